// Begins the plan of a fiscal year, with the seven issues as headings or with none, and its two usual rounds.
import { fiscalRound, monthsOfFiscalYear } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { issuesOfYear } from '../../assessment/public.ts'
import { planOfYear } from '../queries.ts'
import type { NewPlan } from '../schema.ts'

export async function createPlan(tx: Tx, input: NewPlan): Promise<Result<string, 'year-has-plan'>> {
  if (await planOfYear(tx, input.fiscal_year)) return no('year-has-plan', { at: 'fiscal_year' })
  const id = newId()
  const { fiscal_year, based_on_year, headings, numbering, supervision, preamble } = input
  await tx.db
    .insertInto('plan')
    .values({
      agency_id: tx.agencyId,
      id,
      fiscal_year,
      based_on_year,
      headings,
      numbering,
      supervision,
      preamble,
      due_on: usualPlanDue(fiscal_year),
      created_at: tx.scope.now,
    })
    .execute()
  // Of years long past no framework is known, and so no issues: their headings are added as they come.
  const issues = headings === 'issues' ? await issuesOfYear(tx, based_on_year ?? fiscal_year) : []
  if (issues.length > 0) {
    await tx.db
      .insertInto('plan_heading')
      .values(
        issues.map((issue, at) => ({
          agency_id: tx.agencyId,
          id: newId(),
          plan_id: id,
          position: at + 1,
          issue: issue.id,
          name_th: issue.words.th,
          name_en: issue.words.en,
        })),
      )
      .execute()
  }
  await usualRounds(tx, id, fiscal_year)
  await record(tx, {
    event: 'plan.created',
    subject: { kind: 'plan', id },
    content: { fiscal_year, based_on_year, headings, numbering, supervision },
  })
  return ok(id)
}

/** A plan is approved in the first month of its year. The day is the agency's to change. */
export const usualPlanDue = (year: number): string => monthsOfFiscalYear(year)[0]?.to.toString() ?? ''

/** Half a year, due within April; the whole year, due within December. Both days are the agency's to change. */
export async function usualRounds(tx: Tx, planId: string, year: number): Promise<void> {
  const six = fiscalRound(year, 'R6')
  const whole = fiscalRound(year, 'R12')
  await tx.db
    .insertInto('round')
    .values([
      {
        agency_id: tx.agencyId,
        id: newId(),
        plan_id: planId,
        kind: 'six',
        from_day: six.from.toString(),
        to_day: six.to.toString(),
        due_on: six.to.add({ days: 30 }).toString(),
      },
      {
        agency_id: tx.agencyId,
        id: newId(),
        plan_id: planId,
        kind: 'annual',
        from_day: whole.from.toString(),
        to_day: whole.to.toString(),
        due_on: whole.to.add({ months: 3 }).with({ day: 31 }).toString(),
      },
    ])
    .execute()
}
