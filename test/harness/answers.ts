// Answers that anybody could have given to a form, made from its questions alone: what a new form must take without a test of its own.
import fc, { type GeneratorValue } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { type Answers, type Form, holds, type Question, type World } from '#src/features/forms/public.ts'
import type { Json } from '#src/kernel/digest.ts'

const FAR = 4000
const words = ['สมมุติ', 'ข้างวัดสมมุติ', 'บ้านหลังสีฟ้า', 'ใกล้ศาลากลางบ้าน']

/** One set of answers: only questions that are asked, optional ones sometimes left out. */
export function answersTo(form: Form, world: World, pick: GeneratorValue): Answers {
  const given: Record<string, Json> = {}
  for (const section of form.sections) if (holds(section.when, given)) fillIn(section.questions, given, world, pick)
  return given
}

function fillIn(questions: readonly Question[], given: Record<string, Json>, world: World, pick: GeneratorValue) {
  for (const question of questions) {
    if (!holds(question.when, given)) continue
    if (question.optional && !pick(fc.boolean)) continue
    given[question.id] = answerTo(question, world, pick)
  }
}

function answerTo(question: Question, world: World, pick: GeneratorValue): Json {
  const oneOf = <T>(all: readonly T[]): T => pick(fc.constantFrom, ...all) as T
  const upTo = (min: number, max: number): number => pick(fc.integer, { min, max })
  switch (question.type) {
    case 'text':
      return oneOf(words).slice(0, question.max)
    case 'paragraph':
      return `${oneOf(words)}\n${oneOf(words)}`.slice(0, question.max)
    case 'number':
      return upTo(Math.ceil(question.min), Math.floor(question.max))
    case 'money':
      return upTo(question.min * 100, question.max * 100)
    case 'date': {
      const days = upTo(question.earliest ?? -FAR, question.latest ?? FAR)
      return Temporal.PlainDate.from(world.today).add({ days }).toString()
    }
    case 'choice':
      return oneOf(question.choices).id
    case 'choices':
      return pick(fc.subarray, question.choices, { minLength: 1 }).map(one => one.id)
    case 'address':
      return { house: `${upTo(1, 300)}/1`, village: oneOf(world.villages).id, road: oneOf(['', 'ซอยสมมุติ']) }
    case 'place': {
      const village = oneOf(world.villages)
      return { lat: village.at?.lat ?? 0, lng: village.at?.lng ?? 0, village: village.id, asset: '', words: 'บ้านสมมุติ' }
    }
    case 'photo':
    case 'file':
      return Array.from({ length: upTo(1, question.most) }, (_, at) => heldFile(at + 1))
    case 'person':
      return 'สมหญิง สมมุติ'
    case 'phone':
      return `08${upTo(10_000_000, 99_999_999)}`
    case 'mail':
      return 'someone@example.com'
    case 'declaration':
      return true
    case 'group':
      return Array.from({ length: upTo(question.least, Math.min(question.most, question.least + 2)) }, () => {
        const row: Record<string, Json> = {}
        fillIn(question.questions, row, world, pick)
        return row
      })
  }
}

const heldFile = (number: number) => ({
  id: `0190c5c0-0000-7000-8000-${String(number).padStart(12, '0')}`,
  name: `photo-${number}.jpg`,
  media: 'image/jpeg',
  sha256: 'a'.repeat(64),
  width: 640,
  height: 480,
})
