// Adds a channel, changes it, connects it to the account elsewhere, or closes it. A key is sealed at once and never shown or recorded.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { sealHook } from '#src/platform/outbox/senders/line-signature.ts'
import { sealHere } from '#src/platform/outbox/senders/seal.ts'
import { openOutlets } from '../queries.ts'
import { isWebAddress } from '../rules.ts'
import { type Connect, type EditOutlet, type NewOutlet, type OutletKind, sendableKinds } from '../schema.ts'
import { seenOutlet } from './parts.ts'

type Seen = 'not-found' | 'stale'

const badAddress = (address: string) => /^https?:/i.test(address) && !isWebAddress(address)

export async function addOutlet(
  tx: Tx,
  input: Omit<NewOutlet, 'recipients'> & Partial<Pick<NewOutlet, 'recipients'>>,
): Promise<Result<string, 'name-taken' | 'not-an-address' | 'recipients-needed'>> {
  const { recipients = [], ...named } = input
  if (input.kind === 'mail' && recipients.length === 0) return no('recipients-needed', { at: 'recipients' })
  if (badAddress(input.address)) return no('not-an-address', { at: 'address' })
  if ((await openOutlets(tx)).some(one => one.kind === input.kind && one.name === input.name))
    return no('name-taken', { at: 'name' })
  const id = newId()
  await tx.db
    .insertInto('outlet')
    .values({
      agency_id: tx.agencyId,
      id,
      ...named,
      recipients: [...listOf(input.kind, recipients)],
      made_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'outlet.added',
    subject: { kind: 'outlet', id },
    content: { ...named, recipients: recipients.length },
  })
  return ok(id)
}

export async function editOutlet(
  tx: Tx,
  id: string,
  input: EditOutlet,
): Promise<Result<true, Seen | 'name-taken' | 'not-an-address' | 'recipients-needed'>> {
  const seen = await seenOutlet(tx, id, input._version)
  if (!seen.ok) return seen
  if (badAddress(input.address)) return no('not-an-address', { at: 'address' })
  const others = (await openOutlets(tx)).filter(one => one.id !== id)
  if (others.some(one => one.kind === seen.value.kind && one.name === input.name))
    return no('name-taken', { at: 'name' })
  const { kind } = seen.value
  if (kind === 'mail' && input.recipients.length === 0) return no('recipients-needed', { at: 'recipients' })
  const values = { name: input.name, address: input.address }
  const recipients = listOf(kind, input.recipients)
  await write(tx, id, input._version, { ...values, recipients: [...recipients] })
  // Who they are stays out: the ledger forgets nothing.
  const content = { ...values, recipients: recipients.length }
  await record(tx, { event: 'outlet.changed', subject: { kind: 'outlet', id }, content })
  return ok(true)
}

export async function connectOutlet(
  tx: Tx,
  id: string,
  input: Connect,
): Promise<Result<true, Seen | 'not-sendable' | 'page-key-needed'>> {
  const seen = await seenOutlet(tx, id, input._version)
  if (!seen.ok) return seen
  const { kind } = seen.value
  if (!sendableKinds.some(one => one === kind)) return no('not-sendable')
  if (kind === 'facebook' && !/^[\w.-]+$/.test(input.page_key)) return no('page-key-needed', { at: 'page_key' })
  await write(tx, id, input._version, {
    page_key: kind === 'facebook' ? input.page_key : '',
    secret: sealHere({ agencyId: tx.agencyId, id }, input.token),
    ...(kind === 'line' && input.hook ? { hook_secret: sealHook(tx.agencyId, id, input.hook) } : {}),
    connected_at: tx.scope.now,
    connected_by: tx.scope.actor?.id ?? null,
    last_error: '',
  })
  await record(tx, { event: 'outlet.connected', subject: { kind: 'outlet', id }, content: { kind } })
  // Pages that follow a case offer to tell by LINE.
  if (kind === 'line') await publicChanged(tx)
  return ok(true)
}

export async function disconnectOutlet(tx: Tx, id: string, version: number): Promise<Result<true, Seen>> {
  const seen = await seenOutlet(tx, id, version)
  if (!seen.ok) return seen
  await write(tx, id, version, {
    secret: null,
    hook_secret: null,
    connected_at: null,
    connected_by: null,
    last_error: '',
  })
  await record(tx, { event: 'outlet.disconnected', subject: { kind: 'outlet', id }, content: {} })
  if (seen.value.kind === 'line') await publicChanged(tx)
  return ok(true)
}

/** What went out through it stays. Its key is gone. */
export async function closeOutlet(tx: Tx, id: string, version: number): Promise<Result<true, Seen>> {
  const seen = await seenOutlet(tx, id, version)
  if (!seen.ok) return seen
  await write(tx, id, version, {
    archived_at: tx.scope.now,
    secret: null,
    hook_secret: null,
    recipients: [],
  })
  await record(tx, { event: 'outlet.closed', subject: { kind: 'outlet', id }, content: { name: seen.value.name } })
  if (seen.value.kind === 'line') await publicChanged(tx)
  return ok(true)
}

/** Only a list of mail keeps addresses of people. */
const listOf = (kind: OutletKind, recipients: readonly string[]): readonly string[] =>
  kind === 'mail' ? recipients : []

interface Change {
  recipients?: string[]
  name?: string
  address?: string
  page_key?: string
  secret?: Buffer | null
  hook_secret?: Buffer | null
  connected_at?: Date | null
  connected_by?: string | null
  last_error?: string
  archived_at?: Date
}

async function write(tx: Tx, id: string, version: number, values: Change) {
  await tx.db
    .updateTable('outlet')
    .set({ ...values, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
}
