import { expect, test } from 'vitest'
import { isOk, no, ok, type Result, yes } from './result.ts'

test('a refusal keeps its code, its field and its details', () => {
  expect(no('too-late')).toEqual({ ok: false, because: 'too-late' })
  expect(no('too-long', { at: 'name', detail: { most: 80 } })).toEqual({
    ok: false,
    because: 'too-long',
    at: 'name',
    detail: { most: 80 },
  })
})

test('isOk tells values from refusals', () => {
  const results: Result<number, 'odd'>[] = [ok(2), no('odd'), ok(4)]
  expect(results.filter(isOk).map(result => result.value)).toEqual([2, 4])
  expect(isOk(yes)).toBe(true)
})
