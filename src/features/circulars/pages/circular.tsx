// /office/circulars/:id: how far a circular is, by unit, by class of staff and person by person, with what can be done for those who are missing.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { type HistoryRow, historyOf } from '#src/platform/ledger/history.ts'
import {
  Alert,
  Card,
  Columns,
  LinkButton,
  Menu,
  PageHead,
  Progress,
  Section,
  Stack,
  StatTiles,
  Text,
} from '#src/ui/index.ts'
import { type AgencyCard, agencyCard } from '../../agencies/public.ts'
import { paperOf } from '../../papers/public.ts'
import { todayOf } from '../../people/public.ts'
import { isTheirs } from '../actions/parts.ts'
import { type AttachmentRow, attachmentsOf, type CircularRow, circularById, remindersOf } from '../queries.ts'
import { type RecipientRow, recipientsOf } from '../queries-recipients.ts'
import { type Progress as Counts, isMissing, percentOf, progressOf } from '../rules.ts'
import { circularsWords } from '../words.ts'
import { Aside } from './circular-aside.tsx'
import { ByClass, ByUnit, People, type PeopleFilter, peopleCsv, readPeopleFilter } from './circular-people.tsx'
import { addressOf, crumbsTo, LIST, Lines, StateBadge } from './parts.tsx'

export const circular = page({
  path: `${LIST}/:id`,
  shell: 'office',
  may: 'circular:read',
  ledger: 'none',
  words: circularsWords,
  load: async (tx, visit) => {
    const found = await circularById(tx, idOf(visit))
    if (!found || (found.sent_at === null && !isTheirs(tx, found))) return undefined
    const rows = await recipientsOf(tx, found.id)
    return {
      circular: found,
      rows,
      counts: progressOf(found.must, rows),
      attachments: await attachmentsOf(tx, found.id),
      reminders: await remindersOf(tx, [found.id]),
      history: await historyOf(tx, found.id, { most: 8, without: ['circular.acknowledged', 'circular.opened'] }),
      kept: await paperOf(tx, 'circular', found.id),
      card: await agencyCard(tx),
      today: todayOf(tx),
      isTheirs: isTheirs(tx, found) && (visit.actor?.holds('circular:send') ?? false),
      mine: rows.find(row => row.staff_id === visit.actor?.id),
    }
  },
  view: (data, { lang, query }) => {
    const { circular: it } = data
    const filter = readPeopleFilter(query)
    if (query.get('format') === 'csv') return { title: it.subject, body: null, raw: peopleCsv(data, filter, lang) }
    return {
      title: it.subject,
      within: LIST,
      crumbs: crumbsTo(lang, { text: it.subject }),
      body: <One lang={lang} data={data} filter={filter} />,
    }
  },
})

export interface CircularData {
  readonly circular: CircularRow
  readonly rows: readonly RecipientRow[]
  readonly counts: Counts
  readonly attachments: readonly AttachmentRow[]
  readonly reminders: Awaited<ReturnType<typeof remindersOf>>
  readonly history: readonly HistoryRow[]
  readonly kept: { readonly code: string } | undefined
  readonly card: AgencyCard
  readonly today: string
  readonly isTheirs: boolean
  readonly mine: RecipientRow | undefined
}
type Props = { lang: Lang; data: CircularData }

