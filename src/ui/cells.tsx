// Small squares that answer at a glance: items of the year, parts of an item, days of a link, months of a step, promised days.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import { uiWords } from './words.ts'

export type Cell = {
  /** What stands in the square, usually the number of the item. */
  text: string
  /** Spoken: code and state, "O24 ขาด 1 อย่าง". */
  label: string
  href: string
  state: 'done' | 'doing' | 'missing' | 'idle'
}

const cellNames = { done: '', doing: 'doing', missing: 'miss', idle: 'idle' }

export function Cells({ label, items }: { label: string; items: readonly Cell[] }) {
  return (
    <nav aria-label={label}>
      <ul class="cells">
        {items.map(item => (
          <li>
            <a class={cellNames[item.state] || undefined} href={item.href}>
              <span aria-hidden="true">{item.text}</span>
              <span class="sr-only">{item.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type PartsProps = {
  lang: Lang
  found: number
  asked: number /** Of those not found, how many are not due yet. */
  todo?: number
}

/** Components found of components asked for. */
export function Parts({ lang, found, asked, todo = 0 }: PartsProps) {
  const words = uiWords(lang)
  const missing = Math.max(0, asked - found - todo)
  return (
    <span class="nowrap">
      <span class="parts" aria-hidden="true">
        {times(found, '')}
        {times(missing, 'no')}
        {times(todo, 'todo')}
      </span>{' '}
      <span class="num text-sm text-muted">
        <span aria-hidden="true">{words.partsFound(found, asked)}</span>
        <span class="sr-only">{words.partsLabel(found, asked)}</span>
      </span>
    </span>
  )
}

function times(count: number, name: string) {
  return Array.from({ length: count }, () => <span class={name || undefined} />)
}

/** One bar per day, oldest first: did the link open? */
export function LinkDays({ label, days }: { label: string; days: readonly boolean[] }) {
  return (
    <div class="days" role="img" aria-label={label}>
      {days.map(open => (
        <span class={open ? undefined : 'off'} />
      ))}
    </div>
  )
}

export type MonthCell = { month: string; state: 'done' | 'now' | 'late' | 'idle'; text?: string; label?: string }

/** A monthly duty over the year. */
export function MonthCells({ label, months }: { label: string; months: readonly MonthCell[] }) {
  return (
    <ol class="month-cells num" aria-label={label}>
      {months.map(cell => (
        <li class={cx(cell.state !== 'idle' && cell.state)}>
          {cell.month}
          <span class="block leading-none pb-0.5">
            {cell.text ?? (cell.state === 'done' ? <Icon name="check" label={cell.label ?? ''} /> : '·')}
          </span>
        </li>
      ))}
    </ol>
  )
}

export type DayBox = { day: Child; note: Child; state: 'past' | 'now' | 'next' | 'goal' }

const dayNames = {
  past: 'bg-base-300/60',
  now: 'bg-accent font-semibold text-accent-content',
  next: 'border-2 border-line-strong',
  goal: 'border-2 border-primary font-semibold text-primary',
}

/** The promised days as boxes: where we are, and by when it is done. */
export function DayBoxes({ label, days }: { label: string; days: readonly DayBox[] }) {
  return (
    <ol class="num grid grid-cols-4 gap-1.5 text-center" aria-label={label}>
      {days.map(({ day, note, state }) => (
        <li
          class={`rounded-field py-2 leading-snug ${dayNames[state]}`}
          aria-current={state === 'now' ? 'date' : undefined}
        >
          <span class="block">{day}</span>
          <span class="block text-xs">{note}</span>
        </li>
      ))}
    </ol>
  )
}
