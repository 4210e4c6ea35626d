// What somebody changed in Word is found, and found once: by its mark, by its place where the mark is gone, and otherwise said as it is.
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocx } from '#src/documents/read/docx.ts'
import { renderDocx } from '#src/documents/write/docx.ts'
import { newId } from '#src/kernel/ids.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import { aMeasure, anAction, anInput, anOutcome, aStep } from '#test/harness/plan-picture.ts'
import { editDocx, hasOffice, savedByOffice, withoutMarks } from '#test/harness/word.ts'
import { layoutById } from './layout.ts'
import type { ReportInput } from './report-input.ts'
import { reportPaper, slotsOf } from './report-paper.ts'
import { type Change, compareWithWord } from './word-changes.ts'

const ids = { m1: newId(), m2: newId(), s1: newId(), s2: newId(), s3: newId(), o1: newId(), a1: newId(), plan: newId() }

const plan = anInput({}, [
  aMeasure({
    id: ids.m1,
    number: '1.1',
    name: 'ทบทวนคู่มือการให้บริการ',
    steps: [
      aStep({
        id: ids.s1,
        number: 1,
        name: 'จัดทำคู่มือ',
        output: 'จัดทำคู่มือแล้ว 12 เรื่อง',
        actions: [anAction({ id: ids.a1 })],
      }),
      aStep({ id: ids.s2, number: 2, name: 'เผยแพร่คู่มือ', state: 'open', output: '', proofs: [], actions: [] }),
    ],
    outcomes: [anOutcome({ id: ids.o1, kind: 'trust', text: 'คนเชื่อมั่นขึ้น', scoreKind: null })],
  }),
  aMeasure({
    id: ids.m2,
    number: '1.2',
    name: 'เปิดเผยแผนจัดซื้อ',
    steps: [aStep({ id: ids.s3, number: 1, name: 'ประกาศแผน', output: 'ประกาศแผนแล้ว', proofs: [] })],
    outcomes: [],
  }),
]).plan

const input = (parts: Partial<ReportInput> = {}): ReportInput => ({
  plan: { ...plan, id: ids.plan, preamble: 'ปีนี้เราตั้งใจทำสองเรื่อง\nเรื่องแรกคือคู่มือ' },
  agency: {
    name: { th: 'เทศบาลตำบลธารใส', en: 'Thansai' },
    place: { th: 'อำเภอสมมุติ', en: 'Example' },
    office: { th: 'สำนักปลัด', en: 'Office' },
    head: { th: 'นายกเทศมนตรี', en: 'Mayor' },
  },
  round: { name: { th: 'รอบ 6 เดือน', en: 'Six months' }, from: '2025-10-01', to: '2026-03-31', due: '2026-04-30' },
  score: undefined,
  findings: [],
  workshops: [],
  manual: undefined,
  shown: new Map(),
  isFinal: false,
  digest: '',
  at: '2026-04-02T03:00:00.000Z',
  numerals: 'thai',
  lang: 'th',
  ...parts,
})

const layoutOf = (id: string) => {
  const found = layoutById(id)
  if (!found) throw new Error(`no layout ${id}`)
  return found
}

const drawn = (id: string, numerals: NumeralStyle = 'thai') =>
  renderDocx(reportPaper(input({ numerals }), layoutOf(id)))

function compared(bytes: Uint8Array, id = 'a', now = input()) {
  const read = readDocx(bytes)
  if (!read.ok) throw new Error(read.because)
  return compareWithWord(read.value, reportPaper(now, layoutOf(id)), slotsOf(now, layoutOf(id)))
}
const short = (changes: readonly Change[]) =>
  changes.map(({ kind, field, here, word }) => [kind, field, here, word] as const)

/** Words stand in one run as our writer makes them. */
const changing = (pairs: Readonly<Record<string, string>>) => (xml: string) =>
  Object.entries(pairs).reduce((text, [was, is]) => {
    if (!text.includes(was)) throw new Error(`not in the file: ${was}`)
    return text.replace(was, is)
  }, xml)

