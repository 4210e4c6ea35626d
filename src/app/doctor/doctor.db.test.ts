// The doctor on real installations: whole, empty, with wrong settings, with a database that is away, and with each thing
// broken that people break. It must always answer, and must change nothing.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { readMigrations } from '#src/platform/database/migrate.ts'
import { asKeeper, inAgency } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { startSmtpServer } from '#test/harness/smtp-server.ts'
import { backupCheck } from './backup-check.ts'
import { holidayChecks } from './calendar-checks.ts'
import { databaseChecks } from './database-checks.ts'
import { examine } from './examine.ts'
import { diskState } from './machine-checks.ts'
import { addressChecks } from './settings-checks.ts'

const database = testDatabase()
const now = new Date('2026-11-21T03:00:00Z')
const folders: string[] = []
let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'prongsai-doctor-'))
  folders.push(data)
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const SECRET = 'a secret for the doctor, thirty-two letters'
const visit = (environment: NodeJS.ProcessEnv) =>
  examine({
    environment: { PRONGSAI_DATA: data, DATABASE_URL: database.url, PRONGSAI_SECRET: SECRET, ...environment },
    now,
    sayProblem: problem => problem.code,
  })
const states = async (environment: NodeJS.ProcessEnv = {}) =>
  Object.fromEntries((await visit(environment)).map(check => [check.id, [check.state, check.say]]))

test('an agency is examined as it stands, and named what it lacks', async () => {
  const agencyId = await bareAgency(database.get(), 'ตรวจ')
  const [admin, colleague] = [newId(), newId()]
  await asKeeper(database.get(), async db => {
    await db.insertInto('agency_host').values({ host: 'one.example', agency_id: agencyId }).execute()
    const person = { agency_id: agencyId, title: 'นาง', first_name: 'ก', last_name: 'ข', class: 'officer' }
    await db
      .insertInto('staff')
      .values([
        { ...person, id: admin, user_id: 'u1' },
        { ...person, id: colleague },
      ])
      .execute()
    await db
      .insertInto('role_grant')
      .values({ agency_id: agencyId, id: newId(), staff_id: admin, role: 'system-admin', from_day: '2026-01-01' })
      .execute()
    await db
      .insertInto('post')
      .values({ agency_id: agencyId, id: newId(), name_th: 'ปลัด', is_executive: true })
      .execute()
    await db
      .insertInto('outbox')
      .values({
        agency_id: agencyId,
        id: newId(),
        channel: 'mail',
        recipient: 'a@b.example',
        subject: '',
        body: '',
        state: 'failed',
      })
      .execute()
  })
  await inAgency(database.get(), { agencyId, now: new Date(now.getTime() - 120_000) }, tx =>
    record(tx, { event: 'agency.created', content: {} }),
  )
  const before = await states()
  expect(before).toMatchObject({
    database: ['ok', 'database'],
    migrations: ['ok', 'migrations'],
    agencies: ['ok', 'agencies'],
    'agency:one.example:address': ['warn', 'agency-address-none'],
    'agency:one.example:channels': ['warn', 'agency-channels-few'],
    'agency:one.example:people': ['warn', 'agency-people-unlinked'],
    // The account she is linked to does not exist, so nobody can sign in.
    'agency:one.example:admin': ['bad', 'agency-admin-none'],
    'agency:one.example:executives': ['warn', 'agency-posts-vacant'],
    'agency:one.example:outbox': ['warn', 'agency-outbox-open'],
    'agency:one.example:sealed': ['warn', 'agency-unsealed'],
  })
  await database.asOwner(`insert into auth."user" (id, name, email, "emailVerified") values ('u1', 'x', 'x', true)`)
  expect(await states()).toMatchObject({
    'agency:one.example:admin': ['ok', 'agency-admin'],
    'agency:one.example:second-factor': ['warn', 'agency-factor-none'],
  })
  await database.asOwner(`update auth."user" set "twoFactorEnabled" = true`)
  await database.asOwner('update staff set disabled_at = now() where id = $1', [colleague])
  expect(await states()).toMatchObject({
    'agency:one.example:second-factor': ['ok', 'agency-factor'],
    'agency:one.example:people': ['ok', 'agency-people'],
  })
})

test('a case whose unit is gone, and an event whose case is gone, are named', async () => {
  const agencyId = await bareAgency(database.get(), 'หลวม')
  await asKeeper(database.get(), db =>
    db.insertInto('agency_host').values({ host: 'loose.example', agency_id: agencyId }).execute(),
  )
  const cases = async () =>
    (await visit({})).flatMap(({ id, state, detail }) =>
      id === 'agency:loose.example:cases' ? [[state, detail?.count]] : [],
    )
  expect(await cases()).toEqual([['ok', 0]])
  await database.asOwner(
    `insert into case_file (agency_id, id, of_kind, of_id, version_id, process, code, series, state, state_at, channel, title, answers, unit_id,
       submitted_at, promised_days, due_on, first_due_on)
     values ($1, $2, 'service', $2, $2, 'repair', 'A', 'A', 'submitted', now(), 'web', '', '{}', $2, now(), 3, now(), now())`,
    [agencyId, newId()],
  )
  await database.asOwner(
    `insert into case_event (agency_id, case_id, id, at, verb, state, by_whom, data)
     values ($1, $2, $2, now(), 'submit', 'submitted', 'citizen', '{}')`,
    [agencyId, newId()],
  )
  expect(await cases()).toEqual([['bad', 2]])
})

