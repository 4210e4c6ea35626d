// Units and posts on a real database, from the usual structure of each type of agency to a tree that moved.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '#src/kernel/result.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'
import { agencyTypes, flattenUnits, presetFor } from '../agencies/public.ts'
import { addPost } from './actions/add-post.ts'
import { addUnit } from './actions/add-unit.ts'
import { editPost } from './actions/edit-post.ts'
import { editUnit } from './actions/edit-unit.ts'
import { endPost } from './actions/end-post.ts'
import { endUnit } from './actions/end-unit.ts'
import { postById, unitById } from './queries.ts'
import { houseOf } from './queries-house.ts'

const database = testDatabase()
let here: TestAgency
let admin: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  admin = await here.person({ roles: ['system-admin'] })
})

const answer = (result: Result<unknown>) => (result.ok ? 'yes' : result.because)
const unit = {
  name_th: 'กองใหม่',
  name_en: '',
  kind: 'division' as const,
  parent: null,
  abbr: '',
  doc_code: '',
  position: 9,
}
const post = {
  name_th: 'ตำแหน่งใหม่',
  name_en: '',
  side: 'permanent' as const,
  is_executive: false,
  roles: ['officer' as const],
  position: 80,
}
const events = async (event: string) =>
  (
    await database.asOwner(
      'select subject_id, content from ledger_entry where agency_id = $1 and event = $2 order by id',
      [here.id, event],
    )
  ).rows

describe('a new agency', () => {
  test.each(agencyTypes)('of type %s has the units and posts that are usual for it', async type => {
    const agency = await testAgency(database.get(), type)
    const { units, posts } = await agency.as(undefined, houseOf)
    expect(units).toHaveLength(flattenUnits(presetFor(type).units).length)
    expect(posts).toHaveLength(presetFor(type).posts.length)
    expect(posts.filter(one => one.unit_id === null).some(one => one.roles.includes('mayor'))).toBe(true)
  })

  const named = async (type: 'tesaban-tambon' | 'obt') =>
    (await (await testAgency(database.get(), type)).as(undefined, houseOf)).units.map(one => one.name_th)

  test('S303, S304, S305, S306, S307, S308: central office, finance, audit, strategy, administration and legal affairs', async () => {
    expect(await named('tesaban-tambon')).toEqual(
      expect.arrayContaining([
        'สำนักปลัดเทศบาล',
        'กองคลัง',
        'หน่วยตรวจสอบภายใน',
        'งานยุทธศาสตร์และงบประมาณ',
        'ฝ่ายปกครอง',
        'งานนิติการ',
      ]),
    )
    expect(await named('obt')).toEqual(expect.arrayContaining(['สำนักปลัด', 'กองคลัง', 'หน่วยตรวจสอบภายใน', 'งานนิติการ']))
  })
})

describe('units', () => {
  test('are added, changed and moved; the ledger keeps what was', async () => {
    const made = await here.as(admin, tx => addUnit(tx, { ...unit, parent: here.unit('finance') }))
    if (!made.ok) throw new Error(made.because)
    const change = {
      ...unit,
      name_th: 'งานใหม่',
      kind: 'job' as const,
      parent: here.unit('health'),
      doc_code: '54',
      _version: 1,
    }
    expect(answer(await here.as(admin, tx => editUnit(tx, made.value, change)))).toBe('yes')
    expect(answer(await here.as(admin, tx => editUnit(tx, made.value, change)))).toBe('stale')
    expect(await here.as(admin, tx => unitById(tx, made.value))).toMatchObject({
      parent_id: here.unit('health'),
      doc_code: '54',
      version: 2,
    })
    expect((await events('unit.added')).map(one => one.subject_id)).toEqual([made.value])
    expect((await events('unit.changed'))[0].content).toMatchObject({
      was: { name_th: 'กองใหม่', parent: here.unit('finance') },
      is: { name_th: 'งานใหม่', parent: here.unit('health') },
    })
  })

  test('moving one moves what its head may do', async () => {
    const head = await here.person({ posts: ['health-director'] })
    const may = async () => (await here.actor(head))?.holds('acting:appoint', here.unit('revenue'))
    expect(await may()).toBe(false)
    const { name_th, kind } = { name_th: 'งานรายได้', kind: 'job' as const }
    await here.as(admin, tx =>
      editUnit(tx, here.unit('revenue'), { ...unit, name_th, kind, parent: here.unit('health'), _version: 1 }),
    )
    expect(await may()).toBe(true)
  })

  test('never lie below themselves', async () => {
    const clerkOffice = { ...unit, name_th: 'สำนักปลัดเทศบาล', kind: 'office' as const, _version: 1 }
    const move = (parent: string) =>
      here.as(admin, tx => editUnit(tx, here.unit('clerk-office'), { ...clerkOffice, parent: here.unit(parent) }))
    expect(answer(await move('clerk-office'))).toBe('not-below-itself')
    expect(answer(await move('legal'))).toBe('not-below-itself')
    expect(answer(await move('finance'))).toBe('yes')
  })

  test('have names of their own beside their neighbours', async () => {
    expect(answer(await here.as(admin, tx => addUnit(tx, { ...unit, name_th: 'กองคลัง' })))).toBe('name-taken')
    expect(
      answer(await here.as(admin, tx => addUnit(tx, { ...unit, name_th: 'กองคลัง', parent: here.unit('health') }))),
    ).toBe('yes')
  })

  test('close when nobody and nothing is in them, and take their empty posts along', async () => {
    const end = (key: string) => here.as(admin, tx => endUnit(tx, here.unit(key)))
    expect(answer(await end('health'))).toBe('still-used')
    const holder = await here.person({ posts: ['sanitation-officer'] })
    expect(answer(await end('sanitation'))).toBe('still-used')
    await database.asOwner('update holding set until_day = $1 where staff_id = $2', ['2026-11-20', holder.id])
    expect(answer(await end('sanitation'))).toBe('yes')
    expect(answer(await end('sanitation'))).toBe('not-found')
    expect(await here.as(admin, tx => postById(tx, here.post('sanitation-officer')))).toBeUndefined()
    const { units } = await here.as(admin, houseOf)
    expect(units.some(one => one.id === here.unit('sanitation'))).toBe(false)
    const rows = await database.asOwner('select ended_on from unit where id = $1', [here.unit('sanitation')])
    expect(rows.rows).toEqual([{ ended_on: TODAY }])
  })

  test('are for those who manage units, within what they manage', async () => {
    const officer = await here.person({ posts: ['legal-officer'] })
    expect(answer(await here.as(officer, tx => addUnit(tx, unit)))).toBe('not-your-unit')
    expect(answer(await here.as(officer, tx => endUnit(tx, here.unit('sanitation'))))).toBe('not-found')
    const manager = await here.person({ roles: ['clerk'], rolesIn: 'finance' })
    expect(answer(await here.as(manager, tx => addUnit(tx, { ...unit, parent: here.unit('finance') })))).toBe('yes')
    expect(answer(await here.as(manager, tx => addUnit(tx, unit)))).toBe('not-your-unit')
    const out = { ...unit, name_th: 'งานพัสดุ', kind: 'job' as const, parent: here.unit('health'), _version: 1 }
    expect(answer(await here.as(manager, tx => editUnit(tx, here.unit('supply'), out)))).toBe('not-your-unit')
  })
})

