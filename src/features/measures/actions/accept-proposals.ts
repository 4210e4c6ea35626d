// Puts chosen proposals into the plan: a measure of the library in the agency's own words, or one of last year's with its steps moved on.
// The finding they answer is marked as answered; every word can be changed afterwards.
import { monthsOfFiscalYear } from '#src/kernel/fiscal.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import { formatRange } from '#src/kernel/thai-date/format-range.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard } from '../../agencies/public.ts'
import { answerFinding, findingById } from '../../assessment/public.ts'
import { houseUnits } from '../../people/public.ts'
import { isChannel } from '../channels.ts'
import { inOwnWords, type LibraryMeasure, library, unitBox } from '../library.ts'
import type { MeasurePicture, PlanPicture } from '../picture.ts'
import { measureById } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { periodLines } from '../show.ts'
import { addMeasure } from './add-measure.ts'
import { addStep } from './add-step.ts'
import { aYearLater } from './roll-over.ts'

type Refusal = 'not-found' | 'finding-gone' | 'nothing-picked' | 'plan-closed' | 'choose-one' | 'measure-dropped'

export interface Accepting {
  readonly findingId: string | null
  readonly planId: string
  /** "library:open-e-services" or "last:<id of a measure>". */
  readonly picks: readonly string[]
}

export async function acceptProposals(tx: Tx, input: Accepting): Promise<Result<string[], Refusal>> {
  const finding = input.findingId === null ? undefined : await findingById(tx, input.findingId)
  if (input.findingId !== null && !finding) return no('finding-gone')
  const plan = await planPicture(tx, input.planId)
  if (!plan) return no('not-found')
  if (input.picks.length === 0) return no('nothing-picked', { at: 'pick' })
  const made: string[] = []
  for (const pick of input.picks) {
    const at = pick.indexOf(':')
    const key = pick.slice(at + 1)
    const done = pick.startsWith('library:')
      ? await fromLibrary(tx, plan, key, input.findingId)
      : await fromLastYear(tx, plan, key, input.findingId)
    if (!done.ok) return done
    made.push(done.value)
  }
  if (finding && finding.state === 'open') await answerFinding(tx, finding.id)
  return ok(made)
}

const headingFor = (plan: PlanPicture, issue: string) =>
  (plan.headings.find(heading => heading.issue === issue) ?? plan.headings[0])?.id ?? ''

async function fromLibrary(
  tx: Tx,
  plan: PlanPicture,
  key: string,
  findingId: string | null,
): Promise<Result<string, Refusal>> {
  const measure = library.find(one => one.id === key)
  if (!measure) return no('choose-one', { at: 'pick' })
  const card = await agencyCard(tx)
  const units = await houseUnits(tx)
  const own = (text: LibraryMeasure['name']) => inOwnWords(text, card, 'th')
  const boxes = measure.steps.map(step => unitBox(step.by, units, card))
  const added = await addMeasure(
    tx,
    plan.id,
    {
      heading: headingFor(plan, measure.issue),
      kind: measure.kind,
      name: own(measure.name),
      problem: own(measure.problem),
      output_expected: own(measure.output),
      outcome_expected: own(measure.outcome),
      budget: null,
      budget_source: '',
      supervision: 'as-plan',
      aims: measure.aims.map(aim => `${aim.kind}:${aim.key}`),
      responsible: [...new Set(boxes)],
    },
    { origin: 'library', key, ...(findingId === null ? {} : { findingId }) },
  )
  if (!added.ok) return added
  const months = monthsOfFiscalYear(plan.fiscalYear)
  for (const [at, step] of measure.steps.entries()) {
    const from = months[step.months[0] - 1]?.from
    const to = months[step.months[1] - 1]?.to
    if (!from || !to) throw new Error(`${measure.id} has a month that is none`)
    const done = await addStep(tx, added.value, {
      name: own(step.name),
      recurring: step.recurring,
      periods: formatRange(from, to, 'months'),
      output_expected: own(step.output),
      channels: step.channels ?? [],
      responsible: new Set(boxes).size > 1 ? [boxes[at] ?? ''].filter(Boolean) : [],
    })
    if (!done.ok) return done
  }
  return ok(added.value)
}

async function fromLastYear(
  tx: Tx,
  plan: PlanPicture,
  id: string,
  findingId: string | null,
): Promise<Result<string, Refusal>> {
  const row = await measureById(tx, id)
  const old = row && (await planPicture(tx, row.plan_id, { measureId: id }))
  const measure = old?.measures[0]
  if (!old || !measure) return no('choose-one', { at: 'pick' })
  const issue = old.headings.find(heading => heading.id === measure.headingId)?.issue ?? ''
  const boxes = boxesThatAre(measure.responsible)
  const added = await addMeasure(
    tx,
    plan.id,
    {
      heading: headingFor(plan, issue),
      kind: measure.kind,
      name: measure.name,
      problem: measure.problem,
      output_expected: measure.outputExpected,
      outcome_expected: measure.outcomeExpected,
      budget: measure.budgetSatang,
      budget_source: measure.budgetSource,
      supervision: 'as-plan',
      aims: measure.aims.map(aim => `${aim.kind}:${aim.key}`),
      responsible: boxes,
    },
    { origin: 'last-year', id, ...(findingId === null ? {} : { findingId }) },
  )
  if (!added.ok) return added
  for (const step of measure.steps.filter(one => one.state !== 'cancelled')) {
    const moved = step.periods.map(one => ({ ...one, from: aYearLater(one.from), to: aYearLater(one.to) }))
    const done = await addStep(
      tx,
      added.value,
      {
        name: step.name,
        recurring: step.recurring,
        periods: periodLines({ periods: moved }, 'th'),
        output_expected: step.outputExpected,
        channels: step.channels.filter(isChannel),
        responsible: boxesThatAre(step.responsible),
      },
      { originId: step.id },
    )
    if (!done.ok) return done
  }
  return ok(added.value)
}

/** Units that ended do not come along. */
const boxesThatAre = (responsible: MeasurePicture['responsible']) =>
  responsible
    .filter(one => one.endedOn === null)
    .flatMap(one => (one.kind === 'unit' ? [`unit:${one.unitId}`] : one.kind === 'group' ? [`group:${one.group}`] : []))
