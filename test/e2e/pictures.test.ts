// The pictures of the README and the guide are taken from the running program: UPDATE_PICTURES=1 npm test -- browser.
// Otherwise the same pages are only opened, so that a picture never shows what is not there.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/platform/folders.ts'
import { desk, phone, signIn, testBrowser } from '#test/harness/browser.ts'

const browser = testBrowser()
const folder = join(projectFolder, 'docs', 'pictures')

/** Pages too long to be a picture as a whole. */
const long = [
  'units-1280',
  'calendar-1280',
  'gap-1280',
  'measure-1280',
  'risks-1280',
  'operations-1280',
  'report-1280',
  'circular-1280',
  'letter-1280',
  'verify-1280',
]

const pictures = [
  { name: 'home-1280', path: '/', heading: 'วันนี้ให้เทศบาลช่วยเรื่องอะไร', size: desk },
  { name: 'home-390', path: '/', heading: 'วันนี้ให้เทศบาลช่วยเรื่องอะไร', size: phone },
  { name: 'sign-in-390', path: '/sign-in', heading: 'เข้าสู่ระบบสำนักงาน', size: phone },
  { name: 'office-1280', as: 'clerk', path: '/office', heading: 'ที่', size: desk },
  { name: 'office-390', as: 'clerk', path: '/office', heading: 'ที่', size: phone },
  { name: 'people-1280', as: 'clerk', path: '/office/people', heading: 'บุคลากร', size: desk },
  { name: 'people-390', as: 'clerk', path: '/office/people', heading: 'บุคลากร', size: phone },
  {
    name: 'person-1280',
    as: 'clerk',
    path: '/office/people',
    link: 'นางสาวกานดา รินธาร',
    heading: 'นางสาวกานดา รินธาร',
    size: desk,
  },
  { name: 'units-1280', as: 'clerk', path: '/office/units', heading: 'ส่วนงานและตำแหน่ง', size: desk },
  { name: 'acting-1280', as: 'clerk', path: '/office/acting', heading: 'รักษาราชการแทน', size: desk },
  { name: 'acting-new-1280', as: 'clerk', path: '/office/acting/new', heading: 'แต่งตั้งผู้ทำแทน', size: desk },
  { name: 'agency-1280', as: 'ita', path: '/office/agency', heading: 'ข้อมูลหน่วยงาน', size: desk },
  { name: 'channels-1280', as: 'ita', path: '/office/agency/channels', heading: 'ช่องทางติดต่อ', size: desk },
  { name: 'calendar-1280', as: 'ita', path: '/office/agency/calendar', heading: 'ปฏิทินวันทำการ', size: desk },
  { name: 'account-1280', as: 'ita', path: '/office/account', heading: 'บัญชีของฉัน', size: desk },
  { name: 'plan-1280', as: 'ita', path: '/office/measures?year=2569', heading: 'แผนและมาตรการ', size: desk },
  { name: 'plan-390', as: 'ita', path: '/office/measures?year=2569', heading: 'แผนและมาตรการ', size: phone },
  {
    name: 'measure-1280',
    as: 'ita',
    path: '/office/measures?year=2569',
    link: 'จัดเว็บไซต์',
    heading: 'จัดเว็บไซต์',
    size: desk,
  },
  {
    name: 'measure-390',
    as: 'ita',
    path: '/office/measures?year=2569',
    link: 'จัดเว็บไซต์',
    heading: 'จัดเว็บไซต์',
    size: phone,
  },
  { name: 'my-steps-390', as: 'ita', path: '/office/my-steps', heading: 'งานของฉัน', size: phone },
  { name: 'gap-1280', as: 'ita', path: '/office/scores/2569/gap', heading: 'หายตรงไหน', size: desk },
  { name: 'risks-1280', as: 'ita', path: '/office/risks?year=2569', heading: 'ความเสี่ยง', size: desk },
  { name: 'operations-1280', as: 'ita', path: '/office/operations?year=2569', heading: 'แผนการดำเนินงาน', size: desk },
  { name: 'circulars-390', as: 'finance', path: '/office/circulars', heading: 'หนังสือเวียน', size: phone },
  {
    name: 'circular-1280',
    as: 'clerk',
    path: '/office/circulars',
    link: 'คู่มือการยืมและคืนทรัพย์สิน',
    heading: 'คู่มือการยืมและคืนทรัพย์สิน',
    size: desk,
  },
  {
    name: 'letter-1280',
    as: 'clerk',
    path: '/office/signing',
    link: 'รายงานความก้าวหน้า',
    heading: 'รายงานความก้าวหน้า',
    size: desk,
  },
  { name: 'verify-1280', path: '/papers', link: 'No Gift', heading: 'No Gift', size: desk },
  { name: 'report-1280', as: 'ita', path: '/office/reports?year=2568&layout=d', heading: 'รายงาน', size: desk },
  { name: 'check-1280', as: 'ita', path: '/office/measures/check?year=2569', heading: 'ตรวจรายงาน', size: desk },
  { name: 'ledger-1280', as: 'ita', path: '/office/ledger', heading: 'บัญชีเหตุการณ์', size: desk },
]

test.each(pictures)('$name', async ({ name, path, link, heading, size, as }) => {
  const page = await browser.open({ viewport: size })
  if (as) await signIn(page, as)
  await page.goto(path)
  if (link) await page.getByRole('main').getByRole('link', { name: link }).click()
  await expect.poll(() => page.locator('h1').first().textContent()).toContain(heading)
  if (process.env.UPDATE_PICTURES !== '1') return
  mkdirSync(folder, { recursive: true })
  const shot = await page.screenshot({ fullPage: size === desk && !long.includes(name) })
  await sharp(shot)
    .png({ palette: true, effort: 10 })
    .toFile(join(folder, `${name}.png`))
})
