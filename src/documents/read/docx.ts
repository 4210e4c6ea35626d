// Reads a Word file as it was sent: what was deleted with tracked changes is gone, what was inserted is there. Bounded: a file that unpacks to
// more than any report is refused before it is read.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { ReadDocument } from './document.ts'
import { DocxBuilder } from './docx-builder.ts'
import { walkXml } from './xml-events.ts'
import { type ZipRefusal, zipParts } from './zip-parts.ts'

export type DocxRefusal = ZipRefusal | 'not-a-document'

/** Bytes of words and styles unpacked; a report of 300 rows has five million. */
export const LIMIT = 24 * 1024 * 1024

export const BODY = 'word/document.xml'
const STYLES = 'word/styles.xml'
const PROPERTIES = 'docProps/custom.xml'

/** As Word writes them, and as its strict form does. */
export const spaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

export function readDocx(bytes: Uint8Array): Result<ReadDocument, DocxRefusal> {
  const parts = zipParts(bytes, [BODY, STYLES, PROPERTIES], LIMIT)
  if (!parts.ok) return parts
  const body = parts.value.get(BODY)
  if (!body) return no('not-a-document')
  try {
    const styles = parts.value.get(STYLES)
    const properties = parts.value.get(PROPERTIES)
    const builder = new DocxBuilder(styles ? headingStyles(textOf(styles)) : new Map())
    walkXml(textOf(body), spaces, builder)
    return ok({ blocks: builder.blocks, properties: properties ? propertiesIn(textOf(properties)) : new Map() })
  } catch {
    return no('document-broken')
  }
}

export const textOf = (part: Buffer) =>
  new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true }).decode(part)

/** Levels of headings by the id of their style: programs in other languages name the style, and never its outline, in their own way. */
function headingStyles(xml: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  let style = ''
  walkXml(xml, spaces, {
    open: (name, attribute) => {
      if (name === 'w:style') style = attribute('styleId') ?? ''
      const level =
        name === 'w:outlineLvl'
          ? Number(attribute('val')) + 1
          : name === 'w:name'
            ? Number(/^heading (\d)$/i.exec(attribute('val') ?? '')?.[1])
            : Number.NaN
      if (style !== '' && level >= 1 && level <= 9) found.set(style, level)
    },
    close: name => {
      if (name === 'w:style') style = ''
    },
    text: () => undefined,
  })
  return found
}

function propertiesIn(xml: string): ReadonlyMap<string, string> {
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
