// What of an item is there, how it stands before the public, what may follow what, and what changed since its approval.
import { describe, expect, it } from 'vitest'
import {
  changesSince,
  mayApprove,
  mayCheck,
  mayHandIn,
  mayReturn,
  partState,
  standingOf,
  type ToCheck,
  type ToStand,
} from './rules.ts'
import { EditAnswer } from './schema.ts'

describe('the parts of an item', () => {
  it('S64: are there when a proof shows them, when somebody looked, or when they are not needed', () => {
    const proofs = [{ component: 'steps' }, {}]
    expect(partState({ id: 'steps' }, undefined, proofs)).toBe('proven')
    expect(partState({ id: 'result' }, undefined, proofs)).toBe('missing')
    expect(partState({ id: 'result' }, 'met', proofs)).toBe('said')
    expect(partState({ id: 'result' }, 'not-needed', proofs)).toBe('not-needed')
    expect(partState({ id: 'steps' }, 'missing', proofs)).toBe('missing')
  })
  it('of an item without named parts are the whole of it', () => {
    expect(partState({ id: '' }, undefined, [])).toBe('missing')
    expect(partState({ id: '' }, undefined, [{ component: 'anything' }])).toBe('proven')
    // What belongs to another subject that is shown there, too, is not the whole.
    expect(partState({ id: '' }, undefined, [{ subject: { th: 'รายไตรมาส', en: 'Quarter' } }])).toBe('missing')
  })
})

describe('how an item stands before the public', () => {
  const none: ToStand = { isApproved: false, isNothing: false, missing: 1, hasProof: false, due: '2026-04-30' }
  it.each([
    [none, '2026-04-30', 'not-yet'],
    [none, '2026-05-01', 'late'],
    [{ ...none, due: null }, '2026-05-01', 'not-yet'],
    [{ ...none, hasProof: true }, '2026-04-01', 'preparing'],
    [{ ...none, isApproved: true }, '2026-05-01', 'partial'],
    [{ ...none, isApproved: true, missing: 0 }, '2026-05-01', 'complete'],
    [{ ...none, isApproved: true, isNothing: true }, '2026-05-01', 'nothing'],
  ] as const)('%o on %s is %s', (item, today, standing) => expect(standingOf(item, today)).toBe(standing))
})

describe('the way of an answer', () => {
  const whole: ToCheck = { state: 'preparing', sentence: 'ทำครบ', isNothing: false, missing: 0, hasProof: true }
  it.each([
    ['whole', whole, false, true],
    ['without a sentence', { ...whole, sentence: ' ' }, true, 'sentence-needed'],
    ['with a part missing', { ...whole, missing: 2 }, false, 'parts-missing'],
    ['with a part missing, and seen', { ...whole, missing: 2 }, true, true],
    ['with nothing to open', { ...whole, hasProof: false }, false, 'nothing-to-open'],
    ['that there was nothing', { ...whole, isNothing: true, missing: 3, hasProof: false }, false, true],
    ['that was checked already', { ...whole, state: 'checked' }, false, 'not-preparing'],
  ] as const)('S74: %s', (_what, item, despite, expected) => {
    const said = mayCheck(item, despite)
    expect(said.ok ? true : said.because).toBe(expected)
  })
  it('leads from state to state only in its order', () => {
    expect(mayApprove({ ...whole, state: 'checked' }, false).ok).toBe(true)
    expect(mayApprove(whole, true)).toMatchObject({ because: 'not-checked' })
    expect(mayApprove({ ...whole, state: 'checked', missing: 1 }, false)).toMatchObject({ because: 'parts-missing' })
    expect((['preparing', 'checked', 'approved', 'handed-in'] as const).map(state => mayHandIn(state).ok)).toEqual([
      false,
      false,
      true,
      false,
    ])
    expect(mayReturn('preparing').ok).toBe(false)
    expect(mayReturn('handed-in').ok).toBe(true)
  })
})

describe('what changed since approval', () => {
  const at = (day: string) => new Date(`${day}T00:00:00.000Z`)
  const kept = (href: string, sha256?: string) => ({
    title: { th: href, en: href },
    href,
    kind: 'file' as const,
    updatedAt: at('2026-04-01').toISOString(),
    ...(sha256 ? { sha256 } : {}),
  })
  it('is what was added, what is another now and what does not open any more', () => {
    const now = [
      { href: '/a', sha256: '1', updatedAt: at('2026-05-01') },
      { href: '/b', sha256: '3', updatedAt: at('2026-04-01') },
      { href: '/news', updatedAt: at('2026-05-01') },
      { href: '/d', updatedAt: at('2026-05-01') },
    ]
    const found = changesSince([kept('/a', '1'), kept('/b', '2'), kept('/news'), kept('/gone')], now)
    expect(found.kept.map(one => [one.was.href, one.isChanged])).toEqual([
      ['/a', false],
      ['/b', true],
      ['/news', true],
    ])
    expect(found.gone.map(one => one.href)).toEqual(['/gone'])
    expect(found.added.map(one => one.href)).toEqual(['/d'])
  })
})

describe('the form of an answer', () => {
  const typed = { sentence_th: 'x', _version: '0' }
  it('says at its field which point fails', () => {
    const read = EditAnswer.safeParse({
      ...typed,
      'verdict-part-1': 'not-needed',
      'verdict-part-2': 'perhaps',
      nothing: 'yes',
    })
    expect(read.error?.issues.map(issue => [issue.path.join('.'), issue.message])).toEqual([
      ['reason-part-1', 'reason-needed'],
      ['verdict-part-2', 'choose-one'],
      ['nothing_from', 'period-needed'],
    ])
  })
  it('leaves out what nobody judged, and knows the whole item', () => {
    const read = EditAnswer.parse({ ...typed, 'verdict-whole': 'met', 'verdict-part-1': '', self_score: '100' })
    expect(read.parts).toEqual([{ component: '', verdict: 'met', reason: '' }])
    expect(read.self_score).toBe(100)
  })
})
