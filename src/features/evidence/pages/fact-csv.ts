// /office/facts/:id/csv: all rows behind a figure.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { page } from '#src/platform/http/page.ts'
import { count, factById, paramsOf } from '../facts-known.ts'
import { periodAsked } from '../period-asked.ts'
import { evidenceWords } from '../words.ts'
import { FACTS } from './fact-parts.tsx'
import type { EvidenceParts } from './parts.tsx'

export const factCsv = ({ facts }: EvidenceParts) =>
  page({
    path: `${FACTS}/:id/csv`,
    shell: 'office',
    may: 'evidence:read',
    ledger: 'none',
    words: evidenceWords,
    load: async (tx, { params, query, lang }) => {
      const fact = factById(facts, params.id ?? '')
      if (!fact) return undefined
      const asked = periodAsked(tx, query)
      const { rows } = await count(tx, fact, { ...asked, params: paramsOf(fact, query) })
      const body = toCsv([
        [evidenceWords(lang).facts.id, ...fact.columns.map(column => column.words[lang])],
        ...rows.map(row => [row.id, ...fact.columns.map(column => String(row[column.key] ?? ''))]),
      ])
      return { body, name: `${fact.id}.csv` }
    },
    view: ({ body, name }) => ({ title: name, body: '', raw: { body, type: 'text/csv; charset=utf-8', name } }),
  })
