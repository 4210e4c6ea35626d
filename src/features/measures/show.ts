// How pages of this feature write periods, states, names and money.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { formatDate, formatDayMonth } from '#src/kernel/thai-date/format-date.ts'
import { formatRange } from '#src/kernel/thai-date/format-range.ts'
import type { BadgeTone } from '#src/ui/index.ts'
import type { HeadingPicture, MeasurePicture, ResponsiblePicture, StepPicture } from './picture.ts'
import { type Progress, type Span, type Status, spanOfStep } from './status.ts'
import { measuresWords } from './words.ts'

const date = (day: string) => Temporal.PlainDate.from(day)

export const dayMonth = (day: string, lang: Lang) => formatDayMonth(date(day), { lang })
export const shortDay = (day: string, lang: Lang) => formatDate(date(day), 'short', { lang })

/** ต.ค. 68 – ธ.ค. 68, or "ทั้งปี" when it is the whole fiscal year. */
export function spanText({ from, to }: Span, year: number, lang: Lang): string {
  const whole = fiscalYear(year)
  if (from === whole.from.toString() && to === whole.to.toString()) return measuresWords(lang).common.allYear
  return formatRange(date(from), date(to), 'months', { lang })
}

/** Every period of a step as it was planned. */
export function periodsText(step: Pick<StepPicture, 'periods' | 'recurring'>, year: number, lang: Lang): string {
  const { recurrings } = measuresWords(lang).measure
  const often = step.recurring === 'monthly' || step.recurring === 'quarterly' ? recurrings[step.recurring] : ''
  const periods = step.periods.map(one => spanText(one, year, lang))
  const spans = periods.length === 0 ? [spanText(spanOfStep(step, year), year, lang)] : periods
  return [often, ...spans].filter(Boolean).join(' · ')
}

/** The lines of the field that was typed from: they are read back to the same days. */
export function periodLines(step: Pick<StepPicture, 'periods'>, lang: Lang): string {
  return step.periods
    .map(one => one.note || formatRange(date(one.from), date(one.to), 'months', { lang: lang === 'en' ? 'en' : 'th' }))
    .join('\n')
}

export const tones: Record<Status, BadgeTone> = {
  idle: 'idle',
  doing: 'doing',
  late: 'late',
  done: 'done',
  cancelled: 'none',
}

export function stateText(progress: Pick<Progress, 'status' | 'lateDays' | 'doneOn'>, lang: Lang): string {
  const w = measuresWords(lang).states
  if (progress.status === 'done' && progress.doneOn) return w.doneOn.replace('{day}', dayMonth(progress.doneOn, lang))
  if (progress.status === 'late' && progress.lateDays > 0)
    return w.lateDays.replace('{days}', String(progress.lateDays))
  return w[progress.status]
}

export function headingText(heading: HeadingPicture | undefined, lang: Lang): string {
  if (!heading) return ''
  const w = measuresWords(lang).measure
  return (heading.issue ? w.heading : w.ownHeading)
    .replace('{number}', String(heading.number))
    .replace('{name}', headingName(heading, lang))
}

export const headingName = (heading: HeadingPicture, lang: Lang) =>
  lang === 'en' ? heading.nameEn || heading.name : heading.name

export function responsibleText(responsible: readonly ResponsiblePicture[], lang: Lang): string {
  return responsible.map(one => (lang === 'en' ? one.nameEn : one.name)).join(lang === 'en' ? ', ' : ' ')
}

/** The same with the part each has in it, in words. */
export function responsibleWithTasks(responsible: readonly ResponsiblePicture[], lang: Lang): string {
  return responsible
    .map(one => `${lang === 'en' ? one.nameEn : one.name}${one.task === '' ? '' : ` (${one.task})`}`)
    .join(lang === 'en' ? ', ' : ' ')
}

/** Whoever answers for a measure: named for it, or for its steps. */
export function whoOf(measure: MeasurePicture): readonly ResponsiblePicture[] {
  const all = [...measure.responsible, ...measure.steps.flatMap(step => step.responsible)]
  return [...new Map(all.map(one => [one.name, one])).values()]
}

export const bahtText = (satang: number, lang: Lang) =>
  measuresWords(lang).measure.baht.replace(
    '{amount}',
    (satang / 100).toLocaleString('en', satang % 100 === 0 ? {} : { minimumFractionDigits: 2 }),
  )
