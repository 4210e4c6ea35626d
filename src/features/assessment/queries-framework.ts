// Which framework is in force in an agency: its own newest version of the year, else the shipped file.
import type { Tx } from '#src/platform/database/scope.ts'
import { type AgencyType, kindOf } from '../agencies/public.ts'
import { frameworkFor, issuesOf, readFramework, shippedFrameworks, shippedOf } from './framework.ts'
import type { Framework } from './framework-schema.ts'

async function kindHere(tx: Tx) {
  const row = await tx.db
    .selectFrom('agency')
    .select('type')
    .where('agency_id', '=', tx.agencyId)
    .executeTakeFirstOrThrow()
  return kindOf(row.type as AgencyType)
}

/** The framework as the agency adopted or corrected it, whole, or the shipped one. */
export async function adoptedFramework(tx: Tx, year: number): Promise<Framework | undefined> {
  const row = await tx.db
    .selectFrom('framework_version')
    .select('content')
    .where('agency_id', '=', tx.agencyId)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readFramework(row.content, `framework ${year}`) : shippedOf(year)
}

/** What applies here in a year. A year nobody described yet borrows the newest one before it, which keeps its own year. */
export async function frameworkInForce(tx: Tx, year: number): Promise<Framework | undefined> {
  return (await frameworksInForce(tx, [year])).get(year)
}

/** The same for several years: two statements, however many. */
export async function frameworksInForce(
  tx: Tx,
  years: readonly number[],
): Promise<ReadonlyMap<number, Framework | undefined>> {
  if (years.length === 0) return new Map()
  const own = await tx.db
    .selectFrom('framework_version')
    .distinctOn('year')
    .select(['year', 'content'])
    .where('agency_id', '=', tx.agencyId)
    .where('year', 'in', [...years])
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute()
  const kind = await kindHere(tx)
  return new Map(
    years.map(year => {
      const row = own.find(one => one.year === year)
      const framework = row
        ? readFramework(row.content, `framework ${year}`)
        : (shippedOf(year) ?? shippedFrameworks.find(one => one.year < year))
      return [year, framework && frameworkFor(framework, kind)]
    }),
  )
}

export async function issuesOfYear(tx: Tx, year: number) {
  const framework = await frameworkInForce(tx, year)
  return framework ? issuesOf(framework) : []
}

export const versionsOf = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('framework_version as v')
    .leftJoin('staff as f', join => join.onRef('f.agency_id', '=', 'v.agency_id').onRef('f.id', '=', 'v.created_by'))
    .select([
      'v.id',
      'v.version',
      'v.note',
      'v.created_at',
      'f.title',
      'f.rank',
      'f.first_name',
      'f.last_name',
      'f.name_en',
    ])
    .where('v.agency_id', '=', tx.agencyId)
    .where('v.year', '=', year)
    .orderBy('v.version', 'desc')
    .execute()

export async function versionById(tx: Tx, id: string): Promise<Framework | undefined> {
  const row = await tx.db
    .selectFrom('framework_version')
    .select(['content', 'year'])
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && readFramework(row.content, `framework ${row.year}`)
}

/** Years that are known here, newest first: shipped ones and those of the agency's own. */
export async function knownYears(tx: Tx): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('framework_version')
    .select('year')
    .distinct()
    .where('agency_id', '=', tx.agencyId)
    .execute()
  return [...new Set([...shippedFrameworks.map(one => one.year), ...rows.map(row => row.year)])].sort((a, b) => b - a)
}

/** Every year known here, as it was adopted or shipped; newest first. */
export async function adoptedFrameworks(tx: Tx): Promise<Framework[]> {
  const found: Framework[] = []
  for (const year of await knownYears(tx)) {
    const framework = await adoptedFramework(tx, year)
    if (framework) found.push(framework)
  }
  return found
}
