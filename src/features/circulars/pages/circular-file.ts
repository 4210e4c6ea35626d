// /office/circulars/:id/attachments/:file/file: what is attached to a circular, for whom it went to and for those who may see all of them.
import { blobOf, bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { paperById, pdfOf } from '../../papers/public.ts'
import { isTheirs } from '../actions/parts.ts'
import { attachmentsOf, circularById } from '../queries.ts'
import { recipientOf } from '../queries-recipients.ts'
import { circularsWords } from '../words.ts'
import { LIST } from './parts.tsx'

export const circularFile = page({
  path: `${LIST}/:id/attachments/:file/file`,
  shell: 'office',
  may: 'signed-in',
  ledger: 'none',
  words: circularsWords,
  load: async (tx, visit) => {
    const { actor, store } = visit
    const circular = await circularById(tx, idOf(visit))
    if (!circular || !actor) return undefined
    const mayRead = circular.sent_at === null ? isTheirs(tx, circular) : actor.holds('circular:read')
    if (!mayRead && (circular.sent_at === null || !(await recipientOf(tx, circular.id, actor.id)))) return undefined
    const found = (await attachmentsOf(tx, circular.id)).find(one => one.id === idOf(visit, 'file'))
    const paper = found?.paper_id ? await paperById(tx, found.paper_id) : undefined
    if (paper) return { type: 'application/pdf', name: `${paper.code}.pdf`, body: await pdfOf(tx, store, paper) }
    const file = found?.file_id ? await fileById(tx, found.file_id) : undefined
    if (!file || !(await store.has(blobOf(file)))) return undefined
    const ending = /\.[a-z0-9]+$/i.exec(file.name)?.[0] ?? ''
    return {
      type: file.media_type,
      name: `attachment${ending}`,
      body: () => bytesOf(store, file),
    }
  },
  view: file => ({ title: file.name, body: null, raw: file }),
})
