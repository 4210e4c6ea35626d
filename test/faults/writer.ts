// A child process with the real platform on a data folder of its own: opens (or takes over) the database, brings it to this
// version, seals, and writes until it is killed. Each row that was acknowledged is printed before the next one is begun.
// Run by Node itself, so nothing in here may import JSX.
import { newId } from '#src/kernel/ids.ts'
import { connect } from '#src/platform/database/connect.ts'
import { migrate } from '#src/platform/database/migrate.ts'
import { asKeeper, inAgency } from '#src/platform/database/scope.ts'
import { startServer } from '#src/platform/database/server-process.ts'
import { record } from '#src/platform/ledger/record.ts'
import { startSealer } from '#src/platform/ledger/seal.ts'
import { makeSigner } from '#src/platform/ledger/signer.ts'
import { makeLog } from '#src/platform/log.ts'

const [folder = '', agencyId = '', writers = '4'] = process.argv.slice(2)
const log = makeLog('silent')
const say = (line: string) => process.stdout.write(`${line}\n`)

const server = await startServer(folder, log)
const database = await connect(server.url, 10)
await migrate(database.pool)
await asKeeper(database, db =>
  db
    .insertInto('agency')
    .values({
      agency_id: agencyId,
      type: 'obt',
      name_th: 'ทดสอบ',
      name_en: 'Test',
      province_code: '00',
      district_th: '',
    })
    .onConflict(on => on.doNothing())
    .execute(),
)
startSealer(database, makeSigner('the secret of the faults, thirty-two letters', 'test.invalid'), log, () => new Date())
say(`ready ${process.pid}`)

async function writeOne() {
  const id = newId()
  await inAgency(database, { agencyId, now: new Date() }, async tx => {
    await tx.db
      .insertInto('contact_channel')
      .values({ agency_id: agencyId, id, kind: 'phone', value: '0 0000 0000' })
      .execute()
    await record(tx, { event: 'test.written', subject: { kind: 'channel', id }, content: {} })
  })
  say(`kept ${id}`)
}

for (let n = 0; n < Number(writers); n++) {
  void (async () => {
    for (;;) await writeOne().catch(() => new Promise(wake => setTimeout(wake, 20)))
  })()
}
