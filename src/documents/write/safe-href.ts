// Addresses that may become links in a paper. Anything else stays the words it is: a paper is opened by people who trust its issuer.

/** On paper that leaves the house (`file`) an address needs its host; on a page of ours a path will do. */
export function safeHref(href: string, where: 'page' | 'file'): string | undefined {
  if (where === 'page' && /^\/(?![/\\])/.test(href)) return href
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined
}
