// Carries what is shown out through the channels somebody chose: a post for each, with title, summary and the address on our own website.
// A channel it went to before is left out, so that publishing a correction tells nobody twice.
import { no, ok, type Result, yes } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { openOutlets, share } from '../../outlets/public.ts'
import type { PublicationRow } from '../queries.ts'
import { addressOf } from '../rules.ts'
import { theirs } from './parts.ts'

export interface ToCarry {
  readonly outlets: readonly string[]
  /** Scheme and host of the website. */
  readonly origin: string
}

export async function knownOutlets(tx: Tx, ids: readonly string[]): Promise<Result<true, 'choose-one'>> {
  if (ids.length === 0) return yes
  const known = new Set((await openOutlets(tx)).map(outlet => outlet.id))
  return ids.every(id => known.has(id)) ? yes : no('choose-one', { at: 'outlets' })
}

/** How many posts were made. */
export async function carry(
  tx: Tx,
  { id, kind, slug, draft }: Pick<PublicationRow, 'id' | 'kind' | 'slug' | 'draft'>,
  { outlets, origin }: ToCarry,
): Promise<number> {
  if (outlets.length === 0) return 0
  const made = await share(
    tx,
    {
      about: { kind: 'publication', id },
      subject: draft.title_th,
      text: [draft.title_th, draft.summary_th].filter(Boolean).join('\n\n'),
      link: `${origin}${addressOf({ kind, slug })}`,
      pictureFileId: draft.photos[0]?.file ?? null,
    },
    outlets,
  )
  return made.length
}

type Refusal = 'not-found' | 'not-your-unit' | 'not-now' | 'choose-one' | 'carried-already'

/** For what is shown already; only what the public sees goes out, so a copy that was changed since waits. */
export async function carryPublication(tx: Tx, id: string, to: ToCarry): Promise<Result<number, Refusal>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  if (!found.value.shown || found.value.state !== 'published') return no('not-now')
  const known = await knownOutlets(tx, to.outlets)
  if (!known.ok) return known
  const made = await carry(tx, found.value, to)
  return made === 0 ? no('carried-already', { at: 'outlets' }) : ok(made)
}
