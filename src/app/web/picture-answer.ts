// A picture that the program drew for a page, as an answer: WebP, never run as anything else, and not sent again to whoever has it.
import type { Context } from 'hono'

interface Drawing {
  /** The fingerprint of what it is drawn from, and which of its pictures it is. */
  readonly key: string
  readonly cache: string
  /** Undefined where nothing can be drawn. */
  readonly draw: () => Promise<Buffer | undefined>
}

export async function pictureAnswer(context: Context, { key, cache, draw }: Drawing): Promise<Response> {
  const headers = {
    'content-type': 'image/webp',
    'cache-control': cache,
    etag: `"${key}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  }
  if (context.req.header('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  const bytes = await draw()
  return bytes ? new Response(new Uint8Array(bytes), { headers }) : context.notFound()
}
