// Somebody offers a file, a link or a figure as evidence. What it proves is said by higher features; here it only waits for review.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { openedJobs } from '#src/platform/jobs/open-jobs.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver, todayOf } from '../../people/public.ts'
import { type AskedFact, askedFact, type Facts } from '../facts-known.ts'
import { checkLinks } from '../links/check-links.ts'
import { webAddress } from '../links/web-address.ts'
import { isOpenUnit, mainUnitOf } from '../queries.ts'
import type { OfferEvidence } from '../schema.ts'
import { titleFor } from '../title.ts'

export interface Offering {
  readonly store: FileStore
  readonly facts: Facts
}

type Refusal =
  | 'file-missing'
  | 'file-type'
  | 'not-an-address'
  | 'choose-one'
  | 'required'
  | 'until-before-from'
  | 'too-many-years'
  | 'not-your-unit'
  | 'expires-before'
  | 'in-the-future'
  | 'needs-a-person'

/** True when a form that may go without evidence was given some. */
export const isEvidenceGiven = (input: Pick<OfferEvidence, 'kind' | 'file' | 'url' | 'fact'>): boolean =>
  input.kind === 'file' ? input.file !== undefined : input.kind === 'link' ? input.url !== '' : input.fact !== ''

export async function offerEvidence(
  tx: Tx,
  { store, facts }: Offering,
  input: OfferEvidence,
  replaces?: string,
): Promise<Result<string, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const today = todayOf(tx)
  if (input.happened_on !== null && input.happened_on > today) return no('in-the-future', { at: 'happened_on' })
  if (input.expires_on !== null && input.expires_on < today) return no('expires-before', { at: 'expires_on' })
  const unit = input.unit ?? (await mainUnitOf(tx, actor.id, today))
  if (input.unit !== null && !(await isOpenUnit(tx, input.unit))) return no('choose-one', { at: 'unit' })
  if (input.unit !== null && !holdsOver(tx, 'evidence:add', input.unit)) return no('not-your-unit', { at: 'unit' })
  const content = await contentOf(tx, { store, facts }, input)
  if (!content.ok) return content
  const id = newId()
  const { asked, ...columns } = content.value
  await tx.db
    .insertInto('evidence')
    .values({
      agency_id: tx.agencyId,
      id,
      kind: input.kind,
      title: input.title || titleFor(input, { facts, asked, today }),
      note: input.note,
      happened_on: input.happened_on,
      expires_on: input.expires_on,
      ...columns,
      ...(asked
        ? { fact: asked.fact, fact_from: asked.from, fact_to: asked.to, fact_params: JSON.stringify(asked.params) }
        : {}),
      unit_id: unit,
      offered_by: actor.id,
      offered_at: tx.scope.now,
      replaces_id: replaces ?? null,
    })
    .execute()
  // The title stays out: it may name a person, and the ledger forgets nothing.
  await record(tx, {
    event: 'evidence.offered',
    subject: { kind: 'evidence', id },
    content: {
      kind: input.kind,
      unit,
      ...(columns.sha256 ? { sha256: columns.sha256.toString('hex') } : {}),
      ...(columns.url ? { url: columns.url } : {}),
      ...(asked ? { fact: asked.fact, from: asked.from, to: asked.to, params: asked.params } : {}),
      ...(replaces ? { replaces } : {}),
    },
  })
  // A command line has no queue open; the link is then opened in the night.
  if (input.kind === 'link' && openedJobs())
    await enqueue(tx, checkLinks, { agency: tx.agencyId, evidence: id }, { key: id })
  return ok(id)
}

interface Content {
  readonly file_id?: string
  readonly sha256?: Buffer
  readonly url?: string
  readonly asked?: AskedFact
}

async function contentOf(tx: Tx, { store, facts }: Offering, input: OfferEvidence): Promise<Result<Content, Refusal>> {
  if (input.kind === 'file') {
    const { file } = input
    if (!file) return no('file-missing', { at: 'file' })
    if (!evidenceKinds.some(kind => kind === file.kind)) return no('file-type', { at: 'file' })
    const file_id = await keepFile(tx, store, file, { isPublic: false })
    return ok({ file_id, sha256: Buffer.from(file.sha256, 'hex') })
  }
  if (input.kind === 'link') {
    const url = webAddress(input.url)
    return url === undefined ? no(input.url === '' ? 'required' : 'not-an-address', { at: 'url' }) : ok({ url })
  }
  const asked = askedFact(facts, {
    fact: input.fact,
    from: input.fact_from,
    to: input.fact_to,
    params: input.fact_params,
  })
  return asked.ok ? ok({ asked: asked.value }) : asked
}
