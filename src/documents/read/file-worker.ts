// A thread that does one thing with one file and answers. It is ended from outside (in-thread.ts) when it takes too long.
import { parentPort, workerData } from 'node:worker_threads'
import type { ToCover } from './cover-pdf.ts'
import { docxSignatures } from './docx-signatures.ts'
import { drawnPage, type ToDraw } from './draw-page.ts'
import type { OnTheWay } from './in-thread.ts'
import type { PaperTask } from './paper-in.ts'
import { pdfSignatures } from './pdf-signatures.ts'
import { type ToRead, wordsIn } from './words-in.ts'

export type FileTask =
  | ({ readonly do: 'words' } & ToRead)
  | { readonly do: 'signatures'; readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array }
  | ({ readonly do: 'page' } & ToDraw)
  | ({ readonly do: 'cover' } & ToCover)
  | ({ readonly do: 'paper' } & PaperTask)

async function done(task: FileTask): Promise<unknown> {
  if (task.do === 'words') return wordsIn(task)
  if (task.do === 'page') return drawnPage(task)
  // They bring what the others do without.
  if (task.do === 'cover') return (await import('./cover-pdf.ts')).coverInPdf(task)
  if (task.do === 'paper') return (await import('./paper-in.ts')).paperIn(task, say)
  if (task.kind === 'pdf') return pdfSignatures(task.bytes)
  const read = docxSignatures(task.bytes)
  return read.ok ? read.value : 'text-broken'
}

const say = <Step>(step: Step) => parentPort?.postMessage({ step } satisfies OnTheWay<Step>)

const answer = await done(workerData as FileTask).catch(() => 'text-broken')
parentPort?.postMessage(answer)
