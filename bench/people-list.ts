// (b) The office list of people, of an agency with 200, against the statements it makes.

import { staffPage } from '#src/features/people/queries-staff.ts'
import { connect } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { alternating, type Line, median, spread } from './measure.ts'
import { ask, type Program, signIn } from './program.ts'

const filter = { text: '', unitId: undefined, class: undefined, population: undefined, withLeavers: false }
const REQUESTS = 60
const ROUNDS = 7

export async function peopleList(program: Program, password: string): Promise<Line> {
  const database = await connect(program.databaseUrl(), 8)
  try {
    const found = await database.pool.query(`select agency_id from agency_host where host = ''`)
    const agencyId = String(found.rows[0]?.agency_id)
    await database.pool.query(
      `insert into staff (agency_id, id, title, first_name, last_name, class)
       select $1, gen_random_uuid(), 'นาย', 'คนที่' || n, 'สมมุติ', 'officer' from generate_series(1, 186) n`,
      [agencyId],
    )
    await database.pool.query('analyze staff')
    const cookie = await signIn(program.url, 'clerk@thansai.example', password)
    const bare = async () => {
      for (let n = 0; n < REQUESTS; n++) {
        await inAgency(database, { agencyId, now: new Date() }, tx => staffPage(tx, filter), { readOnly: true })
      }
    }
    // One after the other, as one officer asks: eight at once would measure the pool.
    const page = () => ask(program.port, '/office/people', REQUESTS, cookie, 1)
    const times = await alternating(ROUNDS, page, bare)
    const ratios = times.ours.map((ours, at) => (times.bare[at] ?? 0) / ours)
    const ms = (values: readonly number[]) => (median(values) / REQUESTS).toFixed(1)
    return {
      what: 'office list of people (50 of 200 on the page), to its bare query',
      measured: `${median(ratios).toFixed(2)} of its rate (${spread(ratios)}; ${ms(times.ours)} ms to ${ms(times.bare)} ms)`,
      promise: '≥ 0.5',
      ok: median(ratios) >= 0.5,
    }
  } finally {
    await database.close()
  }
}
