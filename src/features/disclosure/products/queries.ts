// Everything features finished in a period, put under each other, with the reason why a piece is not published. SQL only: no decisions.
import { type RawBuilder, sql } from 'kysely'
import type { FactRow } from '#src/kernel/fact.ts'
import { type Period, period } from '#src/kernel/period.ts'
import type { ProductRow } from '#src/platform/database/product-rows.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { letterProducts } from '../../correspondence/public.ts'
import { evidenceProducts } from '../../evidence/public.ts'
import { operationProducts } from '../../operations/public.ts'
import { publicationProducts } from '../../publishing/public.ts'
import { outputProducts, reportProducts } from '../../reports/public.ts'
import { th } from '../words.th.ts'

const sources = [
  reportProducts,
  operationProducts,
  letterProducts,
  evidenceProducts,
  publicationProducts,
  outputProducts,
]

/** A column of one has the type it has in the others: days are days, ids are ids. */
const finished = (tx: Tx, of: Period): RawBuilder<ProductRow> =>
  sql<ProductRow>`${sql.join(
    sources.map(source => source(tx, of)),
    sql` union all `,
  )}`

export interface Product extends ProductRow {
  readonly unit_th: string | null
  readonly unit_en: string | null
  readonly reason: string | null
}

/** Newest first. */
async function productsWhere(tx: Tx, of: Period, condition: RawBuilder<unknown>): Promise<Product[]> {
  const found = await sql<Product>`
    select x.id, x.what, x.title, x.day::text, x.unit_id, x.public_on::text, x.href, u.name_th as unit_th, u.name_en as unit_en, a.reason
    from (${finished(tx, of)}) x
    left join unit u on u.agency_id = ${tx.agencyId} and u.id = x.unit_id
    left join product_aside a on a.agency_id = ${tx.agencyId} and a.product_id = x.id and a.ended_at is null
    where ${condition} order by x.day desc, x.id desc limit 2000`.execute(tx.db)
  return found.rows
}

export const productsOf = (tx: Tx, of: Period): Promise<Product[]> => productsWhere(tx, of, sql`true`)

const ANY_TIME = period('1990-01-01', '2190-12-31')

export async function productById(tx: Tx, id: string): Promise<Product | undefined> {
  const [found] = await productsWhere(tx, ANY_TIME, sql`x.id = ${id}`)
  return found
}

const kindInWords = sql<string>`case x.what ${sql.join(
  Object.entries(th.products.kinds).map(([key, word]) => sql`when ${key} then ${word}`),
  sql` `,
)} else x.what end`

/** For the figures: what was open at the end of the period, or what was not. */
export function countedProducts(tx: Tx, of: Period, isPublic: boolean): RawBuilder<FactRow> {
  const last = of.to.toString()
  const open = sql`(x.public_on is not null and x.public_on <= ${last}::date)`
  return sql<FactRow>`
    select x.id, x.day::text as day, ${kindInWords} as kind, x.title, x.public_on::text as public, coalesce(a.reason, '') as reason
    from (${finished(tx, of)}) x
    left join product_aside a on a.agency_id = ${tx.agencyId} and a.product_id = x.id
      and (a.at at time zone 'Asia/Bangkok')::date <= ${last}::date
      and (a.ended_at is null or (a.ended_at at time zone 'Asia/Bangkok')::date > ${last}::date)
    where ${isPublic ? open : sql`not ${open}`} order by x.id`
}
