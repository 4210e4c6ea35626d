// The cases of a plan as stops: where, how to call, how much. Only those that the reader may see; looking is for the caller to write down.
import type { Tx } from '#src/platform/database/scope.ts'
import { caseById, casesWords, numberText } from '../../cases/public.ts'
import { questionsOf, saidOf } from '../../forms/public.ts'
import { holdsOver } from '../../people/public.ts'
import { villagesOf } from '../../places/public.ts'
import { formOf } from '../queries.ts'
import type { Stop } from './papers.ts'
import type { PlannedRow, ResourceRow } from './queries.ts'

export async function stopsOf(tx: Tx, resource: ResourceRow, planned: readonly PlannedRow[]) {
  const villages = await villagesOf(tx)
  const { parts } = casesWords('th').track
  const stops: (Stop & { readonly id: string })[] = []
  for (const one of planned) {
    const row = holdsOver(tx, 'case:read', one.unit_id) ? await caseById(tx, one.id) : undefined
    if (!row) continue
    const form = await formOf(tx, row.version_id)
    const homes = saidOf(
      questionsOf(form).filter(question => question.type === 'address'),
      row.answers,
      { lang: 'th', villages },
    )
    const amount = typeof row.answers.amount === 'number' ? row.answers.amount : 0
    stops.push({
      id: row.id,
      number: numberText(row),
      title: row.title,
      day: one.day,
      part: one.part,
      partText: parts[one.part],
      place: [...homes.map(home => home.words ?? ''), row.place_words].filter(Boolean).join(' '),
      village: villages.find(village => village.id === row.village_id)?.number ?? null,
      phone: row.person_phone,
      litres: resource.litres === null ? 0 : amount === 0 ? resource.litres * one.load : amount,
      trips: resource.kind === 'vehicle' ? one.load : 0,
    })
  }
  return stops
}
