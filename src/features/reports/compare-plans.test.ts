// What is new, changed, unchanged or gone between two pictures of a plan, and in which field.
import { describe, expect, test } from 'vitest'
import { aMeasure, anAction, anInput, anOutcome, aStep } from '#test/harness/plan-picture.ts'
import { comparePlans } from './compare-plans.ts'

const planOf = (...measures: ReturnType<typeof aMeasure>[]) => anInput({}, measures).plan
const before = planOf(
  aMeasure({
    id: 'm1',
    steps: [
      aStep({ id: 's1', number: 1, name: 'จัดทำคู่มือ', state: 'open', doneOn: null, output: '', actions: [] }),
      aStep({ id: 's2', number: 2, name: 'เผยแพร่คู่มือ' }),
      aStep({ id: 's3', number: 3, name: 'อบรม' }),
    ],
    outcomes: [],
  }),
  aMeasure({ id: 'm2', number: '1.2', name: 'เปิดเผยแผนจัดซื้อ' }),
  aMeasure({ id: 'm3', number: '1.3', name: 'มาตรการที่จะเลิก' }),
)

describe('two rounds of one plan', () => {
  const now = planOf(
    aMeasure({
      id: 'm1',
      steps: [
        aStep({
          id: 's1',
          number: 1,
          name: 'จัดทำคู่มือ',
          output: 'ทำแล้ว 12 เรื่อง',
          actions: [anAction({ what: 'พิมพ์คู่มือ' })],
        }),
        aStep({ id: 's2', number: 2, name: 'เผยแพร่คู่มือ' }),
        aStep({ id: 's3', number: 3, name: 'อบรม', state: 'cancelled' }),
        aStep({ id: 's4', number: 4, name: 'ประเมินคู่มือ' }),
      ],
      outcomes: [anOutcome({ text: 'คะแนนเพิ่ม' })],
    }),
    aMeasure({ id: 'm2', number: '1.2', name: 'เปิดเผยแผนจัดซื้อ' }),
    aMeasure({ id: 'm3', number: '', name: 'มาตรการที่จะเลิก', state: 'dropped' }),
    aMeasure({ id: 'm4', number: '1.3', name: 'มาตรการใหม่' }),
  )
  const diff = comparePlans(before, now, 'th')

  test('every measure stands in one place: new, changed, unchanged or gone', () => {
    expect(diff.measures.map(one => [one.name, one.standing])).toEqual([
      ['ทบทวนคู่มือการให้บริการ', 'changed'],
      ['เปิดเผยแผนจัดซื้อ', 'same'],
      ['มาตรการใหม่', 'new'],
      ['มาตรการที่จะเลิก', 'gone'],
    ])
    expect(diff.counts).toEqual({ new: 1, changed: 1, same: 1, gone: 1 })
  })

  test('of a changed one it is said which step and which field, with both texts', () => {
    const [changed] = diff.measures
    expect(changed?.fields).toEqual([{ field: 'outcome', before: '', after: 'คะแนนเพิ่ม' }])
    expect(changed?.steps.map(one => [one.name, one.standing])).toEqual([
      ['จัดทำคู่มือ', 'changed'],
      ['เผยแพร่คู่มือ', 'same'],
      ['ประเมินคู่มือ', 'new'],
      ['อบรม', 'gone'],
    ])
    expect(changed?.steps[0]?.fields).toEqual([
      { field: 'status', before: 'ยังไม่ได้ดำเนินการ', after: 'ดำเนินการแล้ว 20 พ.ย. 2568' },
      { field: 'result', before: '', after: 'ทำแล้ว 12 เรื่อง' },
      { field: 'work', before: '', after: '20 พ.ย. 2568 พิมพ์คู่มือ' },
    ])
  })

  test('the same picture twice differs in nothing', () => {
    expect(comparePlans(before, before, 'th').counts).toEqual({ new: 0, changed: 0, same: 3, gone: 0 })
  })
})

test('a year is compared with the year before through what was copied, and other days are no difference', () => {
  const later = (id: string, parts = {}) =>
    aMeasure({
      id,
      steps: [
        aStep({ id: `${id}s`, periods: [{ from: '2026-10-01', to: '2026-12-31', note: '' }], doneOn: '2026-11-20' }),
      ],
      ...parts,
    })
  const year = { ...planOf(later('n1', { originId: 'm9', name: 'ชื่อใหม่' }), later('n2')), fiscalYear: 2570 }
  const old = planOf(aMeasure({ id: 'm9', name: 'ชื่อเดิม' }), aMeasure({ id: 'm8' }))
  const diff = comparePlans(old, year, 'th')
  expect(diff.measures.map(one => [one.id, one.standing, one.fields])).toEqual([
    ['n1', 'changed', [{ field: 'name', before: 'ชื่อเดิม', after: 'ชื่อใหม่' }]],
    ['n2', 'same', []],
  ])
})
