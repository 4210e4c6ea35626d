// Items of a year through their pages, from the desk to the public and into the sheet for ITAS, as people use them; and what a stranger,
// another agency and a reader without a network see.
import { beforeAll, describe, expect, test } from 'vitest'
import { disclosurePages } from '#src/features/disclosure/public.ts'
import { canonicalJson, sha256hex } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import type { PageDef } from '#src/platform/http/page.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'
import { unzip } from '#test/harness/zip.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
let officer: Browser

/** A public link that proves a subject, as if it had gone through review; in November 2026, fiscal year 2570. */
async function proof(
  topic: string,
  { component = '', on = '2026-02-10', title = 'รายงานที่เปิดดูได้' } = {},
): Promise<string> {
  const id = newId()
  await database.asOwner(
    `insert into evidence (agency_id, id, kind, title, url, happened_on, offered_by, offered_at, state, reviewed_at, privacy, is_public)
     values ($1, $2, 'link', $3, $4, $5, $6, now(), 'accepted', '2026-03-01', 'clean', true)`,
    [world.here(), id, title, `https://example.test/${id}`, on, world.staff('plan')],
  )
  await database.asOwner(
    `insert into evidence_topic (agency_id, id, evidence_id, topic, component) values ($1, gen_random_uuid(), $2, $3, $4)`,
    [world.here(), id, topic, component],
  )
  return `https://example.test/${id}`
}

const desk = '/office/oit/2569'
const answer = (number: number, fields: Record<string, string> = {}) =>
  ita.fill(`${desk}/${number}/answer`, {
    sentence_th: 'ปี 2568 ทำครบ 8 มาตรการ',
    sentence_en: 'All 8 measures done',
    ...fields,
  })
async function approve(number: number, fields: Record<string, string> = {}) {
  expect((await answer(number, fields)).status).toBe(303)
  const checked = await ita.fill(`${desk}/${number}/check`, {})
  expect(checked.status, checked.text).toBe(303)
  const approved = await ita.fill(`${desk}/${number}/approve`, {})
  expect(approved.status, approved.text).toBe(303)
}

beforeAll(async () => {
  ita = await world.as('ita')
  officer = await world.as('disaster')
}, 60_000)

describe('the public page of a year', () => {
  test('S65 S67 S73: shows every item in its group to a stranger, honestly while nothing is there', async () => {
    const page = await app.browser().get('/ita/2569')
    expect(page.status).toBe(200)
    expect(page.text).toContain('ถามเรา 26 ข้อ')
    expect(page.text).toContain('การจัดซื้อจัดจ้าง')
    expect(page.text).toContain('ยังไม่มี และยังไม่ได้กำหนดวัน')
    expect(page.text).toContain('ยังไม่ได้ตรวจกับคู่มือ')
    expect(page.html).toContain('href="/ita/2569/o26"')
    expect((await app.browser().get('/en/ita/2568')).text).toContain('asks us 28 things')
    expect((await app.browser().get('/ita/2549')).status).toBe(404)
    expect((await app.browser().get('/ita/2571')).status).toBe(404)
    expect((await app.browser().get('/ita')).text).toContain('ITA ปี 2566')
  })

  test('says by which day and by whom what is not there will come', async () => {
    const unit = await database.asOwner(
      `select id from unit where agency_id = $1 and name_th like '%กองคลัง%' limit 1`,
      [world.here()],
    )
    await ita.fill('/office/frameworks/2569/assignments', {
      items: ['procurement-monthly', 'procurement-report'],
      unit: unit.rows[0].id,
      due_on: '30 ธ.ค. 2569',
      verb: 'assign',
    })
    const page = await app.browser().get('/ita/2569/o11')
    expect(page.text).toContain('ยังไม่มี จะเผยแพร่ภายใน 30 ธ.ค. 2569 โดยกองคลัง')
  })

  test('S69 S70: a subject keeps its address while its number moves, and knows of which year its data are', async () => {
    const page = await app.browser().get('/ita/2569/o26')
    expect(page.text).toContain('ข้อมูลของปี 2568')
    expect(page.html).toContain('href="/ita/2568/o28"')
    expect(page.html).toContain('href="/ita/2567/o35"')
    expect(page.html).toContain('href="/ita/2566/o43"')
    expect(page.text).toContain('O26 ของปี 2567 คือเรื่อง')
    const topic = await app.browser().get('/ita/topics/integrity-measures-report')
    expect([topic.status, topic.location]).toEqual([301, '/ita/2569/o26'])
    expect((await app.browser().get('/ita/topics/nothing')).status).toBe(404)
  })

  test.each(['O26', '๐๒๖', encodeURIComponent('ข้อ ๐ ๒๖'), '026'])(
    '%s leads to the one address of the item',
    async code => {
      const moved = await app.browser().get(`/ita/2569/${code}`)
      expect([moved.status, moved.location]).toEqual([301, '/ita/2569/o26'])
    },
  )

  test.each(['o99', 'x', 'o0', 'o26a'])('%s is nothing', async code => {
    expect((await app.browser().get(`/ita/2569/${code}`)).status).toBe(404)
  })
})

