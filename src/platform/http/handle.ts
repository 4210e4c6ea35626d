// The life of one request: whose agency, who asks, may she, then load and view, or check, run and redirect.
// A GET runs in one read-only transaction; a verb in one transaction that a refusal rolls back.
import type { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Database } from '../database/connect.ts'
import { type Actor, inAgency, type Tx } from '../database/scope.ts'
import { mayAsk } from './asks.ts'
import { type FieldError, type FormState, type FormValues, formState } from './form-state.ts'
import { gatherer } from './gather.ts'
import { hasAnswers, type Left, leftOf, REVIEW } from './left.ts'
import { rememberedLocation, rememberOnce } from './once.ts'
import type { Asked, Done, PageDef, PageView, Shell } from './page.ts'
import { readForm } from './read-form.ts'
import { type FileBox, type FileKeeping, type FilesForm, isMultipart, readFilesForm } from './receive-files.ts'
import { isFromHere } from './security.ts'
import { addressOf, href, type Session, type Visit } from './visit.ts'
import { httpWords } from './words.ts'

export type FailureKind =
  | 'not-found'
  | 'too-late'
  | 'signed-out'
  | 'not-from-here'
  | 'too-large'
  | 'too-many'
  | 'broken'
  | 'no-agency'
  | 'busy'

/** What the composition of features (app/) adds to the machinery. `Frame` is what its shells need around a page. */
export interface Hooks<Frame> {
  session(visit: Visit): Promise<Session | undefined>
  actor(tx: Tx, session: Session): Promise<Actor | undefined>
  frame(tx: Tx, visit: Visit, shell: Shell): Promise<Frame>
  render(frame: Frame, visit: Visit, shell: Shell, view: PageView, form: FormState, notice?: string): Promise<string>
  failure(kind: FailureKind, visit: Visit | undefined, ref: string, left?: Left): Promise<Response>
}

export interface Machine<Frame> {
  readonly database: Database
  readonly hooks: Hooks<Frame>
  readonly files: FileKeeping
  /** False when this address has tried too often. */
  allow(key: string, points: number): Promise<boolean>
}

type Page = PageDef<unknown, unknown>

const takesForms = (page: Page): page is Page & { readonly input: z.ZodType } =>
  page.input !== undefined && (page.run !== undefined || page.runTogether !== undefined)

export async function handleGet<F>(machine: Machine<F>, page: Page, visit: Visit): Promise<Response> {
  const key = `${page.path} ${visit.agencyId} ${visit.address}`
  if (page.asks && visit.query.size > 0 && !(await mayAsk(key, page.asks)))
    return machine.hooks.failure('too-many', visit, visit.ref)
  return show(machine, page, await withSession(machine, page, visit))
}

export async function handlePost<F>(
  machine: Machine<F>,
  page: Page,
  request: Request,
  visit: Visit,
): Promise<Response> {
  const refused = await refusePost(machine, page, request, visit)
  if (refused) return refused
  if (page.hints && request.headers.get('x-hints') === 'yes') return hint(machine, page, request, visit)
  if (page.files && isMultipart(request.headers)) return handleFiles(machine, page, page.files, request, visit)
  const form = await readForm(request)
  if (!form.ok) return notRead(machine, visit, form.because)
  return submit(machine, page, await withSession(machine, page, visit), form.values)
}

const notRead = <F>({ hooks }: Machine<F>, visit: Visit, because: 'too-large' | 'not-a-form') =>
  hooks.failure(because === 'too-large' ? 'too-large' : 'not-from-here', visit, visit.ref)

/** The form as it stands between two keystrokes: nothing is checked for completeness, nothing is written. */
async function hint<F>(machine: Machine<F>, page: Page, request: Request, asked: Visit): Promise<Response> {
  const form = await readForm(request)
  if (!form.ok) return notRead(machine, asked, form.because)
  const said = await inAgency(
    machine.database,
    scopeOf(asked),
    async plain => {
      const entered = await enter(machine, page, plain, await withSession(machine, page, asked))
      return typeof entered === 'string'
        ? entered
        : ((await page.hints?.(entered.tx, form.values, entered.visit)) ?? [])
    },
    { readOnly: true },
  )
  if (typeof said === 'string') return stop(machine, asked, said)
  return Response.json(said, { headers: { 'cache-control': 'no-store' } })
}

