// What a plan can say and keep: who answers for it, its numbers and rounds, from a weak point to a measure and on into the next year.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import { folderStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { png } from '#test/harness/pictures.ts'
import { plan2570, typedAction, typedLink, typedMeasure, typedStep } from '#test/harness/plan-inputs.ts'
import { addFinding } from '../assessment/public.ts'
import { acceptEvidence, evidenceById, frozenOf, offerEvidence } from '../evidence/public.ts'
import { acceptProposals } from './actions/accept-proposals.ts'
import { addMeasure } from './actions/add-measure.ts'
import { addStep } from './actions/add-step.ts'
import { approvePlan } from './actions/approve-plan.ts'
import { closeRound } from './actions/close-round.ts'
import { createPlan } from './actions/create-plan.ts'
import { editPlan } from './actions/edit-plan.ts'
import { finishStep } from './actions/finish-step.ts'
import { moveStep } from './actions/move.ts'
import { addOutcome } from './actions/outcomes.ts'
import { prove } from './actions/prove.ts'
import { recordAction } from './actions/record-action.ts'
import { addResponsible } from './actions/responsible.ts'
import { editRound } from './actions/rounds.ts'
import { supervise } from './actions/supervise.ts'
import { aimedAt } from './aimed-at.ts'
import { checkPlan } from './asked-plan.ts'
import { measuresFacts } from './facts.ts'
import { proposalsFor } from './proposals.ts'
import { notesOf, openRoundsOf, planOfYear, roundById } from './queries.ts'
import { planPicture } from './queries-picture.ts'
import type { AddResponsible, NewMeasure, NewOutcome, NewStep } from './schema.ts'
import { responsibleText } from './show.ts'
import { statusOfStep } from './status.ts'
import { nextNote } from './supervision.ts'
import { measuresWork } from './work.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'prongsai-plan-'))
const offering = { store: folderStore(join(folder, 'files')), facts: measuresFacts }
let here: TestAgency
let ita: Person
let officer: Person
let head: Person
let clerk: Person
let mayor: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  ita = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'] })
  officer = await here.person({ posts: ['finance-officer'], first_name: 'ธารา', last_name: 'ใสสะอาด' })
  head = await here.person({ posts: ['finance-director'] })
  clerk = await here.person({ posts: ['clerk'] })
  mayor = await here.person({ posts: ['mayor'] })
})

const answer = (result: { ok: boolean; because?: string }) => result.because ?? 'yes'
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}

const aMeasure = (heading: string, parts: Partial<NewMeasure> = {}): NewMeasure =>
  typedMeasure(heading, here.unit('finance'), parts)
const anOutcome = (parts: Partial<NewOutcome> = {}): NewOutcome => ({
  kind: 'behaviour',
  text: 'เจ้าหน้าที่ยืมของโดยมีใบยืม',
  score: '',
  ...parts,
})

async function aPlan(measure: Partial<NewMeasure> = {}, step: Partial<NewStep> = {}, plan: object = {}) {
  return here.as(ita, async tx => {
    const planId = value(await createPlan(tx, { ...plan2570, ...plan }))
    const headings = (await planPicture(tx, planId))?.headings ?? []
    const measureId = value(await addMeasure(tx, planId, aMeasure(headings[3]?.id ?? '', measure)))
    return { planId, headings, measureId, stepId: value(await addStep(tx, measureId, typedStep(step))) }
  })
}
const pictureOf = (planId: string) =>
  here.as(ita, async tx => {
    const plan = await planPicture(tx, planId)
    if (!plan) throw new Error('no plan')
    return plan
  })
const measureOf = async (planId: string, measureId: string) => {
  const found = (await pictureOf(planId)).measures.find(one => one.id === measureId)
  if (!found) throw new Error('no measure')
  return found
}
const rulesFound = async (planId: string) => {
  const plan = await pictureOf(planId)
  return (await here.as(ita, tx => checkPlan(tx, plan))).findings.map(one => one.rule.id)
}
const reports = async (person: Person, stepId: string) =>
  answer(await here.as(person, tx => recordAction(tx, stepId, typedAction())))
