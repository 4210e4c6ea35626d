// /office/measures/:id/note: a head or executive writes down what she saw when she followed the measure up.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, Grid, TextArea } from '#src/ui/index.ts'
import { todayOf } from '../../people/public.ts'
import { supervise } from '../actions/supervise.ts'
import { notesOf } from '../queries.ts'
import { NewNote } from '../schema.ts'
import { shortDay } from '../show.ts'
import { spanOfMeasure } from '../status.ts'
import { nextNote } from '../supervision.ts'
import { measuresWords } from '../words.ts'
import { oneMeasure } from './one-measure.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const measureNote = page({
  path: '/office/measures/:id/note',
  shell: 'office',
  may: 'measure:supervise',
  ledger: 'measure.supervised',
  words: measuresWords,
  input: NewNote,
  load: async (tx, visit) => {
    const found = await oneMeasure(tx, idOf(visit))
    return found && { ...found, notes: await notesOf(tx, idOf(visit)), today: todayOf(tx) }
  },
  values: ({ plan, measure, notes, today }, { lang }) => {
    const span = nextNote(measure, plan, notes, today) ?? spanOfMeasure(measure, plan.fiscalYear)
    return { on_day: shortDay(today, lang), from: shortDay(span.from, lang), to: shortDay(span.to, lang) }
  },
  run: async (tx, input, visit) => {
    const done = await supervise(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${idOf(visit)}`, notice: 'supervised' }) : done
  },
  view: ({ plan, measure }, { lang }, form) => {
    const { measure: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.noteTitle,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.noteTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.noteTitle}
          lead={w.noteLead}
          action={`${back}/note`}
          back={back}
          go={common.save}
          form={form}
        >
          <TextArea lang={lang} label={w.noteText} rows={4} {...form.field('note')} />
          <DateField lang={lang} label={w.noteOn} {...form.field('on_day')} />
          <Grid>
            <DateField lang={lang} label={w.noteFrom} {...form.field('from')} />
            <DateField lang={lang} label={w.noteTo} {...form.field('to')} />
          </Grid>
        </FormPage>
      ),
    }
  },
})
