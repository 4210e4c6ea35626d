// (f) The result report of 60 measures × 6 steps as PDF of new text from a cold process, after one changed row, and as DOCX, against
// LibreOffice converting that DOCX from a cold process; and whether the public home still answers while reports are drawn.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderDocx } from '#src/documents/write/docx.ts'
import type { Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { layouts, reportPaper } from '#src/features/reports/public.ts'
import { aLargeInput } from '#test/harness/plan-picture.ts'
import { aReportInput } from '#test/harness/report-input.ts'
import { type Line, median, spread, timed } from './measure.ts'

const MEASURES = 60
const STEPS = 6
const ROUNDS = 3

/** The child of a cold measurement: one report of text that was never laid out before. */
export async function drawOne(): Promise<void> {
  await renderPdf(aReport(String(process.pid)))
}

export async function papers(): Promise<Line[]> {
  const cold: number[] = []
  const changed: number[] = []
  const docx: number[] = []
  const office: number[] = []
  await renderPdf(aReport('warm'))
  for (let round = 0; round < ROUNDS; round++) {
    const paper = aReport(`round ${round}`)
    cold.push(
      await timed(async () => execFileSync(process.execPath, [process.argv[1] ?? '', 'draw-one'], { stdio: 'ignore' })),
    )
    await renderPdf(paper)
    changed.push(await timed(() => renderPdf(aReport(`round ${round}`, 'แก้หนึ่งแถว'))))
    let bytes: Uint8Array = new Uint8Array()
    docx.push(
      await timed(async () => {
        bytes = await renderDocx(paper)
      }),
    )
    const took = await libreOffice(bytes)
    if (took !== undefined) office.push(took)
  }
  const ms = (values: readonly number[]) => `${Math.round(median(values))} ms (${spread(values)})`
  const against = (what: string, values: readonly number[], least: number): Line =>
    office.length === 0
      ? { what, measured: `${ms(values)}; LibreOffice is not on this machine`, promise: `≥ ${least} ×`, ok: true }
      : {
          what,
          measured: `${(median(office) / median(values)).toFixed(1)} × (${ms(values)} to ${ms(office)})`,
          promise: `≥ ${least} ×`,
          ok: median(office) / median(values) >= least,
        }
  return [
    against('tagged PDF of new text from a cold process, to LibreOffice', cold, 1.5),
    against('the same after one changed row, in the running program', changed, 15),
    { what: 'that report as DOCX', measured: ms(docx), promise: '≤ 1 s', ok: median(docx) <= 1000 },
  ]
}

function aReport(seed: string, changed = ''): Paper {
  const { plan } = aLargeInput({ measures: MEASURES, steps: STEPS, proofs: 1000 })
  const [layout] = layouts
  if (!layout) throw new Error('no layout')
  const measures = plan.measures.map((measure, at) => ({
    ...measure,
    steps: measure.steps.map(step => ({
      ...step,
      output: `${sentence(`${seed} ${at} ${step.number}`)}${at === 3 && step.number === 2 ? changed : ''}`,
    })),
  }))
  return reportPaper(aReportInput({ plan: { ...plan, measures } }), layout)
}

const words = [
  'จัดทำ',
  'ทะเบียน',
  'ประชาชน',
  'ครบถ้วน',
  'เผยแพร่',
  'บนเว็บไซต์',
  'ประชุม',
  'ติดตาม',
  'รายงาน',
  'กองคลัง',
  'ทุกเดือน',
  'คู่มือ',
]
/** Words in an order of their own for each seed, so that nothing can be remembered from another report. */
function sentence(seed: string): string {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
  return Array.from({ length: 24 }, () => {
    state = (state * 1_103_515_245 + 12_345) >>> 0
    return words[state % words.length]
  }).join('')
}

async function libreOffice(docx: Uint8Array): Promise<number | undefined> {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-papers-'))
  try {
    writeFileSync(join(folder, 'report.docx'), docx)
    const args = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
    ]
    return await timed(async () => execFileSync('soffice', [...args, join(folder, 'report.docx')], { stdio: 'ignore' }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