const accept = (id: string) =>
  here.as(head, async tx =>
    acceptEvidence(tx, measuresFacts, id, { _version: (await evidenceById(tx, id))?.version ?? 1 }),
  )
const offerAndProve = (
  piece: Partial<Parameters<typeof offerEvidence>[2]>,
  what: Parameters<typeof prove>[2],
): Promise<string> =>
  here.as(officer, async tx => {
    const id = value(await offerEvidence(tx, offering, { ...typedLink, ...piece }))
    value(await prove(tx, id, what))
    return id
  })

/** A plan whose only step is done, proven and reviewed: nothing keeps a round from closing. */
async function provenPlan(plan: object = {}, step: Partial<NewStep> = {}, day = '2026-11-10') {
  const made = await aPlan({}, step, plan)
  await here.as(officer, async tx => {
    value(await recordAction(tx, made.stepId, typedAction({ on_day: day, unit: here.unit('finance') })))
    const done = {
      result: 'done',
      done_on: day,
      output: 'จัดทำทะเบียนการยืมครบ',
      not_done_reason: '',
      _version: 1,
    } as const
    value(await finishStep(tx, made.stepId, done))
    value(await addOutcome(tx, made.measureId, anOutcome()))
  })
  const { measureId, stepId } = made
  await accept(await offerAndProve({}, { measureId, stepId, proves: 'output' }))
  return made
}
const roundOf = (planId: string, kind: 'six' | 'annual') =>
  here.as(clerk, async tx => {
    const round = (await openRoundsOf(tx, planId)).find(one => one.kind === kind)
    if (!round) throw new Error(`no ${kind} round`)
    return round
  })
const close = async (planId: string, kind: 'six' | 'annual') => {
  const round = await roundOf(planId, kind)
  return answer(await here.as(clerk, tx => closeRound(tx, round.id, round.version)))
}

