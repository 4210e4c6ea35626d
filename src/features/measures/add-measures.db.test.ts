// Many measures at once are what the single verbs would have written, row by row and entry by entry; and they are refused for the same reasons.
import { beforeEach, expect, test } from 'vitest'
import type { Tx } from '#src/platform/database/scope.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { plan2570, typedMeasure, typedStep } from '#test/harness/plan-inputs.ts'
import { addMeasure } from './actions/add-measure.ts'
import { addMeasures, type WholeMeasure } from './actions/add-measures.ts'
import { addStep } from './actions/add-step.ts'
import { createPlan } from './actions/create-plan.ts'
import { dropMeasure, dropMeasures } from './actions/drop-measure.ts'
import { finishStep } from './actions/finish-step.ts'
import { addOutcome } from './actions/outcomes.ts'
import { addResponsible } from './actions/responsible.ts'
import { planPicture } from './queries-picture.ts'
import type { AddResponsible } from './schema.ts'

const database = testDatabase()
let here: TestAgency
let ita: Person
let officer: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  ita = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'] })
  officer = await here.person({ posts: ['finance-officer'] })
})

const answer = (result: { ok: boolean; because?: string }) => result.because ?? 'yes'
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}
const nobody = { unit: null, staff: null, group: '', order_ref: '', name: '', task: '' }
const committee: AddResponsible = { ...nobody, kind: 'outside', name: 'คณะกรรมการขับเคลื่อน' }
const person = (): AddResponsible => ({ ...nobody, kind: 'person', staff: officer.id })
const told = { result: 'done', done_on: '2026-11-20', output: 'ทำแล้ว 1 ครั้ง', not_done_reason: '' } as const
const outcome = { kind: 'no-complaint', text: 'ไม่มีข้อร้องเรียน', score: 'indicator:duty' } as const

const whole = (heading: string): WholeMeasure => ({
  measure: typedMeasure(heading, here.unit('finance'), { responsible: [], aims: ['indicator:duty'] }),
  from: { origin: 'import', key: 'paper:m1' },
  responsible: [committee, person()],
  steps: [
    { step: typedStep({ responsible: [] }), responsible: [person()], told },
    { step: typedStep({ responsible: [], name: 'ขั้นต่อไป' }), responsible: [], told: undefined },
  ],
  outcomes: [outcome],
})

async function oneByOne(tx: Tx, planId: string, { measure, from, responsible, steps, outcomes }: WholeMeasure) {
  const measureId = value(await addMeasure(tx, planId, measure, from))
  for (const one of responsible) value(await addResponsible(tx, { measureId }, one))
  for (const { step, responsible: own, told: said } of steps) {
    const stepId = value(await addStep(tx, measureId, step))
    for (const one of own) value(await addResponsible(tx, { measureId, stepId }, one))
    if (said) value(await finishStep(tx, stepId, { ...said, _version: 1 }))
  }
  for (const one of outcomes) value(await addOutcome(tx, measureId, one))
  return measureId
}

/** What is given anew each time stays out. */
const plain = (picture: unknown) =>
  JSON.parse(
    JSON.stringify(picture, (key, one) => (['id', 'number', 'step', 'outcome'].includes(key) ? undefined : one)),
  )

test('the same rows as the single verbs write, and the same entries', async () => {
  const { planId, ids } = await here.as(ita, async tx => {
    const plan = value(await createPlan(tx, plan2570))
    const heading = (await planPicture(tx, plan))?.headings[3]?.id ?? ''
    const single = await oneByOne(tx, plan, whole(heading))
    return { planId: plan, ids: [single, ...value(await addMeasures(tx, plan, [whole(heading), whole(heading)]))] }
  })
  const picture = await here.as(ita, tx => planPicture(tx, planId))
  expect(picture?.measures.map(one => [one.id, one.number])).toEqual(ids.map((id, at) => [id, `4.${at + 1}`]))
  const [single, first, second] = picture?.measures ?? []
  expect(plain(first)).toEqual(plain(single))
  expect(plain(second)).toEqual(plain(single))
  const entries = async (id: string | undefined) => {
    const found = await database.asOwner(
      `select event, content from ledger_entry where subject_id = $1 and event <> 'responsible.added' order by id`,
      [id],
    )
    // Names stand with the measure and the step, where the single verbs give each an entry of its own.
    return found.rows.map(row => [row.event, plain({ ...row.content, responsible: undefined })])
  }
  expect(await entries(ids[1])).toEqual(await entries(ids[0]))
})

test('all of them or none, refused as the single verbs refuse', async () => {
  const { planId, heading } = await here.as(ita, async tx => {
    const plan = value(await createPlan(tx, plan2570))
    return { planId: plan, heading: (await planPicture(tx, plan))?.headings[0]?.id ?? '' }
  })
  const good = whole(heading)
  const gone: AddResponsible = { ...nobody, kind: 'unit', unit: '018f0000-0000-7000-8000-000000000000' }
  const late = { ...told, done_on: '2030-01-01' }
  const add = (all: readonly WholeMeasure[], who = ita) => here.as(who, tx => addMeasures(tx, planId, all))
  expect(await add([good, { ...good, responsible: [gone] }])).toMatchObject({
    because: 'choose-one',
    detail: { index: 1 },
  })
  expect(answer(await add([whole('018f0000-0000-7000-8000-000000000000')]))).toBe('choose-one')
  expect(answer(await add([{ ...good, steps: good.steps.map(one => ({ ...one, told: late })) }]))).toBe('day-in-future')
  expect((await here.as(ita, tx => planPicture(tx, planId)))?.measures).toEqual([])
  const [id = ''] = value(await add([good]))
  await database.asOwner(`update plan set state = 'closed' where id = $1`, [planId])
  expect(answer(await add([good]))).toBe('plan-closed')
  expect(answer(await here.as(ita, tx => dropMeasures(tx, planId, [id], 'ปิดแล้ว')))).toBe('plan-closed')
})

test('several are dropped at once with one reason; what was dropped before keeps its own', async () => {
  const { planId, ids } = await here.as(ita, async tx => {
    const plan = value(await createPlan(tx, plan2570))
    const heading = (await planPicture(tx, plan))?.headings[0]?.id ?? ''
    return { planId: plan, ids: value(await addMeasures(tx, plan, [whole(heading), whole(heading), whole(heading)])) }
  })
  await here.as(ita, tx => dropMeasure(tx, ids[0] ?? '', { reason: 'ก่อนหน้า', _version: 1 }))
  expect(await here.as(ita, tx => dropMeasures(tx, planId, ids.slice(0, 2), 'ย้อน'))).toEqual({ ok: true, value: 1 })
  const picture = await here.as(ita, tx => planPicture(tx, planId))
  expect(picture?.measures.map(one => [one.state, one.stateReason])).toEqual([
    ['dropped', 'ก่อนหน้า'],
    ['dropped', 'ย้อน'],
    ['active', ''],
  ])
})
