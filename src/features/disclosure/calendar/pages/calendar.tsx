// /office/calendar: what must be public by when: late, within 30 days, later, done; by unit, on paper, as iCalendar, and by mail on Mondays.
import ical from 'ical-generator'
import { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { ticked } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  EmptyState,
  FilterBar,
  FilterSelect,
  Form,
  LinkButton,
  Menu,
  PageHead,
  Row,
  ScreenOnly,
  Section,
  Stack,
  StatTiles,
  Text,
} from '#src/ui/index.ts'
import { dayAfter, unitChoices } from '../../../people/public.ts'
import type { Sources } from '../../gather.ts'
import { disclosureWords } from '../../words.ts'
import { getsMail, wantMail } from '../actions/want-mail.ts'
import { type Calendar, gatherCalendar, type Line } from '../gather.ts'
import { yearNow } from '../keep-turns.ts'
import { type Standing, standings } from '../rules.ts'
import { lineName, whenText } from '../show.ts'
import { begunHere } from '../tell-units.ts'
import { CALENDAR, Lines } from './parts.tsx'
import { BegunHere, TELL, TELL_BUYERS } from './tell.tsx'

export const calendarPage = (sources: Sources) =>
  page({
    path: CALENDAR,
    shell: 'office',
    may: 'item:read',
    ledger: 'calendar.mail-wished',
    words: disclosureWords,
    queries: 48,
    input: z.object({ wanted: ticked() }),
    load: async (tx, { actor, query }) => {
      const of = await gatherCalendar(tx, sources, yearNow(tx))
      const unit = of.units.find(one => one.id === query.get('unit'))
      return {
        of,
        unit,
        lines: unit ? of.lines.filter(line => line.unit?.id === unit.id) : of.lines,
        mayEdit: actor?.holds('framework:edit') ?? false,
        mayTell: actor?.holds('circular:send') ?? false,
        mayWrite: actor?.holds('publication:write') ?? false,
        begun: await begunHere(tx, of.year),
        getsMail: await getsMail(tx, actor?.id ?? ''),
        now: tx.scope.now,
      }
    },
    run: async (tx, input) => {
      await wantMail(tx, tx.scope.actor?.id ?? '', input.wanted)
      return ok({ to: CALENDAR, notice: 'calendar-mail' })
    },
    view: (data, { lang, query, origin }, form) => {
      const { of, unit, lines, mayEdit, mayTell } = data
      const w = disclosureWords(lang).calendar
      const title = fill(w.yearTitle, { year: of.year })
      if (query.get('format') === 'ics')
        return {
          title,
          body: null,
          raw: {
            body: asCalendar(lines, lang, title, `${origin}${href(lang, CALENDAR)}`, data.now),
            type: 'text/calendar; charset=utf-8',
            name: 'prongsai-calendar.ics',
          },
        }
      const ics = `${CALENDAR}?format=ics${unit ? `&unit=${unit.id}` : ''}`
      return {
        title,
        crumbs: [{ text: w.title }],
        body: (
          <Stack gap="lg">
            <PageHead
              title={title}
              lead={w.lead}
              note={of.source[lang]}
              actions={
                <>
                  {mayEdit ? (
                    <LinkButton href={href(lang, `${CALENDAR}/new`)} icon="plus">
                      {w.add}
                    </LinkButton>
                  ) : null}
                  {mayTell ? (
                    <LinkButton href={href(lang, TELL)} variant={mayEdit ? 'quiet' : 'primary'} icon="mails">
                      {w.tell.open}
                    </LinkButton>
                  ) : null}
                  <Menu
                    lang={lang}
                    label={w.more}
                    items={[
                      ...(mayTell ? [{ href: href(lang, TELL_BUYERS), label: w.tell.procurement.open }] : []),
                      { href: href(lang, ics), label: w.ics },
                      { href: href(lang, '/calendar'), label: w.public },
                    ]}
                  />
                </>
              }
            />
            <Tiles lang={lang} lines={lines} />
            <BegunHere lang={lang} begun={data.begun} />
            <FilterBar action={href(lang, CALENDAR)} label={w.filter} go={w.filter}>
              <FilterSelect
                lang={lang}
                label={w.unit}
                name="unit"
                all={w.allUnits}
                value={unit?.id ?? ''}
                options={unitChoices(of.units, lang)}
              />
            </FilterBar>
            {lines.length === 0 ? (
              <EmptyState
                icon="calendar-days"
                title={w.nothingUnit}
                actions={
                  <LinkButton href={href(lang, CALENDAR)} variant="quiet">
                    {w.showAll}
                  </LinkButton>
                }
              />
            ) : (
              <Parts lang={lang} of={of} lines={lines} mayEdit={mayEdit} mayWrite={data.mayWrite} />
            )}
            <ScreenOnly>
              <Form
                lang={lang}
                action={href(lang, CALENDAR)}
                hidden={{ ...form.hidden, ...(data.getsMail ? {} : { wanted: 'yes' }) }}
              >
                <Row>
                  <Text tone="muted">{data.getsMail ? w.mailIsOn : w.mailIsOff}</Text>
                  <Button variant="quiet" icon="mail">
                    {data.getsMail ? w.mailOff : w.mailOn}
                  </Button>
                </Row>
              </Form>
            </ScreenOnly>
          </Stack>
        ),
      }
    },
  })

