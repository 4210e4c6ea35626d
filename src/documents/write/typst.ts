// A paper as Typst source. Pure. Words reach Typst only as string literals in code, never as markup, so that no text can become a command.
// The letters a font lacks are written out by number: PDF/A allows no letter without a picture, and none may vanish.
import QRCode from 'qrcode'
import { type NumeralStyle, toThaiDigits, withNumerals } from '#src/kernel/numerals.ts'
import { uiWords } from '#src/ui/words.ts'
import { broadness, legible, turnsOf } from './letters.ts'
import { firstLineMm, pageSizeOf } from './page-size.ts'
import {
  type Align,
  type Block,
  type Inline,
  type Paper,
  pointsOf as printedPoints,
  type Section,
  type Table,
  type TextSize,
  wordsOf,
} from './paper.ts'
import { safeHref } from './safe-href.ts'
import { columnCount, type GridRow, gridOf, type Placed } from './table-grid.ts'

export interface TypstSource {
  readonly source: string
  /** Pictures under the paths by which the source calls them. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export function typstOf(paper: Paper): TypstSource {
  const files = new Map<string, Uint8Array>()
  const paths = new Map<string, string>()
  const drawing: Drawing = {
    paper,
    paths,
    level: 0,
    addFile(name, extension, bytes) {
      const known = paths.get(name)
      if (known) return known
      // The names repeat from paper to paper: Typst keeps a number for each path it ever saw, and has 65,535 of them.
      const path = `/${files.size}.${extension}`
      files.set(path, bytes)
      paths.set(name, path)
      return path
    },
  }
  const sections = paper.sections.map(section => sectionOf(section, drawing))
  return { source: [preamble(paper), ...sections].join('\n'), files }
}

interface Drawing {
  readonly paper: Paper
  readonly paths: Map<string, string>
  /** Of the last heading. Readers are lost when levels are skipped, and PDF/UA forbids it. */
  level: number
  addFile(name: string, extension: string, bytes: Uint8Array): string
}

/** Where a block stands. Lengths in points. */
interface Place {
  readonly width: number
  readonly height: number
  readonly size: number
  readonly isNested: boolean
}

const MM = 72 / 25.4
/** The face of the package is drawn about 1.45 times as large as the one that Word knows by this name: 16 points there are 11 here. */
const FACE = 0.69
const inFace = (size: number) => Math.round(size * FACE * 100) / 100
const pointsOf: Readonly<Record<TextSize, number>> = {
  note: inFace(printedPoints.note),
  body: inFace(printedPoints.body),
  label: inFace(printedPoints.label),
  title: inFace(printedPoints.title),
}
const headingPoints = { 1: inFace(20), 2: inFace(18), 3: inFace(16) } as const
const CELL_INSET = 3.5
/** From line to line, in units of the letters' size, as Word sets single lines: tone marks above and vowels below must not touch. */
const LINE = 1.75
const TOP = 1.2

/** The consonants in order, without those that official lists pass over (kho khuat, kho khon, kho rakhang) and without ru and lu. */
const thaiLetters = Array.from({ length: 0xe2e - 0xe00 }, (_, n) => String.fromCharCode(0xe01 + n))
  .filter(letter => !'\u0e03\u0e05\u0e06\u0e24\u0e26'.includes(letter))
  .join('')

