// Puts the elements of a Word file together as blocks. Paragraphs in text boxes stand before the paragraph they float beside; what a program
// repeats for older ones is read once.
import type { ReadBlock, ReadCell, ReadParagraph, ReadRow, ReadTable } from './document.ts'
import type { XmlEvents } from './xml-events.ts'

interface OpenParagraph {
  readonly words: string[]
  readonly ids: string[]
  level: number | undefined
  inList: number | undefined
}

interface OpenCell {
  readonly blocks: ReadBlock[]
  column: number
  columns: number
  merge: 'none' | 'begin' | 'go-on'
}

interface OpenRow {
  readonly cells: OpenCell[]
  isHead: boolean
  next: number
}

interface OpenTable {
  readonly rows: OpenRow[]
}

/** What stands in these is not, or not any more, part of the words. */
const unread = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText', 'w:footnotePr'])

export class DocxBuilder implements XmlEvents {
  readonly blocks: ReadBlock[] = []
  readonly #headings: ReadonlyMap<string, number>
  readonly #path: string[] = []
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  /** Where finished blocks go: the body, then cell in cell. */
  readonly #into: ReadBlock[][] = [this.blocks]
  /** Bookmarks that begin between paragraphs belong to the next one. */
  #waiting: string[] = []
  #unread = 0

  constructor(headings: ReadonlyMap<string, number>) {
    this.#headings = headings
  }

  open(name: string, attribute: (local: string) => string | undefined): void {
    const parent = this.#path.at(-1)
    this.#path.push(name)
    if (unread.has(name)) this.#unread += 1
    if (this.#unread > 0) return
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ words: [], ids: this.#waiting, level: undefined, inList: undefined })
        this.#waiting = []
        break
      case 'w:pStyle':
        if (paragraph) paragraph.level = this.#headings.get(attribute('val') ?? '') ?? paragraph.level
        break
      case 'w:ilvl':
        if (paragraph && parent === 'w:numPr') paragraph.inList = Number(attribute('val')) || 0
        break
      case 'w:bookmarkStart': {
        const id = attribute('name')
        if (id !== undefined) (paragraph?.ids ?? this.#waiting).push(id)
        break
      }
      case 'w:tab':
        if (parent === 'w:r') paragraph?.words.push('\t')
        break
      case 'w:br':
      case 'w:cr':
        if (parent === 'w:r' && !['page', 'column'].includes(attribute('type') ?? '')) paragraph?.words.push('\n')
        break
      case 'w:noBreakHyphen':
        paragraph?.words.push('-')
        break
      default:
        this.#openTable(name, attribute)
    }
  }

  #openTable(name: string, attribute: (local: string) => string | undefined): void {
    const row = this.#tables.at(-1)?.rows.at(-1)
    const cell = row?.cells.at(-1)
    const number = () => Math.min(100, Math.max(0, Math.trunc(Number(attribute('val'))) || 0))
    switch (name) {
      case 'w:tbl':
        this.#tables.push({ rows: [] })
        break
      case 'w:tr':
        this.#tables.at(-1)?.rows.push({ cells: [], isHead: false, next: 0 })
        break
      case 'w:tblHeader':
        if (row) row.isHead = !['0', 'false', 'off'].includes(attribute('val') ?? '')
        break
      case 'w:gridBefore':
        if (row) row.next += number()
        break
      case 'w:tc': {
        const blocks: ReadBlock[] = []
        row?.cells.push({ blocks, column: row.next, columns: 1, merge: 'none' })
        this.#into.push(blocks)
        break
      }
      case 'w:gridSpan':
        if (cell) cell.columns = Math.max(1, number())
        break
      case 'w:vMerge':
        if (cell) cell.merge = attribute('val') === 'restart' ? 'begin' : 'go-on'
        break
    }
  }

  close(name: string): void {
    this.#path.pop()
    if (unread.has(name)) this.#unread -= 1
    else if (this.#unread > 0) return
    else if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tc') this.#closeCell()
    else if (name === 'w:tbl') {
      const table = this.#tables.pop()
      if (table) this.#into.at(-1)?.push(finished(table))
    }
  }

  #closeParagraph(): void {
    const open = this.#paragraphs.pop()
    if (!open) return
    const words = { text: open.words.join(''), ids: open.ids }
    const paragraph: ReadParagraph =
      open.level !== undefined
        ? { kind: 'heading', level: open.level, ...words }
        : { kind: 'paragraph', ...words, ...(open.inList !== undefined && { inList: open.inList }) }
    this.#into.at(-1)?.push(paragraph)
  }

  #closeCell(): void {
    this.#into.pop()
    const row = this.#tables.at(-1)?.rows.at(-1)
    const cell = row?.cells.at(-1)
    if (row && cell) row.next = cell.column + cell.columns
  }

  text(text: string): void {
    if (this.#unread === 0 && this.#path.at(-1) === 'w:t') this.#paragraphs.at(-1)?.words.push(text)
  }
}

function finished({ rows }: OpenTable): ReadTable {
  return {
    kind: 'table',
    rows: rows.map(
      (row, at): ReadRow => ({
        isHead: row.isHead,
        cells: row.cells
          .filter(cell => cell.merge !== 'go-on')
          .map((cell): ReadCell => {
            const { blocks, column, columns } = cell
            return { blocks, column, columns, rows: cell.merge === 'begin' ? reach(rows, at, column) : 1 }
          }),
      }),
    ),
  }
}

function reach(rows: readonly OpenRow[], from: number, column: number): number {
  let next = from + 1
  while (rows[next]?.cells.some(cell => cell.column === column && cell.merge === 'go-on')) next += 1
  return next - from
}
