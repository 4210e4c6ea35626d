// Numbers of years of which no framework is kept, one by one: enough to read an old report, not enough to show a year. A year gets a framework only
// when all of its items are known.
import { z } from 'zod'
import file from '../../../content/older-numbers.json' with { type: 'json' }
import { marks } from './framework-schema.ts'

const named = { th: z.string().min(1), en: z.string().min(1) }
const read = z
  .strictObject({
    source: z.strictObject(named),
    years: z.array(
      z.strictObject({
        year: z.int(),
        numbers: z.array(
          z.strictObject({ number: z.int().min(1).max(99), topic: z.string(), ...named, mark: z.enum(marks) }),
        ),
      }),
    ),
  })
  .parse(file)

export interface OlderNumber {
  readonly year: number
  readonly number: number
  readonly topic: string
  readonly th: string
  readonly en: string
}

export const olderSource = read.source
/** Newest year first. */
export const olderNumbers: readonly OlderNumber[] = read.years
  .flatMap(({ year, numbers }) => numbers.map(one => ({ year, ...one })))
  .sort((a, b) => b.year - a.year || a.number - b.number)

export const olderNumber = (year: number, number: number): OlderNumber | undefined =>
  olderNumbers.find(one => one.year === year && one.number === number)
