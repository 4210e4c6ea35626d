// English texts of the public ledger page.
import type * as thai from './words.th.ts'

export const en: typeof thai.th = {
  errors: {
    'not-a-fingerprint': 'A fingerprint has 64 digits and letters a–f',
    'file-or-fingerprint': 'Choose a file, or paste a fingerprint',
  },
  notices: {},
  home: 'Home',
  title: 'Was this file really published?',
  lead: 'Choose a file you have. We tell whether it was ever published here, when and by whom, and delete your copy at once',
  description: 'Check a file and the seal of the ledger of {agency}',
  file: 'File to check',
  fileHint: 'PDF, Word, Excel or a picture',
  fingerprint: 'Or paste its fingerprint (SHA-256)',
  go: 'Check',
  known: 'It was published here',
  unknown: 'It was never published here',
  unknownWhat:
    'It is like no file this agency ever published. Changing a single letter, or saving it again, makes another file',
  yours: 'Fingerprint of your file',
  subject: 'Item',
  when: 'Published',
  by: 'By',
  program: 'The program, at the set time',
  leave: 'Allowed by',
  state: 'Now',
  open: 'Open',
  withdrawn: 'Withdrawn {day}: {reason}',
  replaced: 'There is a newer version',
  seq: 'Place in the ledger',
  sealing: 'Being sealed',
  headTitle: 'The newest seal',
  headWhat:
    'Every event is sealed onto those before it: change one and this value changes. Write it down or copy it and compare later',
  headNone: 'There are no events yet',
  size: '{count} events sealed, {when}',
  note: 'The seal with its digital signature',
  how: 'Check without trusting us',
  howWhat: 'The proof that a new seal continues an old one is at /ledger/consistency/OLD/NEW, after RFC 6962',
}
