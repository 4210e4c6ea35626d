// D13: last year's report, dropped as it is, fills a year: brought in, two things put right beside the paper, taken over, seen in the plan, taken back.
// At a desk with script and on a phone without, where the page renews itself by its own means.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/platform/folders.ts'
import { invented } from '#test/harness/brought.ts'
import { desk, expectAccessible, phone, sidewaysFaults, signIn, testBrowser } from '#test/harness/browser.ts'

const browser = testBrowser()
const READ_MS = 60_000

/** The unsure measure beside its paper: a unit of ours, and a step as it should be. */
async function putRight(page: Page) {
  await page
    .getByRole('link', { name: /กิจกรรมตรวจทะเบียน/ })
    .first()
    .click()
  await page.getByLabel('ตรงกับ').first().selectOption({ label: 'กองคลัง' })
  await page.getByLabel('ขั้นตอนที่ 1').fill('ตรวจทะเบียนทุกเดือน')
  await page.getByRole('button', { name: 'บันทึกและถือว่าดูแล้ว' }).click()
  await page.getByText('ดูครบทุกข้อที่อ่านไม่ชัดแล้ว').waitFor()
}

async function takeBack(page: Page, paper: string) {
  await page.goto(`${paper}/undo`)
  await page.getByRole('button', { name: 'ย้อน' }).click()
  await page.getByText('ย้อนแล้ว ร่างจากเอกสารยังอยู่').waitFor()
}

test('a Word report dropped at a desk becomes the plan of another year', async () => {
  const page = await browser.open({ viewport: desk })
  await signIn(page, 'ita')
  await page.goto('/office/bring')
  await page.setInputFiles('input[type=file]', join(projectFolder, 'test', 'fixtures', 'report-2568.docx'))
  await page.getByRole('button', { name: 'นำเข้า', exact: true }).click()
  // Nobody presses anything: the page shows the draft when it is read.
  await page.getByText('มาตรการในเอกสาร').waitFor({ timeout: READ_MS })
  const paper = new URL(page.url()).pathname
  await expectAccessible(page)
  expect(await sidewaysFaults(page)).toEqual([])
  await page
    .getByRole('link', { name: /กิจกรรมตรวจทะเบียน/ })
    .first()
    .click()
  await page.getByLabel('คำในเอกสาร').first().focus()
  const lit = page.locator('.source-side [data-lit]')
  expect(await lit.textContent()).toContain('กองแผนงาน')
  await expectAccessible(page)
  expect(await sidewaysFaults(page)).toEqual([])
  await page.goto(paper)
  await putRight(page)
  await page.goto(`${paper}/take`)
  await page.getByLabel('ลงในแผนของปีงบประมาณ').fill('2571')
  await page.getByRole('button', { name: 'ดูตัวอย่างตามที่เลือก' }).click()
  await page.getByText('เริ่มแผนปี 2571 ใหม่').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'รับไปใช้' }).click()
  await page.getByRole('link', { name: 'ไปที่แผน' }).click()
  await page.getByText('กิจกรรมตรวจทะเบียนคุมการยืมพัสดุ').first().waitFor()
  await page.goto('/office/bring')
  await page.setInputFiles('input[type=file]', join(projectFolder, 'test', 'fixtures', 'report-2568.docx'))
  await page.getByRole('button', { name: 'นำเข้า', exact: true }).click()
  await page.getByText('ไฟล์นี้เคยนำเข้าแล้ว').waitFor()
  await takeBack(page, paper)
})

test('a text report brought from a phone without script becomes the plan of its year, with its results', async () => {
  const page = await browser.open({ javaScriptEnabled: false, viewport: phone })
  await signIn(page, 'ita')
  await page.goto('/office/bring')
  const text = invented.replaceAll('๒๕๖๘', '๒๕๖๔').replaceAll('๒๕๖๗', '๒๕๖๓')
  await page.setInputFiles('input[type=file]', {
    name: 'รายงาน 2564.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  await page.getByRole('button', { name: 'นำเข้า', exact: true }).click()
  await page.getByText('มาตรการในเอกสาร').waitFor({ timeout: READ_MS })
  const paper = new URL(page.url()).pathname
  await page
    .getByRole('link', { name: /กิจกรรมตรวจทะเบียน/ })
    .first()
    .click()
  await page.getByText('ดูข้อความในเอกสาร').click()
  expect(await page.locator('details [data-place]').allTextContents()).toContain('ผู้รับผิดชอบกองแผนงาน')
  await page.goto(paper)
  await putRight(page)
  await page.goto(`${paper}/take`)
  await page.getByText('4 ขั้นตอนลงว่าทำเสร็จ').waitFor()
  await page.getByRole('button', { name: 'รับไปใช้' }).click()
  await page.getByRole('link', { name: 'ไปที่แผน' }).click()
  await page.getByText('กิจกรรมตรวจทะเบียนคุมการยืมพัสดุ').first().waitFor()
  await takeBack(page, paper)
})
