// Draws the PDF of a kept paper once and keeps the file, so that the bytes somebody downloaded can be compared years later, with
// whatever version of the program. Run twice it changes nothing.
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import { tempFolder } from '#src/platform/files/temp.ts'
import { defineJob } from '#src/platform/jobs/define-job.ts'
import { record } from '#src/platform/ledger/record.ts'
import { paperById } from './queries.ts'

const Asked = z.object({ agency: z.uuid(), paper: z.uuid() })
const MOST_BYTES = 200 * 1024 * 1024

export const printPaper = defineJob({
  name: 'print-paper',
  schema: Asked,
  run: async (house, asked) => {
    const scope = { agencyId: asked.agency, now: house.clock() }
    const row = await inAgency(house.database, scope, tx => paperById(tx, asked.paper), { readOnly: true })
    if (!row || row.pdf_file_id !== null) return
    // What was kept is a paper: the row is written by keepPaper only.
    const bytes = await renderPdf(row.paper as unknown as Paper)
    const received = await receiveFile(Readable.from([Buffer.from(bytes)]), {
      name: `${row.code}.pdf`,
      limit: MOST_BYTES,
      accept: ['pdf'],
      tempFolder: tempFolder(house.config),
    })
    if (!received.ok) throw new Error(`the PDF of paper ${row.code} was refused: ${received.because}`)
    try {
      await inAgency(house.database, scope, async tx => {
        const fileId = await keepFile(tx, house.store, received.value, { isPublic: false })
        const changed = await tx.db
          .updateTable('kept_paper')
          .set({ pdf_file_id: fileId })
          .where('agency_id', '=', tx.agencyId)
          .where('id', '=', row.id)
          .where('pdf_file_id', 'is', null)
          .executeTakeFirst()
        if (changed.numUpdatedRows > 0n)
          await record(tx, {
            event: 'paper.printed',
            subject: { kind: row.source_kind, id: row.source_id },
            content: { paper: row.id, sha256: received.value.sha256 },
          })
      })
    } finally {
      await received.value.discard()
    }
  },
})
