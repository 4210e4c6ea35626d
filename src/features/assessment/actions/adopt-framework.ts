// The agency corrects or confirms a framework: a new version beside the old ones, with who and why. Nothing is overwritten.
import { sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { Framework, type FrameworkItem } from '../framework-schema.ts'
import { adoptedFramework, versionById } from '../queries-framework.ts'

type Refusal = 'not-found' | 'framework-wrong' | 'stale' | 'other-year'

export async function adoptFramework(
  tx: Tx,
  year: number,
  content: unknown,
  note: string,
): Promise<Result<number, Refusal>> {
  const read = Framework.safeParse(content)
  if (!read.success) return no('framework-wrong', { detail: { why: read.error.issues[0]?.message ?? '' } })
  if (read.data.year !== year) return no('other-year', { detail: { year: read.data.year } })
  const version = await nextVersion(tx, year)
  const id = newId()
  await tx.db
    .insertInto('framework_version')
    .values({
      agency_id: tx.agencyId,
      id,
      year,
      version,
      content: JSON.stringify(read.data),
      note,
      created_by: tx.scope.actor?.id ?? null,
      created_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'framework.adopted',
    subject: { kind: 'framework', id },
    content: { year, version, note, items: read.data.items.length },
  })
  return ok(version)
}

async function nextVersion(tx: Tx, year: number): Promise<number> {
  const found = await sql<{ next: number }>`select coalesce(max(version), 0) + 1 as next from framework_version
    where agency_id = ${tx.agencyId} and year = ${year}`.execute(tx.db)
  return found.rows[0]?.next ?? 1
}

export interface ConfirmedItem {
  readonly th: string
  readonly en: string
  readonly components: readonly { readonly th: string; readonly en: string }[]
  /** The page of the manual, or whatever was checked. */
  readonly confirmed: string
  readonly _version: number
}

/** One item checked against the manual: as it is, or as it should be. */
export async function confirmItem(
  tx: Tx,
  year: number,
  number: number,
  input: ConfirmedItem,
): Promise<Result<number, Refusal>> {
  const framework = await adoptedFramework(tx, year)
  const item = framework?.items.find(one => one.number === number)
  if (!framework || !item) return no('not-found')
  if ((await nextVersion(tx, year)) - 1 !== input._version) return no('stale')
  const corrected: FrameworkItem = {
    ...item,
    th: input.th,
    en: input.en,
    mark: 'confirmed',
    confirmed: input.confirmed,
    components: input.components.map((part, at) => ({
      id: item.components[at]?.id ?? `part-${at + 1}`,
      th: part.th,
      ...(part.en === '' ? {} : { en: part.en }),
      mark: 'confirmed' as const,
    })),
  }
  const items = framework.items.map(one => (one.number === number ? corrected : one))
  return adoptFramework(tx, year, { ...framework, items }, `O${number}: ${input.confirmed}`)
}

/** Going back is a new version too. */
export async function returnToVersion(tx: Tx, year: number, id: string): Promise<Result<number, Refusal>> {
  const content = await versionById(tx, id)
  return content ? adoptFramework(tx, year, content, '') : no('not-found')
}
