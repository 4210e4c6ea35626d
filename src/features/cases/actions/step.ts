// One step of a case: the row, what happened, the ledger and the word to the citizen, together. Every verb goes through it.
import type { Updateable } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { CaseFile } from '#src/platform/database/types.ts'
import { pageChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver, type Right } from '../../people/public.ts'
import { type CaseRow, caseByCode, caseToChange, joinedTo } from '../queries.ts'
import { byWhom, isEnd, isInternal, leadsTo, mayDo, type Verb } from '../rules.ts'
import { isToldToAll, tellCitizen } from '../tell.ts'

export type Refusal = 'not-found' | 'not-now' | 'stale'

/** A case that this member of staff may act on now, held until the end of the transaction. Not yours is not there. */
export async function theirs(
  tx: Tx,
  id: string,
  verb: Verb,
  { version, right = 'case:work' }: { readonly version?: number; readonly right?: Right } = {},
): Promise<Result<CaseRow, Refusal>> {
  const row = await caseToChange(tx, id)
  if (!row || !holdsOver(tx, right, row.unit_id)) return no('not-found')
  if (!mayDo(row, verb)) return no('not-now')
  if (version !== undefined && version !== row.version) return no('stale')
  return ok(row)
}

/** A case whose code somebody knows. */
export async function known(tx: Tx, code: string, verb: Verb): Promise<Result<CaseRow, Refusal>> {
  const found = await caseByCode(tx, code)
  const row = found && (await caseToChange(tx, found.id))
  if (!row) return no('not-found')
  return mayDo(row, verb) ? ok(row) : no('not-now')
}

export interface Step {
  readonly verb: Verb
  readonly words?: string
  readonly data?: Readonly<Record<string, unknown>>
  readonly set?: Updateable<CaseFile>
  /** Attachments that belong to it are written by whoever took them, under this id. */
  readonly eventId?: string
}

const unplanned = { planned_on: null, planned_part: '', plan_with: null, plan_load: 1 }

export async function takeStep(
  tx: Tx,
  row: CaseRow,
  { verb, words = '', data = {}, set = {}, eventId = newId() }: Step,
) {
  const { now, actor } = tx.scope
  const state = leadsTo(verb, row.state)
  const endsNow = isEnd(state) && !isEnd(row.state)
  const opensAgain = !isEnd(state) && isEnd(row.state)
  const changed = {
    state,
    ...(state === row.state ? {} : { state_at: now }),
    ...(endsNow ? { ended_at: now } : {}),
    // What was planned counts no more: its day may have been given to somebody else meanwhile.
    ...(opensAgain ? { ended_at: null, reopened: row.reopened + 1, recheck: 'no', ...unplanned } : {}),
    ...set,
    version: row.version + 1,
  }
  await tx.db
    .updateTable('case_file')
    .set(changed)
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.id)
    .execute()
  await tx.db
    .insertInto('case_event')
    .values({
      agency_id: tx.agencyId,
      case_id: row.id,
      id: eventId,
      at: now,
      verb,
      state,
      by_whom: actor ? 'staff' : byWhom(verb),
      staff_id: actor?.id ?? null,
      staff_name: actor?.name ?? '',
      staff_post: actor?.post ?? '',
      is_internal: isInternal(verb),
      words,
      data: JSON.stringify(data),
    })
    .execute()
  // No words: they may name people, and the ledger forgets nothing.
  await record(tx, {
    event: `case.${verb}`,
    subject: { kind: 'case', id: row.id },
    content: { state, of: row.of_id, number: changed.number ?? row.number, event: eventId },
  })
  const after = { ...row, ...changed } as CaseRow
  if (!isInternal(verb)) {
    await pageChanged(tx, `/track/${row.code}`)
    await tellCitizen(tx, after, verb)
    for (const other of await joinedTo(tx, row.id)) {
      await pageChanged(tx, `/track/${other.code}`)
      if (isToldToAll(verb)) await tellCitizen(tx, other, verb)
    }
  }
  return after
}
