// What is different between two pictures of a plan: a round and the one before, or a year and the year before. Pure; both sides are words as
// the report prints them.
import type { Lang } from '#src/kernel/lang.ts'
import {
  headingName,
  type MeasurePicture,
  type PlanPicture,
  periodsText,
  responsibleWithTasks,
  type StepPicture,
  shortDay,
  whoOf,
} from '../measures/public.ts'
import { plainWords } from './marks.ts'
import { activeOf, countedOf } from './report-input.ts'
import { reportsWords } from './words.ts'

export type Standing = 'new' | 'changed' | 'same' | 'gone'
export type DiffField =
  | 'name'
  | 'heading'
  | 'problem'
  | 'responsible'
  | 'expected'
  | 'outcome'
  | 'period'
  | 'status'
  | 'result'
  | 'work'

export interface FieldDiff {
  readonly field: DiffField
  readonly before: string
  readonly after: string
}

interface Diff {
  readonly standing: Standing
  readonly number: string
  readonly name: string
  readonly fields: readonly FieldDiff[]
}

export type StepDiff = Diff
export interface MeasureDiff extends Diff {
  readonly id: string
  readonly steps: readonly StepDiff[]
}

export interface PlanDiff {
  readonly measures: readonly MeasureDiff[]
  readonly counts: Readonly<Record<Standing, number>>
}

export function comparePlans(before: PlanPicture, now: PlanPicture, lang: Lang): PlanDiff {
  const old = [...activeOf(before)]
  const present = activeOf(now).map((measure): MeasureDiff => {
    const was = take(old, earlierOf(measure, old))
    return was ? measureDiff({ plan: before, measure: was }, { plan: now, measure }, lang) : whole(measure, 'new')
  })
  const measures = [...present, ...old.map(measure => whole(measure, 'gone'))]
  const count = (standing: Standing) => measures.filter(one => one.standing === standing).length
  return {
    measures,
    counts: { new: count('new'), changed: count('changed'), same: count('same'), gone: count('gone') },
  }
}

function take<T>(all: T[], one: T | undefined): T | undefined {
  if (one !== undefined) all.splice(all.indexOf(one), 1)
  return one
}

/** The same one, the one it was copied from, or one of the same name. */
const earlierOf = (measure: MeasurePicture, old: readonly MeasurePicture[]) =>
  old.find(one => one.id === measure.id) ??
  old.find(one => one.id === measure.originId) ??
  old.find(one => plainWords(one.name) === plainWords(measure.name))

const earlierStep = (step: StepPicture, old: readonly StepPicture[], later: readonly StepPicture[]) =>
  old.find(one => one.id === step.id) ??
  old.find(one => plainWords(one.name) === plainWords(step.name)) ??
  // At the same place, unless it is still there under its own name.
  old.find(one => one.number === step.number && !later.some(other => isSame(one, other)))

const isSame = (a: StepPicture, b: StepPicture) => a.id === b.id || plainWords(a.name) === plainWords(b.name)

const whole = (measure: MeasurePicture, standing: 'new' | 'gone'): MeasureDiff => ({
  id: measure.id,
  standing,
  number: measure.number,
  name: measure.name,
  fields: [],
  steps: countedOf(measure).map(step => ({ standing, number: String(step.number), name: step.name, fields: [] })),
})

interface Side {
  readonly plan: PlanPicture
  readonly measure: MeasurePicture
}

function measureDiff(before: Side, now: Side, lang: Lang): MeasureDiff {
  const fields = differing(
    (['name', 'heading', 'problem', 'responsible', 'expected', 'outcome'] as const).map(field => ({
      field,
      before: ofMeasure(before, field, lang),
      after: ofMeasure(now, field, lang),
    })),
  )
  const isSameYear = before.plan.fiscalYear === now.plan.fiscalYear
  const old = [...countedOf(before.measure)]
  const later = countedOf(now.measure)
  const present = later.map((step): StepDiff => {
    const was = take(old, earlierStep(step, old, later))
    const changed = was ? stepFields(was, step, now.plan.fiscalYear, isSameYear, lang) : []
    return {
      standing: was ? (changed.length > 0 ? 'changed' : 'same') : 'new',
      number: String(step.number),
      name: step.name,
      fields: changed,
    }
  })
  const gone = old.map(
    (step): StepDiff => ({ standing: 'gone', number: String(step.number), name: step.name, fields: [] }),
  )
  const steps = [...present, ...gone]
  const isChanged = fields.length > 0 || steps.some(step => step.standing !== 'same')
  const { id, number, name } = now.measure
  return { id, number, name, standing: isChanged ? 'changed' : 'same', fields, steps }
}

const differing = (fields: readonly FieldDiff[]) =>
  fields.filter(one => plainWords(one.before) !== plainWords(one.after))

function ofMeasure({ plan, measure }: Side, field: DiffField, lang: Lang): string {
  switch (field) {
    case 'name':
      return measure.name
    case 'heading': {
      const heading = plan.headings.find(one => one.id === measure.headingId)
      return heading ? headingName(heading, lang) : ''
    }
    case 'problem':
      return measure.problem
    case 'responsible':
      return responsibleWithTasks(whoOf(measure), lang)
    case 'expected':
      return [measure.outputExpected, measure.outcomeExpected].filter(Boolean).join('\n')
    default:
      return measure.outcomes.map(one => one.text).join('\n')
  }
}

/** Days of another year are always others: that is nothing to say. */
function stepFields(
  before: StepPicture,
  now: StepPicture,
  year: number,
  isSameYear: boolean,
  lang: Lang,
): readonly FieldDiff[] {
  const w = reportsWords(lang).paper
  const status = (step: StepPicture) =>
    step.state === 'done'
      ? [w.ticked, step.doneOn && isSameYear ? shortDay(step.doneOn, lang) : ''].join(' ').trim()
      : w.notYet
  const work = (step: StepPicture) => step.actions.map(one => `${shortDay(one.on, lang)} ${one.what}`).join('\n')
  const result = (step: StepPicture) => step.output || step.notDoneReason
  const each: readonly (readonly [DiffField, (step: StepPicture) => string])[] = [
    ['name', step => step.name],
    ...(isSameYear ? [['period', (step: StepPicture) => periodsText(step, year, lang)] as const] : []),
    ['status', status],
    ['result', result],
    ['work', work],
  ]
  return differing(each.map(([field, of]) => ({ field, before: of(before), after: of(now) })))
}
