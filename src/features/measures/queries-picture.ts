// Reads a whole plan, or one measure of it, as a picture: ten statements, however large the plan is.
import { sql } from 'kysely'
import { fullName } from '#src/kernel/person-name.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AgencyCard, agencyCard } from '../agencies/public.ts'
import { groupName, isGroup } from '../people/public.ts'
import type {
  ActionPicture,
  AimPicture,
  MeasurePicture,
  OutcomePicture,
  PlanPicture,
  ProofPicture,
  ResponsiblePicture,
  StepPicture,
} from './picture.ts'
import { measuresWords } from './words.ts'

/** Only this measure, with the numbers it has in the whole plan. */
export interface Part {
  readonly measureId?: string
}

export async function planPicture(tx: Tx, planId: string, part: Part = {}): Promise<PlanPicture | undefined> {
  const plan = await tx.db
    .selectFrom('plan')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', planId)
    .executeTakeFirst()
  if (!plan) return undefined
  const card = await agencyCard(tx)
  const headings = await tx.db
    .selectFrom('plan_heading')
    .select(['id', 'issue', 'name_th', 'name_en'])
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const rows = await measureRows(tx, planId)
  const numbers = numbersOf(rows, headings, plan.numbering)
  const wanted = rows.filter(row => part.measureId === undefined || row.id === part.measureId)
  const parts = await partsOf(tx, planId, part.measureId, card)
  return {
    id: plan.id,
    fiscalYear: plan.fiscal_year,
    basedOnYear: plan.based_on_year,
    preamble: plan.preamble,
    headingsKind: plan.headings as PlanPicture['headingsKind'],
    numbering: plan.numbering as PlanPicture['numbering'],
    supervision: plan.supervision as PlanPicture['supervision'],
    state: plan.state as PlanPicture['state'],
    approvedOn: plan.approved_on,
    dueOn: plan.due_on,
    approvedRef: plan.approved_ref,
    version: plan.version,
    headings: headings.map((row, at) => ({
      id: row.id,
      number: at + 1,
      issue: row.issue,
      name: row.name_th,
      nameEn: row.name_en || row.name_th,
    })),
    measures: inHeadingOrder(wanted, headings).map(row => ({
      id: row.id,
      headingId: row.heading_id,
      number: numbers.get(row.id) ?? '',
      kind: row.kind as MeasurePicture['kind'],
      name: row.name,
      problem: row.problem,
      outputExpected: row.output_expected,
      outcomeExpected: row.outcome_expected,
      budgetSatang: row.budget_satang === null ? null : Number(row.budget_satang),
      budgetSource: row.budget_source,
      supervision: (row.supervision || plan.supervision) as MeasurePicture['supervision'],
      state: row.state as MeasurePicture['state'],
      stateReason: row.state_reason,
      origin: row.origin as MeasurePicture['origin'],
      originKey: row.origin_key,
      originId: row.origin_id,
      responsible: parts.responsible(row.id, null),
      aims: parts.aims.get(row.id) ?? [],
      steps: (parts.steps.get(row.id) ?? []).map((step, at) => ({ ...step, number: at + 1 })),
      outcomes: parts.outcomes.get(row.id) ?? [],
      version: row.version,
    })),
  }
}

const measureRows = (tx: Tx, planId: string) =>
  tx.db
    .selectFrom('measure')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()

type MeasureRow = Awaited<ReturnType<typeof measureRows>>[number]
type Ordered = readonly { readonly id: string }[]

const inHeadingOrder = (rows: readonly MeasureRow[], headings: Ordered) => {
  const place = new Map(headings.map((heading, at) => [heading.id, at]))
  return [...rows].sort((a, b) => (place.get(a.heading_id) ?? 99) - (place.get(b.heading_id) ?? 99))
}

