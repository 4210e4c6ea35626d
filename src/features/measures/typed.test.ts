// What is being typed, laid over the plan as it is stored: the checker must see exactly that.
import { expect, test } from 'vitest'
import { anInput } from '#test/harness/plan-picture.ts'
import { runChecks } from './checks/index.ts'
import { type Typing, withTyped } from './typed.ts'

const input = anInput()

function found(typing: Typing, values: Readonly<Record<string, string>>) {
  const { plan, place } = withTyped(
    input.plan,
    typing,
    name => values[name] ?? '',
    () => 'กองช่าง',
  )
  return runChecks({ ...input, plan })
    .findings.filter(one => one.place.part === place.part && one.place.field !== undefined)
    .map(one => `${one.place.field} ${one.rule.id}`)
}

test('the text of a stored thing is checked as it would become', () => {
  expect(found({ form: 'measure', id: 'm' }, { name: 'ทบทวนคู่มือ ..........' })).toContain('name placeholder-left')
  expect(found({ form: 'measure', id: 'm' }, { name: 'ทบทวนคู่มือการให้บริการ' })).toEqual([])
  expect(found({ form: 'step', measureId: 'm', id: 's' }, { name: 'ประกาศ ณ วันที่ ........' })).toContain(
    'name placeholder-left',
  )
  expect(found({ form: 'plan' }, { preamble: 'ตามที่ .......... กำหนด' })).toContain('preamble placeholder-left')
})

test('a thing that is not stored yet is checked in its place', () => {
  const act = (on_day: string, what = 'จัดทำคู่มือแล้ว') =>
    found({ form: 'action', measureId: 'm', stepId: 's', staffId: null }, { what, on_day })
  expect(act('20/11/2568')).toEqual([])
  expect(act('30 ต.ค. 2567')).toContain('on_day date-outside-step-period')
  expect(act('20/11/2568', 'จัดทำแล้ว ........ เล่ม')).toContain('what placeholder-left')
  expect(found({ form: 'outcome', measureId: 'm' }, { kind: 'other', text: '.......... ดีขึ้น' })).toContain(
    'text placeholder-left',
  )
})

test('the plan that is stored is left as it was', () => {
  const before = JSON.stringify(input.plan)
  withTyped(input.plan, { form: 'finish', measureId: 'm', id: 's' }, () => 'x')
  withTyped(input.plan, { form: 'measure' }, () => 'x')
  expect(JSON.stringify(input.plan)).toBe(before)
})
