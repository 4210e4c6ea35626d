// /office/evidence.csv: the filtered list with fingerprints, as an index that goes along with a folder of papers.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { page } from '#src/platform/http/page.ts'
import { dayText, inWords } from '../../people/public.ts'
import { readFilter } from '../list-filter.ts'
import { allEvidence } from '../queries-list.ts'
import { dayOf, kindText } from '../show.ts'
import { evidenceWords } from '../words.ts'
import { type EvidenceParts, LIST } from './parts.tsx'

export const listCsv = ({ uses }: EvidenceParts) =>
  page({
    path: `${LIST}.csv`,
    shell: 'office',
    may: 'evidence:read',
    ledger: 'none',
    words: evidenceWords,
    load: async (tx, { lang, query }) => {
      const { list: w, csv, piece, states } = evidenceWords(lang)
      const rows = await allEvidence(tx, readFilter(query))
      const used = await uses(
        tx,
        rows.map(row => row.id),
      )
      const head = [
        csv.id,
        w.name,
        w.kind,
        w.state,
        w.happened,
        w.unit,
        w.offered,
        piece.reviewedBy,
        csv.expires,
        w.proves,
        csv.note,
        csv.url,
        csv.link,
        csv.public,
        csv.fingerprint,
      ]
      return toCsv([
        head,
        ...rows.map(row => [
          row.id,
          row.title,
          kindText(row, lang),
          states[row.state],
          dayText(row.happened_on, lang),
          inWords(row.unit_th, row.unit_en, lang),
          `${row.offerer} ${dayText(dayOf(row.offered_at), lang)}`,
          row.reviewer === null ? '' : row.reviewer,
          dayText(row.expires_on, lang),
          (used.get(row.id) ?? []).map(use => use.words).join('; '),
          row.note,
          row.url,
          row.kind === 'link' ? piece.linkStates[row.link_state] : '',
          row.is_public ? csv.yes : csv.no,
          row.sha256?.toString('hex') ?? '',
        ]),
      ])
    },
    view: body => ({
      title: 'evidence.csv',
      body: '',
      raw: { body, type: 'text/csv; charset=utf-8', name: 'evidence.csv' },
    }),
  })
