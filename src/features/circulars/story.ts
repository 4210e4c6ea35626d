// What the page of a kept list tells about it: which circular, and when it was closed.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { StoryTeller } from '../papers/public.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const circularStory: StoryTeller = async (tx, code) => {
  const found = await tx.db
    .selectFrom('kept_paper as k')
    .innerJoin('circular as c', join => join.onRef('c.agency_id', '=', 'k.agency_id').onRef('c.id', '=', 'k.source_id'))
    .leftJoin('letter as l', join => join.onRef('l.agency_id', '=', 'c.agency_id').onRef('l.id', '=', 'c.letter_id'))
    .select(['k.title', 'c.ended_at', 'l.ref'])
    .where('k.agency_id', '=', tx.agencyId)
    .where('k.code', '=', code)
    .where('k.source_kind', '=', 'circular')
    .executeTakeFirst()
  if (!found) return undefined
  return {
    kind: { th: th.list.title, en: en.list.title },
    title: found.title,
    ref: found.ref ?? '',
    dated: found.ended_at ? todayIn(bangkok, found.ended_at).toString() : undefined,
    state: 'kept',
    reason: '',
    signers: [],
  }
}
