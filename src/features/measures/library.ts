// The measure library: data in content/measure-library, one file per issue. Texts have {holes} for the agency's own words, because a
// municipality and a subdistrict administration call their head, office and budget law by other names.
import { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import unitNames from '../../../content/measure-library/units.json' with { type: 'json' }
import { type AgencyCard, ownWords } from '../agencies/public.ts'
import { channels } from './channels.ts'
import { measureKinds, recurrings } from './schema.ts'

const Both = z.strictObject({ th: z.string().min(1), en: z.string().min(1) })
const month = z.int().min(1).max(12)

const LibraryStep = z.strictObject({
  name: Both,
  /** First and last month of the fiscal year, 1 is October. */
  months: z.tuple([month, month]).refine(([from, to]) => from <= to, 'months run backwards'),
  recurring: z.enum(recurrings),
  by: z.enum(['all-units', 'centralOffice', 'finance', 'works', 'audit']),
  output: Both,
  channels: z.array(z.enum(channels)).optional(),
})

const LibraryMeasure = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  kind: z.enum(measureKinds),
  aims: z.array(z.strictObject({ kind: z.enum(['indicator', 'question', 'item']), key: z.string().min(1) })).min(1),
  name: Both,
  problem: Both,
  output: Both,
  outcome: Both,
  steps: z.array(LibraryStep).min(1),
})
export type LibraryMeasure = z.infer<typeof LibraryMeasure> & { readonly issue: string }

const LibraryFile = z.strictObject({ issue: z.string().min(1), source: Both, measures: z.array(LibraryMeasure).min(1) })

/** A new file in the folder is a new part of the library: nothing here names them. */
const files = import.meta.glob<unknown>('../../../content/measure-library/[!u]*.json', {
  eager: true,
  import: 'default',
})

export const library: readonly LibraryMeasure[] = Object.entries(files).flatMap(([path, content]) => {
  const file = LibraryFile.safeParse(content)
  if (!file.success) throw new Error(`${path}: ${z.prettifyError(file.error)}`)
  return file.data.measures.map(measure => ({ ...measure, issue: file.data.issue }))
})

/** Those that aim at this very score first, then those of the same issue. */
export function libraryFor(
  aim: { readonly kind: string; readonly key: string; readonly issue: string },
  most = 6,
): LibraryMeasure[] {
  const fits = (measure: LibraryMeasure) => measure.aims.some(one => one.kind === aim.kind && one.key === aim.key)
  const direct = library.filter(fits)
  const beside = library.filter(measure => !fits(measure) && measure.issue === aim.issue)
  return [...direct, ...beside].slice(0, most)
}

/** Puts the agency's own words into a text of the library. */
export function inOwnWords(text: { readonly th: string; readonly en: string }, card: AgencyCard, lang: Lang): string {
  const words = ownWords(card, lang)
  return text[lang].replace(/\{(\w+)\}/g, (_whole, key: string) => words[key] ?? '')
}

export interface NamedUnit {
  readonly id: string
  readonly name_th: string
  readonly parent_id: string | null
}

/** The box of the form that the library means: the unit as this agency calls it, or every unit where it has none. */
export function unitBox(
  by: LibraryMeasure['steps'][number]['by'],
  units: readonly NamedUnit[],
  card: AgencyCard,
): string {
  if (by === 'all-units') return 'group:all-units'
  const tops = units.filter(unit => unit.parent_id === null)
  const names = by === 'centralOffice' ? [card.words.centralOffice.th] : unitNames[by]
  const found =
    tops.find(unit => names.some(name => unit.name_th.includes(name))) ?? (by === 'centralOffice' ? tops[0] : undefined)
  return found ? `unit:${found.id}` : 'group:all-units'
}
