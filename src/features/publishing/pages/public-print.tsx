// /manuals/:slug/print/:format: a manual as PDF or Word, and as one sheet to hand out, drawn from the version in force.
import { renderDocx } from '#src/documents/write/docx.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { agencyCard } from '../../agencies/public.ts'
import { houseUnits } from '../../people/public.ts'
import { leafletPaper, manualPaper } from '../manual-paper.ts'
import { publicationBySlug, versionOf } from '../queries.ts'
import { addressOf, folderOf } from '../rules.ts'
import { publishingWords } from '../words.ts'

const formats = ['pdf', 'docx', 'leaflet'] as const
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const publicPrints: AnyPage[] = (['service-manual', 'staff-manual'] as const).map(kind =>
  page({
    path: `${folderOf[kind]}/:slug/print/:format`,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: publishingWords,
    queries: 8,
    load: async (tx, { params, origin }) => {
      const format = formats.find(one => one === params.format)
      const row = await publicationBySlug(tx, params.slug ?? '')
      if (!format || !row?.shown || row.kind !== kind) return undefined
      const version = await versionOf(tx, row.id, row.current_version)
      const manual = version?.content.manual
      if (!version || !manual) return undefined
      const unit = (await houseUnits(tx)).find(one => one.id === row.unit_id)
      return {
        format,
        slug: row.slug,
        input: {
          card: await agencyCard(tx),
          kind,
          content: version.content,
          manual,
          unit: unit?.name_th ?? '',
          at: version.published_at,
          number: version.number,
          leave: version.leave_ref,
          address: `${origin}${addressOf(row)}`,
        },
      }
    },
    view: ({ format, input, slug }) => ({
      title: input.content.title_th,
      description: input.content.summary_th || input.content.title_th,
      body: null,
      raw: {
        body: async () => {
          const paper = format === 'leaflet' ? leafletPaper(input) : manualPaper(input)
          return new Uint8Array(await (format === 'docx' ? renderDocx(paper) : renderPdf(paper)))
        },
        type: format === 'docx' ? DOCX : 'application/pdf',
        name: `${slug}.${format === 'docx' ? 'docx' : 'pdf'}`,
      },
    }),
  }),
)
