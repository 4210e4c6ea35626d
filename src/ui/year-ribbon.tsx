// A fiscal year as a lane of 48 quarter-months, October first. Positions are 1 to 48; the caller knows the calendar.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import { uiWords } from './words.ts'

export type DueTone = 'past' | 'soon' | 'late' | 'ahead'

const dueNames: Record<DueTone, string> = {
  past: 'due due-past',
  soon: 'due due-soon',
  late: 'due due-late',
  ahead: 'due',
}

export type YearMark = { at: number; tone: DueTone; label: Child }

export type YearRibbonProps = {
  lang: Lang
  label: string
  /** Quarter-month of today; left out when the year is not this one. */
  today?: number
  marks: readonly YearMark[]
  /** Index of the month now, 0 is October. */
  month?: number
}

/** The whole year in one card: what is behind, where today is, what comes. The words under it say the same. */
export function YearRibbon({ lang, label, today, marks, month }: YearRibbonProps) {
  const done = today === undefined ? 0 : Math.max(0, today - 1)
  return (
    <section class="card overflow-hidden px-4 pt-3 pb-4 md:px-5" aria-label={label}>
      <MonthNames lang={lang} month={month} />
      <div class="lane mt-1 rounded-field" aria-hidden="true">
        <span class="span span-idle col-span-48 col-start-1 h-2! rounded-full!" />
        {done > 0 && <span class={`span h-2! rounded-l-full! bg-primary! col-start-1 col-span-${done}`} />}
        {marks.map(mark => (
          <span class={`${dueNames[mark.tone]} col-start-${clamp(mark.at)}`} />
        ))}
        {today !== undefined && <span class={`today col-start-${clamp(today)}`} />}
      </div>
      <ol class="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm md:justify-between">
        {marks.map(mark => (
          <li class={markLook(mark.tone)}>
            {mark.tone === 'past' && <Icon name="check" />}
            {mark.tone === 'soon' && <Icon name="clock" />}
            {mark.tone === 'late' && <Icon name="circle-alert" />}
            <span>{mark.label}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function markLook(tone: DueTone) {
  if (tone === 'soon') return 'ic font-semibold text-warning'
  if (tone === 'late') return 'ic font-semibold text-error'
  return cx('ic text-muted', tone === 'past' && 'max-md:hidden')
}

function MonthNames({ lang, month }: { lang: Lang; month: number | undefined }) {
  return (
    <div class="months text-center text-xs text-muted" aria-hidden="true">
      {uiWords(lang).fiscalMonths.map((name, index) => (
        <span
          class={cx(
            index % 3 === 0 ? 'max-md:col-span-3 max-md:text-left' : 'max-md:hidden',
            index === month && 'font-semibold text-base-content',
          )}
        >
          {name}
        </span>
      ))}
    </div>
  )
}

export type LaneSpan = {
  from: number
  to: number
  /** Hatched is what is left to do; `late` is overdue work. */
  tone: 'done' | 'doing' | 'left' | 'late' | 'idle'
}

export type PlanLane = {
  code?: string
  title: string
  href?: string
  /** Unit, steps done, pieces of evidence. */
  note?: Child
  badge?: Child
  /** The period in words, also spoken for the drawing. */
  period: string
  spans: readonly LaneSpan[]
  marks?: readonly { at: number; tone: DueTone }[]
}

const spanNames: Record<LaneSpan['tone'], string> = {
  done: 'span span-done',
  doing: 'span span-doing span-head',
  left: 'span span-left',
  late: 'span span-late span-left rounded-none!',
  idle: 'span span-idle',
}

export type PlanBoardProps = {
  lang: Lang
  label: string
  groups: readonly { title?: string; lanes: readonly PlanLane[] }[]
  today?: number
  month?: number
}

/** Every measure on its lane; on the phone each lane stands alone under its words. */
export function PlanBoard({ lang, label, groups, today, month }: PlanBoardProps) {
  return (
    <div class="card overflow-hidden">
      <div class="grid-cols-[21rem_1fr] border-b border-base-300 bg-base-200 max-md:hidden md:grid">
        <p class="px-5 py-2 text-xs font-semibold text-muted">{label}</p>
        <div class="py-2 pr-5">
          <MonthNames lang={lang} month={month} />
        </div>
      </div>
      {groups.map((group, index) => (
        <section aria-label={group.title ?? label}>
          {group.title !== undefined && (
            <h2
              class={cx('h-card px-4 pt-3 pb-1 text-base! text-muted md:px-5', index > 0 && 'border-t border-base-300')}
            >
              {group.title}
            </h2>
          )}
          <ul>
            {group.lanes.map(lane => (
              <Lane lang={lang} lane={lane} today={today} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Lane({ lang, lane, today }: { lang: Lang; lane: PlanLane; today: number | undefined }) {
  const months = uiWords(lang).fiscalMonths
  const title = [lane.code !== undefined && <span class="num text-primary">{lane.code} </span>, lane.title]
  return (
    <li class="grid-cols-[21rem_1fr] items-center px-4 py-2.5 md:grid md:px-0">
      <div class="min-w-0 md:px-5">
        {lane.href === undefined ? (
          <p class="font-semibold text-balance">{title}</p>
        ) : (
          <a class="block font-semibold text-balance underline-offset-4 hover:underline" href={lane.href}>
            {title}
          </a>
        )}
        {lane.note !== undefined && <p class="flex flex-wrap gap-x-3 text-sm text-muted">{lane.note}</p>}
      </div>
      <div class="md:pr-5">
        <div class="flex items-center justify-between gap-3 pt-1 md:pt-0">
          {lane.badge}
          <span class="text-right text-sm text-muted">{lane.period}</span>
        </div>
        <div class="grid grid-cols-4 text-xs text-muted md:hidden" aria-hidden="true">
          {[0, 3, 6, 9].map(index => (
            <span>{months[index]}</span>
          ))}
        </div>
        <div class="lane" role="img" aria-label={`${lane.title} ${lane.period}`}>
          {lane.spans.map(({ from, to, tone }) => (
            <span class={`${spanNames[tone]} col-start-${clamp(from)} col-span-${clamp(to) - clamp(from) + 1}`} />
          ))}
          {lane.marks?.map(mark => (
            <span class={`${dueNames[mark.tone]} col-start-${clamp(mark.at)}`} />
          ))}
          {today !== undefined && <span class={`today col-start-${clamp(today)}`} />}
        </div>
      </div>
    </li>
  )
}

function clamp(quarterMonth: number) {
  return Math.min(48, Math.max(1, Math.round(quarterMonth)))
}
