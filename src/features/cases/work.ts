// What waits for somebody on the office home: fresh cases, late ones, those due within a day, those to be looked at again.
import { type SqlBool, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { fill, inBoth } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { dayText, houseUnits, inWords, todayOf } from '../people/public.ts'
import { isLate, type State } from './rules.ts'
import { deskWords } from './words.ts'

const MOST = 30
const SOON_DAYS = 1

type Key = 'fresh' | 'late' | 'due' | 'recheck' | 'escalated'

export async function casesWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('case:read')) return []
  const units = (await houseUnits(tx)).filter(unit => actor.holds('case:read', unit.id))
  if (units.length === 0) return []
  const today = todayOf(tx)
  const soon = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString()
  const rows = await tx.db
    .selectFrom('case_file')
    .select(['id', 'title', 'unit_id', 'assignee_id', 'due_on', 'recheck', 'escalated_at', 'is_urgent'])
    .select(sql<State>`state`.as('state'))
    .where('agency_id', '=', tx.agencyId)
    .where(
      'unit_id',
      'in',
      units.map(unit => unit.id),
    )
    .where(
      sql<SqlBool>`((ended_at is null and state <> 'waiting' and (state = 'submitted' or due_on <= ${soon}::date)) or recheck = 'due')`,
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST * 4)
    .execute()
  return rows
    .flatMap((row): WorkItem[] => {
      const key = keyOf(row, today, actor)
      if (!key) return []
      const unit = units.find(one => one.id === row.unit_id)
      return [
        {
          id: `case ${row.id} ${key}`,
          kind: key === 'late' || key === 'escalated' ? 'late' : 'due',
          title: inBoth(lang => fill(deskWords(lang).work[key], { title: row.title })),
          note: inBoth(lang =>
            fill(deskWords(lang).work.note, {
              unit: unit ? inWords(unit.name_th, unit.name_en, lang) : '',
              day: dayText(row.due_on, lang),
            }),
          ),
          due: row.due_on,
          href: `/office/cases/${row.id}`,
          icon: row.is_urgent ? 'zap' : 'inbox',
        },
      ]
    })
    .slice(0, MOST)
}

interface Row {
  readonly unit_id: string
  readonly assignee_id: string | null
  readonly state: State
  readonly due_on: string
  readonly recheck: string
  readonly escalated_at: Date | null
}

/** Those who work on it see it; those above see only what went up to them. */
function keyOf(row: Row, today: string, actor: Actor): Key | undefined {
  const works = actor.holds('case:work', row.unit_id)
  if (!works) return row.escalated_at === null ? undefined : 'escalated'
  if (row.recheck === 'due') return row.assignee_id === actor.id ? undefined : 'recheck'
  const isOthers = row.assignee_id !== null && row.assignee_id !== actor.id && !actor.holds('case:decide', row.unit_id)
  if (isOthers) return undefined
  if (isLate(row, today)) return 'late'
  return row.state === 'submitted' ? 'fresh' : 'due'
}
