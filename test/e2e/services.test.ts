// Journeys of a citizen on a phone, with and without script: a light is reported with a photo and a place, repaired, confirmed and rated, and the
// figures, the item of the assessment and the desk all show it. Then what goes wrong on the way: no line, a wrong answer, a paper to sign.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, type OpenOptions, phone, signIn, testBrowser } from '#test/harness/browser.ts'
import { jpegWithPlace } from '#test/harness/pictures.ts'

const browser = testBrowser()
const main = (page: Page) => page.getByRole('main')
const standsStill = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
const photo = async (name: string, width = 1200) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await jpegWithPlace(width, 800),
})
const received = async (page: Page) => {
  const text = (await main(page).textContent()) ?? ''
  return Number(/ขอบริการออนไลน์ ([\d,]+) เรื่อง/.exec(text)?.[1]?.replaceAll(',', '') ?? 0)
}

test.each<{ how: string; options: OpenOptions }>([
  { how: 'with script', options: {} },
  { how: 'without script', options: { javaScriptEnabled: false } },
])('S160 S168 a light is reported, repaired, confirmed and rated, $how', async ({ options }) => {
  const isPlain = options.javaScriptEnabled === false
  const citizen = await browser.open({ ...options, viewport: phone })
  await citizen.goto('/services/statistics')
  const before = await received(citizen)
  await citizen.goto('/')
  await citizen.goto('/services')
  if (!isPlain) await expectAccessible(citizen)
  await main(citizen).getByRole('link', { name: 'แจ้งไฟถนนดับ' }).first().click()
  if (!isPlain) await expectAccessible(citizen)
  await citizen.getByRole('button', { name: 'เริ่มเลย' }).click()
  await citizen.getByLabel('ดับสนิท').check()
  if (isPlain) await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await citizen.locator('input[name="q.count"]').fill('๑')
  if (!isPlain) await expectAccessible(citizen)
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()

  await citizen.locator('input[name="q.near"]').fill('ตรงข้ามร้านก๋วยเตี๋ยว')
  await citizen.setInputFiles('input[name="q.photo"]', [await photo('IMG_1.jpg', 3000)])
  await citizen.locator('input[name="q.where.place"]').nth(1).check()
  if (!isPlain) await expectAccessible(citizen)
  await standsStill(citizen)
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()

  await citizen.locator('input[name="q.contact-phone"]').fill('081 234')
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await citizen.getByRole('alert').getByText('เบอร์โทรต้องมี 9 หรือ 10 ตัวเลข').waitFor()
  await citizen.locator('input[name="q.contact-phone"]').fill('081 234 5678')
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await citizen.getByRole('heading', { name: 'ตรวจทานก่อนส่ง' }).waitFor()
  expect(await main(citizen).textContent()).toContain('ตรงข้ามร้านก๋วยเตี๋ยว')
  if (!isPlain) await expectAccessible(citizen)
  await citizen.getByRole('button', { name: 'ส่งเรื่อง' }).click()
  await citizen.getByRole('heading', { name: 'ส่งเรื่องแล้ว' }).waitFor()
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec((await main(citizen).textContent()) ?? '')?.[0] ?? ''
  expect(code).not.toBe('')
  if (!isPlain) await expectAccessible(citizen)
  await citizen.getByRole('link', { name: 'ดูความคืบหน้า' }).click()
  await citizen.getByRole('heading', { name: 'เราได้รับแล้ว' }).waitFor()
  await standsStill(citizen)

  const officer = await browser.open({ ...options, viewport: phone })
  await signIn(officer, 'clerk')
  await officer.goto(`/office/cases?view=all&q=${code}`)
  if (!isPlain) await expectAccessible(officer)
  await main(officer).locator('table a').first().click()
  await main(officer).getByRole('link', { name: 'รับเรื่อง', exact: true }).click()
  await officer.getByRole('button', { name: 'รับเรื่องและออกเลข' }).click()
  await officer.getByText('รับเรื่องแล้ว ออกเลขแล้ว').waitFor()
  if (!isPlain) await expectAccessible(officer)
  const address = new URL(officer.url()).pathname
  await main(officer).getByRole('link', { name: 'นัดวัน', exact: true }).click()
  const tomorrow = new Date(Date.now() + 86_400_000)
  await officer.locator('input[name=day]').fill(tomorrow.toLocaleDateString('en-GB', { timeZone: 'Asia/Bangkok' }))
  await officer.getByLabel('เช้า').check()
  await officer.getByRole('button', { name: 'นัดวัน' }).click()
  await officer.getByText('นัดแล้ว แจ้งผู้แจ้งแล้ว').waitFor()
  await officer.goto(`${address}/finish`)
  await officer.locator('textarea[name=words]').fill('เปลี่ยนหลอดและบัลลาสต์แล้ว')
  await officer.setInputFiles('input[name=photos]', [await photo('after.jpg')])
  await officer.getByRole('button', { name: 'บันทึกว่าเสร็จ' }).click()
  await officer.getByText('บันทึกว่าเสร็จแล้ว').waitFor()
  await standsStill(officer)

  await citizen.reload()
  await citizen.getByText('เปลี่ยนหลอดและบัลลาสต์แล้ว').waitFor()
  const picture = main(citizen).locator('img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate(one => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  if (!isPlain) await expectAccessible(citizen)
  await main(citizen).getByRole('link', { name: 'เรียบร้อยแล้ว ปิดเรื่องได้' }).click()
  await citizen.getByRole('button', { name: 'เรียบร้อยแล้ว ปิดเรื่อง' }).click()
  await citizen.getByText('ขอบคุณที่บอกเรา ปิดเรื่องแล้ว').waitFor()
  await main(citizen).getByRole('link', { name: 'ให้คะแนน' }).click()
  await citizen.getByLabel('ดีมาก').check()
  await citizen.getByRole('button', { name: 'ส่งคะแนน' }).click()
  await citizen.getByText('คุณให้ 5 จาก 5').waitFor()

  await citizen.goto('/services/statistics')
  expect(await received(citizen)).toBe(before + 1)
  if (!isPlain) await expectAccessible(citizen)
  await standsStill(citizen)
  const item = await browser.open({ ...options, viewport: phone })
  await item.goto('/ita/2569/o10')
  expect(await main(item).textContent()).toContain('บริการออนไลน์')
})

test('N2 a page that cannot be sent waits in the browser, says so, and goes when the line is back', async () => {
  const citizen = await browser.open({ viewport: phone })
  await citizen.goto('/services/street-light')
  await citizen.getByRole('button', { name: 'เริ่มเลย' }).click()
  await citizen.getByLabel('กะพริบ').check()
  await citizen.locator('input[name="q.count"]').fill('2')
  await citizen.context().setOffline(true)
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await citizen.getByText('ยังไม่มีสัญญาณ รอส่ง').waitFor()
  const seen = () => citizen.getByText('ยังไม่มีสัญญาณ รอส่ง').evaluate(one => one.getBoundingClientRect().top)
  await expect.poll(seen).toBeGreaterThan(0)
  expect(await seen()).toBeLessThan(citizen.viewportSize()?.height ?? 0)
  expect(await citizen.locator('input[name="q.count"]').inputValue()).toBe('2')
  await citizen.context().setOffline(false)
  await citizen.waitForURL('**/where')
  expect(await main(citizen).textContent()).toContain('กะพริบ')

  await citizen.getByLabel('หมู่ 3').check()
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await citizen.getByLabel('เบอร์โทร').fill('0812345678')
  await citizen.getByRole('button', { name: /^ต่อไป/ }).click()
  await citizen.waitForURL('**/check')
  await citizen.context().setOffline(true)
  await citizen.getByRole('button', { name: 'ส่งเรื่อง' }).click()
  await citizen.getByText('ยังไม่มีสัญญาณ รอส่ง').waitFor()
  await citizen.context().setOffline(false)
  await citizen.waitForURL('**/sent')
})

test('S163 the questions of the same page appear while one answers, and what is not asked is not sent', async () => {
  const citizen = await browser.open({ viewport: phone })
  await citizen.goto('/services/street-light')
  await citizen.getByRole('button', { name: 'เริ่มเลย' }).click()
  expect(await citizen.locator('input[name="q.count"]').count()).toBe(0)
  await citizen.getByLabel('ดับสนิท').check()
  await citizen.locator('input[name="q.count"]').fill('3')
  await citizen.getByLabel('สายไฟห้อย').check()
  expect(await citizen.locator('input[name="q.count"]').count()).toBe(0)
  await citizen.getByLabel('ดับสนิท').check()
  expect(await citizen.locator('input[name="q.count"]').inputValue()).toBe('3')
})
