// What has happened, where it lies now (marigold), what comes next.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icons.tsx'
import { uiWords } from './words.ts'

export type TrailState = 'past' | 'now' | 'bad' | 'next'

export type TrailItem = {
  state: TrailState
  title: Child
  /** Said after the title, in the second voice. */
  time?: Child
  /** In the dot: an icon, or a number of the step. */
  icon?: IconName
  number?: number
  badge?: Child
  /** The quiet line under the title. */
  note?: Child
  body?: Child
  id?: string
}

const stateIcons: Record<TrailState, IconName> = { past: 'check', now: 'clock', bad: 'x', next: 'circle-dashed' }

export type TrailProps = { lang: Lang; items: readonly TrailItem[]; label?: string; headingLevel?: 3 }

export function Trail({ lang, items, label, headingLevel }: TrailProps) {
  return (
    <ol class="trail" aria-label={label}>
      {items.map(item => (
        <li
          class={cx(item.state !== 'next' && item.state)}
          id={item.id}
          aria-current={item.state === 'now' ? 'step' : undefined}
        >
          <Dot lang={lang} state={item.state} icon={item.icon} number={item.number} />
          <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <TrailTitle item={item} heading={headingLevel === 3} />
            {item.badge}
          </div>
          {item.note !== undefined && <p class="text-sm text-muted">{item.note}</p>}
          {item.body !== undefined && <div class="mt-1 flex flex-col gap-2">{item.body}</div>}
        </li>
      ))}
    </ol>
  )
}

function TrailTitle({ item, heading }: { item: TrailItem; heading: boolean }) {
  const inside = [
    item.title,
    item.time !== undefined && [' ', <span class="keep font-normal text-muted">{item.time}</span>],
  ]
  if (heading) return <h3 class="min-w-[min(14rem,100%)] flex-1">{inside}</h3>
  return <p class={cx('flex-1', item.state === 'next' ? 'text-muted' : 'font-semibold')}>{inside}</p>
}

type DotProps = { lang: Lang; state: TrailState; icon?: IconName | undefined; number?: number | undefined }

function Dot({ lang, state, icon, number }: DotProps) {
  return (
    <span class="dot">
      {number !== undefined && state !== 'past' ? (
        <b class="num text-base leading-none">{number}</b>
      ) : (
        <Icon name={icon ?? stateIcons[state]} />
      )}
      {state === 'now' && <span class="sr-only">{uiWords(lang).currentStep}</span>}
    </span>
  )
}

export type Endorsement = {
  state: TrailState
  /** The post comes first, then the name. */
  post: Child
  name: Child
  /** The very words that are printed. */
  phrase?: Child
  time?: Child
  icon?: IconName
}

/** Who has signed, with whom it lies, who is still to come. */
export function EndorsementChain({ lang, steps, label }: { lang: Lang; steps: readonly Endorsement[]; label: string }) {
  return (
    <ol class="chain trail" aria-label={label}>
      {steps.map(step => (
        <li
          class={cx('pl-0!', step.state !== 'next' && step.state)}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span class="dot static!">
            <Icon name={step.icon ?? (step.state === 'now' ? 'pen-line' : stateIcons[step.state])} />
          </span>
          <div class="leading-relaxed">
            <p class="font-semibold">{step.post}</p>
            <p class="text-sm text-muted">
              <span class="keep">{step.name}</span>
            </p>
            {(step.phrase !== undefined || step.state === 'now') && (
              <p class="text-sm">
                {step.phrase ?? uiWords(lang).currentStep}
                {step.time !== undefined && [' ', <span class="keep text-muted">{step.time}</span>]}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

export type TimelineEntry = { what: Child; who?: Child; when: Child }

/** What was done lately, newest first; a log, not a plan. */
export function Timeline({ entries, more }: { entries: readonly TimelineEntry[]; more?: Child }) {
  return (
    <ul class="flex flex-col gap-3 text-sm">
      {entries.map(({ what, who, when }) => (
        <li>
          <span class="block">{what}</span>
          <span class="text-muted">
            {who} <span class="keep">{when}</span>
          </span>
        </li>
      ))}
      {more !== undefined && <li>{more}</li>}
    </ul>
  )
}
