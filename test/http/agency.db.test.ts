// The agency's own pages: data, emblem, channels and calendar, as the ITA lead keeps them.
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarOf } from '#src/features/agencies/public.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { addWorkingDays } from '#src/kernel/working-days.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { png } from '#test/harness/pictures.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
beforeAll(async () => {
  ita = await world.as('ita')
})
const events = async (event: string) =>
  (
    await database.asOwner(
      'select actor_name, actor_post, content from ledger_entry where agency_id = $1 and event = $2 order by id',
      [world.here(), event],
    )
  ).rows

test('a change is in the ledger with who did it, in which post, and what it was before', async () => {
  const answer = await ita.fill('/office/agency/edit', { address_th: '1 ถนนใหม่' })
  expect(answer.location).toBe('/office/agency?done=agency-saved')
  expect((await ita.get(answer.location)).text).toContain('บันทึกแล้ว')
  const [row] = await events('agency.changed')
  expect(row).toMatchObject({ actor_name: 'นางสาวปาริชาติ ลำธารแก้ว', actor_post: 'นิติกรชำนาญการ' })
  expect(row.content.was).toEqual({ address_th: '99 หมู่ 9 ตำบลธารใส' })
  expect(row.content.is.address_th).toBe('1 ถนนใหม่')
})

