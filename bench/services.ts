// (l) Services on a busy day: durable acceptances through the form's last page beside a bare server that inserts and commits one row for each
// post, five hundred at once, the page that follows a case beside bare node, the desk's list of 200,000, the figures of a million.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { deskRows } from '#src/features/cases/queries-desk.ts'
import { figuresOf } from '#src/features/services/figures.ts'
import { newId, trackingCode } from '#src/kernel/ids.ts'
import { connect, type Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { projectFolder } from '#src/platform/folders.ts'
import { bareNode, pagesOf } from './bare-servers.ts'
import { alternating, type Line, median, spread, timed } from './measure.ts'
import { ask, type Program } from './program.ts'

// A server runs for months: what it does in its first seconds, before its code is compiled, is not what a busy day meets.
const WARM = 10_000
const POSTS = 1000
// The bare server is done with as many in a quarter of the time: each round of both lasts about a second, so that neither is a mere burst.
const BARE_POSTS = 4000
const ROUNDS = 9
const AT_ONCE = 16
const FLOOD = 500
const LOOKS = 3000
const MANY_CASES = 200_000
const MILLION = 1_000_000

const bareServer = `
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
const pg = createRequire(process.argv[3])('pg')
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 })
const server = createServer((request, response) => {
  let body = ''
  request.on('data', chunk => (body += chunk))
  request.on('end', async () => {
    await pool.query('insert into bench_bare (id, body) values ($1, $2)', [randomUUID(), body])
    response.writeHead(303, { location: '/' }).end()
  })
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
`

interface Service {
  readonly agencyId: string
  readonly id: string
  readonly versionId: string
  readonly unitId: string
  readonly answers: string
}

export async function services(program: Program): Promise<readonly Line[]> {
  const database = await connect(program.databaseUrl(), 6)
  try {
    const service = await aService(database)
    return [
      await acceptances(program, database, service),
      await flood(program, database, service),
      await tracking(program, database, service),
      await figures(database, service),
      await list(database, service),
    ]
  } finally {
    await database.close()
  }
}

/** One that the invented agency has open; what is answered is what its lights are reported with. */
async function aService(database: Database): Promise<Service> {
  const { rows } = await database.pool.query(
    `select s.agency_id, s.id, s.current_version_id, s.unit_id from service s join agency_host h on h.agency_id = s.agency_id
     where h.host = '' and s.code = 'street-light' and s.state = 'open'`,
  )
  const [row] = rows
  if (!row) throw new Error('the invented agency has the service of street lights open')
  const where = { lat: 16.43, lng: 102.83, village: '', asset: '', words: 'bench' }
  const answers = JSON.stringify({ symptom: 'out', count: 1, where, 'contact-phone': '0812345678' })
  return { agencyId: row.agency_id, id: row.id, versionId: row.current_version_id, unitId: row.unit_id, answers }
}

async function drafts(database: Database, service: Service, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, () => trackingCode(3))
  await database.pool.query(
    `insert into form_draft (agency_id, id, code, of_kind, of_id, version_id, answers, started_at, changed_at)
     select $1, gen_random_uuid(), code, 'service', $2, $3, $4::jsonb, now(), now() from unnest($5::text[]) code`,
    [service.agencyId, service.id, service.versionId, service.answers, codes],
  )
  return codes
}

