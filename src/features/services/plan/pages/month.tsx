// /office/services/plan/:resource?month=2026-11: what is planned day by day, what is free, and what waits for a day beside it.
import { Temporal } from 'temporal-polyfill'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { holidayOn } from '#src/kernel/working-days.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import {
  Badge,
  Button,
  Card,
  type Column,
  Columns,
  FilterBar,
  Link,
  LinkButton,
  List,
  PageHead,
  Section,
  Select,
  Table,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { calendarOf } from '../../../agencies/public.ts'
import { casesWords, isEnd, numberText } from '../../../cases/public.ts'
import { dayText, holdsOver, houseUnits, todayOf } from '../../../people/public.ts'
import { broughtIn } from '../deliveries.ts'
import { closedOf, type PlannedRow, plannedWith, type WaitingRow, waitingFor } from '../queries.ts'
import { daysOfMonth, monthAsked, monthFrom } from '../rules.ts'
import { freeText, holdsText, monthText, resourceName, weekdayText } from '../show.ts'
import { planWords } from '../words.ts'
import { PLAN, planAt, resourceHere } from './parts.tsx'

const AROUND = [-1, 0, 1, 2]

async function load(tx: Tx, visit: Visit) {
  const resource = await resourceHere(tx, visit, 'case:read')
  if (!resource) return undefined
  const today = todayOf(tx)
  const month = monthAsked(visit.query.get('month'), today)
  const days = daysOfMonth(month)
  const [from = '', to = ''] = [days[0], days.at(-1)]
  const units = (await houseUnits(tx)).filter(unit => holdsOver(tx, 'case:read', unit.id)).map(unit => unit.id)
  return {
    resource,
    month,
    today,
    days,
    planned: (await plannedWith(tx, [resource.id], { from, to })).map(one => ({
      ...one,
      isOurs: holdsOver(tx, 'case:read', one.unit_id),
    })),
    closed: await closedOf(tx, [resource.id], from),
    calendar: await calendarOf(tx),
    waiting: await waitingFor(tx, resource.kind, units),
    brought: resource.litres === null ? undefined : await broughtIn(tx, resource.id, month),
    mayWork: holdsOver(tx, 'case:work', resource.unit_id),
  }
}
type Data = NonNullable<Awaited<ReturnType<typeof load>>>
type Line = PlannedRow & { readonly isOurs: boolean }

export const planMonth = page({
  path: `${PLAN}/:resource`,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: planWords,
  load,
  view: (data, { lang }) => {
    const all = planWords(lang)
    const w = all.month
    const { resource, month, brought } = data
    const title = fill(w.title, { name: resourceName(resource, lang), month: monthText(month, lang) })
    return {
      title,
      within: PLAN,
      crumbs: [{ href: PLAN, text: all.list.title }, { text: resourceName(resource, lang) }],
      body: (
        <Columns aside={<Waiting lang={lang} data={data} />}>
          <PageHead
            title={title}
            lead={holdsText(resource, lang)}
            note={
              brought
                ? fill(w.delivered, { litres: formatNumber(brought.litres), trips: formatNumber(brought.trips) })
                : undefined
            }
            actions={
              <>
                <LinkButton
                  href={href(lang, `${planAt(resource.id, 'month.pdf')}?month=${month}`)}
                  variant="quiet"
                  icon="printer"
                >
                  {w.monthPaper}
                </LinkButton>
                {data.mayWork ? (
                  <>
                    <LinkButton href={href(lang, planAt(resource.id, 'closed'))} variant="quiet">
                      {w.closedDays}
                    </LinkButton>
                    <LinkButton href={href(lang, planAt(resource.id, 'edit'))} variant="ghost">
                      {w.change}
                    </LinkButton>
                  </>
                ) : null}
              </>
            }
          />
          <Tabs
            look="buttons"
            label={w.months}
            items={AROUND.map(months => monthFrom(month, months)).map(one => ({
              href: href(lang, `${planAt(resource.id)}?month=${one}`),
              label: monthText(one, lang),
              current: one === month,
            }))}
          />
          <FilterBar action={href(lang, planAt(resource.id, 'day.pdf'))} label={w.daySheet}>
            <Select
              lang={lang}
              name="day"
              label={w.daySheetDay}
              compact
              optional
              empty={false}
              value={data.today}
              options={data.days.map(day => ({ value: day, label: dayText(day, lang) }))}
            />
            <Button variant="quiet" size="sm" icon="printer">
              {w.daySheet}
            </Button>
          </FilterBar>
          <Days lang={lang} data={data} />
        </Columns>
      ),
    }
  },
})

