// Papers of other years: brought in, read in the background, mended beside the paper; who may.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBroughtPapers } from '#src/app/jobs.ts'
import { readPaper } from '#src/documents/read/read-paper.ts'
import { readBrought } from '#src/features/bring/reading.ts'
import { bringRetention } from '#src/features/bring/retention.ts'
import { applyRetention } from '#src/platform/jobs/retention.ts'
import type { Browser } from '#test/harness/app.ts'
import { LIST, paperIn, testBringing } from '#test/harness/bringing.ts'
import { invented } from '#test/harness/brought.ts'
import { testDatabase } from '#test/harness/database.ts'

const database = testDatabase()
let ita: Browser
const { app, world, house, read, brought, rowOf, readPaperOf, draftIn, correct } = testBringing(database, () => ita)
const report = readFileSync(join(import.meta.dirname, '../fixtures/report-2568.docx'))
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

beforeAll(async () => {
  ita = await world.as('ita')
}, 60_000)

describe('D13 bringing', () => {
  test('an empty page shows by an example what comes, in both languages', async () => {
    const page = await ita.get(LIST)
    expect(page.text).toContain('รายงานผลมาตรการ ปี 2568.docx')
    expect((await ita.get(`/en${LIST}`)).text).toContain('No papers yet')
  })

  test('a Word file is kept, read in the background and becomes a draft', async () => {
    const sent = await brought(report, 'รายงานผล 2568.docx', docx)
    expect(sent.location).toContain('done=brought')
    const id = paperIn(sent)
    const waiting = await ita.get(`${LIST}/${id}`)
    expect(waiting.text).toContain('รอคิวอ่าน')
    expect(waiting.html).toContain('<noscript><meta http-equiv="refresh"')
    await read(id)
    const page = await ita.get(`${LIST}/${id}`)
    expect(page.text).toContain('มาตรการปรับปรุงคู่มือการให้บริการประชาชน')
    expect(page.text).toContain('ไม่ชัด: ผู้รับผิดชอบ')
    expect(page.html).not.toContain('http-equiv="refresh"')
    const draft = await draftIn(id)
    expect(draft.year).toBe(2568)
    expect(draft.scores.total).toBe(91.25)
    expect(draft.measures.map(one => one.steps.length)).toEqual([2, 1, 2])
    expect((await ita.get(LIST)).text).toContain('รายงานผล 2568.docx')
  })

  test('every field says how sure its reading is', async () => {
    const { id } = (await database.asOwner('select id from brought_paper limit 1')).rows[0] ?? {}
    const measure = (await draftIn(id)).measures[2]
    if (!measure) throw new Error('the report has three measures')
    const page = await ita.get(`${LIST}/${id}/measures/${measure.key}`)
    expect(page.text).toContain(`มั่นใจ ${Math.round((measure.sure.title ?? 0) * 100)} %`)
    expect(page.text).toContain(`อ่านไม่ชัด ตรวจกับเอกสาร · มั่นใจ ${Math.round((measure.sure.responsible ?? 0) * 100)} %`)
    expect(page.text).not.toContain('มั่นใจ 0 %')
  })

  test('the same file again leads to the one that is there and says so', async () => {
    const first = await brought(`${invented}\nสองครั้ง`, 'a.txt')
    const again = await brought(`${invented}\nสองครั้ง`, 'b.txt')
    expect(paperIn(again)).toBe(paperIn(first))
    expect((await ita.get(again.location)).text).toContain('ไฟล์นี้เคยนำเข้าแล้ว')
    const rows = await database.asOwner('select 1 from brought_paper where agency_id = $1 and name = $2', [
      world.here(),
      'b.txt',
    ])
    expect(rows.rowCount).toBe(0)
  })

  test('several at once wait in the list; nothing chosen is said at the field', async () => {
    const none = await ita.upload(LIST, (await ita.get(LIST)).form(LIST).fields, {})
    expect(none.status).toBe(422)
    expect(none.text).toContain('ยังไม่ได้เลือกไฟล์')
    const { fields } = (await ita.get(LIST)).form(LIST)
    const paper = (name: string) => ({ name, type: 'text/plain', bytes: Buffer.from(`${invented}\n${name}`) })
    const sent = await ita.upload(LIST, fields, { files: ['หนึ่ง.txt', 'สอง.txt', 'สาม.txt'].map(paper) })
    expect(sent.location).toBe(`${LIST}?done=brought`)
    const list = await ita.get(LIST)
    for (const name of ['หนึ่ง.txt', 'สอง.txt', 'สาม.txt']) expect(list.text).toContain(name)
  })

  test('one of several that cannot be kept is said, and the others are kept', async () => {
    const { fields } = (await ita.get(LIST)).form(LIST)
    const empty = { name: 'ว่าง.txt', type: 'text/plain', bytes: Buffer.alloc(0) }
    const good = { name: 'ดี.txt', type: 'text/plain', bytes: Buffer.from(`${invented}\nดี`) }
    const sent = await ita.upload(LIST, fields, { files: [empty, good] })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('ไฟล์นี้ว่างเปล่า')
    expect(sent.text).toContain('ไฟล์อื่นที่เลือกพร้อมกัน 1 ไฟล์รับแล้ว')
    expect(sent.text).toContain('ดี.txt')
    const alone = await ita.upload(LIST, fields, { files: empty })
    expect(alone.status).toBe(422)
    expect(alone.text).toContain('ไฟล์นี้ว่างเปล่า')
    expect(alone.text).not.toContain('รับแล้ว อยู่ในรายการ')
  })

  test('what is no report is refused with what was seen, and may be tried again', async () => {
    const id = paperIn(await brought('ประกาศรับสมัครนักร้องประสานเสียง\nเริ่มวันจันทร์', 'ประกาศ.txt'))
    await read(id)
    const page = await ita.get(`${LIST}/${id}`)
    expect(page.text).toContain('ไม่พบตารางมาตรการ')
    expect(page.text).toContain('ประกาศรับสมัครนักร้องประสานเสียง')
    const again = await ita.fill(`${LIST}/${id}`, {}, `${LIST}/${id}/back`)
    expect(again.status, again.text).toBe(303)
    expect((await rowOf(id)).state).toBe('waiting')
  })

  test('a broken Word file says what to do', async () => {
    const broken = Buffer.from(report)
    broken.fill(0, 200, 1500)
    const sent = await brought(broken, 'เสีย.docx', docx)
    if (sent.status === 422) expect(sent.text).toContain('ไฟล์')
    else {
      await read(paperIn(sent))
      expect((await rowOf(paperIn(sent))).state).toBe('refused')
      expect((await ita.get(`${LIST}/${paperIn(sent)}`)).text).toContain('อ่านเอกสารนี้ไม่ได้')
    }
  })
})