test('before the first start nothing is broken, and nothing is made', async () => {
  const folder = join(data, 'not-yet')
  const found = await states({ PRONGSAI_DATA: folder, DATABASE_URL: undefined, PRONGSAI_SECRET: undefined })
  expect(found).toMatchObject({
    'data-folder': ['warn', 'data-folder-new'],
    secret: ['warn', 'secret-none'],
    database: ['warn', 'database-none'],
  })
  expect(Object.values(found).filter(([state]) => state === 'bad')).toEqual([])
  expect(readdirSync(data)).toEqual([])
})

test('a database that is away is a check among the others', async () => {
  const found = await states({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect(found).toMatchObject({
    database: ['bad', 'database-down'],
    disk: ['ok', 'disk'],
    settings: ['ok', 'settings'],
  })
})

test('a data folder whose database cannot start', async () => {
  mkdirSync(join(data, 'postgres'))
  writeFileSync(join(data, 'postgres', 'PG_VERSION'), '9.6\n')
  const found = await states({ DATABASE_URL: undefined })
  expect(found).toMatchObject({ database: ['bad', 'database-down'], 'data-folder': ['ok', 'data-folder'] })
})

test('wrong settings are all named', async () => {
  const checks = await visit({ PORT: 'x', SMTP_URL: 'http://no' })
  const wrong = checks.find(check => check.id === 'settings')
  expect(wrong?.state).toBe('bad')
  expect(wrong?.detail?.problems).toMatch(/PORT.*SMTP_URL/)
})

test('a secret that others can read, or that is gone', async () => {
  writeFileSync(join(data, 'secret'), `${SECRET}\n`, { mode: 0o600 })
  expect((await states({ PRONGSAI_SECRET: undefined })).secret).toEqual(['ok', 'secret'])
  chmodSync(join(data, 'secret'), 0o644)
  expect((await states({ PRONGSAI_SECRET: undefined })).secret).toEqual(['bad', 'secret-open'])
  rmSync(join(data, 'secret'))
  expect((await states({ PRONGSAI_SECRET: undefined })).secret).toEqual(['bad', 'secret-lost'])
})

test('mail: a server that answers, and one that does not', async () => {
  const smtp = await startSmtpServer()
  const url = (port: number) => ({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'a@b.example' })
  expect((await states(url(smtp.port))).mail).toEqual(['ok', 'mail'])
  await smtp.stop()
  expect((await states(url(1))).mail).toEqual(['bad', 'mail-failing'])
  expect((await states()).mail).toEqual(['warn', 'mail-none'])
})

test('migrations that are open, unknown or changed', async () => {
  const known = readMigrations()
  const [first, ...rest] = known
  if (!first) throw new Error('there are migrations')
  const said = async (migrations: typeof known) =>
    (await databaseChecks(database.get(), true, migrations)).find(check => check.id === 'migrations')?.say
  expect(await said(known)).toBe('migrations')
  expect(await said([...known, { ...first, name: '9999_next.sql' }])).toBe('migrations-open')
  expect(await said(rest)).toBe('migrations-newer')
  expect(await said([{ ...first, digest: '0'.repeat(64) }, ...rest])).toBe('migrations-changed')
})

test.each([
  ['https://a.example', true, '127.0.0.1', ['address', 'proxy']],
  ['https://a.example', false, '127.0.0.1', ['address', 'proxy-distrusted']],
  ['https://a.example', true, '0.0.0.0', ['address', 'proxy-open']],
  ['http://a.example', false, '127.0.0.1', ['address-plain', 'proxy']],
  ['http://localhost:8080', false, '127.0.0.1', ['address-local', 'proxy']],
])('address %s, trusting a proxy: %s, on %s', (publicUrl, trustProxy, host, says) => {
  expect(addressChecks({ publicUrl, trustProxy, host }).map(check => check.say)).toEqual(says)
})

test('disk, backups and holidays', async () => {
  expect([3e9, 1e9, 1e8].map(bytes => diskState(bytes, data).say)).toEqual(['disk', 'disk-low', 'disk-full'])
  expect((await backupCheck(data, now)).say).toBe('backup-none')
  writeFileSync(join(data, 'prongsai-2026-11-19-0900.tar.gz'), '')
  expect((await backupCheck(data, now)).detail?.hours).toBe(49)
  writeFileSync(join(data, 'prongsai-2026-11-21-0900.tar.gz'), '')
  expect(await backupCheck(data, now)).toMatchObject({ state: 'ok', detail: { hours: 1 } })
  expect(holidayChecks(now).map(check => check.id)).toEqual(['holidays:2569', 'holidays:2570'])
  expect(holidayChecks(new Date('2040-01-01T00:00:00Z')).map(check => check.say)).toEqual([
    'holidays-none',
    'holidays-none',
  ])
})
