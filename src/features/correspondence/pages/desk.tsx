// /office/letters: the documents desk: every letter of the agency, found by words and filters, newest first.

import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  EmptyState,
  FilterBar,
  Link,
  LinkButton,
  Muted,
  Nowrap,
  PageHead,
  SearchField,
  Select,
  Stack,
  Table,
  TextField,
} from '#src/ui/index.ts'
import { holdsOver, houseUnits, inWords, type UnitRow, unitChoices } from '../../people/public.ts'
import { letterKinds } from '../letter-form.ts'
import { shortDay } from '../printed.ts'
import { type DeskFilter, type DeskRow, desk } from '../queries-desk.ts'
import { letterStates, retentions } from '../schema.ts'
import { letterWords } from '../words.ts'
import { DeskTabs, LIST, letterAt, StateBadge } from './parts.tsx'

const PER_PAGE = 50

export const lettersDesk = page({
  path: LIST,
  shell: 'office',
  may: 'letter:read',
  ledger: 'none',
  words: letterWords,
  queries: 12,
  load: async (tx, { query, actor }) => {
    const filter = filterIn(query, actor?.id)
    const rows = await desk(tx, filter)
    return {
      filter,
      rows: rows.slice(0, PER_PAGE),
      hasMore: rows.length > PER_PAGE,
      units: await houseUnits(tx),
      mayKeep: holdsOver(tx, 'letter:keep', null),
      mayWrite: actor?.holds('letter:write') ?? false,
    }
  },
  view: ({ filter, rows, hasMore, units, mayKeep, mayWrite }, { lang, query }) => {
    const { desk: w, common } = letterWords(lang)
    const isFiltered = [...query.keys()].some(key => key !== 'mine' && query.get(key) !== '')
    const last = rows.at(-1)
    const more = new URLSearchParams(query)
    more.set('before', last?.id ?? '')
    return {
      title: common.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={common.title}
            lead={w.lead}
            actions={
              mayWrite ? (
                <LinkButton href={href(lang, `${LIST}/new`)} icon="plus">
                  {w.new}
                </LinkButton>
              ) : null
            }
          />
          <DeskTabs lang={lang} current={filter.mine === undefined ? 'all' : 'mine'} mayKeep={mayKeep} />
          {rows.length > 0 || isFiltered ? <Filter lang={lang} filter={filter} units={units} /> : null}
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="file-text" title={isFiltered ? w.notFound : w.none}>
                {isFiltered ? w.notFoundWhat : w.noneWhat}
              </EmptyState>
            ) : (
              <Letters lang={lang} rows={rows} />
            )}
          </Card>
          {hasMore ? (
            <LinkButton variant="quiet" href={href(lang, `${LIST}?${more}`)}>
              {w.older}
            </LinkButton>
          ) : null}
        </Stack>
      ),
    }
  },
})

function filterIn(query: URLSearchParams, me: string | undefined): DeskFilter {
  const one = (name: string, known: readonly string[]) => known.find(value => value === query.get(name)) ?? ''
  const id = (name: string) => (isId(query.get(name) ?? '') ? (query.get(name) ?? '') : '')
  return {
    // Numbers are kept in Arabic digits and typed in either.
    q: toArabicDigits((query.get('q') ?? '').slice(0, 200).trim()),
    kind: one('kind', letterKinds),
    state: one('state', letterStates),
    unit: id('unit'),
    retention: one('retention', retentions),
    year: yearAsked(toArabicDigits(query.get('year') ?? '')),
    mine: query.get('mine') === 'yes' ? me : undefined,
    before: id('before') || undefined,
    most: PER_PAGE + 1,
  }
}

function Filter({ lang, filter, units }: { lang: Lang; filter: DeskFilter; units: readonly UnitRow[] }) {
  const w = letterWords(lang)
  const select = (name: string, label: string, value: string, options: readonly { value: string; label: string }[]) => (
    <Select lang={lang} compact optional empty={w.desk.any} name={name} label={label} value={value} options={options} />
  )
  return (
    <FilterBar
      action={href(lang, LIST)}
      label={w.desk.filter}
      hidden={filter.mine === undefined ? {} : { mine: 'yes' }}
    >
      <SearchField lang={lang} compact optional name="q" label={w.desk.search} value={filter.q} />
      {select(
        'kind',
        w.desk.kind,
        filter.kind,
        letterKinds.map(value => ({ value, label: w.kinds[value] })),
      )}
      {select(
        'state',
        w.desk.state,
        filter.state,
        letterStates.map(value => ({ value, label: w.states[value] })),
      )}
      {select('unit', w.desk.unit, filter.unit, unitChoices(units, lang))}
      {select(
        'retention',
        w.desk.retention,
        filter.retention,
        retentions.map(value => ({ value, label: w.retentions[value] })),
      )}
      <TextField
        lang={lang}
        compact
        optional
        name="year"
        label={w.desk.year}
        value={filter.year?.toString() ?? ''}
        width="xs"
      />
      <Button variant="quiet">{w.desk.show}</Button>
    </FilterBar>
  )
}

function Letters({ lang, rows }: { lang: Lang; rows: readonly DeskRow[] }) {
  const w = letterWords(lang)
  const kinds: Readonly<Record<string, string>> = w.kinds
  return (
    <Table
      lang={lang}
      caption={w.common.title}
      rows={rows}
      rowId={row => row.id}
      columns={[
        {
          key: 'subject',
          label: w.desk.subject,
          head: true,
          cell: row => <Link href={href(lang, letterAt(row.id))}>{row.subject || (kinds[row.kind] ?? row.kind)}</Link>,
        },
        { key: 'kind', label: w.desk.kind, cell: row => kinds[row.kind] ?? row.kind },
        { key: 'ref', label: w.desk.number, cell: row => row.ref || <Muted>{w.desk.noNumber}</Muted> },
        {
          key: 'date',
          label: w.desk.date,
          cell: row => <Nowrap>{row.dated_on ? shortDay(row.dated_on, lang) : ''}</Nowrap>,
        },
        { key: 'unit', label: w.desk.unit, cell: row => inWords(row.unit_th, row.unit_en, lang) },
        {
          key: 'state',
          label: w.desk.state,
          cell: row => <StateBadge lang={lang} state={row.state} outcome={row.outcome} kind={row.kind} />,
        },
      ]}
    />
  )
}
