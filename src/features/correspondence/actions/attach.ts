// Puts a file or a kept paper behind a letter, or takes it away again while it is a draft.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { type PaperRow, paperById } from '../../papers/public.ts'
import type { Attach } from '../schema.ts'
import { type Held, heldFor, setLetter } from './parts.ts'

export async function attachFile(tx: Tx, store: FileStore, id: string, input: Attach): Promise<Result<true, Held>> {
  const held = await heldFor(tx, id, 'edit', input._version)
  if (!held.ok) return held
  const fileId = await keepFile(tx, store, input.file, { isPublic: false })
  await put(tx, id, {
    title: input.title || input.file.name.replace(/\.[a-z0-9]+$/i, ''),
    file_id: fileId,
    paper_id: null,
  })
  await setLetter(tx, held.value, {})
  await record(tx, { event: 'letter.attached', subject: { kind: 'letter', id }, content: { file: fileId } })
  return ok(true)
}

export async function attachKept(
  tx: Tx,
  id: string,
  input: { paper: string; _version: number },
): Promise<Result<true, Held | 'choose-one' | 'attached-already'>> {
  const held = await heldFor(tx, id, 'edit', input._version)
  if (!held.ok) return held
  const paper = await paperById(tx, input.paper)
  if (!paper) return no('choose-one', { at: 'paper' })
  if (held.value.attachments.some(one => one.paper_id === paper.id)) return no('attached-already', { at: 'paper' })
  await attachPaper(tx, id, paper)
  await setLetter(tx, held.value, {})
  return ok(true)
}

export async function attachPaper(tx: Tx, id: string, paper: PaperRow): Promise<void> {
  await put(tx, id, { title: paper.title, file_id: null, paper_id: paper.id })
  await record(tx, { event: 'letter.attached', subject: { kind: 'letter', id }, content: { paper: paper.id } })
}

async function put(tx: Tx, letterId: string, what: { title: string; file_id: string | null; paper_id: string | null }) {
  const last = await tx.db
    .selectFrom('letter_attachment')
    .select(of => of.fn.max('position').as('last'))
    .where('agency_id', '=', tx.agencyId)
    .where('letter_id', '=', letterId)
    .executeTakeFirst()
  await tx.db
    .insertInto('letter_attachment')
    .values({ agency_id: tx.agencyId, id: newId(), letter_id: letterId, ...what, position: (last?.last ?? 0) + 1 })
    .execute()
}

export async function detach(
  tx: Tx,
  id: string,
  input: { attachment: string; _version: number },
): Promise<Result<true, Held>> {
  const held = await heldFor(tx, id, 'edit', input._version)
  if (!held.ok) return held
  const gone = held.value.attachments.find(one => one.id === input.attachment)
  if (!gone) return no('not-found')
  await tx.db
    .updateTable('letter_attachment')
    .set({ removed_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', gone.id)
    .execute()
  await setLetter(tx, held.value, {})
  await record(tx, { event: 'letter.detached', subject: { kind: 'letter', id }, content: { attachment: gone.id } })
  return ok(true)
}
