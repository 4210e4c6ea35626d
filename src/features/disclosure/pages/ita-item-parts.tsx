// The middle of a public item: each part with where it is proven, the pieces of evidence, and the versions of the answer.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Proof as ProofOf } from '#src/kernel/topic.ts'
import {
  Badge,
  CardList,
  EvidenceGrid,
  IconText,
  Link,
  Muted,
  Proof,
  Row,
  Section,
  Stack,
  Text,
  Trail,
  type TrailItem,
} from '#src/ui/index.ts'
import { dayText, momentDay } from '../../people/public.ts'
import type { Item } from '../gather.ts'
import { type Changes, changesSince } from '../rules.ts'
import type { KeptProof, Verdict } from '../schema.ts'
import { hrefOf, text } from '../show.ts'
import { disclosureWords } from '../words.ts'

type Since = Changes<ProofOf> | undefined

const kinds = { rows: 'rows', file: 'file', statement: 'quote' } as const

function ProofLine({ lang, proof, mark }: { lang: Lang; proof: ProofOf; mark?: 'added' | 'changed' | undefined }) {
  const { page: w } = disclosureWords(lang)
  return (
    <Stack gap="none">
      <Row>
        <Link href={hrefOf(proof.href, lang)} external={!proof.href.startsWith('/')}>
          {text(proof.title, lang)}
        </Link>
        <Proof lang={lang} kind={kinds[proof.kind]} />
        {mark ? (
          <Badge lang={lang} tone="doing" plain>
            {w[mark]}
          </Badge>
        ) : null}
      </Row>
      {proof.sentence ? <Text>{text(proof.sentence, lang)}</Text> : null}
      <Text size="sm" tone="muted">
        {[
          ...(proof.subject ? [text(proof.subject, lang)] : []),
          fill(w.updated, { day: momentDay(proof.updatedAt, lang) }),
        ].join(' · ')}
      </Text>
    </Stack>
  )
}

function GoneLine({ lang, proof }: { lang: Lang; proof: KeptProof }) {
  const { page: w } = disclosureWords(lang)
  return (
    <Text tone="muted">
      {text(proof.title, lang)} <Muted>({w.gone})</Muted>
    </Text>
  )
}

const icons: Readonly<Record<Verdict, 'circle-check' | 'triangle-alert' | 'circle-slash-2'>> = {
  met: 'circle-check',
  missing: 'triangle-alert',
  'not-needed': 'circle-slash-2',
}

/** As approved, with what is newer marked; before that, what opens now. */
export function PartsOfItem({ lang, one, changes }: { lang: Lang; one: Item; changes: Since }) {
  const { page: w, ita } = disclosureWords(lang)
  const kept = one.versions[0]?.content
  const parts = kept
    ? kept.parts
    : one.parts.map(part => ({
        id: part.id,
        words: part.words,
        verdict: part.state === 'proven' || part.state === 'not-needed' ? ('met' as const) : ('missing' as const),
        reason: '',
      }))
  const markOf = (proof: ProofOf) => {
    if (changes?.added.includes(proof)) return 'added' as const
    return changes?.kept.some(pair => pair.now === proof && pair.isChanged) ? ('changed' as const) : undefined
  }
  const known = new Set(parts.map(part => part.id))
  // What is not due yet is not missing yet.
  const isAsked = kept ? kept.nothing === null : one.standing === 'late'
  const iconOf = (verdict: Verdict) => {
    if (kept?.nothing) return 'circle-slash-2' as const
    return verdict === 'missing' && !isAsked ? ('circle-dashed' as const) : icons[verdict]
  }
  const groupOf = (component: string | undefined) => (component !== undefined && known.has(component) ? component : '')
  const rest = one.proofs.filter(proof => groupOf(proof.component) === '' && !known.has(''))
  const restGone = (changes?.gone ?? []).filter(proof => groupOf(proof.component) === '' && !known.has(''))
  const lines = (proofs: readonly ProofOf[], gone: readonly KeptProof[]) => (
    <>
      {proofs.map(proof => (
        <ProofLine lang={lang} proof={proof} mark={markOf(proof)} />
      ))}
      {gone.map(proof => (
        <GoneLine lang={lang} proof={proof} />
      ))}
    </>
  )
  return (
    <>
      <CardList
        items={parts.map(part => {
          const name = part.id === '' ? ita.col.name : text(part.words, lang)
          const proofs = one.proofs.filter(proof => groupOf(proof.component) === part.id)
          const gone = (changes?.gone ?? []).filter(proof => groupOf(proof.component) === part.id)
          return (
            <Stack gap="sm">
              <IconText icon={iconOf(part.verdict)} tone={part.verdict === 'missing' && isAsked ? 'warning' : 'ink'}>
                {part.id === '' ? text(part.words, lang) || name : name}
                {part.verdict === 'missing' && isAsked ? <Muted> {w.missing}</Muted> : null}
              </IconText>
              {part.verdict === 'not-needed' && part.reason !== '' ? (
                <Text tone="muted">{fill(w.notNeeded, { reason: part.reason })}</Text>
              ) : null}
              {lines(proofs, gone)}
            </Stack>
          )
        })}
      />
      {rest.length === 0 && restGone.length === 0 ? null : (
        <Section id="open" title={w.proofsOther} level={3} look="minor">
          <CardList
            items={[
              ...rest.map(proof => <ProofLine lang={lang} proof={proof} mark={markOf(proof)} />),
              ...restGone.map(proof => <GoneLine lang={lang} proof={proof} />),
            ]}
          />
        </Section>
      )}
    </>
  )
}