/** What is ahead first; of what is over only the days on which something was planned. */
function Days({ lang, data }: { lang: Lang; data: Data }) {
  const { days, today, planned } = data
  const w = planWords(lang).month
  const ahead = days.filter(day => day >= today)
  const past = days.filter(day => day < today && planned.some(one => one.day === day))
  return (
    <>
      {ahead.length === 0 ? null : (
        <Card padding="none">
          <DaysTable lang={lang} data={data} days={ahead} />
        </Card>
      )}
      {past.length === 0 ? (
        ahead.length === 0 && <Text tone="muted">{w.pastNone}</Text>
      ) : (
        <Section id="past" title={w.past}>
          <Card padding="none">
            <DaysTable lang={lang} data={data} days={past} isPast />
          </Card>
        </Section>
      )}
    </>
  )
}

interface DaysProps {
  readonly lang: Lang
  readonly data: Data
  readonly days: readonly string[]
  readonly isPast?: boolean
}

function DaysTable({ lang, data, days, isPast = false }: DaysProps) {
  const { resource, planned, closed, calendar } = data
  const w = planWords(lang).month
  const on = (day: string) => planned.filter(one => one.day === day)
  const closedOn = (day: string) => closed.find(one => one.from_day <= day && day <= one.to_day)
  const free: Column<string> = {
    key: 'free',
    label: w.free,
    phone: 'state',
    nowrap: true,
    cell: day => {
      const shut = closedOn(day)
      return shut ? (
        <Badge lang={lang} tone="soon">
          {fill(w.closed, { reason: shut.reason })}
        </Badge>
      ) : (
        freeText(resource, on(day), lang)
      )
    },
  }
  return (
    <Table
      lang={lang}
      caption={isPast ? w.past : w.caption}
      layout="items"
      rows={days}
      dense
      rowId={day => `d-${day}`}
      columns={[
        {
          key: 'day',
          label: w.day,
          head: true,
          nowrap: true,
          phone: 'title',
          cell: day => (
            <>
              {weekdayText(day, lang)}{' '}
              {holidayOn(Temporal.PlainDate.from(day), calendar) ? (
                <Text inline size="sm" tone="muted">
                  {w.holiday}
                </Text>
              ) : null}
            </>
          ),
        },
        {
          key: 'planned',
          label: w.planned,
          phone: 'note',
          cell: day =>
            on(day).length === 0 ? null : (
              <List items={on(day).map(one => <Planned lang={lang} one={one} data={data} />)} />
            ),
        },
        ...(isPast ? [] : [free]),
      ]}
    />
  )
}

function Planned({ lang, one, data: { resource } }: { lang: Lang; one: Line; data: Data }) {
  const w = planWords(lang).month
  const part = casesWords(lang).track.parts[one.part]
  const load = resource.kind === 'vehicle' ? fill(w.load, { count: one.load }) : ''
  const done = isEnd(one.state) ? casesWords(lang).states[one.state] : ''
  return (
    <>
      {one.isOurs ? <Link href={href(lang, `/office/cases/${one.id}`)}>{numberText(one) || one.title}</Link> : w.others}{' '}
      {[part, load, one.isOurs ? one.title : '', done].filter(Boolean).join(' · ')}
    </>
  )
}

function Waiting({ lang, data: { resource, waiting } }: { lang: Lang; data: Data }) {
  const w = planWords(lang).month
  const note = (one: WaitingRow) =>
    one.planned_on !== null
      ? fill(w.hasDay, { day: dayText(one.planned_on, lang) })
      : one.wanted !== null && /^\d{4}-\d{2}-\d{2}$/.test(one.wanted)
        ? fill(w.wanted, { day: dayText(one.wanted, lang) })
        : ''
  const day = (one: WaitingRow) => one.planned_on ?? one.wanted ?? ''
  return (
    <Card title={w.waiting} id="waiting">
      {waiting.length === 0 ? (
        <Text tone="muted">{w.waitingNone}</Text>
      ) : (
        <List
          gap="sm"
          items={waiting.map(one => (
            <>
              <Link href={href(lang, `/office/cases/${one.id}`)}>{numberText(one) || one.title}</Link>
              <Text size="sm">{[numberText(one) === '' ? '' : one.title, note(one)].filter(Boolean).join(' ')}</Text>
              {one.state === 'submitted' || one.state === 'waiting' ? null : (
                <Link
                  small
                  href={href(
                    lang,
                    `/office/cases/${one.id}/plan?with=${resource.id}&day=${encodeURIComponent(day(one))}`,
                  )}
                >
                  {w.setDay}
                </Link>
              )}
            </>
          ))}
        />
      )}
    </Card>
  )
}
