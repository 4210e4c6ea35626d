// English texts of the page for those who come for the first time: short sentences, no officialese.
import type { first as th } from './first-words.th.ts'

export const first: typeof th = {
  title: 'Your first visit',
  lead: 'Never been here? Look here first, and one visit will be enough',
  description:
    'Your first visit to {agency}: what we can do for you, what to bring, when we are open, how long, how much',
  open: {
    title: 'When we are open',
    none: 'Please call before you come',
    closed: 'Closed soon',
    closedDay: '{day} {name}',
    closedNone: 'No special holiday in the next 30 days',
    ask: 'Not sure? Call before you come',
    where: 'Where we are',
  },
  call: {
    title: 'You may ask first',
    all: 'Every way to reach us',
    leaflet: 'Contact leaflet (PDF)',
    none: 'No phone number yet; come and ask at the office',
  },
  what: {
    title: 'What we can do for you',
    count: 'Services with their steps written down: {count}. Open one to see them all',
    none: 'No manuals yet',
    noneWhat: 'Call, or come and ask about anything',
    service: 'Service',
    bring: 'Bring',
    bringNone: 'No papers',
    bringCount: 'Papers: {count}',
    time: 'How long',
    cost: 'Cost',
    free: 'Free',
    paid: 'Has a fee',
    unit: 'Where to go',
  },
  bring: {
    title: 'What to bring',
    none: 'Services that need no papers at all: {count}',
    often: 'Often needed',
    paper: '{name} (services: {count})',
    once: 'If something is missing, we must tell you everything at once',
  },
  time: {
    title: 'How long it takes',
    sameDay: 'Services done the same day: {count}',
    longest: 'The longest is “{title}”: {time}',
    late: 'If it takes longer, ask us where it is',
  },
  cost: {
    title: 'What it costs',
    free: 'Free of charge: {count} of {all} services',
    allFree: 'Free of charge: all of them ({all})',
    paid: 'These cost something',
    receipt: 'Whenever you pay you get a receipt. Nobody needs a present',
  },
  who: {
    title: 'Who looks after what',
    unit: '{unit}: {services}',
    see: 'See all units and their heads',
  },
  complain: {
    title: 'Something went wrong, or you want to complain',
    own: 'Tell us. We put it right and answer you',
    see: 'Go to the contact page',
  },
}
