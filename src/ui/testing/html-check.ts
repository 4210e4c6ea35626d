// A strict reader of what our pieces print, for tests: tags in balance, nothing the security policy forbids,
// every label, description and link inside the page leading somewhere.

export type Element = {
  tag: string
  attributes: Map<string, string>
  text: string
  parent: Element | undefined
  children: Element[]
}

const voids = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const lonely = new Set(['form', 'a', 'button', 'label', 'option'])

/** The elements of a page in order, each with its parent; throws where a tag is left open or closed twice. */
export function parseHtml(html: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const token =
    /<!doctype html>|<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=<>"/]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/g
  let end = 0
  for (const match of html.matchAll(token)) {
    if (match.index !== end) throw new Error(`unreadable at ${JSON.stringify(html.slice(end, end + 80))}`)
    end = match.index + match[0].length
    const [whole, slash, tag, rest, selfClosed] = match
    const inside = open.at(-1)
    if (tag === undefined) {
      if (!whole.startsWith('<!')) for (const element of open) element.text += whole
    } else if (slash) {
      if (inside?.tag !== tag) throw new Error(`</${tag}> closes <${inside?.tag}> near ${html.slice(end - 120, end)}`)
      open.pop()
    } else {
      const element = { tag, attributes: readAttributes(rest ?? ''), text: '', parent: inside, children: [] }
      inside?.children.push(element)
      elements.push(element)
      if (!voids.has(tag) && !selfClosed) open.push(element)
    }
  }
  if (end !== html.length) throw new Error(`unreadable at ${JSON.stringify(html.slice(end, end + 80))}`)
  if (open.length > 0) throw new Error(`left open: ${open.map(element => element.tag).join(' ')}`)
  return elements
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/([^\s=<>"]+)(?:="([^"]*)")?/g)) {
    if (attributes.has(name)) throw new Error(`attribute twice: ${text}`)
    attributes.set(name, value)
  }
  return attributes
}

/** Everything wrong with a page or a part of one, in words. Empty when all is well. */
export function htmlFaults(html: string): string[] {
  const elements = parseHtml(html)
  const ids = elements.flatMap(element => element.attributes.get('id') ?? [])
  const known = new Set(ids)
  const faults = ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `id twice: ${id}`)
  for (const element of elements) {
    const say = (fault: string) => faults.push(`${fault}: ${describe(element)}`)
    for (const fault of elementFaults(element, known, elements)) say(fault)
  }
  if (/undefined|\[object |NaN/.test(html)) faults.push('prints a value that is none')
  return faults
}

function elementFaults(element: Element, ids: Set<string>, all: readonly Element[]): string[] {
  const { tag, attributes } = element
  const faults: string[] = []
  for (const name of attributes.keys()) {
    if (name === 'style') faults.push('style attribute')
    if (/^on[a-z]/.test(name)) faults.push('inline script')
  }
  if (tag === 'style') faults.push('inline style sheet')
  if (tag === 'script' && !attributes.has('src')) faults.push('inline script')
  if (lonely.has(tag) && ancestors(element).some(ancestor => ancestor.tag === tag))
    faults.push(`<${tag}> inside <${tag}>`)
  if (interactive(element) && ancestors(element).some(interactive))
    faults.push('something pressed inside something pressed')
  if (tag === 'a' && !attributes.has('href')) faults.push('link without address')
  if (tag === 'img' && !attributes.has('alt')) faults.push('picture without words')
  if (tag === 'th' && !attributes.has('scope')) faults.push('th without scope')
  if ((tag === 'ul' || tag === 'ol') && element.children.some(child => child.tag !== 'li'))
    faults.push('list with something else')
  if ((tag === 'a' || tag === 'button') && nameOf(element) === '') faults.push('nothing to say')
  if (isField(element) && !hasLabel(element, all)) faults.push('field without label')
  for (const name of [
    'for',
    'aria-describedby',
    'aria-labelledby',
    'aria-controls',
    'list',
    'commandfor',
    'popovertarget',
  ])
    for (const id of attributes.get(name)?.split(' ') ?? [])
      if (!ids.has(id)) faults.push(`${name} leads nowhere (${id})`)
  return faults
}

function ancestors(element: Element): Element[] {
  return element.parent ? [element.parent, ...ancestors(element.parent)] : []
}

function interactive({ tag, attributes }: Element) {
  return tag === 'a' || tag === 'button' || (tag === 'input' && attributes.get('type') !== 'hidden')
}

function isField({ tag, attributes }: Element) {
  const type = attributes.get('type') ?? 'text'
  return tag === 'select' || tag === 'textarea' || (tag === 'input' && !['hidden', 'image', 'submit'].includes(type))
}

function hasLabel(field: Element, all: readonly Element[]) {
  const id = field.attributes.get('id')
  return (
    field.attributes.has('aria-label') ||
    ancestors(field).some(ancestor => ancestor.tag === 'label') ||
    all.some(element => element.tag === 'label' && element.attributes.get('for') === id && id !== undefined)
  )
}

function nameOf(element: Element) {
  const spoken = element.children.some(child => child.attributes.has('alt') || child.attributes.has('aria-label'))
  return spoken ? 'spoken' : (element.attributes.get('aria-label') ?? element.text).trim()
}

function describe({ tag, attributes, text }: Element) {
  const shown = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('')
  return `<${tag}${shown}>${text.slice(0, 40)}`
}
