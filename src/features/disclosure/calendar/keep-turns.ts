// Keeps what the home of the office and the figures ask for: each turn of the running year as it stands now. Every night, and whenever
// somebody changed the calendar.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import type { Sources } from '../gather.ts'
import { type Calendar, gatherCalendar } from './gather.ts'
import { writeTurns } from './queries.ts'

export const yearNow = (tx: Tx): number => fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))

export async function keepTurns(tx: Tx, sources: Sources): Promise<Calendar> {
  const calendar = await gatherCalendar(tx, sources, yearNow(tx))
  const { from, to } = fiscalYear(calendar.year)
  const turns = calendar.lines.map(({ entry, turn, unit, shown, aside }) => ({
    entry: entry.key,
    turn: turn.id,
    name_th: entry.name.th,
    name_en: entry.name.en,
    unit_id: unit?.id ?? null,
    due_on: turn.due,
    shown_on: shown?.on ?? null,
    shown_at: shown?.href ?? '',
    set_aside: aside !== undefined,
  }))
  await writeTurns(tx, turns, from.toString(), to.toString())
  return calendar
}
