// Whoever comes later takes over the standing circulars that still wait: at once when she is entered or given a post, and every morning for
// what changed otherwise. Run twice it changes nothing.
import type { Recorded, Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../people/public.ts'
import { addRecipients } from './actions/send-circular.ts'
import { addresseesHere, meantIn } from './addressees.ts'
import { openCirculars } from './queries.ts'
import { recipientsOfAll } from './queries-recipients.ts'
import { dueForNewcomer } from './rules.ts'

/** How many people were added, to all circulars together. */
export async function inheritStanding(tx: Tx, staffId?: string): Promise<number> {
  const standing = (await openCirculars(tx)).filter(one => one.is_standing)
  if (standing.length === 0) return 0
  const here = await addresseesHere(tx)
  const present = await recipientsOfAll(
    tx,
    standing.map(one => one.id),
  )
  let added = 0
  for (const circular of standing) {
    const known = new Set(present.filter(row => row.circular_id === circular.id).map(row => row.staff_id))
    const fresh = meantIn(here, circular.audience).filter(
      person => !known.has(person.id) && (staffId === undefined || person.id === staffId),
    )
    const count = await addRecipients(tx, circular, fresh, {
      dueOn: dueForNewcomer(circular.due_on, todayOf(tx)),
      inherited: true,
      from: known.size,
    })
    if (count === 0) continue
    added += count
    await record(tx, {
      event: 'circular.inherited',
      subject: { kind: 'circular', id: circular.id },
      content: { staff: fresh.map(person => person.id) },
    })
  }
  return added
}

/** Follows `staff.added` and `staff.post-given`; the mail goes out in the morning. */
export async function followStaff(tx: Tx, { subject }: Recorded): Promise<void> {
  if (subject) await inheritStanding(tx, subject.id)
}
