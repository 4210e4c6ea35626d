// /office/risks: the register of a fiscal year, highest score first, with the map of risks, the missions still without a bribery
// assessment, and the list as CSV.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { type PageView, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Card,
  EmptyState,
  FilterBar,
  FilterSelect,
  Link,
  LinkButton,
  List,
  Menu,
  PageHead,
  Row,
  Section,
  Stack,
  StatTiles,
  Table,
  TableFoot,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { dayText, holdsOver, houseUnits, inWords, type UnitRow, unitChoices } from '../../people/public.ts'
import { levelsOfYear, type YearLevels } from '../levels.ts'
import { type RiskRow, risksOfYear, risksToCarry } from '../queries.ts'
import { byScore, missionsLeft } from '../rules.ts'
import { levels, riskKinds, riskStates } from '../schema.ts'
import { gradesText, judged, periodText, unitsText } from '../show.ts'
import { risksWords } from '../words.ts'
import { HeatMap } from './heat-map.tsx'
import { askedYear, GUIDELINES, Legend, LevelBadge, LIST, TEAM, WORK } from './parts.tsx'

export const risks = page({
  path: LIST,
  shell: 'office',
  may: 'risk:read',
  ledger: 'none',
  queries: 12,
  words: risksWords,
  load: async (tx, { query, actor }) => {
    const asked = await askedYear(tx, query)
    return {
      ...asked,
      rows: (await risksOfYear(tx, asked.year)).sort(byScore),
      from: await levelsOfYear(tx, asked.year),
      units: await houseUnits(tx),
      toCarry: (await risksToCarry(tx, asked.year - 1)).length,
      mayEdit: actor?.holds('risk:edit') ?? false,
      maySet: holdsOver(tx, 'risk:edit', null),
    }
  },
  view: (data, { lang, query }) => {
    const title = fill(risksWords(lang).risk.title, { year: data.year })
    const filter = readFilter(query)
    const shown = filtered(data.rows, data.from, filter)
    if (query.get('format') === 'csv') return { title, body: null, raw: risksCsv(shown, data.from, data.year, lang) }
    return { title, body: <Register lang={lang} title={title} data={data} filter={filter} shown={shown} /> }
  },
})

type Filter = Readonly<Record<'kind' | 'unit' | 'state' | 'level' | 'cell' | 'only', string>>

const readFilter = (query: URLSearchParams): Filter => {
  const text = (name: string) => (query.get(name) ?? '').slice(0, 40)
  return {
    kind: text('kind'),
    unit: text('unit'),
    state: text('state'),
    level: text('level'),
    cell: /^[1-5]-[1-5]$/.test(text('cell')) ? text('cell') : '',
    only: text('only') === 'no-measure' ? 'no-measure' : '',
  }
}

const filtered = (rows: readonly RiskRow[], from: YearLevels, filter: Filter) =>
  rows.filter(
    risk =>
      (filter.kind === '' || risk.kind === filter.kind) &&
      (filter.unit === '' || risk.unit_id === filter.unit || risk.joint.some(one => one.id === filter.unit)) &&
      (filter.state === '' || risk.state === filter.state) &&
      (filter.level === '' || judged(risk.likelihood, risk.impact, from)?.level === filter.level) &&
      (filter.cell === '' || `${risk.likelihood}-${risk.impact}` === filter.cell) &&
      (filter.only === '' || isBare(risk)),
  )

const isBare = (risk: RiskRow) => risk.measures.length === 0 && risk.state !== 'closed'

interface Data {
  readonly year: number
  readonly years: readonly number[]
  readonly rows: readonly RiskRow[]
  readonly from: YearLevels
  readonly units: readonly UnitRow[]
  readonly toCarry: number
  readonly mayEdit: boolean
  readonly maySet: boolean
}

type Props = { lang: Lang; title: string; data: Data; filter: Filter; shown: readonly RiskRow[] }

