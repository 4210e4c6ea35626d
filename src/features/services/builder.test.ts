// Changing a service by hand: whatever is done in whatever order, the draft can be shown and put into force.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf, Group } from '../forms/public.ts'
import {
  addInside,
  addQuestion,
  addSection,
  askedBefore,
  changeQuestion,
  freshId,
  freshIdInside,
  groupFrom,
  groupIn,
  insideOf,
  moveInside,
  moveQuestion,
  moveSection,
  questionFrom,
  questionIn,
  removeInside,
  removeQuestion,
  removeSection,
  withoutNumber,
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

const herd = () => ({ ...typed, one_th: 'ตัวที่', one_en: '', least: 1, most: 5, first_th: 'ชื่อ' })

describe('a group made by hand', () => {
  const withGroup = () => {
    const draft = light()
    return addQuestion(draft, 'where', Group.parse(groupFrom(freshId(draft, 'group'), herd())))
  }
  const kind = { ...typed, type: 'choice' as const, label_th: 'ชนิด', choices: 'สุนัข\nแมว' }
  const inside = (draft: Service, more: Partial<typeof kind>) => {
    const group = groupIn(draft, 'group')
    const id = group ? freshIdInside(group, more.type ?? 'text') : ''
    return addInside(draft, 'group', questionFrom(id, more.type ?? 'text', { ...typed, ...more }) as never)
  }

  test('begins with one question, numbers its entries, and keeps its questions when its words change', () => {
    const draft = withGroup()
    const group = groupIn(draft, 'group')
    expect(group).toMatchObject({ one: { th: 'ตัวที่ {number}', en: '' }, least: 1, most: 5 })
    expect(group?.questions.map(one => one.label.th)).toEqual(['ชื่อ'])
    const own = Group.parse(groupFrom('group', { ...herd(), one_th: 'รายที่ {number} ของคุณ' }, group))
    expect(own.one.th).toBe('รายที่ {number} ของคุณ')
    expect(own.questions).toEqual(group?.questions)
    expect(withoutNumber('ตัวที่ {number}')).toBe('ตัวที่')
    expect(withoutNumber(own.one.th)).toBe(own.one.th)
  })

  test('a condition inside looks only at the same entry, and goes with the question it names', () => {
    const asked = inside(inside(withGroup(), kind), { type: 'text' as never, when: 'choice:c1' })
    expect(faultsOf(asked)).toEqual([])
    expect(askedBefore(asked, 'text-2', 'group').map(one => one.id)).toEqual(['choice'])
    expect(askedBefore(asked, 'text', 'group')).toEqual([])
    expect(insideOf(asked, 'group', 'text-2')?.when).toEqual({ question: 'choice', is: 'c1' })
    expect(insideOf(removeInside(asked, 'group', 'choice'), 'group', 'text-2')?.when).toBeUndefined()
    // Asked later than what hangs on it, it decides nothing.
    expect(insideOf(moveInside(asked, 'group', 'choice', 'down'), 'group', 'text-2')?.when).toBeUndefined()
  })

  test('the last question of a group stays, and what is no group is left alone', () => {
    const draft = withGroup()
    expect(removeInside(draft, 'group', 'text')).toEqual(draft)
    expect(moveInside(draft, 'symptom', 'text', 'up')).toEqual(draft)
  })

  test('stays whole through any walk of moves and removals', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(20)), { maxLength: 30 }), steps => {
        let draft = inside(withGroup(), kind)
        for (const [what, at] of steps) {
          const questions = groupIn(draft, 'group')?.questions ?? []
          const id = questions[at % questions.length]?.id ?? ''
          if (what === 0) draft = moveInside(draft, 'group', id, at % 2 ? 'up' : 'down')
          if (what === 1) draft = removeInside(draft, 'group', id)
          if (what === 2 && questions.length < 25) draft = inside(draft, { type: 'text' as never, when: `${id}:c1` })
          if (what === 3) draft = moveQuestion(draft, 'group', at % 2 ? 'up' : 'down')
        }
        expect(faultsOf(draft)).toEqual([])
        expect(Service.safeParse(draft).success).toBe(true)
      }),
    )
  })
})

const typed_label = { th: typed.label_th, en: '' }
