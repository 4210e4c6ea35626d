// How far a step, a measure and a plan are on a given day. Pure: state is what was recorded, lateness follows from the calendar.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, monthsOfFiscalYear } from '#src/kernel/fiscal.ts'
import type { MeasurePicture, PlanPicture, StepPicture } from './picture.ts'

export type Status = 'idle' | 'doing' | 'late' | 'done' | 'cancelled'

export interface Span {
  readonly from: string
  readonly to: string
}

/** Days are compared as text and a year's days are worked out once: a large plan asks for them thousands of times. */
const wholeYears = new Map<number, Span>()
function wholeYear(year: number): Span {
  const known = wholeYears.get(year)
  if (known) return known
  const { from, to } = fiscalYear(year)
  const span = { from: from.toString(), to: to.toString() }
  wholeYears.set(year, span)
  return span
}

const monthsOf = new Map<number, readonly Span[]>()
function monthSpans(year: number): readonly Span[] {
  const known = monthsOf.get(year)
  if (known) return known
  const spans = monthsOfFiscalYear(year).map(month => ({ from: month.from.toString(), to: month.to.toString() }))
  monthsOf.set(year, spans)
  return spans
}

/** First to last day of the periods; a step without any is meant for the whole year. */
export function spanOfStep(step: Pick<StepPicture, 'periods'>, year: number): Span {
  if (step.periods.length === 0) return wholeYear(year)
  const [first] = step.periods
  if (step.periods.length === 1 && first) return first
  return {
    from: least(step.periods.map(one => one.from)) ?? wholeYear(year).from,
    to: most(step.periods.map(one => one.to)) ?? wholeYear(year).to,
  }
}

export function spanOfMeasure(measure: Pick<MeasurePicture, 'steps'>, year: number): Span {
  const steps = measure.steps.filter(step => step.state !== 'cancelled')
  const spans = steps.map(step => spanOfStep(step, year))
  return {
    from: least(spans.map(one => one.from)) ?? wholeYear(year).from,
    to: most(spans.map(one => one.to)) ?? wholeYear(year).to,
  }
}

const least = (days: readonly string[]) => (days.length === 0 ? undefined : days.reduce((a, b) => (a < b ? a : b)))
const most = (days: readonly string[]) => (days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b)))

export interface Occasion extends Span {
  readonly state: 'done' | 'now' | 'late' | 'idle'
}

/** The months or quarters in which a recurring step is asked for; none for other steps. */
export function occasionsOf(step: StepPicture, year: number, today: string): Occasion[] {
  if (step.recurring !== 'monthly' && step.recurring !== 'quarterly') return []
  const span = spanOfStep(step, year)
  const size = step.recurring === 'monthly' ? 1 : 3
  const months = monthSpans(year)
  const stretches = months.flatMap((first, at) => {
    const last = months[at + size - 1]
    return at % size === 0 && last ? [{ from: first.from, to: last.to }] : []
  })
  return stretches
    .filter(one => one.from <= span.to && one.to >= span.from)
    .map(one => ({ ...one, state: stateOfOccasion(step, one, today) }))
}

function stateOfOccasion(step: StepPicture, { from, to }: Span, today: string): Occasion['state'] {
  if (step.actions.some(action => action.on <= to && (action.until ?? action.on) >= from)) return 'done'
  if (to < today) return 'late'
  return from <= today ? 'now' : 'idle'
}

export function statusOfStep(step: StepPicture, year: number, today: string): Status {
  if (step.state !== 'open') return step.state
  const span = spanOfStep(step, year)
  if (span.to < today) return 'late'
  if (occasionsOf(step, year, today).some(one => one.state === 'late')) return 'late'
  return step.actions.length > 0 || span.from <= today ? 'doing' : 'idle'
}

export interface Progress {
  readonly status: Status
  readonly done: number
  readonly all: number
  /** Days since the oldest deadline that was missed. */
  readonly lateDays: number
  readonly doneOn: string | undefined
  readonly evidence: number
}

export function progressOf(measure: MeasurePicture, year: number, today: string): Progress {
  const steps = measure.steps.filter(step => step.state !== 'cancelled')
  const states = steps.map(step => statusOfStep(step, year, today))
  const done = states.filter(state => state === 'done').length
  const missed = steps.filter((_, at) => states[at] === 'late').map(step => missedOn(step, year, today))
  const oldest = least(missed)
  const has = (state: Status) => states.includes(state)
  const status: Status =
    measure.state === 'dropped'
      ? 'cancelled'
      : steps.length > 0 && done === steps.length
        ? 'done'
        : has('late')
          ? 'late'
          : has('doing') || done > 0
            ? 'doing'
            : 'idle'
  return {
    status,
    done,
    all: steps.length,
    lateDays: oldest === undefined ? 0 : Temporal.PlainDate.from(oldest).until(today).days,
    doneOn: status === 'done' ? most(steps.flatMap(step => (step.doneOn === null ? [] : [step.doneOn]))) : undefined,
    evidence: countEvidence(measure),
  }
}

