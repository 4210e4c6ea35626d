// The letters of one page of a PDF as pieces of lines. Blanks that PDFium guesses are not believed: it puts them between Thai letters that stand
// on one another; whether there is one is told by the gap.

import type { Blank, Piece, Rule, Tag, Turn } from './page-pieces.ts'
import { doublesIn, type PdfPage } from './pdf-page.ts'
import { shapes } from './pdf-shapes.ts'
import { PdfTags } from './pdf-tags.ts'
import type { Box } from './signature-places.ts'
import { inSymbolFont, plainTicks, strayLetter } from './symbol-letters.ts'

const MOST_LETTERS = 60_000
const LONGEST_FONT = 96
/** As PDFium numbers it. */
const UNSEEN = 3

/** After it letters stand apart by a stop, not by a blank. */
const itemNumber = /^(?:[(]?(?:\d{1,3}|[\u0e50-\u0e59]{1,3}|[a-z\u0e01-\u0e2e])[.)]|[-\u2022\u2013])$/i

/** 94.18, ๑.๑ and ต.ค. are one: what follows their dot is no item. */
const isWithinDots = (before: string, letter: string): boolean =>
  (/[\d\u0e50-\u0e59]\.$/.test(before) && /[\d\u0e50-\u0e59]/.test(letter)) ||
  (/[\u0e01-\u0e2e]\.$/.test(before) && /[\u0e01-\u0e2e]/.test(letter))

interface TextObject {
  readonly size: number
  readonly isBold: boolean
  readonly isUnseen: boolean
  readonly font: string
  readonly tag: Tag | undefined
}

interface OpenPiece {
  left: number
  top: number
  right: number
  bottom: number
  text: string
  baseline: number
  size: number
  isBold: boolean
  isOpen: boolean
  blanks: Blank[]
  tag: Tag | undefined
}

export interface LettersRead {
  readonly pieces: readonly Piece[]
  readonly letters: number
  /** Laid over a picture by a scanner, so that it can be searched. */
  readonly unseen: number
}

/** The parts of an em that are a blank where the file has none by themselves: where PDFium guesses one too, and where it does not. */
const GUESSED_GAP = 0.1
const GUESSED_THAI_GAP = 0.24
const GAP = 0.35
/** Where it has some, letters may stand apart, as those that are drawn one upon another do. */
const SURE_GAP = 1
/** Two columns may stand as near to each other as two words: there a piece can be cut. */
const LEAST_BLANK = 0.2
/** A gap of that many ems ends a piece. */
const WIDE = 1.3

interface WordsOfPage {
  /** As PDFium opened them. */
  readonly words: number
  readonly turn: Turn
  /** Lines that no piece crosses, as they stand between cells. */
  readonly upright: readonly Rule[]
}

export function piecesOn(page: PdfPage, { words, turn, upright }: WordsOfPage): LettersRead {
  if (words === 0) return { pieces: [], letters: 0, unseen: 0 }
  return new PieceReader(page, words, turn, upright).read()
}

class PieceReader {
  readonly #page: PdfPage
  readonly #words: number
  readonly #upright: readonly Rule[]
  readonly #shown: ReturnType<typeof shapes>
  readonly #objects = new Map<number, TextObject>()
  readonly #tags: ReadonlyMap<number, Tag>
  readonly #fontRoom: number
  readonly #pieces: OpenPiece[] = []
  #open: OpenPiece | undefined
  #blank = false
  #isGuessed = false
  #hasBlanks = false
  #letters = 0
  #unseen = 0

  constructor(page: PdfPage, words: number, turn: Turn, upright: readonly Rule[]) {
    this.#page = page
    this.#upright = upright
    this.#words = words
    this.#shown = shapes(page, turn)
    this.#tags = new PdfTags(page).tags
    this.#fontRoom = page.pdfium.reader.pdfium.wasmExports.malloc(LONGEST_FONT)
  }

