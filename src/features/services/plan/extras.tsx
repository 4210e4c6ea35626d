// What plans add to the desk: the vehicle or room on the page that sets a day, and what was brought on the page that ends a delivery.
// A day never holds more than it can: whoever plans holds the vehicle or room until she is done.
import type { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { Card, List, NumberField, Select, Stack } from '#src/ui/index.ts'
import type { CaseRow, VerbExtra } from '../../cases/public.ts'
import { dayText } from '../../people/public.ts'
import { freeDaysOf, freeDaysText } from './free-days.ts'
import {
  closedOf,
  planKindOf,
  plannedWith,
  type ResourceRow,
  resourceById,
  resourcesOf,
  resourceToHold,
} from './queries.ts'
import { freeOf, isClosed, tripsFor } from './rules.ts'
import { Delivered, Placed } from './schema.ts'
import { resourceName } from './show.ts'
import { planWords } from './words.ts'

/** What a request for water asks for: the question is called so in every form of the catalogue that has a plan of a vehicle. */
const amountOf = (row: CaseRow): number => (typeof row.answers.amount === 'number' ? row.answers.amount : 0)

const loadOf = (resource: ResourceRow, row: CaseRow, typed: number | null): number =>
  resource.kind === 'room' ? 1 : (typed ?? tripsFor(amountOf(row), resource.litres ?? Number.POSITIVE_INFINITY))

export const planExtra: VerbExtra = {
  errors: lang => planWords(lang).errors,
  ask: async (tx, row, query) => {
    const kind = await planKindOf(tx, row)
    const all = kind === undefined ? [] : await resourcesOf(tx, kind)
    if (kind === undefined || all.length === 0) return undefined
    const free = await freeDaysOf(tx, all, { part: '', load: 1, except: row.id })
    const wanted = all.find(one => one.id === (query.get('with') ?? row.plan_with))
    const day = query.get('day') ?? ''
    return {
      values: {
        with: wanted?.id ?? (all.length === 1 ? (all[0]?.id ?? '') : ''),
        trips: row.plan_with === null || kind === 'room' ? '' : String(row.plan_load),
        ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? { day: dayText(day, tx.scope.lang ?? 'th') } : {}),
      },
      fields: (lang, form) => {
        const w = planWords(lang).slot
        const days = (id: string) => {
          const found = free.get(id) ?? []
          return found.length === 0 ? planWords(lang).noFreeDay : found.map(one => dayText(one, lang)).join(', ')
        }
        return (
          <>
            <Stack>
              <Card title={w.freeDays}>
                <List items={all.map(one => fill(w.free, { name: resourceName(one, lang), days: days(one.id) }))} />
              </Card>
              <Select
                lang={lang}
                optional
                empty={w.none}
                label={w[kind]}
                options={all.map(one => ({ value: one.id, label: resourceName(one, lang) }))}
                {...form.field('with')}
              />
            </Stack>
            {kind === 'vehicle' ? (
              <NumberField
                lang={lang}
                optional
                label={w.trips}
                hint={w.tripsHint}
                unit={w.tripsUnit}
                {...form.field('trips')}
              />
            ) : null}
          </>
        )
      },
    }
  },
  take: async (tx, row, typed) => {
    const read = readAs(Placed, typed)
    if (!read.ok) return read
    const { with: id, day, part, trips } = read.value
    if (id === null) return ok({ data: {}, set: {} })
    const resource = await resourceToHold(tx, id)
    const kind = await planKindOf(tx, row)
    if (!resource || resource.archived_at !== null || resource.kind !== kind) return no('choose-one', { at: 'with' })
    const load = loadOf(resource, row, trips)
    if (resource.kind === 'vehicle' && load > resource.per_day)
      return no('more-than-a-day', { at: 'trips', detail: { load, most: resource.per_day } })
    const closed = isClosed(await closedOf(tx, [id], day), day)
    const taken = await plannedWith(tx, [id], { from: day, to: day, except: row.id })
    if (closed || freeOf(resource, taken, part) < load) {
      const free = (await freeDaysOf(tx, [resource], { part, load, except: row.id })).get(id) ?? []
      return no(closed ? 'resource-closed' : 'day-full', { at: 'day', detail: { days: freeDaysText(tx, free) } })
    }
    return ok({ data: { with: id, load }, set: { plan_with: id, plan_load: load } })
  },
}

const isDelivery = async (tx: Tx, row: CaseRow): Promise<boolean> =>
  row.process === 'delivery' && (await planKindOf(tx, row)) === 'vehicle'

export const deliveryExtra: VerbExtra = {
  errors: lang => planWords(lang).errors,
  ask: async (tx, row) => {
    if (!(await isDelivery(tx, row))) return undefined
    const resource = row.plan_with === null ? undefined : await resourceById(tx, row.plan_with)
    const carried = resource?.litres ? resource.litres * row.plan_load : amountOf(row)
    const litres = amountOf(row) === 0 ? carried : Math.min(carried, amountOf(row))
    return {
      values: { trips: String(row.plan_load), litres: litres === 0 ? '' : String(litres) },
      fields: (lang, form) => {
        const w = planWords(lang)
        return (
          <>
            <NumberField lang={lang} label={w.slot.deliveredTrips} unit={w.slot.tripsUnit} {...form.field('trips')} />
            <NumberField
              lang={lang}
              label={w.slot.deliveredLitres}
              unit={w.form.litresUnit}
              {...form.field('litres')}
            />
          </>
        )
      },
    }
  },
  take: async (tx, row, typed) => {
    if (!(await isDelivery(tx, row))) return ok({ data: {}, set: {} })
    const read = readAs(Delivered, typed)
    return read.ok ? ok({ data: read.value, set: {} }) : read
  },
}

/** Every fault at its field, as the machinery says those of a page's own input. */
function readAs<T>(schema: z.ZodType<T>, typed: Readonly<Record<string, unknown>>) {
  const read = schema.safeParse(typed)
  if (read.success) return ok(read.data)
  const [first, ...also] = read.error.issues.map(issue => {
    const detail = 'params' in issue && issue.params ? (issue.params as Record<string, number>) : undefined
    return no(issue.message, { at: issue.path.map(String).join('.'), ...(detail ? { detail } : {}) })
  })
  return first ? { ...first, also } : no('wrong-kind')
}