function One({ lang, data, filter }: Props & { filter: PeopleFilter }) {
  const w = circularsWords(lang)
  const { circular: it, counts } = data
  const here = href(lang, addressOf(it.id))
  const isSent = it.sent_at !== null
  return (
    <Stack gap="lg">
      <PageHead
        above={
          <>
            <StateBadge lang={lang} state={it.state} />
            <Text size="sm" tone="muted" inline>
              {w.kinds[it.kind]}
            </Text>
          </>
        }
        title={it.subject}
        actions={<Actions lang={lang} data={data} />}
      />
      <Standing lang={lang} data={data} />
      {isSent ? (
        <>
          {counts.expected > 0 ? (
            <Progress
              lang={lang}
              label={w.one.progress}
              note={fill(w.one.percent, { percent: percentOf(counts.done, counts.expected) })}
              value={counts.done}
              max={counts.expected}
            />
          ) : null}
          <StatTiles
            label={w.one.count}
            tiles={[
              {
                label: w.one.tiles.missing,
                value: counts.missing,
                unit: w.people,
                icon: 'circle-dashed',
                tone: counts.missing > 0 && it.due_on < data.today ? 'error' : 'warning',
                href: `${here}?state=waiting#people`,
              },
              {
                label: w.one.tiles.opened,
                value: counts.opened,
                unit: w.people,
                icon: 'eye',
                href: `${here}?state=opened#people`,
              },
              {
                label: w.one.tiles.done,
                value: counts.done,
                unit: w.people,
                icon: 'circle-check',
                tone: 'success',
                href: `${here}?state=done#people`,
              },
              {
                label: w.one.tiles.excused,
                value: counts.excused,
                unit: w.people,
                icon: 'minus',
                href: `${here}?state=excused#people`,
              },
            ]}
          />
        </>
      ) : null}
      <Columns aside={<Aside lang={lang} data={data} />}>
        {isSent ? (
          <Stack gap="lg">
            <ByUnit lang={lang} data={data} />
            <ByClass lang={lang} data={data} />
            <People lang={lang} data={data} filter={filter} />
          </Stack>
        ) : null}
        <Section id="text" title={w.one.text} look="minor">
          <Card>
            <Lines text={it.words} />
          </Card>
        </Section>
      </Columns>
    </Stack>
  )
}

function Actions({ lang, data }: Props) {
  const w = circularsWords(lang)
  const { circular: it, isTheirs: isOwn, counts, mine } = data
  const at = (verb: string) => href(lang, `${addressOf(it.id)}/${verb}`)
  const isWaiting = it.state === 'sent'
  const verbs = [
    ...(isWaiting && counts.missing > 0
      ? [
          { href: at('paper'), label: w.one.paper },
          { href: at('excuse'), label: w.one.excuse },
        ]
      : []),
    ...(isWaiting && data.rows.some(row => row.method === 'paper')
      ? [{ href: at('take-back'), label: w.one.takeBack }]
      : []),
    ...(it.sent_at !== null && it.state !== 'draft'
      ? [{ href: href(lang, `${LIST}/new?replaces=${it.id}`), label: w.one.correct }]
      : []),
    ...(isWaiting ? [{ href: at('close'), label: w.one.close }] : []),
    ...(isWaiting ? [{ href: at('withdraw'), label: w.one.withdraw, danger: true }] : []),
  ]
  return (
    <>
      {mine && isWaiting && isMissing(it.must, mine) ? (
        <LinkButton href={at('read')} variant="accent" icon="hand">
          {w.one.reading}
        </LinkButton>
      ) : null}
      {isOwn && isWaiting && counts.missing > 0 ? (
        <LinkButton href={at('remind')} icon="bell-ring">
          {w.one.remind}
        </LinkButton>
      ) : null}
      {it.sent_at !== null && it.state !== 'withdrawn' ? (
        <LinkButton href={at('list')} variant="quiet" icon="printer">
          {w.one.list}
        </LinkButton>
      ) : null}
      {isOwn && verbs.length > 0 ? <Menu lang={lang} label={w.more} items={verbs} /> : null}
    </>
  )
}

/** What one must know before the numbers. */
function Standing({ lang, data }: Props) {
  const w = circularsWords(lang).one
  const { circular: it, counts } = data
  const replaced = it.replaced_by ? (
    <Alert
      tone="warning"
      title={w.replacedBy}
      actions={
        <LinkButton href={href(lang, addressOf(it.replaced_by))} variant="quiet" size="sm">
          {w.seeIt}
        </LinkButton>
      }
    />
  ) : null
  if (it.state === 'draft')
    return (
      <Alert
        tone="now"
        icon="pen-line"
        title={w.draftTitle}
        actions={
          data.isTheirs ? (
            <>
              <LinkButton href={href(lang, `${addressOf(it.id)}/send`)}>{w.check}</LinkButton>
              <LinkButton href={href(lang, `${addressOf(it.id)}/edit`)} variant="quiet">
                {w.edit}
              </LinkButton>
            </>
          ) : undefined
        }
      >
        {w.draftWhat}
      </Alert>
    )
  if (it.state === 'withdrawn')
    return (
      <>
        {replaced}
        <Alert tone="warning" title={fill(w.withdrawnBecause, { reason: it.state_reason })} />
      </>
    )
  const isLate = it.state === 'sent' && it.due_on < data.today && counts.missing > 0
  return (
    <>
      {replaced}
      {isLate ? <Alert tone="error" title={fill(w.lateTitle, { count: counts.missing })} /> : null}
    </>
  )
}
