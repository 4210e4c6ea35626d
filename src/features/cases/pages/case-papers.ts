// /office/cases/:id/order.pdf and request.pdf: what goes out with the crew, and the application to be signed at the counter. Looking is written down.
import { renderPdf } from '#src/documents/write/pdf.ts'
import type { AnyPage } from '#src/platform/http/page.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { agencyCard } from '../../agencies/public.ts'
import { definitionOf, questionsOf, saidOf } from '../../forms/public.ts'
import { houseUnits, nameOf, peopleHere } from '../../people/public.ts'
import { villagesOf } from '../../places/public.ts'
import { orderPaper, requestPaper } from '../case-paper.ts'
import { CaseForm } from '../definition.ts'
import { noteLook } from '../looks.ts'
import { caseById } from '../queries.ts'
import { deskPageWords } from '../words.ts'
import { caseAt, DESK } from './office-parts.tsx'
import { trackAt } from './track.tsx'

const papers = { order: orderPaper, request: requestPaper } as const

export const casePapers: readonly AnyPage[] = (['order', 'request'] as const).map(kind =>
  page({
    path: `${DESK}/:id/${kind}.pdf`,
    shell: 'office',
    may: 'case:read',
    ledger: 'none',
    words: deskPageWords,
    queries: 14,
    load: async (tx, visit) => {
      const row = await caseById(tx, idOf(visit))
      if (!row || tx.scope.actor?.holds('case:read', row.unit_id) !== true) return undefined
      const form = await definitionOf(tx, row.version_id, CaseForm)
      const said = saidOf(questionsOf(form), row.answers, { lang: 'th', villages: await villagesOf(tx) })
      const taker = (await peopleHere(tx)).find(one => one.id === row.by_staff)
      return {
        card: await agencyCard(tx),
        row,
        service: form.title.th,
        unit: (await houseUnits(tx)).find(one => one.id === row.unit_id)?.name_th ?? '',
        said: said.flatMap(({ words, ...one }) => (words === undefined ? [] : [{ ...one, words }])),
        taker: taker ? nameOf(taker, 'th') : '',
        address: `${visit.origin}${kind === 'order' ? caseAt(row.id) : trackAt(row.code)}`,
      }
    },
    seen: (tx, { row }) => noteLook(tx, row.id),
    view: input => ({
      title: input.service,
      body: null,
      raw: {
        body: async () => new Uint8Array(await renderPdf(papers[kind](input))),
        type: 'application/pdf',
        name: `${kind}-${input.row.code}.pdf`,
      },
    }),
  }),
)
