// What a post must bring to count as done, by the kind of channel; which channels count as silent; whose hands they are in. Pure.
import { no, type Verdict, yes } from '#src/kernel/result.ts'
import type { OutletKind } from './schema.ts'

/** A social page has an address for every post, paper on a wall has a picture; for the rest either will do, or the place. */
export type ProofWanted = 'address' | 'picture' | 'either'

const wanted: Readonly<Record<OutletKind, ProofWanted>> = {
  facebook: 'address',
  line: 'either',
  mail: 'either',
  x: 'address',
  youtube: 'address',
  instagram: 'address',
  tiktok: 'address',
  video: 'address',
  group: 'either',
  leader: 'either',
  board: 'picture',
  leaflet: 'picture',
  poster: 'picture',
  loudspeaker: 'either',
  other: 'either',
}
export const proofWanted = (kind: OutletKind): ProofWanted => wanted[kind]

/** What hangs or is handed out says something: its words are kept, so that they can be read by everybody. */
export const needsText = (kind: OutletKind): boolean => kind === 'board' || kind === 'leaflet' || kind === 'poster'

export interface Given {
  readonly address: string
  readonly hasPicture: boolean
}

export function mayCountAsPosted(
  kind: OutletKind,
  { address, hasPicture }: Given,
): Verdict<'address-needed' | 'picture-needed' | 'proof-needed'> {
  const want = proofWanted(kind)
  if (want === 'address') return isWebAddress(address) ? yes : no('address-needed', { at: 'address' })
  if (want === 'picture') return hasPicture ? yes : no('picture-needed', { at: 'proof' })
  return address !== '' || hasPicture ? yes : no('proof-needed', { at: 'address' })
}

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)

/** Ways by which people are to learn how to reach us (S236). */
export const isLeader = (kind: OutletKind): boolean => kind === 'leader' || kind === 'group'
export const isSocial = (kind: OutletKind): boolean =>
  kind === 'facebook' || kind === 'line' || kind === 'x' || kind === 'instagram' || kind === 'tiktok'

/** Nothing for more than a month (S143). Undefined: never anything. */
export function isSilent(latest: string | null, today: string): boolean {
  return latest === null || latest < monthBefore(today)
}

const monthBefore = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 31 * 86_400_000).toISOString().slice(0, 10)

/** As the order of caretakers names channels. */
export type CaredFor = 'website' | 'facebook' | 'line' | 'other'
export const caredForAs = (kind: OutletKind): CaredFor => (kind === 'facebook' || kind === 'line' ? kind : 'other')

/** People who look after the website and a social page at once: they should be different ones (S134). */
export function inTwoHands(caretakers: readonly { readonly channel: string; readonly staffId: string }[]): string[] {
  const of = (isWebsite: boolean) =>
    new Set(caretakers.filter(one => (one.channel === 'website') === isWebsite).map(one => one.staffId))
  const website = of(true)
  return [...of(false)].filter(staffId => website.has(staffId))
}
