// Keeps docs/requirements.md honest: every number S1 to S334 stands there once, and a row is ticked only
// when a test that names its number exists.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const last = 334

interface Requirement {
  no: number
  what: string
  where: string
  tests: string[]
  done: string
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim().replaceAll('`', ''))

function parse(markdown: string): Requirement[] {
  return markdown
    .split('\n')
    .filter(line => /^\|\s*S\d+\s*\|/.test(line))
    .map(line => {
      const [no = '', what = '', where = '', shownBy = '', done = ''] = cellsOf(line)
      const tests = shownBy.split(',').map(path => path.trim())
      return { no: Number(no.slice(1)), what, where, tests: tests.filter(path => path !== '' && path !== '–'), done }
    })
}

function problems(rows: Requirement[], textOf: (path: string) => string | undefined): string[] {
  const counts = new Map<number, number>()
  for (const { no } of rows) counts.set(no, (counts.get(no) ?? 0) + 1)
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(no => !counts.has(no))
  return [
    ...missing.map(no => `S${no} is missing`),
    ...[...counts].filter(([, count]) => count > 1).map(([no]) => `S${no} is there twice`),
    ...[...counts.keys()].filter(no => no < 1 || no > last).map(no => `S${no} is not a requirement`),
    ...rows.flatMap(row => rowProblems(row, textOf)),
  ]
}

function rowProblems({ no, what, where, tests, done }: Requirement, textOf: (path: string) => string | undefined) {
  const found: string[] = []
  if (what === '') found.push(`S${no} says nothing`)
  if (!/^(src|content)\/[\w./-]+$/.test(where)) found.push(`S${no} lives nowhere: "${where}"`)
  if (done !== '[x]' && done !== '[ ]') found.push(`S${no} is neither done nor open: "${done}"`)
  if (done === '[x]' && tests.length === 0) found.push(`S${no} is ticked without a test`)
  for (const path of tests) {
    const text = /\.test\.tsx?$/.test(path) ? textOf(path) : undefined
    if (text === undefined) found.push(`S${no}: there is no test ${path}`)
    else if (!new RegExp(`\\bS${no}\\b`).test(text)) found.push(`S${no}: ${path} does not name it`)
  }
  return found
}

const rootUrl = new URL('../', import.meta.url)

function readTest(path: string): string | undefined {
  const url = new URL(path, rootUrl)
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined
}

test('docs/requirements.md is complete, and every tick is shown by a test', () => {
  const rows = parse(readFileSync(new URL('docs/requirements.md', rootUrl), 'utf8'))
  expect(problems(rows, readTest)).toEqual([])
  expect(rows).toHaveLength(last)
})

describe('the check itself', () => {
  const table = (changes: Record<number, string> = {}) =>
    Array.from({ length: last }, (_, index) => changes[index + 1] ?? `| S${index + 1} | a | \`src/ui\` | – | [ ] |`)
  const check = (lines: string[]) =>
    problems(parse(lines.join('\n')), path => ({ 'test/a.test.ts': "test('S314: three classes')" })[path])

  test('accepts a complete table, open or ticked with a test that names the number', () => {
    expect(check(table())).toEqual([])
    expect(check(table({ 314: '| S314 | a | `src/ui` | `test/a.test.ts` | [x] |' }))).toEqual([])
  })

  test('finds a number that is missing, doubled or unknown', () => {
    expect(check(table().slice(1))).toEqual(['S1 is missing'])
    expect(check([...table(), '| S7 | a | `src/ui` | – | [ ] |'])).toEqual(['S7 is there twice'])
    expect(check([...table(), '| S335 | a | `src/ui` | – | [ ] |'])).toEqual(['S335 is not a requirement'])
  })

  test('finds a tick without a test, without its file, or whose file does not name the number', () => {
    expect(check(table({ 5: '| S5 | a | `src/ui` | – | [x] |' }))).toEqual(['S5 is ticked without a test'])
    expect(check(table({ 5: '| S5 | a | `src/ui` | `test/no.test.ts` | [x] |' }))).toEqual([
      'S5: there is no test test/no.test.ts',
    ])
    // S31 is not named by a text that names S314.
    expect(check(table({ 31: '| S31 | a | `src/ui` | `test/a.test.ts` | [x] |' }))).toEqual([
      'S31: test/a.test.ts does not name it',
    ])
  })

  test('finds a row that does not say what, where or whether', () => {
    expect(check(table({ 9: '| S9 |  | nowhere | – | yes |' }))).toEqual([
      'S9 says nothing',
      'S9 lives nowhere: "nowhere"',
      'S9 is neither done nor open: "yes"',
    ])
  })
})
