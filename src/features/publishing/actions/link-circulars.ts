// Says which circulars told staff of a manual, where they were not written from it.
import { no, type Result, yes } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { setCircularsAbout } from '../../circulars/public.ts'
import { isManual } from '../schema.ts'
import { theirs } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'not-now' | 'choose-one' | 'needs-a-person'

export async function linkCirculars(tx: Tx, id: string, circulars: readonly string[]): Promise<Result<true, Refusal>> {
  if (!tx.scope.actor) return no('needs-a-person')
  const found = await theirs(tx, id)
  if (!found.ok) return found
  if (!isManual(found.value.kind)) return no('not-now')
  const done = await setCircularsAbout(tx, { kind: 'publication', id }, circulars)
  if (!done.ok) return done
  if (done.value.added.length + done.value.removed.length > 0)
    await record(tx, {
      event: 'publication.circulars-linked',
      subject: { kind: 'publication', id },
      content: done.value,
    })
  return yes
}
