// A line between a program and a server that can go silent: open, but nothing comes through any more, as behind a dead firewall.
import { createServer, connect as open, type Socket } from 'node:net'

export interface SilentProxy {
  readonly url: string
  silence(): void
  /** New connections speak; those that went silent stay so. */
  restore(): void
  close(): Promise<void>
}

export async function silentProxy(target: string): Promise<SilentProxy> {
  const to = new URL(target)
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer(near => {
    const far = open(Number(to.port || 5432), to.hostname)
    let isDead = false
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', bytes => {
        isDead ||= isSilent
        if (!isDead) into.write(bytes)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        if (!isSilent) into.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String(address && typeof address === 'object' ? address.port : 0)
  return {
    url: url.href,
    silence: () => {
      isSilent = true
    },
    restore: () => {
      isSilent = false
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
