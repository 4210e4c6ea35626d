// Pieces that several pages of the operation plan share: its addresses, the year asked for, the badge of a project, the way back.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { HistoryRow } from '#src/platform/ledger/history.ts'
import { Badge } from '#src/ui/index.ts'
import { HistoryCard, todayOf } from '../../people/public.ts'
import type { ProjectRow } from '../queries.ts'
import { standingOf } from '../rules.ts'
import { standingTones } from '../show.ts'
import { operationsWords } from '../words.ts'

export const LIST = '/office/operations'
export const PAPERS = `${LIST}/papers`

export const thisYear = (tx: Tx) => fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))

export const yearIn = (query: URLSearchParams): number | undefined => yearAsked(query.get('year'))

export function StandingBadge({ lang, project }: { lang: Lang; project: Pick<ProjectRow, 'isCancelled' | 'last'> }) {
  const { standings } = operationsWords(lang)
  const standing = standingOf(project)
  return (
    <Badge lang={lang} tone={standingTones[standing]}>
      {standing === 'doing' ? `${standings.doing} ${project.last?.percent ?? 0}%` : standings[standing]}
    </Badge>
  )
}

export function History({ lang, entries }: { lang: Lang; entries: readonly HistoryRow[] }) {
  const w = operationsWords(lang)
  return <HistoryCard lang={lang} title={w.history} entries={entries} events={w.events} />
}

type Step = { readonly href?: string; readonly text: string }

export const crumbsTo = (lang: Lang, year: number | undefined, ...steps: readonly Step[]) => [
  year === undefined
    ? { href: LIST, text: operationsWords(lang).crumb }
    : { href: `${LIST}?year=${year}`, text: fill(operationsWords(lang).title, { year }) },
  ...steps,
]
