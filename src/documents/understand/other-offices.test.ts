// Reports of invented offices, each written in another way, beside what a person makes of them. Written before the reader met them: a new way of
// writing that it does not understand goes in here first.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { readPaper } from '../read/read-paper.ts'
import { transcriptOf } from './transcript.ts'
import { understand } from './understand.ts'

const folder = join(import.meta.dirname, 'fixtures')
const names = readdirSync(folder).flatMap(name => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))

const text = z.string().nullable()
const Told = z.object({
  agency: text,
  agency_type: text,
  district: text,
  province: text,
  fiscal_year_be: z.number().nullable(),
  overall_score: z.number().nullable(),
  overall_level: text,
  memo: z
    .object({
      number: text,
      date: text,
      subject: text,
      to: text,
      signers: z.array(z.object({ name: z.string(), position: z.string() })),
    })
    .nullable(),
  measures: z.array(
    z.object({
      issue_heading: text,
      title: z.string(),
      steps: z.array(z.string()),
      responsible: z.array(z.string()),
      period: z.tuple([text, text]).nullable(),
      status: text,
      outputs: z.array(z.string()),
      outcomes: z.array(z.string()),
      scores: z.array(z.tuple([z.number().nullable(), z.number().nullable()])),
    }),
  ),
})

/** Spaces and kinds of figures say nothing of how well it was read. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, one) =>
    typeof one === 'string' ? toArabicDigits(one).replace(/\s+/g, '') : one,
  )

describe('a report of another office', () => {
  test.each(names)('%s', async name => {
    const expected = Told.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
    const read = await readPaper(readFileSync(join(folder, `${name}.txt`)), { name })
    if (!read.ok) throw new Error(read.because)
    const told = transcriptOf(understand(read.value))
    const measures = told.measures.map(one => ({
      ...one,
      period: one.period && [one.period.start, one.period.end],
      scores: one.scores.map(({ value, change }) => [value, change]),
    }))
    expect(plain(Told.parse({ ...told, measures }))).toEqual(plain(expected))
  })
})
