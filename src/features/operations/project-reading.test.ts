// Sheets of projects as people have them: any order of columns, strategies as rows of their own, sums, and what is wrong with each row.
import { describe, expect, test } from 'vitest'
import { type Known, readProjects } from './project-reading.ts'
import { th } from './words.th.ts'

const units = [
  { id: 'a', name_th: 'กองช่าง', name_en: 'Public Works' },
  { id: 'b', name_th: 'สำนักปลัดเทศบาล', name_en: 'Office of the Clerk' },
]
const known: Known = {
  year: 2569,
  units,
  own: new Set(['a']),
  heads: th.sheet.heads,
  sums: th.sheet.sums,
  names: ['โครงการเดิม'],
}
const head = [
  'ที่',
  'โครงการ/กิจกรรม',
  'งบประมาณ (บาท)',
  'แหล่งงบประมาณ',
  'เป้าหมายและผลผลิต',
  'หน่วยงานรับผิดชอบ',
  'ระยะเวลา',
  'สถานที่ดำเนินการ',
]
const row = (change: Record<number, string> = {}) =>
  ['1', 'ซ่อมถนน', '๑๒,๕๐๐.๕๐', 'เงินรายได้', 'ถนน 100 เมตร', 'กองช่าง', 'ต.ค. 68 – ม.ค. 69', 'หมู่ 2'].map(
    (cell, at) => change[at] ?? cell,
  )
const read = (rows: string[][], more: Partial<Known> = {}) => readProjects(rows, { ...known, ...more })

test('S57: a sheet with strategies as rows between, titles above and sums below', () => {
  const found = read([
    ['แผนการดำเนินงาน ประจำปี 2569'],
    head,
    ['ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน'],
    row(),
    ['รวม', '', '12,500.50'],
    ['ยุทธศาสตร์ที่ 2 สังคม'],
    row({ 1: 'อบรม', 2: '', 6: 'ไตรมาส 2', 7: '' }),
  ])
  expect(found).toEqual([
    {
      row: 4,
      name: 'ซ่อมถนน',
      wrong: [],
      project: {
        strategy: 'ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน',
        name: 'ซ่อมถนน',
        target: 'ถนน 100 เมตร',
        budget: 1_250_050,
        budget_source: 'เงินรายได้',
        place: 'หมู่ 2',
        unit: 'a',
        from: '2025-10-01',
        to: '2026-01-31',
      },
    },
    expect.objectContaining({
      row: 7,
      project: expect.objectContaining({
        strategy: 'ยุทธศาสตร์ที่ 2 สังคม',
        budget: 0,
        place: '',
        from: '2026-01-01',
        to: '2026-03-31',
      }),
    }),
  ])
})

test('columns in another order, a strategy in each row, days in two columns, units by their English name', () => {
  const found = read([
    ['ส่วนงานรับผิดชอบ', 'ยุทธศาสตร์', 'ชื่อโครงการ', 'รายละเอียด', 'วันที่เริ่ม', 'วันที่สิ้นสุด', 'หมายเหตุ'],
    ['public works', 'ส.1', 'ก', 'ข', '1/11/2568', '30 มิ.ย. 2569', 'อะไรก็ได้'],
  ])
  expect(found?.[0]?.project).toMatchObject({
    unit: 'a',
    strategy: 'ส.1',
    budget: 0,
    from: '2025-11-01',
    to: '2026-06-30',
  })
})

describe('what is wrong is said of its row, everything at once', () => {
  test.each([
    ['no name', { 1: '' }, 'name-missing'],
    ['no target', { 4: '' }, 'target-missing'],
    ['no unit', { 5: '' }, 'unit-missing'],
    ['a unit nobody knows', { 5: 'กองอวกาศ' }, 'unit-unknown'],
    ['a unit of others', { 5: 'สำนักปลัดเทศบาล' }, 'unit-not-yours'],
    ['money in words', { 2: 'หมื่นบาท' }, 'not-money'],
    ['money below nothing', { 2: '-500' }, 'not-money'],
    ['no period', { 6: '' }, 'period-missing'],
    ['a period nobody can read', { 6: 'เร็วๆ นี้' }, 'period-unread'],
    ['another year', { 6: 'ต.ค. 60 – ม.ค. 61' }, 'outside-year'],
    ['a name without end', { 1: 'ก'.repeat(301) }, 'too-long'],
    ['a name that is in the plan', { 1: 'โครงการเดิม' }, 'twice'],
  ] as const)('%s', (_what, change, why) => {
    const [one] = read([head, ['ยุทธศาสตร์ ก'], row(change)]) ?? []
    expect(one?.project).toBeUndefined()
    expect(one?.wrong.map(wrong => wrong.why)).toEqual([why])
  })

  test('the second of two rows with one name, and a row with several faults', () => {
    const found = read([head, row(), row({ 1: ' ซ่อม ถนน' }), row({ 1: 'อื่น', 2: 'x', 5: 'y' })])
    expect(found?.map(one => one.wrong.map(wrong => wrong.why))).toEqual([
      ['strategy-missing'],
      ['strategy-missing', 'twice'],
      ['strategy-missing', 'not-money', 'unit-unknown'],
    ])
  })

  test('a sheet without heads is not understood at all', () => {
    expect(read([row(), row()])).toBeUndefined()
    expect(read([['โครงการ', 'อะไร', 'ไม่รู้']])).toBeUndefined()
    expect(read([])).toBeUndefined()
  })
})
