// The vehicles and rooms of the invented municipality, and what is planned with them: the same verbs and the same extras as the desk. A full day
// leads to the next one, so that the demo can be started on any day of the week.
import { Temporal } from 'temporal-polyfill'
import { calendarOf } from '#src/features/agencies/public.ts'
import { type CaseRow, finish, plan } from '#src/features/cases/public.ts'
import { dayAfter, todayOf } from '#src/features/people/public.ts'
import { addResource, closeDays, deskExtras } from '#src/features/services/public.ts'
import type { Result } from '#src/kernel/result.ts'
import { isWorkingDay } from '#src/kernel/working-days.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { must } from './must.ts'

interface DemoResource {
  readonly kind: 'vehicle' | 'room'
  readonly label_th: string
  readonly label_en: string
  readonly mark: string
  readonly per_day: number
  readonly litres: number | null
  /** Days from now on which it is not in use, and why. */
  readonly closed?: readonly [from: number, to: number, reason: string]
}

const resources: readonly DemoResource[] = [
  {
    kind: 'vehicle',
    label_th: 'รถน้ำคันที่ 1',
    label_en: 'Water truck 1',
    mark: '80-0001 สมมุติ',
    per_day: 6,
    litres: 6000,
  },
  {
    kind: 'vehicle',
    label_th: 'รถน้ำคันที่ 2',
    label_en: 'Water truck 2',
    mark: '80-0002 สมมุติ',
    per_day: 4,
    litres: 4000,
    closed: [9, 10, 'เข้าศูนย์ ตรวจเบรกและปั๊มน้ำ'],
  },
  {
    kind: 'room',
    label_th: 'ห้องประชุมธารใส',
    label_en: 'Than Sai meeting room',
    mark: 'ชั้น 2 อาคารสำนักงาน',
    per_day: 1,
    litres: null,
    closed: [14, 14, 'ประชุมสภาเทศบาล'],
  },
  {
    kind: 'room',
    label_th: 'ห้องประชุมเล็ก',
    label_en: 'Small meeting room',
    mark: 'ชั้น 1 อาคารสำนักงาน',
    per_day: 1,
    litres: null,
  },
  {
    kind: 'room',
    label_th: 'ลานหน้าสำนักงาน',
    label_en: 'Front yard',
    mark: 'ด้านหน้า ติดถนนใหญ่',
    per_day: 2,
    litres: null,
  },
]

/** `then` is when they came to the house, `tx` is now. Each belongs to the unit of the service it works for. */
export async function layResources(tx: Tx, then: Tx, unitOf: (kind: 'vehicle' | 'room') => string): Promise<void> {
  for (const { closed, ...one } of resources) {
    const id = must(await addResource(then, { ...one, unit: unitOf(one.kind) }), one.label_th)
    if (!closed) continue
    const [from, to, reason] = closed
    const day = (ahead: number) => dayAfter(todayOf(tx), ahead)
    must(await closeDays(tx, id, { from_day: day(from), to_day: day(to), reason }), one.label_th)
  }
}

/** What can carry out a case of a service, in the order of their names. */
async function fitFor(tx: Tx, code: string): Promise<string[]> {
  const kind = code === 'water-truck' ? 'vehicle' : code === 'room-booking' ? 'room' : undefined
  if (kind === undefined) return []
  const found = await tx.db
    .selectFrom('resource')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('kind', '=', kind)
    .where('archived_at', 'is', null)
    .orderBy('label_th')
    .execute()
  return found.map(row => row.id)
}

const TRIES = 15

export interface DemoDay {
  readonly code: string
  readonly number: number
  /** Days after the day on which it is planned. */
  readonly ahead: number
  readonly words: string
}

/** On the first working day from then on that has room for it. */
export async function planDemo(tx: Tx, row: CaseRow, { code, number, ahead, words }: DemoDay): Promise<Result<string>> {
  const calendar = await calendarOf(tx)
  const fit = await fitFor(tx, code)
  const part = number % 2 === 0 ? ('morning' as const) : ('afternoon' as const)
  const typed = { part, words, with: fit[number % fit.length] ?? null, trips: '', _version: row.version }
  let refused: Result<string> | undefined
  for (let more = 0; more < TRIES; more++) {
    const day = dayAfter(todayOf(tx), ahead + more)
    if (!isWorkingDay(Temporal.PlainDate.from(day), calendar)) continue
    const done = await plan(tx, row.id, { ...typed, day }, deskExtras.plan)
    if (done.ok || (done.because !== 'day-full' && done.because !== 'resource-closed')) return done
    refused = done
  }
  return refused ?? plan(tx, row.id, { ...typed, day: dayAfter(todayOf(tx), ahead) }, deskExtras.plan)
}

const TRUCK_LITRES = 6000

export interface DemoDone {
  readonly words: string
  readonly photos: Received[]
}

/** With what a delivery brought, and every animal of a registration entered. */
export function finishDemo(tx: Tx, store: FileStore, row: CaseRow, { words, photos }: DemoDone) {
  const litres = typeof row.answers.amount === 'number' ? row.answers.amount : TRUCK_LITRES
  const trips = Math.max(row.plan_load, Math.ceil(litres / TRUCK_LITRES))
  const animals = Array.isArray(row.answers.animals) ? row.answers.animals.map((_, at) => String(at)) : []
  const typed = { words, photos, trips: String(trips), litres: String(litres), animals, _version: row.version }
  return finish(tx, store, row.id, typed, deskExtras.finish)
}