  read(): LettersRead {
    const { reader } = this.#page.pdfium
    const count = Math.min(reader.FPDFText_CountChars(this.#words), MOST_LETTERS)
    for (let n = 0; n < count && !this.#hasBlanks; n++)
      this.#hasBlanks =
        reader.FPDFText_GetUnicode(this.#words, n) === 32 && reader.FPDFText_GetTextObject(this.#words, n) !== 0
    for (let n = 0; n < count; n++) this.#letter(n)
    const ends = this.#blanksAtEnds()
    reader.pdfium.wasmExports.free(this.#fontRoom)
    const pieces = this.#pieces
      .filter(piece => piece.text.trim() !== '')
      .map((piece): Piece => {
        const { tag, isOpen, ...rest } = piece
        const isAtBlank = isOpen || ends.some(end => isEndOf(piece, end))
        const text = plainTicks(piece.text)
        const blanks = text.length === piece.text.length ? piece.blanks : []
        return { ...rest, text, blanks, ...(isAtBlank && { isOpen: true }), ...(tag && { tag }) }
      })
    return { pieces, letters: this.#letters, unseen: this.#unseen }
  }

  #letter(n: number): void {
    const { reader } = this.#page.pdfium
    const code = reader.FPDFText_GetUnicode(this.#words, n)
    if (code === 13 || code === 10) {
      this.#open = undefined
      this.#blank = false
      return
    }
    const handle = reader.FPDFText_GetTextObject(this.#words, n)
    // What PDFium adds belongs to nothing that was drawn.
    if (handle === 0) {
      this.#isGuessed = true
      return
    }
    const object = this.#objectOf(handle, n)
    const text = this.#textOf(code, object.font)
    if (text === '' || text.trim() === '') {
      this.#blank = true
      return
    }
    this.#letters += 1
    if (object.isUnseen) this.#unseen += 1
    const box = this.#boxOf(n)
    if (box) this.#add(text, box, object)
  }

  #textOf(code: number, font: string): string {
    // A hyphen at the end of a line comes as U+FFFE, a letter without a meaning as U+0000.
    if (code === 0xfffe || code === 0x02) return '-'
    if (code <= 0 || code > 0x10ffff || code === 0xffff || code === 0xfffd || (code >= 0xd800 && code <= 0xdfff))
      return ''
    const letter = String.fromCodePoint(code)
    return inSymbolFont(font, letter) ?? (code >= 0xf020 && code <= 0xf0ff ? strayLetter(letter) : letter)
  }

  #boxOf(n: number): (Box & { baseline: number }) | undefined {
    const { reader } = this.#page.pdfium
    const { room } = this.#page
    if (!reader.FPDFText_GetCharBox(this.#words, n, room, room + 8, room + 16, room + 24)) return undefined
    const [left = 0, right = 0, bottom = 0, top = 0] = doublesIn(this.#page)
    reader.FPDFText_GetCharOrigin(this.#words, n, room, room + 8)
    const [x = 0, y = 0] = doublesIn(this.#page)
    const box = this.#shown.box(left, bottom, right, top)
    return { ...box, baseline: this.#shown.point(x, y)[1] }
  }

  #add(text: string, box: Box & { baseline: number }, { size, isBold, tag }: TextObject): void {
    const open = this.#open
    const isMark = /^\p{M}$/u.test(text)
    const gap = open ? box.left - open.right : 0
    const isThai = /[\u0e00-\u0e7f]/.test(text) && /[\u0e00-\u0e7f]$/.test(open?.text ?? '')
    const isSame =
      open !== undefined &&
      Math.abs(box.baseline - open.baseline) < 0.45 * Math.max(size, open.size) &&
      open.tag?.block === tag?.block &&
      (open.tag?.cell === undefined || open.tag.cell === tag?.cell) &&
      (isMark || (gap < WIDE * size && box.left > open.right - 1.2 * size)) &&
      !(gap > 0.1 * size && this.#isDivided(open.right, box.left, box.baseline - 0.3 * size))
    if (isSame && open) {
      const guessed = isThai ? GUESSED_THAI_GAP : GUESSED_GAP
      const least =
        itemNumber.test(open.text) && !isWithinDots(open.text, text)
          ? GUESSED_GAP
          : this.#hasBlanks
            ? SURE_GAP
            : this.#isGuessed
              ? guessed
              : GAP
      const isBlank = !isMark && gap > (this.#blank ? -0.3 : least) * size
      // Of a tagged file the tags tell what is a table; the box of ำ may end before the letter does.
      const isCut =
        !isMark && gap > LEAST_BLANK * size && this.#tags.size === 0 && (isBlank || !/\u0e33$/.test(open.text))
      if (isBlank) open.text += ' '
      if (isCut) open.blanks.push({ at: open.text.length, left: open.right, right: box.left })
      open.text += text
      open.size = Math.max(open.size, size)
      open.left = Math.min(open.left, box.left)
      open.top = Math.min(open.top, box.top)
      open.right = Math.max(open.right, box.right)
      open.bottom = Math.max(open.bottom, box.bottom)
    } else {
      if (open && this.#blank) open.isOpen = true
      const { left, top, right, bottom, baseline } = box
      this.#open = { left, top, right, bottom, baseline, text, size, isBold, tag, isOpen: false, blanks: [] }
      this.#pieces.push(this.#open)
    }
    this.#blank = false
    this.#isGuessed = false
  }

  #isDivided(from: number, to: number, y: number): boolean {
    return this.#upright.some(rule => rule.at > from - 1 && rule.at < to + 1 && rule.from <= y && rule.to >= y)
  }

  #objectOf(handle: number, n: number): TextObject {
    const known = this.#objects.get(handle)
    if (known) return known
    const { reader, memory } = this.#page.pdfium
    const { room } = this.#page
    const scale = reader.FPDFText_GetMatrix(this.#words, n, room)
      ? Math.hypot(...new Float32Array(memory.buffer, room + 8, 2))
      : 1
    const written = reader.FPDFText_GetFontInfo(this.#words, n, this.#fontRoom, LONGEST_FONT, 0)
    const font =
      written > 1 && written <= LONGEST_FONT
        ? Buffer.from(memory.buffer, this.#fontRoom, written - 1).toString('latin1')
        : ''
    const mark = reader.FPDFPageObj_GetMarkedContentID(handle)
    const object = {
      size: Math.max(1, reader.FPDFText_GetFontSize(this.#words, n) * (scale || 1)),
      isBold: /bold|black|heavy/i.test(font),
      isUnseen: reader.FPDFTextObj_GetTextRenderMode(handle) === UNSEEN,
      font,
      tag: mark >= 0 ? this.#tags.get(mark) : this.#artifactOf(handle),
    }
    this.#objects.set(handle, object)
    return object
  }

  #artifactOf(handle: number): Tag | undefined {
    return this.#tags.size > 0 && this.#shown.isArtifact(handle) ? { block: -1, isArtifact: true } : undefined
  }

  /** PDFium drops the blank at the end of a line, and so nothing was said by the object that drew it. */
  #blanksAtEnds(): { readonly x: number; readonly y: number }[] {
    return this.#shown.textsBeside(this.#objects)
  }
}

const isEndOf = (piece: Box & { size: number; baseline: number }, end: { readonly x: number; readonly y: number }) =>
  Math.abs(end.y - piece.baseline) < 1 &&
  end.x > piece.right - 0.2 * piece.size &&
  end.x < piece.right + 0.6 * piece.size
