// The plan's timeline as one drawing to save, print or put into a paper. Pure: plain SVG without style or script, every text escaped.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf, quarterMonth } from '#src/kernel/fiscal.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { monthNames } from '#src/kernel/thai-date/months.ts'
import type { PlanPicture } from './picture.ts'
import { headingName, stateText } from './show.ts'
import { activeOf, laneOf, progressOf } from './status.ts'
import { measuresWords } from './words.ts'

const WIDTH = 1120
const NAMES = 400
const ROW = 34
const HEAD = 74
const LETTERS = 44
const UNIT = (WIDTH - NAMES - 20) / 48

const fills = { done: '#1f6b4a', doing: '#2f4f9e', left: '#c9d3ea', late: '#b3261e', idle: '#ffffff' } as const
const dues = { past: '#1f6b4a', soon: '#8a5a00', late: '#b3261e', ahead: '#12303a' } as const

export function timelineSvg(plan: PlanPicture, today: string, lang: Lang): string {
  const w = measuresWords(lang).plan
  const rows: string[] = []
  let y = HEAD
  for (const heading of plan.headings) {
    const measures = activeOf(plan).filter(one => one.headingId === heading.id)
    if (measures.length === 0) continue
    rows.push(text(16, y + 22, `${heading.number}. ${headingName(heading, lang)}`, 15, '600'))
    y += ROW
    for (const measure of measures) {
      const lane = laneOf(measure, plan.fiscalYear, today)
      const state = stateText(progressOf(measure, plan.fiscalYear, today), lang)
      const name = `${measure.number} ${measure.name}`
      rows.push(`<g role="img"><title>${escaped(`${name} ${state}`)}</title>`)
      rows.push(text(16, y + 21, shortened(name), 15, '400'))
      for (const span of lane.spans) {
        const x = NAMES + (span.from - 1) * UNIT
        rows.push(
          `<rect x="${x.toFixed(1)}" y="${y + 9}" width="${((span.to - span.from + 1) * UNIT).toFixed(1)}" height="14" rx="3" fill="${fills[span.tone]}" stroke="#5b7280"/>`,
        )
      }
      for (const mark of lane.marks) {
        const x = NAMES + mark.at * UNIT - UNIT / 2
        rows.push(`<path d="M${x.toFixed(1)} ${y + 8}l8 8-8 8-8-8z" fill="${dues[mark.tone]}"/>`)
      }
      rows.push('</g>')
      y += ROW
    }
  }
  const height = y + 24
  const day = Temporal.PlainDate.from(today)
  const isNow = fiscalYearOf(day) === plan.fiscalYear
  const now = NAMES + quarterMonth(day) * UNIT - UNIT / 2
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Sarabun, 'TH Sarabun New', sans-serif">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(16, 30, w.titleYear.replace('{year}', String(plan.fiscalYear)), 20, '600'),
    ...months(lang, height),
    ...rows,
    ...(isNow
      ? [
          `<line x1="${now.toFixed(1)}" y1="${HEAD - 8}" x2="${now.toFixed(1)}" y2="${height - 12}" stroke="#c77d00" stroke-width="2"/>`,
        ]
      : []),
    '</svg>',
  ].join('\n')
}

function months(lang: Lang, height: number): string[] {
  const names = monthNames[lang].short
  return Array.from({ length: 12 }, (_, at) => {
    const x = NAMES + at * 4 * UNIT
    return `<line x1="${x.toFixed(1)}" y1="${HEAD - 8}" x2="${x.toFixed(1)}" y2="${height - 12}" stroke="#d9e1e5"/>${text(x + 4, HEAD - 14, names[(at + 9) % 12] ?? '', 13, '400')}`
  })
}

const text = (x: number, y: number, words: string, size: number, weight: string) =>
  `<text x="${x.toFixed(1)}" y="${y}" font-size="${size}" font-weight="${weight}" fill="#12303a">${escaped(words)}</text>`

const segments = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** By what the eye sees as letters: a vowel above is never cut from its consonant. */
function shortened(words: string): string {
  const letters = [...segments.segment(words)].map(one => one.segment)
  return letters.length <= LETTERS ? words : `${letters.slice(0, LETTERS - 1).join('')}…`
}

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
