// The state of somebody in the register, in words, with the same order of importance everywhere.
import type { Lang } from '#src/kernel/lang.ts'
import { Badge } from '#src/ui/index.ts'
import { dayText } from '../show.ts'
import { peopleWords } from '../words.ts'

export interface StateParts {
  readonly left_on: string | null
  readonly disabled_at: Date | null
  readonly user_id: string | null
}

export type StaffState = 'here' | 'no-account' | 'disabled' | 'leaving' | 'left'

export function staffState(row: StateParts, today: string): StaffState {
  if (row.left_on !== null) return row.left_on <= today ? 'left' : 'leaving'
  if (row.disabled_at !== null) return 'disabled'
  return row.user_id === null ? 'no-account' : 'here'
}

export function stateWords(row: StateParts, today: string, lang: Lang): string {
  return peopleWords(lang).list.states[staffState(row, today)].replace('{day}', dayText(row.left_on, lang))
}

const tones = { here: 'done', 'no-account': 'soon', disabled: 'missing', leaving: 'soon', left: 'idle' } as const

export function StateBadge({ row, today, lang }: { row: StateParts; today: string; lang: Lang }) {
  const state = staffState(row, today)
  return (
    <Badge lang={lang} tone={tones[state]} plain={state === 'here'}>
      {stateWords(row, today, lang)}
    </Badge>
  )
}