/** Of strangers no file is taken in, only what they typed, to be given back; what was taken in is gone when the answer is there. */
async function handleFiles<F>(
  machine: Machine<F>,
  page: Page,
  boxes: readonly FileBox[],
  request: Request,
  visit: Visit,
): Promise<Response> {
  const asked = await withSession(machine, page, visit)
  if (page.may !== 'public' && !asked.session) {
    const typed = await readFilesForm(request, [], machine.files)
    return stop(machine, asked, 'sign-in', typed.ok ? leftOf(typed.value.values) : undefined)
  }
  const form = await readFilesForm(request, boxes, machine.files)
  if (!form.ok) return notRead(machine, visit, form.because)
  try {
    return await submit(machine, page, asked, form.value.values, form.value)
  } finally {
    await form.value.discard()
  }
}

/** What is refused before a byte of the body is read. */
export async function refusePost<F>(
  machine: Machine<F>,
  page: Page,
  request: Request,
  visit: Visit,
): Promise<Response | undefined> {
  const { hooks } = machine
  if (!takesForms(page)) return hooks.failure('not-found', visit, visit.ref)
  if (!isFromHere(request.headers, visit.origin)) return hooks.failure('not-from-here', visit, visit.ref)
  const key = `${page.path} ${visit.agencyId} ${visit.address}`
  if (page.attempts && !(await machine.allow(key, page.attempts))) return hooks.failure('too-many', visit, visit.ref)
  if (page.posts && !(await mayAsk(`post ${key}`, page.posts))) return hooks.failure('too-many', visit, visit.ref)
  return undefined
}

export async function submit<F>(
  machine: Machine<F>,
  page: Page,
  visit: Visit,
  values: FormValues,
  received?: Pick<FilesForm, 'files' | 'refused'>,
): Promise<Response> {
  if (!takesForms(page)) return machine.hooks.failure('not-found', visit, visit.ref)
  const { [REVIEW]: isForReview, ...filled } = values
  if (isForReview !== undefined) return show(machine, page, visit, { values: filled, errors: [], status: 200 })
  if (page.again && (typeof values._again === 'string' || pressesPicture(values)))
    return show(machine, page, visit, { typed: values })
  const came = received?.refused ?? []
  const isForRun = page.takesRefused === true && !came.some(one => one.because === 'file-cut')
  const checked = page.input.safeParse({ ...values, ...received?.files, ...(isForRun ? { _refused: came } : {}) })
  const refused = (isForRun ? [] : came).map(one => ({
    field: one.at,
    ...said(page, visit, one.because, one.detail),
  }))
  if (!checked.success || refused.length > 0) {
    const errors = wordsOf(page, visit, checked.error?.issues ?? [], refused)
    return show(machine, page, visit, { values, errors, status: 422 })
  }
  const once = typeof values._once === 'string' ? values._once : ''
  const running = page.runTogether
    ? runWithOthers(machine, page, { input: checked.data, visit })
    : runOnce(machine, page, visit, checked.data, once)
  const outcome = await running.catch(refuseTwin<F>)
  if ('stopped' in outcome) return stop(machine, visit, outcome.stopped, leftOf(values))
  if ('seen' in outcome) return redirect(outcome.seen)
  if (outcome.result.ok) {
    const done = outcome.result.value
    if (!done.view || !outcome.within) return redirect(locationOf(visit, done), done.headers)
    const shown = await draw(machine, page, outcome.within, done.view, formState({}), 200)
    for (const [name, value] of done.headers ?? []) shown.headers.append(name, value)
    return shown
  }
  const { because, also = [] } = outcome.result
  if (because === 'not-found') return stop(machine, visit, 'denied', leftOf(values))
  const errors = [outcome.result, ...also].map(one => ({
    field: one.at ?? '',
    ...said(page, visit, one.because, one.detail),
  }))
  return show(machine, page, visit, {
    values,
    errors,
    status: because === 'stale' || because === 'twin' ? 409 : 422,
    ...(meanwhile.has(because) ? { isTooLate: true } : {}),
  })
}

/** Refusals that nobody meets who may not act here: that the thing is there is no secret to whoever gets one. */
const meanwhile = new Set(['stale', 'twin', 'not-now', 'already-so', 'not-in-this-state'])

/** A picture that is a button posts where it was pressed; when Enter sent the form it posts 0, 0. */
const pressesPicture = (values: FormValues): boolean =>
  Object.keys(values).some(
    name => name.endsWith('.x') && (Number(values[name]) > 0 || Number(values[`${name.slice(0, -1)}y`]) > 0),
  )

/** Two people wrote the same at the same moment, and a unique index let one of them in. The other may look and try again. */
function refuseTwin<F>(error: unknown): Outcome<F> {
  if (error instanceof Error && 'code' in error && error.code === '23505') return { result: no('twin') }
  throw error
}

interface Within<F> {
  readonly visit: Visit
  readonly frame: F
}
type Outcome<F> =
  | { readonly stopped: Stopped }
  | { readonly seen: string }
  | { readonly result: Result<Done>; readonly within?: Within<F> }

