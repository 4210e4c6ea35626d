// Every page that can be reached by links, as everybody meets it: Thai and English, desk and phone, light and dark, narrow.
// The pages are found by walking, so a new one is in here from its first day; one page stands for all of its kind.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  desk,
  accessFaults,
  sidewaysFaults,
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
async function faultsOf(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(desk)
  const faults = await accessFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await accessFaults(page, ['color-contrast'])))
  await page.setViewportSize(phone)
  faults.push(...(await accessFaults(page)))
  await page.emulateMedia({ colorScheme: 'light' })
  faults.push(...(await accessFaults(page, ['color-contrast'])), ...(await sidewaysFaults(page, 320)))
  return faults
}

describe('every page', () => {
  test('of the office', async () => {
    const page = await browser.open()
    const faults: string[] = []
    const see = async (path:string) => {
      const f = await faultsOf(page)
      faults.push(...f)
    }
    const main = page
    await signIn(page, 'admin')
    const seen = await walk(page, ['/office/menu', '/office/ui', '/office/agency/emblem'], /^\/office/, see)
    for (const p of seen) console.log(p)
    await page.context().clearCookies()
    await signIn(page, 'clerk')
    for (const p of await walk(page, ['/office/ledger', '/office/acting/new'], /^XX/, see)) console.log(p)
    for (const p of await walk(page, ['/'], /^(?!\/office)(?!\/en)(?!\/ledger)/, see)) console.log(p)
    for (const p of await walk(page, ['/en'], /^\/en/, see)) console.log(p)
    console.log(faults.join('\n'))
  })
})
