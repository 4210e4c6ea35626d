// Word files by any program as papers: automatic numbers, merged cells, boxes to tick, heads and notes, and what is not to be read.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tableHead, tablePaper, tableRows } from '#test/harness/table-paper.ts'
import { zip } from '#test/harness/zip.ts'
import { renderDocx } from '../write/docx.ts'
import { paragraphsOf, type ReadBlock, type ReadTable } from './document.ts'
import { type DocxPaper, docxPaper } from './docx-paper.ts'
import { numberAs } from './list-marker.ts'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const rels = (...all: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
const rel = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" ${more}/>`
const file = (body: string, more: Record<string, string> = {}) =>
  zip({ 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...more })
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

function read(bytes: Uint8Array): DocxPaper {
  const paper = docxPaper(bytes)
  if (!paper.ok) throw new Error(paper.because)
  return paper.value
}
const linesIn = (blocks: readonly ReadBlock[]): string[] =>
  [...paragraphsOf(blocks)].filter(one => !one.running).map(one => [one.marker, one.text].filter(Boolean).join(' '))
const tableIn = ({ blocks }: DocxPaper): ReadTable => {
  const found = blocks.find(block => block.kind === 'table')
  if (!found) throw new Error('no table')
  return found
}
const shapeOf = (table: ReadTable) =>
  table.rows.map(row => row.cells.map(cell => [cell.column, cell.columns, cell.rows, linesIn(cell.blocks).join('|')]))

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const numbering = `<w:numbering ${W}>
    <w:abstractNum w:abstractNumId="0">${level(0, 'thaiNumbers', '%1.')}${level(1, 'thaiNumbers', '%1.%2')}${level(2, 'thaiLetters', '(%3)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}${level(1, 'bullet', '-')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1)', '<w:pStyle w:val="Step"/>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  </w:numbering>`
  const item = (text: string, list: number, depth = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)

  test('are counted in levels, begin anew after a level above, go on after other words, and may begin elsewhere', () => {
    const body = [
      item('หนึ่ง', 1),
      item('ย่อย', 1, 1),
      item('ย่อยลงไป', 1, 2),
      item('ย่อย', 1, 1),
      p('ข้อความ'),
      item('สอง', 1),
      item('ย่อย', 1, 1),
      item('จุด', 2),
      item('ขีด', 2, 1),
      item('ห้า', 3),
      item('หก', 3),
      p('ไม่อยู่ในรายการ', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ]
    const paper = read(file(body.join(''), { 'word/numbering.xml': numbering }))
    expect(linesIn(paper.blocks)).toEqual([
      '๑. หนึ่ง',
      '๑.๑ ย่อย',
      '(ก) ย่อยลงไป',
      '๑.๒ ย่อย',
      'ข้อความ',
      '๒. สอง',
      '๒.๑ ย่อย',
      '• จุด',
      '- ขีด',
      '๕. ห้า',
      '๖. หก',
      'ไม่อยู่ในรายการ',
    ])
    expect(paper.blocks.map(block => (block.kind === 'paragraph' ? block.inList : undefined))).toEqual([
      ...[0, 1, 2, 1, undefined, 0, 1, 0, 1, 0, 0, undefined],
    ])
  })

  test('come with a style too, and with the style it is based on', () => {
    const styles = `<w:styles ${W}><w:style w:styleId="Step"><w:name w:val="Step"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Step"/></w:style><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>`
    const body = [
      p('ก', '<w:pStyle w:val="Step"/>'),
      p('ข', '<w:pStyle w:val="Sub"/>'),
      p('ค', '<w:pStyle w:val="H"/>'),
    ]
    const paper = read(file(body.join(''), { 'word/numbering.xml': numbering, 'word/styles.xml': styles }))
    expect(linesIn(paper.blocks)).toEqual(['I) ก', 'II) ข', 'ค'])
    expect(paper.blocks[2]).toMatchObject({ kind: 'heading', level: 2 })
  })

  test.each([
    ['decimal', 12, '12'],
    ['decimalZero', 3, '03'],
    ['thaiNumbers', 10, '๑๐'],
    ['thaiLetters', 3, 'ค'],
    ['thaiLetters', 4, 'ง'],
    ['thaiLetters', 42, 'กก'],
    ['thaiCounting', 21, 'ยี่สิบเอ็ด'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 2, 'B'],
    ['lowerRoman', 14, 'xiv'],
    ['upperRoman', 2569, 'MMDLXIX'],
    ['decimalEnclosedCircle', 2, '②'],
    ['bullet', 2, ''],
    ['unheardOf', 7, '7'],
    ['lowerRoman', 10_000_000, '10000000'],
  ])('as %s, %i is %s', (format, n, text) => expect(numberAs(format, n)).toBe(text))
})

