// The blocks of a paper as paragraphs and tables of Word: real headings, lists and tables, so that whoever edits the file can go on.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type IParagraphOptions,
  LeaderType,
  LineRuleType,
  Paragraph,
  ShadingType,
  StringValueElement,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  TabStopType,
  TextRun,
  TextWrappingType,
  UnderlineType,
  VerticalAlignTable,
  VerticalMergeType,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx'
import type { ListMarks } from './docx-lists.ts'
import type { ReadyPicture, ReadyPictures } from './docx-pictures.ts'
import { sizeRun, styleOf, symbolFont } from './docx-styles.ts'
import { type Bookmarks, type Links, plainRuns, runsOf, xmlText } from './docx-text.ts'
import { firstLineMm } from './page-size.ts'
import type { Align, Block, Cell, Inline, Paper, Table as PaperTable, TextSize } from './paper.ts'
import { type GridRow, gridOf, type Placed } from './table-grid.ts'

/** What one document shares among its blocks. */
export interface Drawing {
  readonly paper: Paper
  readonly pictures: ReadyPictures
  readonly links: Links
  readonly bookmarks: Bookmarks
  readonly lists: ListMarks
  /** Numbers of drawings, unique in the document. */
  readonly nextPicture: () => number
}

/** Where blocks stand; lengths are in twentieths of a point. */
export interface Place {
  readonly width: number
  readonly height: number
  readonly indent: number
  readonly depth: number
  readonly inTable: boolean
  readonly lang: Paper['lang']
  readonly size?: TextSize
  readonly bold?: boolean
  readonly align?: Align
  readonly keepNext?: boolean
  /** The mark of a list that the first paragraph takes. */
  readonly mark?: Mark | undefined
}

type Mark = Pick<IParagraphOptions, 'numbering'> & { readonly hanging: number }
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>
type Drawn = Paragraph | Table

export const mm = (length: number) => Math.round((length * 1440) / 25.4)
const pixels = (length: number) => (length * 96) / 25.4
const millimetres = (twips: number) => (twips * 25.4) / 1440

export function drawBlocks(blocks: readonly Block[], place: Place, drawing: Drawing): Drawn[] {
  const drawn: Drawn[] = []
  let mark = place.mark
  for (const block of blocks) {
    // a list, table or picture cannot carry the mark itself: an empty line does
    if (mark && !['paragraph', 'heading', 'tick'].includes(block.kind)) {
      drawn.push(new Paragraph({ ...paragraphLook(place, {}), ...markOn({ ...place, mark }), keepNext: true }))
      mark = undefined
    }
    drawn.push(...drawBlock(block, { ...place, mark }, drawing))
    mark = undefined
  }
  return drawn
}

function drawBlock(block: Block, place: Place, drawing: Drawing): Drawn[] {
  const { paper, links } = drawing
  switch (block.kind) {
    case 'heading':
      return [heading(block, place, drawing)]
    case 'paragraph': {
      const bold = block.bold || place.bold
      return [
        new Paragraph({
          ...paragraphLook(place, block),
          children: drawing.bookmarks.around(block.id, runsOf(block.text, paper.numerals, links, bold ? boldLook : {})),
        }),
      ]
    }
    case 'list':
      return list(block, place, drawing)
    case 'table':
      return table(block, place, drawing)
    case 'fields':
      return block.lines.map(line => fieldLine(line, place, drawing))
    case 'picture':
      return picture(block, place, drawing)
    case 'masthead':
      return [masthead(block, place, drawing)]
    case 'signature':
      return signature(block, place, drawing)
    case 'qr': {
      const code = drawing.pictures.qrByText.get(block.text)
      return pictureWithCaption(code, wordsIn(block.caption), block, place, drawing)
    }
    case 'tick':
      return [tick(block, place, drawing)]
    case 'columns':
      return columns(block, place, drawing)
    case 'space':
      return [gap(Math.min(mm(block.mm), 1500 * 20))]
    case 'new-page':
      return [new Paragraph({ pageBreakBefore: true, spacing: exactly(20) })]
  }
}

const boldLook = { bold: true, boldComplexScript: true }
const exactly = (line: number) => ({ before: 0, after: 0, line: Math.max(20, line), lineRule: LineRuleType.EXACT })
const gap = (height: number) => new Paragraph({ spacing: exactly(height) })

