// What app/ and higher features may use of circulars.

export { acknowledgeHere, openHere } from './actions/answer-circular.ts'
export { draftCircular } from './actions/draft-circular.ts'
export { sendCircular } from './actions/send-circular.ts'
export { circularsFacts } from './facts.ts'
export { remindOfCirculars } from './morning.ts'
export { circularsPages } from './pages/index.ts'
export { followStaff } from './standing.ts'
export { circularStory } from './story.ts'
export { circularsWords } from './words.ts'
export { circularsWork } from './work.ts'
