// Who is responsible in a brought paper: known by their names, said once for all places, opened on the spot, taken over as what they are.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '#test/harness/app.ts'
import { LIST, testBringing } from '#test/harness/bringing.ts'
import { testDatabase } from '#test/harness/database.ts'

const database = testDatabase()
let ita: Browser
const { world, rowOf, readPaperOf, draftIn, correct, takeOver, plansOf } = testBringing(database, () => ita)

beforeAll(async () => {
  ita = await world.as('ita')
}, 60_000)

describe('D13 who is responsible', () => {
  const press = async (who: Browser, id: string, typed: Record<string, string>) =>
    who.post(`${LIST}/${id}`, { _version: String((await rowOf(id)).version), ...typed })
  const responsibleOf = async (year: number) => {
    const found = await database.asOwner(
      `select r.kind, coalesce(u.name_th, f.first_name, nullif(r.group_key, ''), nullif(r.order_ref, ''), r.name) as who, s.position as step
       from responsible r join measure m on m.id = r.measure_id join plan p on p.id = m.plan_id
       left join unit u on u.id = r.unit_id left join staff f on f.id = r.staff_id left join step s on s.id = r.step_id
       where p.agency_id = $1 and p.fiscal_year = $2 order by m.position, s.position nulls first, r.position`,
      [world.here(), year],
    )
    return found.rows.map(row => [row.kind, row.who, ...(row.step === null ? [] : [`step ${row.step}`])])
  }

  test('S14 S15 S17 S18 a unit, everybody, a person, the officers of an order and a committee are taken over as what they are, steps with their own', async () => {
    const person = await database.asOwner(`select first_name, last_name from staff where id = $1`, [
      world.staff('finance'),
    ])
    const name = `นาย${person.rows[0]?.first_name} ${person.rows[0]?.last_name}`
    const year = (text: string) => text.replaceAll('๒๕๖๘', '๒๕๖๐').replaceAll('๒๕๖๗', '๒๕๕๙')
    const id = await readPaperOf(
      text =>
        year(text)
          .replace('\tสำนักปลัด\t', `\t- ${name} - เจ้าหน้าที่ตามคำสั่ง ที่ ๙๙/๒๕๕๙\t`)
          .replace('กองแผนงาน', 'คณะกรรมการขับเคลื่อน ITA'),
      'parties.txt',
    )
    const page = await ita.get(`${LIST}/${id}/measures/m2`)
    expect(page.form(`${LIST}/${id}/measures/m2`).fields).toMatchObject({
      'party.0.choice': `person:${world.staff('finance')}`,
      'party.1.choice': 'order',
    })
    // By its name alone, without choosing anything.
    const typed = { 'step.0.party.0.words': 'กองช่าง', 'step.0.party.0.choice': '' }
    expect((await correct(id, 'm3', typed)).status).toBe(303)
    expect((await takeOver(id)).status).toBe(303)
    expect(await responsibleOf(2560)).toEqual([
      ['unit', 'สำนักปลัดเทศบาล'],
      ['group', 'all-units'],
      ['person', person.rows[0]?.first_name],
      ['order', '99/2559'],
      ['outside', 'คณะกรรมการขับเคลื่อน ITA'],
      ['unit', 'กองช่าง', 'step 1'],
    ])
  })

  test('a name is said once for all its places, and taken back', async () => {
    const id = await readPaperOf(text => `${text}\nใคร`.replace('\tสำนักปลัด\t', '\tกองแผนงาน\t'), 'who.txt')
    const page = await ita.get(`${LIST}/${id}`)
    expect(page.text).toContain('2 แห่ง · ยังไม่มีในทะเบียน')
    expect((await press(ita, id, { verb: 'party', words: 'กองแผนงาน', choice: 'unit:nobody' })).status).toBe(422)
    const choice = `person:${world.staff('finance')}`
    expect((await press(ita, id, { verb: 'party', words: 'กองแผนงาน', choice })).status).toBe(303)
    const said = await draftIn(id)
    expect(said.measures.slice(1).map(one => one.responsible[0]?.choice)).toEqual([choice, choice])
    expect((await ita.get(`${LIST}/${id}`)).text).toContain('ดูครบทุกข้อที่อ่านไม่ชัดแล้ว')
    expect((await press(ita, id, { verb: 'party-back', words: 'กองแผนงาน' })).status).toBe(303)
    expect((await draftIn(id)).measures.slice(1).map(one => one.responsible[0]?.choice)).toEqual(['outside', 'outside'])
  })

  test('a unit that is not there is opened on the spot by who may, used everywhere, and closed again', async () => {
    const id = await readPaperOf(text => `${text}\nเปิด`.replace('กองแผนงาน', 'กองสารสนเทศ'), 'open.txt')
    const units = () =>
      database
        .asOwner(`select id, kind, parent_id, ended_on from unit where agency_id = $1 and name_th = 'กองสารสนเทศ'`, [
          world.here(),
        ])
        .then(found => found.rows)
    expect((await ita.get(`${LIST}/${id}`)).text).not.toContain('เพิ่มเป็นส่วนงานใหม่')
    const refused = await press(ita, id, { verb: 'party-unit', words: 'กองสารสนเทศ' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('หน้าที่ของคุณไม่ได้ครอบคลุมทั้งหน่วยงาน')
    expect(await units()).toEqual([])
    const clerk = await world.as('clerk')
    expect((await clerk.get(`${LIST}/${id}`)).text).toContain('เพิ่มเป็นส่วนงานใหม่')
    expect((await press(clerk, id, { verb: 'party-unit', words: 'กองสารสนเทศ' })).status).toBe(303)
    const [unit] = await units()
    expect(unit).toMatchObject({ kind: 'division', parent_id: null, ended_on: null })
    expect((await draftIn(id)).measures[2]?.responsible[0]?.choice).toBe(`unit:${unit?.id}`)
    expect((await press(clerk, id, { verb: 'party-back', words: 'กองสารสนเทศ' })).status).toBe(303)
    expect((await units())[0]?.ended_on).not.toBeNull()
    expect((await draftIn(id)).measures[2]?.responsible[0]?.choice).toBe('outside')
  })

  test('whoever left the register meanwhile is named before anything is written', async () => {
    const id = await readPaperOf(text => `${text}\nหาย`, 'gone.txt')
    expect((await correct(id, 'm3', { 'party.0.choice': 'unit:018f0000-0000-7000-8000-000000000000' })).status).toBe(
      303,
    )
    const refused = await takeOver(id, {}, '?fiscal_year=2572')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ผู้รับผิดชอบของมาตรการ 3 ไม่อยู่ในทะเบียนแล้ว')
    expect(await plansOf(2572)).toEqual([])
  })
})
