// The verbs of the year on a real database: who may, what is refused, what two officers do at once, what a closed round keeps,
// and that starting the next year loses nothing.

import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { digestOfStored } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { plan2570, typedAction, typedLink, typedMeasure, typedStep } from '#test/harness/plan-inputs.ts'
import { addFinding, assignItems, assignmentsToCarry, findingById } from '../assessment/public.ts'
import { acceptEvidence, evidenceById, offerEvidence, withdrawEvidence } from '../evidence/public.ts'
import { acceptProposals } from './actions/accept-proposals.ts'
import { addMeasure } from './actions/add-measure.ts'
import { addStep } from './actions/add-step.ts'
import { approvePlan } from './actions/approve-plan.ts'
import { closeRound } from './actions/close-round.ts'
import { createPlan } from './actions/create-plan.ts'
import { dropMeasure } from './actions/drop-measure.ts'
import { editStep } from './actions/edit-step.ts'
import { finishStep } from './actions/finish-step.ts'
import { addOutcome } from './actions/outcomes.ts'
import { prove } from './actions/prove.ts'
import { recordAction } from './actions/record-action.ts'
import { rollOver, undoRollOver } from './actions/roll-over.ts'
import { submitUnit } from './actions/rounds.ts'
import { splitMeasure } from './actions/split-measure.ts'
import { waiveRule } from './actions/waive-rule.ts'
import { aimedAt } from './aimed-at.ts'
import { checkPlan } from './asked-plan.ts'
import { measuresFacts } from './facts.ts'
import { openRoundsOf, roundById } from './queries.ts'
import { planPicture } from './queries-picture.ts'
import { submissionsOf } from './queries-round.ts'
import { remindAgency } from './reminders.ts'
import { mayReport } from './rules.ts'
import type { NewAction, NewMeasure, NewStep } from './schema.ts'
import { usesOfEvidence } from './uses.ts'

const database = testDatabase()
let here: TestAgency
let ita: Person
let officer: Person
let head: Person
let clerk: Person
let mayor: Person
let stranger: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  ita = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'] })
  officer = await here.person({ posts: ['finance-officer'], email: `o${newId()}@x.example` })
  head = await here.person({ posts: ['finance-director'], email: `h${newId()}@x.example` })
  clerk = await here.person({ posts: ['clerk'] })
  mayor = await here.person({ posts: ['mayor'] })
  stranger = await here.person({ posts: ['clerk-office-head'] })
})

const answer = (result: { ok: boolean; because?: string }) => result.because ?? 'yes'
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}

const aMeasure = (heading: string, parts: Partial<NewMeasure> = {}): NewMeasure =>
  typedMeasure(heading, here.unit('finance'), parts)
// No file is offered here, so nothing is asked of the store.
const offering = { store: undefined as never, facts: measuresFacts }

interface Made {
  planId: string
  measureId: string
  stepId: string
}
async function aPlan(parts: Partial<NewStep> = {}): Promise<Made> {
  return here.as(ita, async tx => {
    const planId = value(await createPlan(tx, plan2570))
    const plan = await planPicture(tx, planId)
    const measureId = value(await addMeasure(tx, planId, aMeasure(plan?.headings[3]?.id ?? '')))
    return { planId, measureId, stepId: value(await addStep(tx, measureId, typedStep(parts))) }
  })
}
const pictureOf = (planId: string) =>
  here.as(ita, async tx => {
    const plan = await planPicture(tx, planId)
    if (!plan) throw new Error('no plan')
    return plan
  })

