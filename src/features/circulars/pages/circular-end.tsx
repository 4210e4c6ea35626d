// /office/circulars/:id/close keeps the list of acknowledgements; /withdraw takes a circular back with a reason, or discards a draft.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextArea } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { closeCircular, withdrawCircular } from '../actions/end-circular.ts'
import { isAlready, theirCircular } from '../actions/parts.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { progressOf } from '../rules.ts'
import { CloseCircular, EndCircular } from '../schema.ts'
import { circularsWords } from '../words.ts'
import { addressOf, crumbsTo, LIST } from './parts.tsx'

export const circularClose = page({
  path: `${LIST}/:id/close`,
  shell: 'office',
  may: 'circular:send',
  ledger: 'none',
  words: circularsWords,
  input: CloseCircular,
  load: async (tx, visit) => {
    const found = await theirCircular(tx, idOf(visit))
    if (!found.ok || found.value.state !== 'sent') return undefined
    const rows = await recipientsOf(tx, found.value.id)
    return { circular: found.value, counts: progressOf(found.value.must, rows) }
  },
  values: ({ circular }) => ({ _version: String(circular.version) }),
  run: async (tx, input, visit) => {
    const done = await closeCircular(tx, idOf(visit), input, visit.origin)
    if (!done.ok && !(await isAlready(tx, idOf(visit), 'closed'))) return done
    return ok({ to: addressOf(idOf(visit)), notice: 'closed' })
  },
  view: ({ circular, counts }, { lang }, form) => {
    const { closing: w } = circularsWords(lang)
    const back = addressOf(circular.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={fill(w.lead, { done: counts.done, of: counts.expected })}
          action={`${back}/close`}
          back={back}
          go={w.go}
          form={form}
          now={circular.version}
        />
      ),
    }
  },
})

export const circularWithdraw = page({
  path: `${LIST}/:id/withdraw`,
  shell: 'office',
  may: 'circular:send',
  ledger: 'none',
  words: circularsWords,
  input: EndCircular,
  load: async (tx, visit) => {
    const found = await theirCircular(tx, idOf(visit))
    return found.ok && (found.value.state === 'sent' || found.value.state === 'draft') ? found.value : undefined
  },
  values: circular => ({ _version: String(circular.version) }),
  run: async (tx, input, visit) => {
    const done = await withdrawCircular(tx, idOf(visit), input)
    if (!done.ok && !(await isAlready(tx, idOf(visit), 'withdrawn'))) return done
    return ok({ to: addressOf(idOf(visit)), notice: 'withdrawn' })
  },
  view: (circular, { lang }, form) => {
    const { withdrawing: w } = circularsWords(lang)
    const back = addressOf(circular.id)
    const isDraft = circular.state === 'draft'
    const title = isDraft ? w.draftTitle : w.title
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={isDraft ? w.draftLead : w.lead}
          action={`${back}/withdraw`}
          back={back}
          go={isDraft ? w.draftGo : w.go}
          danger
          form={form}
          now={circular.version}
        >
          <TextArea lang={lang} label={w.why} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
