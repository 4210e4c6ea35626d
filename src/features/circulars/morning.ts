// Every working morning: standing circulars reach who is new, first mails go out, and those who have not answered are reminded once before the
// day and once after it, when the heads of their units are told as well.
import { Temporal } from 'temporal-polyfill'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { newId } from '#src/kernel/ids.ts'
import { isWorkingDay } from '#src/kernel/working-days.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { defineJob, nothing } from '#src/platform/jobs/define-job.ts'
import { agencyIds } from '#src/platform/jobs/house.ts'
import { record } from '#src/platform/ledger/record.ts'
import { calendarOf, originOf } from '../agencies/public.ts'
import { inGroup, membersOf, nameOf, todayOf } from '../people/public.ts'
import { mailHead, mailTo } from './mails.ts'
import { attachmentsOf, type CircularRow, openCirculars, remindersOf } from './queries.ts'
import { type RecipientRow, recipientsOfAll, withMail } from './queries-recipients.ts'
import { clockSays, isMissing } from './rules.ts'
import { type ReminderKind, reminderKinds } from './schema.ts'
import { inheritStanding } from './standing.ts'

export const remindOfCirculars = defineJob({
  name: 'remind-of-circulars',
  schema: nothing,
  cron: '40 7 * * 1-5',
  tz: bangkok,
  run: async house => {
    for (const agencyId of await agencyIds(house.database)) {
      const origin = await originOf(house, agencyId)
      await inAgency(house.database, { agencyId, now: house.clock() }, tx => circularsMorning(tx, origin))
    }
  },
})

/** How many mails left. */
export async function circularsMorning(tx: Tx, origin: string): Promise<number> {
  await inheritStanding(tx)
  const today = todayOf(tx)
  const calendar = await calendarOf(tx)
  if (!isWorkingDay(Temporal.PlainDate.from(today), calendar)) return 0
  const open = await openCirculars(tx)
  const ids = open.map(one => one.id)
  const recipients = await recipientsOfAll(tx, ids)
  const reminders = await remindersOf(tx, ids)
  let mails = 0
  for (const circular of open) {
    const missing = recipients.filter(row => row.circular_id === circular.id && isMissing(circular.must, row))
    const sent = { circular, attachments: await attachmentsOf(tx, circular.id) }
    const unmailed = missing.filter(row => row.mailed_at === null)
    mails += await mailTo(tx, sent, unmailed, 'first', origin)
    const said = reminders
      .filter(one => one.circular_id === circular.id)
      .flatMap(one => reminderKinds.filter(kind => kind === one.kind))
    const kind = clockSays(circular.due_on, today, said, calendar)
    // Whoever was told today needs no reminder today.
    if (!kind || (circular.sent_at && todayIn(bangkok, circular.sent_at).toString() === today)) continue
    const due = missing.filter(row => row.mailed_at !== null && (kind === 'soon' || row.due_on < today))
    const reminded = await mailTo(tx, sent, due, kind === 'late' ? 'late' : 'reminder', origin)
    await keep(tx, circular.id, kind, reminded)
    mails += reminded
    if (kind !== 'late') continue
    const heads = await tellHeads(
      tx,
      circular,
      missing.filter(row => row.due_on < today),
      origin,
    )
    await keep(tx, circular.id, 'escalated', heads)
    mails += heads
  }
  return mails
}

async function tellHeads(tx: Tx, circular: CircularRow, missing: readonly RecipientRow[], origin: string) {
  if (missing.length === 0) return 0
  const mails = await withMail(tx)
  let told = 0
  for (const head of inGroup('heads', await membersOf(tx, 'everybody'))) {
    const units = new Set(
      head.posts.filter(post => post.unit_is_top && post.roles.includes('unit-head')).map(one => one.unit_id),
    )
    const theirs = missing.filter(row => row.top_id !== null && units.has(row.top_id) && row.staff_id !== head.id)
    const email = mails.get(head.id)
    if (theirs.length === 0 || email === undefined) continue
    await mailHead(tx, { name: nameOf(head, 'th'), email }, circular, theirs, origin)
    told += 1
  }
  return told
}

async function keep(tx: Tx, circularId: string, kind: ReminderKind, people: number): Promise<void> {
  await tx.db
    .insertInto('circular_reminder')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      circular_id: circularId,
      kind,
      on_day: todayOf(tx),
      people,
      at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: kind === 'escalated' ? 'circular.escalated' : 'circular.reminded',
    subject: { kind: 'circular', id: circularId },
    content: { kind, people },
  })
}
