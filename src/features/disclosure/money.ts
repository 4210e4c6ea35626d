// The money of a fiscal year from the approval of the budget to the end of procurement: at each stage what can be opened, and what the calendar
// still waits for (S247, S250). Documents only: nothing is added up here.
import { z } from 'zod'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { Words } from '#src/kernel/lang.ts'
import type { Proof } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import file from '../../../content/money.json' with { type: 'json' }
import { topicById } from '../assessment/public.ts'
import { gatherCalendar, type Line } from './calendar/gather.ts'
import { proofsOf, type Sources } from './gather.ts'

const key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const named = { th: z.string().min(1), en: z.string().min(1) }
const read = z
  .strictObject({
    source: z.strictObject(named),
    stages: z.array(z.strictObject({ id: key, ...named, topics: z.array(key).min(1) })).min(1),
  })
  .parse(file)

export const moneySource = read.source
export const moneyStages = read.stages

export const moneyStates = ['shown', 'partial', 'late', 'due', 'aside', 'none'] as const
export type MoneyState = (typeof moneyStates)[number]

export interface MoneySubject {
  readonly topic: string
  readonly words: Words
  readonly state: MoneyState
  /** Newest first. */
  readonly proofs: readonly Proof[]
  /** Times that fell due, and those of them that were met; of what comes once both are told by the state. */
  readonly turns: { readonly due: number; readonly done: number }
  /** The first time that is still waited for. */
  readonly open: Line | undefined
  readonly aside: string | undefined
}

export interface MoneyStage {
  readonly id: string
  readonly words: Words
  readonly subjects: readonly MoneySubject[]
}

export interface Money {
  readonly year: number
  readonly stages: readonly MoneyStage[]
}

export async function gatherMoney(tx: Tx, sources: Sources, year: number): Promise<Money> {
  const { from, to } = fiscalYear(year)
  // What tells of the year falls due in it, or in the next one: the last months, and the results.
  const calendars = [await gatherCalendar(tx, sources, year), await gatherCalendar(tx, sources, year + 1)]
  const isOfYear = (line: Line): boolean =>
    line.entry.every === 'year'
      ? line.turn.id === String(year - line.entry.data)
      : line.turn.of.from.toString() >= from.toString() && line.turn.of.to.toString() <= to.toString()
  const lines = calendars.flatMap(calendar => calendar.lines.filter(isOfYear))
  const today = calendars[0]?.today ?? ''
  const topics = moneyStages.flatMap(stage => stage.topics)
  const proofs = await proofsOf(tx, sources, topics, { year: year + 1, fiscalYear: year })
  return {
    year,
    stages: moneyStages.map(({ id, th, en, topics: of }) => ({
      id,
      words: { th, en },
      subjects: of.map(topic =>
        subjectOf(
          topic,
          proofs.get(topic) ?? [],
          lines.filter(line => line.entry.topic === topic),
          today,
        ),
      ),
    })),
  }
}

function subjectOf(topic: string, proofs: readonly Proof[], lines: readonly Line[], today: string): MoneySubject {
  const { th = topic, en = topic } = topicById(topic) ?? {}
  const due = lines.filter(line => line.turn.due <= today && line.standing !== 'aside')
  const turns = { due: due.length, done: due.filter(line => line.standing === 'done').length }
  const open = lines.find(line => line.standing !== 'done' && line.standing !== 'aside')
  const aside = lines.find(line => line.aside !== undefined)?.aside?.reason
  return { topic, words: { th, en }, state: stateOf(proofs.length, turns, open, aside), proofs, turns, open, aside }
}

function stateOf(
  shown: number,
  turns: { readonly due: number; readonly done: number },
  open: Line | undefined,
  aside: string | undefined,
): MoneyState {
  if (shown > 0) return turns.due > 1 && turns.done < turns.due ? 'partial' : 'shown'
  if (open) return open.standing === 'late' ? 'late' : 'due'
  return aside === undefined ? 'none' : 'aside'
}
