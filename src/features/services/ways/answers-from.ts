// From what another program sent to the answers a form stores: places through the same reading as the form, nothing that could point at files of
// somebody else, and no character a database cannot hold. Whether it is right, the form's own check says afterwards.
import { z } from 'zod'
import type { Json } from '#src/kernel/digest.ts'
import { inBoth, type Lang } from '#src/kernel/lang.ts'
import { no } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { httpWords } from '#src/platform/http/words.ts'
import { CONTACT } from '../../cases/public.ts'
import {
  type Answers,
  checkWhole,
  type Form,
  fieldOf,
  formsWords,
  type Question,
  questionsOf,
  takeSection,
  type World,
  worldFor,
} from '../../forms/public.ts'
import type { Service } from '../definition.ts'
import { waysWords } from '../words.ts'

export interface Fault {
  /** Id of the question, or of the part of it after a dot; empty where it is none of them. */
  readonly question: string
  readonly code: string
  readonly th: string
  readonly en: string
}

export interface Checked {
  readonly answers: Answers
  readonly world: World
  readonly faults: readonly Fault[]
}

export interface Contact {
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly mail?: string | undefined
}

const Placed = z.object({
  lat: z.number().optional(),
  lng: z.number().optional(),
  asset: z.string().optional(),
  village: z.string().optional(),
})

const isFile = (question: Question): boolean => question.type === 'photo' || question.type === 'file'

/** Without files, also inside groups: a file is known by an id, and an id can be anybody's. */
export const withoutFiles = <F extends Form>(form: F): F => ({
  ...form,
  sections: form.sections.map(section => ({
    ...section,
    questions: section.questions
      .filter(question => !isFile(question))
      .map(question =>
        question.type === 'group'
          ? { ...question, questions: question.questions.filter(inner => !isFile(inner)) }
          : question,
      ),
  })),
})

/** What the form asks beyond how to reach the person. */
export const ownQuestions = (form: Service): Question[] =>
  questionsOf({ sections: form.sections.filter(section => section.id !== CONTACT) })
export const contactQuestions = (form: Service): Question[] =>
  questionsOf({ sections: form.sections.filter(section => section.id === CONTACT) })

export async function checkedAnswers(
  tx: Tx,
  form: Service,
  sent: { readonly answers: Readonly<Record<string, unknown>>; readonly contact: Contact },
  lang: Lang,
): Promise<Checked> {
  const given = storableJson(sent.answers) as Readonly<Record<string, Json>>
  const [own, contacts] = [ownQuestions(form), contactQuestions(form)]
  const isPlace = (question: Question) => question.type === 'place' && given[question.id] !== undefined
  const inGroups = own.flatMap(question => placesInside(question, given[question.id]))
  const placed = [...own.filter(isPlace), ...inGroups.map(one => one.question)]
  const givenTo = new Map<string, Json | undefined>([
    ...own.map(({ id }) => [id, given[id]] as const),
    ...inGroups.map(one => [one.question.id, one.given] as const),
  ])
  const posted = Object.assign(
    {},
    ...placed.map(question => postedPlace(fieldOf(question), givenTo.get(question.id))),
    ...contacts.map(question => ({ [fieldOf(question)]: contactOf(question, sent.contact) })),
  )
  const taking = [...placed, ...contacts]
  const world = await worldFor(tx, lang, [...own, ...placed, ...contacts], posted)
  const taken = takeSection(taking, {}, posted, world).answers
  const plain = own
    .filter(question => !isPlace(question) && !isFile(question) && given[question.id] !== undefined)
    .map(question => [question.id, withPlaces(question, withoutHeld(question, given[question.id] as Json), taken)])
  const inRows = new Set(inGroups.map(one => one.question.id))
  const whole = Object.entries(taken).filter(([id]) => !inRows.has(id))
  const answers = { ...Object.fromEntries(plain), ...Object.fromEntries(whole) }
  const faults = [
    ...strangeFaults(own, given),
    ...wrongFaults(
      form,
      answers,
      world,
      placed.filter(question => taken[question.id] === undefined),
    ),
  ]
  return { answers: checkWhole(form, answers, world).answers, world, faults }
}

const contactOf = (question: Question, { name, phone, mail }: Contact): string =>
  storableText({ person: name, phone, mail }[question.type as 'person' | 'phone' | 'mail'] ?? '')

