import { expect, test } from 'vitest'
import { defineFact } from './fact.ts'
import { period } from './period.ts'

const words = { th: 'คำขอ', en: 'Requests' }

test('a fact keeps what it is defined with', async () => {
  const rows = [{ id: 'a', day: '2026-01-05' }]
  const fact = defineFact<{ scale: number }>({
    id: 'services.requests',
    words,
    unit: { th: 'เรื่อง', en: 'requests' },
    count: async (tx, { from }, params) => tx.scale * from.month + Number(params?.extra ?? 0),
    rows: async () => rows,
  })
  const year = period('2025-10-01', '2026-09-30')
  expect(await fact.count({ scale: 2 }, year, { extra: 1 })).toBe(21)
  expect(await fact.rows({ scale: 2 }, year)).toBe(rows)
})

test('an id names its feature', () => {
  const make = (id: string) => defineFact({ id, words, unit: words, count: async () => 0, rows: async () => [] })
  for (const id of ['requests', 'Services.requests', 'services.', 'services requests', '.x'])
    expect(() => make(id)).toThrow(id)
  expect(make('voices.corruption.closed-in-time').id).toBe('voices.corruption.closed-in-time')
})
