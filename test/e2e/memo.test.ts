// One journey through a memo: drafted about a report, endorsed, sent back once, endorsed again with an acting clerk, approved by the mayor, the
// report published, and the QR code verified by somebody who is not signed in.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#src/features/people/public.ts'
import { desk, expectAccessible, phone, signIn, testBrowser } from '#test/harness/browser.ts'
import { digits } from '#test/harness/totp.ts'

const browser = testBrowser()
const pages = new Map<string, { page: Page; key: string }>()

/** Signed in, with a second factor set up as a person would. */
async function signer(name: string, viewport = desk): Promise<Page> {
  const page = await browser.open({ viewport })
  await signIn(page, name)
  await page.goto('/office/account/second-factor')
  await page.locator('input[name=password]').fill(DEMO_PASSWORD)
  await page.locator('main form button[type=submit]').last().click()
  await page.waitForURL('**/scan')
  const key = (await page.locator('main code').first().textContent()) ?? ''
  await page.locator('input[name=code]').fill(digits(key))
  await page.locator('main form button[type=submit]').last().click()
  await page.locator('main a[href*="second-factor-on"]').waitFor()
  pages.set(name, { page, key })
  return page
}
const codeOf = (name: string) => digits(pages.get(name)?.key ?? '')

/** Others who sign in with the demo's password alone must still get in. */
async function tidyUp() {
  const mayor = pages.get('mayor')?.page
  if (mayor) {
    await mayor.goto('/office/acting')
    const end = mayor.locator('main :is(tr, li):has-text("คำสั่งสมมุติ ที่ 1/2569") a[href$="/end"]').first()
    if ((await end.count()) > 0) {
      await end.click()
      await mayor.locator('main form button[type=submit]').last().click()
      await mayor.waitForURL('**/office/acting**done=**')
    }
  }
  for (const { page } of pages.values()) {
    await page.goto('/office/account/second-factor/off')
    await page.locator('input[name=password]').fill(DEMO_PASSWORD)
    await page.locator('main form button[type=submit]').last().click()
    await page.waitForURL('**/office/account**')
  }
}

async function answer(name: string, letter: string, phrase: string, remark = '') {
  const page = pages.get(name)?.page
  if (!page) throw new Error(`${name} is not there`)
  await page.goto('/office/signing')
  await page.locator(`main a[href="${letter}"]`).click()
  await page.locator(`input[name=phrase][value=${phrase}]`).check()
  if (remark !== '') await page.getByLabel('ความเห็นเพิ่ม').fill(remark)
  await page.getByLabel('รหัส 6 หลักจากแอป').fill(codeOf(name))
  await page.getByRole('button', { name: /^ลงนาม/ }).click()
  await page.locator('[data-notice], [role=alert], .errors').first().waitFor()
  expect(await page.locator('.errors').count(), `${name}: ${await page.locator('.errors').allTextContents()}`).toBe(0)
}

test('S49 S63 S116 S117 S118 S119 S120 S121 from a draft to a published report that anybody can verify', async () => {
  try {
    await journey()
  } finally {
    await tidyUp()
  }
}, 180_000)

