// The pictures of the README and the guide are taken from the running program: UPDATE_PICTURES=1 npm test -- browser.
// Otherwise the same pages are only opened, so that a picture never shows what is not there.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/platform/folders.ts'
import { invented } from '#test/harness/brought.ts'
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
  'outlets-1280',
  'site-texts-1280',
  'oit-1280',
  'oit-item-1280',
  'disclosure-calendar-1280',
  'publications-1280',
  'cases-1280',
  'case-1280',
  'service-builder-1280',
  'assets-1280',
  'pets-1280',
  'pet-1280',
  'truck-1280',
  'places-1280',
  'site-look-1280',
  'bring-measure-1280',
]

interface Picture {
  readonly name: string
  readonly path: string
  readonly heading: string
  readonly size: typeof desk
  readonly as?: string
  /** Followed one after the other in the main part of the page. */
  readonly link?: string | readonly (string | RegExp)[]
  /** A report to be brought in first, under a name of its own. */
  readonly brings?: boolean
  /** Pressed at last. */
  readonly press?: string
}

const pictures: readonly Picture[] = [
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
  { name: 'bring-390', as: 'ita', path: '/office/bring', heading: 'เอกสารเดิม', size: phone },
  { name: 'bring-draft-1280', as: 'ita', path: '/office/bring', brings: true, heading: 'รายงาน', size: desk },
  {
    name: 'bring-measure-1280',
    as: 'ita',
    path: '/office/bring',
    brings: true,
    link: [/กิจกรรมตรวจทะเบียน/],
    heading: 'กิจกรรมตรวจ',
    size: desk,
  },
  {
    name: 'bring-take-390',
    as: 'ita',
    path: '/office/bring',
    brings: true,
    link: 'รับไปใช้',
    heading: 'รับไปใช้',
    size: phone,
  },
  { name: 'check-1280', as: 'ita', path: '/office/measures/check?year=2569', heading: 'ตรวจรายงาน', size: desk },
  { name: 'ledger-1280', as: 'ita', path: '/office/ledger', heading: 'บัญชีเหตุการณ์', size: desk },
  { name: 'site-look-1280', as: 'ita', path: '/office/site/look', heading: 'หน้าตาเว็บไซต์', size: desk },
  { name: 'site-texts-1280', as: 'ita', path: '/office/site/texts', heading: 'ข้อความของเว็บไซต์', size: desk },
  { name: 'executives-390', path: '/executives', heading: 'ผู้บริหาร', size: phone },
  { name: 'oit-1280', as: 'ita', path: '/office/oit', heading: 'OIT', size: desk },
  {
    name: 'oit-item-1280',
    as: 'ita',
    path: '/office/oit/2569',
    link: 'No Gift Policy',
    heading: 'No Gift',
    size: desk,
  },
  { name: 'ita-390', path: '/ita', heading: 'เปิดข้อมูลให้ตรวจ', size: phone },
  { name: 'outlets-1280', as: 'ita', path: '/office/outlets', heading: 'ช่องทางเผยแพร่', size: desk },
  { name: 'contact-390', path: '/contact', heading: 'ติดต่อ', size: phone },
  { name: 'disclosure-calendar-1280', as: 'ita', path: '/office/calendar', heading: 'ปฏิทินเผยแพร่', size: desk },
  { name: 'disclosure-calendar-390', path: '/calendar', heading: 'ปฏิทิน', size: phone },
  { name: 'publications-1280', as: 'ita', path: '/office/publications', heading: 'งานเผยแพร่', size: desk },
  { name: 'publication-new-390', as: 'ita', path: '/office/publications/new', heading: 'เขียนเรื่องใหม่', size: phone },
  { name: 'news-390', path: '/news', heading: 'ข่าว', size: phone },
  { name: 'services-390', path: '/services', heading: 'ขอบริการ', size: phone },
  {
    name: 'service-form-390',
    path: '/services/water-truck',
    press: 'เริ่มเลย',
    heading: 'ต้องการน้ำเท่าไร',
    size: phone,
  },
  {
    name: 'track-390',
    as: 'clerk',
    path: '/office/cases',
    link: [/^จอง/, 'หน้าติดตามของผู้แจ้ง'],
    heading: 'นัด',
    size: phone,
  },
  {
    name: 'service-builder-1280',
    as: 'clerk',
    path: '/office/services',
    link: 'ขอรถน้ำ',
    heading: 'ขอรถน้ำ',
    size: desk,
  },
  {
    name: 'service-try-390',
    as: 'clerk',
    path: '/office/services',
    link: ['ขอรถน้ำ', 'ลองกรอก'],
    heading: 'ลองกรอก',
    size: phone,
  },
  { name: 'cases-1280', as: 'clerk', path: '/office/cases', heading: 'เรื่องของประชาชน', size: desk },
  { name: 'case-1280', as: 'clerk', path: '/office/cases', link: 'ขอน้ำ', heading: 'ขอน้ำ', size: desk },
  { name: 'places-1280', as: 'clerk', path: '/office/places', heading: 'หมู่บ้าน', size: desk },
  { name: 'assets-1280', as: 'clerk', path: '/office/places/assets', heading: 'ของที่มีเลขติด', size: desk },
  { name: 'service-how-390', path: '/services/street-light/how', heading: 'วิธีใช้', size: phone },
  { name: 'plan-list-1280', as: 'clerk', path: '/office/services/plan', heading: 'แผนรถและห้อง', size: desk },
  {
    name: 'truck-1280',
    as: 'clerk',
    path: '/office/services/plan',
    link: 'รถน้ำคันที่ 1',
    heading: 'รถน้ำคันที่ 1',
    size: desk,
  },
  {
    name: 'room-days-390',
    path: '/services/room-booking/days',
    heading: 'วันว่าง',
    size: phone,
  },
  { name: 'pets-1280', as: 'clerk', path: '/office/services/pets', heading: 'ทะเบียนสุนัขและแมว', size: desk },
  {
    name: 'pet-1280',
    as: 'clerk',
    path: '/office/services/pets?due=told',
    link: 'ข้าวปุ้น',
    heading: 'ข้าวปุ้น',
    size: desk,
  },
  {
    name: 'round-390',
    as: 'clerk',
    path: '/office/services/pets/round',
    heading: 'บันทึกรอบฉีดวัคซีน',
    size: phone,
  },
  {
    name: 'pet-check-390',
    as: 'clerk',
    path: '/office/services/pets?due=told',
    link: ['ข้าวปุ้น', 'หน้าตรวจสอบสาธารณะ'],
    heading: 'ตรวจสอบทะเบียนสัตว์เลี้ยง',
    size: phone,
  },
]

