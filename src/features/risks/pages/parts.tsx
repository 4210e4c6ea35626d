// Pieces that several pages of risks share: the badge of a level, whether its thresholds were checked, the history, the fiscal year asked for.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { HistoryRow } from '#src/platform/ledger/history.ts'
import { Badge, Text } from '#src/ui/index.ts'
import { HistoryCard, todayOf } from '../../people/public.ts'
import type { YearLevels } from '../levels.ts'
import { riskYears } from '../queries.ts'
import { judged, legendText, levelLooks } from '../show.ts'
import { risksWords } from '../words.ts'

export const LIST = '/office/risks'
export const GUIDELINES = '/office/guidelines'
export const TEAM = '/office/risks/team'
export const WORK = '/office/risks/work'

export const thisYear = (tx: Tx) => fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))

export const yearIn = (query: URLSearchParams): number | undefined => yearAsked(query.get('year'))

/** The year asked for, else the running one, and the years to choose from. */
export async function askedYear(tx: Tx, query: URLSearchParams) {
  const now = thisYear(tx)
  const year = yearIn(query) ?? now
  const years = [...new Set([...(await riskYears(tx)), now, year])].sort((a, b) => b - a)
  return { year, years }
}

type GradesProps = { lang: Lang; likelihood: number | null; impact: number | null; from: YearLevels; plain?: boolean }

export function LevelBadge({ lang, likelihood, impact, from, plain }: GradesProps) {
  const w = risksWords(lang)
  const found = judged(likelihood, impact, from)
  if (!found)
    return (
      <Badge lang={lang} tone="missing" plain={plain ?? false}>
        {w.notScored}
      </Badge>
    )
  const { tone, icon } = levelLooks[found.level]
  return (
    <Badge lang={lang} tone={tone} icon={icon} plain={plain ?? false}>
      {fill(w.levelScore, { level: w.levels[found.level], score: found.score })}
    </Badge>
  )
}

/** The thresholds in one line, with the mark while nobody compared them with the manual. */
export function Legend({ lang, from }: { lang: Lang; from: YearLevels }) {
  const w = risksWords(lang)
  return (
    <Text size="sm" tone="muted">
      {legendText(from, lang)}{' '}
      {from.isChecked ? (
        from.confirmedWhere && fill(w.risk.legendConfirmed, { where: from.confirmedWhere })
      ) : (
        <Badge lang={lang} tone="missing" plain>
          {w.unverified}
        </Badge>
      )}
    </Text>
  )
}

export function History({ lang, entries }: { lang: Lang; entries: readonly HistoryRow[] }) {
  const w = risksWords(lang)
  return <HistoryCard lang={lang} title={w.history} entries={entries} events={w.events} />
}

type Step = { readonly href?: string; readonly text: string }

export const crumbsTo = (lang: Lang, year: number | undefined, ...steps: readonly Step[]) => [
  {
    href: year === undefined ? LIST : `${LIST}?year=${year}`,
    text: year === undefined ? risksWords(lang).risk.crumb : fill(risksWords(lang).risk.title, { year }),
  },
  ...steps,
]
