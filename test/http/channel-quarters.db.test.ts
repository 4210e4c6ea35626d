// How many ways there are to reach the agency and how often they told of its work, by quarter: for the executives in the office, and for everybody.
import { beforeAll, describe, expect, test } from 'vitest'
import { agencyFacts } from '#src/features/agencies/public.ts'
import { outletsFacts } from '#src/features/outlets/public.ts'
import { publishingFacts } from '#src/features/publishing/public.ts'
import { siteFacts } from '#src/features/site/public.ts'
import { fiscalQuarter } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { contentOf } from '#test/harness/publications.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const PAGE = '/office/site/channels'
let officer: Browser
const write = (text: string, ...values: unknown[]) => database.asOwner(text, [world.here(), ...values])

async function outlet(kind: string, name: string): Promise<string> {
  const id = newId()
  await write(`insert into outlet (agency_id, id, kind, name, made_at) values ($1, $2, $3, $4, now())`, id, kind, name)
  return id
}
const posted = (outletId: string, on: string, about: string | null = null) =>
  write(
    `insert into outlet_post (agency_id, id, outlet_id, about_kind, subject, text, state, posted_on, posted_at_address, made_at)
     values ($1, gen_random_uuid(), $2, $3, 'x', 'x', 'posted', $4, 'หน้าสำนักงาน', now())`,
    outletId,
    about,
    on,
  )
const news = (on: string) =>
  write(
    `with p as (insert into publication (agency_id, id, kind, slug, unit_id, draft, state, shown, current_version, first_published_at, published_at, created_by, created_at)
       select $1, gen_random_uuid(), 'news', 'n-' || left(gen_random_uuid()::text, 8), (select id from unit where agency_id = $1 limit 1), $2, 'published', true, 1, $3, $3,
         (select id from staff where agency_id = $1 limit 1), $3 returning id)
     insert into publication_version (agency_id, id, publication_id, number, content, digest, published_at, leave_kind, leave_ref)
     select $1, gen_random_uuid(), p.id, 1, $2, sha256('x'), $3, 'approval', 'x' from p`,
    JSON.stringify(contentOf('news')),
    `${on}T05:00:00Z`,
  )

beforeAll(async () => {
  officer = await world.as('disaster')
  // Four ways there were when the quarter from July ended; one was closed in it, two came in October.
  await write(`delete from contact_channel where agency_id = $1`)
  const channel = (kind: string, label: string, from: string, until: string | null = null) =>
    write(
      `insert into contact_channel (agency_id, id, kind, label_th, value, created_at, archived_at) values ($1, gen_random_uuid(), $2, $3, 'x', $4, $5)`,
      kind,
      label,
      from,
      until,
    )
  for (const label of ['สำนักงาน', 'ปลัด', 'กองช่าง']) await channel('phone', label, '2026-01-05')
  await channel('email', 'กลาง', '2026-07-10')
  await channel('fax', 'โทรสาร', '2026-01-05', '2026-08-01')
  await channel('facebook', 'เพจ', '2026-10-03')
  await channel('line', 'ไลน์', '2026-10-20')
  const [page, leader] = [await outlet('facebook', 'เพจเทศบาล'), await outlet('leader', 'ประธานชุมชน')]
  await outlet('board', 'บอร์ดที่ไม่ได้ใช้')
  for (const on of ['2026-07-02', '2026-09-30', '2026-10-01', '2026-10-15', '2026-11-20']) await posted(page, on)
  await posted(leader, '2026-10-21', 'contact')
  for (const on of ['2026-08-15', '2026-10-10', '2026-11-01']) await news(on)
}, 60_000)

