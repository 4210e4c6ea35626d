// English texts of the circulars that begin at the calendar.
import type {
  tellErrors as errorsTh,
  tellEvents as eventsTh,
  tellNotices as noticesTh,
  tell as tellTh,
} from './tell-words.th.ts'

export const tell: typeof tellTh = {
  open: 'Tell all units by circular',
  begun: 'Circulars that began here',
  begunWhat: 'How many people of each unit have acknowledged',
  col: { subject: 'About', sent: 'Sent', done: 'Acknowledged', missing: 'Units where somebody is missing' },
  draft: 'Not sent yet',
  doneOf: '{done} of {expected} people',
  unitOf: '{unit} ({done}/{expected})',
  aboveUnits: 'executives',
  complete: 'All units complete',
  see: 'Open the list',
  unit: 'Sent by',
  due: 'To be acknowledged by',
  go: 'Prepare the circular',
  will: 'Goes to everybody in {count} units. You check and change the words before it is sent',
  whatEach: 'What each unit has to publish',
  nothing: 'Nothing is late or coming up in this year',
  line: '{name}, by {day}',
  lineLate: '{name}, late since {day}',
  nobody: 'No unit answers for these yet; whoever has them tells the ITA admin',
  everyUnit: 'Every unit',
  news: 'News or photos of its own work, at least one every {days} days',
  rest: 'and {count} more, all of them in the publication calendar',
  link: 'All deadlines are in the publication calendar: {link}',
  publish: {
    title: 'Tell all units to publish their part',
    lead: 'Written from the publication calendar, unit by unit. Who acknowledged is seen in the calendar again',
    subject: 'All units publish their part, fiscal year {year}',
    begin: 'All units please publish the information they answer for on the website, regularly and without gaps:',
  },
  procurement: {
    open: 'Remind buyers of the law',
    title: 'Remind those who buy of the law',
    lead: 'To the officers of all units. You change whom it goes to and the words before it is sent',
    subject: 'Follow the procurement law strictly, fiscal year {year}',
    begin:
      'Everybody concerned with buying, in all units, please follow the Public Procurement and Supplies Administration Act B.E. 2560 and the rules of the Ministry of Finance strictly, spend with care and for good value, and publish every stage on the website.\n\nTo be published by the calendar',
  },
}
export const tellErrors: typeof errorsTh = {
  'not-your-unit': 'Choose a unit of your own',
  'due-passed': 'That day is over; choose today or later',
}
export const tellNotices: typeof noticesTh = {
  'units-told': 'The circular is prepared. Check whom it goes to and send it',
}
export const tellEvents: typeof eventsTh = {
  'calendar.units-told': 'A circular was prepared from the publication calendar',
}
