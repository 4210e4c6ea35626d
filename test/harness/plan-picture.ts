// Plans as pictures, made up for tests: one that no rule complains of, of any size, and ways to spoil one thing in it.
import type { CheckInput, Rule } from '#src/features/measures/checks/check.ts'
import type {
  ActionPicture,
  MeasurePicture,
  OutcomePicture,
  ProofPicture,
  StepPicture,
} from '#src/features/measures/picture.ts'

const unit = {
  id: 'unit',
  kind: 'unit',
  unitId: 'u1',
  staffId: null,
  group: '',
  orderRef: '',
  name: 'กองคลัง',
  nameEn: 'Finance',
  task: '',
  endedOn: null,
} as const

export const anAction = (parts: Partial<ActionPicture> = {}): ActionPicture => ({
  id: 'a',
  on: '2025-11-20',
  until: null,
  isLatest: false,
  what: 'จัดทำคู่มือการให้บริการแล้ว',
  channels: ['website'],
  unitId: 'u1',
  unit: 'กองคลัง',
  unitEn: 'Finance',
  staffId: null,
  staff: '',
  version: 1,
  ...parts,
})

export const aProof = (parts: Partial<ProofPicture> = {}): ProofPicture => ({
  id: 'p',
  evidenceId: 'e',
  kind: 'file',
  title: 'ภาพคู่มือ',
  url: '',
  mediaType: 'image/png',
  happenedOn: '2025-11-20',
  expiresOn: null,
  state: 'accepted',
  link: 'unchecked',
  fingerprint: '00',
  isPublic: false,
  proves: 'output',
  stepId: 's',
  actionId: null,
  outcomeId: null,
  ...parts,
})

export const aStep = (parts: Partial<StepPicture> = {}): StepPicture => ({
  id: 's',
  number: 1,
  name: 'จัดทำคู่มือการให้บริการ',
  recurring: 'none',
  periods: [{ from: '2025-10-01', to: '2025-12-31', note: '' }],
  responsible: [],
  outputExpected: 'คู่มือการให้บริการ',
  channels: ['website'],
  state: 'done',
  stateReason: '',
  doneOn: '2025-11-20',
  output: 'จัดทำคู่มือการให้บริการครบทุกเรื่อง',
  notDoneReason: '',
  actions: [anAction()],
  proofs: [aProof()],
  version: 1,
  ...parts,
})

export const anOutcome = (parts: Partial<OutcomePicture> = {}): OutcomePicture => ({
  id: 'o',
  kind: 'score-change',
  text: 'คะแนนการปฏิบัติหน้าที่เพิ่มขึ้น 2.00 คะแนน จาก 88.00 เป็น 90.00',
  scoreKind: 'indicator',
  scoreKey: 'duty',
  proofs: [],
  version: 1,
  ...parts,
})

export const aMeasure = (parts: Partial<MeasurePicture> = {}): MeasurePicture => ({
  id: 'm',
  headingId: 'h',
  number: '1.1',
  kind: 'measure',
  name: 'ทบทวนคู่มือการให้บริการ',
  problem: 'ผู้รับบริการได้คำตอบไม่ตรงกัน',
  outputExpected: 'คู่มือครบทุกเรื่อง',
  outcomeExpected: 'คะแนนไม่ลดลง',
  budgetSatang: null,
  budgetSource: '',
  supervision: 'none',
  state: 'active',
  stateReason: '',
  origin: 'own',
  originKey: '',
  originId: null,
  responsible: [unit],
  aims: [],
  steps: [aStep()],
  outcomes: [anOutcome()],
  version: 1,
  ...parts,
})

export const responsibleUnit = unit

/** FY2569 seen in November after it, as for the annual round. */
export function anInput(
  parts: Partial<CheckInput> = {},
  measures: readonly MeasurePicture[] = [aMeasure()],
): CheckInput {
  return {
    plan: {
      id: 'plan',
      fiscalYear: 2569,
      basedOnYear: 2568,
      preamble: '',
      headingsKind: 'issues',
      numbering: 'per-heading',
      supervision: 'none',
      state: 'approved',
      approvedOn: '2025-10-10',
      dueOn: '2025-10-31',
      approvedRef: 'x',
      version: 1,
      headings: [{ id: 'h', number: 1, issue: 'process', name: 'กระบวนการ', nameEn: 'Process' }],
      measures,
    },
    agency: { name: 'เทศบาลตำบลธารใส', place: 'ธารใส', type: 'tesaban' },
    today: '2026-11-21',
    round: { from: '2025-10-01', to: '2026-09-30', reportOn: '2026-11-20' },
    units: [
      { id: 'u1', name: 'กองคลัง', parentId: null, endedOn: null },
      { id: 'u2', name: 'สำนักปลัดเทศบาล', parentId: null, endedOn: null },
      { id: 'u3', name: 'งานพัสดุ', parentId: 'u1', endedOn: null },
    ],
    scores: [
      {
        year: 2568,
        total: 88.4,
        iit: 88,
        eit: 86,
        oit: 90.5,
        level: 'ผ่านดี',
        levelStated: 'ผ่านดี',
        lines: { 'indicator:duty': 88 },
      },
      {
        year: 2569,
        total: 91.33,
        iit: 92,
        eit: 84,
        oit: 96.33,
        level: 'ผ่าน',
        levelStated: 'ผ่าน',
        lines: { 'indicator:duty': 90 },
      },
    ],
    ...parts,
  }
}

/** What a rule says of one measure with these parts. */
export const foundIn = (rule: Rule, measure: Partial<MeasurePicture>, input: Partial<CheckInput> = {}) =>
  rule.find(anInput(input, [aMeasure(measure)]))
export const foundInStep = (rule: Rule, step: Partial<StepPicture>, input: Partial<CheckInput> = {}) =>
  foundIn(rule, { steps: [aStep(step)] }, input)
export const foundInOutput = (rule: Rule, output: string, input: Partial<CheckInput> = {}) =>
  foundInStep(rule, { output }, input)

/** A large plan without a fault: so many measures, steps of each, and pieces of evidence in all. */
export function aLargeInput({
  measures,
  steps,
  proofs,
}: {
  measures: number
  steps: number
  proofs: number
}): CheckInput {
  const perStep = Math.ceil(proofs / (measures * steps))
  return anInput(
    {},
    Array.from({ length: measures }, (_, m) =>
      aMeasure({
        id: `m${m}`,
        number: `1.${m + 1}`,
        name: `ทบทวนคู่มือการให้บริการเรื่อง ${m + 1}`,
        steps: Array.from({ length: steps }, (_, s) =>
          aStep({
            id: `m${m}s${s}`,
            number: s + 1,
            name: `จัดทำคู่มือการให้บริการส่วน ${s + 1}`,
            output: `จัดทำคู่มือการให้บริการส่วน ${s + 1} ของเรื่อง ${m + 1} ครบแล้ว`,
            actions: [anAction({ id: `m${m}s${s}a` })],
            proofs: Array.from({ length: perStep }, (_, p) =>
              aProof({ id: `m${m}s${s}p${p}`, evidenceId: `m${m}s${s}p${p}` }),
            ),
          }),
        ),
        outcomes: [anOutcome({ id: `m${m}o` })],
      }),
    ),
  )
}
