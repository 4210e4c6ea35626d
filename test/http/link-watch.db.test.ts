// The link watch: our own pages and files asked for inside the program, other websites on a real server of this machine, which only the
// setting of these tests allows.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { watchAllLinks } from '#src/app/jobs.ts'
import { checkLinks } from '#src/features/evidence/public.ts'
import { linkDays, linkWatchFacts, linkWatchWork } from '#src/features/link-watch/public.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { newId } from '#src/kernel/ids.ts'
import { period } from '#src/kernel/period.ts'
import { keepMade } from '#src/platform/files/keep-file.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { contentOf } from '#test/harness/publications.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database, { LINK_CHECK_PRIVATE: 'true' })
const world = testWorld(app)

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const text =
  (words: string): Answer =>
  (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<p>${words}</p>`)
  }
let answer: Answer = text('เดิม')
let asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  answer(request, response)
})
let base = ''
let ita: Browser

beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  ita = await world.as('ita')
  // The demo's channels lead to websites that are not there.
  await database.asOwner(`update contact_channel set archived_at = now() where agency_id = $1`, [world.here()])
}, 60_000)
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  answer = text('เดิม')
})

const watch = async (days = 1) => {
  app.now = new Date(app.now.getTime() + days * 86_400_000)
  const { config, database: db, store, log, clock } = app.house()
  await watchAllLinks.run({ config, database: db, store, log, clock, mailer: undefined }, { agency: world.here() })
}

async function publish(more: Record<string, unknown>): Promise<{ id: string; slug: string }> {
  const id = newId()
  const slug = `p-${id.slice(-8)}`
  const content = JSON.stringify({ ...contentOf('document'), ...more })
  const found = await database.asOwner(
    `select (select id from staff where agency_id = $1 order by id limit 1) as staff,
      (select p.unit_id from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id where h.agency_id = $1 and h.staff_id = $2 and p.unit_id is not null limit 1) as unit`,
    [world.here(), world.staff('disaster')],
  )
  const { staff, unit } = found.rows[0]
  await database.asOwner(
    `insert into publication (agency_id, id, kind, slug, unit_id, draft, state, shown, current_version, first_published_at, published_at, created_by, created_at)
     values ($1, $2, 'document', $3, $4, $5, 'published', true, 1, now(), now(), $6, now())`,
    [world.here(), id, slug, unit, content, staff],
  )
  await database.asOwner(
    `insert into publication_version (agency_id, id, publication_id, number, content, digest, published_at, leave_kind, leave_ref)
     values ($1, gen_random_uuid(), $2, 1, $3, sha256('x'), now(), 'approval', 'x')`,
    [world.here(), id, content],
  )
  return { id, slug }
}

const linkOf = async (address: string) => {
  const found = await database.asOwner(`select * from watched_link where agency_id = $1 and address = $2`, [
    world.here(),
    address,
  ])
  return found.rows[0]
}
const events = async (id: string) =>
  (
    await database.asOwner(
      `select content->>'now' as now from ledger_entry where subject_id = $1 and event = 'link.state-changed' order by id`,
      [id],
    )
  ).rows.map(row => row.now)

describe('the nightly watch', () => {
  it('S77 S157: asks for every published page of ours inside the program, and finds one that is gone', async () => {
    const { id, slug } = await publish({})
    await watch()
    expect(await linkOf(`/documents/${slug}`)).toMatchObject({ state: 'open', status: 200 })
    expect((await linkOf(`/documents/${slug}`)).places).toMatchObject([{ kind: 'publication', id }])
    expect(asked).toEqual([])
    // Still listed as shown, but its version cannot be read any more.
    await database.asOwner(`update publication set open_from = 9, kind = 'document', slug = $2 where id = $1`, [
      id,
      `${slug}-x`,
    ])
    await watch()
    const moved = await linkOf(`/documents/${slug}-x`)
    expect(moved.state).toBe('open')
    expect((await linkOf(`/documents/${slug}`)).places).toEqual([])
  })

  it('S77: opens other websites, calls one dead after two nights, and alive again', async () => {
    const url = `${base}/old`
    await publish({ url })
    await watch()
    expect(await linkOf(url)).toMatchObject({ state: 'open' })
    answer = (_request, response) => {
      response.statusCode = 404
      response.end()
    }
    await watch()
    expect((await linkOf(url)).state).toBe('open')
    await watch()
    const dead = await linkOf(url)
    expect(dead).toMatchObject({ state: 'dead', problem: 'status', status: 404 })
    const page = await ita.get(`/office/links/${dead.id}`)
    expect(page.text).toContain('เว็บไซต์ตอบ 404')
    expect((await ita.get('/office/links')).text).toContain('เปิดไม่ได้ ตั้งแต่')
    const work = await app.tx(world.here(), async tx => {
      const actor = await actorOfStaff(tx, world.staff('disaster'))
      return actor ? linkWatchWork(tx, actor) : []
    })
    expect(work).toContainEqual(expect.objectContaining({ kind: 'late', href: `/office/links/${dead.id}` }))
    answer = text('เดิม')
    await watch()
    expect((await linkOf(url)).state).toBe('open')
    expect(await events(dead.id)).toEqual(['dead', 'open'])
    const days = await app.tx(world.here(), tx => linkDays(tx, [url]))
    expect(days.map(day => day.isOpen)).toEqual([true, false, false, true])
  })

  it('leaves links of evidence to evidence, which opens them every night', async () => {
    const url = `${base}/evidence`
    await database.asOwner(
      `insert into evidence (agency_id, id, kind, title, url, happened_on, offered_by, offered_at, state, reviewed_at, privacy, is_public)
       values ($1, gen_random_uuid(), 'link', 'x', $2, '2026-11-01', $3, now(), 'accepted', now(), 'clean', true)`,
      [world.here(), url, world.staff('clerk')],
    )
    await watch()
    expect(asked).not.toContain('/evidence')
    const { config, database: db, store, log, clock } = app.house()
    await checkLinks.run({ config, database: db, store, log, clock, mailer: undefined }, { agency: world.here() })
    expect(asked.filter(path => path === '/evidence')).toHaveLength(1)
  })

  it('says when the content changed, and takes the word of somebody who looked', async () => {
    const url = `${base}/drift`
    await publish({ url })
    await watch()
    answer = text('ใหม่')
    await watch()
    const row = await linkOf(url)
    expect(row.state).toBe('changed')
    expect((await ita.fill(`/office/links/${row.id}/right`, { reason: '' })).status).toBe(422)
    const sent = await ita.fill(`/office/links/${row.id}/right`, { reason: 'เจ้าของปรับหน้าเว็บ' })
    expect(sent.status).toBe(303)
    expect(await linkOf(url)).toMatchObject({ state: 'open', said_right: 'เจ้าของปรับหน้าเว็บ' })
    await watch()
    expect((await linkOf(url)).state).toBe('open')
    expect((await ita.get(`/office/links/${row.id}/right`)).status).toBe(404)
  })

  it('S77: finds a file of ours that is not what its version says, and lets nobody call that right', async () => {
    const bytes = Buffer.from('ก,ข\n1,2\n')
    const { id, slug } = await publish({})
    const { id: fileId, sha256 } = await app.tx(world.here(), tx =>
      keepMade(tx, app.house().store, { bytes, kind: 'csv', name: 'a.csv', isPublic: true }),
    )
    await database.asOwner(
      `insert into publication_file (agency_id, id, publication_id, file_id, role, added_at) values ($1, gen_random_uuid(), $2, $3, 'file', now())`,
      [world.here(), id, fileId],
    )
    const show = async (number: number, said: string) => {
      const file = {
        file: fileId,
        sha256: said,
        name: 'a.csv',
        media: 'text/csv',
        size: bytes.length,
        title_th: 'ตาราง',
      }
      await database.asOwner(
        `insert into publication_version (agency_id, id, publication_id, number, content, digest, published_at, leave_kind, leave_ref)
         values ($1, gen_random_uuid(), $2, $3, $4, sha256('y'), now(), 'approval', 'x')`,
        [world.here(), id, number, JSON.stringify({ ...contentOf('document'), files: [file] })],
      )
      await database.asOwner(`update publication set current_version = $2 where id = $1`, [id, number])
    }
    await show(2, sha256.toString('hex'))
    await watch()
    expect(await linkOf(`/media/${fileId}/a.csv`), slug).toMatchObject({ state: 'open' })
    await show(3, 'ab'.repeat(32))
    await watch()
    const row = await linkOf(`/media/${fileId}/a.csv`)
    expect(row).toMatchObject({ state: 'changed' })
    expect((await ita.get(`/office/links/${row.id}`)).text).toContain('ไฟล์ไม่ตรงกับฉบับที่เผยแพร่')
    expect((await ita.get(`/office/links/${row.id}/right`)).status).toBe(404)
  })

  it('counts links that open, and shows the list to who works here only', async () => {
    const fact = linkWatchFacts[0]
    const day = app.now.toISOString().slice(0, 10)
    const rows = await app.tx(world.here(), async tx => fact?.rows(tx, period('2026-10-01', day), {}).execute())
    expect(rows?.length).toBeGreaterThan(2)
    expect((await app.browser().get('/office/links')).status).toBe(303)
    expect((await ita.post('/office/links', {})).status).toBe(303)
  })
})
