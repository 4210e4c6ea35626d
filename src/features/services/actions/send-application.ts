// Drafts become cases, each once. Everything is checked again, because the day, the villages or the service may have changed meanwhile.
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { shortMemory } from '#src/platform/database/short-memory.ts'
import { calendarOf } from '../../agencies/public.ts'
import {
  type CaseForm,
  type Channel,
  caseById,
  type NewCase,
  openCase,
  openCases,
  splitContact,
} from '../../cases/public.ts'
import {
  type Answers,
  checkWhole,
  filesIn,
  holds,
  PlaceAnswer,
  questionsOf,
  saidOf,
  type World,
  worldToCheck,
} from '../../forms/public.ts'
import { actorOfStaff } from '../../people/public.ts'
import { manualsInForce } from '../../publishing/public.ts'
import type { Service } from '../definition.ts'
import { type DraftOfService, formOf, KIND, type Offered } from '../queries.ts'

export interface Sent {
  readonly id: string
  readonly code: string
}

export type SendAnswer = Result<Sent>

export interface ToSend extends DraftOfService {
  readonly lang: Lang
}

/** One answer for each, in their order. The same draft twice is sent once, and both get the same answer. Nothing else is written with it. */
export async function sendApplications(tx: Tx, all: readonly ToSend[]): Promise<readonly SendAnswer[]> {
  const answers = new Map<string, SendAnswer>()
  const ready: { readonly draftId: string; readonly one: NewCase }[] = []
  for (const [draftId, toSend] of new Map(all.map(one => [one.draft.id, one]))) {
    const made = await caseFrom(tx, toSend)
    if ('ok' in made) answers.set(draftId, made)
    else ready.push({ draftId, one: made })
  }
  const opened = await openCases(
    tx,
    ready.map(({ one }) => one),
    { last: true },
  )
  for (const [at, { draftId }] of ready.entries()) {
    const sent = opened[at]
    answers.set(draftId, sent ? ok(sent) : await sentBefore(tx, await caseOfDraft(tx, draftId)))
  }
  return all.map(({ draft }) => answers.get(draft.id) ?? no('not-found'))
}

/** The case that a draft becomes, or why it does not. */
async function caseFrom(tx: Tx, { draft, service, lang }: ToSend): Promise<SendAnswer | NewCase> {
  if (draft.case_id !== null) return sentBefore(tx, draft.case_id)
  if (!service) return no('not-found')
  if (service.state !== 'open') return no('service-closed', { detail: { reason: service.closedReason } })
  const form = await formOf(tx, draft.version_id)
  const world = await worldToCheck(tx, lang, questionsOf(form))
  const { answers, wrong } = checkWhole(form, draft.answers, world)
  const [first, ...also] = wrong
  if (first) return { ...first, also }
  const by = draft.by_staff === null ? undefined : await actorOfStaff(tx, draft.by_staff)
  const one = await caseOf(tx, {
    service,
    form,
    versionId: draft.version_id,
    answers,
    world,
    lang,
    channel: draft.channel as Channel,
  })
  // What an officer filled in for somebody is her doing, also when the last page was sent after her session had ended.
  return { ...one, draftId: draft.id, ...(by ? { by } : {}) }
}

export interface Application {
  readonly service: Offered
  readonly form: Service
  readonly versionId: string
  readonly answers: Answers
  readonly world: World
  readonly lang: Lang
  readonly channel: Channel
  readonly line?: string
}

/** The answers are checked already. */
export async function openFrom(tx: Tx, one: Application): Promise<Sent | undefined> {
  return openCase(tx, await caseOf(tx, one))
}

async function caseOf(tx: Tx, one: Application): Promise<NewCase> {
  const { service, form, world } = one
  const questions = questionsOf(form)
  const { contact, rest } = splitContact(one.answers)
  const at = placeIn(form, one.answers)
  return {
    of: { kind: KIND, id: service.id },
    versionId: one.versionId,
    form,
    unitId: service.unitId,
    channel: one.channel,
    lang: one.lang,
    title: titleOf(form, one.answers, world),
    answers: rest,
    contact,
    ...(one.line ? { line: one.line } : {}),
    files: filesIn(questions, one.answers),
    ...(at
      ? { at: { lat: at.lat, lng: at.lng, villageId: at.village || null, asset: at.asset, words: at.words } }
      : {}),
    isUrgent: form.urgent !== undefined && holds(form.urgent.when, one.answers),
    promisedDays: await promiseOf(tx, service, form),
    calendar: await calendarSoon(tx),
  }
}

const calendarSoon = shortMemory(tx => calendarOf(tx))
const daysOfManual = shortMemory(async (tx, id) => (await manualsInForce(tx, [id])).get(id)?.days)

/** From the manual in force; where there is none, what the form says. */
export async function promiseOf(tx: Tx, service: Pick<Offered, 'manualId'>, form: CaseForm): Promise<number> {
  if (service.manualId === null) return form.promiseDays
  return (await daysOfManual(tx, service.manualId)) ?? form.promiseDays
}

export function placeIn(form: CaseForm, answers: Answers): PlaceAnswer | undefined {
  return form.place ? PlaceAnswer.safeParse(answers[form.place.question]).data : undefined
}

const MOST_TITLE = 180

/** In Thai, for the desk, with the answers in the holes of the subject. */
function titleOf(form: Service, answers: Answers, world: World): string {
  const named = questionsOf(form).filter(({ id }) => form.subject.includes(`{${id}}`))
  const said = saidOf(named, answers, { ...world, lang: 'th' })
  const filled = form.subject.replace(
    /\{([a-z0-9-]+)\}/g,
    (_whole, id: string) => said.find(one => one.question.id === id)?.words ?? '',
  )
  const title = filled.replace(/\s+/g, ' ').trim()
  return title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1)}…` : title
}

async function caseOfDraft(tx: Tx, draftId: string): Promise<string> {
  const row = await tx.db
    .selectFrom('form_draft')
    .select('case_id')
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', draftId)
    .executeTakeFirst()
  return row?.case_id ?? ''
}

async function sentBefore(tx: Tx, caseId: string): Promise<Result<Sent, 'not-found'>> {
  const found = caseId === '' ? undefined : await caseById(tx, caseId)
  return found ? ok({ id: found.id, code: found.code }) : no('not-found')
}
