import { expect, test } from 'vitest'
import { aMeasure, anInput } from '#test/harness/plan-picture.ts'
import { duplicateMeasure as rule } from './duplicate-measure.ts'

test('finds it, at its place', () => {
  const found = rule.find(anInput({}, [aMeasure(), aMeasure({ id: 'm2', number: '1.2' })]))
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ first: '1.1' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(rule.find(anInput({}, [aMeasure(), aMeasure({ id: 'm2', number: '1.2', name: 'เรื่องอื่น' })]))).toEqual([])
})
