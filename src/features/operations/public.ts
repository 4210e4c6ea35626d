// What app/ and higher features may use of the operation plan.

export { addProject } from './actions/add-project.ts'
export { cancelProject } from './actions/cancel-project.ts'
export { createOperationPlan } from './actions/create-plan.ts'
export { reportProgress } from './actions/report-progress.ts'
export { type AskedOperations, collectOperations } from './collect.ts'
export { operationsFacts } from './facts.ts'
export { type OperationInput, operationPaper } from './operation-paper.ts'
export { operationsPages } from './pages/index.ts'
export { operationProducts } from './products.ts'
export { operationsTopics } from './topics.ts'
export { operationsWords } from './words.ts'
export { operationsWork } from './work.ts'
