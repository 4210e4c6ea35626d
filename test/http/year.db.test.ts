// The integrity year through its pages, as people use it: scores refused and taken, sheets imported, frameworks corrected, findings
// answered, a step edited by two, a calendar read without a session.
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
let officer: Browser

beforeAll(async () => {
  ita = await world.as('ita')
  officer = await world.as('finance')
}, 60_000)

const bytes = (text: string) => new TextEncoder().encode(text)
const upload = (name: string, type: string, content: Uint8Array) => ({ file: { name, type, bytes: content } })

describe('scores', () => {
  const edit = (fields: Record<string, string>) =>
    ita.fill('/office/scores/2568/edit', fields, '/office/scores/2568/edit')

  test('above 100, not a number and a level that contradicts are refused at their field, and nothing is lost', async () => {
    const above = await edit({ total: '101', 'item:hr-report': 'มาก', source: 'ประกาศผล' })
    expect(above.status).toBe(422)
    expect(above.text).toContain('คะแนนอยู่ระหว่าง 0 ถึง 100')
    expect(above.text).toContain('ใส่คะแนนเป็นตัวเลข')
    expect(above.html).toContain('value="ประกาศผล"')
    const contradicts = await edit({ total: '91.33', iit: '92', eit: '84', oit: '96', level_stated: 'ผ่านดี' })
    expect(contradicts.status).toBe(422)
    expect(contradicts.text).toContain('เขียนว่า ผ่านดี แต่คะแนนทั้งสามเครื่องมือได้ ผ่าน')
    const sure = await edit({
      total: '91.33',
      iit: '92',
      eit: '84',
      oit: '96',
      level_stated: 'ผ่านดี',
      level_sure: 'yes',
    })
    expect(sure.status).toBe(303)
    expect((await ita.get('/office/scores/2568')).text).toContain('ประกาศว่า ผ่านดี แต่คำนวณได้ ผ่าน')
  })

  test('of a year are saved once; the second who saves from an old form is told', async () => {
    const old = (await ita.get('/office/scores/2568/edit')).form('/office/scores/2568/edit').fields
    expect((await edit({ total: '๙๑.๓๔', level_stated: '' })).status).toBe(303)
    const late = await ita.post('/office/scores/2568/edit', { ...old, total: '50' })
    expect(late.status).toBe(409)
    expect((await ita.get('/office/scores/2568')).text).toContain('91.34')
  })

  test('an item that this year does not have is refused', async () => {
    expect((await edit({ 'item:no-gift-culture': '100' })).text).toContain('ปีนี้ไม่มีข้อนี้')
  })

  test.each([
    [
      'XLSX',
      async () =>
        upload(
          's.xlsx',
          'application/octet-stream',
          new Uint8Array(
            await writeXlsx({
              sheets: [
                {
                  name: 'x',
                  rows: [
                    ['รหัส', 'คะแนน'],
                    ['คะแนนรวม', 88.5],
                    ['O15', 100],
                  ],
                },
              ],
            }),
          ),
        ),
    ],
    ['CSV with Thai digits', async () => upload('s.csv', 'text/csv', bytes('รหัส,คะแนน\nคะแนนรวม,๘๘.๕\n๐๑๕,๑๐๐'))],
    [
      'TIS-620',
      async () =>
        upload(
          's.csv',
          'text/csv',
          Uint8Array.from('รหัส,คะแนน\nคะแนนรวม,88.5\nO15,100', letter =>
            letter >= 'ก' ? (letter.codePointAt(0) ?? 0) - 0xe00 + 0xa0 : (letter.codePointAt(0) ?? 0),
          ),
        ),
    ],
  ])('are read from %s and put into the form for a person to save', async (_what, files) => {
    const page = await ita.get('/office/scores/2567/import')
    const shown = await ita.upload(
      '/office/scores/2567/import',
      page.form('/office/scores/2567/import').fields,
      await files(),
    )
    expect(shown.status, shown.text).toBe(200)
    // O15 of 2567 is procurement notices; the number decides only together with its year.
    expect(shown.form('/office/scores/2567/edit').fields).toMatchObject({
      total: '88.5',
      'item:procurement-notices': '100',
    })
  })

  test('are read from what was pasted out of a spreadsheet, where tabs part the cells', async () => {
    const page = await ita.get('/office/scores/2567/import')
    const pasted = 'รหัส\tข้อ\tคะแนน\r\nคะแนนรวม\t\t88.5\r\nO15\tประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง\t100'
    const shown = await ita.upload(
      '/office/scores/2567/import',
      { ...page.form('/office/scores/2567/import').fields, pasted },
      {},
    )
    expect(shown.status, shown.text).toBe(200)
    expect(shown.form('/office/scores/2567/edit').fields).toMatchObject({
      total: '88.5',
      'item:procurement-notices': '100',
    })
  })

  test('a sheet with macros, one too long and rubbish are refused with a clear sentence', async () => {
    const send = async (name: string, content: Uint8Array) => {
      const page = await ita.get('/office/scores/2567/import')
      return ita.upload(
        '/office/scores/2567/import',
        page.form('/office/scores/2567/import').fields,
        upload(name, 'application/octet-stream', content),
      )
    }
    // A part of the workbook renamed to what Excel calls its macros; the names are of one length.
    const plain = Buffer.from(await writeXlsx({ sheets: [{ name: 'x', rows: [['x']] }] })).toString('latin1')
    const book = new Uint8Array(Buffer.from(plain.replaceAll('docProps/core.xml', 'xl/vbaProject.bin'), 'latin1'))
    expect((await send('s.xlsx', book)).text).toContain('มาโคร')
    const long = await send('s.csv', bytes('O1,1\n'.repeat(10_001)))
    expect(long.status).toBe(422)
    expect(long.text).toContain('10,000 แถว')
    expect((await send('s.csv', bytes('สวัสดี,ชาวโลก'))).text).toContain('ไม่พบแถวที่เป็นคะแนน')
    expect((await send('s.csv', bytes('O1,1\n'.repeat(10_000)))).status).toBe(200)
  })

  test('are compared by subject, mapped as gaps, and tried out', async () => {
    await ita.fill(
      '/office/scores/2567/edit',
      { total: '80', iit: '80', eit: '80', oit: '80', 'item:hr-report': '0', 'indicator:duty': '70' },
      '/office/scores/2567/edit',
    )
    await edit({ 'item:hr-report': '100', 'indicator:duty': '90' })
    const compared = await ita.get('/office/scores/compare?from=2567&to=2568')
    expect(compared.text).toMatch(/O19 \(2567\) → O15 \(2568\)[^O]*0\.00[^O]*100\.00[^O]*\+100\.00/)
    expect((await ita.get('/office/scores/compare?from=2567&to=2568&format=csv')).html).toContain('O15 (2568)')
    const gap = await ita.get('/office/scores/2567/gap?item:hr-report=100')
    expect(gap.text).toContain('จะได้คะแนนรวม')
  })
})

