// What is taken for data of a person in text, and what only looks like it. Numbers and names are invented.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toThaiDigits } from '#src/kernel/numerals.ts'
import { isCitizenId, masked, personalIn } from './privacy.ts'

const kinds = (text: string) => personalIn(text).map(find => find.kind)
const digit = fc.integer({ min: 0, max: 9 })
const twelve = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.array(digit, { minLength: 11, maxLength: 11 }))
const withCheck = ([first, rest]: [number, number[]]) => {
  const digits = [first, ...rest]
  const sum = digits.reduce((total, one, at) => total + one * (13 - at), 0)
  return [...digits, (11 - (sum % 11)) % 10].join('')
}

describe('citizen numbers', () => {
  test('every one with a right last digit is found, however it is written', () => {
    fc.assert(
      fc.property(twelve, parts => {
        const id = withCheck(parts)
        const dashed = id.replace(/(.)(....)(.....)(..)(.)/, '$1-$2-$3-$4-$5')
        for (const text of [id, dashed, toThaiDigits(id), `เลขบัตร ${dashed.replaceAll('-', ' ')} ครับ`, `(${id})`])
          expect(kinds(text)).toContain('citizen-id')
      }),
    )
  })

  test('one wrong digit and it is none', () => {
    fc.assert(
      fc.property(twelve, fc.integer({ min: 1, max: 9 }), (parts, by) => {
        const id = withCheck(parts)
        expect(isCitizenId(id.slice(0, 12) + ((Number(id[12]) + by) % 10))).toBe(false)
      }),
    )
  })

  test('of random thirteen digits about one in eleven fits, of eleven (projects of e-GP) none', () => {
    const thirteen = fc.array(digit, { minLength: 13, maxLength: 13 }).map(digits => digits.join(''))
    const hits = fc.sample(thirteen, { numRuns: 2000, seed: 7 }).filter(isCitizenId).length
    expect(hits).toBeLessThan(300)
    fc.assert(
      fc.property(fc.array(digit, { minLength: 11, maxLength: 11 }), digits => {
        expect(kinds(`โครงการเลขที่ ${digits.join('')}`)).toEqual([])
      }),
    )
  })

  test('numbers of companies are not of people', () => {
    expect(isCitizenId('0994000160000')).toBe(false)
  })
})

test.each([
  ['โทร 081-234-5678', ['phone']],
  ['โทร. ๐๘๑ ๒๓๔ ๕๖๗๘', ['phone']],
  ['0 2123 4567', ['phone']],
  ['+66 81 234 5678', ['phone']],
  ['เขียนถึง somsri@example.test', ['mail']],
  ['เลขที่บัญชี 1234567890', ['account']],
  ['123-4-56789-0', ['account']],
  ['เกิดวันที่ 5 มกราคม 2530', ['birth']],
  ['วันเกิด: 5/1/2530', ['birth']],
  ['มอบให้นางสาวสมหญิง ใจดี เป็นผู้ดูแล', ['name']],
  ['ด.ช.ตัวอย่าง สมมุติ', ['name']],
  ['นายกฤษณะ สมมุติ', ['name']],
  ['Ms. Somsri Jaidee', ['name']],
])('%s', (text, expected) => {
  expect(kinds(text)).toEqual(expected)
})

test.each([
  'นายกเทศมนตรีตำบลตัวอย่าง มอบนโยบาย',
  'นายก อบต. เป็นประธาน',
  'นายอำเภอเมือง ร่วมพิธี',
  'นายช่างโยธา ชำนาญงาน',
  'เหตุเกิดขึ้นวันที่ 5 มกราคม 2569',
  'ที่ มท 0808.2/ว 1234 ลงวันที่ 5 มกราคม 2569',
  'งบประมาณ 1,234,567.89 บาท',
  'ปีงบประมาณ 2569 ข้อ 12.3 (4) คะแนน 84.01',
  'https://example.test/news/1234567890',
])('nothing in: %s', text => {
  expect(kinds(text)).toEqual([])
})

test('what is kept of a find can be recognised and not used', () => {
  for (const text of ['081-234-5678', 'somsri@example.test', 'นางสาวสมหญิง ใจดี', '1-1017-00203-45-0']) {
    const [find] = personalIn(text)
    if (!find) throw new Error(text)
    expect(masked(find)).not.toBe(text)
    expect(masked(find).replace(/\D/g, '').length).toBeLessThanOrEqual(4)
  }
})
