// The people of a circular: counted by unit and by class of staff, and one by one with a filter and as CSV.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { PageView } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  EmptyState,
  FilterBar,
  FilterSelect,
  LinkButton,
  PersonName,
  Section,
  Stack,
  Table,
  TableFoot,
  Text,
} from '#src/ui/index.ts'
import type { RecipientRow } from '../queries-recipients.ts'
import { classGroupOf, isMissing, percentOf, progressOf } from '../rules.ts'
import { classGroups } from '../schema.ts'
import { classText, dayOfMoment, type Look, lookOf, lookTones, nameIn, shortDay, unitIn } from '../show.ts'
import { circularsWords } from '../words.ts'
import type { CircularData } from './circular.tsx'
import { addressOf } from './parts.tsx'

/** `waiting`: whoever is expected to answer and has not, in time or late. */
const filters = ['waiting', 'opened', 'done', 'excused', 'gone'] as const
export interface PeopleFilter {
  readonly state: (typeof filters)[number] | ''
  readonly unit: string
}

export const readPeopleFilter = (query: URLSearchParams): PeopleFilter => ({
  state: filters.find(one => one === query.get('state')) ?? '',
  unit: (query.get('unit') ?? '').slice(0, 40),
})

type Props = { lang: Lang; data: CircularData }
const unitKey = (row: RecipientRow) => row.top_id ?? 'none'

function shown({ circular, rows, today }: CircularData, filter: PeopleFilter): RecipientRow[] {
  return rows.filter(row => {
    const look = lookOf(circular.must, row, today)
    const fits =
      filter.state === '' ||
      (filter.state === 'waiting' ? isMissing(circular.must, row) : look === filter.state) ||
      (filter.state === 'opened' && row.state === 'opened')
    return fits && (filter.unit === '' || unitKey(row) === filter.unit)
  })
}

interface Group {
  readonly key: string
  readonly name: string
  readonly rows: readonly RecipientRow[]
}

export function ByUnit({ lang, data }: Props) {
  const w = circularsWords(lang).one
  const groups = [...Map.groupBy(data.rows, unitKey)].map(([key, rows]) => ({
    key,
    name: rows[0] ? unitIn(rows[0], lang) : '',
    rows,
  }))
  return <Counted lang={lang} data={data} id="by-unit" title={w.byUnit} first={w.unit} groups={groups} />
}

export function ByClass({ lang, data }: Props) {
  const w = circularsWords(lang).one
  const groups = classGroups
    .map(group => ({
      key: group,
      name: classText(group, data.card, lang),
      rows: data.rows.filter(row => classGroupOf(row.class) === group),
    }))
    .filter(group => group.rows.length > 0)
  return <Counted lang={lang} data={data} id="by-class" title={w.byClass} first={w.class} groups={groups} />
}

type CountedProps = Props & { id: string; title: string; first: string; groups: readonly Group[] }

function Counted({ lang, data, id, title, first, groups }: CountedProps) {
  const w = circularsWords(lang).one
  const counted = groups.map(group => ({ ...group, ...progressOf(data.circular.must, group.rows) }))
  return (
    <Section id={id} title={title} look="minor">
      <Card padding="none">
        <Table
          lang={lang}
          caption={title}
          rows={counted}
          layout="fold"
          dense
          columns={[
            { key: 'name', label: first, head: true, width: 'lg', cell: row => row.name },
            { key: 'expected', label: w.expected, numeric: true, phone: 'fold', cell: row => row.expected },
            { key: 'done', label: w.done, numeric: true, cell: row => row.done },
            { key: 'missing', label: w.missing, numeric: true, phone: 'fold', cell: row => row.missing },
            { key: 'share', label: w.share, numeric: true, cell: row => percentOf(row.done, row.expected) },
          ]}
        />
      </Card>
    </Section>
  )
}

