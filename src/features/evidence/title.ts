// A title for what was offered without one, so that a picture from a phone is kept in three touches.
import { Temporal } from 'temporal-polyfill'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { isPicture } from '#src/platform/files/kinds.ts'
import { type AskedFact, type Facts, factById } from './facts-known.ts'
import type { OfferEvidence } from './schema.ts'
import { evidenceWords } from './words.ts'

/** Names that cameras and chat programs give say nothing: IMG_2031.jpg, 1699.jpg, LINE_ALBUM_…, S__4210.jpg. */
const saysNothing =
  /^(?:(?:img|image|photo|dsc[nf]?|pxl|mvimg|vid|screenshot|line|s|scan|doc|file|received|messenger)?[\s_\-()\d.t]*(?:album[\s\S]*)?)$/i

export function titleFor(
  input: Pick<OfferEvidence, 'kind' | 'file' | 'url' | 'happened_on'>,
  known: { readonly facts: Facts; readonly asked: AskedFact | undefined; readonly today: string },
): string {
  const w = evidenceWords('th').title
  const day = (iso: string) => formatDate(Temporal.PlainDate.from(iso), 'short')
  if (input.kind === 'link') return URL.canParse(input.url) ? new URL(input.url).hostname : input.url.slice(0, 300)
  if (input.kind === 'fact' && known.asked) {
    const { fact, from, to } = known.asked
    return w.fact
      .replace('{fact}', factById(known.facts, fact)?.words.th ?? fact)
      .replace('{from}', day(from))
      .replace('{to}', day(to))
  }
  const stem = (input.file?.name ?? '').replace(/\.[a-z0-9]{1,5}$/i, '').trim()
  if (stem !== '' && !saysNothing.test(stem)) return stem
  const isPhoto = input.file !== undefined && isPicture(input.file.kind)
  return (isPhoto ? w.picture : w.file).replace('{day}', day(input.happened_on ?? known.today))
}
