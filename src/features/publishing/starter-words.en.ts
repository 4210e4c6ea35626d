// English texts of the starter set of manuals.
import type { starters as th } from './starter-words.th.ts'

export const starters: typeof th = {
  title: 'Starter set of manuals',
  lead: 'Manuals that are drafted already. Choose some; names, office hours and your own terms are filled in',
  open: 'Begin from a draft',
  warning: 'All are drafts, not compared with the law in force or the national manual centre (info.go.th)',
  warningWhat:
    'What was begun carries the mark “not compared with the law” in the office until somebody writes down that it was',
  groups: { service: 'Manuals for citizens', staff: 'Staff manuals', whole: 'Manual of the whole agency' },
  count: '{have} of {all} are there',
  had: 'There already',
  missing: 'Not there yet: choose what to begin',
  pick: 'Begin this one',
  unit: 'Owned by',
  unitOf: 'Unit that owns “{title}”',
  chooseUnit: 'Choose a unit',
  preview: 'Read the draft',
  previewOf: 'Read the draft “{title}”',
  alike: 'There is one with a similar title: {title}',
  seeAlike: 'Open the similar one',
  go: 'Begin what was chosen',
  goOne: 'Begin from this draft',
  allHad: 'All of this group are there',
  startedTitle: 'This draft was begun already',
  seeStarted: 'Open what was begun',
  draft: 'Draft of the starter set',
  owner: 'the unit in charge',
  toCheck: 'Before use: compare or fill in',
  notCompared: 'Not compared with the law',
  notComparedTitle:
    'This comes from the starter set; nobody has compared it with the law in force or the national manual centre (info.go.th)',
  compare: 'It was compared',
  compareTitle: 'Compared with the law',
  compareLead:
    'Every step was read against the law and real practice, and corrected. The mark “not compared with the law” goes away',
  comparedWith: 'Compared with what',
  comparedWithHint: 'Such as the text at krisdika.go.th and the manual at info.go.th',
  compared: 'Compared with the law',
  comparedBy: '{day} by {name}: {with}',
  sortsOfUnit: ['Office', 'Bureau', 'Division', 'Part', 'Section', 'Job'],
}