async function bring(page: Page) {
  const text = invented.replaceAll('๒๕๖๗', '๒๕๖๖').replaceAll('๒๕๖๘', '๒๕๖๗')
  const file = { name: 'รายงานผลมาตรการ ปี 2567.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  await page.setInputFiles('input[type=file]', file)
  await page.getByRole('button', { name: 'นำเข้า', exact: true }).click()
  await page.getByText('มาตรการในเอกสาร').waitFor({ timeout: 60_000 })
  await page.goto(new URL(page.url()).pathname)
}

test.each(pictures)('$name', async ({ name, path, link = [], press, heading, size, as, brings }) => {
  const page = await browser.open({ viewport: size })
  if (as) await signIn(page, as)
  await page.goto(path)
  if (brings) await bring(page)
  for (const one of [link].flat()) {
    const before = page.url()
    await page.getByRole('main').getByRole('link', { name: one }).first().click()
    await page.waitForURL(url => String(url) !== before)
  }
  if (press) await page.getByRole('main').getByRole('button', { name: press }).click()
  await expect.poll(() => page.locator('h1').first().textContent()).toContain(heading)
  if (process.env.UPDATE_PICTURES !== '1') return
  mkdirSync(folder, { recursive: true })
  // Photos come when they are near the screen.
  await page.waitForLoadState('networkidle')
  const shot = await page.screenshot({ fullPage: size === desk && !long.includes(name) })
  await sharp(shot)
    .png({ palette: true, effort: 10 })
    .toFile(join(folder, `${name}.png`))
})
