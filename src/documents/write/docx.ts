// A paper as a Word file. The same paper gives the same bytes: dates are the paper's own, names inside the file are counted, not drawn.
import { createHash } from 'node:crypto'
import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { type Drawing, drawBlocks, mm } from './docx-blocks.ts'
import { ListMarks } from './docx-lists.ts'
import { readyPictures } from './docx-pictures.ts'
import { styles } from './docx-styles.ts'
import { Bookmarks, Links, runsOf, xmlText } from './docx-text.ts'
import { fitPictures } from './fit-pictures.ts'
import { pageSizeOf } from './page-size.ts'
import type { Paper, Section } from './paper.ts'

/** Where a file says what it came from; `documents/read` gives it back. */
export const SOURCE_PROPERTY = 'prongsai'

export async function renderDocx(asWritten: Paper): Promise<Uint8Array> {
  const paper = await fitPictures(asWritten)
  const pictures = await readyPictures(paper)
  const digest = createHash('sha256').update(JSON.stringify(paper)).digest('hex')
  let drawn = 0
  const drawing: Drawing = {
    paper,
    pictures,
    links: new Links(),
    bookmarks: new Bookmarks(),
    lists: new ListMarks(paper, digest),
    nextPicture: () => ++drawn,
  }
  const sections = paper.sections.map((section, index) => drawSection(section, index === 0, drawing))
  const file = new Document({
    styles,
    sections,
    numbering: { config: drawing.lists.definitions },
    title: xmlText(paper.title),
    ...(paper.source !== undefined && { customProperties: [{ name: SOURCE_PROPERTY, value: xmlText(paper.source) }] }),
    compatibility: { version: 15 },
    features: { updateFields: false },
  })
  const bytes = await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(paper) }])
  stampTimes(bytes, new Date(paper.at))
  return bytes
}

function drawSection(section: Section, isFirst: boolean, drawing: Drawing): ISectionOptions {
  const { width, height, margin } = pageSizeOf(section.page)
  const { pageNumbers } = section
  const room = { width: mm(width - margin.left - margin.right), height: mm(height - margin.top - margin.bottom) }
  const foot = () => new Footer({ children: footOf(section, drawing) })
  const isLandscape = section.page.orientation === 'landscape'
  return {
    properties: {
      page: {
        size: {
          // the library turns the sheet itself
          width: mm(Math.min(width, height)),
          height: mm(Math.max(width, height)),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(margin.top),
          right: mm(margin.right),
          bottom: mm(margin.bottom),
          left: mm(margin.left),
          header: mm(12),
          footer: mm(8),
        },
        pageNumbers: {
          formatType: drawing.paper.numerals === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL,
        },
      },
      titlePage: pageNumbers === 'top-from-second' && isFirst,
    },
    // a section without its own would take those of the one before
    headers: {
      default: new Header({
        children: [pageNumbers === 'top-from-second' ? pageNumber('Header', '- ', ' -') : nothing()],
      }),
      first: new Header({ children: [nothing()] }),
    },
    footers: { default: foot(), first: foot() },
    children: drawBlocks(
      section.blocks,
      { ...room, indent: 0, depth: 0, inTable: false, lang: drawing.paper.lang },
      drawing,
    ),
  }
}

const nothing = () => new Paragraph({ style: 'Header' })

function pageNumber(style: string, before: string, after: string): Paragraph {
  return new Paragraph({
    style,
    alignment: 'center',
    children: [new TextRun({ children: [before, PageNumber.CURRENT, after] })],
  })
}

function footOf({ pageNumbers, foot }: Section, { paper, links }: Drawing): Paragraph[] {
  const lines = [
    ...(pageNumbers === 'foot' ? [pageNumber('Normal', '', '')] : []),
    ...(foot ? [new Paragraph({ style: 'Footer', children: runsOf(foot, paper.numerals, links) })] : []),
  ]
  return lines.length > 0 ? lines : [new Paragraph({ style: 'Footer' })]
}

/** The library writes the time at which it ran; a paper has its own, and its language. */
function coreProperties(paper: Paper): string {
  const at = new Date(paper.at).toISOString()
  const part = (name: string, text: string, attributes = '') => `<${name}${attributes}>${escapeXml(text)}</${name}>`
  const date = ' xsi:type="dcterms:W3CDTF"'
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    part('dc:title', paper.title),
    part('dc:subject', paper.subject),
    part('dc:creator', paper.author),
    part('dc:language', paper.lang === 'th' ? 'th-TH' : 'en-US'),
    part('cp:lastModifiedBy', paper.author),
    part('dcterms:created', at, date),
    part('dcterms:modified', at, date),
    '</cp:coreProperties>',
  ].join('')
}

function escapeXml(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A ZIP says of each file when it was written, in its own head and again in the list at the end. */
function stampTimes(zip: Buffer, at: Date): void {
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2107)
  const day = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const stamp = (offset: number) => {
    zip.writeUInt16LE(time, offset)
    zip.writeUInt16LE(day, offset + 2)
  }
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    stamp(entry + 12)
    stamp(zip.readUInt32LE(entry + 42) + 10)
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
}
