import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf } from '#test/harness/publications.ts'
import { blocked } from './findings.ts'
import {
  boxOfSpot,
  lacksOf,
  manualRows,
  manualsWithBelow,
  mayDo,
  mayFollow,
  PRESSED_AT,
  pageRanges,
  partOfPage,
  proposeSlug,
  spotOf,
  totalOf,
  wordsOf,
} from './rules.ts'
import { type Content, readContent, states, timeUnits } from './schema.ts'

const content = (kind: string, more: Partial<Content> = {}): Content => ({ ...readContent(contentOf(kind)), ...more })
const manual = (more: Partial<NonNullable<Content['manual']>>) => {
  const whole = content('service-manual')
  return { ...whole, manual: { ...(whole.manual ?? never()), ...more } }
}
const never = () => {
  throw new Error('a manual has a manual')
}

describe('what must be there before it is shown', () => {
  test('a photo without words for those who cannot see it', () => {
    const photo = { file: crypto.randomUUID(), sha256: '', width: 1, height: 1, alt_th: ' ', alt_en: '' }
    expect(lacksOf('news', content('news', { photos: [photo] }))).toEqual(['alt'])
    expect(lacksOf('news', content('news', { photos: [{ ...photo, alt_th: 'รูป' }] }))).toEqual([])
  })

  test('S174 S175: a manual is never silent about steps, who does them, papers, fee and where', () => {
    expect(lacksOf('service-manual', content('service-manual'))).toEqual([])
    expect(lacksOf('service-manual', manual({ steps: [] }))).toEqual(['steps'])
    const step = { what: 'ตรวจ', who: '', amount: 1, per: 'days' as const, note: '' }
    expect(lacksOf('service-manual', manual({ steps: [step] }))).toEqual(['step-who'])
    expect(lacksOf('service-manual', manual({ no_papers: false }))).toEqual(['papers'])
    expect(lacksOf('service-manual', manual({ no_fee: false }))).toEqual(['fee'])
    expect(lacksOf('service-manual', manual({ no_fee: false, fee: '20 บาท' }))).toEqual([])
    expect(lacksOf('service-manual', manual({ channels: '' }))).toEqual(['channels'])
  })

  test('a document without file, words or link is no document', () => {
    expect(lacksOf('document', content('document', { body_th: '' }))).toEqual(['file'])
    expect(lacksOf('document', content('document', { body_th: '', url: 'https://example.test' }))).toEqual([])
  })
})

test('every state can be left, and nothing follows that has no page', () => {
  for (const state of states) expect(mayFollow[state].length).toBeGreaterThan(0)
  expect(mayDo('published', 'publish')).toBe(false)
  expect(mayDo('withdrawn', 'publish')).toBe(false)
})

describe('how long steps take together', () => {
  const step = fc.record({ amount: fc.integer({ min: 0, max: 500 }), per: fc.constantFrom(...timeUnits) })
  const minutesOf = (of: readonly { amount: number; per: string }[]) =>
    of.reduce((sum, { amount, per }) => sum + (per === 'minutes' ? amount : per === 'hours' ? amount * 60 : 0), 0)
  test('no minute is lost, and days of work stay apart from hours', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const total = totalOf(steps)
        expect(minutesOf(total)).toBe(minutesOf(steps))
        const days = steps.filter(one => one.per === 'working-days').reduce((sum, one) => sum + one.amount, 0)
        expect(total.find(one => one.per === 'working-days')?.amount ?? 0).toBe(days)
        expect(total.every(one => one.amount > 0)).toBe(true)
        expect(total.find(one => one.per === 'minutes')?.amount ?? 0).toBeLessThan(60)
      }),
    )
  })
})

test('rows of a form are read side by side; empty ones fall away and digits may be Thai', () => {
  const rows = manualRows({
    step_what: ['ยื่น', '', 'รับ'],
    step_who: ['ก', 'x', 'ข'],
    step_amount: ['๑๕', '', '2'],
    step_per: ['minutes', 'days', 'nonsense'],
    step_note: [],
    paper_name: ['', 'บัตร'],
    paper_copies: ['9', '1 ฉบับ'],
    paper_from: [],
  })
  expect(rows.steps).toEqual([
    { what: 'ยื่น', who: 'ก', amount: 15, per: 'minutes', note: '' },
    { what: 'รับ', who: 'ข', amount: 2, per: 'minutes', note: '' },
  ])
  expect(rows.papers).toEqual([{ name: 'บัตร', copies: '1 ฉบับ', from: '' }])
})

test('an address is always one that may be typed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), title => {
      const slug = proposeSlug({ title, day: '2026-11-21', random: most => most - 1 })
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(80)
    }),
  )
  expect(proposeSlug({ title: 'Free Flu Vaccine!', day: '2026-11-21', random: () => 0 })).toBe('free-flu-vaccine')
  expect(proposeSlug({ title: 'ไทย', day: '2026-11-21', random: () => 0 })).toBe('2569-11-aaaa')
})

