// Every page that can be reached by links, as everybody meets it: Thai and English, desk and phone, light and dark, narrow.
// The pages are found by walking, so a new one is in here from its first day; one page stands for all of its kind.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  desk,
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenOptions,
  phone,
  signIn,
  siteUrl,
  testBrowser,
} from '#test/harness/browser.ts'

const browser = testBrowser()

/** Addresses that differ only in an id show the same page. */
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

/** Goes wherever a link leads, each kind of page once, and calls `see` there. */
async function walk(page: Page, from: readonly string[], inside: RegExp, see: (path: string) => Promise<void>) {
  const waiting = [...from]
  const seen = new Set(from.map(kindOf))
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(path)
    for (const href of await page.locator('a[href]').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))) {
      const url = new URL(href)
      if (url.origin !== siteUrl() || !inside.test(url.pathname) || seen.has(kindOf(url.pathname))) continue
      seen.add(kindOf(url.pathname))
      waiting.push(url.pathname)
    }
    await see(path)
  }
  return seen
}

/** The same page in every look, without asking for it again. */
async function look(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(desk)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, ['color-contrast'])
  await page.setViewportSize(phone)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page, ['color-contrast'])
  await expectNoSidewaysScroll(page, 320)
}

describe('every page', () => {
  test('of the office', async () => {
    const page = await browser.open()
    await signIn(page, 'admin')
    const t = Date.now()
    const seen = await walk(page, ['/office/menu'], /^\/office/, async path => {
      const t0 = Date.now()
      try { await look(page) } catch (e) { console.log(String(e.message).slice(0,3000)) }
      console.log(path, Date.now() - t0)
    })
    console.log(seen.size, Date.now() - t)
  })
})
