// English texts of making our contact channels known.
import type {
  contact as contactTh,
  contactErrors as errorsTh,
  contactNotices as noticesTh,
} from './contact-words.th.ts'

export const contact: typeof contactTh = {
  open: 'Our contact channels',
  title: 'Make contact channels known',
  lead: 'Tell people how to reach us, through community leaders, the page and other channels, with proof of when, where and by whom',
  year: 'Fiscal year {year}',
  times: 'times',
  tiles: { leader: 'Community leaders', social: 'Page and social media', other: 'Other channels' },
  lacks: {
    leader: 'Not told through community leaders this year',
    social: 'Not told on the page or social media this year',
  },
  lacksWhat: 'Choose channels below, or record what was done already',
  done: 'What was done',
  doneNone: 'Nothing has told of the contact channels yet',
  col: { day: 'Day', outlet: 'Channel', where: 'Where', who: 'By', proof: 'Proof', state: 'State' },
  byProgram: 'the program',
  picture: 'See the photo',
  pictureOf: 'See the photo of {outlet}, {day}',
  noPicture: 'no photo',
  send: 'Post to these channels',
  outlets: 'Channels',
  text: 'Words to post',
  textHint: 'Written from the contact channels on record; change them as you like',
  noOutlets: 'There are no channels yet',
  noChannels: 'The agency has no contact channels on record',
  addChannels: 'Enter contact channels',
  subject: 'How to reach {agency}',
  begin: 'Reach {agency} in the way that suits you',
  line: '- {label}: {value}',
  record: 'Record what was posted by hand',
  isAbout: 'It tells of our contact channels',
  isAboutHint: 'Counts as making the contact channels known',
  fact: {
    name: 'Contact channels made known',
    explains:
      'Counts each time the contact channels were told through community leaders, the page or another channel in the period, with day, address or place, and photo',
    picture: 'Photo',
    has: 'yes',
    hasNot: 'no',
  },
}
export const contactErrors: typeof errorsTh = { 'choose-outlet': 'Choose at least one channel' }
export const contactNotices: typeof noticesTh = {
  'contact-shared': 'On its way to the channels. Those to be posted by hand wait on the page of channels',
}