describe('a framework', () => {
  test('says what was never checked, and one item can be confirmed with the page it was read on', async () => {
    const before = await ita.get('/office/frameworks/2569')
    expect(before.text).toContain('ยังไม่ได้ตรวจกับคู่มือ 26 ข้อ')
    const done = await ita.fill(
      '/office/frameworks/2569/26',
      { confirmed: 'คู่มือหน้า 45', components: 'ส่วนหนึ่ง | One\nส่วนสอง' },
      '/office/frameworks/2569/26',
    )
    expect(done.status).toBe(303)
    const after = await ita.get('/office/frameworks/2569')
    expect(after.text).toContain('ตรวจแล้ว: คู่มือหน้า 45')
    expect(after.text).toContain('ยังไม่ได้ตรวจกับคู่มือ 25 ข้อ')
    expect((await officer.get('/office/frameworks/2569/26')).status).toBe(404)
    expect((await (await world.as('ita', 'there')).get('/office/frameworks/2569')).text).toContain('26 ข้อ')
  })

  test('comes back corrected as a file, is shown as differences, and is adopted only then', async () => {
    const yaml = (await ita.get('/office/frameworks/2569?format=yaml')).html
    const send = async (content: string) => {
      const page = await ita.get('/office/frameworks/2569/import')
      return ita.upload(
        '/office/frameworks/2569/import',
        page.form('/office/frameworks/2569/import').fields,
        upload('f.txt', 'text/plain', bytes(content)),
      )
    }
    const shown = await send(yaml.replace('ข่าวประชาสัมพันธ์', 'ข่าวและกิจกรรม'))
    expect(shown.status, shown.text).toBe(200)
    expect(shown.text).toContain('เปลี่ยน 1 หายไป 0')
    expect((await ita.get('/office/frameworks/2569')).text).not.toContain('ข่าวและกิจกรรม')
    const form = shown.form('/office/frameworks/2569/import')
    const adopted = await ita.upload('/office/frameworks/2569/import', { ...form.fields, note: 'ตามคู่มือ' }, {})
    expect(adopted.status, adopted.text).toBe(303)
    expect((await ita.get('/office/frameworks/2569')).text).toContain('ข่าวและกิจกรรม')
    expect((await send('year: 2569')).text).toContain('อ่านไฟล์นี้เป็นกรอบการประเมินไม่ได้')
    expect((await send(yaml.replace('year: 2569', 'year: 2568'))).text).toContain('เป็นกรอบของปี 2568')
  })
})

