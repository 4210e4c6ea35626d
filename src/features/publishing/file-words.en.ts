// English texts of what was found in files before they are published: signatures, pages that are pictures, and covering.
import type * as thai from './file-words.th.ts'

export const inFiles: typeof thai.inFiles = {
  signatures: 'What may be a signature was found',
  signaturesWhat:
    'A signature on a website can be copied into a forged paper. Cover it, or use a file without it. If it has to be shown, say why when you publish',
  kinds: {
    field: 'Digital signature',
    ink: 'Pen strokes',
    picture: 'Picture where a name is signed',
    drawn: 'Lines where a name is signed',
  },
  page: 'page {page}',
  place: 'page {page}, {part}',
  near: 'near “{words}”',
  more: 'and {count} more',
  cover: 'Cover it',
  coverFile: 'Cover a part',
  unread: 'The program cannot read this; look yourself',
  unreadPages: '{file}, page {pages}: a picture; the program cannot read it',
  unreadFile: '{file}: the program cannot read any of it',
  unreadWhat: 'Open it and see whether there is a citizen number, a private telephone number or a signature',
  looked: 'I looked at every page the program cannot read',
  lookedHint: 'There is no citizen number, and no data of a person that must not be shown',
  covering: {
    title: 'Cover a part of a file',
    lead: 'Touch what should not be seen, as often as needed. The whole page becomes a picture: what is covered cannot be brought back from the file, but this page can no longer be searched or read aloud',
    picture: 'Page {page} as a picture: touch the place to cover',
    pageOf: 'Page {page} of {pages}',
    before: 'Page before',
    next: 'Next page',
    part: 'Or cover a whole part (with the keyboard)',
    partNone: 'I touch the picture',
    go: 'Cover this part',
    foundTitle: 'What may be a signature was found in {count} places on this page',
    found: 'Cover all of them',
    reading: 'The file is being read. Wait a moment and open this page again',
    undoTitle: 'Undo the last covering',
    undoWhat: 'Possible until it is published; after that nobody can open the earlier file from the website',
    undo: 'Back to the file before',
  },
}