function preamble(paper: Paper): string {
  const at = new Date(paper.at)
  const date = `datetime(year: ${at.getUTCFullYear()}, month: ${at.getUTCMonth() + 1}, day: ${at.getUTCDate()}, hour: ${at.getUTCHours()}, minute: ${at.getUTCMinutes()}, second: ${at.getUTCSeconds()})`
  const digits = paper.numerals === 'thai' ? toThaiDigits('0123456789') : '0123456789'
  return `#set document(title: ${quote(paper.title || paper.subject || '-')}, author: ${quote(paper.author)}, date: ${date})
#set text(font: "TH Sarabun New", fallback: false, size: ${pointsOf.body}pt, lang: "${paper.lang}", region: "${paper.lang === 'th' ? 'TH' : 'GB'}", hyphenate: false, top-edge: ${TOP}em, bottom-edge: -${(LINE - TOP).toFixed(2)}em)
#set par(leading: 0pt, spacing: 4pt, linebreaks: "simple")
#set block(spacing: 6pt)
#set underline(offset: 2.5pt, evade: false)
#set list(indent: 0.6cm, body-indent: 0.25cm, spacing: 2pt)
#set enum(indent: 0.6cm, body-indent: 0.25cm, spacing: 2pt)
#set table(stroke: 0.5pt, inset: (x: ${CELL_INSET}pt, top: 4pt, bottom: 2pt))
#set table.cell(align: start + top)
#show heading: set block(above: 10pt, below: 4pt)
#show heading.where(level: 1): set text(size: ${headingPoints[1]}pt)
#show heading.where(level: 2): set text(size: ${headingPoints[2]}pt)
#show heading.where(level: 3): set text(size: ${headingPoints[3]}pt)
#let digits(n) = str(n).codepoints().map(one => "${digits}".codepoints().at(int(one))).join()
#let letters(n) = { let all = "${paper.lang === 'th' ? thaiLetters : 'abcdefghijklmnopqrstuvwxyz'}".codepoints(); if n >= 1 and n <= all.len() { all.at(n - 1) } else { digits(n) } }
#let sign(it) = text(font: "DejaVu Sans Mono", style: "normal", size: 0.75em, it)
#let gap = h(0.001pt)
#let dots = (paint: black, thickness: 0.8pt, cap: "round", dash: (0pt, 2.4pt))
#let fits(width, height, body) = measure(block(width: width, body)).height <= height`
}

function sectionOf(section: Section, drawing: Drawing): string {
  const page = pageSizeOf(section.page)
  const place: Place = {
    width: (page.width - page.margin.left - page.margin.right) * MM,
    height: (page.height - page.margin.top - page.margin.bottom) * MM,
    size: pointsOf.body,
    isNested: false,
  }
  const sides = Object.entries(page.margin).map(([side, mm]) => `${side}: ${mm}mm`)
  const number = 'digits(counter(page).get().first())'
  const header =
    section.pageNumbers === 'top-from-second'
      ? `context if counter(page).get().first() > 1 { align(center, "- " + ${number} + " -") }`
      : 'none'
  const foot = section.foot ? inlines(section.foot, drawing, { ...place, size: pointsOf.note }) : ''
  const small = foot === '' ? '' : `text(size: ${pointsOf.note}pt, {${foot}})`
  const footer =
    section.pageNumbers !== 'foot'
      ? small || 'none'
      : small === ''
        ? `align(center, context ${number})`
        : `grid(columns: (1fr, auto), column-gutter: 1cm, align: (start + top, end + top), ${small}, context ${number})`
  return `#page(width: ${page.width}mm, height: ${page.height}mm, margin: (${sides.join(', ')}), header: ${header}, header-ascent: 0.6cm, footer: ${footer}, footer-descent: 0.3cm, {
${blocksOf(section.blocks, drawing, place)}
})`
}

const blocksOf = (blocks: readonly Block[], drawing: Drawing, place: Place): string =>
  blocks.map(block => blockOf(block, drawing, place)).join('\n')

