import type { th } from './words.th.ts'

export const en: typeof th = {
  errors: {
    required: 'This is still empty',
    'too-long': 'This is too long. Please shorten it',
    'wrong-kind': 'We could not read what was sent. Please fill it in again',
    'choose-one': 'Choose one from the list',
    'not-mail': 'An e-mail address looks like somchai@example.go.th',
    'not-a-date': 'We could not read this date. Write it like 28 Apr 2026 or 28/4/2569',
    'no-such-day': 'There is no such day in the calendar. Check the day and the month',
    'no-such-month': 'There is no such month. Write it like 28 Apr 2026 or 28/4/2569',
    'year-unclear': 'The year is not clear. Write all four digits, like 2569 or 2026',
    twin: 'Somebody saved the same a moment ago. What you typed is still here; look at the list first, then try again',
    stale:
      'Somebody changed this while you were typing. What you typed is still here; open the page again to see the newest values',
    'not-yours': 'This is not among your duties',
    'file-missing': 'No file was chosen yet',
    'file-too-many': 'Choose at most {most} files',
    'file-empty': 'This file is empty. Choose another',
    'file-too-large': 'The file is larger than {limit} MB. Make it smaller or split it',
    'file-type': 'Only these kinds of file: {types}',
    'file-broken': 'We could not open this file. It may be damaged or unusually large; save it again and retry',
    'file-macros': 'This file contains macros (programs inside a document). Save it without macros and send it again',
    'file-cut': 'The file did not arrive completely. The connection may have dropped; please send it again',
  },
}
