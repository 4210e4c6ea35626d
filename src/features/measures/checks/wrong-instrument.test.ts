import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { wrongInstrument as rule } from './wrong-instrument.ts'

test('S325 the budget law of another kind of agency is found, at its place', () => {
  const found = foundInOutput(rule, 'เมื่อข้อบัญญัติงบประมาณดำเนินการแล้ว')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ wrong: 'ข้อบัญญัติ', right: 'เทศบัญญัติ' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'เผยแพร่เทศบัญญัติงบประมาณ')).toEqual([])
  expect(foundInOutput(rule, 'เผยแพร่ข้อบัญญัติ', { agency: { name: 'อบต.ทุ่งแจ้ง', place: 'ทุ่งแจ้ง', type: 'obt' } })).toEqual(
    [],
  )
})
