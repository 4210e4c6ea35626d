// People outside the agency are addressed and served without an account (S316), and who acted is kept as she was named then (S315).
import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)

test('S316 the groups outside the agency are named in both languages, and need no account for what is theirs', async () => {
  const clerk = await world.as('clerk')
  const thai = (await clerk.get('/office/people/groups')).text
  for (const name of ['ประชาชน', 'ผู้รับบริการ', 'ผู้มาติดต่อ', 'ผู้นำชุมชน', 'ผู้มีส่วนได้ส่วนเสีย']) expect(thai).toContain(name)
  const english = (await clerk.get('/en/office/people/groups')).text
  for (const name of ['Citizens', 'Service users', 'Visitors', 'Community leaders', 'Others concerned'])
    expect(english).toContain(name)
  const stranger = app.browser()
  for (const path of ['/', '/contact', '/display']) expect((await stranger.get(path)).status, path).toBe(200)
  expect(stranger.cookies.size).toBe(0)
})

test('S315 what somebody did keeps her rank, name and post as they stood, whatever they become', async () => {
  await database.asOwner(
    `insert into role_grant (agency_id, id, staff_id, role, order_ref, from_day) values ($1, gen_random_uuid(), $2, 'ita-admin', 'test', '2020-01-01')`,
    [world.here(), world.staff('disaster')],
  )
  const officer = await world.as('disaster')
  await officer.fill('/office/agency/edit', { office_hours_th: 'ทุกวัน' })
  await database.asOwner(`update staff set rank = 'ร.ต.', last_name = 'ชื่อใหม่' where id = $1`, [world.staff('disaster')])
  const found = await database.asOwner(
    `select actor_name, actor_post from ledger_entry where event = 'agency.changed' and actor_id = $1`,
    [world.staff('disaster')],
  )
  expect(found.rows).toEqual([
    { actor_name: 'พ.จ.อ. ชาญวิทย์ กล้าธารา', actor_post: 'เจ้าพนักงานป้องกันและบรรเทาสาธารณภัยชำนาญงาน' },
  ])
})
