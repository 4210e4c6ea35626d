// Letters with their chain, what was done about them, what is attached. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Endorsement, Letter, LetterAttachment, LetterNote, LetterVersion } from '#src/platform/database/types.ts'

export type LetterRow = Selectable<Letter>
export type EndorsementRow = Selectable<Endorsement>
export type VersionRow = Selectable<LetterVersion>
export type NoteRow = Selectable<LetterNote> & { name: string }
export type AttachmentRow = Pick<Selectable<LetterAttachment>, 'id' | 'title' | 'file_id' | 'paper_id'> & {
  sha256: Buffer
  media_type: string | null
  size: string | null
  paper_code: string | null
  paper_source: string | null
  is_published: boolean
}

const letters = (tx: Tx) => tx.db.selectFrom('letter').selectAll().where('agency_id', '=', tx.agencyId)

export const letterById = (tx: Tx, id: string): Promise<LetterRow | undefined> =>
  letters(tx).where('id', '=', id).executeTakeFirst()

/** Held until the transaction ends, so that two who press at once do so one after the other. */
export const lockLetter = (tx: Tx, id: string): Promise<LetterRow | undefined> =>
  letters(tx).where('id', '=', id).forUpdate().executeTakeFirst()

export const letterByCode = (tx: Tx, code: string): Promise<LetterRow | undefined> =>
  letters(tx).where('code', '=', code).executeTakeFirst()

export interface LinkRow {
  id: string
  letter_id: string
  position: number
  post_id: string
  role: 'endorser' | 'decider'
  post_th: string
  post_en: string
  post_roles: string[]
}

export async function linksOf(tx: Tx, letterIds: readonly string[]): Promise<LinkRow[]> {
  if (letterIds.length === 0) return []
  const found = await sql<LinkRow>`
    select l.id, l.letter_id, l.position, l.post_id, l.role, p.name_th as post_th, p.name_en as post_en, p.roles as post_roles
    from letter_link l join post p on p.agency_id = l.agency_id and p.id = l.post_id
    where l.agency_id = ${tx.agencyId} and l.letter_id = any (${letterIds}) and l.removed_at is null
    order by l.letter_id, l.position, l.id`.execute(tx.db)
  return found.rows
}

export const endorsementsOf = (tx: Tx, letterIds: readonly string[]): Promise<EndorsementRow[]> =>
  letterIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('endorsement')
        .selectAll()
        .where('agency_id', '=', tx.agencyId)
        .where('letter_id', 'in', [...letterIds])
        .orderBy('id')
        .execute()

export const versionsOf = (tx: Tx, letterId: string): Promise<VersionRow[]> =>
  tx.db
    .selectFrom('letter_version')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('letter_id', '=', letterId)
    .orderBy('round')
    .execute()

export async function attachmentsOf(tx: Tx, letterId: string): Promise<AttachmentRow[]> {
  const found = await sql<AttachmentRow>`
    select a.id, a.title, a.file_id, a.paper_id, coalesce(f.sha256, k.digest) as sha256, f.media_type, f.size,
      k.code as paper_code, k.source_kind as paper_source,
      (k.published_at is not null and k.withdrawn_at is null) as is_published
    from letter_attachment a
    left join file f on f.agency_id = a.agency_id and f.id = a.file_id
    left join kept_paper k on k.agency_id = a.agency_id and k.id = a.paper_id
    where a.agency_id = ${tx.agencyId} and a.letter_id = ${letterId} and a.removed_at is null
    order by a.position, a.id`.execute(tx.db)
  return found.rows
}

export async function notesOfLetter(tx: Tx, letterId: string): Promise<NoteRow[]> {
  return tx.db
    .selectFrom('letter_note as n')
    .innerJoin('staff as f', join => join.onRef('f.agency_id', '=', 'n.agency_id').onRef('f.id', '=', 'n.by_staff'))
    .selectAll('n')
    .select(sql<string>`concat_ws(' ', nullif(f.rank, ''), f.title || f.first_name, f.last_name)`.as('name'))
    .where('n.agency_id', '=', tx.agencyId)
    .where('n.letter_id', '=', letterId)
    .orderBy('n.id')
    .execute()
}

/** The memo that was approved with this paper attached, newest first. */
export async function memosAbout(tx: Tx, paperId: string): Promise<LetterRow[]> {
  return letters(tx)
    .where('id', 'in', query =>
      query
        .selectFrom('letter_attachment')
        .select('letter_id')
        .where('agency_id', '=', tx.agencyId)
        .where('paper_id', '=', paperId)
        .where('removed_at', 'is', null),
    )
    .orderBy('id', 'desc')
    .execute()
}

export const caretakersNow = (tx: Tx, day: string) =>
  tx.db
    .selectFrom('caretaker as c')
    .innerJoin('letter as l', join => join.onRef('l.agency_id', '=', 'c.agency_id').onRef('l.id', '=', 'c.letter_id'))
    .select(['c.id', 'c.letter_id', 'c.channel', 'c.staff_id', 'c.duty', 'c.may_publish', 'l.ref', 'l.dated_on'])
    .where('c.agency_id', '=', tx.agencyId)
    .where('c.from_day', '<=', day)
    .where(of => of.or([of('c.ended_on', 'is', null), of('c.ended_on', '>', day)]))
    .where('l.state', '=', 'decided')
    .orderBy('c.id')
    .execute()

/** The newest letters that were approved, to choose from where one of them allows something. */
export const approvedLetters = (tx: Tx) =>
  tx.db
    .selectFrom('letter')
    .select(['id', 'kind', 'ref', 'subject', 'dated_on'])
    .where('agency_id', '=', tx.agencyId)
    .where('state', '=', 'decided')
    .where('outcome', '=', 'approved')
    .orderBy('id', 'desc')
    .limit(60)
    .execute()

export const garudaOf = async (tx: Tx): Promise<string | undefined> =>
  (
    await tx.db
      .selectFrom('letter_setting')
      .select('garuda_file_id')
      .where('agency_id', '=', tx.agencyId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.garuda_file_id ?? undefined

export const usualPostsOf = (tx: Tx, unitIds: readonly string[]) =>
  unitIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('usual_chain')
        .select(['id', 'unit_id', 'post_id', 'position'])
        .where('agency_id', '=', tx.agencyId)
        .where('unit_id', 'in', [...unitIds])
        .where('removed_at', 'is', null)
        .orderBy('position')
        .execute()
