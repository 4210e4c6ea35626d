// Decisions about circulars, pure: who is meant, who is done, what may still happen, and when the clock speaks.
import { Temporal } from 'temporal-polyfill'
import { no, type Verdict, yes } from '#src/kernel/result.ts'
import { addWorkingDays, type HolidayCalendar, nextWorkingDay } from '#src/kernel/working-days.ts'
import type { Audience, CircularState, ClassGroup, Must, RecipientState, ReminderKind } from './schema.ts'

/** Both kinds of contract count as one class. */
export function classGroupOf(staffClass: string): ClassGroup {
  if (staffClass === 'executive' || staffClass === 'officer' || staffClass === 'permanent-employee') return staffClass
  return 'contract-employee'
}

export interface Addressee {
  readonly id: string
  readonly class: string
  /** Units of all posts she answers for today. */
  readonly unitIds: readonly string[]
}
interface UnitOfTree {
  readonly id: string
  readonly parent_id: string | null
}

/** Units narrow classes and classes narrow units; people named one by one are added. */
export function meantBy<P extends Addressee>(
  audience: Audience,
  people: readonly P[],
  units: readonly UnitOfTree[],
): P[] {
  if (audience.everybody) return [...people]
  const named = new Set(audience.people)
  const inside = withAllBelow(audience.units, units)
  const isGroup = audience.units.length + audience.classes.length > 0
  return people.filter(
    one =>
      named.has(one.id) ||
      (isGroup &&
        (audience.units.length === 0 || one.unitIds.some(unit => inside.has(unit))) &&
        (audience.classes.length === 0 || audience.classes.includes(classGroupOf(one.class)))),
  )
}

function withAllBelow(chosen: readonly string[], units: readonly UnitOfTree[]): ReadonlySet<string> {
  const inside = new Set(chosen)
  for (let grew = true; grew; ) {
    const before = inside.size
    for (const unit of units) if (unit.parent_id !== null && inside.has(unit.parent_id)) inside.add(unit.id)
    grew = inside.size > before
  }
  return inside
}

/** Opening is enough where it only has to be read. */
export const isDone = (must: Must, state: RecipientState): boolean =>
  state === 'acknowledged' || (must === 'read' && state === 'opened')

export interface Counted {
  readonly state: RecipientState
  readonly isGone: boolean
}

export interface Progress {
  /** Who is still expected to answer, and who did: those excused and those who left without answering are not counted. */
  readonly expected: number
  readonly done: number
  readonly opened: number
  readonly excused: number
  readonly gone: number
  readonly missing: number
}

export function progressOf(must: Must, rows: readonly Counted[]): Progress {
  const isAnswered = (row: Counted) => isDone(must, row.state)
  const excused = rows.filter(row => row.state === 'excused').length
  const gone = rows.filter(row => row.isGone && row.state !== 'excused' && !isAnswered(row)).length
  const done = rows.filter(isAnswered).length
  const expected = rows.length - excused - gone
  return {
    expected,
    done,
    opened: rows.filter(row => row.state === 'opened' && !row.isGone).length,
    excused,
    gone,
    missing: expected - done,
  }
}

export const isMissing = (must: Must, row: Counted): boolean =>
  !row.isGone && row.state !== 'excused' && !isDone(must, row.state)

export const percentOf = (done: number, of: number): number => (of === 0 ? 0 : Math.round((done / of) * 100))

type Ended = 'circular-closed' | 'circular-withdrawn' | 'not-sent'

/** What happens to people only happens while a circular waits for them. */
export function stillWaits(state: CircularState): Verdict<Ended> {
  if (state === 'sent') return yes
  return no(state === 'closed' ? 'circular-closed' : state === 'withdrawn' ? 'circular-withdrawn' : 'not-sent')
}

export function mayChange(state: CircularState): Verdict<'already-sent'> {
  return state === 'draft' ? yes : no('already-sent')
}

export function maySend(
  circular: { readonly state: CircularState; readonly dueOn: string },
  people: number,
  today: string,
): Verdict<'already-sent' | 'due-passed' | 'nobody-meant'> {
  if (circular.state !== 'draft') return no('already-sent')
  if (circular.dueOn < today) return no('due-passed')
  return people === 0 ? no('nobody-meant') : yes
}

/** Who comes later has a week at least, whatever the day of the others was. */
const DAYS_FOR_NEWCOMERS = 7
export function dueForNewcomer(dueOn: string, today: string): string {
  const week = Temporal.PlainDate.from(today).add({ days: DAYS_FOR_NEWCOMERS }).toString()
  return week > dueOn ? week : dueOn
}

const SOON_WORKING_DAYS = 3

/** What the clock says this morning: once three working days before the day, once on the first working day after it, to the heads as well. */
export function clockSays(
  dueOn: string,
  today: string,
  said: readonly ReminderKind[],
  calendar: HolidayCalendar,
): Extract<ReminderKind, 'soon' | 'late'> | undefined {
  const due = Temporal.PlainDate.from(dueOn)
  const soon = addWorkingDays(due, -SOON_WORKING_DAYS, calendar).toString()
  const late = nextWorkingDay(due, calendar).toString()
  if (today >= late) return said.includes('late') ? undefined : 'late'
  return today >= soon && today <= dueOn && !said.includes('soon') ? 'soon' : undefined
}
