// Papers of other years: brought in, read in the background, mended beside the paper, taken over as a plan, and taken back.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBroughtPapers } from '#src/app/jobs.ts'
import { Draft } from '#src/features/bring/draft.ts'
import { paperById } from '#src/features/bring/queries.ts'
import { bringRetention } from '#src/features/bring/retention.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { applyRetention } from '#src/platform/jobs/retention.ts'
import { type Answer, type Browser, testApp } from '#test/harness/app.ts'
import { invented } from '#test/harness/brought.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const LIST = '/office/bring'
const report = readFileSync(join(import.meta.dirname, '../fixtures/report-2568.docx'))
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
let ita: Browser

beforeAll(async () => {
  ita = await world.as('ita')
}, 60_000)

const idIn = (answer: Answer) => /bring\/([\w-]{36})/.exec(answer.location)?.[1] ?? ''

async function brought(bytes: string | Uint8Array, name: string, type = 'text/plain'): Promise<Answer> {
  const { fields } = (await ita.get(LIST)).form(LIST)
  return ita.upload(LIST, fields, {
    files: { name, type, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
  })
}

const house = () => ({ ...app.house(), mailer: undefined })
const read = (id: string) => readBroughtPapers.run(house(), { agency: world.here(), paper: id })

const rowOf = async (id: string) => {
  const row = await app.tx(world.here(), tx => paperById(tx, id))
  if (!row) throw new Error('the paper is there')
  return row
}
const draftIn = async (id: string) => Draft.parse((await rowOf(id)).draft)

/** A text paper of its own, brought and read. */
async function readPaperOf(change: (text: string) => string, name: string): Promise<string> {
  const sent = await brought(change(invented), name)
  expect(sent.status, sent.text).toBe(303)
  const id = idIn(sent)
  await read(id)
  return id
}

async function correct(id: string, key: string, typed: Record<string, string> = {}): Promise<Answer> {
  const at = `${LIST}/${id}/measures/${key}`
  const { fields } = (await ita.get(at)).form(at)
  return ita.post(at, { ...fields, ...typed })
}

async function takeOver(id: string, typed: Record<string, string | string[]> = {}, query = ''): Promise<Answer> {
  const at = `${LIST}/${id}/take`
  const { fields } = (await ita.get(`${at}${query}`)).form(at)
  return ita.post(at, { ...fields, ...typed })
}

const planOf = (year: number) =>
  database
    .asOwner(`select id, state from plan where agency_id = $1 and fiscal_year = $2 order by id desc`, [
      world.here(),
      year,
    ])
    .then(found => found.rows)

describe('D13 bringing', () => {
  test('an empty page shows by an example what comes, in both languages', async () => {
    const page = await ita.get(LIST)
    expect(page.text).toContain('รายงานผลมาตรการ ปี 2568.docx')
    expect((await ita.get(`/en${LIST}`)).text).toContain('No papers yet')
  })

  test('a Word file is kept, read in the background and becomes a draft', async () => {
    const sent = await brought(report, 'รายงานผล 2568.docx', docx)
    expect(sent.location).toContain('done=brought')
    const id = idIn(sent)
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

  test('the same file again leads to the one that is there and says so', async () => {
    const first = await brought(`${invented}\nสองครั้ง`, 'a.txt')
    const again = await brought(`${invented}\nสองครั้ง`, 'b.txt')
    expect(idIn(again)).toBe(idIn(first))
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
  })

  test('what is no report is refused with what was seen, and may be tried again', async () => {
    const id = idIn(await brought('ประกาศรับสมัครนักร้องประสานเสียง\nเริ่มวันจันทร์', 'ประกาศ.txt'))
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
      await read(idIn(sent))
      expect((await rowOf(idIn(sent))).state).toBe('refused')
      expect((await ita.get(`${LIST}/${idIn(sent)}`)).text).toContain('อ่านเอกสารนี้ไม่ได้')
    }
  })
})

describe('reading', () => {
  test('a reader that was killed loses its paper, which is read by another without harm', async () => {
    const id = idIn(await brought(`${invented}\nถูกหยุดกลางทาง`, 'killed.txt'))
    await database.asOwner(`update brought_paper set state = 'reading', tries = 1, beat_at = $2 where id = $1`, [
      id,
      app.now,
    ])
    await read(id)
    expect((await rowOf(id)).state).toBe('reading')
    await database.asOwner(`update brought_paper set beat_at = $2 where id = $1`, [
      id,
      new Date(app.now.getTime() - 300_000),
    ])
    await readBroughtPapers.run(house(), {})
    expect((await rowOf(id)).state).toBe('read')
    const before = await rowOf(id)
    await read(id)
    expect(await rowOf(id)).toEqual(before)
  })

  test('what stops the program three times is not read a fourth time', async () => {
    const id = idIn(await brought(`${invented}\nหลายครั้ง`, 'thrice.txt'))
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

describe('D13 taking over', () => {
  let id = ''
  test('refuses while unsure measures are not looked at, and leads to them', async () => {
    id = await readPaperOf(text => `${text}\nรับไปใช้`, 'take.txt')
    const page = await ita.get(`${LIST}/${id}/take`)
    expect(page.text).toContain('ยังรับไปใช้ไม่ได้ มี 1 มาตรการ')
    expect(page.html).toContain(`${LIST}/${id}/measures/m3`)
    const refused = await takeOver(id)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ยังมี 1 มาตรการที่อ่านไม่ชัด')
    expect(await planOf(2568)).toEqual([])
  })

  test('makes the plan of the year with measures, steps, people, results and scores; a second press changes nothing', async () => {
    expect((await correct(id, 'm3')).status).toBe(303)
    const preview = await ita.get(`${LIST}/${id}/take`)
    expect(preview.text).toContain('เริ่มแผนปี 2568 ใหม่')
    expect(preview.text).toContain('4 ขั้นตอนลงว่าทำเสร็จในวันสุดท้ายของระยะเวลา')
    const done = await takeOver(id, { scores: ['indicator:quality'] })
    expect(done.status, done.text).toBe(303)
    const again = await ita.post(`${LIST}/${id}/take`, {
      fiscal_year: '2568',
      results: 'with-results',
      _version: String((await rowOf(id)).version),
    })
    expect(again.status).toBe(422)
    expect(again.text).toContain('รับเอกสารนี้ไปใช้แล้ว')
    const [plan, ...others] = await planOf(2568)
    expect(others).toEqual([])
    const shown = await ita.get('/office/measures?year=2568')
    expect(shown.text).toContain('มาตรการปรับปรุงคู่มือการให้บริการประชาชน')
    expect(shown.text).toContain('โครงการอบรมการใช้ระบบ E-Service')
    const steps = await database.asOwner(
      `select s.state, s.done_on::text, s.output from step s join measure m on m.id = s.measure_id where m.plan_id = $1 order by m.position, s.position`,
      [plan?.id],
    )
    expect(steps.rows.map(row => [row.state, row.done_on])).toEqual([
      ['done', '2025-09-30'],
      ['done', '2025-09-30'],
      ['done', '2025-03-31'],
      ['done', '2025-09-30'],
    ])
    const scores = await database.asOwner(
      `select l.key, l.score::float from score_line l join score_sheet s on s.id = l.sheet_id where s.agency_id = $1 and s.year = 2568 and l.removed_at is null`,
      [world.here()],
    )
    expect(scores.rows).toContainEqual({ key: 'quality', score: 88.5 })
    const event = await database.asOwner(
      `select content from ledger_entry where agency_id = $1 and event = 'paper.taken-over' and subject_id = $2`,
      [world.here(), id],
    )
    expect(event.rows).toHaveLength(1)
    expect(event.rows[0]?.content).toMatchObject({ made: true, counts: { measures: 3, steps: 4, scores: 1 } })
  })

  test('a measure says from which paper it came, and leads there', async () => {
    const [plan] = await planOf(2568)
    const measure = await database.asOwner(`select id from measure where plan_id = $1 order by position limit 1`, [
      plan?.id,
    ])
    const page = await ita.get(`/office/measures/${measure.rows[0]?.id}`)
    expect(page.text).toContain('จากเอกสาร take.txt')
    expect(page.html).toContain(`${LIST}/${id}/measures/m1`)
    const place = await ita.get(`${LIST}/${id}/measures/m1`)
    expect(place.text).toContain('ร่างนี้รับไปใช้แล้ว ดูได้ แต่แก้ที่นี่ไม่ได้')
    expect(place.html).not.toContain('name="title"')
  })

  test('is undone: the plan is set aside, the year is free, the draft is there to be mended', async () => {
    const at = `${LIST}/${id}/undo`
    const sent = await ita.fill(at, {}, at)
    expect(sent.status, sent.text).toBe(303)
    expect((await planOf(2568)).map(one => one.state)).toEqual(['undone'])
    expect((await rowOf(id)).state).toBe('undone')
    expect((await takeOver(id)).status).toBe(303)
    expect((await planOf(2568)).map(one => one.state)).toEqual(['draft', 'undone'])
  })

  test('after work was done it asks first, and after thirty days it is too late', async () => {
    const [plan] = await planOf(2568)
    const actor = await app.tx(world.here(), tx => actorOfStaff(tx, world.staff('ita')))
    const step = await database.asOwner(
      `select s.id, s.version from step s join measure m on m.id = s.measure_id where m.plan_id = $1 limit 1`,
      [plan?.id],
    )
    const { finishStep } = await import('#src/features/measures/public.ts')
    await inAgency(
      app.house().database,
      { agencyId: world.here(), now: new Date(app.now.getTime() + 60_000), ...(actor ? { actor } : {}) },
      tx =>
        finishStep(tx, step.rows[0]?.id, {
          result: 'open',
          done_on: null,
          output: 'ทำต่อ',
          not_done_reason: '',
          _version: step.rows[0]?.version,
        }),
    )
    const at = `${LIST}/${id}/undo`
    const asked = await ita.fill(at, {}, at)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('มีคนทำงานต่อในมาตรการเหล่านี้แล้ว 1 รายการ')
    await database.asOwner(`update brought_paper set taken_at = taken_at - interval '31 days' where id = $1`, [id])
    const late = await ita.fill(at, { sure: 'yes' }, at)
    expect(late.text).toContain('ย้อนได้ภายใน 30 วัน')
    await database.asOwner(`update brought_paper set taken_at = taken_at + interval '31 days' where id = $1`, [id])
    expect((await ita.fill(at, { sure: 'yes' }, at)).status).toBe(303)
  })

  test('into a plan that is there it adds, and undoing drops what it added and nothing else', async () => {
    const first = await readPaperOf(text => `${text}\nเติม ๑`.replaceAll('กองแผนงาน', 'กองคลัง'), 'fill-1.txt')
    const second = await readPaperOf(text => `${text}\nเติม ๒`.replaceAll('กองแผนงาน', 'กองคลัง'), 'fill-2.txt')
    expect((await takeOver(first)).status).toBe(303)
    expect((await ita.get(`${LIST}/${second}/take`)).text).toContain('เพิ่มในแผนปี 2568 ที่มี 3 มาตรการอยู่แล้ว')
    expect((await takeOver(second)).status).toBe(303)
    const states = async () => {
      const [plan] = await planOf(2568)
      const found = await database.asOwner(
        `select state, origin_key like $2 as mine from measure where plan_id = $1 order by position`,
        [plan?.id, `${second}:%`],
      )
      return found.rows.map(row => `${row.mine ? 'second' : 'first'} ${row.state}`)
    }
    expect(await states()).toEqual([...Array(3).fill('first active'), ...Array(3).fill('second active')])
    const at = `${LIST}/${second}/undo`
    expect((await ita.fill(at, {}, at)).status).toBe(303)
    expect(await states()).toEqual([...Array(3).fill('first active'), ...Array(3).fill('second dropped')])
  })

  test('for another year takes the plan alone; results of another year are refused', async () => {
    const other = await readPaperOf(text => `${text}\nปีหน้า`.replaceAll('กองแผนงาน', 'กองคลัง'), 'next.txt')
    const refused = await ita.post(`${LIST}/${other}/take`, {
      fiscal_year: '2570',
      results: 'with-results',
      _version: String((await rowOf(other)).version),
    })
    expect(refused.text).toContain('ผลในเอกสารเป็นของปี 2568')
    expect((await takeOver(other, {}, '?fiscal_year=2570')).status).toBe(303)
    const [plan] = await planOf(2570)
    const found = await database.asOwner(
      `select s.state, p.from_day::text from step s join measure m on m.id = s.measure_id join step_period p on p.step_id = s.id where m.plan_id = $1 order by m.position, s.position`,
      [plan?.id],
    )
    expect(found.rows[2]).toEqual({ state: 'open', from_day: '2027-01-01' })
  })
})

describe('a year long past', () => {
  test('of which no issues are known keeps the headings of the paper', async () => {
    const id = await readPaperOf(text => `${text}\nนานแล้ว`.replaceAll('กองแผนงาน', 'กองคลัง'), 'old.txt')
    expect((await takeOver(id, {}, '?fiscal_year=2563')).status).toBe(303)
    const [plan] = await planOf(2563)
    const headings = await database.asOwner(
      `select name_th, issue from plan_heading where plan_id = $1 order by position`,
      [plan?.id],
    )
    expect(headings.rows).toEqual([
      { name_th: 'การให้บริการและระบบ E-Service', issue: '' },
      { name_th: 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ', issue: '' },
    ])
  })
})

describe('a printed PDF', () => {
  test('knows its pages: the drawn page stands beside the measure with its place framed', async () => {
    const id = idIn(
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
  test('nobody without the right, and another agency finds nothing', async () => {
    const id = await readPaperOf(text => `${text}\nสิทธิ`, 'rights.txt')
    const officer = await world.as('finance')
    expect((await officer.get(LIST)).status).toBe(404)
    expect((await officer.get(`${LIST}/${id}`)).status).toBe(404)
    const there = await world.as('ita', 'there')
    for (const path of ['', '/take', '/measures/m1', '/measures/m1/split', '/aside', '/file'])
      expect((await there.get(`${LIST}/${id}${path}`)).status, path).toBe(404)
    expect((await there.post(`${LIST}/${id}/measures/m1/arrange`, { verb: 'look', _version: '1' })).status).toBe(404)
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
