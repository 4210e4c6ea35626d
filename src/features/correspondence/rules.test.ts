import { describe, expect, it } from 'vitest'
import { type LetterVerb, letterVerbs, linkAfter, linkNow, mayDo, missingIn, type Standing } from './rules.ts'
import { letterStates } from './schema.ts'

const link = (id: string, position: number, role: 'endorser' | 'decider' = 'endorser') => ({
  id,
  postId: `post-${id}`,
  role,
  position,
})
const links = [link('a', 1), link('b', 2), link('c', 3, 'decider')]

describe('with whom a letter lies', () => {
  it('the first link that has not answered in this round', () => {
    expect(linkNow(links, [], 1)?.id).toBe('a')
    const done = [
      { linkId: null, round: 1, verdict: 'submitted' },
      { linkId: 'a', round: 1, verdict: 'endorsed' },
    ]
    expect(linkNow(links, done, 1)?.id).toBe('b')
    expect(linkNow(links, done, 2)?.id).toBe('a')
    expect(
      linkNow(links, [...done, ...['b', 'c'].map(linkId => ({ linkId, round: 1, verdict: 'x' }))], 1),
    ).toBeUndefined()
  })
  it('and who comes after', () => {
    expect(linkAfter(links, link('a', 1))?.id).toBe('b')
    expect(linkAfter(links, link('c', 3))).toBeUndefined()
  })
})

const nobody: Standing = {
  state: 'draft',
  signing: 'electronic',
  isDrafter: false,
  mayWrite: false,
  mayKeep: false,
  isTurn: false,
  isVacant: false,
  isEndorsed: false,
  isNumbered: false,
}
const verbs = (at: Partial<Standing>) => letterVerbs.filter(verb => mayDo(verb, { ...nobody, ...at }))

describe('who may do what in which state', () => {
  it('somebody who has nothing to do with it may do nothing', () => {
    for (const state of letterStates) expect(verbs({ state })).toEqual([])
  })
  it.each<[string, Partial<Standing>, LetterVerb[]]>([
    ['its drafter', { isDrafter: true }, ['edit', 'submit', 'withdraw']],
    ['its drafter, once it has a number', { isDrafter: true, state: 'returned', isNumbered: true }, ['edit', 'submit']],
    ['its drafter, before anybody endorsed it', { isDrafter: true, state: 'circulating' }, ['pull-back']],
    ['its drafter, afterwards', { isDrafter: true, state: 'circulating', isEndorsed: true }, []],
    ['whose turn it is', { isTurn: true, state: 'circulating' }, ['decide', 'return']],
    ['whose turn it is, on paper', { isTurn: true, state: 'circulating', signing: 'by-hand' }, []],
    ['a colleague of the drafter, on paper', { mayWrite: true, state: 'circulating', signing: 'by-hand' }, ['by-hand']],
    ['the keeper of the registers, when it is decided', { mayKeep: true, state: 'decided' }, ['void', 'publish']],
    ['the keeper, when it lies with an empty post', { mayKeep: true, isVacant: true, state: 'circulating' }, ['skip']],
    ['anybody, when it was voided', { mayKeep: true, mayWrite: true, isDrafter: true, state: 'voided' }, []],
  ])('%s', (_who, at, expected) => {
    expect(verbs(at)).toEqual(expected)
  })
})

describe('what is missing before it may be sent up', () => {
  const whole = {
    subject: 'เรื่อง',
    to: 'head' as const,
    addressee: 'นายก',
    parts: [{ id: 'cause', optional: false, text: 'ด้วย' }],
    english: [],
    annex: [],
    links: 2,
  }
  it('nothing', () => expect(missingIn(whole)).toEqual([]))
  it('empty places, places to fill in, an empty annex, an empty chain, in the order of the paper', () => {
    const found = missingIn({
      ...whole,
      subject: ' ',
      addressee: '',
      parts: [
        { id: 'cause', optional: false, text: 'ตามหนังสือที่ .........' },
        { id: 'purpose', optional: true, text: '' },
      ],
      english: [{ id: 'body', optional: false, text: '{agency}' }],
      annex: [{ kind: 'items', count: 0 }],
      links: 0,
    })
    expect(found.map(one => `${one.code} ${one.at}`)).toEqual([
      'required subject',
      'required to',
      'placeholder-left part-cause',
      'placeholder-left en-body',
      'annex-empty items',
      'chain-empty chain',
    ])
  })
  it('an order goes to nobody', () => expect(missingIn({ ...whole, to: 'none', addressee: '' })).toEqual([]))
})
