// The starter set is data that must hold what it promises, for every kind of local government: complete drafts in its own words.
import { expect, test } from 'vitest'
import { agencyTypes, cardOf, flattenUnits, kindOf, presetFor } from '../agencies/public.ts'
import { seriousIn } from './look-through.ts'
import { lacksOf, wordsOf } from './rules.ts'
import { NewPublication } from './schema.ts'
import { contentOf, isAlike, starters, startersFor, typedOf, unitFor } from './starters.ts'

const cardFor = (type: string, more: Record<string, unknown> = {}) => {
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
    address_th: '99 หมู่ 9',
    office_hours_th: 'จันทร์–ศุกร์ 8:30–16:30 น.',
    ...more,
  }
  return cardOf(row as unknown as Parameters<typeof cardOf>[0])
}
const idsFor = (type: string) => startersFor(cardFor(type)).map(one => one.id)
const ids = (type: string, prefix: string) => idsFor(type).filter(id => id.startsWith(prefix))

test('S179: staff manuals of taxes, building permits, allowances, loans of property and complaints', () => {
  expect(ids('tesaban-tambon', 'staff-')).toEqual([
    'staff-building-permit-renewal',
    'staff-complaints',
    'staff-disability-allowance',
    'staff-elderly-allowance',
    'staff-land-and-building-tax',
    'staff-organisation',
    'staff-property-loan',
    'staff-sign-tax',
  ])
  // A provincial administration collects neither tax and pays neither allowance.
  expect(ids('obj', 'staff-')).toEqual(['staff-complaints', 'staff-organisation', 'staff-property-loan'])
  const tax = starters.find(one => one.id === 'staff-land-and-building-tax')
  expect(tax?.conditions.join()).toMatch(/แทนภาษีโรงเรือนและที่ดิน.*พ\.ศ\. 2562 ยกเลิกแล้ว/)
})

test('S180: manuals for citizens of permits, licences, house number, taxes, allowances, water, light and pets', () => {
  const services = [
    'building-permit-renewal',
    'disability-allowance',
    'drain',
    'elderly-allowance',
    'health-business-renewal',
    'house-number',
    'land-and-building-tax',
    'nuisance',
    'pet-registration',
    'petition',
    'question',
    'road',
    'room',
    'sign-tax',
    'street-light',
    'tree',
    'waste',
    'water-truck',
    'welfare',
  ]
  expect(ids('tesaban-mueang', 'service-')).toEqual(services.map(one => `service-${one}`))
  // Outside municipalities the district gives the number of a house.
  expect(ids('obt', 'service-')).toContain('service-house-number-outside')
  expect(ids('obt', 'service-')).not.toContain('service-house-number')
  expect(ids('obj', 'service-')).toEqual([
    'service-petition',
    'service-question',
    'service-road',
    'service-room',
    'service-street-light',
    'service-water-truck',
  ])
})

test('S181: one manual of how the agency works as a whole, with its own founding law', () => {
  for (const [type, law] of [
    ['tesaban-nakhon', 'พระราชบัญญัติเทศบาล'],
    ['obt', 'พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล'],
    ['obj', 'พระราชบัญญัติองค์การบริหารส่วนจังหวัด'],
  ] as const) {
    const [whole, ...more] = startersFor(cardFor(type)).filter(one => one.whole)
    expect(more).toEqual([])
    const content = whole && contentOf(whole, { card: cardFor(type), unit: 'สำนักปลัด' })
    expect(content?.manual.law).toContain(law)
    expect(content?.title_th).toContain(cardFor(type).name.th)
  }
})

