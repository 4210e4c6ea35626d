// Two fiscal years of the invented municipality, worked through with the program's own verbs: scores, findings, plans, what was done, what
// proves it, who looked at it, rounds closed. Nothing is written past the rules.

import { Readable } from 'node:stream'
import sharp from 'sharp'
import { addFinding, assignItems, frameworkInForce, levelOf, saveScores } from '#src/features/assessment/public.ts'
import { acceptEvidence, evidenceById, offerEvidence } from '#src/features/evidence/public.ts'
import {
  acceptProposals,
  addOutcome,
  approvePlan,
  closeRound,
  createPlan,
  finishStep,
  openRoundsOf,
  type PlanPicture,
  planPicture,
  prove,
  recordAction,
  supervise,
} from '#src/features/measures/public.ts'
import { actorOfStaff, dayAfter, houseUnits } from '#src/features/people/public.ts'
import { dayHere } from '#src/kernel/clock.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { type Actor, inAgency, type Tx } from '#src/platform/database/scope.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { allFacts } from '../facts.ts'
import { demoOperations } from './demo-operations.ts'
import { demoRisks } from './demo-risks.ts'
import { assigned2569, type DemoMeasure, demoScores, findings2568, plan2568, plan2569 } from './demo-year-data.ts'

export interface DemoYearParts {
  readonly database: Database
  readonly store: FileStore
  readonly tempFolder: string
  readonly now: Date
  readonly agencyId: string
  /** Staff ids by the part of their address before the @. */
  readonly people: ReadonlyMap<string, string>
}

function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`the demo was refused: ${result.because} ${result.at ?? ''} ${JSON.stringify(result.detail ?? {})}`)
  return result.value
}

export async function demoYears(parts: DemoYearParts): Promise<void> {
  const { database, agencyId, now, people } = parts
  const id = (name: string) => people.get(name) ?? ''
  const actors = await inAgency(database, { agencyId, now }, async tx => ({
    ita: await actorOfStaff(tx, id('ita')),
    clerk: await actorOfStaff(tx, id('clerk')),
    mayor: await actorOfStaff(tx, id('mayor')),
  }))
  const as = <T>(actor: Actor | undefined, work: (tx: Tx) => Promise<T>) => {
    if (!actor) throw new Error('somebody of the demo is not there')
    return inAgency(database, { agencyId, now, actor }, work)
  }
  await as(actors.ita, async tx => {
    for (const scores of demoScores) await oneYear(tx, scores)
    for (const { items, unit } of assigned2569) await assign(tx, items, unit)
  })
  for (const { year, measures } of [
    { year: 2568, measures: plan2568 },
    { year: 2569, measures: plan2569 },
  ]) {
    const planId = await as(actors.ita, tx => makePlan(tx, year, measures))
    await as(actors.mayor, async tx => {
      const plan = await pictureOf(tx, planId)
      must(
        await approvePlan(
          tx,
          planId,
          {
            approved_on: `${year - 544}-10-20`,
            approved_ref: `บันทึกข้อความของหน่วยงานสมมุติ ที่ ${year % 100}/1`,
            _version: plan.version,
          },
          dayHere(now),
        ),
      )
    })
    const offered = await as(actors.ita, tx => work(tx, parts, planId, year, measures))
    await as(actors.clerk, async tx => {
      for (const evidence of offered) {
        const row = await evidenceById(tx, evidence)
        must(await acceptEvidence(tx, allFacts, evidence, { _version: row?.version ?? 1 }))
      }
      await followUp(tx, planId, year)
    })
    await as(actors.clerk, tx => closeRounds(tx, planId, year === 2568 ? ['six', 'annual'] : ['six']))
    await as(actors.ita, tx => afterwards(tx, planId, measures))
  }
  await as(actors.ita, tx => demoRisks(tx, people))
  await as(actors.ita, demoOperations)
}

async function assign(tx: Tx, items: readonly string[], unitName: string) {
  const unit = (await houseUnits(tx)).find(one => one.name_th === unitName)?.id ?? null
  const input = { verb: 'assign' as const, items: [...items], unit, staff: null, due_on: null, note: '' }
  must(await assignItems(tx, 2569, { ...input, order_ref: 'คำสั่งของหน่วยงานสมมุติ ที่ 9/2569' }))
}

