import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { wrongVocabulary as rule } from './wrong-vocabulary.ts'

test('finds it, at its place', () => {
  const found = foundInOutput(rule, 'พนักงานส่วนตำบลทุกคนรับทราบ')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ wrong: 'พนักงานส่วนตำบล' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'พนักงานเทศบาลทุกคนรับทราบ')).toEqual([])
})
