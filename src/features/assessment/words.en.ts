// English texts of the assessment.
import { assignment } from './assignment-words.en.ts'
import { framework } from './framework-words.en.ts'
import { remind } from './remind-words.en.ts'
import { scores } from './score-words.en.ts'
import type { th } from './words.th.ts'

export const en: typeof th = {
  errors: {
    stale:
      'Somebody saved before you. What you typed is all here; open the page anew to see the latest, then save again.',
    'not-a-score': 'Enter a number such as 87.79',
    'score-above-100': 'A score lies between 0 and 100',
    'no-framework': 'There is no framework for this year yet. Import one first.',
    'nothing-entered': 'Enter at least one score',
    'line-unknown': 'The framework of this year does not have this ({name})',
    'level-contradicts':
      'You wrote {stated}, but the three tools make {computed}. If the announcement says so, tick to confirm and save again.',
    'finding-there': 'There is a finding about this already; open it to change it',
    'already-so': 'It is so already',
    'framework-wrong': 'This framework cannot be used: {why}',
    'other-year': 'This file is the framework of {year}. Open the page of that year and import it there.',
    'not-a-framework': 'This file cannot be read as a framework: {why}',
    'sheet-macros': 'This file contains macros. Open it in Excel and save it as a plain .xlsx first.',
    'sheet-too-long': 'The sheet has more than 10,000 rows. Split it and import the parts.',
    'sheet-broken': 'This sheet cannot be read. Save it as .xlsx or .csv again.',
    'sheet-empty': 'This file is empty',
    'nothing-understood': 'No row looks like a score. There must be a column with codes or names and one with scores.',
    'choose-items': 'Choose at least one item',
    'choose-who': 'Choose the unit or the person who is responsible',
    'choose-one': 'Choose from the list',
    'choose-people': 'Choose at least one person',
    'not-behind': 'The list has changed: somebody is done or was replaced. Open the page anew and choose again.',
    'no-mail': 'Somebody has no mail address. Leave her out and tell her yourself.',
    'reminded-today': 'Reminded today already, and once a day is enough. Open the page anew to see who is left.',
  },
  notices: {
    'scores-saved': 'Scores saved',
    'finding-added': 'Finding saved. Now choose measures.',
    'finding-changed': 'Finding changed',
    'finding-set-aside': 'Set aside. The reason is in the history.',
    'finding-reopened': 'Taken up again',
    'framework-adopted': 'This version is now in force. The earlier ones are kept.',
    'items-assigned': 'Given to whom you chose',
    'items-unassigned': 'The name was taken off',
    'items-reminded': 'The reminder is on its way',
    'item-confirmed': 'Marked as checked against the manual',
  },
  events: {
    'items.assigned': 'OIT items given to somebody',
    'items.reminded': 'Reminded of OIT items',
    'scores.saved': 'ITA scores saved',
    'scores.taken-back': 'ITA scores from a paper taken back',
    'finding.added': 'Finding added',
    'finding.changed': 'Finding changed',
    'finding.set-aside': 'Finding set aside',
    'finding.reopened': 'Finding taken up again',
    'finding.answered': 'A measure answers a finding',
    'framework.adopted': 'Framework corrected',
  },
  common: { save: 'Save', cancel: 'Cancel', reason: 'Reason', edit: 'Change', none: 'none' },
  framework,
  assignment,
  remind,
  scores,
}
