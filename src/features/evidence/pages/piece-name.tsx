// A piece in a row: its small picture or icon with its name, and what it speaks for.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Link, Muted, Row, Stack, Text, Thumbnails } from '#src/ui/index.ts'
import type { EvidenceRow } from '../queries.ts'
import { addressOf, evidenceThumb, iconFor, isPhoto, kindText } from '../show.ts'
import type { EvidenceUse } from './parts.tsx'

export function PieceName({ lang, piece }: { lang: Lang; piece: EvidenceRow }) {
  const { page } = addressOf(piece.id)
  const name = (
    <Stack gap="none">
      <Link href={href(lang, page)} {...(isPhoto(piece) ? {} : { icon: iconFor(piece) })}>
        {piece.title}
      </Link>
      <Text size="sm" tone="muted">
        {kindText(piece, lang)}
      </Text>
    </Stack>
  )
  if (!isPhoto(piece)) return name
  const thumb = evidenceThumb({ ...piece, mediaType: piece.media_type ?? '' }, path => href(lang, path))
  return (
    <Row gap="sm">
      <Thumbnails items={[thumb]} />
      {name}
    </Row>
  )
}

export function ProvesCell({ lang, uses }: { lang: Lang; uses: readonly EvidenceUse[] }) {
  const [first, ...more] = uses
  if (!first) return <Muted>–</Muted>
  return (
    <Stack gap="none">
      <Link href={href(lang, first.href)}>{first.words}</Link>
      {more.length > 0 ? <Text size="sm" tone="muted">{`+${more.length}`}</Text> : null}
    </Stack>
  )
}
