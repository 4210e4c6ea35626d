// /office/frameworks/:year/sheet: the items of a year as a workbook to correct and send back.
import { page } from '#src/platform/http/page.ts'
import { toXlsx } from '../framework-sheet.ts'
import { adoptedFramework } from '../queries-framework.ts'
import { assessmentWords } from '../words.ts'
import { yearOf } from './parts.tsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const frameworkSheet = page({
  path: '/office/frameworks/:year/sheet',
  shell: 'office',
  may: 'score:read',
  ledger: 'none',
  words: assessmentWords,
  load: async (tx, { params }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await adoptedFramework(tx, year)
    return framework && { year, body: await toXlsx(framework) }
  },
  view: ({ year, body }) => ({
    title: String(year),
    body: null,
    raw: { body, type: XLSX, name: `framework-${year}.xlsx` },
  }),
})
