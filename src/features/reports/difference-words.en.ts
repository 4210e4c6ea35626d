// English texts of the differences between two rounds.
import type { differences as th } from './difference-words.th.ts'

export const differences: typeof th = {
  title: 'Against the round before',
  lead: 'Which measures and steps are new, changed or gone since the last closed round',
  link: 'Against the round before',
  linkCount: '{count} measures differ from the round before',
  between: '{before} and {after}',
  roundOf: '{round} of {year}',
  wholeYear: 'whole year {year}',
  nothingBefore: 'There is no round before to compare with',
  nothingBeforeWhat: 'Once the first round is closed, or a plan of the year before is there, the two are compared here',
  allSame: 'Everything is as in the round before',
  counts: { new: '{count} new', changed: '{count} changed', gone: '{count} gone', same: '{count} unchanged' },
  standings: { new: 'New', changed: 'Changed', same: 'Unchanged', gone: 'Gone' },
  step: 'Step {number} {name}',
  sameSteps: '{count} other steps are unchanged',
  nothing: 'Nothing',
  fields: {
    name: 'Name',
    heading: 'Heading',
    problem: 'Problem',
    responsible: 'Responsible',
    expected: 'Expected',
    outcome: 'Outcome',
    period: 'Period',
    status: 'State',
    result: 'What was done',
    work: 'Work',
  },
}
