// The store on S3: the same promises as the folder, kept by a server that we only talk to.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { type S3Server, startS3Server } from '#test/harness/s3-server.ts'
import { type BlobName, blobKey, type FileStore, openStore } from './store.ts'

let server: S3Server
let store: FileStore
let folder = ''
const agencyId = newId()
const name = (bytes: string): BlobName => ({ agencyId, sha256: createHash('sha256').update(bytes).digest('hex') })
const fromStream = (bytes: string) => ({ stream: Readable.from([Buffer.from(bytes)]), size: Buffer.byteLength(bytes) })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-bucket-'))
  server = await startS3Server('files')
  store = await openStore({
    dataFolder: folder,
    s3: { bucket: 'files', endpoint: server.url, region: 'us-east-1', key: 'key', secret: 'secret' },
  })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

test('keeps a file from this machine and gives it back', async () => {
  const path = join(folder, 'a')
  writeFileSync(path, 'เนื้อหา')
  await store.put(name('เนื้อหา'), { path })
  expect([...server.objects.keys()]).toEqual([blobKey(name('เนื้อหา'))])
  expect(await text(await store.get(name('เนื้อหา')))).toBe('เนื้อหา')
  expect(await store.sizeOf(name('เนื้อหา'))).toBe(Buffer.byteLength('เนื้อหา'))
})

test('keeps a stream', async () => {
  await store.put(name('stream'), fromStream('stream'))
  expect(await text(await store.get(name('stream')))).toBe('stream')
})

test('never sends again what is there, and forgets what it is told to', async () => {
  await store.put(name('once'), fromStream('once'))
  const puts = () => server.requests.filter(method => method === 'PUT').length
  const before = puts()
  await store.put(name('once'), fromStream('once'))
  expect(puts()).toBe(before)
  await store.remove(name('once'))
  expect(await store.has(name('once'))).toBe(false)
  expect(await store.sizeOf(name('once'))).toBeUndefined()
})

test('bytes that are not those of their name are refused by the server', async () => {
  await expect(store.put(name('one'), fromStream('two'))).rejects.toThrow()
  expect(await store.has(name('one'))).toBe(false)
})

test('a server that is away is an outage, not a missing file', async () => {
  const away = await openStore({
    dataFolder: folder,
    s3: { bucket: 'files', endpoint: 'http://127.0.0.1:1', region: 'us-east-1', key: 'key', secret: 'secret' },
  })
  await expect(away.has(name('any'))).rejects.toThrow()
})
