// Gathers what a report needs: a closed round as it was kept, else the plan as it stands today; the result it answers, the findings.
import type { Lang } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard } from '../agencies/public.ts'
import { checkedScores, findingsOf, frameworkInForce } from '../assessment/public.ts'
import {
  openRoundsOf,
  type PlanPicture,
  planOf,
  plansOf,
  roundById,
  roundName,
  type Snapshot,
  workshopsOf,
} from '../measures/public.ts'
import { todayOf } from '../people/public.ts'
import type { ReportInput } from './report-paper.ts'

export interface Asked {
  readonly year: number | undefined
  /** Its id, or 'six' and 'annual'; without it the last closed round, else the first. */
  readonly round: string | undefined
  readonly lang: Lang
  readonly numerals: NumeralStyle | undefined
}

export async function collectReport(tx: Tx, asked: Asked) {
  const plan = await planOf(tx, asked.year)
  if (!plan) return undefined
  const rounds = await openRoundsOf(tx, plan.id)
  const round =
    rounds.find(one => one.id === asked.round || one.kind === asked.round) ??
    rounds.findLast(one => one.state === 'closed') ??
    rounds[0]
  const kept = round?.state === 'closed' ? await roundById(tx, round.id) : undefined
  const snapshot = kept?.snapshot as Snapshot | null | undefined
  const card = await agencyCard(tx)
  const input: ReportInput = {
    plan: snapshot?.plan ?? plan,
    agency: { name: card.name, place: card.place, office: card.words.centralOffice, head: card.head },
    round: round && {
      name: { th: roundName(round, 'th'), en: roundName(round, 'en') },
      from: round.from_day,
      to: round.to_day,
      due: round.due_on,
    },
    score: await scoreOf(tx, plan),
    findings: plan.basedOnYear === null ? [] : await findingsIn(tx, plan.basedOnYear),
    workshops: (await workshopsOf(tx, plan.id)).map(one => ({ day: one.on_day, participants: one.participants })),
    manual: await manualOf(tx, plan),
    isFinal: snapshot !== undefined && snapshot !== null,
    digest: kept?.snapshot_digest?.toString('hex') ?? '',
    at: kept?.closed_at?.toISOString() ?? `${todayOf(tx)}T00:00:00.000Z`,
    numerals: asked.numerals ?? card.numerals,
    lang: asked.lang,
  }
  return { input, rounds, round, years: (await plansOf(tx)).map(one => one.fiscal_year) }
}

async function scoreOf(tx: Tx, plan: PlanPicture): Promise<ReportInput['score']> {
  const found = (await checkedScores(tx)).find(one => one.year === plan.basedOnYear)
  return found && found.total !== null
    ? { year: found.year, total: found.total, level: found.level ?? found.levelStated }
    : undefined
}

const findingsIn = async (tx: Tx, year: number) =>
  (await findingsOf(tx, year)).filter(one => one.state !== 'set-aside').map(one => one.finding)

async function manualOf(tx: Tx, plan: PlanPicture): Promise<ReportInput['manual']> {
  const framework = plan.basedOnYear === null ? undefined : await frameworkInForce(tx, plan.basedOnYear)
  if (!framework?.manual || framework.year !== plan.basedOnYear) return undefined
  const { th, en, version } = framework.manual
  return { name: { th, en }, version }
}
