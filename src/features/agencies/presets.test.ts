import { describe, expect, test } from 'vitest'
import type { Words } from '#src/kernel/lang.ts'
import { type AgencyType, agencyTypes } from './agency-type.ts'
import { flattenUnits, presetFor } from './presets.ts'
import { provinceByCode, provinces } from './provinces.ts'
import { vocabularyFor, withName } from './vocabulary.ts'

const thai = /[ก-๛]/

const doubled = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)

// Every { th, en } pair anywhere inside a value, with where it was found.
function pairs(value: unknown, at = ''): { at: string; pair: Words }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, child]) => pairs(child, `${at}.${key}`))
  if ('th' in value && 'en' in value) return [...inner, { at, pair: { th: String(value.th), en: String(value.en) } }]
  return inner
}

function wronglyWritten(value: unknown): string[] {
  return pairs(value)
    .filter(
      ({ pair }) =>
        !thai.test(pair.th) ||
        thai.test(pair.en) ||
        // Decomposed sara am and invisible characters break search and sorting.
        /\u0e4d\u0e32|[\u200b-\u200f\u00a0]/.test(pair.th) ||
        pair.th !== pair.th.trim() ||
        pair.en !== pair.en.trim(),
    )
    .map(({ at }) => at)
}

describe.each(agencyTypes)('preset of %s', type => {
  const preset = presetFor(type)
  const units = flattenUnits(preset.units)
  const unitKeys = units.map(unit => unit.key)

  test('keys are unique', () => {
    expect(doubled(unitKeys)).toEqual([])
    expect(doubled(preset.posts.map(post => post.key))).toEqual([])
  })

  test('every name is Thai and English', () => {
    expect(pairs(preset).length).toBeGreaterThan(units.length)
    expect(wronglyWritten(preset)).toEqual([])
  })

  test('the flat list puts parents first', () => {
    for (const [index, unit] of units.entries())
      if (unit.parent !== null) expect(unitKeys.slice(0, index)).toContain(unit.parent)
  })

  test('the parts of an office are smaller than the office', () => {
    const depth = { office: 0, division: 0, audit_unit: 0, section: 1, job: 2 }
    const kindByKey = new Map(units.map(unit => [unit.key, unit.kind]))
    for (const unit of units) {
      const above = unit.parent === null ? undefined : kindByKey.get(unit.parent)
      if (above === undefined) expect(depth[unit.kind]).toBe(0)
      else expect(depth[above]).toBeLessThan(depth[unit.kind])
    }
  })

  test('S303, S304, S305, S306, S307, S308: the units every integrity report names are there', () => {
    const named = ['clerk-office', 'finance', 'internal-audit', 'strategy', 'legal']
    // An อบต. is too small for sections (ฝ่าย).
    expect(unitKeys).toEqual(expect.arrayContaining(type === 'obt' ? named : [...named, 'administration-section']))
    const topLevel = units.filter(unit => unit.parent === null)
    expect(topLevel.filter(unit => unit.abbr === undefined)).toEqual([])
    expect(doubled(topLevel.map(unit => unit.abbr ?? ''))).toEqual([])
  })

  test('every post belongs to a unit, or stands above all of them', () => {
    for (const post of preset.posts)
      if (post.unit === null) expect(post.executive).toBe(true)
      else expect(unitKeys).toContain(post.unit)
  })

  test('every office, division and section has exactly one head; a job has none', () => {
    for (const unit of units) {
      const heads = preset.posts.filter(post => post.unit === unit.key && post.roles.includes('unit-head'))
      expect(heads, unit.key).toHaveLength(unit.kind === 'job' ? 0 : 1)
    }
  })

  test('S310 and S311: executives are the political side and the clerks', () => {
    const political = preset.posts.filter(post => post.side === 'political')
    expect(political.every(post => post.executive && post.unit === null && post.levels === null)).toBe(true)
    const permanent = preset.posts.filter(post => post.side === 'permanent' && post.executive).map(post => post.key)
    expect(permanent).toEqual(['clerk', 'deputy-clerk'])
  })

  test('the order is the order of seniority, mayor first', () => {
    const order = preset.posts.map(post => post.seniority)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(preset.posts[0]?.key).toBe('mayor')
  })

  test('one post is mayor, one is clerk, one drives the year, and somebody audits', () => {
    const carrying = (role: string) => preset.posts.filter(post => post.roles.some(own => own === role)).map(p => p.key)
    expect(carrying('mayor')).toEqual(['mayor'])
    expect(carrying('clerk')).toEqual(['clerk'])
    expect(carrying('ita-admin')).toEqual(['legal-officer'])
    expect(carrying('auditor')).toEqual(['internal-audit-head', 'internal-auditor'])
    expect(carrying('officer').length).toBeGreaterThan(5)
  })

  test('a memo of the legal officer can climb to the mayor', () => {
    const parentOf = new Map(units.map(unit => [unit.key, unit.parent]))
    const chain: string[] = []
    let at = preset.posts.find(post => post.key === 'legal-officer')?.unit ?? null
    while (at !== null) {
      const unit = at
      const head = preset.posts.find(post => post.unit === unit && post.roles.includes('unit-head'))
      if (head) chain.push(head.key)
      at = parentOf.get(unit) ?? null
    }
    const sections = type === 'obt' ? [] : ['administration-section-head']
    expect(chain).toEqual([...sections, 'clerk-office-head'])
    const above = preset.posts.filter(post => ['clerk', 'mayor'].includes(post.key))
    expect(above.every(post => post.roles.includes('endorser'))).toBe(true)
  })
})

