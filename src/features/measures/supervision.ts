// When a measure was to be followed up, and when it is next. Pure: months or quarters of the plan's year against the notes there are.
import { monthsOfFiscalYear } from '#src/kernel/fiscal.ts'
import type { MeasurePicture } from './picture.ts'
import { type Span, spanOfMeasure } from './status.ts'

interface Note {
  readonly from_day: string
  readonly to_day: string
}

export interface NextNote extends Span {
  readonly isLate: boolean
}

/** The oldest stretch that has passed without a note, else the running one; nothing when none is asked for. */
export function nextNote(
  measure: MeasurePicture,
  plan: { readonly fiscalYear: number },
  notes: readonly Note[],
  today: string,
): NextNote | undefined {
  if (measure.supervision === 'none' || measure.state === 'dropped') return undefined
  const open = stretches(plan.fiscalYear, measure.supervision)
    .filter(one => overlaps(one, spanOfMeasure(measure, plan.fiscalYear)))
    .find(one => !notes.some(note => overlaps(one, { from: note.from_day, to: note.to_day })))
  return open && { ...open, isLate: open.to < today }
}

const overlaps = (a: Span, b: Span) => a.from <= b.to && a.to >= b.from

function stretches(year: number, often: 'monthly' | 'quarterly'): Span[] {
  const size = often === 'monthly' ? 1 : 3
  const months = monthsOfFiscalYear(year)
  return months.flatMap((first, at) => {
    const last = months[at + size - 1]
    return at % size === 0 && last ? [{ from: first.from.toString(), to: last.to.toString() }] : []
  })
}
