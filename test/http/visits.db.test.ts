// Visitors are counted, never known: through the listening program, from kept pages and from made ones, by several processes, and told
// to everybody on /statistics with what was taken over from the website before.
import { request as ask } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { siteFacts } from '#src/features/site/public.ts'
import { period } from '#src/kernel/period.ts'
import { type Listening, listen } from '#src/platform/http/server.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const second = testApp(database)
const servers: Listening[] = []
let ita: Browser

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

beforeAll(async () => {
  for (const one of [app, second]) {
    const { app: routes, cache, security, onKept } = one.web()
    const parts = { app: routes, cache, security, onKept, host: '127.0.0.1', port: 0, trustProxy: true }
    servers.push(await listen({ ...parts, serveAsset: () => false }))
  }
  ita = await world.as('ita')
})
afterAll(async () => {
  for (const server of servers) await server.stop()
})
beforeEach(async () => {
  await flush()
  await database.asOwner('delete from site_visit')
})

interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: string
  readonly at?: number
  readonly from?: string
}
function open(
  path: string,
  { headers = {}, method = 'GET', at = 0, from = '203.0.113.7' }: Asking = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = ask(
      {
        host: '127.0.0.1',
        port: servers[at]?.port,
        path,
        method,
        headers: { host: 'localhost', 'user-agent': FIREFOX, 'x-forwarded-for': from, ...headers },
      },
      answer => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}
/** What the first process keeps at an address. */
function kept(url: string) {
  let response: Record<string, unknown> = {}
  const into = {
    writeHead: (_status: number, headers: Record<string, unknown>) => {
      response = headers
      return into
    },
    end: () => undefined,
  }
  const answer = app.web().cache.serve({ method: 'GET', url, headers: { host: 'localhost' } } as never, into as never)
  return { answer, response }
}
const flush = async () => {
  for (const one of [app, second]) await one.web().visitors.flush()
}
async function counted(): Promise<Record<string, [number, number]>> {
  await flush()
  const { rows } = await database.asOwner(
    `select section, lang, sum(views)::int as views, sum(visits)::int as visits from site_visit where agency_id = $1 group by 1, 2`,
    [world.here()],
  )
  return Object.fromEntries(rows.map(row => [`${row.lang} ${row.section}`, [row.views, row.visits]]))
}

describe('S154: a look at a public page is counted', () => {
  test('made or kept, by part and language; somebody is one visit a day, wherever she looks', async () => {
    for (let n = 0; n < 5; n++) expect(await open('/contact')).toBe(200)
    await open('/en/contact')
    await open('/')
    await open('/contact', { from: '203.0.113.8' })
    expect(await counted()).toEqual({ 'th contact': [6, 2], 'en contact': [1, 0], 'th ': [1, 0] })
  })

  test('and once more on the next day', async () => {
    const from = '203.0.113.99'
    const today = app.now
    await open('/contact', { from })
    app.now = new Date(today.getTime() + 86_400_000)
    await open('/contact', { from })
    expect(await counted()).toEqual({ 'th contact': [2, 2] })
    app.now = today
  })

  test('and answered from memory with “not modified” too', async () => {
    let etag = ''
    await expect
      .poll(async () => {
        await open('/contact')
        const { answer, response } = kept('/contact')
        etag = answer ? String(response.etag) : ''
        return etag
      })
      .not.toBe('')
    await flush()
    await database.asOwner('delete from site_visit')
    expect(await open('/contact', { headers: { 'if-none-match': etag } })).toBe(304)
    expect((await counted())['th contact']?.[0]).toBe(1)
  })

  test('not by machines, staff, browsers that fetch ahead, HEAD, or where there is nothing', async () => {
    await open('/contact', { headers: { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' } })
    await open('/contact', { headers: { 'user-agent': 'curl/8.5.0' } })
    await open('/contact', { headers: { 'user-agent': 'Prongsai-link-check/1 (+http://localhost)' } })
    await open('/contact', { headers: { cookie: 'prongsai.session_token=x' } })
    await open('/contact', { headers: { 'sec-purpose': 'prefetch' } })
    await open('/contact', { method: 'HEAD' })
    await open('/nowhere')
    await open('/sign-in')
    await open('/statistics/2570/months.csv')
    expect(await counted()).toEqual({})
  })

  test('by two processes that add up, many at once', async () => {
    const many = (at: number) => Array.from({ length: 60 }, (_, n) => open('/contact', { at, from: `198.51.100.${n}` }))
    await Promise.all([...many(0), ...many(1)])
    await Promise.all([app.web().visitors.flush(), second.web().visitors.flush()])
    expect((await counted())['th contact']?.[0]).toBe(120)
  })

  test('without a trace of who: no address, no browser, no digest in any table', async () => {
    await open('/contact', { from: '192.0.2.77', headers: { 'user-agent': `${FIREFOX} Ganzbesonders/1` } })
    await flush()
    const tables = await database.asOwner(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    for (const { name } of tables.rows) {
      const found = await database.asOwner(
        `select 1 from ${name} t where t::text like '%192.0.2.77%' or t::text like '%Ganzbesonders%'`,
      )
      expect(found.rowCount, name).toBe(0)
    }
    const columns = await database.asOwner(
      `select column_name as name from information_schema.columns where table_name = 'site_visit' order by 1`,
    )
    expect(columns.rows.map(row => row.name)).toEqual([
      'agency_id',
      'id',
      'lang',
      'on_day',
      'section',
      'views',
      'visits',
    ])
  })

  test('and what could not be written waits', async () => {
    await open('/contact')
    await database.asOwner('alter table site_visit rename to site_visit_away')
    await app.web().visitors.flush()
    await database.asOwner('alter table site_visit_away rename to site_visit')
    expect(await counted()).toEqual({ 'th contact': [1, expect.any(Number)] })
  })
})

describe('/statistics', () => {
  const year = async (day: string, visits: number, section = 'contact') =>
    database.asOwner(
      `insert into site_visit (agency_id, id, on_day, section, lang, views, visits) values ($1, gen_random_uuid(), $2, $3, 'th', $4 * 2, $4)`,
      [world.here(), day, section, visits],
    )
  const fresh = () => app.web().cache.dropAll()

  test('S154 S155: shows months and fiscal years with their change, and the sentence of the year', async () => {
    await year('2024-11-02', 1000)
    await year('2025-11-02', 1500)
    await year('2026-10-02', 77)
    fresh()
    const { text, html } = await app.browser().get('/statistics/2569')
    expect(text).toContain('ปีงบประมาณ พ.ศ. 2569 มีผู้เข้าชมเว็บไซต์ 1,500 ครั้ง เพิ่มขึ้นจากปีก่อน 500 ครั้ง (ร้อยละ 50)')
    expect(text).toContain('+500 (+50%)')
    expect(text).toContain('นับจากทะเบียน')
    expect(html).toContain('<svg')
    expect((await app.browser().get('/statistics')).text).toContain('ถึงวันที่ 21 พ.ย. 2569 มีผู้เข้าชมเว็บไซต์ 77 ครั้ง')
    expect((await app.browser().get('/en/statistics/2569')).text).toContain('1,500 visits to the website')
    expect((await app.browser().get('/statistics/2512')).status).toBe(404)
    expect((await app.browser().get('/statistics/x')).status).toBe(404)
  })

  test('takes its tables along as CSV, Excel and JSON', async () => {
    await year('2026-10-02', 77)
    const browser = app.browser()
    expect((await browser.get('/statistics/2570/months.csv')).html).toContain('ตุลาคม 2569,77,154')
    const json = JSON.parse((await browser.get('/statistics/2570/sections.json')).html)
    expect(json.rows).toEqual([{ part: 'ติดต่อเรา', views: 154 }])
    const xlsx = await browser.get('/statistics/2570/years.xlsx')
    expect(xlsx.response.headers.get('content-type')).toContain('spreadsheetml')
    const figures = JSON.parse((await browser.get('/en/statistics/2570/figures.json')).html)
    expect(figures.rows.length).toBeGreaterThan(4)
    for (const name of ['months.pdf', 'nothing.csv', 'months', 'months.csv.csv', '__proto__.csv'])
      expect((await browser.get(`/statistics/2570/${name}`)).status, name).toBe(404)
  })

  test('S154: prints what was taken over from the old website as such, with its source and day', async () => {
    await year('2026-09-20', 40)
    const sent = await ita.post('/office/site/visits/new', {
      fiscal_year: '๒๕๖๙',
      visits: '24,547',
      source: 'ตัวนับท้ายเว็บเดิม',
      read_on: '30 ก.ย. 2569',
    })
    expect(sent.location).toBe('/office/site/visits?done=visits-saved')
    const { text } = await app.browser().get('/statistics/2569')
    expect(text).toContain('24,587 ครั้ง')
    expect(text).toContain('24,547 ครั้งเป็นยอดยกมา จากตัวนับท้ายเว็บเดิม อ่านเมื่อ 30 ก.ย. 2569')
    expect(text).toContain('ระบบนี้เริ่มนับวันที่ 20 ก.ย. 2569')
    const twice = await ita.post('/office/site/visits/new', {
      fiscal_year: '2569',
      visits: '1',
      source: 'x',
      read_on: '2026-09-30',
    })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('ยกยอดของปีนี้มาแล้ว')
    const list = await ita.get('/office/site/visits')
    const id = /visits\/([\w-]{36})\/edit/.exec(list.html)?.[1]
    const corrected = await ita.fill(`/office/site/visits/${id}/edit`, { visits: '24000' })
    expect(corrected.status).toBe(303)
    expect((await app.browser().get('/statistics/2569')).text).toContain('24,040 ครั้ง')
    const late = await ita.post(`/office/site/visits/${id}/edit`, {
      fiscal_year: '2569',
      visits: '1',
      source: 'x',
      read_on: '2026-09-30',
      _version: '1',
    })
    expect(late.status).toBe(409)
    expect((await ita.post(`/office/site/visits/${id}/withdraw`, {})).status).toBe(303)
    expect((await app.browser().get('/statistics/2569')).text).not.toContain('24,0')
  })

  test('refuses years ahead, days ahead and what is no number, each at its field', async () => {
    const sent = await ita.post('/office/site/visits/new', {
      fiscal_year: '2599',
      visits: 'มาก',
      source: '',
      read_on: '2026-09-30',
    })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('ใส่จำนวนเป็นตัวเลขล้วน')
    const ahead = await ita.post('/office/site/visits/new', {
      fiscal_year: '2571',
      visits: '1',
      source: 'x',
      read_on: '2026-09-30',
    })
    expect(ahead.text).toContain('ยังมาไม่ถึง')
    const officer = await world.as('disaster')
    expect((await officer.get('/office/site/visits')).status).toBe(404)
  })

  test('and the same figures are facts that reports quote, digestable by day', async () => {
    await year('2026-10-02', 10)
    await year('2026-10-02', 5, 'news')
    await year('2026-10-03', 1)
    const rows = await app.tx(world.here(), tx => {
      const fact = siteFacts.find(one => one.id === 'site.visits')
      return fact?.rows(tx, period('2026-10-01', '2026-10-31')).execute() ?? Promise.resolve([])
    })
    expect(rows).toEqual([
      { id: '2026-10-02', day: '2026-10-02', count: 15 },
      { id: '2026-10-03', day: '2026-10-03', count: 1 },
    ])
    const fact = siteFacts.find(one => one.id === 'site.visits')
    expect(fact?.value?.(rows)).toBe(16)
  })
})
