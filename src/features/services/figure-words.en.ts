// Texts of the figures of services in English.
import type { figuresTh } from './figure-words.th.ts'

export const figuresEn: typeof figuresTh = {
  title: 'Online services in figures',
  titleYear: 'Online services in figures, fiscal year {year}',
  lead: 'Counted from what citizens sent and what was really done; nobody types these numbers',
  none: 'Nobody used the online services yet in fiscal year {year}',
  sentence: 'In fiscal year {year} {received} requests came in online, {done} were done and {open} are being worked on',
  sentenceServices: '{count} services are open, {added} of them new this year',
  months: 'By month',
  services: 'By service',
  channels: 'How they came',
  promised: 'What was promised and what it really took',
  hidden: 'not shown',
  columns: {
    month: 'Month',
    service: 'Service',
    channel: 'Channel',
    received: 'Received',
    done: 'Done',
    rejected: 'Refused',
    other: 'Ended otherwise',
    open: 'Open',
    reopened: 'Opened again',
    meanDays: 'Mean working days',
    within: 'In time (%)',
    rating: 'Rating (of 5)',
    promised: 'Promised (working days)',
  },
  other: 'Ended otherwise: withdrawn, handed to another agency, or joined with the same case',
  fewWhat:
    'Times and ratings are not shown for fewer than {few}, nor where they could be worked out from the rest, so that nobody is recognised',
  total: 'Total',
  zero: 'Nobody used the services this month',
  years: 'Fiscal year',
  office: 'Figures of services',
  paper: 'Report to the monthly meeting',
  paperTitle: 'Statistics of online services (e-Service), {month}',
  paperLead: 'For the monthly meeting. Counted from the register of cases on {day}',
  paperNone: 'Nobody used the online services this month',
  paperLate: '{count} cases are late and not done',
  unitsTitle: 'Units without an online service',
  unitsLead: 'An online service leaves less to discretion and saves a way. Add one from the catalogue',
  unitsNone: 'Every unit has an online service',
  facts: {
    requests: {
      name: 'Requests through online services',
      explains: 'Counts what was sent to any service in the period, by month and service, from the register of cases',
    },
    done: {
      name: 'Requests through online services that were done',
      explains: 'Counts what was finished in the period, from the register of cases',
    },
    within: {
      name: 'Requests ended in the promised time',
      explains:
        'Counts what was finished or refused by the day first promised, without the days the citizen owed papers',
    },
    open: { name: 'Online services that are open', explains: 'Services open on the last day of the period' },
    opened: { name: 'Online services opened', explains: 'Services opened for the first time in the period' },
    without: {
      name: 'Units without an online service',
      explains: 'Top-level units that have, with those below them, no open service',
    },
  },
  units: { cases: 'cases', services: 'services', units: 'units' },
  proof: '{received} requests came in online in fiscal year {year} through {count} services',
}
