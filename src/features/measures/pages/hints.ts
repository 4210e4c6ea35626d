// What the checker says of a form that is still being typed: the plan as it would be, checked for the running round, and of that
// only what concerns the fields of this form.
import type { Lang } from '#src/kernel/lang.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormValues } from '#src/platform/http/form-state.ts'
import type { Hint } from '#src/platform/http/page.ts'
import { roundNow } from '../asked-plan.ts'
import { checkInput } from '../check-input.ts'
import { runChecks, sayFinding } from '../checks/index.ts'
import { openRoundsOf, waiversOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { type Typing, withTyped } from '../typed.ts'

export async function hintsFor(
  tx: Tx,
  planId: string | undefined,
  typing: Typing,
  values: FormValues,
  lang: Lang,
): Promise<Hint[]> {
  const stored = planId === undefined ? undefined : await planPicture(tx, planId)
  if (!stored) return []
  const typed = (name: string) => {
    const value = values[name]
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
  }
  const input = await checkInput(tx, stored, null)
  const unitName = (id: string) => input.units.find(one => one.id === id)?.name ?? ''
  const { plan, place } = withTyped(stored, typing, typed, unitName)
  const round = roundNow(await openRoundsOf(tx, plan.id), input.today)
  const waivers = (await waiversOf(tx, plan.id)).map(one => ({ rule: one.rule, measureId: one.measure_id }))
  const { findings } = runChecks(
    { ...input, plan, round: round ? { from: round.from_day, to: round.to_day, reportOn: round.report_on } : null },
    waivers,
  )
  const keys = ['part', 'measureId', 'stepId', 'actionId', 'outcomeId'] as const
  return findings
    .filter(one => keys.every(key => one.place[key] === place[key]) && isTyped(one.place.field, typed))
    .map(one => {
      const said = sayFinding(one, lang)
      return { field: one.place.field ?? '', tone: one.rule.severity, text: `${said.title} · ${said.detail}` }
    })
}

/** An empty field is not wrong while somebody types, and half a day is none yet. */
function isTyped(field: string | undefined, typed: (name: string) => string): boolean {
  if (field === undefined || typed(field) === '') return false
  return field !== 'on_day' || parseDate(typed(field)).ok
}
