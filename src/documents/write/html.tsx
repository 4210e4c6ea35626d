// A paper on the screen: the same words as on paper, as headings, lists and tables that a screen reader can walk.
// Everything a person wrote goes out escaped; addresses become links only when they lead to the web, a mailbox or a telephone.
import type { Child } from 'hono/jsx'
import { create as createQr } from 'qrcode'
import { withNumerals } from '#src/kernel/numerals.ts'
import {
  PaperArticle,
  PaperBreak,
  PaperCell,
  PaperColumns,
  PaperFields,
  PaperFigure,
  PaperFile,
  PaperHeading,
  PaperLine,
  PaperList,
  PaperMasthead,
  PaperQr,
  PaperSheet,
  PaperSignature,
  PaperSpace,
  PaperTable,
  PaperTick,
  PaperWords,
} from '#src/ui/paper-parts.tsx'
import { toHtml } from '#src/ui/to-html.ts'
import { fitPictures } from './fit-pictures.ts'
import { type Block, type Cell, type Inline, type Paper, type Table as TableBlock, wordsOf } from './paper.ts'
import { safeHref } from './safe-href.ts'
import { type GridRow, gridOf, type Placed } from './table-grid.ts'

/** A whole page that stands by itself, to keep or to send. */
export async function renderHtml(asWritten: Paper): Promise<string> {
  const paper = await fitPictures(asWritten)
  return toHtml(
    <PaperFile lang={paper.lang} title={clean(paper.title)}>
      <PaperView paper={paper} />
    </PaperFile>,
  )
}

/**
 * The paper as a piece of a page that has its own first heading: those of the paper begin at the second. Its pictures go out as they are; a page
 * that shows pictures people brought calls `fitPictures` first.
 */
export function PaperView({ paper, pictureAt }: { paper: Paper; pictureAt?: PictureAt }) {
  const levels = new Levels()
  const within: Within = { paper, levels, pictureAt }
  return (
    <PaperArticle lang={paper.lang} label={clean(paper.title)}>
      {paper.sections.map(section => (
        <PaperSheet
          wide={section.page.orientation === 'landscape'}
          foot={section.foot && <PaperLine>{words(section.foot, paper)}</PaperLine>}
        >
          {blocks(section.blocks, within)}
        </PaperSheet>
      ))}
    </PaperArticle>
  )
}

/** Where a picture is shown from that the paper does not carry yet. */
type PictureAt = (name: string) => string | undefined

interface Within {
  readonly paper: Paper
  readonly pictureAt?: PictureAt | undefined
  readonly levels: Levels
}

/** No step of the ladder of headings is left out, whatever the paper does. */
class Levels {
  #last = 1

  next(level: 1 | 2 | 3): 2 | 3 | 4 {
    this.#last = Math.min(level + 1, this.#last + 1)
    return this.#last === 2 ? 2 : this.#last === 3 ? 3 : 4
  }
}

// Control characters and half surrogates have no place in HTML; a browser would show boxes or nothing.
const forbidden = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const clean = (text: string) => text.replace(forbidden, '').replace(/\r\n?/g, '\n')

function words(inlines: readonly Inline[], paper: Paper): Child {
  return inlines.map(inline => {
    const text = clean(wordsOf(inline, paper.numerals))
    if (typeof inline === 'string') return text
    if ('break' in inline) return <br />
    const { bold, italic, underline, strike } = inline
    const href = inline.href === undefined ? undefined : safeHref(inline.href, 'page')
    return (
      <PaperWords
        bold={bold}
        italic={italic}
        underline={underline}
        strike={strike}
        href={text === '' ? undefined : href}
      >
        {text}
      </PaperWords>
    )
  })
}

const blocks = (all: readonly Block[], within: Within): Child => all.map(block => draw(block, within))

