// Looks for data of persons in the text of files and for probable signatures on their pages, in a job: what a PDF says is not seen by whoever uploads
// it. A citizen number is never let through; phones, mails, accounts and signatures ask for a reason, what cannot be read for a person's eyes. Several
// asked at once do the same work and come to the same end.
import { z } from 'zod'
import { kindsWithSignatures, type SignaturesRead, signaturesInFile } from '#src/documents/read/file-signatures.ts'
import { kindsWithText, textOfFile } from '#src/documents/read/file-text.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { bytesOf, fileById, type FileRow as StoredFile } from '#src/platform/files/keep-file.ts'
import { kindOfMediaType } from '#src/platform/files/kinds.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { defineJob } from '#src/platform/jobs/define-job.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { openedJobs } from '#src/platform/jobs/open-jobs.ts'
import { masked, type PersonalFind, personalIn } from '../evidence/public.ts'
import { filesOf } from './queries.ts'

const Asked = z.object({ agency: z.uuid(), publication: z.uuid() })
const MOST_FINDS = 20

export const lookThroughFiles = defineJob({
  name: 'look-through-files',
  schema: Asked,
  mostSeconds: 600,
  run: async (house, asked) => {
    const scope = { agencyId: asked.agency, now: house.clock() }
    const waiting = await inAgency(
      house.database,
      scope,
      async tx => {
        const rows = (await filesOf(tx, asked.publication)).filter(
          row => row.role === 'file' && row.privacy === 'unchecked',
        )
        return Promise.all(rows.map(async row => ({ row, file: await fileById(tx, row.file_id) })))
      },
      { readOnly: true },
    )
    for (const { row, file } of waiting) {
      if (!file) continue
      const { text, signed } = await readFile(house.store, file)
      const found = text === undefined ? [] : seriousIn(text)
      const isRead = text !== undefined && text.trim() !== '' && signed !== undefined
      await inAgency(house.database, scope, tx =>
        tx.db
          .updateTable('publication_file')
          .set({
            privacy: !isRead ? 'unreadable' : found.length > 0 ? 'found' : 'clean',
            privacy_found: JSON.stringify(
              found.slice(0, MOST_FINDS).map(one => ({ kind: one.kind, text: masked(one) })),
            ),
            signatures: JSON.stringify(signed?.found ?? []),
            picture_pages: [...(signed?.picturePages ?? [])],
            pages: JSON.stringify(signed?.pages ?? []),
          })
          .where('agency_id', '=', tx.agencyId)
          .where('id', '=', row.id)
          .execute(),
      )
    }
  },
})

interface FileRead {
  /** Undefined where none could be read. */
  readonly text: string | undefined
  /** Undefined where it could not be looked at; a kind of file that is not signed has nothing. */
  readonly signed: SignaturesRead | undefined
}

async function readFile(store: FileStore, file: StoredFile): Promise<FileRead> {
  const kind = kindOfMediaType(file.media_type)
  const worded = kindsWithText.find(one => one === kind)
  const signable = kindsWithSignatures.find(one => one === kind)
  const bytes = worded && (await bytesOf(store, file))
  const read = worded && bytes && (await textOfFile(bytes, worded))
  const looked = signable && bytes && (await signaturesInFile(bytes, signable))
  return {
    text: read?.ok ? read.value.text : undefined,
    signed: looked ? (looked.ok ? looked.value : undefined) : { found: [], picturePages: [], pages: [] },
  }
}

/** Names of people stand in every order and every piece of news; numbers that belong to a person do not. */
export const seriousIn = (text: string): PersonalFind[] => personalIn(text).filter(one => one.kind !== 'name')

export async function lookThrough(tx: Tx, publicationId: string): Promise<void> {
  if (openedJobs())
    await enqueue(tx, lookThroughFiles, { agency: tx.agencyId, publication: publicationId }, { key: publicationId })
}