function Register({ lang, title, data, filter, shown }: Props) {
  const { risk: w, states } = risksWords(lang)
  const { year, rows, from } = data
  const at = (change: Partial<Filter> & { format?: string }, kept: Filter = filter) => {
    const query = new URLSearchParams({ year: String(year), ...kept, ...change })
    for (const [name, value] of [...query]) if (value === '') query.delete(name)
    return href(lang, `${LIST}?${query}`)
  }
  const none: Filter = { kind: '', unit: '', state: '', level: '', cell: '', only: '' }
  const veryHigh = filtered(rows, from, { ...none, level: 'very-high' })
  const carry =
    data.mayEdit && data.toCarry > 0 ? (
      <LinkButton href={href(lang, `${LIST}/carry?year=${year}`)} variant="quiet" icon="refresh-cw">
        {fill(w.carry, { year: year - 1 })}
      </LinkButton>
    ) : null
  const add = data.mayEdit ? (
    <LinkButton
      href={href(lang, `${LIST}/new?year=${year}${filter.kind === 'bribery' ? '&kind=bribery' : ''}`)}
      icon="plus"
    >
      {w.add}
    </LinkButton>
  ) : null
  const more = [
    { href: at({ kind: 'bribery' }, none), label: w.missions },
    { href: href(lang, GUIDELINES), label: w.guidelines },
    { href: href(lang, TEAM), label: w.team },
    { href: href(lang, `${WORK}?year=${year}`), label: w.work },
    ...(data.maySet ? [{ href: href(lang, `${LIST}/levels?year=${year}`), label: w.settings }] : []),
  ]
  return (
    <Stack gap="lg">
      <PageHead
        title={title}
        lead={w.lead}
        actions={
          <>
            {add}
            {carry}
            <Menu lang={lang} label={risksWords(lang).more} items={more} />
          </>
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
      {rows.length === 0 ? (
        <EmptyState
          icon="shield-alert"
          title={fill(w.emptyTitle, { year })}
          actions={
            <>
              {add}
              {carry}
            </>
          }
        >
          {w.empty}
        </EmptyState>
      ) : (
        <>
          <StatTiles
            label={w.counts}
            tiles={[
              { label: w.countAll, value: rows.length, unit: w.items, icon: 'shield-alert', href: at({}, none) },
              {
                label: w.countVeryHigh,
                value: veryHigh.length,
                unit: w.items,
                icon: 'siren',
                tone: 'error',
                href: at({ level: 'very-high' }, none),
              },
              {
                label: w.countDraft,
                value: filtered(rows, from, { ...none, state: 'draft' }).length,
                unit: w.items,
                icon: 'circle-dashed',
                tone: 'warning',
                href: at({ state: 'draft' }, none),
              },
              {
                label: w.countNoMeasure,
                value: filtered(rows, from, { ...none, only: 'no-measure' }).length,
                unit: w.items,
                icon: 'list-checks',
                tone: 'warning',
                href: at({ only: 'no-measure' }, none),
              },
            ]}
          />
          <FilterBar action={href(lang, LIST)} label={w.filter} hidden={{ year: String(year) }} go={w.filter}>
            <FilterSelect
              lang={lang}
              label={w.col.kind}
              name="kind"
              all={w.allKinds}
              value={filter.kind}
              options={riskKinds.map(kind => ({ value: kind, label: risksWords(lang).kinds[kind] }))}
            />
            <FilterSelect
              lang={lang}
              label={w.col.unit}
              name="unit"
              all={w.allUnits}
              value={filter.unit}
              options={unitChoices(data.units, lang)}
            />
            <FilterSelect
              lang={lang}
              label={w.col.level}
              name="level"
              all={w.allLevels}
              value={filter.level}
              options={levels.map(level => ({ value: level, label: risksWords(lang).levels[level] }))}
            />
            <FilterSelect
              lang={lang}
              label={w.col.state}
              name="state"
              all={w.allStates}
              value={filter.state}
              options={riskStates.map(state => ({ value: state, label: states[state] }))}
            />
          </FilterBar>
          {filter.cell === '' && filter.only === '' ? null : (
            <Row>
              <Text>
                {filter.cell === ''
                  ? w.countNoMeasure
                  : fill(w.cellShown, { likelihood: filter.cell.slice(0, 1), impact: filter.cell.slice(2) })}
              </Text>
              <Link href={at({ cell: '', only: '' })}>{w.clear}</Link>
            </Row>
          )}
          <Rows lang={lang} title={title} data={data} shown={shown} csv={at({ format: 'csv' })} clear={at({}, none)} />
          <Section id="map" title={w.map} look="minor" intro={w.mapLead}>
            <Card padding="none">
              <HeatMap
                lang={lang}
                rows={rows.filter(risk => filter.kind === '' || risk.kind === filter.kind)}
                from={from}
                cell={cell => at({ cell }, { ...none, kind: filter.kind })}
              />
            </Card>
            <Stack gap="xs">
              <Legend lang={lang} from={from} />
              {gradesText(lang).map(line => (
                <Text size="sm" tone="muted">
                  {line}
                </Text>
              ))}
            </Stack>
          </Section>
        </>
      )}
      {filter.kind === 'bribery' ? <Missions lang={lang} data={data} /> : null}
    </Stack>
  )
}

type RowsProps = {
  lang: Lang
  title: string
  data: Data
  shown: readonly RiskRow[]
  csv: string
  clear: string
}

function Rows({ lang, title, data, shown, csv, clear }: RowsProps) {
  const { risk: w, kinds, states } = risksWords(lang)
  if (shown.length === 0)
    return (
      <EmptyState
        icon="search"
        title={w.noneFiltered}
        actions={
          <LinkButton href={clear} variant="quiet">
            {w.clear}
          </LinkButton>
        }
      />
    )
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={title}
        rows={shown}
        rowId={row => `risk-${row.id}`}
        columns={[
          {
            key: 'mission',
            label: w.col.mission,
            head: true,
            width: 'lg',
            cell: row => (
              <Stack gap="none">
                <Link href={href(lang, `${LIST}/${row.id}`)}>{row.mission}</Link>
                <Text size="sm" tone="muted">
                  {kinds[row.kind]}
                </Text>
              </Stack>
            ),
          },
          { key: 'unit', label: w.col.unit, cell: row => unitsText(row, lang) },
          {
            key: 'level',
            label: w.col.level,
            cell: row => <LevelBadge lang={lang} likelihood={row.likelihood} impact={row.impact} from={data.from} />,
          },
          { key: 'measures', label: w.col.measures, numeric: true, cell: row => row.measures.length },
          { key: 'follow', label: w.col.followUp, cell: row => dayText(row.follow_ups[0]?.on ?? null, lang) || '–' },
          {
            key: 'state',
            label: w.col.state,
            cell: row => (
              <Badge
                lang={lang}
                plain
                tone={
                  ({ draft: 'missing', assessed: 'doing', monitored: 'done', closed: 'sealed' } as const)[row.state]
                }
              >
                {states[row.state]}
              </Badge>
            ),
          },
        ]}
      />
      <TableFoot lang={lang} csv={csv} />
    </Card>
  )
}

