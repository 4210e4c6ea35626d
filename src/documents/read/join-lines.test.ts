// Lines that were wrapped, as the text they were.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinLines } from './join-lines.ts'

test.each([
  ['a word of Thai broken in two', ['ดำเนิน', 'การตามแผน'], 'ดำเนินการตามแผน'],
  ['a phrase that goes on', ['กำกับติดตามการให้', 'บริการ'], 'กำกับติดตามการให้บริการ'],
  ['a year after Thai', ['ประจำปีงบประมาณ พ.ศ.', '2569'], 'ประจำปีงบประมาณ พ.ศ. 2569'],
  ['Thai digits after Thai', ['ประจำปีงบประมาณ', '๒๕๖๙'], 'ประจำปีงบประมาณ ๒๕๖๙'],
  ['Thai after digits', ['จำนวน 125', 'ราย'], 'จำนวน 125 ราย'],
  ['Latin between Thai', ['เพิ่มช่องทาง', 'E-Service', 'บนเว็บไซต์'], 'เพิ่มช่องทาง E-Service บนเว็บไซต์'],
  ['Latin words', ['No Gift', 'Policy'], 'No Gift Policy'],
  ['a hyphen at the end', ['E-', 'Service'], 'E-Service'],
  ['brackets', ['ดำเนินการแล้ว', '(รอบ 6 เดือน)', 'ครบ'], 'ดำเนินการแล้ว (รอบ 6 เดือน) ครบ'],
  ['a bracket that closes', ['(รอบ 6', ') ครบ'], '(รอบ 6) ครบ'],
  ['the sign of repetition', ['ต่าง', 'ๆ', 'ครบ'], 'ต่างๆ ครบ'],
  ['a blank at the end of a line', ['ห้วยใส ', 'ได้วิเคราะห์'], 'ห้วยใส ได้วิเคราะห์'],
  ['an abbreviation in two', ['ตามระเบียบ ก.', 'พ. กำหนด'], 'ตามระเบียบ ก.พ. กำหนด'],
  ['a word of one letter', ['ให้บริการ', 'ณ จุดบริการ'], 'ให้บริการ ณ จุดบริการ'],
  ['empty lines and one line', ['', ' หนึ่ง ', ''], 'หนึ่ง'],
  ['nothing', [], ''],
])('%s', (_what, lines, text) => expect(joinLines(lines)).toBe(text))

test('no letter is lost, and none is added but blanks', () => {
  const letters = (text: string) => text.replace(/\s/g, '')
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('ก', 'า', '่', 'a', '1', ' ', '(', ')', '.', 'ๆ') })),
      lines => {
        expect(letters(joinLines(lines))).toBe(letters(lines.join('')))
      },
    ),
  )
})
