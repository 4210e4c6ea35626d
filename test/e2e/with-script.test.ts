// What script adds, and only adds: a form is sent once, typed words are not lost by accident, files show their way.
import { expect, test } from 'vitest'
import { signIn, testBrowser } from '#test/harness/browser.ts'
import { png } from '#test/harness/pictures.ts'

const browser = testBrowser()

test('a button pressed twice sends once', async () => {
  const page = await browser.open()
  await signIn(page, 'ita')
  await page.goto('/office/agency/channels/new')
  await page.getByLabel('ชนิด').selectOption('phone')
  await page.getByLabel('หมายเลขหรือที่อยู่').fill('0 0000 3333')
  await page.getByLabel('ชื่อที่แสดง', { exact: false }).first().fill('กดสองครั้ง')
  const posts: string[] = []
  page.on('request', request => request.method() === 'POST' && posts.push(request.url()))
  await page.getByRole('button', { name: 'บันทึกช่องทาง' }).dblclick()
  await page.waitForURL('**done=channel-added**')
  expect(posts).toHaveLength(1)
  expect(await page.getByText('กดสองครั้ง').count()).toBe(1)
})

test('leaving a changed form asks first', async () => {
  const page = await browser.open()
  await signIn(page, 'ita')
  await page.goto('/office/agency/edit')
  await page.locator('input[name=district_en]').fill('Changed')
  const asked = new Promise<string>(resolve =>
    page.once('dialog', dialog => {
      resolve(dialog.type())
      void dialog.accept()
    }),
  )
  await page.goto('/office/agency').catch(() => undefined)
  expect(await asked).toBe('beforeunload')
})

test('an upload arrives with script too, and the new emblem is on the public home', async () => {
  const page = await browser.open()
  await signIn(page, 'ita')
  await page.goto('/office/agency/emblem')
  await page.setInputFiles('input[type=file]', { name: 'ตรา.png', mimeType: 'image/png', buffer: await png(600, 600) })
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await page.getByText('เปลี่ยนตราแล้ว').waitFor()
  await page.goto('/')
  expect(await page.locator('header img').first().getAttribute('src')).toMatch(/^\/emblem\//)
})

test('printed, a page has neither menus nor buttons, and says where it came from', async () => {
  const page = await browser.open()
  await page.goto('/contact')
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['nav.site-nav', '.demo-banner', 'footer ul a']) {
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false)
  }
  expect(
    await page
      .getByText(`${new URL(page.url()).origin}/contact`)
      .first()
      .isVisible(),
  ).toBe(true)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
