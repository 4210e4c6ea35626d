// (i) The public house with 500 news and every year of items: kept pages beside bare servers, how long the slowest wait, how soon what is published
// is seen, and what 50,000 news do to the list and the memory.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { connect, type Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { projectFolder } from '#src/platform/folders.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { bareNginx, bareNode, pagesOf } from './bare-servers.ts'
import { alternating, type Line, median, spread, timed } from './measure.ts'
import { ask, freePort, type Program, signIn } from './program.ts'

const paths = ['/', '/news', '/news/bench-250', '/ita/2569', '/ita/2569/o9']
const NEWS = 500
const MANY_NEWS = 50_000
const REQUESTS = 3000
const ROUNDS = 5
const AT_ONCE = 32
const MOST_BYTES = 60_000
const MOST_STALE_MS = 1000

export async function publicPages(program: Program, password: string): Promise<readonly Line[]> {
  const database = await connect(program.databaseUrl(), 4)
  try {
    await writeNews(database, 1, NEWS)
    const lines = await besideBare(program)
    lines.push(await freshness(program, database, password))
    lines.push(...(await many(program, database)))
    return lines
  } finally {
    await database.close()
  }
}

/** Copies of one that the invented agency published, each with its own title, day and address. */
async function writeNews(database: Database, from: number, to: number) {
  const agencyId = await agencyOf(database)
  await inAgency(database, { agencyId, now: new Date() }, async tx => {
    const found = await sql<{ id: string }>`
      select id from publication where agency_id = ${agencyId} and kind = 'news' and shown
      order by first_published_at limit 1`.execute(tx.db)
    const model = found.rows[0]?.id ?? ''
    const each = sql`publication p, generate_series(${from}::int, ${to}::int) n where p.agency_id = ${agencyId} and p.id = ${model}::uuid`
    const id = sql`md5('bench' || n)::uuid`
    const day = sql`now() - (n % 1800) * interval '1 day' - n * interval '1 second'`
    const words = sql`jsonb_set(draft, '{title_th}', to_jsonb('ข่าวทดสอบฉบับที่ ' || n))`
    await sql`
      insert into publication (agency_id, id, kind, slug, unit_id, draft, state, shown, current_version, first_published_at, published_at,
        created_by, created_at)
      select agency_id, ${id}, 'news', 'bench-' || n, unit_id, ${words}, 'published', true, 1, ${day}, ${day}, created_by, ${day}
      from ${each}`.execute(tx.db)
    await sql`
      insert into publication_version (agency_id, id, publication_id, number, content, digest, published_at, leave_kind, leave_ref)
      select agency_id, ${id}, ${id}, 1, ${words}, sha256(convert_to(n::text, 'UTF8')), ${day}, 'approval', 'bench'
      from ${each}`.execute(tx.db)
    await publicChanged(tx)
  })
  await database.pool.query('analyze publication, publication_version')
  await pause(MOST_STALE_MS)
}

async function agencyOf(database: Database): Promise<string> {
  const found = await database.pool.query(`select agency_id from agency_host where host = ''`)
  return String(found.rows[0]?.agency_id)
}

async function besideBare(program: Program): Promise<Line[]> {
  const pages = await pagesOf(program, paths)
  const node = await bareNode(program, pages)
  const nginx = await bareNginx(program, pages)
  const lines: Line[] = []
  try {
    for (const [at, path] of paths.entries()) {
      const ours = () => ask(program.port, path, REQUESTS)
      const beside = async (port: number, address: string) => {
        const times = await alternating(ROUNDS, ours, () => ask(port, address, REQUESTS))
        return times.ours.map((ms, round) => (times.bare[round] ?? 0) / ms)
      }
      const toNode = await beside(node.port, node.path(at))
      const toNginx = nginx ? await beside(nginx.port, nginx.path(at)) : undefined
      const said = toNginx ? `${median(toNginx).toFixed(2)} (${spread(toNginx)}) of nginx` : 'no nginx on this machine'
      lines.push({
        what: `${path}, kept as bytes, to bare node:http with the same bytes`,
        measured: `${median(toNode).toFixed(2)} of its rate (${spread(toNode)}); ${said}; 99 of 100 within ${(await p99(program.port, path)).toFixed(1)} ms at ${AT_ONCE} connections`,
        promise: '≥ 0.5 of node:http',
        ok: median(toNode) >= 0.5,
      })
    }
  } finally {
    node.stop()
    nginx?.stop()
  }
  const sizes = pages.map(page => gzipSync(page.body).length)
  lines.push({
    what: 'these pages packed, without pictures',
    measured: paths.map((path, at) => `${path} ${((sizes[at] ?? 0) / 1000).toFixed(1)} kB`).join(', '),
    promise: `≤ ${MOST_BYTES / 1000} kB`,
    ok: sizes.every(size => size <= MOST_BYTES),
  })
  return lines
}