const alignments = (align: Align, lang: Paper['lang']) =>
  ({
    start: AlignmentType.START,
    center: AlignmentType.CENTER,
    end: AlignmentType.END,
    // Thai has no spaces between words: Word spreads the letters instead
    justify: lang === 'th' ? AlignmentType.THAI_DISTRIBUTE : AlignmentType.BOTH,
  })[align]

const wordsIn = (inlines: readonly Inline[]) =>
  inlines.map(one => (typeof one === 'string' ? one : 'break' in one ? ' ' : one.text)).join('')

type Look = Partial<Pick<Of<'paragraph'>, 'indent' | 'align' | 'size' | 'keepWithNext'>>

function paragraphLook(place: Place, { indent, align = place.align, size, keepWithNext }: Look): IParagraphOptions {
  const left = place.indent + (indent === 'block' ? mm(firstLineMm) : 0)
  return {
    style: styleOf(size ?? place.size ?? 'body', place.inTable),
    ...(align && { alignment: alignments(align, place.lang) }),
    ...((left > 0 || indent === 'first') && {
      indent: { left, ...(indent === 'first' && { firstLine: mm(firstLineMm) }) },
    }),
    ...((keepWithNext || place.keepNext) && { keepNext: true }),
    ...(place.mark && markOn(place)),
  }
}

function markOn({ mark, indent }: Place): IParagraphOptions {
  return mark ? { numbering: mark.numbering, indent: { left: indent, hanging: mark.hanging } } : {}
}

function heading(block: Of<'heading'>, place: Place, { paper, links, bookmarks }: Drawing): Paragraph {
  const level = ({ 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const)[
    block.level
  ]
  const { style: _, ...look } = paragraphLook(place, block.align ? { align: block.align } : {})
  const children = bookmarks.around(block.id, runsOf(block.text, paper.numerals, links))
  return new Paragraph({ ...look, heading: level, children })
}

function list(block: Of<'list'>, place: Place, drawing: Drawing): Drawn[] {
  const hanging = mm(8)
  const inner = { ...place, indent: place.indent + hanging, width: place.width - hanging, depth: place.depth + 1 }
  const numbering = drawing.lists.begin(block, place.depth)
  return block.items.flatMap(item =>
    drawBlocks(item, { ...inner, ...(numbering && { mark: { numbering, hanging } }) }, drawing),
  )
}

/** Label in bold, value on dots up to where the next label begins. */
function fieldLine(line: Of<'fields'>['lines'][number], place: Place, { paper }: Drawing): Paragraph {
  const each = place.width / Math.max(1, line.length)
  const dots = { type: UnderlineType.DOTTED }
  return new Paragraph({
    style: 'Normal',
    ...(place.indent > 0 && { indent: { left: place.indent } }),
    ...(place.keepNext && { keepNext: true }),
    tabStops: line.map((_, index) => ({
      type: index === line.length - 1 ? TabStopType.RIGHT : TabStopType.LEFT,
      position: Math.round(place.indent + each * (index + 1)),
    })),
    children: line.flatMap(({ label, value }) => [
      ...plainRuns(label, 'arabic', { ...boldLook, ...sizeRun('label') }),
      new TextRun({ text: ' ' }),
      ...plainRuns(value, paper.numerals, { underline: dots }),
      // an underlined tab and not a leader, whose dots would stand higher than those under the value
      new TextRun({ underline: dots, children: [new Tab()] }),
    ]),
  })
}

function pictureRun(ready: ReadyPicture, alt: string, widthMm: number, drawing: Drawing, float = false): ImageRun {
  const words = xmlText(alt)
  const id = String(drawing.nextPicture())
  const size = { width: pixels(widthMm), height: pixels(widthMm * ready.ratio) }
  const parts = {
    transformation: size,
    altText: { id, name: `${id}`, description: words },
    ...(float && {
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: 0 },
        verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
        wrap: { type: TextWrappingType.NONE },
      },
    }),
  }
  return ready.type === 'svg'
    ? new ImageRun({
        ...parts,
        type: 'svg',
        data: ready.data,
        fallback: { type: 'png', data: ready.fallback ?? Buffer.alloc(0) },
      })
    : new ImageRun({ ...parts, type: ready.type, data: ready.data })
}

