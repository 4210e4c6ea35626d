// A telephone that loses its line: the form is opened again, filled in and sent from what the browser kept, once; nothing else is kept, and nothing
// after it was sent.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone, signIn, testBrowser } from '#test/harness/browser.ts'

const browser = testBrowser()
const main = (page: Page) => page.getByRole('main')
const waits = (page: Page) => page.getByText('ยังไม่มีสัญญาณ รอส่ง').waitFor()
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter(name => name.startsWith('forms '))
    const all = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
    return all.flat().map(request => new URL(request.url).pathname)
  })
const isKept = (page: Page, path: string) => expect.poll(() => kept(page), { timeout: 20_000 }).toContain(path)
const pathOf = (page: Page) => new URL(page.url()).pathname

/** As whoever closes the browser and opens the address again. */
async function again(page: Page): Promise<Page> {
  const [address, context] = [page.url(), page.context()]
  await page.close()
  const next = await context.newPage()
  await next.goto(address)
  return next
}

test('N2 without a line a form is opened again, filled in and sent when the line is back: one case', async () => {
  let citizen = await browser.open({ viewport: phone })
  const context = citizen.context()
  await citizen.goto('/services/street-light')
  await citizen.getByRole('button', { name: 'เริ่มเลย' }).click()
  await citizen.getByLabel('กะพริบ').check()
  await citizen.locator('input[name="q.count"]').fill('2')
  await isKept(citizen, pathOf(citizen))
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await citizen.getByLabel('หมู่ 3').check()
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await citizen.waitForURL('**/contact')
  await isKept(citizen, pathOf(citizen))

  await context.setOffline(true)
  const stranger = await context.newPage()
  // Nobody answers: what was never opened is not there.
  await expect(stranger.goto(citizen.url().replace('/contact', '/never'))).rejects.toThrow()
  await stranger.close()
  citizen = await again(citizen)
  await citizen.getByLabel('เบอร์โทร').fill('0812345678')
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await waits(citizen)
  await citizen.getByText('ปิดหน้านี้ได้').waitFor()
  citizen = await again(citizen)
  // What waits stands in the page again, and may be changed before it goes.
  await waits(citizen)
  await expect.poll(() => citizen.getByLabel('เบอร์โทร').inputValue()).toBe('0812345678')
  await citizen.getByLabel('เบอร์โทร').fill('0898765432')
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await waits(citizen)
  await context.setOffline(false)
  await citizen.waitForURL('**/check')
  expect(await main(citizen).textContent()).toContain('089 876 5432')
  await isKept(citizen, pathOf(citizen))

  await context.setOffline(true)
  citizen = await again(citizen)
  await citizen.getByRole('button', { name: 'ส่งเรื่อง' }).click()
  await waits(citizen)
  const address = citizen.url()
  await citizen.close()
  await context.setOffline(false)
  citizen = await context.newPage()
  await citizen.goto(address)
  // The browser may have been quicker than the page, and the page then says where the case is.
  await main(citizen).getByRole('link', { name: 'ดูความคืบหน้า' }).waitFor()
  await expect.poll(async () => (await kept(citizen)).filter(path => path.includes('/apply/'))).toEqual([])
  browser.complaints()

  const officer = await browser.open()
  await signIn(officer, 'clerk')
  await officer.goto('/office/cases?view=all&q=0898765432')
  expect(await main(officer).locator('tbody tr').count()).toBe(1)
})

test('only forms and the files of the build are kept, and at the counter not even those', async () => {
  const citizen = await browser.open({ viewport: phone })
  await citizen.goto('/services/street-light')
  await citizen.getByRole('button', { name: 'เริ่มเลย' }).click()
  await isKept(citizen, pathOf(citizen))
  await citizen.goto('/track')
  await citizen.goto('/services')
  for (const path of await kept(citizen)) expect(path).toMatch(/^\/(assets\/|services\/apply\/)/)

  const officer = await browser.open()
  await signIn(officer, 'clerk')
  await officer.goto('/office/services/enter')
  await officer.locator('main select').first().selectOption({ index: 1 })
  await main(officer).locator('form[method=post] button').last().click()
  await officer.waitForURL('**/services/apply/**')
  expect(await officer.locator('form[data-outbox]').count()).toBe(1)
  expect(await officer.locator('form[data-keeps]').count()).toBe(0)
  expect(await officer.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
