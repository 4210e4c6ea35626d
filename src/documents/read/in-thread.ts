// Does something with a file that somebody sent, in a thread of its own with bounds on time and memory: a file that is broken or hostile gives a
// code and never anything worse.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { no, ok, type Result } from '#src/kernel/result.ts'
import { projectFolder } from '#src/platform/folders.ts'
import type { FileTask } from './file-worker.ts'

/** The source when it runs from sources, else what the build made of it (vite.config.ts). */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./file-worker.ts', import.meta.url)
  : pathToFileURL(join(projectFolder, 'dist', 'server', 'file-worker.js'))

const HEAP_MB = 256

/** What a thread says on its way. */
export interface OnTheWay<Step> {
  readonly step: Step
}

interface Further<Step> {
  readonly onStep?: (step: Step) => void
  readonly heapMb?: number
  /** What the task holds goes over to the thread, and is gone here. */
  readonly given?: readonly ArrayBuffer[]
}

/** A word for an answer says why there is none. */
export function inThread<Value extends object, Code extends string, Step = never>(
  workerData: FileTask,
  mostMs: number,
  { onStep, heapMb = HEAP_MB, given = [] }: Further<Step> = {},
): Promise<Result<Value, Code | 'text-broken' | 'text-too-slow'>> {
  const worker = new Worker(workerFile, {
    workerData,
    transferList: [...given],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // Nothing of the program's settings is its business.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  return new Promise(resolve => {
    const settle = (answer: Value | Code | 'text-broken' | 'text-too-slow') => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      resolve(typeof answer === 'string' ? no(answer) : ok(answer))
      void worker.terminate()
    }
    const onMessage = (message: Value | Code | OnTheWay<Step>) => {
      if (typeof message === 'object' && 'step' in message) onStep?.(message.step)
      else settle(message)
    }
    const timer = setTimeout(() => settle('text-too-slow'), mostMs)
    worker.on('message', onMessage)
    worker.once('error', () => settle('text-broken'))
    worker.once('exit', () => settle('text-broken'))
  })
}
