// The verbs of risks, guidelines, the working group and the record of work on a real database: who may, what is refused, what two
// officers do at once, and that carrying over keeps where a risk came from.
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { period } from '#src/kernel/period.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { acceptProposals, createPlan } from '../measures/public.ts'
import { addRisk } from './actions/add-risk.ts'
import { carryOver, previewCarry } from './actions/carry-over.ts'
import { chooseMeasures } from './actions/choose-measures.ts'
import { closeRisk, reopenRisk } from './actions/close-risk.ts'
import { editRisk } from './actions/edit-risk.ts'
import { followUp } from './actions/follow-up.ts'
import { addGuideline, editGuideline, endGuideline } from './actions/guidelines.ts'
import { recordWork, withdrawWork } from './actions/record-work.ts'
import { reviewGuideline } from './actions/review-guideline.ts'
import { setLevels } from './actions/set-levels.ts'
import { changeMembers, editTeam, endTeam, nameTeam } from './actions/teams.ts'
import { risksFacts } from './facts.ts'
import { levelsOfYear } from './levels.ts'
import { carriedTo, followUpsOf, riskById, risksOfYear } from './queries.ts'
import { guidelineById, reviewsOf } from './queries-guidelines.ts'
import { membersOfTeams, teamsOf, workBetween } from './queries-team.ts'
import type { EditRisk, NewGuideline, NewRisk, NewWork } from './schema.ts'
import { risksWork } from './work.ts'

const database = testDatabase()
let here: TestAgency
let ita: Person
let head: Person
let otherHead: Person
let officer: Person
let clerk: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  const mail = () => `${newId()}@x.example`
  ita = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'], email: mail() })
  head = await here.person({ posts: ['finance-director'], email: mail() })
  otherHead = await here.person({ posts: ['clerk-office-head'], email: mail() })
  officer = await here.person({ posts: ['finance-officer'], email: mail() })
  clerk = await here.person({ posts: ['clerk'], email: mail() })
})

const answer = (result: { ok: boolean; because?: string; at?: string }) =>
  result.ok ? 'yes' : [result.because, result.at].filter(Boolean).join(' ')
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}

const aRisk = (parts: Partial<NewRisk> = {}): NewRisk => ({
  fiscal_year: 2570,
  kind: 'procurement',
  mission: 'การตรวจรับพัสดุ',
  unit: here.unit('finance'),
  joint: [],
  event: 'ตรวจรับของไม่ครบตามสัญญา',
  cause: 'กรรมการไม่ได้นับจริง',
  existing_control: '',
  likelihood: 4,
  impact: 5,
  treatment: '',
  from: null,
  to: null,
  indicator: '',
  residual_likelihood: null,
  residual_impact: null,
  ...parts,
})
const edited = (version: number, parts: Partial<NewRisk> = {}): EditRisk => {
  const { fiscal_year: _year, ...rest } = aRisk(parts)
  return { ...rest, _version: version }
}
const add = async (parts: Partial<NewRisk> = {}, by = ita) => value(await here.as(by, tx => addRisk(tx, aRisk(parts))))
const read = async (id: string) => {
  const risk = await here.as(ita, tx => riskById(tx, id))
  if (!risk) throw new Error('no risk')
  return risk
}
const aFollowUp = {
  on_day: '2026-11-20',
  round: 'six-month',
  done: 'ถ่ายรูปและนับร่วมกันสามคน',
  residual_likelihood: 2,
  residual_impact: 4,
} as const

