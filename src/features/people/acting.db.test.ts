// Acting and delegation on a real database: whose rights, exactly which, exactly when.
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'
import { appointActing } from './actions/appoint-acting.ts'
import { endActing } from './actions/end-acting.ts'
import { allStandings } from './queries-duties.ts'
import { houseOf } from './queries-house.ts'
import { type Right, rights, rightsOf } from './rights.ts'

const database = testDatabase()
let here: TestAgency
let clerk: Person
let officer: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  clerk = await here.person({ posts: ['clerk'] })
  officer = await here.person({ posts: ['finance-officer'] })
})

const at = (day: string) => new Date(`${day}T03:00:00Z`)
const answer = (result: { ok: boolean; because?: string }) => result.because ?? 'yes'

type Change = Partial<Omit<Parameters<typeof appointActing>[1], 'post'>> & { post?: string }
const appoint = (who: Person, { post = 'finance-director', ...change }: Change = {}) =>
  here.as(who, tx =>
    appointActing(tx, {
      kind: 'acting',
      post: here.post(post),
      staff: officer.id,
      rights: [],
      order_ref: 'คำสั่งที่ 9/2570',
      reason: 'ตำแหน่งว่าง',
      from: '2026-12-01',
      until: '2026-12-31',
      ...change,
    }),
  )
const heldOn = async (person: Person, day: string, unit?: string): Promise<Right[]> => {
  const actor = await here.actor(person, at(day))
  return rights.filter(right => actor?.holds(right, unit === undefined ? undefined : here.unit(unit)))
}

describe('acting in a vacant post', () => {
  test('gives its rights from the first day to the last, over its unit, and shows in her post', async () => {
    expect(answer(await appoint(clerk))).toBe('yes')
    const own = [...rightsOf.officer].sort()
    const head = [...rightsOf['unit-head']].sort()
    expect((await heldOn(officer, '2026-11-30', 'accounting')).sort()).toEqual(own)
    expect((await heldOn(officer, '2026-12-01', 'accounting')).sort()).toEqual(head)
    expect((await heldOn(officer, '2026-12-31', 'accounting')).sort()).toEqual(head)
    expect((await heldOn(officer, '2027-01-01', 'accounting')).sort()).toEqual(own)
    expect(await heldOn(officer, '2026-12-15', 'revenue')).toContain('acting:appoint')
    expect(await heldOn(officer, '2026-12-15', 'legal')).toEqual([])
    expect((await here.actor(officer, at('2026-12-15')))?.post).toBe('นักวิชาการเงินและบัญชี รักษาราชการแทน ผู้อำนวยการกองคลัง')
    const { holders } = await here.as(clerk, tx => houseOf(tx), at('2026-12-15'))
    expect(
      holders.filter(one => one.post_id === here.post('finance-director')).map(one => [one.kind, one.staff_id]),
    ).toEqual([['acting', officer.id]])
  })

  test('is written to the ledger with order, days and the person', async () => {
    await appoint(clerk)
    const rows = await database.asOwner(
      `select subject_id, content from ledger_entry where agency_id = $1 and event = 'acting.appointed'`,
      [here.id],
    )
    expect(rows.rows).toMatchObject([
      {
        subject_id: officer.id,
        content: {
          kind: 'acting',
          post: 'ผู้อำนวยการกองคลัง',
          order: 'คำสั่งที่ 9/2570',
          from: '2026-12-01',
          until: '2026-12-31',
        },
      },
    ])
  })

  test('has one person at a time, also when two are appointed at the same moment', async () => {
    const other = await here.person()
    expect((await Promise.all([appoint(clerk), appoint(clerk, { staff: other.id })])).map(answer).sort()).toEqual([
      'someone-acts',
      'yes',
    ])
    expect(answer(await appoint(clerk, { staff: other.id, from: '2027-01-01', until: '2027-01-31' }))).toBe('yes')
  })

  test('refuses who holds the post, who left, who is not there, a backward or endless order', async () => {
    const head = await here.person({ posts: ['finance-director'] })
    expect(answer(await appoint(clerk, { staff: head.id }))).toBe('holds-already')
    expect(answer(await appoint(clerk, { staff: clerk.id }))).toBe('not-yourself')
    expect(answer(await appoint(clerk, { until: '2026-11-30' }))).toBe('until-before-from')
    expect(answer(await appoint(clerk, { until: '2027-12-01' }))).toBe('too-long-order')
    const leaver = await here.person()
    await database.asOwner('update staff set left_on = $1 where id = $2', ['2026-12-31', leaver.id])
    expect(answer(await appoint(clerk, { staff: leaver.id }))).toBe('not-here')
    expect(answer(await appoint(clerk, { staff: leaver.id, until: '2026-12-30' }))).toBe('yes')
    const there = await testAgency(database.get())
    expect(answer(await appoint(clerk, { staff: (await there.person()).id }))).toBe('choose-one')
  })
})

