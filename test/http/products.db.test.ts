// What was finished and where it ended: everything goes before the public, or says why not.
import { beforeAll, describe, expect, test } from 'vitest'
import { disclosureFacts } from '#src/features/disclosure/public.ts'
import { newId } from '#src/kernel/ids.ts'
import { period } from '#src/kernel/period.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { contentOf, documentShown } from '#test/harness/publications.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const LIST = '/office/products'
let clerk: Browser
let officer: Browser
let unit = ''
const write = (text: string, ...values: unknown[]) => database.asOwner(text, [world.here(), ...values])

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const code = () => Array.from({ length: 10 }, () => LETTERS[Math.floor(Math.random() * 32)]).join('')

const emptyPaper = {
  lang: 'th',
  author: 'x',
  subject: 'x',
  at: '2026-11-02T00:00:00.000Z',
  numerals: 'thai',
  pictures: {},
  sections: [],
}

async function paper(source: string, sourceId: string, title: string, publishedAt: string | null = null) {
  const id = newId()
  await write(
    `insert into kept_paper (agency_id, id, code, source_kind, source_id, title, paper, digest, kept_at, published_at)
     values ($1, $2, $3, $4, $5, $6, $8, sha256('x'), '2026-11-02T03:00:00Z', $7)`,
    id,
    code(),
    source,
    sourceId,
    title,
    publishedAt,
    JSON.stringify({ ...emptyPaper, title }),
  )
  return id
}
async function letter(kind: string, title: string, more: { outcome?: string; publishedAt?: string } = {}) {
  const id = newId()
  await write(
    `insert into letter (agency_id, id, form, kind, unit_id, subject, content, state, outcome, code, round, drafted_by, created_at, ref, dated_on)
     values ($1, $2, $3, $4, $5, $6, '{}', 'decided', $7, $8, 1, $9, now(), '1/2569', '2026-11-02')`,
    id,
    kind === 'outgoing' ? 'letter-external' : kind,
    kind,
    unit,
    title,
    more.outcome ?? 'approved',
    code(),
    world.staff('plan'),
  )
  return paper('letter', id, title, more.publishedAt ?? null)
}
async function piece(title: string, { topic = true, open = false } = {}) {
  const id = newId()
  await write(
    `insert into evidence (agency_id, id, kind, title, url, offered_by, offered_at, state, reviewed_at, privacy, is_public)
     values ($1, $2, 'link', $3, $4, $5, now(), 'accepted', '2026-11-03T03:00:00Z', 'clean', $6)`,
    id,
    title,
    `https://example.test/${id}`,
    world.staff('plan'),
    open,
  )
  if (topic)
    await write(
      `insert into evidence_topic (agency_id, id, evidence_id, topic) values ($1, gen_random_uuid(), $2, 'news')`,
      id,
    )
  return id
}
async function report(
  fiscalYear: number,
  title: string,
  more: { publishedAt?: string; state?: string; supersedes?: string } = {},
) {
  const id = newId()
  const kept = await paper('report', id, title, more.publishedAt ?? null)
  await write(
    `insert into report (agency_id, id, kind, fiscal_year, numerals, lang, paper_id, digest, frozen_by, frozen_at, state, withdrawn_at, supersedes)
     values ($1, $2, 'plan', $3, 'thai', 'th', $4, sha256('x'), $5, '2026-11-02', $6, $7, $8)`,
    id,
    fiscalYear,
    kept,
    world.staff('ita'),
    more.state ?? 'frozen',
    more.state === 'withdrawn' ? '2026-11-05' : null,
    more.supersedes ?? null,
  )
  return { id, kept }
}
async function output(what: string, proven?: string) {
  const [plan, heading, measure, step] = [newId(), newId(), newId(), newId()]
  const found = await write(`select id from plan where agency_id = $1 and fiscal_year = 2570`)
  const planId = found.rows[0]?.id ?? plan
  if (!found.rows[0])
    await write(
      `insert into plan (agency_id, id, fiscal_year, state, approved_on, created_at) values ($1, $2, 2570, 'approved', '2026-10-20', now())`,
      plan,
    )
  await write(
    `insert into plan_heading (agency_id, id, plan_id, position, name_th) values ($1, $2, $3, 1, 'x')`,
    heading,
    planId,
  )
  await write(
    `insert into measure (agency_id, id, plan_id, heading_id, position, name, created_at) values ($1, $2, $3, $4, 1, 'x', now())`,
    measure,
    planId,
    heading,
  )
  await write(
    `insert into step (agency_id, id, measure_id, position, name, state, done_on, output, created_at)
     values ($1, $2, $3, 1, 'x', 'done', '2026-11-04', $4, now())`,
    step,
    measure,
    what,
  )
  if (proven)
    await write(
      `insert into proof (agency_id, id, evidence_id, measure_id, step_id, proves) values ($1, gen_random_uuid(), $2, $3, $4, 'output')`,
      proven,
      measure,
      step,
    )
  return measure
}
async function manual(title: string, state: 'approved' | 'draft') {
  const id = newId()
  await write(
    `insert into publication (agency_id, id, kind, slug, unit_id, draft, state, approved_at, created_by, created_at)
     values ($1, $2, 'service-manual', $3, $4, $5, $6, $7, $8, now())`,
    id,
    `m-${id.slice(-8)}`,
    unit,
    JSON.stringify({ ...contentOf('service-manual'), title_th: title }),
    state,
    state === 'approved' ? '2026-11-05T03:00:00Z' : null,
    world.staff('plan'),
  )
  return id
}