function picture(block: Of<'picture'>, place: Place, drawing: Drawing): Drawn[] {
  return pictureWithCaption(drawing.pictures.byName.get(block.name), block.alt, block, place, drawing)
}

function pictureWithCaption(
  ready: ReadyPicture | undefined,
  alt: string,
  block: Pick<Of<'picture'>, 'widthMm' | 'align' | 'caption'>,
  place: Place,
  drawing: Drawing,
): Drawn[] {
  const look = paragraphLook(place, block.align ? { align: block.align } : {})
  const widest = ready ? Math.min(block.widthMm, millimetres(place.width), millimetres(place.height) / ready.ratio) : 0
  const content = ready ? [pictureRun(ready, alt, widest, drawing)] : plainRuns(alt, 'arabic', { italics: true })
  const hasCaption = block.caption !== undefined && block.caption.length > 0
  return [
    new Paragraph({ ...look, children: content, ...(hasCaption && { keepNext: true }) }),
    ...(block.caption && hasCaption
      ? [
          new Paragraph({
            ...look,
            style: 'Note',
            children: runsOf(block.caption, drawing.paper.numerals, drawing.links),
          }),
        ]
      : []),
  ]
}

/** The emblem floats at the left margin, so that the title is centred on the page and not on what the emblem leaves. */
function masthead(block: Of<'masthead'>, place: Place, drawing: Drawing): Paragraph {
  const emblem = drawing.pictures.byName.get(block.emblem)
  const title = plainRuns(block.title, 'arabic')
  const below = Math.max(0, mm(block.heightMm + 1) - 35 * 20)
  return new Paragraph({
    style: 'Title',
    spacing: { ...exactly(35 * 20), after: below },
    ...(place.indent > 0 && { indent: { left: place.indent } }),
    children: emblem ? [pictureRun(emblem, block.alt, block.heightMm / emblem.ratio, drawing, true), ...title] : title,
  })
}

function signature(block: Of<'signature'>, place: Place, drawing: Drawing): Drawn[] {
  const half = block.align === 'end' && place.width > mm(80) ? Math.round(place.width / 2) : 0
  const left = place.indent + half
  const look: IParagraphOptions = {
    style: place.inTable ? 'TableText' : 'Normal',
    alignment: AlignmentType.CENTER,
    indent: { left },
    keepLines: true,
  }
  const lines = [`(${block.name})`, ...block.lines]
  const room = place.width - half
  const line = Math.min(mm(60), room)
  const signed =
    block.signed === ''
      ? new Paragraph({
          ...look,
          alignment: AlignmentType.START,
          indent: { left: left + Math.round((room - line) / 2) },
          spacing: { before: 30 * 20 },
          tabStops: [
            { type: TabStopType.LEFT, position: left + Math.round((room + line) / 2), leader: LeaderType.DOT },
          ],
          keepNext: true,
          children: [new TextRun({ children: [new Tab()] })],
        })
      : new Paragraph({
          ...look,
          spacing: { before: 18 * 20 },
          keepNext: true,
          children: plainRuns(block.signed, drawing.paper.numerals),
        })
  return [
    signed,
    ...lines.map(
      (text, index) =>
        new Paragraph({
          ...look,
          ...((index < lines.length - 1 || place.keepNext) && { keepNext: true }),
          children: plainRuns(text, index === 0 ? 'arabic' : drawing.paper.numerals),
        }),
    ),
  ]
}

function tick(block: Of<'tick'>, place: Place, { paper, links, bookmarks }: Drawing): Paragraph {
  const left = place.indent + mm(7)
  return new Paragraph({
    ...paragraphLook(place, {}),
    ...(!place.mark && {
      indent: { left, hanging: mm(7) },
      tabStops: [{ type: TabStopType.LEFT, position: left }],
    }),
    children: [
      new TextRun({ text: block.ticked ? '☑' : '☐', font: symbolFont, ...sizeRun('note') }),
      new TextRun({ children: [new Tab()] }),
      ...bookmarks.around(block.id, runsOf(block.text, paper.numerals, links, place.bold ? boldLook : {})),
    ],
  })
}

// ---- tables

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
}
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const lines = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const padding = { left: mm(1.5), right: mm(1.5), top: mm(0.4), bottom: mm(0.4) }

