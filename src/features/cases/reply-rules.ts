// Texts used often have holes that the case fills: {เลขเรื่อง}, or {case number} in English. Which there are, and what stands in them. Pure.
import { langs } from '#src/kernel/lang.ts'
import { deskWords } from './words.ts'

export const holes = ['number', 'service', 'name', 'due'] as const
export type Hole = (typeof holes)[number]

const HOLE = /\{([^{}]*)\}/g
const MOST_SHOWN = 30
const key = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** They are understood in every language, whatever that of the page. */
const known = new Map(
  langs.flatMap(lang => holes.map(hole => [key(deskWords(lang).templates.holes[hole]), hole] as const)),
)

/** The first hole that nothing can fill, as it was typed; a bracket without its other half is one too. */
export function strangeHole(text: string): string | undefined {
  const rest = text.replace(HOLE, (whole, name: string) => (known.has(key(name)) ? '' : whole))
  return new RegExp(`[{}][^{}\\n]{0,${MOST_SHOWN}}\\}?`).exec(rest)?.[0]
}

export const hasHole = (text: string, hole: Hole): boolean =>
  [...text.matchAll(HOLE)].some(([, name = '']) => known.get(key(name)) === hole)

export const fillReply = (text: string, values: Readonly<Record<Hole, string>>): string =>
  text.replace(HOLE, (whole, name: string) => {
    const hole = known.get(key(name))
    return hole === undefined ? whole : values[hole]
  })
