// The program as it is installed, on a data folder of its own, and everything that can stand in the way of a start: each is
// one sentence and exit 1, and touches nothing.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#test/harness/house.ts'
import { buildProgram, type Child, cleanUp, dataFolder, isAlive, postmaster, run } from './child.ts'

const folder = dataFolder()
const elsewhere = mkdtempSync(join(tmpdir(), 'prongsai-elsewhere-'))
let program = ''
let first: Child
let port = 0

beforeAll(async () => {
  program = buildProgram()
  first = start({ PORT: '0' })
  const line = await first.says('is ready at')
  port = Number(/:(\d+)/.exec(line)?.[1])
})
afterAll(async () => {
  if (first.process.exitCode === null) await first.kill('SIGKILL')
  await cleanUp(folder)
  for (const path of [program, elsewhere]) rmSync(path, { recursive: true, force: true })
})

const verb = (name: string, environment: Record<string, string>) =>
  run(join(program, 'main.js'), [name], {
    PRONGSAI_DATA: folder,
    PRONGSAI_LANG: 'en',
    LOG_LEVEL: 'silent',
    ...environment,
  })
const start = (environment: Record<string, string>) => verb('start', environment)

async function refused(child: Child): Promise<string> {
  expect(await child.ended()).toBe(1)
  expect(child.errors()).not.toMatch(/ at .*:\d+:\d+/)
  return child.errors()
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const lines = (path: string) => readFileSync(path, 'utf8').trim().split('\n')

const databaseUrl = () => {
  const [, , , databasePort] = lines(join(folder, 'postgres', 'postmaster.pid'))
  return `postgres://prongsai:${lines(join(folder, 'postgres.password'))[0]}@127.0.0.1:${databasePort}/prongsai`
}

test('the secret is made readable for its owner only', () => {
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

test('a second start on the same data folder', async () => {
  expect(await refused(start({ PORT: '0' }))).toMatch(/already runs on the data folder/)
})

test('a port that is taken', async () => {
  // On the database of the first, so that nothing but the port stands in the way.
  const second = start({ PORT: String(port), PRONGSAI_DATA: elsewhere, DATABASE_URL: databaseUrl() })
  expect(await refused(second)).toMatch(new RegExp(`Port ${port} is taken`))
})

test('settings that are wrong are named all at once', async () => {
  const errors = await refused(
    start({ PORT: 'eighty', SMTP_URL: 'mail.example', PRONGSAI_SECRET: 'short', OIDC_CLIENT_ID: 'x' }),
  )
  for (const name of ['PORT', 'SMTP_URL', 'PRONGSAI_SECRET', 'OIDC_ISSUER', 'OIDC_CLIENT_SECRET'])
    expect(errors).toContain(name)
})

test('data of a newer version, and a migration that was changed after it had been applied', async () => {
  const count = () =>
    asOwner(async client => (await client.query('select count(*)::int as n from schema_migration')).rows[0].n)
  await asOwner(client => client.query("insert into schema_migration values ('9999_future.sql', 'x')"))
  const before = await count()
  expect(await refused(verb('migrate', {}))).toMatch(/newer version of the program \(9999_future\.sql\)/)
  expect(await count()).toBe(before)
  await asOwner(client => client.query("delete from schema_migration where name = '9999_future.sql'"))
  const digest = await asOwner(
    async client =>
      (
        await client.query(
          "update schema_migration set digest = 'x' where name = '0003_agency.sql' returning (select digest from schema_migration where name = '0003_agency.sql') as old",
        )
      ).rows[0].old,
  )
  expect(await refused(verb('migrate', {}))).toMatch(/0003_agency\.sql was changed/)
  await asOwner(client =>
    client.query("update schema_migration set digest = $1 where name = '0003_agency.sql'", [digest]),
  )
})

test('a database server that is killed is started again while the program goes on serving', async () => {
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined))?.status
  expect(await ask('/readyz')).toBe(200)
  const killed = postmaster(folder)
  process.kill(killed, 'SIGKILL')
  await eventually(
    async () => postmaster(folder) !== killed && (await ask('/readyz')),
    status => status === 200,
    15_000,
  )
  expect(await ask('/healthz')).toBe(200)
  expect(first.process.exitCode).toBe(null)
})

test('asked to stop, it ends by itself and takes its database server with it', async () => {
  const server = postmaster(folder)
  first.process.kill('SIGTERM')
  expect(await first.ended()).toBe(0)
  expect(isAlive(server)).toBe(false)
  expect(first.lines.at(-1)).toMatch(/Everything is saved/)
})
