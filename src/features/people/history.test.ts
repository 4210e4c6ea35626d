// Every event this feature records has words in both languages, and every sentence can be filled from what is recorded.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentenceOf } from './history.ts'
import { peopleWords } from './words.ts'

const actions = new URL('./actions/', import.meta.url)
const recorded = new Set(
  readdirSync(actions).flatMap(file =>
    [...readFileSync(new URL(file, actions), 'utf8').matchAll(/event: '([a-z.-]+)'/g)].map(([, event]) => event ?? ''),
  ),
)

test('the actions record what the words speak of, neither more nor less', () => {
  expect(recorded.size).toBeGreaterThan(15)
  for (const lang of ['th', 'en'] as const) {
    expect(Object.keys(peopleWords(lang).events).sort()).toEqual([...recorded].sort())
    expect(Object.keys(peopleWords(lang).history).sort()).toEqual([...recorded].sort())
  }
})

const contents: Record<string, object> = {
  'staff.changed': { fields: ['email', 'rank'] },
  'staff.post-given': { post: 'นิติกรชำนาญการ', from: '2026-10-01', main: true },
  'staff.post-ended': { post: 'นิติกร', last_day: '2026-10-01' },
  'staff.role-given': { role: 'ita-admin', order: 'คำสั่ง 1/2570', from: '2026-10-01', until: null, unit: null },
  'staff.role-ended': { role: 'ita-admin', last_day: '2026-10-01' },
  'staff.left': { day: '2026-10-01' },
  'staff.disabled': { reason: 'โทรศัพท์หาย' },
  'staff.enabled': { reason: 'พบแล้ว' },
  'acting.appointed': {
    kind: 'acting',
    post: 'ปลัดเทศบาล',
    from: '2026-10-01',
    until: '2026-10-31',
    order: 'คำสั่ง 2/2570',
  },
  'acting.ended': { kind: 'delegated', post: 'ปลัดเทศบาล', day: '2026-10-15' },
  'unit.ended': { name: 'กองคลัง' },
  'post.ended': { name: 'นิติกร' },
}

describe('a sentence', () => {
  test.each([...recorded])('of %s has no holes and is not the code', event => {
    for (const lang of ['th', 'en'] as const) {
      const sentence = sentenceOf({ event, content: contents[event] ?? {} }, lang)
      expect(sentence).not.toMatch(/[{}]|undefined|null/)
      expect(sentence).not.toContain(event)
    }
  })

  test('says days, duties and fields in words', () => {
    const thai = (event: string) => sentenceOf({ event, content: contents[event] }, 'th')
    expect(thai('staff.role-given')).toBe('ให้เป็นผู้ดูแลงาน ITA ตั้งแต่ 1 ต.ค. 2569 ตามคำสั่ง 1/2570')
    expect(thai('acting.appointed')).toBe('ให้รักษาราชการแทน ปลัดเทศบาล 1 ต.ค. 2569 ถึง 31 ต.ค. 2569 ตามคำสั่ง 2/2570')
    expect(thai('staff.changed')).toBe('แก้ อีเมล, ยศ')
    expect(sentenceOf({ event: 'staff.left', content: contents['staff.left'] }, 'en')).toBe(
      'Left the agency from 1 Oct 2026',
    )
  })

  test('with a missing part is the short words, and an unknown event keeps its code', () => {
    expect(sentenceOf({ event: 'staff.post-given', content: {} }, 'th')).toBe('ให้ตำแหน่ง')
    expect(sentenceOf({ event: 'staff.post-given', content: null }, 'en')).toBe('Post given')
    expect(sentenceOf({ event: 'person.link-made', content: {} }, 'th')).toBe('ออกลิงก์เข้าใช้')
    expect(sentenceOf({ event: 'older.event', content: {} }, 'th')).toBe('older.event')
  })
})
