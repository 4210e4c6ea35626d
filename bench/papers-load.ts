// (g) Papers as a load: the public home while reports are drawn without a pause, two agencies' papers at once, and a thousand papers in a row
// without a failure and without growing. Memory is read from /proc, so these lines want Linux.
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { type Line, median, spread, timed } from './measure.ts'
import { type Program, signIn } from './program.ts'

const ROUNDS = 5
const EVERY_MS = 5
const ASKED = 800
/** The first are slow because whoever asks is still cold. */
const WARM = 200

/** The child that asks: nothing else may happen in its process. Requests at fixed moments, whether the one before was answered or not: one that waits makes those behind it late as well. */
export async function p99OfHome(port: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const one = () =>
    new Promise<void>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/', agent, headers: { host: `localhost:${port}` } }, answer => {
        if (answer.statusCode !== 200) reject(new Error(`the home answered ${answer.statusCode}`))
        answer.on('end', resolve).resume()
      })
        .on('error', reject)
        .end()
    })
  const started = performance.now()
  const took = await Promise.all(
    Array.from({ length: ASKED }, async (_, n) => {
      await pause(Math.max(0, started + n * EVERY_MS - performance.now()))
      return timed(one)
    }),
  )
  agent.destroy()
  const warm = took.slice(WARM).sort((a, b) => a - b)
  return warm[Math.floor(warm.length * 0.99)] ?? 0
}

const p99 = async (port: number): Promise<number> => {
  const { stdout } = await promisify(execFile)(process.execPath, [process.argv[1] ?? '', 'ask-home', String(port)])
  return Number(stdout)
}

/** Twice: while other processes only draw, and while somebody asks the program itself for one report after the other. */
export async function homeWhileDrawing(program: Program, password: string): Promise<readonly Line[]> {
  const cookie = await signIn(program.url, 'ita@thansai.example', password)
  // Many different papers, so that little is remembered from one to the next.
  const addresses = ['a', 'b', 'c', 'd', 'e'].flatMap(layout =>
    ['thai', 'arabic'].flatMap(numerals =>
      [2568, 2569].map(
        year => `${program.url}/office/reports?year=${year}&layout=${layout}&numerals=${numerals}&format=pdf`,
      ),
    ),
  )
  const ask = async (n: number) => {
    const answer = await fetch(addresses[n % addresses.length] ?? '', { headers: { cookie } })
    if (answer.headers.get('content-type') !== 'application/pdf') throw new Error('a report gave no PDF')
    await answer.arrayBuffer()
  }
  const draw = (agency: string) => async (n: number) => void (await renderPdf(memo(agency, n, 100)))
  return [
    await compared(program.port, 'papers of two agencies are drawn without a pause', [draw('ก'), draw('ข')]),
    await compared(program.port, 'reports are asked of the program without a pause', [ask]),
  ]
}

async function compared(port: number, what: string, works: readonly ((n: number) => Promise<void>)[]): Promise<Line> {
  let drawn = 0
  const drawing = { on: false }
  const idle: number[] = []
  const busy: number[] = []
  await p99(port)
  for (let round = 0; round < ROUNDS; round++) {
    idle.push(await p99(port))
    drawing.on = true
    const loops = Promise.all(
      works.map(async work => {
        while (drawing.on) await work(drawn++)
      }),
    )
    await pause(1000)
    busy.push(await p99(port))
    drawing.on = false
    await loops
  }
  // Each round against the one beside it: what else the machine does comes and goes.
  const ratios = busy.map((ms, at) => ms / (idle[at] ?? ms))
  const ratio = median(ratios)
  return {
    what: `p99 of the public home while ${what} (${drawn} of them), to its p99 at rest`,
    measured: `${ratio.toFixed(2)} × (${spread(ratios)}; ${median(busy).toFixed(1)} ms to ${median(idle).toFixed(1)} ms)`,
    promise: '≤ 2 ×',
    ok: ratio <= 2,
  }
}

