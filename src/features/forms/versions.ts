// Versions of a form: each is kept whole, with its digest, and never changes. Read ones are remembered by the process.
import type { z } from 'zod'
import { digestOfStored } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export interface FormOf {
  readonly kind: string
  readonly id: string
}

export interface Version<T> {
  readonly id: string
  readonly number: number
  readonly definition: T
  readonly publishedAt: Date
}

const MOST = 500
/** By the schema that read it: two owners of one definition see different parts of it. */
const remembered = new WeakMap<z.ZodType, Map<string, unknown>>()

/** The definition of a version as its owner's schema reads it. Throws when there is none: rows that name a version have it. */
export async function definitionOf<T>(tx: Tx, versionId: string, schema: z.ZodType<T>): Promise<T> {
  const key = `${tx.agencyId} ${versionId}`
  const known = remembered.get(schema)?.get(key)
  if (known !== undefined) return known as T
  const row = await tx.db
    .selectFrom('form_version')
    .select('definition')
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  return remember(schema, key, schema.parse(row.definition))
}

function remember<T>(schema: z.ZodType<T>, key: string, definition: T): T {
  const known = remembered.get(schema) ?? new Map<string, unknown>()
  remembered.set(schema, known)
  if (known.size >= MOST) known.clear()
  known.set(key, definition)
  return definition
}

/** Of several at once: lists show cases of many forms. */
export async function definitionsOf<T>(tx: Tx, ids: readonly string[], schema: z.ZodType<T>): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  for (const id of new Set(ids)) found.set(id, await definitionOf(tx, id, schema))
  return found
}

export async function lastVersion<T>(tx: Tx, of: FormOf, schema: z.ZodType<T>): Promise<Version<T> | undefined> {
  const row = await versionRows(tx, of).limit(1).executeTakeFirst()
  return row && { ...row, publishedAt: row.published_at, definition: await definitionOf(tx, row.id, schema) }
}

const versionRows = (tx: Tx, of: FormOf) =>
  tx.db
    .selectFrom('form_version')
    .select(['id', 'number', 'published_at', 'published_by', 'note', 'digest'])
    .where('agency_id', '=', tx.agencyId)
    .where('of_kind', '=', of.kind)
    .where('of_id', '=', of.id)
    .orderBy('number', 'desc')

/** Newest first. */
export const versionsOf = (tx: Tx, of: FormOf) => versionRows(tx, of).execute()

export interface AddedVersion {
  readonly id: string
  readonly number: number
  readonly digest: string
}

/** The next version; undefined when not a letter differs from the last. */
export async function addVersion(
  tx: Tx,
  of: FormOf,
  { definition, note }: { readonly definition: object; readonly note: string },
): Promise<AddedVersion | undefined> {
  const bytes = digestOfStored(definition)
  const last = await versionRows(tx, of).limit(1).executeTakeFirst()
  if (last?.digest.equals(bytes)) return undefined
  const added = { id: newId(), number: (last?.number ?? 0) + 1, digest: bytes.toString('hex') }
  await tx.db
    .insertInto('form_version')
    .values({
      agency_id: tx.agencyId,
      id: added.id,
      of_kind: of.kind,
      of_id: of.id,
      number: added.number,
      definition: JSON.stringify(definition),
      digest: bytes,
      note,
      published_at: tx.scope.now,
      published_by: tx.scope.actor?.id ?? null,
    })
    .execute()
  return added
}
