// A text that officers use again and again is kept, or not used any more.
import type { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { strangeHole } from '../reply-rules.ts'
import type { Template } from '../schema.ts'

export async function addTemplate(tx: Tx, input: z.infer<typeof Template>): Promise<Result<string, 'hole-unknown'>> {
  const hole = strangeHole(input.words)
  if (hole !== undefined) return no('hole-unknown', { at: 'words', detail: { hole } })
  const id = newId()
  await tx.db
    .insertInto('case_template')
    .values({ agency_id: tx.agencyId, id, name: input.name, words: input.words })
    .execute()
  await record(tx, {
    event: 'case.template-added',
    subject: { kind: 'case-template', id },
    content: { name: input.name },
  })
  return ok(id)
}

export async function removeTemplate(tx: Tx, id: string): Promise<Result<string, 'not-found'>> {
  const gone = await tx.db
    .updateTable('case_template')
    .set({ archived_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (gone.numUpdatedRows === 0n) return no('not-found')
  await record(tx, { event: 'case.template-removed', subject: { kind: 'case-template', id }, content: {} })
  return ok(id)
}