/** The day by which something should have been there. */
export function missedOn(step: StepPicture, year: number, today: string): string {
  const late = occasionsOf(step, year, today).find(one => one.state === 'late')
  return late?.to ?? spanOfStep(step, year).to
}

function countEvidence(measure: MeasurePicture): number {
  const found = new Set<string>()
  const add = (proofs: MeasurePicture['steps'][number]['proofs']) => {
    for (const proof of proofs) if (proof.state !== 'withdrawn') found.add(proof.evidenceId)
  }
  for (const step of measure.steps) add(step.proofs)
  for (const outcome of measure.outcomes) add(outcome.proofs)
  return found.size
}

/** Each piece once, however much it proves. */
export function evidenceOf(measure: MeasurePicture) {
  const all = [...measure.steps.flatMap(step => step.proofs), ...measure.outcomes.flatMap(outcome => outcome.proofs)]
  return [...new Map(all.filter(one => one.state !== 'withdrawn').map(one => [one.evidenceId, one])).values()]
}

export const activeOf = (plan: Pick<PlanPicture, 'measures'>) => plan.measures.filter(one => one.state === 'active')

export interface LaneSpan {
  readonly from: number
  readonly to: number
  readonly tone: 'done' | 'doing' | 'left' | 'late' | 'idle'
}

export interface Lane {
  readonly spans: readonly LaneSpan[]
  readonly marks: readonly { readonly at: number; readonly tone: 'past' | 'soon' | 'late' | 'ahead' }[]
}

const SOON_DAYS = 14
/** Quarter-month 1 to 48 of a day, October first; the same as the kernel's, from text. */
function at(day: string): number {
  const month = Number(day.slice(5, 7))
  const days = month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31
  return ((month + 2) % 12) * 4 + Math.min(4, Math.ceil((Number(day.slice(8, 10)) / days) * 4))
}

/** A measure on its lane of 48 quarter-months, as the plan board and the drawn timeline show it. */
export function laneOf(measure: MeasurePicture, year: number, today: string): Lane {
  const whole = wholeYear(year)
  const clip = (day: string) => (day < whole.from ? whole.from : day > whole.to ? whole.to : day)
  const span = spanOfMeasure(measure, year)
  const from = at(clip(span.from))
  const to = at(clip(span.to))
  const now = today < whole.from ? 0 : today > whole.to ? 49 : at(today)
  const progress = progressOf(measure, year, today)
  const deadlines = [
    ...new Set(measure.steps.filter(step => step.state !== 'cancelled').map(step => clip(spanOfStep(step, year).to))),
  ]
  const marks = deadlines
    .filter(day => day === clip(span.to) || measure.steps.some(step => isMissed(step, day, year, today)))
    .map(day => ({ at: at(day), tone: toneOf(measure, day, year, today) }))
  if (progress.status === 'done') {
    const end = Math.max(from, Math.min(48, at(clip(progress.doneOn ?? span.to))))
    return { spans: [{ from, to: end, tone: 'done' }], marks: [{ at: to, tone: 'past' }] }
  }
  if (progress.status === 'idle' || now < from) return { spans: [{ from, to, tone: 'idle' }], marks }
  const spans: LaneSpan[] = [{ from, to: Math.min(now, to), tone: 'doing' }]
  if (progress.status === 'late') {
    const missed = Math.min(...marks.filter(mark => mark.tone === 'late').map(mark => mark.at), to)
    spans[0] = { from, to: Math.max(from, missed), tone: 'doing' }
    const end = Math.min(48, Math.max(missed + 1, now - 1))
    if (missed < 48) spans.push({ from: missed + 1, to: end, tone: 'late' })
    if (end < to) spans.push({ from: end + 1, to, tone: 'left' })
  } else if (now < to) spans.push({ from: now + 1, to, tone: 'left' })
  return { spans: spans.filter(one => one.to >= one.from), marks }
}

const isMissed = (step: StepPicture, day: string, year: number, today: string) =>
  statusOfStep(step, year, today) === 'late' && spanOfStep(step, year).to === day && day < today

function toneOf(measure: MeasurePicture, day: string, year: number, today: string) {
  if (measure.steps.some(step => isMissed(step, day, year, today))) return 'late' as const
  if (day < today) return 'past' as const
  return Temporal.PlainDate.from(today).until(day).days <= SOON_DAYS ? ('soon' as const) : ('ahead' as const)
}
