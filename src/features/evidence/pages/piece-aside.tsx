// Beside one piece: what is known of it, its fingerprint, its link over thirty days, who may see it, its topics and versions.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Card,
  Code,
  DescriptionList,
  Fingerprint,
  Link,
  LinkButton,
  LinkDays,
  List,
  Row,
  Section,
  Stack,
  Tag,
  Text,
} from '#src/ui/index.ts'
import { dayText, inWords } from '../../people/public.ts'
import { problemText } from '../links/problem-text.ts'
import type { PieceCard } from '../piece-card.ts'
import { addressOf, kindText, momentText, sizeText } from '../show.ts'
import { evidenceWords } from '../words.ts'

interface Props {
  readonly lang: Lang
  readonly card: PieceCard
}

export function About({ lang, card: { piece } }: Props) {
  const w = evidenceWords(lang)
  const { piece: p } = w
  const missing = piece.kind === 'link' ? p.noFingerprintLink : p.noFingerprintFact
  const items = [
    { term: p.kind, value: kindText(piece, lang) },
    { term: p.happened, value: dayText(piece.happened_on, lang) },
    { term: p.unit, value: inWords(piece.unit_th, piece.unit_en, lang) || w.common.wholeAgency },
    { term: p.offeredBy, value: `${piece.offerer} · ${momentText(piece.offered_at, lang)}` },
    {
      term: p.reviewedBy,
      value: piece.reviewer && piece.reviewed_at ? `${piece.reviewer} · ${momentText(piece.reviewed_at, lang)}` : '',
    },
    { term: p.expires, value: dayText(piece.expires_on, lang) },
    { term: p.size, value: piece.kind === 'file' ? sizeText(piece.file_size) : '' },
  ]
  return (
    <Card title={p.about}>
      <Stack gap="md">
        <DescriptionList items={items.filter(item => item.value !== '')} />
        <Stack gap="xs">
          <Text size="sm" strong>
            {p.fingerprint}
          </Text>
          {piece.sha256 === null ? (
            <Text size="sm" tone="muted">
              {missing}
            </Text>
          ) : (
            <>
              <Fingerprint lang={lang} value={piece.sha256.toString('hex')} />
              <Text size="sm" tone="muted">
                {p.fingerprintHint}
              </Text>
            </>
          )}
        </Stack>
      </Stack>
    </Card>
  )
}

export function LinkBox({ lang, card: { piece, checks } }: Props) {
  const w = evidenceWords(lang).piece
  const last = checks.at(-1)
  return (
    <Card title={w.link} icon="link">
      <Stack gap="sm">
        {last === undefined ? (
          <Text tone="muted">{w.linkNever}</Text>
        ) : (
          <>
            <LinkDays
              label={checks
                .map(check =>
                  fill(check.problem === '' ? w.linkDay : w.linkDayBad, { day: momentText(check.at, lang) }),
                )
                .join(', ')}
              days={checks.map(check => check.problem === '')}
            />
            <Text {...(piece.link_state === 'dead' ? { tone: 'error' as const } : {})}>
              {w.linkStates[piece.link_state]}
            </Text>
            <Text size="sm" tone="muted">
              {[fill(w.linkLast, { day: momentText(last.at, lang) }), problemText(last, lang)]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </>
        )}
      </Stack>
    </Card>
  )
}

export function PublicBox({ lang, card: { piece, may }, origin }: Props & { origin: string }) {
  const w = evidenceWords(lang).piece
  const at = addressOf(piece.id).page
  const sha = piece.sha256?.toString('hex') ?? ''
  if (piece.state === 'withdrawn') return null
  return (
    <Card title={w.public} icon={piece.is_public ? 'globe' : 'lock'}>
      <Stack gap="sm">
        <Text>{piece.is_public ? w.publicYes : w.publicNo}</Text>
        {piece.is_public && piece.kind === 'file' ? (
          <Link href={`/evidence/${piece.id}/${sha}`} small>
            <Code>{`${origin}/evidence/${piece.id}/…`}</Code>
          </Link>
        ) : null}
        <Text size="sm" tone={piece.privacy === 'found' ? 'error' : 'muted'}>
          {[w.privacyStates[piece.privacy], piece.privacy_note].filter(Boolean).join(': ')}
        </Text>
        <Row gap="sm">
          {may.has('check-privacy') ? (
            <LinkButton href={href(lang, `${at}/privacy`)} size="sm" variant="quiet" icon="search-check">
              {w.privacyGo}
            </LinkButton>
          ) : null}
          {may.has('release') ? (
            <LinkButton href={href(lang, `${at}/release`)} size="sm" icon="globe">
              {w.release}
            </LinkButton>
          ) : null}
          {may.has('take-back') ? (
            <LinkButton href={href(lang, `${at}/take-back`)} size="sm" variant="quiet" icon="eye-off">
              {w.takeBack}
            </LinkButton>
          ) : null}
        </Row>
      </Stack>
    </Card>
  )
}

export function TopicsBox({ lang, card: { piece, topics, knownTopics, may } }: Props) {
  const w = evidenceWords(lang).piece
  const named = topics.map(({ topic, component }) => {
    const known = knownTopics.find(one => one.id === topic)
    const part = known?.components.find(one => one.id === component)
    return [known?.words[lang] ?? topic, part?.words[lang] ?? component].filter(Boolean).join(': ')
  })
  return (
    <Section
      id="topics"
      title={w.topics}
      look="minor"
      aside={
        may.has('set-topics') ? (
          <Link href={href(lang, `${addressOf(piece.id).page}/topics`)}>{w.topicsGo}</Link>
        ) : undefined
      }
    >
      {named.length === 0 ? (
        <Text tone="muted">{w.topicsNone}</Text>
      ) : (
        <Row gap="xs">
          {named.map(name => (
            <Tag>{name}</Tag>
          ))}
        </Row>
      )}
    </Section>
  )
}

export function VersionsBox({ lang, card: { piece, chain } }: Props) {
  const w = evidenceWords(lang).piece
  if (chain.length < 2) return null
  return (
    <Section id="versions" title={w.versions} look="minor">
      <List
        items={chain.map(one =>
          one.id === piece.id ? (
            <Text strong inline>{`${one.title} · ${w.thisOne}`}</Text>
          ) : (
            <span>
              <Link href={href(lang, addressOf(one.id).page)}>{one.title}</Link>{' '}
              <Text inline size="sm" tone="muted">
                {`${one.id > piece.id ? w.newer : w.older} · ${momentText(one.offered_at, lang)}`}
              </Text>
            </span>
          ),
        )}
      />
    </Section>
  )
}
