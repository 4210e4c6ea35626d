// Where a file, known by its fingerprint, was put before the public: kept papers, files and photos of publications, evidence. Only what is or was
// public is told; that the agency keeps a file for itself is nobody's business. SQL only.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'

export interface PublishedFile {
  readonly kind: 'paper' | 'publication' | 'evidence'
  readonly title: string
  /** Last part of its address: the code of a paper, kind and slug of a publication. */
  readonly place: string
  readonly number: number | null
  readonly published_at: Date
  readonly leave: string
  readonly by_name: string | null
  readonly by_post: string | null
  readonly is_open: boolean
  readonly withdrawn_at: Date | null
  readonly withdrawn_reason: string
  /** Its place in the sealed ledger; none within the first second. */
  readonly seq: string | null
}

export async function publishedByFingerprint(tx: Tx, sha256: string): Promise<PublishedFile[]> {
  const bytes = Buffer.from(sha256, 'hex')
  const found = await sql<PublishedFile>`
    with same as (select id from file where agency_id = ${tx.agencyId} and sha256 = ${bytes}),
    known as (
      select 'paper' as kind, k.title, k.code as place, null::integer as number, k.published_at, k.published_ref as leave,
        k.withdrawn_at is null as is_open, k.withdrawn_at, k.withdrawn_reason, 'paper.published' as event, k.source_id as subject, k.id::text as mark
      from kept_paper k where k.agency_id = ${tx.agencyId} and k.published_at is not null
        and (k.pdf_file_id in (select id from same) or k.digest = ${bytes})
      union all
      select 'publication', v.content ->> 'title_th', p.kind || ' ' || p.slug, v.number, v.published_at, v.leave_ref,
        p.shown and v.number >= p.open_from, p.withdrawn_at, p.withdrawn_reason, 'publication.published', p.id, v.number::text
      from publication_version v
      join publication p on p.agency_id = v.agency_id and p.id = v.publication_id
      where v.agency_id = ${tx.agencyId} and (v.digest = ${bytes}
        or v.content -> 'files' @> jsonb_build_array(jsonb_build_object('sha256', ${sha256}::text))
        or v.content -> 'photos' @> jsonb_build_array(jsonb_build_object('sha256', ${sha256}::text)))
      union all
      select 'evidence', e.title, e.id::text, null, e.reviewed_at, '', true, null, '', 'evidence.released', e.id, ''
      from evidence e where e.agency_id = ${tx.agencyId} and e.is_public and e.sha256 = ${bytes}
    )
    select k.kind, k.title, k.place, k.number, coalesce(k.published_at, l.at) as published_at, k.leave, l.actor_name as by_name,
      l.actor_post as by_post, k.is_open, k.withdrawn_at, k.withdrawn_reason, f.seq::text as seq
    from known k
    left join lateral (
      select id, at, actor_name, actor_post from ledger_entry
      where agency_id = ${tx.agencyId} and subject_id = k.subject and event = k.event
        and (k.mark = '' or content ->> 'paper' = k.mark or content ->> 'number' = k.mark)
      order by id limit 1) l on true
    left join ledger_leaf f on f.agency_id = ${tx.agencyId} and f.entry_id = l.id
    order by published_at limit 40`.execute(tx.db)
  return found.rows
}
