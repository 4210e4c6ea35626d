// What somebody has begun and not sent. Its code is a secret: whoever has it may go on.
import { type RawBuilder, sql } from 'kysely'
import { newId, normalizeTrackingCode, trackingCode } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { plainList } from '#src/platform/database/plain-list.ts'
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
  const [row] = await draftRows(tx, kind, [code])
  return row && asDraft(row)
}

type DraftRow = Omit<Draft, 'answers'> & { readonly answers: unknown }

const nothing = sql``

/** With what they are of, where that is joined. In words, not by the builder: on a busy day it is asked again and again. */
export async function draftRows<Also>(
  tx: Tx,
  kind: string,
  codes: readonly string[],
  {
    select = nothing,
    join = nothing,
  }: { readonly select?: RawBuilder<unknown>; readonly join?: RawBuilder<unknown> } = {},
): Promise<readonly (DraftRow & Also)[]> {
  const { rows } = await sql<DraftRow & Also>`
    select d.id, d.code, d.of_id, d.version_id, d.answers, d.by_staff, d.channel, d.changed_at, d.case_id ${select}
    from form_draft d ${join}
    where d.agency_id = ${tx.agencyId} and d.of_kind = ${kind} and d.code = any(${plainList(codes)}::text[])`.execute(
    tx.db,
  )
  return rows
}

export const asDraft = (row: DraftRow): Draft => ({
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
