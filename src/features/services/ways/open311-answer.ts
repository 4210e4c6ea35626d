// One value as GeoReport v2 says it, in JSON and in XML. The specification names the items of each list; nothing else differs between the two.
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }
export type Format = 'json' | 'xml'

/** What stands in a list of this name. */
const items: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  errors: 'error',
}

export interface Answer {
  readonly status: 200 | 201 | 400 | 404 | 405 | 429
  readonly root: 'services' | 'service_definition' | 'service_requests' | 'errors'
  readonly value: Value
}

export const refusal = (status: 400 | 404 | 405 | 429, ...descriptions: readonly string[]): Answer => ({
  status,
  root: 'errors',
  value: descriptions.map(description => ({ code: status, description })),
})

export const bodyOf = ({ root, value }: Answer, format: Format): string =>
  format === 'json' ? JSON.stringify(value) : `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`

function element(name: string, value: Value): string {
  const inside = insideOf(name, value)
  return inside === '' ? `<${name}/>` : `<${name}>${inside}</${name}>`
}

function insideOf(name: string, value: Value): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((one: Value) => element(items[name] ?? 'item', one)).join('')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => element(key, one))
      .join('')
  return escaped(String(value))
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML has no place for are left out. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, sign => signs[sign] ?? '')