describe.each(['a', 'b', 'c', 'd', 'e', 'plan'])('layout %s', id => {
  test('in Thai digits and untouched, nothing differs from what is stored in Arabic ones', async () => {
    const result = compared(await drawn(id), id)
    expect(result.changes).toEqual([])
    expect(result.byPlace).toBe(0)
    expect(result.byMark).toBeGreaterThan(15)
  })

  test('without any mark the same is found by its place', async () => {
    const result = compared(editDocx(await drawn(id), withoutMarks), id)
    expect(result.changes).toEqual([])
    expect(result.byMark).toBe(0)
    expect(result.byPlace).toBeGreaterThan(5)
  })
})

describe('a text that was changed', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await drawn('a')
  })

  test('is known by its mark, and comes back without what the program put around it, in Arabic digits', () => {
    const edited = editDocx(
      bytes,
      changing({
        'จัดทำคู่มือแล้ว ๑๒ เรื่อง': 'จัดทำคู่มือแล้ว ๑๕ เรื่อง ครบทุกกอง',
        ยังไม่ได้บอกผล: 'เผยแพร่บนเว็บไซต์แล้ว',
        คนเชื่อมั่นขึ้น: 'คนเชื่อมั่นขึ้นมาก',
        เปิดเผยแผนจัดซื้อ: 'เปิดเผยแผนจัดซื้อจัดจ้าง',
      }),
    )
    const { changes } = compared(edited)
    expect(short(changes)).toEqual([
      ['text', 'step.output', 'จัดทำคู่มือแล้ว 12 เรื่อง', 'จัดทำคู่มือแล้ว 15 เรื่อง ครบทุกกอง'],
      ['text', 'step.output', '', 'เผยแพร่บนเว็บไซต์แล้ว'],
      ['text', 'outcome.text', 'คนเชื่อมั่นขึ้น', 'คนเชื่อมั่นขึ้นมาก'],
      ['text', 'measure.name', 'เปิดเผยแผนจัดซื้อ', 'เปิดเผยแผนจัดซื้อจัดจ้าง'],
    ])
    expect(changes.every(one => one.matchedBy === 'mark' && !one.movedOn)).toBe(true)
    expect(changes[0]).toMatchObject({ subjectId: ids.s1, measureId: ids.m1, measureNumber: '1.1', stepNumber: 1 })
  })

  test('may grow by paragraphs and lose its number', () => {
    const edited = editDocx(
      bytes,
      changing({
        '๑. จัดทำคู่มือแล้ว ๑๒ เรื่อง</w:t></w:r>': 'จัดทำคู่มือแล้ว</w:t></w:r></w:p><w:p><w:r><w:t>ครบทุกกอง</w:t></w:r>',
      }),
    )
    expect(short(compared(edited).changes)).toEqual([
      ['text', 'step.output', 'จัดทำคู่มือแล้ว 12 เรื่อง', 'จัดทำคู่มือแล้ว\nครบทุกกอง'],
    ])
  })

  test('is found by row and column when its mark is gone, and says so', () => {
    const edited = editDocx(bytes, xml =>
      changing({ ประกาศแผนแล้ว: 'ประกาศแผนแล้วทั้งปี', เผยแพร่คู่มือ: 'เผยแพร่คู่มือทุกเล่ม' })(withoutMarks(xml)),
    )
    const { changes } = compared(edited)
    expect(short(changes)).toEqual([
      ['text', 'step.name', 'เผยแพร่คู่มือ', 'เผยแพร่คู่มือทุกเล่ม'],
      ['text', 'step.output', 'ประกาศแผนแล้ว', 'ประกาศแผนแล้วทั้งปี'],
    ])
    expect(changes.every(one => one.matchedBy === 'place')).toBe(true)
  })

  test('that only the program changed since is no change of Word; where both changed it, that is said', () => {
    const now = input()
    const changed: ReportInput = {
      ...now,
      plan: {
        ...now.plan,
        measures: now.plan.measures.map(one => ({
          ...one,
          steps: one.steps.map(step => (step.id === ids.s1 ? { ...step, output: 'แก้ในโปรแกรมแล้ว' } : step)),
        })),
      },
    }
    expect(compared(bytes, 'a', changed).changes).toEqual([])
    const edited = editDocx(bytes, changing({ '๑๒ เรื่อง': '๑๓ เรื่อง' }))
    expect(compared(edited, 'a', changed).changes).toMatchObject([
      { kind: 'text', here: 'แก้ในโปรแกรมแล้ว', word: 'จัดทำคู่มือแล้ว 13 เรื่อง', movedOn: true },
    ])
  })

  test('in the background belongs to the plan; in foreword, signature and new rows it is said as it is', () => {
    const edited = editDocx(
      bytes,
      changing({
        เรื่องแรกคือคู่มือ: 'เรื่องแรกคือคู่มือประชาชน',
        สำนักปลัด: 'สำนักปลัดเทศบาล',
        '(........................................)': '(นายทดสอบ ตัวอย่าง)',
      }),
    )
    expect(short(compared(edited).changes)).toEqual([
      ['outside', '', 'สำนักปลัด', 'สำนักปลัดเทศบาล'],
      ['text', 'plan.preamble', 'ปีนี้เราตั้งใจทำสองเรื่อง\nเรื่องแรกคือคู่มือ', 'ปีนี้เราตั้งใจทำสองเรื่อง\nเรื่องแรกคือคู่มือประชาชน'],
      ['outside', '', '', '(นายทดสอบ ตัวอย่าง)'],
    ])
  })

  test('that is worked out by the program is led back to it: periods, units, headings', () => {
    const { changes } = compared(editDocx(bytes, changing({ กองคลัง: 'กองช่าง' })))
    expect(short(changes)).toEqual([['computed', 'responsible', 'กองคลัง', 'กองช่าง']])
  })

  test('a row that was taken out is said once, a new row as it was typed', () => {
    const gone = editDocx(bytes, xml => xml.replace(/<w:tr>(?:(?!<\/w:tr>)[\s\S])*เปิดเผยแผนจัดซื้อ[\s\S]*?<\/w:tr>/, ''))
    expect(short(compared(gone).changes)).toEqual([['gone', 'measure.name', '1.2 เปิดเผยแผนจัดซื้อ', '']])
    const row = '<w:tr><w:tc><w:p><w:r><w:t>มาตรการใหม่จาก Word</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    expect(short(compared(editDocx(bytes, xml => xml.replace('</w:tbl>', row))).changes)).toEqual([
      ['outside', '', '', 'มาตรการใหม่จาก Word'],
    ])
  })

  test('two texts that became one paragraph are not guessed apart', () => {
    const edited = editDocx(bytes, xml =>
      xml.replace(/(๑\. จัดทำคู่มือ<\/w:t><\/w:r><w:bookmarkEnd[^>]*\/>)<\/w:p><w:p>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/, '$1'),
    )
    expect(short(compared(edited).changes)).toEqual([
      ['outside', '', '1. จัดทำคู่มือ\n2. เผยแพร่คู่มือ', '1. จัดทำคู่มือ2. เผยแพร่คู่มือ'],
    ])
  })
})

test('a box that was ticked in Word is led back to the program, its words can be taken over', async () => {
  const edited = editDocx(await drawn('c'), xml => xml.replace('☐', '☑').replace('ยังไม่ได้บอกผล', 'ลงเว็บไซต์แล้ว'))
  expect(short(compared(edited, 'c').changes)).toEqual([
    ['computed', 'tick', '☐', '☑'],
    ['text', 'step.output', '', 'ลงเว็บไซต์แล้ว'],
  ])
})

test.skipIf(!hasOffice)(
  'LibreOffice keeps every mark, and what was typed between',
  async () => {
    const edited = savedByOffice(await drawn('d'))
    const untouched = compared(edited, 'd')
    expect(untouched.changes).toEqual([])
    expect(untouched.byPlace).toBe(0)
    const changed = editDocx(edited, xml => xml.replace(/จัดทำคู่มือแล้ว/, 'ทำคู่มือเสร็จแล้ว'))
    expect(short(compared(changed, 'd').changes)).toEqual([
      ['text', 'step.output', 'จัดทำคู่มือแล้ว 12 เรื่อง', 'ทำคู่มือเสร็จแล้ว 12 เรื่อง'],
    ])
  },
  60_000,
)
