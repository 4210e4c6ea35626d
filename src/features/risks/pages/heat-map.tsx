// The map of risks as a table of five by five: how many risks stand where, each number a way to its rows.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { Link, Muted, Table, Text, type TextTone } from '#src/ui/index.ts'
import type { YearLevels } from '../levels.ts'
import type { RiskRow } from '../queries.ts'
import { levelOf, scoreOf } from '../rules.ts'
import type { Level } from '../schema.ts'
import { risksWords } from '../words.ts'

const grades = [1, 2, 3, 4, 5] as const
const inks: Record<Level, TextTone> = { low: 'success', medium: 'ink', high: 'warning', 'very-high': 'error' }

type Props = {
  lang: Lang
  rows: readonly RiskRow[]
  from: YearLevels
  /** Where the risks of a cell are listed, such as of "4-5". */
  cell: (key: string) => string
}

export function HeatMap({ lang, rows, from, cell }: Props) {
  const w = risksWords(lang)
  // Digits only: with words or badges the fifth column would not fit a phone. What they mean stands under the map.
  return (
    <Table
      lang={lang}
      caption={w.risk.map}
      layout="plain"
      dense
      rows={[...grades].reverse()}
      columns={[
        { key: 'likelihood', label: w.risk.mapRow, head: true, cell: likelihood => likelihood },
        ...grades.map(impact => ({
          key: `impact-${impact}`,
          label: String(impact),
          cell: (likelihood: (typeof grades)[number]) => {
            const level = levelOf(scoreOf(likelihood, impact), from)
            const count = rows.filter(risk => risk.likelihood === likelihood && risk.impact === impact).length
            if (count === 0) return <Muted>–</Muted>
            return (
              <Link
                strong
                href={cell(`${likelihood}-${impact}`)}
                label={fill(w.risk.mapCellLabel, { likelihood, impact, level: w.levels[level], count })}
              >
                <Text inline strong size="lg" tone={inks[level]}>
                  {count}
                </Text>
              </Link>
            )
          },
        })),
      ]}
    />
  )
}
