// English texts of the figures of this feature.
import type { factWords as th } from './fact-words.th.ts'

export const factWords: typeof th = {
  units: { times: 'times', steps: 'steps' },
  columns: { day: 'Day', step: 'Step', measure: 'Measure', unit: 'Unit' },
  facts: {
    actions: {
      name: 'Records of work on measures',
      explains: 'Records of what was done in the period, by the day it was done; those taken back are not counted.',
    },
    stepsDone: {
      name: 'Steps finished',
      explains: 'Steps of measures marked as done in the period, by the day they were done.',
    },
    supervision: {
      name: 'Supervision by executives',
      explains: 'Supervision notes in the period, by the day of the follow-up.',
    },
  },
}