describe('a plan', () => {
  test('begins with the seven issues and its two rounds; a second one of the year is refused', async () => {
    const { planId } = await aPlan()
    const plan = await pictureOf(planId)
    expect(plan.headings.map(heading => heading.issue)).toEqual([
      'process',
      'services',
      'publicity',
      'property',
      'budget',
      'power',
      'anticorruption',
    ])
    expect(plan.measures[0]?.number).toBe('4.1')
    expect(
      (await here.as(ita, tx => openRoundsOf(tx, planId))).map(round => [round.kind, round.to_day, round.due_on]),
    ).toEqual([
      ['six', '2027-03-31', '2027-04-30'],
      ['annual', '2027-09-30', '2027-12-31'],
    ])
    expect(answer(await here.as(ita, tx => createPlan(tx, plan2570)))).toBe('year-has-plan')
  })

  test('is approved by its paper, never on a day to come, and not while empty', async () => {
    const planId = await here.as(ita, async tx => value(await createPlan(tx, plan2570)))
    const approve = (on: string) =>
      here.as(mayor, tx =>
        approvePlan(tx, planId, { approved_on: on, approved_ref: 'บันทึก', _version: 1 }, '2026-11-21'),
      )
    expect(answer(await approve('2026-11-01'))).toBe('plan-empty')
    const plan = await pictureOf(planId)
    await here.as(ita, tx => addMeasure(tx, planId, aMeasure(plan.headings[0]?.id ?? '')))
    expect(answer(await approve('2026-11-22'))).toBe('day-in-future')
    expect(answer(await approve('2026-11-01'))).toBe('yes')
    expect(await pictureOf(planId)).toMatchObject({ state: 'approved', approvedOn: '2026-11-01' })
  })

  test('numbers run through or per heading, and close up when a measure is dropped', async () => {
    const { planId, measureId } = await aPlan()
    const before = await pictureOf(planId)
    await here.as(ita, tx => addMeasure(tx, planId, aMeasure(before.headings[3]?.id ?? '', { name: 'เรื่องที่สอง' })))
    expect((await pictureOf(planId)).measures.map(one => one.number)).toEqual(['4.1', '4.2'])
    await here.as(ita, tx => dropMeasure(tx, measureId, { reason: 'ซ้ำกับอีกเรื่อง', _version: 1 }))
    expect((await pictureOf(planId)).measures.map(one => [one.number, one.state])).toEqual([
      ['', 'dropped'],
      ['4.1', 'active'],
    ])
  })

  test('a finding is answered by a measure of the library, in the words of the agency', async () => {
    const { planId } = await aPlan()
    const findingId = await here.as(ita, async tx =>
      value(
        await addFinding(tx, 2569, {
          kind: 'indicator',
          key: 'budget',
          finding: 'ไม่รู้ว่าเงินใช้ทำอะไร',
          cause: '',
          recommendation: '',
          issue: 'budget',
        }),
      ),
    )
    const [made] = await here.as(ita, async tx =>
      value(await acceptProposals(tx, { findingId, planId, picks: ['library:explain-budget'] })),
    )
    const measure = (await pictureOf(planId)).measures.find(one => one.id === made)
    expect(measure).toMatchObject({ number: '5.1', name: 'เล่าเทศบัญญัติงบประมาณรายจ่ายให้คนในพื้นที่เข้าใจ', origin: 'library' })
    expect(measure?.steps.length).toBe(2)
    expect(measure?.responsible.map(one => one.name)).toEqual(['กองคลัง'])
    expect((await here.as(ita, tx => findingById(tx, findingId)))?.state).toBe('answered')
    expect(await here.as(ita, tx => aimedAt(tx, 2570))).toContainEqual(expect.objectContaining({ key: 'budget' }))
  })
})

