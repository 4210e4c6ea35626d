// English texts of the two trees of headings.
import type { trees as th } from './tree-words.th.ts'

export const trees: typeof th = {
  home: 'Home',
  act: {
    title: 'Information by law',
    lead: 'The Official Information Act B.E. 2540 lets everybody look at these things without giving a reason',
  },
  menu: {
    title: 'All our information',
    lead: 'In the order in which people ask; each thing has one place',
  },
  count: '{count} things',
  notYet: '{count} headings hold nothing yet',
  none: 'Nothing yet. Once published, {what} will be here',
  asks: 'Ask {unit}',
  agency: 'our agency',
  go: 'Go to a heading',
  unverified: 'Not checked against the law',
  other: 'See it by {other}',
}
