// The family of reports as Word and PDF: what reading adds to understanding must not cost it anything.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asPaper, family, nearness, overall } from '#test/harness/report-family.ts'
import { readPaper } from '../read/read-paper.ts'
import { renderDocx } from '../write/docx.ts'
import { renderPdf } from '../write/pdf.ts'
import { understand } from './understand.ts'

const samples = fc.sample(family, { seed: 2570, numRuns: 24 })

test.each([
  ['Word', renderDocx],
  ['PDF', renderPdf],
] as const)(
  'as %s',
  async (_kind, write) => {
    const near: number[] = []
    for (const one of samples) {
      const read = await readPaper(await write(asPaper(one)), { name: 'report' })
      if (!read.ok) throw new Error(read.because)
      near.push(overall(nearness(understand(read.value), one)))
    }
    expect(near.filter(value => value < 0.9)).toEqual([])
    expect(near.reduce((a, b) => a + b, 0) / near.length).toBeGreaterThan(0.99)
  },
  120_000,
)
