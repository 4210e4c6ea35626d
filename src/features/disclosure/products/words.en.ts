// English texts of what was finished and is not before the public yet.
import type { productEvents as eventsTh, productNotices as noticesTh, products as productsTh } from './words.th.ts'

export const products: typeof productsTh = {
  title: 'Finished and not published',
  yearTitle: 'Finished and not published, fiscal year {year}',
  lead: 'What was finished this year should end on the website: reports, signed orders and announcements, evidence of items, manuals, documents and what measures brought',
  count: '{all} finished, {shown} open to everybody',
  years: 'Choose a year',
  tiles: { shown: 'Published', open: 'Not published', aside: 'Not published, with a reason' },
  pieces: 'pieces',
  open: 'Not published yet',
  aside: 'Not published, with a reason',
  complete: 'Everything finished this year is published, or a reason is given',
  none: 'Nothing was finished in this year yet',
  noneWhat: 'Frozen reports, signed orders and approved manuals stand here until they are published',
  more: 'The first {count}; the next come up when these are published',
  col: { title: 'What', day: 'Finished', unit: 'Unit', why: 'Why', verbs: 'Next' },
  whole: 'the whole agency',
  kinds: {
    report: 'frozen report',
    operations: 'operation plan or its follow-up',
    order: 'signed order',
    announcement: 'announcement',
    evidence: 'evidence of an item',
    document: 'document',
    'service-manual': 'manual for citizens',
    'staff-manual': 'staff manual',
    output: 'output of a measure',
  },
  why: {
    paper: 'Kept, and nobody published it',
    evidence: 'Accepted, and not open to the public',
    publication: 'Approved, and not published',
    output: 'No open evidence, and the result report of the year is not published',
  },
  publish: 'Publish',
  publishOne: 'Publish {title}',
  goEvidence: 'Open the evidence',
  goOutput: 'Add evidence',
  setAside: 'Not to be published',
  setAsideOne: 'Not to be published: {title}',
  takeUp: 'Publish after all',
  takeUpOne: 'Publish after all: {title}',
  form: {
    asideTitle: 'Do not publish this',
    takeUpTitle: 'Publish this after all',
    takeUpLead: 'It stands again among what is not published yet',
    reason: 'Why',
    reasonHint: 'Such as data of persons that cannot be hidden, or an internal matter; name the law where there is one',
    save: 'Save the reason',
  },
  facts: {
    published: {
      name: 'Finished and published',
      explains:
        'Counts frozen reports, operation plans and follow-ups, signed orders and announcements, evidence of items, documents, manuals and outputs of measures finished in the period that anybody can open',
    },
    unpublished: {
      name: 'Finished and not published',
      explains: 'Counts those of the same list without a public page, with the reason where one was given',
    },
    unit: 'pieces',
    columns: { day: 'Finished', kind: 'Kind', title: 'What', public: 'Published', reason: 'Reason' },
  },
}
export const productNotices: typeof noticesTh = {
  'product-aside': 'The reason is saved',
  'product-taken-up': 'It is in the list again',
}
export const productEvents: typeof eventsTh = {
  'product.set-aside': 'A reason was given why a finished piece is not published',
  'product.taken-up': 'A finished piece is to be published after all',
}
