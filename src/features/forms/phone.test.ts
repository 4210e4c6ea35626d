// Telephone numbers as people type them.
import { expect, test } from 'vitest'
import { formWorld } from '#test/harness/form-world.ts'
import type { Answers } from './answers.ts'
import { wrongIn } from './check.ts'
import { PlainQuestion } from './definition.ts'
import { typeOf } from './types/index.ts'

const question = PlainQuestion.parse({ id: 'tel', type: 'phone', label: { th: 'เบอร์โทร' } })
const read = (typed: string) => {
  const answer = typeOf(question).take(question as never, { 'q.tel': typed }, 'q.tel', formWorld)
  const answers: Answers = answer === undefined ? {} : { tel: answer }
  return wrongIn([question], answers, formWorld)[0]?.because ?? answer
}

test.each([
  ['081-234-5678', '0812345678'],
  ['๐๘๑ ๒๓๔ ๕๖๗๘', '0812345678'],
  ['+66 81 234 5678', '0812345678'],
  ['66812345678', '0812345678'],
  ['02 123 4567', '021234567'],
  ['+66 43-123-456', '043123456'],
  ['+66 81-234-567', 'phone-mobile'],
  ['081234567', 'phone-mobile'],
  ['08123456', 'phone-length'],
  ['1234567890', 'phone-length'],
  ['โทรหาแม่', 'phone-letters'],
  ['', 'required'],
])('%s is %s', (typed, expected) => {
  expect(read(typed)).toBe(expected)
})
