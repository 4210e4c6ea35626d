// The journey of an office day by keyboard alone: sign in, add a person (with a mistake first), give her a post,
// appoint somebody to act for a head, sign out. Every page on the way is accessible.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#src/features/people/public.ts'
import { expectAccessible, testBrowser } from '#test/harness/browser.ts'

const browser = testBrowser()

/** Tabs until the focus is on something whose accessible words match. */
async function tabTo(page: Page, words: RegExp) {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const one = document.activeElement
      if (!(one instanceof HTMLElement)) return ''
      const labels =
        'labels' in one ? [...((one as HTMLInputElement).labels ?? [])].map(label => label.textContent) : []
      return [one.getAttribute('aria-label'), ...labels, one.tagName === 'SELECT' ? '' : one.textContent]
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
    })
    if (words.test(at)) return
  }
  throw new Error(`the keyboard never reached ${words}`)
}
async function press(page: Page, words: RegExp) {
  await tabTo(page, words)
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  await page.waitForLoadState()
}
async function type(page: Page, label: RegExp, text: string) {
  await tabTo(page, label)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
/** Chooses from a list as a screen reader's user does: by typing the beginning of the choice. */
async function choose(page: Page, label: RegExp, choice: string) {
  await tabTo(page, label)
  const value = await page.evaluate(wanted => {
    const list = document.activeElement
    return list instanceof HTMLSelectElement
      ? ([...list.options].find(one => one.text.includes(wanted))?.index ?? -1)
      : -1
  }, choice)
  expect(value, `${choice} is in the list`).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Home')
  for (let n = 0; n < value; n++) await page.keyboard.press('ArrowDown')
}

test('sign in, add a person, appoint somebody acting, sign out', async () => {
  const page = await browser.open()
  await page.goto('/sign-in')
  await expectAccessible(page)
  await type(page, /^อีเมล/, 'clerk@thansai.example')
  await type(page, /^รหัสผ่าน/, DEMO_PASSWORD)
  await press(page, /^เข้าสู่ระบบ$/)
  expect(new URL(page.url()).pathname).toBe('/office')
  await expectAccessible(page)

  await press(page, /^บุคลากร$/)
  await press(page, /เพิ่มคน/)
  await expectAccessible(page)
  await type(page, /^คำนำหน้า/, 'นางสาว')
  await type(page, /^ชื่อ(?!ภาษา)/, 'แป้นพิมพ์')
  await type(page, /^นามสกุล/, 'ว่องไว')
  await type(page, /^อีเมล/, 'ไม่ใช่อีเมล')
  await press(page, /^เพิ่มในทะเบียน/)
  // Refused: the summary has the focus, and its link leads to the field that is wrong.
  await page.locator('.errors').waitFor()
  await expectAccessible(page)
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.activeElement?.classList.contains('errors') || document.activeElement?.closest('.errors') !== null,
      ),
    )
    .toBe(true)
  await page.keyboard.press('Tab')
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => `#${document.activeElement?.id}`)).toBe(target)
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('ไม่ใช่อีเมล')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('keyboard@thansai.example')
  await press(page, /^เพิ่มในทะเบียน/)
  await expectAccessible(page)
  expect(await page.locator('h1').textContent()).toContain('แป้นพิมพ์ ว่องไว')

  await press(page, /^รักษาราชการแทน$/)
  await expectAccessible(page)
  await press(page, /แต่งตั้ง/)
  await expectAccessible(page)
  await choose(page, /^แทนตำแหน่ง/, 'หัวหน้าหน่วยตรวจสอบภายใน')
  await choose(page, /^ผู้ทำแทน/, 'แป้นพิมพ์')
  await type(page, /^เลขที่คำสั่ง/, 'คำสั่งที่ 99/2569')
  await type(page, /^เหตุผล/, 'ตำแหน่งว่าง')
  await type(page, /^ถึงวันที่/, '31 ธ.ค. 2569')
  await press(page, /^บันทึกคำสั่ง/)
  await expectAccessible(page)
  expect(await page.locator('main').textContent()).toContain('แป้นพิมพ์')

  await press(page, /^ออกจากระบบ/)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await expectAccessible(page)
  await page.goto('/office')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
}, 120_000)
