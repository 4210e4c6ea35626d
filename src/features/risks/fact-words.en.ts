// English texts of the figures of this feature.
import type { factWords as th } from './fact-words.th.ts'

export const factWords: typeof th = {
  units: { risks: 'risks', times: 'times' },
  columns: {
    day: 'Day',
    kind: 'Kind',
    mission: 'Mission',
    unit: 'Unit',
    guideline: 'Guideline',
    what: 'What was done',
    count: 'How many',
  },
  facts: {
    assessed: {
      name: 'Corruption risks assessed',
      explains: 'Risks of every kind that were first graded in the period, by the day of the assessment.',
    },
    bribery: {
      name: 'Bribery risks assessed',
      explains: 'Risks of bribery that were first graded in the period, by the day of the assessment.',
    },
    followedUp: {
      name: 'Risks followed up',
      explains: 'Risks with at least one follow-up in the period; each is counted once.',
    },
    reviewed: {
      name: 'Guidelines reviewed',
      explains: 'Reviews of guidelines against corruption in the period, by the day of the review.',
    },
    work: {
      name: 'Watching, investigating and discipline',
      explains: 'How often it was recorded in the period, by the day it was done; withdrawn entries are not counted.',
    },
  },
}
