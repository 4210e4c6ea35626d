// The unseen names by which the words of a report are known again when its Word file comes back. A name says which text it is and, in a few
// letters, what was printed: so a text that nobody touched in Word is told from one that changed in the program since. Pure.
import { createHash } from 'node:crypto'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'

/** Texts of a plan that may be changed in Word and taken over. The letters are printed in files: they stay for ever. */
export const textFields = {
  pp: 'plan.preamble',
  mn: 'measure.name',
  mp: 'measure.problem',
  mo: 'measure.output_expected',
  me: 'measure.outcome_expected',
  sn: 'step.name',
  so: 'step.output',
  sr: 'step.not_done_reason',
  aw: 'action.what',
  ot: 'outcome.text',
} as const

/** What the program works out from several things; it is changed there. */
export const computedFields = {
  xh: 'heading',
  xd: 'period',
  xr: 'responsible',
  xs: 'supervision',
  xt: 'tick',
  xo: 'no-outcome',
  xa: 'no-action',
} as const

type Code = keyof typeof textFields | keyof typeof computedFields
export type TextField = (typeof textFields)[keyof typeof textFields]
export type ComputedField = (typeof computedFields)[keyof typeof computedFields]
export type Field = TextField | ComputedField

const fieldOf: Readonly<Record<string, Field>> = { ...textFields, ...computedFields }
const codeOf = new Map(Object.entries(fieldOf).map(([code, field]) => [field, code as Code]))

export const isTextField = (field: string): field is TextField => Object.values<string>(textFields).includes(field)
export const isField = (field: string): field is Field => codeOf.has(field as Field)

/** Names a text among others. */
export const keyOf = ({ field, id }: { readonly field: Field; readonly id: string }) => `${field} ${id}`

/** One text in a report: what stands around it is the program's. */
export interface Slot {
  readonly field: Field
  /** The plan, measure, step, action or outcome. */
  readonly id: string
  readonly measureId: string | null
  readonly measureNumber: string
  readonly stepNumber: number | null
  readonly before: string
  /** What is stored; may be empty where something else is printed. */
  readonly text: string
  readonly printed: string
  readonly after: string
}

export const wholeOf = (slot: Pick<Slot, 'before' | 'printed' | 'after'>) => slot.before + slot.printed + slot.after

/** Words as they are compared: blanks, kinds of quotes and digits make no difference. */
export const plainWords = (text: string): string =>
  toArabicDigits(cleanInput(text, { multiline: true }))
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n+ ?/g, '\n')
    .trim()

const LETTERS = 6
/** Two different texts have the same once in two thousand million. */
function shortDigest(text: string): string {
  const digest = createHash('sha256').update(plainWords(text)).digest()
  return (digest.readUIntBE(0, 5) % 36 ** LETTERS).toString(36).padStart(LETTERS, '0')
}

const ID_LETTERS = 25
const short = (id: string) =>
  BigInt(`0x${id.replaceAll('-', '')}`)
    .toString(36)
    .padStart(ID_LETTERS, '0')

function long(letters: string): string {
  let value = 0n
  for (const letter of letters) value = value * 36n + BigInt(Number.parseInt(letter, 36))
  const hex = value.toString(16).padStart(32, '0')
  return hex.length > 32 ? '' : hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const isLong = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

/** Undefined for ids that are none, as made up in tests of other things. */
export const markOf = (field: Field, id: string, whole: string): string | undefined =>
  isLong(id) ? `_pr${codeOf.get(field)}${short(id)}_${shortDigest(whole)}` : undefined

/** For words that belong to nothing: cover, foreword, background, evidence. `place` is a letter for where. */
export const placeMark = (place: 'c' | 'f' | 'b' | 'e', at: number, whole: string): string =>
  `_prx${place}0${at.toString(36)}_${shortDigest(whole)}`

export interface ReadMark {
  /** Where it was printed, for words that belong to nothing: `f02` is the third paragraph of the foreword. */
  readonly place: string | undefined
  /** Undefined for words that belong to nothing. */
  readonly of: { readonly field: Field; readonly id: string } | undefined
  /** Were these the words that were printed? */
  readonly isUntouched: (whole: string) => boolean
}

/** Undefined for bookmarks that are not ours. */
export function readMark(name: string): ReadMark | undefined {
  const [, code = '', id = '', place, digest] =
    /^_pr(?:([a-z]{2})([0-9a-z]{25})|(x[cfbe]0[0-9a-z]{1,4}))_([0-9a-z]{6})$/.exec(name) ?? []
  if (digest === undefined) return undefined
  const isUntouched = (whole: string) => shortDigest(whole) === digest
  if (place !== undefined) return { place: place.slice(1), of: undefined, isUntouched }
  const field = fieldOf[code]
  return field === undefined || long(id) === ''
    ? undefined
    : { place: undefined, of: { field, id: long(id) }, isUntouched }
}
