// Who is meant, who is done, what may still happen, and when the clock speaks.
import { describe, expect, test } from 'vitest'
import { mergeCalendars } from '#src/kernel/working-days.ts'
import {
  classGroupOf,
  clockSays,
  dueForNewcomer,
  isDone,
  isMissing,
  maySend,
  meantBy,
  percentOf,
  progressOf,
  stillWaits,
} from './rules.ts'
import { type Audience, EditCircular, NewCircular, type RecipientState } from './schema.ts'

const units = [
  { id: 'office', parent_id: null },
  { id: 'section', parent_id: 'office' },
  { id: 'job', parent_id: 'section' },
  { id: 'works', parent_id: null },
]
const person = (id: string, staffClass: string, ...unitIds: string[]) => ({ id, class: staffClass, unitIds })
const people = [
  person('mayor', 'executive'),
  person('head', 'officer', 'office'),
  person('clerk', 'officer', 'job'),
  person('driver', 'permanent-employee', 'section', 'works'),
  person('worker', 'general-contract', 'works'),
  person('mission', 'mission-contract', 'job'),
]
const audience = (parts: Partial<Audience> = {}): Audience => ({
  everybody: false,
  units: [],
  classes: [],
  people: [],
  ...parts,
})
const meant = (parts: Partial<Audience>) => meantBy(audience(parts), people, units).map(one => one.id)

describe('who is meant', () => {
  test('everybody, whatever else was ticked', () => {
    expect(meant({ everybody: true, units: ['works'] })).toHaveLength(people.length)
  })
  test('units with everything below them, and everybody with any post there', () => {
    expect(meant({ units: ['office'] })).toEqual(['head', 'clerk', 'driver', 'mission'])
    expect(meant({ units: ['job'] })).toEqual(['clerk', 'mission'])
    expect(meant({ units: ['works'] })).toEqual(['driver', 'worker'])
  })
  test('S210 S291 classes of staff as laws count them: both contracts are one class', () => {
    expect(meant({ classes: ['contract-employee'] })).toEqual(['worker', 'mission'])
    expect(meant({ classes: ['officer', 'permanent-employee', 'contract-employee'] })).not.toContain('mayor')
    expect(
      ['officer', 'executive', 'permanent-employee', 'mission-contract', 'general-contract'].map(classGroupOf),
    ).toEqual(['officer', 'executive', 'permanent-employee', 'contract-employee', 'contract-employee'])
  })
  test('units and classes narrow each other; people by name are added once', () => {
    expect(meant({ units: ['office'], classes: ['contract-employee'] })).toEqual(['mission'])
    expect(meant({ units: ['office'], classes: ['contract-employee'], people: ['mayor', 'mission'] })).toEqual([
      'mayor',
      'mission',
    ])
  })
  test('nobody where nothing fits, and nobody for nothing', () => {
    expect(meant({ units: ['works'], classes: ['officer'] })).toEqual([])
    expect(meant({ people: ['stranger'] })).toEqual([])
    expect(meant({})).toEqual([])
  })
})

describe('who is done', () => {
  const row = (state: RecipientState, isGone = false) => ({ state, isGone })
  test('opening is enough only where it has to be read', () => {
    expect(isDone('read', 'opened')).toBe(true)
    expect(isDone('acknowledge', 'opened')).toBe(false)
    expect(isDone('acknowledge', 'acknowledged')).toBe(true)
    expect(isDone('read', 'excused')).toBe(false)
  })
  test('who was excused or left is not expected; who left after answering still counts', () => {
    const rows = [
      row('acknowledged'),
      row('acknowledged', true),
      row('opened'),
      row('sent'),
      row('sent', true),
      row('excused'),
    ]
    expect(progressOf('acknowledge', rows)).toEqual({
      expected: 4,
      done: 2,
      opened: 1,
      excused: 1,
      gone: 1,
      missing: 2,
    })
    expect(progressOf('read', rows)).toMatchObject({ expected: 4, done: 3, missing: 1 })
    expect(rows.filter(one => isMissing('acknowledge', one))).toHaveLength(2)
  })
  test('percents are whole and never divide by nobody', () => {
    expect([percentOf(0, 0), percentOf(1, 3), percentOf(3, 3)]).toEqual([0, 33, 100])
  })
})

