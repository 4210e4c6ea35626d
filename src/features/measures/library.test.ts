// The library is data that must hold what it promises, for every kind of local government.
import { expect, test } from 'vitest'
import { aMeasure, anInput, aStep } from '#test/harness/plan-picture.ts'
import { agencyTypes, cardOf } from '../agencies/public.ts'
import { shippedFrameworks, topics } from '../assessment/public.ts'
import { runChecks } from './checks/index.ts'
import { inOwnWords, library, libraryFor } from './library.ts'

const newest = shippedFrameworks[0]
if (!newest) throw new Error('no framework')

test('every measure aims at something that is there', () => {
  expect(new Set(library.map(one => one.id)).size).toBe(library.length)
  const wrong = library.flatMap(measure =>
    measure.aims.filter(aim =>
      aim.kind === 'indicator'
        ? !newest.indicators.some(one => one.id === aim.key)
        : !topics.some(one => one.id === aim.key),
    ),
  )
  expect(wrong).toEqual([])
})

test('every issue has three measures and every indicator one that aims at it', () => {
  for (const issue of newest.issues)
    expect(library.filter(one => one.issue === issue.id).length, issue.id).toBeGreaterThanOrEqual(3)
  for (const one of newest.indicators)
    expect(libraryFor({ kind: 'indicator', key: one.id, issue: '' }).length, one.id).toBeGreaterThan(0)
})

test.each(agencyTypes)('its words fit %s and the checker has nothing against them', type => {
  const row = {
    agency_id: 'x',
    type,
    name_th: 'ธารใส',
    name_en: 'Than Sai',
    province_code: '00',
    district_th: 'x',
    district_en: '',
    emblem_id: null,
    is_demo: true,
    numerals: 'arabic',
  }
  const card = cardOf(row as unknown as Parameters<typeof cardOf>[0])
  const kind = type.startsWith('tesaban') ? ('tesaban' as const) : type === 'obt' ? ('obt' as const) : ('obj' as const)
  for (const measure of library) {
    const texts = [
      measure.name,
      measure.problem,
      measure.output,
      measure.outcome,
      ...measure.steps.flatMap(step => [step.name, step.output]),
    ]
    for (const text of texts)
      for (const lang of ['th', 'en'] as const) expect(inOwnWords(text, card, lang)).not.toMatch(/[{}]|^$/)
    const own = texts.map(text => inOwnWords(text, card, 'th'))
    const input = anInput({ agency: { name: card.name.th, place: 'ธารใส', type: kind } }, [
      aMeasure({
        name: own[0] ?? '',
        problem: own[1] ?? '',
        steps: own.slice(4).map((name, at) => aStep({ id: `s${at}`, name, output: `${name} ${at}` })),
      }),
    ])
    const wordRules = [
      'misspelling',
      'placeholder-left',
      'wrong-instrument',
      'wrong-vocabulary',
      'agency-name-variant',
      'numerals-mixed',
      'personal-data',
    ]
    expect(
      runChecks(input).findings.filter(one => wordRules.includes(one.rule.id)),
      measure.id,
    ).toEqual([])
  }
})
