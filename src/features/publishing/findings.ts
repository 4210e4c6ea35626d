// What stands in the way of showing a working copy: what is missing, data of persons in its words and files, places in its files that are probably
// signed, and what only a person can look at.
import type { Signature } from '#src/documents/read/file-signatures.ts'
import { masked } from '../evidence/public.ts'
import { seriousIn } from './look-through.ts'
import type { FileRow, PublicationRow } from './queries.ts'
import { type Lack, lacksOf, wordsOf } from './rules.ts'
import { type MaskedFind, personalFinds, signaturesIn } from './stored-finds.ts'

export interface FoundPersonal extends MaskedFind {
  /** The name of the file it stands in; absent, the words typed here. */
  readonly file?: string
}

interface InFile {
  readonly file: string
  readonly title: string
}

export interface FoundSignature extends InFile, Signature {}

/** Without pages, all of the file. */
export interface Unread extends InFile {
  readonly pages: readonly number[]
}

export interface Findings {
  readonly lacks: readonly Lack[]
  readonly personal: readonly FoundPersonal[]
  readonly hasCitizenId: boolean
  readonly signatures: readonly FoundSignature[]
  readonly unread: readonly Unread[]
  readonly isReading: boolean
}

export function findingsOf(row: PublicationRow, files: readonly FileRow[]): Findings {
  const inWords = seriousIn(wordsOf(row.draft)).map(one => ({ kind: one.kind, text: masked(one) }))
  const attached = row.draft.files.flatMap(one => {
    const known = files.find(file => file.file_id === one.file)
    return known ? [{ known, at: { file: one.file, title: one.title_th } }] : []
  })
  const inFiles = attached.flatMap(({ known, at }) => personalFinds(known).map(one => ({ ...one, file: at.title })))
  const personal = [...inWords, ...inFiles]
  return {
    lacks: lacksOf(row.kind, row.draft),
    personal,
    hasCitizenId: personal.some(one => one.kind === 'citizen-id'),
    signatures: attached.flatMap(({ known, at }) => signaturesIn(known).map(one => ({ ...one, ...at }))),
    unread: attached.flatMap(({ known, at }) =>
      known.picture_pages.length > 0 || known.privacy === 'unreadable' ? [{ ...at, pages: known.picture_pages }] : [],
    ),
    isReading: attached.some(({ known }) => known.privacy === 'unchecked'),
  }
}

interface Said {
  /** Why data of persons may be shown. */
  readonly reason: string
  /** What no program can read was looked through. */
  readonly looked: boolean | undefined
}

/** Why it cannot be shown; a citizen number is never let through, other data of persons and signatures with a reason. */
export function blocked(
  { lacks, personal, hasCitizenId, signatures, unread }: Findings,
  { reason, looked }: Said,
): 'lacks' | 'has-citizen-id' | 'say-why-personal' | 'look-yourself' | undefined {
  if (lacks.length > 0) return 'lacks'
  if (hasCitizenId) return 'has-citizen-id'
  if ((personal.length > 0 || signatures.length > 0) && reason === '') return 'say-why-personal'
  return unread.length > 0 && !looked ? 'look-yourself' : undefined
}
