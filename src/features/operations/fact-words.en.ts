// English texts of the figures of this feature.
import type { factWords as th } from './fact-words.th.ts'

export const factWords: typeof th = {
  units: { projects: 'projects', baht: 'baht' },
  columns: { day: 'Day', strategy: 'Strategy', project: 'Project', unit: 'Unit', spent: 'Spent (baht)' },
  facts: {
    planned: {
      name: 'Projects of the operation plan',
      explains: 'Projects of the operation plan that run in the period; cancelled ones are not counted.',
    },
    done: {
      name: 'Projects done',
      explains: 'Projects whose last report in the period says that they are done; cancelled ones are not counted.',
    },
    spent: {
      name: 'Spent under the operation plan',
      explains:
        'Adds up, in baht, what the last report of each project in the period says was spent until then; for periods that begin with the fiscal year.',
    },
  },
}
