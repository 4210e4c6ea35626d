// Makes a plan of what people confirmed in a brought paper, or adds it to the plan of that year: everything through the verbs of measures, in one
// transaction. A second press finds it done and changes nothing.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import {
  addHeading,
  addMeasure,
  addOutcome,
  addResponsible,
  addStep,
  createPlan,
  finishStep,
  NewMeasure,
  NewOutcome,
  NewStep,
  type PlanPicture,
  planMay,
  planOfYear,
  planPicture,
} from '../../measures/public.ts'
import { todayOf } from '../../people/public.ts'
import { Draft } from '../draft.ts'
import { likeness } from '../likeness.ts'
import { paperById } from '../queries.ts'
import { asJson } from '../reading.ts'
import { paperMay, stateOf } from '../rules.ts'
import type { TakeOver } from '../schema.ts'
import { mayTakeResults, type TakenMeasure, type Taking, takingOf } from '../taking.ts'
import { bringWords } from '../words.ts'
import { enterScores } from './enter-scores.ts'

export interface Taken {
  readonly plan: string
  readonly year: number
  readonly made: boolean
  readonly measures: readonly string[]
  readonly counts: Readonly<Record<string, number>>
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
  const scores = await enterScores(tx, draft, input.fiscal_year, input.scores)
  if (!scores.ok) return no('scores-not-taken', { at: 'scores' })
  const taken: Taken = {
    plan: plan.value.id,
    year: input.fiscal_year,
    made: plan.value.made,
    measures: written.value,
    counts: { ...taking.counts, scores: scores.value },
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
  if (plan) {
    const state = (await planPicture(tx, plan.id))?.state ?? 'closed'
    return planMay(state, 'edit').ok ? ok({ id: plan.id, made: false }) : no('plan-closed', { at: 'fiscal_year' })
  }
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

interface Writing {
  readonly paper: string
  readonly planId: string
  readonly taking: Taking
}

async function writeAll(
  tx: Tx,
  { paper, planId, taking }: Writing,
): Promise<Result<string[], 'does-not-fit' | 'plan-closed' | 'not-found'>> {
  const plan = await planPicture(tx, planId)
  if (!plan) return no('not-found')
  const headings = await headingsFor(tx, plan, taking)
  const written: string[] = []
  for (const measure of taking.measures) {
    const heading = headings.get(measure.heading)
    if (heading === undefined) throw new Error(`no heading for measure ${measure.key}`)
    const done = await writeMeasure(tx, planId, measure, { heading, key: `${paper}:${measure.key}` })
    if (!done.ok) {
      if (done.because === 'plan-closed' || done.because === 'not-found') return no(done.because)
      return no('does-not-fit', { detail: { no: measure.no || measure.name.slice(0, 40) } })
    }
    written.push(done.value)
  }
  return ok(written)
}

const SAME_HEADING = 0.9

/** The heading of the plan for each of the paper: by its issue, by its words, else a new one. */
async function headingsFor(tx: Tx, plan: PlanPicture, { headings, measures }: Taking): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const known = [...plan.headings]
  const add = async (name: string) => {
    const same = known.find(one => likeness(one.name, name) >= SAME_HEADING)
    if (same) return same.id
    const made = await addHeading(tx, plan.id, { name_th: name.slice(0, 300), name_en: '' })
    if (!made.ok) throw new Error(`a heading could not be added: ${made.because}`)
    known.push({ id: made.value, number: known.length + 1, issue: '', name, nameEn: '' })
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

async function writeMeasure(
  tx: Tx,
  planId: string,
  measure: TakenMeasure,
  { heading, key }: { heading: string; key: string },
): Promise<Result<string>> {
  const input = NewMeasure.safeParse({
    heading,
    kind: measure.kind,
    name: measure.name,
    supervision: 'as-plan',
    aims: [...measure.aims],
    responsible: [...measure.boxes],
  })
  if (!input.success) return no('does-not-fit')
  const made = await addMeasure(tx, planId, input.data, { origin: 'import', key })
  if (!made.ok) return made
  for (const name of measure.words) {
    const who = {
      kind: 'outside',
      name: name.slice(0, 200),
      unit: null,
      staff: null,
      group: '',
      order_ref: '',
      task: '',
    } as const
    const added = await addResponsible(tx, { measureId: made.value }, who)
    if (!added.ok) return added
  }
  for (const { name, periods, output, doneOn } of measure.steps) {
    const step = NewStep.safeParse({ name, recurring: 'none', periods, channels: [], responsible: [] })
    if (!step.success) return no('does-not-fit')
    const added = await addStep(tx, made.value, step.data)
    if (!added.ok) return added
    if (output === '') continue
    const told = await finishStep(tx, added.value, {
      result: doneOn === undefined ? 'open' : 'done',
      done_on: doneOn ?? null,
      output,
      not_done_reason: '',
      _version: 1,
    })
    if (!told.ok) return told
  }
  for (const outcome of measure.outcomes) {
    const read = NewOutcome.safeParse(outcome)
    if (!read.success) return no('does-not-fit')
    const added = await addOutcome(tx, made.value, read.data)
    if (!added.ok) return added
  }
  return ok(made.value)
}
