// /office/services/plan/:resource/day.pdf and month.pdf: the sheet that goes out with the truck, and the plan of a month. Who looked at the
// cases on it is written down.
import { renderPdf } from '#src/documents/write/pdf.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { agencyCard } from '../../../agencies/public.ts'
import { noteLook } from '../../../cases/public.ts'
import { todayOf } from '../../../people/public.ts'
import { daySheet, monthPlan } from '../papers.ts'
import { plannedWith } from '../queries.ts'
import { daysOfMonth, inOrder, monthAsked } from '../rules.ts'
import { stopsOf } from '../stops.ts'
import { planWords } from '../words.ts'
import { PLAN, resourceHere } from './parts.tsx'

async function load(tx: Tx, visit: Visit, span: (today: string) => { from: string; to: string }) {
  const resource = await resourceHere(tx, visit, 'case:read')
  if (!resource) return undefined
  const { from, to } = span(todayOf(tx))
  const planned = await plannedWith(tx, [resource.id], { from, to })
  return { resource, from, stops: await stopsOf(tx, resource, planned), card: await agencyCard(tx), at: tx.scope.now }
}

const seen = async (tx: Tx, { stops }: { readonly stops: readonly { readonly id: string }[] }) => {
  for (const { id } of stops) await noteLook(tx, id)
}
const pdf = 'application/pdf'

export const planPapers: readonly AnyPage[] = [
  page({
    path: `${PLAN}/:resource/day.pdf`,
    shell: 'office',
    may: 'case:read',
    ledger: 'none',
    words: planWords,
    load: (tx, visit) =>
      load(tx, visit, today => {
        const asked = visit.query.get('day') ?? ''
        const day = daysOfMonth(monthAsked(asked.slice(0, 7), today)).find(one => one === asked) ?? today
        return { from: day, to: day }
      }),
    seen,
    view: ({ from, stops, ...drawn }) => ({
      title: from,
      body: null,
      raw: {
        body: async () => new Uint8Array(await renderPdf(daySheet({ ...drawn, day: from, stops: inOrder(stops) }))),
        type: pdf,
        name: `day-${from}.pdf`,
      },
    }),
  }),
  page({
    path: `${PLAN}/:resource/month.pdf`,
    shell: 'office',
    may: 'case:read',
    ledger: 'none',
    words: planWords,
    load: (tx, visit) =>
      load(tx, visit, today => {
        const days = daysOfMonth(monthAsked(visit.query.get('month'), today))
        return { from: days[0] ?? today, to: days.at(-1) ?? today }
      }),
    seen,
    view: ({ from, stops, ...drawn }) => {
      const month = from.slice(0, 7)
      return {
        title: month,
        body: null,
        raw: {
          body: async () => new Uint8Array(await renderPdf(monthPlan({ ...drawn, month, stops }))),
          type: pdf,
          name: `plan-${month}.pdf`,
        },
      }
    },
  }),
]
