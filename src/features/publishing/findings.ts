// What stands in the way of showing a working copy: what is missing, and data of persons in its words and files.
import type { PersonalKind } from '../evidence/public.ts'
import { masked } from '../evidence/public.ts'
import { seriousIn } from './look-through.ts'
import type { FileRow, PublicationRow } from './queries.ts'
import { type Lack, lacksOf, wordsOf } from './rules.ts'

export interface FoundPersonal {
  readonly kind: PersonalKind
  /** Enough to recognise it. */
  readonly text: string
  /** The name of the file it stands in; absent, the words typed here. */
  readonly file?: string
}

export interface Findings {
  readonly lacks: readonly Lack[]
  readonly personal: readonly FoundPersonal[]
  readonly hasCitizenId: boolean
  readonly isReading: boolean
}

export function findingsOf(row: PublicationRow, files: readonly FileRow[]): Findings {
  const inWords = seriousIn(wordsOf(row.draft)).map(one => ({ kind: one.kind, text: masked(one) }))
  const attached = row.draft.files.flatMap(one => {
    const known = files.find(file => file.file_id === one.file)
    return known ? [{ known, title: one.title_th }] : []
  })
  const inFiles = attached.flatMap(({ known, title }) =>
    // Written by the job only.
    (known.privacy_found as { kind: PersonalKind; text: string }[]).map(one => ({ ...one, file: title })),
  )
  const personal = [...inWords, ...inFiles]
  return {
    lacks: lacksOf(row.kind, row.draft),
    personal,
    hasCitizenId: personal.some(one => one.kind === 'citizen-id'),
    isReading: attached.some(({ known }) => known.privacy === 'unchecked'),
  }
}

/** Why it cannot be shown; a citizen number is never let through, other data of persons with a reason. */
export function blocked(
  { lacks, personal, hasCitizenId }: Findings,
  reason: string,
): 'lacks' | 'has-citizen-id' | 'say-why-personal' | undefined {
  if (lacks.length > 0) return 'lacks'
  if (hasCitizenId) return 'has-citizen-id'
  return personal.length > 0 && reason === '' ? 'say-why-personal' : undefined
}
