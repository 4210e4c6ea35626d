// Words of a paper as runs of a Word document. XML has no place for control characters and half surrogates: they are left out;
// line breaks and tabs become what Word calls them.
import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  type IContext,
  type IRunOptions,
  type IXmlableObject,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import { type NumeralStyle, withNumerals } from '#src/kernel/numerals.ts'
import { type Inline, wordsOf } from './paper.ts'
import { safeHref } from './safe-href.ts'

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(/\r\n?/g, '\n')
}

/** The text with the numerals of the paper. */
export function plainRuns(text: string, numerals: NumeralStyle, look: IRunOptions = {}): TextRun[] {
  return textRuns(withNumerals(text, numerals), look)
}

export function runsOf(
  inlines: readonly Inline[],
  numerals: NumeralStyle,
  links: Links,
  look: IRunOptions = {},
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    const text = wordsOf(inline, numerals)
    if (typeof inline === 'string' || 'break' in inline) return textRuns(text, look)
    const own: IRunOptions = {
      ...look,
      ...(inline.bold && { bold: true, boldComplexScript: true }),
      ...(inline.italic && { italics: true, italicsComplexScript: true }),
      ...(inline.underline && { underline: {} }),
      ...(inline.strike && { strike: true }),
    }
    const target = inline.href === undefined ? undefined : safeHref(inline.href, 'file')
    return target === undefined
      ? textRuns(text, own)
      : [links.to(target, textRuns(text, { ...own, style: 'Hyperlink' }))]
  })
}

function textRuns(text: string, look: IRunOptions): TextRun[] {
  const lines = xmlText(text).split('\n')
  return lines.map((line, index) => {
    const children = line.split('\t').flatMap((part, at) => [...(at > 0 ? [new Tab()] : []), ...(part ? [part] : [])])
    return new TextRun({ ...look, children, ...(index > 0 && { break: 1 }) })
  })
}

/** Hidden bookmarks around paragraphs: the one mark that Word and LibreOffice both keep when a file is edited and saved. */
export class Bookmarks {
  readonly #names = new Set<string>()

  around(name: string | undefined, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    if (name === undefined || !/^[A-Za-z_]\w{0,39}$/.test(name) || this.#names.has(name.toLowerCase())) return children
    this.#names.add(name.toLowerCase())
    return [new NumberedBookmark(name, this.#names.size, children)]
  }
}

// The library numbers bookmarks through all documents it ever wrote.
class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart
  override readonly end: BookmarkEnd

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children })
    this.start = new BookmarkStart(name, number)
    this.end = new BookmarkEnd(number)
  }
}

/** Numbers the links of one document, so that the same paper always gives them the same names. */
export class Links {
  #count = 0

  to(target: string, children: readonly ParagraphChild[]): ParagraphChild {
    this.#count += 1
    return new Link(children, `link${this.#count}`, target)
  }
}

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

// The library's own link draws a random name for its relation.
class Link extends ConcreteHyperlink {
  readonly #target: string

  constructor(children: readonly ParagraphChild[], id: string, target: string) {
    super(children, id)
    this.#target = target
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.addRelationship(this.linkId, relation, this.#target, 'External')
    return super.prepForXml(context)
  }
}
