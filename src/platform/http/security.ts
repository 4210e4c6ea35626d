// What every answer carries, and which posts are let in at all: only those our own pages sent.
export function securityHeaders(options: { https: boolean; tiles?: string }): Record<string, string> {
  const tiles = options.tiles ? ` ${new URL(options.tiles.replace(/\{[a-z]\}/g, 'a')).origin}` : ''
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${tiles}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=(), usb=()',
    'x-frame-options': 'DENY',
    ...(options.https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** A post must say where it comes from, and that must be here. Browsers always say so; scripts of strangers do not. */
export function isFromHere(headers: Headers, origin: string): boolean {
  const said = headers.get('origin')
  if (said !== null) return said === origin
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const referer = headers.get('referer')
  return referer !== null && URL.canParse(referer) && new URL(referer).origin === origin
}

/** A path on this site to go back to; anything else (other hosts, //host, back-slashes) becomes the fallback. */
export function safeReturn(path: string | null | undefined, fallback: string): string {
  if (!path?.startsWith('/') || /^\/[/\\]|[\\\s\p{Cc}]/u.test(path)) return fallback
  const url = new URL(path, 'http://here.invalid')
  return url.origin === 'http://here.invalid' ? `${url.pathname}${url.search}` : fallback
}