describe('the year of a plan', () => {
  test('S1 S37 there is one plan a year: a draft, approved, and closed for good with the round of the whole year', async () => {
    const { planId, headings } = await provenPlan()
    const state = async () => (await pictureOf(planId)).state
    expect(await state()).toBe('draft')
    await here.as(mayor, async tx => {
      const paper = { approved_on: '2026-11-01', approved_ref: 'บันทึกข้อความ', _version: 1 }
      return value(await approvePlan(tx, planId, paper, '2026-11-21'))
    })
    expect(await state()).toBe('approved')
    const annual = await roundOf(planId, 'annual')
    expect([annual.from_day, annual.to_day]).toEqual(['2026-10-01', '2027-09-30'])
    expect(await close(planId, 'annual')).toBe('yes')
    expect(await state()).toBe('closed')
    const late = await here.as(ita, tx => addMeasure(tx, planId, aMeasure(headings[0]?.id ?? '')))
    expect(answer(late)).toBe('plan-closed')
    expect(answer(await here.as(ita, tx => createPlan(tx, plan2570)))).toBe('year-has-plan')
    expect(answer(await here.as(ita, tx => createPlan(tx, { ...plan2570, fiscal_year: 2571 })))).toBe('yes')
  })

  test('S36 the half year opens in October, is due in April and is kept by itself; the plan goes on', async () => {
    const { planId, measureId, stepId } = await provenPlan()
    const six = await roundOf(planId, 'six')
    expect([six.from_day, six.to_day, six.due_on]).toEqual(['2026-10-01', '2027-03-31', '2027-04-30'])
    expect(await close(planId, 'six')).toBe('yes')
    expect((await roundOf(planId, 'annual')).state).toBe('open')
    // What is done afterwards is part of the year, not of the half that was reported.
    await here.as(officer, tx => recordAction(tx, stepId, typedAction({ on_day: '2026-11-20', what: 'ทำเพิ่ม' })))
    expect((await measureOf(planId, measureId)).steps[0]?.actions).toHaveLength(2)
    const kept = (await here.as(clerk, tx => roundById(tx, six.id)))?.snapshot as unknown as {
      plan: Awaited<ReturnType<typeof pictureOf>>
    }
    expect(kept.plan.measures[0]?.steps[0]?.actions.map(one => one.what)).toEqual(['จัดทำทะเบียนการยืมแล้ว'])
  })

  test.each([
    ['S38', 'six', '2027-04-30', '2027-04-20', '2027-03-30'],
    ['S39', 'annual', '2027-12-31', '2027-11-15', '2027-09-29'],
  ] as const)('%s the result of the %s round is due on %s, until the agency sets another day', async (...row) => {
    const [, kind, usual, own, tooEarly] = row
    const { planId } = await aPlan()
    const round = await roundOf(planId, kind)
    expect(round.due_on).toBe(usual)
    const edit = (due_on: string) =>
      here.as(ita, tx =>
        editRound(tx, round.id, {
          name: '',
          from: round.from_day,
          to: round.to_day,
          due_on,
          report_on: null,
          _version: 1,
        }),
      )
    expect(answer(await edit(tooEarly))).toBe('due-before-end')
    expect(answer(await edit(own))).toBe('yes')
    expect((await roundOf(planId, kind)).due_on).toBe(own)
  })

  test('S13 steps are numbered, each with days of its own, and are late by their own days', async () => {
    const { planId, measureId, stepId } = await aPlan({}, { periods: 'ต.ค. 69' })
    const second = await here.as(ita, async tx =>
      value(await addStep(tx, measureId, typedStep({ name: 'ตรวจของค้างคืน', periods: 'ธ.ค. 69 ถึง ก.ย. 70' }))),
    )
    const { steps } = await measureOf(planId, measureId)
    expect(steps.map(step => [step.id, step.number, step.periods[0]?.from, step.periods[0]?.to])).toEqual([
      [stepId, 1, '2026-10-01', '2026-10-31'],
      [second, 2, '2026-12-01', '2027-09-30'],
    ])
    expect(steps.map(step => statusOfStep(step, 2570, '2026-11-21'))).toEqual(['late', 'idle'])
  })

  test('S328 numbers of steps are counted, not typed: after a move they run from one again', async () => {
    const { planId, measureId, stepId } = await aPlan()
    await here.as(ita, async tx => {
      for (const name of ['ขั้นที่สอง', 'ขั้นที่สาม']) value(await addStep(tx, measureId, typedStep({ name })))
      value(await moveStep(tx, stepId, 'down'))
    })
    expect((await measureOf(planId, measureId)).steps.map(step => `${step.number} ${step.name}`)).toEqual([
      '1 ขั้นที่สอง',
      '2 จัดทำทะเบียนการยืม',
      '3 ขั้นที่สาม',
    ])
  })

  test('S334 measures are numbered under each heading or through the whole plan, as the plan is set', async () => {
    const { planId, headings } = await aPlan()
    await here.as(ita, async tx => {
      for (const at of [0, 3, 6])
        value(await addMeasure(tx, planId, aMeasure(headings[at]?.id ?? '', { name: `ประเด็นที่ ${at + 1}` })))
    })
    const numbers = async () => (await pictureOf(planId)).measures.map(one => one.number)
    expect(await numbers()).toEqual(['1.1', '4.1', '4.2', '7.1'])
    const { fiscal_year: _, headings: __, ...rest } = plan2570
    await here.as(ita, async tx =>
      value(await editPlan(tx, planId, { ...rest, numbering: 'through', due_on: null, _version: 1 })),
    )
    expect(await numbers()).toEqual(['1', '2', '3', '4'])
  })
})

