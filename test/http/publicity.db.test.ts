// How a service is used and how it is made known: steps as pictures, one sheet to print, text and QR code, channels each with its proof.
import { beforeAll, describe, expect, test } from 'vitest'
import { openOutlets } from '#src/features/outlets/public.ts'
import { catalogue, publicityFacts } from '#src/features/services/public.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpeg } from '#test/harness/pictures.ts'
import { openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const YEAR = 2570
let id = ''
let guest: Browser
let clerk: Browser

beforeAll(async () => {
  guest = app.browser()
  clerk = await world.as('clerk')
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    for (const one of catalogue) {
      const opened = await openFromCatalogue(tx, one.id, unit.id)
      if (one.id === 'water-truck') id = opened
    }
  })
}, 60_000)

describe('how it is used', () => {
  test.each(catalogue.map(one => one.id))(
    'S163: %s is shown step by step in pictures made of its own questions',
    async code => {
      const { service } = catalogue.find(one => one.id === code) ?? {}
      expect((await guest.get(`/services/${code}`)).html).toContain(`href="/services/${code}/how"`)
      for (const prefix of ['', '/en']) {
        const page = await guest.get(`${prefix}/services/${code}/how`)
        expect(page.status).toBe(200)
        const pictures = [...page.html.matchAll(/role="img" aria-label="[^"]+"><svg [^>]*viewBox="0 0 300 540"/g)]
        // Opening it, a page for each section and the contact, looking through it, the code.
        expect(pictures.length).toBe((service?.sections.length ?? 0) + 4)
      }
      const first = service?.sections[0]?.questions[0]
      const drawn = (await guest.get(`/services/${code}/how`)).html.split('viewBox="0 0 300 540"')[2] ?? ''
      const label = first?.type === 'group' ? first.questions[0]?.label.th : first?.label.th
      expect(drawn).toContain((label ?? '').slice(0, 12))
    },
  )

  test.each(catalogue.map(one => one.id))(
    'S164: %s has a sheet on how to use it, to print, in both languages',
    async code => {
      for (const prefix of ['', '/en']) {
        const sheet = await guest.get(`${prefix}/services/${code}/how.pdf`)
        expect([sheet.status, sheet.response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      }
    },
  )

  test('a service of another agency, or one that was never open, has none', async () => {
    const other = app.browser('obt.localhost')
    for (const path of ['how', 'how.pdf'])
      expect((await other.get(`/services/water-truck/${path}`)).status, path).toBe(404)
  })
})

describe('making it known', () => {
  const at = () => `/office/services/${id}/publicity`
  const proven = () =>
    app.tx(world.here(), async tx => {
      const fact = publicityFacts.find(one => one.id === 'services.publicity')
      return (await fact?.rows(tx, fiscalYear(YEAR)).execute()) ?? []
    })

  test('S170: text, QR code as PNG and SVG, and the sheet are there for every service', async () => {
    const page = await clerk.get(at())
    expect(page.status).toBe(200)
    expect(page.html).toContain('ขอรถน้ำได้จากมือถือ')
    expect(page.html).toContain('/services/water-truck/how.pdf')
    const png = await clerk.get(`${at()}/qr.png`)
    expect(png.response.headers.get('content-type')).toBe('image/png')
    const svg = await clerk.get(`${at()}/qr.svg`)
    expect([svg.response.headers.get('content-type'), svg.html.startsWith('<svg')]).toEqual(['image/svg+xml', true])
    expect((await guest.get(at())).status).not.toBe(200)
    expect((await (await world.as('clerk', 'there')).get(at())).status).toBe(404)
    expect((await clerk.get(`/en${at()}`)).text).toContain('Make known')
  })

  test('S171: it goes out through the page, the leaders and the board, each with proof, and is counted', async () => {
    for (const [kind, name] of [
      ['facebook', 'เพจ'],
      ['leader', 'กลุ่มผู้ใหญ่บ้าน'],
      ['board', 'บอร์ดหน้าสำนักงาน'],
    ] as const) {
      const form = (await clerk.get('/office/outlets/new')).form()
      expect((await clerk.post('/office/outlets/new', { ...form.fields, kind, name })).status, name).toBe(303)
    }
    const outlets = await app.tx(world.here(), openOutlets)
    const { fields } = (await clerk.get(at())).form(at())
    const none = await clerk.post(at(), { ...fields, outlets: [] })
    expect(none.status).toBe(422)
    const sent = await clerk.post(at(), { ...fields, outlets: outlets.map(one => one.id) })
    expect(sent.status).toBe(303)
    const waiting = await database.asOwner(
      `select p.id, o.kind, p.text, p.link from outlet_post p join outlet o on o.id = p.outlet_id and o.agency_id = p.agency_id
       where p.agency_id = $1 and p.about_kind = $2 and p.state = 'waiting'`,
      [world.here(), `service/${id}`],
    )
    expect(waiting.rows.length).toBe(3)
    for (const row of waiting.rows) expect(row).toMatchObject({ link: 'http://localhost/services/water-truck' })
    expect(await proven()).toEqual([])
    for (const { id: post, kind } of waiting.rows) {
      const done = `/office/outlets/posts/${post}/done`
      const form = (await clerk.get(done)).form(done)
      const address = kind === 'facebook' ? 'https://facebook.example/1' : 'ประชุมประจำเดือน'
      const posted = { ...form.fields, posted_on: '21/11/2569', address }
      const proof = { name: 'board.jpg', type: 'image/jpeg', bytes: await jpeg() }
      const answer = kind === 'facebook' ? await clerk.post(done, posted) : await clerk.upload(done, posted, { proof })
      expect(answer.status, kind).toBe(303)
    }
    const counted = await proven()
    expect(counted.length).toBe(3)
    expect(new Set(counted.map(row => row.kind)).size).toBe(3)
    for (const row of counted) expect(row.proof).not.toBe('')
    const page = await clerk.get(at())
    expect(page.text).toContain('ลงแล้ว 3 ครั้ง จาก 3 ช่องทาง มีหลักฐาน 3 ครั้ง')
    // Next year it is told again through the same channels.
    expect((await clerk.post(at(), { ...fields, outlets: outlets.map(one => one.id) })).status).toBe(303)
  })
})