const MOST_PIECES = 12

export function Evidence({ lang, one }: { lang: Lang; one: Item }) {
  const { page: w } = disclosureWords(lang)
  const pieces = one.proofs.filter(proof => proof.href.startsWith('/evidence/'))
  if (pieces.length === 0) return null
  return (
    <Section id="evidence" title={fill(w.evidence, { count: pieces.length })}>
      <EvidenceGrid
        items={pieces.slice(0, MOST_PIECES).map(piece => ({
          title: text(piece.title, lang),
          href: piece.href,
          icon: 'file-check' as const,
          date: momentDay(piece.updatedAt, lang),
        }))}
      />
    </Section>
  )
}

export function History({ lang, one, changes }: { lang: Lang; one: Item; changes: Since }) {
  const { page: w } = disclosureWords(lang)
  if (one.versions.length === 0) return <Text tone="muted">{w.noHistory}</Text>
  const count = (of: Changes<unknown>) => ({
    added: of.added.length,
    changed: of.kept.filter(pair => pair.isChanged).length,
    gone: of.gone.length,
  })
  const items = one.versions.map((version, at): TrailItem => {
    const before = one.versions[at + 1]
    const between = before && changesSince(before.content.proofs, version.content.proofs.map(asProof))
    const title = fill(w.version, { number: version.number })
    const handedIn = at === 0 ? (one.answer?.handed_in_on ?? null) : null
    return {
      state: 'past',
      title: at === 0 ? `${title} ${w.current}` : title,
      time: momentDay(version.approved_at, lang),
      body: (
        <Stack gap="none">
          {at === 0 ? null : <Text>{text(version.content.sentence, lang)}</Text>}
          {between ? <Text size="sm">{fill(w.now, count(between))}</Text> : null}
          {handedIn === null ? null : <Text size="sm" tone="muted">{`${w.handedIn} ${dayText(handedIn, lang)}`}</Text>}
        </Stack>
      ),
    }
  })
  const since = changes && count(changes)
  return (
    <Stack>
      {since && since.added + since.changed + since.gone > 0 ? <Text>{fill(w.now, since)}</Text> : null}
      <Trail lang={lang} items={items} />
    </Stack>
  )
}

const asProof = (kept: KeptProof): ProofOf => {
  const { component, subject, sentence, unitId, sha256, ...always } = kept
  return {
    ...always,
    updatedAt: new Date(kept.updatedAt),
    ...(component === undefined ? {} : { component }),
    ...(subject === undefined ? {} : { subject }),
    ...(sentence === undefined ? {} : { sentence }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(sha256 === undefined ? {} : { sha256 }),
  }
}
