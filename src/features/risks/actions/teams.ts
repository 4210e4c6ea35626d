// Names the working group against corruption by its order, corrects that, ends it, and keeps who sits in it with which task.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver, peopleHere, todayOf } from '../../people/public.ts'
import { membersOfTeams, teamById } from '../queries-team.ts'
import type { ChangeMembers, EditTeam, EndTeam, NewTeam } from '../schema.ts'

type Refusal =
  | 'not-found'
  | 'whole-agency-only'
  | 'day-in-future'
  | 'team-ended'
  | 'end-before-start'
  | 'choose-one'
  | 'member-already'
  | 'stale'

async function openTeam(tx: Tx, id: string) {
  if (!holdsOver(tx, 'risk:edit', null)) return no('whole-agency-only')
  const team = await teamById(tx, id)
  if (!team) return no('not-found')
  return team.ended_on === null ? ok(team) : no('team-ended')
}

export async function nameTeam(tx: Tx, input: NewTeam): Promise<Result<string, Refusal>> {
  if (!holdsOver(tx, 'risk:edit', null)) return no('whole-agency-only')
  if (input.named_on > todayOf(tx)) return no('day-in-future', { at: 'named_on' })
  const id = newId()
  await tx.db
    .insertInto('integrity_team')
    .values({ agency_id: tx.agencyId, id, ...input, created_at: tx.scope.now })
    .execute()
  await record(tx, { event: 'integrity-team.named', subject: { kind: 'integrity-team', id }, content: { ...input } })
  return ok(id)
}

export async function editTeam(tx: Tx, id: string, input: EditTeam): Promise<Result<true, Refusal>> {
  const found = await openTeam(tx, id)
  if (!found.ok) return found
  if (input.named_on > todayOf(tx)) return no('day-in-future', { at: 'named_on' })
  const { _version, ...values } = input
  const changed = await setTeam(tx, id, _version, values)
  if (!changed) return no('stale')
  const { name, order_ref, named_on } = found.value
  await record(tx, {
    event: 'integrity-team.changed',
    subject: { kind: 'integrity-team', id },
    content: { was: { name, order_ref, named_on }, is: values },
  })
  return ok(true)
}

export async function endTeam(tx: Tx, id: string, input: EndTeam): Promise<Result<true, Refusal>> {
  const found = await openTeam(tx, id)
  if (!found.ok) return found
  if (input.ended_on > todayOf(tx)) return no('day-in-future', { at: 'ended_on' })
  if (input.ended_on < found.value.named_on) return no('end-before-start', { at: 'ended_on' })
  const changed = await setTeam(tx, id, input._version, { ended_on: input.ended_on, ended_reason: input.reason })
  if (!changed) return no('stale')
  await record(tx, {
    event: 'integrity-team.ended',
    subject: { kind: 'integrity-team', id },
    content: { ended_on: input.ended_on, reason: input.reason },
  })
  return ok(true)
}

async function setTeam(
  tx: Tx,
  id: string,
  version: number,
  values: { name?: string; order_ref?: string; named_on?: string; ended_on?: string; ended_reason?: string },
) {
  const changed = await tx.db
    .updateTable('integrity_team')
    .set({ ...values, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function changeMembers(tx: Tx, id: string, input: ChangeMembers): Promise<Result<true, Refusal>> {
  const found = await openTeam(tx, id)
  if (!found.ok) return found
  const members = await membersOfTeams(tx, [id])
  if ('remove' in input) {
    const gone = members.find(one => one.id === input.remove)
    if (!gone) return no('not-found')
    await tx.db
      .updateTable('integrity_team_member')
      .set({ removed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', gone.id)
      .execute()
    await record(tx, {
      event: 'integrity-team.member-left',
      subject: { kind: 'integrity-team', id },
      content: { staff: gone.staff_id, task: gone.task },
    })
    return ok(true)
  }
  if (members.some(one => one.staff_id === input.staff)) return no('member-already', { at: 'staff' })
  if (!(await peopleHere(tx)).some(one => one.id === input.staff)) return no('choose-one', { at: 'staff' })
  const named = await tx.db
    .insertInto('integrity_team_member')
    .values({ agency_id: tx.agencyId, id: newId(), team_id: id, staff_id: input.staff, task: input.task })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  if (named.numInsertedOrUpdatedRows === 0n) return no('member-already', { at: 'staff' })
  await record(tx, {
    event: 'integrity-team.member-named',
    subject: { kind: 'integrity-team', id },
    content: { staff: input.staff, task: input.task },
  })
  return ok(true)
}