describe('who answers for a measure', () => {
  const named = async (planId: string, measureId: string) =>
    responsibleText((await measureOf(planId, measureId)).responsible, 'th')

  test('S14 one unit: its officers tell what was done, those of another unit do not', async () => {
    const { planId, measureId, stepId } = await aPlan()
    expect(await named(planId, measureId)).toBe('กองคลัง')
    const technician = await here.person({ posts: ['civil-technician'] })
    expect([await reports(officer, stepId), await reports(technician, stepId)]).toEqual(['yes', 'not-yours-to-report'])
  })

  test('S15 all units are a moving group: a unit founded later belongs to it without a change of the plan', async () => {
    const { planId, measureId, stepId } = await aPlan({ responsible: ['group:all-units'] })
    expect(await named(planId, measureId)).toBe('ทุกสำนัก ทุกกอง ทุกฝ่าย')
    const [unit, post] = [newId(), newId()]
    await database.asOwner(
      `insert into unit (agency_id, id, kind, name_th, name_en, position) values ($1, $2, 'division', 'กองสิ่งแวดล้อม', '', 99)`,
      [here.id, unit],
    )
    await database.asOwner(
      `insert into post (agency_id, id, unit_id, name_th, name_en, side, roles, position) values ($1, $2, $3, 'เจ้าพนักงาน', '', 'permanent', '{officer}', 99)`,
      [here.id, post, unit],
    )
    const newcomer = await here.person()
    await database.asOwner(
      `insert into holding (agency_id, id, staff_id, post_id, is_main, from_day) values ($1, $2, $3, $4, true, '2026-11-01')`,
      [here.id, newId(), newcomer.id, post],
    )
    const actor = await here.actor(newcomer)
    if (!actor) throw new Error('the newcomer has no duties')
    const work = await here.as(newcomer, tx => measuresWork(tx, actor))
    expect(work.map(one => one.id)).toEqual([`step ${stepId}`])
    expect(await reports(newcomer, stepId)).toBe('yes')
    const kept = await database.asOwner(
      `select kind, group_key, unit_id from responsible where measure_id = $1 and removed_at is null`,
      [measureId],
    )
    expect(kept.rows).toEqual([{ kind: 'group', group_key: 'all-units', unit_id: null }])
  })

  test('S16 two units together: both are named and both may tell', async () => {
    const both = ['internal-audit', 'finance'].map(key => `unit:${here.unit(key)}`)
    const { planId, measureId, stepId } = await aPlan({ responsible: both })
    expect(await named(planId, measureId)).toBe('หน่วยตรวจสอบภายใน กองคลัง')
    const auditor = await here.person({ posts: ['internal-audit-head'] })
    expect([await reports(officer, stepId), await reports(auditor, stepId)]).toEqual(['yes', 'yes'])
  })

  test('S17 a sub-unit, and a class of staff with its own task in words', async () => {
    const { planId, measureId, stepId } = await aPlan({ responsible: [`unit:${here.unit('strategy')}`] })
    const add = (parts: Partial<AddResponsible>) =>
      here.as(ita, tx =>
        addResponsible(
          tx,
          { measureId },
          { kind: 'group', unit: null, staff: null, group: '', order_ref: '', name: '', task: '', ...parts },
        ),
      )
    expect(answer(await add({ group: 'somebody' }))).toBe('choose-one')
    expect(answer(await add({ group: 'contract-employee', task: 'รับมอบหน้าที่ลงในเพจ' }))).toBe('yes')
    expect((await measureOf(planId, measureId)).responsible.map(one => [one.name, one.task])).toEqual([
      ['งานยุทธศาสตร์และงบประมาณ', ''],
      ['พนักงานจ้าง', 'รับมอบหน้าที่ลงในเพจ'],
    ])
    const planner = await here.person({ posts: ['plan-officer'] })
    expect(await reports(planner, stepId)).toBe('yes')
  })
})

