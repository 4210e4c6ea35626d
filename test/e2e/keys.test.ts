// The keys of an account as a person meets them: the one-time link, the digits of a phone, a passkey.
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { expectAccessible, signIn, testBrowser } from '#test/harness/browser.ts'

const browser = testBrowser()

/** RFC 6238, as an app on a phone computes it. */
function digits(key: string): string {
  const bits = [...key.replace(/\s/g, '')]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('a new person opens her account by a link, adds her phone, and comes back with both', async () => {
  const admin = await browser.open()
  await signIn(admin, 'admin')
  await admin.goto('/office/people/new')
  await admin.getByLabel('คำนำหน้า').fill('นาย')
  await admin.locator('input[name=first_name]').fill('ผู้มาใหม่')
  await admin.locator('input[name=last_name]').fill('ลองระบบ')
  await admin
    .locator('select[name=class], input[name=class]')
    .first()
    .selectOption('officer')
    .catch(() => admin.locator('input[name=class][value=officer]').check())
  await admin.locator('input[name=email]').fill('newcomer@thansai.example')
  await admin.locator('main form button[type=submit], main form button:not([type])').last().click()
  await admin.waitForURL(/\/office\/people\/[0-9a-f-]{36}/)
  await admin.goto(`${new URL(admin.url()).pathname}/link`)
  await admin.locator('main form button').last().click()
  const link =
    /http:\/\/localhost:\d+\/welcome\/[\w-]{43}/.exec((await admin.locator('main').textContent()) ?? '')?.[0] ?? ''
  expect(link).not.toBe('')
  await expectAccessible(admin)

  const page = await browser.open()
  await page.goto(link)
  await expectAccessible(page)
  await page.locator('input[name=password]').fill('เรือ ไม้ ลำ เล็ก')
  await page.locator('input[name=again]').fill('เรือ ไม้ ลำ เล็ก')
  await page.getByRole('button', { name: 'ตั้งรหัสผ่านและเข้าสู่ระบบ' }).click()
  await page.waitForURL('**/office')
  await page.goto('/office/account/second-factor')
  await page.locator('input[name=password]').fill('เรือ ไม้ ลำ เล็ก')
  await page.getByRole('button', { name: 'ต่อไป' }).click()
  await page.waitForURL('**/scan')
  await expectAccessible(page)
  const key = (await page.locator('main code').first().textContent()) ?? ''
  await page.locator('input[name=code]').fill(digits(key))
  await page.getByRole('button', { name: 'เปิดใช้' }).click()
  await page.getByRole('heading', { name: 'จดรหัสสำรองไว้' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'จดแล้ว ไปต่อ' }).click()
  await page.getByRole('button', { name: 'ออกจากระบบ' }).first().click()
  await page.waitForURL('**/sign-in**')

  await page.getByLabel('อีเมล').fill('newcomer@thansai.example')
  await page.locator('input[name=password]').fill('เรือ ไม้ ลำ เล็ก')
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.waitForURL('**/sign-in/code**')
  await expectAccessible(page)
  await page.locator('input[name=code]').fill(digits(key))
  await page.getByRole('button', { name: 'ยืนยัน' }).click()
  await page.waitForURL('**/office')
})

test('a passkey is made on this device and opens the office without typing', async () => {
  const page = await browser.open()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signIn(page, 'head')
  await page.goto('/office/account')
  await page.getByRole('button', { name: 'เพิ่มพาสคีย์ของเครื่องนี้' }).click()
  await page.waitForURL('**done=passkey-added**')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ออกจากระบบ' }).first().click()
  await page.waitForURL('**/sign-in**')
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'เข้าด้วยพาสคีย์' }).click()
  await page.waitForURL('**/office')
  await page.goto('/office/account')
  await page.locator('#passkeys').locator('..').locator('..').getByRole('button', { name: /ลบ/ }).first().click()
  await page.waitForURL('**done=passkey-removed**')
})
