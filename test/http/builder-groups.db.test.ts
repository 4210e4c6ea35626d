// Questions asked several times: an officer makes them in the builder, tries them and puts them into force, and a citizen fills them in without script.
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { type Answer, type Browser, type Fields, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { codeIn, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let clerk: Browser
let id = ''

const at = (path = '') => `/office/services/${id}${path}`
const herd = { label_th: 'สัตว์ที่พามา', one_th: 'ตัวที่', first_th: 'ชื่อ', least: '1', most: '3' }

beforeAll(async () => {
  clerk = await world.as('clerk')
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    id = await openFromCatalogue(tx, 'street-light', unit.id)
  })
}, 60_000)

const send = async (path: string, typed: Fields): Promise<Answer> => {
  const page = await clerk.get(at(path))
  return clerk.post(at(path), { ...page.form(at(path)).fields, ...typed })
}
const move = async (typed: Fields) =>
  clerk.post(at(), { ...(await clerk.get(at())).form(at()).fields, group: '', ...typed })
const draft = async () =>
  (await database.asOwner('select draft from service where id = $1', [id])).rows[0].draft as {
    sections: { id: string; questions: { id: string; type: string; questions?: { id: string; when?: unknown }[] }[] }[]
  }
const inside = async () =>
  (await draft()).sections.flatMap(one => one.questions).find(one => one.id === 'group')?.questions ?? []

