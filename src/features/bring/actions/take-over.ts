// Makes a plan of what people confirmed in a brought paper, or adds it to the plan of that year: everything through the verbs of measures, in one
// transaction. A second press finds it done and changes nothing.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { EnteredScores } from '../../assessment/public.ts'
import {
  addHeading,
  addMeasures,
  createPlan,
  headingsOfPlan,
  NewMeasure,
  NewOutcome,
  NewStep,
  planMay,
  planOfYear,
  stateOfPlan,
  type WholeMeasure,
} from '../../measures/public.ts'
import { todayOf } from '../../people/public.ts'
import { Draft } from '../draft.ts'
import { likeness } from '../likeness.ts'
import { orderIn } from '../paper-words.ts'
import { paperById } from '../queries.ts'
import { asJson } from '../reading.ts'
import { paperMay, stateOf } from '../rules.ts'
import type { TakeOver } from '../schema.ts'
import { mayTakeResults, type TakenMeasure, type TakenParty, type Taking, takingOf } from '../taking.ts'
import { bringWords } from '../words.ts'
import { enterScores, yearOfScores } from './enter-scores.ts'

export interface Taken {
  readonly plan: string
  readonly year: number
  readonly made: boolean
  readonly measures: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  readonly scores: EnteredScores & { readonly year: number }
}

export type TakeRefusal =
  | 'not-found'
  | 'not-now'
  | 'stale'
  | 'already-taken'
  | 'not-looked-at'
  | 'nothing-to-take'
  | 'results-of-another-year'
  | 'plan-closed'
  | 'does-not-fit'
  | 'party-gone'
  | 'scores-not-taken'

export async function takeOver(tx: Tx, id: string, input: TakeOver): Promise<Result<Taken, TakeRefusal>> {
  const locked = await tx.db
    .selectFrom('brought_paper')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const paper = locked && (await paperById(tx, id))
  if (!paper) return no('not-found')
  if (paper.state === 'taken') return no('already-taken')
  const may = paperMay(stateOf(paper.state), 'take')
  if (!may.ok) return may
  if (paper.version !== input._version) return no('stale')
  const draft = Draft.parse(paper.draft)
  const results = input.results === 'with-results'
  if (results && !mayTakeResults(draft, input.fiscal_year))
    return no('results-of-another-year', { at: 'results', detail: { year: draft.year ?? '' } })
  const taking = takingOf(draft, { year: input.fiscal_year, results, today: todayOf(tx) })
  if (taking.waiting.length > 0) return no('not-looked-at', { detail: { count: taking.waiting.length } })
  if (taking.measures.length === 0) return no('nothing-to-take')
  const plan = await planFor(tx, input.fiscal_year, taking)
  if (!plan.ok) return plan
  const written = await writeAll(tx, { paper: id, planId: plan.value.id, taking })
  if (!written.ok) return written
  const scoresYear = yearOfScores(draft, input.fiscal_year)
  const scores = await enterScores(tx, draft, scoresYear, input.scores)
  if (!scores.ok) return no('scores-not-taken', { at: 'scores' })
  const taken: Taken = {
    plan: plan.value.id,
    year: input.fiscal_year,
    made: plan.value.made,
    measures: written.value,
    counts: { ...taking.counts, scores: scores.value.scores.length },
    scores: { ...scores.value, year: scoresYear },
  }
  await tx.db
    .updateTable('brought_paper')
    .set({
      state: 'taken',
      taken: asJson(taken),
      taken_at: tx.scope.now,
      taken_by: tx.scope.actor?.id ?? null,
      undone_at: null,
      undone_by: null,
      version: paper.version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'paper.taken-over',
    subject: { kind: 'brought-paper', id },
    content: {
      sha256: paper.sha256.toString('hex'),
      plan: taken.plan,
      made: taken.made,
      fiscal_year: taken.year,
      counts: taken.counts,
    },
  })
  return ok(taken)
}

async function planFor(
  tx: Tx,
  year: number,
  { headings }: Taking,
): Promise<Result<{ id: string; made: boolean }, 'plan-closed'>> {
  const plan = await planOfYear(tx, year)
  if (plan)
    return planMay(stateOfPlan(plan.state), 'edit').ok
      ? ok({ id: plan.id, made: false })
      : no('plan-closed', { at: 'fiscal_year' })
  const made = await createPlan(tx, {
    fiscal_year: year,
    based_on_year: year - 1,
    headings: headings.some(one => one.issue !== '') ? 'issues' : 'free',
    numbering: 'per-heading',
    supervision: 'quarterly',
    preamble: '',
  })
  if (!made.ok) throw new Error(`the year ${year} has no plan and cannot have one: ${made.because}`)
  return ok({ id: made.value, made: true })
}

