import { expect, test } from 'vitest'
import { columnsByPlace } from './columns-by-place.ts'
import type { ReadBlock, ReadCell, ReadTable } from './document.ts'

const place = (page: number, left: number, right: number) => ({ page, box: { left, right, top: 0.1, bottom: 0.2 } })
const paragraph = (page: number, left: number, right: number): ReadBlock => ({
  kind: 'paragraph',
  text: 'words',
  ids: [],
  place: place(page, left, right),
})
const cell = (page: number, column: number, left: number, right: number): ReadCell => ({
  blocks: [],
  column,
  columns: 1,
  rows: 1,
  place: place(page, left, right),
})
const whole = (page: number) => [cell(page, 0, 0.1, 0.2), cell(page, 1, 0.3, 0.5), cell(page, 2, 0.6, 0.9)]
const table = (page: number, ...rows: ReadCell[][]): ReadTable => ({
  kind: 'table',
  place: place(page, 0.1, 0.9),
  rows: rows.map(cells => ({ isHead: false, cells })),
})
const columnsIn = (blocks: readonly ReadBlock[]) =>
  blocks.map(block => (block.kind === 'table' ? block.rows[0]?.cells.map(one => one.column) : block.text))

test('cells of a row that goes on stand in the columns they stand under, also when they are alone on their page', () => {
  const first = table(1, whole(1))
  expect(
    columnsIn(columnsByPlace([first, table(2, [cell(2, 0, 0.31, 0.45), cell(2, 1, 0.6, 0.8)], whole(2))])),
  ).toEqual([
    [0, 1, 2],
    [1, 2],
  ])
  expect(columnsIn(columnsByPlace([first, table(2, [cell(2, 0, 0.6, 0.7)])]))).toEqual([[0, 1, 2], [2]])
})

test('words under one column at the top of the next page are the rest of its cell; other words are words', () => {
  const first = table(1, whole(1))
  expect(columnsIn(columnsByPlace([first, paragraph(2, 0.305, 0.48)]))).toEqual([[0, 1, 2], [1]])
  expect(columnsIn(columnsByPlace([first, paragraph(2, 0.1, 0.9)]))).toEqual([[0, 1, 2], 'words'])
  expect(columnsIn(columnsByPlace([first, paragraph(1, 0.305, 0.48)]))).toEqual([[0, 1, 2], 'words'])
})

test('a table of another shape keeps its columns', () => {
  const other = table(2, [cell(2, 0, 0.1, 0.5), cell(2, 1, 0.5, 0.9)], [cell(2, 0, 0.1, 0.5), cell(2, 1, 0.5, 0.9)])
  expect(columnsIn(columnsByPlace([table(1, whole(1)), other]))).toEqual([
    [0, 1, 2],
    [0, 1],
  ])
})