describe('in the builder', () => {
  test('a group is made with a name for its entries and its first question; what is missing or turned round is said at its field', async () => {
    expect((await clerk.get(at())).text).toContain('เพิ่มคำถามแบบหลายรายการ')
    const empty = await send('/sections/where/add-group', { ...herd, first_th: '', one_th: '' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('f-first_th-error')
    expect(empty.html).toContain('f-one_th-error')
    expect(empty.form(at('/sections/where/add-group')).fields).toMatchObject({ label_th: herd.label_th })
    const turned = await send('/sections/where/add-group', { ...herd, least: '4' })
    expect(turned.text).toContain('จำนวนมากที่สุดต้องไม่น้อยกว่าจำนวนน้อยที่สุด')
    expect((await send('/sections/where/add-group', { ...herd, most: '21' })).text).toContain('ตั้งแต่ 1 ถึง 20')
    expect(await inside()).toEqual([])
    expect((await send('/sections/where/add-group', herd)).location).toContain(`${at()}?done=changed#questions`)
    const page = await clerk.get(at())
    expect(page.text).toContain('สัตว์ที่พามา หลายรายการ 1 ถึง 3 รายการ')
    expect(page.text).toContain('ตัวที่ 1')
    expect((await clerk.get(at('/groups/group'))).form(at('/groups/group')).fields).toMatchObject({
      one_th: 'ตัวที่',
      most: '3',
    })
  })

  test('questions are added to each entry, changed, put in order and taken out; the last one stays', async () => {
    const add = '/groups/group/add'
    expect((await send(add, { label_th: 'ชนิด', type: 'choice', choices: 'สุนัข' })).text).toContain('อย่างน้อยสองข้อ')
    expect((await send(add, { label_th: 'ชนิด', type: 'choice', choices: 'สุนัข\nแมว' })).status).toBe(303)
    expect((await send(add, { label_th: 'พันธุ์สุนัข', type: 'text', when: 'choice:c1' })).status).toBe(303)
    expect((await clerk.get(at())).text).toContain('ถามเมื่อ ชนิด: สุนัข')
    const breed = '/groups/group/questions/text-2'
    expect((await clerk.get(at(breed))).form(at(breed)).fields).toMatchObject({ label_th: 'พันธุ์สุนัข', when: 'choice:c1' })
    expect((await send(breed, { label_th: 'พันธุ์' })).status).toBe(303)
    expect((await move({ part: 'question', group: 'group', what: 'choice', direction: 'up' })).status).toBe(303)
    expect((await inside()).map(one => one.id)).toEqual(['choice', 'text', 'text-2'])
    await send(add, { label_th: 'สี', type: 'text' })
    expect((await move({ part: 'question', group: 'group', what: 'text-3', direction: 'remove' })).status).toBe(303)
    expect((await clerk.get(at('/try'))).html).not.toContain('q.group.0.text-3')
  })

  test('what was taken out stands in its place until a version is put into force, and comes back with one press and all its settings', async () => {
    const before = await draft()
    const away = { part: 'question', what: 'symptom', direction: 'remove' }
    const taken = await move(away)
    expect(taken.location).toBe(`${at()}?done=taken-out#part-question-symptom`)
    const page = await clerk.get(taken.location)
    expect(page.text).toContain('เอาออกแล้ว ไม่ถามประชาชน')
    expect(page.html).toContain('id="part-question-symptom"')
    expect((await clerk.get(at('/try'))).html).not.toContain('name="q.symptom"')
    // Its own button, as it stands on the page.
    const back = /<form[^>]*>((?:(?!<\/form>).)*value="symptom"(?:(?!<\/form>).)*value="back".*?)<\/form>/s.exec(
      page.html,
    )?.[1]
    const fields = Object.fromEntries(
      [...(back ?? '').matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
    const done = await clerk.post(at(), fields)
    expect(done.location).toBe(`${at()}?done=put-back#part-question-symptom`)
    expect(await draft()).toEqual(before)
    for (const one of before.sections.slice(1)) await move({ part: 'section', what: one.id, direction: 'remove' })
    const last = await move({ part: 'section', what: before.sections[0]?.id ?? '', direction: 'remove' })
    expect(last.status).toBe(422)
    expect(last.text).toContain('เหลือคำถามนี้คำถามเดียว')
    for (const one of before.sections.slice(1)) await move({ part: 'section', what: one.id, direction: 'back' })
    expect(await draft()).toEqual(before)
  })

  test('a page of the form and a question of the same name are told apart when one is moved', async () => {
    // Both are called "where" in the catalogue.
    const before = (await draft()).sections.map(one => one.id)
    await move({ part: 'section', what: 'where', direction: 'up' })
    expect((await draft()).sections.map(one => one.id)).toEqual(['where', ...before.filter(one => one !== 'where')])
    await move({ part: 'section', what: 'where', direction: 'down' })
    expect((await draft()).sections.map(one => one.id)).toEqual(before)
  })

  test('what is no group, not there, older than the page or of another agency changes nothing', async () => {
    for (const path of ['/groups/symptom', '/groups/nothing', '/groups/nothing/add', '/groups/group/questions/nothing'])
      expect((await clerk.get(at(path))).status, path).toBe(404)
    expect((await clerk.get(at('/sections/nothing/add-group'))).status).toBe(404)
    const { fields } = (await clerk.get(at('/groups/group'))).form(at('/groups/group'))
    expect((await clerk.post(at('/groups/group'), { ...fields, _version: '1' })).status).toBe(409)
    const there = await world.as('clerk', 'there')
    const officer = await world.as('auditor')
    for (const path of ['/groups/group', '/groups/group/add', '/sections/where/add-group'])
      for (const stranger of [there, officer]) {
        expect((await stranger.get(at(path))).status, path).toBe(404)
        expect((await stranger.post(at(path), { ...fields, ...herd })).status, path).toBe(404)
      }
  })
})

describe('tried, put into force and filled in', () => {
  const one = { 'q.group.0.choice': 'c1', 'q.group.0.text': 'ทองดี', 'q.group.0.text-2': 'ไทย' }
  const rest = { 'q.symptom': 'out', 'q.count': '1', 'q.where.asset': '3-014', 'q.contact-phone': '081 234 5678' }

  test('on trial one more entry appears with what was typed kept, and the answers are checked', async () => {
    const page = await clerk.get(at('/try'))
    expect(page.text).toContain('สัตว์ที่พามา')
    const { fields } = page.form(at('/try'))
    const more = await clerk.post(at('/try'), { ...fields, ...rest, ...one, _again: 'group' })
    expect(more.status).toBe(200)
    const shown = more.form(at('/try')).fields
    expect(shown).toMatchObject({ ...one, 'q.group.rows': '2', 'q.count': '1' })
    expect(shown).toHaveProperty('q.group.1.text')
    const wrong = await clerk.post(at('/try'), { ...shown, 'q.group.1.text': 'มะลิ' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('f-q-group-1-choice-error')
    const right = await clerk.post(at('/try'), { ...shown, 'q.group.1.text': 'มะลิ', 'q.group.1.choice': 'c2' })
    expect(right.location).toContain('done=tried')
    const less = await clerk.post(at('/try'), { ...shown, 'q.group.1.text': 'มะลิ', _again: 'group.0' })
    expect(less.form(at('/try')).fields).toMatchObject({ 'q.group.rows': '1', 'q.group.0.text': 'มะลิ', 'q.count': '1' })
  })

  test('S158: a citizen adds entries without script, is asked only what belongs to each, and the office reads them all', async () => {
    expect((await send('/publish', { note: '' })).status).toBe(303)
    const guest = app.browser()
    const start = await guest.get('/services/street-light')
    const first = (await guest.post('/services/street-light', start.form().fields)).location
    const second = (await guest.post(first, { 'q.symptom': 'out', 'q.count': '1' })).location
    const place = { 'q.where.asset': '3-014' }
    const added = await guest.post(second, { ...place, ...one, 'q.group.rows': '1', _again: 'group' })
    expect(added.location).toBe(`${second}?more=group#f-q-group-1-choice`)
    const page = await guest.get(added.location)
    expect(page.form(second).fields).toMatchObject({ ...one, 'q.group.rows': '2' })
    // The breed is asked of the dog; of the next one nothing is known yet.
    expect(page.html).toMatch(/<div data-when="[^"]*group\.0\.choice/)
    expect(page.html).toMatch(/<template data-when="[^"]*group\.1\.choice/)
    const two = { ...page.form(second).fields, ...place, 'q.group.1.choice': 'c2', 'q.group.1.text': 'มะลิ' }
    const next = await guest.post(second, two)
    expect(next.status, next.text).toBe(303)
    // One that was a mistake goes, and what is wrong in a later one is said where that one stands.
    const third = { ...two, 'q.group.rows': '3', 'q.group.2.choice': 'c1', 'q.group.2.text': 'ผิด' }
    const without = await guest.post(second, { ...third, _again: 'group.2', _once: newId() })
    expect(without.location).toBe(`${second}#f-q-group`)
    expect((await guest.get(second)).form(second).fields).toMatchObject({
      'q.group.rows': '2',
      'q.group.1.text': 'มะลิ',
    })
    const gap = { ...place, 'q.group.rows': '2', 'q.group.1.text': 'มะลิ' }
    expect((await guest.post(second, gap)).location).toBe(`${second}#f-q-group`)
    const moved = (await guest.get(second)).form(second).fields
    expect(moved).toMatchObject({ 'q.group.rows': '1', 'q.group.0.text': 'มะลิ' })
    expect((await guest.post(second, moved)).html).toContain('f-q-group-0-choice-error')
    expect((await guest.post(second, { ...two, _once: newId() })).location).toBe(next.location)
    const check = await guest.post(next.location, { 'q.contact-phone': '081 234 5678' })
    const summary = await guest.get(check.location)
    // Each entry is a block of its own, wherever it is read.
    const blocks = (html: string) =>
      [...html.matchAll(/<li[^>]*>(<p[^>]*>[^<]*<\/p><dl.*?)<\/li>/gs)].map(([, block = '']) =>
        block
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    const entries = ['ตัวที่ 1 ชนิด สุนัข ชื่อ ทองดี พันธุ์ ไทย', 'ตัวที่ 2 ชนิด แมว ชื่อ มะลิ']
    expect(blocks(summary.html)).toEqual(entries)
    const sent = await guest.post(check.location, summary.form(check.location).fields)
    const { rows } = await database.asOwner('select id from case_file where code = $1', [codeIn(sent.location)])
    expect(blocks((await clerk.get(`/office/cases/${rows[0].id}`)).html)).toEqual(entries)
    expect(blocks((await guest.get(sent.location.replace('/sent', ''))).html)).toEqual(entries)
  })
})
