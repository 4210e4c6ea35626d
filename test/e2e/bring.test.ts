// D13: last year's report, dropped as it is, fills a year: brought in, two things put right beside the paper, taken over, seen in the plan, taken back.
// At a desk with script and on a phone without, where the page renews itself by its own means; and a scan, whose letters are guessed.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/platform/folders.ts'
import { invented } from '#test/harness/brought.ts'
import { desk, expectAccessible, phone, sidewaysFaults, signIn, testBrowser } from '#test/harness/browser.ts'
import { asPaper, type Written } from '#test/harness/report-family.ts'
import { scanned } from '#test/harness/scanned.ts'

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

const year = { from: Temporal.PlainDate.from('2018-10-01'), to: Temporal.PlainDate.from('2019-09-30') }

/** Of which the letters are guessed wrongly now and then. */
const title = 'กิจกรรมตรวจสอบทะเบียนคุมการยืมพัสดุ'

/** One page: a measure of a unit that is known, and one of a unit that is not. */
const onPaper: Written = {
  known: {
    agency: 'เทศบาลตำบลธารใส',
    district: 'ธารใส',
    province: 'ขอนแก่น',
    year: 2562,
    overall: undefined,
    memo: undefined,
    measures: [
      {
        heading: undefined,
        title: 'มาตรการทบทวนคู่มือการให้บริการประชาชน',
        steps: ['ทบทวนคู่มือการให้บริการ', 'เผยแพร่ทางเว็บไซต์ของหน่วยงาน'],
        responsible: ['กองคลัง'],
        period: year,
        isDone: undefined,
        outputs: ['ทบทวนคู่มือครบทุกเล่ม', 'เผยแพร่ทางเว็บไซต์แล้ว'],
        outcomes: ['ประชาชนได้รับบริการที่สะดวกและรวดเร็วขึ้น'],
        score: undefined,
      },
      {
        heading: undefined,
        title,
        steps: ['ตรวจสอบทะเบียนทุกเดือน'],
        responsible: ['กองแผนงาน'],
        period: year,
        isDone: undefined,
        outputs: ['ตรวจสอบทะเบียนครบทุกเดือน'],
        outcomes: ['การใช้ทรัพย์สินของราชการถูกต้องตามระเบียบ'],
        score: undefined,
      },
    ],
  },
  manner: {
    isThai: false,
    order: ['steps', 'responsible', 'period', 'outputs', 'outcomes'],
    hasNumbers: true,
    headAt: 0,
    list: '1. ',
    isMarkedUp: false,
    heading: 'none',
    isRestarting: false,
    period: 'short',
    tick: undefined,
    rowsOfPage: undefined,
    repeatsHead: false,
    cutAt: undefined,
    cutsInside: false,
    width: undefined,
  },
}

test('D13 a scan dropped on a phone is read page by page, put right where it was hard to read, and taken over', async () => {
  const page = await browser.open({ viewport: phone })
  await signIn(page, 'ita')
  await page.goto('/office/bring')
  await page.setInputFiles('input[type=file]', {
    name: 'สแกน 2562.pdf',
    mimeType: 'application/pdf',
    buffer: await scanned(asPaper(onPaper)),
  })
  await page.getByRole('button', { name: 'นำเข้า', exact: true }).click()
  await page.getByRole('progressbar').waitFor()
  await page.getByText('หน้าที่เป็นสแกนใช้เวลาหน้าละหลายวินาที').waitFor()
  await page.getByText('มาตรการในเอกสาร').waitFor({ timeout: READ_MS })
  const paper = new URL(page.url()).pathname
  expect(await sidewaysFaults(page)).toEqual([])
  // What was hard to read stands first, and says which of its fields.
  const listed = page.getByRole('list', { name: 'มาตรการในเอกสาร' }).getByRole('listitem')
  expect(await listed.first().textContent()).toMatch(/ไม่ชัด: .*ควรดูก่อน/)
  await page
    .getByRole('link', { name: /กิจกรรมตรวจสอบ/ })
    .first()
    .click()
  await page.getByText('ดูข้อความในเอกสาร').click()
  await page.getByRole('img', { name: 'หน้า 1' }).first().waitFor()
  await page.getByLabel('ชื่อมาตรการ โครงการ หรือกิจกรรม').fill(title)
  await page.getByLabel('ตรงกับ').first().selectOption({ label: 'กองคลัง' })
  expect(await sidewaysFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'บันทึกและถือว่าดูแล้ว' }).click()
  await page.getByText('บันทึกแล้ว ข้อนี้ถือว่าคุณดูแล้ว').waitFor()
  // The rest was read well enough, or somebody holds it against the paper and says so.
  while ((await page.getByText('ไม่ชัด: ').count()) > 0) {
    await listed.first().getByRole('link').click()
    await page.getByRole('button', { name: 'ตรงแล้ว ไม่ต้องแก้' }).click()
    await page.getByText('ดูแล้ว', { exact: true }).first().waitFor()
    await page.goto(paper)
  }
  await page.goto(`${paper}/take`)
  await page.getByText('เริ่มแผนปี 2562 ใหม่').waitFor()
  await page.getByRole('button', { name: 'รับไปใช้' }).click()
  await page.getByRole('link', { name: 'ไปที่แผน' }).click()
  await page.getByText(title).first().waitFor()
  await takeBack(page, paper)
})
