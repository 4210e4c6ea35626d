// The calendar of a fiscal year with how each turn stands: from publications first shown in its window, and from what other features show of
// its subject by themselves. A handful of statements, however long the calendar is.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { Proof } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { assignmentsOf, topicById } from '../../assessment/public.ts'
import { houseUnits, todayOf, type UnitRow } from '../../people/public.ts'
import { addressOfPublication, publicationKinds, publishingTopics } from '../../publishing/public.ts'
import { proofsOf, type Sources } from '../gather.ts'
import { calendarSource, shippedEntries } from './entries.ts'
import {
  type AsideRow,
  asidesNow,
  type ChangeRow,
  changesNow,
  firstShown,
  type ShownRow,
  seenFirst,
} from './queries.ts'
import { type Standing, standingOf, type Turn, turnsOf } from './rules.ts'
import type { Entry } from './schema.ts'

export interface Line {
  readonly entry: Entry
  readonly change: ChangeRow | undefined
  readonly turn: Turn
  readonly unit: UnitRow | undefined
  readonly standing: Standing
  readonly shown: { readonly on: string; readonly href: string } | undefined
  readonly aside: AsideRow | undefined
}

export interface Calendar {
  readonly year: number
  readonly today: string
  readonly source: typeof calendarSource
  readonly units: readonly UnitRow[]
  /** By deadline. */
  readonly lines: readonly Line[]
}

export async function gatherCalendar(tx: Tx, sources: Sources, year: number): Promise<Calendar> {
  const today = todayOf(tx)
  const changes = await changesNow(tx)
  const asides = await asidesNow(tx)
  const entries = entriesWith(changes)
  const { from, to } = fiscalYear(year)
  // A quarter or month that ended before the year may be shown in its first days only; windows never begin earlier than the year does.
  const shown = await firstShown(tx, from.subtract({ months: 3 }).toString(), to.add({ months: 3 }).toString())
  const seen = await seenFirst(tx, from.toString(), to.toString())
  // Until the items of a year are given out, those of the year before say who answers.
  const assignments = [...(await assignmentsOf(tx, year)), ...(await assignmentsOf(tx, year - 1))]
  const units = await houseUnits(tx)
  const proofs = await otherProofs(tx, sources, entries, year)
  const lines = entries.flatMap(entry => {
    const change = changes.find(one => one.entry === entry.key)
    const subjects = entry.topic === undefined ? [] : [entry.topic, ...(topicById(entry.topic)?.within ?? [])]
    const assigned = subjects.flatMap(
      topic => assignments.find(one => one.topic === topic && one.unit_id !== null)?.unit_id ?? [],
    )
    const unitId = change?.unit_id ?? assigned[0]
    const unit = units.find(one => one.id === unitId)
    return turnsOf(entry, year).map((turn): Line => {
      const now = shownIn({ entry, turn, year }, shown, proofs.get(entry.key) ?? [])
      const before = seen.get(`${entry.key} ${turn.id}`)
      const found = now && before !== undefined && before < now.on ? { ...now, on: before } : now
      const aside = asides.find(one => one.entry === entry.key && one.turn === turn.id)
      const standing = standingOf({ due: turn.due, shownOn: found?.on, isAside: aside !== undefined }, today)
      return { entry, change, turn, unit, standing, shown: found, aside }
    })
  })
  lines.sort((a, b) => a.turn.due.localeCompare(b.turn.due) || a.entry.key.localeCompare(b.entry.key))
  return { year, today, source: calendarSource, units, lines }
}

/** The program's list as the agency changed it, and what it added. */
export function entriesWith(changes: readonly ChangeRow[]): Entry[] {
  const shipped = shippedEntries.map(entry => {
    const change = changes.find(one => one.entry === entry.key)
    return change ? { ...entry, every: change.every, month: change.month ?? undefined, day: change.day } : entry
  })
  return [...shipped, ...changes.filter(isOwn).map(ownEntry)]
}

export const isOwn = (change: ChangeRow): boolean => shippedEntries.every(one => one.key !== change.entry)

const ownEntry = (row: ChangeRow): Entry => ({
  key: row.entry,
  name: { th: row.name_th, en: row.name_en || row.name_th },
  basis: { th: row.basis, en: row.basis },
  isVerified: true,
  every: row.every,
  month: row.month ?? undefined,
  day: row.day,
  data: 0,
  topic: row.topic || undefined,
  headings: [],
  kinds: row.kind === '' ? [] : [row.kind],
})

/** By entry. Publications are looked at one by one, because only they know when they were shown first. */
async function otherProofs(tx: Tx, sources: Sources, entries: readonly Entry[], year: number) {
  const others = sources.filter(source => source !== publishingTopics)
  const found = new Map<string, readonly Proof[]>()
  for (const [data, of] of Map.groupBy(
    entries.filter(entry => entry.kinds.length === 0),
    entry => entry.data,
  )) {
    const topics = [...new Set(of.flatMap(entry => entry.topic ?? []))]
    const proofs = await proofsOf(tx, others, topics, { year, fiscalYear: year + data })
    for (const entry of of) if (entry.topic !== undefined) found.set(entry.key, proofs.get(entry.topic) ?? [])
  }
  return found
}

const dayOf = (moment: Date): string => todayIn(bangkok, moment).toString()

interface ToShow {
  readonly entry: Entry
  readonly turn: Turn
  readonly year: number
}

function shownIn({ entry, turn, year }: ToShow, rows: readonly ShownRow[], proofs: readonly Proof[]) {
  const isIn = (day: string) => day >= turn.from && day <= turn.to
  // What names its year counts for it although it came early: the budget law of a year is passed before the year begins.
  const isEarly = (row: ShownRow) =>
    entry.every === 'year' && row.fiscal_year === year + entry.data && row.on_day < turn.from
  const all = [
    ...rows
      .filter(row => (isIn(row.on_day) || isEarly(row)) && fits(entry, row))
      .map(row => ({ on: row.on_day, href: addressOfRow(row) })),
    ...proofs.map(proof => ({ on: dayOf(proof.updatedAt), href: proof.href })).filter(proof => isIn(proof.on)),
  ]
  return all.sort((a, b) => a.on.localeCompare(b.on))[0]
}

function fits(entry: Entry, row: ShownRow): boolean {
  if (entry.kinds.length > 0 && !entry.kinds.includes(row.kind)) return false
  if (entry.topic === undefined && entry.headings.length === 0) return entry.kinds.length > 0
  return (
    (entry.topic !== undefined && row.topics.includes(entry.topic)) ||
    entry.headings.some(heading => row.headings.includes(heading))
  )
}

function addressOfRow(row: ShownRow): string {
  const kind = publicationKinds.find(one => one === row.kind)
  return kind ? addressOfPublication({ kind, slug: row.slug }) : '/documents'
}
