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
  const code = draftCode(typed)
  if (code === undefined) return undefined
  const row = await draftRows(tx, kind, [code]).executeTakeFirst()
  return row && asDraft(row)
}

/** To be read, or joined with what they are of. */
export const draftRows = (tx: Tx, kind: string, codes: readonly string[]) =>
  tx.db
    .selectFrom('form_draft as d')
    .select(['d.id', 'd.code', 'd.of_id', 'd.version_id', 'd.answers', 'd.by_staff', 'd.channel', 'd.changed_at'])
    .select('d.case_id')
    .where('d.agency_id', '=', tx.agencyId)
    .where('d.of_kind', '=', kind)
    .where('d.code', '=', sql<string>`any(${codes})`)

export const asDraft = (row: Omit<Draft, 'answers'> & { readonly answers: unknown }): Draft => ({
  id: row.id,
  code: row.code,
  of_id: row.of_id,
  version_id: row.version_id,
  answers: Answers.parse(row.answers),
  by_staff: row.by_staff,
  channel: row.channel,
  changed_at: row.changed_at,
  case_id: row.case_id,
})

export async function saveDraft(tx: Tx, id: string, answers: Answers): Promise<void> {
  await tx.db
    .updateTable('form_draft')
    .set({ changed_at: tx.scope.now, answers: JSON.stringify(answers) })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('case_id', 'is', null)
    .execute()
}