describe('a risk', () => {
  test('S277 is a draft until likelihood and impact are judged, and then assessed from that day', async () => {
    const id = await add({ likelihood: null, impact: null })
    expect(await read(id)).toMatchObject({ state: 'draft', assessed_on: null })
    await here.as(ita, tx => editRisk(tx, id, edited(1)))
    expect(await read(id)).toMatchObject({ state: 'assessed', assessed_on: '2026-11-21', likelihood: 4, version: 2 })
    const empty = edited(2, { likelihood: null, impact: null })
    expect(answer(await here.as(ita, tx => editRisk(tx, id, empty)))).toBe('scores-needed likelihood')
    const events = await database.asOwner(`select event from ledger_entry where subject_id = $1 order by id`, [id])
    expect(events.rows.map(row => row.event)).toEqual(['risk.added', 'risk.assessed'])
  })

  test('belongs to its unit: its head and the ITA admin write it, other heads and officers do not', async () => {
    const by = async (person: Person) => answer(await here.as(person, tx => addRisk(tx, aRisk())))
    expect(await by(head)).toBe('yes')
    expect(await by(clerk)).toBe('yes')
    expect(await by(otherHead)).toBe('not-your-unit unit')
    expect(await by(officer)).toBe('not-your-unit unit')
    const id = await add()
    expect(answer(await here.as(otherHead, tx => editRisk(tx, id, edited(1))))).toBe('not-your-unit')
    expect(answer(await here.as(otherHead, tx => followUp(tx, id, aFollowUp)))).toBe('not-your-unit')
    expect(answer(await here.as(otherHead, tx => chooseMeasures(tx, id, { measures: [] })))).toBe('not-your-unit')
    expect(answer(await here.as(otherHead, tx => closeRisk(tx, id, { reason: 'x', _version: 1 })))).toBe(
      'not-your-unit',
    )
    const away = edited(1, { unit: here.unit('clerk-office') })
    expect(answer(await here.as(head, tx => editRisk(tx, id, away)))).toBe('not-your-unit unit')
  })

  test('S285 is owned by two units together: either head follows it up, and one leaves without a trace lost', async () => {
    const id = await add({ joint: [here.unit('clerk-office')] })
    expect((await read(id)).joint.map(one => one.id)).toEqual([here.unit('clerk-office')])
    expect(answer(await here.as(otherHead, tx => followUp(tx, id, aFollowUp)))).toBe('yes')
    expect(answer(await here.as(head, tx => followUp(tx, id, aFollowUp)))).toBe('yes')
    const { version } = await read(id)
    await here.as(head, tx => editRisk(tx, id, edited(version)))
    expect((await read(id)).joint).toEqual([])
    const kept = await database.asOwner(`select removed_at from risk_unit where risk_id = $1`, [id])
    expect(kept.rows[0].removed_at).not.toBeNull()
    expect(answer(await here.as(ita, tx => addRisk(tx, aRisk({ joint: [newId()] }))))).toBe('choose-one joint')
  })

  test('that two edit at once keeps what the first saved', async () => {
    const id = await add()
    expect(answer(await here.as(head, tx => editRisk(tx, id, edited(1, { mission: 'คนแรก' }))))).toBe('yes')
    expect(answer(await here.as(ita, tx => editRisk(tx, id, edited(1, { mission: 'คนที่สอง' }))))).toBe('stale')
    expect((await read(id)).mission).toBe('คนแรก')
  })

  test('S279 is followed up with what is left of it; earlier entries stay', async () => {
    const draft = await add({ likelihood: null, impact: null })
    expect(answer(await here.as(ita, tx => followUp(tx, draft, aFollowUp)))).toBe('not-assessed')
    const id = await add()
    const later = { ...aFollowUp, on_day: '2026-11-22' }
    expect(answer(await here.as(ita, tx => followUp(tx, id, later)))).toBe('day-in-future on_day')
    await here.as(head, tx => followUp(tx, id, { ...aFollowUp, on_day: '2026-11-10', residual_likelihood: 3 }))
    await here.as(head, tx => followUp(tx, id, aFollowUp))
    expect(await read(id)).toMatchObject({ state: 'monitored', likelihood: 4 })
    const entries = await here.as(ita, tx => followUpsOf(tx, id))
    expect(entries.map(one => [one.on_day, one.residual_likelihood])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-10', 3],
    ])
    await expect(
      here.as(ita, tx => tx.db.updateTable('risk_follow_up').set({ done: 'x' }).where('risk_id', '=', id).execute()),
    ).rejects.toThrow()
  })

  test('is closed and opened again with a reason, and stands where it stood', async () => {
    const id = await add()
    await here.as(head, tx => followUp(tx, id, aFollowUp))
    const close = (reason: string, version: number) =>
      here.as(head, tx => closeRisk(tx, id, { reason, _version: version }))
    expect(answer(await close('เลิกทำงานนี้แล้ว', 1))).toBe('stale')
    expect(answer(await close('เลิกทำงานนี้แล้ว', 2))).toBe('yes')
    expect(answer(await close('อีกครั้ง', 3))).toBe('already-so')
    expect(answer(await here.as(head, tx => editRisk(tx, id, edited(3))))).toBe('risk-closed')
    expect(answer(await here.as(head, tx => followUp(tx, id, aFollowUp)))).toBe('risk-closed')
    expect(answer(await here.as(head, tx => reopenRisk(tx, id, { reason: 'กลับมาทำ', _version: 3 })))).toBe('yes')
    expect(await read(id)).toMatchObject({ state: 'monitored', state_reason: 'กลับมาทำ' })
  })

  test('is not there for another agency, to look at or to change', async () => {
    const id = await add()
    const there = await testAgency(database.get())
    const stranger = await there.person({ posts: ['clerk'], email: `${newId()}@x.example` })
    expect(await there.as(stranger, tx => riskById(tx, id))).toBeUndefined()
    expect(answer(await there.as(stranger, tx => editRisk(tx, id, edited(1))))).toBe('not-found')
    const theirs = { ...aRisk(), unit: here.unit('finance') }
    expect(answer(await there.as(stranger, tx => addRisk(tx, theirs)))).toBe('choose-one unit')
    expect(await there.as(stranger, tx => risksOfYear(tx, 2570))).toEqual([])
  })
})

