// A brought paper taken over as a plan, with its results and scores, and taken back; many measures as few.
import { beforeAll, describe, expect, test } from 'vitest'
import { actorOfStaff } from '#src/features/people/public.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import type { Browser } from '#test/harness/app.ts'
import { LIST, testBringing } from '#test/harness/bringing.ts'
import { invented } from '#test/harness/brought.ts'
import { testDatabase } from '#test/harness/database.ts'

const database = testDatabase()
let ita: Browser
const { app, world, rowOf, readPaperOf, draftIn, correct, takeOver, undo, plansOf } = testBringing(database, () => ita)

beforeAll(async () => {
  ita = await world.as('ita')
}, 60_000)

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
    expect(await plansOf(2568)).toEqual([])
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
    const after = await ita.get(`${LIST}/${id}/take`)
    expect(after.text).toContain('รับเอกสารนี้ไปใช้แล้ว ดูได้ในแผนของปี')
    expect(after.text).not.toContain('ดูว่าจะเกิดอะไรขึ้น')
    const [plan, ...others] = await plansOf(2568)
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
    const [plan] = await plansOf(2568)
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

  test('the last day to undo is counted from the day here, also after midnight', async () => {
    const moved = (moment: string) =>
      database.asOwner(`update brought_paper set taken_at = $2 where id = $1`, [id, new Date(moment)])
    const before = (await rowOf(id)).taken_at?.toISOString() ?? ''
    await moved('2026-11-09T18:00:00Z')
    expect((await ita.get(`${LIST}/${id}/undo`)).text).toContain('ย้อนได้ถึง 10 ธ.ค. 2569')
    await moved(before)
  })

  test('is undone: the plan is set aside, the year is free, the draft is there to be mended', async () => {
    const at = `${LIST}/${id}/undo`
    const sent = await ita.fill(at, {}, at)
    expect(sent.status, sent.text).toBe(303)
    expect((await plansOf(2568)).map(one => one.state)).toEqual(['undone'])
    expect((await rowOf(id)).state).toBe('undone')
    expect((await takeOver(id)).status).toBe(303)
    expect((await plansOf(2568)).map(one => one.state)).toEqual(['draft', 'undone'])
  })

  test('after work was done it asks first, and after thirty days it is too late', async () => {
    const [plan] = await plansOf(2568)
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
    expect((await ita.get(at)).text).toContain('มีคนทำงานต่อแล้ว 1 รายการ งานไม่หาย')
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
      const [plan] = await plansOf(2568)
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
    const [plan] = await plansOf(2570)
    const found = await database.asOwner(
      `select s.state, p.from_day::text from step s join measure m on m.id = s.measure_id join step_period p on p.step_id = s.id where m.plan_id = $1 order by m.position, s.position`,
      [plan?.id],
    )
    expect(found.rows[2]).toEqual({ state: 'open', from_day: '2027-01-01' })
  })
})

describe('D13 scores', () => {
  const scoresOf = async (year: number) => {
    const found = await database.asOwner(
      `select s.total::float, s.level_stated, (select json_object_agg(l.key, l.score) from score_line l where l.sheet_id = s.id and l.removed_at is null) as lines
       from score_sheet s where s.agency_id = $1 and s.year = $2`,
      [world.here(), year],
    )
    return found.rows[0]
  }
  // Years with a framework and without a plan.
  const of2567 = (more: string) => ofYear('๒๕๖๗', '๒๕๖๖', more)
  const ofYear = (year: string, before: string, more: string) => (text: string) =>
    `${text}\nผลการประเมินโดยภาพรวมได้คะแนน ๙๑.๒๕ อยู่ในระดับ ผ่านดี\n${more}`
      .replaceAll('กองแผนงาน', 'กองคลัง')
      .replaceAll('๒๕๖๗', before)
      .replaceAll('๒๕๖๘', year)
  test('S78 S93 go with what was taken over: a year that had none has none again', async () => {
    const id = await readPaperOf(of2567('คะแนนกลับ'), 'scores.txt')
    expect((await takeOver(id, { scores: ['total:total', 'indicator:quality'] })).status).toBe(303)
    expect(await scoresOf(2567)).toMatchObject({ total: 91.25, level_stated: 'ผ่านดี', lines: { quality: 88.5 } })
    expect((await ita.get(`${LIST}/${id}/undo`)).text).toContain('คะแนน 2 ข้อที่ลงจากเอกสารนี้จะกลับเป็นอย่างเดิม')
    const done = await undo(id)
    expect(done.location).toMatch(/done=undone$/)
    expect(await scoresOf(2567)).toEqual({ total: null, level_stated: '', lines: null })
    expect((await ita.get('/office/scores')).text).not.toContain('2567')
    // Entered again from an empty form, as if nothing had been there.
    expect((await ita.fill('/office/scores/2567/edit', { total: '90' }, '/office/scores/2567/edit')).status).toBe(303)
  })

  test('belong to the year of the paper, also when its plan is taken into another', async () => {
    const id = await readPaperOf(ofYear('๒๕๖๖', '๒๕๖๕', 'คะแนนปีอื่น'), 'scores-of-its-year.txt')
    expect((await ita.get(`${LIST}/${id}/take?fiscal_year=2573`)).text).toContain('ลงในคะแนนของปี 2566')
    const done = await takeOver(id, { scores: ['total:total'] }, '?fiscal_year=2573')
    expect(done.status, done.text.slice(600, 1200)).toBe(303)
    expect(await scoresOf(2566)).toMatchObject({ total: 91.25 })
    expect(await scoresOf(2573)).toBeUndefined()
    expect((await undo(id)).status).toBe(303)
    expect(await scoresOf(2566)).toMatchObject({ total: null })
  })

  test('what somebody changed since stays, and is said', async () => {
    const id = await readPaperOf(of2567('คะแนนมีคนแก้'), 'scores-changed.txt')
    expect((await takeOver(id, { scores: ['total:total', 'indicator:quality'] })).status).toBe(303)
    expect((await ita.fill('/office/scores/2567/edit', { total: '92' }, '/office/scores/2567/edit')).status).toBe(303)
    const page = await ita.get(`${LIST}/${id}/undo`)
    expect(page.text).toContain('คะแนน 1 ข้อที่ลงจากเอกสารนี้จะกลับเป็นอย่างเดิม')
    expect(page.text).toContain('คะแนน 1 ข้อมีคนแก้หลังจากนั้น จะอยู่ตามที่แก้')
    const done = await undo(id)
    expect((await ita.get(done.location)).text).toContain('คะแนนที่มีคนแก้หลังรับไปใช้ไม่ถูกแตะ')
    expect(await scoresOf(2567)).toMatchObject({ total: 92, lines: null })
  })
})

