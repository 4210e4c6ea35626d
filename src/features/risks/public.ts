// What app/ and higher features may use of risks and guidelines.

export { addRisk } from './actions/add-risk.ts'
export { chooseMeasures } from './actions/choose-measures.ts'
export { followUp } from './actions/follow-up.ts'
export { addGuideline } from './actions/guidelines.ts'
export { recordWork } from './actions/record-work.ts'
export { reviewGuideline } from './actions/review-guideline.ts'
export { changeMembers, nameTeam } from './actions/teams.ts'
export { risksFacts } from './facts.ts'
export { risksPages } from './pages/index.ts'
export { risksWords } from './words.ts'
export { risksWork } from './work.ts'
