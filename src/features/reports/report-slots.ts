// The texts of a plan as a report prints them, each with what the program puts around it: numbers, days and remarks. Pure.
import type { Block } from '#src/documents/write/paper.ts'
import { type MeasurePicture, type PlanPicture, type StepPicture, shortDay } from '../measures/public.ts'
import { type Field, markOf, type Slot, wholeOf } from './marks.ts'
import type { ReportInput } from './report-input.ts'
import { reportsWords } from './words.ts'

type Place = Pick<Slot, 'measureId' | 'measureNumber' | 'stepNumber'>
const NOTHING = '–'

const inMeasure = (measure: MeasurePicture, step?: StepPicture): Place => ({
  measureId: measure.id,
  measureNumber: measure.number,
  stepNumber: step?.number ?? null,
})

const slot = (field: Field, id: string, place: Place, text: string, parts: Partial<Slot> = {}): Slot => ({
  field,
  id,
  ...place,
  before: '',
  after: '',
  text,
  printed: text === '' ? NOTHING : text,
  ...parts,
})

/** As many paragraphs as it has lines; the first carries the mark of all. */
export function linesOfSlot(
  one: Slot,
  look: { readonly bold?: boolean; readonly indent?: 'first' } = {},
): readonly Block[] {
  const whole = wholeOf(one)
  const id = markOf(one.field, one.id, whole)
  return whole
    .split('\n')
    .map((line, at) => ({ kind: 'paragraph', text: [line], ...look, ...(at === 0 && id !== undefined && { id }) }))
}

/** A slot whose words stand behind a box; the box is the program's as well. */
export const behindBox = (one: Slot, ticked: boolean): Slot => ({ ...one, before: `${boxOf(ticked)} ${one.before}` })
const boxOf = (ticked: boolean) => (ticked ? '☑' : '☐')

/** The box and its words on one line, the other lines under it. */
export function tickOfSlot(one: Slot, ticked: boolean): readonly Block[] {
  const whole = wholeOf(one)
  const [first = '', ...others] = whole.slice(boxOf(ticked).length + 1).split('\n')
  const id = markOf(one.field, one.id, whole)
  return [
    { kind: 'tick', ticked, text: [first], ...(id !== undefined && { id }) },
    ...others.map((line): Block => ({ kind: 'paragraph', text: [line] })),
  ]
}

export const preambleSlot = (plan: PlanPicture): Slot =>
  slot('plan.preamble', plan.id, { measureId: null, measureNumber: '', stepNumber: null }, plan.preamble, {
    printed: plan.preamble
      .split('\n')
      .filter(line => line.trim() !== '')
      .join('\n'),
  })

export const nameSlot = (measure: MeasurePicture, before: string): Slot =>
  slot('measure.name', measure.id, inMeasure(measure), measure.name, { before })

export const measureSlot = (
  measure: MeasurePicture,
  field: 'problem' | 'output_expected' | 'outcome_expected',
  text: string,
): Slot => slot(`measure.${field}`, measure.id, inMeasure(measure), text)

const numbered = (step: StepPicture, among: readonly StepPicture[]) => (among.length > 1 ? `${step.number}. ` : '')

export const stepSlot = (measure: MeasurePicture, step: StepPicture, among: readonly StepPicture[]): Slot =>
  slot('step.name', step.id, inMeasure(measure, step), step.name, { before: numbered(step, among) })

/** What was done, else why it was not, else that nothing was told yet. `number` stands before it where several share a cell. */
export function resultSlot(input: ReportInput, measure: MeasurePicture, step: StepPicture, number: string): Slot {
  const w = reportsWords(input.lang).paper
  const place = inMeasure(measure, step)
  if (step.output !== '' || step.notDoneReason === '')
    return slot('step.output', step.id, place, step.output, {
      before: number,
      ...(step.output === '' && { printed: w.noResult }),
    })
  const [before = '', after = ''] = w.notDoneBecause.split('{reason}')
  return slot('step.not_done_reason', step.id, place, step.notDoneReason, { before: number + before, after })
}

export const resultsOf = (input: ReportInput, measure: MeasurePicture, steps: readonly StepPicture[]) =>
  steps.map(step => resultSlot(input, measure, step, numbered(step, steps)))

/** Neither evidence nor a recorded score stands behind it. */
const isStatement = (outcome: MeasurePicture['outcomes'][number]) =>
  outcome.scoreKind === null && !outcome.proofs.some(proof => proof.state === 'accepted')

export function outcomeSlots({ lang }: ReportInput, measure: MeasurePicture): readonly Slot[] {
  const w = reportsWords(lang).paper
  if (measure.outcomes.length === 0) return [computed('no-outcome', measure.id, measure, NOTHING)]
  return measure.outcomes.map(one =>
    slot('outcome.text', one.id, inMeasure(measure), one.text, isStatement(one) ? { after: ` (${w.statement})` } : {}),
  )
}

export function actionSlots(
  { lang }: ReportInput,
  measure: MeasurePicture,
  steps: readonly StepPicture[],
): readonly Slot[] {
  const found = steps.flatMap(step =>
    step.actions.map(action =>
      slot('action.what', action.id, inMeasure(measure, step), action.what, {
        before: `${shortDay(action.on, lang)} `,
      }),
    ),
  )
  const [step] = steps
  return found.length > 0 ? found : [computed('no-action', step?.id ?? measure.id, measure, NOTHING, step)]
}

/** Worked out from several things: known again, never taken over. */
export const computed = (
  field: Field,
  id: string,
  measure: MeasurePicture | undefined,
  text: string,
  step?: StepPicture,
): Slot =>
  slot(field, id, measure ? inMeasure(measure, step) : { measureId: null, measureNumber: '', stepNumber: null }, text)
