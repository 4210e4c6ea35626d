// Frameworks as data: the shipped years, and a year nobody has seen yet that is only data.
import { expect, test } from 'vitest'
import { readTable } from '#src/documents/sheets/read-table.ts'
import { parseOitCode } from '#src/kernel/oit-code.ts'
import {
  aimName,
  codeOf,
  frameworkFor,
  issueOf,
  issuesOf,
  itemShowing,
  readFramework,
  shippedFrameworks,
  shippedOf,
  subjectsWithin,
  topicById,
  topics,
} from './framework.ts'
import { differences } from './framework-diff.ts'
import type { Framework } from './framework-schema.ts'
import { fromRows, fromYaml, toXlsx, toYaml } from './framework-sheet.ts'
import { olderNumber, olderNumbers } from './older-numbers.ts'
import { compareYears, gapOf, levelOf } from './scoring.ts'

const of = (year: number): Framework => {
  const found = shippedOf(year)
  if (!found) throw new Error(`no framework ${year}`)
  return found
}

test.each([
  [2566, 43],
  [2567, 35],
  [2568, 28],
  [2569, 26],
])('%s has %s items, numbered through, each with a known topic and a mark', (year, count) => {
  const framework = of(year)
  expect(framework.items.map(item => item.number)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
  expect(framework.items.filter(item => topicById(item.topic) === undefined)).toEqual([])
  expect(framework.indicators.map(one => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(issuesOf(framework)).toHaveLength(7)
  // Nobody has read the manuals yet.
  expect(framework.items.some(item => item.mark === 'confirmed')).toBe(false)
})

test('a subject keeps its name while its number changes', () => {
  expect([2566, 2567, 2568, 2569].map(year => codeOf(of(year), 'integrity-measures-report'))).toEqual([
    'O43 (2566)',
    'O35 (2567)',
    'O28 (2568)',
    'O26 (2569)',
  ])
  expect(aimName(of(2569), 'item', 'hr-report', 'th')).toMatch(/^O14 \(2569\) /)
})

test.each(['๐๑๙', '0๑๑', '๐ ๒๖', 'O26', 'ข้อ ๐ ๒๖'])('S320 the code %s is read', code =>
  expect(parseOitCode(code).ok).toBe(true),
)

test.each([
  ['S25', 'process', 'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ'],
  ['S26', 'services', 'การให้บริการและระบบ E-Service'],
  ['S27', 'publicity', 'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ'],
  ['S28', 'property', 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ'],
  ['S29', 'budget', 'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง'],
  ['S30', 'power', 'กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล'],
  ['S31', 'anticorruption', 'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน'],
])('%s the heading "%s" is data of every year: %s', (number, id, th) => {
  const at = Number(number.slice(1)) - 25
  for (const framework of shippedFrameworks)
    expect(issuesOf(framework)[at], String(framework.year)).toMatchObject({ id, words: { th } })
  // A year that words it otherwise needs no line of code.
  const other = of(2569).issues.map(issue => (issue.id === id ? { ...issue, th: 'หัวข้อใหม่' } : issue))
  expect(issuesOf(readFramework({ ...of(2569), year: 2571, issues: other }, 'x'))[at]?.words.th).toBe('หัวข้อใหม่')
})

test('S83 a question is quoted with its code and wording of the year', () => {
  expect(aimName(of(2568), 'question', 'borrowing', 'th')).toBe(
    'i10 (2568) เจ้าหน้าที่ในหน่วยงานของท่าน มีการขอยืมหรือขอใช้ทรัพย์สินของหน่วยงานอย่างถูกต้องตามขั้นตอน',
  )
  const question = {
    code: 'i12',
    key: 'borrowing',
    indicator: 'property',
    th: 'ถามใหม่',
    en: 'Asked anew',
    mark: 'memory',
  }
  const year = readFramework({ ...of(2569), questions: [question] }, 'x')
  expect(aimName(year, 'question', 'borrowing', 'th')).toBe('i12 (2569) ถามใหม่')
})

test.each(shippedFrameworks.map(one => [one.year, one] as const))(
  'S84 the use of government property is indicator 4 of %s',
  (_year, framework) => expect(aimName(framework, 'indicator', 'property', 'th')).toBe('IIT 4. การใช้ทรัพย์สินของราชการ'),
)

/** A year as a ministry might announce it: other numbers, an item for one kind of agency only, other weights and levels. */
const invented = {
  ...of(2569),
  year: 2570,
  weights: { IIT: 20, EIT: 20, OIT: 60, mark: 'memory' },
  levels: [
    { id: 'green', th: 'เขียว', en: 'Green', total: 80, each: 80, mark: 'memory' },
    { id: 'red', th: 'แดง', en: 'Red', total: 0, each: 0, mark: 'memory' },
  ],
  items: [
    ...of(2569).items.map(item => ({ ...item, number: 27 - item.number })),
    {
      number: 27,
      topic: 'drone-register',
      th: 'ทะเบียนโดรน',
      en: 'Drone register',
      group: '9.9',
      mark: 'memory',
      components: [{ id: 'list', th: 'บัญชีโดรน', mark: 'memory', for: ['obt'] }],
      for: ['obt'],
    },
  ],
}

test('S68: an invented 2570 works without a line of code', () => {
  const year = readFramework(invented, 'invented')
  expect(codeOf(year, 'integrity-measures-report')).toBe('O1 (2570)')
  expect(frameworkFor(year, 'obt').items).toHaveLength(27)
  expect(frameworkFor(year, 'tesaban').items).toHaveLength(26)
  const scores = { total: null, iit: 85, eit: 85, oit: 85, lines: { 'item:drone-register': 0, 'item:hr-report': 100 } }
  expect(levelOf(year, scores)?.id).toBe('green')
  expect(gapOf(year, scores)[0]).toMatchObject({ kind: 'item', key: 'drone-register' })
  const rows = compareYears(
    { framework: of(2569), scores: { ...scores, lines: { 'item:hr-report': 50 } } },
    { framework: year, scores },
  )
  expect(rows.find(row => row.key === 'hr-report')?.change).toBe(50)
  expect(rows.find(row => row.key === 'drone-register')?.why).toBe('not-asked-before')
  expect(issueOf(year, 'item', 'drone-register')).not.toBe('')
})

test.each([
  ['a number that stands twice', { ...invented, items: [...invented.items, invented.items[0]] }, /twice/],
  ['weights that are not 100', { ...invented, weights: { IIT: 20, EIT: 20, OIT: 20, mark: 'memory' } }, /100/],
  [
    'a score above 100',
    { ...invented, levels: [{ id: 'x', th: 'x', en: 'x', total: 101, each: 0, mark: 'memory' }] },
    /levels/,
  ],
  ['a field nobody knows', { ...invented, surprise: 1 }, /surprise/],
])('%s is refused with its place', (_what, content, said) => {
  expect(() => readFramework(content, 'wrong.json')).toThrow(said)
  expect(() => readFramework(content, 'wrong.json')).toThrow('wrong.json')
})

test('goes out as YAML and comes back the same', () => {
  for (const framework of shippedFrameworks) {
    const back = fromYaml(toYaml(framework))
    expect(back.ok && back.value).toEqual(framework)
  }
  expect(fromYaml('year: [1, 2').ok).toBe(false)
  expect(fromYaml('a: &x [1]\nb: *x').ok).toBe(false)
})

test('goes out as a workbook; what was corrected in it is found, and nothing else', async () => {
  const before = of(2569)
  const rows = await readTable(await toXlsx(before), 'xlsx')
  if (!rows.ok) throw new Error(rows.because)
  const same = fromRows(rows.value, before)
  expect(same.ok && differences(before, same.value)).toMatchObject({ added: 0, changed: 0, removed: 0 })
  const changed = rows.value.map(row => row.map(cell => (cell === 'ข้อมูลผู้บริหาร' ? 'ผู้บริหารและเลขานุการ' : cell)))
  const after = fromRows(changed, before)
  if (!after.ok) throw new Error(after.because)
  expect(differences(before, after.value).list).toMatchObject([{ kind: 'changed', at: 'O2' }])
  expect(differences(before, { ...before, items: before.items.slice(0, 25) }).removed).toBe(1)
  expect(
    fromRows(
      [
        ['code', 'topic'],
        ['banana', 'news'],
      ],
      before,
    ).ok,
  ).toBe(false)
})

test('S34 every framework names the manual of its year, whose edition is data too', () => {
  for (const one of shippedFrameworks) expect(one.manual?.th).toContain(String(one.year))
})

test('S71: one subject keeps its place under the number of each year', () => {
  const codes = (topic: string) => [2566, 2567, 2568, 2569].map(year => codeOf(of(year), topic))
  expect(codes('annual-plan')).toEqual(['O11 (2566)', 'O8 (2567)', 'O6 (2568)', 'O6 (2569)'])
  expect(codes('hr-report')).toEqual(['O26 (2566)', 'O19 (2567)', 'O15 (2568)', 'O14 (2569)'])
})

test('S72: the spending result of 2565 is known by its number, while that year is no framework', () => {
  expect(olderNumber(2565, 20)).toMatchObject({ topic: 'budget-report', th: 'รายงานผลการใช้จ่ายงบประมาณประจำปี' })
  expect(olderNumber(2565, 10)?.topic).toBe('annual-plan')
  // Not one is made up: what nobody read has no number here.
  expect(olderNumber(2565, 1)).toBeUndefined()
  expect(shippedOf(2565)).toBeUndefined()
  for (const one of olderNumbers) expect(topicById(one.topic), one.topic).toBeDefined()
  expect(new Set(olderNumbers.map(one => `${one.year} ${one.number}`)).size).toBe(olderNumbers.length)
})

test('what a year has no item for is shown where it belongs', () => {
  const at = (year: number, topic: string) => itemShowing(of(year), topic)?.number
  expect([2566, 2567, 2568, 2569].map(year => at(year, 'budget-plan'))).toEqual([11, 8, 6, 6])
  expect([2566, 2567, 2568, 2569].map(year => at(year, 'six-month-progress'))).toEqual([12, 8, 6, 6])
  expect([2567, 2568, 2569].map(year => at(year, 'procurement-investment'))).toEqual([16, 12, 11])
  expect(at(2569, 'budget-report')).toBe(7)
  expect(at(2569, 'social-network')).toBeUndefined()
  expect(subjectsWithin(of(2569), 'annual-report').map(one => one.id)).toEqual(['budget-report', 'project-results'])
  expect(subjectsWithin(of(2566), 'annual-plan').map(one => one.id)).not.toContain('six-month-progress')
  for (const topic of topics)
    for (const above of topic.within ?? []) expect(topicById(above), `${topic.id} within ${above}`).toBeDefined()
})
