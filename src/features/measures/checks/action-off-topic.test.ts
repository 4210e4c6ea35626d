import { expect, test } from 'vitest'
import { anAction, anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { actionOffTopic as rule } from './action-off-topic.ts'

test('S324 an action that answers no step is found, at its place', () => {
  const found = foundInStep(rule, { output: 'ซื้อน้ำดื่ม', actions: [anAction({ what: 'ปลูกต้นไม้ริมถนน' })] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { output: '', actions: [anAction({ what: 'พิมพ์คู่มือแจก' })] })).toEqual([])
})