const plan = (year: number) => ({
  fiscal_year: year,
  based_on_year: null,
  headings: 'issues' as const,
  numbering: 'per-heading' as const,
  supervision: 'quarterly' as const,
  preamble: '',
})

/** The plan of a year with one measure of the library. */
async function aMeasureOf(year: number): Promise<string> {
  return here.as(ita, async tx => {
    const planId = value(await createPlan(tx, plan(year)))
    const [measureId] = value(await acceptProposals(tx, { findingId: null, planId, picks: ['library:explain-budget'] }))
    return measureId ?? ''
  })
}

describe('measures of a risk', () => {
  test('S277 are chosen from the plan of its year, taken away softly, and counted only while they stand', async () => {
    const measureId = await aMeasureOf(2570)
    const id = await add()
    const choose = (...measures: string[]) => here.as(head, tx => chooseMeasures(tx, id, { measures }))
    expect(answer(await choose(newId()))).toBe('choose-one measures')
    expect(answer(await choose(measureId))).toBe('yes')
    expect(answer(await choose(measureId))).toBe('yes')
    expect((await read(id)).measures).toEqual([measureId])
    await choose()
    expect((await read(id)).measures).toEqual([])
    const rows = await database.asOwner(`select removed_at from risk_measure where risk_id = $1`, [id])
    expect(rows.rows).toHaveLength(1)
    const old = await add({ fiscal_year: 2569 })
    expect(answer(await here.as(head, tx => chooseMeasures(tx, old, { measures: [measureId] })))).toBe(
      'choose-one measures',
    )
  })
})

