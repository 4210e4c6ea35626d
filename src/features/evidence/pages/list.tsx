// /office/evidence: the desk of evidence. What waits for review stands first.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Card,
  type Choice,
  EmptyState,
  FilterBar,
  FilterSelect,
  LinkButton,
  PageHead,
  Pager,
  SearchField,
  Stack,
  StatTiles,
  Table,
  TableFoot,
  Text,
} from '#src/ui/index.ts'
import { dayText, houseUnits, inWords, todayOf, unitChoices } from '../../people/public.ts'
import { filterAddress, isFiltered, readFilter } from '../list-filter.ts'
import { countsByState, type EvidenceFilter, evidencePage } from '../queries-list.ts'
import { type EvidenceState, isEvidenceState, verbsIn } from '../rules.ts'
import { evidenceKindsOf } from '../schema.ts'
import { momentText } from '../show.ts'
import { evidenceWords } from '../words.ts'
import { type EvidenceParts, LIST, StateBadges } from './parts.tsx'
import { PieceName, ProvesCell } from './piece-name.tsx'

const states = Object.keys(verbsIn).filter(isEvidenceState)

export const list = ({ uses, topics }: EvidenceParts) =>
  page({
    path: LIST,
    shell: 'office',
    may: 'evidence:read',
    ledger: 'none',
    queries: 11,
    words: evidenceWords,
    load: async (tx, visit) => {
      const filter = readFilter(visit.query)
      const found = await evidencePage(tx, filter)
      return {
        filter,
        list: found,
        uses: await uses(
          tx,
          found.rows.map(row => row.id),
        ),
        counts: await countsByState(tx),
        units: await houseUnits(tx),
        topics: await topics(tx),
        today: todayOf(tx),
        mayAdd: visit.actor?.holds('evidence:add') ?? false,
      }
    },
    view: ({ filter, list, uses, counts, units, topics, today, mayAdd }, { lang }) => {
      const w = evidenceWords(lang)
      const add = mayAdd ? (
        <LinkButton href={href(lang, `${LIST}/new`)} icon="camera">
          {w.list.add}
        </LinkButton>
      ) : null
      return {
        title: w.list.title,
        body: (
          <Stack gap="lg">
            <PageHead
              title={w.list.title}
              lead={w.list.lead}
              actions={
                <>
                  {add}
                  <LinkButton href={href(lang, '/office/facts')} variant="quiet" icon="rows-3">
                    {w.list.facts}
                  </LinkButton>
                </>
              }
            />
            <Counts lang={lang} counts={counts} />
            <Filter
              lang={lang}
              filter={filter}
              units={unitChoices(units, lang)}
              topics={topics.map(one => ({ value: one.id, label: one.words[lang] }))}
            />
            <Card padding="none">
              {list.rows.length > 0 ? (
                <Table
                  lang={lang}
                  caption={w.list.title}
                  rows={list.rows}
                  columns={[
                    {
                      key: 'name',
                      label: w.list.name,
                      head: true,
                      width: 'lg',
                      cell: row => <PieceName lang={lang} piece={row} />,
                    },
                    {
                      key: 'happened',
                      label: w.list.happened,
                      nowrap: true,
                      cell: row => dayText(row.happened_on, lang) || '–',
                    },
                    {
                      key: 'offered',
                      label: w.list.offered,
                      cell: row => (
                        <Stack gap="none">
                          <span>{row.offerer}</span>
                          <Text size="sm" tone="muted">
                            {[
                              inWords(row.unit_th, row.unit_en, lang),
                              fill(w.list.offeredOn, { day: momentText(row.offered_at, lang) }),
                            ]
                              .filter(Boolean)
                              .join(' · ')}
                          </Text>
                        </Stack>
                      ),
                    },
                    {
                      key: 'proves',
                      label: w.list.proves,
                      cell: row => <ProvesCell lang={lang} uses={uses.get(row.id) ?? []} />,
                    },
                    {
                      key: 'state',
                      label: w.list.state,
                      cell: row => <StateBadges lang={lang} piece={row} today={today} plain />,
                    },
                  ]}
                />
              ) : isFiltered(filter) ? (
                <EmptyState
                  icon="search"
                  title={w.list.noneTitle}
                  actions={
                    <LinkButton href={href(lang, LIST)} variant="quiet">
                      {w.list.clear}
                    </LinkButton>
                  }
                >
                  {w.list.none}
                </EmptyState>
              ) : (
                <EmptyState icon="camera" title={w.list.emptyTitle} actions={add ?? undefined}>
                  {w.list.empty}
                </EmptyState>
              )}
              {list.rows.length > 0 ? <TableFoot lang={lang} csv={filterAddress(lang, `${LIST}.csv`, filter)} /> : null}
            </Card>
            <Pager
              lang={lang}
              previous={list.previous && filterAddress(lang, LIST, filter, { before: list.previous })}
              next={list.next && filterAddress(lang, LIST, filter, { after: list.next })}
            />
          </Stack>
        ),
      }
    },
  })

function Counts({ lang, counts }: { lang: Lang; counts: Readonly<Record<EvidenceState, number>> }) {
  const w = evidenceWords(lang)
  const tile = {
    offered: { icon: 'clock', tone: 'warning' },
    returned: { icon: 'corner-up-left', tone: 'error' },
    accepted: { icon: 'circle-check', tone: 'success' },
    withdrawn: { icon: 'ban', tone: 'muted' },
  } as const
  const order = ['offered', 'returned', 'accepted', 'withdrawn'] as const
  return (
    <StatTiles
      label={w.list.counts}
      tiles={order.map(state => ({
        label: w.states[state],
        value: counts[state],
        unit: w.list.pieces,
        href: filterAddress(lang, LIST, { state }),
        ...tile[state],
      }))}
    />
  )
}

type FilterProps = {
  lang: Lang
  filter: EvidenceFilter
  units: readonly Choice[]
  topics: readonly Choice[]
}

function Filter({ lang, filter, units, topics }: FilterProps) {
  const w = evidenceWords(lang)
  return (
    <FilterBar action={href(lang, LIST)} label={w.list.filter} go={w.list.go}>
      <SearchField lang={lang} compact label={w.list.search} name="q" value={filter.text} />
      <FilterSelect
        lang={lang}
        label={w.list.state}
        name="state"
        all={w.list.allStates}
        value={filter.state}
        options={states.map(state => ({ value: state, label: w.states[state] }))}
      />
      <FilterSelect
        lang={lang}
        label={w.list.kind}
        name="kind"
        all={w.list.allKinds}
        value={filter.kind}
        options={evidenceKindsOf.map(kind => ({ value: kind, label: w.kinds[kind] }))}
      />
      <FilterSelect
        lang={lang}
        label={w.list.unit}
        name="unit"
        all={w.list.allUnits}
        value={filter.unitId}
        options={units}
      />
      <FilterSelect
        lang={lang}
        label={w.list.topic}
        name="topic"
        all={w.list.allTopics}
        value={filter.topic}
        options={topics}
      />
    </FilterBar>
  )
}
