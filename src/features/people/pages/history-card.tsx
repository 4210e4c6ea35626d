// What happened to one thing, who did it and when: the same card beside everything that has a page of its own.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import type { HistoryRow } from '#src/platform/ledger/history.ts'
import { Card, Timeline } from '#src/ui/index.ts'
import { momentDay } from '../show.ts'

export interface HistoryCardProps {
  readonly lang: Lang
  readonly title: Child
  /** Level of the title in the outline. */
  readonly level?: 2 | 3
  readonly entries: readonly HistoryRow[]
  /** The words of the feature by event. */
  readonly events: Readonly<Record<string, string>>
}

export function HistoryCard({ lang, title, level = 3, entries, events }: HistoryCardProps) {
  return (
    <Card title={title} level={level}>
      <Timeline
        entries={entries.map(entry => ({
          what: events[entry.event] ?? entry.event,
          who: entry.actor_name ?? '',
          when: momentDay(entry.at, lang),
        }))}
      />
    </Card>
  )
}
