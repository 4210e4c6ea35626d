// The choices of a report as they stand in an address: the page of reports, its freezing and its files ask with the same words.
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type AskedReport, kinds } from './make-report.ts'

export const numeralStyles = ['thai', 'arabic'] as const

export function askedIn({ query, lang, origin }: Pick<Visit, 'query' | 'lang' | 'origin'>): AskedReport {
  return {
    kind: kinds.find(one => one === query.get('kind')) ?? 'result',
    year: yearAsked(query.get('year')),
    round: query.get('round') ?? undefined,
    layout: query.get('layout') ?? '',
    numerals: numeralStyles.find(one => one === query.get('numerals')),
    lang,
    origin,
  }
}
