// The verbs of the register on a real database: what they write, what they refuse, and that another agency is out of reach.
import { beforeEach, describe, expect, test } from 'vitest'
import { signatureLines } from '#src/kernel/person-name.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { testDatabase } from '#test/harness/database.ts'
import { NOW, type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'
import { addStaff } from './actions/add-staff.ts'
import { disableStaff } from './actions/disable-staff.ts'
import { editStaff } from './actions/edit-staff.ts'
import { enableStaff } from './actions/enable-staff.ts'
import { endHolding } from './actions/end-holding.ts'
import { endRole } from './actions/end-role.ts'
import { giveLink } from './actions/give-link.ts'
import { givePost } from './actions/give-post.ts'
import { giveRole } from './actions/give-role.ts'
import { staffById, staffByMail, staffByMailAny } from './queries.ts'
import { grantsOf, holdingsOf } from './queries-duties.ts'
import type { AddStaff, EditStaff } from './schema.ts'

const database = testDatabase()
let here: TestAgency
let admin: Person
let clerk: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  admin = await here.person({ roles: ['system-admin'] })
  clerk = await here.person({ posts: ['clerk'] })
})

const somebody: AddStaff = {
  title: 'นาง',
  rank: '',
  first_name: 'ใหม่',
  last_name: 'สมมุติ',
  name_en: '',
  class: 'officer',
  email: 'new@test.example',
  phone: '',
  started_on: '2026-10-01',
  namesake: false,
}
const answer = (result: Result<unknown>) => (result.ok ? 'yes' : result.because)
const field = (result: Result<unknown>) => (result.ok ? undefined : result.at)
const row = (tx: Tx, id: string) => staffById(tx, id)
const ledger = async (agency: TestAgency, event: string) =>
  (
    await database.asOwner(
      'select actor_name, actor_post, subject_id, content from ledger_entry where agency_id = $1 and event = $2 order by id',
      [agency.id, event],
    )
  ).rows

describe('adding', () => {
  test('enters somebody, and the ledger knows that but not how to reach her', async () => {
    const made = await here.as(admin, tx => addStaff(tx, somebody))
    if (!made.ok) throw new Error(made.because)
    expect(await here.as(admin, tx => row(tx, made.value))).toMatchObject({
      first_name: 'ใหม่',
      user_id: null,
      version: 1,
    })
    const rows = await ledger(here, 'staff.added')
    expect(rows).toMatchObject([{ subject_id: made.value, content: { class: 'officer' } }])
    expect(JSON.stringify(rows)).not.toContain('new@test')
  })

  test('an address belongs to one person who works here, in any letters', async () => {
    await here.as(admin, tx => addStaff(tx, somebody))
    const again = await here.as(admin, tx =>
      addStaff(tx, { ...somebody, first_name: 'อีกคน', email: 'NEW@test.example' }),
    )
    expect([answer(again), field(again)]).toEqual(['mail-taken', 'email'])
  })

  test('the same name asks once and then believes', async () => {
    await here.as(admin, tx => addStaff(tx, somebody))
    const other = { ...somebody, email: 'other@test.example' }
    expect(answer(await here.as(admin, tx => addStaff(tx, other)))).toBe('namesake')
    expect(answer(await here.as(admin, tx => addStaff(tx, { ...other, namesake: true })))).toBe('yes')
  })

  test('is for those who manage people, and for commands without anybody signed in', async () => {
    const officer = await here.person({ posts: ['legal-officer'] })
    expect(answer(await here.as(officer, tx => addStaff(tx, somebody)))).toBe('not-found')
    expect(answer(await here.as(undefined, tx => addStaff(tx, somebody)))).toBe('yes')
    expect(await here.as(undefined, async tx => (await staffByMailAny(tx, 'New@Test.example'))?.first_name)).toBe('ใหม่')
  })
})

