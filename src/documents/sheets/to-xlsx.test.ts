// What goes into a sheet comes out of it, and nothing becomes a formula.
import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import { toXlsx } from './to-xlsx.ts'

test('text, amounts and what looks like a formula come back as they were', async () => {
  const rows = [
    ['โครงการ', 'งบประมาณ'],
    ['=HYPERLINK("http://evil.example")', 12500.5],
    ['น้ำ\nสองบรรทัด', 0],
  ]
  const read = await readTable(await toXlsx('แผน 2569: ทั้งปี/รวม [ร่าง] และชื่อที่ยาวเกินกว่าจะใส่ได้', rows), 'xlsx')
  expect(read).toEqual({ ok: true, value: rows.map(row => row.map(String)) })
})
