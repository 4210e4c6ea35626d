// What is published as citizens, programs and crawlers meet it: fresh at once, addresses that last, what is gone says so, feeds, open data, and the
// page that tells whether a file was really published.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { sealOnce } from '#src/platform/ledger/seal.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpegWithPlace, pngBomb } from '#test/harness/pictures.ts'
import { firstUnit, idIn, typedManual } from '#test/harness/publications.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let clerk: Browser
let guest: Browser
let unit = ''
const OFFICE = '/office/publications'

beforeAll(async () => {
  clerk = await world.as('clerk')
  guest = app.browser()
  unit = await firstUnit(database, world.here())
}, 60_000)

async function write(kind: string, typed: Record<string, string>): Promise<string> {
  const { fields } = (await clerk.get(`${OFFICE}/new?kind=${kind}`)).form()
  const sent = await clerk.post(`${OFFICE}/new?kind=${kind}`, { ...fields, unit, ...typed })
  expect(sent.status, sent.text).toBe(303)
  return idIn(sent.location)
}
async function publish(id: string, typed: Record<string, string> = {}) {
  const { fields } = (await clerk.get(`${OFFICE}/${id}/publish`)).form()
  return clerk.post(`${OFFICE}/${id}/publish`, { ...fields, ...typed })
}
async function edit(id: string, typed: Record<string, string>) {
  const { fields } = (await clerk.get(`${OFFICE}/${id}/edit`)).form()
  return clerk.post(`${OFFICE}/${id}/edit`, { ...fields, ...typed })
}

describe('a piece of news', () => {
  test('S132: is there for everybody with the next request, in the list, the feeds and the map of the site', async () => {
    await guest.get('/news')
    const id = await write('news', { title_th: 'ล้างถังพักน้ำหมู่ 3', body_th: 'น้ำหยุดครึ่งวัน', slug: 'water-tank' })
    expect((await guest.get('/news/water-tank')).status).toBe(404)
    expect((await publish(id)).status).toBe(303)
    const shown = await guest.get('/news/water-tank')
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('น้ำหยุดครึ่งวัน')
    expect(shown.text).toContain('อนุมัติในระบบโดย')
    expect((await guest.get('/news')).text).toContain('ล้างถังพักน้ำหมู่ 3')
    for (const address of ['/feed.atom', '/feed.json', '/sitemap.xml'])
      expect((await guest.get(address)).html, address).toContain('/news/water-tank')
    expect((await guest.get('/en/news/water-tank')).text).toContain('in Thai only')
  })

  test('an old address leads on, a word in the wrong folder too, and the language stays', async () => {
    const id = idIn((await clerk.get(OFFICE)).html.match(/publications\/[\da-f-]{36}/)?.[0])
    const { fields } = (await clerk.get(`${OFFICE}/${id}/address`)).form()
    await clerk.post(`${OFFICE}/${id}/address`, { ...fields, slug: 'tank-cleaning' })
    const moved = await guest.get('/news/water-tank')
    expect([moved.status, moved.location]).toEqual([301, '/news/tank-cleaning'])
    expect((await guest.get('/en/activities/tank-cleaning')).location).toBe('/en/news/tank-cleaning')
    expect((await guest.get('/news/tank-cleaning')).status).toBe(200)
  })

  test('I5: what was changed shows as a new version, and the one before can be read unless it had to be hidden', async () => {
    const id = await write('news', { title_th: 'ฉบับแรก', body_th: 'ก', slug: 'versions' })
    await publish(id)
    await edit(id, { title_th: 'ฉบับสอง' })
    expect((await guest.get('/news/versions')).text).toContain('ฉบับแรก')
    await publish(id, { note: 'แก้ชื่อ' })
    const now = await guest.get('/news/versions')
    expect(now.text).toContain('ฉบับสอง')
    expect(now.text).toContain('แก้ชื่อ')
    expect((await guest.get('/news/versions/versions/1')).text).toContain('ฉบับแรก')
    await edit(id, { title_th: 'ฉบับสาม' })
    await publish(id, { hide_before: 'yes' })
    expect((await guest.get('/news/versions/versions/1')).status).toBe(404)
    expect((await guest.get('/news/versions')).text).toContain('ไม่เปิดให้ดู')
    for (const number of ['0', '9', '1.5', 'x'])
      expect((await guest.get(`/news/versions/versions/${number}`)).status).toBe(404)
  })

  test('I8: withdrawn, its address says when and why, and it is in no list and no search', async () => {
    const id = await write('news', { title_th: 'ตลาดนัดลอยฟ้าพิเศษ', body_th: 'x', slug: 'sky-market' })
    await publish(id)
    expect((await guest.get('/search?q=ลอยฟ้า')).html).toContain('/news/sky-market')
    const { fields } = (await clerk.get(`${OFFICE}/${id}/withdraw`)).form()
    await clerk.post(`${OFFICE}/${id}/withdraw`, { ...fields, reason: 'ลงซ้ำกับอีกเรื่อง' })
    const gone = await guest.get('/news/sky-market')
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('ลงซ้ำกับอีกเรื่อง')
    expect(gone.text).not.toContain('ตลาดนัดลอยฟ้าพิเศษ')
    for (const address of ['/news', '/search?q=ลอยฟ้า', '/feed.json', '/sitemap.xml'])
      expect((await guest.get(address)).html, address).not.toContain('sky-market')
  })
})

