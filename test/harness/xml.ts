// A strict reader of XML for tests: throws where a file is not well-formed, and says what stands in it in order.

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

export function parseXml(xml: string): XmlElement {
  if (forbidden.test(xml)) throw new Error('a character XML has no place for')
  const top: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [top]
  const token = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/y
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const match = token.exec(xml)
    const inside = open.at(-1)
    if (!match || !inside) throw new Error(`unreadable at ${xml.slice(at, at + 80)}`)
    const [whole, slash, name, rest = '', selfClosed] = match
    if (name === undefined) {
      if (!whole.startsWith('<?')) inside.children.push(text(whole))
    } else if (slash) {
      if (inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`)
      open.pop()
    } else {
      const element: Open = { name, attributes: attributesOf(rest), children: [] }
      inside.children.push(element)
      if (!selfClosed) open.push(element)
    }
  }
  const [root, ...others] = top.children.filter(child => typeof child !== 'string')
  if (open.length !== 1 || !root || others.length > 0) throw new Error('left open, empty or more than one root')
  return root
}

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`attribute twice: ${source}`)
    found.set(name, text(value))
  }
  return found
}

function text(source: string): string {
  if (source.includes(']]>')) throw new Error(']]> in text')
  return source.replace(/&(#x[\da-f]+|#\d+|\w+);|&/gi, (whole, name?: string) => {
    if (name === undefined) throw new Error(`a bare & near ${source.slice(0, 60)}`)
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.replace('#', '0').replace(/^0(?=\d)/, '')))
    const letter = named[name]
    if (letter === undefined) throw new Error(`unknown ${whole}`)
    return letter
  })
}

/** All elements of a name, in order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap(child =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

export function innerText(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : innerText(child))).join('')
}