describe('reading', () => {
  test('a reader that was killed loses its paper, which is read by another without harm', async () => {
    const id = paperIn(await brought(`${invented}\nถูกหยุดกลางทาง`, 'killed.txt'))
    await database.asOwner(`update brought_paper set state = 'reading', tries = 1, beat_at = $2 where id = $1`, [
      id,
      app.now,
    ])
    await read(id)
    expect((await rowOf(id)).state).toBe('reading')
    expect((await ita.get(`${LIST}/${id}`)).text).not.toContain('การอ่านหยุดกลางทาง')
    await database.asOwner(`update brought_paper set beat_at = $2 where id = $1`, [
      id,
      new Date(app.now.getTime() - 300_000),
    ])
    expect((await ita.get(`${LIST}/${id}`)).text).toContain('การอ่านหยุดกลางทาง ระบบจะเริ่มอ่านใหม่เอง')
    await readBroughtPapers.run(house(), {})
    expect((await rowOf(id)).state).toBe('read')
    const before = await rowOf(id)
    await read(id)
    expect(await rowOf(id)).toEqual(before)
  })

  test('a paper set aside while it is read stays aside: what its reader finds is not kept', async () => {
    const id = paperIn(await brought(`${invented}\nพักระหว่างอ่าน`, 'aside-while-read.txt'))
    const slow = readBrought(async (bytes, options) => {
      const at = `${LIST}/${id}/aside`
      expect((await ita.fill(at, { reason: 'ผิดไฟล์' }, at)).status).toBe(303)
      return readPaper(bytes, options)
    })
    await slow.run(house(), { agency: world.here(), paper: id })
    expect(await rowOf(id)).toMatchObject({ state: 'set-aside', draft: null })
    expect((await ita.fill(`${LIST}/${id}/back`, {}, `${LIST}/${id}/back`)).status).toBe(303)
    await read(id)
    expect((await rowOf(id)).state).toBe('read')
  })

  test('what stops the program three times is not read a fourth time', async () => {
    const id = paperIn(await brought(`${invented}\nหลายครั้ง`, 'thrice.txt'))
    await database.asOwner(`update brought_paper set tries = 3 where id = $1`, [id])
    await read(id)
    expect(await rowOf(id)).toMatchObject({ state: 'refused', because: 'paper-gave-up' })
  })
})

