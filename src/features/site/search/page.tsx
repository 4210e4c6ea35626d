// /search: finds what is public by the words people use (S151). Withdrawn things are not in the index at all.

import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang, type Words } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  Card,
  CardList,
  EmptyState,
  FilterBar,
  Link,
  LinkButton,
  List,
  Marked,
  PageHead,
  Row,
  SearchForm,
  Section,
  Select,
  Stack,
  Tag,
  Text,
} from '#src/ui/index.ts'
import { momentDay } from '../../people/public.ts'
import type { SearchIndex } from './index-of.ts'
import { type Found, look, placeOf } from './look.ts'
import { excerpt, markedPieces } from './marks.ts'
import type { Hit } from './queries.ts'
import { searchWords } from './words.ts'

const PATH = '/search'
/** A class of forty behind one address finds what it needs; a machine that reads everything does not. */
const ASKS = 600
const YEARS = 8
const LINES = 220

/** Ways on for somebody who did not find it. */
export interface SearchDoor {
  readonly href: string
  readonly title: Words
}

export interface SearchParts {
  readonly index: SearchIndex
  readonly doors: readonly SearchDoor[]
}

export const searchPage = ({ index, doors }: SearchParts) => {
  const kinds: Readonly<Record<string, Words>> = Object.fromEntries(
    index.sources.flatMap(source => Object.entries(source.kinds)),
  )
  return page({
    path: PATH,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: searchWords,
    asks: ASKS,
    queries: 6,
    load: (tx, { query }) => look(tx, query, Object.keys(kinds)),
    view: (found, { lang, now }) => {
      const w = searchWords(lang)
      const { asked } = found
      return {
        title: asked.text === '' ? w.title : fill(w.titleOf, { q: asked.text }),
        description: w.lead,
        crumbs: [{ href: '/', text: w.home }, { text: w.title }],
        body: (
          <Stack gap="lg">
            <PageHead title={w.title} lead={w.lead} />
            <SearchForm lang={lang} action={href(lang, PATH)} label={w.label} value={asked.text} size="lg" />
            {asked.isCut ? <Alert tone="info">{w.cut}</Alert> : null}
            {asked.words.length > 0 ? <Narrow lang={lang} found={found} kinds={kinds} now={now} /> : null}
            {asked.words.length === 0 ? (
              <Usual lang={lang} typed={asked.text} />
            ) : found.rows.length > 0 ? (
              <Results lang={lang} found={found} kinds={kinds} />
            ) : (
              <Nothing lang={lang} found={found} doors={doors} />
            )}
          </Stack>
        ),
      }
    },
  })
}

const addressOf = (lang: Lang, { asked, kind, year }: Found, more: Record<string, string> = {}) => {
  const query = { q: asked.text, ...(kind ? { kind } : {}), ...(year ? { year: String(year) } : {}), ...more }
  return href(lang, `${PATH}?${new URLSearchParams(query)}`)
}

function Narrow({
  lang,
  found: { asked, kind, year },
  kinds,
  now,
}: {
  lang: Lang
  found: Found
  kinds: Readonly<Record<string, Words>>
  now: Date
}) {
  const w = searchWords(lang)
  const thisYear = fiscalYearOf(todayIn(bangkok, now))
  return (
    <FilterBar action={href(lang, PATH)} label={w.filters} hidden={{ q: asked.text }}>
      <Select
        lang={lang}
        compact
        label={w.kind}
        name="kind"
        value={kind}
        empty={w.allKinds}
        options={Object.entries(kinds).map(([value, words]) => ({ value, label: words[lang] }))}
      />
      <Select
        lang={lang}
        compact
        label={w.year}
        name="year"
        value={year === undefined ? undefined : String(year)}
        empty={w.allYears}
        options={Array.from({ length: YEARS }, (_, n) => String(thisYear - n)).map(value => ({ value, label: value }))}
      />
      <Button variant="quiet">{w.narrow}</Button>
    </FilterBar>
  )
}

function Usual({ lang, typed }: { lang: Lang; typed: string }) {
  const w = searchWords(lang)
  return (
    <Stack gap="lg">
      {typed === '' ? null : (
        <Card padding="none">
          <EmptyState icon="search" title={w.noWords}>
            {w.noWordsWhat}
          </EmptyState>
        </Card>
      )}
      <Section id="usual" title={w.usual}>
        <Row gap="md">
          {w.usualQuestions.map(question => (
            <Link href={href(lang, `${PATH}?${new URLSearchParams({ q: question })}`)}>{question}</Link>
          ))}
        </Row>
      </Section>
    </Stack>
  )
}

function Results({ lang, found, kinds }: { lang: Lang; found: Found; kinds: Readonly<Record<string, Words>> }) {
  const w = searchWords(lang)
  const last = found.rows.at(-1)
  return (
    <Section id="results" title={found.total === 1 ? w.foundOne : fill(w.found, { count: found.total })}>
      <CardList
        label={w.results}
        items={found.rows.map(hit => (
          <Result lang={lang} hit={hit} words={found.words} kind={kinds[hit.kind]?.[lang] ?? hit.kind} />
        ))}
      />
      {found.hasMore && last ? (
        <Row>
          <LinkButton variant="quiet" href={addressOf(lang, found, { after: placeOf(last) })}>
            {w.more}
          </LinkButton>
        </Row>
      ) : null}
    </Section>
  )
}

function Result({ lang, hit, words, kind }: { lang: Lang; hit: Hit; words: readonly string[]; kind: string }) {
  const w = searchWords(lang)
  const title = (lang === 'en' && hit.title_en) || hit.title_th
  const lines = excerptOf(hit, words, lang)
  return (
    <Stack gap="xs">
      <Text strong>
        <Link href={href(lang, hit.href)}>
          <Marked pieces={markedPieces(title, words)} />
        </Link>
      </Text>
      {lines === '' ? null : (
        <Text size="sm">
          <Marked pieces={markedPieces(lines, words)} />
        </Text>
      )}
      <Row gap="md">
        <Tag>{kind}</Tag>
        {hit.in_file ? <Tag icon="paperclip">{w.inFile}</Tag> : null}
        <Text size="sm" tone="muted" inline>
          {[hit.unit, hit.kind === 'page' ? '' : momentDay(hit.at, lang)].filter(Boolean).join(' · ')}
        </Text>
      </Row>
    </Stack>
  )
}

/** Where the words are: in its files, else in its text, else in what it says of itself. */
function excerptOf(hit: Hit, words: readonly string[], lang: Lang): string {
  const summary = (lang === 'en' && hit.summary_en) || hit.summary_th
  const has = (text: string) => markedPieces(text, words).some(piece => piece.isFound)
  const texts = hit.in_file ? [hit.near_file, hit.near_body, summary] : [summary, hit.near_body, hit.near_file]
  return excerpt(texts.find(has) ?? summary, words, LINES)
}

function Nothing({ lang, found, doors }: { lang: Lang; found: Found; doors: readonly SearchDoor[] }) {
  const w = searchWords(lang)
  return (
    <Stack gap="lg">
      {found.meant === undefined ? null : (
        <Alert tone="info">
          {w.meant} <Link href={addressOf(lang, found, { q: found.meant })}>{found.meant}</Link>
        </Alert>
      )}
      <Card padding="none">
        <EmptyState icon="search" title={fill(w.none, { q: found.asked.text })}>
          {w.noneWhat}
        </EmptyState>
      </Card>
      <Section id="help" title={w.help}>
        <List items={doors.map(door => <Link href={href(lang, door.href)}>{door.title[lang]}</Link>)} />
      </Section>
    </Stack>
  )
}
