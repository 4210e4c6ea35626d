// How pages of this feature write pieces, days and periods.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { isPicture, kindOfMediaType } from '#src/platform/files/kinds.ts'
import type { IconName } from '#src/ui/index.ts'
import { dayText } from '../people/public.ts'
import type { EvidenceRow } from './queries.ts'
import { evidenceWords } from './words.ts'

export const dayOf = (at: Date): string => todayIn(bangkok, at).toString()

/** A date is never broken over two lines. */
export const momentText = (at: Date, lang: Lang): string => dayText(dayOf(at), lang).replaceAll(' ', '\u00a0')

/** A day from an address as a form shows it; what is no day is left out. */
export function dayTyped(text: string | null, lang: Lang): string {
  const day = parseDate(text ?? '')
  return day.ok ? dayText(day.value.toString(), lang) : ''
}

type Kinded = Pick<EvidenceRow, 'kind' | 'media_type'>

export function isPhoto({ kind, media_type }: Kinded): boolean {
  const known = media_type === null ? undefined : kindOfMediaType(media_type)
  return kind === 'file' && known !== undefined && isPicture(known)
}

export function iconFor(piece: Kinded): IconName {
  if (piece.kind === 'link') return 'link'
  if (piece.kind === 'fact') return 'rows-3'
  if (isPhoto(piece)) return 'image'
  if (/sheet|csv/.test(piece.media_type ?? '')) return 'file-spreadsheet'
  return 'file-text'
}

export const kindText = (piece: Kinded, lang: Lang): string =>
  isPhoto(piece) ? evidenceWords(lang).list.picture : evidenceWords(lang).kinds[piece.kind]

/** Addresses of a piece, without the language. */
export const addressOf = (id: string) => ({
  page: `/office/evidence/${id}`,
  file: `/office/evidence/${id}/file`,
  thumb: `/office/evidence/${id}/thumb`,
})

export interface EvidenceThumb {
  readonly href: string
  readonly label: string
  readonly picture?: string
  readonly icon: IconName
}

/** What ui's Thumbnails and EvidenceGrid show of a piece. */
export function evidenceThumb(
  piece: { readonly id: string; readonly title: string; readonly kind: string; readonly mediaType: string },
  hrefOf: (path: string) => string,
): EvidenceThumb {
  const address = addressOf(piece.id)
  const kind = piece.kind === 'link' ? 'link' : piece.kind === 'fact' ? 'fact' : 'file'
  const kinded = { kind, media_type: piece.mediaType === '' ? null : piece.mediaType } as const
  return {
    href: hrefOf(address.page),
    label: piece.title,
    ...(isPhoto(kinded) ? { picture: address.thumb } : {}),
    icon: iconFor(kinded),
  }
}

export function sizeText(bytes: string | null): string {
  const size = Number(bytes ?? 0)
  if (size >= 1024 * 1024) return `${(size / 1024 / 1024).toFixed(1)} MB`
  return `${Math.max(1, Math.round(size / 1024))} KB`
}

export function isExpired(piece: Pick<EvidenceRow, 'expires_on'>, today: string): boolean {
  return piece.expires_on !== null && piece.expires_on < today
}
