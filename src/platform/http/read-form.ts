// Turns a posted body into plain values. Bounded while it is read; what PostgreSQL and JSON cannot hold is taken out here.
import type { FormValues } from './form-state.ts'

// A megabyte of Thai takes three when it is sent as a form.
export const FORM_LIMIT = 4 * 1024 * 1024
export const FIELD_LIMIT = 400

export type ReadForm =
  | { readonly ok: true; readonly values: FormValues }
  | { readonly ok: false; readonly because: 'too-large' | 'not-a-form' }

export async function readForm(request: Request): Promise<ReadForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return { ok: false, because: 'not-a-form' }
  const text = await readText(request, FORM_LIMIT)
  if (text === undefined) return { ok: false, because: 'too-large' }
  const collected = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (collected.size > FIELD_LIMIT) return { ok: false, because: 'too-large' }
    const list = collected.get(name) ?? []
    list.push(storable(value))
    collected.set(name, list)
  }
  return { ok: true, values: valuesOf(collected) }
}

export function valuesOf(collected: ReadonlyMap<string, readonly string[]>): FormValues {
  const values: Record<string, string | readonly string[]> = Object.create(null)
  for (const [name, list] of collected) values[name] = list.length === 1 ? (list[0] ?? '') : list
  return values
}

export const storable = (text: string) => text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n')

/** Undefined when there is more than `limit`; reading stops there. */
export async function readText(request: Request, limit: number): Promise<string | undefined> {
  const said = request.headers.get('content-length')
  if (Number(said ?? 0) > limit) return undefined
  // No more than was said ever comes; taken whole, it costs a quarter of what a stream does.
  if (said !== null) return Buffer.from(await request.arrayBuffer()).toString('utf8')
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