/** As `ask`, with how long each one took; the first hundred are not counted. */
async function p99(port: number, path: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const took: number[] = []
  const one = () =>
    new Promise<void>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, agent, headers: { host: `localhost:${port}` } }, answer =>
        answer.on('end', resolve).resume(),
      )
        .on('error', reject)
        .end()
    })
  const worker = async () => {
    while (took.length < REQUESTS) took.push(await timed(one))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  agent.destroy()
  const warm = took.slice(100).sort((a, b) => a - b)
  return warm[Math.floor(warm.length * 0.99)] ?? 0
}

/** A second process over the same database; what is published in the first is asked for in both. */
async function freshness(program: Program, database: Database, password: string): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-bench-'))
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(projectFolder, 'dist', 'server', 'main.js'), 'start'],
    {
      env: {
        PATH: process.env.PATH,
        PRONGSAI_DATA: folder,
        DATABASE_URL: program.databaseUrl(),
        PORT: String(port),
        LOG_LEVEL: 'warn',
      },
      stdio: 'ignore',
    },
  )
  try {
    const other = `http://localhost:${port}`
    await until(() => titleIn(other, 'ข่าว'), 30_000)
    const cookie = await signIn(program.url, 'clerk@thansai.example', password)
    const here: boolean[] = []
    const there: number[] = []
    for (let n = 0; n < 5; n++) {
      const title = `ข่าวสดครั้งที่ ${n}`
      const id = await draftOf(database, title, n)
      // Both keep the list before it changes.
      await Promise.all([titleIn(program.url, title), titleIn(other, title)])
      const sent = await fetch(`${program.url}/office/publications/${id}/publish`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: program.url },
        body: new URLSearchParams({ when: 'now', hour: '8', privacy_reason: 'ข้อมูลทดสอบ' }),
      })
      const started = performance.now()
      if (sent.status !== 303) throw new Error(`publishing answered ${sent.status}`)
      here.push(await titleIn(program.url, title))
      await until(() => titleIn(other, title), 5000)
      there.push(performance.now() - started)
    }
    return {
      what: 'what was published, in the process that published it and in a second one over the same database',
      measured: `${here.filter(Boolean).length} of ${here.length} in the very next request; elsewhere after ${Math.max(...there).toFixed(0)} ms at most`,
      promise: `at once; ≤ ${MOST_STALE_MS} ms`,
      ok: here.every(Boolean) && Math.max(...there) <= MOST_STALE_MS,
    }
  } finally {
    child.kill('SIGTERM')
    await new Promise(resolve => child.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true })
  }
}

const titleIn = (url: string, title: string) =>
  fetch(`${url}/news`).then(
    async answer => answer.ok && (await answer.text()).includes(title),
    () => false,
  )

async function until(isSo: () => Promise<boolean>, most: number) {
  for (const started = performance.now(); performance.now() - started < most; ) {
    if (await isSo()) return
    await pause(2)
  }
  throw new Error(`not so after ${most} ms`)
}

async function draftOf(database: Database, title: string, n: number): Promise<string> {
  const agencyId = await agencyOf(database)
  return inAgency(database, { agencyId, now: new Date() }, async tx => {
    const made = await sql<{ id: string }>`
      insert into publication (agency_id, id, kind, slug, unit_id, draft, created_by, created_at)
      select agency_id, gen_random_uuid(), 'news', ${`fresh-${n}`}, unit_id, jsonb_set(draft, '{title_th}', to_jsonb(${title}::text)),
        created_by, now()
      from publication where agency_id = ${agencyId} and slug = 'bench-1' returning id`.execute(tx.db)
    return made.rows[0]?.id ?? ''
  })
}

async function many(program: Program, database: Database): Promise<Line[]> {
  const memory = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.child.pid}/status`, 'utf8'))?.[1]) / 1024
  const first = await made(program)
  const before = memory()
  await writeNews(database, NEWS + 1, MANY_NEWS)
  const last = await made(program)
  const after = memory()
  return [
    {
      what: `the list of news and an article made anew, with ${MANY_NEWS} news to with ${NEWS}`,
      measured: `${(last / first).toFixed(2)} × (${last.toFixed(0)} ms to ${first.toFixed(0)} ms)`,
      promise: '≤ 2 ×',
      ok: last <= first * 2,
    },
    {
      what: 'memory of the program over it',
      measured: `${after.toFixed(0)} MB, before ${before.toFixed(0)} MB`,
      promise: '≤ 1.25 ×',
      ok: after <= before * 1.25,
    },
  ]
}

/** Half the pages of the list and as many articles, none of them kept yet: the median of how long one takes. */
async function made(program: Program): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 40; n++) {
    const path = n % 2 === 0 ? `/news?bench=${n}` : `/news/bench-${100 + n}`
    times.push(await timed(() => ask(program.port, path, 1, '', 1)))
  }
  return median(times)
}
