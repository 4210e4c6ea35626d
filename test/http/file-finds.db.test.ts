// What is found in files before they are published, as officers meet it: a probable signature with its place, which needs a reason or is covered for
// good, and pages that are pictures, which need a person's eyes.
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { lookThroughFiles } from '#src/features/publishing/public.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { handMadePdf, pictureOf } from '#test/harness/pdf.ts'
import { firstUnit, idIn } from '#test/harness/publications.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const OFFICE = '/office/publications'
let clerk: Browser
let guest: Browser
let unit = ''

beforeAll(async () => {
  clerk = await world.as('clerk')
  guest = app.browser()
  unit = await firstUnit(database, world.here())
}, 60_000)

async function draftWith(bytes: Uint8Array, typed: Record<string, string>): Promise<string> {
  const { fields } = (await clerk.get(`${OFFICE}/new?kind=document`)).form()
  const file = { name: 'paper.pdf', type: 'application/pdf', bytes: new Uint8Array(bytes) }
  const sent = await clerk.upload(`${OFFICE}/new?kind=document`, { ...fields, unit, ...typed }, { new_files: file })
  expect(sent.status, sent.text).toBe(303)
  const id = idIn(sent.location)
  await look(id)
  return id
}
const look = (publication: string) =>
  lookThroughFiles.run({ ...app.house(), mailer: undefined }, { agency: world.here(), publication })
async function publish(id: string, typed: Record<string, string> = {}) {
  const { fields } = (await clerk.get(`${OFFICE}/${id}/publish`)).form()
  return clerk.post(`${OFFICE}/${id}/publish`, { ...fields, ...typed })
}

const ink =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120" width="300" height="120"><path d="M10 90C60 10 90 10 100 90S160 10 200 60S250 100 290 30" stroke="navy" fill="none" stroke-width="5"/></svg>'
const line = (text: string): Block => ({ kind: 'paragraph', text: [text], align: 'center' })
async function order(signed: boolean): Promise<Uint8Array> {
  const picture: Block = { kind: 'picture', name: 'ink', alt: 'ลายมือชื่อ', widthMm: 35, align: 'center' }
  const paper: Paper = {
    title: 'คำสั่งเทศบาล',
    lang: 'th',
    author: 'เทศบาลตำบลต้นแบบ',
    subject: 'คำสั่ง',
    at: '2026-11-21T03:04:05Z',
    numerals: 'thai',
    pictures: {
      ink: { type: 'image/png', base64: (await sharp(Buffer.from(ink)).png().toBuffer()).toString('base64') },
    },
    sections: [
      {
        page: { orientation: 'portrait', margins: 'letter' },
        pageNumbers: 'none',
        blocks: [
          line('คำสั่งเทศบาลตำบลต้นแบบ เรื่อง แต่งตั้งคณะทำงาน'),
          { kind: 'new-page' },
          line('สั่ง ณ วันที่ ๒๑ พฤศจิกายน'),
          ...(signed ? [picture] : []),
          line('(นายสมชาย ใจดี)'),
          line('นายกเทศมนตรี'),
          { kind: 'new-page' },
          line('บัญชีแนบท้าย'),
        ],
      },
    ],
  }
  return renderPdf(paper)
}
const fileIn = (html: string) => /\/office\/media\/([\da-f-]{36})\//.exec(html)?.[1] ?? ''

