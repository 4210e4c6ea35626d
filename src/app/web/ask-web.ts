// Asks the program for one of its own addresses, as the link watch does: inside the process, without the network, as nobody.
import { createHash } from 'node:crypto'
import type { LinkSeen } from '#src/features/evidence/public.ts'

const MOST_TURNS = 5

export const askWeb =
  (fetch: (request: Request) => Response | Promise<Response>) =>
  async (origin: string, path: string): Promise<LinkSeen> => {
    let url = new URL(path, origin)
    for (let turn = 0; turn <= MOST_TURNS; turn++) {
      // A name that visitor statistics know as a program.
      const headers = { host: url.host, 'user-agent': 'Prongsai-link-check/1 (bot)' }
      const response = await fetch(new Request(url, { headers, signal: AbortSignal.timeout(30_000) }))
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel()
        // What asks to sign in is not public.
        if (/^(\/en)?\/sign-in/.test(location)) return { problem: 'status', status: 401 }
        url = new URL(location, url)
        if (url.host !== new URL(origin).host) return { problem: '', status: response.status }
        continue
      }
      if (!response.ok) {
        await response.body?.cancel()
        return { problem: 'status', status: response.status }
      }
      const hash = createHash('sha256')
      for await (const chunk of response.body ?? []) hash.update(chunk)
      return { problem: '', status: response.status, sha256: hash.digest('hex') }
    }
    return { problem: 'redirects', status: null }
  }