describe('doing', () => {
  test('is told by those responsible, by the ITA admin, and by nobody else', async () => {
    const { stepId } = await aPlan()
    const by = async (person: Person, parts: Partial<NewAction> = {}) =>
      answer(await here.as(person, tx => recordAction(tx, stepId, typedAction(parts))))
    expect(await by(officer)).toBe('yes')
    expect(await by(head)).toBe('yes')
    expect(await by(ita)).toBe('yes')
    expect(await by(stranger)).toBe('not-yours-to-report')
    expect(await by(mayor)).toBe('not-yours-to-report')
    expect(await by(officer, { on_day: '2026-11-22' })).toBe('day-in-future')
    expect(await by(officer, { until_day: '2026-11-01' })).toBe('until-before-from')
    expect(await by(officer, { unit: newId() })).toBe('choose-one')
  })

  test('two officers who change the same step: the second is told, and nothing of the first is lost', async () => {
    const { stepId, planId } = await aPlan()
    const change = (name: string) => here.as(ita, tx => editStep(tx, stepId, { ...typedStep({ name }), _version: 1 }))
    expect(answer(await change('ฉบับแรก'))).toBe('yes')
    expect(answer(await change('ฉบับที่สอง'))).toBe('stale')
    const stored = (await pictureOf(planId)).measures[0]?.steps[0]
    expect(stored).toMatchObject({ name: 'ฉบับแรก', version: 2 })
    const both = await here.as(ita, tx => editStep(tx, stepId, { ...typedStep({ name: 'ฉบับที่สอง' }), _version: 2 }))
    expect(answer(both)).toBe('yes')
    const history = await here.as(ita, tx =>
      tx.db
        .selectFrom('ledger_entry')
        .select('content')
        .where('event', '=', 'step.changed')
        .where('agency_id', '=', tx.agencyId)
        .orderBy('id')
        .execute(),
    )
    expect(history.map(row => (row.content as { is: { name: string } }).is.name)).toEqual(['ฉบับแรก', 'ฉบับที่สอง'])
  })

  test('periods are read as plans write them, and changed without losing what was', async () => {
    const { stepId, planId } = await aPlan({ periods: 'ต.ค.๖๙ - ธ.ค. ๖๙\n๑ เม.ย. ๒๕๗๐ – ๑๕ พ.ค. ๒๕๗๐\nตลอดปีงบประมาณ' })
    const periods = (await pictureOf(planId)).measures[0]?.steps[0]?.periods
    expect(periods?.map(one => [one.from, one.to])).toEqual([
      ['2026-10-01', '2026-12-31'],
      ['2026-10-01', '2027-09-30'],
      ['2027-04-01', '2027-05-15'],
    ])
    await here.as(ita, tx => editStep(tx, stepId, { ...typedStep({ periods: 'ต.ค. 69 – ธ.ค. 69' }), _version: 1 }))
    expect((await pictureOf(planId)).measures[0]?.steps[0]?.periods).toHaveLength(1)
    expect((await database.asOwner('select 1 from step_period where step_id = $1', [stepId])).rowCount).toBe(3)
  })

  test('a measure is split with what was done for its steps', async () => {
    const { measureId, stepId, planId } = await aPlan()
    const second = await here.as(ita, async tx =>
      value(await addStep(tx, measureId, typedStep({ name: 'ตรวจของค้างคืน' }))),
    )
    await here.as(officer, tx => recordAction(tx, second, typedAction()))
    expect(
      answer(
        await here.as(ita, tx => splitMeasure(tx, measureId, { name: 'x', steps: [stepId, second], _version: 1 })),
      ),
    ).toBe('leave-one-step')
    const fresh = await here.as(ita, async tx =>
      value(await splitMeasure(tx, measureId, { name: 'ตรวจของ', steps: [second], _version: 1 })),
    )
    const plan = await pictureOf(planId)
    expect(plan.measures.find(one => one.id === fresh)?.steps.map(step => [step.id, step.actions.length])).toEqual([
      [second, 1],
    ])
    expect(plan.measures.find(one => one.id === fresh)).toMatchObject({ origin: 'split', originId: measureId })
    expect(plan.measures.find(one => one.id === measureId)?.steps.map(step => step.id)).toEqual([stepId])
  })
})

/** A plan whose only step is done, proven and reviewed. */
async function provenPlan() {
  const made = await aPlan()
  const evidence = await here.as(officer, async tx => {
    value(await recordAction(tx, made.stepId, typedAction({ unit: here.unit('finance') })))
    value(
      await finishStep(tx, made.stepId, {
        result: 'done',
        done_on: '2026-11-10',
        output: 'จัดทำทะเบียนการยืมครบ',
        not_done_reason: '',
        _version: 1,
      }),
    )
    value(await addOutcome(tx, made.measureId, { kind: 'behaviour', text: 'เจ้าหน้าที่ยืมของโดยมีใบยืม', score: '' }))
    const offered = value(await offerEvidence(tx, offering, typedLink))
    value(await prove(tx, offered, { measureId: made.measureId, proves: 'output', stepId: made.stepId }))
    return offered
  })
  await here.as(head, async tx =>
    acceptEvidence(tx, measuresFacts, evidence, { _version: (await evidenceById(tx, evidence))?.version ?? 1 }),
  )
  return { ...made, evidence }
}

