// A plan as it would be if what is being typed were saved: the checker reads it and says beside the field what it would find.
// Pure; values that cannot be read yet (half a day) leave what is stored.
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import type { Place } from './checks/check.ts'
import type { ActionPicture, MeasurePicture, OutcomePicture, PlanPicture, StepPicture } from './picture.ts'

/** The form that is open, and the thing it is about; without `id` it is a new one in the thing named. */
export type Typing =
  | { readonly form: 'plan' }
  | { readonly form: 'measure'; readonly id?: string }
  | { readonly form: 'step'; readonly measureId: string; readonly id?: string }
  | { readonly form: 'finish'; readonly measureId: string; readonly id: string }
  | {
      readonly form: 'action'
      readonly measureId: string
      readonly stepId: string
      readonly id?: string
      readonly staffId: string | null
    }
  | { readonly form: 'outcome'; readonly measureId: string; readonly id?: string }

/** One value of a field. */
export type Typed = (name: string) => string

const NEW = 'typed'

export function withTyped(
  plan: PlanPicture,
  typing: Typing,
  typed: Typed,
  unitName: (id: string) => string = () => '',
): { plan: PlanPicture; place: Place } {
  switch (typing.form) {
    case 'plan':
      return { plan: { ...plan, preamble: typed('preamble') }, place: { part: 'plan' } }
    case 'measure': {
      const id = typing.id ?? NEW
      const parts = {
        name: typed('name'),
        problem: typed('problem'),
        outputExpected: typed('output_expected'),
        outcomeExpected: typed('outcome_expected'),
      }
      return {
        plan: { ...plan, measures: put(plan.measures, id, blankMeasure, parts) },
        place: { part: 'measure', measureId: id },
      }
    }
    case 'step': {
      const id = typing.id ?? NEW
      const parts = { name: typed('name'), outputExpected: typed('output_expected') }
      return {
        plan: inMeasure(plan, typing.measureId, one => ({ ...one, steps: put(one.steps, id, blankStep, parts) })),
        place: { part: 'step', measureId: typing.measureId, stepId: id },
      }
    }
    case 'finish': {
      const { id, measureId } = typing
      const parts = {
        output: typed('output'),
        notDoneReason: typed('not_done_reason'),
        ...(typed('result') === 'done' ? { state: 'done' as const } : {}),
      }
      return {
        plan: inMeasure(plan, measureId, one => ({ ...one, steps: put(one.steps, id, blankStep, parts) })),
        place: { part: 'step', measureId, stepId: id },
      }
    }
    case 'action': {
      const { measureId, stepId } = typing
      const id = typing.id ?? NEW
      const unitId = typed('unit') || null
      const parts = {
        what: typed('what'),
        unitId,
        unit: unitId === null ? '' : unitName(unitId),
        staffId: typing.staffId,
        ...dayIn(typed('on_day')),
      }
      return {
        plan: inMeasure(plan, measureId, one => ({
          ...one,
          steps: one.steps.map(step =>
            step.id === stepId ? { ...step, actions: put(step.actions, id, blankAction, parts) } : step,
          ),
        })),
        place: { part: 'action', measureId, stepId, actionId: id },
      }
    }
    case 'outcome': {
      const id = typing.id ?? NEW
      const [kind, ...key] = typed('score').split(':')
      const parts = {
        kind: typed('kind') as OutcomePicture['kind'],
        text: typed('text'),
        scoreKind: (kind || null) as OutcomePicture['scoreKind'],
        scoreKey: key.join(':'),
      }
      return {
        plan: inMeasure(plan, typing.measureId, one => ({
          ...one,
          outcomes: put(one.outcomes, id, blankOutcome, parts),
        })),
        place: { part: 'outcome', measureId: typing.measureId, outcomeId: id },
      }
    }
  }
}

const put = <T extends { readonly id: string }>(list: readonly T[], id: string, blank: T, parts: Partial<T>): T[] =>
  list.some(one => one.id === id)
    ? list.map(one => (one.id === id ? { ...one, ...parts } : one))
    : [...list, { ...blank, id, ...parts }]

const inMeasure = (plan: PlanPicture, id: string, change: (one: MeasurePicture) => MeasurePicture): PlanPicture => ({
  ...plan,
  measures: plan.measures.map(one => (one.id === id ? change(one) : one)),
})

function dayIn(text: string): { on?: string } {
  const read = parseDate(text)
  return read.ok ? { on: read.value.toString() } : {}
}

const blankAction: ActionPicture = {
  id: NEW,
  on: '',
  until: null,
  isLatest: false,
  what: '',
  channels: [],
  unitId: null,
  unit: '',
  unitEn: '',
  staffId: null,
  staff: '',
  version: 1,
}

const blankStep: StepPicture = {
  id: NEW,
  number: 0,
  name: '',
  recurring: 'none',
  periods: [],
  responsible: [],
  outputExpected: '',
  channels: [],
  state: 'open',
  stateReason: '',
  doneOn: null,
  output: '',
  notDoneReason: '',
  actions: [],
  proofs: [],
  version: 1,
}

const blankOutcome: OutcomePicture = {
  id: NEW,
  kind: 'other',
  text: '',
  scoreKind: null,
  scoreKey: '',
  proofs: [],
  version: 1,
}

const blankMeasure: MeasurePicture = {
  id: NEW,
  headingId: '',
  number: '',
  kind: 'measure',
  name: '',
  problem: '',
  outputExpected: '',
  outcomeExpected: '',
  budgetSatang: null,
  budgetSource: '',
  supervision: 'none',
  state: 'active',
  stateReason: '',
  origin: 'own',
  originKey: '',
  originId: null,
  responsible: [],
  aims: [],
  steps: [],
  outcomes: [],
  version: 1,
}
