// A day, in the Buddhist era where people read it, ISO where it is kept; it may be bounded by days from today.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { DateField } from '#src/ui/index.ts'
import { defineType, one } from '../question-type.ts'
import { asked } from './asked.ts'

const from = (today: string, days: number | undefined): Temporal.PlainDate | undefined =>
  days === undefined ? undefined : Temporal.PlainDate.from(today).add({ days })

const isDay = /^\d{4}-\d{2}-\d{2}$/

/** What could not be read as a day stands in a draft as it was typed. */
function said(answer: unknown, lang: Lang): string {
  const typed = String(answer)
  const read = parseDate(typed)
  return read.ok ? formatDate(read.value, 'short', { lang }) : typed
}

export const date = defineType({
  type: 'date',
  stored: ({ earliest, latest }, { today, lang }) =>
    z.string('not-a-date').superRefine((text, context) => {
      const issue = (message: string, params = {}) => context.addIssue({ code: 'custom', message, params })
      const read = parseDate(text)
      if (!read.ok) return issue(read.because)
      if (!isDay.test(text)) return issue('not-a-date')
      const [first, last] = [from(today, earliest), from(today, latest)]
      if (first && text < first.toString()) issue('too-early', { day: formatDate(first, 'short', { lang }) })
      else if (last && text > last.toString()) issue('too-late', { day: formatDate(last, 'short', { lang }) })
    }),
  take: (_question, posted, name) => {
    const typed = one(posted, name).trim()
    if (typed === '') return undefined
    const read = parseDate(typed)
    return read.ok ? read.value.toString() : typed
  },
  values: (answer, name, _question, { lang }) => ({ [name]: said(answer, lang) }),
  say: (answer, _question, { lang }) => said(answer, lang),
  Field: props => {
    const { question, world } = props
    const [min, max] = [
      from(world.today, question.earliest)?.toString(),
      from(world.today, question.latest)?.toString(),
    ]
    return <DateField {...asked(props)} {...(min ? { min } : {})} {...(max ? { max } : {})} />
  },
})
