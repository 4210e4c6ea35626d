import { expect, test } from 'vitest'
import { anInput, aStep, foundIn, responsibleUnit } from '#test/harness/plan-picture.ts'
import { measureWithoutResponsible as rule } from './measure-without-responsible.ts'

test('finds it, at its place', () => {
  const found = foundIn(rule, { responsible: [] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundIn(rule, { responsible: [], steps: [aStep({ responsible: [responsibleUnit] })] })).toEqual([])
})
