// /office/circulars: what waits for the reader, what she answered, and for those who may see it the list of all with who has not.
import { toCsv } from '#src/documents/sheets/to-csv.ts'

import { isId } from '#src/kernel/ids.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { type PageView, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  Disclosure,
  EmptyState,
  FilterBar,
  FilterSelect,
  Link,
  LinkButton,
  PageHead,
  Section,
  Stack,
  Table,
  TableFoot,
  Text,
} from '#src/ui/index.ts'
import { inWords, todayOf } from '../../people/public.ts'
import { isTheirs } from '../actions/parts.ts'
import { type CircularListRow, circularList } from '../queries.ts'
import { circularsTo } from '../queries-recipients.ts'
import { circularKinds, circularStates } from '../schema.ts'
import { dayOfMoment, shortDay } from '../show.ts'
import { circularsWords } from '../words.ts'
import { Answered, Waiting } from './circulars-mine.tsx'
import { addressOf, LIST, StateBadge } from './parts.tsx'

const PER_PAGE = 40
const MOST_IN_CSV = 5000
const MINE = 60

export const circulars = page({
  path: LIST,
  shell: 'office',
  may: 'signed-in',
  ledger: 'none',
  queries: 9,
  words: circularsWords,
  load: async (tx, { actor, query }) => {
    if (!actor) return undefined
    const text = (name: string) => (query.get(name) ?? '').slice(0, 40)
    const filter = { kind: text('kind'), state: text('state') }
    const after = query.get('after') ?? ''
    const perPage = text('format') === 'csv' ? MOST_IN_CSV : PER_PAGE
    const asked = { ...filter, after: isId(after) ? after : undefined, most: perPage + 1 }
    const rows = actor.holds('circular:read') ? await circularList(tx, asked) : undefined
    return {
      mine: await circularsTo(tx, actor.id, MINE),
      hasMore: (rows?.length ?? 0) > perPage,
      last: rows?.[perPage - 1]?.id,
      // A draft is its writer's affair until it is sent.
      rows: rows?.slice(0, perPage).filter(row => row.sent_at !== null || isTheirs(tx, row)),
      filter,
      today: todayOf(tx),
      maySend: actor.holds('circular:send'),
    }
  },
  view: (data, { lang, query }) => {
    const { home: w } = circularsWords(lang)
    if (data.rows && query.get('format') === 'csv')
      return { title: w.title, body: null, raw: circularsCsv(data.rows, lang) }
    const waiting = data.mine.filter(row => row.circular_state === 'sent' && !row.isDone)
    const answered = data.mine.filter(row => row.isDone)
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} actions={data.maySend ? <Write lang={lang} /> : undefined} />
          <Section id="waiting" title={w.waiting} look="minor">
            {waiting.length === 0 ? (
              <EmptyState icon="mail-check" title={w.waitingNone}>
                {w.waitingNoneWhat}
              </EmptyState>
            ) : (
              <Waiting lang={lang} rows={waiting} today={data.today} />
            )}
          </Section>
          {answered.length > 0 ? (
            <Disclosure summary={`${w.mine} (${answered.length})`}>
              <Answered lang={lang} rows={answered} />
            </Disclosure>
          ) : null}
          {data.rows ? <All lang={lang} data={{ ...data, rows: data.rows }} /> : null}
        </Stack>
      ),
    }
  },
})

const Write = ({ lang }: { lang: Lang }) => (
  <LinkButton href={href(lang, `${LIST}/new`)} icon="pen-line">
    {circularsWords(lang).home.write}
  </LinkButton>
)

interface AllData {
  readonly rows: readonly CircularListRow[]
  readonly filter: { readonly kind: string; readonly state: string }
  readonly hasMore: boolean
  readonly last: string | undefined
  readonly today: string
  readonly maySend: boolean
}

