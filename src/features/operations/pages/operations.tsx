// /office/operations: the operation plan of a fiscal year, its projects under their strategies with budget and progress, as CSV and XLSX too.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Card,
  EmptyState,
  FilterBar,
  FilterSelect,
  Link,
  LinkButton,
  Menu,
  PageHead,
  Section,
  Stack,
  StatTiles,
  Table,
  TableFoot,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { dayText, holdsOver, houseUnits, inWords, type UnitRow, unitChoices } from '../../people/public.ts'
import { type PlanRow, type ProjectRow, plansOf, projectsOfPlan } from '../queries.ts'
import { grouped, shareOf, standingOf, totalsOf } from '../rules.ts'
import { type Standing, standings } from '../schema.ts'
import { sheetRows } from '../sheet-rows.ts'
import { money, shareText, spanText } from '../show.ts'
import { operationsWords } from '../words.ts'
import { GAPS } from './gaps.tsx'
import { LIST, PAPERS, StandingBadge, thisYear, yearIn } from './parts.tsx'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const operations = page({
  path: LIST,
  shell: 'office',
  may: 'operation:read',
  ledger: 'none',
  queries: 10,
  words: operationsWords,
  load: async (tx, { query, actor }) => {
    const plans = await plansOf(tx)
    const running = thisYear(tx)
    const isMissing = plans.every(one => one.fiscal_year !== running)
    // Without a plan of the running year people look for the last one.
    const year = yearIn(query) ?? (isMissing ? (plans[0]?.fiscal_year ?? running) : running)
    const plan = plans.find(one => one.fiscal_year === year)
    return {
      year,
      running: isMissing ? running : undefined,
      years: [...new Set([...plans.map(one => one.fiscal_year), running, year])].sort((a, b) => b - a),
      plan,
      rows: plan ? await projectsOfPlan(tx, plan.id) : [],
      units: await houseUnits(tx),
      mayEdit: actor?.holds('operation:edit') ?? false,
      mayStart: holdsOver(tx, 'operation:edit', null),
    }
  },
  view: (data, { lang, query }) => {
    const title = fill(operationsWords(lang).title, { year: data.year })
    const filter = { unit: query.get('unit') ?? '', standing: query.get('standing') ?? '' }
    const shown = data.rows.filter(
      row =>
        (filter.unit === '' || row.unit_id === filter.unit) &&
        (filter.standing === '' || standingOf(row) === filter.standing),
    )
    const name = `operations-${data.year}`
    const format = query.get('format')
    if (format === 'csv') {
      const rows = sheetRows(shown, lang).map(row => row.map(String))
      return { title, body: null, raw: { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: toCsv(rows) } }
    }
    if (format === 'xlsx') {
      const sheet = fill(operationsWords(lang).sheet.name, { year: data.year })
      const body = () => toXlsx(sheet, sheetRows(shown, lang))
      return { title, body: null, raw: { name: `${name}.xlsx`, type: xlsx, body } }
    }
    return { title, body: <Plan lang={lang} title={title} data={data} filter={filter} shown={shown} /> }
  },
})

interface Data {
  readonly year: number
  readonly years: readonly number[]
  /** The running year, while nobody has begun its plan. */
  readonly running: number | undefined
  readonly plan: PlanRow | undefined
  readonly rows: readonly ProjectRow[]
  readonly units: readonly UnitRow[]
  readonly mayEdit: boolean
  readonly mayStart: boolean
}
interface Filter {
  readonly unit: string
  readonly standing: string
}
type Props = { lang: Lang; title: string; data: Data; filter: Filter; shown: readonly ProjectRow[] }

const addressOf = (lang: Lang, year: number, parts: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams({ year: String(year), ...parts })
  for (const [name, value] of [...query]) if (value === '') query.delete(name)
  return href(lang, `${LIST}?${query}`)
}

function Plan({ lang, title, data, filter, shown }: Props) {
  const { list: w, lead, more } = operationsWords(lang)
  const { plan, year } = data
  const at = (path: string) => href(lang, `${LIST}/plans/${plan?.id}/${path}`)
  const start = data.mayStart ? (
    <LinkButton href={href(lang, `${LIST}/plans/new?year=${year}`)} icon="plus">
      {fill(w.start, { year })}
    </LinkButton>
  ) : null
  const add =
    plan && data.mayEdit ? (
      <>
        <LinkButton href={at('new')} icon="plus">
          {w.add}
        </LinkButton>
        <LinkButton href={at('import')} variant="quiet" icon="upload">
          {w.import}
        </LinkButton>
      </>
    ) : null
  const others = [
    ...(plan ? [{ href: href(lang, `${PAPERS}?year=${year}`), label: w.papers }] : []),
    ...(plan ? [{ href: href(lang, `${GAPS}?year=${year}`), label: operationsWords(lang).gaps.open }] : []),
    ...(plan ? [{ href: addressOf(lang, year, { ...filter, format: 'xlsx' }), label: w.xlsx }] : []),
    ...(plan && data.mayStart ? [{ href: at('edit'), label: w.editPlan }] : []),
    ...(data.mayStart ? [{ href: href(lang, `${LIST}/plans/new?year=${year + 1}`), label: w.startOther }] : []),
  ]
  return (
    <Stack gap="lg">
      <PageHead
        title={title}
        lead={lead}
        note={plan ? approvalText(plan, lang) : undefined}
        actions={
          plan ? (
            <>
              {add}
              <Menu lang={lang} label={more} items={others} />
            </>
          ) : undefined
        }
      />
      {data.years.length > 1 ? (
        <Tabs
          label={w.years}
          look="buttons"
          items={data.years.map(one => ({
            href: href(lang, `${LIST}?year=${one}`),
            label: String(one),
            current: one === year,
          }))}
        />
      ) : null}
      {plan && data.running !== undefined ? (
        <Alert tone="warning" title={fill(w.emptyTitle, { year: data.running })}>
          <Link href={href(lang, `${LIST}?year=${data.running}`)}>{fill(w.toStart, { year: data.running })}</Link>
        </Alert>
      ) : null}
      {!plan ? (
        <EmptyState icon="briefcase" title={fill(w.emptyTitle, { year })} actions={start}>
          {w.empty}
        </EmptyState>
      ) : data.rows.length === 0 ? (
        <EmptyState icon="briefcase" title={w.noProjects} actions={add}>
          {w.noProjectsWhat}
        </EmptyState>
      ) : (
        <>
          <Numbers lang={lang} data={data} />
          <Filters lang={lang} data={data} filter={filter} />
          <Groups lang={lang} data={data} shown={shown} />
          <TableFoot lang={lang} csv={addressOf(lang, year, { ...filter, format: 'csv' })}>
            {data.rows.some(row => row.isCancelled) ? <span>{w.cancelledOut}</span> : null}
          </TableFoot>
        </>
      )}
    </Stack>
  )
}