function blockOf(block: Block, drawing: Drawing, place: Place): string {
  const { numerals } = drawing.paper
  switch (block.kind) {
    case 'heading': {
      const text = inlines(block.text, drawing, { ...place, size: headingPoints[block.level] })
      if (text === '') return ''
      return aligned(block.align, `heading(level: ${nextLevel(drawing, block.level)}, {${text}})`)
    }
    case 'paragraph':
      return paragraphOf(block, drawing, place)
    case 'list':
      return listOf(block, drawing, place)
    case 'table':
      return tableOf(block, drawing, place)
    case 'fields':
      return block.lines.map(line => fieldsOf(line, numerals, place)).join('\n')
    case 'picture': {
      const width = Math.min(block.widthMm * MM, place.width)
      const picture = pictureOf(block.name, block.alt, `width: ${points(width)}`, drawing)
      const caption = block.caption ? captionOf(block.caption, drawing, place) : ''
      return `block(breakable: false, width: 100%, align(${sides[block.align ?? 'start']}, {${picture}\n${caption}}))`
    }
    case 'masthead': {
      const emblem = pictureOf(block.emblem, block.alt, `height: ${block.heightMm}mm`, drawing)
      const title = words(block.title, { ...place, size: pointsOf.title })
      const heading =
        title === '' ? '[]' : `heading(level: ${nextLevel(drawing, 1)}, text(size: ${pointsOf.title}pt, {${title}}))`
      // The title stands on the middle of the page, whatever the emblem's width.
      return `block(breakable: false, width: 100%, below: 4pt, grid(columns: (1fr, auto, 1fr), align: (start + bottom, center + bottom, end), {${emblem}}, ${heading}, []))`
    }
    case 'signature': {
      const line = (text: string) => `block(spacing: 0pt, {${words(text, place)}})`
      const signed =
        block.signed === ''
          ? 'block(above: 0pt, below: 6pt, height: 1.1cm, width: 6cm, stroke: (bottom: dots))'
          : line(withNumerals(block.signed, numerals))
      const lines = [`(${block.name})`, ...block.lines.map(text => withNumerals(text, numerals))].map(line)
      const body = `block(width: 60%, breakable: false, align(center, {${[signed, ...lines].join('\n')}}))`
      return `block(breakable: false, above: ${place.isNested ? 6 : 14}pt, width: 100%, align(${block.align}, ${body}))`
    }
    case 'qr': {
      const path = drawing.addFile(`qr ${block.text}`, 'svg', new TextEncoder().encode(qrSvg(block.text)))
      const alt = `QR: ${block.text}`
      const image = `image(${quote(path)}, width: ${points(Math.min(block.widthMm * MM, place.width))}, alt: ${quote(alt)})`
      return `block(breakable: false, {${image}\n${captionOf(block.caption, drawing, place)}})`
    }
    case 'tick': {
      const text = inlines(block.text, drawing, { ...place, width: place.width - 24 })
      return `grid(columns: (auto, 1fr), column-gutter: 0.4em, {${tickOf(block.ticked, drawing)}; "\\u{200b}"}, {${text}})`
    }
    case 'columns': {
      const gap = 6 * MM
      const count = Math.max(block.columns.length, 1)
      const inside = { ...place, width: (place.width - gap * (count - 1)) / count, isNested: true }
      const cells = block.columns.map(column => `{${blocksOf(column, drawing, inside)}}`)
      const grid = `grid(columns: (1fr,) * ${count}, column-gutter: ${points(gap)}, ${cells.join(',\n')})`
      return block.keepTogether ? `block(breakable: false, width: 100%, ${grid})` : grid
    }
    case 'space':
      return `v(${block.mm}mm)`
    case 'new-page':
      return place.isNested ? '' : 'pagebreak(weak: true)'
  }
}

function nextLevel(drawing: Drawing, wanted: number): number {
  drawing.level = Math.min(wanted, drawing.level + 1)
  return drawing.level
}

const sides: Readonly<Record<Align, string>> = { start: 'start', center: 'center', end: 'end', justify: 'start' }
const aligned = (align: Align | undefined, body: string) =>
  align && align !== 'start' && align !== 'justify' ? `align(${sides[align]}, ${body})` : body

/** Whole paragraphs are weighed only where lines are stretched: Thai has few spaces, and they would become holes. */
const justified = 'justify: true, linebreaks: "optimized", '

