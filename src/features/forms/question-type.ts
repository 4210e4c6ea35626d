// What a type of question must know. Zod messages are codes that have words; the stored form is plain JSON, from which the JSON schema follows.
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Json } from '#src/kernel/digest.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState, FormValues } from '#src/platform/http/form-state.ts'
import type { Bounds } from '#src/ui/index.ts'
import type { Asset, MapOfAgency, Village } from '../places/public.ts'
import type { Question, QuestionKind } from './definition.ts'

/** What questions need to know of the agency and the day. */
export interface World {
  readonly lang: Lang
  /** ISO day. */
  readonly today: string
  readonly villages: readonly Village[]
  readonly area: Bounds
  /** What the drawn map shows to know one's way by. */
  readonly ground?: Pick<MapOfAgency, 'border' | 'lines'>
  /** Things of the agency that are near or were named, by kind and code. */
  readonly assets: ReadonlyMap<string, Asset>
}

export type Posted = Readonly<Record<string, unknown>>

/** A file that a draft or a case holds already. */
export interface Held {
  readonly id: string
  readonly name: string
  readonly media: string
  readonly sha256: string
  readonly width: number | null
  readonly height: number | null
}

export interface FieldAsked<Q> {
  readonly question: Q
  readonly name: string
  readonly world: World
  readonly form: FormState
  /** What is stored under it now. */
  readonly answer: Json | undefined
  /** Where a file that is held may be looked at. */
  readonly fileHref?: (id: string) => string
  /** The transparent picture that takes the press on a map. */
  readonly blank?: string
  readonly tiles?: { readonly url: string; readonly attribution: string }
}

export interface QuestionType<K extends QuestionKind = QuestionKind> {
  readonly type: K
  /** What is stored. */
  stored(question: Extract<Question, { type: K }>, world: World): z.ZodType
  /** What was posted, as it would be stored; undefined where nothing was answered. */
  take(question: Extract<Question, { type: K }>, posted: Posted, name: string, world: World): Json | undefined
  /** What the fields hold when the answer is shown to be changed. */
  values(answer: Json, name: string, question: Extract<Question, { type: K }>, world: World): FormValues
  /** In words: for the summary, the desk, the letter and the cell of a table. */
  say(answer: Json, question: Extract<Question, { type: K }>, world: Pick<World, 'lang' | 'villages'>): string
  Field(asked: FieldAsked<Extract<Question, { type: K }>>): Child
}

export const defineType = <K extends QuestionKind>(type: QuestionType<K>): QuestionType<K> => type

export const one = (posted: Posted, name: string): string => {
  const value = posted[name]
  return typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : ''
}

export const many = (posted: Posted, name: string): string[] =>
  [posted[name]].flat().filter((value): value is string => typeof value === 'string' && value !== '')
