// English texts of who publishes by order, and of units that have had no news for too long.
import type { named as namedTh, unitNews as unitNewsTh } from './news-words.th.ts'

export const named: typeof namedTh = {
  title: 'Who publishes news and photos',
  asks: '{name} (asks for leave first)',
  by: '{names}, by {ref}',
  what: 'May publish for every unit. The published page says who did and by which order',
  none: 'No order names who publishes news and photos',
  noneWhat:
    'Say by order who does. Whoever is named publishes for every unit, and the public page tells the name and the order',
  order: 'Write the order',
  see: 'Open the order',
  site: 'Published by',
  person: '{name}, {duty}',
  duty: 'caretaker of the website',
}

export const unitNews: typeof unitNewsTh = {
  open: 'News by unit',
  title: 'News of each unit',
  lead: 'Every mission should tell of its work. More than {days} days without anything new is pointed out',
  quiet: '{count} units without news for more than {days} days',
  fresh: 'Every unit had news in the last {days} days',
  unit: 'Unit',
  latest: 'Latest news',
  never: 'Never',
  count: 'In {days} days',
  below: 'Jobs in it without news of their own',
  state: 'State',
  isQuiet: 'Quiet for more than {days} days',
  isFresh: 'Has news',
  verbs: 'Next',
  write: 'Write news',
  writeFor: 'Write news of {unit}',
  change: 'Change the number of days',
  empty: 'There are no units yet',
  form: {
    title: 'After how many quiet days',
    lead: 'For every unit. Heads of units and caretakers of the website see it on their home page',
    days: 'Days',
    hint: '7 to 366 days, usually 90',
    save: 'Save',
  },
  work: {
    mine: '{unit}: no news for more than {days} days',
    all: '{count} units without news for more than {days} days',
    note: 'Write a short piece of news or show photos of an activity',
  },
  fact: {
    name: 'Units without any news',
    explains:
      'Counts offices and divisions in use at the end of the period that, with the jobs in them, published no news, activity or announcement in it',
  },
}
