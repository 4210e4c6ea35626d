// What a report is made of, for an invented agency: a test or a measurement changes the parts it is about.
import type { ReportInput } from '#src/features/reports/report-input.ts'
import { anInput } from './plan-picture.ts'

export const aReportInput = (parts: Partial<ReportInput> = {}): ReportInput => ({
  plan: anInput().plan,
  agency: {
    name: { th: 'เทศบาลตำบลธารใส', en: 'Thansai' },
    place: { th: 'อำเภอสมมุติ จังหวัดตัวอย่าง', en: 'Example' },
    office: { th: 'สำนักปลัดเทศบาล', en: 'Office' },
    head: { th: 'นายกเทศมนตรีตำบลธารใส', en: 'Mayor' },
  },
  round: undefined,
  score: undefined,
  findings: [],
  workshops: [],
  manual: undefined,
  shown: new Map(),
  isFinal: true,
  digest: '00',
  at: '2026-11-21T00:00:00.000Z',
  numerals: 'thai',
  lang: 'th',
  ...parts,
})