describe('a year long past', () => {
  test('of which no issues are known keeps the headings of the paper', async () => {
    const id = await readPaperOf(text => `${text}\nนานแล้ว`.replaceAll('กองแผนงาน', 'กองคลัง'), 'old.txt')
    expect((await takeOver(id, {}, '?fiscal_year=2563')).status).toBe(303)
    const [plan] = await plansOf(2563)
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

describe('two hundred measures with five steps each', () => {
  const front = invented.split('\n').filter(line => !line.includes('\t'))
  const [head = ''] = invented.split('\n').filter(line => line.includes('\t'))
  const line = (at: number) => {
    const five = (words: string) => [1, 2, 3, 4, 5].map(n => `${n}. ${words}เรื่องที่ ${at * 7 + n} ให้ครบถ้วน`).join(' ')
    const title = `${at + 1}. มาตรการพัฒนางานบริการด้านที่ ${at + 1}`
    const outcome = 'ไม่มีข้อร้องเรียนการให้บริการ'
    return [
      'ประเด็นที่ ๑ การให้บริการและระบบ E-Service',
      title,
      five('ตรวจสอบ'),
      'กองคลัง',
      'ต.ค. ๒๕๖๗ - ก.ย. ๒๕๖๘',
      five('ตรวจสอบแล้ว'),
      outcome,
    ].join('\t')
  }
  const paper = (count: number, year: number) =>
    [...front, head, ...Array.from({ length: count }, (_, at) => line(at))]
      .join('\n')
      .replaceAll('๒๕๖๘', String(year))
      .replaceAll('๒๕๖๗', String(year - 1))

  test('are taken over, and taken back, in as many statements as three', async () => {
    const { countingStatements } = await import('#src/platform/database/connect.ts')
    const few = await readPaperOf(() => paper(3, 2561), 'three.txt')
    const lots = await readPaperOf(() => paper(200, 2562), 'two-hundred.txt')
    expect((await draftIn(lots)).measures.map(one => one.steps.length)).toEqual(Array(200).fill(5))
    const small = await countingStatements(() => takeOver(few))
    const large = await countingStatements(() => takeOver(lots))
    expect(large.result.status, large.result.text).toBe(303)
    expect(large.statements).toBe(small.statements)
    const [plan] = await plansOf(2562)
    const written = await database.asOwner(
      `select count(distinct m.id)::int as measures, count(distinct s.id)::int as steps, count(distinct s.id) filter (where s.state = 'done' and s.version = 2)::int as done,
        count(distinct p.id)::int as periods, count(distinct r.id)::int as people, count(distinct o.id)::int as outcomes
       from measure m join step s on s.measure_id = m.id join step_period p on p.step_id = s.id
       join responsible r on r.measure_id = m.id join outcome o on o.measure_id = m.id where m.plan_id = $1`,
      [plan?.id],
    )
    expect(written.rows[0]).toEqual({
      measures: 200,
      steps: 1000,
      done: 1000,
      periods: 1000,
      people: 200,
      outcomes: 200,
    })
    const told = await database.asOwner(
      `select event, count(*)::int as count from ledger_entry where agency_id = $1 and subject_id in (select id from measure where plan_id = $2) group by event order by event`,
      [world.here(), plan?.id],
    )
    expect(told.rows).toEqual([
      { event: 'measure.added', count: 200 },
      { event: 'outcome.added', count: 200 },
      { event: 'step.added', count: 1000 },
      { event: 'step.reported', count: 1000 },
    ])
    // A second paper fills the same plan, so that undoing drops measure by measure.
    const more = await readPaperOf(() => `${paper(200, 2562)}\nอีกครั้ง`, 'two-hundred-more.txt')
    const fewMore = await readPaperOf(() => `${paper(3, 2561)}\nอีกครั้ง`, 'three-more.txt')
    for (const one of [more, fewMore]) expect((await takeOver(one)).status).toBe(303)
    const counted = (id: string) => countingStatements(() => undo(id))
    const smallUndo = await counted(fewMore)
    const largeUndo = await counted(more)
    expect(largeUndo.result.status, largeUndo.result.text).toBe(303)
    expect(largeUndo.statements).toBe(smallUndo.statements)
    // Four papers of eight hundred steps and more: what is promised is the number of statements, not a time.
  }, 120_000)
})