/** As the form itself would have sent it. */
function postedPlace(name: string, answer: Json | undefined): Record<string, string> {
  const { lat, lng, asset, village } = Placed.safeParse(answer).data ?? {}
  const point = lat === undefined || lng === undefined ? '' : `${lat.toFixed(5)},${lng.toFixed(5)}`
  // A point that is told exactly is not moved to the middle of its village.
  return { [name]: point, [`${name}.place`]: point === '' ? (village ?? '') : '', [`${name}.asset`]: asset ?? '' }
}

const isRow = (row: Json | undefined): row is Answers => typeof row === 'object' && row !== null && !Array.isArray(row)

/** The places in the entries of a group, each as a question of its own: named as the form names its field. */
function placesInside(question: Question, answer: Json | undefined): { question: Question; given: Json }[] {
  if (question.type !== 'group' || !Array.isArray(answer)) return []
  return answer.flatMap((row: Json, at) =>
    question.questions.flatMap(({ when: _own, ...inner }) => {
      const given = isRow(row) ? row[inner.id] : undefined
      return inner.type === 'place' && given !== undefined
        ? [{ question: { ...inner, id: `${question.id}.${at}.${inner.id}` }, given }]
        : []
    }),
  )
}

/** The entries of a group with their places as the form reads them; one that cannot be read is left out. */
function withPlaces(question: Question, answer: Json, taken: Answers): Json {
  if (question.type !== 'group' || !Array.isArray(answer)) return answer
  const places = question.questions.filter(inner => inner.type === 'place').map(inner => inner.id)
  return answer.map((row: Json, at) => {
    if (!isRow(row)) return row
    const rest = Object.entries(row).filter(([id]) => !places.includes(id))
    const read = places.flatMap(id => {
      const one = taken[`${question.id}.${at}.${id}`]
      return one === undefined ? [] : [[id, one] as const]
    })
    return Object.fromEntries([...rest, ...read])
  })
}

function withoutHeld(question: Question, answer: Json): Json {
  if (question.type !== 'group' || !Array.isArray(answer)) return answer
  const held = question.questions.filter(isFile).map(inner => inner.id)
  return answer.map(row =>
    typeof row === 'object' && row !== null && !Array.isArray(row)
      ? Object.fromEntries(Object.entries(row).filter(([id]) => !held.includes(id)))
      : row,
  )
}

function strangeFaults(questions: readonly Question[], given: Readonly<Record<string, Json>>): Fault[] {
  const known = new Map(questions.map(question => [question.id, question]))
  return Object.keys(given).flatMap(id => {
    const question = known.get(id)
    if (!question) return [ownFault(id, 'unknown-question')]
    return isFile(question) ? [ownFault(id, 'files-not-here')] : []
  })
}

export const ownFault = (question: string, code: keyof ReturnType<typeof waysWords>['faults']): Fault => ({
  question,
  code,
  ...inBoth(lang => waysWords(lang).faults[code]),
})

/** What the form's own check says, in both languages; `unread` are answers that came and could not be understood. */
export function wrongFaults(form: Service, answers: Answers, world: World, unread: readonly Question[] = []): Fault[] {
  const said = (lang: Lang) =>
    checkWhole(form, answers, { ...world, lang }).wrong.map(one => ({
      ...one,
      text: wordsOf(one.because, one.detail, lang),
    }))
  const [th, en] = [said('th'), said('en')]
  const found = th.map(
    ({ because, at = '', text }, n): Fault => ({
      question: at.replace(/^q\./, ''),
      code: codeOf(because),
      th: text,
      en: en[n]?.text ?? '',
    }),
  )
  // A place that was sent and could not be read is a fault, also where the form could do without one.
  const silent = unread.filter(question => !found.some(one => one.question === question.id))
  return [
    ...found,
    ...silent.map((question): Fault => {
      const { because } = no('place-needed')
      return { question: question.id, code: because, th: wordsOf(because, {}, 'th'), en: wordsOf(because, {}, 'en') }
    }),
  ]
}

const errorsIn = (lang: Lang): Readonly<Record<string, string>> => ({
  ...httpWords(lang).errors,
  ...formsWords(lang).errors,
})
const codeOf = (because: string) => (Object.hasOwn(errorsIn('th'), because) ? because : 'wrong-value')

export function wordsOf(because: string, detail: Readonly<Record<string, string | number>> = {}, lang: Lang): string {
  const all = errorsIn(lang)
  const text = Object.hasOwn(all, because) ? (all[because] ?? '') : waysWords(lang).faults['wrong-value']
  return text.replace(/\{(\w+)\}/g, (_whole, key: string) => String(detail[key] ?? ''))
}

const storableText = (text: string) => text.toWellFormed().replaceAll('\0', '')

function storableJson(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storableJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [storableText(key), storableJson(one)]))
}
