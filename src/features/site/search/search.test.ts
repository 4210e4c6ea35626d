// What a search is made of, without a database: words from whatever was typed, marks, excerpts, guesses, and places in a list.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_LETTERS, readAsked } from './asked.ts'
import { placeIn, placeOf } from './look.ts'
import { excerpt, markedPieces } from './marks.ts'
import { meant } from './near.ts'
import { lettersOf, queryOf, vectorOf } from './vector.ts'

describe('what was typed', () => {
  it('becomes words in Thai, with either digits and small letters', () => {
    expect(readAsked('งบประมาณ ปี ๒๕๖๙ OPEN data').words).toEqual(['งบ', 'ประมาณ', 'ปี', '2569', 'open', 'data'])
  })

  it('is looked for in other words too', () => {
    const { searches } = readAsked('ไฟดับ หมู่ 3')
    const others = searches.map(words => words.join(''))
    expect(others[0]).toBe('ไฟดับหมู่3')
    expect(others).toContain('ไฟฟ้าส่องสว่างหมู่3')
    expect(readAsked('street light').searches.map(words => words.join(''))).toContain('ไฟฟ้าส่องสว่าง')
  })

  it('is bounded, and says so', () => {
    const long = readAsked('ภาษี '.repeat(2000))
    expect(long.isCut).toBe(true)
    expect(long.text.length).toBeLessThanOrEqual(MOST_LETTERS)
    expect(readAsked(Array.from({ length: 30 }, (_, n) => `ก${n}`).join(' ')).isCut).toBe(true)
    expect(readAsked('ภาษี').isCut).toBe(false)
  })

  it('never becomes an operator, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), typed => {
        const { searches } = readAsked(typed)
        for (const words of searches) for (const word of words) expect(word).not.toMatch(/[&|!:*()<>\s]/)
      }),
    )
    expect(readAsked(`' | 'a' & !b <-> (c):* "--;drop table`).words).toEqual(['a', 'b', 'c', 'drop', 'table'])
    expect(readAsked('   ').words).toEqual([])
    expect(readAsked('!!! ??? "').words).toEqual([])
  })

  it('is written for PostgreSQL with every word in quotes', () => {
    expect(queryOf([["don't", 'ภาษี'], ['5']], 'A')).toBe(`('don''t':*A & 'ภาษี':*A) | ('5':A)`)
    expect(vectorOf({ A: 'ภาษี', C: "ภาษี don't" }, 'x')).toBe(`'x' 'ภาษี':1A,3C 'don''t':3C`)
  })
})

describe('what was found', () => {
  it('is marked, and the pieces are the text again', () => {
    const text = 'ชำระภาษีที่ดิน ปี ๒๕๖๙ <b>'
    const pieces = markedPieces(text, ['ภาษี', '2569'])
    expect(pieces.filter(piece => piece.isFound).map(piece => piece.text)).toEqual(['ภาษี', '๒๕๖๙'])
    expect(pieces.map(piece => piece.text).join('')).toBe(text)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (any, words) => {
        expect(
          markedPieces(any, words)
            .map(piece => piece.text)
            .join(''),
        ).toBe(any)
      }),
    )
  })

  it('marks numbers and Latin words only where they begin', () => {
    expect(markedPieces('2569 party', ['569', 'art']).some(piece => piece.isFound)).toBe(false)
    expect(markedPieces('หมู่5 data', ['5', 'data']).filter(piece => piece.isFound).length).toBe(2)
  })

  it('is shown with the words around it, never cut inside a letter', () => {
    const text = `${'เรื่องอื่นที่ยาวมาก '.repeat(40)}กำหนดชำระภาษีที่ดิน ${'และเรื่องต่อไป '.repeat(40)}`
    const lines = excerpt(text, ['ภาษี'], 160)
    expect(lines).toContain('ภาษีที่ดิน')
    expect(lines.length).toBeLessThan(200)
    expect(lines).not.toMatch(/^… [\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/)
    expect(excerpt('สั้น', ['ไม่มี'], 100)).toBe('สั้น')
  })

  it('guesses what was meant', () => {
    const titles = ['ประกาศกำหนดชำระภาษีที่ดินและสิ่งปลูกสร้าง', 'แผนป้องกันการทุจริต', 'No Gift Policy']
    expect(meant('ภาษีทีดิน', titles)).toContain('ภาษีที่ดิน')
    expect(meant('gift polcy', titles)).toBe('Gift Policy')
    expect(meant('xyzxyz', titles)).toBeUndefined()
    expect(lettersOf('ภาษี')).toEqual(['ภาษ', 'าษี'])
  })

  it('goes on where the page before ended', () => {
    const place = { tier: 2, at: new Date(1_790_000_000_000), id: '0198c0de-0000-7000-8000-000000000001' }
    expect(placeIn(placeOf(place))).toEqual(place)
    for (const bad of ['', '4.1.x', "1.1.'; drop", '1.99999999999999999.a']) expect(placeIn(bad)).toBeUndefined()
  })
})
