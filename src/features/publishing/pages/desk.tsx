// /office/publications: everything that is or was public and everything on its way there, newest first; and when each kind was last published (S143).
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { isId } from '#src/kernel/ids.ts'
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
  PageHead,
  Stack,
  StatTiles,
  Table,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { type Caretaker, caretakersToday } from '../../correspondence/public.ts'
import { inWords, momentDay, nameOf, todayOf } from '../../people/public.ts'
import { type DeskRow, desk } from '../queries.ts'
import { countsByKind } from '../queries-public.ts'
import { kinds, states } from '../schema.ts'
import { kindIcons } from '../show.ts'
import { newsOfUnits } from '../unit-news.ts'
import { publishingWords } from '../words.ts'
import { daysSinceNews } from '../work.ts'
import { LIST, MANUALS, NotCompared, officeAt, StateBadge } from './parts.tsx'
import { UNIT_NEWS } from './unit-news.tsx'

const PER_PAGE = 40
const STALE_DAYS = 30
const tiles = ['news', 'activity', 'document', 'service-manual'] as const

export const publications = page({
  path: LIST,
  shell: 'office',
  may: 'publication:read',
  ledger: 'none',
  queries: 10,
  words: publishingWords,
  load: async (tx, { actor, query }) => {
    const text = (name: string) => (query.get(name) ?? '').slice(0, 60).trim()
    const after = text('after')
    const filter = { kind: text('kind'), state: text('state'), q: text('q') }
    const rows = await desk(tx, {
      ...filter,
      unit: undefined,
      after: isId(after) ? after : undefined,
      most: PER_PAGE + 1,
    })
    const year = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
    const { from, to } = fiscalYear(year)
    return {
      filter,
      rows: rows.slice(0, PER_PAGE),
      hasMore: rows.length > PER_PAGE,
      year,
      counts: await countsByKind(tx, from.toString(), to.toString()),
      sinceNews: await daysSinceNews(tx),
      quiet: (await newsOfUnits(tx)).rows.filter(row => row.isQuiet).length,
      named: await caretakersToday(tx, 'website'),
      mayOrder: actor?.holds('letter:write') ?? false,
      mayWrite: actor?.holds('publication:write') ?? false,
    }
  },
  view: (data, { lang }) => {
    const { desk: w, kinds: kindNames } = publishingWords(lang)
    const { rows, filter, counts, year, sinceNews } = data
    const isFiltered = Object.values(filter).some(one => one !== '')
    const write = data.mayWrite ? (
      <LinkButton href={href(lang, `${LIST}/new`)} icon="pen-line">
        {w.write}
      </LinkButton>
    ) : undefined
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              <>
                {write}
                <LinkButton href={href(lang, MANUALS)} variant="quiet" icon="book-open">
                  {publishingWords(lang).manuals.open}
                </LinkButton>
                <LinkButton href={href(lang, UNIT_NEWS)} variant="quiet" icon="megaphone">
                  {data.quiet > 0
                    ? `${publishingWords(lang).unitNews.open} (${data.quiet})`
                    : publishingWords(lang).unitNews.open}
                </LinkButton>
              </>
            }
          />
          {sinceNews !== undefined && sinceNews >= STALE_DAYS ? (
            <Alert tone="warning" title={fill(w.staleNews, { days: sinceNews })}>
              {w.staleNewsWhat}
            </Alert>
          ) : null}
          <NamedOfficers lang={lang} named={data.named} mayOrder={data.mayOrder} />
          <StatTiles
            label={w.latest}
            tiles={tiles.map(kind => {
              const found = counts.find(one => one.kind === kind)
              return {
                label: kindNames[kind],
                value: found?.count ?? 0,
                icon: kindIcons[kind],
                unit: found ? `${w.latest} ${momentDay(found.latest, lang)}` : fill(w.latestNone, { year }),
                href: href(lang, `${LIST}?kind=${kind}`),
              }
            })}
          />
          {rows.length === 0 && !isFiltered ? (
            <EmptyState icon="newspaper" title={w.empty} actions={write}>
              {w.emptyWhat}
            </EmptyState>
          ) : (
            <List lang={lang} rows={rows} filter={filter} hasMore={data.hasMore} />
          )}
        </Stack>
      ),
    }
  },
})

