// The texts that every website needs: shipped as content/site/*.json, overlaid by the agency's own newest wording. Holes are filled from
// the agency's data; one without data becomes words that lead on, never a blank. The standard they follow is not checked, and says so to staff.
import { z } from 'zod'
import { type Lang, langs } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import accessibility from '../../../content/site/accessibility.json' with { type: 'json' }
import disclaimer from '../../../content/site/disclaimer.json' with { type: 'json' }
import powers from '../../../content/site/powers.json' with { type: 'json' }
import privacy from '../../../content/site/privacy.json' with { type: 'json' }
import websitePolicy from '../../../content/site/website-policy.json' with { type: 'json' }
import { type AgencyCard, type ChannelRow, inLang } from '../agencies/public.ts'
import { newestText, type TextRow } from './queries-texts.ts'
import { type TextId, textIds } from './schema.ts'
import { siteWords } from './words.ts'

const lines = z.array(z.string()).min(1)
const Shipped = z.object({
  id: z.enum(textIds),
  version: z.iso.date(),
  checked: z.boolean(),
  source: z.object({ th: z.string(), en: z.string() }),
  body: z.object({ th: lines, en: lines }),
})
export type Shipped = z.infer<typeof Shipped>

const shipped = new Map(
  [privacy, websitePolicy, disclaimer, accessibility, powers].map(file => {
    const text = Shipped.parse(file)
    return [text.id, text] as const
  }),
)

export function shippedText(id: TextId): Shipped {
  const text = shipped.get(id)
  if (!text) throw new Error(`content/site has no text ${id}`)
  return text
}

export interface SiteText {
  readonly id: TextId
  readonly th: string
  readonly en: string
  /** Nought: the text that comes with the program. */
  readonly number: number
  readonly updated: Date
  readonly row: TextRow | undefined
}

export async function siteText(tx: Tx, id: TextId): Promise<SiteText> {
  const row = await newestText(tx, id)
  if (row) return { id, th: row.body_th, en: row.body_en, number: row.number, updated: row.written_at, row }
  const { body, version } = shippedText(id)
  const updated = new Date(`${version}T00:00:00+07:00`)
  return { id, th: body.th.join('\n'), en: body.en.join('\n'), number: 0, updated, row: undefined }
}

const holes = ['agency', 'place', 'address', 'phone', 'mail', 'hours'] as const
type Hole = (typeof holes)[number]
const HOLE = /\[([^\][\n]{1,40})\]/g

/** A hole is written in square brackets, in words of either language. */
const holeOf = (name: string): Hole | undefined =>
  holes.find(hole => langs.some(lang => siteWords(lang).texts.holes[hole] === name))

/** The first hole that nothing would fill. */
export const unknownHole = (text: string) =>
  [...text.matchAll(HOLE)].map(([, name]) => name ?? '').find(name => holeOf(name) === undefined)

/** As they are written in a text. */
export const holeNames = (lang: Lang) => holes.map(hole => `[${siteWords(lang).texts.holes[hole]}]`).join(' ')

export function filledText(text: SiteText, card: AgencyCard, channels: readonly ChannelRow[], lang: Lang): string {
  const w = siteWords(lang).texts.fallback
  const { row } = card
  const of = (kind: string) => channels.find(channel => channel.kind === kind)?.value
  const own = (th: string, en: string) => (lang === 'en' ? en || th : th)
  const values: Record<Hole, string> = {
    agency: inLang(card.name, lang),
    place: inLang(card.place, lang),
    address: own(row.address_th, row.address_en) || w.address,
    phone: of('phone') ?? w.phone,
    mail: of('email') ?? w.mail,
    hours: own(row.office_hours_th, row.office_hours_en) || w.hours,
  }
  const body = lang === 'en' ? text.en || text.th : text.th
  return body.replace(HOLE, (whole, name: string) => {
    const hole = holeOf(name)
    return hole ? values[hole] : whole
  })
}
