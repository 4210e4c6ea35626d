// /office/oit/:year/:number: one item at the desk: its answer, the checklist, what outsiders can open now, and what comes next.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { historyOf } from '#src/platform/ledger/history.ts'
import {
  Alert,
  Badge,
  Card,
  CardList,
  Columns,
  DescriptionList,
  Link,
  LinkButton,
  List,
  Menu,
  Muted,
  PageHead,
  Proof,
  Row,
  Section,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { troubleAmong } from '../../link-watch/public.ts'
import { dayText, HistoryCard, momentDay } from '../../people/public.ts'
import { isTheirs } from '../actions/parts.ts'
import { addressOf, gatherItem, type Item, type Sources } from '../gather.ts'
import { changesSince } from '../rules.ts'
import { foundOf, nothingText, partTones, text, unitText } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { whoText } from './oit-year.tsx'
import { atOf, DESK, deskCrumbs, deskOf, StandingBadge, StateBadge, Unverified } from './parts.tsx'

export const oitItem = (sources: Sources) =>
  page({
    path: `${DESK}/:year/:number`,
    shell: 'office',
    may: 'item:read',
    ledger: 'none',
    words: disclosureWords,
    queries: 32,
    load: (tx, { params }) => load(tx, sources, atOf(params)),
    view: (data, { lang }) => {
      const { item: w } = disclosureWords(lang)
      const { one } = data
      const title = fill(w.title, { number: one.item.number, name: one.item[lang] })
      const { answer } = one
      return {
        title,
        within: DESK,
        crumbs: deskCrumbs(lang, one.year, { text: `O${one.item.number}` }),
        body: (
          <Stack gap="lg">
            <PageHead
              title={title}
              above={
                <>
                  <StateBadge lang={lang} one={one} />
                  <StandingBadge lang={lang} one={one} plain />
                  {one.isVerified ? null : <Unverified lang={lang} />}
                </>
              }
              note={fill(w.dataOf, { year: one.fiscalYear })}
              actions={<Actions lang={lang} data={data} />}
            />
            {answer?.state === 'preparing' && answer.state_reason !== '' ? (
              <Alert tone="now" title={fill(w.returned, { reason: answer.state_reason })} />
            ) : null}
            <Columns aside={<Aside lang={lang} data={data} />}>
              <Section id="sentence" title={w.sentence}>
                <Card>
                  {answer?.sentence_th ? (
                    <Text size="lg">
                      {lang === 'en' ? answer.sentence_en || answer.sentence_th : answer.sentence_th}
                    </Text>
                  ) : (
                    <Text tone="muted">{w.noSentence}</Text>
                  )}
                  {answer?.nothing && answer.nothing_from && answer.nothing_to ? (
                    <Text>
                      {nothingText({ from: answer.nothing_from, to: answer.nothing_to }, w.nothingSaid, lang)}
                    </Text>
                  ) : null}
                </Card>
              </Section>
              <Checklist lang={lang} one={one} />
              <Open lang={lang} one={one} trouble={data.trouble} />
            </Columns>
          </Stack>
        ),
      }
    },
  })

async function load(tx: Tx, sources: Sources, at: { readonly year: number; readonly number: number }) {
  const found = await gatherItem(tx, sources, at.year, at.number, { isOffice: true })
  if (!found) return undefined
  const { one, of } = found
  return {
    one,
    trouble: await troubleAmong(
      tx,
      one.proofs.map(proof => proof.href),
    ),
    isTheirs: isTheirs(tx, one, of.units),
    mayApprove: tx.scope.actor?.holds('item:approve') ?? false,
    history: one.answer ? await historyOf(tx, one.answer.id, { most: 12 }) : [],
  }
}

type Data = NonNullable<Awaited<ReturnType<typeof load>>>

function Actions({ lang, data }: { lang: Lang; data: Data }) {
  const { item: w, desk } = disclosureWords(lang)
  const { one, mayApprove } = data
  const at = deskOf(one)
  const state = one.answer?.state ?? 'preparing'
  const isOpen = state === 'preparing' && data.isTheirs
  const more = [
    { href: href(lang, addressOf(one)), label: desk.public },
    ...(isOpen ? [{ href: href(lang, `${at}/links`), label: w.links }] : []),
    ...(mayApprove && state !== 'preparing' ? [{ href: href(lang, `${at}/return`), label: w.giveBack }] : []),
  ]
  return (
    <>
      {isOpen ? (
        <LinkButton
          href={href(lang, `${at}/answer`)}
          icon="pencil"
          variant={one.answer?.sentence_th ? 'quiet' : 'primary'}
        >
          {w.edit}
        </LinkButton>
      ) : null}
      {isOpen && one.answer ? (
        <LinkButton href={href(lang, `${at}/check`)} icon="clipboard-check">
          {w.check}
        </LinkButton>
      ) : null}
      {mayApprove && state === 'checked' ? (
        <LinkButton href={href(lang, `${at}/approve`)} icon="stamp">
          {w.approve}
        </LinkButton>
      ) : null}
      <Menu lang={lang} label={desk.more} items={more} />
    </>
  )
}

function Checklist({ lang, one }: { lang: Lang; one: Item }) {
  const w = disclosureWords(lang)
  return (
    <Section
      id="parts"
      title={w.item.parts}
      intro={
        one.item.components.length === 0
          ? w.item.partsUnnamed
          : fill(w.item.partsFound, { found: foundOf(one), asked: one.parts.length })
      }
    >
      <CardList
        items={one.parts.map(part => (
          <Stack gap="xs">
            <Row justify="between" align="start">
              <Text>{text(part.words, lang)}</Text>
              <Badge lang={lang} tone={partTones[part.state]} plain>
                {w.partStates[part.state]}
              </Badge>
            </Row>
            {part.isVerified ? null : <Unverified lang={lang} />}
            {part.said?.reason ? <Text>{part.said.reason}</Text> : null}
            {part.said ? (
              <Text size="sm" tone="muted">
                {fill(w.item.saidBy, { name: part.said.by_name, day: momentDay(part.said.at, lang) })}
              </Text>
            ) : null}
          </Stack>
        ))}
      />
    </Section>
  )
}

function Open({ lang, one, trouble }: { lang: Lang; one: Item; trouble: Data['trouble'] }) {
  const w = disclosureWords(lang)
  const part = (component: string | undefined) => one.parts.find(asked => asked.id === component)?.words
  const kept = one.versions[0]
  const since = kept && changesSince(kept.content.proofs, one.proofs)
  const changed = since?.kept.filter(pair => pair.isChanged).length ?? 0
  return (
    <Section id="open" title={w.item.proofs}>
      {since && since.added.length + changed + since.gone.length > 0 ? (
        <Alert tone="warning">
          {fill(w.item.sinceApproved, { added: since.added.length, changed, gone: since.gone.length })}
        </Alert>
      ) : null}
      {one.proofs.length === 0 ? (
        <Card>
          <Text tone="muted">{w.item.noProofs}</Text>
        </Card>
      ) : (
        <CardList
          items={one.proofs.map(proof => (
            <Stack gap="none">
              <Row>
                <Link href={proof.href} external={!proof.href.startsWith('/')}>
                  {text(proof.title, lang)}
                </Link>
                <Proof lang={lang} kind={proof.kind === 'statement' ? 'quote' : proof.kind} />
                {trouble
                  .filter(link => link.address === proof.href)
                  .map(link => (
                    <Badge lang={lang} tone={link.state === 'dead' ? 'late' : 'soon'}>
                      {fill(link.state === 'dead' ? w.item.linkDead : w.item.linkChanged, {
                        day: momentDay(link.since, lang),
                      })}
                    </Badge>
                  ))}
              </Row>
              <Muted>
                {[
                  proof.subject ? text(proof.subject, lang) : (part(proof.component)?.[lang] ?? w.whole),
                  momentDay(proof.updatedAt, lang),
                ].join(' · ')}
              </Muted>
            </Stack>
          ))}
        />
      )}
    </Section>
  )
}

function Aside({ lang, data }: { lang: Lang; data: Data }) {
  const w = disclosureWords(lang)
  const { one } = data
  const { answer, assignment } = one
  const who = [whoText(one, lang), assignment?.unit_id ? unitText(one, lang) : ''].filter(Boolean).join(' · ')
  return (
    <>
      <Card title={w.item.about} level={3}>
        <Stack gap="sm">
          <DescriptionList
            items={[
              { term: w.item.who, value: who || w.desk.nobody },
              ...(assignment?.due_on ? [{ term: w.item.due, value: dayText(assignment.due_on, lang) }] : []),
              {
                term: w.item.score,
                value: answer?.self_score === null || !answer ? w.item.noScore : String(answer.self_score),
              },
              ...(answer?.approved_at
                ? [
                    {
                      term: w.item.approvedRef,
                      value: `${answer.approved_ref} · ${momentDay(answer.approved_at, lang)}`,
                    },
                  ]
                : []),
              ...(answer?.handed_in_on ? [{ term: w.item.handedIn, value: dayText(answer.handed_in_on, lang) }] : []),
            ]}
          />
          <List
            items={[
              <Link href={href(lang, `/office/evidence?topic=${one.item.topic}`)} small>
                {w.item.evidence}
              </Link>,
              <Link href={href(lang, `/office/frameworks/${one.year}`)} small>
                {w.item.framework}
              </Link>,
            ]}
          />
        </Stack>
      </Card>
      {data.history.length === 0 ? null : (
        <HistoryCard lang={lang} title={w.history} entries={data.history} events={w.events} />
      )}
    </>
  )
}
