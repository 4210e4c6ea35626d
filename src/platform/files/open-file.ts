// Hands a kept file out. Only pictures and PDF open in the browser, everything else is saved; nothing is ever guessed
// from its content, and nothing in it may run.
import { Readable } from 'node:stream'
import { contentDisposition } from './file-name.ts'
import { blobOf, type FileRow } from './keep-file.ts'
import { fileKinds, kindOfMediaType } from './kinds.ts'
import type { FileStore } from './store.ts'

/** Undefined when the bytes are gone, which `verifyFiles` names. Whether this visitor may see it is decided before. */
export async function openFile(
  store: FileStore,
  row: FileRow,
  asked: { readonly method: string; readonly headers: Headers },
): Promise<Response | undefined> {
  const headers = headersOf(row)
  if (matches(asked.headers.get('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers })
  const size = await store.sizeOf(blobOf(row))
  if (size === undefined) return undefined
  const whole = { ...headers, 'content-length': String(size) }
  if (asked.method === 'HEAD') return new Response(null, { headers: whole })
  const stream = await store.get(blobOf(row))
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { headers: whole })
}

function headersOf(row: FileRow) {
  const kind = kindOfMediaType(row.media_type)
  const isInline = kind !== undefined && fileKinds[kind].isInline
  return {
    'content-type': kind ? fileKinds[kind].mediaType : 'application/octet-stream',
    'content-disposition': contentDisposition(isInline, row.name),
    'content-security-policy':
      kind === 'pdf'
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
        : "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    etag: `"${row.sha256.toString('hex')}"`,
    'cache-control': row.is_public ? 'public, no-cache' : 'private, no-cache',
    'last-modified': row.created_at.toUTCString(),
  }
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch.split(',').some(one => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
}
