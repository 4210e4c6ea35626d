// What an officer types about a plan, its measures, steps and what was done: a form filled in rightly, with one thing changed by the test.
import type { NewAction, NewMeasure, NewStep } from '#src/features/measures/schema.ts'

export const plan2570 = {
  fiscal_year: 2570,
  based_on_year: 2569,
  headings: 'issues',
  numbering: 'per-heading',
  supervision: 'quarterly',
  preamble: '',
} as const

export const typedMeasure = (heading: string, unitId: string, parts: Partial<NewMeasure> = {}): NewMeasure => ({
  heading,
  kind: 'measure',
  name: 'ยืมของต้องมีใบยืม',
  problem: '',
  output_expected: '',
  outcome_expected: '',
  budget: null,
  budget_source: '',
  supervision: 'as-plan',
  aims: ['indicator:property'],
  responsible: [`unit:${unitId}`],
  ...parts,
})

export const typedStep = (parts: Partial<NewStep> = {}): NewStep => ({
  name: 'จัดทำทะเบียนการยืม',
  recurring: 'none',
  periods: 'ต.ค. 69 – พ.ย. 69',
  output_expected: 'ทะเบียนการยืม',
  channels: [],
  responsible: [],
  ...parts,
})

export const typedAction = (parts: Partial<NewAction> = {}): NewAction => ({
  on_day: '2026-11-10',
  until_day: null,
  is_latest: false,
  what: 'จัดทำทะเบียนการยืมแล้ว',
  channels: [],
  unit: null,
  ...parts,
})

export const typedLink = {
  kind: 'link',
  title: 'ทะเบียน',
  note: '',
  happened_on: null,
  expires_on: null,
  unit: null,
  file: undefined,
  url: 'https://thansai.example/register',
  fact: '',
  fact_from: null,
  fact_to: null,
  fact_params: '',
} as const