describe('a round', () => {
  const six = async (tx: Tx, planId: string) => (await openRoundsOf(tx, planId)).find(round => round.kind === 'six')

  test('is not closed over errors; with them mended it keeps the plan as it stands', async () => {
    const { planId } = await aPlan({ periods: 'ต.ค. 69' })
    const round = await here.as(clerk, tx => six(tx, planId))
    const close = () => here.as(clerk, tx => closeRound(tx, round?.id ?? '', round?.version ?? 1))
    expect(await close()).toMatchObject({ because: 'errors-left', detail: { count: 2 } })
    await here.as(ita, tx => waiveRule(tx, planId, { rule: 'step-without-output', measure: null, reason: 'ลองปิดกฎ' }))
    await here.as(ita, tx => waiveRule(tx, planId, { rule: 'outcome-missing', measure: null, reason: 'ลองปิดกฎ' }))
    expect(answer(await close())).toBe('yes')
    expect(answer(await close())).toBe('round-closed')
  })

  test('that is closed quotes evidence that is withdrawn later, and its fingerprint still fits', async () => {
    const { planId, evidence } = await provenPlan()
    const round = await here.as(clerk, tx => six(tx, planId))
    expect(answer(await here.as(clerk, tx => closeRound(tx, round?.id ?? '', 1)))).toBe('yes')
    await here.as(head, async tx =>
      withdrawEvidence(tx, evidence, {
        reason: 'ภาพผิดงาน',
        _version: (await evidenceById(tx, evidence))?.version ?? 1,
      }),
    )
    const row = await here.as(ita, tx => roundById(tx, round?.id ?? ''))
    expect(row?.snapshot_digest?.equals(digestOfStored(row.snapshot))).toBe(true)
    expect(JSON.stringify(row?.snapshot)).toContain(evidence)
    const uses = await here.as(ita, tx => usesOfEvidence(tx, [evidence]))
    expect(uses.get(evidence)).toMatchObject([{ frozen: true }])
    const plan = await pictureOf(planId)
    const findings = await here.as(ita, tx => checkPlan(tx, plan))
    expect(findings.findings.map(one => one.rule.id)).toContain('evidence-withdrawn')
  })

  test('a unit hands in its own part, and a unit dissolved in mid-year is noticed', async () => {
    const { planId } = await aPlan({ periods: 'ต.ค. 69 – ก.ย. 70' })
    const round = await here.as(clerk, tx => six(tx, planId))
    expect(answer(await here.as(officer, tx => submitUnit(tx, round?.id ?? '', here.unit('finance'), '')))).toBe('yes')
    expect(answer(await here.as(officer, tx => submitUnit(tx, round?.id ?? '', here.unit('public-works'), '')))).toBe(
      'not-your-unit',
    )
    await database.asOwner(`update unit set ended_on = '2026-11-15' where id = $1`, [here.unit('finance')])
    const plan = await pictureOf(planId)
    expect(plan.measures[0]?.responsible).toMatchObject([{ name: 'กองคลัง', endedOn: '2026-11-15' }])
    const { findings } = await here.as(ita, tx => checkPlan(tx, plan))
    expect(findings.map(one => one.rule.id)).toContain('responsible-ended')
  })
})