function paragraphOf(block: Extract<Block, { kind: 'paragraph' }>, drawing: Drawing, place: Place): string {
  const size = block.size ? pointsOf[block.size] : place.size
  const text = inlines(block.text, drawing, { ...place, size })
  const styled = textWith({ size: size === place.size ? undefined : size, bold: block.bold }, text)
  // A line without words is still a line.
  if (text === '') return `block(height: ${points(size)}, spacing: 4pt)`
  const first = block.indent === 'first' ? `first-line-indent: (amount: ${firstLineMm}mm, all: true), ` : ''
  let out = `par(${first}${block.align === 'justify' ? justified : ''}${styled})`
  if (block.indent === 'block') out = `pad(left: ${firstLineMm}mm, ${out})`
  out = aligned(block.align, out)
  return block.keepWithNext ? `block(sticky: true, spacing: 4pt, ${out})` : out
}

function textWith(style: { size?: number; bold?: boolean; italic?: boolean }, body: string): string {
  const settings = [
    style.size ? `size: ${points(style.size)}` : '',
    style.bold ? 'weight: "bold"' : '',
    style.italic ? 'style: "italic"' : '',
  ].filter(part => part !== '')
  return settings.length === 0 ? `{${body}}` : `text(${settings.join(', ')}, {${body}})`
}

function listOf(block: Extract<Block, { kind: 'list' }>, drawing: Drawing, place: Place): string {
  const inside = { ...place, width: place.width - 12 * MM, isNested: true }
  const items = block.items.map(item => {
    const [only] = item
    // A paragraph alone needs no more than its words; the item is the paragraph.
    return item.length === 1 && only && isPlain(only)
      ? `{${inlines(only.text, drawing, inside)}}`
      : `{${blocksOf(item, drawing, inside)}}`
  })
  if (items.length === 0) return ''
  if (block.marks === 'number' || block.marks === 'letter') {
    const mark = block.marks === 'number' ? 'digits(n) + "."' : 'letters(n) + "."'
    return `enum(start: ${block.start ?? 1}, numbering: n => ${mark}, ${items.join(',\n')})`
  }
  const mark = { none: '[]', dash: '"-"', bullet: '"•"' }[block.marks]
  return `list(marker: ${mark}, ${items.join(',\n')})`
}

const isPlain = (block: Block): block is Extract<Block, { kind: 'paragraph' }> =>
  block.kind === 'paragraph' &&
  (block.indent ?? 'none') === 'none' &&
  !block.align &&
  !block.size &&
  !block.bold &&
  !block.keepWithNext

function fieldsOf(
  line: readonly { readonly label: string; readonly value: string }[],
  numerals: NumeralStyle,
  place: Place,
): string {
  const each = { ...place, width: place.width / Math.max(line.length, 1) / 2 }
  // A label takes what it needs, but must leave room for its value.
  const isShort = (label: string) => broadness(label) * pointsOf.label < each.width
  const cells = line.flatMap(field => [
    `text(size: ${pointsOf.label}pt, weight: "bold", {${words(field.label, { ...each, size: pointsOf.label })}})`,
    // The words stand on the line of the label, which is larger.
    `block(width: 100%, stroke: (bottom: dots), outset: (bottom: -3pt), inset: (left: 4pt, top: ${points((pointsOf.label - pointsOf.body) * TOP)}), {${words(withNumerals(field.value, numerals), each) || 'box(height: 1em)'}})`,
  ])
  return `grid(columns: (${line.map(field => (isShort(field.label) ? 'auto, 1fr, ' : '1fr, 1fr, ')).join('')}), column-gutter: (${'4pt, 6pt, '.repeat(line.length)}), align: start + top, ${cells.join(', ')})`
}

function pictureOf(name: string, alt: string, size: string, drawing: Drawing): string {
  const picture = Object.hasOwn(drawing.paper.pictures, name) ? drawing.paper.pictures[name] : undefined
  if (!picture) throw new Error(`the paper has no picture called ${name}`)
  const extension = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }[picture.type]
  const path = drawing.addFile(`picture ${name}`, extension, Buffer.from(picture.base64, 'base64'))
  // Without words it is decoration, which a reader passes over.
  return alt === ''
    ? `pdf.artifact(image(${quote(path)}, ${size}))`
    : `image(${quote(path)}, ${size}, alt: ${quote(alt)})`
}

