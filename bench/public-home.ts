// (a) The public home, kept as bytes, against a bare node:http server that sends the same bytes from another process.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alternating, type Line, median, spread } from './measure.ts'
import { ask, type Program } from './program.ts'

const REQUESTS = 4000
const ROUNDS = 7

const bareServer = `
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
const { body, headers } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const bytes = Buffer.from(body)
const server = createServer((request, response) => response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes))
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
`

export async function publicHome(program: Program): Promise<Line> {
  const answer = await fetch(program.url, { headers: { 'accept-encoding': 'identity' } })
  const skip = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !skip.includes(name)))
  const data = join(program.folder, 'bare.json')
  const script = join(program.folder, 'bare.mjs')
  writeFileSync(data, JSON.stringify({ body: await answer.text(), headers }))
  writeFileSync(script, bareServer)
  const child = fork(script, [data])
  try {
    const [port] = (await once(child, 'message')) as [number]
    const times = await alternating(
      ROUNDS,
      () => ask(program.port, '/', REQUESTS),
      () => ask(port, '/', REQUESTS),
    )
    const rates = times.ours.map((ours, at) => (times.bare[at] ?? 0) / ours)
    const rate = (ms: number) => Math.round((REQUESTS / ms) * 1000)
    return {
      what: 'public home, kept as bytes, to bare node:http with the same bytes',
      measured: `${median(rates).toFixed(2)} of its rate (${spread(rates)}; ${rate(median(times.ours))} to ${rate(median(times.bare))} per second)`,
      promise: '≥ 0.5',
      ok: median(rates) >= 0.5,
    }
  } finally {
    child.kill()
  }
}
