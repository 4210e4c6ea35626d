// What waits for somebody on the office home: very high risks without a measure or follow-up, and guidelines to look through.
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { holdsOver, todayOf } from '../people/public.ts'
import { isTheirs } from './actions/parts.ts'
import { shippedLevels } from './levels.ts'
import { veryHighRisks } from './queries.ts'
import { guidelinesInForce } from './queries-guidelines.ts'
import { nextReviewOn, reviewStanding, waitsFor } from './rules.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export async function risksWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('risk:edit')) return []
  const asked = { ...tx, scope: { ...tx.scope, actor } }
  return [...(await riskWork(asked)), ...(await guidelineWork(asked))]
}

async function riskWork(tx: Tx): Promise<WorkItem[]> {
  const today = todayOf(tx)
  const mine = (await veryHighRisks(tx, shippedLevels.veryHighFrom)).filter(risk => isTheirs(tx, risk))
  return mine.flatMap((risk): WorkItem[] => {
    const waiting = waitsFor(
      {
        fiscalYear: risk.fiscal_year,
        state: risk.state,
        level: 'very-high',
        measures: risk.measures.length,
        followUps: risk.follow_ups.map(one => ({ round: one.round, onDay: one.on })),
      },
      today,
    )
    if (!waiting) return []
    const key = waiting.for === 'measure' ? ('measure' as const) : ('followUp' as const)
    return [
      {
        id: `risk ${risk.id}`,
        kind: 'late',
        title: { th: risk.mission, en: risk.mission },
        note: { th: th.risk.waits[key], en: en.risk.waits[key] },
        ...(waiting.for === 'follow-up' ? { due: waiting.since } : {}),
        href: `/office/risks/${risk.id}/${waiting.for === 'measure' ? 'measures' : 'follow-up'}`,
        icon: 'shield-alert',
      },
    ]
  })
}

async function guidelineWork(tx: Tx): Promise<WorkItem[]> {
  const today = todayOf(tx)
  return (await guidelinesInForce(tx))
    .filter(one => holdsOver(tx, 'risk:edit', one.unit_id))
    .flatMap((one): WorkItem[] => {
      const next = nextReviewOn({ inForceOn: one.in_force_on, everyMonths: one.review_every_months }, one.last_review)
      const standing = reviewStanding(next, today)
      if (standing === 'later') return []
      const title = (text: string) => text.replace('{name}', one.name)
      return [
        {
          id: `guideline ${one.id}`,
          kind: standing === 'late' ? 'late' : 'due',
          title: { th: title(th.risk.waits.review), en: title(en.risk.waits.review) },
          note: { th: one.unit_th, en: one.unit_en || one.unit_th },
          due: next,
          href: `/office/guidelines/${one.id}/review`,
          icon: 'book-open',
        },
      ]
    })
}
