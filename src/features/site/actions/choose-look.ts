// The main colour of the website and the picture of its home. Both stand on the agency's own row, which every page reads anyway.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { agencyCard } from '../../agencies/public.ts'
import type { SiteColour } from '../schema.ts'

export async function chooseColour(
  tx: Tx,
  { colour, version }: { colour: SiteColour; version: number },
): Promise<Result<true, 'stale'>> {
  const changed = await tx.db
    .updateTable('agency')
    .set({ site_colour: colour, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event: 'site.look-chosen',
    subject: { kind: 'agency', id: tx.agencyId },
    content: { colour },
  })
  await publicChanged(tx)
  return ok(true)
}

export interface HomePicture {
  readonly picture: Received
  readonly alt_th: string
  readonly alt_en: string
}

export async function choosePicture(tx: Tx, store: FileStore, { picture, alt_th, alt_en }: HomePicture) {
  if (alt_th === '') return no('alt-needed', { at: 'alt_th' })
  const id = await keepFile(tx, store, picture, { isPublic: true })
  await setPicture(tx, { site_picture_id: id, site_picture_alt_th: alt_th, site_picture_alt_en: alt_en })
  await record(tx, {
    event: 'site.picture-chosen',
    subject: { kind: 'agency', id: tx.agencyId },
    content: { file: id, alt_th, alt_en },
  })
  await publicChanged(tx)
  return ok(id)
}

export async function removePicture(tx: Tx): Promise<Result<true, 'no-picture'>> {
  const { row } = await agencyCard(tx)
  if (row.site_picture_id === null) return no('no-picture')
  await setPicture(tx, { site_picture_id: null, site_picture_alt_th: '', site_picture_alt_en: '' })
  await record(tx, {
    event: 'site.picture-removed',
    subject: { kind: 'agency', id: tx.agencyId },
    content: { file: row.site_picture_id },
  })
  await publicChanged(tx)
  return ok(true)
}

const setPicture = (
  tx: Tx,
  values: { site_picture_id: string | null; site_picture_alt_th: string; site_picture_alt_en: string },
) =>
  tx.db
    .updateTable('agency')
    .set(of => ({ ...values, version: of('version', '+', 1) }))
    .where('agency_id', '=', tx.agencyId)
    .execute()
