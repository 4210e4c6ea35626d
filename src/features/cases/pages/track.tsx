// /track/:code: how a case is going, for whoever has its code. Kept as bytes, because many look often; every step drops it.
import type { Temporal } from 'temporal-polyfill'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { HolidayCalendar } from '#src/kernel/working-days.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  ButtonRow,
  Card,
  Columns,
  DayBoxes,
  DescriptionList,
  IconText,
  Link,
  LinkButton,
  PageHead,
  PhotoGrid,
  Section,
  Stack,
  Text,
  Trail,
} from '#src/ui/index.ts'
import { calendarOf, openChannels } from '../../agencies/public.ts'
import {
  definitionOf,
  PlaceAnswer,
  placeWords,
  questionsOf,
  saidOf,
  shownWords,
  withoutPersonal,
  wordsIn,
} from '../../forms/public.ts'
import { houseUnits, inWords } from '../../people/public.ts'
import { villagesOf } from '../../places/public.ts'
import { CaseForm } from '../definition.ts'
import { lineAccounts } from '../line.ts'
import {
  type AttachmentRow,
  attachmentsOf,
  type CaseRow,
  caseByCode,
  caseById,
  type EventRow,
  eventsOf,
  mainCase,
} from '../queries.ts'
import { isEnd, lastDayToAnswer, mayNow, numberText } from '../rules.ts'
import { stateLook } from '../show.ts'
import { casesWords, lineWords } from '../words.ts'
import { headOf, lateDays, promiseDays, trailOf, weekdayText } from './track-parts.tsx'

export const FIND = '/track'
export const trackAt = (code: string, verb?: string) => `${FIND}/${code}${verb ? `/${verb}` : ''}`

export interface Tracked {
  readonly row: CaseRow
  readonly form: CaseForm
  readonly events: readonly EventRow[]
  readonly attachments: readonly AttachmentRow[]
  readonly unit: { readonly th: string; readonly en: string } | undefined
  readonly phone: string | undefined
  /** Our LINE account hears what people write to it. */
  readonly hasLine: boolean
  readonly villages: Awaited<ReturnType<typeof villagesOf>>
  readonly calendar: HolidayCalendar
  readonly today: Temporal.PlainDate
  /** Where the work is done, if this was joined to it: only how far it is may be shown. */
  readonly work: CaseRow | undefined
  readonly linked: { readonly code: string; readonly kind: 'main' | 'second' } | undefined
}

export async function trackedByCode(tx: Tx, code: string): Promise<Tracked | undefined> {
  const row = await caseByCode(tx, code)
  return row && tracked(tx, row)
}

async function tracked(tx: Tx, row: CaseRow): Promise<Tracked> {
  const unit = (await houseUnits(tx)).find(one => one.id === row.unit_id)
  return {
    row,
    form: await definitionOf(tx, row.version_id, CaseForm),
    events: await eventsOf(tx, row.id),
    attachments: await attachmentsOf(tx, row.id),
    unit: unit && { th: unit.name_th, en: unit.name_en },
    phone: (await openChannels(tx)).find(one => one.kind === 'phone')?.value,
    hasLine: (await lineAccounts(tx)).length > 0,
    villages: await villagesOf(tx),
    calendar: await calendarOf(tx),
    today: todayIn(bangkok, tx.scope.now),
    work: await mainCase(tx, row),
    linked: await linkedTo(tx, row),
  }
}

/** Of a split the same citizen holds both codes. What was joined to somebody else's case is not hers to open. */
async function linkedTo(tx: Tx, row: CaseRow): Promise<Tracked['linked']> {
  if (row.split_from === null) return undefined
  const from = await caseById(tx, row.split_from)
  return from && { code: from.code, kind: 'main' }
}

export const track = page({
  path: `${FIND}/:code`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: casesWords,
  kept: true,
  secret: true,
  load: (tx, { params }) => trackedByCode(tx, params.code ?? ''),
  view: (data, { lang }) => {
    const { row, form } = data
    const w = casesWords(lang)
    const number = numberText(row)
    const look = stateLook(row.state)
    return {
      title: `${headOf(row, lang)} · ${number || wordsIn(form.title, lang)}`,
      within: FIND,
      crumbs: [{ href: FIND, text: w.find.title }, { text: number || row.code }],
      updated: data.events.at(-1)?.at ?? row.submitted_at,
      body: (
        <Columns kind="site" aside={<Aside lang={lang} data={data} />}>
          <PageHead
            above={
              <>
                <Badge lang={lang} tone={look.tone} icon={look.icon}>
                  {w.states[row.state]}
                </Badge>
                <Text inline>{number === '' ? w.track.noNumber : fill(w.track.number, { number })}</Text>
              </>
            }
            title={headOf(row, lang)}
            lead={
              row.erased_at === null ? `${wordsIn(form.title, lang)} ${placeText(data, lang)}`.trim() : w.track.erased
            }
          />
          <PromiseCard lang={lang} data={data} />
          <HerTurn lang={lang} row={row} />
          {data.work ? <Together lang={lang} work={data.work} /> : null}
          <Section id="trail" title={w.track.trail}>
            <Trail
              lang={lang}
              label={w.track.trail}
              items={trailOf(row, data.events, lang, event => <After lang={lang} data={data} event={event} />)}
            />
          </Section>
          {row.state === 'rejected' ? <Alert tone="info">{w.track.objection}</Alert> : null}
          <Verbs lang={lang} row={row} />
        </Columns>
      ),
    }
  },
})

type Props = { lang: Lang; data: Tracked }

