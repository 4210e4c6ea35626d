// Lists of messages, newest first, by key.
import type { Tx } from '../database/scope.ts'
import { asMessage, type Message, type MessageState, type messageStates } from './message.ts'

export interface MessageList {
  readonly state?: MessageState
  /** The last id of the list before. */
  readonly before?: string
  readonly limit?: number
}

export async function listMessages(tx: Tx, { state, before, limit = 50 }: MessageList = {}): Promise<Message[]> {
  const rows = await tx.db
    .selectFrom('outbox')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .$if(state !== undefined, query => query.where('state', '=', state ?? ''))
    .$if(before !== undefined, query => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(asMessage)
}

export async function messageById(tx: Tx, id: string): Promise<Message | undefined> {
  const row = await tx.db
    .selectFrom('outbox')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && asMessage(row)
}

export async function messagesAbout(tx: Tx, kind: string, id: string): Promise<Message[]> {
  const rows = await tx.db
    .selectFrom('outbox')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('about_kind', '=', kind)
    .where('about_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(asMessage)
}

/** What waits for somebody or something; the many that were sent are not counted. */
export async function countOpenMessages(tx: Tx): Promise<Readonly<Record<'waiting' | 'by-hand' | 'failed', number>>> {
  const rows = await tx.db
    .selectFrom('outbox')
    .select(of => ['state', of.fn.countAll<number>().as('count')])
    .where('agency_id', '=', tx.agencyId)
    .where('state', 'in', ['waiting', 'by-hand', 'failed'] satisfies (typeof messageStates)[number][])
    .groupBy('state')
    .execute()
  const count = (state: MessageState) => rows.find(row => row.state === state)?.count ?? 0
  return { waiting: count('waiting'), 'by-hand': count('by-hand'), failed: count('failed') }
}
