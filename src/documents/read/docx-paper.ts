// A Word file by any program as a paper: what readDocx gives, and the numbers of lists, heads and feet of pages, notes at the end, boxes to tick.
// Nothing outside the file is ever opened; that it asks for such things is told.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { ReadBlock, ReadDocument } from './document.ts'
import { type DocxRefusal, LIMIT, PROPERTIES, propertiesIn, textOf } from './docx.ts'
import { DocxBuilder, type DocxContext } from './docx-builder.ts'
import { Numbering } from './docx-numbering.ts'
import { spaces } from './docx-spaces.ts'
import { docxStyles } from './docx-styles.ts'
import type { PaperNote } from './paper-types.ts'
import { walkXml, type XmlEvents } from './xml-events.ts'
import { zipParts } from './zip-parts.ts'

const RELATIONS = /(^|\/)_rels\/[^/]*\.rels$/

interface Relation {
  readonly id: string
  /** The last part of its address: styles, header, footnotes. */
  readonly kind: string
  readonly target: string
  readonly isOutside: boolean
}

type Parts = ReadonlyMap<string, Buffer>

export type DocxPaper = ReadDocument & { readonly notes: readonly PaperNote[] }

export function docxPaper(bytes: Uint8Array): Result<DocxPaper, DocxRefusal> {
  const isWanted = (name: string) =>
    /\.(xml|rels)$/i.test(name) && !/^(word\/)?(theme|charts|diagrams|glossary)\//.test(name)
  const parts = zipParts(bytes, isWanted, LIMIT)
  if (!parts.ok) return parts
  try {
    return paperOf(parts.value)
  } catch {
    return no('document-broken')
  }
}

function paperOf(parts: Parts): Result<DocxPaper, DocxRefusal> {
  const main = relationsOf(parts, '')?.find(one => one.kind === 'officeDocument')?.target ?? 'word/document.xml'
  const body = parts.get(main)
  if (!body) return no('not-a-document')
  const relations = relationsOf(parts, main) ?? []
  const partOf = (kind: string) => {
    const part = parts.get(relations.find(one => one.kind === kind)?.target ?? `word/${kind}.xml`)
    return part && textOf(part)
  }
  const stylesXml = partOf('styles')
  const styles = stylesXml === undefined ? new Map() : docxStyles(stylesXml)
  const numbering = new Numbering(partOf('numbering'))
  const notes = new Set<PaperNote>()
  const read = (xml: string, more: Partial<DocxContext> = {}): readonly ReadBlock[] => {
    const builder = new DocxBuilder({ styles, numbering, ...more })
    walkXml(xml, spaces, builder)
    if (builder.hasHidden) notes.add('hidden-text-left-out')
    return builder.blocks
  }
  const running = (kind: string) =>
    [...new Set(relations.filter(one => one.kind === kind && !one.isOutside).map(one => one.target))]
      .flatMap(target => read(textIn(parts, target), { running: true }))
      .filter(hasWords)
  const heads = running('header')
  const words = read(textOf(body))
  // What separates the notes from the page has no words.
  const ends = ['footnotes', 'endnotes'].flatMap(kind => read(partOf(kind) ?? '<none/>')).filter(hasWords)
  const all = [...parts.keys()].filter(name => RELATIONS.test(name)).flatMap(name => relationsIn(parts, name))
  if (all.some(one => one.isOutside)) notes.add('links-outside')
  if (all.some(one => one.kind === 'vbaProject')) notes.add('macros-ignored')
  const properties = parts.get(PROPERTIES)
  return ok({
    blocks: [...heads, ...words, ...running('footer'), ...ends],
    properties: properties ? propertiesIn(textOf(properties)) : new Map(),
    notes: [...notes],
  })
}

const hasWords = (block: ReadBlock) => block.kind === 'table' || block.text.trim() !== ''

const textIn = (parts: Parts, name: string) => {
  const part = parts.get(name)
  return part ? textOf(part) : '<none/>'
}

/** Of one part, or of the whole file. */
function relationsOf(parts: Parts, part: string): Relation[] | undefined {
  const at = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
  return parts.has(name) ? relationsIn(parts, name) : undefined
}

function relationsIn(parts: Parts, name: string): Relation[] {
  const folder = name.replace(RELATIONS, '$1')
  const found: Relation[] = []
  const open: XmlEvents['open'] = (element, attribute) => {
    if (element !== 'Relationship') return
    const target = attribute('Target') ?? ''
    found.push({
      id: attribute('Id') ?? '',
      kind: (attribute('Type') ?? '').replace(/^.*\//, ''),
      target: target.startsWith('/') ? target.slice(1) : joined(folder, target),
      isOutside: attribute('TargetMode') === 'External',
    })
  }
  walkXml(textIn(parts, name), {}, { open, close: () => undefined, text: () => undefined })
  return found
}

/** A path as seen from a folder of the archive. */
function joined(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}
