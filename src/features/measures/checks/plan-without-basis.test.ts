import { expect, test } from 'vitest'
import { anInput } from '#test/harness/plan-picture.ts'
import { planWithoutBasis as rule } from './plan-without-basis.ts'

const input = anInput()
const plan = (basedOnYear: number | null) => ({ ...input, plan: { ...input.plan, basedOnYear } })

test('S6 says when a plan names no result, another one than last year’s, or one that nobody entered', () => {
  expect(rule.find(plan(null))[0]?.values).toMatchObject({ basis: 'none' })
  expect(rule.find(plan(2566))[0]?.values).toMatchObject({ basis: 'other', year: 2566 })
  expect(rule.find({ ...plan(2568), scores: [] })[0]?.values).toMatchObject({ basis: 'no-score', year: 2568 })
})

test('says nothing where all is well', () => {
  expect(rule.find(plan(2568))).toEqual([])
})
