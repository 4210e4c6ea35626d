// How pages and papers of this feature write days, people, units and classes.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import type { BadgeTone, IconName } from '#src/ui/index.ts'
import type { AgencyCard } from '../agencies/public.ts'
import { dayText, groupName } from '../people/public.ts'
import type { CircularRow } from './queries.ts'
import type { RecipientRow } from './queries-recipients.ts'
import { isDone } from './rules.ts'
import type { CircularKind, CircularState, ClassGroup } from './schema.ts'
import { circularsWords } from './words.ts'

export const shortDay = (day: string | null, lang: Lang): string => dayText(day, lang).replaceAll(' ', '\u00a0')
export const momentText = (at: Date, lang: Lang): string =>
  formatDateTime(at, 'short', { lang }).replaceAll(' ', '\u00a0')
export const dayOfMoment = (at: Date, lang: Lang): string => shortDay(todayIn(bangkok, at).toString(), lang)

/** As the agency calls them: พนักงานเทศบาล, พนักงานส่วนตำบล. */
export const classText = (group: ClassGroup, card: AgencyCard, lang: Lang): string =>
  groupName(group === 'executive' ? 'executive-team' : group, card, lang)

export const nameIn = (row: Pick<RecipientRow, 'name' | 'name_en'>, lang: Lang): string =>
  lang === 'en' ? row.name_en || row.name : row.name

export const unitIn = (row: Pick<RecipientRow, 'top_name' | 'top_en'>, lang: Lang): string =>
  (lang === 'en' ? row.top_en || row.top_name : row.top_name) || circularsWords(lang).aboveUnits

export const kindIcons: Record<CircularKind, IconName> = {
  law: 'scale',
  guideline: 'book-open',
  declaration: 'megaphone',
  reminder: 'bell-ring',
  personnel: 'users-round',
  other: 'mail',
}

export const stateLooks: Record<CircularState, BadgeTone> = {
  draft: 'idle',
  sent: 'doing',
  closed: 'sealed',
  withdrawn: 'returned',
}

type Answered = Pick<RecipientRow, 'state' | 'isGone' | 'due_on'>
export type Look = 'missing' | 'late' | 'opened' | 'done' | 'excused' | 'gone'

/** How a person stands, for badge and filter. */
export function lookOf(must: CircularRow['must'], row: Answered, today: string): Look {
  if (isDone(must, row.state)) return 'done'
  if (row.state === 'excused') return 'excused'
  if (row.isGone) return 'gone'
  if (row.due_on < today) return 'late'
  return row.state === 'opened' ? 'opened' : 'missing'
}

export const lookTones: Record<Look, BadgeTone> = {
  missing: 'idle',
  late: 'late',
  opened: 'doing',
  done: 'done',
  excused: 'none',
  gone: 'none',
}
