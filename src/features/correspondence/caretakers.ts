// Who looks after a channel by order: those named today, and those one order named, whenever that was (S127, S131).
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { type Named, todayOf } from '../people/public.ts'
import { refInWords } from './printed.ts'

export interface Caretaker {
  readonly staffId: string
  readonly name: Named
  /** In the words of the order; may be empty. */
  readonly duty: string
  readonly mayPublish: boolean
  readonly letterId: string
  readonly ref: string
}

interface Row extends Named {
  readonly staff_id: string
  readonly duty: string
  readonly may_publish: boolean
  readonly letter_id: string
  readonly ref: string
  readonly dated_on: string | null
}

async function named(tx: Tx, channel: string, condition: ReturnType<typeof sql>): Promise<Caretaker[]> {
  const found = await sql<Row>`
    select c.staff_id, c.duty, c.may_publish, c.letter_id, l.ref, l.dated_on::text, s.title, s.rank, s.first_name, s.last_name, s.name_en
    from caretaker c
    join letter l on l.agency_id = c.agency_id and l.id = c.letter_id and l.state = 'decided'
    join staff s on s.agency_id = c.agency_id and s.id = c.staff_id
    where c.agency_id = ${tx.agencyId} and c.channel = ${channel} and ${condition}
    order by c.id`.execute(tx.db)
  return found.rows.map(({ staff_id, duty, may_publish, letter_id, ref, dated_on, ...name }) => ({
    staffId: staff_id,
    name,
    duty,
    mayPublish: may_publish,
    letterId: letter_id,
    ref: refInWords('order', ref, dated_on),
  }))
}

export const caretakersToday = (tx: Tx, channel: string): Promise<Caretaker[]> => {
  const today = todayOf(tx)
  return named(tx, channel, sql`c.from_day <= ${today} and (c.ended_on is null or c.ended_on > ${today})`)
}

export const caretakersByOrder = (tx: Tx, channel: string, letterId: string): Promise<Caretaker[]> =>
  named(tx, channel, sql`c.letter_id = ${letterId}`)
