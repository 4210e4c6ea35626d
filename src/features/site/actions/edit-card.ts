// What the public sees of somebody beside name and post. What is taken out here is gone from the website at once.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { cardOfStaff } from '../queries-cards.ts'
import type { EditCard } from '../schema.ts'

type Refusal = 'stale' | 'alt-needed' | 'not-a-phone'

export interface CardInput extends EditCard {
  readonly photo?: Received | undefined
  readonly without: boolean
}

/** `staffId` is somebody who works here: the page made sure. */
export async function editCard(
  tx: Tx,
  store: FileStore,
  staffId: string,
  input: CardInput,
): Promise<Result<true, Refusal>> {
  const before = await cardOfStaff(tx, staffId)
  if ((before?.version ?? 0) !== input._version) return no('stale')
  const digits = input.office_phone.replace(/\D/g, '').length
  if (input.office_phone !== '' && (digits < 3 || digits > 30)) return no('not-a-phone', { at: 'office_phone' })
  if (input.photo && input.photo_alt_th === '') return no('alt-needed', { at: 'photo_alt_th' })
  const photoId = input.photo
    ? await keepFile(tx, store, input.photo, { isPublic: true })
    : input.without
      ? null
      : (before?.photo_id ?? null)
  const values = {
    office_phone: input.office_phone,
    office_mail: input.office_mail,
    photo_id: photoId,
    photo_alt_th: photoId === null ? '' : input.photo_alt_th,
    photo_alt_en: photoId === null ? '' : input.photo_alt_en,
    updated_at: tx.scope.now,
  }
  if (before) {
    const changed = await tx.db
      .updateTable('public_card')
      .set({ ...values, version: before.version + 1 })
      .where('agency_id', '=', tx.agencyId)
      .where('staff_id', '=', staffId)
      .where('version', '=', before.version)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return no('stale')
  } else
    await tx.db
      .insertInto('public_card')
      .values({ agency_id: tx.agencyId, id: newId(), staff_id: staffId, ...values })
      .execute()
  // The ledger forgets nothing: it keeps what kind of thing is shown, not the number itself.
  await record(tx, {
    event: 'site.card-changed',
    subject: { kind: 'staff', id: staffId },
    content: { phone: values.office_phone !== '', mail: values.office_mail !== '', photo: photoId !== null },
  })
  await publicChanged(tx)
  return ok(true)
}
