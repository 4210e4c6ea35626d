// What we print we can read: each layout as Word and PDF, over many pages, comes back as the plan that it was printed from.
import { describe, expect, test } from 'vitest'
import { readPaper } from '#src/documents/read/read-paper.ts'
import { understand } from '#src/documents/understand/understand.ts'
import type { Understood } from '#src/documents/understand/understood.ts'
import { renderDocx } from '#src/documents/write/docx.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { aMeasure, anInput, anOutcome, aStep, responsibleUnit } from '#test/harness/plan-picture.ts'
import { aReportInput } from '#test/harness/report-input.ts'
import { type Layout, layouts } from './layout.ts'
import { reportPaper } from './report-paper.ts'

const things = [
  'คู่มือการให้บริการประชาชน',
  'ทะเบียนคุมการยืมพัสดุ',
  'แผนการจัดซื้อจัดจ้างประจำปี',
  'ช่องทางร้องเรียนการทุจริต',
  'ระบบ E-Service ของหน่วยงาน',
  'นโยบาย No Gift Policy',
]
const places = ['ในสำนักงาน', 'บนเว็บไซต์', 'ที่ศูนย์บริการ', 'ในหมู่บ้าน']
const clerks = { ...responsibleUnit, id: 'clerks', unitId: 'u2', name: 'สำนักปลัดเทศบาล' }

const measures = places.flatMap((place, p) =>
  things.map((thing, t) => {
    const at = p * things.length + t
    const steps = ['ทบทวน', 'ปรับปรุง', 'เผยแพร่'].slice(0, (at % 3) + 1)
    return aMeasure({
      id: `m${at}`,
      number: `1.${at + 1}`,
      name: `มาตรการพัฒนา${thing}${place}`,
      responsible: [at % 2 === 0 ? responsibleUnit : clerks],
      steps: steps.map((verb, s) =>
        aStep({
          id: `m${at}s${s}`,
          number: s + 1,
          name: `${verb}${thing}${place}ให้เป็นปัจจุบันและเข้าถึงได้ง่าย`,
          periods: [{ from: `2025-${10 + s}-01`, to: '2026-03-31', note: '' }],
          output: `${verb}${thing}แล้ว ${s + 2} เรื่อง`,
          actions: [],
          proofs: [],
        }),
      ),
      outcomes: [anOutcome({ kind: 'trust', text: `ประชาชนเข้าถึง${thing}ได้สะดวกขึ้น`, scoreKind: null })],
    })
  }),
)

const input = aReportInput({
  plan: anInput({}, measures).plan,
  round: { name: { th: 'รอบ 6 เดือน', en: 'Six months' }, from: '2025-10-01', to: '2026-03-31', due: '2026-04-30' },
  score: { year: 2568, total: 88.4, level: 'ผ่านดี' },
  findings: ['คนหาข้อมูลไม่เจอ'],
})

async function readBack(layout: Layout, write: (paper: ReturnType<typeof reportPaper>) => Promise<Uint8Array>) {
  const read = await readPaper(await write(reportPaper(input, layout)), { name: 'report' })
  if (!read.ok) throw new Error(read.because)
  return understand(read.value)
}

const shows = (layout: Layout, column: Layout['columns'][number]['shows']) =>
  layout.columns.some(one => one.shows === column)

const thai = (text: string) => text.replace(/\d/g, digit => String.fromCharCode(0x0e50 + Number(digit)))

function sameAsPrinted(layout: Layout, paper: Understood) {
  expect(paper.measures.map(one => [one.no, one.title.value])).toEqual(measures.map(one => [one.number, one.name]))
  expect(paper.measures.map(one => one.steps.value)).toEqual(measures.map(one => one.steps.map(step => step.name)))
  expect(paper.measures.map(one => one.responsible.value)).toEqual(
    measures.map(one => one.responsible.map(party => party.name)),
  )
  if (shows(layout, 'period'))
    expect(paper.measures.map(one => String(one.period?.value.days?.to))).toEqual(measures.map(() => '2026-03-31'))
  if (layout.paper === 'result')
    expect(paper.measures.map(one => one.outputs.value)).toEqual(
      measures.map(one => one.steps.map(step => thai(step.output))),
    )
  if (shows(layout, 'outcome'))
    expect(paper.measures.map(one => one.outcomes.value)).toEqual(
      measures.map(one => one.outcomes.map(outcome => outcome.text)),
    )
  if (shows(layout, 'ticks') || shows(layout, 'done'))
    expect(new Set(paper.measures.map(one => one.status?.value))).toEqual(new Set(['done']))
  expect([paper.agency?.value, paper.district?.value, paper.fiscalYear?.value, paper.overallLevel?.value]).toEqual([
    'เทศบาลตำบลธารใส',
    'สมมุติ',
    2569,
    'ผ่านดี',
  ])
}

describe.each([
  ['Word', renderDocx],
  ['PDF', renderPdf],
] as const)('as %s', (_name, write) => {
  test.each(layouts.map(layout => [layout.id, layout] as const))(
    'layout %s comes back as it was',
    async (_id, layout) => {
      sameAsPrinted(layout, await readBack(layout, write))
    },
    60_000,
  )
})
