// /office/operations/:id/progress: how far a project is, said by somebody of its unit, mostly on a phone. It begins with what was said last.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, Grid, NumberField, Radios, TextArea } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { reportableProject, reportProgress } from '../actions/report-progress.ts'
import { NewProgress, statuses } from '../schema.ts'
import { moneyTyped } from '../show.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'

export const projectProgress = page({
  path: `${LIST}/:id/progress`,
  shell: 'office',
  may: 'step:report',
  ledger: 'operation-project.reported',
  words: operationsWords,
  input: NewProgress,
  load: async (tx, visit) => {
    const found = await reportableProject(tx, idOf(visit))
    return found.ok ? { project: found.value, today: todayOf(tx) } : undefined
  },
  values: ({ project: { last }, today }, { lang }) => ({
    on_day: dayText(today, lang),
    status: last?.status ?? '',
    percent: last ? String(last.percent) : '',
    spent: last ? moneyTyped(last.spent) : '',
  }),
  run: async (tx, input, visit) => {
    const done = await reportProgress(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${LIST}/${idOf(visit)}`, notice: 'progress-reported' }) : done
  },
  view: ({ project, today }, { lang }, form) => {
    const { report: w, standings, project: p } = operationsWords(lang)
    const back = `${LIST}/${project.id}`
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, project.fiscal_year, { href: back, text: project.name }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={project.name}
          action={`${back}/progress`}
          back={back}
          go={w.go}
          form={form}
        >
          <Radios
            lang={lang}
            label={w.status}
            layout="row"
            options={statuses.map(value => ({ value, label: standings[value] }))}
            {...form.field('status')}
          />
          <Grid>
            <NumberField lang={lang} label={w.percent} hint={w.percentHint} unit="%" {...form.field('percent')} />
            <NumberField
              lang={lang}
              label={w.spent}
              hint={w.spentHint}
              unit={p.bahtUnit}
              width="md"
              optional
              decimals
              {...form.field('spent')}
            />
          </Grid>
          <TextArea lang={lang} label={w.result} optional rows={4} {...form.field('result')} />
          <TextArea lang={lang} label={w.obstacle} optional rows={2} {...form.field('obstacle')} />
          <DateField lang={lang} label={w.onDay} max={today} hint={w.again} {...form.field('on_day')} />
        </FormPage>
      ),
    }
  },
})
