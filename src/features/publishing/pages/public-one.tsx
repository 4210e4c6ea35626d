// /news/:slug and its like: one publication with who answers for it, by whose leave it is public, its fingerprint and history. An address it had
// before leads here; what was withdrawn says when and why. /…/:slug/versions/:number opens an earlier version, where it may be opened.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, type PageView, page } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  Card,
  Columns,
  CopyButton,
  DescriptionList,
  EmptyState,
  Fingerprint,
  Link,
  LinkButton,
  List,
  PageHead,
  Section,
  Stack,
  Text,
  Trail,
} from '#src/ui/index.ts'
import { type Caretaker, caretakersByOrder } from '../../correspondence/public.ts'
import { addressOfPaper, paperOf } from '../../papers/public.ts'
import { dayText, houseUnits, inWords, momentDay, nameOf, type UnitRow } from '../../people/public.ts'
import {
  formerlyAt,
  lastReview,
  type PublicationRow,
  publicationBySlug,
  type VersionLine,
  type VersionRow,
  versionOf,
  versionsOf,
} from '../queries.ts'
import { addressOf, folderOf, inLangOf } from '../rules.ts'
import { isManual, type Kind, kinds } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { Article } from './article.tsx'

interface Shown {
  readonly row: PublicationRow
  readonly version: VersionRow
  readonly versions: readonly VersionLine[]
  readonly unit: UnitRow | undefined
  readonly letterAt: string | undefined
  /** Who put it there, where a standing order names who does (S131). */
  readonly named: readonly Caretaker[]
  readonly reviewed: Date | undefined
}

type Found = { readonly moved: string } | { readonly gone: PublicationRow } | Shown

async function find(tx: Tx, kind: Kind, slug: string): Promise<Found | undefined> {
  const row = await publicationBySlug(tx, slug)
  if (!row) {
    const now = await formerlyAt(tx, slug)
    return now && { moved: addressOf(now) }
  }
  if (row.current_version === 0) return undefined
  // Somebody remembered the word and not the folder.
  if (row.kind !== kind) return { moved: addressOf(row) }
  if (!row.shown) return { gone: row }
  return shown(tx, row, row.current_version)
}

async function shown(tx: Tx, row: PublicationRow, number: number): Promise<Shown | undefined> {
  const version = await versionOf(tx, row.id, number)
  if (!version) return undefined
  const paper = version.letter_id === null ? undefined : await paperOf(tx, 'letter', version.letter_id)
  const byOrder = version.letter_id === null ? [] : await caretakersByOrder(tx, 'website', version.letter_id)
  const publisher = byOrder.filter(one => one.staffId === version.published_by)
  return {
    row,
    version,
    versions: await versionsOf(tx, row.id),
    unit: (await houseUnits(tx)).find(unit => unit.id === row.unit_id),
    // Set for a time, nobody pressed when it was shown: then everybody whom the order names.
    named: publisher.length > 0 || version.published_by !== null ? publisher : byOrder,
    letterAt: paper?.published_at && !paper.withdrawn_at ? addressOfPaper(paper.code) : undefined,
    reviewed: isManual(row.kind) ? await lastReview(tx, row.id) : undefined,
  }
}

export const publicOnes: AnyPage[] = kinds.map(kind =>
  page({
    path: `${folderOf[kind]}/:slug`,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: publishingWords,
    kept: true,
    queries: 10,
    load: (tx, visit) => find(tx, kind, visit.params.slug ?? ''),
    view: (found, visit) => {
      const { lang } = visit
      if ('moved' in found) return { title: '', body: null, moved: href(lang, found.moved) }
      if ('gone' in found) return goneView(found.gone, lang)
      return articleView(found, visit)
    },
  }),
)

const crumbsOf = (kind: Kind, lang: Lang, title: string) => {
  const w = publishingWords(lang).site
  return [{ href: '/', text: w.home }, { href: folderOf[kind], text: w.lists[kind].title }, { text: title }]
}

function articleView(data: Shown, { lang, origin }: Visit): PageView {
  const { row, version } = data
  const { content } = version
  const title = inLangOf(content, 'title', lang)
  const summary = inLangOf(content, 'summary', lang)
  const [photo] = content.photos
  return {
    title,
    description: summary || fill('{title} · {kind}', { title, kind: publishingWords(lang).kinds[row.kind] }),
    crumbs: crumbsOf(row.kind, lang, title),
    updated: data.reviewed && data.reviewed > version.published_at ? data.reviewed : version.published_at,
    ...(photo ? { picture: `/media/${photo.file}/wide` } : {}),
    body: (
      <Columns kind="site" aside={<Aside lang={lang} data={data} origin={origin} />}>
        <PageHead
          above={
            <Text size="sm" tone="muted">
              {publishingWords(lang).kinds[row.kind]} ·{' '}
              {momentDay(row.first_published_at ?? version.published_at, lang)}
            </Text>
          }
          title={title}
          lead={summary}
        />
        <Article lang={lang} kind={row.kind} content={content} media="/media" />
        <History lang={lang} data={data} />
      </Columns>
    ),
  }
}

