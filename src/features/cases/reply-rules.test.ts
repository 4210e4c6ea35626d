import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillReply, hasHole, holes, strangeHole } from './reply-rules.ts'
import { deskWords } from './words.ts'

const values = { number: 'ฟ 12/2569', service: 'แจ้งไฟถนนดับ', name: 'สมหญิง รอไฟ', due: '26 พ.ย. 2569' }

test('a hole is filled in either language, however it is spaced, and a text without holes stays as it is', () => {
  expect(fillReply('เรื่อง {เลขเรื่อง} ของคุณ{ชื่อผู้แจ้ง} เสร็จก่อน { วันครบกำหนด }', values)).toBe(
    'เรื่อง ฟ 12/2569 ของคุณสมหญิง รอไฟ เสร็จก่อน 26 พ.ย. 2569',
  )
  expect(fillReply('{Case  number}: {Service name}', values)).toBe('ฟ 12/2569: แจ้งไฟถนนดับ')
  expect(fillReply('ช่างออกไปดูแล้ว รออะไหล่', values)).toBe('ช่างออกไปดูแล้ว รออะไหล่')
})

test('what a value says is not filled again', () => {
  expect(fillReply('{ชื่อผู้แจ้ง}', { ...values, name: '{เลขเรื่อง}' })).toBe('{เลขเรื่อง}')
})

test.each([
  ['เรื่อง {เลขที่}', '{เลขที่}'],
  ['{}', '{}'],
  ['เรื่อง {เลขเรื่อง} ถึง {ชื่อ}', '{ชื่อ}'],
  ['เรื่อง {เลขเรื่อง', '{เลขเรื่อง'],
  ['เลขเรื่อง} แล้ว', '} แล้ว'],
])('%s has a hole that nothing fills: %s', (text, hole) => expect(strangeHole(text)).toBe(hole))

test('every hole that is offered is known, and says whether the name is asked', () => {
  for (const lang of ['th', 'en'] as const)
    for (const hole of holes) {
      const text = `a {${deskWords(lang).templates.holes[hole]}} b`
      expect(strangeHole(text)).toBeUndefined()
      expect(fillReply(text, values)).toBe(`a ${values[hole]} b`)
      expect(hasHole(text, 'name')).toBe(hole === 'name')
    }
})

test('a text that is let through leaves no bracket when it is filled, whatever was typed', () => {
  const piece = fc.constantFrom('{', '}', 'เลขเรื่อง', '{ชื่อบริการ}', ' ', 'name', 'x\n')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      const isStrange = strangeHole(text) !== undefined
      expect(/[{}]/.test(fillReply(text, values))).toBe(isStrange)
    }),
  )
})
