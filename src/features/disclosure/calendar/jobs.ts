// The calendar by the clock: seen every night, and on Monday mornings a mail of what is late and what comes, to who keeps the year and to who
// asked. Of one week there is one mail, however often the job runs.
import { bangkok } from '#src/kernel/clock.ts'
import { fill } from '#src/kernel/lang.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { defineJob, nothing } from '#src/platform/jobs/define-job.ts'
import { agencyIds } from '#src/platform/jobs/house.ts'
import { record } from '#src/platform/ledger/record.ts'
import { send } from '#src/platform/outbox/send.ts'
import { originOf } from '../../agencies/public.ts'
import { dayText, staffWithRole, todayOf } from '../../people/public.ts'
import type { Sources } from '../gather.ts'
import { disclosureWords } from '../words.ts'
import type { Line } from './gather.ts'
import { keepTurns } from './keep-turns.ts'
import { addressesOf, beginDigest, mailWishes } from './queries.ts'
import { weekOf } from './rules.ts'
import { lineName } from './show.ts'

const MOST_LINES = 30

export const calendarJobs = (sources: Sources) => [
  defineJob({
    name: 'see-calendar',
    schema: nothing,
    cron: '40 0 * * *',
    tz: bangkok,
    mostSeconds: 3600,
    run: async house => {
      for (const agencyId of await agencyIds(house.database))
        await inAgency(house.database, { agencyId, now: house.clock() }, tx => keepTurns(tx, sources)).catch(
          (error: unknown) => house.log.error({ err: error, agencyId }, 'the calendar could not be seen through'),
        )
    },
  }),
  defineJob({
    name: 'calendar-digest',
    schema: nothing,
    cron: '0 7 * * 1',
    tz: bangkok,
    mostSeconds: 3600,
    run: async house => {
      for (const agencyId of await agencyIds(house.database)) {
        const origin = await originOf(house, agencyId)
        await inAgency(house.database, { agencyId, now: house.clock() }, tx => sendDigest(tx, sources, origin)).catch(
          (error: unknown) => house.log.error({ err: error, agencyId }, 'the weekly mail could not be sent'),
        )
      }
    },
  }),
]

/** How many mails left. */
export async function sendDigest(tx: Tx, sources: Sources, origin: string): Promise<number> {
  const calendar = await keepTurns(tx, sources)
  const late = calendar.lines.filter(line => line.standing === 'late')
  const soon = calendar.lines.filter(line => line.standing === 'soon')
  if (late.length + soon.length === 0) return 0
  const people = await addressesOf(tx, await readers(tx))
  if (people.length === 0) return 0
  const week = weekOf(todayOf(tx))
  if (!(await beginDigest(tx, week, people.length))) return 0
  const { mail: w } = disclosureWords('th').calendar
  const body = [...list(w.late, late), ...list(w.soon, soon), fill(w.foot, { link: `${origin}/office/calendar` })].join(
    '\n',
  )
  const subject = fill(w.subject, { late: late.length, soon: soon.length })
  for (const { id, email } of people)
    await send(tx, { channel: 'mail', recipient: email, subject, body, about: { kind: 'staff', id } })
  await record(tx, { event: 'calendar.digest-sent', content: { week, people: people.length } })
  return people.length
}

/** Whoever keeps the year, unless she asked to be left out, and whoever asked. */
async function readers(tx: Tx): Promise<string[]> {
  const wishes = await mailWishes(tx)
  const keepers = [...(await staffWithRole(tx, 'ita-admin'))].filter(id => wishes.get(id) !== false)
  return [...new Set([...keepers, ...[...wishes].flatMap(([id, wanted]) => (wanted ? [id] : []))])]
}

function list(title: string, lines: readonly Line[]): string[] {
  if (lines.length === 0) return []
  const { mail: w, nobody } = disclosureWords('th').calendar
  const rest = lines.length - MOST_LINES
  return [
    title,
    ...lines.slice(0, MOST_LINES).map(line =>
      fill(w.line, {
        name: lineName(line, 'th'),
        day: dayText(line.turn.due, 'th'),
        unit: line.unit?.name_th ?? nobody,
      }),
    ),
    ...(rest > 0 ? [fill(w.more, { count: rest })] : []),
    '',
  ]
}
