// A citizen asks for a service from an old phone: no script, no account, a slow line. And the office works on it.
import { beforeAll, describe, expect, test } from 'vitest'
import { keepCounts } from '#src/features/cases/public.ts'
import { servicesFacts, servicesTopics } from '#src/features/services/public.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { fieldId } from '#src/ui/index.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpeg } from '#test/harness/pictures.ts'
import { applyFor, codeIn, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let guest: Browser

const light = {
  symptom: 'out',
  count: '1',
  'where.asset': '3-014',
  'contact-phone': '081 234 5678',
  'contact-mail': '',
}

beforeAll(async () => {
  guest = app.browser()
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    await openFromCatalogue(tx, 'street-light', unit.id)
  })
}, 60_000)

describe('a citizen reports a light', () => {
  test('S158 S160 S167: without account and script, and gets a code at once', async () => {
    expect((await guest.get('/services')).text).toContain('แจ้งไฟถนนดับ')
    const sent = await applyFor(guest, 'street-light', light)
    expect(sent.text).toContain('ส่งเรื่องแล้ว')
    const code = codeIn(sent.text)
    const tracked = await guest.get(`/track/${code}`)
    expect(tracked.status).toBe(200)
    expect(tracked.text).toContain('เลข 3-014')
    expect(tracked.text).toContain('ดับสนิท')
  })

  test('S168: the page that follows it names nobody and is not for search engines', async () => {
    const sent = await applyFor(guest, 'street-light', {
      ...light,
      'contact-name': 'สมหญิง รอไฟ',
      'contact-mail': 'a@b.example',
    })
    const tracked = await guest.get(`/track/${codeIn(sent.text)}`)
    expect(tracked.html).not.toContain('สมหญิง')
    expect(tracked.html).not.toContain('2345678')
    expect(tracked.html).not.toContain('a@b.example')
    expect(tracked.response.headers.get('x-robots-tag')).toContain('noindex')
    expect(tracked.response.headers.get('referrer-policy')).toBe('same-origin')
  })

  test('wrong answers are said at their fields all at once, and nothing that was right is lost', async () => {
    const start = await guest.post('/services/street-light', (await guest.get('/services/street-light')).form().fields)
    const place = start.location.replace('/symptom', '/where')
    const fields = (await guest.get(start.location)).form().fields
    const none = await guest.post(start.location, { ...fields, 'q.count': 'สอง' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('เลือกหนึ่งข้อจากรายการ')
    // With script the question that hangs on the first appears at once, and what was typed there counts.
    const typed = await guest.post(start.location, { ...fields, 'q.symptom': 'out', 'q.count': 'สอง' })
    expect(typed.status).toBe(422)
    expect(typed.text).toContain('พิมพ์เป็นตัวเลข')
    const right = await guest.post(start.location, { ...fields, 'q.symptom': 'out', 'q.count': '๒' })
    expect(right.location).toBe(place)
    const upload = await guest.upload(
      place,
      { 'q.where.asset': '9-999', 'q.near': 'หน้าวัด' },
      { 'q.photo': { name: 'IMG.jpg', type: 'image/jpeg', bytes: await jpeg() } },
    )
    expect(upload.status).toBe(422)
    expect(upload.text).toContain('ไม่พบเลขนี้ในทะเบียนของเรา')
    expect(upload.html).toContain('หน้าวัด')
    const again = await guest.get(place)
    expect(again.html).toContain('/file/')
    expect(again.html).toContain('หน้าวัด')
  })

  test('what could not be read stands in the summary as it was typed; all that is wrong is said there at once, and nothing is sent', async () => {
    const start = await guest.post('/services/street-light', (await guest.get('/services/street-light')).form().fields)
    await guest.post(start.location, { 'q.symptom': 'out', 'q.count': 'สองดวง' })
    await guest.post(start.location.replace('/symptom', '/where'), { 'q.where.asset': '9-999' })
    const check = start.location.replace('/symptom', '/check')
    const summary = await guest.get(check)
    expect(summary.status).toBe(200)
    expect(summary.text).toContain('สองดวง')
    expect(summary.text).toContain('9-999')
    const sent = await guest.post(check, summary.form(check).fields)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('ยังส่งไม่ได้ แก้ 3 ข้อนี้ก่อน')
    for (const [field, words] of [
      ['q.count', 'พิมพ์เป็นตัวเลข'],
      ['q.where.asset', 'ไม่พบเลขนี้ในทะเบียนของเรา'],
      ['q.contact-phone', 'กรอกช่องนี้'],
    ] as const) {
      // In the list above that leads there, and at the answer itself.
      expect(sent.text.split(words).length).toBeGreaterThan(2)
      expect(sent.html).toContain(`id="${fieldId(field)}"`)
    }
    expect(sent.text).toContain('สองดวง')
  })

  test('each line of what is wrong leads to its own sentence, also where one question has several', async () => {
    await app.tx(world.here(), async tx => openFromCatalogue(tx, 'pet-registration', (await someUnit(tx)).id))
    const about = await guest.get('/services/pet-registration')
    const start = (await guest.post('/services/pet-registration', about.form().fields)).location
    const [animals, check] = ['animals', 'check'].map(one => start.replace(/[^/]+$/, one)) as [string, string]
    await guest.post(animals, { 'q.animals.rows': '2', 'q.animals.0.name': 'ด่าง', 'q.animals.1.name': 'แต้ม' })
    const sent = await guest.post(check, (await guest.get(check)).form(check).fields)
    expect(sent.status).toBe(422)
    const summary = /data-error-summary[\s\S]*?<\/ul>/.exec(sent.html)?.[0] ?? ''
    const leads = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(leads.filter(id => id.startsWith(fieldId('q.animals.'))).length).toBeGreaterThan(2)
    for (const id of leads) expect(sent.html.split(` id="${id}"`)).toHaveLength(2)
    expect(sent.text).toContain('ตัวที่ 2 สีและจุดเด่น: ')
    // So does the list: entry and question of a part, or the question alone.
    for (const line of ['ตัวที่ 2 สีและจุดเด่น: ', 'บ้านที่เลี้ยง: ', 'เบอร์โทร: ']) expect(summary).toContain(`>${line}`)
  })

  test('photos that came with a page that was wrong stay when it is sent again, and a paper among them harms nobody', async () => {
    const start = await guest.post('/services/street-light', (await guest.get('/services/street-light')).form().fields)
    await guest.post(start.location, { 'q.symptom': 'out', 'q.count': '1' })
    const place = start.location.replace('/symptom', '/where')
    const photo = { name: 'IMG.jpg', type: 'image/jpeg', bytes: await jpeg() }
    const first = await guest.upload(place, { 'q.near': 'หน้าวัด' }, { 'q.photo': photo })
    expect(first.status).toBe(422)
    const pdf = { name: 'a.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF') }
    const second = await guest.upload(place, first.form(place).fields, { 'q.photo': pdf })
    expect(second.status).toBe(422)
    expect(second.text).toContain('รับเฉพาะไฟล์ชนิด JPG, PNG, WEBP')
    expect(second.text).not.toContain('DOCX')
    const gif = { name: 'a.gif', type: 'image/gif', bytes: new TextEncoder().encode('GIF89a nothing more') }
    const third = await guest.upload(
      place,
      { ...second.form(place).fields, 'q.where.asset': '3-014' },
      { 'q.photo': gif },
    )
    expect(third.status).toBe(422)
    expect(third.text).not.toContain('DOCX')
    const again = await guest.get(place)
    expect(again.html).toContain('value="3-014"')
    const sent = await guest.post(place, third.form(place).fields)
    expect(sent.status).toBe(303)
    const kept = (await guest.get(place)).html
    expect(kept.match(/name="q\.photo\.keep"/g)).toHaveLength(1)
    const hole = await guest.post(place.replace('/where', '/check'), {})
    const led = /data-error-summary[\s\S]*?href="#([^"]+)"/.exec(hole.html)?.[1]
    expect(led).toBeDefined()
    expect(hole.html).toContain(`id="${led}"`)
    const dropped = await guest.post(place, { ...again.form(place).fields, 'q.photo.keep': '', 'q.near': '' })
    expect(dropped.status).toBe(303)
    expect((await guest.get(place)).html).not.toContain('q.photo.keep')
  })

  test('a press on the map without script shows the place in words, and the same report near by is shown', async () => {
    await applyFor(guest, 'street-light', light)
    const start = await guest.post('/services/street-light', (await guest.get('/services/street-light')).form().fields)
    const first = (await guest.get(start.location)).form().fields
    const next = await guest.post(start.location, { ...first, 'q.symptom': 'out', 'q.count': '1' })
    const fields = (await guest.get(next.location)).form().fields
    const pressed = await guest.post(next.location, { ...fields, 'q.where.s.x': '140', 'q.where.s.y': '110' })
    const [, at] = pressed.location.split('#')
    const shown = await guest.get(next.location)
    expect(shown.html).toContain(`id="${at}"`)
    expect(shown.html).toMatch(/value="16\.\d+,102\.\d+"/)
    const kept = shown.form().fields
    const named = await guest.post(next.location, { ...kept, 'q.where': '', 'q.where.asset': '3-014' })
    expect(named.status).toBe(303)
    expect((await guest.get(next.location)).text).toContain('อาจมีคนแจ้งเรื่องนี้แล้ว')
  })

  test('sent twice it counts once', async () => {
    const start = await guest.post('/services/street-light', (await guest.get('/services/street-light')).form().fields)
    const draft = start.location.split('/')[3]
    await guest.post(start.location, { 'q.symptom': 'out', 'q.count': '1' })
    await guest.post(`/services/apply/${draft}/where`, { 'q.where.asset': '3-014' })
    await guest.post(`/services/apply/${draft}/contact`, { 'q.contact-phone': '0812345678' })
    const both = await Promise.all([1, 2].map(() => guest.post(`/services/apply/${draft}/check`)))
    expect(both.map(one => one.status)).toEqual([303, 303])
    expect(new Set(both.map(one => one.location)).size).toBe(1)
    // The way back leads to the case and to no empty form, from any page of it.
    for (const page of ['symptom', 'where', 'contact', 'check']) {
      const back = await guest.get(`/services/apply/${draft}/${page}`)
      expect(back.html).toContain(`href="${both[0]?.location.replace('/sent', '')}"`)
      expect(back.text).toContain('เรื่องนี้ส่งไปแล้ว')
      expect(back.html).not.toContain('q.')
    }
  })

  test('of many sent at the same moment, each twice, each is kept once, and one that is not complete harms nobody', async () => {
    const begun = async () => {
      const { fields } = (await guest.get('/services/street-light')).form()
      return (await guest.post('/services/street-light', fields)).location
    }
    const draftIn = (place: string) => place.split('/')[3] ?? ''
    const filled = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const first = await begun()
        const draft = draftIn(first)
        await guest.post(first, { 'q.symptom': 'out', 'q.count': '1' })
        await guest.post(`/services/apply/${draft}/where`, { 'q.where.asset': '3-014' })
        await guest.post(`/services/apply/${draft}/contact`, { 'q.contact-phone': '0812345678' })
        return draft
      }),
    )
    const [halfway, unknown] = [draftIn(await begun()), 'AAAAA-BBBBB-CCCCC']
    const before = await database.asOwner('select count(*)::int as n from case_file')
    const all = [...filled, halfway, ...filled, unknown]
    const answers = await Promise.all(all.map(draft => guest.post(`/services/apply/${draft}/check`)))
    const places = filled.map(draft => answers.filter((_one, at) => all[at] === draft).map(one => one.location))
    expect(places.every(([first, second]) => first === second && /^\/track\/.+\/sent$/.test(first ?? ''))).toBe(true)
    expect(new Set(places.flat()).size).toBe(12)
    expect(answers[12]?.status).toBe(422)
    expect(answers.at(-1)?.status).toBe(404)
    const after = await database.asOwner('select count(*)::int as n from case_file')
    expect(after.rows[0].n - before.rows[0].n).toBe(12)
    const { rows } = await database.asOwner(
      `select count(*)::int as n from case_file c join case_event e on e.case_id = c.id and e.verb = 'submit'
       join ledger_entry l on l.subject_id = c.id and l.event = 'case.submitted' where c.code = any($1)`,
      [places.map(([first]) => first?.split('/')[2])],
    )
    expect(rows[0].n).toBe(12)
  })

  test('a code is not told apart from no code, and another agency knows neither', async () => {
    const sent = await applyFor(guest, 'street-light', light)
    const code = codeIn(sent.text)
    expect((await app.browser('obt.localhost').get(`/track/${code}`)).status).toBe(404)
    expect((await guest.get('/track/AAAAA-BBBBB-CCCCC')).status).toBe(404)
    const guessed = await guest.post('/track', { code: 'AAAAA-BBBBB-CCCCC' })
    expect(guessed.status).toBe(422)
    const typed = await guest.post('/track', { code: code.toLowerCase().replaceAll('-', ' ') })
    expect(typed.location).toBe(`/track/${code}`)
  })
})

