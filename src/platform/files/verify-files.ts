// Reads every kept file of an agency again and compares it with the fingerprint of its row. Changes nothing.

import { createHash } from 'node:crypto'
import type { Tx } from '../database/scope.ts'
import { blobOf } from './keep-file.ts'
import type { BlobName, FileStore } from './store.ts'

export interface FileFinding {
  readonly kind: 'missing' | 'changed'
  readonly fileId: string
  readonly sha256: string
}

export interface FileVerification {
  readonly files: number
  readonly bytes: number
  readonly findings: readonly FileFinding[]
}

const BATCH = 500

export async function verifyFiles(tx: Tx, store: FileStore): Promise<FileVerification> {
  const findings: FileFinding[] = []
  let files = 0
  let bytes = 0
  let after = '00000000-0000-0000-0000-000000000000'
  // Rows of the same content lie next to nothing in particular, so the verdict on each content is remembered.
  const known = new Map<string, FileFinding['kind'] | 'whole'>()
  for (;;) {
    const rows = await tx.db
      .selectFrom('file')
      .select(['agency_id', 'id', 'sha256', 'size'])
      .where('agency_id', '=', tx.agencyId)
      .where('id', '>', after)
      .where('erased_at', 'is', null)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      const blob = blobOf(row)
      const verdict = known.get(blob.sha256) ?? (await judge(store, blob))
      known.set(blob.sha256, verdict)
      files += 1
      bytes += row.size
      if (verdict !== 'whole') findings.push({ kind: verdict, fileId: row.id, sha256: blob.sha256 })
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return { files, bytes, findings }
    after = last.id
  }
}

async function judge(store: FileStore, blob: BlobName): Promise<FileFinding['kind'] | 'whole'> {
  if (!(await store.has(blob))) return 'missing'
  const hash = createHash('sha256')
  for await (const chunk of await store.get(blob)) hash.update(chunk)
  return hash.digest('hex') === blob.sha256 ? 'whole' : 'changed'
}
