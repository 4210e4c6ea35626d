// /office/oit/:year: the desk of a year: each item with who prepares it, what of it is there, and how far its answer is.
import { Temporal } from 'temporal-polyfill'
import { itaYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Card,
  EmptyState,
  Link,
  LinkButton,
  Menu,
  PageHead,
  Parts,
  Stack,
  StatTiles,
  Table,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { TELL } from '../calendar/pages/tell.tsx'
import { gatherYear, type Item, publicYears, type Sources, type Year } from '../gather.ts'
import { foundOf, unitText } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { DESK, deskOf, StateBadge, yearOf } from './parts.tsx'

const filters = ['to-approve', 'late', 'missing', 'approved'] as const
type Filter = (typeof filters)[number]

const isApproved = (one: Item) => one.answer?.state === 'approved' || one.answer?.state === 'handed-in'
const isLate = (one: Item, today: string) =>
  !isApproved(one) && one.assignment?.due_on !== null && one.assignment !== undefined && one.assignment.due_on < today

const fits = (one: Item, filter: Filter | undefined, today: string): boolean => {
  if (filter === undefined) return true
  if (filter === 'to-approve') return one.answer?.state === 'checked'
  if (filter === 'late') return isLate(one, today)
  return filter === 'missing' ? one.missing > 0 && !one.answer?.nothing : isApproved(one)
}

/** Without a year in its address, the desk of the running one. */
export const oitHome = (sources: Sources) => desk(sources, DESK, tx => itaYearOf(Temporal.PlainDate.from(todayOf(tx))))
export const oitYear = (sources: Sources) => desk(sources, `${DESK}/:year`, (_tx, params) => yearOf(params))

const desk = (
  sources: Sources,
  path: string,
  yearAsked: (tx: Tx, params: Readonly<Record<string, string>>) => number,
) =>
  page({
    path,
    shell: 'office',
    may: 'item:read',
    ledger: 'none',
    words: disclosureWords,
    queries: 48,
    load: async (tx, { params, actor }) => {
      const of = await gatherYear(tx, sources, yearAsked(tx, params), { isOffice: true })
      return (
        of && {
          of,
          years: await publicYears(tx),
          mayAssign: actor?.holds('plan:edit') ?? false,
          mayRemind: actor?.holds('framework:edit') ?? false,
          mayTell: actor?.holds('circular:send') ?? false,
        }
      )
    },
    view: ({ of, years, mayAssign, mayRemind, mayTell }, { lang, query }) => {
      const { desk: w, calendar } = disclosureWords(lang)
      const title = fill(w.yearTitle, { year: of.year })
      const filter = filters.find(one => one === query.get('only'))
      const shown = of.items.filter(one => fits(one, filter, of.today))
      const at = (only?: Filter) => href(lang, `${DESK}/${of.year}${only ? `?only=${only}` : ''}`)
      const count = (only?: Filter) => of.items.filter(one => fits(one, only, of.today)).length
      const frameworks = `/office/frameworks/${of.year}`
      return {
        title,
        within: DESK,
        body: (
          <Stack gap="lg">
            <PageHead
              title={title}
              lead={w.lead}
              actions={
                <>
                  <LinkButton href={href(lang, `${DESK}/${of.year}/hand-in`)} variant="quiet" icon="clipboard-list">
                    {w.handIn}
                  </LinkButton>
                  <Menu
                    lang={lang}
                    label={w.more}
                    items={[
                      { href: href(lang, `/ita/${of.year}`), label: w.public },
                      { href: href(lang, `${DESK}/${of.year}/meetings`), label: w.meetings },
                      ...(mayAssign ? [{ href: href(lang, `${frameworks}/assignments`), label: w.assign }] : []),
                      ...(mayRemind ? [{ href: href(lang, `${frameworks}/remind`), label: w.chase }] : []),
                      ...(mayTell ? [{ href: href(lang, TELL), label: calendar.tell.open }] : []),
                    ]}
                  />
                </>
              }
            />
            <Tabs
              look="buttons"
              label={w.years}
              items={[...new Set([of.year, ...years])]
                .sort((a, b) => b - a)
                .map(year => ({ href: href(lang, `${DESK}/${year}`), label: String(year), current: year === of.year }))}
            />
            {of.framework.year === of.year ? null : (
              <Alert tone="warning" title={fill(w.borrowed, { year: of.year, from: of.framework.year })} />
            )}
            <StatTiles
              label={w.counts}
              tiles={[
                {
                  label: w.approved,
                  value: count('approved'),
                  unit: `/ ${of.items.length}`,
                  icon: 'badge-check',
                  tone: 'success',
                  href: at('approved'),
                },
                {
                  label: w.toApprove,
                  value: count('to-approve'),
                  unit: w.items,
                  icon: 'stamp',
                  href: at('to-approve'),
                },
                {
                  label: w.missing,
                  value: count('missing'),
                  unit: w.items,
                  icon: 'triangle-alert',
                  tone: 'warning',
                  href: at('missing'),
                },
                {
                  label: w.late,
                  value: count('late'),
                  unit: w.items,
                  icon: 'circle-alert',
                  tone: 'error',
                  href: at('late'),
                },
              ]}
            />
            {filter === undefined ? null : <Link href={at()}>{w.showAll}</Link>}
            {shown.length === 0 ? (
              <EmptyState icon="search" title={w.noneFiltered} />
            ) : (
              <Card padding="none">
                <Items lang={lang} title={title} of={of} items={shown} />
              </Card>
            )}
          </Stack>
        ),
      }
    },
  })

function Items({ lang, title, of, items }: { lang: Lang; title: string; of: Year; items: readonly Item[] }) {
  const { desk: w } = disclosureWords(lang)
  return (
    <Table
      lang={lang}
      caption={title}
      layout="items"
      rows={items}
      rowId={one => `o${one.item.number}`}
      columns={[
        { key: 'code', label: w.col.code, phone: 'code', nowrap: true, cell: one => `O${one.item.number}` },
        {
          key: 'name',
          label: w.col.name,
          head: true,
          phone: 'title',
          width: 'lg',
          cell: one => <Link href={href(lang, deskOf(one))}>{one.item[lang]}</Link>,
        },
        { key: 'who', label: w.col.who, phone: 'note', cell: one => <Who lang={lang} one={one} today={of.today} /> },
        {
          key: 'parts',
          label: w.col.parts,
          phone: 'mark',
          cell: one => <Parts lang={lang} found={foundOf(one)} asked={one.parts.length} />,
        },
        { key: 'state', label: w.col.state, phone: 'state', cell: one => <StateBadge lang={lang} one={one} plain /> },
      ]}
    />
  )
}

function Who({ lang, one, today }: { lang: Lang; one: Item; today: string }) {
  const { desk: w } = disclosureWords(lang)
  const { assignment } = one
  if (!assignment) return <Text tone="muted">{w.nobody}</Text>
  const day = dayText(assignment.due_on, lang)
  return (
    <Stack gap="none">
      <Text>
        {[whoText(one, lang), assignment.unit_id === null ? '' : unitText(one, lang)].filter(Boolean).join(' · ')}
      </Text>
      {day === '' ? null : isLate(one, today) ? (
        <Badge lang={lang} tone="late" plain>
          {fill(w.lateSince, { day })}
        </Badge>
      ) : (
        <Text size="sm" tone="muted">
          {fill(w.dueOn, { day })}
        </Text>
      )}
    </Stack>
  )
}

export function whoText(one: Item, lang: Lang): string {
  const { assignment } = one
  if (!assignment?.first_name) return ''
  if (lang === 'en' && assignment.name_en) return assignment.name_en
  return `${assignment.rank || assignment.title || ''}${assignment.first_name} ${assignment.last_name ?? ''}`.trim()
}