const captionOf = (caption: readonly Inline[], drawing: Drawing, place: Place): string => {
  const text = inlines(caption, drawing, { ...place, size: pointsOf.note })
  return text === '' ? '' : `block(above: 3pt, text(size: ${pointsOf.note}pt, {${text}}))`
}

function tickOf(ticked: boolean, drawing: Drawing): string {
  const mark = ticked ? '<path d="M3 8.5 6.8 12.5 13 3.5" fill="none" stroke="#000" stroke-width="1.8"/>' : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" fill="none" stroke="#000"/>${mark}</svg>`
  const path = drawing.addFile(`tick ${ticked}`, 'svg', new TextEncoder().encode(svg))
  const { ticked: yes, notTicked: no } = uiWords(drawing.paper.lang)
  const alt = ticked ? yes : no
  return `box(baseline: 0.1em, image(${quote(path)}, height: 0.72em, alt: ${quote(alt)}))`
}

function qrSvg(text: string): string {
  const { modules } = QRCode.create(text.toWellFormed(), { errorCorrectionLevel: 'M' })
  const dark: string[] = []
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dark.push(`M${x + 4} ${y + 4}h1v1h-1z`)
  const side = modules.size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark.join('')}"/></svg>`
}

function tableOf(table: Table, drawing: Drawing, place: Place): string {
  const size = pointsOf[table.size ?? 'body']
  const columns = columnCount(table)
  if (columns === 0) return ''
  const shares = Array.from({ length: columns }, (_, n) => table.columns[n]?.share ?? 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const around: Around = { table, widths: shares.map(share => (place.width * share) / total), size }
  const inside: Place = { ...place, size, isNested: true }
  const grid = gridOf(table)
  refuseLost(table, grid)
  const head = grid.filter(row => row.isHead)
  const body = grid.filter(row => !row.isHead)
  // A row may be as high as a page without the repeated head and the line that names its group.
  const headHeight = head.reduce((sum, row) => sum + Math.max(0, ...row.cells.map(one => roomOf(one, around))), 0)
  const page = Math.max(place.height - headHeight - 2.5 * size, place.height / 4)
  const tall = tallRows(body, around, page)
  /** Whether a row may be torn is one answer for all its cells: one that may not keeps the others from it. */
  const answers: string[] = []
  const parts = body.map((row, y) => {
    const cells = row.cells.filter(one => !one.isCovered)
    const bodies = cells.map(one => cellOf(one, row.isGroup, around, drawing, inside))
    if (row.isGroup) {
      const level = head.length > 0 ? 2 : 1
      const fill = 'fill: luma(246)'
      const named = cells.map((one, n) => `table.cell(${[...settingsOf(one, around), fill, bodies[n]].join(', ')})`)
      return `table.header(repeat: false, level: ${level}, ${named.join(', ')})`
    }
    const kind = tall[y]
    if (kind === 'measured')
      answers.push(
        `let tall${y} = not (${cells.map((one, n) => (one.rows > 1 ? 'true' : `fits(${points(widthOf(one, around))}, ${points(page)}, ${bodies[n]})`)).join(' and ')})`,
      )
    const breakable = kind === 'measured' ? `tall${y}` : String(kind === 'tall')
    return cells
      .map((one, n) => {
        const torn = one.rows > 1 ? [] : [`breakable: ${breakable}`]
        return `table.cell(${[...settingsOf(one, around), ...torn, bodies[n]].join(', ')})`
      })
      .join(', ')
  })
  if (head.length > 0) {
    const cells = head.flatMap(row =>
      row.cells
        .filter(one => !one.isCovered)
        .map(one => {
          const align = `align: ${one.cell.align ? sides[one.cell.align] : 'center'} + horizon, fill: luma(238)`
          return `table.cell(${[...spansOf(one), align, cellOf(one, true, around, drawing, inside)].join(', ')})`
        }),
    )
    parts.unshift(`table.header(repeat: true, ${cells.join(', ')})`)
  }
  const caption = words(withNumerals(table.caption, drawing.paper.numerals), place)
  const title =
    table.hideCaption || caption === '' ? '' : `block(sticky: true, below: 4pt, text(weight: "bold", {${caption}}))\n`
  const tracks = shares.map(share => `${share}fr`)
  return `${title}{ set text(size: ${size}pt); set par(spacing: 0pt); context {
${answers.join('\n')}
table(columns: (${tracks.join(', ')},),
${parts.filter(part => part !== '').join(',\n')}) } }`
}

interface Around {
  readonly table: Table
  readonly widths: readonly number[]
  readonly size: number
}

/** The grid leaves out cells for which a row has no place; a paper must not lose them. */
function refuseLost(table: Table, grid: readonly GridRow[]): void {
  const rows = [...table.head, ...table.rows]
  rows.forEach((row, y) => {
    const placed = new Set(grid[y]?.cells.filter(one => !one.isCovered).map(one => one.cell))
    if (row.cells.some(cell => !placed.has(cell)))
      throw new Error('a row of the table has more cells than the table has columns')
  })
}

const widthOf = ({ column, columns }: Placed, { widths }: Around): number =>
  Math.max(
    widths.slice(column, column + columns).reduce((sum, one) => sum + one, -2 * CELL_INSET),
    1,
  )

/** Of the height that a cell takes, what falls on each of its rows. */
const roomOf = (one: Placed, around: Around): number =>
  (heightOf(one.cell.blocks, widthOf(one, around), around.size) + 4) / one.rows

/** Only a row near the height of a page is measured: laying out Thai twice would cost as much again. */
function tallRows(rows: readonly GridRow[], around: Around, page: number): readonly ('short' | 'measured' | 'tall')[] {
  const most = rows.map(() => 0)
  rows.forEach((row, y) => {
    for (const one of row.cells) {
      const height = one.isCovered ? 0 : roomOf(one, around) * one.rows
      // What a high cell needs beyond its rows is added to the last of them; near a page, all may be torn.
      for (let down = 0; down < one.rows && height > 0; down++)
        if (one.rows === 1 || height >= page * 0.8)
          most[y + down] = Math.max(most[y + down] ?? 0, one.rows === 1 ? height : Number.POSITIVE_INFINITY)
    }
  })
  return most.map(height => (height < page ? 'short' : height > page * 8 ? 'tall' : 'measured'))
}

const spansOf = ({ rows, columns }: Placed): string[] => [
  ...(rows > 1 ? [`rowspan: ${rows}`] : []),
  ...(columns > 1 ? [`colspan: ${columns}`] : []),
]

/** A line over the whole width does not follow its first column. */
const alignOf = ({ cell, column, columns }: Placed, { table, widths }: Around): Align =>
  cell.align ?? (columns === widths.length ? undefined : table.columns[column]?.align) ?? 'start'

function settingsOf(one: Placed, around: Around): string[] {
  const side = sides[alignOf(one, around)]
  return [...spansOf(one), ...(side === 'start' ? [] : [`align: ${side} + top`])]
}

/** No cell is higher than this: letters counted broad, and a part of a word lost at the end of each line. */
function heightOf(blocks: readonly Block[], width: number, size: number): number {
  const usable = Math.max(width - 1.6 * size, width / 2)
  const lines = (text: readonly Inline[]) =>
    text
      .map(one => wordsOf(one, 'arabic'))
      .join('')
      .split('\n')
      .reduce((sum, part) => sum + 1 + Math.ceil((broadness(part) * size) / usable), 0)
  return blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph' || block.kind === 'tick')
      return 'size' in block && block.size ? sum + UNKNOWN : sum + lines(block.text) * (size * LINE + 4)
    if (block.kind === 'list')
      return sum + block.items.reduce((all, item) => all + heightOf(item, Math.max(width - 12 * MM, 10), size), 0)
    return sum + UNKNOWN
  }, 0)
}

