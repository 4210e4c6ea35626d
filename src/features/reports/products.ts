// Frozen reports, and what the steps of measures brought: an output is before the public when a piece that proves it is, or when the result report
// of its year tells of it there.
import { sql } from 'kysely'
import type { ProductRow, ProductRows } from '#src/platform/database/product-rows.ts'

export const reportProducts: ProductRows = (tx, { from, to }) => sql<ProductRow>`
  select k.id, 'report' as what, k.title, (k.kept_at at time zone 'Asia/Bangkok')::date as day, null::uuid as unit_id,
    case when k.withdrawn_at is null then (k.published_at at time zone 'Asia/Bangkok')::date end as public_on,
    '/office/papers/' || k.id || '/publish' as href
  from report r join kept_paper k on k.agency_id = r.agency_id and k.id = r.paper_id
  where r.agency_id = ${tx.agencyId} and r.state <> 'withdrawn'
    and (k.kept_at at time zone 'Asia/Bangkok')::date between ${from.toString()}::date and ${to.toString()}::date
    and not exists (select from report n where n.agency_id = r.agency_id and n.supersedes = r.id and n.state <> 'withdrawn')`

export const outputProducts: ProductRows = (tx, { from, to }) => sql<ProductRow>`
  select s.id, 'output' as what, s.output as title, s.done_on as day, null::uuid as unit_id,
    least(
      (select min((e.reviewed_at at time zone 'Asia/Bangkok')::date) from proof f
        join evidence e on e.agency_id = f.agency_id and e.id = f.evidence_id and e.is_public
        where f.agency_id = s.agency_id and f.step_id = s.id and f.removed_at is null),
      (select min((k.published_at at time zone 'Asia/Bangkok')::date) from report r
        join kept_paper k on k.agency_id = r.agency_id and k.id = r.paper_id and k.published_at is not null and k.withdrawn_at is null
        where r.agency_id = s.agency_id and r.kind = 'result' and r.state <> 'withdrawn' and r.fiscal_year = p.fiscal_year
          and (k.kept_at at time zone 'Asia/Bangkok')::date >= s.done_on)) as public_on,
    '/office/measures/' || m.id as href
  from step s
  join measure m on m.agency_id = s.agency_id and m.id = s.measure_id and m.state = 'active'
  join plan p on p.agency_id = m.agency_id and p.id = m.plan_id and p.state in ('approved', 'closed')
  where s.agency_id = ${tx.agencyId} and s.state = 'done' and s.output <> ''
    and s.done_on between ${from.toString()}::date and ${to.toString()}::date`
