// (c) A write with its row in the ledger, against the same write alone; both durable when they are answered.
import { newId } from '#src/kernel/ids.ts'
import { connect } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { alternating, type Line, median, spread } from './measure.ts'
import type { Program } from './program.ts'

const WRITES = 200
const ROUNDS = 7

export async function ledgeredWrite(program: Program): Promise<Line> {
  const database = await connect(program.databaseUrl(), 4)
  try {
    const found = await database.pool.query(`select agency_id from agency_host where host = 'obt.localhost'`)
    const agencyId = String(found.rows[0]?.agency_id)
    const client = await database.pool.connect()
    const bare = async () => {
      for (let n = 0; n < WRITES; n++) {
        await client.query('begin')
        await client.query(
          `insert into contact_channel (agency_id, id, kind, value) values ($1, $2, 'other', 'bench')`,
          [agencyId, newId()],
        )
        await client.query('commit')
      }
    }
    const ours = async () => {
      for (let n = 0; n < WRITES; n++) {
        await inAgency(database, { agencyId, now: new Date() }, async tx => {
          const id = newId()
          await tx.db
            .insertInto('contact_channel')
            .values({ agency_id: agencyId, id, kind: 'other', value: 'bench' })
            .execute()
          await record(tx, {
            event: 'agency.channel-added',
            subject: { kind: 'contact-channel', id },
            content: { kind: 'other' },
          })
        })
      }
    }
    const times = await alternating(ROUNDS, ours, bare)
    client.release()
    const ratios = times.ours.map((mine, at) => (times.bare[at] ?? 0) / mine)
    const ms = (values: readonly number[]) => (median(values) / WRITES).toFixed(2)
    return {
      what: 'a write with its ledger row, to the bare insert with commit',
      measured: `${median(ratios).toFixed(2)} of its rate (${spread(ratios)}; ${ms(times.ours)} ms to ${ms(times.bare)} ms)`,
      promise: 'measured only',
      ok: true,
    }
  } finally {
    await database.close()
  }
}
