// What a power cut, an impatient administrator or the kernel does: the program, its database server, or both are killed
// while people write. Whatever was acknowledged is there afterwards, nothing is half done, and the ledger verifies.
import { afterEach, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { connect, type Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { startServer } from '#src/platform/database/server-process.ts'
import { sealOnce } from '#src/platform/ledger/seal.ts'
import { makeSigner } from '#src/platform/ledger/signer.ts'
import { verifyLedger } from '#src/platform/ledger/verify.ts'
import { makeLog } from '#src/platform/log.ts'
import { eventually } from '#test/harness/house.ts'
import { type Child, cleanUp, dataFolder, isAlive, postmaster, writer } from './child.ts'

const signer = makeSigner('the secret of the faults, thirty-two letters', 'test.invalid')
const children: Child[] = []
const folders: string[] = []

afterEach(async () => {
  for (const child of children.splice(0)) if (child.process.exitCode === null) await child.kill('SIGKILL')
  for (const folder of folders.splice(0)) await cleanUp(folder)
})

function begin(): { folder: string; agencyId: string; start: () => Promise<Child> } {
  const folder = dataFolder()
  const agencyId = newId()
  folders.push(folder)
  return {
    folder,
    agencyId,
    start: async () => {
      const child = writer(folder, agencyId)
      children.push(child)
      await child.says('ready')
      return child
    },
  }
}

const hasKept = (child: Child, more: number) =>
  eventually(
    () => child.kept().length,
    count => count >= more,
    20_000,
  )

/** Opens the folder as the next start would, and looks at everything. */
async function look(folder: string, agencyId: string, acknowledged: readonly string[]) {
  const server = await startServer(folder, makeLog('silent'))
  const database = await connect(server.url, 4)
  try {
    expect(await lost(database, acknowledged)).toEqual([])
    const { rows } = await database.pool.query(
      `select (select count(*)::int from contact_channel c where not exists (select from ledger_entry e where e.subject_id = c.id)) as "withoutLine",
              (select count(*)::int from ledger_entry e where not exists (select from contact_channel c where c.id = e.subject_id)) as "withoutRow"`,
    )
    expect(rows[0]).toEqual({ withoutLine: 0, withoutRow: 0 })
    while ((await sealOnce(database, signer, new Date())) !== 0);
    const later = new Date(Date.now() + 120_000)
    const verified = await inAgency(database, { agencyId, now: later }, tx => verifyLedger(tx, signer), {
      readOnly: true,
    })
    expect(verified.findings).toEqual([])
    expect(verified.size).toBe(verified.rows)
  } finally {
    await database.close()
    await server.stop()
  }
}

async function lost(database: Database, acknowledged: readonly string[]): Promise<string[]> {
  const { rows } = await database.pool.query('select id from contact_channel where id = any($1::uuid[])', [
    acknowledged,
  ])
  const there = new Set(rows.map(row => row.id))
  return acknowledged.filter(id => !there.has(id))
}

test('the program is killed while people write, and the next start takes over its orphaned server', async () => {
  const { folder, agencyId, start } = begin()
  const first = await start()
  await hasKept(first, 50)
  await first.kill('SIGKILL')
  const orphan = postmaster(folder)
  expect(isAlive(orphan)).toBe(true)
  const second = await start()
  await hasKept(second, 50)
  await second.kill('SIGKILL')
  await look(folder, agencyId, [...first.kept(), ...second.kept()])
})

test('the database server is killed while people write: the program starts it again and goes on', async () => {
  const { folder, agencyId, start } = begin()
  const child = await start()
  await hasKept(child, 50)
  const killed = postmaster(folder)
  process.kill(killed, 'SIGKILL')
  const before = child.kept().length
  await hasKept(child, before + 50)
  expect(postmaster(folder)).not.toBe(killed)
  await child.kill('SIGKILL')
  await look(folder, agencyId, child.kept())
})

test('a server that was taken over is started again when it is killed, too', async () => {
  const { folder, agencyId, start } = begin()
  const first = await start()
  await hasKept(first, 10)
  await first.kill('SIGKILL')
  const second = await start()
  await hasKept(second, 10)
  process.kill(postmaster(folder), 'SIGKILL')
  await hasKept(second, second.kept().length + 20)
  await second.kill('SIGKILL')
  await look(folder, agencyId, [...first.kept(), ...second.kept()])
})

test('both are killed at once: the next start recovers what was acknowledged', async () => {
  const { folder, agencyId, start } = begin()
  const first = await start()
  await hasKept(first, 50)
  process.kill(postmaster(folder), 'SIGKILL')
  await first.kill('SIGKILL')
  const second = await start()
  await hasKept(second, 20)
  await second.kill('SIGKILL')
  await look(folder, agencyId, [...first.kept(), ...second.kept()])
})