async function runOnce<F>(
  machine: Machine<F>,
  page: Page,
  asked: Visit,
  input: unknown,
  once: string,
): Promise<Outcome<F>> {
  const work = async (plain: Tx): Promise<Outcome<F>> => {
    const entered = await enter(machine, page, plain, asked)
    if (typeof entered === 'string') return { stopped: entered }
    const { tx, visit } = entered
    const token = page.once === 'own' ? '' : once
    const before = await rememberedLocation(tx, token)
    if (before !== undefined) return { seen: before }
    const result = (await page.run?.(tx, input, visit)) as Result<Done>
    if (!result.ok) return { result }
    if (page.ledger !== 'none' && !tx.recorded.some(one => one.event === page.ledger)) {
      throw new Error(`${page.path} promised ${page.ledger} in the ledger and did not write it`)
    }
    const seen = await rememberOnce(tx, token, locationOf(visit, result.value))
    if (seen !== undefined) return { seen }
    return result.value.view
      ? { result, within: { visit, frame: await machine.hooks.frame(tx, visit, page.shell) } }
      : { result }
  }
  return inAgency(machine.database, scopeOf(asked), work, { keep: isKept })
}

type Gather = ReturnType<typeof gatherer<Asked<unknown>, Result<Done>>>
const gathering = new WeakMap<object, Map<Page, Gather>>()

async function runWithOthers<F>(machine: Machine<F>, page: Page, asked: Asked<unknown>): Promise<Outcome<F>> {
  const ofMachine = gathering.get(machine) ?? new Map<Page, Gather>()
  gathering.set(machine, ofMachine)
  const gather = ofMachine.get(page) ?? gatherer(together(machine, page))
  ofMachine.set(page, gather)
  return { result: await gather(asked.visit.agencyId, asked) }
}

const together =
  <F>(machine: Machine<F>, page: Page) =>
  async (all: readonly Asked<unknown>[]): Promise<readonly Result<Done>[]> => {
    const last = all.at(-1)
    if (!last) return []
    const { agencyId, now } = scopeOf(last.visit)
    return inAgency(machine.database, { agencyId, now }, async tx => (await page.runTogether?.(tx, all)) ?? [], {
      plansOnce: true,
    })
  }

const isKept = <F>(outcome: Outcome<F>): boolean =>
  'result' in outcome && (outcome.result.ok || outcome.result.keeps === true)

interface Refused {
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  readonly status: 200 | 409 | 422
  /** If its page is gone now, it went while somebody typed. */
  readonly isTooLate?: true
}

/** Typed so far, and to be changed by the page before it is shown again. */
interface Unfinished {
  readonly typed: FormValues
}

async function show<F>(machine: Machine<F>, page: Page, asked: Visit, sent?: Refused | Unfinished): Promise<Response> {
  const { hooks } = machine
  const work = async (plain: Tx) => {
    const entered = await enter(machine, page, plain, asked)
    if (typeof entered === 'string') return entered
    const { tx, visit } = entered
    const data = await page.load(tx, visit)
    return data === undefined ? ('denied' as const) : { data, visit, frame: await hooks.frame(tx, visit, page.shell) }
  }
  const shown = await inAgency(machine.database, scopeOf(asked), work, { readOnly: true })
  if (typeof shown === 'string') return stop(machine, asked, shown, sent && leftBehind(sent))
  const { data, visit, frame } = shown
  if (page.seen) {
    const scope = visit.actor ? { ...scopeOf(visit), actor: visit.actor } : scopeOf(visit)
    await inAgency(machine.database, scope, tx => page.seen?.(tx, data, visit) ?? Promise.resolve())
  }
  const refused = sent && 'typed' in sent ? changed(page, data, visit, sent.typed) : sent
  const form = formState(refused?.values ?? page.values?.(data, visit) ?? {}, refused?.errors ?? [], newId())
  const view = page.view(data, visit, form)
  return draw(machine, page, { visit, frame }, view, form, refused?.status ?? view.status ?? 200)
}

function changed(page: Page, data: unknown, visit: Visit, typed: FormValues): Refused {
  const { _again, ...values } = typed
  const done = page.again?.(data, typed, visit) ?? ok(values)
  if (done.ok) return { values: done.value, errors: [], status: 200 }
  return { values, errors: [{ field: done.at ?? '', ...said(page, visit, done.because, done.detail) }], status: 422 }
}

