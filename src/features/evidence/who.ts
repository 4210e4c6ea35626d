// A piece of evidence as somebody meets it who wants to do something with it.
import { no, ok, type Result, type Verdict } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { holdsOver } from '../people/public.ts'
import { type EvidenceRow, evidenceById, lockEvidence } from './queries.ts'
import { type EvidenceRefusal, type EvidenceVerb, evidenceVerbs, mayDo } from './rules.ts'

export function verdictOn(tx: Tx, row: EvidenceRow, verb: EvidenceVerb): Verdict<EvidenceRefusal> {
  return mayDo(
    verb,
    { state: row.state, isPublic: row.is_public, privacy: row.privacy },
    {
      isOfferer: tx.scope.actor?.id === row.offered_by,
      mayAdd: holdsOver(tx, 'evidence:add', row.unit_id),
      mayReview: holdsOver(tx, 'evidence:review', row.unit_id),
      mayRelease: holdsOver(tx, 'evidence:release', row.unit_id),
    },
  )
}

export const verbsOn = (tx: Tx, row: EvidenceRow): ReadonlySet<EvidenceVerb> =>
  new Set(evidenceVerbs.filter(verb => verdictOn(tx, row, verb).ok))

/** For a form: undefined (a 404) when the piece is not there, or this verb is nothing for whoever asks. */
export async function askFor(tx: Tx, id: string, verb: EvidenceVerb): Promise<EvidenceRow | undefined> {
  const row = await evidenceById(tx, id)
  return row && verdictOn(tx, row, verb).ok ? row : undefined
}

/** For an action: the piece, held until the transaction ends, when the verb is allowed and the form was not overtaken. */
export async function takeFor(
  tx: Tx,
  id: string,
  verb: EvidenceVerb,
  version: number | undefined,
): Promise<Result<EvidenceRow, EvidenceRefusal | 'stale'>> {
  const row = await lockEvidence(tx, id)
  if (!row) return no('not-found')
  if (version !== undefined && row.version !== version) return no('stale')
  const may = verdictOn(tx, row, verb)
  return may.ok ? ok(row) : may
}

/** Changes a piece that takeFor holds; every change makes a new version. */
export async function change(
  tx: Tx,
  row: EvidenceRow,
  values: Partial<Pick<EvidenceRow, Changeable>> & { privacy_found?: string },
): Promise<void> {
  await tx.db
    .updateTable('evidence')
    .set({ ...values, version: row.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.id)
    .execute()
}

type Changeable =
  | 'title'
  | 'note'
  | 'happened_on'
  | 'expires_on'
  | 'unit_id'
  | 'state'
  | 'state_reason'
  | 'reviewed_by'
  | 'reviewed_at'
  | 'sha256'
  | 'is_public'
  | 'privacy'
  | 'privacy_note'
  | 'privacy_by'
  | 'privacy_at'
