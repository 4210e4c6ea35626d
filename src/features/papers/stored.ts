// The tree of a kept paper, and its drawing: the PDF that was kept where there is one already.
import { renderDocx } from '#src/documents/write/docx.ts'
import type { Block, Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import type { PaperRow } from './queries.ts'

/** What stands in the row was written by keepPaper only, and its digest is in the ledger. */
export const paperIn = (row: Pick<PaperRow, 'paper'>): Paper => row.paper as unknown as Paper

/** Asked inside the transaction, drawn after it. */
export async function pdfOf(tx: Tx, store: FileStore, row: PaperRow): Promise<() => Promise<Uint8Array<ArrayBuffer>>> {
  const file = row.pdf_file_id === null ? undefined : await fileById(tx, row.pdf_file_id)
  const paper = paperIn(row)
  if (!file) return async () => new Uint8Array(await renderPdf(paper))
  return () => bytesOf(store, file)
}

export const docxOf = (row: PaperRow) => async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await renderDocx(paperIn(row)))

/** So many rows and blocks of it; the same paper when that is all. */
export function beginningOf(paper: Paper, most: number): Paper {
  let left = most
  const sections = paper.sections.flatMap(section => {
    const blocks = section.blocks.flatMap((block): Block[] => {
      if (left <= 0) return []
      left -= 1
      if (block.kind !== 'table') return [block]
      const rows = block.rows.slice(0, left)
      left -= rows.length
      return [{ ...block, rows }]
    })
    return blocks.length === 0 ? [] : [{ ...section, blocks }]
  })
  return left > 0 ? paper : { ...paper, sections }
}
