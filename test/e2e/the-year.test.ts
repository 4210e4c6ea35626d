// One journey on a phone of 390 px: from last year's scores to a measure that is proven and reviewed.
import { expect, test } from 'vitest'
import { phone, signIn, testBrowser } from '#test/harness/browser.ts'
import { png } from '#test/harness/pictures.ts'

const browser = testBrowser()

test('from a weak score to a proven, reviewed measure', async () => {
  const page = await browser.open({ viewport: phone })
  await signIn(page, 'ita')

  // Where were points lost?
  await page.goto('/office/scores/2569/analysis')
  await page.getByRole('main').getByRole('link', { name: 'วิเคราะห์ข้อนี้' }).first().click()
  await page.getByLabel('พบอะไร').fill('คนไม่รู้ว่ายื่นเรื่องทางออนไลน์ได้')
  await page.getByLabel('เพราะอะไร').fill('บอกเฉพาะบนเว็บไซต์')
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await page.getByText('บันทึกข้อค้นพบแล้ว').waitFor()

  // The next year's plan, and a measure for it.
  await page.goto('/office/measures/plan/new?year=2570')
  await page.getByRole('button', { name: 'เริ่มแผน' }).click()
  await page.getByText('เริ่มแผนแล้ว').waitFor()
  await page.goto('/office/scores/2569/analysis')
  await page.getByRole('main').getByRole('link', { name: 'เลือกมาตรการ' }).first().click()
  await page.getByText('เปิดบริการออนไลน์ที่คนในพื้นที่ใช้ได้จริง').click()
  await page.getByRole('button', { name: 'ใช้มาตรการที่เลือก' }).click()
  await page.getByText('เพิ่มมาตรการลงแผนแล้ว').waitFor()
  const measure = new URL(page.url()).pathname

  // An officer of the unit sees her step, does it and photographs it.
  await page.goto('/office/my-steps')
  await page.getByRole('main').getByText('ถามคนในพื้นที่ว่าอยากทำเรื่องไหนทางออนไลน์').first().click()
  await page.getByRole('link', { name: 'บันทึกงานที่ทำ' }).first().click()
  await page.setInputFiles('input[type=file]', {
    name: 'ประชุม.png',
    mimeType: 'image/png',
    buffer: await png(800, 600),
  })
  // The checker reads along: a gap left in the sentence is said beside it, and is gone when it is filled.
  await page.getByLabel('ทำอะไร').fill('ถามคนในพื้นที่ ........ คน')
  await page.locator('.typed-hint').waitFor()
  expect(await page.locator('.q:has(textarea[name=what]) .typed-hint').textContent()).toContain('ช่องว่าง')
  await page.getByLabel('ทำอะไร').fill('ถามคนในพื้นที่ 40 คน')
  await page.locator('.typed-hint').waitFor({ state: 'detached' })
  await page.getByLabel('ทำอะไร').fill('ถามคนในพื้นที่ 40 คน อยากจองห้องประชุมทางออนไลน์')
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await page.getByText('บันทึกงานแล้ว').waitFor()
  await page.getByRole('link', { name: 'บอกผลขั้นตอน' }).first().click()
  await page.getByText('ทำเสร็จแล้ว').click()
  await page.getByLabel('ผลการดำเนินการ').fill('ถามคนในพื้นที่ 40 คน ได้เรื่องที่จะเปิดสองเรื่อง')
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await page.getByText('บันทึกผลขั้นตอนแล้ว').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

  // Somebody else looks at the photograph and accepts it.
  const other = await browser.open({ viewport: phone })
  await signIn(other, 'clerk')
  await other.goto(measure)
  await other.locator('main a[href*="/office/evidence/"]').first().click()
  await other.getByRole('button', { name: 'รับ', exact: false }).first().click()
  await expect.poll(() => other.getByText('ตรวจรับแล้ว').count()).toBeGreaterThan(0)

  // It is proven now: the board counts the step and its evidence.
  await other.goto('/office/measures?year=2570&view=table')
  expect(await other.getByRole('main').textContent()).toContain('1/4')
}, 60_000)
