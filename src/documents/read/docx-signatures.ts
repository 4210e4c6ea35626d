// Where a Word file has probably been signed: a picture or ink in the paragraph or cell of a name in brackets or of "ลงชื่อ", or right before it; and a
// seal on the whole file. Word files have no pages of their own: the words beside it say where.
import { no, ok, type Result } from '#src/kernel/result.ts'
import { BODY, type DocxRefusal, LIMIT, textOf } from './docx.ts'
import { spaces } from './docx-spaces.ts'
import { couldBeSignature, placeOf } from './signature-places.ts'
import type { Signature, SignaturesRead } from './signatures.ts'
import { walkXml, type XmlEvents } from './xml-events.ts'
import { zipParts } from './zip-parts.ts'

/** Is there when the file was sealed with a certificate. */
const SEAL = '_xmlsignatures/origin.sigs'
const EMU_OF_POINT = 12_700
/** Empty lines that writers leave between a signature and the name. */
const MOST_EMPTY = 2

export function docxSignatures(bytes: Uint8Array): Result<SignaturesRead, DocxRefusal> {
  const parts = zipParts(bytes, [BODY, SEAL], LIMIT)
  if (!parts.ok) return parts
  const body = parts.value.get(BODY)
  if (!body) return no('not-a-document')
  const reader = new SignatureReader()
  try {
    walkXml(textOf(body), spaces, reader)
  } catch {
    return no('document-broken')
  }
  const seal: Signature[] = parts.value.has(SEAL) ? [{ why: 'field', near: '' }] : []
  return ok({ found: [...seal, ...signedParagraphs(reader.paragraphs)], picturePages: [], pages: [] })
}

interface Paragraph {
  /** Which cell it stands in; 0 outside tables. */
  readonly cell: number
  text: string
  pictures: number
  ink: number
}

/** What was deleted with tracked changes is still in the file, and so counts here. */
class SignatureReader implements XmlEvents {
  readonly paragraphs: Paragraph[] = []
  readonly #open: Paragraph[] = []
  readonly #cells: number[] = [0]
  #count = 0
  #path: string[] = []

  open(name: string, attribute: (local: string) => string | undefined): void {
    const paragraph = this.#open.at(-1)
    const parent = this.#path.at(-1)
    this.#path.push(name)
    if (name === 'w:tc') this.#cells.push(++this.#count)
    else if (name === 'w:p') {
      const begun = { cell: this.#cells.at(-1) ?? 0, text: '', pictures: 0, ink: 0 }
      this.#open.push(begun)
      this.paragraphs.push(begun)
    } else if (!paragraph) return
    else if (name === 'w:tab' || name === 'w:br') paragraph.text += '\t'
    else if (name === 'contentPart') paragraph.ink += 1
    // A drawing says its size; what older programs write says it in many ways, and counts as it is.
    else if (name === 'extent' && parent && drawn.has(parent)) {
      if (isOfSize(Number(attribute('cx')), Number(attribute('cy')))) paragraph.pictures += 1
    } else if (name === 'imagedata' || name === 'signatureline') paragraph.pictures += 1
  }

  close(name: string): void {
    this.#path.pop()
    if (name === 'w:tc') this.#cells.pop()
    else if (name === 'w:p') this.#open.pop()
  }

  text(text: string): void {
    const paragraph = this.#open.at(-1)
    if (paragraph && this.#path.at(-1) === 'w:t') paragraph.text += text
  }
}

const drawn = new Set(['inline', 'anchor'])

const isOfSize = (cx: number, cy: number): boolean =>
  couldBeSignature({ left: 0, top: 0, right: cx / EMU_OF_POINT, bottom: cy / EMU_OF_POINT })

function signedParagraphs(paragraphs: readonly Paragraph[]): Signature[] {
  const signs = paragraphs.map(({ text }) => text.split(/\t+| {3,}/).find(part => placeOf(part)))
  const ofCell = Map.groupBy(paragraphs.keys(), at => paragraphs[at]?.cell ?? 0)
  return paragraphs.flatMap((paragraph, at): Signature[] => {
    if (paragraph.ink > 0) return [{ why: 'ink', near: signs[at]?.trim() ?? paragraph.text.trim() }]
    if (paragraph.pictures === 0) return []
    const inCell = paragraph.cell === 0 ? [] : (ofCell.get(paragraph.cell) ?? [])
    const near = [at, nextWithWords(paragraphs, at), ...inCell].flatMap(one => signs[one] ?? [])[0]
    return near === undefined ? [] : [{ why: 'picture', near: near.trim() }]
  })
}

function nextWithWords(paragraphs: readonly Paragraph[], at: number): number {
  let next = at + 1
  while (next <= at + MOST_EMPTY && paragraphs[next]?.text.trim() === '') next += 1
  return next
}
