// The list of staff for a spreadsheet.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard } from '../agencies/public.ts'
import { todayOf } from './actor.ts'
import { className, readFilter } from './pages/staff-filter.ts'
import { stateWords } from './pages/state-badge.tsx'
import { allStaff, type StaffListRow } from './queries-staff.ts'
import { dayText, inWords } from './show.ts'
import { peopleWords } from './words.ts'

export async function peopleCsv(tx: Tx, lang: Lang, query: URLSearchParams): Promise<string> {
  const card = await agencyCard(tx)
  const rows = await allStaff(tx, readFilter(query))
  const today = todayOf(tx)
  const { fields, list, acting } = peopleWords(lang)
  const columns: readonly (readonly [string, (row: StaffListRow) => string])[] = [
    [fields.title, row => row.title],
    [fields.rank, row => row.rank],
    [fields.first_name, row => row.first_name],
    [fields.last_name, row => row.last_name],
    [fields.name_en, row => row.name_en],
    [list.post, row => `${row.post_th ?? ''}${row.level ?? ''}`],
    [list.unit, row => inWords(row.unit_th, row.unit_en, lang)],
    [acting.kinds.acting, row => inWords(row.acting_th, row.acting_en, lang)],
    [fields.class, row => className(row.class, card, lang)],
    [list.state, row => stateWords(row, today, lang)],
    [fields.email, row => row.email ?? ''],
    [fields.phone, row => row.phone],
    [fields.started_on, row => dayText(row.started_on, lang)],
  ]
  return toCsv([columns.map(([label]) => label), ...rows.map(row => columns.map(([, cell]) => cell(row)))])
}
