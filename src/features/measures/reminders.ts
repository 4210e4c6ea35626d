// Every working morning: who gets a mail about which steps. Soon, when a deadline is a week away; late, the day after it passed; and to
// the heads of the unit when a week went by. Each is said once for a step and a deadline.
import { Temporal } from 'temporal-polyfill'
import { bangkok } from '#src/kernel/clock.ts'
import { newId } from '#src/kernel/ids.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { defineJob, nothing } from '#src/platform/jobs/define-job.ts'
import { agencyIds } from '#src/platform/jobs/house.ts'
import { record } from '#src/platform/ledger/record.ts'
import { send } from '#src/platform/outbox/send.ts'
import { originOf } from '../agencies/public.ts'
import {
  houseUnits,
  inGroup,
  type Member,
  membersOf,
  nameOf,
  staffWithRole,
  todayOf,
  type UnitRow,
} from '../people/public.ts'
import { dueOf, type MineRow, responsibleOf, runningSteps } from './queries-mine.ts'
import { shortDay } from './show.ts'
import { measuresWords } from './words.ts'

const SOON_DAYS = 7
const ESCALATE_DAYS = 7

export type Stage = 'soon' | 'late' | 'escalated'

export interface Reminder {
  readonly stage: Stage
  readonly row: MineRow
  readonly due: string
}

export const remind = defineJob({
  name: 'remind-of-steps',
  schema: nothing,
  cron: '30 7 * * 1-5',
  tz: bangkok,
  run: async house => {
    for (const agencyId of await agencyIds(house.database)) {
      const origin = await originOf(house, agencyId)
      await inAgency(house.database, { agencyId, now: house.clock() }, tx => remindAgency(tx, origin))
    }
  },
})

/** How many mails left; each person gets one with everything new for her. */
export async function remindAgency(tx: Tx, origin: string): Promise<number> {
  const today = todayOf(tx)
  const here = await houseHere(tx)
  const mails = await mailsOf(tx)
  const said = await alreadySaid(tx)
  const forPerson = new Map<string, Reminder[]>()
  for (const row of await runningSteps(tx)) {
    const reminder = reminderOf(row, today)
    if (!reminder) continue
    for (const person of recipients(reminder, here)) {
      if (said.has(keyOf(row.id, reminder.stage, reminder.due, person.id))) continue
      forPerson.set(person.id, [...(forPerson.get(person.id) ?? []), reminder])
    }
  }
  let sent = 0
  for (const person of here.people) {
    const mine = forPerson.get(person.id) ?? []
    const mail = mails.get(person.id)
    if (mine.length === 0 || !mail) continue
    await send(tx, {
      channel: 'mail',
      recipient: mail,
      ...letterOf(person, mine, origin),
      about: { kind: 'staff', id: person.id },
    })
    await tx.db
      .insertInto('reminder')
      .values(
        mine.map(({ row, stage, due }) => ({
          agency_id: tx.agencyId,
          id: newId(),
          subject_kind: 'step',
          subject_id: row.id,
          stage,
          due_on: due,
          staff_id: person.id,
          sent_at: tx.scope.now,
        })),
      )
      .execute()
    sent += 1
  }
  if (sent > 0) await record(tx, { event: 'reminder.sent', content: { people: sent } })
  return sent
}

/** What is to be said about a step today, if anything. */
export function reminderOf(row: MineRow, today: string): Reminder | undefined {
  const { status, due } = dueOf(row, today)
  if (status === 'done' || status === 'cancelled') return undefined
  const left = Temporal.PlainDate.from(today).until(due).days
  if (status === 'late') return { row, due, stage: -left > ESCALATE_DAYS ? 'escalated' : 'late' }
  return left >= 0 && left <= SOON_DAYS ? { row, due, stage: 'soon' } : undefined
}

/** Everybody who could be told, and who keeps the year when nobody else can be found. */
export interface Told {
  readonly people: readonly Member[]
  readonly units: readonly UnitRow[]
  readonly keepers: ReadonlySet<string>
}

export const houseHere = async (tx: Tx): Promise<Told> => ({
  people: await membersOf(tx, 'everybody'),
  units: await houseUnits(tx),
  keepers: await staffWithRole(tx, 'ita-admin'),
})

/** Those named; else the officers of the units named; for escalation the heads of those units. What a moving group has to do is told to
 * the heads of all units, who know their people; what an order or somebody outside has to do, to whoever keeps the year. */
export function recipients(
  { row, stage }: Pick<Reminder, 'row' | 'stage'>,
  { people, units, keepers }: Told,
): Member[] {
  const who = responsibleOf(row)
  const named = new Set(who.flatMap(one => (one.kind === 'person' && one.staffId !== null ? [one.staffId] : [])))
  const inUnits = who.flatMap(one => (one.kind === 'unit' && one.unitId !== null ? [one.unitId] : []))
  const below = new Set(inUnits.flatMap(unit => treeBelow(unit, units)))
  const ofGroup = who.some(one => one.kind === 'group') ? inGroup('heads', people) : []
  const heads = people.filter(one =>
    one.posts.some(post => post.unit_id !== null && inUnits.includes(post.unit_id) && post.roles.includes('unit-head')),
  )
  const officers = people.filter(one =>
    one.posts.some(post => post.unit_id !== null && below.has(post.unit_id) && post.roles.includes('officer')),
  )
  const direct = people.filter(one => named.has(one.id))
  const told = stage === 'escalated' ? heads : direct.length > 0 ? direct : officers.length > 0 ? officers : heads
  const all = [...new Set([...told, ...ofGroup])]
  return all.length > 0 ? all : people.filter(one => keepers.has(one.id))
}

function treeBelow(unit: string, units: readonly UnitRow[]): string[] {
  return [unit, ...units.filter(one => one.parent_id === unit).flatMap(one => treeBelow(one.id, units))]
}

function letterOf(person: Member, mine: readonly Reminder[], origin: string) {
  const { reminders: w } = measuresWords('th').year
  const of = (stage: Stage) => mine.filter(one => one.stage === stage)
  const lines = (stage: Stage, title: string) =>
    of(stage).length === 0
      ? []
      : [
          title,
          ...of(stage).map(({ row, due }) =>
            w.line
              .replace('{step}', row.name)
              .replace('{measure}', row.measure_name)
              .replace('{day}', shortDay(due, 'th')),
          ),
          '',
        ]
  const subject = of('escalated').length > 0 ? w.subjectHead : of('late').length > 0 ? w.subjectLate : w.subjectSoon
  const count = of('escalated').length || of('late').length || of('soon').length
  return {
    subject: subject.replace('{count}', String(count)),
    body: [
      w.hello.replace('{name}', nameOf(person, 'th')),
      '',
      ...lines('escalated', w.escalated),
      ...lines('late', w.late),
      ...lines('soon', w.soon),
      w.foot.replace('{link}', `${origin}/office/my-steps`),
    ].join('\n'),
  }
}

const keyOf = (step: string, stage: string, due: string, staff: string) => `${step} ${stage} ${due} ${staff}`

async function alreadySaid(tx: Tx): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('reminder')
    .select(['subject_id', 'stage', 'due_on', 'staff_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('subject_kind', '=', 'step')
    .execute()
  return new Set(rows.map(row => keyOf(row.subject_id, row.stage, row.due_on, row.staff_id)))
}

export async function mailsOf(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('staff')
    .select(['id', 'email'])
    .where('agency_id', '=', tx.agencyId)
    .where('email', 'is not', null)
    .execute()
  return new Map(rows.flatMap(row => (row.email === null ? [] : [[row.id, row.email] as const])))
}
