// PDFs as papers: what our own writer made comes back word for word, and what browsers and office programs print is read by its lines, tags or
// columns.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withNumerals } from '#src/kernel/numerals.ts'
import { handMadePdf, helvetica, streamOf, words } from '#test/harness/pdf.ts'
import { tableHead, tablePaper, tableRows } from '#test/harness/table-paper.ts'
import type { Block, Row } from '../write/paper.ts'
import { renderPdf } from '../write/pdf.ts'
import { paragraphsOf, type ReadBlock, type ReadDocument, type ReadRow, type ReadTable } from './document.ts'
import { paperOfPages, pdfPages } from './pdf-paper.ts'

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const pages = await pdfPages(bytes, () => undefined)
  if (typeof pages === 'string') throw new Error(pages)
  return paperOfPages(pages.views)
}
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))
const tablesIn = (blocks: readonly ReadBlock[]): ReadTable[] => blocks.filter(block => block.kind === 'table')
const linesIn = (blocks: readonly ReadBlock[]): string[] =>
  [...paragraphsOf(blocks)].filter(one => !one.running).map(one => [one.marker, one.text].filter(Boolean).join(' '))
const shapeOf = (row: ReadRow | undefined) =>
  row?.cells.map(cell => [cell.column, cell.columns, cell.rows, linesIn(cell.blocks).join('|')])

/** A row as it should come back: where each cell stands, and its paragraphs with their marks. */
function wanted(row: Row): unknown[] {
  const thai = (text: string) => withNumerals(text, 'thai')
  const lines = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block): string[] => {
      if (block.kind === 'paragraph') return [thai(String(block.text[0]))]
      if (block.kind === 'tick') return [`${block.ticked ? '☑' : '☐'} ${String(block.text[0])}`]
      if (block.kind !== 'list') return []
      return block.items.map((item, n) => `${block.marks === 'dash' ? '-' : thai(`${n + 1}.`)} ${lines(item).join('')}`)
    })
  return row.cells.map((cell, n) => [n, row.isGroup ? 4 : 1, 1, lines(cell.blocks).join('|')])
}

describe('our own PDF', () => {
  test('comes back exactly: a table with lists and boxes over several pages', async () => {
    const document = await read(await renderPdf(tablePaper(7)))
    const tables = tablesIn(document.blocks)
    expect(tables.length).toBeGreaterThan(2)
    expect(tables.map(table => table.place?.page)).toEqual(tables.map((_, n) => n + 1))
    for (const table of tables) {
      expect(table.rows.slice(0, 2).map(row => row.isHead)).toEqual([true, true])
      expect(shapeOf(table.rows[0])).toEqual([
        [0, 1, 2, 'ที่'],
        [1, 1, 2, 'มาตรการ'],
        [2, 2, 1, 'ผลการดำเนินการ'],
      ])
      expect(shapeOf(table.rows[1])).toEqual([
        [2, 1, 1, 'วิธีดำเนินการ'],
        [3, 1, 1, 'สถานะ'],
      ])
    }
    expect(tables.flatMap(table => table.rows.slice(tableHead.length)).map(shapeOf)).toEqual(tableRows(7).map(wanted))
    const [heading, paragraph] = document.blocks.filter(block => block.kind !== 'table' && !block.running)
    expect(heading).toMatchObject({ kind: 'heading', level: 1, place: { page: 1 } })
    expect(paragraph).toMatchObject({ kind: 'paragraph' })
    expect(linesIn(document.blocks).slice(-2)).toEqual(['(นางสาวสาม ใจดี)', 'ผู้รายงาน'])
  })

  test('tells page numbers and what stands at the foot of each page apart', async () => {
    const { blocks } = await read(await renderPdf(tablePaper(7)))
    const running = [...paragraphsOf(blocks)].filter(one => one.running).map(one => one.text)
    expect(running).toContain('- ๒ -')
    expect(running).toContain('ลายนิ้วมือ 7c1e40b9')
    expect(linesIn(blocks).join()).not.toContain('ลายนิ้วมือ')
  })

  test('seventy pages take little work, and no more memory than they should', { timeout: 60_000 }, async () => {
    const bytes = await renderPdf(tablePaper(140))
    const before = process.cpuUsage()
    const pages = await pdfPages(bytes, () => undefined)
    if (typeof pages === 'string') throw new Error(pages)
    paperOfPages(pages.views)
    expect(pages.pages).toBeGreaterThan(60)
    // Twice what it takes on a quiet machine; the clock on the wall would count what others do.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000)
    expect(process.memoryUsage().rss).toBeLessThan(700_000_000)
  })
})

