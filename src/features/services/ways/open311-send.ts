// GeoReport v2, a report comes in: it is an application like any other, checked by the same form. What the form has no question for is kept as the
// words of the reporter, which only the desk reads.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { type No, no } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { pictures } from '#src/platform/files/kinds.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import type { FormValues } from '#src/platform/http/form-state.ts'
import type { FileBox } from '#src/platform/http/receive-files.ts'
import { href } from '#src/platform/http/visit.ts'
import { write } from '../../cases/public.ts'
import {
  type Answers,
  askedSections,
  checkWhole,
  fieldOf,
  type Question,
  takeSection,
  type World,
  withHeldFiles,
  wordsIn,
  worldFor,
} from '../../forms/public.ts'
import { openFrom } from '../actions/send-application.ts'
import type { Service } from '../definition.ts'
import type { Offered } from '../queries.ts'
import { waysWords } from '../words.ts'
import { contactQuestions, ownQuestions, wordsOf, wrongFaults } from './answers-from.ts'
import { type Answer, refusal } from './open311-answer.ts'
import { reportableByCode } from './open311-services.ts'

const MOST_LETTERS = 4000

const MB = 1024 * 1024

/** Pictures that clients send along, checked like those of the form. GeoReport leaves their field open; these are the names in use. */
export const media: readonly FileBox[] = ['media', 'media[]'].map(field => ({
  field,
  accept: pictures,
  limit: 40 * MB,
  most: 10,
}))

export interface Sent {
  readonly values: FormValues
  readonly media: readonly Received[]
  /** Files that were not taken. */
  readonly refused: readonly No[]
}

interface Sending extends Sent {
  readonly lang: Lang
  readonly origin: string
  readonly store: FileStore
}

/** A refusal writes nothing. */
export async function open311Send(tx: Tx, { values, lang, origin, store, ...files }: Sending): Promise<Answer> {
  const text = (name: string) => [values[name]].flat()[0]?.trim() ?? ''
  if (text('service_code') === '') return refusal(400, 'service_code was not provided')
  const service = await reportableByCode(tx, text('service_code'))
  if (!service) return refusal(404, 'service_code was not found')
  const point = pointOf(text('lat'), text('long'))
  if (point === undefined) return refusal(400, 'lat and long must both be given, in degrees (WGS 84)')
  if (text('description').length > MOST_LETTERS)
    return refusal(400, `description has more than ${MOST_LETTERS} letters`)
  const told = { ...attributesIn(values), ...contactIn(service, text) }
  const rest = described(service, told, text('description'))
  const checked = await answersOf(tx, service, lang, { ...told, ...rest.answers }, { point, text })
  const faults = [...checked.faults, ...files.refused.map(one => `media: ${wordsOf(one.because, one.detail, lang)}`)]
  if (faults.length > 0) return refusal(400, ...faults)
  const { form, versionId } = service
  const { world } = checked
  const { answers, left: photos, wrong } = await withPhotos(tx, store, form, checked, files.media)
  if (wrong.length > 0) return refusal(400, ...wrong.map(one => `media: ${wordsOf(one.because, one.detail, lang)}`))
  const opened = await openFrom(tx, { service, form, versionId, answers, world, lang, channel: 'open311' })
  if (!opened) return refusal(404, 'service_code was not found')
  const w = waysWords(lang).open311
  const written = [
    rest.left,
    text('media_url') && fill(w.written.media, { url: text('media_url').slice(0, 500) }),
    text('address_string') && fill(w.written.address, { text: text('address_string').slice(0, 500) }),
  ].filter(Boolean)
  if (written.length > 0 || photos.length > 0)
    await write(tx, store, opened.code, { words: written.join('\n'), photos: [...photos] })
  const notice = fill(w.notice, { link: `${origin}${href(lang, `/track/${opened.code}`)}` })
  return {
    status: 201,
    root: 'service_requests',
    value: [{ service_request_id: opened.id, service_notice: notice, account_id: null }],
  }
}

interface WithPhotos {
  readonly answers: Answers
  /** Of a form that asks for neither photos nor files: they go to the desk with the words of the reporter. */
  readonly left: readonly Received[]
  readonly wrong: readonly No[]
}

