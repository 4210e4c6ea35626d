// How far a manual has come in a fiscal year (S183): made or looked through, circulated to staff, carried out through channels, explained in a
// meeting. Pure; the figure in facts.ts counts by the same definition.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Period } from '#src/kernel/period.ts'

export const stages = ['made', 'circulated', 'carried', 'explained'] as const
export type Stage = (typeof stages)[number]

export interface RolloutFacts {
  /** When its latest version was shown, or it was last looked through. */
  readonly seen: Date | undefined
  readonly circulars: readonly { readonly state: string; readonly sent_at: Date | null }[]
  readonly shown: boolean
  readonly posts: readonly { readonly state: string; readonly posted_on: string | null }[]
  readonly meetings: readonly { readonly on_day: string }[]
}

/** A post stays where it was made and is not made twice; everything else is asked for anew each year. */
export function stagesDone(facts: RolloutFacts, { from, to }: Period): Record<Stage, boolean> {
  const isIn = (day: string) => day >= from.toString() && day <= to.toString()
  const dayOf = (moment: Date) => todayIn(bangkok, moment).toString()
  return {
    made: facts.seen !== undefined && isIn(dayOf(facts.seen)),
    circulated: facts.circulars.some(
      one => one.sent_at !== null && one.state !== 'withdrawn' && isIn(dayOf(one.sent_at)),
    ),
    carried:
      facts.shown &&
      facts.posts.some(post => post.state === 'posted' && post.posted_on !== null && post.posted_on <= to.toString()),
    explained: facts.meetings.some(meeting => isIn(meeting.on_day)),
  }
}
