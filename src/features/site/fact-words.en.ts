// English texts of the figures this feature counts.
import type { factWords as th } from './fact-words.th.ts'

export const factWords: typeof th = {
  columns: { day: 'Day', count: 'Count' },
  visits: {
    name: 'Visits to the website',
    unit: 'visits',
    explains:
      'Somebody who looks on one day is one visit. Counted on our own machine, without search engines and signed-in staff; no address and nothing about the visitor is kept',
  },
  views: {
    name: 'Pages looked at',
    unit: 'pages',
    explains: 'Public pages that were opened, each time, without search engines and signed-in staff',
  },
}
