// The words inside a file that somebody sent, for finding it again. Read in a thread of its own with bounds on time, memory and letters: a file
// that is broken, hostile or only pictures gives a code and never anything worse.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { no, ok, type Result } from '#src/kernel/result.ts'
import { projectFolder } from '#src/platform/folders.ts'
import type { Answer, ToRead } from './text-worker.ts'
import type { KindWithText, TextRead, TextRefusal } from './words-in.ts'

export { type KindWithText, kindsWithText, type TextRead, type TextRefusal } from './words-in.ts'

/** The source when it runs from sources, else what the build made of it (vite.config.ts). */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./text-worker.ts', import.meta.url)
  : pathToFileURL(join(projectFolder, 'dist', 'server', 'text-worker.js'))

export interface TextBounds {
  readonly mostBytes: number
  readonly mostLetters: number
  readonly mostMs: number
}

/** A report of 300 pages has half a million letters and takes two seconds. */
const usual: TextBounds = { mostBytes: 100 * 1024 * 1024, mostLetters: 1_000_000, mostMs: 30_000 }
const HEAP_MB = 256

export async function textOfFile(
  bytes: Uint8Array,
  kind: KindWithText,
  bounds: Partial<TextBounds> = {},
): Promise<Result<TextRead, TextRefusal>> {
  const { mostBytes, mostLetters, mostMs } = { ...usual, ...bounds }
  if (bytes.length > mostBytes) return no('text-too-large')
  const answer = await inThread({ bytes, kind, mostLetters }, mostMs)
  return typeof answer === 'string' ? no(answer) : ok(answer)
}

function inThread(workerData: ToRead, mostMs: number): Promise<Answer> {
  const worker = new Worker(workerFile, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // Nothing of the program's settings is its business.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  return new Promise<Answer>(resolve => {
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => settle('text-too-slow'), mostMs)
    worker.once('message', settle)
    worker.once('error', () => settle('text-broken'))
    worker.once('exit', () => settle('text-broken'))
  })
}
