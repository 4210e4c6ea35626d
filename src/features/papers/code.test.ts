import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPaperCode, readPaperCode } from './code.ts'

describe('the code on a paper', () => {
  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 3, 5, 9), at => {
        const code = newPaperCode()
        expect(readPaperCode(` ${code.slice(0, at).toLowerCase()}-${code.slice(at)} `)).toBe(code)
      }),
    )
  })
  it.each(['', 'ABC', 'ABCDEFGHI0', 'ABCDEFGHJKL', 'กขคABCDEFG', '../etc/pass'])('is no code: %j', typed => {
    expect(readPaperCode(typed)).toBeUndefined()
  })
  it('does not repeat itself', () => {
    expect(new Set(Array.from({ length: 500 }, newPaperCode)).size).toBe(500)
  })
})