/** Dropped measures have no number: the others close up. */
function numbersOf(rows: readonly MeasureRow[], headings: Ordered, numbering: string): Map<string, string> {
  const place = new Map(headings.map((heading, at) => [heading.id, at + 1]))
  const inHeading = new Map<string, number>()
  const numbers = new Map<string, string>()
  for (const row of inHeadingOrder(rows, headings).filter(one => one.state === 'active')) {
    const next = (inHeading.get(row.heading_id) ?? 0) + 1
    inHeading.set(row.heading_id, next)
    numbers.set(row.id, numbering === 'through' ? `${numbers.size + 1}` : `${place.get(row.heading_id) ?? ''}.${next}`)
  }
  return numbers
}

async function partsOf(tx: Tx, planId: string, measureId: string | undefined, card: AgencyCard) {
  const aims = await aimsOf(tx, planId, measureId)
  const responsible = Map.groupBy(
    await responsibleOf(tx, planId, measureId),
    row => `${row.measure_id} ${row.step_id ?? ''}`,
  )
  const periods = Map.groupBy(await periodsOf(tx, planId, measureId), row => row.step_id)
  const actions = Map.groupBy(await actionsOf(tx, planId, measureId), row => row.step_id)
  const proofs = Map.groupBy(await proofsOf(tx, planId, measureId), row => row.outcome_id ?? row.step_id ?? '')
  const steps = await stepsOf(tx, planId, measureId)
  const outcomes = await outcomesOf(tx, planId, measureId)
  const responsibleFor = (measure: string, step: string | null) =>
    (responsible.get(`${measure} ${step ?? ''}`) ?? []).map(row => responsiblePicture(row, card))
  return {
    aims: groupTo(
      aims,
      row => row.measure_id,
      (row): AimPicture => ({
        kind: row.kind as AimPicture['kind'],
        key: row.key,
        findingId: row.finding_id,
      }),
    ),
    responsible: responsibleFor,
    steps: groupTo(
      steps,
      row => row.measure_id,
      (row): StepPicture => ({
        id: row.id,
        number: 0,
        name: row.name,
        recurring: row.recurring as StepPicture['recurring'],
        periods: (periods.get(row.id) ?? []).map(one => ({ from: one.from_day, to: one.to_day, note: one.note })),
        responsible: responsibleFor(row.measure_id, row.id),
        outputExpected: row.output_expected,
        channels: row.channels,
        state: row.state as StepPicture['state'],
        stateReason: row.state_reason,
        doneOn: row.done_on,
        output: row.output,
        notDoneReason: row.not_done_reason,
        actions: (actions.get(row.id) ?? []).map(actionPicture),
        proofs: (proofs.get(row.id) ?? []).map(proofPicture),
        version: row.version,
      }),
    ),
    outcomes: groupTo(
      outcomes,
      row => row.measure_id,
      (row): OutcomePicture => ({
        id: row.id,
        kind: row.kind as OutcomePicture['kind'],
        text: row.text,
        scoreKind: row.score_kind as OutcomePicture['scoreKind'],
        scoreKey: row.score_key,
        proofs: (proofs.get(row.id) ?? []).map(proofPicture),
        version: row.version,
      }),
    ),
  }
}

function groupTo<Row, Made>(rows: readonly Row[], key: (row: Row) => string, make: (row: Row) => Made) {
  return new Map([...Map.groupBy(rows, key)].map(([name, found]) => [name, found.map(make)]))
}

const only = (measureId: string | undefined) => (measureId === undefined ? sql`true` : sql`m.id = ${measureId}`)

async function aimsOf(tx: Tx, planId: string, measureId: string | undefined) {
  const found = await sql<{ measure_id: string; kind: string; key: string; finding_id: string | null }>`
    select a.measure_id, a.kind, a.key, a.finding_id from measure_aim a
    join measure m on m.agency_id = a.agency_id and m.id = a.measure_id
    where a.agency_id = ${tx.agencyId} and m.plan_id = ${planId} and a.removed_at is null and ${only(measureId)} order by a.id`.execute(
    tx.db,
  )
  return found.rows
}

interface ResponsibleRow {
  id: string
  measure_id: string
  step_id: string | null
  kind: string
  unit_id: string | null
  staff_id: string | null
  group_key: string
  order_ref: string
  name: string
  task: string
  unit_th: string | null
  unit_en: string | null
  unit_ended: string | null
  title: string | null
  rank: string | null
  first_name: string | null
  last_name: string | null
  name_en: string | null
  left_on: string | null
}

