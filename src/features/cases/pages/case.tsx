// /office/cases/:id: one case for those who work on it: who asks, what, what may be done next, and everything that happened. Looking is written down.
import { Temporal } from 'temporal-polyfill'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { workingDaysBetween } from '#src/kernel/working-days.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  ButtonRow,
  Card,
  Columns,
  DescriptionList,
  distance,
  EvidenceGrid,
  Link,
  LinkButton,
  List,
  PageHead,
  Section,
  Stack,
  Text,
  Trail,
} from '#src/ui/index.ts'
import { calendarOf } from '../../agencies/public.ts'
import { definitionOf, questionsOf, saidOf, shownWords, wordsIn } from '../../forms/public.ts'
import { dayText, houseUnits, inWords, momentDay, nameOf, peopleHere, todayOf } from '../../people/public.ts'
import { villagesOf } from '../../places/public.ts'
import { CaseForm } from '../definition.ts'
import { looksAt, noteLook } from '../looks.ts'
import { attachmentsOf, caseById, type EventRow, eventsOf, openNear } from '../queries.ts'
import { isLate, mayDo, mayNow, numberText, type Verb } from '../rules.ts'
import { casesWords, deskPageWords, deskWords } from '../words.ts'
import { LooksCard } from './looks-card.tsx'
import { caseAt, DESK, StateBadge } from './office-parts.tsx'
import { trackAt } from './track.tsx'
import { stepText, trailOf } from './track-parts.tsx'

async function loadCase(tx: Tx, id: string) {
  const row = await caseById(tx, id)
  if (!row || tx.scope.actor?.holds('case:read', row.unit_id) !== true) return undefined
  const form = await definitionOf(tx, row.version_id, CaseForm)
  const near = form.place?.near ?? 0
  const at = row.lat === null || row.lng === null ? undefined : { lat: row.lat, lng: row.lng }
  const nearby = at && near > 0 && row.ended_at === null ? await openNear(tx, row.of_id, at, near) : []
  return {
    row,
    form,
    events: await eventsOf(tx, id),
    attachments: await attachmentsOf(tx, id),
    looks: await looksAt(tx, id),
    units: await houseUnits(tx),
    people: await peopleHere(tx),
    villages: await villagesOf(tx),
    calendar: await calendarOf(tx),
    today: todayOf(tx),
    main: row.main_id === null ? undefined : await caseById(tx, row.main_id),
    nearby: nearby
      .filter(one => one.id !== id)
      .map(one => ({ ...one, metres: at ? Math.round(distance(at, one)) : 0 }))
      .filter(one => one.metres <= near),
    mayWork: tx.scope.actor?.holds('case:work', row.unit_id) === true,
    mayDecide: tx.scope.actor?.holds('case:decide', row.unit_id) === true,
  }
}
type Data = NonNullable<Awaited<ReturnType<typeof loadCase>>>
type Props = { lang: Lang; data: Data }

export const caseOfOffice = page({
  path: `${DESK}/:id`,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: deskPageWords,
  queries: 22,
  load: (tx, visit) => loadCase(tx, idOf(visit)),
  seen: (tx, { row }) => noteLook(tx, row.id),
  view: (data, { lang }) => {
    const { row, form } = data
    const w = deskWords(lang).one
    const number = numberText(row)
    return {
      title: `${number} ${row.title}`.trim(),
      within: DESK,
      crumbs: [{ href: DESK, text: deskWords(lang).title }, { text: number || row.title }],
      body: (
        <Columns aside={<Aside lang={lang} data={data} />}>
          <PageHead
            above={
              <>
                <StateBadge lang={lang} state={row.state} />
                <Text inline>{number || deskWords(lang).noNumber}</Text>
                {row.is_urgent ? (
                  <Badge lang={lang} tone="late" icon="zap">
                    {deskWords(lang).urgent}
                  </Badge>
                ) : null}
              </>
            }
            title={row.title}
            lead={wordsIn(form.title, lang)}
            actions={
              <>
                <LinkButton href={href(lang, caseAt(row.id, 'order.pdf'))} variant="quiet" icon="printer">
                  {w.print}
                </LinkButton>
                <LinkButton href={href(lang, caseAt(row.id, 'request.pdf'))} variant="quiet" icon="file-text">
                  {w.printForm}
                </LinkButton>
              </>
            }
          />
          <Notes lang={lang} data={data} />
          <Verbs lang={lang} data={data} />
          <Answers lang={lang} data={data} />
          <Section id="history" title={w.history}>
            <Trail lang={lang} label={w.history} items={historyOf(data, lang)} />
          </Section>
        </Columns>
      ),
    }
  },
})

function Notes({ lang, data: { row, today, calendar, nearby, main } }: Props) {
  const w = deskWords(lang).one
  // None over a weekend.
  const late = workingDaysBetween(Temporal.PlainDate.from(row.due_on), Temporal.PlainDate.from(today), calendar)
  return (
    <>
      {row.erased_at === null ? null : <Alert tone="info">{w.erased}</Alert>}
      {isLate(row, today) ? (
        <Alert
          tone="error"
          title={late === 0 ? fill(w.lateToday, { day: dayText(row.due_on, lang) }) : fill(w.late, { days: late })}
        />
      ) : null}
      {row.recheck === 'due' ? <Alert tone="now" title={w.recheck} /> : null}
      {main ? (
        <Alert tone="info">
          <Link href={href(lang, caseAt(main.id))}>{fill(w.main, { number: numberText(main) || main.title })}</Link>
        </Alert>
      ) : null}
      {nearby.length > 0 ? (
        <Alert tone="info" title={w.near}>
          <List
            items={nearby.map(one => (
              <>
                <Link href={href(lang, caseAt(one.id))}>{one.asset || one.place_words}</Link>{' '}
                {fill(w.nearLine, { metres: one.metres })}
              </>
            ))}
          />
        </Alert>
      ) : null}
    </>
  )
}

