// The next days on which something still fits, from the database.
import type { Tx } from '#src/platform/database/scope.ts'
import { calendarOf } from '../../agencies/public.ts'
import { dayAfter, dayText, todayOf } from '../../people/public.ts'
import { closedOf, plannedWith, type ResourceRow } from './queries.ts'
import { AHEAD_DAYS, nextFree, type Part } from './rules.ts'
import { planWords } from './words.ts'

const MOST = 3

interface Asked {
  readonly part: Part
  readonly load: number
  /** The case that is being planned: what it takes now becomes free. */
  readonly except?: string
}

/** Of several at once, by id. */
export async function freeDaysOf(tx: Tx, resources: readonly ResourceRow[], { part, load, except }: Asked) {
  const today = todayOf(tx)
  const ids = resources.map(row => row.id)
  const planned = await plannedWith(tx, ids, {
    from: today,
    to: dayAfter(today, AHEAD_DAYS),
    ...(except === undefined ? {} : { except }),
  })
  const closed = await closedOf(tx, ids, today)
  const calendar = await calendarOf(tx)
  return new Map(
    resources.map(of => {
      const own = planned.filter(one => one.resource_id === of.id)
      const days = nextFree({
        of,
        takenOn: day => own.filter(one => one.day === day),
        closed: closed.filter(one => one.resource_id === of.id),
        calendar,
        from: today,
        part,
        load,
        most: MOST,
      })
      return [of.id, days] as const
    }),
  )
}

export function freeDaysText(tx: Tx, days: readonly string[]): string {
  const lang = tx.scope.lang ?? 'th'
  return days.length === 0 ? planWords(lang).noFreeDay : days.map(day => dayText(day, lang)).join(', ')
}
