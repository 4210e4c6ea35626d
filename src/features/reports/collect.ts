// Gathers what a report needs: a closed round as it was kept, else the plan as it stands today; the result it answers, the findings.
import type { Lang } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard } from '../agencies/public.ts'
import { checkedScores, findingsOf, frameworkInForce } from '../assessment/public.ts'
import { evidenceByIds, isPhoto } from '../evidence/public.ts'
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
import { piecesOf } from './report-annex.ts'
import type { ReportInput } from './report-input.ts'

export interface Asked {
  readonly year: number | undefined
  /** Its id, or 'six' and 'annual'; without it the last closed round, else the first. */
  readonly round: string | undefined
  readonly lang: Lang
  readonly numerals: NumeralStyle | undefined
  /** Scheme and host at which everybody reads, for what can be scanned; empty where nobody knows. */
  readonly origin: string
}

/** The plan and the round that are asked for, and what the report prints: what a closed round kept, else the plan as it is. */
export async function askedRound(tx: Tx, asked: Pick<Asked, 'year' | 'round'>) {
  const plan = await planOf(tx, asked.year)
  if (!plan) return undefined
  const rounds = await openRoundsOf(tx, plan.id)
  const round =
    rounds.find(one => one.id === asked.round || one.kind === asked.round) ??
    rounds.findLast(one => one.state === 'closed') ??
    rounds[0]
  const kept = round?.state === 'closed' ? await roundById(tx, round.id) : undefined
  const snapshot = kept?.snapshot as Snapshot | null | undefined
  return { plan, rounds, round, kept, snapshot, printed: snapshot?.plan ?? plan }
}

export async function collectReport(tx: Tx, asked: Asked) {
  const found = await askedRound(tx, asked)
  if (!found) return undefined
  const { plan, rounds, round, kept, snapshot, printed } = found
  const card = await agencyCard(tx)
  const evidence = await shownOf(tx, printed, asked.origin)
  const input: ReportInput = {
    plan: printed,
    shown: evidence.shown,
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
  return {
    input,
    rounds,
    round,
    years: (await plansOf(tx)).map(one => one.fiscal_year),
    pictures: evidence.pictures,
  }
}

/** What may be opened is asked of today: a code in a report must not lead to what was taken back. */
async function shownOf(tx: Tx, plan: PlanPicture, origin: string) {
  const rows = await evidenceByIds(
    tx,
    piecesOf(plan).map(one => one.id),
  )
  const pictures = new Map<string, string>()
  const shown = new Map<string, { hasPicture: boolean; address: string }>()
  for (const row of rows) {
    if (row.state === 'withdrawn') continue
    const sha256 = row.kind === 'file' ? row.sha256?.toString('hex') : undefined
    const hasPicture = sha256 !== undefined && isPhoto(row)
    if (hasPicture) pictures.set(row.id, sha256)
    const address =
      !row.is_public || origin === '' ? '' : row.kind === 'link' ? row.url : publicFile(origin, row.id, sha256)
    shown.set(row.id, { hasPicture, address })
  }
  return { shown, pictures }
}

const publicFile = (origin: string, id: string, sha256: string | undefined) =>
  sha256 === undefined ? '' : `${origin}/evidence/${id}/${sha256}`

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
