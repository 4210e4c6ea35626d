// What is missing in one of several entries is said at its own field, in the words that field has on a page.
import { expect, test } from 'vitest'
import { formWorld } from '#test/harness/form-world.ts'
import { takeSection } from './check.ts'
import { Form, type Question } from './definition.ts'

const [section] = Form.parse({
  sections: [
    {
      id: 'all',
      title: { th: 'สัตว์' },
      questions: [
        {
          id: 'animals',
          type: 'group',
          label: { th: 'สัตว์แต่ละตัว' },
          one: { th: 'ตัวที่ {number}' },
          questions: [
            { id: 'name', type: 'text', label: { th: 'ชื่อ' } },
            { id: 'age', type: 'number', label: { th: 'อายุ' } },
            {
              id: 'species',
              type: 'choice',
              label: { th: 'ชนิด' },
              choices: [
                { id: 'dog', words: { th: 'สุนัข' } },
                { id: 'cat', words: { th: 'แมว' } },
              ],
            },
            { id: 'photo', type: 'photo', label: { th: 'รูป' } },
            { id: 'true', type: 'declaration', label: { th: 'จริง' } },
            { id: 'chip', type: 'text', label: { th: 'ชิป' }, optional: true },
          ],
        },
      ],
    },
  ],
}).sections
const questions: readonly Question[] = section?.questions ?? []

test('nothing at all asks for one entry', () => {
  expect(takeSection(questions, {}, { 'q.animals.rows': '1' }, formWorld).wrong).toMatchObject([{ at: 'q.animals' }])
})

test('what one entry lacks is said in the words of its question', () => {
  const posted = { 'q.animals.rows': '2', 'q.animals.1.chip': '1' }
  const { wrong } = takeSection(questions, {}, posted, formWorld)
  expect(wrong.map(({ because, at }) => [at, because])).toEqual([
    ['q.animals.0.name', 'required'],
    ['q.animals.0.age', 'required'],
    ['q.animals.0.species', 'choose-one'],
    ['q.animals.0.photo', 'file-missing'],
    ['q.animals.0.true', 'must-tick'],
  ])
})