describe('boxes to tick', () => {
  const control = (checked: string, sign: string) =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>${sign}</w:t></w:r></w:sdtContent></w:sdt>`
  const field = (inside: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${inside}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>`
  const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
  const typed = (font: string, text: string) =>
    `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`
  test.each([
    ['content control', control('1', '☒'), '☑'],
    ['content control left empty', control('0', '☐'), '☐'],
    ['field that was ticked', field('<w:default w:val="0"/><w:checked/>'), '☑'],
    ['field that is ticked from the start', field('<w:default w:val="1"/>'), '☑'],
    ['field that was not', field('<w:default w:val="0"/>'), '☐'],
    ['sign of Wingdings, ticked', sym('Wingdings', 'F0FE'), '☑'],
    ['sign of Wingdings, crossed', sym('Wingdings', 'F0FD'), '☑'],
    ['sign of Wingdings, empty', sym('Wingdings', 'F0A8'), '☐'],
    ['sign of Wingdings, empty as o', sym('Wingdings', 'F06F'), '☐'],
    ['sign of Wingdings 2, ticked', sym('Wingdings 2', 'F052'), '☑'],
    ['sign of Wingdings 2, empty', sym('Wingdings 2', 'F0A3'), '☐'],
    ['letter in that font', typed('Wingdings', 'o'), '☐'],
    ['letter in the private area', typed('Wingdings', '\uf0fe'), '☑'],
    ['letter that lost its font', typed('TH Sarabun New', '\uf0a8'), '☐'],
    ['letter drawn as a box', typed('Segoe UI', '□'), '☐'],
  ])('%s', (_what, run, sign) => {
    expect(linesIn(read(file(`<w:p>${run}<w:r><w:t xml:space="preserve"> แล้ว</w:t></w:r></w:p>`)).blocks)).toEqual([
      `${sign} แล้ว`,
    ])
  })
})

