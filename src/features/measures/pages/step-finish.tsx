// /office/steps/:id/finish: how a step ended, in the words that the report prints.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Card, DateField, List, Radios, Text, TextArea } from '#src/ui/index.ts'
import { todayOf } from '../../people/public.ts'
import { finishStep } from '../actions/finish-step.ts'
import { reportable } from '../actions/record-action.ts'
import { stepById } from '../queries.ts'
import { FinishStep } from '../schema.ts'
import { shortDay } from '../show.ts'
import { measuresWords } from '../words.ts'
import { hintsFor } from './hints.ts'
import { oneStep } from './one-measure.ts'
import { BothVersions, crumbsTo, FormPage } from './parts.tsx'

const results = ['done', 'open', 'not-done'] as const

export const stepFinish = page({
  path: '/office/steps/:id/finish',
  shell: 'office',
  may: 'step:report',
  ledger: 'step.reported',
  words: measuresWords,
  input: FinishStep,
  load: async (tx, visit) => {
    const found = await oneStep(tx, idOf(visit))
    return found && (await reportable(tx, idOf(visit))).ok ? { ...found, today: todayOf(tx) } : undefined
  },
  values: ({ step, today }, { lang }) => ({
    result:
      step.state === 'done'
        ? 'done'
        : step.notDoneReason !== ''
          ? 'not-done'
          : step.actions.length > 0
            ? 'done'
            : 'open',
    done_on: shortDay(step.doneOn ?? step.actions.at(-1)?.on ?? today, lang),
    output: step.output,
    not_done_reason: step.notDoneReason,
    _version: String(step.version),
  }),
  run: async (tx, input, visit) => {
    const found = await oneStep(tx, idOf(visit))
    const done = await finishStep(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${found?.measure.id ?? ''}`, notice: 'step-reported' }) : done
  },
  hints: async (tx, values, visit) => {
    const found = await stepById(tx, idOf(visit))
    const typing = { form: 'finish', measureId: found?.measure_id ?? '', id: idOf(visit) } as const
    return hintsFor(tx, found?.plan_id, typing, values, visit.lang)
  },
  view: ({ plan, measure, step }, { lang }, form) => {
    const { doing: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.finishTitle,
      within: '/office/my-steps',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.finishTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.finishTitle}
          lead={`${w.step.replace('{number}', String(step.number))} ${step.name}`}
          action={`/office/steps/${step.id}/finish`}
          back={back}
          hints
          go={common.save}
          form={form}
          now={step.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={step.version}
            fields={[
              { label: w.outputField, typed: form.field('output').value, stored: step.output },
              { label: w.whyNot, typed: form.field('not_done_reason').value, stored: step.notDoneReason },
            ]}
          />
          {step.actions.length > 0 ? (
            <Card title={w.actions} level={2}>
              <List
                items={step.actions.map(action => (
                  <Text size="sm">{`${shortDay(action.on, lang)} ${action.what}`}</Text>
                ))}
              />
            </Card>
          ) : null}
          <Radios
            lang={lang}
            label={w.result}
            options={results.map(one => ({ value: one, label: w.results[one] }))}
            {...form.field('result')}
          />
          <TextArea lang={lang} label={w.outputField} hint={w.outputHint} optional rows={4} {...form.field('output')} />
          <DateField lang={lang} label={w.doneOn} optional {...form.field('done_on')} />
          <TextArea lang={lang} label={w.whyNot} optional rows={2} {...form.field('not_done_reason')} />
        </FormPage>
      ),
    }
  },
})
