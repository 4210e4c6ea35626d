// Leaving: everything of a leaver ends in one transaction, and the successor has what she is meant to have.
import { tmpdir } from 'node:os'
import { beforeEach, describe, expect, test } from 'vitest'
import { onRecorded, type Recorded } from '#src/platform/database/scope.ts'
import { folderStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'
import { appointActing } from './actions/appoint-acting.ts'
import { giveLink } from './actions/give-link.ts'
import { leaveStaff } from './actions/leave-staff.ts'
import { staffById } from './queries.ts'
import { grantsOf, holdingsOf, standingsOf } from './queries-duties.ts'
import { peopleRetention } from './retention.ts'
import { phaseOf } from './standing-rules.ts'

const database = testDatabase()
let here: TestAgency
let admin: Person
let leaver: Person
let successor: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  admin = await here.person({ roles: ['system-admin'] })
  leaver = await here.person({ posts: ['finance-director', 'plan-officer'], roles: ['ita-admin'] })
  successor = await here.person({ posts: ['legal-officer'] })
})

const at = (day: string) => new Date(`${day}T03:00:00Z`)
const leave = (change: Partial<Parameters<typeof leaveStaff>[2]> = {}, who = admin) =>
  here.as(who, tx =>
    leaveStaff(tx, leaver.id, {
      day: TODAY,
      successor: successor.id,
      takes_over: false,
      note: '',
      _version: 1,
      ...change,
    }),
  )
const answer = (result: { ok: boolean; because?: string }) => result.because ?? 'yes'

describe('a leaver', () => {
  test('loses posts, orders, substitutions and links together; the rows and the handover stay', async () => {
    const appointed = await here.as(await here.person({ posts: ['clerk'] }), tx =>
      appointActing(tx, {
        kind: 'acting',
        post: here.post('clerk-office-head'),
        staff: leaver.id,
        rights: [],
        order_ref: 'คำสั่งที่ 5/2570',
        reason: 'ลา',
        from: '2026-11-01',
        until: '2026-12-31',
      }),
    )
    expect(appointed.ok).toBe(true)
    expect(answer(await leave({ note: 'แฟ้มอยู่ตู้ 3' }))).toBe('yes')
    await here.as(admin, async tx => {
      expect(await staffById(tx, leaver.id)).toMatchObject({ left_on: TODAY, version: 2 })
      expect((await holdingsOf(tx, leaver.id)).map(one => one.until_day)).toEqual(['2026-11-20', '2026-11-20'])
      expect((await grantsOf(tx, leaver.id)).map(one => one.until_day)).toEqual(['2026-11-20'])
      expect((await standingsOf(tx, leaver.id)).map(one => phaseOf(one, TODAY))).toEqual(['past'])
    })
    expect(await here.actor(leaver)).toBeUndefined()
    const handed = await database.asOwner('select leaver_id, successor_id, note from handover where agency_id = $1', [
      here.id,
    ])
    expect(handed.rows).toEqual([{ leaver_id: leaver.id, successor_id: successor.id, note: 'แฟ้มอยู่ตู้ 3' }])
    expect(await here.as(admin, tx => holdingsOf(tx, successor.id))).toHaveLength(1)
  })

  test('of a later day works on until then', async () => {
    expect(answer(await leave({ day: '2026-12-01' }))).toBe('yes')
    expect((await here.actor(leaver, at('2026-11-30')))?.holds('acting:appoint', here.unit('finance'))).toBe(true)
    expect(await here.actor(leaver, at('2026-12-01'))).toBeUndefined()
    expect(answer(await leave({ _version: 2 }))).toBe('left-already')
  })

  test('cannot use a link that was made before', async () => {
    const fresh = await here.person({ account: false })
    await here.as(admin, tx => giveLink(tx, fresh.id))
    await here.as(admin, tx =>
      leaveStaff(tx, fresh.id, { day: TODAY, successor: null, takes_over: false, note: '', _version: 1 }),
    )
    const links = await database.asOwner('select cancelled_at from sign_in_link where staff_id = $1', [fresh.id])
    expect(links.rows.map(one => one.cancelled_at !== null)).toEqual([true])
  })

  test('is followed by other features in the same transaction, with the successor', async () => {
    const heard: Recorded[] = []
    onRecorded('staff.left', async (_tx, recorded) => void heard.push(recorded))
    await leave({ takes_over: true })
    expect(heard).toMatchObject([
      {
        subject: { kind: 'staff', id: leaver.id },
        content: { day: TODAY, successor: successor.id, taken: ['ผู้อำนวยการกองคลัง', 'นักวิเคราะห์นโยบายและแผน'] },
      },
    ])
  })
})

