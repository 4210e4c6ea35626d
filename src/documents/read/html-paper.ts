// A page saved from a website as a paper: its words in order, lists with their marks, tables with their spans, boxes to tick. Scripts are never
// run and nothing is fetched; how it would look is not asked, but what a page hides by itself is left out.
import { Parser } from 'htmlparser2'
import { decode } from '../sheets/read-table.ts'
import type { ReadDocument } from './document.ts'
import { HtmlBuilder } from './html-builder.ts'
import type { PaperNote, PaperRefusal } from './paper-types.ts'

const PIECE = 64 * 1024
/** Words and marks of that many elements; a page of a website has some thousands. */
const MOST_LETTERS = 20 * 1024 * 1024

export type HtmlPaper = ReadDocument & { readonly notes: readonly PaperNote[] }

export function htmlPaper(bytes: Uint8Array): HtmlPaper | PaperRefusal {
  const html = decode(bytes)
  const builder = new HtmlBuilder()
  const parser = new Parser(builder, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true })
  for (let at = 0; at < Math.min(html.length, MOST_LETTERS) && !builder.isTooDeep; at += PIECE)
    parser.write(html.slice(at, at + PIECE))
  if (builder.isTooDeep) return 'paper-too-large'
  parser.end()
  const blocks = builder.finished()
  const notes = html.length > MOST_LETTERS ? [...builder.notes, 'pages-cut' as const] : builder.notes
  return blocks.length === 0 ? 'paper-empty' : { blocks, properties: new Map(), notes }
}
