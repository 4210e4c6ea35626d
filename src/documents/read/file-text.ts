// The words inside a file that somebody sent, for finding it again. Read in a thread of its own (in-thread.ts) with bounds on time, memory and
// letters; a file that is only pictures gives a code.
import { no, type Result } from '#src/kernel/result.ts'
import { inThread } from './in-thread.ts'
import type { KindWithText, TextRead, TextRefusal } from './words-in.ts'

export { type KindWithText, kindsWithText, type TextRead, type TextRefusal } from './words-in.ts'

export interface TextBounds {
  readonly mostBytes: number
  readonly mostLetters: number
  readonly mostMs: number
}

/** A report of 300 pages has half a million letters and takes two seconds. */
const usual: TextBounds = { mostBytes: 100 * 1024 * 1024, mostLetters: 1_000_000, mostMs: 30_000 }

export async function textOfFile(
  bytes: Uint8Array,
  kind: KindWithText,
  bounds: Partial<TextBounds> = {},
): Promise<Result<TextRead, TextRefusal>> {
  const { mostBytes, mostLetters, mostMs } = { ...usual, ...bounds }
  if (bytes.length > mostBytes) return no('text-too-large')
  return inThread<TextRead, TextRefusal>({ do: 'words', bytes, kind, mostLetters }, mostMs)
}