describe('what a browser prints', () => {
  test.each(['chromium.pdf', 'chromium-untagged.pdf'])('%s: paragraphs, headings, cells that span', async name => {
    const { blocks } = await read(fixture(name))
    expect(blocks.filter(block => block.kind === 'heading').map(one => one.text)).toContain('ตารางผลการดำเนินการ')
    const lines = linesIn(blocks)
    expect(lines[1]).toBe(
      'เทศบาลตำบลห้วยใส ได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2568 แล้วกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน เพื่อให้เจ้าหน้าที่ปฏิบัติตามอย่างทั่วถึง',
    )
    expect(lines.slice(2, 7)).toEqual([
      '1. จัดทำคำสั่งแต่งตั้งคณะทำงาน',
      '2. ประชุมคณะทำงาน',
      'a. เตรียมเอกสาร',
      'b. เชิญประชุม',
      '3. รายงานผล',
    ])
    const [table] = tablesIn(blocks)
    expect(table?.rows.slice(0, 2).map(row => row.isHead)).toEqual([true, true])
    expect(shapeOf(table?.rows[2])).toEqual([
      [0, 1, 2, '1'],
      [1, 1, 2, 'ปรับปรุงกระบวนการให้บริการประชาชนให้รวดเร็วและเป็นไปตามขั้นตอนที่กำหนด'],
      [2, 1, 1, 'ประกาศขั้นตอนและระยะเวลาให้บริการ ณ จุดบริการ'],
      [3, 1, 1, 'ประชาชนทราบขั้นตอน'],
    ])
  })
  test.each(['chromium.pdf', 'chromium-untagged.pdf'])(
    '%s: a table without lines, by its tags or its columns',
    async name => {
      const table = tablesIn((await read(fixture(name))).blocks).at(-1)
      expect(table?.rows.map(row => row.cells.map(cell => linesIn(cell.blocks).join()))).toEqual([
        ['ลำดับ', 'กิจกรรม', 'ผู้รับผิดชอบ'],
        ['1', 'อบรมเจ้าหน้าที่พัสดุ', 'กองคลัง'],
        ['2', 'ประกาศนโยบายไม่รับของขวัญ', 'สำนักปลัด'],
        ['3', 'ตรวจสอบการยืมทรัพย์สิน', 'กองคลัง'],
      ])
      expect(table?.rows[0]?.isHead).toBe(true)
    },
  )
})

describe('what LibreOffice prints', () => {
  test('has its cells by their lines, and its boxes as letters', async () => {
    const tables = tablesIn((await read(fixture('libreoffice.pdf'))).blocks)
    const rows = tables.flatMap(table => table.rows.filter(row => !row.isHead))
    const whole = rows.map(row => row.cells.map(cell => linesIn(cell.blocks)))
    const own = whole.find(cells => cells[0]?.[0] === '๑')
    expect(own?.[1]).toEqual(['ปรับปรุงกระบวนการปฏิบัติงานหรือการให้บริการให้โปร่งใสและมีประสิทธิภาพตามมาตรฐานที่กำหนด'])
    expect(own?.[2]?.slice(0, 3)).toEqual([
      'ดำเนินการดังนี้',
      'ระหว่างปีงบประมาณ',
      expect.stringMatching(
        /^[1๑]\. จัดทำคำสั่งมอบหมายผู้รับผิดชอบในการกำกับติดตามการให้บริการของสำนักงานเทศบาลและรายงานผลต่อผู้บริหารทุกเดือน$/,
      ),
    ])
    expect(own?.[3]).toEqual(['☑ ดำเนินการแล้ว', '☐ ยังไม่ได้ดำเนินการ'])
    expect(tables[0]?.rows.slice(0, 2).map(row => row.isHead)).toEqual([true, true])
  })
})