function approvalText(plan: PlanRow, lang: Lang): string {
  const { list: w } = operationsWords(lang)
  const approved =
    plan.approved_on === null
      ? w.notApproved
      : fill(w.approved, { day: dayText(plan.approved_on, lang), paper: plan.approved_ref }).trim()
  return [plan.name, approved].filter(Boolean).join(' · ')
}

function Numbers({ lang, data }: { lang: Lang; data: Data }) {
  const { list: w } = operationsWords(lang)
  const totals = totalsOf(data.rows)
  const tile = (standing: Standing, label: string) => ({
    label,
    value: totals.by[standing],
    unit: fill(w.ofAll, { share: Math.round(shareOf(totals.by[standing], totals.count) ?? 0) }),
    href: addressOf(lang, data.year, { standing }),
  })
  const amounts = { spent: money(totals.spent), budget: money(totals.budget) }
  return (
    <Stack gap="sm">
      <StatTiles
        label={w.counts}
        tiles={[
          {
            label: w.countAll,
            value: totals.count,
            unit: w.projects,
            icon: 'briefcase',
            href: addressOf(lang, data.year, {}),
          },
          { ...tile('done', w.countDone), icon: 'circle-check', tone: 'success' },
          { ...tile('doing', w.countDoing), icon: 'loader', tone: 'primary' },
          { ...tile('unreported', w.countUnreported), icon: 'triangle-alert', tone: 'warning' },
        ]}
      />
      <Text strong>
        {totals.budget === 0
          ? w.moneyNone
          : fill(w.money, { ...amounts, share: shareText(totals.spent, totals.budget, lang) })}
      </Text>
    </Stack>
  )
}

function Filters({ lang, data, filter }: { lang: Lang; data: Data; filter: Filter }) {
  const { list: w, project: p, standings: names } = operationsWords(lang)
  return (
    <FilterBar action={href(lang, LIST)} label={w.filter} hidden={{ year: String(data.year) }} go={w.filter}>
      <FilterSelect
        lang={lang}
        label={p.unit}
        name="unit"
        all={w.allUnits}
        value={filter.unit}
        options={unitChoices(data.units, lang)}
      />
      <FilterSelect
        lang={lang}
        label={p.standing}
        name="standing"
        all={w.allStandings}
        value={filter.standing}
        options={standings.map(value => ({ value, label: names[value] }))}
      />
    </FilterBar>
  )
}

function Groups({ lang, data, shown }: { lang: Lang; data: Data; shown: readonly ProjectRow[] }) {
  const { list: w } = operationsWords(lang)
  if (shown.length === 0)
    return (
      <EmptyState
        icon="search"
        title={w.noneFiltered}
        actions={
          <LinkButton href={href(lang, `${LIST}?year=${data.year}`)} variant="quiet">
            {w.clear}
          </LinkButton>
        }
      />
    )
  return (
    <>
      {grouped(shown, row => row.strategy).map(([strategy, rows], at) => {
        const totals = totalsOf(rows)
        const amounts = { count: totals.count, budget: money(totals.budget), spent: money(totals.spent) }
        return (
          <Section id={`strategy-${at + 1}`} title={strategy} look="minor" intro={fill(w.strategyTotal, amounts)}>
            <Card padding="none">
              <Projects lang={lang} caption={strategy} rows={rows} />
            </Card>
          </Section>
        )
      })}
    </>
  )
}

function Projects({ lang, caption, rows }: { lang: Lang; caption: string; rows: readonly ProjectRow[] }) {
  const { project: w, none } = operationsWords(lang)
  return (
    <Table
      lang={lang}
      caption={caption}
      rows={rows}
      rowId={row => `project-${row.id}`}
      columns={[
        {
          key: 'name',
          label: w.name,
          head: true,
          width: 'lg',
          cell: row => <Link href={href(lang, `${LIST}/${row.id}`)}>{row.name}</Link>,
        },
        { key: 'unit', label: w.unit, cell: row => inWords(row.unit_th, row.unit_en, lang) },
        { key: 'period', label: w.period, nowrap: true, cell: row => spanText(row, lang) },
        { key: 'standing', label: w.standing, cell: row => <StandingBadge lang={lang} project={row} /> },
        {
          key: 'budget',
          label: w.budget,
          numeric: true,
          nowrap: true,
          cell: row => (row.budget === 0 ? none : money(row.budget)),
        },
        {
          key: 'spent',
          label: w.spent,
          numeric: true,
          nowrap: true,
          cell: row => (row.last ? money(row.last.spent) : none),
        },
      ]}
    />
  )
}
