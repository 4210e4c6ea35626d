// /ita/:year/:item: one item before the public: what came of it, where each part is proven, what changed since it was approved, and the same
// subject in other years. A number typed another way leads to its one address.
import { canonicalJson } from '#src/kernel/digest.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { oitSlug, parseOitCode } from '#src/kernel/oit-code.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Card, Columns, Fingerprint, Link, Muted, PageHead, Section, Stack, Text } from '#src/ui/index.ts'
import { type Framework, itemOfTopic, itemShowing, type OlderNumber, olderNumbers } from '../../assessment/public.ts'
import { linkDaysOf } from '../../evidence/public.ts'
import { linkDays } from '../../link-watch/public.ts'
import { momentDay } from '../../people/public.ts'
import { addressOf, gatherItem, type Item, publicYears, type Sources } from '../gather.ts'
import { frameworksOf } from '../other-years.ts'
import { changesSince } from '../rules.ts'
import { nothingText, publicParts, sentenceText } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { ItemAside } from './ita-item-aside.tsx'
import { Evidence, History, PartsOfItem } from './ita-item-parts.tsx'
import { olderItem, olderView } from './ita-older.tsx'
import { StandingBadge, Unverified, yearOf } from './parts.tsx'

export const itaItem = (sources: Sources) =>
  page({
    path: '/ita/:year/:item',
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: disclosureWords,
    kept: true,
    queries: 36,
    load: async (tx, { params }) => {
      const code = parseOitCode(params.item ?? '')
      if (!code.ok || (code.value.year !== undefined && code.value.year !== yearOf(params))) return undefined
      const isOther = params.item !== oitSlug(code.value)
      const found = await gatherItem(tx, sources, yearOf(params), code.value.number)
      if (!found) return isOther ? undefined : olderItem(tx, yearOf(params), code.value.number)
      return { one: found.one, isOther, ...(isOther ? nothingMore : await more(tx, found.one, found.of.framework)) }
    },
    view: (data, { lang, query, origin }) => {
      if ('was' in data) return olderView(data, lang)
      const { one } = data
      const { ita, page: w } = disclosureWords(lang)
      const title = `O${one.item.number} ${one.item[lang]}`
      if (data.isOther) return { title, body: null, moved: href(lang, addressOf(one)) }
      const kept = one.versions[0]
      if (query.get('format') === 'json' && kept)
        return {
          title,
          body: null,
          raw: {
            body: canonicalJson(kept.content),
            type: 'application/json; charset=utf-8',
            name: `ita-${one.year}-o${one.item.number}.json`,
          },
        }
      const { found, asked } = publicParts(one)
      const changes = kept && changesSince(kept.content.proofs, one.proofs)
      const moments = [...one.proofs.map(proof => proof.updatedAt), ...(kept ? [kept.approved_at] : [])]
      return {
        title,
        description: sentenceText(one, lang),
        within: '/ita',
        ...(moments.length === 0 ? {} : { updated: new Date(Math.max(...moments.map(at => at.getTime()))) }),
        crumbs: [
          { href: '/', text: ita.home },
          { href: `/ita/${one.year}`, text: fill(ita.ofYear, { year: one.year }) },
          { text: `O${one.item.number}` },
        ],
        body: (
          <Columns kind="site" aside={<ItemAside lang={lang} one={one} origin={origin} more={data} />}>
            <PageHead
              above={
                <>
                  <Text inline strong>{`O${one.item.number}`}</Text>
                  <StandingBadge lang={lang} one={one} />
                  <Muted>{fill(w.dataOf, { year: one.fiscalYear })}</Muted>
                  {one.isVerified ? null : <Unverified lang={lang} />}
                </>
              }
              title={one.item[lang]}
              lead={sentenceText(one, lang)}
              note={kept?.content.nothing ? nothingText(kept.content.nothing, ita.nothing, lang) : undefined}
            />
            {kept || one.proofs.length === 0 ? null : <Alert tone="info">{w.unapproved}</Alert>}
            <Section
              id="parts"
              title={kept?.content.nothing || (found === 0 && !kept) ? w.partsNothing : fill(w.parts, { found, asked })}
            >
              <PartsOfItem lang={lang} one={one} changes={changes} />
            </Section>
            <Evidence lang={lang} one={one} />
            <Section id="history" title={w.history}>
              <History lang={lang} one={one} changes={changes} />
            </Section>
            {kept ? (
              <Card title={w.fingerprint} level={2} icon="fingerprint">
                <Stack gap="sm">
                  <Text size="sm" tone="muted">
                    {`${w.fingerprintWhat} · ${fill(w.version, { number: kept.number })} · ${momentDay(kept.approved_at, lang)}`}
                  </Text>
                  <Fingerprint lang={lang} value={kept.digest.toString('hex')} />
                  <Link href={href(lang, `${addressOf(one)}?format=json`)} small>
                    {w.json}
                  </Link>
                </Stack>
              </Card>
            ) : null}
          </Columns>
        ),
      }
    },
  })

export interface More {
  /** The same subject in other years, newest first. */
  readonly same: readonly { readonly year: number; readonly number: number }[]
  /** Of years that are known number by number only, newest first, with what it was called then. */
  readonly older: readonly OlderNumber[]
  /** Other subjects that had this number. */
  readonly other: readonly { readonly year: number; readonly name: Readonly<Record<Lang, string>> }[]
  /** Days of the last thirty on which the links were tried, oldest first: did all of them open? */
  readonly days: readonly boolean[]
}

const nothingMore: More = { same: [], older: [], other: [], days: [] }

async function more(tx: Tx, one: Item, framework: Framework): Promise<More> {
  const years = (await publicYears(tx)).filter(year => year !== one.year)
  const frameworks = await frameworksOf(tx, years)
  const addresses = one.proofs.map(proof => proof.href)
  const days = [
    ...(await linkDaysOf(
      tx,
      addresses.filter(address => !address.startsWith('/')),
    )),
    ...(await linkDays(tx, addresses)),
  ].sort((a, b) => a.day.localeCompare(b.day))
  return {
    same: frameworks.flatMap(framework => {
      const item = itemOfTopic(framework, one.item.topic)
      return item ? [{ year: framework.year, number: item.number }] : []
    }),
    older: olderNumbers.filter(older => itemShowing(framework, older.topic)?.topic === one.item.topic),
    other: frameworks.flatMap(framework => {
      const item = framework.items.find(other => other.number === one.item.number)
      return item && item.topic !== one.item.topic ? [{ year: framework.year, name: { th: item.th, en: item.en } }] : []
    }),
    days: [...Map.groupBy(days, day => day.day).values()].map(of => of.every(day => day.isOpen)),
  }
}