async function responsibleOf(tx: Tx, planId: string, measureId: string | undefined) {
  const found = await sql<ResponsibleRow>`
    select r.id, r.measure_id, r.step_id, r.kind, r.unit_id, r.staff_id, r.group_key, r.order_ref, r.name, r.task,
      u.name_th as unit_th, u.name_en as unit_en, u.ended_on as unit_ended,
      f.title, f.rank, f.first_name, f.last_name, f.name_en, f.left_on
    from responsible r join measure m on m.agency_id = r.agency_id and m.id = r.measure_id
    left join unit u on u.agency_id = r.agency_id and u.id = r.unit_id
    left join staff f on f.agency_id = r.agency_id and f.id = r.staff_id
    where r.agency_id = ${tx.agencyId} and m.plan_id = ${planId} and r.removed_at is null and ${only(measureId)}
    order by r.position, r.id`.execute(tx.db)
  return found.rows
}

function responsiblePicture(row: ResponsibleRow, card: AgencyCard): ResponsiblePicture {
  const byOrder = (lang: 'th' | 'en') => measuresWords(lang).responsible.byOrder.replace('{order}', row.order_ref)
  const group = isGroup(row.group_key) ? row.group_key : undefined
  const person = fullName({
    title: row.title ?? '',
    rank: row.rank ?? '',
    first: row.first_name ?? '',
    last: row.last_name ?? '',
  })
  const names: Record<string, readonly [string, string]> = {
    unit: [row.unit_th ?? '', row.unit_en || (row.unit_th ?? '')],
    person: [person, row.name_en || person],
    group: group ? [groupName(group, card, 'th'), groupName(group, card, 'en')] : [row.name, row.name],
    order: [byOrder('th'), byOrder('en')],
    outside: [row.name, row.name],
  }
  const [name, nameEn] = names[row.kind] ?? [row.name, row.name]
  return {
    id: row.id,
    kind: row.kind as ResponsiblePicture['kind'],
    unitId: row.unit_id,
    staffId: row.staff_id,
    group: row.group_key,
    orderRef: row.order_ref,
    name,
    nameEn,
    task: row.task,
    endedOn: row.unit_ended ?? row.left_on,
  }
}

async function stepsOf(tx: Tx, planId: string, measureId: string | undefined) {
  const found = await sql<{
    id: string
    measure_id: string
    name: string
    recurring: string
    output_expected: string
    channels: string[]
    state: string
    state_reason: string
    done_on: string | null
    output: string
    not_done_reason: string
    version: number
  }>`
    select s.id, s.measure_id, s.name, s.recurring, s.output_expected, s.channels, s.state, s.state_reason, s.done_on, s.output, s.not_done_reason, s.version
    from step s join measure m on m.agency_id = s.agency_id and m.id = s.measure_id
    where s.agency_id = ${tx.agencyId} and m.plan_id = ${planId} and ${only(measureId)} order by s.position, s.id`.execute(
    tx.db,
  )
  return found.rows
}

async function periodsOf(tx: Tx, planId: string, measureId: string | undefined) {
  const found = await sql<{ step_id: string; from_day: string; to_day: string; note: string }>`
    select p.step_id, p.from_day, p.to_day, p.note from step_period p
    join step s on s.agency_id = p.agency_id and s.id = p.step_id join measure m on m.agency_id = s.agency_id and m.id = s.measure_id
    where p.agency_id = ${tx.agencyId} and m.plan_id = ${planId} and p.removed_at is null and ${only(measureId)}
    order by p.from_day, p.id`.execute(tx.db)
  return found.rows
}

interface ActionRow {
  id: string
  step_id: string
  on_day: string
  until_day: string | null
  is_latest: boolean
  what: string
  channels: string[]
  unit_id: string | null
  staff_id: string | null
  version: number
  unit_th: string | null
  unit_en: string | null
  title: string | null
  rank: string | null
  first_name: string | null
  last_name: string | null
}

