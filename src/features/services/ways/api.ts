// The API by which other programs offer our services: what can be asked for, asking for it, and how far it is. Whoever has the code of a request may
// know how far it is, and nothing of the person.
import { z } from 'zod'
import { sha256hex } from '#src/kernel/digest.ts'
import { type Lang, langs } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { rememberedLocation, rememberOnce } from '#src/platform/http/once.ts'
import { href } from '#src/platform/http/visit.ts'
import { CONTACT, caseByCode, casesWords, numberText, publicSteps } from '../../cases/public.ts'
import { jsonSchemaOf, type Question, questionsOf, worldFor } from '../../forms/public.ts'
import { openFrom, promiseOf, type Sent } from '../actions/send-application.ts'
import type { Service } from '../definition.ts'
import { formOf, KIND, type Offered, offeredAll, offeredByCode } from '../queries.ts'
import { checkedAnswers, type Fault, ownFault, withoutFiles } from './answers-from.ts'

const place = {
  description: 'By the number on a thing, by a point, or by the id of a village',
  anyOf: [
    { type: 'object', required: ['asset'], properties: { asset: { type: 'string', maxLength: 60 } } },
    {
      type: 'object',
      required: ['lat', 'lng'],
      properties: {
        lat: { type: 'number', minimum: -90, maximum: 90 },
        lng: { type: 'number', minimum: -180, maximum: 180 },
        asset: { type: 'string', maxLength: 60 },
      },
    },
    { type: 'object', required: ['village'], properties: { village: { type: 'string', format: 'uuid' } } },
  ],
}

type Told = { properties: Record<string, object> }

/** A place is sent in fewer words than it is stored in. */
function tellPlaces(schema: object, questions: readonly Question[]): void {
  const { properties } = schema as Told
  for (const question of questions) {
    if (question.type === 'place') properties[question.id] = { ...place, title: question.label.en || question.label.th }
    if (question.type === 'group') tellPlaces((properties[question.id] as { items: object }).items, question.questions)
  }
}

async function answersSchema(tx: Tx, form: Service): Promise<Record<string, unknown>> {
  const bare = withoutFiles({ ...form, sections: form.sections.filter(section => section.id !== CONTACT) })
  const questions = questionsOf(bare)
  const schema = jsonSchemaOf(bare, await worldFor(tx, 'en', questions))
  tellPlaces(schema, questions)
  return schema
}

export async function servicesOut(tx: Tx, origin: string) {
  const all = []
  for (const { code, form, manualId } of await offeredAll(tx)) {
    all.push({
      code,
      title: form.title,
      description: form.lead,
      process: form.process,
      promisedWorkingDays: await promiseOf(tx, { manualId }, form),
      keywords: form.keywords,
      contact: form.contact,
      // Such a service cannot be asked for here as a whole: its papers can only be sent on the website.
      needsFiles: questionsOf(form).some(one => (one.type === 'photo' || one.type === 'file') && !one.optional),
      page: `${origin}/services/${code}`,
      requests: `${origin}/api/v1/services/${code}/requests`,
      answers: await answersSchema(tx, form),
    })
  }
  return all
}

const Body = z.object({
  answers: z.record(z.string(), z.unknown()),
  contact: z
    .object({ name: z.string().optional(), phone: z.string().optional(), mail: z.string().optional() })
    .default({}),
  lang: z.enum(langs).optional(),
})

export interface Asked {
  readonly code: string
  readonly body: string
  readonly key: string | undefined
  readonly lang: Lang
  readonly origin: string
}

export interface Taken {
  readonly code: string
  readonly track: string
  /** It was asked for before with the same key. */
  readonly again: boolean
}

export type NotTaken = Result<never, 'not-found' | 'wrong'> & { readonly ok: false; readonly faults: readonly Fault[] }

const wrong = (...faults: readonly Fault[]): NotTaken => ({ ...no('wrong'), faults })

/** A refusal rolls back: the caller keeps only what was taken. */
export async function takeRequest(tx: Tx, asked: Asked): Promise<{ ok: true; value: Taken } | NotTaken> {
  const service = await offeredByCode(tx, asked.code)
  if (!service) return { ...no('not-found'), faults: [] }
  const json = jsonIn(asked.body)
  if (json === undefined) return wrong(ownFault('', 'no-json'))
  const body = Body.safeParse(json)
  if (!body.success) return wrong(ownFault('', 'no-answers'))
  const trackAt = (code: string, again: boolean) =>
    ok({ code, track: `${asked.origin}${href(asked.lang, `/track/${code}`)}`, again })
  const once = asked.key === undefined ? '' : onceOf(service.id, asked.key)
  const digest = sha256hex(asked.body)
  const before = await rememberedLocation(tx, once)
  if (before !== undefined) return sameOr(before, digest, trackAt)
  if (service.state !== 'open') return wrong(closedFault(service))
  const sent = await open(tx, service, body.data, asked.lang)
  if (!sent.ok) return sent
  const seen = await rememberOnce(tx, once, `${sent.value.code} ${digest}`)
  return seen === undefined ? trackAt(sent.value.code, false) : sameOr(seen, digest, trackAt)
}

async function open(
  tx: Tx,
  service: Offered,
  { answers, contact, lang: wanted }: z.infer<typeof Body>,
  spoken: Lang,
): Promise<{ ok: true; value: Sent } | NotTaken> {
  const lang = wanted ?? spoken
  const { form, versionId } = service
  const checked = await checkedAnswers(tx, form, { answers, contact }, lang)
  if (checked.faults.length > 0) return wrong(...checked.faults)
  const { world } = checked
  const sent = await openFrom(tx, { service, form, versionId, answers: checked.answers, world, lang, channel: 'api' })
  return sent ? ok(sent) : { ...no('not-found'), faults: [] }
}

export function closedFault({ closedReason }: Offered): Fault {
  const fault = ownFault('', 'service-closed')
  return { ...fault, th: `${fault.th} ${closedReason}`, en: `${fault.en} ${closedReason}` }
}

function sameOr(seen: string, digest: string, trackAt: (code: string, again: boolean) => { ok: true; value: Taken }) {
  const [code = '', before] = seen.split(' ')
  return before === digest ? trackAt(code, true) : wrong(ownFault('', 'key-used'))
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A key is any text; what is remembered has an id. */
function onceOf(serviceId: string, key: string): string {
  const hex = sha256hex(`${serviceId} ${key}`)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

export async function requestOut(tx: Tx, code: string, origin: string) {
  const row = await caseByCode(tx, code)
  if (row?.of_kind !== KIND) return undefined
  const form = await formOf(tx, row.version_id)
  const steps = await publicSteps(tx, row)
  return {
    code: row.code,
    number: numberText(row),
    service: { title: form.title },
    state: row.state,
    stateWords: { th: casesWords('th').states[row.state], en: casesWords('en').states[row.state] },
    submitted: row.submitted_at.toISOString(),
    promised: { workingDays: row.promised_days, due: row.due_on },
    planned: row.planned_on,
    ended: row.ended_at?.toISOString() ?? null,
    steps,
    track: `${origin}/track/${row.code}`,
  }
}
