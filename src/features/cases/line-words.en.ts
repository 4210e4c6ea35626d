// Texts of being told by LINE, in English.
import type { lineTh } from './line-words.th.ts'

export const lineEn: typeof lineTh = {
  title: 'Be told by LINE',
  lead: 'Send us this message in LINE once, and we tell you whenever something happened',
  send: 'The message to send',
  copy: 'Copy',
  open: 'Open LINE with this message',
  friend: 'Add {name} as a friend first',
  private: 'A message in LINE says only that there is news, never what it is about',
  stop: 'You can stop at any time: send “{word} {code}”',
  on: 'We tell you by LINE',
  back: 'Back to the tracking page',
  stopWords: ['stop'],
  helpWords: ['track', 'status'],
  reply: {
    status: 'Your case {number}: {state}\nDue {due}\n{link}',
    over: 'Your case {number}: {state}\n{link}',
    linked: 'We tell you here when something happened. To stop, send “{word} {code}”',
    stopped: 'We no longer tell you of this by LINE. The tracking page is always there',
    unknown: 'We found nothing for this code. Please check it',
    help: 'Send your tracking code here, such as 7K3M9-QXR2T-04HVE, and we answer how far it is',
  },
  instead: 'This comes by mail because it cannot be sent by LINE at the moment',
  events: {
    'case.line-linked': 'The reporter asked to be told by LINE',
    'case.line-unlinked': 'The reporter is no longer told by LINE',
    'outbox.not-pushed': 'A LINE message to one person could not be sent',
  },
}
