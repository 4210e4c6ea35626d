// What measures and steps have in common when they are written: who is responsible, what they aim at, when.
// What is no longer wanted is marked as removed; what stays keeps its row.
import { newId } from '#src/kernel/ids.ts'
import { no, type Result, yes } from '#src/kernel/result.ts'
import { parsePeriodText } from '#src/kernel/thai-date/parse-period.ts'
import { periodsOf } from '#src/kernel/thai-date/period-text.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { houseUnits, isGroup } from '../../people/public.ts'
import { linesOf } from '../schema.ts'

async function markRemoved(tx: Tx, table: 'responsible' | 'measure_aim' | 'step_period', ids: readonly string[]) {
  if (ids.length === 0) return
  await tx.db
    .updateTable(table)
    .set({ removed_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Units and moving groups as the boxes of a form say them; people, orders and outsiders are added one by one and stay. */
export async function setResponsible(
  tx: Tx,
  to: { measureId: string; stepId: string | null },
  chosen: readonly string[],
): Promise<Result<true, 'choose-one'>> {
  const units = new Set((await houseUnits(tx)).map(unit => unit.id))
  const present = await tx.db
    .selectFrom('responsible')
    .select(['id', 'kind', 'unit_id', 'group_key'])
    .where('agency_id', '=', tx.agencyId)
    .where('measure_id', '=', to.measureId)
    .where('step_id', to.stepId === null ? 'is' : '=', to.stepId)
    .where('removed_at', 'is', null)
    .execute()
  const keyOf = (row: (typeof present)[number]) =>
    row.kind === 'unit' ? `unit:${row.unit_id}` : `group:${row.group_key}`
  const boxes = present.filter(row => row.kind === 'unit' || row.kind === 'group')
  const known = new Set(boxes.map(keyOf))
  const fresh = [...new Set(chosen)].filter(key => !known.has(key))
  for (const key of fresh) {
    const [kind, value = ''] = key.split(':')
    if (kind === 'unit' ? !units.has(value) : !isGroup(value)) return no('choose-one', { at: 'responsible' })
  }
  const gone = boxes.filter(row => !chosen.includes(keyOf(row))).map(row => row.id)
  await markRemoved(tx, 'responsible', gone)
  if (fresh.length > 0)
    await tx.db
      .insertInto('responsible')
      .values(
        fresh.map((key, at) => {
          const [kind = 'unit', value = ''] = key.split(':')
          return {
            agency_id: tx.agencyId,
            id: newId(),
            measure_id: to.measureId,
            step_id: to.stepId,
            position: present.length + at,
            kind,
            unit_id: kind === 'unit' ? value : null,
            group_key: kind === 'group' ? value : '',
          }
        }),
      )
      .execute()
  return yes
}

export async function setAims(tx: Tx, measureId: string, aims: readonly string[], findingId: string | null = null) {
  const present = await tx.db
    .selectFrom('measure_aim')
    .select(['id', 'kind', 'key'])
    .where('agency_id', '=', tx.agencyId)
    .where('measure_id', '=', measureId)
    .where('removed_at', 'is', null)
    .execute()
  const gone = present.filter(row => !aims.includes(`${row.kind}:${row.key}`)).map(row => row.id)
  await markRemoved(tx, 'measure_aim', gone)
  const fresh = [...new Set(aims)].filter(aim => !present.some(row => `${row.kind}:${row.key}` === aim))
  if (fresh.length > 0)
    await tx.db
      .insertInto('measure_aim')
      .values(
        fresh.map(aim => {
          const at = aim.indexOf(':')
          return {
            agency_id: tx.agencyId,
            id: newId(),
            measure_id: measureId,
            kind: aim.slice(0, at),
            key: aim.slice(at + 1),
            finding_id: findingId,
          }
        }),
      )
      .execute()
}

/** The days behind lines such as "ต.ค. 68 – ธ.ค. 68" or "ตลอดปีงบประมาณ", in the plan's fiscal year. */
export function daysOf(text: string, year: number): { from: string; to: string; note: string }[] {
  return linesOf(text).flatMap(line => {
    const read = parsePeriodText(line)
    if (!read.ok) return []
    const note = read.value.kind === 'fiscal-year' ? line : ''
    return periodsOf(read.value, year).map(one => ({ from: one.from.toString(), to: one.to.toString(), note }))
  })
}

export async function setPeriods(tx: Tx, stepId: string, days: readonly { from: string; to: string; note: string }[]) {
  const present = await tx.db
    .selectFrom('step_period')
    .select(['id', 'from_day', 'to_day', 'note'])
    .where('agency_id', '=', tx.agencyId)
    .where('step_id', '=', stepId)
    .where('removed_at', 'is', null)
    .execute()
  const key = (one: { from: string; to: string; note: string }) => `${one.from} ${one.to} ${one.note}`
  const wanted = new Set(days.map(key))
  const stored = present.map(row => ({ id: row.id, key: key({ from: row.from_day, to: row.to_day, note: row.note }) }))
  const gone = stored.filter(row => !wanted.has(row.key)).map(row => row.id)
  await markRemoved(tx, 'step_period', gone)
  const fresh = days.filter(one => !stored.some(row => row.key === key(one)))
  if (fresh.length > 0)
    await tx.db
      .insertInto('step_period')
      .values(
        fresh.map(one => ({
          agency_id: tx.agencyId,
          id: newId(),
          step_id: stepId,
          from_day: one.from,
          to_day: one.to,
          note: one.note,
        })),
      )
      .execute()
}