describe('carrying over', () => {
  test('S279 takes texts, owners and continued measures along, leaves the judgement, and says where each came from', async () => {
    const measureId = await aMeasureOf(2570)
    const id = await add({ joint: [here.unit('clerk-office')] })
    const bare = await add({ mission: 'ไม่มีมาตรการ' })
    const closed = await add({ mission: 'ปิดแล้ว' })
    await here.as(head, tx => chooseMeasures(tx, id, { measures: [measureId] }))
    await here.as(head, tx => closeRisk(tx, closed, { reason: 'x', _version: 1 }))
    // As starting the next year from the last leaves it.
    const continued = await aMeasureOf(2571)
    await database.asOwner(`update measure set origin_id = $1 where id = $2`, [measureId, continued])
    expect(await here.as(head, tx => previewCarry(tx, 2571))).toMatchObject({ measures: 1, withoutMeasures: 1 })
    expect((await here.as(officer, tx => previewCarry(tx, 2571))).risks).toEqual([])

    const carry = (risks: string[], by = head) => here.as(by, tx => carryOver(tx, { to_year: 2571, risks }))
    expect(answer(await carry([]))).toBe('choose-risks risks')
    expect(answer(await carry([closed]))).toBe('choose-one risks')
    expect(answer(await carry([bare], otherHead))).toBe('not-your-unit risks')
    expect(value(await carry([id, bare]))).toBe(2)
    expect(answer(await carry([id]))).toBe('choose-one risks')

    const next = await here.as(ita, tx => carriedTo(tx, id))
    expect(next?.fiscal_year).toBe(2571)
    const risk = await read(next?.id ?? '')
    expect(risk).toMatchObject({ state: 'draft', carried_from: id, likelihood: null, mission: 'การตรวจรับพัสดุ' })
    expect(risk.joint.map(one => one.id)).toEqual([here.unit('clerk-office')])
    expect(risk.measures).toEqual([continued])
    expect(await read(id)).toMatchObject({ fiscal_year: 2570, likelihood: 4 })
  })
})

describe('levels', () => {
  const setting = { fiscal_year: 2570, medium_from: 5, high_from: 9, very_high_from: 15, confirmed_where: '' }
  test('are the shipped ones, unchecked, until the agency sets its own from a year on', async () => {
    expect(await here.as(ita, tx => levelsOfYear(tx, 2570))).toMatchObject({ isOwn: false, isChecked: false })
    expect(answer(await here.as(head, tx => setLevels(tx, setting)))).toBe('whole-agency-only')
    await here.as(clerk, tx => setLevels(tx, setting))
    expect(await here.as(ita, tx => levelsOfYear(tx, 2569))).toMatchObject({ isOwn: false })
    expect(await here.as(ita, tx => levelsOfYear(tx, 2571))).toMatchObject({ veryHighFrom: 15, isChecked: false })
    await here.as(clerk, tx => setLevels(tx, { ...setting, confirmed_where: 'คู่มือ หน้า 12' }))
    expect(await here.as(ita, tx => levelsOfYear(tx, 2570))).toMatchObject({ isOwn: true, isChecked: true })
  })
})

const aGuideline = (parts: Partial<NewGuideline> = {}): NewGuideline => ({
  kind: 'prevent',
  name: 'แนวทางป้องกันการทุจริต',
  unit: here.unit('clerk-office'),
  in_force_on: '2025-10-01',
  review_every_months: 12,
  url: 'https://thansai.example/g',
  evidence: null,
  ...parts,
})

describe('a guideline', () => {
  test('S282 is kept by its unit, changed with both versions in sight, and ended with a reason', async () => {
    expect(answer(await here.as(head, tx => addGuideline(tx, aGuideline())))).toBe('not-your-unit unit')
    const stranger = aGuideline({ evidence: newId() })
    expect(answer(await here.as(otherHead, tx => addGuideline(tx, stranger)))).toBe('choose-one evidence')
    const id = value(await here.as(otherHead, tx => addGuideline(tx, aGuideline())))
    const edit = { ...aGuideline({ kind: 'investigate' }), _version: 1 }
    expect(answer(await here.as(otherHead, tx => editGuideline(tx, id, edit)))).toBe('yes')
    expect(answer(await here.as(ita, tx => editGuideline(tx, id, edit)))).toBe('stale')
    expect(answer(await here.as(ita, tx => endGuideline(tx, id, { reason: 'มีฉบับใหม่', _version: 2 })))).toBe('yes')
    expect(await here.as(ita, tx => guidelineById(tx, id))).toMatchObject({
      kind: 'investigate',
      state: 'ended',
      state_reason: 'มีฉบับใหม่',
    })
    expect(answer(await here.as(ita, tx => editGuideline(tx, id, { ...edit, _version: 3 })))).toBe('guideline-ended')
  })

  test('S283 is reviewed on schedule: overdue it waits for its unit, a review sets the next day, earlier ones stay', async () => {
    const id = value(await here.as(otherHead, tx => addGuideline(tx, aGuideline())))
    const waiting = async (person: Person) => {
      const actor = await here.actor(person)
      return here.as(person, async tx => (actor ? risksWork(tx, actor) : []))
    }
    expect(await waiting(otherHead)).toMatchObject([{ id: `guideline ${id}`, kind: 'late', due: '2026-10-01' }])
    expect(await waiting(head)).toEqual([])
    expect(await waiting(officer)).toEqual([])
    const review = (on_day: string) =>
      here.as(otherHead, tx => reviewGuideline(tx, id, { on_day, result: 'kept', note: 'ยังใช้ได้' }))
    expect(answer(await review('2026-11-22'))).toBe('day-in-future on_day')
    expect(answer(await review('2025-09-30'))).toBe('before-in-force on_day')
    expect(answer(await review('2026-11-20'))).toBe('yes')
    expect(await waiting(otherHead)).toEqual([])
    expect(await here.as(ita, tx => reviewsOf(tx, id))).toHaveLength(1)
    expect(await here.as(ita, tx => guidelineById(tx, id))).toMatchObject({ last_review: '2026-11-20' })
  })
})