function Aside({ lang, data, origin }: { lang: Lang; data: Shown; origin: string }) {
  const { site: w, named } = publishingWords(lang)
  const { row, version, unit, letterAt } = data
  const first = row.first_published_at ?? version.published_at
  const address = `${origin}${href(lang, addressOf(row))}`
  const print = (format: string) => href(lang, `${addressOf(row)}/print/${format}`)
  return (
    <Stack>
      {isManual(row.kind) ? (
        <Card title={w.printed} level={2}>
          <List
            items={[
              <Link href={print('pdf')} icon="file-text">
                {w.pdf}
              </Link>,
              <Link href={print('docx')} icon="file-text">
                {w.docx}
              </Link>,
              ...(row.kind === 'service-manual'
                ? [
                    <Link href={print('leaflet')} icon="printer">
                      {w.leaflet}
                    </Link>,
                  ]
                : []),
            ]}
          />
        </Card>
      ) : null}
      <Card>
        <DescriptionList
          layout="stacked"
          items={[
            { term: w.published, value: momentDay(first, lang) },
            ...(version.number > 1 ? [{ term: w.updated, value: momentDay(version.published_at, lang) }] : []),
            ...(data.reviewed ? [{ term: w.reviewed, value: momentDay(data.reviewed, lang) }] : []),
            ...(row.fiscal_year === null
              ? []
              : [{ term: publishingWords(lang).one.year, value: String(row.fiscal_year) }]),
            ...(unit ? [{ term: w.owner, value: inWords(unit.name_th, unit.name_en, lang) }] : []),
            ...(data.named.length > 0
              ? [{ term: named.site, value: data.named.map(one => caretakerText(one, lang)).join(', ') }]
              : []),
            {
              term: w.leave,
              value: letterAt ? <Link href={href(lang, letterAt)}>{version.leave_ref}</Link> : version.leave_ref,
            },
            {
              term: w.address,
              value: (
                <>
                  {addressOf(row)} <CopyButton lang={lang} text={address} label={w.copy} />
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title={w.fingerprint} icon="fingerprint-pattern" level={2}>
        <Fingerprint lang={lang} value={version.digest.toString('hex')} />
        <Text size="sm" tone="muted">
          {fill(w.fingerprintWhat, { number: version.number })}
        </Text>
      </Card>
    </Stack>
  )
}

function caretakerText(one: Caretaker, lang: Lang): string {
  const w = publishingWords(lang).named
  return fill(w.person, { name: nameOf(one.name, lang), duty: one.duty || w.duty })
}

function History({ lang, data }: { lang: Lang; data: Shown }) {
  const w = publishingWords(lang).site
  const { row, versions, version } = data
  return (
    <Section id="history" title={w.history} look="minor">
      <Trail
        lang={lang}
        label={w.history}
        items={versions.map(one => ({
          state: 'past',
          title: fill(w.versionOf, { number: one.number }),
          time: momentDay(one.published_at, lang),
          ...(one.number === row.current_version ? { badge: <Text size="sm">{w.current}</Text> } : {}),
          note: one.note || (one.number === 1 ? w.firstVersion : ''),
          ...(one.number === version.number
            ? {}
            : {
                body:
                  one.number < row.open_from ? (
                    <Text size="sm" tone="muted">
                      {w.notOpen}
                    </Text>
                  ) : (
                    <Link href={href(lang, `${addressOf(row)}/versions/${one.number}`)}>
                      {fill(w.seeVersion, { number: one.number })}
                    </Link>
                  ),
              }),
        }))}
      />
    </Section>
  )
}

/** Its words are gone; why and since when is not. */
function goneView(row: PublicationRow, lang: Lang): PageView {
  const w = publishingWords(lang).site
  const isWithdrawn = row.withdrawn_at !== null
  const title = isWithdrawn ? w.withdrawn : w.expired
  const what =
    row.withdrawn_at === null
      ? fill(w.expiredWhat, { day: dayText(row.expires_on, lang) })
      : fill(w.withdrawnWhat, { day: momentDay(row.withdrawn_at, lang), reason: row.withdrawn_reason })
  return {
    title,
    description: what,
    status: 410,
    crumbs: crumbsOf(row.kind, lang, title),
    updated: row.withdrawn_at ?? row.published_at ?? row.created_at,
    body: (
      <Stack gap="lg">
        <PageHead title={title} />
        <Card padding="none">
          <EmptyState
            icon="archive"
            title={what}
            actions={<LinkButton href={href(lang, folderOf[row.kind])}>{w.goneBack}</LinkButton>}
          />
        </Card>
      </Stack>
    ),
  }
}

export const publicVersions: AnyPage[] = kinds.map(kind =>
  page({
    path: `${folderOf[kind]}/:slug/versions/:number`,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: publishingWords,
    queries: 10,
    load: async (tx, { params }) => {
      const row = await publicationBySlug(tx, params.slug ?? '')
      const number = Number(params.number)
      if (!row?.shown || row.kind !== kind || !Number.isInteger(number) || number < row.open_from || number < 1)
        return undefined
      return number > row.current_version ? undefined : shown(tx, row, number)
    },
    view: (data, { lang }) => {
      const w = publishingWords(lang).site
      const { row, version } = data
      const title = inLangOf(version.content, 'title', lang)
      const here = fill(w.versionOf, { number: version.number })
      const isCurrent = version.number === row.current_version
      return {
        title: `${title} (${here})`,
        description: `${title} · ${here} · ${momentDay(version.published_at, lang)}`,
        updated: version.published_at,
        crumbs: [...crumbsOf(kind, lang, title).slice(0, 2), { href: addressOf(row), text: title }, { text: here }],
        body: (
          <Stack gap="lg">
            {isCurrent ? null : (
              <Alert
                tone="warning"
                title={fill(w.oldVersion, { number: version.number })}
                actions={
                  <LinkButton variant="quiet" href={href(lang, addressOf(row))}>
                    {w.seeCurrent}
                  </LinkButton>
                }
              />
            )}
            <PageHead title={title} lead={inLangOf(version.content, 'summary', lang)} />
            {/* Photos and files of an earlier version are not handed out: they may be why there is a later one. */}
            <Article
              lang={lang}
              kind={kind}
              content={isCurrent ? version.content : { ...version.content, photos: [], files: [] }}
              media="/media"
            />
            <History lang={lang} data={data} />
          </Stack>
        ),
      }
    },
  }),
)
