// Days and moments as pages of this feature write them.
import { Temporal } from 'temporal-polyfill'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'

export const dayOf = (moment: Date, lang: Lang): string => formatDate(todayIn(bangkok, moment), 'short', { lang })
export const dayIn = (day: string, lang: Lang): string => formatDate(Temporal.PlainDate.from(day), 'short', { lang })
