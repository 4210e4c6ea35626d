// Puts the elements of a web page together as blocks, as they come from the parser: paragraphs end where a block element begins or ends.
import type { ReadBlock, ReadCell, ReadRow, ReadTable } from './document.ts'
import { numberAs } from './list-marker.ts'
import type { PaperNote } from './paper-types.ts'
import { plainTicks } from './symbol-letters.ts'

type Attributes = Readonly<Record<string, string>>

interface OpenList {
  readonly isOrdered: boolean
  readonly format: string
  next: number
  readonly isReversed: boolean
}

interface OpenTable {
  readonly rows: { isHead: boolean; readonly cells: OpenCell[] }[]
  isInHead: boolean
  /** How many rows more a column is covered from above. */
  readonly covered: number[]
}

interface OpenCell extends ReadCell {
  readonly blocks: ReadBlock[]
  readonly isHead: boolean
}

const DEEPEST = 1000
const MOST_SPAN = 200

const blockElements = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'title',
])
const fetched = new Set(['img', 'iframe', 'link', 'object', 'embed', 'video', 'audio', 'source', 'script'])
/** These have no end. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

export class HtmlBuilder {
  isTooDeep = false
  readonly #found = new Set<PaperNote>()
  readonly #blocks: ReadBlock[] = []
  readonly #into: ReadBlock[][] = [this.#blocks]
  readonly #open: { readonly name: string; readonly isUnread: boolean }[] = []
  readonly #lists: OpenList[] = []
  readonly #tables: OpenTable[] = []
  #unread = 0
  #text = ''
  #level: number | undefined
  #marker: string | undefined
  #pre = 0

  get notes(): readonly PaperNote[] {
    return [...this.#found]
  }

  onopentag(name: string, attributes: Attributes): void {
    if (name === 'script' || Object.keys(attributes).some(key => key.startsWith('on')))
      this.#found.add('scripts-ignored')
    if (fetched.has(name) && /^(?:https?:)?\/\//i.test(attributes.src ?? attributes.href ?? attributes.data ?? ''))
      this.#found.add('links-outside')
    const isHidden = isHiddenBy(attributes) && name !== 'input'
    const isUnread = unread.has(name) || isHidden
    if (!empty.has(name)) {
      this.#open.push({ name, isUnread })
      if (isUnread) this.#unread += 1
      this.isTooDeep ||= this.#open.length > DEEPEST
    }
    if (isHidden && !empty.has(name)) this.#found.add('hidden-text-left-out')
    if (this.#unread > 0 || isUnread) return
    if (blockElements.has(name)) this.#endParagraph()
    this.#begin(name, attributes)
  }

  #begin(name: string, attributes: Attributes): void {
    const heading = /^h([1-6])$/.exec(name)
    if (heading) this.#level = Number(heading[1])
    switch (name) {
      case 'br':
        this.#text += '\n'
        break
      case 'input':
        if (attributes.type === 'checkbox' || attributes.type === 'radio')
          this.#text += 'checked' in attributes ? '\u2611 ' : '\u2610 '
        break
      case 'pre':
        this.#pre += 1
        break
      case 'ol':
      case 'ul':
        this.#lists.push({
          isOrdered: name === 'ol',
          format: formatOf(attributes),
          next: Number.parseInt(attributes.start ?? '', 10) || 1,
          isReversed: 'reversed' in attributes,
        })
        break
      case 'li':
        this.#marker = this.#markerOf(attributes)
        break
      case 'table':
        this.#tables.push({ rows: [], isInHead: false, covered: [] })
        break
      case 'thead':
        this.#setHead(true)
        break
      case 'tbody':
      case 'tfoot':
        this.#setHead(false)
        break
      case 'tr':
        this.#beginRow()
        break
      case 'td':
      case 'th':
        this.#beginCell(name === 'th', attributes)
        break
    }
  }

  ontext(text: string): void {
    if (this.#unread === 0) this.#text += this.#pre > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
  }

  onclosetag(name: string): void {
    if (empty.has(name)) return
    const open = this.#open.pop()
    if (open?.isUnread) {
      this.#unread -= 1
      return
    }
    if (this.#unread > 0) return
    if (blockElements.has(name)) this.#endParagraph()
    if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1)
    else if (name === 'ol' || name === 'ul') this.#lists.pop()
    else if (name === 'li') this.#marker = undefined
    else if ((name === 'td' || name === 'th') && this.#into.length > 1) this.#into.pop()
    else if (name === 'thead') this.#setHead(false)
    else if (name === 'table') this.#endTable()
  }

  finished(): readonly ReadBlock[] {
    this.#endParagraph()
    while (this.#tables.length > 0) this.#endTable()
    return this.#blocks
  }

  #endParagraph(): void {
    const text = plainTicks(this.#text)
      .split('\n')
      .map(line => line.replace(/[ \u00a0]+/g, ' ').trim())
      .join('\n')
      .trim()
    this.#text = ''
    const level = this.#level
    this.#level = undefined
    if (text === '') return
    const marker = this.#marker
    this.#marker = undefined
    const words = { text, ids: [], ...(marker !== undefined && { marker }) }
    const depth = this.#lists.length - 1
    this.#into
      .at(-1)
      ?.push(
        level !== undefined
          ? { kind: 'heading', level, ...words }
          : { kind: 'paragraph', ...words, ...(depth >= 0 && { inList: depth }) },
      )
  }

  #markerOf(attributes: Attributes): string | undefined {
    const list = this.#lists.at(-1)
    if (!list?.isOrdered) return list ? '\u2022' : undefined
    const n = Number.parseInt(attributes.value ?? '', 10) || list.next
    list.next = n + (list.isReversed ? -1 : 1)
    return `${numberAs(list.format, n)}.`
  }

  #setHead(isInHead: boolean): void {
    const table = this.#tables.at(-1)
    if (table) table.isInHead = isInHead
  }

  #beginRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    for (const [at, left] of table.covered.entries()) table.covered[at] = Math.max(0, left - 1)
    table.rows.push({ isHead: table.isInHead, cells: [] })
  }

  #beginCell(isHead: boolean, attributes: Attributes): void {
    const table = this.#tables.at(-1)
    if (!table) {
      this.#into.push(this.#into.at(-1) ?? this.#blocks)
      return
    }
    if (table.rows.length === 0) this.#beginRow()
    const span = (value: string | undefined) => Math.min(MOST_SPAN, Math.max(1, Number.parseInt(value ?? '', 10) || 1))
    const [columns, rows] = [span(attributes.colspan), span(attributes.rowspan)]
    let column = 0
    while ((table.covered[column] ?? 0) > 0) column += 1
    for (let at = column; at < column + columns; at++) table.covered[at] = rows
    const blocks: ReadBlock[] = []
    table.rows.at(-1)?.cells.push({ blocks, column, columns, rows, isHead })
    this.#into.push(blocks)
  }

  #endTable(): void {
    const table = this.#tables.pop()
    if (!table) return
    const rows = table.rows
      .filter(row => row.cells.length > 0)
      .map(
        (row): ReadRow => ({
          isHead: row.isHead || row.cells.every(cell => cell.isHead),
          cells: row.cells.map(({ isHead: _, ...cell }) => cell),
        }),
      )
    const read: ReadTable = { kind: 'table', rows }
    if (rows.length > 0) this.#into.at(-1)?.push(read)
  }
}

const isHiddenBy = (attributes: Attributes): boolean =>
  'hidden' in attributes || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')

function formatOf({ type = '', style = '' }: Attributes): string {
  if (/list-style(?:-type)?\s*:[^;]*\bthai\b/i.test(style)) return 'thaiNumbers'
  return formats[type] ?? 'decimal'
}
