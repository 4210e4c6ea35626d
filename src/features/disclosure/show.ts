// How pages of this feature write standings, parts, sentences and proofs.
import { fill, type Lang, type Words } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import type { BadgeTone, Cell, ProofKind } from '#src/ui/index.ts'
import { dayText, inWords } from '../people/public.ts'
import type { Item } from './gather.ts'
import { isFound, type PartState, type Standing, standsForItself } from './rules.ts'
import type { AnswerState } from './schema.ts'
import { disclosureWords } from './words.ts'

export const standingTones: Readonly<Record<Standing, BadgeTone>> = {
  complete: 'done',
  nothing: 'none',
  partial: 'missing',
  preparing: 'doing',
  late: 'late',
  'not-yet': 'idle',
}
export const cellStates: Readonly<Record<Standing, Cell['state']>> = {
  complete: 'done',
  nothing: 'done',
  partial: 'missing',
  preparing: 'doing',
  late: 'missing',
  'not-yet': 'idle',
}
export const stateTones: Readonly<Record<AnswerState, BadgeTone>> = {
  preparing: 'doing',
  checked: 'now',
  approved: 'done',
  'handed-in': 'sealed',
}
export const partTones: Readonly<Record<PartState, BadgeTone>> = {
  proven: 'done',
  said: 'done',
  'not-needed': 'none',
  missing: 'missing',
}

/** The parts before the public: those of the approved version, else those found now. */
export function publicParts(one: Item): { readonly found: number; readonly asked: number } {
  const kept = one.versions[0]?.content.parts
  if (kept) return { found: kept.filter(part => part.verdict !== 'missing').length, asked: kept.length }
  const found = one.parts.filter(part => part.state === 'proven' || part.state === 'not-needed').length
  return { found, asked: one.parts.length }
}

export const foundOf = (one: Item): number => one.parts.filter(part => isFound(part.state)).length

export function standingText(one: Item, lang: Lang): string {
  const { found, asked } = publicParts(one)
  return fill(disclosureWords(lang).standings[one.standing], { count: asked - found })
}

export const text = (words: Words, lang: Lang): string => (lang === 'en' ? words.en || words.th : words.th)

/** A page of ours in the reader's language; files and other websites as they are. */
export const hrefOf = (address: string, lang: Lang): string =>
  address.startsWith('/') && !/^\/(evidence|media)\//.test(address) ? href(lang, address) : address

export const unitText = (one: Pick<Item, 'unit'>, lang: Lang): string =>
  one.unit ? inWords(one.unit.name_th, one.unit.name_en, lang) : disclosureWords(lang).ita.agency

export function nothingText(
  nothing: { readonly from: string; readonly to: string },
  words: string,
  lang: Lang,
): string {
  const period = fill(disclosureWords(lang).period, {
    from: dayText(nothing.from, lang),
    to: dayText(nothing.to, lang),
  })
  return fill(words, { period })
}

/** The one sentence of an item before the public: what was approved; else what the program knows, or honestly when it comes. */
export function sentenceText(one: Item, lang: Lang): string {
  const { ita: w } = disclosureWords(lang)
  const kept = one.versions[0]?.content
  if (kept) return text(kept.sentence, lang)
  const due = one.assignment?.due_on ?? null
  const day = dayText(due, lang)
  const unit = unitText(one, lang)
  if (one.standing === 'late') return fill(w.lateBy, { day, unit })
  if (one.standing === 'preparing') {
    const said = one.proofs.find(proof => proof.sentence !== undefined && standsForItself(proof))?.sentence
    if (said) return text(said, lang)
    return due === null ? w.preparing : fill(w.preparingBy, { day })
  }
  if (due !== null) return fill(w.notYetBy, { day, unit })
  return one.unit ? fill(w.notYetUnit, { unit }) : w.notYet
}

/** How what an item shows is known; undefined while there is nothing. */
export function knownBy(one: Item): ProofKind | undefined {
  const proofs = (one.versions[0]?.content.proofs ?? one.proofs).filter(standsForItself)
  if (proofs.some(proof => proof.kind === 'rows')) return 'rows'
  if (proofs.some(proof => proof.kind === 'file')) return 'file'
  return proofs.length > 0 || one.versions.length > 0 ? 'quote' : undefined
}

/** "9.1 …" as a framework writes it. */
export function groupOf(one: Pick<Item, 'item'>): string {
  return /^\d+\.\d+/.exec(one.item.group)?.[0] ?? 'other'
}

export function groupText(group: string, lang: Lang): string {
  const { groups } = disclosureWords(lang)
  return Object.entries(groups).find(([key]) => key === group)?.[1] ?? groups.other
}
