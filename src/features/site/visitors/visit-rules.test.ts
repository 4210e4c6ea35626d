// What counts as a look, and what the figures of a year say; without a database.
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { textParts } from '../text-blocks.ts'
import { sentenceOfYear } from './sentence.ts'
import { monthLines, placeOfLook, yearOnYear, yearsOfVisits } from './visit-rules.ts'

const browser = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'
const look = (change: Partial<Parameters<typeof placeOfLook>[0]> = {}) =>
  placeOfLook({ url: '/news/a?x=1', agent: browser, cookie: '', purpose: '', ...change }, agent => /bot/i.test(agent))

describe('a look', () => {
  test('stands where the first part of its address says, in its language', () => {
    expect(look()).toEqual({ section: 'news', lang: 'th' })
    expect(look({ url: '/' })).toEqual({ section: '', lang: 'th' })
    expect(look({ url: '/en' })).toEqual({ section: '', lang: 'en' })
    expect(look({ url: '/en/statistics/2569' })).toEqual({ section: 'statistics', lang: 'en' })
    expect(look({ url: '/english' })).toEqual({ section: 'english', lang: 'th' })
  })
  test('is none by machines, staff, browsers that fetch ahead, or our own link checker', () => {
    expect(look({ agent: 'Googlebot/2.1' })).toBeUndefined()
    expect(look({ agent: '' })).toBeUndefined()
    expect(look({ agent: 'Prongsai-link-check/1 (+http://x)' })).toBeUndefined()
    expect(look({ cookie: 'a=b; prongsai.session_token=x' })).toBeUndefined()
    expect(look({ cookie: '__Secure-prongsai.session_token=x' })).toBeUndefined()
    expect(look({ purpose: 'prefetch;prerender' })).toBeUndefined()
    expect(look({ cookie: 'display=dark' }), 'a visitor who chose her colours counts').toBeDefined()
  })
})

const month = (day: string, visits: number, first = day) => ({
  month: day,
  first_day: first,
  views: visits * 3,
  visits,
})
const day = (text: string) => Temporal.PlainDate.from(text)

describe('years', () => {
  const rows = [month('2025-10-01', 100, '2025-10-12'), month('2026-09-01', 50), month('2026-10-01', 70)]
  test('S154: are fiscal, with what was taken over, newest first, the running one always there', () => {
    const years = yearsOfVisits(rows, [{ fiscal_year: 2568, visits: 1000 }], day('2026-11-21'))
    expect(years.map(one => [one.year, one.counted, one.before])).toEqual([
      [2570, 70, 0],
      [2569, 150, 0],
      [2568, 0, 1000],
    ])
    expect(yearsOfVisits([], [], day('2026-11-21')).map(one => one.year)).toEqual([2570])
  })
  test('their months go up to today, nought where nobody came, beside the month a year before', () => {
    const lines = monthLines(rows, 2570, day('2026-11-21'))
    expect(lines.map(one => [one.from.toString(), one.visits, one.visitsBefore])).toEqual([
      ['2026-10-01', 70, 100],
      ['2026-11-01', 0, undefined],
    ])
    expect(monthLines(rows, 2569, day('2026-11-21'))).toHaveLength(12)
  })
  test('are compared when both are whole', () => {
    const of = (year: number, counted: number) => ({ year, counted, views: 0, before: 0 })
    expect(yearOnYear(of(2569, 120), of(2568, 100), true)).toEqual({ kind: 'more', by: 20, percent: 20 })
    expect(yearOnYear(of(2569, 50), of(2568, 100), true)).toEqual({ kind: 'less', by: 50, percent: 50 })
    expect(yearOnYear(of(2569, 100), of(2568, 100), true)).toMatchObject({ kind: 'same' })
    expect(yearOnYear(of(2569, 100), of(2568, 100), false)).toEqual({ kind: 'no-year-before' })
    expect(yearOnYear(of(2569, 100), of(2568, 0), true)).toEqual({ kind: 'no-year-before' })
  })
})

describe('the sentence of a year', () => {
  const today = day('2026-11-21')
  const say = (asked: number, counts: Readonly<Record<number, number>>, lang: 'th' | 'en' = 'th') =>
    sentenceOfYear(
      {
        year: asked,
        years: Object.entries(counts).map(([year, counted]) => ({ year: Number(year), counted, views: 0, before: 0 })),
        today,
        before: undefined,
      },
      lang,
    )
  test('S155: is put together from the counts, as reports print it', () => {
    expect(say(2568, { 2567: 20_000, 2568: 24_547 })).toBe(
      'ปีงบประมาณ พ.ศ. 2568 มีผู้เข้าชมเว็บไซต์ 24,547 ครั้ง เพิ่มขึ้นจากปีก่อน 4,547 ครั้ง (ร้อยละ 22.7)',
    )
    expect(say(2568, { 2567: 20_000, 2568: 10_000 })).toContain('ลดลงจากปีก่อน 10,000 ครั้ง (ร้อยละ 50)')
    expect(say(2568, { 2568: 10 })).toContain('ยังไม่มียอดของปีก่อนให้เทียบ')
    expect(say(2570, { 2569: 5, 2570: 10 })).toContain('ถึงวันที่ 21 พ.ย. 2569')
    expect(say(2570, {})).toContain('ยังไม่มีผู้เข้าชมที่นับได้')
    expect(say(2568, { 2567: 20_000, 2568: 24_547 }, 'en')).toContain('4,547 more than the year before (22.7%)')
  })
  test('says what was taken over, from where and when', () => {
    const said = sentenceOfYear(
      {
        year: 2569,
        years: [{ year: 2569, counted: 10, before: 90, views: 0, since: '2026-09-01' }],
        today,
        before: {
          agency_id: '',
          id: '',
          fiscal_year: 2569,
          visits: 90,
          source: 'ตัวนับเดิม',
          read_on: '2026-08-31',
          version: 1,
          withdrawn_at: null,
        },
      },
      'th',
    )
    expect(said).toContain('100 ครั้ง')
    expect(said).toContain('90 ครั้งเป็นยอดยกมา จากตัวนับเดิม อ่านเมื่อ 31 ส.ค. 2569')
    expect(said).toContain('เริ่มนับวันที่ 1 ก.ย. 2569')
  })
})

test('a text becomes headings, paragraphs and lists, whatever was typed', () => {
  expect(textParts('คำนำ\nต่อ\n\n## หัวข้อ\n- หนึ่ง\n- สอง\nจบ')).toEqual([
    { blocks: [{ kind: 'text', text: 'คำนำ ต่อ' }] },
    {
      title: 'หัวข้อ',
      blocks: [
        { kind: 'list', items: ['หนึ่ง', 'สอง'] },
        { kind: 'text', text: 'จบ' },
      ],
    },
  ])
  expect(textParts('\n\n')).toEqual([])
})