describe('the desk', () => {
  let clerk: Browser
  const act = async (id: string, verb: string, typed: Record<string, string>, photo = false) => {
    const at = `/office/cases/${id}/${verb}`
    const { fields } = (await clerk.get(at)).form(at)
    if (!photo) return clerk.post(at, { ...fields, ...typed })
    const bytes = await jpeg()
    return clerk.upload(at, { ...fields, ...typed }, { photos: { name: 'after.jpg', type: 'image/jpeg', bytes } })
  }
  const idOf = async (code: string) => {
    const { rows } = await database.asOwner('select id from case_file where code = $1', [code])
    return rows[0].id as string
  }

  beforeAll(async () => {
    clerk = await world.as('clerk')
  }, 60_000)

  test('S160 S168 S225 G6: from report to a repair that the reporter confirms and rates; her page is fresh after every step', async () => {
    const code = codeIn((await applyFor(guest, 'street-light', { ...light, 'contact-name': 'สมหญิง รอไฟ' })).text)
    const id = await idOf(code)
    const track = `/track/${code}`
    expect((await guest.get(track)).text).toContain('เราได้รับแล้ว')
    expect((await clerk.get('/office/cases?view=new')).html).toContain(id)
    expect((await act(id, 'receive', {})).status).toBe(303)
    expect((await guest.get(track)).text).toMatch(/ฟ \d+\/2569/)
    expect((await act(id, 'plan', { day: '23/11/2569', part: 'morning', words: 'ไม่ต้องรออยู่ที่จุดซ่อม' })).status).toBe(303)
    const planned = await guest.get(track)
    expect(planned.text).toContain('จันทร์ที่ 23 พฤศจิกายน 2569 ช่วงเช้า')
    await database.asOwner(`update case_file set due_on = '2026-11-01' where id = $1`, [id])
    const desk = await clerk.get(`/office/cases?view=late&q=${code}`)
    // A day that was set does not hide that the promise is over.
    expect(desk.text).toMatch(/เกิน \d+ วัน\s*นัด 23 พ\.ย\. 2569/)
    expect((await clerk.get(`/office/cases/${id}`)).text).toContain('ผู้แจ้งส่งเรื่องเข้ามา')
    expect((await clerk.get(`/office/cases/${id}`)).text).not.toContain('คุณแจ้ง')
    expect((await act(id, 'finish', { words: 'เปลี่ยนหลอดแล้ว' })).status).toBe(422)
    expect((await act(id, 'finish', { words: 'เปลี่ยนหลอดแล้ว' }, true)).status).toBe(303)
    const done = await guest.get(track)
    expect(done.text).toContain('เปลี่ยนหลอดแล้ว')
    expect(done.text).toMatch(/ถ้าไม่บอกภายในวัน\S+ที่ \d+ \S+ 2569 เราจะถือว่าเรียบร้อย/)
    const picture = /\/track\/[^"]+\/file\/[^"]+\/small/.exec(done.html)?.[0] ?? ''
    expect((await guest.get(picture)).response.headers.get('content-type')).toBe('image/webp')
    expect((await app.browser('obt.localhost').get(picture)).status).toBe(404)
    expect((await guest.post(`${track}/confirm`, {})).status).toBe(303)
    expect((await guest.post(`${track}/rate`, { rating: '5' })).status).toBe(303)
    expect((await guest.post(`${track}/rate`, { rating: '1' })).status).not.toBe(303)
    expect((await guest.get(track)).text).toContain('คุณให้ 5 จาก 5')
  })

  test('who looked at the data of a person is written down before they are shown', async () => {
    const id = await idOf(
      codeIn((await applyFor(guest, 'street-light', { ...light, 'contact-name': 'สมหญิง รอไฟ' })).text),
    )
    expect((await clerk.get(`/office/cases/${id}`)).text).toContain('สมหญิง รอไฟ')
    const again = await clerk.get(`/office/cases/${id}`)
    const { rows } = await database.asOwner('select times from case_look where case_id = $1', [id])
    expect(rows).toEqual([{ times: 2 }])
    expect(again.text).toContain('เปิด 1 ครั้ง')
    // Papers carry the same data out of the house.
    for (const paper of ['request', 'order']) await clerk.get(`/office/cases/${id}/${paper}.pdf`)
    const after = await database.asOwner('select times from case_look where case_id = $1', [id])
    expect(after.rows).toEqual([{ times: 4 }])
  })

  test('S56: whoever has no duty for it finds nothing, and a note of the office never reaches the citizen', async () => {
    const code = codeIn((await applyFor(guest, 'street-light', light)).text)
    const id = await idOf(code)
    expect((await (await world.as('ita')).get(`/office/cases/${id}`)).status).toBe(404)
    expect((await (await world.as('clerk', 'there')).get(`/office/cases/${id}`)).status).toBe(404)
    await act(id, 'receive', {})
    await act(id, 'note', { words: 'คนนี้โทรมาทุกวัน' })
    expect((await guest.get(`/track/${code}`)).html).not.toContain('โทรมาทุกวัน')
    await act(id, 'tell-delay', { day: '30/11/2569', words: 'รออะไหล่จากกรุงเทพ' })
    expect((await guest.get(`/track/${code}`)).text).toContain('รออะไหล่จากกรุงเทพ')
  })

  test('whoever owes papers is told until when, and what happens then', async () => {
    const code = codeIn((await applyFor(guest, 'street-light', light)).text)
    const id = await idOf(code)
    await act(id, 'receive', {})
    await act(id, 'ask-papers', { words: 'ขอรูปเลขเสา' })
    await database.asOwner(`update case_file set paused_on = '2026-11-20' where id = $1`, [id])
    // Its promise has passed, but it is not ours to move.
    await database.asOwner(`update case_file set due_on = '2026-11-01' where id = $1`, [id])
    const late = await clerk.get(`/office/cases?view=late&q=${code}`)
    expect(late.html).not.toContain(id)
    expect((await clerk.get(`/office/cases?view=waiting&q=${code}`)).html).toContain(id)
    expect((await guest.get(`/track/${code}`)).text).toContain('ส่งภายในวันเสาร์ที่ 5 ธันวาคม 2569')
    expect((await guest.get(`/track/${code}/answer-papers`)).text).toContain('ขอรูปเลขเสา')
  })

  test('of a case that is really two, both show the photo that was sent', async () => {
    const start = await guest.post('/services/street-light', (await guest.get('/services/street-light')).form().fields)
    const draft = start.location.split('/')[3]
    await guest.post(start.location, { 'q.symptom': 'out', 'q.count': '1' })
    const photo = { name: 'IMG.jpg', type: 'image/jpeg', bytes: await jpeg() }
    await guest.upload(`/services/apply/${draft}/where`, { 'q.where.asset': '3-014' }, { 'q.photo': photo })
    await guest.post(`/services/apply/${draft}/contact`, { 'q.contact-phone': '0812345678' })
    const code = codeIn((await guest.post(`/services/apply/${draft}/check`)).location)
    const id = await idOf(code)
    await act(id, 'receive', {})
    await act(id, 'split', { title: 'กิ่งไม้บังไฟ' })
    const { rows } = await database.asOwner('select id from case_file where split_from = $1', [id])
    for (const one of [id, rows[0].id]) {
      const shown = await clerk.get(`/office/cases/${one}`)
      const picture = new RegExp(`/office/cases/${one}/file/[^"]+/small`).exec(shown.html)?.[0] ?? ''
      expect((await clerk.get(picture)).response.headers.get('content-type')).toBe('image/webp')
    }
  })

  test('several fresh ones are received with one press, and a search finds one by number, code and telephone', async () => {
    const codes = await Promise.all(
      [1, 2].map(async () => codeIn((await applyFor(app.browser(), 'street-light', light)).text)),
    )
    const ids = await Promise.all(codes.map(idOf))
    expect((await clerk.post('/office/cases', { case: ids })).status).toBe(303)
    const { rows } = await database.asOwner('select series, number, number_year from case_file where id = $1', [ids[0]])
    const { series, number, number_year } = rows[0]
    for (const q of [
      `${series} ${number}/${number_year}`,
      codes[0] ?? '',
      '081-234-5678',
      '+66 81 234 5678',
      'ดับสนิท',
      'เลข 3',
    ])
      expect((await clerk.get(`/office/cases?view=all&q=${encodeURIComponent(q)}`)).html, q).toContain(ids[0])
    expect((await clerk.get("/office/cases?q=%25'%20or%201=1")).status).toBe(200)
  })
})