async function oneYear(tx: Tx, { year, source, indicators, items, questions }: (typeof demoScores)[number]) {
  const mean = (keys: readonly string[]) =>
    Math.round((keys.reduce((sum, key) => sum + (indicators[key] ?? 0), 0) / keys.length) * 100) / 100
  const scores = {
    iit: mean(['duty', 'budget', 'power', 'property', 'anticorruption']),
    eit: mean(['quality', 'communication', 'improvement']),
    oit: mean(['disclosure', 'prevention']),
  }
  const total = Math.round((scores.iit * 0.3 + scores.eit * 0.3 + scores.oit * 0.4) * 100) / 100
  const named = (kind: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([key, value]) => [`${kind}:${key}`, value] as const)
  const lines = Object.fromEntries([
    ...named('indicator', indicators),
    ...named('item', items),
    ...named('question', questions),
  ])
  const framework = await frameworkInForce(tx, year)
  const level = framework && levelOf(framework, { ...scores, total, lines })
  must(
    await saveScores(tx, year, {
      ...scores,
      total,
      level_stated: level?.th ?? '',
      level_sure: false,
      source,
      _version: 0,
      lines,
    }),
  )
}

async function pictureOf(tx: Tx, planId: string): Promise<PlanPicture> {
  const plan = await planPicture(tx, planId)
  if (!plan) throw new Error('the plan of the demo is not there')
  return plan
}

async function makePlan(tx: Tx, year: number, measures: readonly DemoMeasure[]): Promise<string> {
  const planId = must(
    await createPlan(tx, {
      fiscal_year: year,
      based_on_year: year - 1,
      headings: 'issues',
      numbering: 'per-heading',
      supervision: 'quarterly',
      preamble: `เทศบาลตำบลธารใสวิเคราะห์ผลการประเมิน ITA ปี พ.ศ. ${year - 1} ร่วมกันทุกส่วนงาน แล้วกำหนดมาตรการปีงบประมาณ พ.ศ. ${year} ให้ตรงกับข้อที่คะแนนยังต่ำ`,
    }),
  )
  const answered = year === 2569 ? findings2568 : []
  for (const { pick, key, ...finding } of answered) {
    const findingId = must(
      await addFinding(tx, year - 1, {
        kind: 'indicator',
        key,
        issue: key === 'communication' ? 'publicity' : 'services',
        ...finding,
      }),
    )
    must(await acceptProposals(tx, { findingId, planId, picks: [`library:${pick}`] }))
  }
  const rest = measures.filter(measure => !answered.some(one => one.pick === measure.key))
  must(await acceptProposals(tx, { findingId: null, planId, picks: rest.map(measure => `library:${measure.key}`) }))
  return planId
}

/** Says what was done for every step, with evidence; gives the ids of what was offered. */
async function work(
  tx: Tx,
  parts: DemoYearParts,
  planId: string,
  year: number,
  measures: readonly DemoMeasure[],
): Promise<string[]> {
  const plan = await pictureOf(tx, planId)
  const units = (
    await tx.db
      .selectFrom('unit')
      .select('id')
      .where('agency_id', '=', tx.agencyId)
      .where('parent_id', 'is', null)
      .orderBy('position')
      .execute()
  ).map(row => row.id)
  const offered: string[] = []
  for (const measure of plan.measures) {
    const told = measures.find(one => one.key === measure.originKey)
    if (!told) throw new Error(`nothing is told of ${measure.originKey}`)
    for (const step of measure.steps) {
      const output = told.done[step.number - 1] ?? ''
      const who = step.responsible.length > 0 ? step.responsible : measure.responsible
      const unit = who.find(one => one.unitId !== null)?.unitId ?? units[0] ?? null
      const days = daysOf(step)
      const channels = step.channels
        .filter(one => one !== told.without?.[step.number])
        .map(channel => channel as 'website')
      if (output === '') continue
      let last = ''
      for (const [at, day] of days.entries())
        last = must(
          await recordAction(tx, step.id, {
            on_day: day,
            until_day: null,
            is_latest: days.length > 1 && at === days.length - 1,
            what:
              days.length > 1
                ? `${step.outputExpected} ครั้งที่ ${at + 1}`
                : `${step.outputExpected} เสร็จและรายงานในที่ประชุม`,
            channels,
            unit,
          }),
        )
      const row = await tx.db
        .selectFrom('step')
        .select('version')
        .where('agency_id', '=', tx.agencyId)
        .where('id', '=', step.id)
        .executeTakeFirstOrThrow()
      must(
        await finishStep(tx, step.id, {
          result: 'done',
          done_on: days.at(-1) ?? null,
          output,
          not_done_reason: '',
          _version: row.version,
        }),
      )
      const evidence = await offerPicture(tx, parts, `${step.outputExpected} ปี ${year}`, days.at(-1) ?? null)
      must(
        await prove(tx, evidence, {
          measureId: measure.id,
          proves: 'output',
          stepId: step.id,
          ...(last === '' ? {} : { actionId: last }),
        }),
      )
      offered.push(evidence)
    }
    const { outcome } = told
    const outcomeId = must(
      await addOutcome(tx, measure.id, { kind: outcome.kind, text: outcome.text, score: outcome.score ?? '' }),
    )
    if (outcome.proof) {
      const evidence = await offerPicture(tx, parts, outcome.proof, `${year - 543}-09-30`)
      must(await prove(tx, evidence, { measureId: measure.id, proves: 'outcome', outcomeId }))
      offered.push(evidence)
    }
  }
  const counted = must(
    await offerEvidence(
      tx,
      { store: parts.store, facts: allFacts },
      {
        ...blank,
        kind: 'fact',
        title: '',
        happened_on: null,
        fact: 'measures.actions',
        fact_from: `${year - 544}-10-01`,
        fact_to: `${year - 543}-09-30`,
      },
    ),
  )
  const first = plan.measures[0]
  if (first?.steps[0])
    must(await prove(tx, counted, { measureId: first.id, proves: 'output', stepId: first.steps[0].id }))
  offered.push(counted)
  return offered
}

