// A paper as one tree, from which HTML, PDF and DOCX are drawn: reports, memos, orders, announcements, circulars. Plain JSON values and
// Arabic digits; the numeral style is put on when it is drawn. What a paper says must never depend on the renderer.

import type { Lang } from '#src/kernel/lang.ts'
import { type NumeralStyle, withNumerals } from '#src/kernel/numerals.ts'

export interface Paper {
  readonly title: string
  readonly lang: Lang
  /** Whoever issues it: the full name of the agency. */
  readonly author: string
  readonly subject: string
  /** The moment it was frozen or issued: the same paper gives the same bytes. */
  readonly at: string
  readonly numerals: NumeralStyle
  readonly sections: readonly Section[]
  /** Pictures by the name under which blocks use them. */
  readonly pictures: Readonly<Record<string, Picture>>
  /** What the file remembers of where it came from, for when it comes back changed. Only DOCX carries it. */
  readonly source?: string
}

export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  readonly base64: string
}

/** A stretch of pages of one kind. `letter` has the margins of official correspondence (3 cm left, 2 cm right), `report` those of a report. */
export interface Section {
  readonly page: { readonly orientation: 'portrait' | 'landscape'; readonly margins: 'letter' | 'report' | 'narrow' }
  /** Where page numbers stand: none, as "- 2 -" at the top from the second page on, or at the foot of each. */
  readonly pageNumbers: 'none' | 'top-from-second' | 'foot'
  /** Small print at the foot of each page, such as the fingerprint. */
  readonly foot?: readonly Inline[]
  readonly blocks: readonly Block[]
}

export type Inline = string | Run | { readonly break: true }

export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly href?: string
  /** Digits stay as they are, as in codes and addresses that the numeral rule would not know. */
  readonly verbatim?: boolean
}

export type Align = 'start' | 'center' | 'end' | 'justify'

/** Sizes of official papers in points: body 16, labels of a memo 20, its title 29; the notes are smaller. */
export type TextSize = 'note' | 'body' | 'label' | 'title'
export const pointsOf: Readonly<Record<TextSize, number>> = { note: 12, body: 16, label: 20, title: 29 }

/** An unseen name by which words are known again when the file comes back: a letter or _, then letters, digits and _, at most 40, once
 * in a paper. Only DOCX carries it. */
interface Known {
  readonly id?: string
}

export type Block =
  | ({
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: readonly Inline[]
      readonly align?: Align
    } & Known)
  | ({
      readonly kind: 'paragraph'
      readonly text: readonly Inline[]
      /** `first` indents its first line by 2.5 cm, as official letters do; `block` all of it. */
      readonly indent?: 'none' | 'first' | 'block'
      readonly align?: Align
      readonly size?: TextSize
      readonly bold?: boolean
      readonly keepWithNext?: boolean
    } & Known)
  | {
      readonly kind: 'list'
      /** What stands before an item; numbers continue through nested lists only where they say so. */
      readonly marks: 'none' | 'dash' | 'bullet' | 'number' | 'letter'
      readonly start?: number
      readonly items: readonly (readonly Block[])[]
    }
  | Table
  /** A label in bold and a value on a dotted line: the head of a memo. Several stand on one line. */
  | {
      readonly kind: 'fields'
      readonly lines: readonly (readonly { readonly label: string; readonly value: string }[])[]
    }
  | {
      readonly kind: 'picture'
      readonly name: string
      readonly alt: string
      readonly widthMm: number
      readonly align?: Align
      readonly caption?: readonly Inline[]
    }
  /** Title and head of a memo begin beside the emblem, not under it. */
  | {
      readonly kind: 'masthead'
      readonly emblem: string
      readonly alt: string
      readonly heightMm: number
      readonly title: string
    }
  /** A signature block: an empty line to sign on or the name typed in its place, then name in brackets, posts and the day. */
  | {
      readonly kind: 'signature'
      readonly align: 'center' | 'end'
      readonly signed: string
      readonly name: string
      readonly lines: readonly string[]
    }
  | { readonly kind: 'qr'; readonly text: string; readonly caption: readonly Inline[]; readonly widthMm: number }
  /** A box that is ticked or empty, with its words. */
  | ({ readonly kind: 'tick'; readonly ticked: boolean; readonly text: readonly Inline[] } & Known)
  /** Side by side without lines, as endorsements stand on a memo. */
  | {
      readonly kind: 'columns'
      readonly columns: readonly (readonly Block[])[]
      /** Moves to the next page as a whole; only for what is sure to fit on one. */
      readonly keepTogether?: boolean
      /** The one that is the reader's own: it glows on the screen, and nothing of that is printed. */
      readonly mine?: number
    }
  | { readonly kind: 'space'; readonly mm: number }
  | { readonly kind: 'new-page' }

