// Gathers what the analysis of a year's assessment needs: its result, the one before, the findings, and the measures that answer them.
import type { Lang } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard } from '../agencies/public.ts'
import { findingsOf, frameworkInForce, scoreSheets, type Year } from '../assessment/public.ts'
import { planOf } from '../measures/public.ts'
import { todayOf } from '../people/public.ts'
import type { AnalysisInput } from './analysis-paper.ts'

export interface AskedAnalysis {
  readonly year: number | undefined
  readonly lang: Lang
  readonly numerals: NumeralStyle | undefined
}

export async function collectAnalysis(tx: Tx, asked: AskedAnalysis) {
  const sheets = await scoreSheets(tx)
  const sheet = sheets.find(one => one.year === asked.year) ?? sheets.at(-1)
  const framework = sheet && (await frameworkInForce(tx, sheet.year))
  if (!sheet || !framework) return undefined
  const earlier = sheets.filter(one => one.year < sheet.year).at(-1)
  const earlierFramework = earlier && (await frameworkInForce(tx, earlier.year))
  const before: Year | undefined =
    earlier && earlierFramework ? { framework: earlierFramework, scores: earlier } : undefined
  const card = await agencyCard(tx)
  const next = await planOf(tx, sheet.year + 1)
  const answers = (findingId: string) =>
    (next?.measures ?? [])
      .filter(one => one.state === 'active' && one.aims.some(aim => aim.findingId === findingId))
      .map(one => `${one.number} ${one.name}`)
  const input: AnalysisInput = {
    agency: { name: card.name, place: card.place, office: card.words.centralOffice },
    now: { framework, scores: sheet },
    before,
    findings: (await findingsOf(tx, sheet.year))
      .filter(one => one.state !== 'set-aside')
      .map(one => ({
        kind: one.kind,
        key: one.key,
        finding: one.finding,
        cause: one.cause,
        recommendation: one.recommendation,
        measures: answers(one.id),
      })),
    at: `${todayOf(tx)}T00:00:00.000Z`,
    numerals: asked.numerals ?? card.numerals,
    lang: asked.lang,
  }
  return { input, years: sheets.map(one => one.year).reverse() }
}
