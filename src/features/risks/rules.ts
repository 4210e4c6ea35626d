// Decisions about risks and guidelines, pure: score and level, what follows from saving, who waits for what, which missions are left.
import { Temporal } from 'temporal-polyfill'
import { fiscalRound, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { no, type Verdict, yes } from '#src/kernel/result.ts'
import type { FollowUpRound, Level, RiskState } from './schema.ts'

/** From which score on a risk is so. */
export interface Thresholds {
  readonly mediumFrom: number
  readonly highFrom: number
  readonly veryHighFrom: number
}

export const scoreOf = (likelihood: number, impact: number): number => likelihood * impact

export function levelOf(score: number, from: Thresholds): Level {
  if (score >= from.veryHighFrom) return 'very-high'
  if (score >= from.highFrom) return 'high'
  return score >= from.mediumFrom ? 'medium' : 'low'
}

/** First and last score of a level, for the legend. */
export function spanOfLevel(level: Level, from: Thresholds): readonly [number, number] {
  const spans = {
    low: [1, from.mediumFrom - 1],
    medium: [from.mediumFrom, from.highFrom - 1],
    high: [from.highFrom, from.veryHighFrom - 1],
    'very-high': [from.veryHighFrom, 25],
  } as const
  return spans[level]
}

/** What was judged once is not unjudged: its score may change and not vanish. */
export function stateAfterSaving(
  before: RiskState | undefined,
  isScored: boolean,
): { readonly ok: true; readonly value: RiskState } | ReturnType<typeof no<'scores-needed' | 'risk-closed'>> {
  if (before === 'closed') return no('risk-closed')
  if (before === 'assessed' || before === 'monitored')
    return isScored ? { ok: true, value: before } : no('scores-needed', { at: 'likelihood' })
  return { ok: true, value: isScored ? 'assessed' : 'draft' }
}

export function mayFollowUp(state: RiskState): Verdict<'not-assessed' | 'risk-closed'> {
  if (state === 'closed') return no('risk-closed')
  return state === 'draft' ? no('not-assessed') : yes
}

/** After it was opened again a risk stands where its work had brought it. */
export const stateWhenReopened = (isScored: boolean, followUps: number): RiskState =>
  !isScored ? 'draft' : followUps > 0 ? 'monitored' : 'assessed'

export interface WatchedRisk {
  readonly fiscalYear: number
  readonly state: RiskState
  readonly level: Level
  readonly measures: number
  readonly followUps: readonly { readonly round: FollowUpRound; readonly onDay: string }[]
}

export type Waiting = { readonly for: 'measure' } | { readonly for: 'follow-up'; readonly since: string }

/** A very high risk needs a measure at once, and a follow-up in each half of its year. */
export function waitsFor(risk: WatchedRisk, today: string): Waiting | undefined {
  if (risk.level !== 'very-high' || risk.state === 'draft' || risk.state === 'closed') return undefined
  // Of years long reported nobody is reminded any more.
  if (risk.fiscalYear < fiscalYearOf(Temporal.PlainDate.from(today)) - 1) return undefined
  if (risk.measures === 0) return { for: 'measure' }
  for (const round of ['R12', 'R6'] as const) {
    const end = fiscalRound(risk.fiscalYear, round).to.toString()
    if (end >= today) continue
    const half = fiscalRound(risk.fiscalYear, round === 'R6' ? 'R6' : 'H2').from.toString()
    const isFollowed = risk.followUps.some(one => one.onDay >= half)
    return isFollowed ? undefined : { for: 'follow-up', since: end }
  }
  return undefined
}

/** Counted from the last review, and from the day it came into force before there was one. */
export function nextReviewOn(
  guideline: { readonly inForceOn: string; readonly everyMonths: number },
  lastReview: string | null,
): string {
  return Temporal.PlainDate.from(lastReview ?? guideline.inForceOn)
    .add({ months: guideline.everyMonths })
    .toString()
}

const SOON_DAYS = 14
export function reviewStanding(next: string, today: string): 'late' | 'soon' | 'later' {
  if (next < today) return 'late'
  return next <= Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString() ? 'soon' : 'later'
}

export interface MissionUnit {
  readonly id: string
  readonly parent_id: string | null
}

/** Missions are the units with nothing below them; one is left while no bribery risk of it has been judged. */
export function missionsLeft<U extends MissionUnit>(
  units: readonly U[],
  risks: readonly {
    readonly kind: string
    readonly isScored: boolean
    readonly unitIds: readonly string[]
  }[],
): U[] {
  const parents = new Set(units.map(unit => unit.parent_id))
  const judged = new Set(
    risks.filter(risk => risk.kind === 'bribery' && risk.isScored).flatMap(risk => [...risk.unitIds]),
  )
  return units.filter(unit => !parents.has(unit.id) && !judged.has(unit.id))
}

/** Highest first; what has no score yet comes first of all, because it waits to be judged. */
export function byScore(
  a: { readonly likelihood: number | null; readonly impact: number | null; readonly mission: string },
  b: typeof a,
): number {
  const score = (one: typeof a) => (one.likelihood === null || one.impact === null ? 26 : one.likelihood * one.impact)
  return score(b) - score(a) || (b.impact ?? 0) - (a.impact ?? 0) || a.mission.localeCompare(b.mission, 'th')
}
