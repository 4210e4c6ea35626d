// The main column of one piece: what it looks like, what it speaks for, its frozen value, its history.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  BigNumber,
  Card,
  EmptyState,
  EvidencePhoto,
  Link,
  LinkButton,
  List,
  Proof,
  Prose,
  Row,
  Section,
  Stack,
  Text,
  Timeline,
} from '#src/ui/index.ts'
import { dayText } from '../../people/public.ts'
import { type Facts, factById, writeParams } from '../facts-known.ts'
import type { FrozenRow } from '../freeze.ts'
import type { PieceCard } from '../piece-card.ts'
import { addressOf, iconFor, isPhoto, momentText } from '../show.ts'
import { evidenceWords } from '../words.ts'
import { numberText } from './fact-parts.tsx'
import type { EvidenceParts } from './parts.tsx'

interface Props {
  readonly lang: Lang
  readonly card: PieceCard
}

export function Preview({ lang, card: { piece, file, live }, facts }: Props & { facts: Facts }) {
  const w = evidenceWords(lang).piece
  const at = addressOf(piece.id)
  if (live !== undefined)
    return (
      <Card>
        <Stack gap="sm">
          <BigNumber unit={piece.fact === null ? undefined : factById(facts, piece.fact)?.unit[lang]}>
            {numberText(live, lang)}
          </BigNumber>
          <Row gap="md">
            <Proof lang={lang} kind="rows" />
            <Link href={href(lang, factAddress(piece))}>{w.openFact}</Link>
          </Row>
        </Stack>
      </Card>
    )
  if (isPhoto(piece))
    return (
      <Card padding="none">
        <EvidencePhoto
          src={at.file}
          href={at.file}
          alt={fill(w.picture, { title: piece.title })}
          {...(file?.width && file.height ? { width: file.width, height: file.height } : {})}
        />
      </Card>
    )
  const open =
    piece.kind === 'file' ? (
      <LinkButton href={at.file} icon="eye">
        {w.open}
      </LinkButton>
    ) : piece.kind === 'link' ? (
      <LinkButton href={piece.url} icon="external-link" external>
        {w.openLink}
      </LinkButton>
    ) : (
      <LinkButton href={href(lang, factAddress(piece))} icon="rows-3">
        {w.openFact}
      </LinkButton>
    )
  return (
    <Card>
      <EmptyState
        icon={iconFor(piece)}
        title={
          piece.kind === 'file' ? (piece.file_name ?? piece.title) : piece.kind === 'link' ? piece.url : piece.title
        }
        actions={open}
      />
    </Card>
  )
}

export function factAddress(piece: {
  fact: string | null
  fact_from: string | null
  fact_to: string | null
  fact_params: Readonly<Record<string, string | number | boolean>>
}): string {
  const period = new URLSearchParams({ from: piece.fact_from ?? '', to: piece.fact_to ?? '' })
  const params = writeParams(piece.fact_params)
  return `/office/facts/${piece.fact ?? ''}?${[period, params].filter(part => String(part) !== '').join('&')}`
}

export function NoteBox({ lang, card: { piece } }: Props) {
  if (piece.note === '') return null
  return (
    <Section id="note" title={evidenceWords(lang).piece.note} look="minor">
      <Prose>
        {piece.note.split('\n').map(paragraph => (
          <p>{paragraph}</p>
        ))}
      </Prose>
    </Section>
  )
}

export function UsesBox({ lang, card: { uses } }: Props) {
  const w = evidenceWords(lang).piece
  return (
    <Section id="proves" title={w.proves} look="minor">
      {uses.length === 0 ? (
        <Text tone="muted">{w.provesNone}</Text>
      ) : (
        <List
          items={uses.map(use => (
            <span>
              <Link href={href(lang, use.href)}>{use.words}</Link>{' '}
              {use.frozen ? (
                <Proof lang={lang} kind="lock">
                  {w.frozenUse}
                </Proof>
              ) : null}
            </span>
          ))}
        />
      )}
    </Section>
  )
}

export function FrozenBox({ lang, frozen, facts }: { lang: Lang; frozen: FrozenRow; facts: Facts }) {
  const w = evidenceWords(lang)
  const fact = factById(facts, frozen.fact)
  return (
    <Card title={w.piece.frozen} icon="lock">
      <Stack gap="sm">
        <BigNumber unit={fact?.unit[lang]}>{numberText(frozen.value, lang)}</BigNumber>
        <Text tone="muted">
          {`${fact?.words[lang] ?? frozen.fact} · ${fill(w.facts.periodText, {
            from: dayText(frozen.from_day, lang),
            to: dayText(frozen.to_day, lang),
          })}`}
        </Text>
        <Row gap="md">
          <Proof lang={lang} kind="lock">
            {fill(w.piece.frozenAt, { day: momentText(frozen.frozen_at, lang), rows: frozen.row_count })}
          </Proof>
          <Link href={href(lang, `/office/facts/frozen/${frozen.id}`)}>{w.piece.frozenOpen}</Link>
        </Row>
      </Stack>
    </Card>
  )
}

export function HistoryBox({ lang, card: { history }, eventName }: Props & Pick<EvidenceParts, 'eventName'>) {
  const w = evidenceWords(lang)
  const sentences: Readonly<Record<string, string>> = w.history
  const sentence = (event: string, content: unknown) => {
    const reason = typeof content === 'object' && content !== null && 'reason' in content ? String(content.reason) : ''
    const known = sentences[event]
    if (known === undefined || (known.includes('{reason}') && reason === '')) return eventName(event, lang)
    return fill(known, { reason })
  }
  return (
    <Section id="history" title={w.piece.history} look="minor">
      <Timeline
        entries={history.map(row => ({
          what: sentence(row.event, row.content),
          who: row.actor_name ?? w.history.program,
          when: momentText(row.at, lang),
        }))}
      />
    </Section>
  )
}
