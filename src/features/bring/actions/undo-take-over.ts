// Takes back what was made of a paper, for thirty days: a plan made for it is set aside, measures added to another plan are dropped with the reason.
// Where people worked on it since, only when they are sure. Scores that were entered go too, those excepted that somebody changed meanwhile.
import { z } from 'zod'
import { dayHere } from '#src/kernel/clock.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { takeScoresBack } from '../../assessment/public.ts'
import { dropMeasures, measureIdsOf, setPlanAside, workOnMeasures } from '../../measures/public.ts'
import { dayAfter, todayOf } from '../../people/public.ts'
import { paperById } from '../queries.ts'
import { paperMay, stateOf, UNDO_DAYS } from '../rules.ts'
import type { Undo } from '../schema.ts'
import { bringWords } from '../words.ts'

export const TakenSchema = z.object({
  plan: z.string(),
  year: z.int(),
  made: z.boolean(),
  measures: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  scores: z
    .object({
      scores: z.array(z.object({ key: z.string(), was: z.number().nullable(), is: z.number() })),
      level: z.object({ was: z.string(), is: z.string() }).nullable(),
      year: z.int(),
    })
    .optional(),
})

export interface Undone {
  /** Scores that somebody changed since: they stay. */
  readonly scoresStayed: number
}

export type TakenOver = z.infer<typeof TakenSchema>

/** What people did with it since: work on its measures, and measures they added to a plan that was made for it. */
export async function workSince(tx: Tx, { plan, made, measures }: TakenOver, since: Date): Promise<number> {
  const mine = new Set(measures)
  const others = made ? (await measureIdsOf(tx, plan)).filter(one => !mine.has(one)).length : 0
  return (await workOnMeasures(tx, measures, since)) + others
}

type Refusal = 'not-found' | 'not-now' | 'stale' | 'undo-too-late' | 'work-was-done' | 'plan-closed'

export async function undoTakeOver(tx: Tx, id: string, input: Undo): Promise<Result<Undone, Refusal>> {
  const paper = await paperById(tx, id)
  if (!paper) return no('not-found')
  const may = paperMay(stateOf(paper.state), 'undo')
  if (!may.ok) return may
  if (paper.version !== input._version) return no('stale')
  const taken = TakenSchema.parse(paper.taken)
  const since = paper.taken_at ?? tx.scope.now
  if (todayOf(tx) > dayAfter(dayHere(since), UNDO_DAYS)) return no('undo-too-late', { detail: { days: UNDO_DAYS } })
  const work = await workSince(tx, taken, since)
  if (work > 0 && !input.sure) return no('work-was-done', { at: 'sure', detail: { count: work } })
  const reason = bringWords('th').undo.reason.replace('{name}', paper.name)
  if (taken.made) {
    const aside = await setPlanAside(tx, taken.plan, reason)
    if (!aside.ok && aside.because !== 'already-so') return no('plan-closed')
  } else {
    const dropped = await dropMeasures(tx, taken.plan, taken.measures, reason)
    if (!dropped.ok) return no('plan-closed')
  }
  const scores = taken.scores ? await takeScoresBack(tx, taken.scores.year, taken.scores) : { back: 0, stayed: 0 }
  await tx.db
    .updateTable('brought_paper')
    .set({
      state: 'undone',
      undone_at: tx.scope.now,
      undone_by: tx.scope.actor?.id ?? null,
      version: paper.version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'paper.take-over-undone',
    subject: { kind: 'brought-paper', id },
    content: { plan: taken.plan, made: taken.made, measures: taken.measures.length, work, scores },
  })
  return ok({ scoresStayed: scores.stayed })
}