describe('mending', () => {
  test('beside the paper a measure is put right, and what was typed stays when a period cannot be read', async () => {
    const id = await readPaperOf(text => `${text}\nแก้`, 'mend.txt')
    const page = await ita.get(`${LIST}/${id}/measures/m3`)
    expect(page.text).toContain('ในเอกสาร')
    expect(page.text).toContain('กองแผนงาน')
    const wrong = await correct(id, 'm3', { 'step.0.periods': 'เร็ว ๆ นี้', title: 'กิจกรรมใหม่ที่พิมพ์ไว้' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('กิจกรรมใหม่ที่พิมพ์ไว้')
    expect(wrong.text).toContain('อ่านระยะเวลา “เร็ว ๆ นี้” ไม่ออก')
    const unit = await database.asOwner(
      `select id from unit where agency_id = $1 and parent_id is null order by position limit 1`,
      [world.here()],
    )
    const right = await correct(id, 'm3', {
      'party.0.choice': `unit:${unit.rows[0]?.id}`,
      'step.1.text': 'แจ้งผลให้ทุกคนทราบ',
    })
    expect(right.status, right.text).toBe(303)
    const measure = (await draftIn(id)).measures[2]
    expect(measure).toMatchObject({ looked: true })
    expect(measure?.responsible[0]?.choice).toBe(`unit:${unit.rows[0]?.id}`)
    expect(measure?.steps.map(one => one.text)).toEqual(['ตรวจทะเบียนทุกเดือน', 'แจ้งผลให้ทุกคนทราบ'])
  })

  test('two people at once: the second is told, and keeps what she typed', async () => {
    const id = await readPaperOf(text => `${text}\nสองคน`, 'two.txt')
    const at = `${LIST}/${id}/measures/m1`
    const { fields } = (await ita.get(at)).form(at)
    expect((await correct(id, 'm2')).status).toBe(303)
    const late = await ita.post(at, { ...fields, title: 'ชื่อของคนที่สอง' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('ชื่อของคนที่สอง')
    const again = await ita.post(at, { ...late.form(at).fields })
    expect(again.status).toBe(303)
    expect((await draftIn(id)).measures[0]?.title).toBe('ชื่อของคนที่สอง')
  })

  test('joined, split, moved, put under another heading, left out and taken in', async () => {
    const id = await readPaperOf(text => `${text}\nจัด`, 'arrange.txt')
    const arrange = async (key: string, verb: string, more: Record<string, string> = {}) => {
      const at = `${LIST}/${id}/measures/${key}/arrange`
      const sent = await ita.post(at, { verb, _version: String((await rowOf(id)).version), ...more })
      expect(sent.status, sent.text).toBe(303)
      return draftIn(id)
    }
    expect((await arrange('m2', 'merge')).measures.map(one => one.key)).toEqual(['m1', 'm3'])
    const at = `${LIST}/${id}/measures/m1/split`
    const { fields } = (await ita.get(at)).form(at)
    const split = await ita.post(at, { ...fields, title: 'โครงการอบรม', steps: '2' })
    expect(split.location).toContain('/measures/m4')
    expect((await arrange('m4', 'down')).measures.map(one => one.key)).toEqual(['m1', 'm3', 'm4'])
    expect((await arrange('m4', 'under', { heading: 'h2' })).measures[2]?.heading).toBe('h2')
    expect((await arrange('m4', 'leave-out')).measures[2]?.leftOut).toBe(true)
    expect((await arrange('m4', 'take-in')).measures[2]?.leftOut).toBe(false)
    expect((await arrange('m3', 'look')).measures[1]?.looked).toBe(true)
  })

  test('a misread word is proposed with what was read, put right and taken back', async () => {
    const id = await readPaperOf(text => text.replace('สำนักปลัดเทศบาล', 'สำนกปลัดเทศบาล'), 'misread.txt')
    const page = await ita.get(`${LIST}/${id}`)
    expect(page.text).toContain('อ่านได้ “สำนกปลัดเทศบาล” → “สำนักปลัดเทศบาล”')
    const press = async (verb: string) => {
      const sent = await ita.post(`${LIST}/${id}`, {
        verb,
        repair: 'r1',
        _version: String((await rowOf(id)).version),
      })
      expect(sent.status, sent.text).toBe(303)
      return (await draftIn(id)).measures[0]?.responsible[0]
    }
    expect(await press('repair')).toMatchObject({ words: 'สำนักปลัดเทศบาล', choice: expect.stringMatching(/^unit:/) })
    expect(await press('unrepair')).toMatchObject({ words: 'สำนกปลัดเทศบาล' })
  })

  test('a heading is another issue when somebody says so', async () => {
    const id = await readPaperOf(text => `${text}\nประเด็น`, 'issue.txt')
    const sent = await ita.post(`${LIST}/${id}`, {
      verb: 'issue',
      heading: 'h2',
      issue: '',
      _version: String((await rowOf(id)).version),
    })
    expect(sent.status).toBe(303)
    expect((await draftIn(id)).headings[1]?.issue).toBe('')
  })
})

describe('D13 the checker', () => {
  test('S323 S325 S326 S327 S329 S330 S331 reads a draft as it reads a plan, and leads to the place in the draft', async () => {
    const id = await readPaperOf(
      text =>
        `${text}\nตัวตรวจ`
          .replace('จัดอบรมเจ้าหน้าที่', 'จัดอบรมตามข้อบัญญัติงบประมาณ ปีงบประมาณ พ.ศ. ๒๕๖๘')
          .replace('จัดอบรมแล้ว ๑ ครั้ง มีผู้เข้าร่วม ๓๕ คน', 'จัดอบรมแล้ว ............ ครั้ง ในปีงบประมาณ พ.ศ. ๒๕๖๖')
          .replace('ไม่มีข้อร้องเรียนการให้บริการ', 'ผ่านการประเมินด้วยคะแนน ๗๙.๕๐ คะแนน')
          .replace('ตรวจทะเบียนทุกเดือน', 'ตรวจทะเบียนเพื่อเตรียมการประเมิน ITA ปี ๒๕๗๑ ของเทศบาลตำบลธารไส')
          .replace('ตรวจทะเบียนแล้ว ๑๒ ครั้ง', 'ตรวจทะเบียนแล้วตามที่ผู้บริหารอนุญาติ'),
      'faults.txt',
    )
    const page = await ita.get(`${LIST}/${id}`)
    const found = page.text.slice(page.text.indexOf('ตัวตรวจพบ'))
    for (const said of [
      'มาตรการ 2: ยังมีช่องว่างที่ไม่ได้เติม พบ “............”',
      'มาตรการ 2: ชื่อกฎหมายท้องถิ่นไม่ตรงประเภท เขียนว่า ข้อบัญญัติ หน่วยงานเราใช้ เทศบัญญัติ',
      'มาตรการ 3: ชื่อหน่วยงานเขียนไม่ตรง เขียนว่า เทศบาลตำบลธารไส',
      'มาตรการ 2: ปีในผลไม่ตรงกับขั้นตอน',
      'มาตรการ 3: ปีที่พูดถึงเกินช่วงเวลา ขั้นที่ 1 พูดถึงปี 2571',
      'มาตรการ 2: เขียนว่าผ่าน แต่คะแนนต่ำกว่า 85',
      'มาตรการ 3: สะกดผิด “อนุญาติ” ที่ถูกคือ “อนุญาต”',
    ])
      expect(found).toContain(said)
    expect(page.html).toContain(`${LIST}/${id}/measures/m2#f-step-0-text`)
  })
})

describe('a printed PDF', () => {
  test('knows its pages: the drawn page stands beside the measure with its place framed', async () => {
    const id = paperIn(
      await brought(
        readFileSync(join(import.meta.dirname, '../fixtures/report-2568.pdf')),
        'พิมพ์.pdf',
        'application/pdf',
      ),
    )
    await read(id)
    const draft = await draftIn(id)
    expect((await rowOf(id)).kind).toBe('pdf')
    const measure = draft.measures[0]
    expect(draft.measures.map(one => one.title)).toContain('มาตรการปรับปรุงคู่มือการให้บริการประชาชน')
    expect(measure?.page).toBe(1)
    const page = await ita.get(`${LIST}/${id}/measures/${measure?.key}`)
    expect(page.html).toContain(`src="${LIST}/${id}/pages/${measure?.page}"`)
    expect(page.html).toMatch(/<rect class="source-box" data-place="[\d-]+" x="0\.\d+"/)
    const picture = await ita.send(`${LIST}/${id}/pages/${measure?.page}`, {})
    expect(picture.response.headers.get('content-type')).toBe('image/webp')
    expect((await ita.get(`${LIST}/${id}/pages/99`)).status).toBe(404)
  })
})

describe('many measures', () => {
  test('two hundred cost a list and a draft no more statements than three', async () => {
    const [head = '', ...rows] = invented.split('\n').filter(line => line.includes('\t'))
    const many = Array.from({ length: 200 }, (_, at) =>
      (rows[at % rows.length] ?? '').replace(/มาตรการปรับปรุง|โครงการอบรม|กิจกรรมตรวจ/, `$& ${at + 1} `),
    )
    const front = invented.slice(0, invented.indexOf(head))
    const few = await readPaperOf(text => `${text}\nน้อย`, 'few.txt')
    const lots = await readPaperOf(() => [front, head, ...many].join('\n'), 'many.txt')
    expect((await draftIn(lots)).measures.length).toBeGreaterThan(150)
    const { countingStatements } = await import('#src/platform/database/connect.ts')
    for (const path of ['', '/measures/m1', '/take']) {
      const small = await countingStatements(() => ita.get(`${LIST}/${few}${path}`))
      const large = await countingStatements(() => ita.get(`${LIST}/${lots}${path}`))
      expect(large.result.status, path).toBe(200)
      expect(large.statements, path).toBe(small.statements)
    }
  })
})

describe('who may', () => {
  test('the mayor, who writes no plans, finds nothing, and another agency neither', async () => {
    const id = await readPaperOf(text => `${text}\nสิทธิ`, 'rights.txt')
    const mayor = await world.as('mayor')
    expect((await mayor.get(LIST)).status).toBe(404)
    expect((await mayor.get(`${LIST}/${id}`)).status).toBe(404)
    const there = await world.as('ita', 'there')
    for (const path of ['', '/take', '/measures/m1', '/measures/m1/split', '/aside', '/file'])
      expect((await there.get(`${LIST}/${id}${path}`)).status, path).toBe(404)
    expect((await there.post(`${LIST}/${id}/measures/m1/arrange`, { verb: 'look', _version: '1' })).status).toBe(404)
  })

  test('whoever has the old file brings it and corrects it; who takes it over is told, and sees on her home that it waits', async () => {
    const clerk = await world.as('clerk')
    const { fields } = (await clerk.get(LIST)).form(LIST)
    const sent = await clerk.upload(LIST, fields, {
      files: { name: 'ของปลัด.txt', type: 'text/plain', bytes: Buffer.from(`${invented}\nของปลัด`) },
    })
    const id = paperIn(sent)
    await read(id)
    expect((await ita.get('/office')).html).toContain(`เอกสารเดิมรอตรวจและรับไปใช้`)
    expect((await clerk.get('/office')).html).not.toContain(`เอกสารเดิมรอตรวจและรับไปใช้`)
    const at = `${LIST}/${id}/measures/m3`
    expect((await clerk.fill(at, {}, at)).status).toBe(303)
    const page = await clerk.get(`${LIST}/${id}`)
    expect(page.text).toContain('ต่อไปให้ผู้ดูแลงาน ITA รับไปใช้')
    expect(page.text).toContain('ผู้ที่รับไปใช้ได้: ')
    expect(page.html).not.toContain(`${LIST}/${id}/take`)
    expect((await clerk.get(`${LIST}/${id}/take`)).status).toBe(404)
    expect((await clerk.post(`${LIST}/${id}/take`, { fiscal_year: '2560', results: 'plan-only' })).status).toBe(404)
    await database.asOwner(
      `update brought_paper set state = 'set-aside' where agency_id = $1 and state in ('read', 'undone')`,
      [world.here()],
    )
    expect((await ita.get('/office')).html).not.toContain(`เอกสารเดิมรอตรวจและรับไปใช้`)
    await database.asOwner(`update brought_paper set state = 'read' where id = $1`, [id])
  })

  test('a paper is set aside with a reason and brought back; its file is as it was sent', async () => {
    const id = await readPaperOf(text => `${text}\nพัก`, 'aside.txt')
    const at = `${LIST}/${id}/aside`
    expect((await ita.fill(at, { reason: '' }, at)).status).toBe(422)
    expect((await ita.fill(at, { reason: 'นำเข้าผิดไฟล์' }, at)).status).toBe(303)
    expect((await ita.get(`${LIST}/${id}`)).text).toContain('พักไว้เพราะ นำเข้าผิดไฟล์')
    expect((await ita.fill(`${LIST}/${id}/back`, {}, `${LIST}/${id}/back`)).status).toBe(303)
    expect((await rowOf(id)).state).toBe('read')
    expect((await ita.get(`${LIST}/${id}/file`)).html).toBe(`${invented}\nพัก`)
  })

  test('a paper of which nothing became a plan is forgotten after a year, with its file', async () => {
    const id = await readPaperOf(text => `${text}\nลืม`, 'forget.txt')
    await database.asOwner(`update brought_paper set brought_at = brought_at - interval '366 days' where id = $1`, [id])
    await applyRetention(house(), bringRetention)
    expect((await ita.get(`${LIST}/${id}`)).status).toBe(404)
    const row = await database.asOwner(
      `select b.name, b.draft, b.read, f.erased_at is not null as gone from brought_paper b join file f on f.id = b.file_id where b.id = $1`,
      [id],
    )
    expect(row.rows[0]).toEqual({ name: '', draft: null, read: null, gone: true })
  })
})
