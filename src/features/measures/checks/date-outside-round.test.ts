import { expect, test } from 'vitest'
import { anAction, anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { dateOutsideRound as rule } from './date-outside-round.ts'

test('S321 an action after the end of its round is found, at its place', () => {
  const found = foundInStep(rule, { actions: [anAction({ on: '2026-10-30' })] })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ number: 1, onDay: '2026-10-30' })
})

test.each(['2026-04-10', '2025-09-30'])(
  'S322 an action of %s does not belong into the half year it is reported in',
  on => {
    const found = foundInStep(
      rule,
      { actions: [anAction({ on })], periods: [{ from: '2025-10-01', to: '2026-03-31', note: '' }] },
      { round: { from: '2025-10-01', to: '2026-03-31', reportOn: null } },
    )
    expect(found[0]).toMatchObject({ place: { part: 'action', field: 'on_day' }, values: { onDay: on } })
  },
)

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(
    foundInStep(
      rule,
      { actions: [anAction({ on: '2026-04-02' })], periods: [{ from: '2026-01-01', to: '2026-06-30', note: '' }] },
      { round: { from: '2025-10-01', to: '2026-03-31', reportOn: null } },
    ),
  ).toEqual([])
  expect(foundInStep(rule, { actions: [anAction({ on: '2026-09-30' })] })).toEqual([])
  expect(foundInStep(rule, { actions: [anAction({ on: '2026-10-30' })] }, { round: null })).toEqual([])
})
