// /office/circulars/:id/remind: says how many would be mailed, and mails them. Once a day.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Text } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { theirCircular } from '../actions/parts.ts'
import { remindNow } from '../actions/remind-now.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { isMissing } from '../rules.ts'
import { Nothing } from '../schema.ts'
import { circularsWords } from '../words.ts'
import { addressOf, crumbsTo, LIST } from './parts.tsx'

export const circularRemind = page({
  path: `${LIST}/:id/remind`,
  shell: 'office',
  may: 'circular:send',
  ledger: 'circular.reminded',
  words: circularsWords,
  input: Nothing,
  load: async (tx, visit) => {
    const found = await theirCircular(tx, idOf(visit))
    if (!found.ok || found.value.state !== 'sent') return undefined
    const missing = (await recipientsOf(tx, found.value.id)).filter(row => isMissing(found.value.must, row))
    const mails = missing.filter(row => row.email !== null).length
    return { circular: found.value, mails, without: missing.length - mails }
  },
  run: async (tx, _input, visit) => {
    const done = await remindNow(tx, idOf(visit), visit.origin)
    return done.ok ? ok({ to: addressOf(idOf(visit)), notice: 'reminded' }) : done
  },
  view: ({ circular, mails, without }, { lang }, form) => {
    const { reminding: w } = circularsWords(lang)
    const back = addressOf(circular.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={fill(w.lead, { mails })}
          action={`${back}/remind`}
          back={back}
          go={w.go}
          form={form}
        >
          {without > 0 ? <Text tone="muted">{fill(w.without, { count: without })}</Text> : null}
        </FormPage>
      ),
    }
  },
})
