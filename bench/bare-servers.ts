// What our kept pages are compared with: a bare node:http server that sends the same bytes from another process, and nginx sending them from a
// file, where it is on the machine.
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, type Program } from './program.ts'

export interface Server {
  readonly port: number
  /** Where the page of this number is. */
  path(at: number): string
  stop(): void
}

const bareServer = `
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
const pages = JSON.parse(readFileSync(process.argv[2], 'utf8')).map(({ body, headers }) => ({ headers, bytes: Buffer.from(body) }))
const server = createServer((request, response) => {
  const { headers, bytes } = pages[Number(request.url.slice(1))]
  response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes)
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
`

interface Page {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export async function pagesOf(program: Program, paths: readonly string[]): Promise<Page[]> {
  const skip = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']
  const pages: Page[] = []
  for (const path of paths) {
    const answer = await fetch(program.url + path, { headers: { 'accept-encoding': 'identity' } })
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !skip.includes(name)))
    pages.push({ body: await answer.text(), headers })
  }
  return pages
}

export async function bareNode(program: Program, pages: readonly Page[]): Promise<Server> {
  const data = join(program.folder, 'bare.json')
  const script = join(program.folder, 'bare.mjs')
  writeFileSync(data, JSON.stringify(pages))
  writeFileSync(script, bareServer)
  const child = fork(script, [data])
  const [port] = (await once(child, 'message')) as [number]
  return { port, path: at => `/${at}`, stop: () => void child.kill() }
}

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync)

/** Undefined where there is no nginx: it is measured against, never needed. */
export async function bareNginx(program: Program, pages: readonly Page[]): Promise<Server | undefined> {
  if (NGINX === undefined) return undefined
  const folder = join(program.folder, 'nginx')
  const port = await freePort()
  mkdirSync(folder, { mode: 0o755 })
  for (const [at, page] of pages.entries()) writeFileSync(join(folder, `${at}.html`), page.body)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
     events {} http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types { text/html html; }
     server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  )
  const child: ChildProcess = spawn(NGINX, ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  for (let tries = 0; tries < 100; tries++) {
    const isThere = await fetch(`http://127.0.0.1:${port}/0.html`).then(
      answer => answer.ok,
      () => false,
    )
    if (isThere) break
    await pause(50)
  }
  return { port, path: at => `/${at}.html`, stop: () => void child.kill() }
}
