// The promises of archives, tried with two real databases: everything of an agency is in it and nothing of another, it
// comes back with the same digests, and what was damaged, cut off or made by a newer program is refused before anything is written.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { migrate, readMigrations } from '#src/platform/database/migrate.ts'
import { asKeeper, inAgency } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import { record } from '#src/platform/ledger/record.ts'
import { makeSigner } from '#src/platform/ledger/signer.ts'
import { verifyLedger } from '#src/platform/ledger/verify.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import type { House } from '../open-house.ts'
import { backupInstallation, backupsIn, exportAgency, removeOldBackups } from './archive-verbs.ts'
import { archivedTables } from './catalog.ts'
import { MANIFEST, type Manifest } from './manifest.ts'
import { restoreArchive } from './restore-archive.ts'
import { sealAll } from './seal-all.ts'
import { digestTable, inSnapshot } from './table-lines.ts'

const here = testDatabase()
const there = testDatabase()
const empty = testDatabase()
const last = testDatabase()
const app = testApp(here)
const other = testApp(there, {
  PRONGSAI_SECRET: 'the secret of another installation, long enough',
  PUBLIC_URL: 'http://other.example',
})
const fresh = testApp(empty)
const third = testApp(last, { PRONGSAI_SECRET: 'and the secret of a third installation, long enough' })
const folder = mkdtempSync(join(tmpdir(), 'prongsai-archive-'))
const file = (name: string) => join(folder, name)
let agencyId = ''
let neighbour = ''