test('all words are looked through for data of persons, those of steps and photos too', () => {
  const words = wordsOf(manual({ steps: [{ what: 'ก', who: 'ข', amount: 1, per: 'days', note: 'ค' }] }))
  for (const one of ['ก', 'ข', 'ค']) expect(words).toContain(one)
  const clean = { lacks: [], personal: [], hasCitizenId: false, signatures: [], unread: [], isReading: false }
  const said = { reason: '', looked: false }
  expect(blocked(clean, said)).toBeUndefined()
  expect(blocked({ ...clean, hasCitizenId: true }, said)).toBe('has-citizen-id')
})

test('a probable signature needs a reason, what no program can read needs eyes', () => {
  const at = { file: 'f', title: 'ประกาศ' }
  const clean = { lacks: [], personal: [], hasCitizenId: false, signatures: [], unread: [], isReading: false }
  const signed = { ...clean, signatures: [{ ...at, why: 'picture' as const, near: '(นายสมชาย ใจดี)', page: 1 }] }
  expect(blocked(signed, { reason: '', looked: true })).toBe('say-why-personal')
  expect(blocked(signed, { reason: 'กฎหมายให้เผยแพร่', looked: false })).toBeUndefined()
  const scanned = { ...clean, unread: [{ ...at, pages: [1] }] }
  expect(blocked(scanned, { reason: 'x', looked: false })).toBe('look-yourself')
  expect(blocked(scanned, { reason: '', looked: true })).toBeUndefined()
})

test('a place on a page has a name, and pages that follow each other are said as one stretch', () => {
  expect(partOfPage({ left: 0.6, right: 0.9, top: 0.8, bottom: 0.9 })).toBe('3-3')
  expect(partOfPage({ left: 0, right: 1, top: 0, bottom: 1 })).toBe('2-2')
  expect(partOfPage({ left: 1, right: 1, top: 0, bottom: 0 })).toBe('3-1')
  expect(pageRanges([2, 3, 4, 7, 9, 10])).toBe('2–4, 7, 9–10')
  expect(boxOfSpot({ left: 30, top: 20, width: 60, height: 40 }, { width: 300, height: 200 })).toEqual({
    left: 0.1,
    top: 0.1,
    right: 0.3,
    bottom: 0.3,
  })
})

describe('where a photo was pressed', () => {
  const size = { width: 1280, height: 800 }
  const pressed = (typed: Partial<Parameters<typeof spotOf>[0]>) => spotOf({ size: 'small', ...typed }, size)

  test('is found again in the photo, whichever width it was shown at', () => {
    const wide = pressed({ 'wide.x': PRESSED_AT.wide / 2, 'wide.y': 200 })
    expect(wide).toEqual({ left: 589, top: 349, width: 102, height: 102 })
    expect(pressed({ 'narrow.x': PRESSED_AT.narrow / 2, 'narrow.y': 87.5 })).toEqual(wide)
  })

  test('a key press says nothing, a named part says a ninth', () => {
    expect(pressed({ 'wide.x': 0, 'wide.y': 0 })).toBeUndefined()
    expect(pressed({})).toBeUndefined()
    expect(pressed({ part: '3-1' })).toEqual({ left: 853, top: 0, width: 427, height: 267 })
  })

  test('whatever was sent, the square lies inside the photo', () => {
    const place = fc.integer({ min: 0, max: 4000 })
    fc.assert(
      fc.property(
        place,
        place,
        fc.constantFrom('small', 'medium', 'large'),
        fc.integer({ min: 1, max: 2400 }),
        fc.integer({ min: 1, max: 2400 }),
        (x, y, sized, width, height) => {
          const found = spotOf({ size: sized, 'wide.x': x, 'wide.y': y, part: '2-2' }, { width, height })
          expect(found).toBeDefined()
          if (!found) return
          expect(Math.min(found.left, found.top)).toBeGreaterThanOrEqual(0)
          expect(Math.min(found.width, found.height)).toBeGreaterThan(0)
          expect(found.left + found.width).toBeLessThanOrEqual(width)
          expect(found.top + found.height).toBeLessThanOrEqual(height)
        },
      ),
    )
  })
})

test('S176: a manual of a job is one of the division above it', () => {
  const units = [
    { id: 'division', parent_id: null },
    { id: 'job', parent_id: 'division' },
    { id: 'other', parent_id: null },
  ]
  const seen = new Date('2026-11-01')
  const found = manualsWithBelow(units, [
    { unit_id: 'job', service: 1, staff: 0, drafts: 0, seen },
    { unit_id: 'division', service: 0, staff: 2, drafts: 1, seen: null },
  ])
  expect(found.get('division')).toEqual({ service: 1, staff: 2, drafts: 1, seen })
  expect(found.get('job')).toMatchObject({ service: 1, staff: 0 })
  expect(found.get('other')).toBeUndefined()
})