describe('an item from the desk to the public', () => {
  test('S64 S74 S75: goes up only whole, or with its gap said and seen', async () => {
    await proof('structure', { component: 'part-1' })
    const at = `${desk}/1`
    expect((await ita.get(at)).text).toContain('มี 1 จาก 4')
    expect((await answer(1, { 'verdict-part-2': 'met', 'verdict-part-3': 'not-needed' })).text).toContain(
      'บอกเหตุผลว่าทำไมไม่ต้องมี',
    )
    const saved = await answer(1, {
      'verdict-part-2': 'met',
      'verdict-part-3': 'not-needed',
      'reason-part-3': 'แผนผังเดียวกัน',
    })
    expect([saved.status, saved.location]).toEqual([303, `${at}?done=item-saved`])
    expect((await ita.get(at)).text).toContain('มี 3 จาก 4')
    const stopped = await ita.fill(`${at}/check`, {})
    expect(stopped.status).toBe(422)
    expect(stopped.text).toContain('ยังขาด 1 อย่าง')
    expect(stopped.text).toContain('แสดงข้อมูลเฉพาะที่อธิบายถึงหน้าที่และอำนาจของหน่วยงาน')
    expect((await ita.fill(`${at}/check`, { despite: 'yes' })).status).toBe(303)
    expect((await ita.get('/office')).text).toContain('O1 ปี 2569 ตรวจแล้ว รอคุณอนุมัติ')
    expect((await ita.fill(`${at}/approve`, { despite: 'yes' })).status).toBe(303)
    const shown = await app.browser().get('/ita/2569/o1')
    expect(shown.text).toContain('ปี 2568 ทำครบ 8 มาตรการ')
    expect(shown.text).toContain('ครบตามที่ถาม 3 จาก 4')
    expect(shown.text).toContain('ไม่ต้องมี: แผนผังเดียวกัน')
    expect((await app.browser().get('/en/ita/2569/o1')).text).toContain('All 8 measures done')
  })

  test('keeps what was approved, whose fingerprint anybody can compute, and says what changed since', async () => {
    const first = await proof('ita-analysis')
    await approve(25)
    const shown = await app.browser().get('/ita/2569/o25')
    const json = await app.browser().get('/ita/2569/o25?format=json')
    expect(JSON.parse(json.html).proofs.map((one: { href: string }) => one.href)).toEqual([first])
    expect(shown.text.replaceAll(' ', '')).toContain(sha256hex(json.html))
    expect(canonicalJson(JSON.parse(json.html))).toBe(json.html)
    const ledger = await database.asOwner(
      `select content->>'sha256' as sha from ledger_entry where agency_id = $1 and event = 'item.approved' and content->>'topic' = 'ita-analysis'`,
      [world.here()],
    )
    expect(ledger.rows[0].sha).toBe(sha256hex(json.html))
    await proof('ita-analysis', { title: 'มาทีหลัง' })
    await database.asOwner(`update evidence set link_state = 'dead' where url = $1`, [first])
    const later = await app.browser().get('/ita/2569/o25')
    expect(later.text).toContain('มาทีหลัง')
    expect(later.text).toContain('เพิ่มหลังอนุมัติ')
    expect(later.text).toContain('ตอนนี้เปิดไม่ได้แล้ว')
    expect(later.html).not.toContain(`href="${first}"`)
  })

  test('S280 S286: the analysis of the result and the risk assessment open for staff and everybody', async () => {
    const risk = await proof('risk-assessment')
    for (const browser of [app.browser(), officer]) {
      expect((await browser.get('/ita/2569/o21')).html).toContain(`href="${risk}"`)
      expect((await browser.get('/ita/2569/o25')).text).toContain('มาทีหลัง')
    }
  })

  test('that there was nothing to report is said in words', async () => {
    expect((await answer(18, { nothing: 'yes' })).text).toContain('ใส่ช่วงเวลา')
    await approve(18, {
      sentence_th: 'ปี 2568 ไม่มีเรื่องร้องเรียน',
      nothing: 'yes',
      nothing_from: '1 ต.ค. 2567',
      nothing_to: '30 ก.ย. 2568',
    })
    const page = await app.browser().get('/ita/2569/o18')
    expect(page.text).toContain('ประกาศว่าไม่มี')
    expect(page.text).toContain('ไม่มีเรื่องให้รายงานในช่วง 1 ต.ค. 2567 ถึง 30 ก.ย. 2568')
  })

  test('returns with a reason; the public keeps the approved words until the next approval', async () => {
    await proof('staff-manual')
    await approve(8, { sentence_th: 'คู่มือ 17 เล่ม' })
    expect((await ita.get(`${desk}/8/answer`)).status).toBe(404)
    expect((await ita.fill(`${desk}/8/return`, { reason: 'นับใหม่' })).status).toBe(303)
    expect((await ita.get(`${desk}/8`)).text).toContain('ส่งคืนมาให้แก้: นับใหม่')
    await answer(8, { sentence_th: 'คู่มือ 18 เล่ม' })
    expect((await app.browser().get('/ita/2569/o8')).text).toContain('คู่มือ 17 เล่ม')
    await ita.fill(`${desk}/8/check`, {})
    await ita.fill(`${desk}/8/approve`, {})
    const page = await app.browser().get('/ita/2569/o8')
    expect(page.text).toContain('คู่มือ 18 เล่ม')
    expect(page.text).toContain('ฉบับที่ 2 ใช้อยู่ตอนนี้')
    expect(page.text).toContain('ฉบับที่ 1')
  })

  test('a link by hand is added, shown and taken off; two who save at once are told', async () => {
    const added = await ita.fill(`${desk}/5/links`, { title: 'แผนพัฒนาท้องถิ่น', url: 'https://example.test/plan' })
    expect([added.status, added.location]).toEqual([303, `${desk}/5/links?done=link-added`])
    expect((await ita.fill(`${desk}/5/links`, { title: 'x', url: 'javascript:alert(1)' })).status).toBe(422)
    expect((await app.browser().get('/ita/2569/o5')).html).toContain('href="https://example.test/plan"')
    const drawn = (await ita.get(`${desk}/5/answer`)).form()
    await answer(5)
    const late = await ita.post(drawn.action, { ...drawn.fields, sentence_th: 'ของฉัน' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('มีคนบันทึกข้อนี้ไปก่อนคุณ')
    expect(late.html).toContain('ของฉัน')
    const page = await ita.get(`${desk}/5/links`)
    const remove = /name="remove" value="([\w-]{36})"/.exec(page.html)?.[1] ?? ''
    expect((await ita.post(`${desk}/5/links`, { remove })).status).toBe(303)
    expect((await app.browser().get('/ita/2569/o5')).html).not.toContain('href="https://example.test/plan"')
  })

  test('belongs to whom it was given: others of the office read it', async () => {
    expect((await officer.get(`${desk}/8`)).status).toBe(200)
    expect((await officer.get(`${desk}/2/answer`)).status).toBe(404)
    expect((await officer.post(`${desk}/2/answer`, { sentence_th: 'x', _version: '0' })).status).toBe(404)
    expect((await officer.get(`${desk}/8/approve`)).status).toBe(404)
    const there = await world.as('ita', 'there')
    expect((await there.get(`${desk}/8`)).text).not.toContain('คู่มือ 18 เล่ม')
    expect((await app.browser('obt.localhost').get('/ita/2569/o8')).text).not.toContain('คู่มือ 18 เล่ม')
  })
})

describe('the sheet for ITAS', () => {
  test('S66 S77: lists item, there or not, our own address and the explanation, and keeps who typed it when', async () => {
    const csv = await officer.get(`${desk}/hand-in?format=csv`)
    expect(csv.html).toContain('O8,คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่,มี,http://localhost/ita/2569/o8,คู่มือ 18 เล่ม')
    expect(csv.html).toContain('O4,ข่าวประชาสัมพันธ์,ไม่มี,,')
    const marked = await ita.fill(`${desk}/hand-in`, { items: ['staff-manual'], on_day: '21 พ.ย. 2569' })
    expect([marked.status, marked.location]).toEqual([303, `${desk}/hand-in?done=handed-in`])
    expect((await ita.get(`${desk}/hand-in`)).text).toContain('กรอกเมื่อ 21 พ.ย. 2569')
    const who = await database.asOwner(
      `select actor_id from ledger_entry where agency_id = $1 and event = 'item.handed-in'`,
      [world.here()],
    )
    expect(who.rows[0].actor_id).toBe(world.staff('ita'))
    // The day by which it has to be there stands beside it.
    expect((await officer.get(`${desk}/hand-in?format=csv`)).html).toMatch(/O11,.*30 ธ.ค. 2569/)
    expect((await ita.fill(`${desk}/hand-in`, { items: ['news'], on_day: '21 พ.ย. 2569' })).status).toBe(422)
    expect((await app.browser().get('/ita/2569/o8')).text).toContain('กรอกในระบบ ITAS ของผู้ประเมิน')
  })

  test('is a workbook too', async () => {
    const request = new Request(`http://localhost${desk}/hand-in?format=xlsx`, {
      headers: { host: 'localhost', cookie: [...ita.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    const response = await app.web().app.fetch(request, { address: '127.0.0.1' })
    const { readTable } = await import('#src/documents/sheets/read-table.ts')
    const read = await readTable(new Uint8Array(await response.arrayBuffer()), 'xlsx')
    expect(read.ok && read.value[0]).toEqual(['ข้อ', 'เรื่อง', 'มี/ไม่มี', 'ที่อยู่ (URL)', 'คำอธิบาย', 'กำหนด', 'สถานะ'])
    expect(read.ok && read.value.find(row => row[0] === 'O8')?.slice(2, 5)).toEqual([
      'มี',
      'http://localhost/ita/2569/o8',
      'คู่มือ 18 เล่ม',
    ])
  })
})

describe('a meeting that explains the items', () => {
  test('S76: is recorded with who came and counts as evidence', async () => {
    const piece = await database.asOwner(`select id from evidence where agency_id = $1 and title = 'มาทีหลัง'`, [
      world.here(),
    ])
    const sent = await ita.fill(`${desk}/meetings`, {
      on_day: '1 พ.ย. 2569',
      about: 'ชี้แจง 26 ข้อ',
      came: 'ทุกกอง',
      came_count: '24',
      evidence: piece.rows[0].id,
    })
    expect(sent.status, sent.text).toBe(303)
    const page = await officer.get(`${desk}/meetings`)
    expect(page.text).toContain('ชี้แจง 26 ข้อ')
    expect(page.text).toContain('24 คน')
    expect(page.html).toContain(`/office/evidence/${piece.rows[0].id}`)
    expect(
      (await ita.fill(`${desk}/meetings`, { on_day: '1 ธ.ค. 2570', about: 'x', came: 'x', came_count: '1' })).status,
    ).toBe(422)
  })
})

describe('the trees of headings', () => {
  test('S157: what is open stands under its heading of the law and in citizens’ words, and an empty one says whom to ask', async () => {
    const plan = await proof('strategy', { on: '2026-11-02', title: 'แผนพัฒนาท้องถิ่น 2570' })
    for (const path of ['/information-act', '/information']) {
      const page = await app.browser().get(path)
      expect(page.status).toBe(200)
      expect(page.html).toContain(`href="${plan}"`)
      expect(page.text).toContain('แผนพัฒนาท้องถิ่น 2570')
      expect(page.text).toMatch(/ยังไม่มี เมื่อเผยแพร่แล้ว.*จะอยู่ที่นี่/)
    }
    const act = await app.browser().get('/information-act')
    expect(act.text).toContain('ยังไม่ได้ตรวจกับกฎหมาย')
    expect(act.html).toContain('id="s9-8"')
    expect((await app.browser('obt.localhost').get('/information')).html).not.toContain(`href="${plan}"`)
  })
})

describe('everything of a year as one file', () => {
  const zipped = async (address: string) => {
    const response = await app
      .web()
      .app.fetch(new Request('http://localhost/ita/2569/all.zip', { headers: { host: 'localhost' } }), { address })
    return response
  }
  test('S67: opens, is read without a network, and its fingerprints match', async () => {
    const response = await zipped('127.0.0.5')
    expect(response.status).toBe(200)
    const files = unzip(new Uint8Array(await response.arrayBuffer()))
    const index = files.get('index.html')?.data.toString() ?? ''
    expect(index).toContain('คู่มือ 18 เล่ม')
    expect(index).toContain('href="o08/page.html"')
    const prints = (files.get('fingerprints.txt')?.data.toString() ?? '').trim().split('\n')
    expect(prints.length).toBe(files.size - 1)
    for (const print of prints) {
      const [sha, path = ''] = print.split('  ')
      expect(sha256hex(files.get(path)?.data ?? ''), path).toBe(sha)
    }
    expect(files.get('o08/page.html')?.data.toString()).toContain('คู่มือ 18 เล่ม')
  })
  test('is made once at a time for each visitor', async () => {
    const first = await zipped('127.0.0.6')
    expect((await zipped('127.0.0.6')).status).toBe(429)
    expect((await zipped('127.0.0.7')).status).toBe(200)
    await first.arrayBuffer()
    expect((await zipped('127.0.0.6')).status).toBe(200)
  })
  test('lists every link as CSV, and knows no year that is none', async () => {
    const csv = await app.browser().get('/ita/2569?format=csv')
    expect(csv.html).toContain('O25,')
    expect(csv.html).toContain('http://localhost/ita/2569/o25')
    const none = await app
      .web()
      .app.fetch(new Request('http://localhost/ita/9999/all.zip', { headers: { host: 'localhost' } }), {
        address: '127.0.0.8',
      })
    expect(none.status).toBe(404)
  })
})

describe('every page of disclosure', () => {
  const pages = disclosurePages({ topics: [] }) as unknown as PageDef<unknown, unknown>[]

  test('with an id that is nobody’s or another agency’s is a 404, to look at and to send to', async () => {
    const stranger = await database.asOwner(`select id from staff where agency_id = $1 limit 1`, [world.there()])
    for (const page of pages.filter(one => one.path.includes('/:')))
      for (const id of [stranger.rows[0].id, newId(), 'not-an-id', '%27%3Bdrop']) {
        const address = page.path.replace(/:\w+/g, id)
        expect((await ita.get(address)).status, address).toBe(404)
        if (page.run) expect([404, 422], `POST ${address}`).toContain((await ita.post(address, { reason: 'x' })).status)
      }
  })

  test('keeps its promise of how many statements it makes', async () => {
    for (const page of pages.filter(one => one.queries !== undefined)) {
      const address = page.path.replace(':year', '2569').replace(':number', '25').replace(':item', 'o25')
      const browser = page.may === 'public' ? app.browser() : ita
      const { result, statements } = await countingStatements(() => browser.get(address))
      expect(result.status, address).toBe(200)
      expect(statements, address).toBeLessThanOrEqual(page.queries ?? 0)
    }
  })
})
