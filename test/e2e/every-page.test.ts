// Every page that can be reached by links, as everybody meets it: Thai and English, desk and phone, light and dark, narrow.
// The pages are found by walking, so a new one is in here from its first day; one page stands for all of its kind.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessFaults, desk, phone, sidewaysFaults, signIn, siteUrl, testBrowser } from '#test/harness/browser.ts'
import { isFile, kindOf } from '#test/harness/links.ts'

const browser = testBrowser()

/** Goes wherever a link leads, each kind of page once. */
async function walk(page: Page, from: readonly string[], inside: RegExp) {
  const waiting = [...from]
  const seen = new Set(from.map(kindOf))
  const faults: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(path)
    // A link in a drawing has an address of another kind; what it says is the same.
    const links = await page.locator('a[href]').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
    for (const { origin, pathname } of links.map(link => new URL(link, page.url()))) {
      if (origin !== siteUrl() || !inside.test(pathname) || isFile(pathname) || seen.has(kindOf(pathname))) continue
      seen.add(kindOf(pathname))
      waiting.push(pathname)
    }
    faults.push(...(await faultsOf(page)))
  }
  return { seen: [...seen], faults }
}

/** The same page in every look, without asking for it again. */
async function faultsOf(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(desk)
  const faults = await accessFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await accessFaults(page, ['color-contrast'])))
  await page.setViewportSize(phone)
  faults.push(...(await accessFaults(page)))
  await page.emulateMedia({ colorScheme: 'light' })
  faults.push(...(await sidewaysFaults(page, 320)))
  return faults
}

test('the public pages, in Thai and in English', async () => {
  const page = await browser.open()
  const thai = await walk(page, ['/', '/sign-in', '/sign-in/code'], /^\/(?!en(\/|$)|office)/)
  const english = await walk(page, ['/en'], /^\/en(\/(?!office)|$)/)
  expect([...thai.faults, ...english.faults]).toEqual([])
  expect(thai.seen).toContain('/contact')
  expect(english.seen).toContain('/en/contact')
}, 600_000)

test('the office, as somebody who may do nearly everything sees it', async () => {
  const page = await browser.open()
  await signIn(page, 'clerk')
  const { seen, faults } = await walk(page, ['/office/menu', '/office/ui', '/office/agency/emblem'], /^\/office/)
  expect(faults).toEqual([])
  for (const path of [
    '/office',
    '/office/people',
    '/office/people/:id',
    '/office/units',
    '/office/acting/new',
    '/office/ledger',
    '/office/measures/:id',
    '/office/steps/:id/act',
    '/office/scores/:year/gap',
    '/office/evidence/:id',
  ]) {
    expect(seen, 'reached by links').toContain(path)
  }
}, 600_000)

test('the integrity year, as the ITA admin who makes the plan sees it', async () => {
  const page = await browser.open()
  await signIn(page, 'ita')
  const year = /^\/office\/(measures|steps|rounds|rollovers|scores|frameworks|findings|outcomes|actions|proofs)/
  const { seen, faults } = await walk(
    page,
    // An approved plan first: of one kind of page only one is looked at, and a draft cannot begin the next year.
    ['/office/measures?year=2569', '/office/measures', '/office/scores', '/office/frameworks'],
    year,
  )
  expect(faults).toEqual([])
  for (const path of [
    '/office/measures/:id/edit',
    '/office/steps/:id/edit',
    '/office/measures/check/waive',
    '/office/measures/rollover',
    '/office/frameworks/:year/:number',
    '/office/scores/:year/edit',
  ])
    expect(seen, 'reached by links').toContain(path)
}, 600_000)

test('the operation plan, as the ITA admin who keeps it sees it', async () => {
  const page = await browser.open()
  await signIn(page, 'ita')
  const { seen, faults } = await walk(page, ['/office/operations?year=2569'], /^\/office\/operations/)
  expect(faults).toEqual([])
  for (const path of [
    '/papers',
    '/plans/new',
    '/plans/:id/import',
    '/:id',
    '/:id/edit',
    '/:id/cancel',
    '/:id/progress',
  ])
    expect(seen, 'reached by links').toContain(`/office/operations${path}`)
}, 120_000)

test('the office in English, where it is reached from its menu', async () => {
  const page = await browser.open()
  await signIn(page, 'admin')
  const faults: string[] = []
  await page.goto('/en/office/menu')
  const menu = await page
    .locator('main a[href^="/en/office"]')
    .evaluateAll(all => all.map(link => new URL((link as HTMLAnchorElement).href).pathname))
  expect(menu.length).toBeGreaterThan(5)
  for (const path of new Set(menu)) {
    await page.goto(path)
    faults.push(...(await accessFaults(page)), ...(await sidewaysFaults(page, 320)))
  }
  expect(faults).toEqual([])
})