/** Of a block that is rare in a cell: enough to have it measured. */
const UNKNOWN = 400

function cellOf(one: Placed, isNaming: boolean, around: Around, drawing: Drawing, place: Place): string {
  const { blocks, isHead } = one.cell
  const [only] = blocks
  if (!only) return '[]'
  const inside = { ...place, width: widthOf(one, around) }
  const body =
    blocks.length === 1 && isPlain(only) ? inlines(only.text, drawing, inside) : blocksOf(blocks, drawing, inside)
  const filled = alignOf(one, around) === 'justify' ? `set par(${justified}); ${body}` : body
  return textWith({ bold: isNaming || isHead }, filled)
}

function inlines(all: readonly Inline[], drawing: Drawing, place: Place): string {
  return all
    .map(one => {
      if (typeof one !== 'string' && 'break' in one) return 'linebreak()'
      const text = words(wordsOf(one, drawing.paper.numerals), place)
      if (typeof one === 'string' || text === '') return text
      let out = textWith({ bold: one.bold, italic: one.italic }, text)
      if (one.underline) out = `underline(${out})`
      if (one.strike) out = `strike(${out})`
      const href = one.href && safeHref(one.href, 'file')
      // What lies beyond is no address Typst would take.
      return href && href.length <= 2000 ? `link(${quote(href)}, ${out})` : out
    })
    .filter(text => text !== '')
    .join('; ')
}

