// The frame of the official Thai papers of services: title and agency in the middle at the top, then what they say. Pure.
import type { Block, Paper, Section } from '#src/documents/write/paper.ts'
import type { AgencyCard } from '../agencies/public.ts'

interface Head {
  readonly card: AgencyCard
  readonly at: Date
  readonly title: string
  /** What the paper is about, for whoever looks at the properties of the file; the title where it is missing. */
  readonly subject?: string
  /** Stands under the title behind the name of the agency. */
  readonly lead?: string
  readonly page: Section['page']
  readonly pageNumbers: Section['pageNumbers']
}

export function headedPaper(
  { card, at, title, subject = title, lead = '', page, pageNumbers }: Head,
  blocks: readonly Block[],
): Paper {
  return {
    title,
    lang: 'th',
    author: card.name.th,
    subject,
    at: at.toISOString(),
    numerals: card.numerals,
    pictures: {},
    sections: [
      {
        page,
        pageNumbers,
        blocks: [
          { kind: 'heading', level: 1, text: [title], align: 'center' },
          { kind: 'paragraph', text: [[card.name.th, lead].filter(Boolean).join('  ')], align: 'center' },
          ...blocks,
        ],
      },
    ],
  }
}