describe('S231: the summary of a quarter', () => {
  test('in the office: the number of ways to reach us and how often each channel was used, beside the quarter before', async () => {
    const { text, html } = await officer.get(`${PAGE}?quarter=2570-1`)
    expect(text).toContain('สิ้นไตรมาสที่ 1/2570 ติดต่อได้ 6 ช่องทาง (เพิ่มขึ้น 2 จากไตรมาสที่ 4/2569)')
    expect(text).toContain('ลงข่าวผ่าน 2 ช่องทาง รวม 4 ครั้ง และบอกช่องทางติดต่อ 1 ครั้ง')
    expect(text).toContain('ยังไม่จบ นับถึงวันนี้')
    const cells = (name: string) => {
      const from = html.indexOf(`>${name}<`)
      expect(from, name).toBeGreaterThan(0)
      return [...html.slice(from, html.indexOf('</tr>', from)).matchAll(/<td[^>]*>(?:<[^>]+>)*([^<]*)/g)].map(
        ([, one]) => one,
      )
    }
    expect(cells('เพจเทศบาล')).toEqual(['เพจ Facebook', '3', '2', '+1'])
    expect(cells('ประธานชุมชน')).toEqual(['ผู้นำชุมชน', '1', '0', '+1'])
    expect(cells('เว็บไซต์ของหน่วยงาน').slice(1)).toEqual(['2', '1', '+1'])
    expect(html).not.toContain('บอร์ดที่ไม่ได้ใช้')
    expect(html).not.toContain('โทรสาร')
  })

  test('unasked, of the quarter that is over; nothing of a quarter nobody knows', async () => {
    const { text } = await officer.get(PAGE)
    expect(text).toContain('สิ้นไตรมาสที่ 4/2569 ติดต่อได้ 4 ช่องทาง (เท่ากับไตรมาสที่ 3/2569)')
    expect((await officer.get(`${PAGE}?quarter=2599-9`)).text).toContain('สิ้นไตรมาสที่ 4/2569')
    expect((await officer.get(`/en${PAGE}`)).text).toContain('Contact channels by quarter')
  })

  test('goes out as a paper, a workbook and a list, all of the same numbers', async () => {
    const pdf = await officer.get(`${PAGE}?quarter=2570-1&format=pdf`)
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
    const csv = await officer.get(`${PAGE}?quarter=2570-1&format=csv`)
    expect(csv.html).toContain('เพจเทศบาล,เพจ Facebook,3,2,1')
    const xlsx = await officer.send(`${PAGE}?quarter=2570-1&format=xlsx`, {})
    expect(xlsx.response.headers.get('content-type')).toContain('spreadsheetml')
  })

  test('is a figure, and agrees with the figures of its parts', async () => {
    const of = fiscalQuarter(2570, 1)
    const rowsOf = (facts: typeof siteFacts, id: string) =>
      app.tx(
        world.here(),
        async tx =>
          (await facts
            .find(one => one.id === id)
            ?.rows(tx, of)
            .execute()) ?? [],
      )
    const rows = await rowsOf(siteFacts, 'site.channels-and-publicity')
    const count = (group: string) => rows.filter(row => row.group === group).length
    const times = (group: string) =>
      rows.filter(row => row.group === group).reduce((sum, row) => sum + Number(row.posts), 0)
    expect(count('ช่องทางติดต่อ')).toBe((await rowsOf(agencyFacts, 'agencies.channels-at-end')).length)
    expect(count('ช่องทางเผยแพร่')).toBe((await rowsOf(outletsFacts, 'outlets.used')).length)
    expect(times('ช่องทางเผยแพร่')).toBe((await rowsOf(outletsFacts, 'outlets.posts')).length)
    expect(times('เว็บไซต์')).toBe((await rowsOf(publishingFacts, 'publishing.news')).length)
    expect([count('ช่องทางติดต่อ'), count('ช่องทางเผยแพร่'), times('ช่องทางเผยแพร่'), times('เว็บไซต์')]).toEqual([6, 2, 4, 2])
    expect((await rowsOf(outletsFacts, 'outlets.contact-posts')).length).toBe(1)
  })

  test('before everybody, as a table of the year with its files', async () => {
    const guest = app.browser()
    const page = await guest.get('/statistics/2570')
    expect(page.html).toContain('id="channels"')
    const json = JSON.parse((await guest.get('/statistics/2570/channels.json')).html)
    expect(json.rows).toEqual([
      {
        quarter: 'ไตรมาสที่ 1/2570',
        contact_channels: 6,
        channels_used: 2,
        posts: 4,
        on_website: 2,
        told_how_to_reach_us: 1,
      },
    ])
    expect((await guest.get('/statistics/2570/channels.csv')).html).toContain('ไตรมาสที่ 1/2570,6,2,4,2,1')
    expect((await guest.get('/en/statistics')).text).toContain('Contact channels and publicity by quarter')
  })
})