test('S279 a very high risk waits for its unit until it has a measure', async () => {
  const measureId = await aMeasureOf(2570)
  const id = await add()
  await add({ mission: 'ไม่สูงมาก', likelihood: 3, impact: 3 })
  const waiting = async () => {
    const actor = await here.actor(head)
    return here.as(head, async tx => (actor ? risksWork(tx, actor) : []))
  }
  expect(await waiting()).toMatchObject([{ id: `risk ${id}`, kind: 'late', href: `/office/risks/${id}/measures` }])
  await here.as(head, tx => chooseMeasures(tx, id, { measures: [measureId] }))
  expect(await waiting()).toEqual([])
  const levels = { fiscal_year: 2570, medium_from: 3, high_from: 6, very_high_from: 9, confirmed_where: '' }
  await here.as(clerk, tx => setLevels(tx, levels))
  expect(await waiting()).toMatchObject([{ note: { en: 'Very high risk without a measure' } }])
})

describe('the working group', () => {
  const team = { name: 'คณะทำงานป้องกันการทุจริต', order_ref: 'คำสั่งทดสอบ ที่ 45/2569', named_on: '2026-10-30' }
  test('S281 is named by its order for the whole agency, with members and their tasks, and ends on a day', async () => {
    expect(answer(await here.as(head, tx => nameTeam(tx, team)))).toBe('whole-agency-only')
    expect(answer(await here.as(clerk, tx => nameTeam(tx, { ...team, named_on: '2026-12-01' })))).toBe(
      'day-in-future named_on',
    )
    const id = value(await here.as(clerk, tx => nameTeam(tx, team)))
    const change = (input: { staff: string; task: string } | { remove: string }) =>
      here.as(clerk, tx => changeMembers(tx, id, input))
    expect(answer(await change({ staff: clerk.id, task: 'ประธาน' }))).toBe('yes')
    expect(answer(await change({ staff: head.id, task: 'กรรมการ' }))).toBe('yes')
    expect(answer(await change({ staff: head.id, task: 'เลขานุการ' }))).toBe('member-already staff')
    expect(answer(await change({ staff: newId(), task: 'กรรมการ' }))).toBe('choose-one staff')
    const members = await here.as(ita, tx => membersOfTeams(tx, [id]))
    expect(members.map(one => [one.staff_id, one.task])).toEqual([
      [clerk.id, 'ประธาน'],
      [head.id, 'กรรมการ'],
    ])
    expect(answer(await change({ remove: members[1]?.id ?? '' }))).toBe('yes')
    expect(answer(await change({ remove: members[1]?.id ?? '' }))).toBe('not-found')
    expect(await here.as(ita, tx => membersOfTeams(tx, [id]))).toHaveLength(1)
    const edit = { ...team, name: 'คณะทำงานชุดแรก', _version: 1 }
    expect(answer(await here.as(clerk, tx => editTeam(tx, id, edit)))).toBe('yes')
    expect(answer(await here.as(ita, tx => editTeam(tx, id, edit)))).toBe('stale')
    const end = (ended_on: string) =>
      here.as(clerk, tx => endTeam(tx, id, { ended_on, reason: 'ตั้งชุดใหม่', _version: 2 }))
    expect(answer(await end('2026-10-29'))).toBe('end-before-start ended_on')
    expect(answer(await end('2026-11-20'))).toBe('yes')
    expect(answer(await change({ staff: ita.id, task: 'กรรมการ' }))).toBe('team-ended')
    await here.as(clerk, tx => nameTeam(tx, { ...team, named_on: '2026-11-21' }))
    expect((await here.as(ita, tx => teamsOf(tx))).map(one => one.ended_on)).toEqual([null, '2026-11-20'])
  })
})