async function journey() {
  const plan = await signer('plan')
  for (const name of ['administration', 'head', 'works', 'mayor'] as const)
    await signer(name, name === 'works' ? phone : desk)

  // The clerk is away: the director of public works acts for her, by order of the mayor.
  const mayor = pages.get('mayor')?.page ?? plan
  await mayor.goto('/office/acting/new')
  await mayor.locator('select[name=post]').selectOption({ label: await optionWith(mayor, 'post', 'ปลัดเทศบาล') })
  await mayor.locator('select[name=staff]').selectOption({ label: await optionWith(mayor, 'staff', 'ผู้อำนวยการกองช่าง') })
  await mayor.locator('input[name=order_ref]').fill('คำสั่งสมมุติ ที่ 1/2569')
  await mayor.locator('input[name=reason]').fill('ปลัดไปราชการ')
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Bangkok' })
  for (const name of ['from', 'until']) await mayor.locator(`input[name=${name}]`).fill(today)
  await mayor.locator('main form button.btn-primary').last().click()
  await mayor.waitForURL('**/office/acting**')

  // The result report of the closed year is frozen; a memo about it begins from there.
  const ita = await browser.open({ viewport: desk })
  await signIn(ita, 'ita')
  await ita.goto('/office/reports?kind=result&year=2568')
  await ita.getByRole('main').getByRole('link', { name: 'ตรวจและตรึงฉบับนี้' }).click()
  const seen = ita.locator('input[name=seen]')
  if ((await seen.count()) > 0) await seen.check()
  await ita.getByRole('main').getByRole('button', { name: /ตรึง/ }).click()
  await ita.waitForURL(/office\/reports\/[\w-]{36}/)
  const report = new URL(ita.url()).pathname
  await plan.goto(report)
  await plan.getByRole('link', { name: 'ทำบันทึก', exact: false }).click()
  await plan.getByRole('button', { name: 'สร้างร่าง' }).click()
  await plan.waitForURL(/letters\/[\w-]{36}/)
  const letter = new URL(plan.url()).pathname
  await plan.goto(`${letter}/chain`)
  for (const [at, post] of ['หัวหน้าฝ่ายปกครอง', 'หัวหน้าสำนักปลัดเทศบาล', 'ปลัดเทศบาล', 'นายกเทศมนตรี'].entries())
    await plan
      .locator(`select[name=link${at + 1}]`)
      .selectOption({ label: await optionWith(plan, `link${at + 1}`, post) })
  for (let at = 5; at <= 8; at++) await plan.locator(`select[name=link${at}]`).selectOption('')
  await plan.getByRole('button', { name: 'ใช้เส้นทางนี้' }).click()
  await plan.getByText('บันทึกแล้ว').waitFor()
  await plan.getByRole('link', { name: 'ลงนามและส่งเสนอ' }).click()
  await plan.getByLabel('รหัส 6 หลักจากแอป').fill(codeOf('plan'))
  await plan.getByRole('button', { name: 'ลงนามและส่งเสนอ' }).click()
  await plan.getByText('ส่งเสนอแล้ว').first().waitFor()
  await expectAccessible(plan)

  await answer('administration', letter, 'for-consideration')
  await answer('head', letter, 'return', 'เพิ่มจำนวนมาตรการ')
  await plan.goto(`${letter}/edit`)
  await plan.getByLabel('ภาคความประสงค์').fill('งานนี้ขอรายงานผล 7 มาตรการ รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้')
  await plan.getByRole('button', { name: 'บันทึก' }).click()
  await plan.getByText('บันทึกแล้ว').waitFor()
  await plan.goto(`${letter}/submit`)
  await plan.getByLabel('รหัส 6 หลักจากแอป').fill(codeOf('plan'))
  await plan.getByRole('button', { name: 'ลงนามและส่งเสนอ' }).click()
  await plan.getByText('ส่งเสนอแล้ว').first().waitFor()

  await answer('administration', letter, 'for-consideration')
  await answer('head', letter, 'should-approve')
  await answer('works', letter, 'should-approve', 'เห็นชอบตามเสนอ')
  await answer('mayor', letter, 'approved-publish')

  // Published by the leave of that memo, and only then.
  await plan.goto(letter)
  expect(await plan.getByRole('main').textContent()).toContain('รักษาราชการแทนปลัดเทศบาลตำบลธารใส')
  await plan.getByRole('main').getByRole('link', { name: 'เผยแพร่' }).first().click()
  expect(await plan.getByRole('main').textContent()).toContain('เผยแพร่ได้ตาม')
  await plan.locator('input[name=sure]').check()
  await plan.getByRole('main').getByRole('button', { name: 'เผยแพร่' }).click()
  await plan.waitForURL(/\/papers\//)

  // Whoever holds the memo opens the address of its QR code: who signed, in which order, for whom.
  await plan.goto(letter)
  const qr = (await plan.locator('[role=img][aria-label*="/papers/"]').first().getAttribute('aria-label')) ?? ''
  const address = /\/papers\/[A-Z2-9]{10}/.exec(qr)?.[0] ?? ''
  const anybody = await browser.open({ viewport: phone })
  await anybody.goto(address)
  const memo = (await anybody.getByRole('main').textContent()) ?? ''
  for (const words of [
    'เอกสารจริงของหน่วยงาน',
    'หัวหน้าฝ่ายปกครอง',
    'รักษาราชการแทน',
    'นายกเทศมนตรีตำบลธารใส',
    'ยืนยันด้วยรหัสขั้นที่สอง',
  ])
    expect(memo).toContain(words)
  await expectAccessible(anybody)
  expect(await anybody.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

  // The published report stands in the list, with what allows it, and the file somebody kept is compared with ours.
  await anybody.goto('/papers')
  await anybody.getByRole('main').getByRole('link', { name: 'รายงานผลการดำเนินการ', exact: false }).first().click()
  expect(await anybody.getByRole('main').textContent()).toContain('บันทึกที่')
  const bytes = await (await anybody.request.get(`${new URL(anybody.url()).pathname}?format=pdf`)).body()
  const canCompare = async () => {
    await anybody.reload()
    return anybody.locator('input[type=file]').count()
  }
  await expect.poll(canCompare, { timeout: 30_000 }).toBe(1)
  const kept = await (await anybody.request.get(`${new URL(anybody.url()).pathname}?format=pdf`)).body()
  await anybody.setInputFiles('input[type=file]', { name: 'report.pdf', mimeType: 'application/pdf', buffer: kept })
  await anybody.getByRole('button', { name: 'ตรวจไฟล์นี้' }).click()
  await anybody.getByText('ตรงกับฉบับที่หน่วยงานเก็บไว้ทุกตัวอักษร').waitFor()
  expect(bytes.length).toBeGreaterThan(1000)
}

/** The whole text of an option that ends with these words, or names them first. */
async function optionWith(page: Page, name: string, words: string): Promise<string> {
  const texts = await page.locator(`select[name=${name}] option`).allTextContents()
  return (
    texts.find(text => text === words || text.startsWith(`${words} ·`)) ??
    texts.find(text => text.includes(words)) ??
    ''
  )
}