/** Everything in one statement; the headings before it, of which there are few. */
async function writeAll(
  tx: Tx,
  { paper, planId, taking }: { readonly paper: string; readonly planId: string; readonly taking: Taking },
): Promise<Result<string[], 'does-not-fit' | 'party-gone' | 'plan-closed' | 'not-found'>> {
  const headings = await headingsFor(tx, planId, taking)
  const whole: WholeMeasure[] = []
  for (const measure of taking.measures) {
    const heading = headings.get(measure.heading)
    if (heading === undefined) throw new Error(`no heading for measure ${measure.key}`)
    const fits = wholeOf(measure, { heading, key: `${paper}:${measure.key}` })
    if (!fits) return no('does-not-fit', { detail: { no: nameOf(measure) } })
    whole.push(fits)
  }
  const written = await addMeasures(tx, planId, whole)
  if (written.ok) return written
  const { because, detail } = written
  if (because === 'plan-closed' || because === 'not-found') return no(because)
  // A day in the future was never made here, and who may edit a plan may report in it.
  if (because !== 'choose-one') throw new Error(`what was worked out is refused: ${because}`)
  const measure = taking.measures[Number(detail?.index ?? 0)]
  return no('party-gone', { detail: { no: measure ? nameOf(measure) : '' } })
}

const nameOf = (measure: TakenMeasure) => measure.no || measure.name.slice(0, 40)

const SAME_HEADING = 0.9

/** The heading of the plan for each of the paper: by its issue, by its words, else a new one. */
async function headingsFor(tx: Tx, planId: string, { headings, measures }: Taking): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const known = await headingsOfPlan(tx, planId)
  const add = async (name: string) => {
    const same = known.find(one => likeness(one.name_th, name) >= SAME_HEADING)
    if (same) return same.id
    const made = await addHeading(tx, planId, { name_th: name.slice(0, 300), name_en: '' })
    if (!made.ok) throw new Error(`a heading could not be added: ${made.because}`)
    known.push({ id: made.value, issue: '', name_th: name })
    return made.value
  }
  for (const { key, issue, text } of headings) {
    const ofIssue = issue === '' ? undefined : known.find(one => one.issue === issue)
    found.set(key, ofIssue?.id ?? (await add(text)))
  }
  if (measures.some(one => !found.has(one.heading))) {
    const nameless = await add(bringWords('th').take.noHeading)
    for (const { heading } of measures) if (!found.has(heading)) found.set(heading, nameless)
  }
  return found
}

/** A measure as the form of measures would take it; undefined where a text is longer than that. */
function wholeOf(measure: TakenMeasure, { heading, key }: { heading: string; key: string }): WholeMeasure | undefined {
  const input = NewMeasure.safeParse({
    heading,
    kind: measure.kind,
    name: measure.name,
    supervision: 'as-plan',
    aims: [...measure.aims],
    responsible: [],
  })
  const steps = measure.steps.flatMap(({ name, periods, responsible, output, doneOn }) => {
    const step = NewStep.safeParse({ name, recurring: 'none', periods, channels: [], responsible: [] })
    if (!step.success || output.length > LONGEST_OUTPUT) return []
    const result = doneOn === undefined ? ('open' as const) : ('done' as const)
    const told = output === '' ? undefined : { result, done_on: doneOn ?? null, output, not_done_reason: '' }
    return [{ step: step.data, responsible: responsible.map(responsibleOf), told }]
  })
  const outcomes = measure.outcomes.flatMap(outcome => {
    const read = NewOutcome.safeParse(outcome)
    return read.success ? [read.data] : []
  })
  if (!input.success || steps.length < measure.steps.length || outcomes.length < measure.outcomes.length)
    return undefined
  return {
    measure: input.data,
    from: { origin: 'import', key },
    responsible: measure.responsible.map(responsibleOf),
    steps,
    outcomes,
  }
}

/** As the form says how a step ended. */
const LONGEST_OUTPUT = 3000

function responsibleOf({ choice, words }: TakenParty): WholeMeasure['responsible'][number] {
  const [kind = '', id = ''] = choice.split(':')
  const nobody = { unit: null, staff: null, group: '', order_ref: '', name: '', task: '' }
  const said = words.slice(0, 200)
  if (kind === 'unit') return { ...nobody, kind, unit: id }
  if (kind === 'person') return { ...nobody, kind, staff: id }
  if (kind === 'group') return { ...nobody, kind, group: id }
  return kind === 'order' ? { ...nobody, kind, order_ref: orderIn(said) } : { ...nobody, kind: 'outside', name: said }
}
