// Every version that was ever shown, against its digest and against what the ledger says of it; and what the ledger says was shown and is not there.

import { sql } from 'kysely'
import { digestOfStored } from '#src/kernel/digest.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export interface PublicationFinding {
  readonly kind: 'changed-words' | 'unrecorded-version' | 'missing-version'
  readonly publicationId: string
  readonly number: number
}

export interface PublicationsVerification {
  readonly versions: number
  readonly findings: readonly PublicationFinding[]
}

const BATCH = 100

interface Row {
  id: string
  publication_id: string
  number: number
  content: unknown
  digest: Buffer
  recorded: string | null
}

export async function verifyPublications(tx: Tx): Promise<PublicationsVerification> {
  const findings: PublicationFinding[] = []
  let versions = 0
  for (let after = ''; ; ) {
    const rows = await batch(tx, after)
    for (const row of rows) {
      const at = { publicationId: row.publication_id, number: row.number }
      if (!digestOfStored(row.content).equals(row.digest)) findings.push({ kind: 'changed-words', ...at })
      else if (row.recorded !== row.digest.toString('hex')) findings.push({ kind: 'unrecorded-version', ...at })
    }
    versions += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) break
    after = last.id
  }
  return { versions, findings: [...findings, ...(await lost(tx))] }
}

async function batch(tx: Tx, after: string): Promise<Row[]> {
  const found = await sql<Row>`
    select v.id, v.publication_id, v.number, v.content, v.digest, (
      select l.content ->> 'sha256' from ledger_entry l
      where l.agency_id = v.agency_id and l.event = 'publication.published' and l.subject_id = v.publication_id
        and l.content ->> 'number' = v.number::text limit 1) as recorded
    from publication_version v
    where v.agency_id = ${tx.agencyId} ${after === '' ? sql`` : sql`and v.id > ${after}::uuid`}
    order by v.id limit ${BATCH}`.execute(tx.db)
  return found.rows
}

async function lost(tx: Tx): Promise<PublicationFinding[]> {
  const found = await sql<{ publication: string; number: number }>`
    select l.subject_id as publication, (l.content ->> 'number')::int as number from ledger_entry l
    where l.agency_id = ${tx.agencyId} and l.event = 'publication.published' and not exists (
      select from publication_version v where v.agency_id = l.agency_id and v.publication_id = l.subject_id
        and v.number::text = l.content ->> 'number')
    order by l.id`.execute(tx.db)
  return found.rows.map(row => ({ kind: 'missing-version', publicationId: row.publication, number: row.number }))
}
