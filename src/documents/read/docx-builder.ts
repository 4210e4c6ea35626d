// Puts the elements of a Word file together as blocks. Paragraphs in text boxes stand before the paragraph they float beside; what a program
// repeats for older ones is read once.
import type { ReadBlock, ReadCell, ReadParagraph, ReadRow, ReadTable } from './document.ts'
import type { Numbering } from './docx-numbering.ts'
import { DocxSigns } from './docx-signs.ts'
import type { DocxStyles } from './docx-styles.ts'
import { plainTicks } from './symbol-letters.ts'
import type { XmlEvents } from './xml-events.ts'

/** Without numbers only what was typed is read: so a report is compared with the one that was sent. */
export interface DocxContext {
  readonly styles: DocxStyles
  readonly numbering?: Numbering
  /** These are the words at the head or foot of each page. */
  readonly running?: boolean
}

interface OpenParagraph {
  readonly words: string[]
  readonly ids: string[]
  level: number | undefined
  inList: number | undefined
  list: string | undefined
  style: string
}

interface OpenCell {
  readonly blocks: ReadBlock[]
  column: number
  columns: number
  merge: 'none' | 'begin' | 'go-on'
  /** The old way of joining cells side by side. */
  isJoined: boolean
}

interface OpenRow {
  readonly cells: OpenCell[]
  isHead: boolean
  isDeleted: boolean
  next: number
}

interface OpenTable {
  readonly rows: OpenRow[]
}

/** What stands in these is not, or not any more, part of the words. */
const unread = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText', 'w:footnotePr'])

export class DocxBuilder implements XmlEvents {
  readonly blocks: ReadBlock[] = []
  readonly #context: DocxContext
  readonly #path: string[] = []
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  /** Where finished blocks go: the body, then cell in cell. */
  readonly #into: ReadBlock[][] = [this.blocks]
  /** Bookmarks that begin between paragraphs belong to the next one. */
  #waiting: string[] = []
  #unread = 0
  readonly #signs: DocxSigns

  constructor(context: DocxContext) {
    this.#context = context
    this.#signs = new DocxSigns(context.styles)
  }

  /** Words were there that nobody sees. */
  get hasHidden(): boolean {
    return this.#signs.hasHidden
  }

  get #isWhole(): boolean {
    return this.#context.numbering !== undefined
  }

  open(name: string, attribute: (local: string) => string | undefined): void {
    const parent = this.#path.at(-1)
    this.#path.push(name)
    if (name === 'w:del' && parent === 'w:trPr') this.#deleteRow()
    if (unread.has(name)) this.#unread += 1
    if (this.#unread > 0) return
    const paragraph = this.#paragraphs.at(-1)
    if (this.#isWhole) this.#say(this.#signs.open(name, this.#path, attribute))
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({
          words: [],
          ids: this.#waiting,
          level: undefined,
          inList: undefined,
          list: undefined,
          style: '',
        })
        this.#waiting = []
        break
      case 'w:pStyle':
        if (paragraph) {
          paragraph.style = attribute('val') ?? ''
          paragraph.level = this.#context.styles.get(paragraph.style)?.level ?? paragraph.level
        }
        break
      case 'w:ilvl':
        if (paragraph && parent === 'w:numPr') paragraph.inList = Number(attribute('val')) || 0
        break
      case 'w:numId':
        if (paragraph && parent === 'w:numPr') paragraph.list = attribute('val')
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

  #say(text: string): void {
    if (text !== '') this.#paragraphs.at(-1)?.words.push(text)
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
        this.#tables.at(-1)?.rows.push({ cells: [], isHead: false, isDeleted: false, next: 0 })
        break
      case 'w:tblHeader':
        if (row) row.isHead = !['0', 'false', 'off'].includes(attribute('val') ?? '')
        break
      case 'w:gridBefore':
        if (row) row.next += number()
        break
      case 'w:tc': {
        const blocks: ReadBlock[] = []
        row?.cells.push({ blocks, column: row.next, columns: 1, merge: 'none', isJoined: false })
        this.#into.push(blocks)
        break
      }
      case 'w:gridSpan':
        if (cell) cell.columns = Math.max(1, number())
        break
      case 'w:vMerge':
        if (cell) cell.merge = attribute('val') === 'restart' ? 'begin' : 'go-on'
        break
      case 'w:hMerge':
        if (cell && attribute('val') !== 'restart') cell.isJoined = true
        break
    }
  }

  close(name: string): void {
    this.#path.pop()
    if (unread.has(name)) this.#unread -= 1
    if (unread.has(name) || this.#unread > 0) return
    if (this.#isWhole) this.#say(this.#signs.close(name))
    if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tc') this.#closeCell()
    else if (name === 'w:tbl') {
      const table = this.#tables.pop()
      if (table) this.#into.at(-1)?.push(this.#isRunning(finished(table)))
    }
  }

  #deleteRow(): void {
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (row) row.isDeleted = true
  }

  #isRunning<Block extends ReadBlock>(block: Block): Block {
    return this.#context.running ? { ...block, running: true } : block
  }

  /** What its style says counts where the paragraph itself says nothing; the list 0 is none. */
  #listOf(open: OpenParagraph): { inList?: number; marker?: string } {
    const { numbering, styles } = this.#context
    if (!numbering) return open.inList === undefined ? {} : { inList: open.inList }
    const style = styles.get(open.style)
    const list = open.list ?? style?.list
    if (list === undefined || list === '0') return {}
    const depth = open.inList ?? numbering.depthOfStyle(list, open.style) ?? style?.depth ?? 0
    const marker = numbering.markerOf({ list, depth })
    return { inList: depth, ...(marker !== undefined && { marker }) }
  }

  #closeParagraph(): void {
    const open = this.#paragraphs.pop()
    if (!open) return
    const text = open.words.join('')
    const words = { text: this.#isWhole ? plainTicks(text) : text, ids: open.ids }
    const { marker, ...inList } = this.#listOf(open)
    const named = { ...words, ...(marker !== undefined && { marker }) }
    const paragraph: ReadParagraph =
      open.level !== undefined
        ? { kind: 'heading', level: open.level, ...named }
        : { kind: 'paragraph', ...named, ...inList }
    this.#into.at(-1)?.push(this.#isRunning(paragraph))
  }

  #closeCell(): void {
    this.#into.pop()
    const row = this.#tables.at(-1)?.rows.at(-1)
    const cell = row?.cells.at(-1)
    if (!row || !cell) return
    row.next = cell.column + cell.columns
    const before = row.cells.at(-2)
    if (!cell.isJoined || !before) return
    row.cells.pop()
    before.columns += cell.columns
    before.blocks.push(...cell.blocks.filter(block => block.kind === 'table' || block.text !== ''))
  }

  text(text: string): void {
    if (this.#unread > 0 || this.#path.at(-1) !== 'w:t') return
    this.#say(this.#isWhole ? this.#signs.words(text) : text)
  }
}

function finished({ rows: all }: OpenTable): ReadTable {
  const rows = all.filter(row => !row.isDeleted)
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