describe('bad input', () => {
  test('markup in every field is words, and what was typed comes back when it is refused', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    const id = await write('page', { title_th: evil, summary_th: evil, body_th: evil, slug: 'evil' })
    await publish(id)
    const { html } = await guest.get('/pages/evil')
    expect(html).not.toMatch(/<script>alert|<img src=x/)
    expect(html).toContain('&lt;script&gt;')
    for (const address of ['/feed.atom', '/sitemap.xml', '/feed.json']) {
      const feed = await guest.get(address)
      expect(feed.html, address).not.toContain('<img src=x')
    }
    const { fields } = (await clerk.get(`${OFFICE}/new?kind=news`)).form()
    const refused = await clerk.post(`${OFFICE}/new?kind=news`, {
      ...fields,
      title_th: '',
      body_th: 'เขียนไว้ยาว',
      slug: 'ก ข',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('เขียนไว้ยาว')
    expect(refused.text).toContain('a–z')
  })

  test('a picture that unpacks to gigabytes is refused at its box, and a photo loses where it was taken', async () => {
    const { fields } = (await clerk.get(`${OFFICE}/new?kind=activity`)).form()
    const typed = { ...fields, unit, title_th: 'กิจกรรม', from: '20/11/2569', new_photo_alt: 'รูป', slug: 'photos' }
    const bomb = { name: 'big.png', type: 'image/png', bytes: pngBomb() }
    const refused = await clerk.upload(`${OFFICE}/new?kind=activity`, typed, { new_photos: bomb })
    expect(refused.status).toBe(422)
    const photo = { name: 'IMG.jpg', type: 'image/jpeg', bytes: new Uint8Array(await jpegWithPlace(1600, 1200)) }
    const sent = await clerk.upload(`${OFFICE}/new?kind=activity`, typed, { new_photos: photo })
    expect(sent.status).toBe(303)
    const id = idIn(sent.location)
    await publish(id)
    const { html } = await guest.get('/activities/photos')
    const [address = ''] = /\/media\/[\da-f-]{36}/.exec(html) ?? []
    const whole = await guest.get(`${address}/whole`)
    expect(whole.response.headers.get('content-type')).toBe('image/jpeg')
    expect(whole.html).not.toContain('Telefon')
    for (const size of ['small', 'wide'])
      expect((await guest.get(`${address}/${size}`)).response.headers.get('content-type')).toBe('image/webp')
    expect((await app.browser('obt.localhost').get(`${address}/small`)).status).toBe(404)
  })

  test('addresses nobody gave are not there', async () => {
    for (const address of [
      '/news/%00',
      '/news/..%2f',
      `/news/${'x'.repeat(5000)}`,
      '/manuals/none/print/pdf',
      '/media/x/small',
    ])
      expect((await guest.get(address)).status, address.slice(0, 40)).toBe(404)
  })
})

describe('manuals', () => {
  test('S175 S182: a citizen reads steps, papers, time and fee, and takes a PDF, a Word file and one sheet along', async () => {
    const id = await write('service-manual', {
      ...typedManual,
      title_th: 'ขอเลขที่บ้าน',
      step_who: 'งานทะเบียน',
      step_amount: '๑๕',
      channels: 'สำนักงานเทศบาล',
      slug: 'house-number',
    })
    expect((await publish(id)).status).toBe(303)
    const { text } = await guest.get('/manuals/house-number')
    for (const said of ['ไม่มีค่าธรรมเนียม', 'ไม่ต้องใช้เอกสาร', 'งานทะเบียน', '15 นาที']) expect(text).toContain(said)
    const types = { pdf: 'application/pdf', leaflet: 'application/pdf', docx: 'wordprocessingml' }
    for (const [format, type] of Object.entries(types)) {
      const file = await guest.get(`/manuals/house-number/print/${format}`)
      expect(file.status).toBe(200)
      expect(file.response.headers.get('content-type')).toContain(type)
    }
    expect((await guest.get('/manuals')).text).toContain('ขอเลขที่บ้าน')
  }, 60_000)
})

describe('open data', () => {
  test('I1 I4: every dataset of the catalogue can be taken as JSON, CSV and a spreadsheet, and is described', async () => {
    const list = JSON.parse((await guest.get('/api/v1/datasets')).html) as { id: string }[]
    expect(list.length).toBeGreaterThan(5)
    const described = JSON.parse((await guest.get('/api/v1/openapi.json')).html)
    const catalogue = JSON.parse((await guest.get('/open-data/catalogue.jsonld')).html)
    expect(catalogue['dcat:dataset']).toHaveLength(list.length)
    for (const { id } of list) {
      const rows = JSON.parse((await guest.get(`/api/v1/datasets/${id}`)).html)
      expect(rows.dataset).toBe(id)
      const promised = Object.keys(described.components.schemas[id].properties)
      for (const row of rows.rows) expect(Object.keys(row)).toEqual(promised)
      const csv = await guest.get(`/api/v1/datasets/${id}/csv`)
      expect(csv.html.split('\r\n')[0]?.split(',')).toHaveLength(promised.length)
      expect((await guest.get(`/api/v1/datasets/${id}/xlsx`)).status).toBe(200)
      expect((await guest.get(`/open-data/${id}`)).status).toBe(200)
    }
  })

  test('pages follow each other without a gap, and odd questions get the usual answer', async () => {
    const all = JSON.parse((await guest.get('/api/v1/datasets/publications')).html).rows as { address: string }[]
    const seen: string[] = []
    let next: string | null = 'http://localhost/api/v1/datasets/publications?limit=1'
    while (next !== null) {
      const page: { rows: { address: string }[]; next: string | null } = JSON.parse(
        (await guest.get(next.replace(/^https?:\/\/[^/]+/, ''))).html,
      )
      seen.push(...page.rows.map(row => row.address))
      next = page.next
    }
    expect(seen).toEqual(all.map(row => row.address))
    expect(seen.length).toBeGreaterThan(2)
    for (const query of ['?limit=-1', '?limit=x', '?after=%27;drop', '?year=abc', '?after=not-an-id'])
      expect((await guest.get(`/api/v1/datasets/publications${query}`)).status, query).toBe(200)
    expect((await guest.get('/api/v1/datasets/nothing')).status).toBe(404)
  })

  test('another website may read it, and it shows nothing of another agency', async () => {
    const there = await app.browser('obt.localhost').get('/api/v1/datasets/publications')
    expect(there.response.headers.get('access-control-allow-origin')).toBe('*')
    expect(JSON.parse(there.html).rows).toEqual([])
  })
})

describe('whether a file was published', () => {
  test('B11 E10: when and by whom, also after it was withdrawn; of what never was, nothing', async () => {
    const pdf = Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    )
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    const ask = async (host = 'localhost') => {
      const browser = app.browser(host)
      const { fields } = (await browser.get('/ledger')).form()
      const file = { name: 'plan.pdf', type: 'application/pdf', bytes: new Uint8Array(pdf) }
      return browser.upload('/ledger', { ...fields, sha256: '' }, { file })
    }
    const { fields } = (await clerk.get(`${OFFICE}/new?kind=document`)).form()
    const typed = { ...fields, unit, title_th: 'แผนพัฒนา', slug: 'plan' }
    const file = { name: 'plan.pdf', type: 'application/pdf', bytes: new Uint8Array(pdf) }
    const sent = await clerk.upload(`${OFFICE}/new?kind=document`, typed, { new_files: file })
    const id = idIn(sent.location)
    expect((await ask()).text).toContain('ไม่เคยเผยแพร่ที่นี่')
    await database.asOwner(`update publication_file set privacy = 'unreadable' where publication_id = $1`, [id])
    expect((await publish(id, { looked: 'yes' })).status).toBe(303)
    await sealOnce(app.house().database, app.house().signer, app.now)
    const known = await ask()
    expect(known.text).toContain('เคยเผยแพร่ที่นี่')
    expect(known.text).toContain('แผนพัฒนา')
    expect(known.text).toMatch(/ลำดับในบัญชีเหตุการณ์\s*\d+/)
    expect((await ask('obt.localhost')).text).toContain('ไม่เคยเผยแพร่ที่นี่')
    const withdraw = (await clerk.get(`${OFFICE}/${id}/withdraw`)).form()
    await clerk.post(`${OFFICE}/${id}/withdraw`, { ...withdraw.fields, reason: 'ฉบับผิด' })
    expect((await ask()).text).toContain('ฉบับผิด')
    const page = await guest.get('/ledger')
    const typedIn = await guest.post('/ledger', { ...page.form().fields, sha256: sha256.toUpperCase() })
    expect(typedIn.text).toContain('แผนพัฒนา')
    for (const [wrong, said] of [
      ['', 'เลือกไฟล์ หรือวาง'],
      ['abc', '64 ตัว'],
    ] as const)
      expect((await guest.post('/ledger', { ...page.form().fields, sha256: wrong })).text).toContain(said)
  })
})

