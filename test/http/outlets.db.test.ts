// Channels as people meet them in the office: what waits with a text to copy, what was posted with its proof, a key that is never shown again.
import { beforeAll, describe, expect, it } from 'vitest'
import { type OutletKind, openOutlets, outletsFacts, share } from '#src/features/outlets/public.ts'
import { newId } from '#src/kernel/ids.ts'
import { period } from '#src/kernel/period.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpeg } from '#test/harness/pictures.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser

beforeAll(async () => {
  ita = await world.as('ita')
})

const outlets = () => app.tx(world.here(), openOutlets)
async function add(kind: OutletKind, name: string): Promise<string> {
  const sent = await ita.fill('/office/outlets/new', { kind, name, address: '' })
  expect(sent.location).toBe('/office/outlets?done=added')
  const found = (await outlets()).find(one => one.name === name)
  if (!found) throw new Error('the channel is not there')
  return found.id
}
const postFrom = (answer: { location: string }) => /posts\/([\w-]+)/.exec(answer.location)?.[1] ?? ''

describe('channels', () => {
  it('say what to do while there is none', async () => {
    const { text } = await ita.get('/office/outlets')
    expect(text).toContain('ยังไม่มีช่องทาง')
    expect(text).toContain('ไม่มีโพสต์รออยู่')
  })

  it('S133: are connected with a key that is sealed, never shown and never recorded', async () => {
    const id = await add('facebook', 'เพจเทศบาล')
    const address = `/office/outlets/${id}/connect`
    const bad = await ita.fill(address, { page_key: '', token: 'EAAB-very-secret-key' })
    expect(bad.status).toBe(422)
    expect(bad.html).not.toContain('EAAB-very-secret-key')
    expect((await ita.fill(address, { page_key: '77', token: 'with a space in it' })).text).toContain('คีย์ไม่ถูกต้อง')
    const done = await ita.fill(address, { page_key: '77', token: 'EAAB-very-secret-key' })
    expect(done.location).toBe('/office/outlets?done=connected')
    for (const shown of [address, '/office/outlets', `/office/outlets/${id}/edit`])
      expect((await ita.get(shown)).html).not.toContain('EAAB-very-secret-key')
    const rows = await database.asOwner(
      `select 1 from ledger_entry where content::text like '%EAAB%' union all select 1 from outlet where encode(secret, 'escape') like '%EAAB%'`,
    )
    expect(rows.rowCount).toBe(0)
    expect((await ita.get('/office/outlets')).text).toContain('ระบบส่งให้')
    expect((await ita.fill(`/office/outlets/${id}/disconnect`, {})).location).toBe('/office/outlets?done=disconnected')
    expect((await outlets()).find(one => one.id === id)?.isConnected).toBe(false)
  })

  it('S133, S55: keep a text ready to copy, and the address that came back, with the day of the latest', async () => {
    const page = (await outlets()).find(one => one.kind === 'facebook')?.id ?? ''
    const [postId = ''] = await app.tx(world.here(), tx =>
      share(
        tx,
        {
          about: { kind: 'publication', id: newId() },
          subject: 'แจ้งหยุดจ่ายน้ำ',
          text: 'พรุ่งนี้หยุดจ่ายน้ำ <หมู่ 3>',
          link: 'https://localhost/news/water',
          pictureFileId: null,
        },
        [page],
      ),
    )
    expect((await ita.get('/office')).text).toContain('รอลงเอง: เพจเทศบาล')
    const list = await ita.get('/office/outlets')
    expect(list.text).toContain('พรุ่งนี้หยุดจ่ายน้ำ <หมู่ 3>')
    expect(list.html).toContain('data-copy-from')
    const done = `/office/outlets/posts/${postId}/done`
    expect((await ita.fill(done, { address: '' })).text).toContain('ใส่ที่อยู่ของโพสต์')
    const sent = await ita.fill(done, { posted_on: '20/11/2569', address: 'https://www.facebook.com/77/posts/1' })
    expect(sent.location).toBe('/office/outlets?done=posted')
    const after = (await ita.get('/office/outlets')).text
    expect(after).toContain('20 พ.ย. 2569')
    expect(after).toContain('www.facebook.com')
    expect((await ita.get(done)).status).toBe(404)
  })

  it('S139, S140: record the board and a leaflet with their words and a picture, which can be seen again', async () => {
    const board = await add('board', 'บอร์ดหน้าสำนักงาน')
    const { fields } = (await ita.get('/office/outlets/posts/new')).form()
    const typed = { ...fields, outlet: board, subject: 'ประกาศภาษี', posted_on: '19/11/2569' } as Record<string, string>
    const bare = await ita.upload('/office/outlets/posts/new', { ...typed, text: 'ชำระภาษี' }, {})
    expect(bare.text).toContain('แนบรูป')
    const proof = { name: 'IMG_1.jpg', type: 'image/jpeg', bytes: await jpeg() }
    const silent = await ita.upload('/office/outlets/posts/new', { ...typed, text: '', _once: newId() }, { proof })
    expect(silent.text).toContain('ใส่ข้อความบนแผ่น')
    const sent = await ita.upload('/office/outlets/posts/new', { ...typed, text: 'ชำระภาษี', _once: newId() }, { proof })
    expect(sent.status).toBe(303)
    const shown = await ita.get(`/office/outlets/posts/${postFrom(sent)}`)
    expect(shown.text).toContain('ชำระภาษี')
    const picture = await ita.get(`/office/outlets/posts/${postFrom(sent)}/proof`)
    expect(picture.response.headers.get('content-type')).toBe('image/jpeg')
    expect((await app.browser().get(`/office/outlets/posts/${postFrom(sent)}/proof`)).status).toBe(303)
  })

  it('S137: record a group of the community with the place', async () => {
    const group = await add('group', 'กลุ่มไลน์หมู่ 5')
    const sent = await ita.fill('/office/outlets/posts/new', {
      outlet: group,
      subject: 'นัดฉีดวัคซีนสุนัข',
      text: '',
      posted_on: '18/11/2569',
      address: 'กลุ่มไลน์หมู่ 5 สมาชิก 212 คน',
    })
    expect(sent.status).toBe(303)
  })

  it('S236: the contact channels are made known through leaders and the page, with who, when, where and picture', async () => {
    const at = '/office/outlets/contact'
    const leader = await add('leader', 'ประธานชุมชนหมู่ 1')
    const page = (await outlets()).find(one => one.kind === 'facebook')?.id ?? ''
    const before = await ita.get(at)
    expect(before.text).toContain('ปีนี้ยังไม่ได้บอกผ่านผู้นำชุมชน')
    expect(before.text).toContain('ปีนี้ยังไม่ได้บอกทางเพจหรือสื่อสังคม')
    // The words come from the register of contact channels.
    const { fields } = before.form(at)
    const channel = await database.asOwner(`select value from contact_channel where agency_id = $1 limit 1`, [
      world.here(),
    ])
    expect(fields.text).toContain(channel.rows[0].value)
    expect((await ita.post(at, { ...fields, outlets: '', _once: newId() })).text).toContain('เลือกอย่างน้อยหนึ่งช่องทาง')
    expect((await ita.post(at, { ...fields, outlets: [leader, page], _once: newId() })).location).toContain(
      'contact-shared',
    )
    const waiting = await database.asOwner(
      `select id, outlet_id, text, link from outlet_post where agency_id = $1 and about_kind = 'contact' and state = 'waiting'`,
      [world.here()],
    )
    expect(waiting.rowCount).toBe(2)
    expect(waiting.rows[0]).toMatchObject({ text: fields.text, link: 'http://localhost/contact' })
    const postTo = (outlet: string) => waiting.rows.find(row => row.outlet_id === outlet).id
    const address = 'https://www.facebook.com/77/posts/9'
    await ita.fill(`/office/outlets/posts/${postTo(page)}/done`, { posted_on: '20/11/2569', address })
    const done = `/office/outlets/posts/${postTo(leader)}/done`
    const proof = { name: 'IMG_2.jpg', type: 'image/jpeg', bytes: await jpeg() }
    const typed = { posted_on: '21/11/2569', address: 'ประชุมหมู่ 1' }
    expect((await ita.upload(done, { ...(await ita.get(done)).form().fields, ...typed }, { proof })).status).toBe(303)
    const after = await ita.get(at)
    expect(after.text).not.toContain('ปีนี้ยังไม่ได้บอก')
    const who = await database.asOwner(`select first_name from staff where id = $1`, [world.staff('ita')])
    for (const words of ['21 พ.ย. 2569', 'ประชุมหมู่ 1', '20 พ.ย. 2569', who.rows[0].first_name])
      expect(after.text, words).toContain(words)
    expect(after.html).toContain(`/office/outlets/posts/${postTo(leader)}/proof`)
    // What was done without the program counts when it is said to be about that.
    const form = '/office/outlets/posts/new?contact=yes'
    expect((await ita.get(form)).form().fields.contact).toBe('yes')
    await ita.fill(form, { outlet: leader, subject: 'แจกเบอร์โทร', posted_on: '19/11/2569', address: 'ศาลาหมู่ 2' })
    const fact = outletsFacts.find(one => one.id === 'outlets.contact-posts')
    const rows = await app.tx(
      world.here(),
      async tx => (await fact?.rows(tx, period('2026-10-01', '2027-09-30')).execute()) ?? [],
    )
    expect(rows.map(row => [row.day, row.kind, row.picture]).sort()).toEqual([
      ['2026-11-19', 'ผู้นำชุมชน', 'ไม่มี'],
      ['2026-11-20', 'เพจ Facebook', 'ไม่มี'],
      ['2026-11-21', 'ผู้นำชุมชน', 'มี'],
    ])
    expect((await ita.get('/office/outlets')).html).toContain(at)
    expect((await ita.get('/en/office/outlets/contact')).text).toContain('Make contact channels known')
  })

  it('S134: name those whom an order made caretakers, and say when one person has both', async () => {
    const letter = newId()
    await database.asOwner(
      `insert into letter (agency_id, id, form, kind, unit_id, subject, content, state, outcome, code, round, drafted_by, created_at)
       select $1, $2, 'order-caretakers', 'order', (select id from unit where agency_id = $1 limit 1), 'แต่งตั้งผู้ดูแล', '{}',
         'decided', 'approved', 'ABCDEFGHJK', 1, $3, now()`,
      [world.here(), letter, world.staff('plan')],
    )
    const care = (channel: string, name: string) =>
      database.asOwner(
        `insert into caretaker (agency_id, id, letter_id, channel, staff_id, from_day) values ($1, gen_random_uuid(), $2, $3, $4, '2026-10-01')`,
        [world.here(), letter, channel, world.staff(name)],
      )
    await care('website', 'plan')
    await care('facebook', 'disaster')
    const apart = await ita.get('/office/outlets')
    expect(apart.text).not.toContain('ควรเป็นคนละคน')
    await care('line', 'plan')
    expect((await ita.get('/office/outlets')).text).toContain('ควรเป็นคนละคน')
  })
})
