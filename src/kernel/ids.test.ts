import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idTime, isId, newId, normalizeTrackingCode, trackingCode } from './ids.ts'

test('new ids are UUIDs that sort by the order of their making', () => {
  const ids = Array.from({ length: 2000 }, newId)
  expect(ids.every(isId)).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the time of an id is the time of its making', () => {
  const before = Date.now()
  const time = idTime(newId()).getTime()
  expect(time).toBeGreaterThanOrEqual(before)
  expect(time).toBeLessThanOrEqual(Date.now() + 1)
  expect(() => idTime('9b2f4f6e-3c1a-4d5e-8f70-112233445566')).toThrow()
})

test('isId accepts any version in lower case and nothing else', () => {
  fc.assert(fc.property(fc.uuid(), id => isId(id) && !isId(id.slice(1)) && !isId(`${id} `)))
  expect(isId('9B2F4F6E-3C1A-4D5E-8F70-112233445566')).toBe(false)
})

test('a tracking code survives being read aloud and typed', () => {
  for (let run = 0; run < 100; run++) {
    const code = trackingCode()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    const thaiDigits = code.replace(/[0-9]/g, digit => String.fromCharCode(0x0e50 + Number(digit)))
    for (const typed of [
      code.toLowerCase(),
      code.replace('-', ''),
      ` ${code.split('').join(' ')}`,
      code.replaceAll('0', 'o').replaceAll('1', 'L'),
      thaiDigits,
    ]) {
      expect(normalizeTrackingCode(typed)).toBe(code)
    }
  }
  expect(trackingCode(4)).toMatch(/^(?:\w{5}-){3}\w{5}$/)
})

test('every letter comes in a tracking code as often as any other, and no code twice', () => {
  const codes = Array.from({ length: 3200 }, () => trackingCode())
  expect(new Set(codes).size).toBe(codes.length)
  const times = Object.values(Object.groupBy(codes.join('').replaceAll('-', ''), letter => letter)).map(
    all => all?.length ?? 0,
  )
  expect(times).toHaveLength(32)
  // A thousand of each on average; six standard deviations to both sides.
  expect(Math.min(...times)).toBeGreaterThan(810)
  expect(Math.max(...times)).toBeLessThan(1190)
})

test('what cannot be a tracking code is undefined', () => {
  fc.assert(fc.property(fc.string({ maxLength: 9 }), text => normalizeTrackingCode(text) === undefined))
  expect(normalizeTrackingCode('7K3M9-QXR2U')).toBeUndefined()
})