export interface Table {
  readonly kind: 'table'
  /** Read aloud before the table; printed above it unless `hideCaption`. */
  readonly caption: string
  readonly hideCaption?: boolean
  readonly columns: readonly { readonly share: number; readonly align?: Align }[]
  /** Repeated on every page. */
  readonly head: readonly Row[]
  /** A row stays on one page unless it is longer than one. */
  readonly rows: readonly Row[]
  readonly size?: TextSize
}

export interface Row {
  readonly cells: readonly Cell[]
  /** A line over the whole width that names what follows, kept with the next row. */
  readonly isGroup?: boolean
}

export interface Cell {
  readonly blocks: readonly Block[]
  /** Rows and columns it covers; cells that are covered are left out of their rows. */
  readonly rows?: number
  readonly columns?: number
  readonly isHead?: boolean
  readonly align?: Align
}

/** A cell or paragraph from text: each line a paragraph of its own. */
export const linesOf = (text: string): readonly Block[] =>
  text.split('\n').map(line => ({ kind: 'paragraph' as const, text: [line] }))
export const cell = (text: string, parts: Omit<Cell, 'blocks'> = {}): Cell => ({ blocks: linesOf(text), ...parts })

/** The words of an inline with the digits the paper wants. */
export function wordsOf(inline: Inline, numerals: NumeralStyle): string {
  if (typeof inline === 'string') return withNumerals(inline, numerals)
  if ('break' in inline) return '\n'
  return inline.verbatim || inline.href ? inline.text : withNumerals(inline.text, numerals)
}

/** Every letter of the paper in the order in which it is read, one line for each block: what any rendering must give back. */
export function plainText(paper: Paper): string {
  const inlines = (all: readonly Inline[]) => all.map(one => wordsOf(one, paper.numerals)).join('')
  const digits = (text: string) => withNumerals(text, paper.numerals)
  const lines: string[] = []
  const walk = (blocks: readonly Block[]) => {
    for (const block of blocks)
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
        case 'tick':
          lines.push(inlines(block.text))
          break
        case 'list':
          for (const item of block.items) walk(item)
          break
        case 'table':
          if (!block.hideCaption) lines.push(digits(block.caption))
          for (const row of [...block.head, ...block.rows]) for (const one of row.cells) walk(one.blocks)
          break
        case 'fields':
          for (const line of block.lines) for (const field of line) lines.push(`${field.label} ${digits(field.value)}`)
          break
        case 'picture':
        case 'qr':
          if (block.caption) lines.push(inlines(block.caption))
          break
        case 'masthead':
          lines.push(block.title)
          break
        case 'signature':
          if (block.signed !== '') lines.push(digits(block.signed))
          lines.push(`(${block.name})`, ...block.lines.map(digits))
          break
        case 'columns':
          for (const column of block.columns) walk(column)
          break
        case 'space':
        case 'new-page':
          break
      }
  }
  for (const section of paper.sections) walk(section.blocks)
  return lines.join('\n')
}
