// /office/operations/gaps?year=: what each unit has handed to who keeps the plan, and what is missing of it: projects, money, reports (S243).
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Badge, Card, EmptyState, Link, PageHead, Stack, Table, Text } from '#src/ui/index.ts'
import { houseUnits, inWords, todayOf, withBelow } from '../../people/public.ts'
import { type ProjectRow, plansOf, projectsOfPlan } from '../queries.ts'
import { type Gap, gapsOf } from '../rules.ts'
import { operationsWords } from '../words.ts'
import { REPORT_EVERY_DAYS } from '../work.ts'
import { crumbsTo, LIST, thisYear, yearIn } from './parts.tsx'

export const GAPS = `${LIST}/gaps`
const order: readonly Gap[] = ['budget', 'report', 'old']

export const operationGaps = page({
  path: GAPS,
  shell: 'office',
  may: 'operation:read',
  ledger: 'none',
  queries: 9,
  words: operationsWords,
  load: async (tx, { query }) => {
    const year = yearIn(query) ?? thisYear(tx)
    const plan = (await plansOf(tx)).find(one => one.fiscal_year === year)
    const rows = plan ? await projectsOfPlan(tx, plan.id) : []
    const units = await houseUnits(tx)
    const today = todayOf(tx)
    return {
      year,
      rows: units
        .filter(unit => unit.parent_id === null)
        .map(unit => {
          const inside = withBelow(units, unit.id)
          const own = rows.filter(row => inside.has(row.unit_id) && !row.isCancelled)
          const owed = own.map(project => ({ project, gaps: gapsOf({ ...project, year }, today, REPORT_EVERY_DAYS) }))
          return { unit, count: own.length, owed: owed.filter(({ gaps }) => gaps.length > 0) }
        }),
    }
  },
  view: ({ year, rows }, { lang }) => {
    const { gaps: w } = operationsWords(lang)
    const title = fill(w.title, { year })
    const missing = rows.filter(row => !isWhole(row)).length
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, year, { text: title }),
      body: (
        <Stack gap="lg">
          <PageHead title={title} lead={w.lead} />
          {rows.length === 0 ? (
            <EmptyState icon="briefcase" title={w.none} />
          ) : (
            <>
              <Alert
                tone={missing > 0 ? 'warning' : 'success'}
                title={missing > 0 ? fill(w.missing, { count: missing }) : w.complete}
              />
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={title}
                  rows={rows}
                  rowId={row => row.unit.id}
                  columns={[
                    {
                      key: 'unit',
                      label: w.unit,
                      head: true,
                      cell: ({ unit }) => (
                        <Link href={href(lang, `${LIST}?year=${year}&unit=${unit.id}`)}>
                          {inWords(unit.name_th, unit.name_en, lang)}
                        </Link>
                      ),
                    },
                    { key: 'count', label: w.count, numeric: true, cell: row => String(row.count) },
                    { key: 'lacks', label: w.lacks, width: 'lg', cell: row => <Lacks lang={lang} row={row} /> },
                  ]}
                />
              </Card>
            </>
          )}
        </Stack>
      ),
    }
  },
})

interface Row {
  readonly count: number
  readonly owed: readonly { readonly project: ProjectRow; readonly gaps: readonly Gap[] }[]
}

const isWhole = ({ count, owed }: Row): boolean => count > 0 && owed.length === 0

function Lacks({ lang, row }: { lang: Lang; row: Row }) {
  const { gaps: w } = operationsWords(lang)
  if (isWhole(row))
    return (
      <Badge lang={lang} tone="done" plain>
        {w.whole}
      </Badge>
    )
  if (row.count === 0)
    return (
      <Badge lang={lang} tone="soon" plain>
        {w.none}
      </Badge>
    )
  return (
    <Stack gap="xs">
      {order.map(gap => {
        const of = row.owed.filter(({ gaps }) => gaps.includes(gap))
        if (of.length === 0) return null
        const what = fill(w[gap], { days: REPORT_EVERY_DAYS })
        return <Text>{fill(w.list, { what, names: of.map(({ project }) => project.name).join(', ') })}</Text>
      })}
    </Stack>
  )
}