describe('the next year', () => {
  const tables = [
    'plan',
    'plan_heading',
    'measure',
    'measure_aim',
    'step',
    'step_period',
    'responsible',
    'action',
    'outcome',
    'proof',
    'evidence',
    'round',
    'file',
    'rollover',
    'item_assignment',
  ]
  /** Every row of every table by its id, as text. */
  async function everything(): Promise<Map<string, string>> {
    const all = new Map<string, string>()
    for (const table of tables) {
      const found = await database.asOwner(`select id, to_jsonb(t)::text as row from ${table} t where agency_id = $1`, [
        here.id,
      ])
      for (const row of found.rows) all.set(`${table} ${row.id}`, row.row)
    }
    return all
  }

  test('no row ever disappears or changes, whatever is carried on, and an undo only sets the copy aside', async () => {
    const { planId, measureId } = await provenPlan()
    await database.asOwner(`update plan set state = 'approved' where id = $1`, [planId])
    const headings = (await pictureOf(planId)).headings
    const { fiscalYear } = await pictureOf(planId)
    await here.as(ita, async tx =>
      value(
        await assignItems(tx, fiscalYear, {
          verb: 'assign',
          items: ['news'],
          unit: here.unit('finance'),
          staff: null,
          due_on: null,
          order_ref: '',
          note: '',
        }),
      ),
    )
    const carried = () => here.as(ita, tx => assignmentsToCarry(tx, fiscalYear, fiscalYear + 1))
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name: fc.constantFrom('หนึ่ง', 'สอง', 'สาม'),
            steps: fc.integer({ min: 0, max: 3 }),
            picked: fc.boolean(),
            dropped: fc.boolean(),
          }),
          { maxLength: 4 },
        ),
        fc.boolean(),
        async (more, evidence) => {
          const picked = [measureId]
          await here.as(ita, async tx => {
            for (const one of more) {
              const id = value(await addMeasure(tx, planId, aMeasure(headings[0]?.id ?? '', { name: one.name })))
              for (let at = 0; at < one.steps; at++)
                value(await addStep(tx, id, typedStep({ recurring: at % 2 === 0 ? 'monthly' : 'none' })))
              if (one.dropped) value(await dropMeasure(tx, id, { reason: 'ไม่ทำแล้ว', _version: 1 }))
              if (one.picked) picked.push(id)
            }
          })
          const before = await everything()
          const rollover = await here.as(ita, async tx =>
            value(await rollOver(tx, planId, { measures: picked, evidence })),
          )
          const after = await everything()
          for (const [key, row] of before) expect(after.get(key), key).toBe(row)
          const made = await here.as(ita, tx =>
            tx.db
              .selectFrom('rollover')
              .selectAll()
              .where('agency_id', '=', tx.agencyId)
              .where('id', '=', rollover)
              .executeTakeFirstOrThrow(),
          )
          const copy = await pictureOf(made.to_plan)
          expect(made.counts).toMatchObject({ items: 1, itemsLeft: 0 })
          expect((await carried()).carried).toEqual([])
          expect(copy.measures.map(one => one.originId)).toEqual(
            picked.filter((_, at) => at >= 0).sort((a, b) => indexIn(copy, a) - indexIn(copy, b)),
          )
          expect(copy.measures.flatMap(one => one.steps.flatMap(step => step.actions))).toEqual([])
          value(await here.as(ita, tx => undoRollOver(tx, rollover, false)))
          const undone = await everything()
          expect((await carried()).carried.length).toBe(1)
          for (const key of after.keys()) expect(undone.has(key), key).toBe(true)
          for (const [key, row] of before) expect(undone.get(key), key).toBe(row)
        },
      ),
      { numRuns: 8 },
    )
  }, 60_000)

  const indexIn = (plan: { measures: readonly { originId: string | null }[] }, id: string) =>
    plan.measures.findIndex(one => one.originId === id)

  test('moves periods by a year, leaves dissolved units behind and says so, and can be undone for 14 days', async () => {
    const { planId, measureId } = await aPlan({ periods: '1 ก.พ. 2570 – 28 ก.พ. 2570' })
    await database.asOwner(`update plan set state = 'approved' where id = $1`, [planId])
    await database.asOwner(`update unit set ended_on = '2026-11-15' where id = $1`, [here.unit('finance')])
    expect(answer(await here.as(ita, tx => rollOver(tx, planId, { measures: [], evidence: true })))).toBe(
      'choose-measures',
    )
    const rollover = await here.as(ita, async tx =>
      value(await rollOver(tx, planId, { measures: [measureId], evidence: true })),
    )
    const row = await here.as(ita, tx =>
      tx.db
        .selectFrom('rollover')
        .selectAll()
        .where('agency_id', '=', tx.agencyId)
        .where('id', '=', rollover)
        .executeTakeFirstOrThrow(),
    )
    expect(row.counts).toMatchObject({ measures: 1, steps: 1, responsible: 0, nobody: 1, left: 0 })
    const copy = await pictureOf(row.to_plan)
    expect(copy).toMatchObject({ fiscalYear: 2571, basedOnYear: 2570, state: 'draft' })
    expect(copy.measures[0]?.steps[0]?.periods).toMatchObject([{ from: '2028-02-01', to: '2028-02-29' }])
    expect(answer(await here.as(ita, tx => rollOver(tx, planId, { measures: [measureId], evidence: true })))).toBe(
      'year-has-plan',
    )
    // The fourteenth day is the whole day as it is here.
    const late = new Date('2026-12-05T17:30:00Z')
    expect(answer(await here.as(ita, tx => undoRollOver(tx, rollover, false), late))).toBe('undo-too-late')
    const lastDay = new Date('2026-12-05T10:00:00Z')
    expect(answer(await here.as(ita, tx => undoRollOver(tx, rollover, false), lastDay))).toBe('yes')
    expect(answer(await here.as(ita, tx => rollOver(tx, planId, { measures: [measureId], evidence: true })))).toBe(
      'yes',
    )
  })
})

