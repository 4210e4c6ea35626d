// Which subjects of disclosure accepted pieces prove to the public. A figure has no public page of its own and proves nothing here; a link
// that was found dead opens for nobody.
import { sql } from 'kysely'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { AskedYear, Proof, TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'

interface PieceRow {
  readonly topic: string
  readonly component: string
  readonly id: string
  readonly kind: 'file' | 'link'
  readonly title: string
  readonly url: string
  readonly sha256: Buffer | null
  readonly unit_id: string | null
  readonly reviewed_at: Date
}

export const evidenceTopics: TopicSource<Tx> = {
  topics: [],
  proofs: async (tx, topics, asked) => {
    const rows = topics.length === 0 ? [] : await publicPieces(tx, topics, asked)
    return new Map([...Map.groupBy(rows, row => row.topic)].map(([topic, of]) => [topic, of.map(proofOf)]))
  },
}

/** What happened in the year whose work is shown; without a day, what was accepted between its beginning and the end of the assessment. */
async function publicPieces(tx: Tx, topics: readonly string[], asked: AskedYear): Promise<PieceRow[]> {
  const shown = fiscalYear(asked.fiscalYear)
  const until = fiscalYear(asked.year).to
  const found = await sql<PieceRow>`
    select t.topic, t.component, e.id, e.kind, e.title, e.url, e.sha256, e.unit_id, e.reviewed_at
    from evidence_topic t join evidence e on e.agency_id = t.agency_id and e.id = t.evidence_id
    where t.agency_id = ${tx.agencyId} and t.removed_at is null and t.topic = any(${[...topics]})
      and e.state = 'accepted' and e.is_public and e.kind in ('file', 'link') and e.link_state <> 'dead' and e.reviewed_at is not null
      and coalesce(e.happened_on between ${shown.from.toString()} and ${shown.to.toString()},
        (e.reviewed_at at time zone 'Asia/Bangkok')::date between ${shown.from.toString()} and ${until.toString()})
    order by e.reviewed_at desc, e.id desc limit 2000`.execute(tx.db)
  return found.rows
}

function proofOf(row: PieceRow): Proof {
  const sha256 = row.sha256?.toString('hex')
  return {
    ...(row.component === '' ? {} : { component: row.component }),
    title: { th: row.title, en: row.title },
    href: row.kind === 'link' ? row.url : `/evidence/${row.id}/${sha256 ?? ''}`,
    kind: 'file',
    updatedAt: row.reviewed_at,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(sha256 === undefined || row.kind === 'link' ? {} : { sha256 }),
  }
}

export interface LinkDay {
  readonly url: string
  /** ISO day here. */
  readonly day: string
  readonly isOpen: boolean
}

/** On which of the last thirty days these links opened, oldest first; a day on which none was tried is left out. */
export async function linkDaysOf(tx: Tx, urls: readonly string[]): Promise<LinkDay[]> {
  if (urls.length === 0) return []
  const found = await sql<LinkDay>`
    select e.url, (c.at at time zone 'Asia/Bangkok')::date::text as day, bool_or(c.problem = '') as "isOpen"
    from link_check c join evidence e on e.agency_id = c.agency_id and e.id = c.evidence_id
    where c.agency_id = ${tx.agencyId} and e.is_public and e.url = any(${[...urls]}) and c.at > ${tx.scope.now}::timestamptz - interval '30 days'
    group by 1, 2 order by 2, 1`.execute(tx.db)
  return found.rows
}