beforeAll(async () => {
  clerk = await world.as('clerk')
  officer = await world.as('disaster')
  unit = (await write(`select id from unit where agency_id = $1 order by id limit 1`)).rows[0].id
}, 60_000)

const section = (html: string, id: string) => {
  const from = html.indexOf(`id="${id}"`)
  return from < 0 ? '' : html.slice(from, html.indexOf('</section>', from))
}
const counted = async (which: 'published' | 'unpublished') => {
  const fact = disclosureFacts.find(one => one.id === `disclosure.products-${which}`)
  return app.tx(world.here(), async tx => (await fact?.rows(tx, period('2026-10-01', '2027-09-30')).execute()) ?? [])
}

describe('S157: every product ends in publication', () => {
  test('an empty year says what will be here', async () => {
    expect((await clerk.get(LIST)).text).toContain('ปีนี้ยังไม่มีงานที่เสร็จ')
    expect(await counted('published')).toEqual([])
  })

  test('what was finished in any part and nobody outside can open is listed with its reason and the way to publish it', async () => {
    const order = await letter('order', 'คำสั่งที่ไม่ได้เผยแพร่')
    const frozen = await report(2570, 'แผนที่ตรึง')
    const kept = await piece('ภาพประชุมที่รับแล้ว')
    const written = await manual('คู่มือที่อนุมัติแล้ว', 'approved')
    const measure = await output('จัดอบรม 3 ครั้ง')
    const page = await officer.get(`${LIST}?year=2570`)
    const open = section(page.html, 'open')
    const expected = [
      ['คำสั่งที่ไม่ได้เผยแพร่', 'ยังไม่มีใครกดเผยแพร่', `/office/papers/${order}/publish`],
      ['แผนที่ตรึง', 'ยังไม่มีใครกดเผยแพร่', `/office/papers/${frozen.kept}/publish`],
      ['ภาพประชุมที่รับแล้ว', 'ยังไม่เปิดสู่สาธารณะ', `/office/evidence/${kept}`],
      ['คู่มือที่อนุมัติแล้ว', 'อนุมัติแล้ว ยังไม่เผยแพร่', `/office/publications/${written}/publish`],
      ['จัดอบรม 3 ครั้ง', 'รายงานผลของปียังไม่เผยแพร่', `/office/measures/${measure}`],
    ]
    for (const words of expected.flat()) expect(open, words).toContain(words)
    expect((await counted('unpublished')).map(row => row.title).sort()).toEqual(expected.map(([title]) => title).sort())
    // Every way leads somewhere.
    for (const [, , at] of expected) expect((await clerk.get(at ?? '')).status, at).toBe(200)
  })

  test('what ended before everybody is counted as published, and is not in the list', async () => {
    await letter('announcement', 'ประกาศที่เผยแพร่', { publishedAt: '2026-11-06' })
    await documentShown(database, world.here(), { topic: 'news', on: '2026-11-07', title: 'เอกสารที่เผยแพร่' })
    await piece('หลักฐานที่เปิดแล้ว', { open: true })
    await output('ผลที่มีหลักฐานเปิด', await piece('ไม่ระบุข้อ', { topic: false, open: true }))
    const titles = (await counted('published')).map(row => row.title)
    expect(titles.sort()).toEqual(['ประกาศที่เผยแพร่', 'เอกสารที่เผยแพร่', 'หลักฐานที่เปิดแล้ว', 'ผลที่มีหลักฐานเปิด'].sort())
    const open = section((await clerk.get(LIST)).html, 'open')
    for (const title of titles) expect(open, String(title)).not.toContain(title)
    expect(await counted('unpublished')).toHaveLength(5)
  })

  test('what is not finished, nobody’s business outside, or replaced is no product', async () => {
    await letter('memo', 'บันทึกภายใน')
    await letter('order', 'คำสั่งที่ไม่อนุมัติ', { outcome: 'rejected' })
    await manual('คู่มือที่ยังร่าง', 'draft')
    await piece('หลักฐานภายใน', { topic: false })
    await report(2569, 'รายงานที่ถอน', { state: 'withdrawn' })
    const first = await report(2568, 'รายงานฉบับแรก', { publishedAt: '2026-11-06' })
    await report(2568, 'รายงานฉบับแทน', { supersedes: first.id })
    const titles = [...(await counted('unpublished')), ...(await counted('published'))].map(row => row.title)
    for (const title of ['บันทึกภายใน', 'คำสั่งที่ไม่อนุมัติ', 'คู่มือที่ยังร่าง', 'หลักฐานภายใน', 'รายงานที่ถอน', 'รายงานฉบับแรก'])
      expect(titles, title).not.toContain(title)
    expect(titles).toContain('รายงานฉบับแทน')
  })

  test('a piece that is not to be published says why, and can come back', async () => {
    const order = await letter('order', 'คำสั่งสอบข้อเท็จจริง')
    const at = `${LIST}/${order}`
    expect((await officer.get(`${at}/aside`)).status).toBe(404)
    expect((await clerk.fill(`${at}/aside`, { reason: '' })).status).toBe(422)
    expect((await clerk.fill(`${at}/aside`, { reason: 'ระบุตัวผู้ถูกกล่าวหา' })).location).toContain('product-aside')
    const page = await clerk.get(LIST)
    expect(section(page.html, 'open')).not.toContain('คำสั่งสอบข้อเท็จจริง')
    expect(section(page.html, 'aside')).toContain('ระบุตัวผู้ถูกกล่าวหา')
    expect((await counted('unpublished')).find(row => row.id === order)?.reason).toBe('ระบุตัวผู้ถูกกล่าวหา')
    expect((await clerk.get(`${at}/aside`)).status).toBe(404)
    expect((await clerk.fill(`${at}/take-up`, {})).status).toBe(303)
    expect(section((await clerk.get(LIST)).html, 'open')).toContain('คำสั่งสอบข้อเท็จจริง')
    expect((await clerk.get(`${LIST}/${newId()}/aside`)).status).toBe(404)
  })

  test('of another agency nothing is seen, and it speaks English', async () => {
    const there = await world.as('clerk', 'there')
    expect((await there.get(LIST)).text).toContain('ปีนี้ยังไม่มีงานที่เสร็จ')
    expect((await clerk.get(`/en${LIST}`)).text).toContain('Finished and not published, fiscal year 2570')
  })
})