describe('from a score to the next year', () => {
  const finding = (key: string) =>
    here.as(ita, async tx => {
      const parts = { finding: 'คะแนนต่ำกว่าเรื่องอื่น', cause: '', recommendation: '', issue: 'property' }
      return value(await addFinding(tx, 2569, { kind: 'indicator', key, ...parts }))
    })

  test('S33 a measure made from a finding leads back to it, and from the score to the measure', async () => {
    const { planId } = await aPlan({ aims: [] })
    const findingId = await finding('property')
    const [made = ''] = await here.as(ita, async tx =>
      value(await acceptProposals(tx, { findingId, planId, picks: ['library:loan-slips'] })),
    )
    expect((await measureOf(planId, made)).aims).toEqual([{ kind: 'indicator', key: 'property', findingId }])
    expect(await here.as(ita, tx => aimedAt(tx, 2570))).toMatchObject([
      { kind: 'indicator', key: 'property', href: `/office/measures/${made}` },
    ])
  })

  test('S7 what was done last year is found by its score and taken over with its steps', async () => {
    const last = { fiscal_year: 2569, based_on_year: 2568 }
    const old = await provenPlan(last, { periods: 'ม.ค. 69 – ก.พ. 69' }, '2026-02-10')
    const planId = await here.as(ita, async tx => value(await createPlan(tx, plan2570)))
    const findingId = await finding('property')
    const plan = await pictureOf(planId)
    const ask = (key: string) =>
      here.as(ita, tx => proposalsFor(tx, { kind: 'indicator', key, issue: 'property' }, plan, 'th'))
    expect((await ask('property')).filter(one => one.from === 'last')).toMatchObject([
      { key: old.measureId, name: 'ยืมของต้องมีใบยืม', steps: 1, cameOf: 'เจ้าหน้าที่ยืมของโดยมีใบยืม' },
    ])
    expect((await ask('budget')).filter(one => one.from === 'last')).toEqual([])
    const [made = ''] = await here.as(ita, async tx =>
      value(await acceptProposals(tx, { findingId, planId, picks: [`last:${old.measureId}`] })),
    )
    const copy = await measureOf(planId, made)
    expect(copy).toMatchObject({ origin: 'last-year', originId: old.measureId })
    expect(copy.steps.map(step => [step.name, step.periods[0]?.from, step.actions.length])).toEqual([
      ['จัดทำทะเบียนการยืม', '2027-01-01', 0],
    ])
    // What it was taken from still stands, with what was done.
    const row = await here.as(ita, tx => planOfYear(tx, 2569))
    expect((await measureOf(row?.id ?? '', old.measureId)).steps[0]?.actions).toHaveLength(1)
  })
})

describe('following up', () => {
  test('S43 an executive writes down each month what she saw, with its day; the next month is asked for then', async () => {
    const { planId, measureId } = await aPlan(
      { name: 'บอกข่าวทุกช่องทาง', supervision: 'monthly' },
      { periods: 'ต.ค. 69 – ก.ย. 70' },
    )
    const measure = await measureOf(planId, measureId)
    const notes = () => here.as(mayor, tx => notesOf(tx, measureId))
    const next = async (today: string) => nextNote(measure, { fiscalYear: 2570 }, await notes(), today)
    expect(await next('2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-10-31', isLate: true })
    const write = (on_day: string) =>
      here.as(mayor, tx =>
        supervise(tx, measureId, { on_day, from: '2026-10-01', to: '2026-10-31', note: 'ลงข่าวครบ 4 เรื่อง' }),
      )
    expect(answer(await write('2026-11-22'))).toBe('day-in-future')
    expect(answer(await write('2026-11-03'))).toBe('yes')
    expect(await notes()).toMatchObject([{ on_day: '2026-11-03', from_day: '2026-10-01', note: 'ลงข่าวครบ 4 เรื่อง' }])
    expect(await next('2026-11-21')).toEqual({ from: '2026-11-01', to: '2026-11-30', isLate: false })
  })

  test('S47 "report to executives" is a step of any measure, proven by the memo', async () => {
    const { planId, measureId } = await aPlan()
    const step = await here.as(ita, async tx =>
      value(await addStep(tx, measureId, typedStep({ name: 'รายงานผู้บริหาร', output_expected: 'บันทึกข้อความ' }))),
    )
    const received = await receiveFile(Readable.from([png()]), {
      name: 'memo.png',
      limit: 1e6,
      accept: evidenceKinds,
      tempFolder: folder,
    })
    if (!received.ok) throw new Error(received.because)
    const memo = { kind: 'file', url: '', title: 'บันทึกข้อความถึงผู้บริหาร', file: received.value } as const
    await accept(await offerAndProve(memo, { measureId, stepId: step, proves: 'step' }))
    expect((await measureOf(planId, measureId)).steps.at(-1)).toMatchObject({
      name: 'รายงานผู้บริหาร',
      proofs: [{ kind: 'file', title: 'บันทึกข้อความถึงผู้บริหาร', state: 'accepted', proves: 'step' }],
    })
  })

  test('S54 an action names who did it, what was done and the exact day', async () => {
    const { planId, measureId, stepId } = await aPlan()
    await here.as(officer, async tx =>
      value(await recordAction(tx, stepId, typedAction({ on_day: '2026-11-17', unit: here.unit('finance') }))),
    )
    expect((await measureOf(planId, measureId)).steps[0]?.actions).toMatchObject([
      { on: '2026-11-17', what: 'จัดทำทะเบียนการยืมแล้ว', unit: 'กองคลัง', staff: 'นายธารา ใสสะอาด', staffId: officer.id },
    ])
  })
})

