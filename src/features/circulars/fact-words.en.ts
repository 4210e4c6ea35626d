// English texts of the figures of this feature.
import type { factWords as th } from './fact-words.th.ts'

const share =
  'Of everybody who received a circular sent in the period, without those excused and without withdrawn circulars.'

export const factWords: typeof th = {
  units: { circulars: 'circulars', times: 'times', people: 'people', percent: '%' },
  columns: {
    day: 'Day',
    kind: 'Kind',
    subject: 'Subject',
    unit: 'Unit',
    class: 'Class of staff',
    answer: 'Acknowledged',
    times: 'Circulars',
  },
  answers: { yes: 'Acknowledged', no: 'Not yet' },
  classes: {
    executive: 'Executives',
    officer: 'Officers',
    'permanent-employee': 'Permanent employees',
    'contract-employee': 'Contract employees',
  },
  facts: {
    sent: {
      name: 'Circulars sent',
      explains: 'Circulars sent in the period, by the day they were sent; drafts and withdrawn ones are not counted.',
    },
    acknowledged: {
      name: 'Acknowledgements of circulars',
      explains: 'Every time somebody acknowledged or signed in the period; one person counts once for each circular.',
    },
    duty: {
      name: 'Staff who acknowledged their duties',
      explains: 'People who acknowledged at least one circular in the period; each counts once.',
    },
    share: { name: 'Percent who acknowledged circulars', explains: share },
    shareLaw: { name: 'Percent who acknowledged laws and regulations', explains: share },
    shareGuideline: { name: 'Percent who acknowledged manuals and guidelines', explains: share },
    shareDeclaration: { name: 'Percent who acknowledged declarations', explains: share },
    shareReminder: { name: 'Percent who acknowledged urgent reminders', explains: share },
    sharePersonnel: { name: 'Percent who acknowledged personnel and ethics', explains: share },
  },
}
