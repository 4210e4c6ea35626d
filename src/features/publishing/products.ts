// Documents, announcements and manuals: those that were shown first in a period, and those that were approved in it and never shown. What was
// withdrawn says why at its own address.
import { sql } from 'kysely'
import type { ProductRow, ProductRows } from '#src/platform/database/product-rows.ts'

export const publicationProducts: ProductRows = (tx, { from, to }) => sql<ProductRow>`
  select p.id, p.kind as what, p.draft ->> 'title_th' as title,
    (coalesce(p.first_published_at, p.approved_at) at time zone 'Asia/Bangkok')::date as day, p.unit_id,
    (p.first_published_at at time zone 'Asia/Bangkok')::date as public_on,
    '/office/publications/' || p.id || case when p.current_version = 0 and p.publish_at is null then '/publish' else '' end as href
  from publication p
  where p.agency_id = ${tx.agencyId} and p.kind in ('document', 'announcement', 'service-manual', 'staff-manual') and p.withdrawn_at is null
    and (p.current_version > 0 or p.state = 'approved')
    and (coalesce(p.first_published_at, p.approved_at) at time zone 'Asia/Bangkok')::date between ${from.toString()}::date and ${to.toString()}::date`
