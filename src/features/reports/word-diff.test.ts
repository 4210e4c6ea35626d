// What a reader sees of two texts: whole Thai words, and both texts whole again when the pieces are put together.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

const side = (pieces: ReturnType<typeof wordDiff>, not: 'in' | 'out') =>
  pieces
    .filter(piece => piece.kind !== not)
    .map(piece => piece.text)
    .join('')

test.each([
  ['', '', []],
  ['เท่าเดิม', 'เท่าเดิม', [['same', 'เท่าเดิม']]],
  ['', 'ใหม่', [['in', 'ใหม่']]],
  [
    'จัดทำคู่มือแล้ว 12 เรื่อง',
    'จัดทำคู่มือแล้ว 15 เรื่อง',
    [
      ['same', 'จัดทำคู่มือแล้ว '],
      ['out', '12'],
      ['in', '15'],
      ['same', ' เรื่อง'],
    ],
  ],
])('%j to %j', (before, after, expected) => {
  expect(wordDiff(before, after).map(({ kind, text }) => [kind, text])).toEqual(expected)
})

test('loses no letter of either text, whatever they are', () => {
  const words = fc
    .array(fc.constantFrom('คู่มือ', 'ประชาชน', ' ', '\n', '12', 'a', 'ที่'), { maxLength: 30 })
    .map(all => all.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = wordDiff(before, after)
      expect(side(pieces, 'in')).toBe(before)
      expect(side(pieces, 'out')).toBe(after)
    }),
  )
})

test('of two long texts takes bounded time', () => {
  const long = 'จัดทำคู่มือประชาชน '.repeat(3000)
  const start = performance.now()
  const pieces = wordDiff(long, `${long}อีก`)
  expect(side(pieces, 'out')).toBe(`${long}อีก`)
  expect(performance.now() - start).toBeLessThan(3000)
})
