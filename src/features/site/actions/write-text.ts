// Writes a new wording of a text of the website over the one that was looked at; all earlier ones stay.
import { digestOf } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { TextId, WriteText } from '../schema.ts'
import { holeNames, siteText, unknownHole } from '../texts.ts'

type Refusal = 'stale' | 'unknown-hole' | 'nothing-changed' | 'not-found'

export async function writeText(tx: Tx, id: TextId, input: WriteText): Promise<Result<number, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('not-found')
  const now = await siteText(tx, id)
  if (now.number !== input._version) return no('stale')
  for (const at of ['body_th', 'body_en'] as const) {
    const hole = unknownHole(input[at])
    if (hole !== undefined)
      return no('unknown-hole', { at, detail: { hole: `[${hole}]`, known: holeNames(at === 'body_th' ? 'th' : 'en') } })
  }
  if (now.th === input.body_th && now.en === input.body_en) return no('nothing-changed', { at: 'body_th' })
  const number = now.number + 1
  const written = { body_th: input.body_th, body_en: input.body_en }
  await tx.db
    .insertInto('site_text')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      text: id,
      number,
      ...written,
      written_by: actor.id,
      written_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'site.text-written',
    subject: { kind: 'agency', id: tx.agencyId },
    content: { text: id, number, sha256: digestOf(written) },
  })
  await publicChanged(tx)
  return ok(number)
}
