// What the page of the QR code tells about a letter: number, day, and who signed it in which order.
import type { StoryTeller } from '../papers/public.ts'
import { pictureOf } from './letter-picture.ts'
import { fullPost } from './printed.ts'
import { letterByCode } from './queries.ts'

/** A letter that was never sent up has no paper anybody could hold. */
export const letterStory: StoryTeller = async (tx, code, lang) => {
  const row = await letterByCode(tx, code)
  if (!row || row.round === 0 || row.state === 'withdrawn') return undefined
  const picture = await pictureOf(tx, row)
  if (!picture) return undefined
  const { links, done, form, card, state, now } = picture
  const current = done.filter(one => one.round === row.round && state !== 'returned')
  const past = (one: (typeof done)[number]) => ({
    post: [one.acting_for, one.post].filter(Boolean).join(' · '),
    name: one.name,
    phrase: one.phrase,
    onDay: one.on_day,
    method: one.method === 'code' ? ('code' as const) : ('by-hand' as const),
    state: one.verdict === 'returned' || one.verdict === 'rejected' ? ('bad' as const) : ('past' as const),
  })
  const submitted = current.find(one => one.link_id === null)
  return {
    kind: form.name,
    title: row.subject,
    ref: row.ref,
    dated: row.dated_on ?? undefined,
    state: state === 'voided' ? 'voided' : state === 'decided' ? 'kept' : 'circulating',
    reason: row.voided_reason,
    signers: [
      ...(submitted ? [past(submitted)] : []),
      ...links.map(link => {
        const answered = current.find(one => one.link_id === link.id)
        if (answered) return past(answered)
        return {
          post: fullPost(card, link, lang),
          name: '',
          phrase: '',
          onDay: undefined,
          method: undefined,
          state: now?.id === link.id ? ('now' as const) : ('next' as const),
        }
      }),
    ],
  }
}
