// /office/publications/:id: one publication for those who prepare it: what the public sees, what is missing, what may be done next, every version.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { type HistoryRow, historyOf } from '#src/platform/ledger/history.ts'
import {
  Alert,
  Card,
  Columns,
  DescriptionList,
  Link,
  LinkButton,
  List,
  Menu,
  PageHead,
  PhotoGrid,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { topics } from '../../assessment/public.ts'
import { type PostRow, postsAbout } from '../../outlets/public.ts'
import { dayText, HistoryCard, houseUnits, inWords, momentDay, type UnitRow } from '../../people/public.ts'
import { isTheirs, mayApprove } from '../actions/parts.ts'
import { type Findings, findingsOf } from '../findings.ts'
import { leaveToShow } from '../leave.ts'
import {
  type FileRow,
  filesOf,
  lastReview,
  type MappedTo,
  mappedOf,
  type PublicationRow,
  publicationById,
  type VersionLine,
  versionsOf,
} from '../queries.ts'
import { type StartRow, startOf } from '../queries-starters.ts'
import { addressOf, mayDo } from '../rules.ts'
import { isManual } from '../schema.ts'
import { signaturesIn } from '../stored-finds.ts'
import { publishingWords } from '../words.ts'
import { blurAt } from './blur.tsx'
import { Carried } from './carry.tsx'
import { coverAt } from './cover.tsx'
import { FoundInFiles } from './in-files.tsx'
import { crumbsTo, LIST, NotCompared, officeAt, StateBadge } from './parts.tsx'
import { circularFor, Rollout, type RolloutData, rolloutOf } from './rollout.tsx'
import { NotComparedNote } from './start-compare.tsx'

interface Data {
  readonly row: PublicationRow
  readonly files: readonly FileRow[]
  readonly findings: Findings
  readonly versions: readonly VersionLine[]
  readonly mapped: MappedTo
  readonly unit: UnitRow | undefined
  readonly leave: string | undefined
  readonly history: readonly HistoryRow[]
  readonly posts: readonly PostRow[]
  readonly reviewed: Date | undefined
  /** Of a manual from the starter set. */
  readonly start: StartRow | undefined
  /** Of a manual. */
  readonly rollout: RolloutData | undefined
  readonly isTheirs: boolean
  readonly mayApprove: boolean
}
type Props = { lang: Lang; data: Data }

export const publication = page({
  path: `${LIST}/:id`,
  shell: 'office',
  may: 'publication:read',
  ledger: 'none',
  queries: 26,
  words: publishingWords,
  load: async (tx, visit): Promise<Data | undefined> => {
    const row = await publicationById(tx, idOf(visit))
    if (!row) return undefined
    const files = await filesOf(tx, row.id)
    const posts = await postsAbout(tx, 'publication', row.id)
    return {
      row,
      files,
      findings: findingsOf(row, files),
      versions: await versionsOf(tx, row.id),
      mapped: await mappedOf(tx, row.id),
      unit: (await houseUnits(tx)).find(unit => unit.id === row.unit_id),
      leave: (await leaveToShow(tx, row, null))?.ref,
      history: await historyOf(tx, row.id, { most: 10 }),
      posts,
      reviewed: isManual(row.kind) ? await lastReview(tx, row.id) : undefined,
      start: isManual(row.kind) ? await startOf(tx, row.id) : undefined,
      rollout: isManual(row.kind) ? await rolloutOf(tx, row, posts) : undefined,
      isTheirs: await isTheirs(tx, row),
      mayApprove: mayApprove(tx, row),
    }
  },
  view: (data, { lang, origin }) => {
    const { row } = data
    const w = publishingWords(lang)
    return {
      title: row.draft.title_th,
      within: LIST,
      crumbs: crumbsTo(lang, { text: row.draft.title_th }),
      body: (
        <Stack gap="lg">
          <PageHead
            above={
              <>
                <StateBadge lang={lang} row={row} />
                {data.start?.compared_at === null ? <NotCompared lang={lang} /> : null}
                <Text size="sm" tone="muted" inline>
                  {w.kinds[row.kind]}
                </Text>
              </>
            }
            title={row.draft.title_th}
            lead={row.draft.summary_th}
            actions={<Actions lang={lang} data={data} origin={origin} />}
          />
          <Standing lang={lang} data={data} />
          <Columns aside={<Aside lang={lang} data={data} origin={origin} />}>
            {data.start?.compared_at === null ? (
              <NotComparedNote lang={lang} start={data.start} mayCompare={data.isTheirs} />
            ) : null}
            <Lacking lang={lang} data={data} />
            {data.rollout ? (
              <Rollout
                lang={lang}
                row={row}
                data={data.rollout}
                isTheirs={data.isTheirs}
                origin={origin}
                toShow={toShow(data)}
              />
            ) : null}
            <Photos lang={lang} data={data} />
            <Files lang={lang} data={data} />
            <Versions lang={lang} data={data} />
          </Columns>
        </Stack>
      ),
    }
  },
})

/** With leave it can be shown at once, without it leave is asked for. */
function toShow({ row, findings, leave, isTheirs }: Data): 'publish' | 'propose' | undefined {
  if (!isTheirs || findings.lacks.length > 0) return undefined
  if (leave === undefined) return mayDo(row.state, 'propose') ? 'propose' : undefined
  return mayDo(row.state, 'publish') && row.publish_at === null ? 'publish' : undefined
}

function Actions({ lang, data, origin }: Props & { origin: string }) {
  const w = publishingWords(lang).one
  const { row, findings, leave } = data
  const at = (verb: string) => href(lang, `${officeAt(row.id)}/${verb}`)
  const isReady = findings.lacks.length === 0
  const more = [
    { href: at('preview'), label: w.preview },
    ...(data.isTheirs && mayDo(row.state, 'propose') && isReady && leave !== undefined
      ? [{ href: at('propose'), label: w.propose }]
      : []),
    ...(data.isTheirs && isManual(row.kind) && row.shown
      ? [
          { href: at('review'), label: w.review },
          { href: href(lang, circularFor(row, origin, w.circulateBody)), label: w.circulate },
        ]
      : []),
    ...(data.isTheirs && mayDo(row.state, 'address') ? [{ href: at('address'), label: w.address }] : []),
    ...(data.isTheirs && mayDo(row.state, 'withdraw')
      ? [{ href: at('withdraw'), label: row.current_version > 0 ? w.withdraw : w.discard, danger: true }]
      : []),
  ]
  return (
    <>
      {data.mayApprove && mayDo(row.state, 'decide') ? (
        <LinkButton href={at('decide')} variant="accent" icon="hand">
          {w.decide}
        </LinkButton>
      ) : null}
      {toShow(data) === 'publish' ? (
        <LinkButton href={at('publish')} icon="globe">
          {row.shown ? w.publishAgain : w.publish}
        </LinkButton>
      ) : null}
      {toShow(data) === 'propose' ? (
        <LinkButton href={at('propose')} icon="send">
          {w.propose}
        </LinkButton>
      ) : null}
      {data.isTheirs && mayDo(row.state, 'edit') ? (
        <LinkButton href={at('edit')} variant="quiet" icon="pen-line">
          {w.edit}
        </LinkButton>
      ) : null}
      <Menu lang={lang} label={w.more} items={more} />
    </>
  )
}

const comparedText = ({ compared_by, compared_with }: StartRow, at: Date, lang: Lang): string =>
  fill(publishingWords(lang).starters.comparedBy, {
    day: momentDay(at, lang),
    name: compared_by,
    with: compared_with,
  })

/** What one must know before anything else. */
function Standing({ lang, data }: Props) {
  const { one: w } = publishingWords(lang)
  const { row, versions, leave, findings } = data
  const see = (
    <LinkButton href={href(lang, addressOf(row))} variant="quiet" icon="globe">
      {w.see}
    </LinkButton>
  )
  const current = versions.find(one => one.number === row.current_version)
  return (
    <>
      {row.shown && current ? (
        <Alert tone="success" title={w.publishedTitle} actions={see}>
          {[
            fill(w.publishedWhat, {
              number: current.number,
              day: momentDay(current.published_at, lang),
              ref: current.leave_ref,
            }),
            row.expires_on === null ? '' : fill(w.expiresWhat, { day: dayText(row.expires_on, lang) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Alert>
      ) : null}
      {row.withdrawn_at ? (
        <Alert
          tone="warning"
          title={fill(w.withdrawnTitle, { day: momentDay(row.withdrawn_at, lang) })}
          actions={row.current_version > 0 ? see : undefined}
        >
          {row.withdrawn_reason}
        </Alert>
      ) : null}
      {row.state === 'draft' && row.note !== '' ? (
        <Alert tone="warning" icon="corner-up-left" title={fill(w.returned, { note: row.note })} />
      ) : null}
      {row.state === 'proposed' ? (
        <Alert tone="now" icon="clock" title={w.proposedTitle}>
          {w.proposedWhat}
        </Alert>
      ) : null}
      {row.state === 'approved' ? (
        <Alert
          tone="info"
          title={
            row.publish_at
              ? fill(w.scheduledTitle, { when: formatDateTime(row.publish_at, 'short', { lang }) })
              : w.approvedTitle
          }
        >
          {row.leave_ref}
        </Alert>
      ) : null}
      {row.state === 'draft' && findings.lacks.length === 0 && row.note === '' ? (
        <Alert tone="info" icon="circle-check" title={w.ready}>
          {leave === undefined ? w.readyAsk : fill(w.readyLeave, { ref: leave })}
        </Alert>
      ) : null}
    </>
  )
}

function Lacking({ lang, data }: Props) {
  const w = publishingWords(lang)
  const { row, findings, isTheirs: isOwn } = data
  return (
    <>
      {findings.lacks.length > 0 && row.state !== 'withdrawn' ? (
        <Alert
          tone="warning"
          title={w.one.lacksTitle}
          actions={
            isOwn && mayDo(row.state, 'edit') ? (
              <LinkButton href={href(lang, `${officeAt(row.id)}/edit`)} size="sm">
                {w.one.goEdit}
              </LinkButton>
            ) : undefined
          }
        >
          <List items={findings.lacks.map(lack => w.lacks[lack])} />
        </Alert>
      ) : null}
      {findings.personal.length > 0 ? (
        <Alert tone={findings.hasCitizenId ? 'error' : 'warning'} title={w.one.personal}>
          <List
            items={findings.personal
              .slice(0, 10)
              .map(one => (one.file === undefined ? one.text : `${one.text} (${one.file})`))}
          />
          {isOwn && mayDo(row.state, 'edit')
            ? row.draft.photos.map((photo, at) => (
                <Link href={href(lang, blurAt(row.id, photo.file))}>{fill(w.one.blurNumber, { number: at + 1 })}</Link>
              ))
            : null}
        </Alert>
      ) : null}
      <FoundInFiles lang={lang} findings={findings} coverIn={isOwn && mayDo(row.state, 'edit') ? row.id : undefined} />
    </>
  )
}

function Photos({ lang, data: { row, isTheirs: isOwn } }: Props) {
  const w = publishingWords(lang).one
  const { photos } = row.draft
  if (photos.length === 0) return null
  return (
    <Section id="photos" title={w.photos} look="minor">
      <PhotoGrid
        label={w.photos}
        photos={photos.map((photo, at) => ({
          src: `/office/media/${photo.file}/small`,
          href: `/office/media/${photo.file}/whole`,
          alt: photo.alt_th,
          width: photo.width,
          height: photo.height,
          note:
            isOwn && mayDo(row.state, 'edit') ? (
              <>
                {photo.alt_th}{' '}
                <Link href={href(lang, blurAt(row.id, photo.file))}>{fill(w.blurNumber, { number: at + 1 })}</Link>
              </>
            ) : (
              photo.alt_th
            ),
        }))}
      />
    </Section>
  )
}

function Files({ lang, data: { row, files, isTheirs: isOwn } }: Props) {
  const { one: w, inFiles } = publishingWords(lang)
  if (row.draft.files.length === 0) return null
  const stateOf = (id: string) => {
    const known = files.find(one => one.file_id === id)
    const state = known?.privacy
    if (known && state === 'clean' && signaturesIn(known).length > 0) return inFiles.signatures
    return w.privacy[state === 'clean' || state === 'found' || state === 'unreadable' ? state : 'unchecked']
  }
  return (
    <Section id="files" title={w.files} look="minor">
      <Card padding="none">
        <Table
          lang={lang}
          caption={w.files}
          rows={row.draft.files}
          columns={[
            {
              key: 'title',
              label: w.file,
              head: true,
              cell: file => (
                <Link href={`/office/media/${file.file}/${encodeURIComponent(file.name)}`}>{file.title_th}</Link>
              ),
            },
            {
              key: 'privacy',
              label: w.look,
              cell: file => (
                <>
                  {stateOf(file.file)}{' '}
                  {isOwn && mayDo(row.state, 'edit') && file.media === 'application/pdf' ? (
                    <Link href={href(lang, coverAt(row.id, file.file))}>{inFiles.coverFile}</Link>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}

function Versions({ lang, data: { versions } }: Props) {
  const w = publishingWords(lang).one
  if (versions.length === 0) return null
  return (
    <Section id="versions" title={w.versions} look="minor">
      <Card padding="none">
        <Table
          lang={lang}
          caption={w.versions}
          rows={versions}
          columns={[
            {
              key: 'number',
              label: w.version,
              head: true,
              cell: one => `${one.number} · ${momentDay(one.published_at, lang)}`,
            },
            { key: 'note', label: w.note, cell: one => one.note || (one.number === 1 ? w.first : '–') },
            { key: 'leave', label: w.leave, cell: one => one.leave_ref },
            { key: 'digest', label: w.fingerprint, cell: one => one.digest.toString('hex').slice(0, 16) },
          ]}
        />
      </Card>
    </Section>
  )
}

function Aside({ lang, data, origin }: Props & { origin: string }) {
  const all = publishingWords(lang)
  const w = all.one
  const { row, mapped, unit, history } = data
  const named = mapped.topics.map(one => topics.find(topic => topic.id === one.topic)?.[lang] ?? one.topic)
  return (
    <Stack>
      <Card title={w.about} level={2}>
        <DescriptionList
          items={[
            { term: w.addressTitle, value: `${origin}${addressOf(row)}` },
            ...(unit ? [{ term: w.unit, value: inWords(unit.name_th, unit.name_en, lang) }] : []),
            ...(data.reviewed ? [{ term: w.reviewed, value: momentDay(data.reviewed, lang) }] : []),
            ...(data.start?.compared_at
              ? [{ term: all.starters.compared, value: comparedText(data.start, data.start.compared_at, lang) }]
              : []),
            ...(row.fiscal_year === null ? [] : [{ term: w.year, value: String(row.fiscal_year) }]),
            ...(named.length > 0 ? [{ term: w.mapped, value: <List items={[...new Set(named)]} /> }] : []),
          ]}
        />
      </Card>
      <Carried
        lang={lang}
        id={row.id}
        posts={data.posts}
        mayCarry={data.isTheirs && row.shown && row.state === 'published'}
      />
      <HistoryCard lang={lang} title={w.history} level={2} entries={history} events={all.events} />
    </Stack>
  )
}
