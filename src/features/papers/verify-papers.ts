// Every kept paper of an agency: its words against their digest, and the digest against what the ledger says of it.

import { sql } from 'kysely'
import { digestOfStored } from '#src/kernel/digest.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export interface PaperFinding {
  readonly kind: 'changed-words' | 'unrecorded-paper' | 'missing-paper'
  readonly code: string
}

export interface PapersVerification {
  readonly papers: number
  readonly findings: readonly PaperFinding[]
}

const BATCH = 50

interface Row {
  id: string
  code: string
  paper: unknown
  digest: Buffer
  recorded: string | null
}

export async function verifyPapers(tx: Tx): Promise<PapersVerification> {
  const findings: PaperFinding[] = []
  let papers = 0
  for (let after = ''; ; ) {
    const rows = await batch(tx, after)
    for (const row of rows) {
      const digest = row.digest.toString('hex')
      if (!digestOfStored(row.paper).equals(row.digest)) findings.push({ kind: 'changed-words', code: row.code })
      else if (row.recorded !== digest) findings.push({ kind: 'unrecorded-paper', code: row.code })
    }
    papers += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) break
    after = last.id
  }
  return { papers, findings: [...findings, ...(await lost(tx))] }
}

async function batch(tx: Tx, after: string): Promise<Row[]> {
  const found = await sql<Row>`
    select k.id, k.code, k.paper, k.digest, (
      select l.content ->> 'sha256' from ledger_entry l
      where l.agency_id = k.agency_id and l.event = 'paper.kept' and l.subject_id = k.source_id
        and l.content ->> 'paper' = k.id::text limit 1) as recorded
    from kept_paper k
    where k.agency_id = ${tx.agencyId} ${after === '' ? sql`` : sql`and k.id > ${after}`}
    order by k.id limit ${BATCH}`.execute(tx.db)
  return found.rows
}

async function lost(tx: Tx): Promise<PaperFinding[]> {
  const found = await sql<{ code: string }>`
    select l.content ->> 'code' as code from ledger_entry l
    where l.agency_id = ${tx.agencyId} and l.event = 'paper.kept' and not exists (
      select from kept_paper k where k.agency_id = l.agency_id and k.id::text = l.content ->> 'paper')
    order by l.id`.execute(tx.db)
  return found.rows.map(row => ({ kind: 'missing-paper', code: row.code }))
}