describe('posts', () => {
  test('are added and changed; other roles are other rights for whoever holds the post', async () => {
    const made = await here.as(admin, tx => addPost(tx, here.unit('finance'), post))
    if (!made.ok) throw new Error(made.because)
    const holder = await here.person({ posts: ['finance-officer'] })
    const may = async () => (await here.actor(holder))?.holds('acting:appoint', here.unit('accounting'))
    expect(await may()).toBe(false)
    const change = { ...post, name_th: 'หัวหน้างานการเงิน', roles: ['unit-head' as const], _version: 1 }
    expect(answer(await here.as(admin, tx => editPost(tx, here.post('finance-officer'), change)))).toBe('yes')
    expect(await may()).toBe(true)
    expect(answer(await here.as(admin, tx => editPost(tx, here.post('finance-officer'), change)))).toBe('stale')
    expect((await events('post.changed'))[0].content).toMatchObject({
      was: { roles: ['officer'] },
      is: { roles: ['unit-head'] },
    })
  })

  test('nobody widens the post she holds, nor gives a post more than she may give', async () => {
    const clerk = await here.person({ posts: ['clerk'] })
    const widen = {
      ...post,
      name_th: 'ปลัดเทศบาล',
      is_executive: true,
      roles: ['clerk' as const, 'system-admin' as const],
      _version: 1,
    }
    expect(answer(await here.as(clerk, tx => editPost(tx, here.post('clerk'), widen)))).toBe('not-yourself')
    expect(
      answer(await here.as(clerk, tx => editPost(tx, here.post('clerk'), { ...widen, roles: ['endorser', 'clerk'] }))),
    ).toBe('yes')
    const manager = await here.person({ roles: ['clerk'], rolesIn: 'finance' })
    const give = (roles: ('system-admin' | 'unit-head')[]) =>
      here.as(manager, tx => addPost(tx, here.unit('revenue'), { ...post, roles }))
    expect(answer(await give(['system-admin']))).toBe('roles-not-yours')
    expect(answer(await give(['unit-head']))).toBe('yes')
  })

  test('the last administrator does not lose her role with her post', async () => {
    const agency = await testAgency(database.get(), 'tesaban-mueang')
    await agency.person({ posts: ['computer-officer'] })
    const clerk = await agency.person({ posts: ['clerk'] })
    const less = { ...post, name_th: 'นักวิชาการคอมพิวเตอร์', _version: 1 }
    expect(answer(await agency.as(clerk, tx => editPost(tx, agency.post('computer-officer'), less)))).toBe('last-admin')
    await agency.person({ roles: ['system-admin'] })
    expect(answer(await agency.as(clerk, tx => editPost(tx, agency.post('computer-officer'), less)))).toBe('yes')
  })

  test('close when nobody holds them', async () => {
    await here.person({ posts: ['legal-officer'] })
    expect(answer(await here.as(admin, tx => endPost(tx, here.post('legal-officer'))))).toBe('still-used')
    expect(answer(await here.as(admin, tx => endPost(tx, here.post('mayor-adviser'))))).toBe('yes')
    expect((await events('post.ended')).map(one => one.content)).toEqual([{ name: 'ที่ปรึกษานายกเทศมนตรี', day: TODAY }])
  })
})

test('units and posts of another agency are not there, and nothing of them changes', async () => {
  const there = await testAgency(database.get())
  const before = await there.as(undefined, houseOf)
  const tries = [
    await here.as(admin, tx => editUnit(tx, there.unit('finance'), { ...unit, _version: 1 })),
    await here.as(admin, tx => endUnit(tx, there.unit('culture'))),
    await here.as(admin, tx => addPost(tx, there.unit('finance'), post)),
    await here.as(admin, tx => editPost(tx, there.post('legal-officer'), { ...post, _version: 1 })),
    await here.as(admin, tx => endPost(tx, there.post('legal-officer'))),
  ]
  expect(tries.map(answer)).toEqual(Array(5).fill('not-found'))
  expect(answer(await here.as(admin, tx => addUnit(tx, { ...unit, parent: there.unit('finance') })))).toBe('choose-one')
  expect(await there.as(undefined, houseOf)).toEqual(before)
})
