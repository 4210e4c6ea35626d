// Making a service known through our own channels: what is said, what went out, and with what proof (S171).

import type { Tx } from '#src/platform/database/scope.ts'
import { type PostRow, postsOfKind } from '../outlets/public.ts'

/** What a post is about when it tells of a service. Each time is its own: a channel tells of it again the next year. */
export const aboutKind = (serviceId: string): string => `${ABOUT}${serviceId}`
export const ABOUT = 'service/'

/** Newest first; what was dropped is left out. */
export async function publicityOf(tx: Tx, serviceId: string): Promise<PostRow[]> {
  return (await postsOfKind(tx, aboutKind(serviceId))).filter(post => post.state !== 'dropped').reverse()
}

/** A picture, or an address where it can be read. */
export const isProven = (post: Pick<PostRow, 'proof_file_id' | 'posted_at_address' | 'state'>): boolean =>
  post.state === 'posted' && (post.proof_file_id !== null || post.posted_at_address !== '')

export function publicityCounts(posts: readonly PostRow[], { from, to }: { from: string; to: string }) {
  const done = posts.filter(post => post.posted_on !== null && post.posted_on >= from && post.posted_on <= to)
  return {
    posts: done.length,
    outlets: new Set(done.map(post => post.outlet_id)).size,
    proven: done.filter(isProven).length,
  }
}
