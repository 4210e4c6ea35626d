// Every type of question.
import type { Question } from '../definition.ts'
import type { QuestionType } from '../question-type.ts'
import { group } from './group.tsx'
import { plainType } from './plain.ts'

export const typeOf = (question: Question): QuestionType<never> =>
  question.type === 'group' ? (group as unknown as QuestionType<never>) : plainType(question)

export {
  addsTo,
  gapIn,
  hasEmptyRow,
  mapPressedIn,
  type SaidEntry,
  saidEntries,
  takesFrom,
  withoutRow,
  withRow,
} from './group.tsx'
