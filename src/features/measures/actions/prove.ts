// Ties a piece of evidence to what it proves: a step, its output, or an outcome of the measure. A piece may prove several things.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { evidenceById } from '../../evidence/public.ts'
import { doerOf } from '../doer.ts'
import { actionById, measureById, outcomeById, responsibleFor, stepById } from '../queries.ts'
import { mayReport, planMay } from '../rules.ts'
import type { Reason } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

export interface Proves {
  readonly measureId: string
  readonly proves: 'step' | 'output' | 'outcome'
  readonly stepId?: string
  readonly actionId?: string
  readonly outcomeId?: string
}

type Refusal = 'not-found' | 'plan-closed' | 'not-yours-to-report' | 'choose-one' | 'proves-already'

export async function prove(tx: Tx, evidenceId: string, what: Proves): Promise<Result<string, Refusal>> {
  const measure = await measureById(tx, what.measureId)
  if (!measure) return no('not-found')
  const may = planMay(stateOfPlan(measure.plan_state), 'report')
  if (!may.ok) return may
  if (!mayReport(await doerOf(tx), await responsibleFor(tx, what.measureId, what.stepId)))
    return no('not-yours-to-report')
  if (!(await evidenceById(tx, evidenceId))) return no('choose-one', { at: 'evidence' })
  if (!(await belongs(tx, what))) return no('choose-one', { at: 'proves' })
  const same = await tx.db
    .selectFrom('proof')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('evidence_id', '=', evidenceId)
    .where('measure_id', '=', what.measureId)
    .where('proves', '=', what.proves)
    .where('step_id', what.stepId ? '=' : 'is', what.stepId ?? null)
    .where('outcome_id', what.outcomeId ? '=' : 'is', what.outcomeId ?? null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (same) return no('proves-already')
  const id = newId()
  await tx.db
    .insertInto('proof')
    .values({
      agency_id: tx.agencyId,
      id,
      evidence_id: evidenceId,
      measure_id: what.measureId,
      step_id: what.stepId ?? null,
      action_id: what.actionId ?? null,
      outcome_id: what.outcomeId ?? null,
      proves: what.proves,
    })
    .execute()
  await record(tx, {
    event: 'proof.added',
    subject: { kind: 'measure', id: what.measureId },
    content: { proof: id, evidence: evidenceId, ...what },
  })
  return ok(id)
}

async function belongs(tx: Tx, what: Proves): Promise<boolean> {
  if (what.proves !== 'outcome' && !what.stepId) return false
  if (what.stepId && (await stepById(tx, what.stepId))?.measure_id !== what.measureId) return false
  if (what.actionId && (await actionById(tx, what.actionId))?.step_id !== what.stepId) return false
  return !what.outcomeId || (await outcomeById(tx, what.outcomeId))?.measure_id === what.measureId
}

/** The piece stays; it only no longer speaks for this. */
export async function removeProof(tx: Tx, id: string, input: Pick<Reason, 'reason'>): Promise<Result<true, Refusal>> {
  const proof = await tx.db
    .selectFrom('proof')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  const measure = proof ? await measureById(tx, proof.measure_id) : undefined
  if (!proof || !measure) return no('not-found')
  const may = planMay(stateOfPlan(measure.plan_state), 'report')
  if (!may.ok) return may
  if (!mayReport(await doerOf(tx), await responsibleFor(tx, proof.measure_id, proof.step_id ?? undefined)))
    return no('not-yours-to-report')
  await tx.db
    .updateTable('proof')
    .set({ removed_at: tx.scope.now, removed_reason: input.reason })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'proof.removed',
    subject: { kind: 'measure', id: proof.measure_id },
    content: { proof: id, evidence: proof.evidence_id, reason: input.reason },
  })
  return ok(true)
}
