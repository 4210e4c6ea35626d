// /office/people.csv: the filtered list to take along into a spreadsheet.
import { page } from '#src/platform/http/page.ts'
import { peopleCsv } from '../people-csv.ts'
import { peopleWords } from '../words.ts'

export const peopleCsvPage = page({
  path: '/office/people.csv',
  shell: 'office',
  may: 'people:read',
  ledger: 'none',
  words: peopleWords,
  load: (tx, { lang, query }) => peopleCsv(tx, lang, query),
  view: body => ({ title: 'people.csv', body: '', raw: { body, type: 'text/csv; charset=utf-8', name: 'people.csv' } }),
})
