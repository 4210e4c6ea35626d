// The choices of a report as they stand in an address: the page of reports, its freezing and its files ask with the same words.
import type { Visit } from '#src/platform/http/visit.ts'
import { type AskedReport, kinds } from './make-report.ts'

export const numeralStyles = ['thai', 'arabic'] as const

export function askedIn({ query, lang, origin }: Pick<Visit, 'query' | 'lang' | 'origin'>): AskedReport {
  const year = Number(query.get('year'))
  return {
    kind: kinds.find(one => one === query.get('kind')) ?? 'result',
    year: year > 2500 && year < 2700 ? year : undefined,
    round: query.get('round') ?? undefined,
    layout: query.get('layout') ?? '',
    numerals: numeralStyles.find(one => one === query.get('numerals')),
    lang,
    origin,
  }
}