test.each(agencyTypes)('every draft for %s is complete, in its own words, and fits the form', type => {
  const card = cardFor(type)
  for (const starter of startersFor(card)) {
    const content = contentOf(starter, { card, unit: 'กองทดสอบ' })
    expect(lacksOf(starter.kind, content), starter.id).toEqual([])
    expect(content.manual.law, starter.id).not.toBe('')
    expect(content.manual.steps.every(step => step.what !== '' && step.who !== '')).toBe(true)
    const words = wordsOf(content)
    expect(words, starter.id).not.toMatch(/[{}]/)
    const others = ['เทศบาล', 'องค์การบริหารส่วนตำบล', 'องค์การบริหารส่วนจังหวัด'].filter(
      (_, at) => at !== ['tesaban', 'obt', 'obj'].indexOf(kindOf(type)),
    )
    const ofOthers = others.filter(other => words.replace(/พระราชบัญญัติ[^\n]*/g, '').includes(other))
    expect(ofOthers, starter.id).toEqual([])
    expect(seriousIn(words), starter.id).toEqual([])
    const typed = typedOf(starter, { card, unit: 'กองทดสอบ', unitId: '0190c5c0-0000-7000-8000-000000000000' })
    // As the form would send it: what is empty is not there.
    const none = { from: undefined, to: undefined, fiscal_year: undefined, no_papers: undefined, no_fee: undefined }
    expect(NewPublication.safeParse({ ...typed, ...none }).error, starter.id).toBe(undefined)
  }
})

test('nobody compared any of them with the law, and each says what a person has to compare', () => {
  for (const starter of starters) {
    expect(starter.checked, starter.id).toBe(false)
    expect(starter.source.th).toContain('info.go.th')
    for (const one of starter.check) expect(one.th + one.en).not.toMatch(/[{}]/)
  }
})

test('a repealed tax is no law of any of them', () => {
  const laws = starters.flatMap(one => (Array.isArray(one.law) ? one.law : Object.values(one.law).flat()))
  expect(laws.filter(line => /ภาษีโรงเรือน|ภาษีบำรุงท้องที่/.test(line))).toEqual([])
})

test('where the agency has not said its hours or address, the line is left out', () => {
  const tax = starters.find(one => one.id === 'service-sign-tax')
  if (!tax) throw new Error('no sign tax')
  const of = (more: Record<string, unknown>) =>
    contentOf(tax, { card: cardFor('obt', more), unit: 'กองคลัง' }).manual.channels
  expect(of({})).toBe('กองคลัง ที่ทำการองค์การบริหารส่วนตำบล\n99 หมู่ 9\nจันทร์–ศุกร์ 8:30–16:30 น.')
  expect(of({ address_th: '', office_hours_th: '' })).toBe('กองคลัง ที่ทำการองค์การบริหารส่วนตำบล')
})

test.each(agencyTypes)('every draft finds its usual unit in the preset of %s', type => {
  const card = cardFor(type)
  const units = flattenUnits(presetFor(type).units).map(unit => ({ id: unit.key, name_th: unit.name.th }))
  for (const starter of startersFor(card)) expect(starter.unit, starter.id).toContain(unitFor(starter, units, card))
})

test('a unit that was renamed is found by its own word, and one that is not there is not made up', () => {
  const card = cardFor('tesaban-tambon')
  const tax = { unit: ['revenue', 'finance'] }
  expect(
    unitFor(
      tax,
      [
        { id: 'a', name_th: 'กองช่าง' },
        { id: 'b', name_th: 'ส่วนการคลัง' },
      ],
      card,
    ),
  ).toBe('b')
  expect(unitFor(tax, [{ id: 'a', name_th: 'กองช่าง' }], card)).toBe(undefined)
})

test('a manual of the same kind with the same words in its title is most likely about the same', () => {
  const tax = starters.find(one => one.id === 'service-sign-tax')
  if (!tax) throw new Error('no sign tax')
  expect(isAlike(tax, { kind: 'service-manual', title: 'การชำระภาษีป้ายประจำปี' })).toBe(true)
  expect(isAlike(tax, { kind: 'staff-manual', title: 'การชำระภาษีป้ายประจำปี' })).toBe(false)
  expect(isAlike(tax, { kind: 'service-manual', title: 'การชำระภาษีที่ดิน' })).toBe(false)
})
