// The office takes a case: it gets its register number, the next of its series in the year, without a gap.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { CaseRow } from '../queries.ts'
import { dayOf } from '../rules.ts'
import type { Receive } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function receive(tx: Tx, id: string, input: z.infer<typeof Receive>): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id, 'receive', { version: input._version })
  if (!found.ok) return found
  const row = found.value
  const received = await numbered(tx, row)
  const { number, number_year: year } = received
  const set = { ...received, assignee_id: row.assignee_id ?? tx.scope.actor?.id ?? null }
  await takeStep(tx, row, { verb: 'receive', words: input.words, data: { number, year }, set })
  return ok(row.id)
}

export async function numbered(tx: Tx, { series }: CaseRow) {
  const year = toBuddhistYear(dayOf(tx.scope.now).year)
  return { received_at: tx.scope.now, number: await nextNumber(tx, series, year), number_year: year }
}

/** The row of the series is held: fifty at once get fifty numbers, and what is rolled back gives its number back. */
export async function nextNumber(tx: Tx, series: string, year: number): Promise<number> {
  const { last } = await tx.db
    .insertInto('case_series')
    .values({ agency_id: tx.agencyId, series, year, last: 1 })
    .onConflict(on =>
      on.columns(['agency_id', 'series', 'year']).doUpdateSet(of => ({ last: of('case_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
