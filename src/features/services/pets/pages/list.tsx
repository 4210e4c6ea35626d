// /office/services/pets: the register by key, with search and filters; as a spreadsheet, and whom to call as a paper.

import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { record } from '#src/platform/ledger/record.ts'
import {
  Button,
  Card,
  EmptyState,
  FilterBar,
  Link,
  LinkButton,
  PageHead,
  Pager,
  Select,
  Stack,
  Table,
  TextField,
} from '#src/ui/index.ts'
import { agencyCard } from '../../../agencies/public.ts'
import { dayText, todayOf } from '../../../people/public.ts'
import { type Village, villageName, villagesOf } from '../../../places/public.ts'
import { noteLooks } from '../looks.ts'
import { callList } from '../papers.ts'
import { dues, type PetRow, petsOf, petUnits } from '../queries.ts'
import { isHere, petNumber, standingOf } from '../rules.ts'
import { petsWords } from '../words.ts'
import { chosenOf, DueBadge, type Filters, filtersIn, PETS, petAt, searchOf, villageText } from './parts.tsx'

const PER_PAGE = 50
const MOST = 10_000
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const petList = page({
  path: PETS,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: petsWords,
  queries: 10,
  load: async (tx, { query, actor }) => {
    const filters = filtersIn(query)
    const before = query.get('before') ?? ''
    const rows = await petsOf(tx, {
      ...chosenOf(filters),
      units: await petUnits(tx, 'case:read'),
      ...(isId(before) ? { before } : {}),
      most: PER_PAGE + 1,
    })
    return {
      filters,
      before,
      rows: rows.slice(0, PER_PAGE),
      hasMore: rows.length > PER_PAGE,
      villages: await villagesOf(tx),
      today: todayOf(tx),
      mayWork: actor?.holds('case:work') ?? false,
    }
  },
  view: ({ filters, before, rows, hasMore, villages, today, mayWork }, { lang }) => {
    const all = petsWords(lang)
    const w = all.list
    const search = searchOf(filters)
    const next = hasMore ? `${PETS}?${search}&before=${rows.at(-1)?.id}` : undefined
    // Nothing was asked for, and nothing is there: the register has not begun.
    const isEmpty = rows.length === 0 && before === '' && search.size === 0
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              <>
                {mayWork ? (
                  <>
                    {isEmpty ? null : <LinkButton href={href(lang, `${PETS}/round`)}>{w.round}</LinkButton>}
                    <LinkButton href={href(lang, `${PETS}/import`)} variant="quiet">
                      {w.import}
                    </LinkButton>
                  </>
                ) : null}
                {isEmpty ? null : (
                  <>
                    <LinkButton href={href(lang, `${PETS}/calls.pdf`)} variant="quiet" icon="phone">
                      {w.calls}
                    </LinkButton>
                    <LinkButton
                      href={href(lang, `${PETS}/list.xlsx?${search}`)}
                      variant="quiet"
                      icon="file-spreadsheet"
                    >
                      {w.xlsx}
                    </LinkButton>
                    <LinkButton href={href(lang, `${PETS}/figures`)} variant="ghost" icon="chart-column">
                      {w.figures}
                    </LinkButton>
                  </>
                )}
              </>
            }
          />
          {isEmpty ? null : <PetFilters lang={lang} action={PETS} filters={filters} villages={villages} withSearch />}
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="paw-print" title={isEmpty ? w.empty : w.none}>
                {isEmpty ? w.emptyWhat : w.noneWhat}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                layout="items"
                rows={rows}
                columns={[
                  { key: 'number', label: w.number, phone: 'mark', nowrap: true, cell: petNumber },
                  {
                    key: 'name',
                    label: w.name,
                    head: true,
                    phone: 'title',
                    cell: row => (
                      <Link href={href(lang, petAt(row.id))}>{row.pet_name || all.species[row.species]}</Link>
                    ),
                  },
                  { key: 'what', label: w.what, phone: 'hide', cell: row => all.species[row.species] },
                  {
                    key: 'village',
                    label: w.village,
                    phone: 'note',
                    cell: row => villageText(villages, row.village_id, lang),
                  },
                  {
                    key: 'due',
                    label: w.due,
                    phone: 'state',
                    cell: row => <DueBadge lang={lang} row={row} today={today} />,
                  },
                ]}
              />
            )}
          </Card>
          <Pager lang={lang} {...(next ? { next: href(lang, next) } : {})} />
        </Stack>
      ),
    }
  },
})

interface PetFiltersProps {
  readonly lang: Lang
  readonly action: string
  readonly filters: Filters
  readonly villages: readonly Village[]
  readonly withSearch?: boolean
}