/** Each post comes from another address, as from as many citizens. */
function post(agent: Agent, port: number, path: string, body: string, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`,
    }
    request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, answer =>
      answer.on('end', () => resolve(answer.statusCode ?? 0)).resume(),
    )
      .on('error', reject)
      .end(body)
  })
}

let citizens = 1

async function postAll(
  port: number,
  posts: readonly { path: string; body: string }[],
  atOnce: number,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const left = [...posts]
  const statuses: number[] = []
  const worker = async () => {
    for (let next = left.pop(); next; next = left.pop())
      statuses.push(await post(agent, port, next.path, next.body, citizens++))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  agent.destroy()
  return statuses
}

const sending = (code: string) => ({ path: `/services/apply/${code}/check`, body: `_once=${newId()}` })

async function acceptances(program: Program, database: Database, service: Service): Promise<Line> {
  await database.pool.query('create table bench_bare (id uuid primary key, body text)')
  const script = join(program.folder, 'bare-insert.mjs')
  writeFileSync(script, bareServer)
  const bareChild: ChildProcess = fork(script, [program.databaseUrl(), join(projectFolder, 'package.json')])
  const [barePort] = (await once(bareChild, 'message')) as [number]
  const ready = await drafts(database, service, WARM + POSTS * (ROUNDS + 1))
  let refused = 0
  const ours = async (count = POSTS) => {
    const statuses = await postAll(program.port, ready.splice(0, count).map(sending), AT_ONCE)
    refused += statuses.filter(status => status !== 303).length
  }
  const bare = (count = BARE_POSTS) =>
    postAll(
      barePort,
      Array.from({ length: count }, () => ({ path: '/', body: `a=${service.answers}` })),
      AT_ONCE,
    )
  await ours(WARM)
  await bare(WARM)
  const times = await alternating(
    ROUNDS,
    () => ours(),
    () => bare(),
  )
  bareChild.kill()
  const oursEach = times.ours.map(each => each / POSTS)
  const bareEach = times.bare.map(each => each / BARE_POSTS)
  const ratios = oursEach.map((mine, at) => (bareEach[at] ?? 0) / mine)
  const rate = (each: readonly number[]) => (1000 / median(each)).toFixed(0)
  return {
    what: `requests accepted durably through the last page of the real form, ${AT_ONCE} clients, to a bare server that inserts and commits one row; both warm`,
    measured: `${median(ratios).toFixed(2)} of its rate (${spread(ratios)}; ${rate(oursEach)} to ${rate(bareEach)} a second); ${refused} refused`,
    promise: '≥ 0.25 (goal 0.5)',
    ok: median(ratios) >= 0.25 && refused === 0,
  }
}

async function flood(program: Program, database: Database, service: Service): Promise<Line> {
  const count = async () =>
    Number(
      (await database.pool.query('select count(*) as n from case_file where agency_id = $1', [service.agencyId]))
        .rows[0].n,
    )
  const before = await count()
  const codes = await drafts(database, service, FLOOD)
  // Each is pressed twice, all at the same time.
  const statuses = await postAll(program.port, [...codes, ...codes].map(sending), FLOOD)
  const made = (await count()) - before
  return {
    what: `${FLOOD} requests at once, each pressed twice`,
    measured: `${made} cases; answers ${[...new Set(statuses)].join(', ')}`,
    promise: `none lost, none double: ${FLOOD}`,
    ok: made === FLOOD && statuses.every(status => status === 303),
  }
}

async function tracking(program: Program, database: Database, service: Service): Promise<Line> {
  const { rows } = await database.pool.query(
    'select code from case_file where agency_id = $1 order by id desc limit 1',
    [service.agencyId],
  )
  const path = `/track/${rows[0].code}`
  await ask(program.port, path, 20)
  const node = await bareNode(program, await pagesOf(program, [path]))
  try {
    const times = await alternating(
      5,
      () => ask(program.port, path, LOOKS),
      () => ask(node.port, node.path(0), LOOKS),
    )
    const ratios = times.ours.map((mine, at) => (times.bare[at] ?? 0) / mine)
    return {
      what: 'the page that follows a case, to bare node:http with the same bytes',
      measured: `${median(ratios).toFixed(2)} of its rate (${spread(ratios)})`,
      promise: '≥ 0.5',
      ok: median(ratios) >= 0.5,
    }
  } finally {
    node.stop()
  }
}

/** A million requests of three years, kept as counts of days: twelve services, three channels. */
async function figures(database: Database, service: Service): Promise<Line> {
  const days = 3 * 365
  const each = Math.ceil(MILLION / (days * 12 * 3))
  await database.pool.query(
    `insert into case_day (agency_id, of_kind, of_id, channel, day, received, done, rejected, other_ends, reopened, within_time, working_days, rated, rating_sum)
     select $1, 'service', case when n = 0 then $2::uuid else md5('bench' || n)::uuid end, channel, current_date - d, $3, $3 - 1, 0, 0, 0, $3 - 1, ($3 - 1) * 2, 1, 4
     from generate_series(1, $4::int) d, generate_series(0, 11) n, unnest(array['web', 'counter', 'phone']) channel on conflict do nothing`,
    [service.agencyId, service.id, each, days],
  )
  await database.pool.query(
    `insert into case_counted (agency_id, until) values ($1, current_date) on conflict (agency_id) do update set until = current_date`,
    [service.agencyId],
  )
  await database.pool.query('analyze case_day, case_event, case_file')
  const year = new Date().getFullYear() + 543
  const look = () =>
    inAgency(database, { agencyId: service.agencyId, now: new Date() }, tx => figuresOf(tx, year), { readOnly: true })
  await look()
  const took: number[] = []
  for (let round = 0; round < 15; round++) took.push(await timed(look))
  return {
    what: 'figures of a year out of a million requests, from kept counts and what happened today',
    measured: `${median(took).toFixed(0)} ms (${spread(took)})`,
    promise: '≤ 100 ms',
    ok: median(took) <= 100,
  }
}

async function list(database: Database, service: Service): Promise<Line> {
  await database.pool.query(
    `insert into case_file (agency_id, id, of_kind, of_id, version_id, process, code, series, state, state_at, channel, title, answers, unit_id,
       submitted_at, promised_days, due_on, first_due_on)
     select $1, md5('case' || n)::uuid, 'service', $2, $3, 'repair', 'B' || lpad(n::text, 14, '0'), 'ฟ', 'submitted', now(), 'web', 'bench ' || n, '{}', $4,
       now(), 3, current_date + n % 400, current_date + n % 400 from generate_series(1, $5::int) n`,
    [service.agencyId, service.id, service.versionId, service.unitId, MANY_CASES],
  )
  await database.pool.query('analyze case_file')
  const asked = {
    units: [service.unitId],
    view: 'open',
    q: '',
    staffId: newId(),
    today: new Date().toISOString().slice(0, 10),
    most: 41,
  } as const
  const scope = { agencyId: service.agencyId, now: new Date() }
  const ours = async () => {
    for (let n = 0; n < 20; n++) await inAgency(database, scope, tx => deskRows(tx, asked), { readOnly: true })
  }
  const bare = async () => {
    for (let n = 0; n < 20; n++)
      await inAgency(
        database,
        scope,
        tx =>
          tx.db
            .selectFrom('case_file')
            .selectAll()
            .where('agency_id', '=', service.agencyId)
            .where('ended_at', 'is', null)
            .orderBy('due_on')
            .orderBy('id')
            .limit(41)
            .execute(),
        { readOnly: true },
      )
  }
  const times = await alternating(7, ours, bare)
  const ratios = times.ours.map((mine, at) => mine / (times.bare[at] ?? 1))
  return {
    what: `the first page of the desk over ${MANY_CASES} open cases, to its bare query by key`,
    measured: `${median(ratios).toFixed(2)} × (${spread(ratios)}; ${(median(times.ours) / 20).toFixed(1)} ms)`,
    promise: '≤ 2 ×',
    ok: median(ratios) <= 2,
  }
}