describe('a probable signature', () => {
  test('is told with its file, page and place, and is not published without a reason', async () => {
    const id = await draftWith(await order(true), { title_th: 'คำสั่งแต่งตั้ง', slug: 'order-1' })
    const page = await clerk.get(`${OFFICE}/${id}`)
    expect(page.text).toContain('พบสิ่งที่อาจเป็นลายเซ็น')
    expect(page.text).toMatch(/รูปตรงที่ลงชื่อ หน้า 2 บนกลาง ใกล้ “\(นายสมชาย ใจดี\)”/)
    expect((await clerk.get(`/en${OFFICE}/${id}`)).text).toContain('page 2, top middle')
    const refused = await publish(id)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('เผยแพร่ได้เพราะอะไร')
    expect((await guest.get('/documents/order-1')).status).toBe(404)
    expect((await publish(id, { privacy_reason: 'กฎหมายให้เผยแพร่คำสั่งทั้งฉบับ' })).status).toBe(303)
    expect((await guest.get('/documents/order-1')).status).toBe(200)
  })

  test('is covered by one press, for good; the page is then looked at by a person, and covering can be undone before', async () => {
    const id = await draftWith(await order(true), { title_th: 'คำสั่งปิดชื่อ', slug: 'order-2' })
    const link = /\/office\/publications\/[\da-f-]{36}\/cover\?[^"]+/.exec(
      (await clerk.get(`${OFFICE}/${id}`)).html,
    )?.[0]
    const at = (link ?? '').replaceAll('&amp;', '&')
    const first = fileIn((await clerk.get(`${OFFICE}/${id}`)).html)
    expect(at).toBe(`${OFFICE}/${id}/cover?file=${first}&page=2`)
    const page = await clerk.get(at)
    expect(page.text).toContain('หน้า 2 จาก 3')
    const picture = await clerk.get(`/office/media/${first}/page-2`)
    expect([picture.status, picture.response.headers.get('content-type')]).toEqual([200, 'image/webp'])
    const { fields } = page.form()
    const pressed = await clerk.post(at, { ...fields, found: 'yes' })
    expect(pressed.status, pressed.text).toBe(303)
    const second = /file=([\da-f-]{36})/.exec(pressed.location ?? '')?.[1] ?? ''
    const undone = await clerk.post(pressed.location ?? '', { undo: 'yes' })
    expect(undone.location).toContain(first)
    const again = await clerk.post(at, { ...(await clerk.get(at)).form().fields, found: 'yes' })
    const last = /file=([\da-f-]{36})/.exec(again.location ?? '')?.[1] ?? ''
    expect([first, second].includes(last)).toBe(false)
    await look(id)
    const after = await clerk.get(`${OFFICE}/${id}`)
    expect(after.text).not.toContain('พบสิ่งที่อาจเป็นลายเซ็น')
    expect(after.text).toContain('หน้า 2: เป็นภาพ โปรแกรมอ่านไม่ได้')
    expect((await publish(id)).text).toContain('เปิดดูให้ครบแล้วติ๊ก')
    expect((await publish(id, { looked: 'yes' })).status).toBe(303)
    expect((await guest.get(`/media/${last}/paper.pdf`)).status).toBe(200)
    for (const hidden of [first, second]) expect((await guest.get(`/media/${hidden}/paper.pdf`)).status).toBe(404)
    expect((await clerk.post(`${OFFICE}/${id}/cover?file=${last}&page=2`, { undo: 'yes' })).status).toBe(422)
  })

  test('a place is pressed on the page, or named, by hand; what is no place changes nothing', async () => {
    const id = await draftWith(await order(false), { title_th: 'คำสั่งธรรมดา', slug: 'order-3' })
    const html = (await clerk.get(`${OFFICE}/${id}`)).html
    expect(html).not.toContain('พบสิ่งที่อาจเป็นลายเซ็น')
    const file = fileIn(html)
    const at = `${OFFICE}/${id}/cover?file=${file}&page=2`
    const { fields } = (await clerk.get(at)).form()
    expect((await clerk.post(at, fields)).text).toContain('แตะบนรูปตรงที่ต้อง')
    expect((await clerk.post(at, { ...fields, found: 'yes' })).status).toBe(422)
    for (const wrong of ['page=4', 'page=0', 'page=x', 'page=2&file=x'])
      expect((await clerk.get(`${OFFICE}/${id}/cover?${wrong}`)).status, wrong).toBe(404)
    expect((await clerk.get(`/office/media/${file}/page-9`)).status).toBe(404)
    expect((await guest.get(`/office/media/${file}/page-1`)).status).toBe(404)
    const pressed = await clerk.post(at, { ...fields, 'wide.x': '300', 'wide.y': '200' })
    expect(pressed.status, pressed.text).toBe(303)
    // The office approved other words: leave is asked for anew, and there is nothing to publish unread.
    expect((await publish(id)).text).toContain('กำลังอ่านข้อความในไฟล์')
  })
})

describe('a page that is a picture', () => {
  test('is said to be one, and somebody must have looked', async () => {
    const image = pictureOf(40, 60)
    const scan = handMadePdf({
      things: { image },
      pages: [1, 2].map(() => ({
        keys: '/Resources<</XObject<</I {image}>>>>',
        draws: 'q 400 0 0 600 0 0 cm /I Do Q',
      })),
    })
    const id = await draftWith(scan, { title_th: 'ประกาศสแกน', slug: 'scan' })
    expect((await clerk.get(`${OFFICE}/${id}`)).text).toMatch(/หน้า 1–2: เป็นภาพ โปรแกรมอ่านไม่ได้/)
    const refused = await publish(id)
    expect([refused.status, refused.text.includes('เปิดดูให้ครบแล้วติ๊ก')]).toEqual([422, true])
    expect((await publish(id, { looked: 'yes' })).status).toBe(303)
    const kept = await database.asOwner('select looked_through from publication where id = $1', [id])
    expect(kept.rows[0].looked_through).toBe(true)
  })
})
