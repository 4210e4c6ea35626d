// Probable signatures in a file, and the two things a person does about them: looks at a page, and has a place of it covered for good. Each in a
// thread of its own with bounds on time and memory (in-thread.ts).
import { no, type Result } from '#src/kernel/result.ts'
import type { Covered, CoverRefusal, ToCover } from './cover-pdf.ts'
import type { DrawRefusal, ToDraw } from './draw-page.ts'
import { inThread } from './in-thread.ts'
import type { Dots } from './pdf-page.ts'
import type { SignaturesRead } from './signatures.ts'

export type { Box } from './signature-places.ts'
export type { PageSize, Signature, SignaturesRead } from './signatures.ts'

/** Kinds of files in which signatures can be found. */
export const kindsWithSignatures = ['pdf', 'docx'] as const
type Kind = (typeof kindsWithSignatures)[number]

type Unread = 'text-broken' | 'text-locked' | 'text-too-large' | 'text-too-slow'

const LARGEST = 100 * 1024 * 1024
const LOOK_MS = 60_000
/** A person waits for it. */
const LARGEST_TO_COVER = 40 * 1024 * 1024
const WAIT_MS = 20_000

export async function signaturesInFile(
  bytes: Uint8Array,
  kind: Kind,
  { mostMs = LOOK_MS }: { readonly mostMs?: number } = {},
): Promise<Result<SignaturesRead, Unread>> {
  if (bytes.length > LARGEST) return no('text-too-large')
  return inThread<SignaturesRead, Unread>({ do: 'signatures', bytes, kind }, mostMs)
}

export async function pageOfPdf(asked: ToDraw): Promise<Result<Dots, DrawRefusal | Unread>> {
  if (asked.bytes.length > LARGEST) return no('text-too-large')
  return inThread<Dots, DrawRefusal>({ do: 'page', ...asked }, WAIT_MS)
}

export async function coverInFile(asked: ToCover): Promise<Result<Covered, CoverRefusal | Unread>> {
  if (asked.bytes.length > LARGEST_TO_COVER) return no('text-too-large')
  return inThread<Covered, CoverRefusal>({ do: 'cover', ...asked }, WAIT_MS)
}
