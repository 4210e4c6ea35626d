// The result report says what is on record, in each of its layouts, and nothing else.
import { describe, expect, test } from 'vitest'
import { plainText, type Table } from '#src/documents/write/paper.ts'
import { aMeasure, anInput, anOutcome, aProof, aStep } from '#test/harness/plan-picture.ts'
import { aReportInput } from '#test/harness/report-input.ts'
import { layoutById, layouts } from './layout.ts'
import type { ReportInput } from './report-input.ts'
import { reportPaper } from './report-paper.ts'

const input = (parts: Partial<ReportInput> = {}) =>
  aReportInput({
    plan: anInput({}, [
      aMeasure({
        steps: [
          aStep({ id: 's1', number: 1, name: 'ขั้นแรก', output: 'ทำขั้นแรกแล้ว 3 เรื่อง' }),
          aStep({ id: 's2', number: 2, name: 'ขั้นสอง', state: 'open', output: '', notDoneReason: 'รอพัสดุ', proofs: [] }),
          aStep({ id: 's3', number: 3, name: 'ขั้นที่เลิก', state: 'cancelled' }),
        ],
        outcomes: [anOutcome({ kind: 'trust', text: 'คนเชื่อมั่นขึ้น', scoreKind: null })],
      }),
      aMeasure({ id: 'm2', number: '1.2', kind: 'project', name: 'โครงการตัวอย่าง', steps: [aStep({ id: 's4' })] }),
      aMeasure({ id: 'm3', number: '', name: 'มาตรการที่เลิกทำ', state: 'dropped' }),
    ]).plan,
    round: {
      name: { th: 'รอบ 6 เดือน', en: 'Six months' },
      from: '2025-10-01',
      to: '2026-03-31',
      due: '2026-04-30',
    },
    score: { year: 2568, total: 88.4, level: 'ผ่านดี' },
    findings: ['คนหาข้อมูลไม่เจอ'],
    workshops: [{ day: '2025-10-08', participants: 'หัวหน้าส่วนราชการทุกกอง' }],
    manual: { name: { th: 'คู่มือการประเมิน ปี 2568', en: 'Manual 2568' }, version: '2' },
    digest: 'abcdef0123456789ffff',
    at: '2026-04-02T03:00:00.000Z',
    numerals: 'arabic',
    ...parts,
  })

const layout = (id: string) => {
  const found = layoutById(id)
  if (!found) throw new Error(`no layout ${id}`)
  return found
}
const text = (id = 'a', parts: Partial<ReportInput> = {}) => plainText(reportPaper(input(parts), layout(id)))
const tableOf = (id: string): Table => {
  for (const section of reportPaper(input(), layout(id)).sections)
    for (const block of section.blocks) if (block.kind === 'table') return block
  throw new Error('no table')
}