/** Kept only when all the rest is right: what is refused leaves no file behind. */
async function withPhotos(
  tx: Tx,
  store: FileStore,
  form: Service,
  { answers, world }: { readonly answers: Answers; readonly world: World },
  came: readonly Received[],
): Promise<WithPhotos> {
  const asked = askedSections(form, answers).sections.flatMap(({ questions }) => questions)
  const takes = <T extends Question['type']>(type: T) =>
    asked.find((question): question is Extract<Question, { type: T }> => question.type === type)
  const photo = takes('photo') ?? takes('file')
  if (!photo || came.length === 0) return { answers, left: came, wrong: [] }
  if (came.length > photo.most)
    return { answers, left: [], wrong: [no('file-too-many', { detail: { most: photo.most } })] }
  const { posted } = await withHeldFiles(tx, store, [photo], {}, { [fieldOf(photo)]: came })
  return { ...takeSection([photo], answers, posted, world), left: [] }
}

/** Empty where neither was given, undefined where they are no place on earth. */
function pointOf(lat: string, long: string): string | undefined {
  if (lat === '' && long === '') return ''
  const [north, east] = [Number(lat || 'none'), Number(long || 'none')]
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? `${north.toFixed(5)},${east.toFixed(5)}` : undefined
}

type Told = Readonly<Record<string, string | readonly string[]>>

/** attribute[code]=…, and attribute[code][]=… for several. */
function attributesIn(sent: FormValues): Told {
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      const code = /^attribute\[([a-z0-9-]+)\](\[\d*\])?$/.exec(name)?.[1]
      return code === undefined || value === undefined ? [] : [[code, typeof value === 'string' ? dayOf(value) : value]]
    }),
  )
}

/** A moment is the day it falls on: forms ask for days. */
const dayOf = (value: string) => (/^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value)

function contactIn({ form }: Offered, text: (name: string) => string): Told {
  const sent = {
    person: `${text('first_name')} ${text('last_name')}`.trim(),
    phone: text('phone'),
    mail: text('email'),
  }
  return Object.fromEntries(
    contactQuestions(form).flatMap(question => {
      const value = sent[question.type as keyof typeof sent] ?? ''
      return value === '' ? [] : [[question.id, value]]
    }),
  )
}

/** The description answers the first question for free words that nothing answers yet. */
function described({ form }: Offered, told: Told, description: string): { answers: Told; left: string } {
  if (description === '') return { answers: {}, left: '' }
  const free = ownQuestions(form).filter(
    question =>
      (question.type === 'paragraph' || question.type === 'text') &&
      told[question.id] === undefined &&
      description.length <= question.max,
  )
  const asked = free.find(question => question.type === 'paragraph') ?? free[0]
  return asked ? { answers: { [asked.id]: description }, left: '' } : { answers: {}, left: description }
}

interface Located {
  readonly point: string
  readonly text: (name: string) => string
}

async function answersOf(tx: Tx, { form }: Offered, lang: Lang, told: Told, { point, text }: Located) {
  const questions = [...ownQuestions(form), ...contactQuestions(form)]
  const places = questions.filter(question => question.type === 'place')
  const posted = Object.assign(
    {},
    ...questions.map(question => (told[question.id] === undefined ? {} : { [fieldOf(question)]: told[question.id] })),
    ...places.map(question => ({ [fieldOf(question)]: point, [`${fieldOf(question)}.asset`]: text('address_id') })),
  )
  const world = await worldFor(tx, lang, questions, posted)
  const village = point === '' && text('address_id') === '' ? villageIn(text('address_string'), world) : undefined
  if (village) for (const question of places) posted[`${fieldOf(question)}.place`] = village
  const taken = takeSection(questions, {}, posted, world).answers
  const faults = wrongFaults(form, taken, world).map(
    fault => `${labelOf(questions, fault.question, lang)}: ${fault[lang]}`,
  )
  const strange = Object.keys(told).filter(id => !questions.some(question => question.id === id))
  return {
    answers: checkWhole(form, taken, world).answers,
    world,
    faults: [...faults, ...strange.map(id => `attribute[${id}]: ${waysWords(lang).faults['unknown-question']}`)],
  }
}

const labelOf = (questions: readonly Question[], at: string, lang: Lang): string => {
  const found = questions.find(({ id }) => id === at || at.startsWith(`${id}.`))
  return found ? `${found.id} (${wordsIn(found.label, lang)})` : at
}

/** The one village whose name stands in the address. */
function villageIn(address: string, { villages }: World): string | undefined {
  const named = villages.filter(
    one =>
      address.includes(one.name_th) ||
      (one.name_en !== '' && address.toLowerCase().includes(one.name_en.toLowerCase())),
  )
  return named.length === 1 ? named[0]?.id : undefined
}
