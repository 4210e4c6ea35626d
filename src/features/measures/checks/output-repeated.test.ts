import { expect, test } from 'vitest'
import { anInput, aStep, foundIn } from '#test/harness/plan-picture.ts'
import { outputRepeated as rule } from './output-repeated.ts'

test('S327 an output that stands for two steps is found, at its place', () => {
  const found = foundIn(rule, { steps: [aStep(), aStep({ id: 's2', number: 2 })] })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ number: 2, first: '1.1 (1)' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(
    foundIn(rule, { steps: [aStep({ output: 'ทำแล้ว' }), aStep({ id: 's2', number: 2, output: 'ทำแล้ว' })] }),
  ).toEqual([])
})
