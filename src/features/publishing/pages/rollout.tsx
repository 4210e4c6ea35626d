// The panel on the office page of a manual that says how far it has come this fiscal year (S183): made or looked through, circulated to staff,
// carried out through channels, explained in a meeting; each stage with what is there and the next thing to do.
import type { Child } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, Link, List, Row, Section, Text, Trail, type TrailItem } from '#src/ui/index.ts'
import { type CircularListRow, circularsAbout } from '../../circulars/public.ts'
import type { PostRow } from '../../outlets/public.ts'
import { dayText, momentDay, todayOf } from '../../people/public.ts'
import type { PublicationRow } from '../queries.ts'
import { lastSeen, type MeetingRow, meetingsAbout, type Seen, writtenBy } from '../queries-rollout.ts'
import { type Stage, stages, stagesDone } from '../rollout-rules.ts'
import { addressOf } from '../rules.ts'
import { publishingWords } from '../words.ts'
import { outletsLeft } from './carry.tsx'
import { officeAt } from './parts.tsx'

export interface RolloutData {
  readonly year: number
  readonly done: Readonly<Record<Stage, boolean>>
  readonly seen: Seen | undefined
  readonly writtenBy: string
  readonly circulars: readonly CircularListRow[]
  readonly posts: readonly PostRow[]
  readonly hasOutletsLeft: boolean
  readonly meetings: readonly MeetingRow[]
  readonly maySend: boolean
}

export async function rolloutOf(tx: Tx, row: PublicationRow, posts: readonly PostRow[]): Promise<RolloutData> {
  const year = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
  const period = fiscalYear(year)
  const seen = await lastSeen(tx, row.id)
  const circulars = await circularsAbout(tx, { kind: 'publication', id: row.id })
  const meetings = await meetingsAbout(tx, row.id)
  const staysShown = row.shown && (row.expires_on === null || row.expires_on >= period.to.toString())
  return {
    year,
    done: stagesDone({ seen: seen?.at, circulars, shown: staysShown, posts, meetings }, period),
    seen,
    writtenBy: await writtenBy(tx, row.created_by),
    circulars,
    posts,
    hasOutletsLeft: (await outletsLeft(tx, row.id)).length > 0,
    meetings,
    maySend: tx.scope.actor?.holds('circular:send') ?? false,
  }
}

/** A circular that tells staff of it, with its address. */
export function circularFor(row: PublicationRow, origin: string, words: string): string {
  const title = row.draft.title_th
  const typed = {
    kind: 'guideline',
    subject: title,
    words: fill(words, { title, address: `${origin}${addressOf(row)}` }),
    about: `publication:${row.id}`,
  }
  return `/office/circulars/new?${new URLSearchParams(typed)}`
}

interface Props {
  readonly lang: Lang
  readonly row: PublicationRow
  readonly data: RolloutData
  readonly isTheirs: boolean
  readonly origin: string
  /** What brings it before the public, where that can be done now. */
  readonly toShow: 'publish' | 'propose' | undefined
}

export function Rollout(props: Props) {
  const { lang, data } = props
  const w = publishingWords(lang).rollout
  const next = stages.find(stage => !data.done[stage])
  const bodies: Record<Stage, Child> = {
    made: <Made {...props} />,
    circulated: <Circulated {...props} />,
    carried: <CarriedOut {...props} />,
    explained: <Explained {...props} />,
  }
  return (
    <Section
      id="rollout"
      title={w.title}
      look="minor"
      intro={fill(w.intro, { year: data.year, count: stages.filter(stage => data.done[stage]).length })}
    >
      <Card>
        <Trail
          lang={lang}
          label={w.title}
          headingLevel={3}
          items={stages.map(
            (stage, at): TrailItem => ({
              state: data.done[stage] ? 'past' : stage === next ? 'now' : 'next',
              number: at + 1,
              title: w.stages[stage],
              body: bodies[stage],
            }),
          )}
        />
      </Card>
    </Section>
  )
}

const Said = ({ text }: { text: string }) => (
  <Text size="sm" tone="muted">
    {text}
  </Text>
)

function Made({ lang, row, data, isTheirs }: Props) {
  const w = publishingWords(lang).rollout
  const { seen } = data
  const say = (text: string, at: Date, name: string) =>
    fill(text, { number: seen?.number ?? 0, day: momentDay(at, lang), name: name || w.byItself })
  const at = (verb: string) => href(lang, `${officeAt(row.id)}/${verb}`)
  return (
    <>
      <Said
        text={
          seen === undefined
            ? say(w.draft, row.created_at, data.writtenBy)
            : say(seen.what === 'version' ? w.version : w.review, seen.at, seen.name)
        }
      />
      {data.done.made || seen === undefined ? null : <Said text={w.oldReview} />}
      {data.done.made || !isTheirs ? null : row.shown ? (
        <Link href={at('review')}>{w.goReview}</Link>
      ) : (
        <Link href={at('edit')}>{w.goEdit}</Link>
      )}
    </>
  )
}

