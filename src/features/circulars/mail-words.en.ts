// English texts of the mails and of the page behind their links.
import type { mail as thMail, publicPage as thPage } from './mail-words.th.ts'

export const mail: typeof thMail = {
  subject: {
    first: 'Please acknowledge: {subject}',
    reminder: 'Not acknowledged yet: {subject}',
    late: 'Past its day: {subject}',
    head: '{count} of your people have not acknowledged: {subject}',
  },
  hello: 'Dear {name}',
  lead: {
    first: '{agency} sends you this ({kind})',
    reminder: 'You have not acknowledged this from {agency} yet ({kind}). It is due on {day}',
    late: 'This from {agency} ({kind}) was due on {day}',
  },
  attachments: 'Attachments, to be opened after signing in',
  press: {
    acknowledge: 'When you have read it, open your link and press once, by {day}',
    read: 'When you have read it, open your link and say so, by {day}',
  },
  foot: 'This link is yours alone. Do not pass it on',
  headLead: '{subject} was due on {day}. People of your unit who have not acknowledged it',
  headFoot: 'See all at {link}',
}

export const publicPage: typeof thPage = {
  to: 'To {name}',
  from: 'From {unit}',
  due: 'Please press by {day}',
  files: 'Attachments',
  filesHow: 'Files open after signing in',
  signIn: 'Sign in to open the files',
  go: { acknowledge: 'I acknowledge this', read: 'I have read this' },
  done: 'You acknowledged this on {when}',
  doneWhat: 'There is nothing more to do. You can close this page',
  deadTitle: 'This link no longer works',
  dead: 'The circular may be closed or withdrawn, or the link was cut off. Open it from the mail again, or sign in',
  toSignIn: 'Sign in',
}