describe('at the counter', () => {
  test('what an officer fills in for somebody is told apart, and its paper waits for a signature', async () => {
    const clerk = await world.as('clerk')
    const { fields } = (await clerk.get('/office/services/enter')).form('/office/services/enter')
    const begun = await clerk.post('/office/services/enter', { ...fields, service: 'street-light', channel: 'phone' })
    const draft = begun.location.split('/')[3]
    await clerk.post(begun.location, { 'q.symptom': 'out', 'q.count': '1' })
    await clerk.post(`/services/apply/${draft}/where`, { 'q.where.asset': '3-014' })
    await clerk.post(`/services/apply/${draft}/contact`, {
      'q.contact-phone': '0812345678',
      'q.contact-name': 'สมหญิง รอไฟ',
    })
    const sent = await clerk.post(`/services/apply/${draft}/check`)
    const code = codeIn(sent.location)
    // Whoever filled it in for somebody goes on from here: the paper to be signed, and the case.
    expect((await clerk.get(sent.location)).html).toMatch(/href="\/office\/cases\/[0-9a-f-]{36}\/request\.pdf"/)
    expect((await guest.get(`/track/${code}`)).text).toContain('เจ้าหน้าที่รับแจ้งแทนคุณ')
    const { rows } = await database.asOwner('select id, channel, by_staff from case_file where code = $1', [code])
    expect(rows[0]).toMatchObject({ channel: 'phone', by_staff: world.staff('clerk') })
    const online = codeIn(
      (await applyFor(app.browser(), 'street-light', { ...light, 'contact-name': 'สมชาย ออนไลน์' })).text,
    )
    const other = await database.asOwner('select id from case_file where code = $1', [online])
    const words = async (id: string, kind: string) => {
      const answer = await clerk.send(`/office/cases/${id}/${kind}.pdf`, {})
      expect(answer.response.headers.get('content-type')).toBe('application/pdf')
      return answer.status
    }
    expect(await words(rows[0].id, 'request')).toBe(200)
    expect(await words(other.rows[0].id, 'order')).toBe(200)
  })
})

