// A paper as PDF, archivable (PDF/A-2a) and accessible (PDF/UA-1). The same paper gives the same bytes.
// Drawn by processes of their own: a long report takes seconds, and the memory of Typst grows with each paper.
import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '#src/platform/folders.ts'
import { fitPictures } from './fit-pictures.ts'
import type { Paper } from './paper.ts'
import type { Drawn } from './pdf-worker.ts'

/** The source when it runs from sources, else what the build made of it (vite.config.ts). */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./pdf-worker.ts', import.meta.url)
  : pathToFileURL(join(projectFolder, 'dist', 'server', 'pdf-worker.js'))

let pool: PdfPool | undefined

/** Two, even on a small machine: each agency has one at work at most, and does not wait for the long report of another. */
const WORKERS = 2

export async function renderPdf(paper: Paper): Promise<Uint8Array> {
  const ready = await fitPictures(paper)
  pool ??= new PdfPool(workerFile, WORKERS)
  return pool.render(ready)
}

interface Job {
  readonly paper: Paper
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** A process is replaced before it has grown by more than some 100 MB. */
const MOST_PAPERS = 200
/** A warm one saves the next paper a fifth of a second, and costs its memory while it waits. */
const IDLE_MS = 5 * 60_000

/** Processes that are started when there is work, kept warm, and never keep the program from ending. */
export class PdfPool {
  readonly #file: URL
  readonly #size: number
  readonly #queue: Job[] = []
  readonly #workers = new Set<ChildProcess>()
  readonly #idle: ChildProcess[] = []
  readonly #atWork = new Map<ChildProcess, Job>()
  readonly #drawn = new WeakMap<ChildProcess, number>()

  constructor(file: URL, size: number) {
    this.#file = file
    this.#size = size
  }

  render(paper: Paper): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ paper, resolve, reject })
      this.#next()
    })
  }

  #next(): void {
    const at = this.#nextJob()
    if (at < 0) return
    const worker = this.#idle.pop() ?? (this.#workers.size < this.#size ? this.#start() : undefined)
    if (!worker) return
    const [job] = this.#queue.splice(at, 1)
    if (job) this.#give(worker, job)
    this.#next()
  }

  /** The oldest of an agency that has none at work: nobody waits behind the pile of another, and the pile leaves room for pages. */
  #nextJob(): number {
    const busy = new Set([...this.#atWork.values()].map(job => job.paper.author))
    return this.#queue.findIndex(job => !busy.has(job.paper.author))
  }

  #start(): ChildProcess {
    const worker = fork(this.#file, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      // Nothing of the program's settings is its business. One heap for all threads of Typst keeps it small (glibc).
      env: { MALLOC_ARENA_MAX: '1', SystemRoot: process.env.SystemRoot },
    })
    this.#workers.add(worker)
    giveWay(worker)
    // One that dies while idle is only forgotten; one that dies at work is its job's affair below.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      this.#workers.delete(worker)
      this.#forget(worker)
    })
    return worker
  }

  #give(worker: ChildProcess, job: Job): void {
    this.#atWork.set(worker, job)
    const settle = (end: () => void) => {
      this.#atWork.delete(worker)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      end()
      this.#next()
    }
    const onMessage = (drawn: Drawn) =>
      settle(() => {
        this.#rest(worker)
        if ('bytes' in drawn) job.resolve(drawn.bytes)
        else job.reject(new Error(`the paper could not be drawn as PDF: ${drawn.problem}`))
      })
    let problem = ''
    const onError = (error: unknown) => {
      problem = error instanceof Error ? error.message : String(error)
      if (worker.pid !== undefined) return
      // It never began, and so will not exit.
      this.#workers.delete(worker)
      onExit(null, null)
    }
    const onExit = (code: number | null, signal: string | null) =>
      settle(() =>
        job.reject(new Error(`the process that drew the PDF died (${problem || signal || `exit code ${code}`})`)),
      )
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.channel?.ref()
    try {
      worker.send(job.paper)
    } catch (error) {
      onMessage({ problem: error instanceof Error ? error.message : String(error) })
    }
  }

  #rest(worker: ChildProcess): void {
    worker.unref()
    worker.channel?.unref()
    const drawn = (this.#drawn.get(worker) ?? 0) + 1
    this.#drawn.set(worker, drawn)
    this.#idle.push(worker)
    if (drawn >= MOST_PAPERS) this.#dismiss(worker)
    else setTimeout(() => this.#dismiss(worker), IDLE_MS).unref()
  }

  #dismiss(worker: ChildProcess): void {
    if (!this.#forget(worker)) return
    this.#workers.delete(worker)
    // It ends when nobody is left to talk to.
    if (worker.connected) worker.disconnect()
  }

  /** Says whether it was idle. */
  #forget(worker: ChildProcess): boolean {
    const at = this.#idle.indexOf(worker)
    if (at >= 0) this.#idle.splice(at, 1)
    return at >= 0
  }
}

/** Pages come first: the machine draws in what time they leave. Where that cannot be asked for, all are equal. */
function giveWay(worker: ChildProcess): void {
  if (worker.pid === undefined) return
  try {
    setPriority(worker.pid, constants.priority.PRIORITY_LOW)
  } catch {}
}
