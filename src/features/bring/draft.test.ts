// From a report in plain text to a draft: what is matched, what is unsure, and what people do to it.
import { describe, expect, test } from 'vitest'
import { readTextPaper } from '#src/documents/read/text-paper.ts'
import { understand } from '#src/documents/understand/understand.ts'
import { invented, inventedWorld } from '#test/harness/brought.ts'
import { correct, leaveOut, look, mergeWithBefore, move, split, toHeading } from './changes.ts'
import { Draft } from './draft.ts'
import { draftOf } from './draft-of.ts'
import { setRepair } from './repair-draft.ts'
import { needsLook, unsureFields, waitingIn } from './sureness.ts'

function read(text: string, isGuessed = false) {
  const document = readTextPaper(text)
  return draftOf(understand(document), { document, isGuessed }, inventedWorld)
}
const draft = read(invented)
const [first, second, third] = draft.measures
const must = <One>(one: One | undefined): One => {
  if (one === undefined) throw new Error('it is there')
  return one
}
const value = <One>(result: { ok: true; value: One } | { ok: false; because: string }): One => {
  if (!result.ok) throw new Error(result.because)
  return result.value
}

describe('a report becomes a draft', () => {
  test('with its year, its headings as issues of the year and its measures in order', () => {
    expect(draft.year).toBe(2568)
    expect(draft.headings.map(one => one.issue)).toEqual(['services', 'property'])
    expect(draft.measures.map(one => one.kind)).toEqual(['measure', 'project', 'activity'])
    expect(draft.measures.map(one => one.heading)).toEqual(['h1', 'h1', 'h2'])
  })

  test('units are known by their names, by a part of them as a guess, everybody as everybody, others by their words', () => {
    const parties = draft.measures.flatMap(one => one.responsible)
    expect(parties).toEqual([
      { words: 'สำนักปลัดเทศบาล', choice: 'unit:u1', guessed: false, settled: false },
      { words: 'ทุกกอง/ฝ่าย', choice: 'group:all-units', guessed: false, settled: false },
      { words: 'สำนักปลัด', choice: 'unit:u1', guessed: true, settled: false },
      { words: 'กองแผนงาน', choice: 'outside', guessed: false, settled: false },
    ])
    expect(draft.units).toEqual(['กองแผนงาน'])
  })

  test('what is guessed or unknown is unsure and waits for somebody; the rest does not', () => {
    expect(waitingIn(draft).map(one => one.key)).toEqual(['m3'])
    expect(unsureFields(must(third))).toEqual(['responsible'])
  })

  test('steps have their periods, outcomes their kinds and scores', () => {
    expect(first?.steps).toEqual([
      { text: 'ทบทวนคู่มือ', periods: 'ตลอดปีงบประมาณ', responsible: [] },
      { text: 'เผยแพร่บนเว็บไซต์', periods: 'ตลอดปีงบประมาณ', responsible: [] },
    ])
    expect(first?.outcomes[0]).toMatchObject({ kind: 'score-change', score: 'indicator:quality' })
    expect(second?.outcomes[0]).toMatchObject({ kind: 'no-complaint', score: '' })
  })

  test('it is what the schema says, after a way through JSON too', () => {
    expect(Draft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })
})

describe('repairs', () => {
  const misread = invented.replace('สำนักปลัดเทศบาล', 'สำนกปลัดเทศบาล')

  test('of a scan are made at once, and shown; elsewhere they are proposed', () => {
    const scanned = read(misread, true)
    expect(scanned.repairs).toMatchObject([
      {
        from: 'สำนกปลัดเทศบาล',
        to: 'สำนักปลัดเทศบาล',
        applied: true,
        places: [{ measure: 'm1', field: 'responsible', at: 0 }],
      },
    ])
    expect(scanned.measures[0]?.responsible[0]).toMatchObject({ choice: 'unit:u1' })
    expect(read(misread).repairs).toMatchObject([{ applied: false }])
  })

  test('can be taken back and put in again', () => {
    const scanned = read(misread, true)
    const back = must(setRepair(scanned, 'r1', false))
    expect(back.measures[0]?.responsible[0]?.words).toBe('สำนกปลัดเทศบาล')
    expect(must(setRepair(back, 'r1', true)).measures[0]?.responsible[0]?.words).toBe('สำนักปลัดเทศบาล')
    expect(setRepair(back, 'r1', false)).toBeUndefined()
  })
})

describe('what people do to a draft', () => {
  test('correcting makes it sure and looked at', () => {
    const { title, kind, heading, steps, responsible, outputs, outcomes, status } = must(third)
    const parties = [{ ...must(responsible[0]), choice: 'unit:u2' }]
    const changed = value(
      correct(draft, 'm3', { title, kind, heading, steps, responsible: parties, outputs, outcomes, status }),
    )
    expect(waitingIn(changed)).toEqual([])
    expect(changed.measures[2]?.responsible).toEqual([
      { words: 'กองแผนงาน', choice: 'unit:u2', guessed: false, settled: true },
    ])
  })

  test('looking at it is enough, and counts once', () => {
    const changed = value(look(draft, 'm3'))
    expect(needsLook(must(changed.measures[2]))).toBe(false)
    expect(look(changed, 'm3')).toMatchObject({ because: 'already-so' })
  })

  test('joined with the one before, split again, nothing is lost', () => {
    const joined = value(mergeWithBefore(draft, 'm2'))
    expect(joined.measures.map(one => one.key)).toEqual(['m1', 'm3'])
    expect(joined.measures[0]?.steps.length).toBe(must(first).steps.length + must(second).steps.length)
    const from = must(first).steps.length
    const apart = value(split(joined, 'm1', { title: 'โครงการใหม่', steps: [from], outputs: [], outcomes: [] }))
    expect(apart.key).toBe('m4')
    expect(apart.draft.measures.map(one => one.key)).toEqual(['m1', 'm4', 'm3'])
    expect(apart.draft.measures[1]?.steps).toEqual(must(second).steps)
    expect(mergeWithBefore(draft, 'm1')).toMatchObject({ because: 'nothing-before' })
    expect(split(draft, 'm1', { title: 'x', steps: [], outputs: [], outcomes: [] })).toMatchObject({
      because: 'nothing-chosen',
    })
  })

  test('moved, put under another heading, left out and back', () => {
    expect(value(move(draft, 'm3', 'up')).measures.map(one => one.key)).toEqual(['m1', 'm3', 'm2'])
    expect(move(draft, 'm1', 'up')).toMatchObject({ because: 'already-so' })
    expect(value(toHeading(draft, 'm3', 'h1')).measures[2]?.heading).toBe('h1')
    const out = value(leaveOut(draft, 'm3', true))
    expect(waitingIn(out)).toEqual([])
    expect(waitingIn(value(leaveOut(out, 'm3', false))).length).toBe(1)
  })
})