describe('figures', () => {
  const YEAR = 2570
  test('S162 S165 R3: the page, the item of the assessment, the fact and the monthly paper say the same, today and when the day is kept', async () => {
    const clerk = await world.as('clerk')
    const count = async () => {
      const { rows } = await database.asOwner(
        `select count(*)::int as n from case_event where agency_id = $1 and verb = 'submit'`,
        [world.here()],
      )
      return rows[0].n as number
    }
    const before = await count()
    await applyFor(guest, 'street-light', light)
    const now = await count()
    expect(now).toBe(before + 1)
    const sentence = `มีผู้ขอบริการออนไลน์ ${now} เรื่อง`
    expect((await guest.get(`/services/statistics/${YEAR}`)).text).toContain(sentence)
    const value = () =>
      app.tx(world.here(), async tx => {
        const fact = servicesFacts.find(one => one.id === 'services.requests')
        const rows = (await fact?.rows(tx, fiscalYear(YEAR)).execute()) ?? []
        return fact?.value?.(rows)
      })
    expect(await value()).toBe(now)
    const proofs = await app.tx(world.here(), tx =>
      servicesTopics.proofs(tx, ['e-service'], { year: 2570, fiscalYear: YEAR }),
    )
    expect(proofs.get('e-service')?.[0]?.sentence?.th).toContain(`${now} เรื่อง`)
    const paper = await clerk.get('/office/services/figures/month?month=2026-11&as=pdf')
    expect([paper.status, paper.response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    // The next day: what was counted from events is counted once and kept, and says the same.
    app.now = new Date(app.now.getTime() + 86_400_000)
    await app.tx(world.here(), keepCounts)
    await app.tx(world.here(), keepCounts)
    expect(await value()).toBe(now)
    expect((await guest.get(`/services/statistics/${YEAR}`)).text).toContain(sentence)
    app.now = new Date(app.now.getTime() - 86_400_000)
  })

  test('S166 R5: a year without use says so in words, of a few no times are told, and units without a service are named', async () => {
    const other = app.browser('obt.localhost')
    expect((await other.get(`/services/statistics/${YEAR}`)).text).toContain('ยังไม่มีผู้ใช้บริการออนไลน์')
    expect((await guest.get('/services/statistics/2580')).status).toBe(404)
    // In the very line: the note below the table says the word too.
    const lines = (await guest.get(`/services/statistics/${YEAR}`)).html.match(/<tr[\s\S]*?<\/tr>/g) ?? []
    const light = lines.filter(line => line.includes('แจ้งไฟถนนดับ'))
    expect(light.length).toBeGreaterThan(0)
    for (const line of light) expect(line).toContain('ไม่แสดง')
    const office = await (await world.as('clerk')).get('/office/services/figures')
    expect(office.text).toContain('หน่วยที่ยังไม่มีบริการออนไลน์')
    expect(office.text).not.toContain('ไม่แสดง')
  })
})

describe('a service made by hand', () => {
  test('S166 F1 F10: an officer makes one, tries it, puts it into force, changes it; what was begun is finished as it was asked', async () => {
    const clerk = await world.as('clerk')
    const unit = (
      await database.asOwner('select id from unit where agency_id = $1 order by id limit 1', [world.here()])
    ).rows[0].id
    const empty = await clerk.get('/office/services/new')
    expect(empty.text).toContain('ชื่อบริการที่สร้างเอง (ต้องใส่เมื่อสร้างเอง)')
    const typed = { ...empty.form('/office/services/new').fields, entry: '', unit }
    const nameless = await clerk.post('/office/services/new', { ...typed, title: ' ' })
    expect(nameless.status).toBe(422)
    expect(nameless.html).toMatch(/id="f-title-error"[\s\S]*?ตั้งชื่อบริการที่จะสร้างเองก่อน/)
    expect(nameless.form('/office/services/new').fields).toMatchObject({ unit })
    const made = await clerk.post('/office/services/new', { ...typed, title: 'ขอยืมเต็นท์' })
    expect(made.status, made.text).toBe(303)
    const at = made.location.split('?')[0] ?? ''
    const change = async (path: string, typed: Record<string, string>) => {
      const { fields } = (await clerk.get(`${at}${path}`)).form(`${at}${path}`)
      return clerk.post(`${at}${path}`, { ...fields, ...typed })
    }
    expect((await change('/sections/part/add', { type: 'choice', label_th: 'ขนาด', choices: 'เล็ก\nใหญ่' })).status).toBe(
      303,
    )
    expect((await change('/sections/part/add', { type: 'choice', label_th: 'ไม่มีตัวเลือก' })).text).toContain(
      'ตัวเลือกต้องมีอย่างน้อยสองข้อ',
    )
    const tried = await change('/try', { 'q.story': 'สองหลัง' })
    expect(tried.status).toBe(422)
    expect(tried.text).toContain('เลือกหนึ่งข้อจากรายการ')
    expect((await change('/sections/part/add', { type: 'photo', label_th: 'รูปที่ตั้งเต็นท์' })).status).toBe(303)
    const asked = { ...(await clerk.get(`${at}/try`)).form(`${at}/try`).fields, 'q.story': 'สองหลัง', 'q.choice': 'c1' }
    const whole = { ...asked, 'q.contact-phone': '0812345678' }
    expect((await clerk.upload(`${at}/try`, whole, {})).text).toContain('รูปที่ตั้งเต็นท์')
    const photo = { name: 'x.jpg', type: 'image/jpeg', bytes: await jpeg() }
    const kept = 'select count(*)::int as n from file'
    const before = (await database.asOwner(kept)).rows[0].n
    expect((await clerk.upload(`${at}/try`, whole, { 'q.photo': photo })).location).toContain('done=tried')
    expect((await database.asOwner(kept)).rows[0].n).toBe(before)
    const { fields: shown } = (await clerk.get(at)).form(at)
    const removed = { ...shown, part: 'question', what: 'photo', direction: 'remove' }
    expect((await clerk.post(at, removed)).status).toBe(303)
    expect((await guest.get('/services/service-1')).status).toBe(404)
    expect((await change('/publish', { note: '' })).status).toBe(303)
    const page = await clerk.get(at)
    await clerk.post(`${at}/open`, page.form(`${at}/open`).fields)
    expect((await guest.get('/services')).text).toContain('ขอยืมเต็นท์')
    // Begun with the first version, sent after the second is in force and asks more.
    const begun = await guest.post('/services/service-1', (await guest.get('/services/service-1')).form().fields)
    const first = (await guest.get(begun.location)).form().fields
    await guest.post(begun.location, { ...first, 'q.story': 'งานบุญ', 'q.choice': 'c1' })
    await change('/sections/part/add', { type: 'number', label_th: 'กี่หลัง' })
    expect((await change('/publish', { note: 'ถามจำนวน' })).status).toBe(303)
    const draft = begun.location.split('/')[3]
    await guest.post(`/services/apply/${draft}/contact`, { 'q.contact-phone': '0812345678' })
    const sent = await guest.post(`/services/apply/${draft}/check`)
    expect(sent.status).toBe(303)
    expect((await guest.get(`/track/${codeIn(sent.location)}`)).text).not.toContain('กี่หลัง')
    // Worded anew later: what was answered stands under the words it was asked in, for the citizen and for the office.
    expect((await change('/questions/choice', { label_th: 'หลังใหญ่แค่ไหน', choices: 'กว้าง\nแคบ' })).status).toBe(303)
    expect((await change('/publish', { note: 'ถามให้ชัด' })).status).toBe(303)
    const { rows } = await database.asOwner('select id from case_file where code = $1', [codeIn(sent.location)])
    for (const shown of [
      await guest.get(`/track/${codeIn(sent.location)}`),
      await clerk.get(`/office/cases/${rows[0].id}`),
    ]) {
      expect(shown.text).toContain('ขนาด')
      expect(shown.text).toContain('เล็ก')
      expect(shown.text).not.toContain('หลังใหญ่แค่ไหน')
    }
    const fresh = await guest.post('/services/service-1', (await guest.get('/services/service-1')).form().fields)
    expect((await guest.get(fresh.location)).text).toContain('กี่หลัง')
    // Closed while somebody fills it in: told why, and nothing typed is lost.
    expect((await change('/close', { reason: 'เต็นท์ชำรุด เปิดอีกเดือนหน้า' })).status).toBe(303)
    const closed = await guest.post(`/services/apply/${fresh.location.split('/')[3]}/check`)
    expect(closed.status).toBe(422)
    expect(closed.text).toContain('เต็นท์ชำรุด')
    expect((await change('/take-back', { note: '' })).status).toBe(303)
    expect((await (await world.as('clerk', 'there')).get(at)).status).toBe(404)
  })
})

describe('a photo over a line that breaks', () => {
  const tus = { 'tus-resumable': '1.0.0' }
  const own = { origin: 'http://localhost' }
  const begin = async (size: number, headers: Record<string, string> = own) =>
    guest.send('/uploads', {
      method: 'POST',
      headers: { ...tus, ...headers, 'upload-length': String(size), 'upload-metadata': `filename ${btoa('lamp.jpg')}` },
    })
  const piece = (place: string, offset: number, bytes: Uint8Array) =>
    guest.send(place, {
      method: 'PATCH',
      headers: { ...tus, ...own, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
    })

  test('N4: arrives in pieces, goes on where it stopped, and is kept with the draft when the form is sent', async () => {
    const bytes = new Uint8Array(await jpeg(400, 300))
    const place = (await begin(bytes.length)).location
    const token = place.split('/').at(-1) ?? ''
    const half = Math.floor(bytes.length / 2)
    expect((await piece(place, 0, bytes.slice(0, half))).status).toBe(204)
    const asked = await guest.send(place, { method: 'HEAD', headers: tus })
    expect(asked.response.headers.get('upload-offset')).toBe(String(half))
    // Sent before it is whole, it is refused at its question and can be sent again.
    const start = await guest.post('/services/street-light', (await guest.get('/services/street-light')).form().fields)
    const at = start.location.replace('/symptom', '/where')
    await guest.post(start.location, { 'q.symptom': 'out', 'q.count': '1' })
    const early = await guest.post(at, { 'q.where.asset': '3-014', 'q.photo.token': token })
    expect(early.status).toBe(422)
    expect(early.text).toContain('ไฟล์มาถึงไม่ครบ')
    expect((await piece(place, half, bytes.slice(half))).status).toBe(204)
    expect((await guest.post(at, { 'q.where.asset': '3-014', 'q.photo.token': token })).status).toBe(303)
    expect((await guest.get(at)).html).toContain('/file/')
  })

  test('only our own pages may send, and nobody else’s agency knows it', async () => {
    expect((await begin(10, { origin: 'https://evil.example' })).status).toBe(404)
    const place = (await begin(10)).location
    expect((await app.browser('obt.localhost').send(place, { method: 'HEAD', headers: tus })).status).toBe(404)
    expect((await begin(500 * 1024 * 1024)).status).toBe(413)
    expect((await guest.send('/uploads/..%2f..%2fetc', { method: 'HEAD', headers: tus })).status).toBe(404)
  })
})

describe('questions and opinions', () => {
  test('S233 S234 S235: somebody named by order answers, the wait is promised and seen, and no name is asked', async () => {
    const letter = newId()
    await database.asOwner(
      `insert into letter (agency_id, id, form, kind, unit_id, subject, content, state, outcome, code, round, drafted_by, created_at, ref, dated_on)
       select $1, $2, 'order-caretakers', 'order', (select id from unit where agency_id = $1 limit 1), 'แต่งตั้งผู้ตอบคำถาม', '{}',
         'decided', 'approved', 'QSTNSABCDE', 1, $3, now(), '157/2569', '2026-10-05'`,
      [world.here(), letter, world.staff('plan')],
    )
    await app.tx(world.here(), async tx => {
      const unit = await someUnit(tx)
      for (const entry of ['ask-us', 'opinion']) await openFromCatalogue(tx, entry, unit.id)
    })
    expect((await guest.get('/services/ask-us')).text).not.toContain('เป็นผู้ตอบ')
    await database.asOwner(
      `insert into caretaker (agency_id, id, letter_id, channel, staff_id, from_day) values ($1, gen_random_uuid(), $2, 'questions', $3, '2026-10-05')`,
      [world.here(), letter, world.staff('clerk')],
    )
    const page = await guest.get('/services/ask-us')
    expect(page.text).toMatch(/เป็นผู้ตอบ ตามคำสั่งที่ 157\/2569/)
    expect(page.text).toContain('เราจะทำให้เสร็จใน 3 วันทำการ')
    const code = codeIn((await applyFor(guest, 'ask-us', { question: 'ภาษีป้ายจ่ายที่ไหน' })).text)
    expect((await guest.get(`/track/${code}`)).text).toContain('สัญญาว่าจะเสร็จใน 3 วันทำการ')
    const said = await applyFor(guest, 'opinion', { about: 'website', text: 'หาคู่มือยาก' })
    expect(said.text).toContain('ส่งเรื่องแล้ว')
    expect(said.html).not.toContain('contact-name')
  })
})
