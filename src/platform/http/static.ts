// The built styles, scripts, fonts and pictures: read once, kept packed, named by their content and so good for a year.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

/** The service worker of the forms (ui/browser/form-keeper.ts) lies among the assets and works where the forms are. */
const isKeeper = (name: string): boolean => name.startsWith('form-keeper-')
const forms = { 'service-worker-allowed': '/' }

interface Asset {
  readonly body: Buffer
  readonly gzip?: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export function readAssets(folder: string, security: Readonly<Record<string, string>>): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  const walk = (at: string) => {
    for (const name of readdirSync(at)) {
      if (name.startsWith('.')) continue
      const path = join(at, name)
      if (statSync(path).isDirectory()) {
        walk(path)
        continue
      }
      const type = types[extname(name)]
      if (!type) continue
      const body = readFileSync(path)
      const address = `/${relative(folder, path).replaceAll('\\', '/')}`
      const hashed = address.startsWith('/assets/')
      const cache = hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
      const small = /text|javascript|svg|json/.test(type) ? gzipSync(body) : undefined
      assets.set(address, {
        body,
        ...(small ? { gzip: small } : {}),
        headers: { ...security, 'content-type': type, 'cache-control': cache, ...(isKeeper(name) ? forms : {}) },
      })
    }
  }
  if (existsSync(folder)) walk(folder)
  return assets
}

export function serveAsset(
  assets: ReadonlyMap<string, Asset>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const asset = assets.get((request.url ?? '').split('?')[0] ?? '')
  if (!asset) return false
  const packed = asset.gzip && request.headers['accept-encoding']?.includes('gzip')
  const body = packed ? (asset.gzip ?? asset.body) : asset.body
  response.writeHead(200, {
    ...asset.headers,
    'content-length': body.length,
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}
