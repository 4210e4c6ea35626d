// The result report as an office gets it: to look at, as PDF and as Word, of a closed round and of one that is not.
import { beforeAll, describe, expect, test } from 'vitest'
import { planPicture, plansOf, reword, type WordsOf } from '#src/features/measures/public.ts'
import { publishPaper, withdrawPaper } from '#src/features/papers/public.ts'
import { freezeReport, reportApproved, reportCirculates, reportReturned } from '#src/features/reports/public.ts'
import { newId } from '#src/kernel/ids.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { editDocx, withoutMarks } from '#test/harness/word.ts'
import { testWorld } from '#test/harness/world.ts'
import { docx } from '#test/harness/zip.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser

beforeAll(async () => {
  ita = await world.as('ita')
}, 60_000)

describe('a report', () => {
  test('of an agency without a plan says what to do first', async () => {
    expect((await ita.get('/office/reports')).text).toContain('ยังไม่มีแผนที่จะรายงาน')
  })

  test('S2 of an open round is a draft that says so, on the page, in the PDF and in Word', async () => {
    const begun = await ita.fill(
      '/office/measures/plan/new?year=2570',
      { fiscal_year: '2570', based_on_year: '2569' },
      '/office/measures/plan/new',
    )
    expect(begun.status).toBe(303)
    const rows = await database.asOwner(
      `select h.id, h.plan_id, (select id from unit u where u.agency_id = h.agency_id and u.name_th = 'กองคลัง') as unit
        from plan_heading h where h.agency_id = $1 order by h.position limit 1`,
      [world.here()],
    )
    const { id: heading, plan_id: planId, unit } = rows.rows[0]
    const form = `/office/measures/new?plan=${planId}`
    const page = await ita.get(form)
    const fields = { heading, kind: 'measure', name: 'ยืมของต้องมีใบยืม <b>', supervision: 'as-plan' }
    const added = await ita.post(page.form().action || form, {
      ...page.form().fields,
      ...fields,
      responsible: `unit:${unit}`,
    })
    expect(added.status, added.text.slice(0, 300)).toBe(303)
    const shown = await ita.get('/office/reports?year=2570&layout=b')
    expect(shown.text).toContain('ฉบับร่าง')
    expect(shown.text).toContain('ยืมของต้องมีใบยืม <b>')
    expect(shown.html).not.toContain('ใบยืม <b>')
    const pdf = await ita.get('/office/reports?year=2570&format=pdf')
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.response.headers.get('content-disposition')).toContain('report-result-2570-six-a.pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
    const docx = await ita.get('/office/reports?year=2570&format=docx')
    expect(docx.response.headers.get('content-type')).toContain('wordprocessingml')
    expect(docx.html.slice(0, 2)).toBe('PK')
  }, 60_000)

  test('the plan before anything is done, and the analysis of a result, are papers too', async () => {
    const plan = await ita.get('/office/reports?kind=plan&year=2570')
    expect(plan.text).toContain('แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส')
    expect(plan.text).toContain('ฉบับร่าง ยังไม่ได้อนุมัติ')
    expect((await ita.get('/office/reports?kind=analysis')).text).toContain('ยังไม่มีคะแนนที่จะวิเคราะห์')
    const form = '/office/scores/2569/edit'
    const scores = { total: '86', iit: '90', eit: '88', oit: '82', 'indicator:property': '72.30' }
    expect((await ita.fill(form, scores, form)).status).toBe(303)
    const about = '/office/scores/2569/analysis/new'
    await ita.fill(`${about}?kind=indicator&key=property`, { finding: 'ไม่รู้ขั้นตอนยืม', cause: 'ไม่มีคู่มือ' }, about)
    const analysis = await ita.get('/office/reports?kind=analysis&year=2569')
    expect(analysis.text).toMatch(/การวิเคราะห์ผลการประเมิน[\s\S]*ไม่รู้ขั้นตอนยืม[\s\S]*สาเหตุ: ไม่มีคู่มือ/)
    const pdf = await ita.get('/office/reports?kind=analysis&year=2569&format=pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
  }, 60_000)

  test('is in English where English is asked for, and is not there for a stranger', async () => {
    expect((await ita.get('/en/office/reports?year=2570')).text).toContain('Plan of measures')
    expect((await app.browser().get('/office/reports?year=2570&format=pdf')).status).toBe(303)
    // The other agency has no such plan, whatever it asks for.
    const there = await world.as('ita', 'there')
    expect((await there.get('/office/reports?year=2570')).text).not.toContain('ยืมของต้องมีใบยืม')
  })
})

describe('a report that comes back from Word', () => {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const send = (browser: Browser, bytes: Uint8Array, name = 'รายงาน.docx') =>
    browser.upload('/office/reports/word', {}, { file: { name, type, bytes } })
  const changing = (pairs: Readonly<Record<string, string>>) => (xml: string) =>
    Object.entries(pairs).reduce((text, [was, is]) => {
      expect(text).toContain(was)
      return text.replace(was, is)
    }, xml)
  let file: Uint8Array
  let stepId = ''

  beforeAll(async () => {
    const rows = await database.asOwner(
      `insert into step (agency_id, id, measure_id, position, name, output, created_at)
       select agency_id, gen_random_uuid(), id, 1, 'ทำใบยืม', 'ทำใบยืมแล้ว 12 แบบ', now() from measure where agency_id = $1 returning id`,
      [world.here()],
    )
    stepId = rows.rows[0].id
    file = await bytesOf('/office/reports?year=2570&layout=b&numerals=thai&format=docx')
  }, 60_000)

  async function bytesOf(path: string): Promise<Uint8Array> {
    const response = await app.web().app.fetch(
      new Request(`${ita.origin}${path}`, {
        headers: { host: 'localhost', cookie: [...ita.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      }),
      { address: '127.0.0.1' },
    )
    return new Uint8Array(await response.arrayBuffer())
  }
  const outputNow = async () =>
    (await database.asOwner('select output, name from step where id = $1', [stepId])).rows[0].output

  test.each([
    ['nothing chosen', undefined, 'ยังไม่ได้เลือกไฟล์'],
    ['an empty file', Buffer.alloc(0), 'ไฟล์นี้ว่างเปล่า'],
    ['a PDF that calls itself Word', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF'), 'รับเฉพาะไฟล์ชนิด DOCX'],
    ['an archive cut in half', Buffer.from('half'), 'เปิดไฟล์นี้ไม่ได้'],
    ['a document of somebody else', Buffer.from('other'), 'ไม่ใช่รายงานที่ระบบของหน่วยงานนี้พิมพ์ให้'],
    ['an untouched file', Buffer.from('same'), 'ไม่มีอะไรให้รับ'],
  ])('%s is refused at the field with a sentence', async (what, bytes, words) => {
    const sent =
      what === 'an archive cut in half'
        ? file.subarray(0, file.length - 2000)
        : what === 'a document of somebody else'
          ? docx('เรียน ท่านทั้งหลาย')
          : what === 'an untouched file'
            ? file
            : bytes
    const answer = sent ? await send(ita, sent) : await ita.post('/office/reports/word')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(answer.html).toContain('aria-invalid="true"')
  })

  test('is compared cell by cell; one is taken over by the verb it belongs to, another set aside, and both are on record', async () => {
    const edited = editDocx(
      file,
      changing({
        'ทำใบยืมแล้ว ๑๒ แบบ': 'ทำใบยืมแล้ว ๑๕ แบบ',
        ยืมของต้องมีใบยืม: 'ยืมของทุกครั้งต้องมีใบยืม',
        กองคลัง: 'กองช่าง',
        คำนำ: 'คำนำของเรา',
      }),
    )
    const sent = await send(ita, edited)
    expect(sent.status, sent.text.slice(0, 400)).toBe(303)
    const address = sent.location.replace(/\?.*/, '')
    const review = await ita.get(sent.location)
    expect(review.text).toMatch(/ข้อความที่รับได้ \(2\)[\s\S]*แก้ในโปรแกรม \(1\)[\s\S]*นอกช่องที่ระบบรู้จัก \(1\)/)
    expect(review.html).toMatch(/<del[^>]*>12<\/del>[\s\S]*<ins[^>]*>15<\/ins>/)
    expect(review.text).toContain('ใบยืม <b>')
    expect(review.html).not.toContain('ใบยืม <b>')
    const cells = (
      await database.asOwner(
        `select id, field, kind, word_text from report_return_cell where agency_id = $1 order by position`,
        [world.here()],
      )
    ).rows
    expect(cells.map(one => [one.kind, one.field, one.word_text])).toEqual([
      ['outside', '', 'คำนำของเรา'],
      ['text', 'measure.name', 'ยืมของทุกครั้งต้องมีใบยืม <b>'],
      ['computed', 'responsible', 'กองช่าง'],
      ['text', 'step.output', 'ทำใบยืมแล้ว 15 แบบ'],
    ])
    const [outside, name, computed, output] = cells.map(one => one.id)
    const seen = (cell: string) =>
      new RegExp(`name="cell" value="${cell}"[\\s\\S]*?name="seen" value="(\\w+)"`).exec(review.html)?.[1] ?? ''
    const take = (cell: string, more = {}) => ita.post(address, { cell, decision: 'take', seen: seen(cell), ...more })
    expect((await take(output)).location).toContain('done=word-taken')
    expect(await outputNow()).toBe('ทำใบยืมแล้ว 15 แบบ')
    expect((await take(output)).text).toContain('ตัดสินไปแล้ว')
    expect((await take(computed)).text).toContain('แก้ที่ต้นทางในโปรแกรม')
    expect((await take(outside)).status).toBe(422)
    // Somebody changes the name while the page is open: nothing is overwritten.
    await database.asOwner(`update measure set name = 'ใบยืมก่อนยืม', version = version + 1 where agency_id = $1`, [
      world.here(),
    ])
    expect((await take(name)).text).toContain('มีคนแก้ข้อความนี้ในระบบเมื่อครู่')
    const again = await ita.get(address)
    expect(again.text).toContain('แก้ในระบบหลังพิมพ์ไฟล์')
    const now =
      new RegExp(`name="cell" value="${name}"[\\s\\S]*?name="seen" value="(\\w+)"`).exec(again.html)?.[1] ?? ''
    expect((await take(name, { seen: now })).text).toContain('ติ๊กว่าดูแล้ว')
    const aside = await ita.post(address, { cell: name, decision: 'set-aside' })
    expect(aside.location).toContain('done=word-set-aside')
    const events = await database.asOwner(
      `select event from ledger_entry where agency_id = $1 and event like any('{report.word%,step.reported}') order by id`,
      [world.here()],
    )
    expect(events.rows.map(row => row.event)).toEqual([
      'report.word-returned',
      'step.reported',
      'report.word-taken',
      'report.word-set-aside',
    ])
  }, 60_000)

  test('without marks is matched by its place, says so, and asks for a look before anything is taken', async () => {
    const edited = editDocx(file, xml => changing({ 'ทำใบยืมแล้ว ๑๒ แบบ': 'ใบยืมครบทุกกอง' })(withoutMarks(xml)))
    const sent = await send(ita, edited)
    expect(sent.status, sent.text.slice(0, 300)).toBe(303)
    const review = await ita.get(sent.location)
    expect(review.text).toContain('เครื่องหมายในไฟล์หาย')
    expect(review.text.replaceAll(' ', '')).toContain('ในWordใบยืมครบทุกกอง')
    const address = sent.location.replace(/\?.*/, '')
    const found = await database.asOwner(
      `select c.id from report_return_cell c join report_return r on r.agency_id = c.agency_id and r.id = c.return_id
       where c.agency_id = $1 and r.id = $2 and c.field = 'step.output'`,
      [world.here(), address.split('/').at(-1)],
    )
    const { id } = found.rows[0]
    const seen =
      new RegExp(`name="cell" value="${id}"[\\s\\S]*?name="seen" value="(\\w+)"`).exec(review.html)?.[1] ?? ''
    expect((await ita.post(address, { cell: id, decision: 'take', seen })).status).toBe(422)
    expect((await ita.post(address, { cell: id, decision: 'take', seen, sure: 'yes' })).status).toBe(303)
    expect(await outputNow()).toBe('ใบยืมครบทุกกอง')
  }, 60_000)

  test('is taken over only by whoever may change the text itself, and is nobody’s in another agency', async () => {
    const officer = await world.as('disaster')
    const edited = editDocx(file, changing({ 'ทำใบยืมแล้ว ๑๒ แบบ': 'เขียนแทนกองอื่น' }))
    const sent = await send(officer, edited)
    expect(sent.status).toBe(303)
    const review = await officer.get(sent.location)
    const cell = /name="cell" value="([\w-]+)"/.exec(review.html)?.[1] ?? ''
    const seen = /name="seen" value="(\w+)"/.exec(review.html)?.[1] ?? ''
    const address = sent.location.replace(/\?.*/, '')
    const all = review.html.matchAll(/name="cell" value="([\w-]+)"[\s\S]*?name="seen" value="(\w+)"/g)
    for (const [, one = cell, was = seen] of all) {
      const answer = await officer.post(address, { cell: one, decision: 'take', seen: was, sure: 'yes' })
      expect(answer.status).toBe(422)
      expect(answer.text).toMatch(/ของส่วนงานอื่น|ผู้ดูแล ITA เป็นคนรับ/)
    }
    const there = await world.as('ita', 'there')
    expect((await there.get(address)).status).toBe(404)
    expect((await send(there, file)).text).toContain('ไม่ใช่รายงานที่ระบบของหน่วยงานนี้พิมพ์ให้')
  }, 60_000)

  test('takes nothing over once the round is closed, and says so', async () => {
    const edited = editDocx(file, changing({ 'ทำใบยืมแล้ว ๑๒ แบบ': 'มาช้าไป' }))
    const sent = await send(ita, edited)
    await database.asOwner(
      `update round set state = 'closed', closed_at = now(), closed_by = by_staff, snapshot = '{}', snapshot_digest = sha256('{}')
       from (select id as by_staff from staff where agency_id = $1 limit 1) s where agency_id = $1 and kind = 'six'`,
      [world.here()],
    )
    const review = await ita.get(sent.location)
    expect(review.text).toContain('รอบนี้ปิดแล้ว รายงานถูกตรึงไว้')
    expect(review.html).not.toContain('value="take"')
    const cell = /name="cell" value="([\w-]+)"/.exec(review.html)?.[1] ?? ''
    const address = sent.location.replace(/\?.*/, '')
    const refused = await ita.post(address, { cell, decision: 'take', seen: '', sure: 'yes' })
    expect(refused.text).toContain('รอบนี้ปิดแล้ว')
    expect(await outputNow()).not.toBe('มาช้าไป')
    await database.asOwner(
      `update round set state = 'open', closed_at = null, closed_by = null, snapshot = null, snapshot_digest = null
       where agency_id = $1 and kind = 'six'`,
      [world.here()],
    )
  }, 60_000)
})

describe('a report that is frozen', () => {
  const FREEZE = '/office/reports/freeze?year=2570&layout=b&numerals=thai'
  const freeze = async (browser: Browser, more: Record<string, string> = { seen: 'yes' }) => browser.fill(FREEZE, more)
  const rows = async () =>
    (await database.asOwner(`select * from report where agency_id = $1 order by frozen_at, id`, [world.here()])).rows

  test('is refused while the round is open, with the way to close it', async () => {
    const page = await ita.get(FREEZE)
    expect(page.text).toContain('รอบนี้ยังไม่ปิด ปิดรอบก่อน')
    expect(page.html).not.toContain('name="of"')
    const sent = await ita.post('/office/reports/freeze', { of: 'kind=result&year=2570', seen: 'yes' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('รอบนี้ยังไม่ปิด')
    const plan = await ita.post('/office/reports/freeze', { of: 'kind=plan&year=2570', seen: 'yes' })
    expect(plan.text).toContain('แผนยังไม่ได้อนุมัติ')
    expect(await rows()).toEqual([])
  })

  test('has no errors left, and its warnings were seen', async () => {
    await closeRound()
    const action = await database.asOwner(
      `insert into action (agency_id, id, step_id, on_day, what, recorded_by, recorded_at)
       select $1, gen_random_uuid(), s.id, '2020-01-01', 'งานนอกรอบ', f.id, now()
       from step s, (select id from staff where agency_id = $1 limit 1) f where s.agency_id = $1 returning id`,
      [world.here()],
    )
    await closeRound()
    const blocked = await ita.get(FREEZE)
    expect(blocked.text).toMatch(/ต้องแก้ก่อน \d+ ข้อ/)
    expect(blocked.html).not.toContain('name="of"')
    const forced = await ita.post('/office/reports/freeze', { of: 'kind=result&year=2570&layout=b', seen: 'yes' })
    expect(forced.text).toMatch(/ยังมีข้อที่ต้องแก้ \d+ ข้อ/)
    await database.asOwner(`update action set withdrawn_at = now() where id = $1`, [action.rows[0].id])
    await closeRound()
    const looked = await freeze(ita, {})
    expect(looked.status).toBe(422)
    expect(looked.text).toContain('ติ๊กว่าดูข้อที่ควรดูครบแล้ว')
    expect(await rows()).toEqual([])
  })

  test('is kept as it stands, in one transaction with its paper and the ledger, and once only', async () => {
    const answers = await Promise.all([freeze(ita), freeze(ita)])
    expect(answers.map(one => one.status).sort()).toEqual([303, 422])
    expect(answers.map(one => one.text).join()).toContain('ตรึงไว้แล้ว ข้อความเหมือนเดิมทุกตัว')
    const [row, ...others] = await rows()
    expect(others).toEqual([])
    expect(row).toMatchObject({ kind: 'result', fiscal_year: 2570, layout: 'b', state: 'frozen' })
    expect(row.warnings.length).toBeGreaterThan(0)
    const kept = await database.asOwner(`select code, digest, source_kind, source_id from kept_paper where id = $1`, [
      row.paper_id,
    ])
    expect(kept.rows[0]).toMatchObject({ source_kind: 'report', source_id: row.id })
    const events = await database.asOwner(
      `select event from ledger_entry where agency_id = $1 and subject_id = $2 order by id`,
      [world.here(), row.id],
    )
    expect(events.rows.map(one => one.event)).toEqual(['paper.kept', 'report.frozen'])
    const page = await ita.get(`/office/reports/${row.id}`)
    expect(page.text).toContain('ตรึงแล้ว รอเสนอ')
    expect(page.text).toContain(kept.rows[0].code)
    expect(page.text).not.toContain('ฉบับร่าง')
    expect((await ita.get(`/office/reports/${row.id}?format=pdf`)).html.slice(0, 5)).toBe('%PDF-')
    expect((await ita.get(`/office/reports/${row.id}?format=docx`)).html.slice(0, 2)).toBe('PK')
    expect((await ita.get('/office/reports?year=2570')).text).toContain('ฉบับที่ตรึงไว้')
    expect((await app.browser().get(`/papers/${kept.rows[0].code}`)).status).toBe(200)
  }, 60_000)

  test('says the same whatever is changed afterwards; a newer one takes its place', async () => {
    const [first] = await rows()
    await database.asOwner(`update step set output = 'แก้หลังตรึง' where agency_id = $1`, [world.here()])
    await closeRound()
    const before = await ita.get(`/office/reports/${first.id}`)
    expect(before.text).not.toContain('แก้หลังตรึง')
    expect((await freeze(ita)).status).toBe(303)
    const [, second] = await rows()
    expect(second.supersedes).toBe(first.id)
    expect((await ita.get(`/office/reports/${second.id}`)).text).toContain('แก้หลังตรึง')
    expect((await ita.get(`/office/reports/${first.id}`)).text).toContain('มีฉบับใหม่กว่า')
  }, 60_000)

  test('goes up, comes back, is approved and published, and skips no step', async () => {
    const [, { id, paper_id: paperId }] = await rows()
    const letter = newId()
    const state = async () => (await rows()).find(one => one.id === id).state
    const inTx = <T>(work: Parameters<typeof app.tx<T>>[1]) => app.tx(world.here(), work)
    expect(await inTx(tx => reportApproved(tx, id, letter))).toMatchObject({ because: 'not-in-this-state' })
    expect(await inTx(tx => reportCirculates(tx, id, letter))).toMatchObject({ ok: true })
    expect(await inTx(tx => reportReturned(tx, id, letter))).toMatchObject({ ok: true })
    expect(await state()).toBe('frozen')
    await inTx(tx => reportCirculates(tx, id, letter))
    expect((await ita.get(`/office/reports/${id}`)).text).toContain('กำลังเสนอ')
    expect(await inTx(tx => reportApproved(tx, id, letter, 'ที่ ธส 1/2570'))).toMatchObject({ ok: true })
    expect((await ita.get(`/office/reports/${id}`)).text).toContain('ตาม ที่ ธส 1/2570')
    await inTx(tx => publishPaper(tx, paperId, { kind: 'memo', letterId: letter, ref: 'ที่ ธส 1/2570' }))
    expect(await state()).toBe('published')
    expect((await ita.get(`/office/reports/${id}/withdraw`)).status).toBe(404)
    await inTx(tx => withdrawPaper(tx, paperId, 'พิมพ์ผิด'))
    expect(await state()).toBe('approved')
    const events = await database.asOwner(
      `select event from ledger_entry where agency_id = $1 and subject_id = $2 and event like 'report.%' order by id`,
      [world.here(), id],
    )
    expect(events.rows.map(one => one.event)).toEqual([
      'report.frozen',
      'report.circulated',
      'report.returned',
      'report.circulated',
      'report.approved',
      'report.published',
    ])
  })

  test('is taken out of use with a reason, and stays to be read', async () => {
    const [{ id }] = await rows()
    expect(
      (await ita.fill(`/office/reports/${id}/withdraw`, { reason: '' }, `/office/reports/${id}/withdraw`)).status,
    ).toBe(422)
    const done = await ita.fill(
      `/office/reports/${id}/withdraw`,
      { reason: 'มีฉบับใหม่' },
      `/office/reports/${id}/withdraw`,
    )
    expect(done.status, done.text.slice(0, 300)).toBe(303)
    expect((await ita.get(`/office/reports/${id}`)).text).toContain('ถอนแล้ว เพราะ มีฉบับใหม่')
    const officer = await world.as('disaster')
    expect((await officer.get(FREEZE)).status).toBe(404)
    expect((await officer.get(`/office/reports/${id}`)).status).toBe(200)
    expect((await (await world.as('ita', 'there')).get(`/office/reports/${id}`)).status).toBe(404)
  })

  test('after a break in the middle of freezing there is either all of it or nothing', async () => {
    const before = await database.asOwner(
      `select (select count(*)::int from kept_paper) as papers, (select count(*)::int from report) as reports`,
    )
    const broken = app.tx(world.here(), async tx => {
      const { actor } = { actor: { id: world.staff('ita'), name: 'x', post: 'x', holds: () => true } }
      const asked = {
        kind: 'result',
        year: 2570,
        round: undefined,
        layout: 'a',
        numerals: 'arabic',
        lang: 'th',
        origin: '',
      } as const
      const done = await freezeReport({ ...tx, scope: { ...tx.scope, actor } }, app.house().store, asked, true)
      expect(done.ok).toBe(true)
      throw new Error('the machine stopped')
    })
    await expect(broken).rejects.toThrow('the machine stopped')
    const after = await database.asOwner(
      `select (select count(*)::int from kept_paper) as papers, (select count(*)::int from report) as reports`,
    )
    expect(after.rows).toEqual(before.rows)
  })

  async function closeRound() {
    const plan = await app.tx(world.here(), async tx => planPicture(tx, (await plansOf(tx))[0]?.id ?? ''))
    await database.asOwner(
      `update round set state = 'closed', closed_at = '2026-11-20', snapshot = $2, snapshot_digest = sha256('x')
       where agency_id = $1 and kind = 'six'`,
      [world.here(), JSON.stringify({ plan, warnings: [], waived: [] })],
    )
  }
})

test('the pages of reports keep their promise of how many statements they make, with a plan on record', async () => {
  for (const [path, most] of [
    ['/office/reports', 62],
    ['/office/reports?kind=plan', 62],
    ['/office/reports/differences', 40],
    ['/office/reports/freeze', 50],
    ['/office/reports/word', 14],
  ] as const) {
    const { result, statements } = await countingStatements(() => ita.get(path))
    expect(result.status, path).toBe(200)
    expect(statements, path).toBeLessThanOrEqual(most)
  }
})

test('the annex shows small pictures, and a code to scan once everybody may open the piece', async () => {
  const evidence = newId()
  const sha = 'ab'.repeat(32)
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [world.here(), evidence, ...values])
  await write(
    `insert into file (agency_id, id, sha256, size, media_type, name, is_public, created_at)
     values ($1, $2, decode($3, 'hex'), 1, 'image/png', 'ภาพ.png', false, now())`,
    sha,
  )
  await write(
    `insert into evidence (agency_id, id, kind, title, file_id, sha256, offered_by, offered_at, reviewed_by, reviewed_at, state, privacy)
     select $1, $2, 'file', 'ภาพใบยืม', $2, decode($3, 'hex'), f.id, now(), f.id, now(), 'accepted', 'clean' from staff f where f.agency_id = $1 limit 1`,
    sha,
  )
  await write(
    `insert into proof (agency_id, id, evidence_id, measure_id, step_id, proves)
     select $1, $2, $2, s.measure_id, s.id, 'output' from step s where s.agency_id = $1 limit 1`,
  )
  const path = '/office/reports?year=2570&round=annual&layout=a'
  const address = `http://localhost/evidence/${evidence}/${sha}`
  const kept = await ita.get(path)
  expect(kept.text).toMatch(/ที่ ๑ ภาพใบยืม/)
  expect(kept.html).toContain(`src="/office/evidence/${evidence}/thumb"`)
  expect(kept.html).not.toContain(address)
  await write('update evidence set is_public = true where agency_id = $1 and id = $2')
  expect((await ita.get(path)).html).toContain(`aria-label="${address}"`)
  // The bytes are not there: the paper comes out with a grey field.
  expect((await ita.get(`${path}&format=pdf`)).html.slice(0, 5)).toBe('%PDF-')
}, 60_000)

test('a round stands beside the one before, and what differs is counted on the page of reports', async () => {
  await database.asOwner(
    `update step set output = 'ผลของทั้งปี', state = 'done', done_on = '2026-11-20' where agency_id = $1`,
    [world.here()],
  )
  const page = await ita.get('/office/reports?year=2570&round=annual')
  expect(page.text).toContain('ต่างจากรอบก่อน 1 เรื่อง')
  const differences = await ita.get('/office/reports/differences?year=2570&round=annual')
  expect(differences.text).toContain('รอบ 6 เดือน พ.ศ. 2570 กับ รอบปี พ.ศ. 2570')
  expect(differences.text).toMatch(/เปลี่ยน 1 เรื่อง/)
  expect(differences.html).toMatch(/<del[^>]*>ยังไม่ได้<\/del>/)
  expect(differences.html).toMatch(/<ins[^>]*>ผลของทั้งปี<\/ins>/)
  const first = await ita.get('/office/reports/differences?year=2570&round=six')
  expect(first.text).toContain('ยังไม่มีรอบก่อนให้เทียบ')
})

test('words taken over change those words and nothing else of the plan, whatever the form holds', async () => {
  const here = world.here()
  const write = (text: string) => database.asOwner(text, [here])
  await write(
    `update measure set budget_satang = 1250050, budget_source = 'งบกลาง', problem = 'ปัญหา', output_expected = 'a', outcome_expected = 'b' where agency_id = $1`,
  )
  await write(
    `insert into step_period (agency_id, id, step_id, from_day, to_day, note)
     select $1, gen_random_uuid(), s.id, p.from_day::date, p.to_day::date, p.note from step s,
       (values ('2026-10-15', '2026-12-20', ''), ('2027-01-01', '2027-02-28', ''), ('2026-10-01', '2027-09-30', 'ตลอดปีงบประมาณ'), ('2027-03-05', '2027-03-05', '')) p (from_day, to_day, note)
     where s.agency_id = $1`,
  )
  await write(
    `update step set channels = '{website,line}', recurring = 'quarterly', not_done_reason = '' where agency_id = $1`,
  )
  await write(
    `insert into measure_aim (agency_id, id, measure_id, kind, key) select $1, gen_random_uuid(), id, 'indicator', 'duty' from measure where agency_id = $1`,
  )
  await write(
    `insert into outcome (agency_id, id, measure_id, kind, text, score_kind, score_key, position, created_at)
     select $1, gen_random_uuid(), id, 'score-change', 'ผล', 'indicator', 'duty', 1, now() from measure where agency_id = $1`,
  )
  await write(`update action set withdrawn_at = null, on_day = '2026-11-01' where agency_id = $1`)
  const actor = { id: world.staff('ita'), name: 'x', post: 'x', holds: () => true }
  const change = async (field: WordsOf, id: string, text: string) =>
    app.tx(here, tx => reword({ ...tx, scope: { ...tx.scope, actor } }, field, id, text))
  const picture = async () => {
    const plan = await app.tx(here, async tx => planPicture(tx, (await plansOf(tx))[0]?.id ?? ''))
    if (!plan) throw new Error('there is a plan')
    return plan
  }
  const [measure] = (await picture()).measures
  const [step] = measure?.steps ?? []
  const subjects: Readonly<Record<WordsOf, string | undefined>> = {
    'plan.preamble': (await picture()).id,
    'measure.name': measure?.id,
    'measure.problem': measure?.id,
    'measure.output_expected': measure?.id,
    'measure.outcome_expected': measure?.id,
    'step.name': step?.id,
    'step.output': step?.id,
    'step.not_done_reason': undefined,
    'action.what': step?.actions[0]?.id,
    'outcome.text': measure?.outcomes[0]?.id,
  }
  for (const [field, id] of Object.entries(subjects)) {
    if (id === undefined || !isWordsOf(field)) continue
    const before = JSON.stringify(await picture())
    expect(await change(field, id, `ใหม่ ${field}`), field).toEqual({ ok: true, value: true })
    const after = JSON.stringify(await picture())
    expect(after, field).toContain(`ใหม่ ${field}`)
    const rest = (text: string) => text.replace(/"version":\d+/g, '').split(`"ใหม่ ${field}"`)
    const [head = '', tail = ''] = rest(after)
    expect(before.replace(/"version":\d+/g, '').startsWith(head), `${field}: before it`).toBe(true)
    expect(before.replace(/"version":\d+/g, '').endsWith(tail), `${field}: after it`).toBe(true)
  }
  expect(await change('measure.name', measure?.id ?? '', '')).toMatchObject({ because: 'required' })
  expect(await change('measure.name', measure?.id ?? '', 'ก'.repeat(501))).toMatchObject({ because: 'too-long' })
  expect(await change('step.output', newId(), 'x')).toMatchObject({ because: 'not-found' })
})

const isWordsOf = (field: string): field is WordsOf => field.includes('.')
