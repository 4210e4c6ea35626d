// Pure decisions about cases: which verb may follow which state and where it leads, who may, when the promise falls due.
// The state of a case is what its events say (stateAfter); nothing else may set it.
import { Temporal } from 'temporal-polyfill'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { addWorkingDays, type HolidayCalendar, workingDaysBetween } from '#src/kernel/working-days.ts'

export const states = [
  'submitted',
  'received',
  'waiting',
  'working',
  'planned',
  'done',
  'closed',
  'rejected',
  'withdrawn',
  'transferred',
  'joined',
] as const
export type State = (typeof states)[number]

export const isEnd = (state: State): boolean =>
  state === 'done' ||
  state === 'closed' ||
  state === 'rejected' ||
  state === 'withdrawn' ||
  state === 'transferred' ||
  state === 'joined'

export type By = 'citizen' | 'staff' | 'clock'

interface VerbDef {
  readonly by: By
  /** Where it leads; absent, the state stays. */
  readonly to?: State
  /** The office's own; never shown to the citizen. */
  readonly isInternal?: true
}

export const verbs = {
  submit: { by: 'citizen', to: 'submitted' },
  receive: { by: 'staff', to: 'received' },
  assign: { by: 'staff', isInternal: true },
  start: { by: 'staff', to: 'working' },
  plan: { by: 'staff', to: 'planned' },
  'ask-papers': { by: 'staff', to: 'waiting' },
  'answer-papers': { by: 'citizen', to: 'received' },
  'papers-late': { by: 'clock', to: 'withdrawn' },
  finish: { by: 'staff', to: 'done' },
  confirm: { by: 'citizen', to: 'closed' },
  'not-done': { by: 'citizen', to: 'working' },
  close: { by: 'clock', to: 'closed' },
  recheck: { by: 'staff' },
  reopen: { by: 'staff', to: 'working' },
  reject: { by: 'staff', to: 'rejected' },
  withdraw: { by: 'citizen', to: 'withdrawn' },
  transfer: { by: 'staff', to: 'transferred' },
  join: { by: 'staff', to: 'joined' },
  unjoin: { by: 'staff', to: 'received' },
  split: { by: 'staff' },
  'tell-delay': { by: 'staff' },
  escalate: { by: 'clock', isInternal: true },
  note: { by: 'staff', isInternal: true },
  message: { by: 'staff' },
  write: { by: 'citizen' },
  rate: { by: 'citizen' },
} as const satisfies Record<string, VerbDef>
export type Verb = keyof typeof verbs

const def = (verb: Verb): VerbDef => verbs[verb]
export const leadsTo = (verb: Verb, from: State): State => def(verb).to ?? from
export const isInternal = (verb: Verb): boolean => def(verb).isInternal ?? false
export const byWhom = (verb: Verb): By => def(verb).by

const talk = ['note', 'message', 'write', 'assign'] as const
const work = ['finish', 'reject', 'transfer', 'join', 'split', 'withdraw', 'tell-delay', 'escalate', ...talk] as const

const mayFollow = {
  submitted: ['receive', 'reject', 'transfer', 'join', 'withdraw', 'escalate', ...talk],
  received: ['start', 'plan', 'ask-papers', ...work],
  waiting: ['answer-papers', 'papers-late', 'withdraw', ...talk],
  working: ['plan', 'ask-papers', ...work],
  planned: ['plan', 'start', ...work],
  done: ['confirm', 'not-done', 'close', 'recheck', 'reopen', 'rate', ...talk],
  closed: ['rate', 'recheck', 'reopen', 'note'],
  rejected: ['reopen', 'rate', 'note', 'write'],
  withdrawn: ['note'],
  transferred: ['note'],
  joined: ['unjoin', 'note'],
} as const satisfies Record<State, readonly Verb[]>

/** How a kind of intake is worked on: the verbs it knows beyond those that all know. */
const everywhere = [
  'submit',
  'receive',
  'assign',
  'start',
  'ask-papers',
  'answer-papers',
  'papers-late',
  'finish',
  'close',
  'reject',
  'withdraw',
  'transfer',
  'tell-delay',
  'escalate',
  'note',
  'message',
  'write',
  'rate',
  'reopen',
] as const satisfies readonly Verb[]

