// How far a frozen report may go, and when one may be frozen. Pure; the same table draws the steps and guards the verbs.
import { no, type Verdict, yes } from '#src/kernel/result.ts'

export const reportStates = ['frozen', 'circulating', 'approved', 'published', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]
export type ReportVerb = 'circulate' | 'return' | 'approve' | 'publish' | 'withdraw'

/** What was published leaves the website first; what was withdrawn stays to be read. Whether there is leave to publish is decided where the
 * memo or the order stands. */
export const reportVerbs = {
  frozen: ['circulate', 'publish', 'withdraw'],
  circulating: ['return', 'approve', 'publish', 'withdraw'],
  approved: ['publish', 'withdraw'],
  published: [],
  withdrawn: [],
} as const satisfies Record<ReportState, readonly ReportVerb[]>

export const isReportState = (text: string): text is ReportState => reportStates.some(one => one === text)

export const reportMay = (state: ReportState, verb: ReportVerb): Verdict<'not-in-this-state'> =>
  (reportVerbs[state] as readonly ReportVerb[]).includes(verb) ? yes : no('not-in-this-state')

export interface ToFreeze {
  readonly kind: 'result' | 'plan' | 'analysis'
  readonly roundState: string | undefined
  readonly planState: string | undefined
}

/** Only what cannot change any more: a closed round, an approved plan. */
export function mayFreeze({ kind, roundState, planState }: ToFreeze): Verdict<'round-open' | 'plan-draft'> {
  if (kind === 'result' && roundState !== 'closed') return no('round-open')
  return kind === 'plan' && planState !== 'approved' && planState !== 'closed' ? no('plan-draft') : yes
}
