// Opens a link as an outsider would, and says what came back. Addresses inside the network are never opened: a link typed by
// somebody must not reach machines that only this server can reach. The address checked is the address used.
import { type LookupAddress, lookup as resolve } from 'node:dns'
import { type ClientRequestArgs, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { sha256hex } from '#src/kernel/digest.ts'
import { visibleText } from './visible-text.ts'

export type LinkProblem =
  | ''
  | 'private'
  | 'no-host'
  | 'refused'
  | 'timeout'
  | 'redirects'
  | 'not-web'
  | 'certificate'
  | 'broken'
  | 'status'

export interface Opened {
  /** Empty when the page opened. */
  readonly problem: LinkProblem
  readonly status: number | null
  /** Of the bytes; of the visible text when it is a page. */
  readonly sha256?: string
}

export interface OpenLinkOptions {
  /** For an installation whose links lie in its own network, and for tests. */
  readonly allowPrivate: boolean
  readonly agentName: string
  readonly seconds?: number
}

const MOST_BYTES = 5 * 1024 * 1024
const MOST_REDIRECTS = 5
const SECONDS = 10

class Stopped extends Error {
  readonly problem: LinkProblem
  constructor(problem: LinkProblem) {
    super(problem)
    this.problem = problem
  }
}

export async function openLink(url: string, options: OpenLinkOptions): Promise<Opened> {
  const signal = AbortSignal.timeout((options.seconds ?? SECONDS) * 1000)
  try {
    return await follow(url, options, signal)
  } catch (error) {
    return { problem: signal.aborted ? 'timeout' : problemOf(error), status: null }
  }
}

async function follow(start: string, options: OpenLinkOptions, signal: AbortSignal): Promise<Opened> {
  let url = new URL(start)
  for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
    const answer = await ask(url, options, signal)
    const status = answer.statusCode ?? 0
    const { location } = answer.headers
    if (status >= 300 && status < 400 && location !== undefined) {
      answer.destroy()
      if (!URL.canParse(location, url)) return { problem: 'broken', status }
      url = new URL(location, url)
      continue
    }
    if (status < 200 || status >= 300) {
      answer.destroy()
      return { problem: 'status', status }
    }
    return { problem: '', status, sha256: await digest(answer) }
  }
  return { problem: 'redirects', status: null }
}

function ask(url: URL, options: OpenLinkOptions, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Stopped('not-web')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!options.allowPrivate && ipaddr.isValid(host) && isPrivate(host)) throw new Stopped('private')
  const asked: ClientRequestArgs = {
    method: 'GET',
    signal,
    agent: false,
    lookup: lookupOf(options.allowPrivate),
    headers: {
      'user-agent': options.agentName,
      accept: 'text/html,*/*;q=0.8',
      'accept-language': 'th,en;q=0.5',
      'accept-encoding': 'identity',
    },
  }
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    send(url, asked, done).on('error', fail).end()
  })
}

/** Resolves a name itself, so that what was checked is what is connected to. */
function lookupOf(allowPrivate: boolean): LookupFunction {
  return (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return answer(error, '', 0)
      const [first] = found
      if (!first) return answer(new Stopped('no-host'), '', 0)
      if (!allowPrivate && found.some(one => isPrivate(one.address))) return answer(new Stopped('private'), '', 0)
      if (options.all) return answer(null, found)
      return answer(null, first.address, first.family)
    })
  }
}

/** Everything that is not an ordinary address of the internet: loopback, private, link-local, shared, multicast, reserved. */
export function isPrivate(address: string): boolean {
  return !ipaddr.isValid(address) || ipaddr.process(address).range() !== 'unicast'
}

async function digest(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    const part: Buffer = Buffer.from(chunk)
    chunks.push(part.subarray(0, MOST_BYTES - size))
    size += part.length
    if (size >= MOST_BYTES) break
  }
  const bytes = Buffer.concat(chunks)
  const type = answer.headers['content-type'] ?? ''
  return sha256hex(/html/i.test(type) ? visibleText(bytes, type) : bytes)
}

const refusedCodes = ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE']
const timeoutCodes = ['ETIMEDOUT', 'ESOCKETTIMEDOUT']

function problemOf(error: unknown): LinkProblem {
  if (error instanceof Stopped) return error.problem
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'no-host'
  if (refusedCodes.includes(code)) return 'refused'
  if (timeoutCodes.includes(code)) return 'timeout'
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO/.test(code)) return 'certificate'
  return 'broken'
}
