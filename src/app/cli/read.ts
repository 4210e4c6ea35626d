// prongsai read FILE [--json]: what was understood of a report, as a table or as JSON. Needs no database; nothing is kept.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readPaper } from '#src/documents/read/read-paper.ts'
import { transcriptOf } from '#src/documents/understand/transcript.ts'
import { understand } from '#src/documents/understand/understand.ts'
import { type ToldMeasure, UNSURE, type Understood } from '#src/documents/understand/understood.ts'
import { fill } from '#src/kernel/lang.ts'
import { Problem } from '#src/platform/problem.ts'
import { print, printJson, speaks } from './say.ts'

export async function readVerb(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new Problem('wrong-input', { what: 'prongsai read FILE [--json]' })
  const bytes = await readFile(file).catch(() => {
    throw new Problem('wrong-input', { what: file })
  })
  const words = speaks().read
  const read = await readPaper(bytes, { name: basename(file) })
  if (!read.ok) {
    process.stderr.write(`${fill(words.refused, { file: basename(file), why: words.refusals[read.because] })}\n`)
    return 2
  }
  const paper = understand(read.value)
  if (values.json) printJson({ file: basename(file), ...transcriptOf(paper) })
  else printPaper(paper)
  return paper.measures.length > 0 ? 0 : 2
}

function printPaper(paper: Understood): void {
  const words = speaks().read
  const line = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') print(`${name}: ${value}`)
  }
  line(words.agency, paper.agency?.value)
  line(words.place, [paper.district?.value, paper.province?.value].filter(Boolean).join(' '))
  line(words.year, paper.fiscalYear?.value)
  line(words.round, paper.round)
  line(words.score, [paper.overallScore?.value, paper.overallLevel?.value].filter(one => one !== undefined).join(' '))
  line(words.memo, [paper.memo?.number, paper.memo?.date, paper.memo?.subject].filter(Boolean).join(' '))
  for (const signer of paper.memo?.signers ?? []) print(`  ${signer.name} (${signer.position})`)
  print(fill(words.measures, { count: paper.measures.length }))
  for (const measure of paper.measures) printMeasure(measure)
  if (paper.measures.length === 0) print(words.nothing)
}

function printMeasure(one: ToldMeasure): void {
  const words = speaks().read
  const list = (name: string, { value, sure }: { value: readonly string[]; sure: number }) => {
    if (value.length === 0) return
    print(`   ${name}${sure < UNSURE ? ` ${words.unsure}` : ''}`)
    for (const item of value) print(`     - ${item}`)
  }
  print('')
  if (one.heading) print(`   [${one.heading.value}]`)
  print(`${one.no}. ${one.title.value}${one.title.sure < UNSURE ? ` ${words.unsure}` : ''}`)
  list(words.steps, one.steps)
  list(words.responsible, one.responsible)
  if (one.period) {
    const { raw, days } = one.period.value
    print(`   ${words.period}: ${raw}${days ? ` (${days.from} – ${days.to})` : ` ${words.unsure}`}`)
  }
  if (one.status) print(`   ${words.status}: ${words.states[one.status.value]}`)
  list(words.outputs, one.outputs)
  list(words.outcomes, one.outcomes)
  list(words.supervision, one.supervision)
  for (const { indicator, value, change } of one.scores.value)
    print(
      `   ${words.score}: ${indicator} ${value ?? ''}${change === undefined ? '' : ` (${change > 0 ? '+' : ''}${change})`}`,
    )
}