const blank = {
  note: '',
  expires_on: null,
  unit: null,
  file: undefined,
  url: '',
  fact: '',
  fact_from: null,
  fact_to: null,
  fact_params: '',
}

/** Once near the end of its period, or once in every month or quarter of it. */
function daysOf(step: PlanPicture['measures'][number]['steps'][number]): string[] {
  const [period] = step.periods
  if (!period) return []
  const size = step.recurring === 'monthly' ? 1 : step.recurring === 'quarterly' ? 3 : 0
  if (size === 0) return [dayAfter(period.to, -6)]
  const days: string[] = []
  for (let month = period.from.slice(0, 7); month <= period.to.slice(0, 7); month = nextMonth(month)) {
    const place = (Number(month.slice(5)) + 2) % 12
    if (place % size === size - 1) days.push(`${month}-21`)
  }
  return days
}

const nextMonth = (month: string) => dayAfter(`${month}-28`, 5).slice(0, 7)

/** A drawing that says what it stands for: nobody takes it for a photograph of something real. */
async function offerPicture(
  tx: Tx,
  { store, tempFolder }: DemoYearParts,
  title: string,
  day: string | null,
): Promise<string> {
  const hue = [...title].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="hsl(${hue} 35% 90%)"/><rect x="150" y="70" width="340" height="340" rx="10" fill="#ffffff" stroke="hsl(${hue} 40% 45%)" stroke-width="6"/><path d="M190 140h180M190 190h260M190 240h230M190 290h250" stroke="hsl(${hue} 30% 70%)" stroke-width="16" stroke-linecap="round"/><circle cx="430" cy="350" r="38" fill="hsl(${hue} 50% 40%)"/><path d="M412 350l14 14 24-28" stroke="#ffffff" stroke-width="9" fill="none"/></svg>`
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer()
  const received = must(
    await receiveFile(Readable.from(bytes), { name: 'ภาพประกอบ.png', limit: 5_000_000, accept: ['png'], tempFolder }),
  )
  try {
    return must(
      await offerEvidence(
        tx,
        { store, facts: allFacts },
        { ...blank, kind: 'file', title, happened_on: day, file: received },
      ),
    )
  } finally {
    await received.discard()
  }
}

async function followUp(tx: Tx, planId: string, year: number): Promise<void> {
  const plan = await pictureOf(tx, planId)
  const quarters = [
    [`${year - 544}-10-01`, `${year - 544}-12-31`],
    [`${year - 543}-01-01`, `${year - 543}-03-31`],
    [`${year - 543}-04-01`, `${year - 543}-06-30`],
    [`${year - 543}-07-01`, `${year - 543}-09-30`],
  ] as const
  for (const measure of plan.measures)
    for (const [from, to] of quarters)
      must(
        await supervise(tx, measure.id, {
          on_day: dayAfter(to, 8),
          from,
          to,
          note: `ติดตามแล้ว ${measure.steps.length} ขั้นตอน ให้ทำต่อตามแผน`,
        }),
      )
}

async function closeRounds(tx: Tx, planId: string, kinds: readonly string[]): Promise<void> {
  for (const round of await openRoundsOf(tx, planId))
    if (kinds.includes(round.kind)) must(await closeRound(tx, round.id, round.version))
}

/** What was done when the year was over already. */
async function afterwards(tx: Tx, planId: string, measures: readonly DemoMeasure[]): Promise<void> {
  const plan = await pictureOf(tx, planId)
  for (const measure of plan.measures) {
    const late = measures.find(one => one.key === measure.originKey)?.late
    const step = measure.steps.find(one => one.number === late?.step)
    if (!late || !step) continue
    const unit = measure.responsible.find(one => one.unitId !== null)?.unitId ?? null
    must(
      await recordAction(tx, step.id, {
        on_day: late.on,
        until_day: null,
        is_latest: false,
        what: late.what,
        channels: [],
        unit,
      }),
    )
  }
}
