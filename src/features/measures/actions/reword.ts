// Changes the words of one field and leaves the rest of its form as it stands: for words that come back from a file. It goes through the
// same fields and verbs as the forms, with their rights, limits and refusals.
import type { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { MeasurePicture } from '../picture.ts'
import { actionById, measureById, outcomeById, planById, stepById } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { EditAction, EditMeasure, EditOutcome, EditPlan, EditStep, FinishStep } from '../schema.ts'
import { periodLines } from '../show.ts'
import { editAction } from './edit-action.ts'
import { editMeasure } from './edit-measure.ts'
import { editPlan } from './edit-plan.ts'
import { editStep } from './edit-step.ts'
import { finishStep } from './finish-step.ts'
import { editOutcome } from './outcomes.ts'

export type WordsOf =
  | 'plan.preamble'
  | 'measure.name'
  | 'measure.problem'
  | 'measure.output_expected'
  | 'measure.outcome_expected'
  | 'step.name'
  | 'step.output'
  | 'step.not_done_reason'
  | 'action.what'
  | 'outcome.text'

export async function reword(tx: Tx, field: WordsOf, id: string, text: string): Promise<Result<true>> {
  switch (field) {
    case 'plan.preamble':
      return rewordPlan(tx, id, text)
    case 'measure.name':
    case 'measure.problem':
    case 'measure.output_expected':
    case 'measure.outcome_expected':
      return rewordMeasure(tx, id, { [field.slice('measure.'.length)]: text })
    case 'step.name':
      return rewordStep(tx, id, text)
    case 'step.output':
      return rewordResult(tx, id, { output: text })
    case 'step.not_done_reason':
      return rewordResult(tx, id, { not_done_reason: text })
    case 'action.what':
      return rewordAction(tx, id, text)
    case 'outcome.text':
      return rewordOutcome(tx, id, text)
  }
}

type Values = Readonly<Record<string, unknown>>

/** What the form would hold, read as the form is. */
async function through<T>(
  schema: z.ZodType<T>,
  values: Values,
  verb: (input: T) => Promise<Result<true>>,
): Promise<Result<true>> {
  const read = schema.safeParse(values)
  return read.success ? verb(read.data) : no(read.error.issues[0]?.message ?? 'wrong-kind')
}

/** Words of the plan itself are the ITA admin's; what was done is guarded by the verbs. */
const mayEdit = (tx: Tx): Result<true> => (tx.scope.actor?.holds('plan:edit') ? ok(true) : no('not-yours-to-edit'))

async function rewordPlan(tx: Tx, id: string, preamble: string): Promise<Result<true>> {
  const may = mayEdit(tx)
  const row = await planById(tx, id)
  if (!row) return no('not-found')
  if (!may.ok) return may
  const values = {
    based_on_year: row.based_on_year === null ? '' : String(row.based_on_year),
    numbering: row.numbering,
    supervision: row.supervision,
    due_on: row.due_on ?? '',
    preamble,
    _version: row.version,
  }
  return through(EditPlan, values, input => editPlan(tx, id, input))
}

async function pictureOf(tx: Tx, planId: string, measureId: string): Promise<MeasurePicture | undefined> {
  return (await planPicture(tx, planId, { measureId }))?.measures[0]
}

const boxesOf = (responsible: MeasurePicture['responsible']) =>
  responsible.flatMap(one =>
    one.kind === 'unit' ? [`unit:${one.unitId}`] : one.kind === 'group' ? [`group:${one.group}`] : [],
  )

async function rewordMeasure(tx: Tx, id: string, words: Values): Promise<Result<true>> {
  const may = mayEdit(tx)
  const row = await measureById(tx, id)
  const picture = row && (await pictureOf(tx, row.plan_id, id))
  if (!row || !picture) return no('not-found')
  if (!may.ok) return may
  const values = {
    heading: row.heading_id,
    kind: row.kind,
    name: row.name,
    problem: row.problem,
    output_expected: row.output_expected,
    outcome_expected: row.outcome_expected,
    budget: picture.budgetSatang === null ? '' : String(picture.budgetSatang / 100),
    budget_source: row.budget_source,
    supervision: row.supervision || 'as-plan',
    aims: picture.aims.map(aim => `${aim.kind}:${aim.key}`),
    responsible: boxesOf(picture.responsible),
    ...words,
    _version: row.version,
  }
  return through(EditMeasure, values, input => editMeasure(tx, id, input))
}

async function rewordStep(tx: Tx, id: string, name: string): Promise<Result<true>> {
  const may = mayEdit(tx)
  const row = await stepById(tx, id)
  const picture = row && (await pictureOf(tx, row.plan_id, row.measure_id))?.steps.find(step => step.id === id)
  if (!row || !picture) return no('not-found')
  if (!may.ok) return may
  const values = {
    name,
    recurring: row.recurring,
    periods: periodLines(picture, 'th'),
    output_expected: row.output_expected,
    channels: row.channels,
    responsible: boxesOf(picture.responsible),
    _version: row.version,
  }
  return through(EditStep, values, input => editStep(tx, id, input))
}

async function rewordResult(tx: Tx, id: string, words: Values): Promise<Result<true>> {
  const row = await stepById(tx, id)
  if (!row) return no('not-found')
  const values = {
    result: row.state === 'done' ? 'done' : row.not_done_reason !== '' ? 'not-done' : 'open',
    done_on: row.done_on ?? '',
    output: row.output,
    not_done_reason: row.not_done_reason,
    ...words,
    _version: row.version,
  }
  return through(FinishStep, values, input => finishStep(tx, id, input))
}

async function rewordAction(tx: Tx, id: string, what: string): Promise<Result<true>> {
  const row = await actionById(tx, id)
  if (!row) return no('not-found')
  const values = {
    on_day: row.on_day,
    until_day: row.until_day ?? '',
    is_latest: row.is_latest ? 'yes' : '',
    what,
    channels: row.channels,
    unit: row.unit_id ?? '',
    _version: row.version,
  }
  return through(EditAction, values, input => editAction(tx, id, input))
}

async function rewordOutcome(tx: Tx, id: string, text: string): Promise<Result<true>> {
  const row = await outcomeById(tx, id)
  if (!row) return no('not-found')
  const values = {
    kind: row.kind,
    text,
    score: row.score_kind === null ? '' : `${row.score_kind}:${row.score_key}`,
    _version: row.version,
  }
  return through(EditOutcome, values, input => editOutcome(tx, id, input))
}
