// What other features may use of forms: definitions, answers, versions, drafts, and the pieces that pages show.

export {
  Answers,
  type AskedSection,
  askedSections,
  holds,
  leafQuestions,
  questionsOf,
  withoutPersonal,
} from './answers.ts'
export { checkWhole, fieldOf, mapPressed, takeSection, valuesOf, withPress } from './check.ts'
export {
  Condition,
  Form,
  faultsOf,
  Group,
  leavesOf,
  PlainQuestion,
  Question,
  questionId,
  Section,
  Text,
} from './definition.ts'
export { asDraft, type Draft, draftByCode, draftCode, draftRows, saveDraft, startDraft } from './drafts.ts'
export { jsonSchemaOf } from './json-schema.ts'
export { filesIn, formFiles, withHeldFiles, withTriedFiles } from './keep-files.ts'
export type { Held, World } from './question-type.ts'
export { formsRetention } from './retention.ts'
export { knownFor, partNamed, type Said, SectionFields, saidOf, shownWords } from './show.tsx'
export { wordsIn } from './text.ts'
export { addsTo, gapIn, takesFrom, withoutRow, withRow } from './types/index.ts'
export { PlaceAnswer, placeWords } from './types/place.tsx'
export {
  addVersion,
  definitionOf,
  definitionsOf,
  type FormOf,
  lastVersion,
  type Version,
  versionsOf,
} from './versions.ts'
export { formsWords } from './words.ts'
export { worldFor, worldToCheck } from './world.ts'