describe('the head of a unit', () => {
  test('appoints for posts within her own subtree, and for no other', async () => {
    const head = await here.person({ posts: ['clerk-office-head'] })
    expect(answer(await appoint(head, { post: 'administration-section-head' }))).toBe('yes')
    expect(answer(await appoint(head, { post: 'legal-officer' }))).toBe('yes')
    expect(answer(await appoint(head, { post: 'clerk-office-head' }))).toBe('yes')
    expect(answer(await appoint(head, { post: 'finance-director' }))).toBe('not-your-unit')
    expect(answer(await appoint(head, { post: 'clerk' }))).toBe('not-your-unit')
  })

  test('and ends them, but those of other units are not there for her', async () => {
    const head = await here.person({ posts: ['clerk-office-head'] })
    const mine = await appoint(head, { post: 'legal-officer' })
    const theirs = await appoint(clerk)
    if (!mine.ok || !theirs.ok) throw new Error('not appointed')
    expect(answer(await here.as(head, tx => endActing(tx, theirs.value)))).toBe('not-found')
    expect(answer(await here.as(head, tx => endActing(tx, mine.value)))).toBe('yes')
  })

  test('somebody who only acts as head appoints while she acts, and not a day longer', async () => {
    await appoint(clerk)
    const third = await here.person()
    const day = (on: string) =>
      here.as(
        officer,
        tx =>
          appointActing(tx, {
            kind: 'acting',
            post: here.post('revenue-officer'),
            staff: third.id,
            rights: [],
            order_ref: 'x',
            reason: 'x',
            from: on,
            until: on,
          }),
        at(on),
      )
    expect(answer(await day('2026-11-30'))).toBe('not-your-unit')
    expect(answer(await day('2026-12-31'))).toBe('yes')
    expect(answer(await day('2027-01-01'))).toBe('not-your-unit')
  })
})

describe('a delegation', () => {
  const delegate = (given: Right[], change: Change = {}) =>
    appoint(clerk, { kind: 'delegated', post: 'clerk', rights: given, ...change })

  test('is given by the holder of the post and gives exactly its rights for exactly its days', async () => {
    expect(answer(await delegate(['acting:appoint', 'units:manage']))).toBe('yes')
    const own = [...rightsOf.officer]
    const more = [...own, 'units:manage', 'acting:appoint']
    expect((await heldOn(officer, '2026-11-30')).sort()).toEqual([...own].sort())
    expect((await heldOn(officer, '2026-12-01')).sort()).toEqual([...more].sort())
    expect((await heldOn(officer, '2026-12-31')).sort()).toEqual([...more].sort())
    expect((await heldOn(officer, '2026-12-31', 'legal')).sort()).toEqual(['acting:appoint', 'units:manage'])
    expect((await heldOn(officer, '2027-01-01')).sort()).toEqual([...own].sort())
  })

  test('names rights, and only those the post has', async () => {
    expect(answer(await delegate([]))).toBe('rights-missing')
    expect(answer(await delegate(['people:recover']))).toBe('rights-not-of-post')
  })

  test('loses a right that the post itself loses', async () => {
    await delegate(['acting:appoint'])
    await database.asOwner(`update post set roles = '{endorser}' where id = $1`, [here.post('clerk')])
    expect(await heldOn(officer, '2026-12-15')).not.toContain('acting:appoint')
  })
})

describe('ending early', () => {
  test('takes the rights at once and frees the post', async () => {
    const made = await appoint(clerk)
    if (!made.ok) throw new Error(made.because)
    expect(answer(await here.as(clerk, tx => endActing(tx, made.value), at('2026-12-10')))).toBe('yes')
    expect(await heldOn(officer, '2026-12-10')).not.toContain('acting:appoint')
    expect(answer(await here.as(clerk, tx => endActing(tx, made.value), at('2026-12-11')))).toBe('ended-already')
    const other = await here.person()
    expect(answer(await appoint(clerk, { staff: other.id, from: '2026-12-09', until: '2026-12-31' }))).toBe(
      'someone-acts',
    )
    expect(answer(await appoint(clerk, { staff: other.id, from: '2026-12-10', until: '2026-12-31' }))).toBe('yes')
  })

  test('of one that has not begun keeps it from ever beginning', async () => {
    const made = await appoint(clerk)
    if (!made.ok) throw new Error(made.because)
    expect(answer(await here.as(clerk, tx => endActing(tx, made.value)))).toBe('yes')
    expect(await heldOn(officer, '2026-12-15')).not.toContain('acting:appoint')
    expect(answer(await appoint(clerk, { staff: (await here.person()).id }))).toBe('yes')
  })

  test('is not there for another agency, and nothing of it changes', async () => {
    const there = await testAgency(database.get())
    const made = await appoint(clerk)
    if (!made.ok) throw new Error(made.because)
    const stranger = await there.person({ posts: ['clerk'] })
    expect(answer(await there.as(stranger, tx => endActing(tx, made.value)))).toBe('not-found')
    expect(
      answer(
        await there.as(stranger, tx =>
          appointActing(tx, {
            kind: 'acting',
            post: here.post('clerk'),
            staff: stranger.id,
            rights: [],
            order_ref: 'x',
            reason: 'x',
            from: TODAY,
            until: TODAY,
          }),
        ),
      ),
    ).toBe('choose-one')
    expect(await there.as(stranger, tx => allStandings(tx, '2000-01-01'))).toEqual([])
    expect((await here.as(clerk, tx => allStandings(tx, '2000-01-01'))).map(one => one.ended_on)).toEqual([null])
  })
})