/** Text as expressions. Its line breaks become breaks of the line. */
function words(text: string, { width, size }: Place): string {
  const most = Math.max(1, Math.floor(width / (size * 0.55)))
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => literals(withBreaks(legible(line), most)))
    .join('; linebreak(); ')
    .replace(/^; |; $/g, '')
}

/** Signs come from a font of Typst's own, which has no italics and larger letters. A zero-width space would be trimmed as if it were wide. */
const literals = (text: string): string =>
  turnsOf(text)
    .flatMap((turn, n) =>
      turn
        .split(/(\u200b)/)
        .filter(part => part !== '')
        .map(part => (part === '\u200b' ? 'gap' : n % 2 === 0 ? quote(part) : `sign(${quote(part)})`)),
    )
    .join('; ')

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })
const wordBreaks = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * Typst breaks a line only between words and lets one that is too long run into the next column. Such a word may break anywhere;
 * letters that make no word may break where somebody could read one.
 */
function withBreaks(text: string, most: number): string {
  if (text.length <= most) return text
  return text.replace(/\S+/g, run => {
    if (run.length <= most) return run
    return wordsIn(run)
      .map(word => (word.length <= most ? word : smallParts(word).join('\u200b')))
      .join('')
  })
}

const isScrap = (part: string) => hasThai.test(part) && part.length <= 3

/** Scraps and what is not Thai are joined with their like: addresses are one word to Typst, and so may be letters without sense. */
function wordsIn(run: string): readonly string[] {
  const words: string[] = []
  let before = ''
  for (const { segment } of wordBreaks.segment(run)) {
    const isSame = hasThai.test(before) ? isScrap(before) && isScrap(segment) : !hasThai.test(segment)
    if (before !== '' && isSame) words.push((words.pop() ?? '') + segment)
    else words.push(segment)
    before = segment
  }
  return words
}

const smallParts = (word: string): readonly string[] =>
  [
    ...(hasThai.test(word) && isScrap([...wordBreaks.segment(word)][0]?.segment ?? '')
      ? wordBreaks
      : graphemes
    ).segment(word),
  ].map(({ segment }) => segment)

const hasThai = /[\u0e00-\u0e7f]/

const points = (length: number) => `${Math.round(length * 100) / 100}pt`

/** A string literal of Typst. Metadata is XML, which knows neither control characters nor halves of letters. */
function quote(text: string): string {
  return `"${text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/[\\"]/g, '\\$&')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, letter => `\\u{${(letter.codePointAt(0) ?? 0xfffd).toString(16)}}`)}"`
}