beforeAll(async () => {
  agencyId = await fullAgency(app.house(), 'ธารใส', '')
  neighbour = await fullAgency(app.house(), 'ลับของเพื่อนบ้าน', 'neighbour.example')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** An agency whose rows point in every direction: a unit below a later one, an emblem, a person with an account. */
async function fullAgency(house: House, name: string, host: string): Promise<string> {
  const id = await bareAgency(house.database, name)
  const [upper, lower] = [newId(), newId()].reverse()
  await asKeeper(house.database, async db => {
    await db.insertInto('agency_host').values({ host, agency_id: id }).execute()
    for (const [unit, parent] of [
      [upper, null],
      [lower, upper],
    ] as const)
      await db
        .insertInto('unit')
        .values({
          agency_id: id,
          id: unit ?? '',
          parent_id: parent ?? null,
          kind: 'office',
          name_th: `${name} ${unit}`,
        })
        .execute()
    const staff = {
      agency_id: id,
      id: newId(),
      user_id: `user-${id}`,
      title: 'นาง',
      first_name: name,
      last_name: 'ใจ"ดี\\',
      class: 'officer',
      email: `a@${id}.example`,
    }
    await db.insertInto('staff').values(staff).execute()
  })
  await house.database.authPool.query(
    `insert into "user" (id, name, email, "emailVerified") values ($1, $1, $2, true)`,
    [`user-${id}`, `${id}@x.invalid`],
  )
  await house.database.authPool.query(
    `insert into session (id, "expiresAt", token, "updatedAt", "userId") values ($1, now(), $1, now(), $2)`,
    [newId(), `user-${id}`],
  )
  await inAgency(house.database, { agencyId: id, now: house.clock() }, async tx => {
    const bytes = Buffer.from(`%PDF-1.4 ${name}`)
    const path = file(newId())
    writeFileSync(path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const fileId = await keepFile(
      tx,
      house.store,
      { path, sha256, size: bytes.length, kind: 'pdf', name: 'แผน <1>.pdf', discard: async () => undefined },
      { isPublic: true },
    )
    await tx.db.updateTable('agency').set({ emblem_id: fileId }).where('agency_id', '=', id).execute()
    for (let n = 0; n < 5; n++)
      await record(tx, { event: 'agency.changed', content: { n, big: 12345678901234567n.toString() } })
  })
  await sealAll(house)
  return id
}

const digests = (house: House, kind: Manifest['kind'], agency?: string) =>
  inSnapshot(house.database, async db => {
    const found: Record<string, string> = {}
    for (const table of await archivedTables(db, kind))
      found[table.name] = (await digestTable(db, table, agency)).sha256
    return found
  })
const verified = (house: House, agency: string) =>
  inAgency(house.database, { agencyId: agency, now: house.clock() }, tx => verifyLedger(tx, house.signer), {
    readOnly: true,
  })
const countOf = async (database: typeof there, sql: string) =>
  Number((await database.asOwner(`select count(*)::int as n from ${sql}`)).rows[0].n)

test('every table with an agency is exported, and every table at all is backed up', async () => {
  const { rows } = await here.asOwner(
    `select distinct table_schema || '.' || table_name as name, bool_or(column_name = 'agency_id') as of_agency
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema in ('public', 'auth') and table_type = 'BASE TABLE' group by 1 order by 1`,
  )
  const names = async (kind: Manifest['kind']) =>
    (await inSnapshot(here.get(), db => archivedTables(db, kind)))
      .map(table => (table.name.includes('.') ? table.name : `public.${table.name}`))
      .sort()
  expect(rows.length).toBeGreaterThan(20)
  expect(await names('agency')).toEqual(rows.filter(row => row.of_agency).map(row => row.name))
  const leftOut = ['auth.attempts', 'auth.session', 'auth.verification', 'public.schema_migration']
  expect(await names('installation')).toEqual(rows.map(row => row.name).filter(name => !leftOut.includes(name)))
})

test('the archive of an agency has nothing of another, no account and no password', async () => {
  const { manifest } = await exportAgency(app.house(), agencyId, file('alone.tar.gz'))
  const text = gunzipSync(readFileSync(file('alone.tar.gz'))).toString('utf8')
  expect(text).toContain('ธารใส')
  expect(text).toContain('agency.exported')
  expect(text).not.toContain('ลับของเพื่อนบ้าน')
  expect(text).not.toContain(neighbour)
  expect(text).not.toContain(`user-${agencyId}`)
  expect(manifest.tables.filter(table => table.name.startsWith('auth.'))).toEqual([])
  expect(manifest.files).toMatchObject({ count: 1, missing: [], changed: [] })
  expect(manifest.agencies[0]?.head?.size).toBe(7)
  expect(text).toContain('แผน &lt;1&gt;.pdf')
  expect(statSync(file('alone.tar.gz')).mode & 0o777).toBe(0o600)
})

describe('moving to another installation', () => {
  test('gives the same digests, a clean ledger, and says in the ledger that it happened', async () => {
    const { manifest } = await exportAgency(app.house(), agencyId, file('move.tar.gz'))
    const before = await digests(app.house(), 'agency', agencyId)
    const restored = await restoreArchive(other.house(), file('move.tar.gz'))
    expect(restored.foreign).toBe(true)
    expect(restored.agencies.map(one => [one.ledger.findings, one.files.findings])).toEqual([[[], []]])
    const after = await digests(other.house(), 'agency', agencyId)
    const same = Object.keys(before).filter(name => !name.startsWith('ledger_'))
    for (const name of same) expect([name, after[name]]).toEqual([name, before[name]])
    const head = manifest.agencies[0]?.head
    const kept = await there.asOwner('select note from ledger_head where agency_id = $1 and size = $2', [
      agencyId,
      head?.size,
    ])
    expect(kept.rows[0].note).toBe(head?.note)
    expect(await countOf(there, 'ledger_waiting')).toBe(0)
    expect(await countOf(there, `ledger_entry where event = 'agency.restored'`)).toBe(1)
    expect(await countOf(there, `staff where user_id is not null`)).toBe(0)
    expect((await verified(other.house(), agencyId)).rows).toBe((head?.size ?? 0) + 1)
  })

  test('times come back to the microsecond', async () => {
    const at = "select to_char(created_at, 'US') as us, created_at::text as at from agency where agency_id = $1"
    const [a, b] = [await here.asOwner(at, [agencyId]), await there.asOwner(at, [agencyId])]
    expect(b.rows[0]).toEqual(a.rows[0])
  })

  test('twice is refused', async () => {
    await expect(restoreArchive(other.house(), file('move.tar.gz'))).rejects.toMatchObject({ code: 'exists' })
  })

  test('a host name that is taken is refused, and another one may be given', async () => {
    const { manifest } = await exportAgency(app.house(), neighbour, file('neighbour.tar.gz'))
    expect(manifest.agencies[0]?.hosts).toEqual(['neighbour.example'])
    await asKeeper(other.house().database, db =>
      db.insertInto('agency_host').values({ host: 'neighbour.example', agency_id: agencyId }).execute(),
    )
    await expect(restoreArchive(other.house(), file('neighbour.tar.gz'))).rejects.toMatchObject({ code: 'exists' })
    const restored = await restoreArchive(other.house(), file('neighbour.tar.gz'), { host: 'new.example' })
    expect(restored.agencies[0]?.ledger.findings).toEqual([])
    const hosts = await there.asOwner('select host from agency_host where agency_id = $1', [neighbour])
    expect(hosts.rows).toEqual([{ host: 'new.example' }])
  })

  test('a head forged with the former key after the move, or with any other, is named', async () => {
    const size = (await verified(other.house(), agencyId)).size
    const forge = async (note: string) => {
      const client = await there.get().pool.connect()
      await client.query('begin; set local session_replication_role = replica')
      await client.query('update ledger_head set note = $1 where agency_id = $2 and size = $3', [note, agencyId, size])
      const found = await client.query('select root from ledger_head where agency_id = $1 and size = $2', [
        agencyId,
        size,
      ])
      await client.query('commit')
      client.release()
      return found.rows[0].root as Buffer
    }
    const mine = (
      await there.asOwner('select note, root from ledger_head where agency_id = $1 and size = $2', [agencyId, size])
    ).rows[0]
    for (const forger of [
      app.house().signer,
      makeSigner('a stranger with a key of her own, thirty-two', 'other.example'),
    ]) {
      await forge(forger.note(agencyId, size, mine.root))
      expect((await verified(other.house(), agencyId)).findings).toEqual([{ kind: 'unsigned-head', size }])
    }
    await forge(mine.note)
    expect((await verified(other.house(), agencyId)).findings).toEqual([])
  })

  test('a key that somebody with rights in the database alone declares good is not believed', async () => {
    const stranger = makeSigner('a stranger with a key of her own, thirty-two', 'other.example')
    const former = { publicKey: Buffer.from(stranger.publicKey, 'base64'), untilSize: 1_000_000 }
    const own = app.house().signer
    for (const endorsement of [stranger.endorse(agencyId, former), own.endorse(agencyId, former)])
      await there.asOwner('insert into ledger_signer values ($1, $2, $3, $4, now()) on conflict do nothing', [
        agencyId,
        former.publicKey,
        former.untilSize,
        endorsement,
      ])
    const { size } = await verified(other.house(), agencyId)
    const row = (
      await there.asOwner('select note, root from ledger_head where agency_id = $1 and size = $2', [agencyId, size])
    ).rows[0]
    const client = await there.get().pool.connect()
    await client.query('begin; set local session_replication_role = replica')
    await client.query('update ledger_head set note = $1 where agency_id = $2 and size = $3', [
      stranger.note(agencyId, size, row.root),
      agencyId,
      size,
    ])
    await client.query('commit')
    client.release()
    expect((await verified(other.house(), agencyId)).findings).toContainEqual({ kind: 'unsigned-head', size })
  })
})

test('an agency that moves twice keeps a clean ledger: each house vouches for the one before', async () => {
  await exportAgency(other.house(), neighbour, file('again.tar.gz'))
  const restored = await restoreArchive(third.house(), file('again.tar.gz'), { host: 'third.example' })
  expect(restored.agencies[0]?.ledger.findings).toEqual([])
  expect(await countOf(last, 'ledger_signer')).toBe(2)
})

describe('what is refused, with nothing written', () => {
  const refuses = async (name: string, data: Buffer, expected: object) => {
    writeFileSync(file(name), data)
    await expect(restoreArchive(fresh.house(), file(name))).rejects.toMatchObject(expected)
    expect(await countOf(empty, 'agency')).toBe(0)
    expect(await countOf(empty, 'ledger_entry')).toBe(0)
  }
  const whole = () => readFileSync(file('move.tar.gz'))
  const repacked = (change: (tar: string) => string) =>
    gzipSync(Buffer.from(change(gunzipSync(whole()).toString('latin1')), 'latin1'))

  test('an archive that was cut off anywhere', async () => {
    for (const part of [0.2, 0.6, 0.98]) {
      const bytes = whole()
      await refuses('cut.tar.gz', bytes.subarray(0, Math.floor(bytes.length * part)), {
        code: 'archive',
        detail: { why: 'cut-off' },
      })
    }
    const tar = gunzipSync(whole())
    await refuses('cut.tar.gz', gzipSync(tar.subarray(0, tar.lastIndexOf(MANIFEST))), {
      code: 'archive',
      detail: { why: 'cut-off' },
    })
  })

  test('one changed letter in a row, or in a stored file', async () => {
    const change = (from: string, to: string) =>
      repacked(tar => tar.replace(Buffer.from(from).toString('latin1'), Buffer.from(to).toString('latin1')))
    await refuses('changed.tar.gz', change('"first_name": "ธารใส"', '"first_name": "ธารใย"'), {
      code: 'archive',
      detail: { why: 'changed', at: 'tables/staff.jsonl' },
    })
    await refuses('changed.tar.gz', change('%PDF-1.4', '%PDF-1.5'), { code: 'archive', detail: { why: 'changed' } })
  })

  test('something else altogether', async () => {
    await refuses('else.tar.gz', Buffer.from('hello'), { code: 'archive', detail: { why: 'not-an-archive' } })
    await refuses('else.tar.gz', gzipSync(Buffer.alloc(4096, 'x')), {
      code: 'archive',
      detail: { why: 'not-an-archive' },
    })
  })

  test('a newer format, an unknown migration, a migration that was changed', async () => {
    const last = readMigrations().at(-1)?.name ?? ''
    await refuses(
      'newer.tar.gz',
      repacked(tar => tar.replace('"format": 1', '"format": 9')),
      { code: 'newer-data' },
    )
    await refuses(
      'newer.tar.gz',
      repacked(tar => tar.replace(`"name": "${last}"`, `"name": "${last.replace(/^\d{4}/, '9999')}"`)),
      { code: 'newer-data' },
    )
    await refuses(
      'newer.tar.gz',
      repacked(tar => tar.replace(/("name": "0001_roles.sql",\s+"digest": ")..../, '$10000')),
      { code: 'changed-migration' },
    )
  })

  test('an existing file is never written over', async () => {
    const before = whole()
    await expect(exportAgency(app.house(), agencyId, file('move.tar.gz'))).rejects.toMatchObject({ code: 'exists' })
    expect(whole().equals(before)).toBe(true)
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })
})

describe('a backup', () => {
  test('taken while eight people write, holds everything that was acknowledged before it, and comes back whole', async () => {
    const house = app.house()
    let going = true
    const acknowledged: string[] = []
    const writers = Array.from({ length: 8 }, async () => {
      while (going) {
        const id = newId()
        await inAgency(house.database, { agencyId, now: house.clock() }, async tx => {
          await tx.db
            .insertInto('contact_channel')
            .values({ agency_id: agencyId, id, kind: 'phone', value: '0 0000 0000' })
            .execute()
          await record(tx, { event: 'agency.channel-added', subject: { kind: 'channel', id }, content: {} })
        })
        acknowledged.push(id)
      }
    })
    while (acknowledged.length < 100) await new Promise(wake => setTimeout(wake, 5))
    const before = [...acknowledged]
    const { manifest } = await backupInstallation(house, file('backup.tar.gz'))
    const during = acknowledged.length - before.length
    going = false
    await Promise.all(writers)
    expect(during).toBeGreaterThan(0)

    const restored = await restoreArchive(fresh.house(), file('backup.tar.gz'))
    expect(restored.foreign).toBe(false)
    expect(restored.agencies.map(one => [one.ledger.findings, one.files.findings])).toEqual(
      manifest.agencies.map(() => [[], []]),
    )
    const there = new Set((await empty.asOwner('select id from contact_channel')).rows.map(row => row.id))
    expect(before.filter(id => !there.has(id))).toEqual([])
    // Nothing half done: each channel has its line in the ledger and each line its channel.
    const lines = await empty.asOwner(`select subject_id as id from ledger_entry where event = 'agency.channel-added'`)
    expect(new Set(lines.rows.map(row => row.id))).toEqual(there)
    expect((await empty.asOwner('select id from auth."user" order by 1')).rowCount).toBe(2)
    expect(await countOf(empty, 'auth.session')).toBe(0)
    expect(await countOf(empty, 'staff where user_id is not null')).toBe(2)
    // The eight write as much as the machine lets them.
  }, 120_000)

  test('goes only into an installation that is empty', async () => {
    await expect(restoreArchive(fresh.house(), file('backup.tar.gz'))).rejects.toMatchObject({ code: 'exists' })
  })

  test('a file that is lost is named, and keeps nothing else from being saved', async () => {
    const row = (await here.asOwner('select sha256 from file where agency_id = $1', [agencyId])).rows[0]
    const blob = { agencyId, sha256: row.sha256.toString('hex') }
    await app.house().store.remove(blob)
    const { manifest } = await backupInstallation(app.house(), file('lost.tar.gz'))
    expect(manifest.files).toMatchObject({ count: 1, missing: [blob] })
  })

  test('only the newest stay, and nothing but backups is removed', async () => {
    const names = ['2026-01-01-0200', '2026-01-02-0200', '2026-01-03-0200'].map(at => `prongsai-${at}.tar.gz`)
    for (const name of [...names, 'keep-me.tar.gz']) writeFileSync(file(name), '')
    expect(await removeOldBackups(folder, 2)).toEqual([names[0]])
    expect(await backupsIn(folder)).toEqual([names[2], names[1]])
    expect(existsSync(file('keep-me.tar.gz'))).toBe(true)
  })
})

test('an archive of an older version takes the steps of every update since', async () => {
  const older = await bareAgency(app.house().database, 'เก่า')
  await exportAgency(app.house(), older, file('older.tar.gz'))
  const sql = `alter table agency add column motto text not null default ''; update agency set motto = name_th || '!';`
  const next = { name: '9998_motto.sql', sql, digest: createHash('sha256').update(sql).digest('hex') }
  await migrate(there.get().pool, [...readMigrations(), next])
  const restored = await restoreArchive(other.house(), file('older.tar.gz'), { known: [...readMigrations(), next] })
  expect(restored.agencies[0]?.ledger.findings).toEqual([])
  const found = await there.asOwner('select name_th, motto from agency where agency_id = $1', [older])
  expect(found.rows).toEqual([{ name_th: 'เก่า', motto: 'เก่า!' }])
  const scratch = await there.asOwner(`select datname from pg_database where datname like 'prongsai_forward%'`)
  expect(scratch.rows).toEqual([])
})
