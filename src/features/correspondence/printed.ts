// Posts and days as official papers print them.
import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#src/kernel/lang.ts'
import { signatureLines } from '#src/kernel/person-name.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { type AgencyCard, presetFor } from '../agencies/public.ts'
import { dayText, inWords, postOf, type Signatory } from '../people/public.ts'
import { th } from './words.th.ts'

const words = th.paper

/** ปลัดเทศบาล as ปลัดเทศบาลตำบลธารใส: posts above the units carry the name of the agency (S120, S121). */
export function fullPost(card: AgencyCard, post: { post_th: string; post_en: string }, lang: Lang): string {
  const full = presetFor(card.type).posts.find(one => one.name.th === post.post_th)?.full
  const name = lang === 'en' ? card.row.name_en || card.row.name_th : card.row.name_th
  return full ? full[lang].replaceAll('{name}', name) : inWords(post.post_th, post.post_en, lang)
}

export interface PrintedSigner {
  readonly rank: string
  readonly name: string
  readonly post: string
  /** With รักษาราชการแทน or ปฏิบัติราชการแทน in front; empty where she signs for her own post. */
  readonly actingFor: string
}

const inBrackets = (who: Pick<Signatory, 'title' | 'rank' | 'first_name' | 'last_name'>): string =>
  (signatureLines({ title: who.title, rank: who.rank, first: who.first_name, last: who.last_name }).at(-1) ?? '').slice(
    1,
    -1,
  )

/** In Thai, whatever the reader's language: it is the paper that says so. */
export function printedSigner(
  card: AgencyCard,
  who: Signatory,
  post: { post_th: string; post_en: string },
): PrintedSigner {
  const isOwn = who.own_th === post.post_th && who.kind === 'post'
  const own = isOwn
    ? `${fullPost(card, post, 'th')}${who.level}`
    : postOf({ th: fullPost(card, { post_th: who.own_th ?? '', post_en: '' }, 'th'), en: null, level: who.level }, 'th')
  const standsIn = words.standsIn[who.kind]
  return {
    rank: who.rank,
    name: inBrackets(who),
    post: own,
    actingFor: standsIn === '' ? '' : `${standsIn}${fullPost(card, post, 'th')}`,
  }
}

export const longDay = (day: string, lang: Lang): string =>
  formatDate(Temporal.PlainDate.from(day), lang === 'th' ? 'long-era' : 'long', { lang })
/** As dayText of people; the paper knows that there is one. */
export const shortDay = (day: string, lang: Lang): string => dayText(day, lang)

/** The drafter signs with her own post. */
export function drafterSigner(
  card: AgencyCard,
  me: {
    title: string
    rank: string
    first_name: string
    last_name: string
    post_th: string | null
    level: string | null
  },
): { rank: string; name: string; post: string } {
  return {
    rank: me.rank,
    name: inBrackets(me),
    post: `${fullPost(card, { post_th: me.post_th ?? '', post_en: '' }, 'th')}${me.level ?? ''}`,
  }
}

/** คำสั่งที่ 156/2568 ลงวันที่ 17 มีนาคม 2568: how other papers name a letter. */
export function refInWords(kind: string, ref: string, datedOn: string | null): string {
  const name = words.refs[kind as keyof typeof words.refs] ?? ''
  return [`${name}${ref}`, datedOn === null ? '' : `${words.dated} ${longDay(datedOn, 'th')}`].filter(Boolean).join(' ')
}
