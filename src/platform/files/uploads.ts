// Files that arrive in pieces over lines that break (the tus protocol): each lies in a folder under a random name until the form that it
// belongs to is sent. What nobody came back for is removed. With several processes the folder must be one they share.
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { no, type Result } from '#src/kernel/result.ts'
import type { FileKind } from './kinds.ts'
import { type FileRefusal, type Received, receiveFile } from './receive.ts'

export const UPLOADS = '/uploads'
const HOURS = 24
const HOUR_MS = 3_600_000

export interface Uploads {
  /** Answers the requests of the protocol for one agency. */
  handle(request: Request, agencyId: string): Promise<Response>
  /** A file that has arrived whole, checked like any other. */
  take(
    agencyId: string,
    token: string,
    asked: { accept: readonly FileKind[]; limit: number },
  ): Promise<Result<Received, FileRefusal>>
  remove(token: string): Promise<void>
  removeOld(): Promise<number>
}

const Info = z.object({ size: z.number(), metadata: z.record(z.string(), z.string().nullable()).optional() })
const tokenSyntax = /^[\da-f-]{36}_[\da-f-]{36}$/

let opened: Uploads | undefined
/** Of this process; there is one, because a page only knows the token. */
export const uploads = (): Uploads | undefined => opened
export const useUploads = (made: Uploads | undefined): void => {
  opened = made
}

export async function openUploads(folder: string, mostBytes: number): Promise<Uploads> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: HOURS * HOUR_MS })
  const agencies = new WeakMap<Request, string>()
  const server = new Server({
    path: UPLOADS,
    datastore: store,
    maxSize: mostBytes,
    relativeLocation: true,
    namingFunction: request => `${agencies.get(request as unknown as Request) ?? newId()}_${crypto.randomUUID()}`,
  })
  const at = (token: string) => join(folder, token)
  return {
    handle: (request, agencyId) => {
      agencies.set(request, agencyId)
      return server.handleWeb(request)
    },
    take: async (agencyId, token, { accept, limit }) => {
      if (!tokenSyntax.test(token) || !token.startsWith(`${agencyId}_`)) return no('file-cut')
      const written = await stat(at(token)).catch(() => undefined)
      const told = await readFile(`${at(token)}.json`, 'utf8').catch(() => '{}')
      const info = Info.safeParse(JSON.parse(told))
      if (!written || !info.success || written.size !== info.data.size) return no('file-cut')
      const name = info.data.metadata?.filename ?? ''
      // The pieces stay until the form is through: sent again, it finds them.
      return receiveFile(createReadStream(at(token)), { name, limit, accept, tempFolder: folder })
    },
    remove: async token => {
      if (!tokenSyntax.test(token)) return
      await rm(at(token), { force: true })
      await rm(`${at(token)}.json`, { force: true })
    },
    removeOld: () => server.cleanUpExpiredUploads(),
  }
}
