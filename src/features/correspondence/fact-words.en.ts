// English texts of the figures of this feature.
import type * as thai from './fact-words.th.ts'

export const factWords: typeof thai.factWords = {
  units: { letters: 'letters' },
  columns: { day: 'Day', ref: 'Number', subject: 'Subject', unit: 'Unit', from: 'From' },
  facts: {
    memos: {
      name: 'Memos decided by the executives',
      explains: 'Memos that were approved, noted or refused in this period; void ones are left out',
    },
    orders: { name: 'Orders signed', explains: 'Orders signed in this period; void ones are left out' },
    announcements: {
      name: 'Announcements signed',
      explains: 'Announcements signed in this period; void ones are left out',
    },
    received: { name: 'Letters received', explains: 'Letters registered in this period; void entries are left out' },
  },
}
