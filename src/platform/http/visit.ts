// One request as the features see it: who asks which agency for what, in which language. No framework types reach a feature.
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Actor } from '../database/scope.ts'
import type { FileStore } from '../files/store.ts'

export interface Session {
  readonly userId: string
  readonly sessionId: string
  /** False while a second factor has not been set up. */
  readonly twoFactor: boolean
}

export interface Visit {
  readonly agencyId: string
  /** Scheme and host as the browser sees them: what links in mails and sign-in origins are built from. */
  readonly origin: string
  readonly lang: Lang
  /** The path without its language prefix. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  /** The address above it, where there is a page: of the thing itself (`one`) below which a verb stands, or of the list. */
  readonly above?: { readonly path: string; readonly is: 'one' | 'list' }
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly address: string
  readonly now: Date
  /** The number on an error page; the same number is in the log. */
  readonly ref: string
  readonly display: Display
  /** Where the bytes of files lie. */
  readonly store: FileStore
  readonly session?: Session
  readonly actor?: Actor
}

/** What a visitor chose about how pages look; a cookie without a person in it. */
export interface Display {
  readonly theme?: 'light' | 'dark' | 'contrast'
  readonly size?: 'large'
}

/** An id in the address. What cannot be one becomes the id of nothing, so that it is not found like any other stranger's. */
export function idOf(visit: Visit, name = 'id'): string {
  const text = visit.params[name] ?? ''
  return isId(text) ? text : '00000000-0000-0000-0000-000000000000'
}

/** An address in the visitor's language: Thai at the root, English under /en. */
export function href(lang: Lang, path: string): string {
  return lang === 'en' ? `/en${path === '/' ? '' : path}` : path
}

/** What was asked for, question and all, without the language. */
export const addressOf = ({ path, query }: Pick<Visit, 'path' | 'query'>): string =>
  query.size > 0 ? `${path}?${query}` : path

let lastRead = new URL('http://here.invalid')

/** The address of a request: read once, though routing, origin and page each ask for it. Nobody may change it. */
export function urlOf({ url }: Request): Readonly<URL> {
  if (lastRead.href !== url) lastRead = new URL(url)
  return lastRead
}

export function splitLang(pathname: string): { lang: Lang; path: string } {
  if (pathname === '/en') return { lang: 'en', path: '/' }
  if (pathname.startsWith('/en/')) return { lang: 'en', path: pathname.slice(3) }
  return { lang: 'th', path: pathname }
}

export function readDisplay(cookie: string | null): Display {
  const found = /(?:^|;\s*)display=([a-z.]+)/.exec(cookie ?? '')?.[1] ?? ''
  const parts = found.split('.')
  const theme = (['light', 'dark', 'contrast'] as const).find(one => parts.includes(one))
  return { ...(theme ? { theme } : {}), ...(parts.includes('large') ? { size: 'large' as const } : {}) }
}

export function writeDisplay(display: Display): string {
  const value = [display.theme, display.size].filter(Boolean).join('.')
  return `display=${value}; Path=/; Max-Age=${value ? 31_536_000 : 0}; SameSite=Lax; HttpOnly`
}
