// How many animals live in each village and how many of them are protected, today; and what of small numbers the public may see.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import { FEW, hidden } from '../suppress.ts'

export interface VillageLine {
  readonly village_id: string | null
  readonly dogs: number
  readonly cats: number
  readonly vaccinated: number
}

export async function villageLines(tx: Tx): Promise<VillageLine[]> {
  const found = await sql<VillageLine>`
    select p.village_id, count(*) filter (where p.species = 'dog')::int as dogs, count(*) filter (where p.species = 'cat')::int as cats,
      count(*) filter (where p.due_on >= ${todayOf(tx)}::date)::int as vaccinated
    from pet p left join village v on v.agency_id = p.agency_id and v.id = p.village_id
    where p.agency_id = ${tx.agencyId} and p.state in ('alive', 'lost')
    group by p.village_id, v.number, v.name_th order by v.number nulls last, v.name_th nulls last`.execute(tx.db)
  return found.rows
}

/** Undefined: too few to be told, or a number from which those could be worked out. */
export interface ShownLine {
  readonly village_id: string | null
  readonly dogs: number | undefined
  readonly cats: number | undefined
  readonly all: number | undefined
  readonly vaccinated: number | undefined
}

/**
 * Of a village with few animals nothing is told. Dogs and cats beside their sum give each other away, so both go when one is few; how many
 * are protected tells also who is not, so it goes when either group is few. Whatever is hidden stands in no table alone.
 */
export function shownOutside(lines: readonly VillageLine[]): ShownLine[] {
  const all = lines.map(line => line.dogs + line.cats)
  const least = (...counts: number[]) => Math.min(...counts.filter(count => count > 0), Number.POSITIVE_INFINITY)
  const of = (counts: readonly number[]) => hidden(counts.map(count => (Number.isFinite(count) ? count : 0)))
  const hideAll = of(all)
  const hideKinds = of(lines.map((line, at) => (hideAll.has(at) ? FEW - 1 : least(line.dogs, line.cats))))
  const hideDone = of(
    lines.map((line, at) => (hideAll.has(at) ? FEW - 1 : least(line.vaccinated, (all[at] ?? 0) - line.vaccinated))),
  )
  return lines.map((line, at) => ({
    village_id: line.village_id,
    dogs: hideKinds.has(at) ? undefined : line.dogs,
    cats: hideKinds.has(at) ? undefined : line.cats,
    all: hideAll.has(at) ? undefined : all[at],
    vaccinated: hideDone.has(at) ? undefined : line.vaccinated,
  }))
}

export const totalOf = (lines: readonly VillageLine[]): Omit<VillageLine, 'village_id'> =>
  lines.reduce(
    (sum, line) => ({
      dogs: sum.dogs + line.dogs,
      cats: sum.cats + line.cats,
      vaccinated: sum.vaccinated + line.vaccinated,
    }),
    { dogs: 0, cats: 0, vaccinated: 0 },
  )