export const processes = {
  /** Something is broken; the reporter says whether it works again. */
  repair: [...everywhere, 'plan', 'confirm', 'not-done', 'recheck', 'join', 'unjoin', 'split'],
  /** Something is brought or done on a day. */
  delivery: [...everywhere, 'plan', 'confirm', 'not-done', 'recheck', 'split'],
  /** Something is entered in a register and a paper given. */
  registration: [...everywhere, 'split'],
  /** Somebody comes, or uses something, on a day. */
  appointment: [...everywhere, 'plan'],
  /** Somebody asks for something or complains. */
  petition: [...everywhere, 'plan', 'confirm', 'not-done', 'join', 'unjoin', 'split'],
} as const satisfies Record<string, readonly Verb[]>
export type Process = keyof typeof processes
export const processIds = Object.keys(processes) as [Process, ...Process[]]

export interface Standing {
  readonly state: State
  readonly process: Process
  readonly asked_papers: boolean
  readonly recheck: string
  readonly rating: number | null
  readonly erased_at: Date | null
}

export function mayDo(one: Standing, verb: Verb): boolean {
  if (!(mayFollow[one.state] as readonly Verb[]).includes(verb)) return false
  if (!(processes[one.process] as readonly Verb[]).includes(verb)) return false
  // Nobody is left to be asked, told or worked for.
  if (one.erased_at !== null) return verb === 'note'
  // The citizen may be asked once (Facilitation Act B.E. 2558, section 8).
  if (verb === 'ask-papers') return !one.asked_papers
  if (verb === 'recheck') return one.recheck === 'due'
  if (verb === 'rate') return one.rating === null
  return true
}

/** Every verb that may follow, in the order of the table. */
export const mayNow = (one: Standing, by: By): Verb[] =>
  (Object.keys(verbs) as Verb[]).filter(verb => byWhom(verb) === by && mayDo(one, verb))

/** The state that a history leads to. */
export const stateAfter = (history: readonly Verb[]): State =>
  history.reduce<State>((state, verb) => leadsTo(verb, state), 'submitted')

// Promises. Days are counted from the day after the citizen sent it, and stand still while she owes papers.

export const dayOf = (moment: Date): Temporal.PlainDate => todayIn(bangkok, moment)

export const dueDay = (submittedAt: Date, workingDays: number, calendar: HolidayCalendar): Temporal.PlainDate =>
  addWorkingDays(dayOf(submittedAt), workingDays, calendar)

/** When the papers came, the promise moves on by the working days that were waited for. */
export function resumed(dueOn: string, pausedOn: string, today: Temporal.PlainDate, calendar: HolidayCalendar) {
  const days = Math.max(0, workingDaysBetween(Temporal.PlainDate.from(pausedOn), today, calendar))
  return { days, dueOn: addWorkingDays(Temporal.PlainDate.from(dueOn), days, calendar).toString() }
}

/** Working days that it took us. */
export const took = (submittedAt: Date, endedAt: Date, pausedDays: number, calendar: HolidayCalendar): number =>
  Math.max(0, workingDaysBetween(dayOf(submittedAt), dayOf(endedAt), calendar) - pausedDays)

/** A delay is told again after seven days (Facilitation Act B.E. 2558, section 10). */
export const DELAY_AGAIN_DAYS = 7
/** Days the citizen has to say whether it is done; then the case closes by itself. */
export const CONFIRM_DAYS = 7
/** Days to bring the papers that were asked for. */
export const PAPERS_DAYS = 15

/** The last day on which the citizen's answer still counts; the clock moves the case on the morning after. */
export function lastDayToAnswer(
  one: Pick<Standing, 'state' | 'process'> & { readonly paused_on: string | null; readonly state_at: Date },
): string | undefined {
  if (one.state === 'waiting' && one.paused_on !== null)
    return Temporal.PlainDate.from(one.paused_on).add({ days: PAPERS_DAYS }).toString()
  const isAsked = one.state === 'done' && (processes[one.process] as readonly Verb[]).includes('confirm')
  return isAsked ? dayOf(one.state_at).add({ days: CONFIRM_DAYS }).toString() : undefined
}

export const isLate = (one: { readonly state: State; readonly due_on: string }, today: string): boolean =>
  !isEnd(one.state) && one.state !== 'waiting' && one.due_on < today

/** The same share of cases every time, and nobody can tell beforehand which: decided by the random code. */
export function isRechecked(code: string, share: number): boolean {
  const sum = [...code].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7)
  return sum % 100 < share
}

/** As it is written: ฟ 183/2569. */
export const numberText = (one: {
  readonly series: string
  readonly number: number | null
  readonly number_year: number | null
}): string => (one.number === null ? '' : `${one.series} ${one.number}/${one.number_year}`)