export function People({ lang, data, filter }: Props & { filter: PeopleFilter }) {
  const w = circularsWords(lang)
  const here = href(lang, addressOf(data.circular.id))
  const rows = shown(data, filter)
  const units = [...Map.groupBy(data.rows, unitKey)].map(([key, members]) => ({
    value: key,
    label: members[0] ? unitIn(members[0], lang) : '',
  }))
  const csv = new URLSearchParams({ ...filter, format: 'csv' })
  return (
    <Section id="people" title={w.one.people} look="minor">
      <Stack>
        <FilterBar action={`${here}#people`} label={w.one.filter} go={w.one.filter}>
          <FilterSelect
            lang={lang}
            name="state"
            label={w.one.stateFilter}
            all={w.one.everyState}
            value={filter.state}
            options={filters.map(one => ({ value: one, label: one === 'waiting' ? w.looks.missing : w.looks[one] }))}
          />
          <FilterSelect
            lang={lang}
            name="unit"
            label={w.one.unit}
            all={w.one.everyUnit}
            value={filter.unit}
            options={units}
          />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState
            icon="search"
            title={w.one.nobodyHere}
            actions={
              <LinkButton href={`${here}#people`} variant="quiet">
                {w.one.clear}
              </LinkButton>
            }
          />
        ) : (
          <Card padding="none">
            <Table
              lang={lang}
              caption={w.one.people}
              rows={rows}
              layout="items"
              columns={[
                {
                  key: 'name',
                  label: w.one.person,
                  head: true,
                  width: 'lg',
                  phone: 'title',
                  cell: row => (
                    <Stack gap="none">
                      <PersonName name={nameIn(row, lang)} />
                      <Text size="sm" tone="muted">
                        {[row.post, noteOf(data, row, lang)].filter(Boolean).join(' · ')}
                      </Text>
                    </Stack>
                  ),
                },
                { key: 'unit', label: w.one.unit, phone: 'note', cell: row => unitIn(row, lang) },
                {
                  key: 'state',
                  label: w.one.state,
                  phone: 'state',
                  cell: row => <StateOf lang={lang} data={data} row={row} />,
                },
                { key: 'when', label: w.one.when, phone: 'mark', cell: row => whenOf(row, lang) },
              ]}
            />
            <TableFoot lang={lang} csv={`${here}?${csv}`} />
          </Card>
        )}
      </Stack>
    </Section>
  )
}

function StateOf({ lang, data, row }: Props & { row: RecipientRow }) {
  const look = lookOf(data.circular.must, row, data.today)
  return (
    <Badge lang={lang} tone={lookTones[look]} plain={look !== 'late'}>
      {circularsWords(lang).looks[look]}
    </Badge>
  )
}

function noteOf({ circular }: CircularData, row: RecipientRow, lang: Lang): string {
  const w = circularsWords(lang).one
  if (row.state === 'excused') return row.excused_reason
  if (!isMissing(circular.must, row)) return ''
  return [
    row.inherited ? fill(w.newcomer, { day: shortDay(row.due_on, lang) }) : '',
    row.email === null ? w.noMail : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function whenOf(row: RecipientRow, lang: Lang): string {
  const w = circularsWords(lang)
  if (row.acknowledged_on !== null && row.method !== null)
    return `${shortDay(row.acknowledged_on, lang)} · ${w.methods[row.method]}`
  return row.opened_at ? dayOfMoment(row.opened_at, lang) : '–'
}

export function peopleCsv(data: CircularData, filter: PeopleFilter, lang: Lang): NonNullable<PageView['raw']> {
  const w = circularsWords(lang)
  const head = [
    w.one.person,
    w.one.csv.post,
    w.one.unit,
    w.one.class,
    w.one.state,
    w.one.csv.day,
    w.one.how,
    w.one.csv.reason,
  ]
  const body = shown(data, filter).map(row => {
    const look: Look = lookOf(data.circular.must, row, data.today)
    return [
      nameIn(row, lang),
      row.post,
      unitIn(row, lang),
      classText(classGroupOf(row.class), data.card, lang),
      w.looks[look],
      row.acknowledged_on ?? '',
      row.method === null ? '' : w.methods[row.method],
      row.excused_reason,
    ]
  })
  return { name: 'circular.csv', type: 'text/csv; charset=utf-8', body: toCsv([head, ...body]) }
}
