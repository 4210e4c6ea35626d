// The checker: every rule in the order in which findings are shown, and one run over a plan. A rule is a file of its own.

import { actionOffTopic } from './action-off-topic.ts'
import { actorNotResponsible } from './actor-not-responsible.ts'
import { agencyNameVariant } from './agency-name-variant.ts'
import { channelNotDelivered } from './channel-not-delivered.ts'
import type { CheckFinding, CheckInput, Rule } from './check.ts'
import { dateAfterReport } from './date-after-report.ts'
import { dateInFuture } from './date-in-future.ts'
import { dateOutsideRound } from './date-outside-round.ts'
import { dateOutsideStepPeriod } from './date-outside-step-period.ts'
import { duplicateMeasure } from './duplicate-measure.ts'
import { evidenceDead } from './evidence-dead.ts'
import { evidenceExpired } from './evidence-expired.ts'
import { evidenceMissing } from './evidence-missing.ts'
import { evidenceReturned } from './evidence-returned.ts'
import { evidenceUnreviewed } from './evidence-unreviewed.ts'
import { evidenceWithdrawn } from './evidence-withdrawn.ts'
import { itaYearOutside } from './ita-year-outside.ts'
import { levelContradicts } from './level-contradicts.ts'
import { measureWithoutResponsible } from './measure-without-responsible.ts'
import { measureWithoutSteps } from './measure-without-steps.ts'
import { misspelling } from './misspelling.ts'
import { noComplaintUnproven } from './no-complaint-unproven.ts'
import { numberingJumps } from './numbering-jumps.ts'
import { numeralsMixed } from './numerals-mixed.ts'
import { occasionMissed } from './occasion-missed.ts'
import { outcomeAgainstScore } from './outcome-against-score.ts'
import { outcomeMissing } from './outcome-missing.ts'
import { outcomeUnproven } from './outcome-unproven.ts'
import { outputRepeated } from './output-repeated.ts'
import { passedBelow85 } from './passed-below-85.ts'
import { periodOutsideYear } from './period-outside-year.ts'
import { personalData } from './personal-data.ts'
import { placeholderLeft } from './placeholder-left.ts'
import { planWithoutBasis } from './plan-without-basis.ts'
import { responsibleEnded } from './responsible-ended.ts'
import { scoreDiffers } from './score-differs.ts'
import { scoreWithoutScore } from './score-without-score.ts'
import { stepWithoutOutput } from './step-without-output.ts'
import { stepWithoutPeriod } from './step-without-period.ts'
import { wrongInstrument } from './wrong-instrument.ts'
import { wrongVocabulary } from './wrong-vocabulary.ts'
import { yearMismatch } from './year-mismatch.ts'

export { sayFinding, sayRule } from './say.ts'

const weight = { error: 0, warning: 1, statement: 2 } as const

export const rules: readonly Rule[] = [
  dateOutsideRound,
  dateAfterReport,
  dateInFuture,
  dateOutsideStepPeriod,
  placeholderLeft,
  actorNotResponsible,
  wrongInstrument,
  wrongVocabulary,
  agencyNameVariant,
  outputRepeated,
  yearMismatch,
  itaYearOutside,
  stepWithoutOutput,
  stepWithoutPeriod,
  periodOutsideYear,
  measureWithoutSteps,
  measureWithoutResponsible,
  responsibleEnded,
  outcomeMissing,
  channelNotDelivered,
  numberingJumps,
  planWithoutBasis,
  passedBelow85,
  scoreWithoutScore,
  scoreDiffers,
  outcomeAgainstScore,
  levelContradicts,
  noComplaintUnproven,
  outcomeUnproven,
  misspelling,
  numeralsMixed,
  evidenceMissing,
  evidenceDead,
  evidenceReturned,
  evidenceWithdrawn,
  evidenceExpired,
  evidenceUnreviewed,
  personalData,
  duplicateMeasure,
  occasionMissed,
  actionOffTopic,
].sort((a, b) => weight[a.severity] - weight[b.severity])

export interface Waived {
  readonly rule: string
  /** Null: for the whole plan. */
  readonly measureId: string | null
}

export interface Checked {
  readonly findings: readonly CheckFinding[]
  /** Rules that found nothing, those switched off not counted. */
  readonly passed: number
}

export function runChecks(input: CheckInput, waived: readonly Waived[] = []): Checked {
  const off = new Set(waived.map(one => `${one.rule} ${one.measureId ?? ''}`))
  const active = rules.filter(rule => !off.has(`${rule.id} `))
  const order = new Map(input.plan.measures.map((measure, at) => [measure.id, at]))
  const findings = active.flatMap(rule =>
    rule
      .find(input)
      .filter(found => !off.has(`${rule.id} ${found.place.measureId ?? '-'}`))
      .map(found => ({ ...found, rule })),
  )
  const found = new Set(findings.map(finding => finding.rule.id))
  const place = (finding: CheckFinding) => order.get(finding.place.measureId ?? '') ?? -1
  return {
    findings: findings.sort((a, b) => weight[a.rule.severity] - weight[b.rule.severity] || place(a) - place(b)),
    passed: active.length - found.size,
  }
}