describe('through more channels', () => {
  test('S132: the channels of the agency stand beside the verb, as last time, and the publication says where it went', async () => {
    const add = (await clerk.get('/office/outlets/new')).form()
    for (const name of ['บอร์ดหน้าสำนักงาน', 'เสียงตามสายหมู่ 3'])
      await clerk.post('/office/outlets/new', { ...add.fields, kind: 'board', name })
    const first = await write('news', { title_th: 'งานวันลอยกระทง', body_th: 'ค่ำวันศุกร์', slug: 'loy-krathong' })
    const asked = await clerk.get(`${OFFICE}/${first}/publish`)
    const outlet = /name="outlets" value="([\da-f-]{36})"/.exec(asked.html)?.[1] ?? ''
    expect((await publish(first, { outlets: outlet })).status).toBe(303)
    const page = await clerk.get(`${OFFICE}/${first}`)
    expect(page.html).toMatch(/\/office\/outlets\/posts\/[\da-f-]{36}/)
    const post = await clerk.get(/\/office\/outlets\/posts\/[\da-f-]{36}/.exec(page.html)?.[0] ?? '')
    expect(post.text).toContain('http://localhost/news/loy-krathong')
    const second = await write('news', { title_th: 'ปิดถนนชั่วคราว', body_th: 'หนึ่งวัน' })
    expect((await clerk.get(`${OFFICE}/${second}/publish`)).form().fields.outlets).toContain(outlet)
    const more = await clerk.get(`${OFFICE}/${first}/carry`)
    expect(more.html).not.toContain(`value="${outlet}"`)
    const { fields } = more.form()
    expect((await clerk.post(`${OFFICE}/${first}/carry`, fields)).text).toContain('เลือกอย่างน้อยหนึ่งช่องทาง')
    expect((await clerk.post(`${OFFICE}/${first}/carry`, { ...fields, outlets: 'x' })).status).toBe(422)
  })
})

