// Word files as they are sent: what our own writer made, what other programs make of it, and what means harm.
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { memo, report } from '#test/harness/papers.ts'
import { zip } from '#test/harness/zip.ts'
import { renderDocx, SOURCE_PROPERTY } from '../write/docx.ts'
import { type Paper, plainText } from '../write/paper.ts'
import { paragraphsOf, type ReadDocument, type ReadTable } from './document.ts'
import { readDocx } from './docx.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const file = (body: string, more: Record<string, string> = {}) =>
  zip({ 'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`, ...more })
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

function read(bytes: Uint8Array): ReadDocument {
  const result = readDocx(bytes)
  if (!result.ok) throw new Error(result.because)
  return result.value
}
const linesOf = (document: ReadDocument) => [...paragraphsOf(document.blocks)].map(one => one.text)
const tableIn = (document: ReadDocument): ReadTable => {
  const found = document.blocks.find(block => block.kind === 'table')
  if (found?.kind !== 'table') throw new Error('no table')
  return found
}

describe('what our own writer made', () => {
  test('comes back with every word, headings as headings, and tables with their spans', async () => {
    const document = read(await renderDocx(report()))
    const words = linesOf(document).join('\n').replaceAll('๒', '2')
    for (const line of plainText(report()).replaceAll('๒', '2').split('\n').slice(1, 12)) expect(words).toContain(line)
    expect(document.blocks.filter(one => one.kind === 'heading').map(one => [one.level, one.text])).toEqual([
      [2, 'ส่วนที่ ๒'],
    ])
    const table = tableIn(document)
    expect(table.rows.slice(0, 2).map(row => row.isHead)).toEqual([true, true])
    expect(table.rows[0]?.cells.map(one => [one.column, one.columns, one.rows])).toEqual([
      [0, 1, 2],
      [1, 1, 2],
      [2, 2, 1],
    ])
    expect(table.rows[1]?.cells.map(one => one.column)).toEqual([2, 3])
  })

  test('comes back with the names of its paragraphs and what it says of itself', async () => {
    const paper: Paper = {
      ...memo,
      source: '{"a":"<&>"}',
      sections: [
        {
          page: { orientation: 'portrait', margins: 'letter' },
          pageNumbers: 'none',
          blocks: [
            { kind: 'heading', level: 1, text: ['หัว'], id: '_one' },
            { kind: 'paragraph', text: ['ข้อความ'], id: '_two' },
            { kind: 'tick', ticked: true, text: ['ทำแล้ว'], id: '_three' },
            { kind: 'paragraph', text: ['ชื่อซ้ำ'], id: '_two' },
            { kind: 'paragraph', text: ['ชื่อใช้ไม่ได้'], id: 'not a name' },
          ],
        },
      ],
    }
    const bytes = await renderDocx(paper)
    const document = read(bytes)
    expect([...paragraphsOf(document.blocks)].map(one => [one.text, one.ids])).toEqual([
      ['หัว', ['_one']],
      ['ข้อความ', ['_two']],
      ['☑\tทำแล้ว', ['_three']],
      ['ชื่อซ้ำ', []],
      ['ชื่อใช้ไม่ได้', []],
    ])
    expect(document.properties.get(SOURCE_PROPERTY)).toBe('{"a":"<&>"}')
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await renderDocx(paper)))).toBe(0)
  })
})

describe('what other programs make', () => {
  test('is read with changes accepted, as whoever tracked them meant it', () => {
    const body = `<w:p><w:r><w:t>เดิม </w:t></w:r><w:del><w:r><w:delText>ตัดออก</w:delText></w:r></w:del><w:ins><w:r><w:t>ใส่เพิ่ม</w:t></w:r></w:ins></w:p>`
    expect(linesOf(read(file(body)))).toEqual(['เดิม ใส่เพิ่ม'])
  })

  test('is read through content controls, links and text boxes, once', () => {
    const twice = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent>${p('กล่อง')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('กล่อง')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`
    const body = `<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>ลิงก์</w:t></w:r></w:hyperlink><w:r>${twice}</w:r></w:p></w:sdtContent></w:sdt>`
    expect(linesOf(read(file(body)))).toEqual(['กล่อง', 'ลิงก์'])
  })

  test('keeps breaks and tabs in a paragraph, and leaves page breaks and tab stops out', () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t xml:space="preserve"> ค &amp; &#3585;</w:t><w:br w:type="page"/></w:r></w:p>`
    expect(linesOf(read(file(body)))).toEqual(['ก\tข\n ค & ก'])
  })

  test('may use another prefix, the strict form, and names of styles in another language', () => {
    const xml = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:pPr><d:pStyle d:val="หัวข้อ1"/></d:pPr><d:r><d:t>หัว</d:t></d:r></d:p></d:body></d:document>`
    const styles = `<w:styles ${W}><w:style w:styleId="หัวข้อ1"><w:name w:val="heading 1"/></w:style></w:styles>`
    const document = read(zip({ 'word/document.xml': xml, 'word/styles.xml': styles }))
    expect(document.blocks).toEqual([{ kind: 'heading', level: 1, text: 'หัว', ids: [] }])
  })

  test('gives a bookmark that begins between paragraphs to the next one', () => {
    const body = `<w:bookmarkStart w:id="1" w:name="_x"/>${p('ก')}<w:p><w:bookmarkStart w:id="2" w:name="_y"/><w:r><w:t>ข</w:t></w:r></w:p>`
    expect([...paragraphsOf(read(file(body)).blocks)].map(one => one.ids)).toEqual([['_x'], ['_y']])
  })
})

describe('what means harm or is no document', () => {
  const bomb = () => {
    const packed = deflateRawSync(Buffer.alloc(60_000_000, 'a'))
    const name = Buffer.from('word/document.xml')
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(10, 24) // the size it claims
    entry.writeUInt16LE(name.length, 28)
    const local = Buffer.alloc(30)
    local.writeUInt16LE(name.length, 26)
    const end = Buffer.alloc(22)
    end.write('PK\x05\x06', 0, 'latin1')
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(30 + name.length + packed.length, 16)
    return Buffer.concat([local, name, packed, entry, name, end])
  }
  test.each([
    ['nothing at all', () => Buffer.alloc(0), 'document-broken'],
    ['rubbish', () => Buffer.from('PK\x03\x04 and then nothing'), 'document-broken'],
    ['an archive without words', () => zip({ 'a.txt': 'x' }), 'not-a-document'],
    ['a file cut in half', () => file(p('ก')).subarray(60), 'document-broken'],
    [
      'one letter changed',
      () => Buffer.from(file(p('abc')).map((byte, at) => (at === 60 ? byte + 1 : byte))),
      'document-broken',
    ],
    ['a small file that unpacks to sixty million bytes', bomb, 'document-too-large'],
    [
      'a document type with entities',
      () => zip({ 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]><w:document ${W}/>` }),
      'document-broken',
    ],
    ['XML that is not closed', () => zip({ 'word/document.xml': `<w:document ${W}><w:body>` }), 'document-broken'],
    ['elements nested without end', () => zip({ 'word/document.xml': '<a>'.repeat(5000) }), 'document-broken'],
  ])('%s is refused with a word', (_what, bytes, because) => {
    const before = process.memoryUsage().rss
    expect(readDocx(bytes())).toMatchObject({ ok: false, because })
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
  })

  test('an entity nobody knows stays as it was typed, and a number that is no letter is left out', () => {
    expect(linesOf(read(file(p('&foo; &#xD800; &#x41;'))))).toEqual(['&foo;  A'])
  })
})
