// Several cases are received with one press, and the list that was asked for stays in front of whoever works through it.
import { beforeAll, expect, test } from 'vitest'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { applyFor, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const DESK = '/office/cases'
let clerk: Browser

beforeAll(async () => {
  clerk = await world.as('clerk')
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    await openFromCatalogue(tx, 'street-light', unit.id)
  })
  const answers = { symptom: 'out', count: '1', 'where.asset': '3-014', 'contact-phone': '081 234 5678' }
  for (let times = 0; times < 3; times++) await applyFor(app.browser(), 'street-light', answers)
}, 60_000)

test('nothing chosen is said and the view stays; those chosen get their numbers, and the rest of the view waits', async () => {
  const asked = `${DESK}?view=new&q=%E0%B9%84%E0%B8%9F`
  const page = await clerk.get(asked)
  const ids = [...page.html.matchAll(/name="case" value="([^"]+)"/g)].map(([, id = '']) => id)
  expect(ids).toHaveLength(3)
  const form = page.form(asked)
  const { case: _none, ...rest } = form.fields
  const none = await clerk.post(form.action, rest)
  expect(none.status).toBe(422)
  expect(none.text).toContain('ยังไม่ได้เลือกเรื่อง')
  expect(none.html).toMatch(/<option value="new" selected/)
  expect(none.html).toContain('value="ไฟ"')
  const done = await clerk.post(form.action, { ...rest, case: ids.slice(0, 2) })
  expect(done.location).toBe(`${asked}&done=bulk`)
  expect([...(await clerk.get(done.location)).html.matchAll(/name="case" value="([^"]+)"/g)]).toHaveLength(1)
  const { rows } = await database.asOwner("select number from case_file where state = 'received' order by number")
  expect(rows.map(row => row.number)).toEqual([1, 2])
})
