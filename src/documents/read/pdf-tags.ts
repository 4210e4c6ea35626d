// What a tagged PDF says of its words: which belong to one paragraph, what is a heading, the number of an item, a cell of a table. By the number
// under which the words of a page are marked. Bounded, as trees may be endless.
import type { Tag, TagCell } from './page-pieces.ts'
import type { PdfPage } from './pdf-page.ts'

const MOST_ELEMENTS = 20_000
const DEEPEST = 60
const LONGEST_NAME = 64
const MOST_SPAN = 100

/** These stand inside a paragraph and are none by themselves. */
const inline = new Set([
  'Span',
  'NonStruct',
  'Link',
  'Em',
  'Strong',
  'Quote',
  'Reference',
  'Code',
  'Sub',
  'Annot',
  'Form',
])

/** These group what they hold. */
const loose = new Set(['Div', 'Sect', 'Part', 'Art', 'Document', 'LI'])

interface Context {
  readonly block: number
  readonly isLoose?: boolean
  readonly level?: number
  readonly depth: number
  readonly isMarker: boolean
  readonly cell?: TagCell
}

interface Table {
  readonly id: number
  row: number
  /** Columns that cells from above still cover, by row. */
  readonly covered: Set<string>
}

export class PdfTags {
  readonly tags = new Map<number, Tag>()
  readonly #page: PdfPage
  readonly #room: number
  #left = MOST_ELEMENTS

  constructor(page: PdfPage) {
    this.#page = page
    const { reader } = page.pdfium
    this.#room = reader.pdfium.wasmExports.malloc(LONGEST_NAME * 2)
    const tree = reader.FPDF_StructTree_GetForPage(page.handle)
    if (tree === 0 || this.#room === 0) return
    const count = reader.FPDF_StructTree_CountChildren(tree)
    for (let at = 0; at < Math.min(count, MOST_ELEMENTS); at++) {
      const element = reader.FPDF_StructTree_GetChildAtIndex(tree, at)
      if (element !== 0) this.#walk(element, { block: 0, depth: -1, isMarker: false }, undefined, 0)
    }
    reader.FPDF_StructTree_Close(tree)
    reader.pdfium.wasmExports.free(this.#room)
  }

  #walk(element: number, above: Context, table: Table | undefined, deep: number): void {
    if (deep > DEEPEST || this.#left-- <= 0) return
    const { reader } = this.#page.pdfium
    const role = this.#role(element)
    const count = Math.min(reader.FPDF_StructElement_CountChildren(element), MOST_ELEMENTS)
    const inside = role === 'Table' ? { id: element, row: -1, covered: new Set<string>() } : table
    if (role === 'TR' && inside) inside.row += 1
    const context = this.#contextOf(role, element, above, inside)
    const children = Array.from({ length: count }, (_, at) => reader.FPDF_StructElement_GetChildAtIndex(element, at))
    const isLeaf = children.every(child => child === 0 || inline.has(this.#role(child)))
    for (const [at, child] of children.entries()) {
      const id = reader.FPDF_StructElement_GetChildMarkedContentID(element, at)
      if (id >= 0) this.tags.set(id, this.#tagOf(context))
      if (child === 0) continue
      // Words between paragraphs are a paragraph of their own.
      const isOwn = !isLeaf && inline.has(this.#role(child))
      this.#walk(child, isOwn ? { ...context, block: child } : context, inside, deep + 1)
    }
  }

  #contextOf(role: string, element: number, above: Context, table: Table | undefined): Context {
    if (inline.has(role)) return above
    const level = /^H([1-6])?$/.exec(role)
    const cell = (role === 'TD' || role === 'TH') && table ? this.#cellOf(element, role, table) : above.cell
    return {
      block: element,
      depth: role === 'L' ? above.depth + 1 : above.depth,
      isMarker: role === 'Lbl',
      isLoose: loose.has(role),
      ...(level && { level: Number(level[1] ?? 1) }),
      ...(cell && { cell }),
    }
  }

  #tagOf({ block, isLoose, level, depth, isMarker, cell }: Context): Tag {
    return {
      block,
      ...(isLoose && { isLoose }),
      ...(level !== undefined && { level }),
      ...(isMarker && { isMarker }),
      ...(depth >= 0 && { depth }),
      ...(cell && { cell }),
    }
  }

  #cellOf(element: number, role: string, table: Table): TagCell {
    const [rows, columns] = [this.#number(element, 'RowSpan'), this.#number(element, 'ColSpan')]
    const row = Math.max(0, table.row)
    let column = 0
    while (table.covered.has(`${row} ${column}`)) column += 1
    for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++) table.covered.add(`${row + y} ${column + x}`)
    return { table: table.id, row, column, rows, columns, isHead: role === 'TH' }
  }

  #role(element: number): string {
    return this.#text((room, size) => this.#page.pdfium.reader.FPDF_StructElement_GetType(element, room, size))
  }

  /** 1 where it says nothing. */
  #number(element: number, name: string): number {
    const { reader } = this.#page.pdfium
    const room = this.#page.room
    const count = Math.min(reader.FPDF_StructElement_GetAttributeCount(element), 20)
    for (let at = 0; at < count; at++) {
      const attribute = reader.FPDF_StructElement_GetAttributeAtIndex(element, at)
      if (attribute === 0) continue
      const value = reader.FPDF_StructElement_Attr_GetValue(attribute, name)
      if (value === 0 || !reader.FPDF_StructElement_Attr_GetNumberValue(value, room)) continue
      const [number = 1] = new Float32Array(this.#page.pdfium.memory.buffer, room, 1)
      return Math.min(MOST_SPAN, Math.max(1, Math.trunc(number)))
    }
    return 1
  }

  #text(fill: (room: number, size: number) => number): string {
    const written = fill(this.#room, LONGEST_NAME * 2)
    if (written < 2 || written > LONGEST_NAME * 2) return ''
    return Buffer.from(this.#page.pdfium.memory.buffer, this.#room, written - 2).toString('utf16le')
  }
}
