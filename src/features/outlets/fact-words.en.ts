// English texts of the figures of this feature.
import type { factWords as th } from './fact-words.th.ts'

export const factWords: typeof th = {
  units: { posts: 'times', channels: 'channels' },
  columns: {
    day: 'Day',
    month: 'Month',
    kind: 'Kind',
    outlet: 'Channel',
    subject: 'About',
    address: 'Address or place',
  },
  facts: {
    posts: {
      name: 'Posts through channels',
      explains: 'Counts each time something went out through a channel, by the day it did',
    },
    used: {
      name: 'Channels used',
      explains: 'Counts the channels through which something went out, with the day of the latest',
    },
  },
}
