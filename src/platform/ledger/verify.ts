// Walks the whole ledger of an agency: every row against its fingerprint, every fingerprint against the tree, every head
// against the rows before it. Names what was changed, lost, swapped or never sealed; changes nothing.
import { sql } from 'kysely'
import { emptyRoot, nodeHash, sameHash } from '#src/kernel/merkle.ts'
import { appendLeaves, edgePlaces, nodeLookup, type StoredNode } from '#src/kernel/merkle-log.ts'
import type { Tx } from '../database/scope.ts'
import { entryDigest } from './entry.ts'
import { formerKeys, isSignedHead } from './former-keys.ts'
import type { FormerKey, Signer } from './signer.ts'

export type Finding =
  | { readonly kind: 'changed-row' | 'missing-row' | 'unsealed-row'; readonly entryId: string; readonly seq?: number }
  | { readonly kind: 'swapped-rows'; readonly entryId: string; readonly otherId: string; readonly seq: number }
  | { readonly kind: 'missing-leaf'; readonly seq: number }
  | { readonly kind: 'changed-head' | 'unsigned-head'; readonly size: number }
  | { readonly kind: 'changed-node'; readonly level: number; readonly index: number }

export interface Verification {
  readonly agencyId: string
  readonly rows: number
  readonly size: number
  readonly root: string
  readonly findings: readonly Finding[]
}

const BATCH = 2000
/** A row this old and not sealed means that somebody took it out of the queue. */
const UNSEALED_AFTER = '1 minute'

interface Row {
  seq: number
  leaf_hash: Buffer
  entry_id: string
  found: boolean
  at: Date
  actor_id: string | null
  actor_name: string | null
  actor_post: string | null
  event: string
  subject_kind: string | null
  subject_id: string | null
  content: unknown
  digest: Buffer
}

export async function verifyLedger(tx: Tx, signer: Signer): Promise<Verification> {
  const { agencyId } = tx
  const findings: Finding[] = []
  const suspects: Row[] = []
  const heads = await tx.db
    .selectFrom('ledger_head')
    .select(['size', 'root', 'note'])
    .where('agency_id', '=', agencyId)
    .orderBy('size')
    .execute()
  const headAt = new Map(heads.map(head => [head.size, head]))
  let edge: StoredNode[] = []
  let next = 0
  for (;;) {
    const rows = await batch(tx, next)
    for (const row of rows) {
      while (next < row.seq) findings.push({ kind: 'missing-leaf', seq: next++ })
      if (!row.found) findings.push({ kind: 'missing-row', entryId: row.entry_id, seq: row.seq })
      else if (!isIntact(agencyId, row)) suspects.push(row)
      // After a lost leaf nothing above it can be recomputed; the loss itself has been named.
      if (edge.length > 0 || next === 0) edge = grow(edge, next, row.leaf_hash)
      next = row.seq + 1
      const head = headAt.get(next)
      if (head && !sameHash(rootOfEdge(edge), head.root)) findings.push({ kind: 'changed-head', size: next })
    }
    if (rows.length < BATCH) break
  }
  const last = heads.at(-1)
  while (next < (last?.size ?? 0)) findings.push({ kind: 'missing-leaf', seq: next++ })
  const former = await formerKeys(tx, signer)
  for (const head of heads)
    if (!isSigned(head, agencyId, signer, former)) findings.push({ kind: 'unsigned-head', size: head.size })
  findings.push(...nameSwaps(agencyId, suspects), ...(await changedNodes(tx)), ...(await unsealed(tx)))
  const count = await tx.db
    .selectFrom('ledger_entry')
    .select(of => of.fn.countAll<number>().as('rows'))
    .where('agency_id', '=', agencyId)
    .executeTakeFirstOrThrow()
  return {
    agencyId,
    rows: count.rows,
    size: last?.size ?? 0,
    root: Buffer.from(last?.root ?? emptyRoot).toString('hex'),
    findings,
  }
}

async function batch(tx: Tx, from: number): Promise<Row[]> {
  const found = await sql<Row>`
    select l.seq, l.hash as leaf_hash, l.entry_id, e.id is not null as found, e.at, e.actor_id, e.actor_name, e.actor_post,
           e.event, e.subject_kind, e.subject_id, e.content, e.digest
    from ledger_leaf l left join ledger_entry e on e.agency_id = l.agency_id and e.id = l.entry_id
    where l.agency_id = ${tx.agencyId} and l.seq >= ${from} order by l.seq limit ${BATCH}`.execute(tx.db)
  return found.rows
}

