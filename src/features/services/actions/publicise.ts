// Sends the text of a service out through the channels that were chosen; those without an account wait for a hand, and each keeps its proof.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { wordsIn } from '../../forms/public.ts'
import { type ShareContact, share } from '../../outlets/public.ts'
import { aboutKind } from '../publicity.ts'
import { offeredById } from '../queries.ts'

export async function publicise(
  tx: Tx,
  id: string,
  input: ShareContact,
  { link }: { readonly link: string },
): Promise<Result<number, 'not-found' | 'not-open' | 'choose-outlet'>> {
  const service = await offeredById(tx, id)
  if (!service) return no('not-found')
  if (service.state !== 'open') return no('not-open')
  const about = { kind: aboutKind(id), id: newId() }
  const what = { about, subject: wordsIn(service.form.title, 'th'), text: input.text, link, pictureFileId: null }
  const made = await share(tx, what, input.outlets)
  return made.length === 0 ? no('choose-outlet', { at: 'outlets' }) : ok(made.length)
}
