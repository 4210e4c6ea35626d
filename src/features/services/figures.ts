// The figures of services in a fiscal year, by month and by service: for the public page, the monthly paper and the proof of an item alike.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type CountRow, type Counts, monthCounts, openBefore, sumOf } from '../cases/public.ts'
import { todayOf } from '../people/public.ts'
import { manualsInForce } from '../publishing/public.ts'
import { KIND, type Offered, offeredEver } from './queries.ts'

export interface MonthLine extends Counts {
  /** First day of the month. */
  readonly month: string
  /** Not done at the end of the month, or now. */
  readonly open: number
}

export interface ServiceLine extends Counts {
  readonly service: Offered
  readonly open: number
  /** Working days that are promised. */
  readonly promised: number
}

export interface ChannelLine extends Counts {
  readonly channel: string
}

export interface Figures {
  readonly year: number
  readonly from: string
  readonly to: string
  readonly months: readonly MonthLine[]
  readonly services: readonly ServiceLine[]
  readonly channels: readonly ChannelLine[]
  readonly total: Counts
  readonly open: number
}

const openOf = (counts: Counts): number =>
  counts.received - counts.done - counts.rejected - counts.other_ends + counts.reopened

/** Up to today in the running year; every month that has begun has a line, also where nothing happened. */
export async function figuresOf(tx: Tx, year: number): Promise<Figures> {
  const period = fiscalYear(year)
  const today = todayOf(tx)
  const from = period.from.toString()
  const to = period.to.toString() < today ? period.to.toString() : today
  const { rows } = await monthCounts(tx, { kind: KIND, from, to }).execute(tx.db)
  const before = await openBefore(tx, KIND, from)
  const services = await offeredEver(tx)
  const manuals = await manualsInForce(
    tx,
    services.flatMap(one => one.manualId ?? []),
  )
  const months = linesOfMonths(
    rows,
    from,
    to,
    [...before.values()].reduce((sum, one) => sum + one, 0),
  )
  return {
    year,
    from,
    to,
    months,
    services: services.map(service => {
      const counts = sumOf(rows.filter(row => row.of_id === service.id))
      return {
        service,
        ...counts,
        open: (before.get(service.id) ?? 0) + openOf(counts),
        promised:
          (service.manualId === null ? undefined : manuals.get(service.manualId)?.days) ?? service.form.promiseDays,
      }
    }),
    channels: [...new Set(rows.map(row => row.channel))].map(channel => ({
      channel,
      ...sumOf(rows.filter(row => row.channel === channel)),
    })),
    total: sumOf(rows),
    open: months.at(-1)?.open ?? 0,
  }
}

function linesOfMonths(rows: readonly CountRow[], from: string, to: string, before: number): MonthLine[] {
  const lines: MonthLine[] = []
  let open = before
  for (
    let month = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(month, Temporal.PlainDate.from(to)) <= 0;
    month = month.add({ months: 1 })
  ) {
    const counts = sumOf(rows.filter(row => row.month === month.toString()))
    open += openOf(counts)
    lines.push({ month: month.toString(), ...counts, open })
  }
  return lines
}