export function PetFilters({ lang, action, filters, villages, withSearch }: PetFiltersProps) {
  const all = petsWords(lang)
  const w = all.list
  return (
    <FilterBar action={href(lang, action)} label={w.filter}>
      {villages.length > 0 ? (
        <Select
          lang={lang}
          name="village"
          label={w.village}
          compact
          optional
          empty={w.anyVillage}
          value={filters.village}
          options={villages.map(village => ({ value: village.id, label: villageName(village, lang) }))}
        />
      ) : null}
      <Select
        lang={lang}
        name="due"
        label={w.due}
        compact
        optional
        empty={w.anyDue}
        value={filters.due}
        options={dues.map(due => ({ value: due, label: due === 'told' ? w.told : all.standings[due] }))}
      />
      {withSearch ? (
        <>
          <Select
            lang={lang}
            name="state"
            label={w.state}
            compact
            optional
            empty={w.here}
            value={filters.withGone ? 'all' : ''}
            options={[{ value: 'all', label: w.all }]}
          />
          <TextField lang={lang} name="q" label={w.q} compact optional value={filters.q} />
        </>
      ) : null}
      <Button variant="quiet" size="sm">
        {w.filter}
      </Button>
    </FilterBar>
  )
}

/** What leaves the house is written down, and with each animal that its owner was on it. */
async function exported(tx: Tx, rows: readonly PetRow[], as: 'list' | 'calls') {
  await noteLooks(tx, rows)
  await record(tx, { event: 'pet.exported', content: { as, pets: rows.length } })
}

const petSheet = page({
  path: `${PETS}/list.xlsx`,
  shell: 'office',
  may: 'case:read',
  ledger: 'pet.exported',
  words: petsWords,
  load: async (tx, { query }) => ({
    rows: await petsOf(tx, {
      ...chosenOf(filtersIn(query)),
      units: await petUnits(tx, 'case:read'),
      most: MOST,
    }),
    villages: await villagesOf(tx),
  }),
  seen: (tx, { rows }) => exported(tx, rows, 'list'),
  view: ({ rows, villages }, { lang }) => {
    const w = petsWords(lang)
    const heads = [
      w.list.number,
      w.list.what,
      w.list.name,
      w.one.sex,
      w.one.breed,
      w.one.colour,
      w.one.born,
      w.one.neutered,
      w.one.microchip,
      w.one.vaccinated,
      w.one.due,
      w.one.ownerName,
      w.one.phone,
      w.one.house,
      w.list.village,
      w.list.state,
    ]
    const lines = rows.map(row => [
      petNumber(row),
      w.species[row.species],
      row.pet_name,
      row.sex === '' ? '' : w.sexes[row.sex],
      row.breed,
      row.colour,
      row.birth_year === null ? '' : toBuddhistYear(row.birth_year),
      row.neutered === null ? '' : w.yesNo[row.neutered ? 'yes' : 'no'],
      row.microchip,
      dayText(row.vaccinated_on, lang),
      dayText(row.due_on, lang),
      row.owner_name,
      row.owner_phone,
      row.house,
      villageText(villages, row.village_id, lang),
      w.states[row.state],
    ])
    return {
      title: w.list.title,
      body: null,
      raw: { body: () => toXlsx(w.list.title, [heads, ...lines]), type: xlsx, name: 'pets.xlsx' },
    }
  },
})

const petCalls = page({
  path: `${PETS}/calls.pdf`,
  shell: 'office',
  may: 'case:read',
  ledger: 'pet.exported',
  words: petsWords,
  load: async tx => {
    const today = todayOf(tx)
    const rows = await petsOf(tx, { units: await petUnits(tx, 'case:read'), q: '', withGone: false, most: MOST })
    const villages = await villagesOf(tx)
    return {
      card: await agencyCard(tx),
      at: tx.scope.now,
      today,
      lines: rows
        .filter(row => isHere(row.state) && row.owner_mail === '' && row.owner_phone !== '')
        .filter(row => standingOf(row.due_on, today) !== 'good')
        .map(row => ({ row, village: villageText(villages, row.village_id, 'th') }))
        .sort((a, b) => a.village.localeCompare(b.village, 'th', { numeric: true })),
    }
  },
  seen: (tx, { lines }) =>
    exported(
      tx,
      lines.map(line => line.row),
      'calls',
    ),
  view: input => ({
    title: petsWords('th').paper.calls,
    body: null,
    raw: {
      body: async () => new Uint8Array(await renderPdf(callList(input))),
      type: 'application/pdf',
      name: `calls-${input.today}.pdf`,
    },
  }),
})

export const petLists: readonly AnyPage[] = [petList, petSheet, petCalls]
