// English texts of the figures this feature counts.
import type { factNames as th } from './fact-words.th.ts'

export const factNames: typeof th = {
  columns: { kind: 'Channel', label: 'Name' },
  channels: {
    name: 'Open contact channels',
    unit: 'channels',
    explains:
      'Ways to reach the agency that stand on its website and were not archived before the first day of the period',
  },
}
