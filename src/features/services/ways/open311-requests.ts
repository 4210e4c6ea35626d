// GeoReport v2, what was reported: only what is broken in public, without anybody's name, words or photos. The newest first, bounded in days and number.
import { Temporal } from 'temporal-polyfill'
import { isId } from '#src/kernel/ids.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { casesWords, isEnd, repairsPublic } from '../../cases/public.ts'
import { dayText, houseUnits, inWords } from '../../people/public.ts'
import { villagesOf } from '../../places/public.ts'
import { type PublicReport, placePublicly, publicReport, saidPublicly, titleOf } from '../public-report.ts'
import { formOf, KIND, offeredByCode, offeredEver } from '../queries.ts'
import { waysWords } from '../words.ts'
import { type Answer, refusal, type Value } from './open311-answer.ts'

export const MOST_DAYS = 90
export const MOST_REQUESTS = 1000
const MOST_IDS = 100
const DAY_MS = 86_400_000

export async function open311Requests(tx: Tx, query: URLSearchParams, lang: Lang): Promise<Answer> {
  const list = (name: string) =>
    (query.get(name) ?? '')
      .split(',')
      .map(one => one.trim())
      .filter(Boolean)
  const ids = list('service_request_id')
  if (ids.length > MOST_IDS) return refusal(400, `service_request_id names more than ${MOST_IDS}`)
  const states = list('status')
  if (states.some(one => one !== 'open' && one !== 'closed')) return refusal(400, 'status is open or closed')
  const span = spanOf(query, tx.scope.now)
  if (!span)
    return refusal(400, 'start_date and end_date are W3C dates, such as 2026-11-21T00:00:00Z, the earlier first')
  const codes = list('service_code')
  const services = await Promise.all(codes.slice(0, MOST_IDS).map(code => offeredByCode(tx, code)))
  if (services.some(service => service === undefined)) return refusal(404, 'service_code was not found')
  const rows = await repairsPublic(tx, {
    kind: KIND,
    most: MOST_REQUESTS,
    // Named ones are given whatever their day.
    ...(query.has('service_request_id') ? { ids: ids.filter(isId) } : span),
    ...(codes.length > 0 ? { ofIds: services.flatMap(service => service?.id ?? []) } : {}),
    ...(states.length === 1 ? { isOver: states[0] === 'closed' } : {}),
  })
  const villages = await villagesOf(tx)
  const reports: PublicReport[] = []
  for (const row of rows) reports.push({ row, form: await formOf(tx, row.version_id), villages })
  return answerOf(tx, reports, lang)
}

export async function open311Request(tx: Tx, id: string, lang: Lang): Promise<Answer> {
  const report = isId(id) ? await publicReport(tx, id) : undefined
  return report ? answerOf(tx, [report], lang) : refusal(404, 'service_request_id was not found')
}

/** Ninety days from the first day, or up to the last, or up to now. */
function spanOf(query: URLSearchParams, now: Date): { from: Date; until: Date } | undefined {
  const read = (name: string) => {
    const text = query.get(name) ?? ''
    return text === '' ? undefined : /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN
  }
  const [start, end] = [read('start_date'), read('end_date')]
  if (Number.isNaN(start) || Number.isNaN(end) || (start ?? 0) > (end ?? Number.POSITIVE_INFINITY)) return undefined
  const until = end ?? (start === undefined ? now.getTime() : start + MOST_DAYS * DAY_MS)
  const from = Math.max(start ?? 0, until - MOST_DAYS * DAY_MS)
  return { from: new Date(from), until: new Date(until) }
}

async function answerOf(tx: Tx, reports: readonly PublicReport[], lang: Lang): Promise<Answer> {
  const units = await houseUnits(tx)
  const codes = new Map((await offeredEver(tx)).map(one => [one.id, one.code]))
  const w = waysWords(lang)
  const value = reports.map((report): Value => {
    const { row, form } = report
    const unit = units.find(one => one.id === row.unit_id)
    const day = row.planned_on === null ? '' : dayText(row.planned_on, lang)
    const title = titleOf(report, lang)
    const said = saidPublicly(form, row.answers, lang).join(', ')
    return {
      service_request_id: row.id,
      status: isEnd(row.state) ? 'closed' : 'open',
      status_notes: `${casesWords(lang).states[row.state]}: ${fill(w.report.nextOf[row.state], { day })}`,
      service_name: title,
      service_code: codes.get(row.of_id) ?? '',
      description: said === '' ? title : fill(w.open311.what, { service: title, said }),
      agency_responsible: unit ? inWords(unit.name_th, unit.name_en, lang) : '',
      service_notice: '',
      requested_datetime: momentOf(row.submitted_at),
      updated_datetime: momentOf(row.state_at),
      expected_datetime: isEnd(row.state) ? null : endOf(row.due_on),
      address: placePublicly(report, lang),
      address_id: row.asset,
      zipcode: '',
      lat: row.lat,
      long: row.lng,
      media_url: '',
    }
  })
  return { status: 200, root: 'service_requests', value }
}

const momentOf = (at: Date) => at.toISOString().replace(/\.\d+Z$/, 'Z')

/** The end of the day in Thailand. */
const endOf = (day: string) => `${Temporal.PlainDate.from(day).toString()}T23:59:59+07:00`
