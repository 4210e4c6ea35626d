// /office/people: everybody who works here, in Thai order, to be filtered and taken along.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  Checkbox,
  EmptyState,
  FilterBar,
  FilterSelect,
  LinkButton,
  Muted,
  PageHead,
  Pager,
  Row,
  SearchField,
  Stack,
  Table,
  TableFoot,
} from '#src/ui/index.ts'
import { type AgencyCard, agencyCard } from '../../agencies/public.ts'
import { todayOf } from '../actor.ts'
import type { UnitRow } from '../queries.ts'
import { openUnits } from '../queries-house.ts'
import { type StaffFilter, type StaffListRow, staffPage } from '../queries-staff.ts'
import { staffClasses } from '../schema.ts'
import { inWords, postOf } from '../show.ts'
import { peopleWords } from '../words.ts'
import { PersonLink, unitChoices } from './parts.tsx'
import { className, filterAddress, isFiltered, readFilter } from './staff-filter.ts'
import { StateBadge } from './state-badge.tsx'

const PATH = '/office/people'

export const people = page({
  path: PATH,
  shell: 'office',
  may: 'people:read',
  ledger: 'none',
  queries: 9,
  words: peopleWords,
  load: async (tx, visit) => {
    const filter = readFilter(visit.query)
    return {
      filter,
      card: await agencyCard(tx),
      units: await openUnits(tx),
      list: await staffPage(tx, filter),
      today: todayOf(tx),
      mayManage: visit.actor?.holds('people:manage') ?? false,
    }
  },
  view: ({ filter, card, units, list, today, mayManage }, { lang }) => {
    const w = peopleWords(lang).list
    const add = (
      <LinkButton href={href(lang, `${PATH}/new`)} icon="user-round-plus">
        {w.add}
      </LinkButton>
    )
    const groups = (
      <LinkButton href={href(lang, `${PATH}/groups`)} variant="quiet" icon="users-round">
        {w.groups}
      </LinkButton>
    )
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              <>
                {mayManage ? add : null}
                {groups}
              </>
            }
          />
          <Filter lang={lang} filter={filter} card={card} units={units} />
          <Card padding="none">
            {list.rows.length === 0 ? (
              isFiltered(filter) ? (
                <EmptyState
                  icon="search"
                  title={w.noneTitle}
                  actions={
                    <LinkButton href={href(lang, PATH)} variant="quiet">
                      {w.clear}
                    </LinkButton>
                  }
                >
                  {w.none}
                </EmptyState>
              ) : (
                <EmptyState icon="users-round" title={w.emptyTitle} actions={mayManage ? add : undefined}>
                  {w.empty}
                </EmptyState>
              )
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                rows={list.rows}
                columns={[
                  {
                    key: 'name',
                    label: w.name,
                    head: true,
                    cell: row => <PersonLink lang={lang} id={row.id} person={row} />,
                  },
                  { key: 'post', label: w.post, width: 'lg', cell: row => <PostCell lang={lang} row={row} /> },
                  { key: 'unit', label: w.unit, cell: row => inWords(row.unit_th, row.unit_en, lang) },
                  { key: 'class', label: w.class, cell: row => className(row.class, card, lang) },
                  { key: 'state', label: w.state, cell: row => <StateBadge row={row} today={today} lang={lang} /> },
                ]}
              />
            )}
            {list.rows.length > 0 ? <TableFoot lang={lang} csv={filterAddress(lang, `${PATH}.csv`, filter)} /> : null}
          </Card>
          <Pager
            lang={lang}
            previous={list.previous && filterAddress(lang, PATH, filter, { before: list.previous })}
            next={list.next && filterAddress(lang, PATH, filter, { after: list.next })}
          />
        </Stack>
      ),
    }
  },
})

function PostCell({ lang, row }: { lang: Lang; row: StaffListRow }) {
  const w = peopleWords(lang).list
  if (row.post_th === null && row.acting_th === null) return <Muted>{w.noPost}</Muted>
  return (
    <Stack gap="xs">
      {row.post_th === null ? null : (
        <span>
          {postOf({ th: row.post_th, en: row.post_en, level: row.level }, lang)}{' '}
          {row.more_posts > 0 ? <Muted>{w.morePosts.replace('{count}', String(row.more_posts))}</Muted> : null}
        </span>
      )}
      {row.acting_th === null ? null : (
        <Row gap="xs">
          <Badge lang={lang} tone="now" plain icon="user-round-check">
            {w.acts}
          </Badge>
          <span>{inWords(row.acting_th, row.acting_en, lang)}</span>
        </Row>
      )}
    </Stack>
  )
}

interface FilterProps {
  readonly lang: Lang
  readonly filter: StaffFilter
  readonly card: AgencyCard
  readonly units: readonly UnitRow[]
}

function Filter({ lang, filter, card, units }: FilterProps) {
  const w = peopleWords(lang).list
  return (
    <FilterBar action={href(lang, PATH)} label={w.filter} go={w.go}>
      <SearchField lang={lang} compact label={w.search} name="q" value={filter.text} />
      <FilterSelect
        lang={lang}
        label={w.unit}
        name="unit"
        all={w.allUnits}
        value={filter.unitId}
        options={unitChoices(units, lang)}
      />
      <FilterSelect
        lang={lang}
        label={w.class}
        name="class"
        all={w.allClasses}
        value={filter.class}
        options={staffClasses.map(key => ({ value: key, label: className(key, card, lang) }))}
      />
      <FilterSelect
        lang={lang}
        label={w.population}
        name="population"
        all={w.everybody}
        value={filter.population}
        options={[
          { value: 'executive', label: w.executive },
          { value: 'staff', label: w.staff },
        ]}
      />
      <Checkbox lang={lang} compact label={w.leavers} name="leavers" checked={filter.withLeavers} />
    </FilterBar>
  )
}
