// The plan and its follow-ups as they were kept: of each the last one should end before the public.
import { sql } from 'kysely'
import type { ProductRow, ProductRows } from '#src/platform/database/product-rows.ts'

export const operationProducts: ProductRows = (tx, { from, to }) => sql<ProductRow>`
  select k.id, 'operations' as what, k.title, (k.kept_at at time zone 'Asia/Bangkok')::date as day, null::uuid as unit_id,
    case when k.withdrawn_at is null then (k.published_at at time zone 'Asia/Bangkok')::date end as public_on,
    '/office/papers/' || k.id || '/publish' as href
  from kept_paper k
  where k.agency_id = ${tx.agencyId} and k.source_kind = 'operations'
    and (k.kept_at at time zone 'Asia/Bangkok')::date between ${from.toString()}::date and ${to.toString()}::date
    and not exists (select from kept_paper n where n.agency_id = k.agency_id and n.source_kind = 'operations' and n.source_id = k.source_id
      and n.title = k.title and n.id > k.id)`
