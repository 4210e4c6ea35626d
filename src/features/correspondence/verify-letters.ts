// Every version of a letter that was signed: its words against their digest, the digest against the ledger, and every signature against the
// version it was given for.

import { sql } from 'kysely'
import { digestOfStored } from '#src/kernel/digest.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export interface LetterFinding {
  readonly kind: 'changed-letter' | 'unrecorded-letter' | 'other-signature'
  readonly letterId: string
}

export interface LettersVerification {
  readonly versions: number
  readonly findings: readonly LetterFinding[]
}

interface Row {
  letter_id: string
  content: unknown
  digest: Buffer
  recorded: string | null
  /** Signatures of this round that were given for other words. */
  others: number
}

export async function verifyLetters(tx: Tx): Promise<LettersVerification> {
  const found = await sql<Row>`
    select v.letter_id, v.content, v.digest, (
      select l.content ->> 'sha256' from ledger_entry l
      where l.agency_id = v.agency_id and l.event = 'letter.submitted' and l.subject_id = v.letter_id
        and (l.content ->> 'round')::int = v.round limit 1) as recorded, (
      select count(*)::int from endorsement e
      where e.agency_id = v.agency_id and e.letter_id = v.letter_id and e.round = v.round and e.digest <> v.digest) as others
    from letter_version v where v.agency_id = ${tx.agencyId} order by v.id`.execute(tx.db)
  return { versions: found.rows.length, findings: found.rows.flatMap(findingsIn) }
}

function findingsIn({ letter_id: letterId, content, digest, recorded, others }: Row): LetterFinding[] {
  if (!digestOfStored(content).equals(digest)) return [{ kind: 'changed-letter', letterId }]
  if (recorded !== digest.toString('hex')) return [{ kind: 'unrecorded-letter', letterId }]
  return others > 0 ? [{ kind: 'other-signature', letterId }] : []
}
