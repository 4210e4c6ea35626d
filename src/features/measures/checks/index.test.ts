// The checker as a whole: every rule has words and a test of its own, a clean plan is silent, each planted fault is found by its rule,
// and a switched-off rule is off.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aLargeInput, aMeasure, anAction, anInput, aStep } from '#test/harness/plan-picture.ts'
import { rules, runChecks, sayFinding, sayRule } from './index.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

test('every rule has an id of its own, words in both languages and a test', () => {
  const ids = rules.map(rule => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(Object.keys(th.rules).sort())
  expect([...ids].sort()).toEqual(Object.keys(en.rules).sort())
  const files = readdirSync(import.meta.dirname)
  expect(ids.filter(id => !files.includes(`${id}.test.ts`))).toEqual([])
})

test('a plan without a fault is silent, whatever its size', () => {
  expect(runChecks(anInput()).findings).toEqual([])
  const large = runChecks(aLargeInput({ measures: 60, steps: 6, proofs: 1000 }))
  expect(large.findings.map(one => one.rule.id)).toEqual([])
  expect(large.passed).toBe(rules.length)
})

const faulty = anInput({}, [
  aMeasure({ steps: [aStep({ output: 'เว็ปไซต์.....', actions: [anAction({ on: '2026-10-30' })] })] }),
])

test('errors come first, and each finding can be said in both languages without a hole', () => {
  const { findings, passed } = runChecks(faulty)
  expect(findings.map(one => one.rule.id)).toEqual([
    'date-outside-round',
    'placeholder-left',
    'date-outside-step-period',
    'misspelling',
  ])
  expect(passed).toBe(rules.length - 4)
  for (const lang of ['th', 'en'] as const)
    for (const finding of findings) {
      const said = sayFinding(finding, lang)
      expect(`${said.title} ${said.detail} ${said.way}`).not.toMatch(/[{}]|undefined/)
      expect(sayRule(finding.rule.id, lang).length).toBeGreaterThan(5)
    }
})

test('a rule can be switched off for one measure or for all', () => {
  const ids = (waived: Parameters<typeof runChecks>[1]) => runChecks(faulty, waived).findings.map(one => one.rule.id)
  expect(ids([{ rule: 'misspelling', measureId: null }])).not.toContain('misspelling')
  expect(ids([{ rule: 'misspelling', measureId: 'm' }])).not.toContain('misspelling')
  expect(ids([{ rule: 'misspelling', measureId: 'another' }])).toContain('misspelling')
})