test('a circular is sent once, in time and to somebody', () => {
  const draft = { state: 'draft', dueOn: '2026-11-21' } as const
  expect(maySend(draft, 1, '2026-11-21').ok).toBe(true)
  expect(maySend(draft, 1, '2026-11-22')).toMatchObject({ because: 'due-passed' })
  expect(maySend(draft, 0, '2026-11-21')).toMatchObject({ because: 'nobody-meant' })
  expect(maySend({ ...draft, state: 'sent' }, 1, '2026-11-21')).toMatchObject({ because: 'already-sent' })
})

test('only a sent circular waits', () => {
  expect(stillWaits('sent').ok).toBe(true)
  expect(stillWaits('draft')).toMatchObject({ because: 'not-sent' })
  expect(stillWaits('closed')).toMatchObject({ because: 'circular-closed' })
  expect(stillWaits('withdrawn')).toMatchObject({ because: 'circular-withdrawn' })
})

describe('the clock', () => {
  // 2 and 3 December 2026 are a Wednesday and a Thursday; the 4th is made a holiday here.
  const holiday = {
    date: '2026-12-04',
    names: { th: 'x', en: 'x' },
    kind: 'local' as const,
    source: 'x',
    checked: true,
  }
  const calendar = mergeCalendars('test', [{ id: 'own', days: [holiday] }])
  const says = (today: string, said: Parameters<typeof clockSays>[2] = []) =>
    clockSays('2026-12-07', today, said, calendar)
  test('speaks once three working days before the day', () => {
    expect(says('2026-11-30')).toBeUndefined()
    expect(says('2026-12-01')).toBe('soon')
    expect(says('2026-12-03', ['soon'])).toBeUndefined()
    expect(says('2026-12-07')).toBe('soon')
  })
  test('speaks once on the first working day after it, and only then of being late', () => {
    expect(says('2026-12-08', ['soon'])).toBe('late')
    expect(says('2026-12-09', ['soon', 'late'])).toBeUndefined()
    expect(clockSays('2026-12-03', '2026-12-04', ['soon'], calendar)).toBeUndefined()
    expect(clockSays('2026-12-03', '2026-12-07', ['soon'], calendar)).toBe('late')
  })
  test('gives who comes later a week at least', () => {
    expect(dueForNewcomer('2026-12-31', '2026-12-01')).toBe('2026-12-31')
    expect(dueForNewcomer('2026-11-01', '2026-12-01')).toBe('2026-12-08')
  })
})

describe('what may be typed', () => {
  const typed = {
    kind: 'law',
    subject: 'เรื่อง',
    words: 'ข้อความ',
    must: 'acknowledge',
    due: '30/11/2569',
    unit: '00000000-0000-7000-8000-000000000001',
    whom: 'everybody',
  }
  const codes = (parts: Record<string, unknown>) =>
    (NewCircular.safeParse({ ...typed, ...parts }).error?.issues ?? []).map(
      one => `${one.path.join('.')} ${one.message}`,
    )
  test('a day in Thai, one or many values of a list, and nothing attached', () => {
    expect(NewCircular.parse({ ...typed, classes: 'officer' })).toMatchObject({
      due: '2026-11-30',
      classes: ['officer'],
      units: [],
      files: [],
      standing: false,
    })
  })
  test('chosen people must be chosen', () => {
    expect(codes({ whom: 'chosen' })).toEqual(['whom choose-somebody'])
    expect(codes({ whom: 'chosen', classes: ['officer'] })).toEqual([])
    expect(codes({ whom: 'chosen', people: ['x'] })).toEqual(['people.0 choose-one'])
  })
  test('a link is https, and a kind and duty are of the list', () => {
    expect(codes({ link: 'http://a.example' })).toEqual(['link link-not-https'])
    expect(codes({ link: 'javascript:alert(1)' })).toEqual(['link link-not-https'])
    expect(codes({ link: 'https://a.example/x' })).toEqual([])
    expect(codes({ kind: 'x', must: 'sign' })).toEqual(['kind choose-one', 'must choose-one'])
    expect(EditCircular.safeParse({ ...typed, _version: 'x' }).error?.issues[0]?.message).toBe('stale')
  })
})
