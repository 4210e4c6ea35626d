import { expect, test } from 'vitest'
import { anAction, anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { dateAfterReport as rule } from './date-after-report.ts'

test('S321 an action after the day of the report is found, at its place', () => {
  const found = foundInStep(rule, { actions: [anAction({ on: '2026-11-21' })] })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ reportDay: '2026-11-20' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { actions: [anAction({ on: '2026-11-20' })] })).toEqual([])
  expect(foundInStep(rule, { actions: [anAction({ on: '2026-11-21' })] }, { round: null })).toEqual([])
})
