// Walks through the XML of office files, element by element. Not a general reader of XML: document types, and with them entities of the
// sender's making, are refused; names are told by their namespace, not by the prefix a program happened to choose.

export interface XmlEvents {
  /** `name` as `prefix:local` with our prefix for known namespaces, else the local name alone. */
  open(name: string, attribute: (local: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

/** Deeper than any program nests. */
const DEEPEST = 400

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y

/** Throws where the text is not well-formed. `prefixes` gives our prefix of a namespace. */
export function walkXml(xml: string, prefixes: Readonly<Record<string, string>>, events: XmlEvents): void {
  const known = new Map<string, string>()
  const open: { readonly raw: string; readonly name: string }[] = []
  let isThere = false
  token.lastIndex = 0
  const text = xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const match = token.exec(text)
    if (!match) throw new Error(`unreadable XML at ${at}`)
    const [, data, slash, raw, rest = '', selfClosed, words] = match
    if (words !== undefined || data !== undefined) {
      if (open.length > 0) events.text(data ?? unescapeXml(words ?? ''))
      continue
    }
    if (raw === undefined) continue
    if (slash) {
      const last = open.pop()
      if (last?.raw !== raw) throw new Error(`</${raw}> closes nothing`)
      events.close(last.name)
      continue
    }
    if (open.length === 0 && isThere) throw new Error('more than one root')
    isThere = true
    if (rest.includes('xmlns')) declare(rest, prefixes, known)
    const name = nameOf(raw, known)
    events.open(name, local => attributeOf(rest, local))
    if (selfClosed) events.close(name)
    else open.push({ raw, name })
    if (open.length > DEEPEST) throw new Error('nested too deep')
  }
  if (open.length > 0 || !isThere) throw new Error('left open or empty')
}

function declare(rest: string, prefixes: Readonly<Record<string, string>>, known: Map<string, string>): void {
  for (const [, prefix = '', double, single] of rest.matchAll(
    /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const space = double ?? single ?? ''
    known.set(prefix, Object.hasOwn(prefixes, space) ? `${prefixes[space]}:` : '')
  }
}

function nameOf(raw: string, known: ReadonlyMap<string, string>): string {
  const at = raw.indexOf(':')
  return `${known.get(at < 0 ? '' : raw.slice(0, at)) ?? ''}${raw.slice(at + 1)}`
}

function attributeOf(rest: string, local: string): string | undefined {
  for (const [, name = '', double, single] of rest.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === local || name.endsWith(`:${local}`)) return unescapeXml(double ?? single ?? '')
  return undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code)
    },
  )
}