function draw(block: Block, within: Within): Child {
  const { paper, levels } = within
  const digits = (text: string) => withNumerals(clean(text), paper.numerals)
  switch (block.kind) {
    case 'heading': {
      const text = words(block.text, paper)
      return (
        <PaperHeading tag={levels.next(block.level)} look={block.level} align={block.align}>
          {text}
        </PaperHeading>
      )
    }
    case 'paragraph':
      return (
        <PaperLine align={block.align} size={block.size} indent={block.indent} bold={block.bold}>
          {words(block.text, paper)}
        </PaperLine>
      )
    case 'list':
      return (
        <PaperList
          marks={marksOf(block.marks, paper)}
          start={block.start}
          items={block.items.map(item => blocks(item, within))}
        />
      )
    case 'table':
      return table(block, within)
    case 'fields':
      return (
        <PaperFields
          lines={block.lines.map(line =>
            line.map(({ label, value }) => ({ label: clean(label), value: digits(value) })),
          )}
        />
      )
    case 'picture':
      return (
        <PaperFigure
          src={source(paper, block.name) ?? within.pictureAt?.(block.name)}
          alt={clean(block.alt)}
          width={pixels(block.widthMm)}
          align={block.align}
        >
          {block.caption && words(block.caption, paper)}
        </PaperFigure>
      )
    case 'masthead':
      levels.next(1)
      return (
        <PaperMasthead src={source(paper, block.emblem)} alt={clean(block.alt)}>
          {clean(block.title)}
        </PaperMasthead>
      )
    case 'signature':
      return (
        <PaperSignature
          end={block.align === 'end'}
          signed={digits(block.signed)}
          lines={[`(${clean(block.name)})`, ...block.lines.map(digits)]}
        />
      )
    case 'qr':
      return qr(block, paper)
    case 'tick':
      return (
        <PaperTick lang={paper.lang} ticked={block.ticked}>
          {words(block.text, paper)}
        </PaperTick>
      )
    case 'columns':
      return <PaperColumns columns={block.columns.map(column => blocks(column, within))} mine={block.mine} />
    case 'space':
      return <PaperSpace mm={block.mm} />
    case 'new-page':
      return <PaperBreak />
  }
}

const pixels = (mm: number) => Math.max(1, Math.round((mm * 96) / 25.4))

function source(paper: Paper, name: string): string | undefined {
  const picture = Object.hasOwn(paper.pictures, name) ? paper.pictures[name] : undefined
  return picture && `data:${picture.type};base64,${picture.base64}`
}

function marksOf(marks: Extract<Block, { kind: 'list' }>['marks'], { lang, numerals }: Paper) {
  if (marks === 'number') return numerals === 'thai' ? 'thai-number' : 'number'
  if (marks === 'letter') return lang === 'th' ? 'thai-letter' : 'letter'
  return marks
}

function qr(block: Extract<Block, { kind: 'qr' }>, paper: Paper): Child {
  const { modules } = createQr(block.text)
  const quiet = 4
  const dark: string[] = []
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dark.push(`M${x + quiet} ${y + quiet}h1v1h-1z`)
  return (
    <PaperQr
      path={dark.join('')}
      size={modules.size + 2 * quiet}
      width={pixels(block.widthMm)}
      label={clean(block.text)}
    >
      {words(block.caption, paper)}
    </PaperQr>
  )
}

// ---- tables

function table(block: TableBlock, within: Within): Child {
  const { paper } = within
  const grid = gridOf(block)
  const caption = withNumerals(clean(block.caption), paper.numerals)
  const count = grid[0]?.cells.reduce((sum, one) => sum + one.columns, 0) ?? 0
  if (count === 0) return block.hideCaption ? null : <PaperLine bold>{caption}</PaperLine>
  const head = grid.filter(row => row.isHead)
  return (
    <PaperTable
      caption={caption}
      captionText={caption}
      hideCaption={block.hideCaption}
      size={block.size}
      shares={sharesOf(block, count)}
      head={head.length > 0 ? head.map(row => tableRow(row, block, within)) : undefined}
      bodies={bodiesOf(grid).map(rows => rows.map(row => tableRow(row, block, within)))}
    />
  )
}

function sharesOf(block: TableBlock, count: number): number[] {
  const shares = Array.from({ length: count }, (_, index) => Math.max(0, block.columns[index]?.share ?? 1))
  const sum = shares.reduce((all, share) => all + share, 0) || 1
  return shares.map(share => Math.min(20, Math.max(1, Math.round((share / sum) * 20))))
}

/** A line that names a group stands first in a body of its own, which is what its scope means. */
function bodiesOf(grid: readonly GridRow[]): GridRow[][] {
  const bodies: GridRow[][] = []
  for (const row of grid) {
    if (row.isHead) continue
    const last = bodies.at(-1)
    if (last && !row.isGroup) last.push(row)
    else bodies.push([row])
  }
  return bodies
}

function tableRow(row: GridRow, block: TableBlock, within: Within): Child {
  return <tr>{row.cells.filter(one => !one.isCovered).map(one => tableCell(one, row, block, within))}</tr>
}

function tableCell(placed: Placed, row: GridRow, block: TableBlock, within: Within): Child {
  const { cell, rows, columns } = placed
  const scope = isBlank(cell)
    ? undefined
    : row.isHead
      ? 'col'
      : row.isGroup
        ? 'rowgroup'
        : cell.isHead
          ? 'row'
          : undefined
  const align = cell.align ?? (row.isHead || row.isGroup ? undefined : block.columns[placed.column]?.align)
  return (
    <PaperCell scope={scope} rows={rows} columns={columns} align={align} group={row.isGroup}>
      {blocks(cell.blocks, within)}
    </PaperCell>
  )
}

// a head without words would be read aloud as one
const isBlank = (cell: Cell) =>
  cell.blocks.every(one => one.kind === 'paragraph' && one.text.every(text => typeof text === 'string' && !text.trim()))