async function actionsOf(tx: Tx, planId: string, measureId: string | undefined) {
  const found = await sql<ActionRow>`
    select a.id, a.step_id, a.on_day, a.until_day, a.is_latest, a.what, a.channels, a.unit_id, a.staff_id, a.version,
      u.name_th as unit_th, u.name_en as unit_en, f.title, f.rank, f.first_name, f.last_name
    from action a join step s on s.agency_id = a.agency_id and s.id = a.step_id join measure m on m.agency_id = s.agency_id and m.id = s.measure_id
    left join unit u on u.agency_id = a.agency_id and u.id = a.unit_id
    left join staff f on f.agency_id = a.agency_id and f.id = a.staff_id
    where a.agency_id = ${tx.agencyId} and m.plan_id = ${planId} and a.withdrawn_at is null and ${only(measureId)}
    order by a.on_day, a.id`.execute(tx.db)
  return found.rows
}

const actionPicture = (row: ActionRow): ActionPicture => ({
  id: row.id,
  on: row.on_day,
  until: row.until_day,
  isLatest: row.is_latest,
  what: row.what,
  channels: row.channels,
  unitId: row.unit_id,
  unit: row.unit_th ?? '',
  unitEn: row.unit_en || (row.unit_th ?? ''),
  staffId: row.staff_id,
  staff:
    row.staff_id === null
      ? ''
      : fullName({
          title: row.title ?? '',
          rank: row.rank ?? '',
          first: row.first_name ?? '',
          last: row.last_name ?? '',
        }),
  version: row.version,
})

async function outcomesOf(tx: Tx, planId: string, measureId: string | undefined) {
  const found = await sql<{
    id: string
    measure_id: string
    kind: string
    text: string
    score_kind: string | null
    score_key: string
    version: number
  }>`
    select o.id, o.measure_id, o.kind, o.text, o.score_kind, o.score_key, o.version from outcome o
    join measure m on m.agency_id = o.agency_id and m.id = o.measure_id
    where o.agency_id = ${tx.agencyId} and m.plan_id = ${planId} and o.removed_at is null and ${only(measureId)}
    order by o.position, o.id`.execute(tx.db)
  return found.rows
}

interface ProofRow {
  id: string
  evidence_id: string
  step_id: string | null
  action_id: string | null
  outcome_id: string | null
  proves: string
  kind: string
  title: string
  url: string
  happened_on: string | null
  expires_on: string | null
  state: string
  link_state: string
  sha256: Buffer | null
  is_public: boolean
  media_type: string | null
}

async function proofsOf(tx: Tx, planId: string, measureId: string | undefined) {
  const found = await sql<ProofRow>`
    select p.id, p.evidence_id, p.step_id, p.action_id, p.outcome_id, p.proves, e.kind, e.title, e.url, e.happened_on, e.expires_on,
      e.state, e.link_state, e.sha256, e.is_public, f.media_type
    from proof p join measure m on m.agency_id = p.agency_id and m.id = p.measure_id
    join evidence e on e.agency_id = p.agency_id and e.id = p.evidence_id
    left join file f on f.agency_id = e.agency_id and f.id = e.file_id
    where p.agency_id = ${tx.agencyId} and m.plan_id = ${planId} and p.removed_at is null and ${only(measureId)}
    order by p.id`.execute(tx.db)
  return found.rows
}

const proofPicture = (row: ProofRow): ProofPicture => ({
  id: row.id,
  evidenceId: row.evidence_id,
  kind: row.kind as ProofPicture['kind'],
  title: row.title,
  url: row.url,
  mediaType: row.media_type ?? '',
  happenedOn: row.happened_on,
  expiresOn: row.expires_on,
  state: row.state as ProofPicture['state'],
  link: row.link_state as ProofPicture['link'],
  fingerprint: row.sha256?.toString('hex') ?? '',
  isPublic: row.is_public,
  proves: row.proves as ProofPicture['proves'],
  stepId: row.step_id,
  actionId: row.action_id,
  outcomeId: row.outcome_id,
})
