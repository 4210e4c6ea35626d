// /office/circulars/:id/paper: who signed the printed list, several at once, with its scan; and /take-back for a box ticked by mistake.
import { ok } from '#src/kernel/result.ts'
import { pictures } from '#src/platform/files/kinds.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Checkboxes, DateField, FileField, Select, TextArea } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { theirCircular } from '../actions/parts.ts'
import { recordOnPaper, takeBack } from '../actions/record-on-paper.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { OnPaper, TakeBack } from '../schema.ts'
import { nameIn, unitIn } from '../show.ts'
import { circularsWords } from '../words.ts'
import { addressOf, crumbsTo, LIST } from './parts.tsx'

export const circularPaper = page({
  path: `${LIST}/:id/paper`,
  shell: 'office',
  may: 'circular:send',
  ledger: 'circular.recorded-on-paper',
  words: circularsWords,
  input: OnPaper,
  files: [{ field: 'scan', accept: [...pictures, 'pdf'] }],
  load: async (tx, visit) => {
    const found = await theirCircular(tx, idOf(visit))
    if (!found.ok || found.value.state !== 'sent') return undefined
    const rows = await recipientsOf(tx, found.value.id)
    return { circular: found.value, rows: rows.filter(row => row.state !== 'acknowledged'), today: todayOf(tx) }
  },
  values: ({ today }, { lang }) => ({ on_day: dayText(today, lang) }),
  run: async (tx, input, visit) => {
    const done = await recordOnPaper(tx, visit.store, idOf(visit), input)
    return done.ok ? ok({ to: addressOf(idOf(visit)), notice: 'recorded' }) : done
  },
  view: ({ circular, rows, today }, { lang }, form) => {
    const { onPaper: w } = circularsWords(lang)
    const back = addressOf(circular.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={rows.length === 0 ? w.nobody : w.lead}
          action={`${back}/paper`}
          back={back}
          go={w.go}
          multipart
          form={form}
        >
          <Checkboxes
            lang={lang}
            label={w.who}
            values={form.chosen('recipients')}
            options={rows.map(row => ({
              value: row.id,
              label: nameIn(row, lang),
              hint: [row.post, unitIn(row, lang)].filter(Boolean).join(' · '),
            }))}
            {...form.field('recipients')}
          />
          <DateField lang={lang} label={w.day} max={today} {...form.field('on_day')} />
          <FileField lang={lang} label={w.scan} kinds={w.scanKinds} accept="image/*,.pdf" {...form.field('scan')} />
        </FormPage>
      ),
    }
  },
})

export const circularTakeBack = page({
  path: `${LIST}/:id/take-back`,
  shell: 'office',
  may: 'circular:send',
  ledger: 'circular.taken-back',
  words: circularsWords,
  input: TakeBack,
  load: async (tx, visit) => {
    const found = await theirCircular(tx, idOf(visit))
    if (!found.ok || found.value.state !== 'sent') return undefined
    const rows = await recipientsOf(tx, found.value.id)
    return { circular: found.value, rows: rows.filter(row => row.method === 'paper') }
  },
  run: async (tx, input, visit) => {
    const done = await takeBack(tx, idOf(visit), input)
    return done.ok ? ok({ to: addressOf(idOf(visit)), notice: 'taken-back' }) : done
  },
  view: ({ circular, rows }, { lang }, form) => {
    const { takingBack: w } = circularsWords(lang)
    const back = addressOf(circular.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${back}/take-back`}
          back={back}
          go={w.go}
          danger
          form={form}
        >
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