describe('a part of a photo', () => {
  test('B8: is pressed, made unreadable, brought back and published, without script', async () => {
    const { fields } = (await clerk.get(`${OFFICE}/new?kind=activity`)).form()
    const bytes = new Uint8Array(await jpegWithPlace(400, 300))
    const sent = await clerk.upload(
      `${OFFICE}/new?kind=activity`,
      { ...fields, unit, title_th: 'วันสะอาด', from: '20/11/2569', slug: 'clean-day', new_photo_alt: 'คนกวาดถนน' },
      { new_photos: { name: 'a.jpg', type: 'image/jpeg', bytes } },
    )
    const id = idIn(sent.location)
    const photoIn = (html: string) => /\/blur\?photo=([\da-f-]{36})/.exec(html)?.[1] ?? ''
    const first = photoIn((await clerk.get(`${OFFICE}/${id}`)).html)
    const at = (file: string) => `${OFFICE}/${id}/blur?photo=${file}`
    const page = await clerk.get(at(first))
    expect(page.html).toMatch(/<input type="image"[^>]*name="wide"[^>]*width="640"/)
    const form = page.form().fields
    expect((await clerk.post(at(first), form)).text).toContain('แตะบนรูปตรงที่ต้องเบลอ')
    expect((await clerk.post(at(first), { ...form, 'wide.x': '-3', 'wide.y': 'x' })).status).toBe(422)
    const pressed = await clerk.post(at(first), { ...form, 'wide.x': '100', 'wide.y': '80' })
    expect(pressed.status, pressed.text).toBe(303)
    const second = photoIn(pressed.location ?? '')
    expect(second).not.toBe(first)
    expect((await clerk.get(at(first))).status).toBe(404)
    expect((await clerk.get(`/office/media/${second}/wide`)).status).toBe(200)
    const undone = await clerk.post(at(second), { undo: 'yes' })
    expect(undone.status, undone.text).toBe(303)
    expect(photoIn(undone.location ?? '')).toBe(first)
    const again = await clerk.post(at(first), { ...form, _once: newId(), part: '1-1' })
    const last = photoIn(again.location ?? '')
    expect((await publish(id)).status).toBe(303)
    expect((await guest.get(`/media/${last}/whole`)).status).toBe(200)
    for (const file of [first, second]) expect((await guest.get(`/media/${file}/whole`)).status).toBe(404)
    expect((await clerk.get(at(last))).text).not.toContain('กลับเป็นรูปก่อนเบลอ')
  })
})

