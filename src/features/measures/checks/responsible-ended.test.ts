import { expect, test } from 'vitest'
import { anInput, aStep, foundIn, responsibleUnit } from '#test/harness/plan-picture.ts'
import { responsibleEnded as rule } from './responsible-ended.ts'

test('finds it, at its place', () => {
  const found = foundIn(rule, {
    responsible: [{ ...responsibleUnit, endedOn: '2025-11-30' }],
    steps: [aStep({ state: 'open', doneOn: null })],
  })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ name: 'กองคลัง', endedDay: '2025-11-30' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundIn(rule, { responsible: [{ ...responsibleUnit, endedOn: '2025-11-30' }] })).toEqual([])
  expect(
    foundIn(rule, {
      responsible: [{ ...responsibleUnit, endedOn: '2026-05-01' }],
      steps: [aStep({ state: 'open', doneOn: null })],
    }),
  ).toEqual([])
})
