import { expect, test } from 'vitest'
import { defineFact, type FactRow, valueOfRows } from './fact.ts'
import { period } from './period.ts'

const words = { th: 'คำขอ', en: 'Requests' }
const of = (rows: readonly FactRow[]) => ({
  compile: () => ({ sql: 'select 1', parameters: [] }),
  execute: async () => rows,
})
const parts = { words, unit: words, explains: words, columns: [] }

test('a fact keeps what it is defined with, and counts its rows unless it says otherwise', async () => {
  const rows = [
    { id: 'a', baht: 5 },
    { id: 'b', baht: 7 },
  ]
  const counted = defineFact<object>({ ...parts, id: 'services.requests', rows: () => of(rows) })
  const summed = defineFact<object>({
    ...parts,
    id: 'services.fees',
    rows: () => of(rows),
    value: all => all.reduce((sum, row) => sum + Number(row.baht), 0),
  })
  const found = await counted.rows({}, period('2025-10-01', '2026-09-30')).execute()
  expect(valueOfRows(counted, found)).toBe(2)
  expect(valueOfRows(summed, found)).toBe(12)
})

test('an id names its feature', () => {
  const make = (id: string) => defineFact({ ...parts, id, rows: () => of([]) })
  for (const id of ['requests', 'Services.requests', 'services.', 'services requests', '.x'])
    expect(() => make(id)).toThrow(id)
  expect(make('voices.corruption.closed-in-time').id).toBe('voices.corruption.closed-in-time')
})
