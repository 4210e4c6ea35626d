import type { th } from './words.th.ts'

export const en: typeof th = {
  states: {
    waiting: 'Waiting',
    'by-hand': 'To be sent by hand',
    sent: 'Sent',
    failed: 'Could not be sent',
    cancelled: 'Cancelled',
  },
  channels: {
    mail: 'E-mail',
    line: 'LINE',
    'line-push': 'LINE to one person',
    page: 'Facebook page',
  },
  errors: {
    'message-moved-on': 'This message has moved on in the meantime. Open the page again to see where it stands',
  },
}