describe('tables', () => {
  test('cells over columns and rows, rows that begin further in, and one in another', () => {
    const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
    const inner = `<w:tbl><w:tr>${tc('ใน 1')}${tc('ใน 2')}</w:tr></w:tbl>`
    const body = `<w:tbl>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('ก', '<w:vMerge w:val="restart"/>')}${tc('ข', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('', '<w:vMerge/>')}${tc('ค')}${tc('ง')}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('จ')}<w:tc>${p('ก่อน')}${inner}${p('หลัง')}</w:tc></w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>${tc('แถวที่ถูกลบ')}</w:tr>
    </w:tbl>`
    const table = tableIn(read(file(body)))
    expect(shapeOf(table)).toEqual([
      [
        [0, 1, 2, 'ก'],
        [1, 2, 1, 'ข'],
      ],
      [
        [1, 1, 1, 'ค'],
        [2, 1, 1, 'ง'],
      ],
      [
        [1, 1, 1, 'จ'],
        [2, 1, 1, 'ก่อน|ใน 1|ใน 2|หลัง'],
      ],
    ])
    expect(table.rows.map(row => row.isHead)).toEqual([true, true, false])
  })

  const expected = [
    ...tableHead.map(row => row.cells.map(cell => [cell.columns ?? 1, cell.rows ?? 1])),
    ...tableRows(3).map(row => row.cells.map(() => [row.isGroup ? 4 : 1, 1])),
  ]
  test.each([
    ['our own writer made', () => renderDocx(tablePaper(3))],
    ['LibreOffice saved', () => readFileSync(new URL('./fixtures/libreoffice.docx', import.meta.url))],
  ])('what %s', async (_who, bytes) => {
    const paper = read(await bytes())
    const table = tableIn(paper)
    expect(table.rows.map(row => row.cells.map(cell => [cell.columns, cell.rows]))).toEqual(expected)
    expect(table.rows.map(row => row.isHead)).toEqual([true, true, ...tableRows(3).map(() => false)])
    const row = table.rows[3]
    expect(row?.cells.map(cell => linesIn(cell.blocks).map(line => line.replace('\t', ' ')))).toEqual([
      ['๑'],
      [expect.stringContaining('ปรับปรุงกระบวนการปฏิบัติงาน')],
      [
        'ดำเนินการดังนี้',
        'ระหว่างปีงบประมาณ',
        // LibreOffice knows no Thai numbers in lists and writes Arabic ones
        expect.stringMatching(/^[1๑]\. จัดทำคำสั่ง/),
        expect.stringMatching(/^[2๒]\. แจ้งเวียนนโยบาย No Gift Policy ๒๕๖๙ ให้ทุกส่วนราชการ$/),
        '- รายงานผลรอบ ๖ เดือน',
        '- รายงานผลรอบ ๑๒ เดือน',
      ],
      ['☑ ดำเนินการแล้ว', '☐ ยังไม่ได้ดำเนินการ'],
    ])
    const running = [...paragraphsOf(paper.blocks)].filter(one => one.running).map(one => one.text)
    expect(running.join()).toContain('ลายนิ้วมือ 7c1e40b9')
    expect(linesIn(paper.blocks).join()).not.toContain('ลายนิ้วมือ')
  })
})

describe('what surrounds the words', () => {
  test('heads, feet and notes, through names that the file gives its parts', () => {
    const part = (root: string, inside: string) => `<w:${root} ${W}>${inside}</w:${root}>`
    const bytes = zip({
      '_rels/.rels': rels(rel('r1', 'officeDocument', 'word/document2.xml')),
      'word/document2.xml': part('document', `<w:body>${p('เนื้อหา')}</w:body>`),
      'word/_rels/document2.xml.rels': rels(
        rel('r1', 'header', 'head7.xml'),
        rel('r2', 'footer', '/word/foot.xml'),
        rel('r3', 'footnotes', 'notes.xml'),
      ),
      'word/head7.xml': part('hdr', p('หัวกระดาษ')),
      'word/foot.xml': part('ftr', p('ท้ายกระดาษ')),
      'word/notes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="1">${p('เชิงอรรถ')}</w:footnote>`,
      ),
    })
    const { blocks } = read(bytes)
    expect([...paragraphsOf(blocks)].map(one => [one.text, one.running ?? false])).toEqual([
      ['หัวกระดาษ', true],
      ['เนื้อหา', false],
      ['ท้ายกระดาษ', true],
      ['เชิงอรรถ', false],
    ])
  })

  test('what is hidden is left out, and that it was there is told', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r>'
    const paper = read(file(`<w:p>${hidden}<w:r><w:t>เห็น</w:t></w:r></w:p>`))
    expect(linesIn(paper.blocks)).toEqual(['เห็น'])
    expect(paper.notes).toEqual(['hidden-text-left-out'])
    expect(read(file(p('เห็น'))).notes).toEqual([])
  })

  test('links and templates that lie elsewhere are told, not fetched', () => {
    const elsewhere = 'TargetMode="External"'
    const paper = read(
      file(p('ก'), {
        'word/_rels/settings.xml.rels': rels(rel('r1', 'attachedTemplate', 'http://203.0.113.9/evil.dotm', elsewhere)),
        'word/_rels/document.xml.rels': rels(rel('r1', 'vbaProject', 'vbaProject.bin')),
      }),
    )
    expect(paper.notes).toEqual(['links-outside', 'macros-ignored'])
  })
})
