import { expect, test, vi } from 'vitest'
import { crooked, filledWith, hostile, letters, memo, report } from '#test/harness/papers.ts'
import { all, innerText, parseXml, type XmlElement } from '#test/harness/xml.ts'
import { unzip } from '#test/harness/zip.ts'
import { renderDocx } from './docx.ts'
import { type Paper, plainText } from './paper.ts'

/** The parts of the file, each read strictly: a part that is not well-formed XML throws. */
async function open(paper: Paper) {
  const files = unzip(await renderDocx(paper))
  const part = (name: string) => {
    const file = files.get(name)
    if (!file) throw new Error(`no ${name} in ${[...files.keys()]}`)
    return parseXml(file.data.toString('utf8'))
  }
  for (const name of files.keys()) if (/\.(xml|rels)$/.test(name)) part(name)
  return { files, part, document: part('word/document.xml') }
}

const value = (element: XmlElement | undefined, name = 'w:val') => element?.attributes.get(name)
const textOf = (element: XmlElement) => all(element, 'w:t').map(innerText).join('')
const has = (element: XmlElement, name: string) =>
  all(element, name).some(one => !['false', '0', 'off'].includes(value(one) ?? ''))

test('every style is Thai as well as Latin: face, size and weight', async () => {
  const { part } = await open(memo)
  const styles = part('word/styles.xml')
  const [defaults] = all(styles, 'w:docDefaults')
  const face = all(defaults ?? styles, 'w:rFonts')[0]
  for (const name of ['w:ascii', 'w:hAnsi', 'w:cs']) expect(value(face, name)).toBe('TH Sarabun New')
  expect(value(all(styles, 'w:lang')[0], 'w:bidi')).toBe('th-TH')
  const looks = Object.fromEntries(
    all(styles, 'w:style').map(style => [
      value(style, 'w:styleId'),
      [value(all(style, 'w:sz')[0]), value(all(style, 'w:szCs')[0]), has(style, 'w:b'), has(style, 'w:bCs')],
    ]),
  )
  expect(looks).toMatchObject({
    Normal: ['32', '32', false, false],
    Title: ['58', '58', true, true],
    Heading1: ['40', '40', true, true],
    Heading2: ['36', '36', true, true],
    Heading3: ['32', '32', true, true],
    Caption: ['32', '32', true, true],
    Label: ['40', '40', false, false],
    Note: ['24', '24', false, false],
  })
  for (const id of ['BodyText', 'TableText']) expect(Object.keys(looks)).toContain(id)
})

test('all text is there, in order, with the numerals of the paper', async () => {
  for (const paper of [memo, report(), { ...memo, lang: 'en', numerals: 'arabic' } as const]) {
    const { document } = await open(paper)
    expect(letters(textOf(document))).toBe(letters(plainText(paper)))
  }
})

test('a memo: title, emblem with words, labels on dotted lines, first lines set in, real lists, links', async () => {
  const { document, part } = await open(memo)
  const paragraphs = all(document, 'w:p')
  const byText = (text: string) => paragraphs.find(one => textOf(one).startsWith(text))
  const style = (text: string) => value(all(byText(text) ?? document, 'w:pStyle')[0])
  expect(style('บันทึกข้อความ')).toBe('Title')
  expect(style('เรื่องเดิม')).toBe('Heading1')
  expect(all(document, 'wp:docPr').map(one => value(one, 'descr'))).toEqual(['ตรา', 'ตรวจสอบ', 'ภาพ "ตรา"'])
  expect(all(byText('ส่วนราชการ') ?? document, 'w:u').map(one => value(one))).toContain('dotted')
  expect(value(all(byText('ตามที่') ?? document, 'w:ind')[0], 'w:firstLine')).toBe('1417')
  const bold = all(byText('ตามที่') ?? document, 'w:r').find(run => textOf(run) === 'เน้น')
  for (const name of ['w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:u']) expect(has(bold ?? document, name)).toBe(true)

  const numbering = part('word/numbering.xml')
  const formats = new Set(all(numbering, 'w:numFmt').map(one => value(one)))
  for (const format of ['thaiNumbers', 'thaiLetters', 'bullet']) expect(formats).toContain(format)
  const lists = ['ข้อหนึ่ง', 'ข้อสอง', 'ก่อน', 'ห้า'].map(text => {
    const [numbered] = all(byText(text) ?? document, 'w:numPr')
    return numbered && [value(all(numbered, 'w:numId')[0]), value(all(numbered, 'w:ilvl')[0])]
  })
  expect(lists[0]).toEqual(lists[1])
  expect(new Set(lists.map(String)).size).toBe(3)
  expect(lists[2]?.[1]).toBe('1')
  expect(all(numbering, 'w:start').map(one => value(one))).toContain('5')

  const targets = all(part('word/_rels/document.xml.rels'), 'Relationship').flatMap(one =>
    value(one, 'TargetMode') === 'External' ? [value(one, 'Target')] : [],
  )
  expect(targets).toEqual(['https://example.go.th/?a=1&b=%222%22'])
  expect(all(document, 'w:hyperlink')).toHaveLength(1)
})

