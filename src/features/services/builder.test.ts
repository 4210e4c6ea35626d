// Changing a service by hand: whatever is done in whatever order, the draft can be shown and put into force.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../forms/public.ts'
import {
  addQuestion,
  addSection,
  askedBefore,
  changeQuestion,
  freshId,
  moveQuestion,
  moveSection,
  questionFrom,
  questionIn,
  removeQuestion,
  removeSection,
} from './builder.ts'
import { entryById } from './catalogue.ts'
import { Service } from './definition.ts'
import { makeable } from './makeable.ts'

const light = (): Service => {
  const entry = entryById('street-light')
  if (!entry) throw new Error('street-light is the example')
  return entry.service
}
const typed = {
  type: 'text' as const,
  label_th: 'สีของรั้ว',
  label_en: '',
  help_th: '',
  help_en: '',
  optional: false,
  personal: false,
  choices: 'หนึ่ง\nสอง | two',
  min: null,
  max: null,
  unit_th: '',
  unit_en: '',
  when: '',
  _version: 1,
}

describe('a draft', () => {
  test('stays whole through any walk of moves and removals', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(50)), { maxLength: 30 }), steps => {
        let draft = light()
        for (const [what, at] of steps) {
          const sections = draft.sections
          const section = sections[at % sections.length]
          const question = section?.questions[at % section.questions.length]
          if (!section || !question) continue
          if (what === 0) draft = moveSection(draft, section.id, at % 2 ? 'up' : 'down')
          if (what === 1) draft = removeSection(draft, section.id)
          if (what === 2) draft = moveQuestion(draft, question.id, at % 2 ? 'up' : 'down')
          if (what === 3) draft = removeQuestion(draft, question.id)
          if (what === 4) {
            const id = freshId(draft, 'text')
            draft = addQuestion(draft, section.id, {
              id,
              type: 'text',
              label: typed_label,
              optional: false,
              personal: false,
              max: 200,
            })
          }
          if (what === 5)
            draft = addSection(draft, typed_label, undefined, {
              id: freshId(draft, 'text'),
              type: 'text',
              label: typed_label,
              optional: true,
              personal: false,
              max: 200,
            })
        }
        expect(faultsOf(draft)).toEqual([])
        expect(Service.safeParse(draft).success).toBe(true)
      }),
    )
  })

  test('a question that hung on a removed one is asked of everybody, and the subject names only what is there', () => {
    const without = removeQuestion(light(), 'symptom')
    expect(questionIn(without, 'count')?.when).toBeUndefined()
    expect(without.urgent).toBeUndefined()
    expect(without.subject).not.toContain('{symptom}')
    expect(removeQuestion(without, 'where').place).toBeUndefined()
  })

  test.each(makeable)(
    'a question of type %s can be made by hand, and its condition names what is asked before',
    type => {
      const draft = light()
      const made = questionFrom(freshId(draft, type), type, { ...typed, type, when: 'symptom:out' })
      const next = Service.parse({
        ...addQuestion(draft, 'where', made as never),
      })
      expect(faultsOf(next)).toEqual([])
      expect(askedBefore(next, freshId(draft, type)).map(one => one.id)).toContain('symptom')
    },
  )

  test('answers given to a choice keep their meaning when its words are sorted anew', () => {
    const draft = light()
    const before = questionIn(draft, 'symptom')
    const made = questionFrom(
      'symptom',
      'choice',
      { ...typed, type: 'choice', choices: 'ติดตอนกลางวัน\nดับสนิท\nหลอดแตก' },
      before,
    ) as { choices: { id: string }[] }
    expect(made.choices.map(one => one.id).slice(0, 2)).toEqual(['day', 'out'])
    expect(new Set(made.choices.map(one => one.id)).size).toBe(3)
    expect(faultsOf(changeQuestion(draft, made as never))).toEqual([])
  })
})

const typed_label = { th: typed.label_th, en: '' }
