// Takes back what was made of a paper, for thirty days: a plan made for it is set aside, measures added to another plan are dropped with the reason.
// Where people worked on it since, only when they are sure. Scores that were entered stay: they are the year's result, and are changed there.
import { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { dropMeasure, planPicture, setPlanAside, workOnMeasures } from '../../measures/public.ts'
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
})

type Refusal = 'not-found' | 'not-now' | 'stale' | 'undo-too-late' | 'work-was-done' | 'plan-closed'

export async function undoTakeOver(tx: Tx, id: string, input: Undo): Promise<Result<true, Refusal>> {
  const paper = await paperById(tx, id)
  if (!paper) return no('not-found')
  const may = paperMay(stateOf(paper.state), 'undo')
  if (!may.ok) return may
  if (paper.version !== input._version) return no('stale')
  const taken = TakenSchema.parse(paper.taken)
  const since = paper.taken_at ?? tx.scope.now
  if (tx.scope.now.getTime() - since.getTime() > UNDO_DAYS * 86_400_000)
    return no('undo-too-late', { detail: { days: UNDO_DAYS } })
  const plan = await planPicture(tx, taken.plan)
  const mine = new Set(taken.measures)
  const others = taken.made ? (plan?.measures ?? []).filter(one => !mine.has(one.id)).length : 0
  const work = (await workOnMeasures(tx, taken.measures, since)) + others
  if (work > 0 && !input.sure) return no('work-was-done', { at: 'sure', detail: { count: work } })
  const reason = bringWords('th').undo.reason.replace('{name}', paper.name)
  if (taken.made) {
    const aside = await setPlanAside(tx, taken.plan, reason)
    if (!aside.ok && aside.because !== 'already-so') return no('plan-closed')
  } else
    for (const measure of plan?.measures ?? []) {
      if (!mine.has(measure.id) || measure.state === 'dropped') continue
      const dropped = await dropMeasure(tx, measure.id, { reason, _version: measure.version })
      if (!dropped.ok) return no('plan-closed')
    }
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
    content: { plan: taken.plan, made: taken.made, measures: taken.measures.length, work },
  })
  return ok(true)
}
