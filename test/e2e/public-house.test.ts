// Journeys through the public house on a phone: an officer publishes photos, an item of the assessment is closed, an assessor opens what proves
// it, and a citizen finds a manual.
import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, type OpenOptions, phone, signIn, testBrowser } from '#test/harness/browser.ts'
import { jpegWithPlace } from '#test/harness/pictures.ts'

const browser = testBrowser()
const main = (page: Page) => page.getByRole('main')
const standsStill = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

const photo = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await jpegWithPlace(1200, 800) })

test.each<{ how: string; title: string; options: OpenOptions }>([
  { how: 'with script', title: 'อบรมดับเพลิงเบื้องต้น หมู่ 2', options: {} },
  { how: 'without script', title: 'ซ้อมอพยพน้ำท่วม หมู่ 6', options: { javaScriptEnabled: false } },
])('S145 S146 S147 an officer publishes photos of an activity from a phone, $how', async ({ title, options }) => {
  // The check of what can be read is itself a script.
  const isPlain = options.javaScriptEnabled === false
  const officer = await browser.open({ ...options, viewport: phone })
  await signIn(officer, 'disaster')
  await officer.goto('/office/publications')
  await main(officer).getByRole('link', { name: 'เขียนเรื่องใหม่' }).first().click()
  await main(officer).getByRole('link', { name: 'กิจกรรม' }).click()
  await officer.locator('input[name=title_th]').fill(title)
  await officer.locator('input[name=summary_th]').fill('ชาวบ้าน 40 คนซ้อมจริงกับรถดับเพลิงของเทศบาล')
  await officer.getByLabel('วันที่จัด').fill(new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Bangkok' }))
  await officer.locator('input[name=place]').fill('ศาลาหมู่บ้าน')
  await officer.setInputFiles('input[name=new_photos]', [await photo('1.jpg'), await photo('2.jpg')])
  await officer.getByLabel('รูปที่เพิ่มเป็นรูปอะไร').fill('ชาวบ้านถือสายฉีดน้ำ')
  await officer.getByRole('button', { name: 'บันทึกร่าง' }).click()
  await officer.getByText('บันทึกร่างแล้ว').waitFor()
  await standsStill(officer)
  await main(officer).getByRole('link', { name: 'แก้', exact: true }).first().click()
  await officer.locator('#alt-1').fill('เจ้าหน้าที่สาธิตถังดับเพลิง')
  if (!isPlain) await expectAccessible(officer)
  await officer.getByRole('button', { name: 'บันทึกร่าง' }).click()
  await officer.getByText('บันทึกแล้ว').first().waitFor()
  const address = new URL(officer.url()).pathname
  await main(officer).getByRole('link', { name: 'ส่งขออนุมัติ' }).first().click()
  await officer.getByRole('button', { name: 'ส่งขออนุมัติ' }).click()
  await officer.getByText('ส่งขออนุมัติแล้ว').waitFor()

  const head = await browser.open({ ...options, viewport: phone })
  await signIn(head, 'head')
  await main(head).getByRole('link', { name: title }).first().click()
  if (!isPlain) await expectAccessible(head)
  await head.goto(`${address}/decide`)
  await head.locator('input[name=decision][value=approve]').check()
  await head.getByRole('button', { name: 'ส่งคำตอบ' }).click()
  await head.getByText('อนุมัติแล้ว').first().waitFor()

  await officer.goto(address)
  await main(officer).getByRole('link', { name: 'เผยแพร่', exact: true }).first().click()
  await officer.getByRole('button', { name: 'เผยแพร่', exact: true }).click()
  await officer.getByText('เผยแพร่แล้ว').first().waitFor()

  const anybody = await browser.open({ viewport: phone })
  await anybody.goto('/activities')
  await main(anybody).getByRole('link', { name: title }).first().click()
  expect(await main(anybody).textContent()).toContain('ศาลาหมู่บ้าน')
  for (const alt of ['ชาวบ้านถือสายฉีดน้ำ', 'เจ้าหน้าที่สาธิตถังดับเพลิง']) {
    const picture = main(anybody).locator(`img[alt="${alt}"]`).first()
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate(one => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  }
  await expectAccessible(anybody)
  await standsStill(anybody)
})

test('S74 S75 the ITA admin answers an item, the clerk approves it, and its public page says complete', async () => {
  const ita = await browser.open({ viewport: phone })
  await signIn(ita, 'ita')
  await ita.goto('/office/oit/2569')
  await main(ita).locator('a[href="/office/oit/2569/23"]').first().click()
  await main(ita).getByRole('link', { name: 'เขียนคำตอบ' }).click()
  await ita.locator('textarea[name=sentence_th]').fill('เผยแพร่แผนทั้งเล่ม มี 8 มาตรการ ทุกมาตรการบอกผู้รับผิดชอบและกำหนด')
  // What the program sees by itself it says by itself; the rest is looked through by a person.
  const parts = main(ita).locator('#checklist ~ * select, section[aria-labelledby=checklist] select')
  expect(await parts.count()).toBeGreaterThan(0)
  for (const part of await parts.all()) await part.selectOption('met')
  await expectAccessible(ita)
  await ita.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await ita.getByText('บันทึกคำตอบแล้ว').waitFor()
  await standsStill(ita)
  await main(ita).getByRole('link', { name: 'ตรวจแล้ว ส่งขึ้น' }).click()
  await ita.getByRole('button', { name: 'ตรวจแล้ว ส่งขึ้น' }).click()
  await ita.getByText('ส่งต่อให้ผู้อนุมัติแล้ว').waitFor()

  const clerk = await browser.open({ viewport: phone })
  await signIn(clerk, 'clerk')
  await clerk.goto('/office/oit/2569')
  await main(clerk).locator('a[href="/office/oit/2569/23"]').first().click()
  await main(clerk).getByRole('link', { name: 'อนุมัติ', exact: true }).click()
  await clerk.getByRole('button', { name: 'อนุมัติ', exact: true }).click()
  await clerk.getByText('หน้าสาธารณะแสดงคำตอบนี้แล้ว').waitFor()

  const anybody = await browser.open({ viewport: phone })
  await anybody.goto('/ita/2569')
  await main(anybody).locator('a[href="/ita/2569/o23"]').first().click()
  const page = (await main(anybody).textContent()) ?? ''
  expect(page).toContain('ครบ เปิดได้')
  expect(page).toContain('มี 8 มาตรการ')
  await expectAccessible(anybody)
})

test('an assessor opens three items, what proves them, and asks the ledger about a file she took along', async () => {
  const page = await browser.open({ viewport: phone })
  for (const item of [7, 13, 23]) {
    await page.goto('/ita/2569')
    await main(page).locator(`a[href="/ita/2569/o${item}"]`).first().click()
    const proof = main(page).locator('a[href^="/documents/"]').first()
    const name = (await proof.textContent()) ?? ''
    await proof.click()
    expect(await page.locator('h1').textContent()).toContain(name.trim())
    const file = await main(page).locator('a[href^="/media/"]').first().getAttribute('href')
    const answer = await page.request.get(file ?? '')
    expect(answer.status()).toBe(200)
    const buffer = await answer.body()
    expect(buffer.subarray(0, 5).toString()).toBe('%PDF-')
    await page.goto('/ledger')
    await page.setInputFiles('input[type=file]', { name: 'a.pdf', mimeType: 'application/pdf', buffer })
    await main(page).getByRole('button', { name: 'ตรวจ', exact: true }).click()
    await main(page).getByRole('heading', { name: 'เคยเผยแพร่ที่นี่', exact: true }).first().waitFor()
    const said = (await main(page).textContent()) ?? ''
    expect(said).toContain(name.trim())
    expect(said.replace(/\s/g, '')).toContain(createHash('sha256').update(buffer).digest('hex').slice(0, 8))
  }
  await expectAccessible(page)
  await standsStill(page)
})

test.each([
  { typed: 'ภาษีที่ดิน', isRight: true },
  { typed: 'ภาษีทีดิน', isRight: false },
])('a citizen finds a manual by typing $typed, opens it and takes it along', async ({ typed, isRight }) => {
  const page = await browser.open({ viewport: phone })
  await page.goto('/')
  await main(page).getByRole('searchbox').fill(typed)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?**')
  if (!isRight) await main(page).getByRole('link', { name: 'ภาษีที่ดิน', exact: true }).click()
  await main(page).locator('a[href="/manuals/land-and-building-tax"]').click()
  await expectAccessible(page)
  await standsStill(page)
  const download = page.waitForEvent('download')
  await main(page).locator('a[href$="/print/pdf"]').click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  expect(await (await download).failure()).toBeNull()
})