describe('the emblem', () => {
  test('is taken, re-encoded, shown to everybody and proven', async () => {
    const bytes = await png(400, 400)
    const answer = await ita.upload(
      '/office/agency/emblem',
      {},
      { emblem: { name: 'ตรา.png', type: 'image/png', bytes } },
    )
    expect(answer.location).toBe('/office/agency?done=emblem-saved')
    const src = /src="(\/emblem\/[0-9a-f-]{36})"/.exec((await app.browser().get('/')).html)?.[1] ?? ''
    const picture = await app.browser().get(src)
    expect(picture.status).toBe(200)
    expect(picture.response.headers.get('content-type')).toBe('image/png')
    expect((await app.browser('obt.localhost').get(src)).status, 'at the other agency').toBe(404)
    expect(await events('file.kept')).toHaveLength(1)
    expect(await events('agency.emblem-changed')).toHaveLength(1)
  })

  test.each([
    ['no file', undefined, 'ยังไม่ได้เลือกไฟล์'],
    ['an empty file', new Uint8Array(), 'ว่างเปล่า'],
    ['a page that calls itself a picture', Buffer.from('<html><script>alert(1)</script></html>'), 'รับเฉพาะไฟล์'],
    [
      'a picture that carries scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'รับเฉพาะไฟล์',
    ],
    ['half a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'เปิดไฟล์นี้ไม่ได้'],
    ['more than it takes', Buffer.alloc(6 * 1024 * 1024, 1), 'ใหญ่เกิน 5 MB'],
  ])('%s is refused at the field', async (_name, bytes, words) => {
    const before = await database.asOwner('select count(*)::int as n from file')
    const answer = await ita.upload(
      '/office/agency/emblem',
      {},
      bytes ? { emblem: { name: 'x.png', type: 'image/png', bytes } } : {},
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect((await database.asOwner('select count(*)::int as n from file')).rows).toEqual(before.rows)
  })
})

describe('contact channels', () => {
  test.each([
    [{ kind: 'phone', value: 'โทรมานะ' }, 'เบอร์โทรต้องมีตัวเลข'],
    [{ kind: 'email', value: 'not mail' }, 'อีเมลต้องมีรูปแบบ'],
    [{ kind: 'facebook', value: 'เพจเรา' }, 'ที่อยู่เว็บต้องขึ้นต้น'],
    [{ kind: 'website', value: 'javascript:alert(1)' }, 'ที่อยู่เว็บต้องขึ้นต้น'],
    [{ kind: 'carrier-pigeon', value: 'x' }, 'เลือกหนึ่งข้อ'],
    [{ kind: 'phone', value: '' }, 'ยังไม่ได้กรอก'],
  ])('%o is refused with words', async (fields, words) => {
    const answer = await ita.fill('/office/agency/channels/new', fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })

  test('are added, changed, and taken off the website with their history kept', async () => {
    await ita.fill('/office/agency/channels/new', { kind: 'line', value: '@newline', label_th: 'LINE ใหม่' })
    const list = await ita.get('/office/agency/channels')
    const id =
      /channels\/([0-9a-f-]{36})"[^>]*>[^<]*<\/a><a[^>]*channels\/\1\/archive/.exec(
        list.html.slice(list.html.indexOf('LINE ใหม่')),
      )?.[1] ?? ''
    expect((await ita.fill(`/office/agency/channels/${id}`, { value: '@changed' })).status).toBe(303)
    expect((await app.browser().get('/contact')).text).toContain('@changed')
    expect((await ita.fill(`/office/agency/channels/${id}/archive`, {})).status).toBe(303)
    expect((await app.browser().get('/contact')).text).not.toContain('@changed')
    expect((await ita.get(`/office/agency/channels/${id}`)).status).toBe(404)
    const row = await database.asOwner('select archived_at is not null as gone from contact_channel where id = $1', [
      id,
    ])
    expect(row.rows).toEqual([{ gone: true }])
    expect((await events('agency.channel-changed'))[0].content.was.value).toBe('@newline')
  })
})

describe('the calendar of working days', () => {
  test('says of each public holiday whether it was checked', async () => {
    const { text } = await ita.get('/office/agency/calendar')
    expect(text).toContain('ยังไม่ได้ตรวจ')
    expect(text).toContain('วันหยุดราชการ ปีงบประมาณ 2570')
  })

  test('counts without a day of the agency’s own, and again with it when it is taken out', async () => {
    const count = () =>
      app.tx(world.here(), async tx => {
        const from = parseDate('2027-01-11')
        if (!from.ok) throw new Error('no date')
        return addWorkingDays(from.value, 1, await calendarOf(tx)).toString()
      })
    expect(await count()).toBe('2027-01-12')
    const added = await ita.fill('/office/agency/calendar/new', {
      on_day: '๑๒ ม.ค. ๒๕๗๐',
      kind: 'holiday',
      name_th: 'วันก่อตั้งเทศบาล',
    })
    expect(added.location).toBe('/office/agency/calendar?done=day-added')
    expect(await count()).toBe('2027-01-13')
    const id = /calendar\/([0-9a-f-]{36})\/archive/.exec((await ita.get('/office/agency/calendar')).html)?.[1]
    await ita.fill(`/office/agency/calendar/${id}/archive`, {})
    expect(await count()).toBe('2027-01-12')
  })

  test.each([
    [{ on_day: '31 ก.พ. 2570', kind: 'holiday', name_th: 'x' }, 'ไม่มีวันนี้ในปฏิทิน'],
    [{ on_day: 'วันไหนก็ได้', kind: 'holiday', name_th: 'x' }, 'อ่านวันที่ไม่ออก'],
    [{ on_day: '1 ม.ค. 2570', kind: 'holiday', name_th: 'x' }, 'เป็นวันหยุดราชการอยู่แล้ว'],
    [{ on_day: '12 ม.ค. 2570', kind: 'working-day', name_th: 'x' }, 'ไม่ใช่วันหยุดราชการ'],
  ])('%o is refused with words', async (fields, words) => {
    const answer = await ita.fill('/office/agency/calendar/new', fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })
})

describe('outgoing messages', () => {
  test('what cannot leave waits to be copied, and says so until a person sent it', async () => {
    const made = await database.asOwner(
      `insert into outbox (agency_id, id, channel, recipient, subject, body, state) values ($1, gen_random_uuid(), 'line', 'กลุ่มชุมชน', 'น้ำหยุดไหล', 'พรุ่งนี้เช้า', 'by-hand') returning id`,
      [world.here()],
    )
    const id = made.rows[0].id
    expect((await ita.get('/office/outbox?state=by-hand')).text).toContain('น้ำหยุดไหล')
    expect((await ita.get(`/office/outbox/${id}`)).text).toContain('พรุ่งนี้เช้า')
    expect((await ita.post(`/office/outbox/${id}/mark-sent`)).location).toBe(`/office/outbox/${id}?done=outbox-marked`)
    expect((await ita.post(`/office/outbox/${id}/mark-sent`)).status, 'a second time').toBe(422)
    expect((await ita.get(`/office/outbox/${id}`)).text).toContain('ส่งแล้ว')
  })
})
