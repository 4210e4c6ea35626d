// A bucket to talk to in tests: the four requests that a store of files makes, with the check of the sent fingerprint
// that S3 promises. It knows one bucket, addressed by path, and looks for a signature without computing it.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface S3Server {
  readonly url: string
  readonly objects: Map<string, Buffer>
  /** How many requests there were, by method. */
  readonly requests: string[]
  stop(): Promise<void>
}

export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const sent = await buffer(request)
    requests.push(request.method ?? '')
    const key = keyOf(request, bucket)
    const answer = (status: number, body: Buffer | string = '', headers: Record<string, string | number> = {}) => {
      response
        .writeHead(status, { 'content-length': body.length, ...headers })
        .end(request.method === 'HEAD' ? '' : body)
    }
    const fail = (status: number, code: string) =>
      answer(status, `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return fail(403, 'AccessDenied')
    if (key === undefined) return fail(404, 'NoSuchBucket')
    if (request.method === 'PUT') {
      const said = request.headers['x-amz-checksum-sha256']
      const body = request.headers['content-encoding']?.includes('aws-chunked') ? unchunk(sent) : sent
      if (said && said !== createHash('sha256').update(body).digest('base64')) return fail(400, 'BadDigest')
      if (!said) return fail(400, 'MissingDigest')
      objects.set(key, body)
      return answer(200, '', { etag: '"x"' })
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return answer(204)
    }
    const found = objects.get(key)
    if (!found) return fail(404, 'NoSuchKey')
    return answer(200, found, { 'last-modified': new Date(0).toUTCString(), etag: '"x"' })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the bucket has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    objects,
    requests,
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function keyOf(request: IncomingMessage, bucket: string): string | undefined {
  const { pathname } = new URL(request.url ?? '/', 'http://s3.invalid')
  return pathname.startsWith(`/${bucket}/`) ? decodeURIComponent(pathname.slice(bucket.length + 2)) : undefined
}

/** size;signature CRLF bytes CRLF … 0 CRLF trailers */
function unchunk(sent: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < sent.length; ) {
    const lineEnd = sent.indexOf('\r\n', at)
    const size = Number.parseInt(sent.toString('latin1', at, lineEnd), 16)
    if (!size) break
    parts.push(sent.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(parts)
}
