// Everything that matters works without JavaScript: signing in, a form with a mistake, an upload, the display, the phone's menus.
import { expect, test } from 'vitest'
import { expectAccessible, phone, signIn, testBrowser } from '#test/harness/browser.ts'
import { jpeg } from '#test/harness/pictures.ts'

const browser = testBrowser()
const plain = { javaScriptEnabled: false }

test('an agency is kept up to date on an old phone', async () => {
  const page = await browser.open({ ...plain, viewport: phone })
  await signIn(page, 'ita')
  await page.getByRole('link', { name: 'เมนู' }).click()
  await page.getByRole('link', { name: 'ช่องทางติดต่อ', exact: true }).first().click()
  await page.getByRole('link', { name: 'เพิ่มช่องทาง' }).click()
  await page.getByLabel('ชนิด').selectOption('phone')
  await page.getByLabel('หมายเลขหรือที่อยู่').fill('ไม่ใช่เบอร์')
  await page.getByRole('button', { name: 'บันทึกช่องทาง' }).click()
  expect(await page.locator('.errors').textContent()).toContain('เบอร์โทรต้องมีตัวเลข')
  expect(await page.getByLabel('หมายเลขหรือที่อยู่').inputValue()).toBe('ไม่ใช่เบอร์')
  await page.getByLabel('หมายเลขหรือที่อยู่').fill('0 0000 2222')
  await page.getByLabel('ชื่อที่แสดง', { exact: false }).first().fill('งานป้องกันภัย')
  await page.getByRole('button', { name: 'บันทึกช่องทาง' }).click()
  expect(await page.locator('main').textContent()).toContain('เพิ่มช่องทางแล้ว')
  await page.goto('/contact')
  expect(await page.locator('main').textContent()).toContain('งานป้องกันภัย')
})

test('an emblem is uploaded, and a wrong file is refused at its field', async () => {
  const page = await browser.open(plain)
  await signIn(page, 'ita')
  await page.goto('/office/agency/emblem')
  await page.setInputFiles('input[type=file]', {
    name: 'ตรา.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<html>not a picture</html>'),
  })
  await page.getByRole('button', { name: 'บันทึก' }).click()
  expect(await page.locator('.errors').textContent()).toContain('รับเฉพาะไฟล์')
  await page.setInputFiles('input[type=file]', {
    name: 'ตรา.jpg',
    mimeType: 'image/jpeg',
    buffer: await jpeg(300, 300),
  })
  await page.getByRole('button', { name: 'บันทึก' }).click()
  expect(await page.locator('main').textContent()).toContain('เปลี่ยนตราแล้ว')
  await page.goto('/')
  const drawn = await page
    .locator('header img')
    .first()
    .evaluate(picture => (picture as HTMLImageElement).naturalWidth)
  expect(drawn).toBeGreaterThan(0)
})

test('colours and letters are chosen by a form', async () => {
  const page = await browser.open({ ...plain, viewport: phone })
  await page.goto('/display')
  await page.locator('input[name=theme][value=contrast]').check()
  await page.locator('input[name=size][value=large]').check()
  await page.locator('main form button').click()
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('prongsai-contrast')
  expect(await page.locator('html').getAttribute('data-size')).toBe('large')
})

test('a dialog opens and closes without script', async () => {
  const page = await browser.open(plain)
  await signIn(page, 'ita')
  await page.goto('/office/ui')
  const opener = page.locator('button[command="show-modal"]').first()
  await opener.click()
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
})

test('the second agency lives at its own host name, with its own words and people', async () => {
  const page = await browser.open({ at: 'obt' })
  await page.goto('/')
  await expectAccessible(page)
  expect(await page.title()).toContain('ทุ่งแจ้ง')
  await signIn(page, 'clerk', 'thungchaeng')
  await page.goto('/office/people')
  const text = (await page.locator('main').textContent()) ?? ''
  expect(text).toContain('ปลัดองค์การบริหารส่วนตำบล')
  expect(text).not.toContain('ปลัดเทศบาล')
})

test('a circular is acknowledged from a mail with one tap, signed out', async () => {
  const sender = await browser.open(plain)
  await signIn(sender, 'clerk')
  await sender.goto('/office/circulars/new')
  await sender.getByLabel('ชื่อเรื่อง').fill('ระเบียบการลงเวลา')
  await sender.getByLabel('ข้อความ').fill('อ่านแล้วกดรับทราบ')
  await sender.getByLabel('ส่งจากส่วนงาน').selectOption({ index: 1 })
  await sender.getByRole('button', { name: 'บันทึกแล้วดูว่าถึงใคร' }).click()
  expect(await sender.locator('main').textContent()).toContain('จะส่งถึง')
  await sender.getByRole('button', { name: 'ส่งถึง' }).click()
  expect(await sender.locator('main').textContent()).toContain('รับทราบแล้ว 0 จาก')
  // The installation of the tests has no mail server: the message waits to be copied.
  const keeper = await browser.open(plain)
  await signIn(keeper, 'ita')
  await keeper.goto('/office/outbox')
  await keeper.getByRole('link', { name: 'ขอให้รับทราบ: ระเบียบการลงเวลา' }).first().click()
  const link = /\/acknowledge\/[\w-]+/.exec((await keeper.locator('main').textContent()) ?? '')?.[0] ?? ''
  const checked = await browser.open({ viewport: phone })
  await checked.goto(link)
  await expectAccessible(checked)
  const page = await browser.open({ ...plain, viewport: phone })
  await page.goto(link)
  await page.getByRole('button', { name: 'รับทราบ' }).click()
  expect(await page.locator('main').textContent()).toContain('คุณรับทราบแล้วเมื่อ')
  expect(await page.context().cookies()).toEqual([])
})
