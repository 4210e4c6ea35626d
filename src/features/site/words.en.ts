// English texts of the public site.
import type { th } from './words.th.ts'

export const en: typeof th = {
  errors: {},
  notices: { 'display-saved': 'The display is set' },
  nav: { home: 'Home', papers: 'Documents', contact: 'Contact' },
  home: {
    title: 'What can the {kind} do for you today?',
    description: 'The website of {agency}, {place}',
    call: 'Call us: {phone}',
    allChannels: 'All contact channels',
    channels: 'How to reach us',
    channelsCount: '{count} channels; use whichever suits you',
    noChannels: 'No contact channel has been published yet',
    noChannelsWhat: 'You can come to the office during office hours',
    about: 'About {agency}',
    address: 'Address',
    hours: 'Office hours',
    website: 'Existing website',
    notGiven: 'Not published yet',
    trust: 'You can check on us',
    trustWhat:
      'Every change in the system of {agency} is sealed in a ledger that cannot be edited afterwards. Anybody may take the newest seal along and compare later',
    head: 'Newest seal of the ledger',
  },
  contact: {
    title: 'Contact',
    lead: 'Call or come during office hours; write to us online at any time',
    office: 'Office',
    channels: 'Contact channels',
    label: 'For',
    kind: 'Kind',
    value: 'Number or address',
    count: '{count} channels',
  },
  display: {
    title: 'Text size and colours',
    lead: 'Choose what is comfortable to read. This device remembers it for a year',
  },
  footer: {
    contact: 'Contact and questions',
    display: 'Larger text · dark colours',
    language: 'ไทย',
    office: 'For staff',
    head: 'Seal of the ledger',
  },
}
