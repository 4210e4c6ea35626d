// The pages of acting and of units as somebody in the office uses them.
import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)

const at = (name: string, more = '') => `/office/people/${world.staff(name)}${more}`
const postId = async (name: string) => {
  const found = await database.asOwner('select id from post where agency_id = $1 and name_th = $2', [
    world.here(),
    name,
  ])
  return String(found.rows[0].id)
}
const unitId = async (name: string) => {
  const found = await database.asOwner('select id from unit where agency_id = $1 and name_th = $2', [
    world.here(),
    name,
  ])
  return String(found.rows[0].id)
}

describe('acting', () => {
  test('the list says who acts now, by which order, and until when', async () => {
    const { text } = await (await world.as('ita')).get('/office/acting')
    expect(text).toContain('นางสาวกานดา รินธาร ผู้อำนวยการกองคลัง')
    expect(text).toContain('มอบอำนาจ')
    expect(text).toContain('แต่งตั้งผู้รักษาราชการแทน')
    expect(text).toContain('ยังไม่มีคำสั่งที่รอเริ่ม')
  })

  test('the head of a unit chooses among her own posts only, and cannot send another', async () => {
    const head = await world.as('works')
    const { html } = await head.get('/office/acting/new')
    expect(html).toContain(`value="${await postId('นายช่างโยธา')}"`)
    expect(html).not.toContain(`value="${await postId('ปลัดเทศบาล')}"`)
    const order = {
      staff: world.staff('finance'),
      order_ref: 'คำสั่งที่ 95/2570',
      reason: 'ลาพักผ่อน',
      from: '1 ธ.ค. 2569',
      until: '5 ธ.ค. 2569',
    }
    const refused = await head.fill('/office/acting/new', { ...order, post: await postId('ปลัดเทศบาล') })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('อยู่นอกความรับผิดชอบของคุณ')
    expect(refused.html).toContain('value="ลาพักผ่อน"')
    expect((await head.fill('/office/acting/new', { ...order, post: await postId('นายช่างโยธา') })).location).toBe(
      '/office/acting?done=acting-appointed',
    )
    const list = await head.get('/office/acting')
    expect(list.text).toContain('คำสั่งที่ 95/2570')
    const end = /href="(\/office\/acting\/[0-9a-f-]{36}\/end)"/.exec(list.html)?.[1] ?? ''
    expect((await (await world.as('ita')).get(end)).status).toBe(404)
    expect((await head.fill(end, {})).location).toBe('/office/acting?done=acting-ended')
    expect((await head.get('/office/acting')).text).toContain('สิ้นสุดก่อนกำหนด')
  })
})

describe('units', () => {
  test('the tree shows posts, who holds them, who acts, and what is vacant', async () => {
    const { text } = await (await world.as('ita')).get('/office/units')
    expect(text).toContain('ผู้อำนวยการกองคลัง: นางสาวกานดา รินธาร (รักษาราชการแทน)')
    expect(text).toContain('หัวหน้าหน่วยตรวจสอบภายใน: ว่าง')
    expect(text).toMatch(/ปลัดเทศบาล\s+นายธีรพล ใสธารา/)
    expect(text).not.toContain('เพิ่มส่วนงาน')
  })

  test('one is added below another, gets a post, is not closed while somebody holds it, and is closed after', async () => {
    const admin = await world.as('admin')
    const added = await admin.fill(`/office/units/new?parent=${await unitId('กองช่าง')}`, {
      name_th: 'งานสวนสาธารณะ',
      position: '๙',
    })
    expect(added.status).toBe(303)
    const home = added.location.replace(/\?.*/, '')
    expect((await admin.get(home)).text).toContain('กองช่าง')
    expect((await admin.fill(`${home}/posts/new`, { name_th: 'คนสวน' })).status).toBe(303)
    await admin.fill(at('บุญมี', '/posts/new'), { post: await postId('คนสวน'), from: '1 พ.ย. 2569' })
    expect((await admin.get(home)).text).toContain('บุญมี ริมธารใส')
    const refused = await admin.fill(`${home}/end`, {})
    expect([refused.status, refused.text.includes('ยังมีส่วนงานย่อย คนดำรงตำแหน่ง')]).toEqual([422, true])
    await database.asOwner('update holding set until_day = $1 where post_id = $2', [
      '2026-11-20',
      await postId('คนสวน'),
    ])
    expect((await admin.fill(`${home}/end`, {})).location).toBe('/office/units?done=unit-ended')
    expect((await admin.get(home)).status).toBe(404)
  })

  test('cannot be moved below itself', async () => {
    const admin = await world.as('admin')
    const [office, legal] = [await unitId('สำนักปลัดเทศบาล'), await unitId('งานนิติการ')]
    expect((await admin.get(`/office/units/${office}/edit`)).html).not.toContain(`<option value="${legal}"`)
    const moved = await admin.fill(`/office/units/${office}/edit`, { parent: legal })
    expect([moved.status, moved.text.includes('ใต้ตัวเองไม่ได้')]).toEqual([422, true])
  })
})
