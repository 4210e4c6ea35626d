// /contact/print/:format: how to reach the agency as one sheet to hand out, drawn from what is on record now (S182).
import { renderDocx } from '#src/documents/write/docx.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { agencyCard, openChannels } from '../../agencies/public.ts'
import { houseOf, inWords } from '../../people/public.ts'
import { inLangOf, shownOf } from '../../publishing/public.ts'
import { type ContactInput, contactPaper } from '../contact-paper.ts'
import { publicCards } from '../queries-cards.ts'
import { unitTree } from '../who.ts'
import { siteWords } from '../words.ts'

const formats = ['pdf', 'docx'] as const
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
const MOST_SERVICES = 40

export const contactPrint = page({
  path: '/contact/print/:format',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: siteWords,
  queries: 12,
  load: async (tx, { params, lang, origin, now }) => {
    const format = formats.find(one => one === params.format)
    if (!format) return undefined
    const tree = unitTree(await houseOf(tx), await publicCards(tx))
    const services = await shownOf(tx, { kinds: ['service-manual'], most: MOST_SERVICES })
    const input: ContactInput = {
      lang,
      card: await agencyCard(tx),
      channels: await openChannels(tx),
      units: tree.map(({ unit, heads }) => ({
        name: inWords(unit.name_th, unit.name_en, lang),
        phones: heads.flatMap(head => head.holders.flatMap(({ card }) => card?.office_phone || [])),
      })),
      services: services.map(row => ({
        title: inLangOf(row.content, 'title', lang),
        unit: inWords(row.unit_th, row.unit_en, lang),
      })),
      at: now,
      address: `${origin}${href(lang, '/')}`,
    }
    return { format, input }
  },
  view: ({ format, input }) => {
    const paper = contactPaper(input)
    return {
      title: paper.title,
      description: paper.subject,
      body: null,
      raw: {
        body: async () => new Uint8Array(await (format === 'docx' ? renderDocx(paper) : renderPdf(paper))),
        type: types[format],
        name: `contact-${input.lang}.${format}`,
      },
    }
  },
})
