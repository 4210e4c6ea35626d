// Who is meant by the names of a paper, and what happens when somebody says it for all of them.
import { describe, expect, test } from 'vitest'
import { readTextPaper } from '#src/documents/read/text-paper.ts'
import { understand } from '#src/documents/understand/understand.ts'
import { invented, inventedWorld } from '#test/harness/brought.ts'
import { draftOf } from './draft-of.ts'
import { partyFor } from './match.ts'
import { orderIn } from './paper-words.ts'
import { decide, openParties, undecide } from './party.ts'
import { waitingIn } from './sureness.ts'
import { takingOf } from './taking.ts'

const read = (text: string) => {
  const document = readTextPaper(text)
  return draftOf(understand(document), { document, isGuessed: false }, inventedWorld)
}
const draft = read(invented)
const value = <One>(result: { ok: true; value: One } | { ok: false; because: string }): One => {
  if (!result.ok) throw new Error(result.because)
  return result.value
}

describe('a name means', () => {
  test.each([
    ['S14 a unit', 'กองคลัง', 'unit:u2'],
    ['S15 every unit', 'ทุกส่วนราชการ', 'group:all-units'],
    ['S17 a class of staff as the agency calls it', 'หัวหน้าส่วนราชการ', 'group:heads'],
    ['S18 the officers of an order', 'เจ้าหน้าที่ตามคำสั่งเทศบาลตำบลธารใส ที่ ๑๒๓/๒๕๖๘', 'order'],
    ['a person with her title and post', 'น.ส.สมใจ  ใฝ่ดี นักวิชาการพัสดุชำนาญการ', 'person:p1'],
    ['a committee by its own words', 'คณะกรรมการขับเคลื่อน ITA', 'outside'],
    ['a body outside by its own words', 'สำนักงาน ป.ป.ช. ประจำจังหวัดขอนแก่น', 'outside'],
  ])('%s', (_what, words, choice) => {
    expect(partyFor(words, inventedWorld)).toEqual({ party: { choice, guessed: false }, like: 1 })
  })

  test('neither of two who are called the same', () => {
    const people = [
      { id: 'p1', name: 'สมใจ ใฝ่ดี' },
      { id: 'p2', name: 'สมใจ ใฝ่ดี' },
    ]
    expect(partyFor('นางสมใจ ใฝ่ดี', { ...inventedWorld, people }).party.choice).toBe('outside')
  })

  test('a step that names somebody of the house behind its words has her for its own', () => {
    const own = read(invented.replace('๒. เผยแพร่บนเว็บไซต์', '๒. เผยแพร่บนเว็บไซต์ (กองช่าง)'))
    expect(own.measures[0]?.steps.map(step => step.responsible.map(one => one.choice))).toEqual([[], ['unit:u3']])
  })
})

test('an order is known by its number', () => {
  expect(orderIn('เจ้าหน้าที่ตามคำสั่งเทศบาลตำบลธารใส ที่ ๑๒๓/๒๕๖๘ ลงวันที่ ๑ ต.ค. ๒๕๖๗')).toBe('123/2568 ลงวันที่ 1 ต.ค. 2567')
  expect(orderIn('ตามคำสั่งนายก')).toBe('ตามคำสั่งนายก')
})

describe('what somebody says of a name', () => {
  test('is offered for names that are guessed or unknown, those first that nobody decided', () => {
    expect(openParties(draft).map(one => [one.words, one.choice, one.places])).toEqual([
      ['สำนักปลัด', 'unit:u1', 1],
      ['กองแผนงาน', 'outside', 1],
    ])
  })

  test('holds for all places of it, makes the measure sure, and is taken back', () => {
    const twice = read(invented.replace('สำนักปลัด\t', 'กองแผนงาน\t'))
    expect(waitingIn(twice).map(one => one.key)).toEqual(['m2', 'm3'])
    const said = value(decide(twice, { words: 'กองแผนงาน', choice: 'unit:u2' }, inventedWorld))
    expect(waitingIn(said)).toEqual([])
    expect(said.measures.slice(1).map(one => one.responsible[0]?.choice)).toEqual(['unit:u2', 'unit:u2'])
    expect(said.units).toEqual([])
    expect(openParties(said).at(-1)).toMatchObject({ words: 'กองแผนงาน', isDecided: true, made: false, places: 2 })
    const back = value(undecide(said, 'กองแผนงาน', inventedWorld))
    expect(back).toEqual(twice)
  })

  test('may be that the words stay as they are', () => {
    const said = value(decide(draft, { words: 'กองแผนงาน', choice: 'outside' }, inventedWorld))
    expect(waitingIn(said)).toEqual([])
    expect(decide(draft, { words: 'กองที่ไม่มีในเอกสาร', choice: 'outside' }, inventedWorld)).toMatchObject({
      because: 'not-found',
    })
  })

  test('does not make surer what was hard to read itself', () => {
    const faint = {
      ...draft,
      measures: draft.measures.map(one => ({ ...one, sure: { ...one.sure, responsible: 0.4 } })),
    }
    const said = value(decide(faint, { words: 'กองแผนงาน', choice: 'unit:u2' }, inventedWorld))
    expect(said.measures[2]?.sure.responsible).toBe(0.4)
  })
})

test('S16 everybody who is named comes along once, steps with their own', () => {
  const own = read(
    invented
      .replace('- สำนักปลัดเทศบาล - ทุกกอง/ฝ่าย', '- สำนักปลัดเทศบาล - กองคลัง - นายสมใจ ใฝ่ดี')
      .replace('๒. เผยแพร่บนเว็บไซต์', '๒. เผยแพร่บนเว็บไซต์ (กองช่าง)'),
  )
  const taking = takingOf(own, { year: 2568, results: true, today: '2026-11-21' })
  expect(taking.measures[0]?.responsible.map(one => one.choice)).toEqual(['unit:u1', 'unit:u2', 'person:p1'])
  expect(taking.measures[0]?.steps[1]?.responsible.map(one => one.choice)).toEqual(['unit:u3'])
  expect(taking.counts).toMatchObject({ units: 5, words: 1 })
})
