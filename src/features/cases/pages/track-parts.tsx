// What the tracking page says: the promise first, then the days, then what happened and what comes next. Never the name of the citizen.

import type { Child } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatDate, formatDayMonth } from '#src/kernel/thai-date/format-date.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import { hasThai } from '#src/kernel/thai-text.ts'
import { addWorkingDays, type HolidayCalendar, workingDaysBetween } from '#src/kernel/working-days.ts'
import { Quote, type TrailItem } from '#src/ui/index.ts'
import type { CaseRow, EventRow } from '../queries.ts'
import { dayOf, isEnd, isLate, numberText, type Process, processes, type State, type Verb } from '../rules.ts'
import { casesWords, deskWords } from '../words.ts'

export const weekdayText = (day: string, lang: Lang): string =>
  formatDate(Temporal.PlainDate.from(day), 'weekday', { lang })

export const isConfirmed = (process: Process): boolean => (processes[process] as readonly Verb[]).includes('confirm')

/** The first line of the page: what happens next, with a day. */
export function headOf(row: CaseRow, lang: Lang): string {
  const w = casesWords(lang).track
  if (row.state === 'done' && !isConfirmed(row.process)) return w.doneSimple
  const planned =
    row.planned_on === null
      ? ''
      : `${weekdayText(row.planned_on, lang)} ${w.parts[row.planned_part as keyof typeof w.parts] ?? ''}`.trim()
  return fill(w.heads[row.state], { due: weekdayText(row.due_on, lang), planned, to: row.handed_to })
}

/** Days past the promise, where nobody has explained it yet. */
export function lateDays(row: CaseRow, today: Temporal.PlainDate, calendar: HolidayCalendar): number {
  if (!isLate(row, today.toString())) return 0
  return Math.max(1, workingDaysBetween(Temporal.PlainDate.from(row.due_on), today, calendar))
}

const MOST_BOXES = 4

/** The promised days as boxes: the day it was sent, today, and the day it is promised for. */
export function promiseDays(row: CaseRow, today: Temporal.PlainDate, calendar: HolidayCalendar, lang: Lang) {
  const w = casesWords(lang).track
  const sent = dayOf(row.submitted_at)
  const due = Temporal.PlainDate.from(row.due_on)
  const total = Math.max(1, workingDaysBetween(sent, due, calendar))
  const now =
    Temporal.PlainDate.compare(today, sent) <= 0 ? 0 : Math.min(total, workingDaysBetween(sent, today, calendar))
  const shown = new Set(
    total < MOST_BOXES ? Array.from({ length: total + 1 }, (_, day) => day) : [0, now, Math.min(total, now + 1), total],
  )
  return [...shown]
    .sort((a, b) => a - b)
    .map(number => {
      const day = number === 0 ? sent : number === total ? due : addWorkingDays(sent, number, calendar)
      const state =
        number === now && !isEnd(row.state) ? 'now' : number === total ? 'goal' : number < now ? 'past' : 'next'
      return {
        day: formatDayMonth(day, { lang }),
        note: number === 0 ? w.sentDay : number === total ? w.goal : fill(w.dayNumber, { day: number }),
        state: state as 'past' | 'now' | 'next' | 'goal',
      }
    })
}

const data = (event: EventRow, name: string): string => {
  const value = event.data[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Whom the words speak to: the citizen, or the office about her. */
export type Told = 'citizen' | 'office'

const wordsFor = (lang: Lang, told: Told) => {
  const { steps, next, parts } = casesWords(lang).track
  const { steps: ofHer, next: nextOfHer } = deskWords(lang).one
  return told === 'citizen'
    ? { steps, next, parts }
    : { steps: { ...steps, ...ofHer }, next: { ...next, ...nextOfHer }, parts }
}

/** What happened. */
export function stepText(event: EventRow, row: CaseRow, lang: Lang, told: Told = 'citizen'): string {
  const { steps, parts } = wordsFor(lang, told)
  if (event.verb === 'submit' && event.by_whom === 'staff') return steps.submitFor
  if (event.verb === 'message' && event.data.phone === true) return steps.phoned
  const text = steps[event.verb as keyof typeof steps] ?? ''
  return fill(text, {
    number: numberText(row),
    day: data(event, 'day') === '' ? '' : weekdayText(data(event, 'day'), lang),
    part: parts[data(event, 'part') as keyof typeof parts] ?? '',
    to: data(event, 'to'),
    rating: data(event, 'rating'),
  }).trim()
}

const bad: readonly Verb[] = ['reject', 'papers-late', 'tell-delay', 'not-done']

/** A person's own words stay as they were written. */
const TheirWords = ({ words, lang }: { words: string; lang: Lang }) => (
  <Quote lang={lang} written={hasThai(words) ? 'th' : lang} note={casesWords(lang).track.inThai}>
    {words}
  </Quote>
)

/** Past steps, and those that are still to come. The office's own notes are left out. */
export function trailOf(
  row: CaseRow,
  events: readonly EventRow[],
  lang: Lang,
  more: (event: EventRow) => Child = () => undefined,
  told: Told = 'citizen',
): TrailItem[] {
  const w = casesWords(lang)
  const shown = events.filter(event => !event.is_internal)
  const past = shown.map((event, at): TrailItem => {
    const isNow = at === shown.length - 1 && !isEnd(row.state)
    const count = Number(event.data.photos ?? 0)
    const extras =
      event.verb === 'submit'
        ? [
            fill(w.track.steps.via, { channel: w.channels[row.channel as keyof typeof w.channels] ?? row.channel }),
            count > 0 ? fill(w.track.steps.photos, { count }) : '',
          ].filter(Boolean)
        : []
    return {
      state: bad.includes(event.verb) ? 'bad' : isNow ? 'now' : 'past',
      title: stepText(event, row, lang, told),
      time: formatDateTime(event.at, 'short', { lang }),
      ...(event.by_whom === 'staff' && event.staff_post !== ''
        ? { note: fill(w.track.by, { who: event.staff_post }) }
        : {}),
      body: [
        event.words === '' ? undefined : <TheirWords words={event.words} lang={lang} />,
        ...extras,
        more(event),
      ].filter(one => one !== undefined),
    }
  })
  return [...past, ...comingOf(row, lang, told).map((title): TrailItem => ({ state: 'next', title }))]
}

function comingOf(row: CaseRow, lang: Lang, told: Told): string[] {
  const { next } = wordsFor(lang, told)
  const isRepair = row.process === 'repair'
  const has = (verb: Verb) => (processes[row.process] as readonly Verb[]).includes(verb)
  const order: readonly State[] = ['submitted', 'received', 'planned', 'done']
  const reached = row.state === 'working' || row.state === 'waiting' ? 1 : order.indexOf(row.state)
  if (reached < 0) return []
  return [
    ...(reached < 1 ? [next.receive] : []),
    // A question or a petition may get a day; most are answered without one.
    ...(reached < 2 && has('plan') && row.process !== 'petition' ? [next.plan] : []),
    ...(reached < 3 ? [isRepair ? next.finish : next.finishPlain] : []),
    ...(isConfirmed(row.process) ? [next.confirm] : []),
  ]
}