const counted = ['late', 'soon', 'next', 'done'] as const
const tileLooks = {
  late: { icon: 'circle-alert', tone: 'error' },
  soon: { icon: 'clock', tone: 'warning' },
  next: { icon: 'calendar-days', tone: 'muted' },
  done: { icon: 'circle-check', tone: 'success' },
} as const

function Tiles({ lang, lines }: { lang: Lang; lines: readonly Line[] }) {
  const w = disclosureWords(lang).calendar
  return (
    <StatTiles
      label={w.counts}
      tiles={counted.map(standing => {
        const count = lines.filter(line => line.standing === standing).length
        return {
          label: w.standings[standing],
          value: count,
          ...tileLooks[standing],
          ...(count > 0 ? { href: `#${standing}` } : {}),
        }
      })}
    />
  )
}

type PartsProps = {
  lang: Lang
  of: Calendar
  lines: readonly Line[]
  mayEdit?: boolean
  mayWrite?: boolean
  isPublic?: boolean
}

/** One section for each standing that has something in it. */
export function Parts({ lang, of, lines, mayEdit = false, mayWrite = false, isPublic = false }: PartsProps) {
  const w = disclosureWords(lang).calendar
  const by = (standing: Standing) => {
    const found = lines.filter(line => line.standing === standing)
    // What was done last comes first; everything else by its day.
    if (standing === 'done') return found.toReversed()
    // Of what comes every month only the nearest: a year of one name hides the rest.
    return standing === 'next'
      ? found.filter((line, at) => found.findIndex(one => one.entry === line.entry) === at)
      : found
  }
  return (
    <>
      {standings.map(standing => {
        const found = by(standing)
        return found.length === 0 ? null : (
          <Section id={standing} title={w.standings[standing]}>
            <Lines
              lang={lang}
              caption={w.standings[standing]}
              lines={found}
              today={of.today}
              mayEdit={mayEdit}
              mayWrite={mayWrite}
              isPublic={isPublic}
            />
          </Section>
        )
      })}
    </>
  )
}

/** What is still to be done; what is done or set aside reminds nobody. */
function asCalendar(lines: readonly Line[], lang: Lang, name: string, url: string, now: Date): string {
  const calendar = ical({ name, prodId: { company: 'prongsai', product: 'prongsai' } })
  for (const line of lines)
    if (line.standing !== 'done' && line.standing !== 'aside')
      calendar.createEvent({
        id: `${line.entry.key}-${line.turn.id}`,
        start: new Date(`${line.turn.due}T00:00:00Z`),
        end: new Date(`${dayAfter(line.turn.due)}T00:00:00Z`),
        allDay: true,
        stamp: now,
        summary: lineName(line, lang),
        description: [line.entry.basis[lang], whenText(line.entry, lang)].filter(Boolean).join(' · '),
        url,
      })
  return calendar.toString()
}
