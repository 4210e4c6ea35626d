// What the pages of the desk share: addresses, units somebody works for, and how a due day is said.
import { Temporal } from 'temporal-polyfill'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { Badge } from '#src/ui/index.ts'
import { dayText } from '../../people/public.ts'
import { isEnd, isLate, type State } from '../rules.ts'
import { stateLook } from '../show.ts'
import { deskWords } from '../words.ts'

export const DESK = '/office/cases'
export const TEXTS = `${DESK}/texts`
export const caseAt = (id: string, verb?: string) => `${DESK}/${id}${verb ? `/${verb}` : ''}`

export function StateBadge({ lang, state }: { lang: Lang; state: State }) {
  const { tone, icon } = stateLook(state)
  return (
    <Badge lang={lang} tone={tone} icon={icon} plain={state === 'closed' || state === 'done'}>
      {deskWords(lang).states[state]}
    </Badge>
  )
}

interface Due {
  readonly state: State
  readonly due_on: string
}

export function DueText({ lang, row, today }: { lang: Lang; row: Due; today: string }) {
  if (isEnd(row.state)) return <>{dayText(row.due_on, lang)}</>
  const w = deskWords(lang)
  if (isLate(row, today)) {
    const days = Temporal.PlainDate.from(row.due_on).until(today).days
    return (
      <Badge lang={lang} tone="late">
        {fill(w.late, { days })}
      </Badge>
    )
  }
  if (row.due_on === today)
    return (
      <Badge lang={lang} tone="now" icon="clock">
        {w.today}
      </Badge>
    )
  return <>{dayText(row.due_on, lang)}</>
}
