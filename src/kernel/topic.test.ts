import { expect, test } from 'vitest'
import { defineTopic } from './topic.ts'

const words = { th: 'หัวข้อ', en: 'Topic' }

test('ids are kebab-case and components differ', () => {
  const topic = defineTopic({
    id: 'measures-report',
    words,
    components: [
      { id: 'analysis', words },
      { id: 'steps', words, optional: true },
    ],
  })
  expect(topic.components.map(component => component.id)).toEqual(['analysis', 'steps'])
  expect(() => defineTopic({ id: 'O26', words, components: [] })).toThrow('O26')
  expect(() => defineTopic({ id: 'a', words, components: [{ id: 'B c', words }] })).toThrow('B c')
  expect(() =>
    defineTopic({
      id: 'a',
      words,
      components: [
        { id: 'b', words },
        { id: 'b', words },
      ],
    }),
  ).toThrow(/share/)
})
