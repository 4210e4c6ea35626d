// A post on its way to an account elsewhere, and what can come of it. Told in codes: what services answer may repeat keys and names.

export interface Post {
  /** The id of the message: the same when it is tried again. */
  readonly id: string
  readonly text: string
  /** Absolute; empty when there is none. */
  readonly link: string
  readonly picture?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly name: string }
}

export type Outcome =
  | { readonly is: 'sent'; readonly remoteId: string }
  /** It did not go out and may well do so later. */
  | { readonly is: 'again'; readonly error: string }
  /** The program cannot send it; a person can. `account`: nothing can be sent through this account until somebody mends it. */
  | { readonly is: 'by-hand'; readonly error: string; readonly account?: boolean }
  /** Nobody knows whether it went out: it must not be tried again by itself. */
  | { readonly is: 'unknown'; readonly error: string }

export const PATIENCE_MS = 25_000

/** Whether a connection was never made, so that nothing can have gone out. */
export function wasNeverReached(problem: unknown): boolean {
  const cause = problem instanceof Error ? problem.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|DEPTH_ZERO|ERR_TLS)/.test(
    code,
  )
}

/** Undefined when it is none. */
export async function jsonOf(answer: Response): Promise<unknown> {
  return answer.json().catch(() => undefined)
}