describe.each(agencyTypes)('vocabulary of %s', type => {
  const words = vocabularyFor(type)

  test('every word is Thai and English', () => {
    expect(wronglyWritten(words)).toEqual([])
  })

  test('every form takes the name of the agency, in both languages', () => {
    const { name, shortName, headOf, deputyHeadOf, clerkOf, deputyClerkOf, councilOf } = words
    for (const form of [name, shortName, headOf, deputyHeadOf, clerkOf, deputyClerkOf, councilOf]) {
      const filled = withName(form, { th: 'ปรางทอง', en: 'Prang Thong' })
      expect(filled.th).toContain('ปรางทอง')
      expect(filled.en).toContain('Prang Thong')
      expect(filled.th + filled.en).not.toMatch(/[{}]/)
    }
  })

  test('the posts of the preset speak the same words', () => {
    const { posts } = presetFor(type)
    const post = (key: string) => posts.find(candidate => candidate.key === key)
    expect(post('mayor')).toMatchObject({ name: { th: words.head.th }, full: words.headOf })
    expect(post('deputy-mayor')).toMatchObject({ name: { th: words.deputyHead.th }, full: words.deputyHeadOf })
    expect(post('clerk')).toMatchObject({ name: { th: words.clerk.th }, full: words.clerkOf })
    expect(post('deputy-clerk')).toMatchObject({ name: { th: words.deputyClerk.th }, full: words.deputyClerkOf })
    expect(post('clerk-office-head')?.name.th).toBe(words.centralOfficeHead.th)
    expect(presetFor(type).units.find(unit => unit.key === 'clerk-office')?.name.th).toBe(words.centralOffice.th)
  })

  test('S314: three groups of staff, contract employees split in two', () => {
    expect(words.staffGroups.map(group => group.key)).toEqual(['officer', 'permanent-employee', 'contract-employee'])
    expect(words.staffClasses.map(({ key, group }) => [key, group])).toEqual([
      ['officer', 'officer'],
      ['permanent-employee', 'permanent-employee'],
      ['mission-contract', 'contract-employee'],
      ['general-contract', 'contract-employee'],
    ])
    expect(words.staffClasses[0]?.name.th).toBe(words.officers.th)
  })
})

test('S325: a municipality passes a เทศบัญญัติ, the others a ข้อบัญญัติ', () => {
  const lawOf = (type: AgencyType) => vocabularyFor(type).budgetLaw.th
  expect(lawOf('tesaban-tambon')).toBe('เทศบัญญัติงบประมาณรายจ่าย')
  expect(lawOf('obt')).toBe('ข้อบัญญัติงบประมาณรายจ่าย')
  expect(lawOf('obj')).toBe('ข้อบัญญัติงบประมาณรายจ่าย')
})

test('S301 and S302: each type has its short form', () => {
  const shorts = agencyTypes.map(type => vocabularyFor(type).kindName.short)
  expect(shorts).toEqual(['ทต.', 'ทม.', 'ทน.', 'อบต.', 'อบจ.'])
})

test('77 provinces, each with its own code, letters and names', () => {
  expect(new Set(provinces.map(province => province.code)).size).toBe(77)
  expect(new Set(provinces.map(province => province.letters)).size).toBe(77)
  expect(new Set(provinces.map(province => province.name.th)).size).toBe(77)
  expect(new Set(provinces.map(province => province.name.en)).size).toBe(77)
  expect(wronglyWritten(provinces)).toEqual([])
  expect(provinceByCode('30')).toMatchObject({ letters: 'นม', name: { th: 'นครราชสีมา', en: 'Nakhon Ratchasima' } })
  expect(provinceByCode('99')).toBeUndefined()
})
