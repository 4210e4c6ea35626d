// A report of something broken in public, as anybody may read it: what was chosen, where, how far it is. Never the words, the photos or the data of
// whoever reported it; and nothing at all of what a citizen asked for herself.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type CaseRow, caseById } from '../cases/public.ts'
import {
  type Answers,
  placeWords,
  type Question,
  questionsOf,
  saidOf,
  withoutPersonal,
  wordsIn,
} from '../forms/public.ts'
import { type Village, villageName, villagesOf } from '../places/public.ts'
import { placeIn } from './actions/send-application.ts'
import type { Service } from './definition.ts'
import { formOf, KIND } from './queries.ts'

export interface PublicReport {
  readonly row: CaseRow
  readonly form: Service
  readonly villages: readonly Village[]
}

/** Choices and numbers are ours; what is typed is hers. */
const shown: readonly Question['type'][] = ['choice', 'choices', 'number', 'date']

export const isPublicReport = (row: CaseRow): boolean =>
  row.of_kind === KIND && row.process === 'repair' && row.erased_at === null

export async function publicReport(tx: Tx, id: string): Promise<PublicReport | undefined> {
  const row = await caseById(tx, id)
  if (!row || !isPublicReport(row)) return undefined
  return { row, form: await formOf(tx, row.version_id), villages: await villagesOf(tx) }
}

export function saidPublicly(form: Service, answers: Answers, lang: Lang): string[] {
  const questions = questionsOf(form).filter(question => shown.includes(question.type))
  return saidOf(questions, withoutPersonal(questions, answers), { lang, villages: [] }).flatMap(one => one.words ?? [])
}

export function placePublicly({ row, form, villages }: PublicReport, lang: Lang): string {
  const told = placeIn(form, row.answers)
  const words = told ? placeWords(told, { lang, villages }) : row.place_words
  const village = villages.find(one => one.id === row.village_id)
  const name = village ? villageName(village, lang) : ''
  return [words, words.includes(name) ? '' : name].filter(Boolean).join(' · ')
}

export const titleOf = ({ form }: PublicReport, lang: Lang) => wordsIn(form.title, lang)
