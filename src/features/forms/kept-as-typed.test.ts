// Whatever somebody types stands in the draft and can be shown again, in the field and in the summary: a summary that cannot be drawn would
// keep her from changing it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formWorld } from '#test/harness/form-world.ts'
import { fieldOf, takeSection, valuesOf } from './check.ts'
import { Form, type Question } from './definition.ts'
import { saidOf } from './show.tsx'

const choices = ['one', 'many'].map(id => ({ id, words: { th: id } }))
const plain = [
  { id: 'text', type: 'text' },
  { id: 'paragraph', type: 'paragraph' },
  { id: 'number', type: 'number' },
  { id: 'money', type: 'money' },
  { id: 'date', type: 'date' },
  { id: 'choice', type: 'choice', choices },
  { id: 'choices', type: 'choices', choices },
  { id: 'address', type: 'address' },
  { id: 'person', type: 'person' },
  { id: 'phone', type: 'phone' },
  { id: 'mail', type: 'mail' },
  { id: 'declaration', type: 'declaration' },
].map(one => ({ ...one, label: { th: one.id } }))
const place = { id: 'place', type: 'place', label: { th: 'place' }, asset: 'lamp-post' }
const group = { id: 'group', type: 'group', label: { th: 'group' }, one: { th: 'ที่ {number}' }, questions: plain }

const questions: readonly Question[] = Form.parse({
  sections: [{ id: 'all', title: { th: 'ทุกชนิด' }, questions: [...plain, place, group] }],
}).sections.flatMap(section => section.questions)

const inside = plain.flatMap(({ id }) => [`q.group.0.${id}`, `q.group.1.${id}`])
const parts = ['q.address.house', 'q.address.road', 'q.address.village', 'q.place.asset', 'q.group.0.address.road']
const fields = [...questions.map(fieldOf), ...inside, ...parts]

const shown = (posted: Readonly<Record<string, string>>) => {
  const { answers } = takeSection(questions, {}, { 'q.group.rows': '2', ...posted }, formWorld)
  const said = saidOf(questions, answers, formWorld)
  return {
    said: Object.fromEntries(said.map(one => [one.question.id, one.words])),
    values: valuesOf(questions, answers, formWorld) as Readonly<Record<string, unknown>>,
  }
}

describe('what could not be read is shown as it was typed', () => {
  test.each([
    ['number', 'สองดวง'],
    ['money', 'ฟรี'],
    ['date', 'พรุ่งนี้'],
    ['date', '2026-13-45'],
    ['choice', 'two'],
  ])('%s: %s', (id, typed) => {
    const { said, values } = shown({ [`q.${id}`]: typed, [`q.group.1.${id}`]: typed })
    expect(said[id]).toBe(typed)
    expect(values[`q.${id}`]).toBe(typed)
    expect(said.group).toContain(`${id}: ${typed}`)
  })

  test('the number of a lamp post that nobody knows', () => {
    const { said, values } = shown({ 'q.place.asset': '9-999' })
    expect(said.place).toBe('9-999')
    expect(values['q.place.asset']).toBe('9-999')
  })
})

test('what could be read is said in words', () => {
  const { said } = shown({ 'q.number': '๑๒๓๔', 'q.money': '1,250.5', 'q.date': '21 พ.ย. 2569' })
  expect(said).toMatchObject({ number: '1,234', money: '1,250.50 บาท', date: '21 พ.ย. 2569' })
})

test('nothing that is typed anywhere keeps the summary from being drawn', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('0', '-1', '1e9', 'NaN', '0000-00-00', '31/2/2569'),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), typed), posted => {
      expect(() => shown(posted)).not.toThrow()
    }),
    { numRuns: 400 },
  )
})
