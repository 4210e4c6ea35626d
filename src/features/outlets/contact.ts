// Making our contact channels known through our own channels: what is said, what was done with proof, and what of the year is missing (S236).
import { sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard, type ChannelRow, channelLabel, inLang, openChannels } from '../agencies/public.ts'
import { type Named, nameOf } from '../people/public.ts'
import { share } from './actions/share.ts'
import { openOutlets } from './queries.ts'
import { isLeader, isSocial } from './rules.ts'
import { ABOUT_CONTACT, type OutletKind, type ShareContact } from './schema.ts'
import { outletsWords } from './words.ts'

export interface ContactPost {
  readonly id: string
  readonly kind: OutletKind
  readonly outlet: string
  readonly state: string
  readonly posted_on: string | null
  readonly posted_at_address: string
  readonly proof_file_id: string | null
  readonly who: Named | undefined
}

/** Newest first; what was dropped is left out. */
export async function contactPosts(tx: Tx): Promise<ContactPost[]> {
  const found = await sql<Omit<ContactPost, 'who'> & { [key in keyof Named]: string | null }>`
    select p.id, o.kind, o.name as outlet, p.state, p.posted_on::text, p.posted_at_address, p.proof_file_id,
      s.title, s.rank, s.first_name, s.last_name, s.name_en
    from outlet_post p
    join outlet o on o.agency_id = p.agency_id and o.id = p.outlet_id
    left join staff s on s.agency_id = p.agency_id and s.id = p.done_by
    where p.agency_id = ${tx.agencyId} and p.about_kind = ${ABOUT_CONTACT} and p.state <> 'dropped'
    order by p.posted_on desc nulls first, p.id desc limit 200`.execute(tx.db)
  return found.rows.map(({ title, rank, first_name, last_name, name_en, ...post }) => ({
    ...post,
    who:
      first_name === null
        ? undefined
        : { title: title ?? '', rank: rank ?? '', first_name, last_name: last_name ?? '', name_en: name_en ?? '' },
  }))
}

export interface ContactWords {
  readonly subject: string
  readonly text: string
}

/** In the words of the register of contact channels. */
export async function contactWords(tx: Tx, channels: readonly ChannelRow[], lang: Lang): Promise<ContactWords> {
  const { contact: w } = outletsWords(lang)
  const agency = inLang((await agencyCard(tx)).name, lang)
  const lines = channels.map(row => fill(w.line, { label: channelLabel(row, lang), value: row.value }))
  return { subject: fill(w.subject, { agency }), text: [fill(w.begin, { agency }), ...lines].join('\n') }
}

/** Each time is its own: the same channel tells of it again and again. */
export async function shareContact(
  tx: Tx,
  input: ShareContact,
  { lang, link }: { readonly lang: Lang; readonly link: string },
): Promise<Result<true, 'choose-outlet'>> {
  const { subject } = await contactWords(tx, [], lang)
  const made = await share(
    tx,
    { about: { kind: ABOUT_CONTACT, id: newId() }, subject, text: input.text, link, pictureFileId: null },
    input.outlets,
  )
  return made.length === 0 ? no('choose-outlet', { at: 'outlets' }) : ok(true)
}

export const contactForm = async (tx: Tx) => {
  const channels = await openChannels(tx)
  return { channels, outlets: await openOutlets(tx), posts: await contactPosts(tx) }
}

export const whoText = (post: ContactPost, lang: Lang): string =>
  post.who ? nameOf(post.who, lang) : outletsWords(lang).contact.byProgram

/** How often of the posts of a stretch of days, by the ways that are asked for. */
export function contactCounts(posts: readonly ContactPost[], { from, to }: { from: string; to: string }) {
  const done = posts.filter(post => post.posted_on !== null && post.posted_on >= from && post.posted_on <= to)
  const leader = done.filter(post => isLeader(post.kind)).length
  const social = done.filter(post => isSocial(post.kind)).length
  return { leader, social, other: done.length - leader - social }
}