describe('editing', () => {
  const form = async (id: string, change: Partial<EditStaff> = {}): Promise<EditStaff> => {
    const was = await here.as(undefined, tx => row(tx, id))
    if (!was) throw new Error('nobody')
    const { title, rank, first_name, last_name, name_en, email, phone, started_on } = was
    return {
      title,
      rank,
      first_name,
      last_name,
      name_en,
      class: 'officer',
      email,
      phone,
      started_on,
      _version: was.version,
      ...change,
    }
  }

  test('changes the row once; the ledger keeps the old name, and of contacts only that they changed', async () => {
    const { id } = await here.person({ title: 'นางสาว', first_name: 'ปลา', last_name: 'เดิม', account: false })
    const input = await form(id, { title: 'นาง', last_name: 'ใหม่', phone: '080 000 0000', email: 'pla@test.example' })
    expect(answer(await here.as(admin, tx => editStaff(tx, id, input)))).toBe('yes')
    expect(answer(await here.as(admin, tx => editStaff(tx, id, input)))).toBe('stale')
    expect(await here.as(admin, tx => row(tx, id))).toMatchObject({ last_name: 'ใหม่', version: 2 })
    const [entry] = await ledger(here, 'staff.changed')
    expect(entry.content).toEqual({
      fields: ['title', 'last_name', 'email', 'phone'],
      was: 'นางสาวปลา เดิม',
      is: 'นางปลา ใหม่',
    })
  })

  test('an address that opens an account is moved by those who may recover it, and by herself', async () => {
    const { id } = await here.person()
    const moved = await form(id, { email: 'moved@test.example' })
    expect(answer(await here.as(clerk, tx => editStaff(tx, id, moved)))).toBe('mail-opens-account')
    expect(answer(await here.as(admin, tx => editStaff(tx, id, moved)))).toBe('yes')
    const own = await form(clerk.id, { email: 'own@test.example' })
    expect(answer(await here.as(clerk, tx => editStaff(tx, clerk.id, own)))).toBe('yes')
  })

  test('what somebody did keeps the name and post of that day, also when both change later', async () => {
    const signer = await here.person({
      title: 'นางสาว',
      first_name: 'ลงนาม',
      last_name: 'เดิม',
      posts: ['legal-officer'],
    })
    const sign = (tx: Tx) => record(tx, { event: 'agency.changed', content: {} })
    await here.as(signer, sign)
    const input = await form(signer.id, { title: 'นาย', rank: 'พ.จ.อ.', last_name: 'ใหม่' })
    await here.as(admin, tx => editStaff(tx, signer.id, input))
    await here.as(signer, sign)
    const signed = await ledger(here, 'agency.changed')
    expect(signed.map(one => [one.actor_name, one.actor_post])).toEqual([
      ['นางสาวลงนาม เดิม', 'นิติกร'],
      ['พ.จ.อ. ลงนาม ใหม่', 'นิติกร'],
    ])
    expect(signatureLines({ title: 'นาย', rank: 'พ.จ.อ.', first: 'ลงนาม', last: 'ใหม่' })).toEqual([
      'พ.จ.อ.',
      '(ลงนาม ใหม่)',
    ])
  })
})

