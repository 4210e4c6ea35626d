// Evidence that was accepted for a subject of disclosure: it is meant for the public. Other pieces prove something inside only.
import { sql } from 'kysely'
import type { ProductRow, ProductRows } from '#src/platform/database/product-rows.ts'

export const evidenceProducts: ProductRows = (tx, { from, to }) => sql<ProductRow>`
  select e.id, 'evidence' as what, e.title, (e.reviewed_at at time zone 'Asia/Bangkok')::date as day, e.unit_id,
    case when e.is_public then (coalesce(
      (select max(l.at) from ledger_entry l where l.agency_id = e.agency_id and l.subject_id = e.id and l.event = 'evidence.released'),
      e.reviewed_at) at time zone 'Asia/Bangkok')::date end as public_on,
    '/office/evidence/' || e.id as href
  from evidence e
  where e.agency_id = ${tx.agencyId} and e.state = 'accepted' and e.kind in ('file', 'link') and e.reviewed_at is not null
    and (e.reviewed_at at time zone 'Asia/Bangkok')::date between ${from.toString()}::date and ${to.toString()}::date
    and exists (select from evidence_topic t where t.agency_id = e.agency_id and t.evidence_id = e.id and t.removed_at is null)`
