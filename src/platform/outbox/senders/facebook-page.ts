// Posts to a Facebook page through the Graph API: a text with a link, or a photo with both. Facebook has no key by which it would know a post again,
// so that a post whose answer was lost is never sent a second time by itself.
import { z } from 'zod'
import { jsonOf, type Outcome, PATIENCE_MS, type Post, wasNeverReached } from './post.ts'

export interface FacebookPage {
  /** With the version: https://graph.facebook.com/v23.0 */
  readonly base: string
  readonly pageId: string
  /** Of the page, not of a person. */
  readonly token: string
}

const Done = z.object({ id: z.string(), post_id: z.string().optional() })
const Refused = z.object({
  error: z.object({
    code: z.number().optional(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
  }),
})

/** The key has expired or was taken back, or was never one. */
const KEY = [102, 190]
const RIGHTS = [10, 200, 210, 220, 230, 240, 250, 260, 270, 280, 290, 299, 803]
/** Too often, or busy on their side before anything was made. */
const BUSY = [4, 17, 32, 341, 368, 613, 80_001]

export async function postToFacebook(page: FacebookPage, post: Post): Promise<Outcome> {
  const { address, body } = formOf(page, post)
  let answer: Response
  try {
    answer = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${page.token}` },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch (problem) {
    return wasNeverReached(problem) ? { is: 'again', error: 'facebook unreachable' } : unknown('facebook no answer')
  }
  const said = await jsonOf(answer)
  if (answer.ok) {
    const done = Done.safeParse(said)
    return done.success
      ? { is: 'sent', remoteId: done.data.post_id ?? done.data.id }
      : unknown('facebook answered oddly')
  }
  return refusal(answer.status, said)
}

function formOf({ base, pageId }: FacebookPage, { text, link, picture }: Post) {
  const at = `${base}/${encodeURIComponent(pageId)}`
  if (picture) {
    const body = new FormData()
    body.set('caption', link === '' ? text : `${text}\n\n${link}`)
    body.set('source', new Blob([picture.bytes], { type: picture.type }), picture.name)
    return { address: `${at}/photos`, body }
  }
  return { address: `${at}/feed`, body: new URLSearchParams({ message: text, ...(link === '' ? {} : { link }) }) }
}

const unknown = (error: string): Outcome => ({ is: 'unknown', error })

function refusal(status: number, said: unknown): Outcome {
  const refused = Refused.safeParse(said)
  if (!refused.success) return status === 429 ? { is: 'again', error: 'facebook 429' } : unknown(`facebook ${status}`)
  const { code = 0, is_transient } = refused.data.error
  if (KEY.includes(code)) return { is: 'by-hand', error: 'key-expired', account: true }
  if (RIGHTS.includes(code)) return { is: 'by-hand', error: 'not-allowed', account: true }
  if (BUSY.includes(code) || status === 429) return { is: 'again', error: `facebook ${code}` }
  // Their own mistake: it may have happened before or after the post was made.
  if (status >= 500 && !is_transient) return unknown(`facebook ${code}`)
  return is_transient ? { is: 'again', error: `facebook ${code}` } : { is: 'by-hand', error: `facebook ${code}` }
}
