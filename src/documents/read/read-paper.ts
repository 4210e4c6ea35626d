// Any paper that an agency has, as blocks: Word, PDF, scan, photo, web page, sheet or text, whatever its name says. Read in a thread of its own with
// bounds on time, memory and pages; the pictures of pages are read by one thread at a time in the whole process, because each takes much memory.
import { no, type Result } from '#src/kernel/result.ts'
import { inThread } from './in-thread.ts'
import type { NeedsPictures } from './paper-in.ts'
import type { PaperProgress, PaperRefusal, ReadPaper } from './paper-types.ts'

export type { PaperKind, PaperNote, PaperProgress, PaperRefusal, ReadPaper } from './paper-types.ts'

export interface ToReadPaper {
  /** As the sender called it; it decides nothing. */
  readonly name: string
  readonly onProgress?: (progress: PaperProgress) => void
  readonly mostMs?: number
  readonly mostMsAPicture?: number
}

const LARGEST = 100 * 1024 * 1024
const USUAL_MS = 30_000
const USUAL_MS_A_PICTURE = 10_000
const HEAP_MB = 512

export async function readPaper(
  bytes: Uint8Array,
  { onProgress, mostMs = USUAL_MS, mostMsAPicture = USUAL_MS_A_PICTURE }: ToReadPaper,
): Promise<Result<ReadPaper, PaperRefusal>> {
  if (bytes.length === 0) return no('paper-empty')
  if (bytes.length > LARGEST) return no('paper-too-large')
  const first = await thread(bytes, { mayReadPictures: false, mostMs, onProgress })
  if (!first.ok || !('pictures' in first.value)) return only(first)
  const { pictures } = first.value
  return inTurn(async () =>
    only(await thread(bytes, { mayReadPictures: true, mostMs: mostMs + pictures * mostMsAPicture, onProgress })),
  )
}

type Answer = Result<ReadPaper | NeedsPictures, PaperRefusal>

function only(answer: Answer): Result<ReadPaper, PaperRefusal> {
  if (!answer.ok) return answer
  return 'pictures' in answer.value ? no('paper-broken') : { ok: true, value: answer.value }
}

interface Asked {
  readonly mayReadPictures: boolean
  readonly mostMs: number
  readonly onProgress: ((progress: PaperProgress) => void) | undefined
}

async function thread(bytes: Uint8Array, { mayReadPictures, mostMs, onProgress }: Asked): Promise<Answer> {
  const copy = await copied(bytes)
  const answer = await inThread<ReadPaper | NeedsPictures, PaperRefusal, PaperProgress>(
    { do: 'paper', bytes: copy, mayReadPictures },
    mostMs,
    { heapMb: HEAP_MB, given: [copy.buffer], ...(onProgress && { onStep: onProgress }) },
  )
  if (answer.ok) return answer
  // The words of the other things that are done in threads.
  if (answer.because === 'text-broken') return no('paper-broken')
  return answer.because === 'text-too-slow' ? no('paper-too-slow') : no(answer.because)
}

const PIECE = 4 * 1024 * 1024

/** For the thread to have; in pieces, so that a large file keeps nobody waiting. */
async function copied(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length)
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await new Promise(resolve => setImmediate(resolve))
    copy.set(bytes.subarray(at, at + PIECE), at)
  }
  return copy
}

let last: Promise<unknown> = Promise.resolve()

/** One after the other, whatever became of the one before. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}