/** The digest that a row's text has when it stands under this id. */
function digestUnder(agencyId: string, id: string, row: Row): Buffer {
  return entryDigest({
    agencyId,
    id,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorPost: row.actor_post,
    event: row.event,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    content: row.content,
  })
}

function isIntact(agencyId: string, row: Row): boolean {
  return sameHash(digestUnder(agencyId, row.entry_id, row), row.leaf_hash) && sameHash(row.digest, row.leaf_hash)
}

/** Two rows that exchanged their texts, or two leaves that exchanged their places, are named as a pair. */
function nameSwaps(agencyId: string, suspects: readonly Row[]): Finding[] {
  const findings: Finding[] = []
  const named = new Set<string>()
  const isPair = (one: Row, two: Row) =>
    (sameHash(digestUnder(agencyId, one.entry_id, two), one.leaf_hash) &&
      sameHash(digestUnder(agencyId, two.entry_id, one), two.leaf_hash)) ||
    (sameHash(digestUnder(agencyId, one.entry_id, one), two.leaf_hash) &&
      sameHash(digestUnder(agencyId, two.entry_id, two), one.leaf_hash))
  for (const one of suspects) {
    if (named.has(one.entry_id)) continue
    const other = suspects.find(two => two !== one && !named.has(two.entry_id) && isPair(one, two))
    named.add(one.entry_id)
    if (other) named.add(other.entry_id)
    findings.push(
      other
        ? { kind: 'swapped-rows', entryId: one.entry_id, otherId: other.entry_id, seq: one.seq }
        : { kind: 'changed-row', entryId: one.entry_id, seq: one.seq },
    )
  }
  return findings
}

function grow(edge: readonly StoredNode[], size: number, leaf: Buffer): StoredNode[] {
  const grown = appendLeaves({ size, nodeAt: nodeLookup(edge) }, [leaf])
  const at = nodeLookup([...edge, ...grown.nodes])
  return edgePlaces(size + 1).map(place => ({ ...place, hash: at(place.level, place.index) ?? emptyRoot }))
}

function rootOfEdge(edge: readonly StoredNode[]): Uint8Array {
  return edge.length === 0 ? emptyRoot : edge.map(node => node.hash).reduceRight((right, left) => nodeHash(left, right))
}

function isSigned(
  head: { size: number; root: Buffer; note: string },
  agencyId: string,
  signer: Signer,
  former: readonly FormerKey[],
): boolean {
  const [origin, size, root] = head.note.split('\n')
  const says =
    origin?.endsWith(`/ledger/${agencyId}`) && size === String(head.size) && root === head.root.toString('base64')
  return Boolean(says) && isSignedHead(head.note, head.size, signer, former)
}

/** Stored inner nodes are what proofs are made of: each must be the hash of its two children. */
async function changedNodes(tx: Tx): Promise<Finding[]> {
  const wrong = await sql<{ level: number; index: number }>`
    with node as (
      select 0::smallint as level, seq as index, hash from ledger_leaf where agency_id = ${tx.agencyId}
      union all select level, index, hash from ledger_node where agency_id = ${tx.agencyId})
    select n.level, n.index from node n
    left join node l on l.level = n.level - 1 and l.index = n.index * 2
    left join node r on r.level = n.level - 1 and r.index = n.index * 2 + 1
    where n.level > 0 and n.hash is distinct from sha256('\\x01'::bytea || l.hash || r.hash)
    order by n.level, n.index limit 100`.execute(tx.db)
  return wrong.rows.map(row => ({ kind: 'changed-node', ...row }))
}

async function unsealed(tx: Tx): Promise<Finding[]> {
  const old = await sql<{ id: string }>`
    select e.id from ledger_entry e left join ledger_leaf l on l.agency_id = e.agency_id and l.entry_id = e.id
    where e.agency_id = ${tx.agencyId} and l.seq is null and e.at < ${tx.scope.now}::timestamptz - ${UNSEALED_AFTER}::interval
    order by e.id limit 100`.execute(tx.db)
  return old.rows.map(row => ({ kind: 'unsealed-row', entryId: row.id }))
}
