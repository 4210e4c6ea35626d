// Pages saved from websites: words in order, lists as they are counted, tables with their spans, boxes to tick, and mark-up that nobody closed.
import { expect, test } from 'vitest'
import { paragraphsOf, type ReadBlock } from './document.ts'
import { type HtmlPaper, htmlPaper } from './html-paper.ts'

function read(html: string | Uint8Array): HtmlPaper {
  const paper = htmlPaper(typeof html === 'string' ? Buffer.from(html) : html)
  if (typeof paper === 'string') throw new Error(paper)
  return paper
}
const linesIn = (blocks: readonly ReadBlock[]) =>
  [...paragraphsOf(blocks)].map(one => [one.marker, one.text].filter(Boolean).join(' '))

test('headings, paragraphs and text that no element holds', () => {
  const { blocks } = read(
    '<html><head><title>หัวแถบ</title><style>p{}</style></head><body><h2>หัว <b>ข้อ</b></h2>ข้อความ\n  ลอย<p>ย่อ<br>หน้า&nbsp;&amp; จบ<div>กล่อง</div></body></html>',
  )
  expect(blocks.map(block => (block.kind === 'table' ? '' : [block.kind, block.text]))).toEqual([
    ['heading', 'หัว ข้อ'],
    ['paragraph', 'ข้อความ ลอย'],
    ['paragraph', 'ย่อ\nหน้า & จบ'],
    ['paragraph', 'กล่อง'],
  ])
})

test('lists: numbers, letters, Thai numbers, where they begin, one in another, marks of items that hold paragraphs', () => {
  const { blocks } = read(
    `<ol><li>หนึ่ง<ul><li>จุด</ul><li value="7">เจ็ด<li><p>แปด</p><p>ต่อ</p></ol>
     <ol type="a" start="3"><li>ค</ol><ol style="list-style-type: thai"><li>ไทย</li></ol>`,
  )
  expect(linesIn(blocks)).toEqual(['1. หนึ่ง', '• จุด', '7. เจ็ด', '8. แปด', 'ต่อ', 'c. ค', '๑. ไทย'])
  expect(blocks.map(block => (block.kind === 'paragraph' ? block.inList : undefined))).toEqual([0, 1, 0, 0, 0, 0, 0])
})

test('tables: heads, cells over rows and columns, one in another, cells that nobody closed', () => {
  const { blocks } = read(
    `<table><thead><tr><th rowspan=2>ที่<th colspan=2>ผล</tr><tr><th>วิธี<th>สถานะ</thead>
     <tr><td>1<td><ul><li>อบรม</ul><table><tr><td>ใน</table><td><input type=checkbox checked> แล้ว<br><input type="checkbox"> ยัง</table>`,
  )
  const [table] = blocks
  if (table?.kind !== 'table') throw new Error('no table')
  expect(
    table.rows.map(row => [
      row.isHead,
      ...row.cells.map(cell => [cell.column, cell.columns, cell.rows, linesIn(cell.blocks).join('|')]),
    ]),
  ).toEqual([
    [true, [0, 1, 2, 'ที่'], [1, 2, 1, 'ผล']],
    [true, [1, 1, 1, 'วิธี'], [2, 1, 1, 'สถานะ']],
    [false, [0, 1, 1, '1'], [1, 1, 1, '• อบรม|ใน'], [2, 1, 1, '☑ แล้ว\n☐ ยัง']],
  ])
})

test('a page in the old Thai encoding', () => {
  const old = Buffer.from(
    [...'<html><p>เทศบาล</p></html>'].map(one =>
      one > '\u0e00' ? one.charCodeAt(0) - 0x0e00 + 0xa0 : one.charCodeAt(0),
    ),
  )
  expect(linesIn(read(old).blocks)).toEqual(['เทศบาล'])
})

test('ends that nothing began, tables without end and spans without measure harm nothing', () => {
  expect(linesIn(read('</td></table></li><p>ก</ul></p><table><tr><td colspan=999999 rowspan=-4>ข').blocks)).toEqual([
    'ก',
    'ข',
  ])
  const [table] = read('<table><tr><td colspan=999999>ข<td>ค</table>').blocks
  expect(table?.kind === 'table' && table.rows[0]?.cells.map(cell => cell.columns)).toEqual([200, 1])
})
