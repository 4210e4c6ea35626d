// /office/circulars/:id/excuse: somebody need not acknowledge, with the reason.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Select, TextArea } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { excuse } from '../actions/excuse.ts'
import { theirCircular } from '../actions/parts.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { isMissing } from '../rules.ts'
import { Excuse } from '../schema.ts'
import { nameIn, unitIn } from '../show.ts'
import { circularsWords } from '../words.ts'
import { addressOf, crumbsTo, LIST } from './parts.tsx'

export const circularExcuse = page({
  path: `${LIST}/:id/excuse`,
  shell: 'office',
  may: 'circular:send',
  ledger: 'circular.excused',
  words: circularsWords,
  input: Excuse,
  load: async (tx, visit) => {
    const found = await theirCircular(tx, idOf(visit))
    if (!found.ok || found.value.state !== 'sent') return undefined
    const rows = await recipientsOf(tx, found.value.id)
    return { circular: found.value, rows: rows.filter(row => isMissing(found.value.must, row)) }
  },
  run: async (tx, input, visit) => {
    const done = await excuse(tx, idOf(visit), input)
    return done.ok ? ok({ to: addressOf(idOf(visit)), notice: 'excused' }) : done
  },
  view: ({ circular, rows }, { lang }, form) => {
    const { excusing: w } = circularsWords(lang)
    const back = addressOf(circular.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: w.title }),
      body: (
        <FormPage lang={lang} title={w.title} lead={w.lead} action={`${back}/excuse`} back={back} go={w.go} form={form}>
          <Select
            lang={lang}
            label={w.who}
            options={rows.map(row => ({ value: row.id, label: `${nameIn(row, lang)} · ${unitIn(row, lang)}` }))}
            {...form.field('recipient')}
          />
          <TextArea lang={lang} label={w.why} rows={2} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
