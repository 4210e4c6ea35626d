// A thread that does one thing with one file and answers. It is ended from outside (in-thread.ts) when it takes too long.
import { parentPort, workerData } from 'node:worker_threads'
import type { ToCover } from './cover-pdf.ts'
import { docxSignatures } from './docx-signatures.ts'
import { drawnPage, type ToDraw } from './draw-page.ts'
import { pdfSignatures } from './pdf-signatures.ts'
import { type ToRead, wordsIn } from './words-in.ts'

export type FileTask =
  | ({ readonly do: 'words' } & ToRead)
  | { readonly do: 'signatures'; readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array }
  | ({ readonly do: 'page' } & ToDraw)
  | ({ readonly do: 'cover' } & ToCover)

async function done(task: FileTask): Promise<unknown> {
  if (task.do === 'words') return wordsIn(task)
  if (task.do === 'page') return drawnPage(task)
  // It brings what makes pictures, which the others do without.
  if (task.do === 'cover') return (await import('./cover-pdf.ts')).coverInPdf(task)
  if (task.kind === 'pdf') return pdfSignatures(task.bytes)
  const read = docxSignatures(task.bytes)
  return read.ok ? read.value : 'text-broken'
}

const answer = await done(workerData as FileTask).catch(() => 'text-broken')
parentPort?.postMessage(answer)
