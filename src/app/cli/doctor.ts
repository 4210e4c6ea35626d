// prongsai doctor: what is set up, what is missing, what to do. Exit 4 when something must be mended before people rely on it.

import { parseArgs } from 'node:util'
import { fill } from '#src/kernel/lang.ts'
import type { Check } from '../doctor/check.ts'
import { examine } from '../doctor/examine.ts'
import { en } from '../doctor/words.en.ts'
import { th } from '../doctor/words.th.ts'
import { print, printJson, sayProblem, speaks } from './say.ts'
import { th as cliTh } from './words.th.ts'

const marks = { ok: '✓', warn: '!', bad: '✗' } as const

export async function doctor(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } })
  const cli = speaks()
  const words = cli === cliTh ? th : en
  const found = await examine({
    environment: process.env,
    now: new Date(),
    sayProblem: problem => sayProblem(cli, problem),
  })
  const checks = found.map(check => said(words, check))
  const count = { bad: numberOf(found, 'bad'), warn: numberOf(found, 'warn') }
  const state = count.bad > 0 ? 'bad' : count.warn > 0 ? 'warn' : 'ok'
  if (values.json) printJson({ state, checks })
  else {
    for (const { state: mark, words: text, todo } of checks) {
      print(`${marks[mark]} ${text}`)
      if (todo) print(`    → ${todo}`)
    }
    print()
    print(fill(words.summary[state], count))
  }
  return state === 'bad' ? 4 : 0
}

const numberOf = (checks: readonly Check[], state: Check['state']) =>
  checks.filter(check => check.state === state).length

function said(words: typeof th, { id, state, say, detail = {} }: Check) {
  const { words: text, todo } = words.says[say]
  return { id, state, words: fill(text, detail), todo: fill(todo, detail) }
}
