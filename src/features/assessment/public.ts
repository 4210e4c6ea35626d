// What other features may use of the assessment.

export { assignItems, assignmentsToCarry, carryAssignments, setCarriedAside } from './actions/assign-items.ts'
export { addFinding, answerFinding } from './actions/findings.ts'
export { saveScores } from './actions/save-scores.ts'
export { takeScoresBack } from './actions/take-scores-back.ts'
export { type CheckedScore, checkedScores, lastScore } from './checked-scores.ts'
export {
  aimName,
  isVerified,
  itemOfTopic,
  itemShowing,
  shippedFrameworks,
  subjectsWithin,
  topicById,
  topics,
} from './framework.ts'
export type { Framework, FrameworkItem } from './framework-schema.ts'
export { type OlderNumber, olderNumber, olderNumbers, olderSource } from './older-numbers.ts'
export { assessmentPages } from './pages/index.ts'
export { type AssignmentRow, assignmentsOf } from './queries-assignments.ts'
export {
  adoptedFrameworks,
  frameworkInForce,
  frameworksInForce,
  issuesOfYear,
  knownYears,
} from './queries-framework.ts'
export { findingById, findingsOf, openFindings, scoreSheet, scoreSheets } from './queries-scores.ts'
export { backOf, type EnteredScores } from './scores-back.ts'
export { compareYears, gapOf, levelOf, type Year } from './scoring.ts'
export { assessmentWords } from './words.ts'
export { assessmentWork } from './work.ts'