describe('watching, investigating and discipline', () => {
  const work = (parts: Partial<NewWork> = {}): NewWork => ({
    kind: 'watch',
    on_day: '2026-11-12',
    unit: here.unit('finance'),
    what: 'สุ่มตรวจการเบิกจ่ายน้ำมันรถ',
    result: 'ไม่พบสิ่งผิดปกติ',
    count: 3,
    ...parts,
  })
  test('S284 are each recorded by their unit, name nobody, and are taken back only with a reason', async () => {
    const record = async (parts: Partial<NewWork>, by = head) =>
      answer(await here.as(by, tx => recordWork(tx, work(parts))))
    expect(await record({})).toBe('yes')
    expect(await record({ kind: 'investigate', count: 1 })).toBe('yes')
    expect(await record({ kind: 'discipline', count: 1 })).toBe('yes')
    expect(await record({}, otherHead)).toBe('not-your-unit unit')
    expect(await record({ on_day: '2026-11-22' })).toBe('day-in-future on_day')
    expect(await record({ what: 'ตรวจสอบนายสมมุติ ทดสอบดี เรื่องเบิกน้ำมัน' })).toBe('names-a-person what')
    const rows = await here.as(ita, tx => workBetween(tx, '2026-10-01', '2027-09-30'))
    expect(rows.map(row => row.kind).sort()).toEqual(['discipline', 'investigate', 'watch'])
    const id = rows.find(row => row.kind === 'discipline')?.id ?? ''
    expect(answer(await here.as(otherHead, tx => withdrawWork(tx, id, { reason: 'x' })))).toBe('not-your-unit')
    expect(answer(await here.as(head, tx => withdrawWork(tx, id, { reason: 'ลงผิดปี' })))).toBe('yes')
    expect(answer(await here.as(head, tx => withdrawWork(tx, id, { reason: 'ลงผิดปี' })))).toBe('already-so')
  })
})

test('S278 S279 S283 S284 the figures count what was assessed, followed up, reviewed and done', async () => {
  const risk = await add()
  await add({ kind: 'bribery', mission: 'ออกใบอนุญาต' })
  await add({ kind: 'bribery', likelihood: null, impact: null })
  await here.as(head, tx => followUp(tx, risk, aFollowUp))
  await here.as(head, tx => followUp(tx, risk, aFollowUp))
  const guideline = value(await here.as(ita, tx => addGuideline(tx, aGuideline())))
  await here.as(ita, tx => reviewGuideline(tx, guideline, { on_day: '2026-11-20', result: 'changed', note: 'x' }))
  const work = {
    kind: 'watch',
    on_day: '2026-11-12',
    unit: here.unit('finance'),
    what: 'สุ่มตรวจ',
    result: '',
    count: 3,
  } as const
  await here.as(head, tx => recordWork(tx, work))
  const count = (id: string, from = '2026-10-01', to = '2027-09-30') =>
    here.as(ita, async tx => {
      const fact = risksFacts.find(one => one.id === id)
      const rows = (await fact?.rows(tx, period(from, to)).execute()) ?? []
      return fact?.value?.(rows) ?? rows.length
    })
  expect(await count('risks.assessed')).toBe(2)
  expect(await count('risks.assessed-bribery')).toBe(1)
  expect(await count('risks.followed-up')).toBe(1)
  expect(await count('risks.guidelines-reviewed')).toBe(1)
  expect(await count('risks.integrity-work')).toBe(3)
  expect(await count('risks.assessed', '2025-10-01', '2026-09-30')).toBe(0)
})
