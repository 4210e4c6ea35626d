// Cells as a spreadsheet reads them: quoted where they must be, and never a formula.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './to-csv.ts'

test('begins with the mark that makes Thai open right, and ends each row as the standard says', () => {
  expect(
    toCsv([
      ['ชื่อ', 'ตำแหน่ง'],
      ['ธารา', 'นิติกร'],
    ]),
  ).toBe('\ufeffชื่อ,ตำแหน่ง\r\nธารา,นิติกร\r\n')
})

test.each([
  ['a "b", c', '"a ""b"", c"'],
  ['สอง\nบรรทัด', '"สอง\nบรรทัด"'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://evil.example","x")', '"\'=HYPERLINK(""http://evil.example"",""x"")"'],
  ['+66 80 000 0000', "'+66 80 000 0000"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['080 000 0000', '080 000 0000'],
])('%j becomes %j', (cell, expected) => expect(toCsv([[cell]])).toBe(`\ufeff${expected}\r\n`))

test('whatever stands in a cell, it is one cell and no formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), cells => {
      const [read] = parse(toCsv([cells]).slice(1))
      expect(read?.length).toBe(cells.length)
      for (const [at, cell] of cells.entries()) expect([cell, `'${cell}`]).toContain(read?.[at])
      for (const cell of read ?? []) expect(cell).not.toMatch(/^\s*[=+\-@]/)
    }),
  )
})

/** A reader of its own, as the standard describes one. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    rows.at(-1)?.push((found[1] ?? found[2] ?? '').replaceAll('""', '"'))
    if (found[3] === '\r\n') rows.push([])
  }
  return rows
}
