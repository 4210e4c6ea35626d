// The checker on a draft: the draft as a plan that is not there yet, looked at by the rules that need nothing but its words.
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type CheckFinding, checkInput, type MeasurePicture, type PlanPicture, runChecks } from '../measures/public.ts'
import type { Draft, DraftMeasure } from './draft.ts'
import { daysIn } from './periods.ts'
import { outputsBySteps } from './taking.ts'
import { thisYear } from './world.ts'

/** Rules that read words, days and numbers alone. The others ask for evidence and work that a draft cannot have. */
const looked: ReadonlySet<string> = new Set([
  'placeholder-left',
  'wrong-instrument',
  'wrong-vocabulary',
  'agency-name-variant',
  'output-repeated',
  'year-mismatch',
  'ita-year-outside',
  'step-without-output',
  'step-without-period',
  'period-outside-year',
  'measure-without-steps',
  'measure-without-responsible',
  'outcome-missing',
  'passed-below-85',
  'score-without-score',
  'misspelling',
  'numerals-mixed',
  'personal-data',
  'duplicate-measure',
])

/** A plan says nothing of results, and need not. */
const ofResults: ReadonlySet<string> = new Set(['step-without-output', 'outcome-missing'])

export async function draftFindings(tx: Tx, draft: Draft): Promise<readonly CheckFinding[]> {
  const input = await checkInput(tx, pictureOf(draft, draft.year ?? thisYear(tx)), null)
  const isPlan = draft.kind === 'plan'
  return runChecks(input).findings.filter(one => looked.has(one.rule.id) && !(isPlan && ofResults.has(one.rule.id)))
}

export function pictureOf(draft: Draft, year: number): PlanPicture {
  const inYear = fiscalYear(year)
  return {
    id: 'draft',
    fiscalYear: year,
    basedOnYear: year - 1,
    preamble: '',
    headingsKind: 'issues',
    numbering: 'through',
    supervision: 'none',
    state: 'draft',
    approvedOn: null,
    dueOn: inYear.from.toString(),
    approvedRef: '',
    version: 1,
    headings: draft.headings.map((heading, at) => ({
      id: heading.key,
      number: at + 1,
      issue: heading.issue,
      name: heading.text,
      nameEn: '',
    })),
    measures: draft.measures.filter(one => !one.leftOut).map((one, at) => measureOf(one, at, year)),
  }
}

function measureOf(measure: DraftMeasure, at: number, year: number): MeasurePicture {
  const outputs = outputsBySteps(
    measure.steps.map(one => one.text),
    measure.outputs,
  )
  return {
    id: measure.key,
    headingId: measure.heading,
    number: String(at + 1),
    kind: measure.kind,
    name: measure.title,
    problem: '',
    outputExpected: '',
    outcomeExpected: '',
    budgetSatang: null,
    budgetSource: '',
    supervision: 'none',
    state: 'active',
    stateReason: '',
    origin: 'import',
    originKey: '',
    originId: null,
    responsible: measure.responsible.map(({ words, choice }, index) => ({
      id: `${measure.key}-${index}`,
      kind: 'outside' as const,
      unitId: null,
      staffId: null,
      group: choice.startsWith('group:') ? choice.slice(6) : '',
      orderRef: '',
      name: words,
      nameEn: words,
      task: '',
      endedOn: null,
    })),
    aims: [],
    steps: measure.steps.map((step, index) => ({
      id: `${measure.key}:${index}`,
      number: index + 1,
      name: step.text,
      recurring: 'none' as const,
      periods: daysIn(step.periods, year).map(one => ({ from: one.from.toString(), to: one.to.toString(), note: '' })),
      responsible: [],
      outputExpected: '',
      channels: [],
      state: 'open' as const,
      stateReason: '',
      doneOn: null,
      output: (outputs[index] ?? []).join('\n'),
      notDoneReason: '',
      actions: [],
      proofs: [],
      version: 1,
    })),
    outcomes: measure.outcomes.map((outcome, index) => ({
      id: `${measure.key}:${index}`,
      kind: outcome.kind,
      text: outcome.text,
      scoreKind: null,
      scoreKey: '',
      proofs: [],
      version: 1,
    })),
    version: 1,
  }
}
