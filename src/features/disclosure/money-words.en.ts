// English texts of the page that follows the money of a year.
import type { money as moneyTh } from './money-words.th.ts'

export const money: typeof moneyTh = {
  title: 'Our money, fiscal year {year}',
  lead: 'From the approval of the budget until everything is bought and told: what is open at each stage, and what is missing',
  description: 'Spending and procurement of {agency} in fiscal year {year}, stage by stage, with every document open',
  years: 'Choose a year',
  count: '{shown} of {all} subjects can be opened',
  turns: 'Published {done} of {due} times that fell due',
  due: 'To be published by {day}, by {unit}',
  late: 'Was to be published by {day}. Responsible: {unit}',
  aside: 'Not this time: {reason}',
  none: 'Not yet, and no day was set',
  agency: 'our agency',
  more: 'and {count} more',
  states: {
    shown: 'Open',
    partial: 'Not complete',
    late: 'Late',
    due: 'Not due yet',
    aside: 'Not this time',
    none: 'Not there',
  },
  ask: 'Ask about money',
  calendar: 'All deadlines in the publication calendar',
}
