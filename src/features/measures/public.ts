// What app/ and higher features may use of plans and measures.

export { acceptProposals } from './actions/accept-proposals.ts'
export { addHeading } from './actions/add-heading.ts'
export { addMeasure, type Origin } from './actions/add-measure.ts'
export { addMeasures, type WholeMeasure } from './actions/add-measures.ts'
export { addStep } from './actions/add-step.ts'
export { approvePlan } from './actions/approve-plan.ts'
export { closeRound, type Snapshot } from './actions/close-round.ts'
export { createPlan } from './actions/create-plan.ts'
export { dropMeasures } from './actions/drop-measure.ts'
export { finishStep } from './actions/finish-step.ts'
export { addOutcome } from './actions/outcomes.ts'
export { prove } from './actions/prove.ts'
export { recordAction } from './actions/record-action.ts'
export { addResponsible } from './actions/responsible.ts'
export { reword, type WordsOf } from './actions/reword.ts'
export { setPlanAside } from './actions/set-plan-aside.ts'
export { supervise } from './actions/supervise.ts'
export { aimedAt } from './aimed-at.ts'
export { checkPlan, planOf } from './asked-plan.ts'
export { checkInput } from './check-input.ts'
export type { CheckFinding, CheckInput, Place } from './checks/check.ts'
export { runChecks, sayFinding } from './checks/index.ts'
export { measuresFacts } from './facts.ts'
export { findingItem } from './pages/findings-card.tsx'
export { measuresPages } from './pages/index.ts'
export { BothVersions, type Compared, FormPage } from './pages/parts.tsx'
export { roundName } from './pages/rounds.tsx'
export type { MeasurePicture, PlanPicture, ResponsiblePicture, StepPicture } from './picture.ts'
export {
  headingsOfPlan,
  measureIdsOf,
  openRoundsOf,
  planById,
  planOfYear,
  plansOf,
  roundById,
  workOnMeasures,
  workshopsOf,
} from './queries.ts'
export { planPicture } from './queries-picture.ts'
export { remind } from './reminders.ts'
export { planMay } from './rules.ts'
export {
  linesOf,
  measureKinds,
  NewMeasure,
  NewOutcome,
  NewStep,
  outcomeKinds,
} from './schema.ts'
export {
  headingName,
  periodsText,
  responsibleWithTasks,
  shortDay,
  spanText,
  stateText,
  tones as statusTones,
  whoOf,
} from './show.ts'
export { progressOf, spanOfMeasure, statusOfStep } from './status.ts'
export { stateOfPlan } from './stored.ts'
export { usesOfEvidence } from './uses.ts'
export { measuresWords } from './words.ts'
export { measuresWork } from './work.ts'
