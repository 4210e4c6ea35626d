// /office/circulars/:id/list: the list of acknowledgements on the screen, as PDF and as Word: to sign while the circular waits, as it was kept
// once it is closed.

import { renderDocx } from '#src/documents/write/docx.ts'
import { PaperView } from '#src/documents/write/html.tsx'
import { paperTypes } from '#src/documents/write/paper-types.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { LinkButton, PageHead, PreviewPaper, Stack } from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { addressOfPaper, docxOf, paperIn, paperOf, pdfOf } from '../../papers/public.ts'
import { listPaper } from '../list-paper.ts'
import { attachmentsOf, circularById } from '../queries.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { circularsWords } from '../words.ts'
import { addressOf, crumbsTo, LIST } from './parts.tsx'

export const circularPrinted = page({
  path: `${LIST}/:id/list`,
  shell: 'office',
  may: 'circular:read',
  ledger: 'none',
  words: circularsWords,
  load: async (tx, visit) => {
    const circular = await circularById(tx, idOf(visit))
    if (!circular || (circular.state !== 'sent' && circular.state !== 'closed')) return undefined
    const kept = circular.state === 'closed' ? await paperOf(tx, 'circular', circular.id) : undefined
    if (kept)
      return {
        circular,
        code: kept.code,
        paper: paperIn(kept),
        pdf: await pdfOf(tx, visit.store, kept),
        docx: docxOf(kept),
      }
    const paper = listPaper({
      card: await agencyCard(tx),
      circular,
      attachments: await attachmentsOf(tx, circular.id),
      rows: await recipientsOf(tx, circular.id),
      at: visit.now,
    })
    return {
      circular,
      code: undefined,
      paper,
      pdf: async () => new Uint8Array(await renderPdf(paper)),
      docx: async () => new Uint8Array(await renderDocx(paper)),
    }
  },
  view: ({ circular, code, paper, pdf, docx }, { lang, query }) => {
    const { list: w } = circularsWords(lang)
    const format = query.get('format')
    if (format === 'pdf' || format === 'docx')
      return {
        title: w.title,
        body: null,
        raw: { body: format === 'pdf' ? pdf : docx, type: paperTypes[format], name: `circular.${format}` },
      }
    const back = addressOf(circular.id)
    const at = (one: string) => href(lang, `${back}/list?format=${one}`)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={code === undefined ? w.pageLead : w.keptLead}
            note={circular.subject}
            actions={
              <>
                <LinkButton href={at('pdf')} icon="download">
                  {w.pdf}
                </LinkButton>
                <LinkButton href={at('docx')} variant="quiet" icon="download">
                  {w.docx}
                </LinkButton>
                {code === undefined ? null : (
                  <LinkButton href={href(lang, addressOfPaper(code))} variant="quiet" icon="qr-code">
                    {w.verifyPage}
                  </LinkButton>
                )}
              </>
            }
          />
          <PreviewPaper label={w.preview}>
            <PaperView paper={paper} />
          </PreviewPaper>
        </Stack>
      ),
    }
  },
})
