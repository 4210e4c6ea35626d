// A kept paper as a proof: only what is on the website now. The features that made the paper know which subject it shows.
import { type RawBuilder, sql } from 'kysely'
import type { Proof } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { addressOfPaper } from './code.ts'
import type { PaperSource } from './schema.ts'

export interface OpenPaper {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly source_id: string
  readonly digest: Buffer
  readonly published_at: Date
}

/** Papers of a source that anybody may read now, newest first; `more` joins `k` with what the source knows of them. */
export async function openPapers<More>(
  tx: Tx,
  source: PaperSource,
  more: {
    readonly columns: RawBuilder<unknown>
    readonly joins: RawBuilder<unknown>
    readonly where: RawBuilder<unknown>
  },
): Promise<(OpenPaper & More)[]> {
  const found = await sql<OpenPaper & More>`
    select k.id, k.code, k.title, k.source_id, k.digest, k.published_at, ${more.columns} from kept_paper k ${more.joins}
    where k.agency_id = ${tx.agencyId} and k.source_kind = ${source} and k.published_at is not null and k.withdrawn_at is null
      and ${more.where}
    order by k.published_at desc, k.id desc limit 200`.execute(tx.db)
  return found.rows
}

export function proofOfPaper(paper: OpenPaper, more: Pick<Proof, 'component' | 'sentence' | 'unitId'> = {}): Proof {
  return {
    ...more,
    title: { th: paper.title, en: paper.title },
    href: addressOfPaper(paper.code),
    kind: 'file',
    updatedAt: paper.published_at,
    sha256: paper.digest.toString('hex'),
  }
}
