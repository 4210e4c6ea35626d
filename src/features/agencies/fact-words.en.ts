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
  channelsAtEnd: {
    name: 'Contact channels on the last day of the period',
    unit: 'channels',
    explains:
      'Contact channels that were there and not put away at the end of the last day; two periods compared tell whether there are more',
  },
}
