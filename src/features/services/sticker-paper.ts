// A sheet of stickers to cut apart: the number in large letters and a QR code that begins a report of this very thing. Pure.
import { type Cell, cell, type Paper, type Row } from '#src/documents/write/paper.ts'
import type { AgencyCard } from '../agencies/public.ts'
import type { Asset } from '../places/public.ts'
import { waysWords } from './words.ts'

const ACROSS = 3
const WIDTH_MM = 38

export interface StickerSheet {
  readonly card: AgencyCard
  readonly service: string
  readonly assets: readonly Asset[]
  readonly addressOf: (asset: Asset) => string
  readonly at: Date
}

export function stickerPaper({ card, service, assets, addressOf, at }: StickerSheet): Paper {
  const w = waysWords('th').stickers
  const cells = assets.map(
    (asset): Cell => ({
      align: 'center',
      blocks: [
        { kind: 'qr', text: addressOf(asset), widthMm: WIDTH_MM, caption: [] },
        { kind: 'paragraph', align: 'center', size: 'label', bold: true, text: [{ text: asset.code, verbatim: true }] },
        { kind: 'paragraph', align: 'center', size: 'note', text: [service] },
      ],
    }),
  )
  const rows: Row[] = []
  for (let from = 0; from < cells.length; from += ACROSS) {
    const some = cells.slice(from, from + ACROSS)
    rows.push({ cells: [...some, ...Array.from({ length: ACROSS - some.length }, () => cell(''))] })
  }
  return {
    title: w.title,
    lang: 'th',
    author: card.name.th,
    subject: service,
    at: at.toISOString(),
    numerals: 'arabic',
    pictures: {},
    sections: [
      {
        page: { orientation: 'portrait', margins: 'narrow' },
        pageNumbers: 'none',
        blocks: [
          {
            kind: 'table',
            caption: w.title,
            hideCaption: true,
            columns: Array.from({ length: ACROSS }, () => ({ share: 1 })),
            head: [],
            rows,
          },
        ],
      },
    ],
  }
}
