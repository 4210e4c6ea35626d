// Reads a Word file as it was sent: what was deleted with tracked changes is gone, what was inserted is there. Bounded: a file that unpacks to
// more than any report is refused before it is read. What surrounds the words (lists, heads of pages, notes) is read in docx-paper.ts.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { ReadDocument } from './document.ts'
import { DocxBuilder } from './docx-builder.ts'
import { spaces } from './docx-spaces.ts'
import { docxStyles } from './docx-styles.ts'
import { walkXml } from './xml-events.ts'
import { type ZipRefusal, zipParts } from './zip-parts.ts'

export type DocxRefusal = ZipRefusal | 'not-a-document'

/** Bytes of words and styles unpacked; a report of 300 rows has five million. */
export const LIMIT = 24 * 1024 * 1024

export const BODY = 'word/document.xml'
const STYLES = 'word/styles.xml'
export const PROPERTIES = 'docProps/custom.xml'

export function readDocx(bytes: Uint8Array): Result<ReadDocument, DocxRefusal> {
  const parts = zipParts(bytes, [BODY, STYLES, PROPERTIES], LIMIT)
  if (!parts.ok) return parts
  const body = parts.value.get(BODY)
  if (!body) return no('not-a-document')
  try {
    const styles = parts.value.get(STYLES)
    const properties = parts.value.get(PROPERTIES)
    const builder = new DocxBuilder({ styles: styles ? docxStyles(textOf(styles)) : new Map() })
    walkXml(textOf(body), spaces, builder)
    return ok({ blocks: builder.blocks, properties: properties ? propertiesIn(textOf(properties)) : new Map() })
  } catch {
    return no('document-broken')
  }
}

export const textOf = (part: Buffer) =>
  new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true }).decode(part)

export function propertiesIn(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let name: string | undefined
  walkXml(
    xml,
    {},
    {
      open: (element, attribute) => {
        if (element === 'property') name = attribute('name')
      },
      close: element => {
        if (element === 'property') name = undefined
      },
      text: text => {
        if (name !== undefined) found.set(name, (found.get(name) ?? '') + text)
      },
    },
  )
  return found
}
