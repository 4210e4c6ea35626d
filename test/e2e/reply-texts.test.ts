// A ready text in what an officer writes: with script it is there at once, without script the page comes back with it; the Enter key sends either way.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desk, expectAccessible, phone, signIn, testBrowser } from '#test/harness/browser.ts'

const browser = testBrowser()
const NAME = 'บอกว่ากำลังทำ'

async function aCase(page: Page): Promise<string> {
  await page.goto('/office/cases?view=open')
  const links = await page
    .locator('main a[href^="/office/cases/"]')
    .evaluateAll(all => all.map(a => a.getAttribute('href')))
  return links.find(one => /^\/office\/cases\/[\da-f-]{36}$/.test(one ?? '')) ?? ''
}

test.each([
  { how: 'with script', javaScriptEnabled: true, viewport: desk },
  { how: 'without script', javaScriptEnabled: false, viewport: phone },
])('a ready text is put behind what was typed, $how', async ({ javaScriptEnabled, viewport }) => {
  const page = await browser.open({ javaScriptEnabled, viewport })
  await signIn(page, 'clerk')
  await page.goto('/office/cases/texts')
  await page.getByLabel('ชื่อเรียก').fill(`${NAME} ${javaScriptEnabled}`)
  await page.getByLabel('ข้อความ', { exact: true }).fill('เรื่อง {เลขเรื่อง} เรากำลังทำ เสร็จภายใน {วันครบกำหนด}')
  await page.getByRole('button', { name: 'บันทึก' }).click()
  const at = await aCase(page)
  await page.goto(`${at}/message`)
  if (javaScriptEnabled) await expectAccessible(page)
  const words = page.locator('textarea[name=words]')
  await words.fill('สวัสดีค่ะ')
  await page.getByLabel('ใช้ข้อความสำเร็จ').selectOption(`${NAME} ${javaScriptEnabled}`)
  const posts: string[] = []
  page.on('request', request => request.method() === 'POST' && posts.push(request.url()))
  await page.getByRole('button', { name: 'ใส่ในช่องข้อความ' }).click()
  await expect.poll(() => words.inputValue()).toMatch(/^สวัสดีค่ะ\nเรื่อง .+ เรากำลังทำ เสร็จภายใน \d+ \S+ 25\d\d$/)
  expect(posts).toHaveLength(javaScriptEnabled ? 0 : 1)
  if (javaScriptEnabled) expect(await words.evaluate(field => field === document.activeElement)).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

  await page.goto(`${at}/tell-delay`)
  await page.getByLabel('ใช้ข้อความสำเร็จ').selectOption(`${NAME} ${javaScriptEnabled}`)
  await page.locator('input[name=day]').fill('พรุ่งนี้เช้า')
  await page.locator('input[name=day]').press('Enter')
  await page.getByRole('alert').first().waitFor()
  expect(await words.inputValue()).toBe('')
})