function All({ lang, data }: { lang: Lang; data: AllData }) {
  const { home: w, kinds, states } = circularsWords(lang)
  const { rows, filter } = data
  const isFiltered = filter.kind !== '' || filter.state !== ''
  const csv = new URLSearchParams({ ...filter, format: 'csv' })
  const older = new URLSearchParams({ ...filter, after: data.last ?? '' })
  if (rows.length === 0 && !isFiltered && !data.hasMore)
    return (
      <Section id="all" title={w.all} look="minor">
        <EmptyState icon="mails" title={w.emptyTitle} actions={data.maySend ? <Write lang={lang} /> : undefined}>
          {w.empty}
        </EmptyState>
      </Section>
    )
  return (
    <Section id="all" title={w.all} look="minor">
      <Stack>
        <FilterBar action={href(lang, LIST)} label={w.filter} go={w.filter}>
          <FilterSelect
            lang={lang}
            label={w.kind}
            name="kind"
            all={w.allKinds}
            value={filter.kind}
            options={circularKinds.map(kind => ({ value: kind, label: kinds[kind] }))}
          />
          <FilterSelect
            lang={lang}
            label={w.state}
            name="state"
            all={w.allStates}
            value={filter.state}
            options={circularStates.map(state => ({ value: state, label: states[state] }))}
          />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState
            icon="search"
            title={w.noneFiltered}
            actions={
              <LinkButton href={href(lang, LIST)} variant="quiet">
                {w.clear}
              </LinkButton>
            }
          />
        ) : (
          <Rows lang={lang} rows={rows} today={data.today} csv={href(lang, `${LIST}?${csv}`)} />
        )}
        {data.hasMore ? (
          <LinkButton href={href(lang, `${LIST}?${older}`)} variant="quiet">
            {w.older}
          </LinkButton>
        ) : null}
      </Stack>
    </Section>
  )
}

type RowsProps = { lang: Lang; rows: readonly CircularListRow[]; today: string; csv: string }

function Rows({ lang, rows, today, csv }: RowsProps) {
  const { home: w, kinds } = circularsWords(lang)
  const left = (row: CircularListRow) => row.people - row.not_counted - row.done
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={w.title}
        rows={rows}
        rowId={row => `circular-${row.id}`}
        layout="items"
        columns={[
          {
            key: 'subject',
            label: w.subject,
            head: true,
            width: 'lg',
            phone: 'title',
            cell: row => (
              <Stack gap="none">
                <Link href={href(lang, addressOf(row.id))}>{row.subject}</Link>
                <Text size="sm" tone="muted">
                  {kinds[row.kind]} · {inWords(row.unit_th, row.unit_en, lang)}
                </Text>
              </Stack>
            ),
          },
          {
            key: 'progress',
            label: w.progress,
            phone: 'mark',
            cell: row =>
              row.sent_at === null
                ? w.draftIs
                : fill(w.progressOf, { done: row.done, of: row.people - row.not_counted }),
          },
          {
            key: 'due',
            label: w.dueOn,
            nowrap: true,
            phone: 'note',
            cell: row => shortDay(row.due_on, lang),
          },
          {
            key: 'state',
            label: w.state,
            phone: 'state',
            cell: row =>
              row.state === 'sent' && row.due_on < today && left(row) > 0 ? (
                <Badge lang={lang} tone="late">
                  {w.lateBadge}
                </Badge>
              ) : (
                <StateBadge lang={lang} state={row.state} plain />
              ),
          },
        ]}
      />
      <TableFoot lang={lang} csv={csv} />
    </Card>
  )
}

function circularsCsv(rows: readonly CircularListRow[], lang: Lang): NonNullable<PageView['raw']> {
  const { home: w, one, kinds, states } = circularsWords(lang)
  const head = [w.subject, w.kind, one.from, one.sent, w.dueOn, one.expected, one.done, w.state]
  const body = rows.map(row =>
    [
      row.subject,
      kinds[row.kind],
      inWords(row.unit_th, row.unit_en, lang),
      row.sent_at ? dayOfMoment(row.sent_at, lang) : '',
      shortDay(row.due_on, lang),
      row.people - row.not_counted,
      row.done,
      states[row.state],
    ].map(String),
  )
  return { name: 'circulars.csv', type: 'text/csv; charset=utf-8', body: toCsv([head, ...body]) }
}
