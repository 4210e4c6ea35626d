// The map of the desk: what lies at one point is one mark with a count, which leads to the list of what lies there, by mouse and by keyboard.
import { beforeAll, expect, test } from 'vitest'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { applyFor, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let clerk: Browser

async function report(where: Record<string, string>) {
  const answers = { symptom: 'out', count: '1', 'contact-phone': '081 234 5678' }
  await applyFor(app.browser(), 'street-light', { ...answers, ...where })
}

beforeAll(async () => {
  clerk = await world.as('clerk')
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    await openFromCatalogue(tx, 'street-light', unit.id)
  })
  for (let times = 0; times < 3; times++) await report({ 'where.asset': '3-014' })
  await report({ where: '16.45000,102.85000' })
}, 60_000)

/** Each mark with where it leads; the three pictures of a map show the same. */
const marks = (html: string) =>
  [...html.matchAll(/<a href="(#[^"]+)" aria-label="([^"]+)">/g)].map(([, to = '', says = '']) => `${to} ${says}`)

test('three reports of one lamp are one mark that says three, and the list holds all of them at its place', async () => {
  const page = await clerk.get('/office/cases/map')
  expect(new Set(marks(page.html))).toEqual(new Set(['#point-1 1 3 เรื่อง ที่จุด 1', '#point-2 2 1 เรื่อง ที่จุด 2']))
  const [, first = '', second = ''] = page.html.split(/id="point-\d+"/)
  const cases = (html: string) => html.match(/href="\/office\/cases\/[0-9a-f-]{36}"/g) ?? []
  expect(new Set(cases(first)).size).toBe(3)
  expect(first).toContain('ถนนสมมุติ · 3 เรื่อง')
  expect(cases(second)).toHaveLength(1)
})

test('in English as well; whoever reads no cases finds no map', async () => {
  expect(marks((await clerk.get('/en/office/cases/map')).html)).toContain('#point-1 1 3 cases at point 1')
  const stranger = await world.as('clerk', 'there')
  expect(marks((await stranger.get('/office/cases/map')).html)).toEqual([])
})