/** Bribery is assessed mission by mission: which are left. */
function Missions({ lang, data }: { lang: Lang; data: Data }) {
  const { risk: w } = risksWords(lang)
  const missions = missionsLeft(data.units, [])
  const left = missionsLeft(
    data.units,
    data.rows.map(risk => ({
      kind: risk.kind,
      isScored: risk.likelihood !== null,
      unitIds: [risk.unit_id, ...risk.joint.map(one => one.id)],
    })),
  )
  if (left.length === 0) return <Alert tone="success" title={w.missionsDone} />
  return (
    <Section
      id="missions"
      title={w.missions}
      look="minor"
      intro={fill(w.missionsLead, { count: left.length, all: missions.length })}
    >
      <Card>
        <List
          gap="sm"
          items={left.map(unit => (
            <Row justify="between">
              <span>{inWords(unit.name_th, unit.name_en, lang)}</span>
              {data.mayEdit ? (
                <LinkButton
                  href={href(lang, `${LIST}/new?year=${data.year}&kind=bribery&unit=${unit.id}`)}
                  size="sm"
                  variant="ghost"
                  icon="plus"
                  label={`${w.assessMission} ${inWords(unit.name_th, unit.name_en, lang)}`}
                >
                  {w.assessMission}
                </LinkButton>
              ) : null}
            </Row>
          ))}
        />
      </Card>
    </Section>
  )
}

function risksCsv(rows: readonly RiskRow[], from: YearLevels, year: number, lang: Lang): NonNullable<PageView['raw']> {
  const { risk, kinds, states, levels: names } = risksWords(lang)
  const { col } = risk
  const head = [
    col.kind,
    col.mission,
    col.unit,
    col.event,
    col.cause,
    col.control,
    col.likelihood,
    col.impact,
    col.score,
    col.level,
    col.treatment,
    col.period,
    col.indicator,
    col.measures,
    col.expected,
    col.followUp,
    col.left,
    col.state,
  ]
  const body = rows.map(row => {
    const found = judged(row.likelihood, row.impact, from)
    const last = row.follow_ups[0]
    return [
      kinds[row.kind],
      row.mission,
      unitsText(row, lang),
      row.event,
      row.cause,
      row.existing_control,
      row.likelihood ?? '',
      row.impact ?? '',
      found?.score ?? '',
      found ? names[found.level] : '',
      row.treatment,
      periodText(row.from_day, row.to_day, lang),
      row.indicator,
      row.measures.length,
      judged(row.residual_likelihood, row.residual_impact, from)?.score ?? '',
      dayText(last?.on ?? null, lang),
      last ? last.likelihood * last.impact : '',
      states[row.state],
    ].map(String)
  })
  return { name: `risks-${year}.csv`, type: 'text/csv; charset=utf-8', body: toCsv([head, ...body]) }
}
