// Duties by order, shutting out and one-time links on a real database.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '#src/kernel/result.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'
import { disableStaff } from './actions/disable-staff.ts'
import { enableStaff } from './actions/enable-staff.ts'
import { endRole } from './actions/end-role.ts'
import { giveLink } from './actions/give-link.ts'
import { giveRole } from './actions/give-role.ts'
import { openLink } from './queries.ts'
import { grantsOf, holdingsOf } from './queries-duties.ts'
import { linkDigest } from './sign-in/link.ts'

const database = testDatabase()
let here: TestAgency
let admin: Person
let clerk: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  admin = await here.person({ roles: ['system-admin'] })
  clerk = await here.person({ posts: ['clerk'] })
})

const answer = (result: Result<unknown>) => (result.ok ? 'yes' : result.because)
const ledger = async (agency: TestAgency, event: string) =>
  (
    await database.asOwner(
      'select actor_name, actor_post, subject_id, content from ledger_entry where agency_id = $1 and event = $2 order by id',
      [agency.id, event],
    )
  ).rows

describe('roles by order', () => {
  const order = { role: 'unit-head' as const, unit: null, order_ref: 'คำสั่งที่ 1/2570', from: TODAY, until: null }

  test('come and go on their days, over the unit of the order and below it', async () => {
    const officer = await here.person()
    const made = await here.as(admin, tx =>
      giveRole(tx, officer.id, { ...order, unit: here.unit('finance'), from: '2026-11-22', until: '2026-11-23' }),
    )
    expect(answer(made)).toBe('yes')
    const may = async (day: string, unit: string) =>
      (await here.actor(officer, new Date(`${day}T03:00:00Z`)))?.holds('acting:appoint', here.unit(unit))
    expect(await Promise.all(['21', '22', '23', '24'].map(day => may(`2026-11-${day}`, 'revenue')))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(await may('2026-11-22', 'legal')).toBe(false)
    expect((await ledger(here, 'staff.role-given'))[0]).toMatchObject({
      subject_id: officer.id,
      content: { role: 'unit-head', unit: 'กองคลัง', order: 'คำสั่งที่ 1/2570' },
    })
  })

  test('are refused twice, backwards, to oneself, and over units beyond one’s own', async () => {
    const { id } = await here.person()
    const give = (who: Person, change: object = {}, to = id) =>
      here.as(who, tx => giveRole(tx, to, { ...order, ...change }))
    expect(answer(await give(admin))).toBe('yes')
    expect(answer(await give(admin))).toBe('has-role')
    expect(answer(await give(admin, { role: 'auditor', until: '2026-11-01' }))).toBe('until-before-from')
    expect(answer(await give(admin, { role: 'auditor' }, admin.id))).toBe('not-yourself')
    const manager = await here.person({ roles: ['clerk'], rolesIn: 'finance' })
    const other = await here.person()
    expect(answer(await give(manager, { unit: null }, other.id))).toBe('not-your-unit')
    expect(answer(await give(manager, { unit: here.unit('legal') }, other.id))).toBe('not-your-unit')
    expect(answer(await give(manager, { unit: here.unit('revenue') }, other.id))).toBe('yes')
  })

  test('the last administrator of the system stays, in whatever way she would go', async () => {
    const [grant] = await here.as(admin, tx => grantsOf(tx, admin.id))
    const take = () => here.as(clerk, tx => endRole(tx, admin.id, grant?.id ?? '', TODAY))
    const shut = (version: number) =>
      here.as(clerk, tx => disableStaff(tx, admin.id, { reason: 'ทดสอบ', _version: version }))
    expect(answer(await take())).toBe('last-admin')
    expect(answer(await shut(1))).toBe('last-admin')
    const second = await here.person({ roles: ['system-admin'] })
    expect(answer(await shut(1))).toBe('yes')
    // Somebody who is shut out is no administrator that one could fall back on.
    expect(answer(await here.as(clerk, tx => disableStaff(tx, second.id, { reason: 'ทดสอบ', _version: 1 })))).toBe(
      'last-admin',
    )
    expect(answer(await here.as(clerk, tx => enableStaff(tx, admin.id, { reason: 'ทดสอบ', _version: 2 })))).toBe('yes')
    expect(answer(await take())).toBe('yes')
  })
})

describe('shutting out', () => {
  test('ends what she may at once, kills her links, keeps her posts, and is undone as it was done', async () => {
    const head = await here.person({ posts: ['finance-director'], account: false })
    const link = await here.as(admin, tx => giveLink(tx, head.id))
    if (!link.ok) throw new Error(link.because)
    const digest = linkDigest(link.value.path.replace('/welcome/', ''))
    expect(await here.as(undefined, tx => openLink(tx, digest))).toBeDefined()
    const officer = await here.person()
    const shut = await here.as(admin, tx => disableStaff(tx, officer.id, { reason: 'โทรศัพท์หาย', _version: 1 }))
    expect(shut.ok && shut.value.userId).toBe(officer.userId)
    expect(await here.actor(officer)).toBeUndefined()
    await here.as(admin, tx => disableStaff(tx, head.id, { reason: 'สอบสวน', _version: 1 }))
    expect(await here.as(undefined, tx => openLink(tx, digest))).toBeUndefined()
    expect(await here.as(admin, tx => holdingsOf(tx, head.id))).toMatchObject([{ until_day: null }])
    expect(answer(await here.as(admin, tx => disableStaff(tx, officer.id, { reason: 'อีกครั้ง', _version: 2 })))).toBe(
      'is-disabled',
    )
    expect(answer(await here.as(admin, tx => enableStaff(tx, officer.id, { reason: 'พบแล้ว', _version: 1 })))).toBe(
      'stale',
    )
    expect(answer(await here.as(admin, tx => enableStaff(tx, officer.id, { reason: 'พบแล้ว', _version: 2 })))).toBe(
      'yes',
    )
    expect((await here.actor(officer))?.id).toBe(officer.id)
    expect((await ledger(here, 'staff.disabled')).map(one => one.content.reason)).toEqual(['โทรศัพท์หาย', 'สอบสวน'])
  })
})

describe('links', () => {
  test('the first one is made by those who manage people, recovery by those who recover accounts', async () => {
    const fresh = await here.person({ account: false })
    const known = await here.person()
    const made = await here.as(clerk, tx => giveLink(tx, fresh.id))
    expect(made.ok && made.value.purpose).toBe('first')
    expect(answer(await here.as(clerk, tx => giveLink(tx, known.id)))).toBe('not-found')
    const recovery = await here.as(admin, tx => giveLink(tx, known.id))
    expect(recovery.ok && recovery.value.purpose).toBe('recovery')
    expect((await ledger(here, 'person.link-made')).map(one => one.content.purpose)).toEqual(['first', 'recovery'])
    expect(JSON.stringify(await ledger(here, 'person.link-made'))).not.toContain(
      made.ok ? made.value.path.slice(9) : '',
    )
  })
  test('nobody makes one for herself, and without an address there is nothing to sign in with', async () => {
    const without = await here.person({ email: null, account: false })
    expect(answer(await here.as(admin, tx => giveLink(tx, admin.id)))).toBe('not-yourself')
    expect(answer(await here.as(admin, tx => giveLink(tx, without.id)))).toBe('mail-missing')
  })
})
