// What somebody has begun and not sent. Its code is a secret: whoever has it may go on.
import { sql } from 'kysely'
import { newId, normalizeTrackingCode, trackingCode } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { Answers } from './answers.ts'
import type { FormOf } from './versions.ts'

const CODE_GROUPS = 3

export interface Draft {
  readonly id: string
  readonly code: string
  readonly of_id: string
  readonly version_id: string
  readonly answers: Answers
  readonly by_staff: string | null
  readonly channel: string
  readonly changed_at: Date
  /** Set when it was sent: sending twice leads to the same case. */
  readonly case_id: string | null
}

export interface NewDraft {
  readonly of: FormOf
  readonly versionId: string
  readonly lang: Lang
  readonly channel: string
  readonly answers?: Answers
}

export async function startDraft(tx: Tx, { of, versionId, lang, channel, answers = {} }: NewDraft): Promise<string> {
  const code = trackingCode(CODE_GROUPS)
  await tx.db
    .insertInto('form_draft')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      code,
      of_kind: of.kind,
      of_id: of.id,
      version_id: versionId,
      lang,
      channel,
      answers: JSON.stringify(answers),
      by_staff: tx.scope.actor?.id ?? null,
      started_at: tx.scope.now,
      changed_at: tx.scope.now,
    })
    .execute()
  return code
}

/** As it was issued, from what a person typed. */
export const draftCode = (text: string): string | undefined => normalizeTrackingCode(text, CODE_GROUPS)

export async function draftByCode(tx: Tx, kind: string, typed: string): Promise<Draft | undefined> {
  const [found] = await draftsByCodes(tx, kind, [typed])
  return found
}

/** One for each, in their order. */
export async function draftsByCodes(
  tx: Tx,
  kind: string,
  typed: readonly string[],
): Promise<readonly (Draft | undefined)[]> {
  const codes = typed.map(draftCode)
  const asked = codes.filter(code => code !== undefined)
  if (asked.length === 0) return codes.map(() => undefined)
  const rows = await tx.db
    .selectFrom('form_draft')
    .select(['id', 'code', 'of_id', 'version_id', 'answers', 'by_staff', 'channel', 'changed_at', 'case_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('of_kind', '=', kind)
    .where('code', '=', sql<string>`any(${asked})`)
    .execute()
  const drafts = new Map(rows.map(row => [row.code, { ...row, answers: Answers.parse(row.answers) }]))
  return codes.map(code => (code === undefined ? undefined : drafts.get(code)))
}

export async function saveDraft(tx: Tx, id: string, change: { answers?: Answers; versionId?: string }): Promise<void> {
  await tx.db
    .updateTable('form_draft')
    .set({
      changed_at: tx.scope.now,
      ...(change.answers ? { answers: JSON.stringify(change.answers) } : {}),
      ...(change.versionId ? { version_id: change.versionId } : {}),
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('case_id', 'is', null)
    .execute()
}
