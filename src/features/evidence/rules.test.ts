// Who may do what to a piece of evidence in which state: the whole table.
import { describe, expect, test } from 'vitest'
import { type AskerForRules, type EvidenceState, type EvidenceVerb, evidenceVerbs, mayDo, verbsIn } from './rules.ts'

const nobody: AskerForRules = { isOfferer: false, mayAdd: false, mayReview: false, mayRelease: false }
const askers = {
  nobody,
  offerer: { ...nobody, isOfferer: true, mayAdd: true },
  colleague: { ...nobody, mayAdd: true },
  reviewer: { ...nobody, mayAdd: true, mayReview: true },
  'own reviewer': { ...nobody, isOfferer: true, mayAdd: true, mayReview: true },
  releaser: { ...nobody, mayAdd: true, mayReview: true, mayRelease: true },
}
const states: readonly EvidenceState[] = ['offered', 'accepted', 'returned', 'withdrawn']
const allowed = (who: AskerForRules, state: EvidenceState): EvidenceVerb[] =>
  evidenceVerbs.filter(verb => mayDo(verb, { state, isPublic: verb === 'take-back', privacy: 'clean' }, who).ok)

test.each([
  ['nobody', 'offered', []],
  ['nobody', 'accepted', []],
  ['nobody', 'returned', []],
  ['nobody', 'withdrawn', []],
  ['offerer', 'offered', ['edit', 'withdraw', 'replace', 'check-privacy', 'set-topics']],
  ['offerer', 'accepted', ['withdraw', 'replace', 'check-privacy', 'set-topics']],
  ['offerer', 'returned', ['edit', 'offer-again', 'withdraw', 'replace', 'set-topics']],
  ['offerer', 'withdrawn', ['replace']],
  ['colleague', 'offered', ['edit', 'replace', 'set-topics']],
  ['colleague', 'accepted', ['replace', 'set-topics']],
  ['reviewer', 'offered', ['edit', 'accept', 'return', 'withdraw', 'replace', 'check-privacy', 'set-topics']],
  ['reviewer', 'accepted', ['withdraw', 'replace', 'check-privacy', 'set-topics']],
  ['own reviewer', 'offered', ['edit', 'withdraw', 'replace', 'check-privacy', 'set-topics']],
  ['releaser', 'accepted', ['withdraw', 'replace', 'check-privacy', 'release', 'take-back', 'set-topics']],
] as const)('%s with a piece that is %s', (who, state, verbs) => {
  expect(allowed(askers[who], state).sort()).toEqual([...verbs].sort())
})

describe('whatever the right', () => {
  test('nobody accepts or returns her own', () => {
    const all = { isOfferer: true, mayAdd: true, mayReview: true, mayRelease: true }
    for (const verb of ['accept', 'return'] as const)
      expect(mayDo(verb, { state: 'offered', isPublic: false, privacy: 'clean' }, all)).toMatchObject({
        because: 'own-evidence',
      })
  })

  test('nothing is done that the table does not name', () => {
    const all = { isOfferer: false, mayAdd: true, mayReview: true, mayRelease: true }
    for (const state of states)
      for (const verb of evidenceVerbs) {
        const named: readonly EvidenceVerb[] = verbsIn[state]
        const answer = mayDo(verb, { state, isPublic: false, privacy: 'clean' }, all)
        if (!named.includes(verb)) expect(answer).toMatchObject({ because: 'not-in-this-state' })
      }
  })

  test('the public sees only what was looked at', () => {
    for (const privacy of ['unchecked', 'found'] as const)
      expect(mayDo('release', { state: 'accepted', isPublic: false, privacy }, askers.releaser)).toMatchObject({
        because: 'privacy-first',
      })
  })
})
