// (m) Old papers: a report as text understood again and again, a printed one of some 75 pages, and a scanned page; the printed and the scanned
// one from a process of their own, with the most memory it ever had.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { drawnPage } from '#src/documents/read/draw-page.ts'
import { readPaper } from '#src/documents/read/read-paper.ts'
import { readTextPaper } from '#src/documents/read/text-paper.ts'
import { understand } from '#src/documents/understand/understand.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { layouts, reportPaper } from '#src/features/reports/public.ts'
import { aLargeInput } from '#test/harness/plan-picture.ts'
import { asText, family } from '#test/harness/report-family.ts'
import { aReportInput } from '#test/harness/report-input.ts'
import { type Line, median, spread, timed } from './measure.ts'

const ROUNDS = 5
const MEASURES = 70
const STEPS = 6
/** Dots across a page of A4 on its side at 200 to an inch. */
const SCAN_WIDTH = 2340

interface Once {
  readonly ms: number
  readonly megabytes: number
  readonly pages: number
  readonly measures: number
}

/** The child of a measurement: reads one file and says what it took. */
export async function readOne(file: string): Promise<Once> {
  const bytes = readFileSync(file)
  const started = performance.now()
  const read = await readPaper(bytes, { name: file })
  if (!read.ok) throw new Error(read.because)
  const { measures } = understand(read.value)
  return {
    ms: performance.now() - started,
    megabytes: process.resourceUsage().maxRSS / 1024,
    pages: read.value.pages,
    measures: measures.length,
  }
}

export async function reading(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-reading-'))
  try {
    const printed = await aReport()
    writeFileSync(join(folder, 'printed.pdf'), printed)
    writeFileSync(join(folder, 'scan.png'), await scanned(printed))
    return [await asWords(), ofPrinted(join(folder, 'printed.pdf')), ofScan(join(folder, 'scan.png'))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function asWords(): Promise<Line> {
  const texts = fc.sample(family, { seed: 2569, numRuns: 60 }).map(asText)
  const text = texts.reduce((longest, one) => (one.length > longest.length ? one : longest))
  const times: number[] = []
  for (let round = 0; round < ROUNDS * 4; round++) times.push(await timed(async () => understand(readTextPaper(text))))
  const warm = times.slice(ROUNDS)
  return {
    what: `a report as text (${Math.round(text.length / 1000)},000 letters) understood, warm`,
    measured: `${median(warm).toFixed(1)} ms (${spread(warm)})`,
    promise: '≤ 50 ms',
    ok: median(warm) <= 50,
  }
}

function ofPrinted(file: string): Line {
  const runs = Array.from({ length: ROUNDS }, () => apart(file))
  const [times, memory] = [runs.map(run => run.ms), Math.max(...runs.map(run => run.megabytes))]
  const [first] = runs
  const isWhole = first?.measures === MEASURES
  return {
    what: `a printed report of ${first?.pages} pages read and understood from a cold process`,
    measured: `${(median(times) / 1000).toFixed(2)} s (${spread(times.map(ms => ms / 1000))}); ${Math.round(memory)} MB; ${first?.measures} of ${MEASURES} measures`,
    promise: '≤ 2 s, ≤ 400 MB, all',
    ok: median(times) <= 2000 && memory <= 400 && isWhole,
  }
}

function ofScan(file: string): Line {
  const runs = Array.from({ length: 3 }, () => apart(file))
  const [ms, memory] = [median(runs.map(run => run.ms)), Math.max(...runs.map(run => run.megabytes))]
  return {
    what: 'a scanned page read by its letters',
    measured: `${(60_000 / ms).toFixed(1)} pages a minute (${(ms / 1000).toFixed(1)} s); ${Math.round(memory)} MB`,
    promise: 'stated; ≤ 400 MB',
    ok: memory <= 400,
  }
}

const apart = (file: string): Once =>
  JSON.parse(
    execFileSync(process.execPath, [process.argv[1] ?? '', 'read-one', file], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString(),
  ) as Once

async function aReport(): Promise<Uint8Array> {
  const { plan } = aLargeInput({ measures: MEASURES, steps: STEPS, proofs: 0 })
  const [layout] = layouts
  if (!layout) throw new Error('no layout')
  return renderPdf(reportPaper(aReportInput({ plan }), layout))
}

/** Its fourth page as a picture: a page full of the table. */
async function scanned(bytes: Uint8Array): Promise<Buffer> {
  const dots = await drawnPage({ bytes, page: 4, width: SCAN_WIDTH })
  if (typeof dots === 'string') throw new Error(dots)
  const { rgba, width, height } = dots
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .greyscale()
    .png()
    .toBuffer()
}