test('S35 reminders: once for each step and stage, to those responsible, later to the head', async () => {
  await aPlan({ periods: '1 ต.ค. 2569 – 25 พ.ย. 2569' })
  const send = (day: string) =>
    here.as(undefined, tx => remindAgency(tx, 'https://x.example'), new Date(`${day}T01:00:00Z`))
  const mails = async () =>
    (await database.asOwner('select recipient, subject from outbox where agency_id = $1 order by id', [here.id])).rows
  expect(await send('2026-11-10')).toBe(0)
  expect(await send('2026-11-20')).toBe(1)
  expect(await send('2026-11-21')).toBe(0)
  expect(await send('2026-11-27')).toBe(1)
  expect(await send('2026-12-04')).toBe(1)
  expect((await mails()).map(mail => mail.recipient.slice(0, 1))).toEqual(['o', 'o', 'h'])
})

test('S35 what all units have to do is told to their heads, and what an order or an outsider has to do to whoever keeps the year', async () => {
  const { measureId } = await aPlan({ periods: '1 ต.ค. 2569 – 25 พ.ย. 2569', responsible: ['group:all-units'] })
  const day = new Date('2026-11-20T01:00:00Z')
  const recipients = async () =>
    (await database.asOwner('select recipient from outbox where agency_id = $1 order by id', [here.id])).rows
  await here.as(undefined, tx => remindAgency(tx, 'https://x.example'), day)
  const told = (await recipients()).map(row => row.recipient)
  expect(told.some(one => one.startsWith('h'))).toBe(true)
  expect(told.some(one => one.startsWith('o'))).toBe(false)
  await database.asOwner(
    `update responsible set kind = 'outside', group_key = '', unit_id = null, name = 'ผู้นำชุมชน' where measure_id = $1`,
    [measureId],
  )
  await here.as(undefined, tx => remindAgency(tx, 'https://x.example'), day)
  const mail = await database.asOwner('select email from staff where id = $1', [ita.id])
  expect((await recipients()).at(-1)?.recipient).toBe(mail.rows[0].email)
})

test('a measure of somebody outside is told by whoever keeps the year alone; of nobody yet, by every officer', () => {
  const doer = (rights: string[]) => ({
    id: 'x',
    holds: (right: string) => rights.includes(right),
    unitIds: new Set<string>(),
  })
  const outside = [{ kind: 'outside' as const, unitId: null, staffId: null }]
  expect([mayReport(doer(['step:report']), outside), mayReport(doer(['plan:edit']), outside)]).toEqual([false, true])
  expect(mayReport(doer(['step:report']), [])).toBe(true)
})

test('every unit hands in its part of a round when all units are responsible', async () => {
  const { planId } = await aPlan({ responsible: ['group:all-units'] })
  const submissions = await here.as(ita, async tx => {
    const [round] = await openRoundsOf(tx, planId)
    return submissionsOf(tx, round?.id ?? '', planId)
  })
  const units = submissions.map(one => one.unit_id)
  expect(units).toContain(here.unit('finance'))
  expect(units).toContain(here.unit('education'))
  expect(units).not.toContain(here.unit('accounting'))
})
