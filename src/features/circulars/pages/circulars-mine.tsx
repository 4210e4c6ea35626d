// What came to the reader: what still waits for her, and what she answered.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, PostButton, TaskList } from '#src/ui/index.ts'
import { inWords } from '../../people/public.ts'
import type { MineRow } from '../queries-recipients.ts'
import { dayOfMoment, kindIcons, shortDay } from '../show.ts'
import { circularsWords } from '../words.ts'
import { addressOf } from './parts.tsx'

/** Opening is a press, because it counts: looking at a list does not. */
export function Waiting({ lang, rows, today }: { lang: Lang; rows: readonly MineRow[]; today: string }) {
  const { home: w, kinds } = circularsWords(lang)
  return (
    <TaskList
      label={w.waiting}
      items={rows.map(row => ({
        icon: kindIcons[row.kind],
        title: row.subject,
        note: [kinds[row.kind], fill(w.from, { unit: inWords(row.unit_th, row.unit_en, lang) })].join(' · '),
        badge: (
          <Badge lang={lang} tone={row.due_on < today ? 'late' : 'soon'} plain={row.due_on >= today}>
            {fill(w.due, { day: shortDay(row.due_on, lang) })}
          </Badge>
        ),
        action: (
          <PostButton
            action={href(lang, `${addressOf(row.id)}/read`)}
            fields={{ act: 'open' }}
            size="sm"
            variant="accent"
            label={`${w.open} ${row.subject}`}
          >
            {w.open}
          </PostButton>
        ),
      }))}
    />
  )
}

export function Answered({ lang, rows }: { lang: Lang; rows: readonly MineRow[] }) {
  const { home: w } = circularsWords(lang)
  const noteOf = (row: MineRow) => {
    if (row.acknowledged_at) return fill(w.answeredOn, { when: dayOfMoment(row.acknowledged_at, lang) })
    return row.state === 'excused' ? w.excused : w.readOn
  }
  return (
    <TaskList
      label={w.mine}
      items={rows.map(row => ({
        icon: 'circle-check' as const,
        title: row.subject,
        href: href(lang, `${addressOf(row.id)}/read`),
        note: noteOf(row),
      }))}
    />
  )
}