describe('the successor', () => {
  test('takes over the posts when asked to, keeps her own main post, and holds their rights from that day', async () => {
    expect(answer(await leave({ takes_over: true }))).toBe('yes')
    const held = await here.as(admin, tx => holdingsOf(tx, successor.id))
    expect(held.map(one => [one.post_th, one.is_main, one.from_day]).sort()).toEqual(
      [
        ['นิติกร', true, '2024-10-01'],
        ['ผู้อำนวยการกองคลัง', false, TODAY],
        ['นักวิเคราะห์นโยบายและแผน', false, TODAY],
      ].sort(),
    )
    expect((await here.actor(successor))?.holds('acting:appoint', here.unit('finance'))).toBe(true)
    expect(await here.as(admin, tx => grantsOf(tx, successor.id))).toEqual([])
  })

  test('without a post of her own gets the main post as hers', async () => {
    const fresh = await here.person()
    await leave({ successor: fresh.id, takes_over: true })
    const held = await here.as(admin, tx => holdingsOf(tx, fresh.id))
    expect(held.filter(one => one.is_main).map(one => one.post_th)).toEqual(['ผู้อำนวยการกองคลัง'])
  })

  test('is needed while there are duties, is another person, and works here', async () => {
    expect(answer(await leave({ successor: null }))).toBe('successor-needed')
    expect(answer(await leave({ successor: leaver.id }))).toBe('successor-same')
    await database.asOwner('update staff set left_on = $1 where id = $2', [TODAY, successor.id])
    expect(answer(await leave())).toBe('successor-not-here')
    const there = await testAgency(database.get())
    expect(answer(await leave({ successor: (await there.person()).id }))).toBe('successor-not-here')
    expect(answer(await leave({ successor: admin.id, takes_over: true }))).toBe('successor-not-yourself')
    expect(await here.as(admin, tx => staffById(tx, leaver.id))).toMatchObject({ left_on: null, version: 1 })
    expect((await here.as(admin, tx => holdingsOf(tx, leaver.id))).map(one => one.until_day)).toEqual([null, null])
  })
})

test('refusals: oneself, the last administrator, a stale form, somebody of another agency, no right', async () => {
  const clerk = await here.person({ posts: ['clerk'] })
  const away = (id: string, who: Person, _version = 1) =>
    here.as(who, tx =>
      leaveStaff(tx, id, { day: TODAY, successor: successor.id, takes_over: false, note: '', _version }),
    )
  expect(answer(await away(admin.id, admin))).toBe('not-yourself')
  expect(answer(await away(admin.id, clerk))).toBe('last-admin')
  expect(answer(await away(leaver.id, admin, 7))).toBe('stale')
  const there = await testAgency(database.get())
  expect(answer(await away((await there.person()).id, admin))).toBe('not-found')
  expect(answer(await away(leaver.id, successor))).toBe('not-found')
})

test('a year after leaving the ways to reach somebody are forgotten, the name is not', async () => {
  const forget = peopleRetention[0]
  if (!forget) throw new Error('the rule is gone')
  await leave()
  const on = (day: string) => here.as(undefined, tx => forget.apply(tx, { store: folderStore(tmpdir()) }), at(day))
  expect([await on('2027-11-20'), await on('2027-11-21'), await on('2027-11-22')]).toEqual([0, 1, 0])
  const row = await here.as(undefined, tx => staffById(tx, leaver.id))
  expect(row).toMatchObject({ email: null, phone: '', last_name: 'สมมุติ' })
  expect((await here.as(undefined, tx => staffById(tx, successor.id)))?.email).toMatch(/@/)
})
