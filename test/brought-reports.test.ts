// Our own report comes back as it went: printed in each of its layouts, as Word and as PDF, brought in like a paper of anybody, the draft holds the
// same measures. What a paper of another office says in other words is shown beside the draft itself (src/features/bring).
import { describe, expect, test } from 'vitest'
import { readPaper } from '#src/documents/read/read-paper.ts'
import { understand } from '#src/documents/understand/understand.ts'
import { renderDocx } from '#src/documents/write/docx.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { draftOf } from '#src/features/bring/draft-of.ts'
import { layoutById } from '#src/features/reports/layout.ts'
import { reportPaper } from '#src/features/reports/report-paper.ts'
import { inventedWorld } from './harness/brought.ts'
import { aMeasure, anInput, anOutcome, aStep } from './harness/plan-picture.ts'
import { aReportInput } from './harness/report-input.ts'

const autumn = [{ from: '2025-10-01', to: '2025-12-31', note: '' }]
const rest = [{ from: '2026-01-01', to: '2026-09-30', note: '' }]
const report = aReportInput({
  plan: anInput({}, [
    aMeasure({
      id: 'm1',
      number: '1.1',
      name: 'มาตรการทบทวนคู่มือการให้บริการ',
      steps: [
        aStep({ id: 's1', number: 1, name: 'ทบทวนคู่มือทุกเล่ม', output: 'ทบทวนคู่มือแล้ว 12 เล่ม', periods: autumn }),
        aStep({ id: 's2', number: 2, name: 'เผยแพร่คู่มือบนเว็บไซต์', output: 'เผยแพร่ครบทุกเล่มแล้ว', periods: rest }),
      ],
      outcomes: [anOutcome({ kind: 'trust', text: 'ประชาชนเชื่อมั่นการให้บริการมากขึ้น', scoreKind: null })],
    }),
    aMeasure({
      id: 'm2',
      number: '1.2',
      kind: 'project',
      name: 'โครงการอบรมการใช้ระบบ',
      steps: [aStep({ id: 's3', number: 1, name: 'จัดอบรมเจ้าหน้าที่', output: 'จัดอบรมแล้ว 1 ครั้ง', periods: autumn })],
      outcomes: [anOutcome({ kind: 'no-complaint', text: 'ไม่มีข้อร้องเรียนการให้บริการ', scoreKind: null })],
    }),
  ]).plan,
  numerals: 'arabic',
})

async function draftFrom(layout: string, write: typeof renderDocx) {
  const form = layoutById(layout)
  if (!form) throw new Error(`no layout ${layout}`)
  const read = await readPaper(await write(reportPaper(report, form)), { name: 'report' })
  if (!read.ok) throw new Error(read.because)
  const { properties, blocks } = read.value
  const document = { properties, blocks: blocks.filter(block => block.running !== true) }
  return draftOf(understand(document), { document, isGuessed: false }, inventedWorld)
}

describe.each([
  ['Word', renderDocx],
  ['PDF', renderPdf],
] as const)('D13 our report as %s', (_kind, write) => {
  test.each([
    ['S8', 'a'],
    ['S9', 'b'],
    ['S10', 'c'],
    ['S11', 'd'],
    ['S12', 'e'],
  ])('%s in layout %s is the same measures again', { timeout: 60_000 }, async (_number, layout) => {
    const draft = await draftFrom(layout, write)
    expect(draft.year).toBe(report.plan.fiscalYear)
    expect(draft.measures.map(one => [one.kind, one.title])).toEqual([
      ['measure', 'มาตรการทบทวนคู่มือการให้บริการ'],
      ['project', 'โครงการอบรมการใช้ระบบ'],
    ])
    expect(draft.measures.map(one => one.steps.map(step => step.text))).toEqual([
      ['ทบทวนคู่มือทุกเล่ม', 'เผยแพร่คู่มือบนเว็บไซต์'],
      ['จัดอบรมเจ้าหน้าที่'],
    ])
    expect(draft.measures.map(one => one.responsible.map(party => party.choice))).toEqual([['unit:u2'], ['unit:u2']])
    expect(draft.measures.map(one => one.outputs)).toEqual([
      ['ทบทวนคู่มือแล้ว 12 เล่ม', 'เผยแพร่ครบทุกเล่มแล้ว'],
      ['จัดอบรมแล้ว 1 ครั้ง'],
    ])
    // Those of boxes say that it was done, and not what came of it.
    const ticks = layout === 'c' || layout === 'd'
    const outcomes = ticks ? [[], []] : [['ประชาชนเชื่อมั่นการให้บริการมากขึ้น'], ['ไม่มีข้อร้องเรียนการให้บริการ']]
    expect(draft.measures.map(one => one.status)).toEqual(ticks ? ['done', 'done'] : ['', ''])
    expect(draft.measures.map(one => one.outcomes.map(outcome => outcome.text))).toEqual(outcomes)
  })
})