describe('pages of other making', () => {
  const page = (draws: string, keys = '') =>
    handMadePdf({ pages: [{ draws, keys: `/Resources<</Font<</F {font}>>>> ${keys}` }], things: { font: helvetica } })
  const grid =
    '0.5 w 40 500 m 360 500 l 40 460 m 360 460 l 40 420 m 360 420 l 40 420 m 40 500 l 120 420 m 120 500 l 360 420 m 360 500 l S'
  const cells = [words('No', 60, 475), words('Measure', 140, 475), words('1', 60, 435), words('Open data', 140, 435)]

  test('cells by lines in one path, by thin filled bars, and on a page that is turned', async () => {
    const bars =
      '40 499.5 320 1 re 40 459.5 320 1 re 40 419.5 320 1 re 40 420 0.8 80 re 120 420 0.8 80 re 360 420 0.8 80 re f'
    for (const [lines, keys] of [
      [grid, ''],
      [bars, ''],
      [grid, '/Rotate 90'],
      [grid, '/Rotate 180'],
    ] as const) {
      const { blocks } = await read(page([lines, ...cells].join('\n'), keys))
      const [table] = tablesIn(blocks)
      const texts = table?.rows.map(row => row.cells.map(cell => linesIn(cell.blocks).join()))
      expect(texts).toEqual([
        ['No', 'Measure'],
        ['1', 'Open data'],
      ])
    }
  })

  test('small squares are boxes to tick, with a tick or a cross in them or none', async () => {
    const box = (y: number) => `40 ${y} 10 10 re S`
    const draws = [
      box(500),
      words('Empty', 60, 500),
      box(470),
      '1 w 42 475 m 45 472 l 52 482 l S',
      words('Ticked', 60, 470),
      box(440),
      '41 441 m 49 449 l S 41 449 m 49 441 l S',
      words('Crossed', 60, 440),
    ].join('\n')
    expect(linesIn((await read(page(draws))).blocks)).toEqual(['☐ Empty', '☑ Ticked', '☑ Crossed'])
  })

  test('two columns of text are read one after the other', async () => {
    const column = (x: number, name: string) =>
      Array.from({ length: 8 }, (_, n) => words(`${name} line ${n + 1} of this text column`, x, 500 - n * 15))
    const draws = Array.from({ length: 8 }, (_, n) => [column(20, 'Left')[n], column(215, 'Right')[n]])
      .flat()
      .join('\n')
    const text = linesIn((await read(page(draws.replaceAll('12 Tf', '9 Tf')))).blocks).join(' ')
    expect(text.indexOf('Left line 8')).toBeLessThan(text.indexOf('Right line 1'))
  })

  test('a place is told as the page is shown, though its writing lies on its side', async () => {
    const [block] = (await read(page(words('Side', 40, 590), '/Rotate 90'))).blocks
    expect(block?.place?.box?.left).toBeGreaterThan(0.95)
    expect(block?.place?.box?.top).toBeLessThan(0.15)
  })

  test('words drawn in any order are read in theirs, and those drawn twice to look bold are read once', async () => {
    const draws = [words('third', 150, 500), words('first', 40, 500), words('second', 90, 500), words('below', 40, 480)]
    expect(linesIn((await read(page(draws.join('\n')))).blocks).join(' ')).toBe('first second third below')
    const twice = [words('Report of the year', 40, 500), words('Report of the year', 40.3, 500)]
    expect(linesIn((await read(page(twice.join('\n')))).blocks)).toEqual(['Report of the year'])
  })

  test('what was filled into the fields of a form is read with the page', async () => {
    const look = (text: string) => `/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F {font}>>>>|${text}`
    const [keys = '', text = ''] = look(words('Filled in by hand', 2, 5)).split('|')
    const bytes = handMadePdf({
      catalog: '/AcroForm<</Fields[{field}]>>',
      pages: [
        {
          keys: '/Annots[{field}]/Resources<</Font<</F {font}>>>>',
          draws: words('Name of the measure', 40, 500),
        },
      ],
      things: {
        font: helvetica,
        look: streamOf(text, keys),
        field:
          '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Filled in by hand)/F 4/Rect[40 440 240 460]/AP<</N {look}>>>>',
      },
    })
    expect(linesIn((await read(bytes)).blocks)).toEqual(['Name of the measure', 'Filled in by hand'])
  })

  test('a page number alone at the edge runs along, also on two pages', async () => {
    const numbered = (n: number) => ({
      draws: [words(`- ${n} -`, 190, 580), words('Some words of the paper', 40, 300)].join('\n'),
      keys: '/Resources<</Font<</F {font}>>>>',
    })
    const { blocks } = await read(handMadePdf({ pages: [numbered(1), numbered(2)], things: { font: helvetica } }))
    expect(linesIn(blocks)).toEqual(['Some words of the paper', 'Some words of the paper'])
  })

  test('every place is in parts of the page, from its top left corner', async () => {
    const [block] = (await read(page(words('Here', 200, 300)))).blocks
    expect(block?.place?.page).toBe(1)
    expect(block?.place?.box?.left).toBeCloseTo(0.5, 1)
    expect(block?.place?.box?.top).toBeCloseTo(0.49, 1)
  })
})
