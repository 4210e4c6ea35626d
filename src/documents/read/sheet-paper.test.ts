// Workbooks as papers: each sheet a table, joined cells as cells that span, sheets that are hidden left out.
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { paragraphsOf, type ReadTable } from './document.ts'
import { type SheetPaper, sheetPaper } from './sheet-paper.ts'

async function read(bytes: Uint8Array, kind: 'xlsx' | 'ods' | 'csv'): Promise<SheetPaper> {
  const paper = await sheetPaper(bytes, kind)
  if (typeof paper === 'string') throw new Error(paper)
  return paper
}
const shapeOf = (table: ReadTable) =>
  table.rows.map(row =>
    row.cells.map(cell => [
      cell.column,
      cell.columns,
      cell.rows,
      [...paragraphsOf(cell.blocks)].map(one => one.text).join('|'),
    ]),
  )
const tablesIn = ({ blocks }: SheetPaper) => blocks.filter(block => block.kind === 'table')
const book = {
  sheets: [
    {
      name: 'ผล',
      rows: [
        ['ที่', 'ผล', null, null],
        [null, 'วิธี', 'สถานะ', null],
        [null, null, null, null],
        [1, 'อบรม\nประชุม', 87.79, null],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
        { startRow: 0, startCol: 1, endRow: 0, endCol: 3 },
      ],
    },
    { name: 'ซ่อน', rows: [['ลับ']], hidden: true },
    { name: 'สอง', rows: [['ก', 'ข']] },
  ],
}

test('XLSX: sheets by name, cells that span, empty rows and columns left out, lines of a cell as paragraphs', async () => {
  const paper = await read(new Uint8Array(await writeXlsx(book)), 'xlsx')
  expect(paper.blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []))).toEqual(['ผล', 'สอง'])
  expect(shapeOf(tablesIn(paper)[0] ?? { kind: 'table', rows: [] })).toEqual([
    [
      [0, 1, 2, 'ที่'],
      [1, 2, 1, 'ผล'],
    ],
    [
      [1, 1, 1, 'วิธี'],
      [2, 1, 1, 'สถานะ'],
    ],
    [
      [0, 1, 1, '1'],
      [1, 1, 1, 'อบรม|ประชุม'],
      [2, 1, 1, '87.79'],
    ],
  ])
  expect(paper).toMatchObject({ sheets: 2, notes: ['hidden-text-left-out'] })
})

test('ODS: its words', async () => {
  const paper = await read(
    new Uint8Array(
      await writeOds({
        sheets: [
          {
            name: 'ก',
            rows: [
              ['ที่', 'มาตรการ'],
              [1, 'อบรม'],
            ],
          },
        ],
      }),
    ),
    'ods',
  )
  expect(shapeOf(tablesIn(paper)[0] ?? { kind: 'table', rows: [] })).toEqual([
    [
      [0, 1, 1, 'ที่'],
      [1, 1, 1, 'มาตรการ'],
    ],
    [
      [0, 1, 1, '1'],
      [1, 1, 1, 'อบรม'],
    ],
  ])
})

test('CSV, with whichever separator', async () => {
  expect(tablesIn(await read(Buffer.from('ที่;มาตรการ\n1;"ก; ข"'), 'csv')).map(shapeOf)).toEqual([
    [
      [
        [0, 1, 1, 'ที่'],
        [1, 1, 1, 'มาตรการ'],
      ],
      [
        [0, 1, 1, '1'],
        [1, 1, 1, 'ก; ข'],
      ],
    ],
  ])
})

test('nothing in it is empty, rubbish is broken', async () => {
  expect(await sheetPaper(new Uint8Array(await writeXlsx({ sheets: [{ name: 'a', rows: [] }] })), 'xlsx')).toBe(
    'paper-empty',
  )
  expect(await sheetPaper(Buffer.from('PK\u0003\u0004 nothing'), 'xlsx')).toBe('paper-broken')
})