function columns(block: Of<'columns'>, place: Place, drawing: Drawing): Drawn[] {
  if (block.columns.length === 0) return []
  const width = Math.floor(place.width / block.columns.length)
  const inner = { ...place, mark: undefined, width: width - mm(3), indent: 0 }
  return [
    new Table({
      ...tableFrame(
        block.columns.map(() => width),
        place,
      ),
      borders: noLines,
      margins: { left: 0, right: mm(3), top: 0, bottom: 0 },
      rows: [
        new TableRow({
          children: block.columns.map(
            column =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                children: atLeastOne(drawBlocks(column, inner, drawing)),
              }),
          ),
        }),
      ],
    }),
    afterTable(place),
  ]
}

function table(block: PaperTable, place: Place, drawing: Drawing): Drawn[] {
  const { paper } = drawing
  const caption = block.hideCaption
    ? []
    : [
        new Paragraph({
          style: 'Caption',
          indent: { left: place.indent },
          children: plainRuns(block.caption, paper.numerals),
        }),
      ]
  const grid = gridOf(block)
  const [first] = grid
  if (!first || first.cells.length === 0) return caption
  const widths = columnWidths(block, first, place.width)
  return [
    ...caption,
    new NamedTable(
      {
        ...tableFrame(widths, place),
        borders: lines,
        margins: padding,
        rows: grid.map((row, index) => tableRow(row, index === grid.length - 1, { block, widths, place, drawing })),
      },
      xmlText(block.caption),
    ),
    afterTable(place),
  ]
}

// Word joins tables that touch, and wants a paragraph at the end of a cell.
const afterTable = (place: Place) => gap(place.inTable ? 20 : 6 * 20)

function columnWidths(block: PaperTable, first: GridRow, width: number): number[] {
  const count = first.cells.reduce((sum, one) => sum + one.columns, 0)
  const shares = Array.from({ length: count }, (_, index) => Math.max(0, block.columns[index]?.share ?? 1))
  const sum = shares.reduce((all, share) => all + share, 0) || 1
  return shares.map(share => Math.max(mm(5), Math.floor((width * share) / sum)))
}

function tableFrame(widths: readonly number[], place: Place) {
  return {
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(place.indent > 0 && { indent: { size: place.indent, type: WidthType.DXA } }),
  }
}

interface InTable {
  readonly block: PaperTable
  readonly widths: readonly number[]
  readonly place: Place
  readonly drawing: Drawing
}

function tableRow(row: GridRow, isLast: boolean, parts: InTable): TableRow {
  const keepNext = !isLast && (row.isGroup || row.isHead)
  return new TableRow({
    cantSplit: true,
    ...(row.isHead && { tableHeader: true }),
    ...(keepNext && { keepNext: true }),
    children: row.cells.map(placed => tableCell(placed, row, parts)),
  })
}

function tableCell(placed: Placed, row: GridRow, { block, widths, place, drawing }: InTable): TableCell {
  const { cell, column, columns: span } = placed
  const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
  const inner: Place = {
    width: width - padding.left - padding.right,
    height: place.height,
    indent: 0,
    depth: 0,
    inTable: true,
    lang: place.lang,
    size: block.size,
    bold: row.isHead || row.isGroup || cell.isHead,
    align: cell.align ?? (row.isHead ? 'center' : row.isGroup ? 'start' : block.columns[column]?.align),
  }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 && { columnSpan: span }),
    ...(placed.isCovered
      ? { verticalMerge: VerticalMergeType.CONTINUE }
      : placed.rows > 1 && { verticalMerge: VerticalMergeType.RESTART }),
    ...(row.isHead && { verticalAlign: VerticalAlignTable.CENTER }),
    ...((row.isHead || row.isGroup) && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: row.isHead ? 'E7EDF1' : 'F3F5F7' },
    }),
    children: atLeastOne(placed.isCovered ? [] : cellBlocks(cell, inner, drawing)),
  })
}

const cellBlocks = (cell: Cell, place: Place, drawing: Drawing) => drawBlocks(cell.blocks, place, drawing)

const atLeastOne = (drawn: Drawn[]): Drawn[] => (drawn.length > 0 ? drawn : [new Paragraph({ style: 'TableText' })])

// The library has no words for what screen readers say before a table.
class NamedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], name: string) {
    super(options)
    for (const part of this.root)
      if (part instanceof TableProperties) part.addChildElement(new StringValueElement('w:tblCaption', name))
  }
}
