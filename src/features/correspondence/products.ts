// Orders and announcements that were signed: what should end before the public. Memos and letters to the outside are nobody else's business.
import { sql } from 'kysely'
import type { ProductRow, ProductRows } from '#src/platform/database/product-rows.ts'

export const letterProducts: ProductRows = (tx, { from, to }) => sql<ProductRow>`
  select k.id, l.kind as what, k.title, (k.kept_at at time zone 'Asia/Bangkok')::date as day, l.unit_id,
    case when k.withdrawn_at is null then (k.published_at at time zone 'Asia/Bangkok')::date end as public_on,
    '/office/papers/' || k.id || '/publish' as href
  from letter l join kept_paper k on k.agency_id = l.agency_id and k.source_kind = 'letter' and k.source_id = l.id
  where l.agency_id = ${tx.agencyId} and l.kind in ('order', 'announcement') and l.state = 'decided' and l.outcome = 'approved'
    and (k.kept_at at time zone 'Asia/Bangkok')::date between ${from.toString()}::date and ${to.toString()}::date
    and not exists (select from kept_paper n where n.agency_id = k.agency_id and n.source_kind = 'letter' and n.source_id = l.id and n.id > k.id)`
