// What of a draft becomes a plan, worked out before anything is written: the preview and the taking over are the same reckoning. Pure.
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { Draft, DraftMeasure, DraftResponsible } from './draft.ts'
import { nearest } from './likeness.ts'
import { daysIn, lastDay, linesFor, unreadLines } from './periods.ts'
import { needsLook } from './sureness.ts'

/** Whoever of the house is meant, or the words of the paper where nobody is. */
export type TakenParty = Pick<DraftResponsible, 'choice' | 'words'>

export interface TakenStep {
  readonly name: string
  /** Its own; empty: those of the measure. */
  readonly responsible: readonly TakenParty[]
  readonly periods: string
  readonly output: string
  /** The day on which it was done; undefined while its days are not over or nothing was said. */
  readonly doneOn: string | undefined
}

export interface TakenMeasure {
  readonly key: string
  readonly no: string
  readonly heading: string
  readonly kind: DraftMeasure['kind']
  readonly name: string
  readonly responsible: readonly TakenParty[]
  readonly aims: readonly string[]
  readonly steps: readonly TakenStep[]
  readonly outcomes: DraftMeasure['outcomes']
}

export interface TakeCounts {
  readonly measures: number
  readonly headings: number
  readonly steps: number
  readonly units: number
  readonly words: number
  readonly outputs: number
  readonly finished: number
  readonly outcomes: number
  /** Measures that say what was done and have no step: they get one of their own name. */
  readonly made: number
  readonly leftOut: number
  /** Periods that are no days: they are not taken along. */
  readonly unread: number
}

export interface Taking {
  readonly measures: readonly TakenMeasure[]
  readonly headings: Draft['headings']
  readonly counts: TakeCounts
  /** Still to be looked at: nothing is taken over before. */
  readonly waiting: readonly DraftMeasure[]
}

export interface TakeChoice {
  readonly year: number
  readonly results: boolean
  readonly today: string
}

export function takingOf(draft: Draft, choice: TakeChoice): Taking {
  const chosen = draft.measures.filter(one => !one.leftOut)
  const measures = chosen.map(one => taken(one, draft.year ?? choice.year, choice))
  const used = new Set(measures.map(one => one.heading))
  const steps = measures.flatMap(one => one.steps)
  const named = [...measures, ...steps].flatMap(one => one.responsible)
  const sum = (of: (measure: TakenMeasure) => number) => measures.reduce((all, one) => all + of(one), 0)
  return {
    measures,
    headings: draft.headings.filter(one => used.has(one.key)),
    waiting: draft.measures.filter(needsLook),
    counts: {
      measures: measures.length,
      headings: used.size,
      steps: steps.length,
      units: named.filter(isOfTheHouse).length,
      words: named.filter(one => !isOfTheHouse(one)).length,
      outputs: steps.filter(one => one.output !== '').length,
      finished: steps.filter(one => one.doneOn !== undefined).length,
      outcomes: sum(one => one.outcomes.length),
      made: chosen.filter((one, at) => one.steps.length === 0 && (measures[at]?.steps.length ?? 0) > 0).length,
      leftOut: draft.measures.length - chosen.length,
      unread: chosen.reduce((all, one) => all + one.steps.flatMap(step => unreadLines(step.periods)).length, 0),
    },
  }
}

/** Results belong to the year they are of: a plan for another year takes the plan alone. */
export const mayTakeResults = (draft: Draft, year: number): boolean => draft.year === null || draft.year === year

function taken(measure: DraftMeasure, ofYear: number, { year, results, today }: TakeChoice): TakenMeasure {
  const told = results ? measure.outputs.filter(one => one.trim() !== '') : []
  const named = measure.steps.filter(step => step.text.trim() !== '')
  const steps = named.length > 0 || told.length === 0 ? named : [{ text: measure.title, periods: '', responsible: [] }]
  const outputs = outputsBySteps(
    steps.map(one => one.text),
    told,
  )
  return {
    key: measure.key,
    no: measure.no,
    heading: measure.heading,
    kind: measure.kind,
    name: measure.title.replace(/\s+/g, ' ').trim(),
    responsible: once(measure.responsible),
    aims: [...new Set(measure.outcomes.map(one => one.score).filter(score => score.startsWith('indicator:')))],
    steps: steps.map((step, at) => {
      const output = (outputs[at] ?? []).join('\n')
      const end = lastDay(daysIn(step.periods, ofYear)) ?? fiscalYear(year).to.toString()
      const isDone = output !== '' && measure.status !== 'not-done' && end <= today
      return {
        name: step.text,
        responsible: once(step.responsible),
        periods: linesFor(step.periods, ofYear, year - ofYear),
        output,
        doneOn: isDone ? end : undefined,
      }
    }),
    outcomes: results ? measure.outcomes.filter(one => one.text.trim() !== '') : [],
  }
}

const isOfTheHouse = ({ choice }: TakenParty) => choice !== 'outside' && choice !== 'order'

/** Whoever is named twice answers once. */
const once = (parties: readonly DraftResponsible[]): TakenParty[] => [
  ...new Map(
    parties
      .filter(one => one.words.trim() !== '')
      .map(one => [isOfTheHouse(one) ? one.choice : `${one.choice} ${one.words}`, one]),
  ).values(),
]

/** As many results as steps: one each, in order. Otherwise each goes to the step whose words it shares, and to the last one where it shares none. */
export function outputsBySteps(steps: readonly string[], outputs: readonly string[]): string[][] {
  const found: string[][] = steps.map(() => [])
  for (const [at, output] of outputs.entries()) {
    const indexes = steps.map((_, index) => index)
    const near = nearest(output, indexes, index => steps[index] ?? '', LEAST)
    const to = steps.length === outputs.length ? at : (near?.choice ?? steps.length - 1)
    found[to]?.push(output)
  }
  return found
}

const LEAST = 0.15
