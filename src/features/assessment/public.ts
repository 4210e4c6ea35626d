// What other features may use of the assessment.

export { addFinding, answerFinding } from './actions/findings.ts'
export { saveScores } from './actions/save-scores.ts'
export { type CheckedScore, checkedScores, lastScore } from './checked-scores.ts'
export { aimName, codeOf, issuesOf, readFramework, shippedFrameworks, topicById, topics } from './framework.ts'
export type { Framework } from './framework-schema.ts'
export { assessmentPages } from './pages/index.ts'
export { frameworkInForce, issuesOfYear } from './queries-framework.ts'
export { type FindingRow, findingById, findingsOf, scoreSheet, scoreSheets } from './queries-scores.ts'
export { compareYears, gapOf, levelOf, whatIf } from './scoring.ts'
export { assessmentWords } from './words.ts'