/** Who publishes by order, or that nobody was named (S131). */
function NamedOfficers({ lang, named, mayOrder }: { lang: Lang; named: readonly Caretaker[]; mayOrder: boolean }) {
  const w = publishingWords(lang).named
  if (named.length === 0)
    return (
      <Alert
        tone="warning"
        title={w.none}
        actions={
          mayOrder ? (
            <LinkButton href={href(lang, '/office/letters/new?form=order-caretakers')} size="sm" variant="quiet">
              {w.order}
            </LinkButton>
          ) : undefined
        }
      >
        {w.noneWhat}
      </Alert>
    )
  const nameText = (one: Caretaker) => {
    const name = nameOf(one.name, lang)
    return one.mayPublish ? name : fill(w.asks, { name })
  }
  return (
    <Card title={w.title} level={2}>
      <Stack gap="sm">
        {[...Map.groupBy(named, one => one.letterId)].map(([letterId, of]) => (
          <Text>
            {fill(w.by, { names: of.map(nameText).join(', '), ref: of[0]?.ref ?? '' })}{' '}
            <Link href={href(lang, `/office/letters/${letterId}`)} small nowrap>
              {w.see}
            </Link>
          </Text>
        ))}
        <Text size="sm" tone="muted">
          {w.what}
        </Text>
      </Stack>
    </Card>
  )
}

interface ListProps {
  readonly lang: Lang
  readonly rows: readonly DeskRow[]
  readonly filter: { readonly kind: string; readonly state: string; readonly q: string }
  readonly hasMore: boolean
}

function List({ lang, rows, filter, hasMore }: ListProps) {
  const { desk: w, kinds: kindNames, states: stateNames } = publishingWords(lang)
  const older = new URLSearchParams({ ...filter, after: rows.at(-1)?.id ?? '' })
  return (
    <Stack>
      <FilterBar action={href(lang, LIST)} label={w.filter} go={w.filter}>
        <TextField lang={lang} compact optional label={w.find} name="q" value={filter.q} />
        <FilterSelect
          lang={lang}
          label={w.kind}
          name="kind"
          all={w.allKinds}
          value={filter.kind}
          options={kinds.map(kind => ({ value: kind, label: kindNames[kind] }))}
        />
        <FilterSelect
          lang={lang}
          label={w.state}
          name="state"
          all={w.allStates}
          value={filter.state}
          options={states.map(state => ({ value: state, label: stateNames[state] }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState
          icon="search"
          title={w.none}
          actions={
            <LinkButton href={href(lang, LIST)} variant="quiet">
              {w.clear}
            </LinkButton>
          }
        />
      ) : (
        <Card padding="none">
          <Table
            lang={lang}
            caption={w.title}
            rows={rows}
            layout="items"
            columns={[
              {
                key: 'title',
                label: w.subject,
                head: true,
                width: 'lg',
                phone: 'title',
                cell: row => (
                  <Stack gap="none">
                    <Link href={href(lang, officeAt(row.id))}>{(lang === 'en' && row.title_en) || row.title_th}</Link>
                    <Text size="sm" tone="muted">
                      {kindNames[row.kind]} · {inWords(row.unit_th, row.unit_en, lang)}
                    </Text>
                  </Stack>
                ),
              },
              {
                key: 'when',
                label: w.when,
                nowrap: true,
                phone: 'note',
                cell: row => momentDay(row.publish_at ?? row.published_at ?? row.created_at, lang),
              },
              {
                key: 'state',
                label: w.state,
                phone: 'state',
                cell: row => (
                  <>
                    {row.not_compared ? <NotCompared lang={lang} /> : null} <StateBadge lang={lang} row={row} plain />
                  </>
                ),
              },
            ]}
          />
        </Card>
      )}
      {hasMore ? (
        <LinkButton href={href(lang, `${LIST}?${older}`)} variant="quiet">
          {w.older}
        </LinkButton>
      ) : null}
    </Stack>
  )
}