function Circulated({ lang, row, data, isTheirs, origin }: Props) {
  const all = publishingWords(lang)
  const w = all.rollout
  const stateOf = (one: CircularListRow) =>
    one.state === 'draft'
      ? w.circularDraft
      : one.state === 'withdrawn'
        ? w.circularWithdrawn
        : fill(w.circularSent, {
            day: momentDay(one.sent_at ?? one.created_at, lang),
            done: one.done,
            people: one.people,
          })
  return (
    <>
      {data.circulars.length > 0 ? (
        <List
          gap="sm"
          items={data.circulars.map(one => (
            <>
              <Link href={href(lang, `/office/circulars/${one.id}`)}>{one.subject}</Link>
              <Said text={stateOf(one)} />
            </>
          ))}
        />
      ) : null}
      {data.done.circulated ? null : <Said text={row.shown ? w.circularNone : w.circulateLater} />}
      {isTheirs ? (
        <Row gap="md">
          {data.done.circulated || !row.shown || !data.maySend ? null : (
            <Link href={href(lang, circularFor(row, origin, all.one.circulateBody))}>{w.goCirculate}</Link>
          )}
          <Link href={href(lang, `${officeAt(row.id)}/circulars`)}>{w.goLink}</Link>
        </Row>
      ) : null}
    </>
  )
}

function CarriedOut({ lang, row, data, isTheirs, toShow }: Props) {
  const all = publishingWords(lang)
  const w = all.rollout
  const posts = data.posts.filter(post => post.state !== 'dropped')
  const lines = [
    row.shown && row.published_at
      ? fill(w.website, { day: momentDay(row.first_published_at ?? row.published_at, lang) })
      : w.websiteNot,
    ...posts.map(post =>
      post.posted_on === null
        ? fill(w.waiting, { outlet: post.outlet })
        : fill(w.posted, { outlet: post.outlet, day: dayText(post.posted_on, lang) }),
    ),
  ]
  const at = (verb: string) => href(lang, `${officeAt(row.id)}/${verb}`)
  return (
    <>
      <Said text={lines.join(' · ')} />
      {row.shown && posts.length === 0 ? <Said text={w.carriedNone} /> : null}
      {!isTheirs ? null : !row.shown ? (
        toShow ? (
          <Link href={at(toShow)}>{all.one[toShow]}</Link>
        ) : null
      ) : data.hasOutletsLeft && row.state === 'published' ? (
        <Link href={at('carry')}>{w.goCarry}</Link>
      ) : data.done.carried ? null : (
        <Link href={href(lang, '/office/outlets')}>{w.goOutlets}</Link>
      )}
    </>
  )
}

function Explained({ lang, row, data, isTheirs }: Props) {
  const w = publishingWords(lang).rollout
  return (
    <>
      {data.meetings.length > 0 ? (
        <List gap="sm" items={data.meetings.map(one => <Meeting lang={lang} meeting={one} isTheirs={isTheirs} />)} />
      ) : null}
      {data.done.explained ? null : <Said text={w.meetingNone} />}
      {isTheirs && row.state !== 'withdrawn' ? (
        <Link href={href(lang, `${officeAt(row.id)}/meetings/new`)}>
          {data.done.explained ? w.goMeetingAgain : w.goMeeting}
        </Link>
      ) : null}
    </>
  )
}

function Meeting({ lang, meeting, isTheirs }: { lang: Lang; meeting: MeetingRow; isTheirs: boolean }) {
  const w = publishingWords(lang).rollout
  const day = dayText(meeting.on_day, lang)
  return (
    <>
      <Text inline>{fill(w.meeting, { day, kind: w.meetingKinds[meeting.kind], people: meeting.people })}</Text>
      {meeting.note === '' ? null : <Said text={meeting.note} />}
      <Row gap="md">
        {meeting.file_id === null ? null : (
          <Link
            small
            href={`/office/media/${meeting.file_id}/${encodeURIComponent(meeting.file_name ?? 'file')}`}
            label={fill(w.meetingFileOf, { day })}
          >
            {w.meetingFile}
          </Link>
        )}
        {isTheirs ? (
          <Link
            small
            href={href(lang, `/office/publications/meetings/${meeting.id}/withdraw`)}
            label={fill(w.withdrawMeetingOf, { day })}
          >
            {w.withdrawMeeting}
          </Link>
        ) : null}
      </Row>
    </>
  )
}
