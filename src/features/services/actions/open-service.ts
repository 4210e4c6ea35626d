// A service is opened to citizens, or closed for a while with the reason they read. A form that was begun keeps its place.
import type { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { CloseService } from '../schema.ts'
import { change, type Refusal, theirs } from './office.ts'

export async function openService(
  tx: Tx,
  id: string,
  version?: number,
): Promise<Result<string, Refusal | 'no-version' | 'not-now'>> {
  const found = await theirs(tx, id, version)
  if (!found.ok) return found
  const row = found.value
  if (row.state === 'open') return no('not-now')
  if (row.current_version_id === null) return no('no-version')
  await change(tx, row, { state: 'open', opened_at: row.opened_at ?? tx.scope.now, closed_at: null, closed_reason: '' })
  await record(tx, { event: 'service.opened', subject: { kind: 'service', id }, content: { code: row.code } })
  await publicChanged(tx)
  return ok(id)
}

export async function closeService(
  tx: Tx,
  id: string,
  input: z.infer<typeof CloseService>,
): Promise<Result<string, Refusal | 'not-now'>> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  if (found.value.state !== 'open') return no('not-now')
  await change(tx, found.value, { state: 'closed', closed_at: tx.scope.now, closed_reason: input.reason })
  await record(tx, {
    event: 'service.closed',
    subject: { kind: 'service', id },
    content: { code: found.value.code, reason: input.reason },
  })
  await publicChanged(tx)
  return ok(id)
}
