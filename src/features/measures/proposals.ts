// What the program proposes for a finding: last year's own measures that aimed at the same score, with what came of them, and the library.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard } from '../agencies/public.ts'
import { inOwnWords, libraryFor } from './library.ts'
import type { PlanPicture } from './picture.ts'
import { planOfYear } from './queries.ts'
import { planPicture } from './queries-picture.ts'
import { activeOf } from './status.ts'

export interface Proposal {
  readonly from: 'last' | 'library'
  /** Id of the old measure, or key in the library. */
  readonly key: string
  readonly name: string
  readonly problem: string
  readonly steps: number
  readonly cameOf: string
}

export interface Aimed {
  readonly kind: string
  readonly key: string
  readonly issue: string
}

export async function proposalsFor(tx: Tx, aim: Aimed, plan: PlanPicture, lang: Lang): Promise<Proposal[]> {
  const card = await agencyCard(tx)
  const before = await planOfYear(tx, plan.fiscalYear - 1)
  const old = before && (await planPicture(tx, before.id))
  const present = new Set(
    plan.measures.filter(one => one.state === 'active').flatMap(one => [one.originId, one.originKey]),
  )
  const last = old
    ? activeOf(old)
        .filter(measure => measure.aims.some(one => one.kind === aim.kind && one.key === aim.key))
        .filter(measure => !present.has(measure.id))
        .map(measure => ({
          from: 'last' as const,
          key: measure.id,
          name: measure.name,
          problem: measure.problem,
          steps: measure.steps.length,
          cameOf: measure.outcomes.map(one => one.text).join(' '),
        }))
    : []
  const fromLibrary = libraryFor(aim)
    .filter(measure => !present.has(measure.id))
    .map(measure => ({
      from: 'library' as const,
      key: measure.id,
      name: inOwnWords(measure.name, card, lang),
      problem: inOwnWords(measure.problem, card, lang),
      steps: measure.steps.length,
      cameOf: '',
    }))
  return [...last, ...fromLibrary]
}
