// How addresses of ours are opened: by asking the program itself where its web side is in this process, else over the network.

import type { LinkSeen } from '../evidence/public.ts'
import { openLink } from '../evidence/public.ts'

export type AskOwn = (origin: string, path: string) => Promise<LinkSeen>

let asked: AskOwn | undefined

/** The web side says how it is asked when it opens, and takes it back when it closes. */
export function answerOwnLinks(ask: AskOwn | undefined): void {
  asked = ask
}

export async function openOwn(origin: string, path: string, agentName: string): Promise<LinkSeen> {
  if (!asked) return openLink(`${origin}${path}`, { allowPrivate: true, agentName })
  try {
    return await asked(origin, path)
  } catch {
    return { problem: 'broken', status: null }
  }
}
