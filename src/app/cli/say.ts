// How the command line speaks: Thai, unless the terminal's language is English (LANG=en…) or PRONGSAI_LANG says so.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Problem } from '#src/platform/problem.ts'
import { en } from './words.en.ts'
import { type CliWords, th } from './words.th.ts'

export function speaks(environment: Record<string, string | undefined> = process.env): CliWords {
  return speaksLang(environment) === 'en' ? en : th
}

export function speaksLang(environment: Record<string, string | undefined> = process.env): Lang {
  const wanted = environment.PRONGSAI_LANG ?? environment.LC_ALL ?? environment.LANG ?? ''
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'th'
}

export const sayProblem = (words: CliWords, problem: Problem) => fill(words.problems[problem.code], problem.detail)
export const usage = (words: CliWords) => words.usage
export const print = (line = '') => process.stdout.write(`${line}\n`)
export const printJson = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
