// How far steps and measures are on a day, and where they lie on the board of the year.
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { quarterMonth } from '#src/kernel/fiscal.ts'
import { aMeasure, anAction, aStep } from '#test/harness/plan-picture.ts'
import { laneOf, occasionsOf, progressOf, statusOfStep } from './status.ts'
import { nextNote } from './supervision.ts'

const open = (parts: Parameters<typeof aStep>[0] = {}) =>
  aStep({ state: 'open', doneOn: null, output: '', actions: [], proofs: [], ...parts })

test.each([
  ['before its period', open({ periods: [{ from: '2026-01-01', to: '2026-03-31', note: '' }] }), '2025-11-20', 'idle'],
  ['within it', open(), '2025-11-20', 'doing'],
  ['after it', open(), '2026-01-01', 'late'],
  ['done', aStep(), '2026-11-20', 'done'],
  ['cancelled', open({ state: 'cancelled' }), '2026-11-20', 'cancelled'],
  ['without a period, all year', open({ periods: [] }), '2026-09-30', 'doing'],
  ['a month left out', open({ recurring: 'monthly' }), '2025-11-02', 'late'],
] as const)('a step %s', (_what, step, today, status) => expect(statusOfStep(step, 2569, today)).toBe(status))

test('a monthly step is asked for in every month of its period', () => {
  const step = open({
    recurring: 'monthly',
    periods: [{ from: '2025-10-01', to: '2026-01-31', note: '' }],
    actions: [anAction({ on: '2025-10-31' }), anAction({ on: '2025-11-28', until: '2025-12-02' })],
  })
  expect(occasionsOf(step, 2569, '2026-01-15').map(one => one.state)).toEqual(['done', 'done', 'done', 'now'])
  expect(occasionsOf({ ...step, recurring: 'quarterly' }, 2569, '2026-01-15').map(one => one.state)).toEqual([
    'done',
    'now',
  ])
})

test('S46 a report is asked for month by month, until the step is finished', () => {
  const step = open({
    recurring: 'monthly',
    periods: [{ from: '2025-10-01', to: '2026-09-30', note: '' }],
    actions: [anAction({ on: '2025-10-20' })],
  })
  expect(statusOfStep(step, 2569, '2025-11-30')).toBe('doing')
  expect(statusOfStep(step, 2569, '2025-12-01')).toBe('late')
  const told = { ...step, actions: [...step.actions, anAction({ on: '2025-11-28' })] }
  expect(statusOfStep(told, 2569, '2025-12-01')).toBe('doing')
  expect(statusOfStep(told, 2569, '2026-01-01')).toBe('late')
  expect(statusOfStep({ ...told, state: 'done', doneOn: '2025-12-10' }, 2569, '2026-09-30')).toBe('done')
})

test('a measure is as late as its latest step, and done with its last', () => {
  const late = progressOf(aMeasure({ steps: [aStep(), open({ id: 's2' })] }), 2569, '2026-01-10')
  expect(late).toMatchObject({ status: 'late', done: 1, all: 2, lateDays: 10 })
  expect(progressOf(aMeasure(), 2569, '2026-01-10')).toMatchObject({ status: 'done', doneOn: '2025-11-20' })
  expect(progressOf(aMeasure({ state: 'dropped' }), 2569, '2026-01-10').status).toBe('cancelled')
  expect(progressOf(aMeasure({ steps: [] }), 2569, '2026-01-10').status).toBe('idle')
})

test('its lane never leaves the year and is never empty', () => {
  for (const today of ['2025-01-01', '2025-10-01', '2025-12-31', '2026-02-14', '2026-09-30', '2027-05-05'])
    for (const measure of [
      aMeasure(),
      aMeasure({ steps: [open()] }),
      aMeasure({ steps: [open({ periods: [{ from: '2024-01-01', to: '2028-01-01', note: '' }] })] }),
      aMeasure({ steps: [aStep(), open({ id: 'x', recurring: 'monthly' })] }),
    ]) {
      const { spans, marks } = laneOf(measure, 2569, today)
      expect(spans.length).toBeGreaterThan(0)
      for (const span of spans)
        expect([span.from >= 1, span.to <= 48, span.from <= span.to]).toEqual([true, true, true])
      for (const mark of marks) expect(mark.at).toBeGreaterThan(0)
    }
})

test('supervision asks for the oldest quarter nobody wrote about', () => {
  const measure = aMeasure({ supervision: 'quarterly', steps: [open({ periods: [] })] })
  const plan = { fiscalYear: 2569 }
  expect(nextNote(measure, plan, [], '2026-02-01')).toMatchObject({
    from: '2025-10-01',
    to: '2025-12-31',
    isLate: true,
  })
  expect(nextNote(measure, plan, [{ from_day: '2025-10-01', to_day: '2025-12-31' }], '2026-02-01')).toMatchObject({
    from: '2026-01-01',
    isLate: false,
  })
  expect(nextNote({ ...measure, supervision: 'none' }, plan, [], '2026-02-01')).toBeUndefined()
})

test('a day lies in the same quarter-month as the kernel says', () => {
  for (let day = Temporal.PlainDate.from('2025-10-01'); day.toString() <= '2026-09-30'; day = day.add({ days: 1 })) {
    const step = open({ periods: [{ from: day.toString(), to: day.toString(), note: '' }] })
    expect(laneOf(aMeasure({ steps: [step] }), 2569, '2025-01-01').spans[0]?.from, day.toString()).toBe(
      quarterMonth(day),
    )
  }
})