async function draw<F>(
  { hooks }: Machine<F>,
  page: Page,
  { visit, frame }: Within<F>,
  view: PageView,
  form: FormState,
  status: number,
): Promise<Response> {
  if (view.moved !== undefined)
    return new Response(null, { status: 301, headers: { location: view.moved, 'cache-control': 'no-cache' } })
  if (view.raw) return rawAnswer(view.raw)
  const notices = page.words(visit.lang).notices
  const done = visit.query.get('done')
  const notice = done !== null && Object.hasOwn(notices, done) ? notices[done] : undefined
  const secret = page.secret === true
  const html = await hooks.render(frame, visit, page.shell, { ...view, secret }, form, notice)
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // Plain pages hold personal links and forms that nobody else may be shown.
      'cache-control': page.may === 'public' && page.shell === 'site' && !secret ? 'no-cache' : 'no-store',
      ...(secret ? secretHeaders : {}),
    },
  })
}

/** Not for search engines. That the address does not travel to other sites, the referrer policy of every page sees to; none at all would
 * take the origin away from the posts of these pages too. */
export const secretHeaders = { 'x-robots-tag': 'noindex, nofollow' } as const

async function rawAnswer({ body, type, name }: NonNullable<PageView['raw']>): Promise<Response> {
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  }
  return new Response(typeof body === 'function' ? await body() : body, { headers })
}

async function withSession<F>(machine: Machine<F>, page: Page, visit: Visit): Promise<Visit> {
  if (page.may === 'public') return visit
  const session = await machine.hooks.session(visit)
  return session ? { ...visit, session } : visit
}

type Stopped = 'sign-in' | 'denied'

function leftBehind(sent: Refused | Unfinished): Left {
  if ('typed' in sent) return leftOf(sent.typed)
  return leftOf(sent.values, sent.isTooLate && sent.errors[0]?.message)
}

/** Who she is and what she may is read in the same transaction as the work itself. */
async function enter<F>(
  machine: Machine<F>,
  page: Page,
  tx: Tx,
  visit: Visit,
): Promise<Stopped | { tx: Tx; visit: Visit }> {
  if (page.may === 'public') return { tx, visit }
  if (!visit.session) return 'sign-in'
  const actor = await machine.hooks.actor(tx, visit.session)
  if (!actor) return 'sign-in'
  if (page.may !== 'signed-in' && !actor.holds(page.may)) return 'denied'
  return { tx: { ...tx, scope: { ...tx.scope, actor } }, visit: { ...visit, actor } }
}

/** Not yours, not there and not allowed look the same. What was typed goes back to whoever typed it. */
async function stop<F>({ hooks }: Machine<F>, visit: Visit, why: Stopped, left?: Left): Promise<Response> {
  if (why === 'denied') return hooks.failure(left?.why ? 'too-late' : 'not-found', visit, visit.ref, left)
  return left && hasAnswers(left) ? hooks.failure('signed-out', visit, visit.ref, left) : toSignIn(visit)
}

const scopeOf = (visit: Visit) => ({ agencyId: visit.agencyId, now: visit.now, lang: visit.lang })

function toSignIn(visit: Visit): Response {
  return redirect(href(visit.lang, `/sign-in?next=${encodeURIComponent(addressOf(visit))}`))
}

function locationOf(visit: Visit, done: Done): string {
  const [address = '/', place = ''] = done.to.split('#')
  const [path = '/', query = ''] = address.split('?')
  const search = new URLSearchParams(query)
  if (done.notice) search.set('done', done.notice)
  return href(visit.lang, path) + (search.size ? `?${search}` : '') + (place ? `#${place}` : '')
}

function redirect(location: string, headers: readonly (readonly [string, string])[] = []): Response {
  const answer = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  for (const [name, value] of headers) answer.headers.append(name, value)
  return answer
}

/** One refusal for each field; a file that was refused is not also missing. */
function wordsOf(
  page: Page,
  visit: Visit,
  issues: readonly z.core.$ZodIssue[],
  before: readonly FieldError[] = [],
): FieldError[] {
  const errors: FieldError[] = [...before]
  for (const issue of issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : ''
    if (field !== '' && errors.some(one => one.field === field)) continue
    const detail = 'params' in issue && issue.params ? (issue.params as Record<string, string | number>) : undefined
    errors.push({ field, ...said(page, visit, issue.message, detail) })
  }
  return errors
}

function said(
  page: Page,
  visit: Visit,
  code: string,
  detail: Readonly<Record<string, string | number>> = {},
): Pick<FieldError, 'message' | 'isGeneral'> {
  const own = page.words(visit.lang).errors
  const common: Readonly<Record<string, string>> = httpWords(visit.lang).errors
  const isGeneral = !Object.hasOwn(own, code)
  const text = isGeneral ? (Object.hasOwn(common, code) ? common[code] : common['wrong-kind']) : own[code]
  return { message: (text ?? '').replace(/\{(\w+)\}/g, (_whole, key: string) => String(detail[key] ?? '')), isGeneral }
}