describe('what came of it', () => {
  test('S102 a count that grew carries both counts as figures, frozen when they were accepted; bare it is a statement', async () => {
    const { planId, measureId, stepId } = await aPlan({}, { periods: 'ต.ค. 69 – ก.ย. 70' })
    const outcome = await here.as(officer, async tx => {
      for (const on_day of ['2026-10-20', '2026-11-05', '2026-11-19'])
        value(await recordAction(tx, stepId, typedAction({ on_day })))
      return value(await addOutcome(tx, measureId, anOutcome({ kind: 'count-change', text: 'จาก 1 ครั้ง เป็น 2 ครั้ง' })))
    })
    expect(await rulesFound(planId)).toContain('outcome-unproven')
    const months = [
      ['2026-10-01', '2026-10-31'],
      ['2026-11-01', '2026-11-20'],
    ] as const
    for (const [fact_from, fact_to] of months) {
      const figure = { kind: 'fact', title: '', url: '', fact: 'measures.actions', fact_from, fact_to } as const
      await accept(await offerAndProve(figure, { measureId, outcomeId: outcome, proves: 'outcome' }))
    }
    const [shown] = (await measureOf(planId, measureId)).outcomes
    expect(shown?.proofs.map(one => [one.kind, one.state])).toEqual([
      ['fact', 'accepted'],
      ['fact', 'accepted'],
    ])
    const counts = await here.as(ita, async tx => {
      const all = []
      for (const one of shown?.proofs ?? []) all.push((await frozenOf(tx, one.evidenceId))?.value)
      return all
    })
    expect(counts).toEqual([1, 2])
    expect(await rulesFound(planId)).not.toContain('outcome-unproven')
  })

  test('S105 that the public can follow and check is proven by the published page', async () => {
    const { planId, measureId } = await aPlan()
    const outcome = await here.as(officer, async tx =>
      value(await addOutcome(tx, measureId, anOutcome({ kind: 'can-follow', text: 'ประชาชนติดตามการจัดซื้อจัดจ้างได้' }))),
    )
    expect(await rulesFound(planId)).toContain('outcome-unproven')
    const page = { url: 'https://thansai.example/procurement' }
    const id = await offerAndProve(page, { measureId, outcomeId: outcome, proves: 'outcome' })
    await accept(id)
    expect(await rulesFound(planId)).not.toContain('outcome-unproven')
    expect((await measureOf(planId, measureId)).outcomes[0]).toMatchObject({
      kind: 'can-follow',
      proofs: [{ kind: 'link', url: page.url }],
    })
    await database.asOwner(`update evidence set link_state = 'dead' where id = $1`, [id])
    expect(await rulesFound(planId)).toContain('evidence-dead')
  })
})