describe('posts', () => {
  const give = (who: Person, id: string, post: string, change: Partial<Parameters<typeof givePost>[2]> = {}) =>
    here.as(who, tx => givePost(tx, id, { post: here.post(post), level: '', place: 'main', from: TODAY, ...change }))

  test('one person holds several posts in several units, one of them as her main post', async () => {
    const { id } = await here.person()
    expect(answer(await give(admin, id, 'plan-officer', { level: 'ชำนาญการ' }))).toBe('yes')
    expect(answer(await give(admin, id, 'education-officer'))).toBe('has-main')
    expect(answer(await give(admin, id, 'education-officer', { place: 'additional' }))).toBe('yes')
    expect(answer(await give(admin, id, 'plan-officer', { place: 'additional' }))).toBe('holds-already')
    const held = await here.as(admin, tx => holdingsOf(tx, id))
    expect(held.map(one => [one.post_th, one.level, one.unit_th, one.is_main])).toEqual([
      ['นักวิเคราะห์นโยบายและแผน', 'ชำนาญการ', 'งานยุทธศาสตร์และงบประมาณ', true],
      ['นักวิชาการศึกษา', '', 'งานบริหารการศึกษา', false],
    ])
    expect((await ledger(here, 'staff.post-given'))[0].content).toMatchObject({
      post: 'นักวิเคราะห์นโยบายและแผนชำนาญการ',
      from: TODAY,
    })
  })

  test('S313: somebody who heads two units holds the rights of a head over both, and over no third', async () => {
    const head = await here.person({ posts: ['finance-director', 'public-works-director'] })
    const actor = await here.actor(head)
    const may = (unit: string) => actor?.holds('acting:appoint', here.unit(unit))
    expect(['finance', 'revenue', 'public-works', 'design', 'clerk-office', 'legal'].map(may)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(actor?.holdsEverywhere('acting:appoint')).toBe(false)
  })

  test('a holding ends on its last day, keeps its row, and the rights go with it', async () => {
    const head = await here.person({ posts: ['finance-director'] })
    const [held] = await here.as(admin, tx => holdingsOf(tx, head.id))
    const end = (day: string) => here.as(admin, tx => endHolding(tx, head.id, held?.id ?? '', day))
    expect(answer(await end('2024-09-30'))).toBe('before-it-begins')
    expect(answer(await end('2026-11-21'))).toBe('yes')
    const may = async (day: string) => (await here.actor(head, new Date(`${day}T03:00:00Z`)))?.holds('acting:appoint')
    expect([await may('2026-11-21'), await may('2026-11-22')]).toEqual([true, false])
    expect((await here.as(admin, tx => holdingsOf(tx, head.id)))[0]).toMatchObject({ until_day: '2026-11-21' })
    expect((await ledger(here, 'staff.post-ended'))[0].content).toMatchObject({ last_day: '2026-11-21' })
    const later = await here.as(
      admin,
      tx => endHolding(tx, head.id, held?.id ?? '', '2026-12-31'),
      new Date('2026-12-01T03:00:00Z'),
    )
    expect(answer(later)).toBe('ended-already')
  })

  test('refuses a post that is not there, a day before the first day of work, and giving oneself anything', async () => {
    const { id } = await here.person({ started_on: '2026-11-01' })
    const elsewhere = await testAgency(database.get())
    expect(answer(await give(admin, id, 'legal-officer', { post: elsewhere.post('legal-officer') }))).toBe('choose-one')
    expect(answer(await give(admin, id, 'legal-officer', { from: '2026-10-31' }))).toBe('before-start')
    expect(answer(await give(admin, admin.id, 'legal-officer'))).toBe('not-yourself')
    const [own] = await here.as(clerk, tx => holdingsOf(tx, clerk.id))
    expect(answer(await here.as(clerk, tx => endHolding(tx, clerk.id, own?.id ?? '', TODAY)))).toBe('not-yourself')
  })

  test('a manager of one unit gives its posts to those of her unit, and reaches nobody and nothing beyond', async () => {
    const manager = await here.person({ roles: ['clerk'], rolesIn: 'finance' })
    const { id } = await here.person()
    const mayor = await here.person({ posts: ['mayor'] })
    expect(answer(await give(manager, id, 'finance-officer'))).toBe('yes')
    expect(answer(await give(manager, id, 'legal-officer', { place: 'additional' }))).toBe('not-your-unit')
    expect(answer(await give(manager, mayor.id, 'finance-officer', { place: 'additional' }))).toBe('not-found')
    const auditor = await here.person({ posts: ['internal-auditor'] })
    expect(answer(await here.as(manager, tx => disableStaff(tx, auditor.id, { reason: 'x', _version: 1 })))).toBe(
      'not-found',
    )
  })
})

describe('the wall between agencies', () => {
  test('nothing of another agency is there for anybody, and nothing of it changes', async () => {
    const there = await testAgency(database.get())
    const theirs = await there.person({ posts: ['legal-officer'], roles: ['officer'] })
    const before = await there.as(undefined, tx => row(tx, theirs.id))
    const [holding] = await there.as(undefined, tx => holdingsOf(tx, theirs.id))
    const [grant] = await there.as(undefined, tx => grantsOf(tx, theirs.id))
    const tries: ((tx: Tx) => Promise<Result<unknown>>)[] = [
      tx => editStaff(tx, theirs.id, { ...somebody, _version: 1 }),
      tx => givePost(tx, theirs.id, { post: here.post('legal-officer'), level: '', place: 'main', from: TODAY }),
      tx => endHolding(tx, theirs.id, holding?.id ?? '', TODAY),
      tx => giveRole(tx, theirs.id, { role: 'officer', unit: null, order_ref: 'x', from: TODAY, until: null }),
      tx => endRole(tx, theirs.id, grant?.id ?? '', TODAY),
      tx => disableStaff(tx, theirs.id, { reason: 'x', _version: 1 }),
      tx => enableStaff(tx, theirs.id, { reason: 'x', _version: 1 }),
      tx => giveLink(tx, theirs.id),
    ]
    for (const attempt of tries) {
      expect(answer(await here.as(admin, attempt))).toBe('not-found')
      expect(answer(await here.as(undefined, attempt))).toBe('not-found')
    }
    expect(await there.as(undefined, tx => row(tx, theirs.id))).toEqual(before)
    expect(await there.as(undefined, tx => holdingsOf(tx, theirs.id))).toEqual([holding])
    const mine = await here.as(admin, tx => tx.db.selectFrom('staff').select('agency_id').execute())
    expect(new Set(mine.map(one => one.agency_id))).toEqual(new Set([here.id]))
  })

  test('the same address may work for two agencies', async () => {
    const there = await testAgency(database.get())
    await here.as(admin, tx => addStaff(tx, somebody))
    expect(answer(await there.as(undefined, tx => addStaff(tx, somebody)))).toBe('yes')
  })
})

test('somebody whose leaving lies ahead still signs in, and no longer from that day', async () => {
  const { id } = await here.person({ email: 'leaves@test.example' })
  await database.asOwner('update staff set left_on = $1 where id = $2', ['2026-12-01', id])
  const found = (day: string) =>
    here.as(undefined, tx => staffByMail(tx, 'leaves@test.example'), new Date(`${day}T03:00:00Z`))
  expect((await found('2026-11-30'))?.id).toBe(id)
  expect(await found('2026-12-01')).toBeUndefined()
  expect(NOW.toISOString().slice(0, 10)).toBe(TODAY)
})
