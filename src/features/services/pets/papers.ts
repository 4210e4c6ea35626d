// Papers of the register, pure: the certificate of an animal, and whom to call about a vaccination. Official Thai papers.
import { type Block, cell, type Paper, type Row } from '#src/documents/write/paper.ts'
import { fill } from '#src/kernel/lang.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { AgencyCard } from '../../agencies/public.ts'
import { dayText } from '../../people/public.ts'
import { headedPaper } from '../headed-paper.ts'
import type { PetRow } from './queries.ts'
import { petNumber } from './rules.ts'
import { petsWords } from './words.ts'

const w = petsWords('th')
const A4 = { orientation: 'portrait', margins: 'report' } as const

interface Drawn {
  readonly card: AgencyCard
  readonly at: Date
  /** ISO day. */
  readonly today: string
}

const fields = (lines: readonly (readonly [string, string])[]): Block => ({
  kind: 'fields',
  lines: lines.filter(([, value]) => value !== '').map(([label, value]) => [{ label, value }]),
})

export interface CertificateInput extends Drawn {
  readonly row: PetRow
  readonly village: string
  readonly officer: string
  /** The public page that checks it. */
  readonly address: string
}

export function certificate({ row, village, officer, address, ...drawn }: CertificateInput): Paper {
  const neutered = row.neutered === null ? '' : w.yesNo[row.neutered ? 'yes' : 'no']
  const head = { ...drawn, title: w.paper.certificate, page: A4, pageNumbers: 'none' } as const
  return headedPaper(head, [
    fields([
      [w.paper.number, petNumber(row)],
      [w.list.name, row.pet_name],
      [w.list.what, w.species[row.species]],
      [w.one.sex, row.sex === '' ? '' : w.sexes[row.sex]],
      [w.one.breed, row.breed],
      [w.one.colour, row.colour],
      [w.one.born, row.birth_year === null ? '' : String(toBuddhistYear(row.birth_year))],
      [w.one.neutered, neutered],
      [w.one.microchip, row.microchip],
      [w.one.vaccinated, dayText(row.vaccinated_on, 'th')],
      [w.one.due, dayText(row.due_on, 'th')],
      [w.paper.owner, row.owner_name],
      [w.paper.home, [row.house, village].filter(Boolean).join(' ')],
      [w.paper.issued, dayText(drawn.today, 'th')],
    ]),
    { kind: 'space', mm: 6 },
    {
      kind: 'qr',
      text: address,
      widthMm: 30,
      caption: [w.paper.scan, { break: true }, { text: row.code, verbatim: true }],
    },
    { kind: 'signature', align: 'end', signed: '', name: officer, lines: [w.paper.officer] },
  ])
}

export interface CallLine {
  readonly row: PetRow
  readonly village: string
}

export function callList({ lines, ...drawn }: Drawn & { readonly lines: readonly CallLine[] }): Paper {
  const columns = [
    { label: w.list.number, share: 10 },
    { label: w.one.ownerName, share: 22 },
    { label: w.one.phone, share: 14 },
    { label: w.list.village, share: 20 },
    { label: w.one.animal, share: 14 },
    { label: w.one.due, share: 12 },
    { label: w.paper.called, share: 8 },
  ]
  const page = { orientation: 'landscape', margins: 'report' } as const
  return headedPaper({ ...drawn, title: w.paper.calls, page, pageNumbers: 'foot' }, [
    { kind: 'paragraph', text: [fill(w.paper.callsLead, { day: dayText(drawn.today, 'th') })] },
    lines.length === 0
      ? { kind: 'paragraph', text: [w.paper.none] }
      : {
          kind: 'table',
          caption: w.paper.calls,
          hideCaption: true,
          columns: columns.map(({ share }) => ({ share })),
          head: [{ cells: columns.map(({ label }) => cell(label, { isHead: true, align: 'center' })) }],
          rows: lines.map(({ row, village }): Row => {
            const texts = [
              petNumber(row),
              row.owner_name,
              row.owner_phone,
              [row.house, village].filter(Boolean).join(' '),
              [w.species[row.species], row.pet_name].filter(Boolean).join(' '),
              dayText(row.due_on, 'th') || w.standings.never,
              '',
            ]
            return { cells: texts.map(text => cell(text)) }
          }),
          size: 'note',
        },
  ])
}