test('S333 a table: heads repeat, rows stay whole, spans fit the grid, the columns fill the page', async () => {
  const { document } = await open(report())
  const [table] = all(document, 'w:tbl')
  if (!table) throw new Error('no table')
  const rows = all(table, 'w:tr')
  expect(rows.map(row => has(row, 'w:tblHeader'))).toEqual(rows.map((_, index) => index < 2))
  expect(rows.every(row => has(row, 'w:cantSplit'))).toBe(true)
  expect(value(all(table, 'w:tblCaption')[0])).toBe('ตารางที่ 1')
  expect(gridFaults(table)).toEqual([])
  const merges = all(table, 'w:vMerge').map(one => value(one))
  expect(merges.filter(one => one === 'restart')).toHaveLength(2 + 4 * 2)
  const group = rows.find(row => textOf(row).startsWith('มิติที่'))
  expect(value(all(group ?? table, 'w:gridSpan')[0])).toBe('4')
  expect(has(group ?? table, 'w:keepNext')).toBe(true)
  const wide = all(table, 'w:gridCol').reduce((sum, one) => sum + Number(value(one, 'w:w')), 0)
  expect(Math.abs(wide - 247 * 56.693)).toBeLessThan(10)
})

/** Every row must fill every column, and what goes on from above must begin above. */
function gridFaults(table: XmlElement): string[] {
  const columns = all(table, 'w:gridCol').length
  const open = new Set<number>()
  return all(table, 'w:tr').flatMap((row, index) => {
    let column = 0
    const faults: string[] = []
    for (const cell of all(row, 'w:tc')) {
      const merge = all(cell, 'w:vMerge')[0]
      if (merge && value(merge) !== 'restart' && !open.has(column)) faults.push(`row ${index} goes on from nothing`)
      if (merge && value(merge) === 'restart') open.add(column)
      if (!merge) open.delete(column)
      if (!has(cell, 'w:p')) faults.push(`row ${index} has a cell without a paragraph`)
      column += Number(value(all(cell, 'w:gridSpan')[0]) ?? 1)
    }
    return column === columns ? faults : [...faults, `row ${index} fills ${column} of ${columns}`]
  })
}

test('crooked tables come out straight', async () => {
  const { document } = await open(crooked())
  const tables = all(document, 'w:tbl')
  expect(tables).toHaveLength(1)
  expect(tables.flatMap(gridFaults)).toEqual([])
  expect(letters(textOf(document))).toBe(letters(plainText(crooked())))
})

test('sections have their own sheets, page numbers are fields, and the first page of a paper has none', async () => {
  const { document, part, files } = await open(report())
  const sections = all(document, 'w:sectPr')
  const sizes = sections.map(one => ['w:w', 'w:h', 'w:orient'].map(name => value(all(one, 'w:pgSz')[0], name)))
  expect(sizes).toEqual([
    ['11906', '16838', 'portrait'],
    ['16838', '11906', 'landscape'],
  ])
  expect(sections.map(one => value(all(one, 'w:pgNumType')[0], 'w:fmt'))).toEqual(['thaiNumbers', 'thaiNumbers'])
  const parts = [...files.keys()].filter(name => /word\/(header|footer)\d+\.xml/.test(name)).map(part)
  const fields = parts.filter(one => all(one, 'w:instrText').some(text => innerText(text).includes('PAGE')))
  expect(fields.map(textOf)).toEqual(['-  -'])
  expect(parts.map(textOf)).toContain('ลายนิ้วมือ 7c1e40b9')
  const letter = all((await open(memo)).document, 'w:sectPr')
  expect(letter.map(one => has(one, 'w:titlePg'))).toEqual([true])
  expect(['w:left', 'w:right'].map(name => value(all(letter[0] ?? document, 'w:pgMar')[0], name))).toEqual([
    '1701',
    '1134',
  ])
})

test('properties are those of the paper', async () => {
  const { part } = await open(memo)
  const core = part('docProps/core.xml')
  const said = (name: string) => all(core, name).map(innerText)
  expect(said('dc:title')).toEqual(['บันทึกข้อความ <1>'])
  expect(said('dc:creator')).toEqual([memo.author])
  expect(said('dc:subject')).toEqual([memo.subject])
  expect(said('dc:language')).toEqual(['th-TH'])
  expect(said('dcterms:created')).toEqual(['2026-03-04T05:06:08.000Z'])
})

test('the same paper gives the same bytes, whenever and after whatever else', async () => {
  const first = await renderDocx(memo)
  await renderDocx(report())
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') })
  const later = await renderDocx(memo).finally(() => vi.useRealTimers())
  expect(Buffer.from(later).equals(first)).toBe(true)
  expect([...unzip(first).values()].every(file => file.time === unzip(first).get('word/document.xml')?.time)).toBe(true)
  expect(Buffer.from(await renderDocx({ ...memo, at: '2027-01-01T00:00:00Z' })).equals(first)).toBe(false)
})

test('words that mean harm come out as words', async () => {
  for (const text of [hostile, 'ก'.repeat(5000), '{link1} %1. {rId1}', '']) {
    const paper = filledWith(text)
    const { document, part } = await open(paper)
    expect(letters(textOf(document))).toBe(letters(plainText(paper)))
    const targets = all(part('word/_rels/document.xml.rels'), 'Relationship').flatMap(one =>
      value(one, 'TargetMode') === 'External' ? [value(one, 'Target') ?? ''] : [],
    )
    expect(targets.every(target => target.startsWith('https://example.go.th/'))).toBe(true)
  }
})

test('300 rows and 60 measures are soon drawn', async () => {
  const started = performance.now()
  const { document } = await open(report(150, 'ผลการดำเนินการตามมาตรการ '.repeat(20)))
  expect(all(document, 'w:tr').length).toBeGreaterThan(300)
  expect(performance.now() - started).toBeLessThan(5000)
})
