// Everything the page of one piece shows.
import type { Topic } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type FileRow, fileById } from '#src/platform/files/keep-file.ts'
import { type HistoryRow, historyOf } from '#src/platform/ledger/history.ts'
import { todayOf } from '../people/public.ts'
import { count, type Facts, factById } from './facts-known.ts'
import { type FrozenRow, frozenOf } from './freeze.ts'
import type { EvidenceParts, EvidenceUse } from './pages/parts.tsx'
import { type EvidenceRow, evidenceById } from './queries.ts'
import { type CheckRow, chainOf, checksOf, type TopicRow, topicsOf, type VersionRow } from './queries-piece.ts'
import type { EvidenceVerb } from './rules.ts'
import { verbsOn, verdictOn } from './who.ts'

export interface PieceCard {
  readonly piece: EvidenceRow
  readonly may: ReadonlySet<EvidenceVerb>
  /** She offered it herself and would otherwise review it. */
  readonly isOwn: boolean
  readonly uses: readonly EvidenceUse[]
  readonly file: FileRow | undefined
  readonly frozen: FrozenRow | undefined
  /** What a figure counts now, while it is not frozen: what a reviewer would accept. */
  readonly live: number | undefined
  readonly topics: readonly TopicRow[]
  readonly knownTopics: readonly Topic[]
  readonly checks: readonly CheckRow[]
  readonly chain: readonly VersionRow[]
  readonly history: readonly HistoryRow[]
  readonly today: string
}

export async function pieceCard(tx: Tx, parts: EvidenceParts, id: string): Promise<PieceCard | undefined> {
  const piece = await evidenceById(tx, id)
  if (!piece) return undefined
  const accept = verdictOn(tx, piece, 'accept')
  const frozen = piece.kind === 'fact' ? await frozenOf(tx, id) : undefined
  return {
    piece,
    may: verbsOn(tx, piece),
    isOwn: !accept.ok && accept.because === 'own-evidence',
    uses: (await parts.uses(tx, [id])).get(id) ?? [],
    file: piece.file_id === null ? undefined : await fileById(tx, piece.file_id),
    frozen,
    live: frozen ? undefined : await liveValue(tx, parts.facts, piece),
    topics: await topicsOf(tx, id),
    knownTopics: await parts.topics(tx),
    checks: piece.kind === 'link' ? await checksOf(tx, id) : [],
    chain: await chainOf(tx, id),
    history: await historyOf(tx, id, { most: 30 }),
    today: todayOf(tx),
  }
}

async function liveValue(tx: Tx, facts: Facts, piece: EvidenceRow): Promise<number | undefined> {
  const fact = piece.fact === null ? undefined : factById(facts, piece.fact)
  if (!fact || piece.fact_from === null || piece.fact_to === null) return undefined
  return (await count(tx, fact, { from: piece.fact_from, to: piece.fact_to, params: piece.fact_params })).value
}