describe('items of the assessment', () => {
  test('are given to a unit, shown with it, and given as a sheet; nothing chosen is said at its field', async () => {
    const at = '/office/frameworks/2569/assignments'
    const page = await ita.get(at)
    expect(page.text).toContain('มอบหมายแล้ว 0 จาก 26 ข้อ')
    const none = await ita.post(at, { ...page.form().fields, verb: 'assign', due_on: '30 ก.พ. 2570', note: 'เก็บไว้' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('เลือกอย่างน้อยหนึ่งข้อ')
    expect(none.html).toContain('เก็บไว้')
    const unit = /<option value="([\w-]{36})">[^<]*กองคลัง/.exec(page.html)?.[1] ?? ''
    const given = await ita.post(at, { ...page.form().fields, verb: 'assign', items: ['structure', 'news'], unit })
    expect(given.status, given.text).toBe(303)
    expect((await ita.get(at)).text).toContain('มอบหมายแล้ว 2 จาก 26 ข้อ')
    expect((await ita.get(`${at}?format=csv`)).html).toContain('กองคลัง')
    const stranger = await world.as('disaster')
    expect((await stranger.post(at, { verb: 'remove', items: ['news'] })).status).toBe(404)
    // The year to come is prepared before its manual is out; a year far away is not there.
    expect((await ita.get('/office/frameworks/2570/assignments')).text).toContain('ยังไม่มีกรอบของปี 2570')
    expect((await ita.get('/office/frameworks/2575/assignments')).status).toBe(404)
  })

  test('S61 whoever is behind is shown with her items, and reminded in the words typed, once on a day', async () => {
    const assignments = '/office/frameworks/2569/assignments'
    const at = '/office/frameworks/2569/remind'
    expect((await ita.get(at)).text).toContain('ไม่มีข้อที่ต้องเตือน')
    const given = (await ita.get(assignments)).form().fields
    const assign = (items: string[], name: string) =>
      ita.post(assignments, {
        ...given,
        _once: newId(),
        verb: 'assign',
        items,
        staff: world.staff(name),
        due_on: '1 พ.ย. 2569',
      })
    expect((await assign(['strategy'], 'finance')).status).toBe(303)
    expect((await assign(['contact'], 'works')).status).toBe(303)
    await database.asOwner(`update staff set email = null where id = $1`, [world.staff('works')])
    const page = await ita.get(at)
    expect(page.text).toMatch(/ไม่มีอีเมล[\s\S]*ข้อความของคุณ/)
    expect(page.html.match(/name="people"[^>]*checked/g)?.length).toBe(1)
    const none = await ita.post(at, { ...page.form().fields, people: [], words: 'เก็บไว้ก่อน' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('เลือกอย่างน้อยหนึ่งคน')
    expect(none.html).toContain('เก็บไว้ก่อน')
    const sent = await ita.post(at, {
      ...none.form().fields,
      people: [world.staff('finance')],
      words: 'ช่วยส่งภายในวันศุกร์',
    })
    expect(sent.status, sent.text).toBe(303)
    const mails = await database.asOwner(
      `select subject, body from outbox where agency_id = $1 and about_kind = 'staff' and about_id = $2 and body like '%ช่วยส่งภายในวันศุกร์%'`,
      [world.here(), world.staff('finance')],
    )
    expect(mails.rows.map(row => row.subject)).toEqual(['ข้อ OIT ที่ต้องเร่ง 1 ข้อ'])
    expect(mails.rows[0].body).toContain('http://localhost/office/frameworks/2569/assignments')
    expect((await ita.get(at)).text).toMatch(/วันนี้เตือนใครเพิ่มไม่ได้[\s\S]*วันนี้เตือนไปแล้ว/)
    expect((await ita.get(`/en${at}`)).text).toContain('reminded today already')
    expect((await ita.get('/office/ledger')).text).toContain('เตือนผู้รับผิดชอบข้อ OIT')
    expect((await ita.get(assignments)).html).toContain(`href="${at}"`)
    expect((await officer.get(at)).status).toBe(404)
    expect((await officer.post(at, { people: [world.staff('finance')], words: 'x' })).status).toBe(404)
    expect((await ita.get('/office/frameworks/2575/remind')).status).toBe(404)
  })
})

describe('from a weak point to a step that is proven', () => {
  test('analysis, plan, measure, record, evidence, review', async () => {
    await ita.fill(
      '/office/measures/plan/new?year=2570',
      { fiscal_year: '2570', based_on_year: '2567' },
      '/office/measures/plan/new',
    )
    const finding = await ita.fill(
      '/office/scores/2567/analysis/new?kind=indicator&key=duty',
      { finding: 'คนตอบไม่เหมือนกัน' },
      '/office/scores/2567/analysis/new',
    )
    expect(finding.status, finding.text).toBe(303)
    const id = /#finding-([\w-]+)/.exec(finding.location)?.[1] ?? ''
    const propose = await ita.get(`/office/measures/propose?finding=${id}`)
    expect(propose.text).toContain('ทบทวนคู่มือการปฏิบัติงานให้ตรงกับงานจริง')
    const none = await ita.post(`/office/measures/propose?finding=${id}`, propose.form().fields)
    expect(none.text).toContain('เลือกมาตรการที่จะใช้อย่างน้อยหนึ่งเรื่อง')
    const picked = await ita.post(`/office/measures/propose?finding=${id}`, {
      ...propose.form().fields,
      pick: 'library:loan-slips',
    })
    expect(picked.status).toBe(303)
    const measure = picked.location.split(/[?#]/)[0] ?? ''
    const shown = await officer.get(measure)
    const step = /\/office\/steps\/([\w-]+)\/act/.exec(shown.html)?.[1] ?? ''
    const act = await officer.get(`/office/steps/${step}/act`)
    const recorded = await officer.upload(
      `/office/steps/${step}/act`,
      { ...act.form().fields, what: 'เขียนแนวทางหนึ่งหน้าแล้ว', on_day: '๑๐ พ.ย. ๒๕๖๙', url: 'https://thansai.example/a' },
      {},
    )
    expect(recorded.status, recorded.text).toBe(303)
    expect((await officer.get(measure)).text).toContain('เขียนแนวทางหนึ่งหน้าแล้ว')
    // While somebody types, the checker answers for the fields of this form alone, and writes nothing.
    const asked = await officer.post(
      `/office/steps/${step}/act`,
      { what: 'ประชุม ........ ครั้ง', on_day: '๑๐ พ.ย.' },
      { 'x-hints': 'yes' },
    )
    expect(asked.status).toBe(200)
    expect(JSON.parse(asked.html)).toEqual([expect.objectContaining({ field: 'what', tone: 'error' })])
    const foreign = await app.browser().post(`/office/steps/${step}/act`, { what: 'x' }, { 'x-hints': 'yes' })
    expect(foreign.status).toBe(303)
    const empty = await officer.upload(
      `/office/steps/${step}/act`,
      { ...act.form().fields, what: '', on_day: '31 ก.พ. 2569', url: 'ftp://x' },
      {},
    )
    expect(empty.status).toBe(422)
    expect((await officer.get('/office/my-steps')).text).toContain('ยืมทรัพย์สินของราชการต้องมีใบยืมทุกครั้ง')
    const clerk = await world.as('clerk')
    const desk = await clerk.get('/office/evidence')
    expect(desk.text).toContain('เขียนแนวทางหนึ่งหน้าแล้ว')
  })

  test('two officers edit one step: the second sees both versions and may go on', async () => {
    const board = await ita.get('/office/measures')
    const measure = /\/office\/measures\/([\w-]{36})/.exec(board.html)?.[0] ?? ''
    const step = /\/office\/steps\/([\w-]+)\/edit/.exec((await ita.get(measure)).html)?.[0] ?? ''
    const second = (await ita.get(step)).form(step).fields
    expect((await ita.fill(step, { name: 'เขียนแนวทางฉบับแรก' }, step)).status).toBe(303)
    const late = await ita.post(step, { ...second, name: 'เขียนแนวทางฉบับที่สอง' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('มีคนบันทึกไปก่อนคุณ')
    expect(late.text).toContain('เขียนแนวทางฉบับแรก')
    expect(late.html).toContain('เขียนแนวทางฉบับที่สอง')
    const both = late.form(step).fields
    expect((await ita.post(step, both)).status).toBe(303)
    expect((await ita.get(measure)).text).toContain('เขียนแนวทางฉบับที่สอง')
  })

  test('a calendar is read by its secret address alone, and an old address stops', async () => {
    const made = await officer.fill('/office/my-steps/calendar', {})
    const address = /\/calendar\/[\w-]{32}/.exec(made.html)?.[0] ?? ''
    const feed = await app.browser().get(address)
    expect(feed.response.headers.get('content-type')).toContain('text/calendar')
    expect(feed.html).toContain('BEGIN:VEVENT')
    expect((await app.browser('obt.localhost').get(address)).status).toBe(404)
    await officer.fill('/office/my-steps/calendar', {})
    expect((await app.browser().get(address)).status).toBe(404)
  })

  test('the timeline is a drawing, the table a sheet, and English is English', async () => {
    const svg = await ita.get('/office/measures/timeline?year=2570')
    expect(svg.response.headers.get('content-type')).toBe('image/svg+xml')
    expect(svg.html).toMatch(/^<svg [\s\S]*<\/svg>$/)
    expect((await ita.get('/office/measures?year=2570&format=csv')).html).toContain('ยืมทรัพย์สิน')
    expect((await ita.get('/en/office/measures')).text).toContain('Plan and measures 2570')
  })
})
