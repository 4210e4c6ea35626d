// /information-act and /information: everything that is open, under the headings of the law and in citizens' words. A thing is kept once and
// stands wherever it belongs; an empty heading says what will be here and whom to ask.
import { Temporal } from 'temporal-polyfill'
import { itaYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Proof as ProofOf } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type PageView, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  DescriptionList,
  Disclosure,
  Link,
  List,
  Muted,
  PageHead,
  Row,
  Section,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { assignmentsOf, itemShowing, shippedFrameworks, topics } from '../../assessment/public.ts'
import { houseUnits, inWords, momentDay, todayOf, type UnitRow } from '../../people/public.ts'
import { addressOfPublication, inLangOf, shownOfHeadings } from '../../publishing/public.ts'
import { fiscalYearOf, proofsOf, type Sources } from '../gather.ts'
import { hrefOf, text } from '../show.ts'
import { actTree, type Heading, menuTree, type Tree } from '../trees.ts'
import { disclosureWords } from '../words.ts'

interface Entry {
  readonly href: string
  readonly title: { readonly th: string; readonly en: string }
  readonly at: Date
}

export const treePage = (tree: Tree, path: string, sources: Sources) =>
  page({
    path,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: disclosureWords,
    kept: true,
    queries: 56,
    load: tx => load(tx, tree, sources),
    view: (data, { lang }) => {
      const { trees: w } = disclosureWords(lang)
      const own = tree.id === actTree.id ? w.act : w.menu
      const [other, at] = tree.id === actTree.id ? [w.menu.title, '/information'] : [w.act.title, '/information-act']
      return {
        title: own.title,
        description: own.lead,
        ...updatedOf(data.entries),
        crumbs: [{ href: '/', text: w.home }, { text: own.title }],
        body: (
          <Stack gap="lg">
            <PageHead title={own.title} lead={own.lead} note={tree.source[lang]} />
            {tree.checked ? null : (
              <Text size="sm" tone="muted">
                <Badge lang={lang} tone="missing" plain>
                  {w.unverified}
                </Badge>
              </Text>
            )}
            <Row gap="md">
              {tree.groups.map(group => (
                <Link href={`#${group.id}`}>{text(group, lang)}</Link>
              ))}
            </Row>
            {tree.groups.map(group => (
              <Section id={group.id} title={text(group, lang)}>
                <Stack>
                  {group.headings
                    .filter(heading => !isEmpty(heading, data))
                    .map(heading => (
                      <Card id={heading.id} title={text(heading, lang)} level={3}>
                        <Under lang={lang} heading={heading} data={data} />
                      </Card>
                    ))}
                  <NotYet lang={lang} headings={group.headings.filter(heading => isEmpty(heading, data))} data={data} />
                </Stack>
              </Section>
            ))}
            <Link href={href(lang, at)}>{fill(w.other, { other })}</Link>
          </Stack>
        ),
      }
    },
  })

export const treePages = (sources: Sources) => [
  treePage(actTree, '/information-act', sources),
  treePage(menuTree, '/information', sources),
]

interface Data {
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  readonly units: ReadonlyMap<string, UnitRow>
}

async function load(tx: Tx, tree: Tree, sources: Sources): Promise<Data> {
  const year = itaYearOf(Temporal.PlainDate.from(todayOf(tx)))
  const headings = tree.groups.flatMap(group => group.headings)
  const asked = [...new Set(headings.flatMap(heading => heading.topics))]
  const proofs = await proofsOfNow(tx, sources, asked, year)
  const published = Map.groupBy(await shownOfHeadings(tx, tree.id), row => row.heading)
  const units = await houseUnits(tx)
  const assigned = [...(await assignmentsOf(tx, year)), ...(await assignmentsOf(tx, year - 1))]
  return {
    entries: new Map(
      headings.map(heading => [
        heading.id,
        entriesOf(
          heading.topics.flatMap(topic => [...(proofs.get(topic) ?? [])]),
          (published.get(heading.id) ?? []).map(row => ({
            href: addressOfPublication(row),
            title: { th: inLangOf(row.content, 'title', 'th'), en: inLangOf(row.content, 'title', 'en') },
            at: row.published_at,
          })),
        ),
      ]),
    ),
    units: new Map(
      headings.flatMap(heading => {
        const unitId = assigned.find(one => heading.topics.includes(one.topic) && one.unit_id !== null)?.unit_id
        const unit = units.find(one => one.id === unitId)
        return unit ? [[heading.id, unit] as const] : []
      }),
    ),
  }
}