/** A memo of one page; `rows` makes it long. */
function memo(author: string, number: number, rows = 0): Paper {
  const words = `ที่ ${number} เรื่อง ขอรายงานผลการปฏิบัติงานตามแผนที่ได้รับอนุมัติ เพื่อโปรดทราบและพิจารณา`
  return {
    title: `บันทึกข้อความ ${number}`,
    lang: 'th',
    author,
    subject: 'รายงานผล',
    at: '2026-11-21T00:00:00.000Z',
    numerals: 'thai',
    pictures: {},
    sections: [
      {
        page: { orientation: 'portrait', margins: 'letter' },
        pageNumbers: 'top-from-second',
        blocks: [
          { kind: 'heading', level: 1, text: ['บันทึกข้อความ'] },
          { kind: 'fields', lines: [[{ label: 'ส่วนราชการ', value: author }], [{ label: 'ที่', value: String(number) }]] },
          ...Array.from({ length: 4 + rows }, (_, n) => ({
            kind: 'paragraph' as const,
            text: [`${n} ${words}`],
            indent: 'first' as const,
          })),
          { kind: 'signature', align: 'end', signed: '', name: 'นายสมมุติ ตัวอย่าง', lines: ['ปลัด'] },
        ],
      },
    ],
  }
}

/** A small paper of one agency, alone and while another draws a pile of long ones. */
export async function twoAgencies(): Promise<Line> {
  const alone: number[] = []
  const beside: number[] = []
  await Promise.all([renderPdf(memo('ก', 0)), renderPdf(memo('ข', 0))])
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await timed(() => renderPdf(memo('ข', round))))
    const pile = Array.from({ length: 3 }, (_, n) => renderPdf(memo('ก', round * 10 + n, 600)))
    await pause(50)
    beside.push(await timed(() => renderPdf(memo('ข', round + 0.2))))
    await Promise.all(pile)
  }
  const [one, two] = [median(alone), median(beside)]
  return {
    what: 'a memo of one agency while another draws a pile of long papers, to alone',
    measured: `${(two / one).toFixed(1)} × (${two.toFixed(0)} ms, ${spread(beside)}, to ${one.toFixed(0)} ms)`,
    promise: '≤ 3 ×',
    ok: two / one <= 3,
  }
}

const PAPERS = 1000
const STRETCH = 200

export async function manyPapers(): Promise<readonly Line[]> {
  const parent: number[] = []
  const workers: number[] = []
  let failed = 0
  let at = 0
  const one = async (author: string) => {
    while (at < PAPERS) {
      const number = at++
      await renderPdf(memo(author, number)).catch(() => failed++)
      if (number % 10 === 0) {
        parent.push(megabytesOf(process.pid))
        workers.push(Math.max(0, ...children().map(megabytesOf)))
      }
    }
  }
  const ms = await timed(() => Promise.all([one('เทศบาลตำบลน้ำแพร่'), one('เทศบาลตำบลป่าสัก')]))
  const most = (values: readonly number[], from: number, to: number) =>
    Math.max(...values.slice((values.length * from) / PAPERS, (values.length * to) / PAPERS))
  const growth = (values: readonly number[]) => most(values, PAPERS - STRETCH, PAPERS) / most(values, 0, 2 * STRETCH)
  const line = (what: string, values: readonly number[]): Line => ({
    what,
    measured: `${((growth(values) - 1) * 100).toFixed(0)} % (${Math.round(most(values, 0, 2 * STRETCH))} to ${Math.round(most(values, PAPERS - STRETCH, PAPERS))} MB)`,
    promise: '≤ 10 %',
    ok: growth(values) <= 1.1,
  })
  return [
    {
      what: `${PAPERS} memos of one page in a row`,
      measured: `${failed} failed, ${(ms / 1000).toFixed(0)} s`,
      promise: 'none fails',
      ok: failed === 0,
    },
    line('memory of the program over them, most of the last 200 to most of the first 400', parent),
    line('memory of the processes that draw, likewise (each is replaced after 200)', workers),
  ]
}

function children(): number[] {
  return readdirSync('/proc').flatMap(name => {
    if (!/^\d+$/.test(name)) return []
    try {
      const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])
      return parent === process.pid ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

function megabytesOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
