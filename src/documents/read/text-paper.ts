// A report as plain text: paragraphs, and tables whose cells stand between tabs or bars, as programs that read scans give them. Cells may carry
// a little markup (<p>, <ul>, <br>, check boxes); none of it is run, and what is no such markup is text.

import { closeGaps, unwrap } from './close-gaps.ts'
import type { ReadBlock, ReadCell, ReadDocument, ReadParagraph, ReadRow } from './document.ts'
import { htmlPaper } from './html-paper.ts'

const drawnTable = /(<table\b[\s\S]*?<\/table\s*>)/i

export function readTextPaper(text: string): ReadDocument {
  const blocks = text.split(drawnTable).flatMap((part, at) => (at % 2 === 1 ? drawnBlocks(part) : blocksOf(part)))
  return { blocks: joinBold(blocks), properties: new Map() }
}

/** A table that was written with the marks of a web page. */
function drawnBlocks(markup: string): readonly ReadBlock[] {
  const page = htmlPaper(new TextEncoder().encode(markup))
  return typeof page === 'string' ? [] : page.blocks
}

function blocksOf(text: string): ReadBlock[] {
  const blocks: ReadBlock[] = []
  let rows: string[][] = []
  const endTable = () => {
    if (rows.length > 0) blocks.push(tableOf(rows))
    rows = []
  }
  for (const line of text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')) {
    const cells = cellsOf(line)
    if (cells) {
      if (!isRuler(cells)) rows.push(cells)
      continue
    }
    endTable()
    const paragraph = paragraphOf(line)
    if (paragraph) blocks.push(paragraph)
  }
  endTable()
  return blocks
}

function cellsOf(line: string): string[] | undefined {
  if (line.includes('\t')) return line.split('\t')
  return /^\s*\|.*\|\s*$/.test(line)
    ? line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
    : undefined
}

const isRuler = (cells: readonly string[]) => cells.every(cell => /^\s*:?-{2,}:?\s*$/.test(cell))

function tableOf(rows: readonly string[][]): ReadBlock {
  const width = Math.max(...rows.map(row => row.length))
  return {
    kind: 'table',
    rows: rows.map(
      (row): ReadRow => ({
        isHead: false,
        cells: Array.from(
          { length: width },
          (_, column): ReadCell => ({
            blocks: linesOf((row[column] ?? '').replace(/\*\*/g, '')).map(line => ({
              kind: 'paragraph',
              text: line,
              ids: [],
            })),
            column,
            columns: 1,
            rows: 1,
          }),
        ),
      }),
    ),
  }
}

const BOLD = /^\*\*(.*?)(?:\*\*)?\s*$/
const HEADING = /^(#{1,6})\s+(.*)$/

function paragraphOf(line: string): ReadParagraph | undefined {
  const heading = HEADING.exec(line)
  const words = plainText(heading?.[2] ?? line)
  if (words === '' || /^[-_*=]{3,}$/.test(words)) return undefined
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: words.replace(/\*\*/g, ''), ids: [] }
  return { kind: 'paragraph', text: words, ids: [] }
}

/** Bold that goes over several lines, and what stands bold alone: a heading. */
function joinBold(blocks: readonly ReadBlock[]): ReadBlock[] {
  const joined: ReadBlock[] = []
  let open: string[] | undefined
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      joined.push(block)
      continue
    }
    const starts = open === undefined && block.text.startsWith('**')
    const lines: string[] = open ?? []
    if (open === undefined && !starts) {
      joined.push({ ...block, text: block.text.replace(/\*\*/g, '') })
      continue
    }
    lines.push(block.text.replace(/\*\*/g, '').trim())
    const ends = starts
      ? BOLD.exec(block.text) !== null && block.text.trim().endsWith('**') && block.text.length > 4
      : block.text.trim().endsWith('**')
    open = ends || lines.length > 6 ? undefined : lines
    if (open === undefined) joined.push({ kind: 'heading', level: 2, text: lines.join('\n'), ids: [] })
  }
  if (open) joined.push(...open.map((text): ReadBlock => ({ kind: 'paragraph', text, ids: [] })))
  return joined
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const unescaped = (text: string) =>
  text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )

/** Outside a table no column was narrow. */
const plainText = (markup: string) => linesOf(markup, line => line).join(' ')

/** The paragraphs of a cell. Spaces where a narrow column broke a line inside a word are closed. */
function linesOf(cell: string, inColumn: (line: string) => string = unwrap): string[] {
  const lines = cell
    .replace(/<input\b[^>]*>/gi, tag => (/\bchecked\b/i.test(tag) ? '☑' : '☐'))
    .replace(/<(?:br|\/p|\/li|\/div|\/tr|\/h[1-6])\b[^>]*>|<(?:p|li|ul|ol|div|h[1-6])\b[^>]*>/gi, '\n')
    .replace(
      /<\/?(?:a|b|i|u|s|em|strong|span|font|sup|sub|td|th|tr|table|tbody|ul|ol|li|p|div|del|strike|img)\b[^>]*>/gi,
      '',
    )
  return unescaped(lines)
    .split('\n')
    .map(line => closeGaps(inColumn(line.replace(/[ \t\u00a0\u200b]+/g, ' ').trim())))
    .filter(line => line !== '')
}