/** What a subject shows this year and last: by its own data year, as the newest framework asks. */
async function proofsOfNow(tx: Tx, sources: Sources, asked: readonly string[], year: number) {
  const framework = shippedFrameworks[0]
  const yearOf = (topic: string): number => {
    const item = framework && itemShowing(framework, topic)
    return item ? fiscalYearOf(item, year) : year
  }
  const found = new Map<string, ProofOf[]>()
  const known = asked.filter(topic => topics.some(one => one.id === topic))
  for (const back of [0, 1])
    for (const [fiscalYear, of] of Map.groupBy(known, topic => yearOf(topic) - back))
      for (const [topic, proofs] of await proofsOf(tx, sources, of, { year: year - back, fiscalYear }))
        found.set(topic, [...(found.get(topic) ?? []), ...proofs])
  return found
}

/** Newest first; what two ways lead to stands once. */
function entriesOf(proofs: readonly ProofOf[], published: readonly Entry[]): Entry[] {
  const all = new Map<string, Entry>()
  for (const entry of [...published, ...proofs.map(one => ({ href: one.href, title: one.title, at: one.updatedAt }))])
    if (!all.has(entry.href)) all.set(entry.href, entry)
  return [...all.values()].sort((a, b) => b.at.getTime() - a.at.getTime())
}

function updatedOf(entries: Data['entries']): Pick<PageView, 'updated'> {
  const moments = [...entries.values()].flat().map(entry => entry.at.getTime())
  return moments.length === 0 ? {} : { updated: new Date(Math.max(...moments)) }
}

const MOST = 20

const isEmpty = (heading: Heading, data: Data): boolean => (data.entries.get(heading.id) ?? []).length === 0

/** Headings that hold nothing yet, out of the way of those that do: each says what will be there and whom to ask. */
function NotYet({ lang, headings, data }: { lang: Lang; headings: readonly Heading[]; data: Data }) {
  const { trees: w } = disclosureWords(lang)
  if (headings.length === 0) return null
  return (
    <Disclosure summary={fill(w.notYet, { count: headings.length })}>
      <DescriptionList
        layout="rows"
        items={headings.map(heading => {
          const unit = data.units.get(heading.id)
          return {
            term: <Text id={heading.id}>{text(heading, lang)}</Text>,
            value: `${fill(w.none, { what: text(heading, lang) })} ${fill(w.asks, { unit: unit ? inWords(unit.name_th, unit.name_en, lang) : w.agency })}`,
          }
        })}
      />
    </Disclosure>
  )
}

function Under({ lang, heading, data }: { lang: Lang; heading: Heading; data: Data }) {
  const { trees: w } = disclosureWords(lang)
  const entries = data.entries.get(heading.id) ?? []
  return (
    <Stack gap="sm">
      <List
        gap="sm"
        items={entries.slice(0, MOST).map(entry => (
          <>
            <Link href={hrefOf(entry.href, lang)} external={!entry.href.startsWith('/')}>
              {text(entry.title, lang)}
            </Link>{' '}
            <Muted>{momentDay(entry.at, lang)}</Muted>
          </>
        ))}
      />
      {entries.length > MOST ? <Text size="sm">{fill(w.count, { count: entries.length })}</Text> : null}
    </Stack>
  )
}