describe('manuals', () => {
  const typed = { ...typedManual, title_th: 'ขอใช้ห้องประชุม' }

  test('S176 S177: one that was looked through says when, is circulated with its address, and its unit has one', async () => {
    const id = await write('service-manual', { ...typed, slug: 'meeting-room' })
    await publish(id)
    expect((await guest.get('/manuals/meeting-room')).text).not.toContain('ทบทวนล่าสุด')
    const page = await clerk.get(`${OFFICE}/${id}`)
    const circular = /\/office\/circulars\/new\?[^"]+/.exec(page.html)?.[0].replaceAll('&amp;', '&') ?? ''
    const { fields } = (await clerk.get(circular)).form()
    expect(fields.subject).toBe('ขอใช้ห้องประชุม')
    expect(fields.words).toContain('http://localhost/manuals/meeting-room')
    const review = await clerk.get(`${OFFICE}/${id}/review`)
    expect((await clerk.post(`${OFFICE}/${id}/review`, review.form().fields)).status).toBe(303)
    expect((await guest.get('/manuals/meeting-room')).text).toContain('ทบทวนล่าสุด')
    expect((await clerk.get(`${OFFICE}/manuals`)).text).toMatch(/หน่วยงานยังไม่มีคู่มือ/)
  })
})

describe('what people look for', () => {
  test('S145 S146: an activity tells its day and place beside the day of its news, with pictures', async () => {
    const { fields } = (await clerk.get(`${OFFICE}/new?kind=activity`)).form()
    const bytes = new Uint8Array(await jpegWithPlace(400, 300))
    const sent = await clerk.upload(
      `${OFFICE}/new?kind=activity`,
      {
        ...fields,
        unit,
        title_th: 'ฉีดวัคซีนพิษสุนัขบ้า',
        from: '18/11/2569',
        place: 'ศาลาหมู่ 3',
        slug: 'rabies',
        new_photo_alt: 'เจ้าหน้าที่ฉีดวัคซีน',
      },
      { new_photos: { name: 'a.jpg', type: 'image/jpeg', bytes } },
    )
    await publish(idIn(sent.location))
    const page = await guest.get('/activities/rabies')
    for (const words of ['18 พ.ย. 2569', '21 พ.ย. 2569', 'ศาลาหมู่ 3']) expect(page.text).toContain(words)
    expect(page.html).toContain('alt="เจ้าหน้าที่ฉีดวัคซีน"')
  })

  test('S174 S175: a manual answers what to bring, how long, how much, who and where', async () => {
    const id = await write('service-manual', {
      title_th: 'ขอใช้น้ำประปา',
      step_what: 'ตรวจคำขอ',
      step_who: 'กองช่าง',
      step_amount: '3',
      step_per: 'working-days',
      paper_name: 'สำเนาทะเบียนบ้าน',
      fee: '300 บาท',
      channels: 'กองช่าง ชั้น 1',
      slug: 'tap-water',
    })
    expect((await publish(id)).status).toBe(303)
    const { text } = await guest.get('/manuals/tap-water')
    for (const words of ['ตรวจคำขอ', 'กองช่าง', '3 วันทำการ', 'สำเนาทะเบียนบ้าน', '300 บาท', 'กองช่าง ชั้น 1'])
      expect(text).toContain(words)
    for (const format of ['pdf', 'docx', 'leaflet'])
      expect((await guest.get(`/manuals/tap-water/print/${format}`)).status, format).toBe(200)
  })
})
