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
  withoutNumber,
} from './builder.ts'
import { entryById } from './catalogue.ts'
import { Draft, type Part, Service } from './definition.ts'
import { makeable } from './makeable.ts'
import { inForce, putBack, takeOut } from './taken-out.ts'

const light = (): Draft => {
  const entry = entryById('street-light')
  if (!entry) throw new Error('street-light is the example')
  return Draft.parse(entry.service)
}
const aSection = (what: string): Part => ({ part: 'section', what, group: '' })
const aQuestion = (what: string, group = ''): Part => ({ part: 'question', what, group })
/** Without a part, or as it was where that part must stay. */
const without = (draft: Draft, part: Part): Draft => {
  const done = takeOut(draft, part)
  return done.ok ? done.value : draft
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
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(50)), { maxLength: 30 }), steps => {
        let draft = light()
        for (const [what, at] of steps) {
          const sections = draft.sections
          const section = sections[at % sections.length]
          const question = section?.questions[at % section.questions.length]
          if (!section || !question) continue
          if (what === 0) draft = moveSection(draft, section.id, at % 2 ? 'up' : 'down')
          if (what === 1) draft = without(draft, aSection(section.id))
          if (what === 2) draft = moveQuestion(draft, question.id, at % 2 ? 'up' : 'down')
          if (what === 3) draft = without(draft, aQuestion(question.id))
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
          if (what === 6) draft = putBack(draft, draft.out[at % (draft.out.length || 1)] ?? aSection(''))
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
        expect(faultsOf(inForce(draft))).toEqual([])
        expect(Service.safeParse(inForce(draft)).success).toBe(true)
        expect(Draft.safeParse(draft).success).toBe(true)
      }),
    )
  })

  test('a question that hung on one taken out is asked of everybody, and the subject names only what is there', () => {
    const less = inForce(without(light(), aQuestion('symptom')))
    const count = less.sections.flatMap(section => section.questions).find(one => one.id === 'count')
    expect(count).toBeDefined()
    expect(count?.when).toBeUndefined()
    expect(less.urgent).toBeUndefined()
    expect(less.subject).not.toContain('{symptom}')
    expect(inForce(without(light(), aQuestion('where'))).place).toBeUndefined()
  })

  test('whatever was taken out comes back to its place with all that hung on it, in whatever order', () => {
    const parts = [...light().sections.map(one => aSection(one.id)), aQuestion('symptom'), aQuestion('where')]
    fc.assert(
      fc.property(fc.shuffledSubarray(parts), fc.func(fc.nat()), (taken, sort) => {
        let draft = taken.reduce(without, light())
        for (const part of [...draft.out].sort((one, other) => sort(one) - sort(other))) draft = putBack(draft, part)
        expect(draft).toEqual(light())
        expect(inForce(draft)).toEqual(Service.parse(light()))
      }),
    )
  })

  test('a condition on a question that was taken out is kept for the day it comes back, and no new one names it', () => {
    const less = without(light(), aQuestion('symptom'))
    expect(askedBefore(less, 'count').map(one => one.id)).toContain('symptom')
    expect(askedBefore(less, 'where').map(one => one.id)).not.toContain('symptom')
  })

  test('the last question stays, and so does the last of a page that is the only one left', () => {
    const [first, ...rest] = light().sections
    const alone = rest.map(one => aSection(one.id)).reduce(without, light())
    expect(takeOut(alone, aSection(first?.id ?? ''))).toMatchObject({ ok: false, because: 'last-stays' })
    expect(takeOut(light(), aQuestion('nothing'))).toMatchObject({ ok: false, because: 'not-found' })
  })

  test.each(makeable)(
    'a question of type %s can be made by hand, and its condition names what is asked before',
    type => {
      const draft = light()
      const made = questionFrom(freshId(draft, type), type, { ...typed, type, when: 'symptom:out' })
      const next = Draft.parse(addQuestion(draft, 'where', made as never))
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
  const inside = (draft: Draft, more: Partial<typeof kind>) => {
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
    const left = inForce(without(asked, aQuestion('choice', 'group')))
    expect(insideOf(Draft.parse(left), 'group', 'choice')).toBeUndefined()
    expect(insideOf(Draft.parse(left), 'group', 'text-2')?.when).toBeUndefined()
    // Asked later than what hangs on it, it decides nothing.
    expect(insideOf(moveInside(asked, 'group', 'choice', 'down'), 'group', 'text-2')?.when).toBeUndefined()
  })

  test('the last question of a group stays, and what is no group is left alone', () => {
    const draft = withGroup()
    expect(takeOut(draft, aQuestion('text', 'group'))).toMatchObject({ ok: false, because: 'last-stays' })
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
          if (what === 1) draft = without(draft, aQuestion(id, 'group'))
          if (what === 2 && questions.length < 25) draft = inside(draft, { type: 'text' as never, when: `${id}:c1` })
          if (what === 3) draft = moveQuestion(draft, 'group', at % 2 ? 'up' : 'down')
        }
        expect(faultsOf(inForce(draft))).toEqual([])
        expect(Service.safeParse(inForce(draft)).success).toBe(true)
        expect(Draft.safeParse(draft).success).toBe(true)
      }),
    )
  })
})

const typed_label = { th: typed.label_th, en: '' }