describe('the report', () => {
  test('an agency chooses what stands before and after the table, and its own foreword', () => {
    const own = {
      ...layout('a'),
      front: ['preamble', 'foreword'] as const,
      foreword: [{ th: 'คำนำของ{agency}เอง ปี {year}', en: 'Own words' }],
      signature: false,
      annex: false,
    }
    const paper = reportPaper(input(), { ...own, front: [...own.front] })
    const words = plainText(paper)
    expect(words).toContain('คำนำของเทศบาลตำบลธารใสเอง ปี')
    expect(words.indexOf('คำนำของเทศบาล')).toBeGreaterThan(words.indexOf('คนหาข้อมูลไม่เจอ'))
    expect(paper.sections.map(one => one.page.orientation)).toEqual(['portrait', 'landscape'])
    expect(paper.sections.at(-1)?.blocks.some(block => block.kind === 'signature')).toBe(false)
    const usual = reportPaper(input(), layout('a'))
    expect(usual.sections).toHaveLength(4)
  })

  test('S2 S3 has a cover with title, year, round, agency and place', () => {
    const words = text()
    expect(words).toMatch(
      /^รายงานผลการดำเนินการตามมาตรการ.*\nประจำปีงบประมาณ พ\.ศ\. 2569\nรอบ 6 เดือน\nระหว่าง 1 ต\.ค\. 2568 ถึง 31 มี\.ค\. 2569/,
    )
    expect(words).toContain('เทศบาลตำบลธารใส\nอำเภอสมมุติ จังหวัดตัวอย่าง')
  })

  test('S4 its foreword ends with the agency and the office that owns it', () => {
    expect(text()).toMatch(/คำนำ\n[\s\S]+สำนักปลัดเทศบาล\nเทศบาลตำบลธารใส\nความเป็นมา/)
  })

  test('S5 its preamble leads from the result on record to the measures; the plan’s own words go before', () => {
    expect(text()).toMatch(/ปี 2568 เทศบาลตำบลธารใส ได้ 88\.40 คะแนน ระดับผ่านดี[\s\S]*คนหาข้อมูลไม่เจอ[\s\S]*มาตรการ 2 เรื่อง/)
    const own = input()
    const paper = reportPaper({ ...own, plan: { ...own.plan, preamble: 'เขียนเองทั้งย่อหน้า' } }, layout('a'))
    expect(plainText(paper)).toContain('เขียนเองทั้งย่อหน้า')
    expect(plainText(paper)).not.toContain('88.40')
    expect(text('a', { score: undefined, findings: [] })).not.toContain('undefined')
  })

  test('S32 tells of the meeting in which the plan was made', () => {
    expect(text()).toContain('8 ต.ค. 2568 มีการประชุมวิเคราะห์ผลและกำหนดมาตรการ โดยหัวหน้าส่วนราชการทุกกอง')
  })

  test('S34 names the manual of the year and its edition, when it is known', () => {
    expect(text()).toContain('คู่มือการประเมิน ปี 2568 ฉบับ 2')
    expect(text('a', { manual: { name: { th: 'คู่มือ', en: 'x' }, version: '' } })).not.toContain('ฉบับ')
  })

  test('prints a step without a result as one, leaves out what was cancelled or dropped, and marks a statement', () => {
    const words = text()
    expect(words).toContain('1. ทำขั้นแรกแล้ว 3 เรื่อง')
    expect(words).toContain('2. ยังไม่ได้ดำเนินการ เพราะ รอพัสดุ')
    expect(words).toContain('คนเชื่อมั่นขึ้น (คำแถลง)')
    expect(words).not.toContain('ขั้นที่เลิก')
    expect(words).not.toContain('มาตรการที่เลิกทำ')
    expect(words).toContain('โครงการ 1.2 โครงการตัวอย่าง')
  })

  test('S50 S51 what was carried out has a ticked box, and what was not an empty one', () => {
    const ticks = JSON.stringify(tableOf('d')).match(/"kind":"tick","ticked":(true|false)/g)
    expect(ticks).toEqual(['true', 'false', 'true'].map(one => `"kind":"tick","ticked":${one}`))
  })

  test('says on every page of the table whether it is final, and lists each piece of evidence once with its fingerprint', () => {
    const proof = aProof({ fingerprint: 'f'.repeat(64) })
    const twice = input()
    const plan = {
      ...twice.plan,
      measures: [aMeasure({ steps: [aStep({ proofs: [proof] }), aStep({ id: 'x', proofs: [proof] })], outcomes: [] })],
    }
    const final = reportPaper({ ...twice, plan }, layout('a'))
    expect(JSON.stringify(final.sections.at(-2)?.foot)).toContain('abcdef0123456789')
    expect(plainText(final).match(/f{16}/g)).toHaveLength(1)
    const draft = reportPaper({ ...twice, plan, isFinal: false }, layout('a'))
    expect(JSON.stringify(draft.sections.at(-2)?.foot)).toContain('ฉบับร่าง')
  })

  test('has Thai digits where the agency wants them, and none in a fingerprint', () => {
    const thai = text('a', { numerals: 'thai' })
    expect(thai).toContain('พ.ศ. ๒๕๖๙')
    expect(thai).toContain('๘๘.๔๐')
    expect(thai).not.toMatch(/[๐-๙][a-f]/)
  })

  test('is English throughout where English is asked for', () => {
    const words = text('a', { lang: 'en' })
    expect(words).toContain('Foreword')
    expect(words).toContain('Thansai')
  })
})

describe('a layout', () => {
  const heads: Readonly<Record<string, readonly string[]>> = {
    a: ['measure', 'method', 'period', 'responsible', 'output', 'outcome'],
    b: ['measure', 'method', 'responsible', 'period', 'output', 'outcome'],
    c: ['issue', 'responsible', 'steps', 'supervision', 'done'],
    d: ['measure', 'method', 'responsible', 'period', 'summary', 'ticks'],
    e: ['measure', 'method', 'period', 'responsible', 'output', 'outcome'],
  }
  test.each([
    ['S8', 'a'],
    ['S9', 'b'],
    ['S10', 'c'],
    ['S11', 'd'],
    ['S12', 'e'],
  ])('%s %s has its columns in their order, under its own heads', (_number, id) => {
    const columns = layout(id).columns
    expect(columns.map(one => one.shows)).toEqual(heads[id])
    expect(tableOf(id).head[0]?.cells.map(one => JSON.stringify(one.blocks))).toEqual(
      columns.map(one => expect.stringContaining(one.head.th)),
    )
  })

  test('S12 names output and outcome apart', () => {
    expect(layout('e').columns.map(one => one.head.th)).toEqual(
      expect.arrayContaining([expect.stringContaining('output'), expect.stringContaining('outcome')]),
    )
  })

  test.each(layouts.map(one => one.id))('%s fills its grid: every row covers every column once', id => {
    const { columns, rows } = tableOf(id)
    const taken = new Map<number, number>()
    for (const row of rows) {
      let at = 0
      for (const cell of row.cells) {
        while ((taken.get(at) ?? 0) > 0) at++
        for (let n = 0; n < (cell.columns ?? 1); n++) taken.set(at++, cell.rows ?? 1)
      }
      expect([...Array(columns.length).keys()].every(column => (taken.get(column) ?? 0) > 0)).toBe(true)
      for (const [column, left] of taken) taken.set(column, left - 1)
    }
    expect([...taken.values()].every(left => left === 0)).toBe(true)
  })
})
