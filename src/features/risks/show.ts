// How pages of this feature write units, scores, levels and periods.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { BadgeTone, IconName } from '#src/ui/index.ts'
import { dayText, inWords } from '../people/public.ts'
import type { YearLevels } from './levels.ts'
import type { RiskRow } from './queries.ts'
import { levelOf, scoreOf, spanOfLevel } from './rules.ts'
import { type Level, levels } from './schema.ts'
import { risksWords } from './words.ts'

export const levelLooks: Record<Level, { readonly tone: BadgeTone; readonly icon: IconName }> = {
  low: { tone: 'done', icon: 'shield-check' },
  medium: { tone: 'idle', icon: 'minus' },
  high: { tone: 'soon', icon: 'triangle-alert' },
  'very-high': { tone: 'late', icon: 'siren' },
}

/** Level and score of a pair of grades; undefined while there is none. */
export function judged(likelihood: number | null, impact: number | null, from: YearLevels) {
  if (likelihood === null || impact === null) return undefined
  const score = scoreOf(likelihood, impact)
  return { score, level: levelOf(score, from) }
}

export function judgedText(likelihood: number | null, impact: number | null, from: YearLevels, lang: Lang): string {
  const w = risksWords(lang)
  const found = judged(likelihood, impact, from)
  return found ? fill(w.levelScore, { level: w.levels[found.level], score: found.score }) : w.notScored
}

export function unitsText(risk: Pick<RiskRow, 'unit_th' | 'unit_en' | 'joint'>, lang: Lang): string {
  const first = inWords(risk.unit_th, risk.unit_en, lang)
  if (risk.joint.length === 0) return first
  const others = risk.joint.map(one => inWords(one.th, one.en, lang)).join(lang === 'en' ? ', ' : ' ')
  return fill(risksWords(lang).and, { first, others })
}

export function periodText(from: string | null, to: string | null, lang: Lang): string {
  if (from === null && to === null) return ''
  return [dayText(from, lang), dayText(to, lang)].join(' – ').trim()
}

/** What the digits of the map mean. */
export function gradesText(lang: Lang): readonly [string, string] {
  const { likelihoods, impacts, risk } = risksWords(lang)
  return [
    fill(risk.gradesLine, { what: risk.col.likelihood, grades: Object.values(likelihoods).join(' · ') }),
    fill(risk.gradesLine, { what: risk.col.impact, grades: Object.values(impacts).join(' · ') }),
  ]
}

export function legendText(from: YearLevels, lang: Lang): string {
  const w = risksWords(lang)
  const spans = levels.map(level => {
    const [first, last] = spanOfLevel(level, from)
    return fill(w.risk.legendSpan, { level: w.levels[level], from: first, to: last })
  })
  return fill(w.risk.legend, { spans: spans.join(' · ') })
}
