// /services/:code/days: on which days rooms are free, for a service that books rooms. Whoever booked is nobody's business: no names, no purposes.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, Card, EmptyState, LinkButton, PageHead, Section, Stack, Table, Tabs } from '#src/ui/index.ts'
import { wordsIn } from '../../../forms/public.ts'
import { todayOf } from '../../../people/public.ts'
import { aboutAt, LIST } from '../../pages/parts.tsx'
import { offeredByCode } from '../../queries.ts'
import { servicesWords } from '../../words.ts'
import { closedOf, plannedWith, type ResourceRow, resourcesOf } from '../queries.ts'
import { daysOfMonth, freeOf, isClosed, monthAsked, monthFrom, type Part, type Taken } from '../rules.ts'
import { monthText, resourceName, weekdayText } from '../show.ts'
import { planWords } from '../words.ts'

const MONTHS = [0, 1, 2, 3]

export const planDays = page({
  path: `${LIST}/:code/days`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: planWords,
  load: async (tx, { params, query }) => {
    const service = await offeredByCode(tx, params.code ?? '')
    if (service?.form.plan !== 'room') return undefined
    const today = todayOf(tx)
    const month = monthAsked(query.get('month'), today)
    const days = daysOfMonth(month).filter(day => day >= today)
    const rooms = await resourcesOf(tx, 'room')
    const ids = rooms.map(room => room.id)
    const [from = today, to = today] = [days[0], days.at(-1)]
    return {
      service,
      today,
      month,
      days,
      rooms,
      taken: (await plannedWith(tx, ids, { from, to })).map(({ resource_id, day, part, load }) => ({
        resource_id,
        day,
        part,
        load,
      })),
      closed: await closedOf(tx, ids, from),
    }
  },
  view: ({ service, today, month, days, rooms, taken, closed }, { lang }) => {
    const w = planWords(lang).days
    const name = wordsIn(service.form.title, lang)
    const at = aboutAt(service.code)
    return {
      title: `${w.title} ${monthText(month, lang)}`,
      description: w.lead,
      within: LIST,
      crumbs: [{ href: LIST, text: servicesWords(lang).list.title }, { href: at, text: name }, { text: w.title }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              service.state === 'open' ? (
                <LinkButton href={href(lang, at)} iconEnd="arrow-right">
                  {w.book}
                </LinkButton>
              ) : undefined
            }
          />
          <Tabs
            look="buttons"
            label={planWords(lang).month.months}
            items={MONTHS.map(months => monthFrom(today.slice(0, 7), months)).map(one => ({
              href: href(lang, `${at}/days?month=${one}`),
              label: monthText(one, lang),
              current: one === month,
            }))}
          />
          {rooms.length === 0 || days.length === 0 ? (
            <Card padding="none">
              <EmptyState icon="calendar-days" title={rooms.length === 0 ? w.none : w.over} />
            </Card>
          ) : (
            rooms.map((room, at) => (
              <Section id={`room-${at + 1}`} title={resourceName(room, lang)}>
                <Card padding="none">
                  <RoomDays
                    lang={lang}
                    room={room}
                    days={days}
                    taken={taken.filter(one => one.resource_id === room.id)}
                    closed={closed.filter(one => one.resource_id === room.id)}
                  />
                </Card>
              </Section>
            ))
          )}
        </Stack>
      ),
    }
  },
})

interface RoomDaysProps {
  readonly lang: Lang
  readonly room: ResourceRow
  readonly days: readonly string[]
  readonly taken: readonly (Taken & { readonly day: string })[]
  readonly closed: readonly { readonly from_day: string; readonly to_day: string }[]
}

function RoomDays({ lang, room, days, taken, closed }: RoomDaysProps) {
  const w = planWords(lang).days
  const half = (day: string, part: Part) => {
    if (isClosed(closed, day))
      return (
        <Badge lang={lang} tone="idle">
          {w.shut}
        </Badge>
      )
    const on = taken.filter(one => one.day === day)
    return freeOf(room, on, part) > 0 ? (
      <Badge lang={lang} tone="done">
        {w.free}
      </Badge>
    ) : (
      <Badge lang={lang} tone="returned" icon="circle-x">
        {w.taken}
      </Badge>
    )
  }
  return (
    <Table
      lang={lang}
      caption={`${w.title} ${resourceName(room, lang)}`}
      rows={days}
      dense
      layout="plain"
      columns={[
        { key: 'day', label: w.day, head: true, cell: day => weekdayText(day, lang) },
        { key: 'morning', label: w.morning, nowrap: true, cell: day => half(day, 'morning') },
        { key: 'afternoon', label: w.afternoon, nowrap: true, cell: day => half(day, 'afternoon') },
      ]}
    />
  )
}
