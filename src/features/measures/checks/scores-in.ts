// Scores that a text claims, and scores that were recorded.
import type { CheckedScore } from './check.ts'

/** Numbers with two decimals, and whole ones that are called a score. Arabic digits are expected. */
export function scoresIn(plain: string): number[] {
  const found = [...plain.matchAll(/(?<![\d.,/])(\d{1,3}\.\d{1,2})(?![\d/])|(?<![\d.,/])(\d{1,3})\s*คะแนน/g)]
  return found.map(([, decimal, whole]) => Number(decimal ?? whole)).filter(score => score <= 100)
}

export function scoreAt(year: CheckedScore, kind: string, key: string): number | undefined {
  if (kind === 'total') return year.total ?? undefined
  return year.lines[`${kind}:${key}`]
}