function PromiseCard({ lang, data: { row, calendar, today } }: Props) {
  const w = casesWords(lang).track
  if (isEnd(row.state) || row.state === 'waiting') return null
  const late = lateDays(row, today, calendar)
  if (late > 0)
    return (
      <Alert tone="warning" title={fill(w.late, { days: late })}>
        {w.lateWhat}
      </Alert>
    )
  return (
    <Card title={fill(w.promise, { days: row.promised_days })}>
      <Stack gap="sm">
        <DayBoxes label={fill(w.promise, { days: row.promised_days })} days={promiseDays(row, today, calendar, lang)} />
        <Text size="sm" tone="muted">
          {w.promiseNote}
        </Text>
      </Stack>
    </Card>
  )
}

function placeText({ row, form, villages }: Pick<Tracked, 'row' | 'form' | 'villages'>, lang: Lang): string {
  const told = PlaceAnswer.safeParse(row.answers[form.place?.question ?? ''])
  return told.success ? placeWords(told.data, { lang, villages }) : row.place_words
}

/** What ends by itself when nobody answers is said beforehand, with the day. */
function HerTurn({ lang, row }: { lang: Lang; row: CaseRow }) {
  const w = casesWords(lang).track
  const last = lastDayToAnswer(row)
  if (last === undefined) return null
  const words = row.state === 'waiting' ? w.papersBy : w.confirmBy
  return <Alert tone="info">{fill(words, { day: weekdayText(last, lang) })}</Alert>
}

/** How far the work is that was reported by somebody else before: nothing of whoever did. */
function Together({ lang, work }: { lang: Lang; work: CaseRow }) {
  const w = casesWords(lang)
  // What is owed by the other citizen is her own affair.
  const state = work.state === 'waiting' ? 'working' : work.state
  return (
    <Alert
      tone={state === 'done' || state === 'closed' ? 'success' : 'info'}
      title={fill(w.track.together, { state: w.states[state] })}
    >
      {isEnd(state)
        ? undefined
        : state === 'planned'
          ? headOf(work, lang)
          : fill(w.track.togetherDue, { day: weekdayText(work.due_on, lang) })}
    </Alert>
  )
}

function After({ lang, data: { row, attachments }, event }: Props & { event: EventRow }) {
  const photos = attachments.filter(one => one.event_id === event.id && one.purpose === 'after' && one.width !== null)
  if (photos.length === 0) return null
  return <Photos lang={lang} row={row} photos={photos} label={casesWords(lang).track.after} />
}

function Photos({
  lang,
  row,
  photos,
  label,
}: {
  lang: Lang
  row: CaseRow
  photos: readonly AttachmentRow[]
  label: string
}) {
  const w = casesWords(lang).track
  return (
    <PhotoGrid
      label={label}
      photos={photos.map((photo, at) => ({
        src: `${trackAt(row.code)}/file/${photo.file_id}/small`,
        href: `${trackAt(row.code)}/file/${photo.file_id}/wide`,
        alt: `${label} ${fill(w.photo, { number: at + 1 })}`,
        width: photo.width ?? 1,
        height: photo.height ?? 1,
      }))}
    />
  )
}

function Verbs({ lang, row }: { lang: Lang; row: CaseRow }) {
  const w = casesWords(lang).track
  const may = mayNow(row, 'citizen')
  const order = ['answer-papers', 'confirm', 'not-done', 'rate', 'write', 'withdraw'] as const
  const shown = order.filter(verb => may.includes(verb) && (verb !== 'rate' || isEnd(row.state)))
  const [first, ...rest] = shown
  if (!first) return null
  return (
    <ButtonRow>
      <LinkButton href={href(lang, trackAt(row.code, first))} variant="primary">
        {w.verbs[first]}
      </LinkButton>
      {rest.map(verb => (
        <LinkButton href={href(lang, trackAt(row.code, verb))} variant={verb === 'withdraw' ? 'ghost' : 'quiet'}>
          {w.verbs[verb]}
        </LinkButton>
      ))}
    </ButtonRow>
  )
}

function Aside({ lang, data }: Props) {
  const { row, form, unit, phone, hasLine, villages, attachments, linked } = data
  const w = casesWords(lang).track
  const open = withoutPersonal(questionsOf(form), row.answers)
  const said = saidOf(questionsOf(form), open, { lang, villages }).filter(
    one => one.words !== undefined && one.question.type !== 'photo' && one.question.type !== 'file',
  )
  const photos = attachments.filter(one => one.purpose === 'answer' && one.width !== null)
  return (
    <>
      {row.erased_at === null ? (
        <Card title={w.told}>
          <Stack>
            <DescriptionList items={said.map(one => ({ term: one.label, value: shownWords(one) }))} />
            {photos.length > 0 ? <Photos lang={lang} row={row} photos={photos} label={w.before} /> : null}
            <IconText icon="eye-off" tone="muted" small>
              {w.hidden}
            </IconText>
          </Stack>
        </Card>
      ) : null}
      <Card title={w.notify}>
        <Stack gap="sm">
          <Text>{row.person_line !== '' ? lineWords(lang).on : row.person_mail === '' ? w.noMail : w.byMail}</Text>
          {hasLine && row.erased_at === null ? (
            <Link href={href(lang, trackAt(row.code, 'line'))}>{lineWords(lang).title}</Link>
          ) : null}
          {unit ? (
            <Text size="sm" tone="muted">
              {fill(w.unit, { unit: inWords(unit.th, unit.en, lang) })}
            </Text>
          ) : null}
          {phone ? (
            <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {w.callUnit} {phone}
            </Link>
          ) : null}
          {linked ? <Link href={href(lang, trackAt(linked.code))}>{w[linked.kind]}</Link> : null}
        </Stack>
      </Card>
    </>
  )
}