type DeskVerb = keyof ReturnType<typeof deskWords>['verbs']
const first: readonly DeskVerb[] = ['receive', 'plan', 'finish', 'answer-papers', 'recheck', 'tell-delay', 'start']

/** What the same table allows that guards the actions. */
export function deskVerbs(data: Pick<Data, 'row' | 'mayWork' | 'mayDecide'>): DeskVerb[] {
  if (!data.mayWork) return []
  const staff = mayNow(data.row, 'staff').filter(
    (verb): verb is DeskVerb & Verb => data.mayDecide || (verb !== 'reject' && verb !== 'transfer'),
  )
  const papers: DeskVerb[] = mayDo(data.row, 'answer-papers') ? ['answer-papers'] : []
  const all = [...staff, ...papers]
  return [...first.filter(verb => all.includes(verb)), ...all.filter(verb => !first.includes(verb))]
}

function Verbs({ lang, data }: Props) {
  const may = deskVerbs(data)
  const w = deskWords(lang)
  if (may.length === 0) return null
  return (
    <Section id="do" title={w.one.do} look="hidden">
      <ButtonRow>
        {may.map((verb, at) => (
          <LinkButton
            href={href(lang, caseAt(data.row.id, verb))}
            variant={at === 0 && first.includes(verb) ? 'primary' : verb === 'reject' ? 'ghost' : 'quiet'}
          >
            {w.verbs[verb].title}
          </LinkButton>
        ))}
      </ButtonRow>
    </Section>
  )
}

function Answers({ lang, data: { row, form, villages, attachments } }: Props) {
  const w = deskWords(lang).one
  const said = saidOf(questionsOf(form), row.answers, { lang, villages }).filter(
    one => one.question.type !== 'photo' && one.question.type !== 'file',
  )
  return (
    <>
      <Card title={w.answers}>
        <DescriptionList
          layout="rows"
          items={said.map(one => ({
            term: one.label,
            value: one.words === undefined ? '–' : shownWords(one),
          }))}
        />
      </Card>
      {attachments.length > 0 ? (
        <Section id="files" title={w.photos}>
          <EvidenceGrid
            items={attachments.map(one => ({
              title: one.name,
              href: `${caseAt(row.id)}/file/${one.file_id}/full`,
              ...(one.width === null ? {} : { picture: `${caseAt(row.id)}/file/${one.file_id}/small` }),
              date: momentDay(one.at, lang),
            }))}
          />
        </Section>
      ) : null}
    </>
  )
}

/** Everything, the office's own notes too. */
function historyOf({ row, events }: Data, lang: Lang) {
  const w = deskWords(lang)
  const shown: EventRow[] = events.map(event => ({ ...event, is_internal: false }))
  return trailOf(row, shown, lang, () => undefined, 'office').map((item, at) => {
    const event = shown[at]
    if (!event) return item
    const own = stepText(event, row, lang, 'office')
    const title =
      own === ''
        ? (w.verbs[event.verb as DeskVerb]?.title ?? casesWords(lang).events[`case.${event.verb}` as 'case.note'])
        : own
    const who = [event.staff_name, event.staff_post].filter(Boolean).join(' ')
    return {
      ...item,
      title: events[at]?.is_internal ? `${title} (${w.one.internal})` : title,
      ...(who === '' ? {} : { note: who }),
    }
  })
}

function Aside({ lang, data }: Props) {
  const { row, units, people, looks } = data
  const w = deskWords(lang).one
  const unit = units.find(one => one.id === row.unit_id)
  const who = people.find(one => one.id === row.assignee_id)
  const parts = casesWords(lang).track.parts
  return (
    <>
      <Card title={w.person}>
        <Stack gap="sm">
          <DescriptionList
            items={[
              { term: w.name, value: row.person_name || w.anonymous },
              ...(row.person_phone
                ? [{ term: w.phone, value: <Link href={`tel:${row.person_phone}`}>{row.person_phone}</Link> }]
                : []),
              ...(row.person_mail ? [{ term: w.mail, value: row.person_mail }] : []),
              { term: w.channel, value: casesWords(lang).channels[row.channel as 'web'] },
            ]}
          />
          {row.by_staff === null ? null : (
            <Text size="sm" tone="muted">
              {w.entered}
            </Text>
          )}
          <Link href={href(lang, trackAt(row.code))}>{w.code}</Link>
        </Stack>
      </Card>
      <Card title={w.work}>
        <DescriptionList
          items={[
            { term: w.unit, value: unit ? inWords(unit.name_th, unit.name_en, lang) : '' },
            { term: w.who, value: who ? nameOf(who, lang) : w.nobody },
            { term: w.submitted, value: momentDay(row.submitted_at, lang) },
            { term: w.due, value: dayText(row.due_on, lang) },
            ...(row.first_due_on === row.due_on ? [] : [{ term: w.firstDue, value: dayText(row.first_due_on, lang) }]),
            ...(row.planned_on === null
              ? []
              : [
                  {
                    term: w.planned,
                    value: `${dayText(row.planned_on, lang)} ${parts[row.planned_part as 'morning']}`.trim(),
                  },
                ]),
            ...(row.rating === null ? [] : [{ term: fill(w.rating, { rating: row.rating }), value: row.rating_words }]),
          ]}
        />
      </Card>
      <LooksCard lang={lang} title={w.looks} looks={looks} />
    </>
  )
}
