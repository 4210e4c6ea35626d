// What kinds of questions the office can make by hand, besides groups of them.
import type { Question } from '../forms/public.ts'

export const makeable = [
  'text',
  'paragraph',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'address',
  'place',
  'photo',
  'file',
  'person',
  'phone',
  'mail',
  'declaration',
] as const satisfies readonly Question['type'][]
export type Makeable = (typeof makeable)[number]
