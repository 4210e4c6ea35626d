// A kept file: its bytes, its row, its ledger entry, how it is handed out, and what verify says when somebody touched it.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpeg } from '#test/harness/pictures.ts'
import { blobOf, type FileRow, fileById, keepFile } from './keep-file.ts'
import { allKinds } from './kinds.ts'
import { openFile } from './open-file.ts'
import { type Received, receiveFile } from './receive.ts'
import { type BlobName, blobKey, type FileStore, folderStore } from './store.ts'
import { sweepTemp } from './temp.ts'
import { verifyFiles } from './verify-files.ts'

const database = testDatabase()
const now = new Date('2026-11-21T03:00:00Z')
let agencyId = ''
let data = ''
let store: FileStore

beforeEach(async () => {
  agencyId = await bareAgency(database.get())
  data = mkdtempSync(join(tmpdir(), 'prongsai-files-'))
  store = folderStore(join(data, 'files'))
})
afterEach(() => rmSync(data, { recursive: true }))

const work = <T>(run: (tx: Tx) => Promise<T>, agency = agencyId) =>
  inAgency(database.get(), { agencyId: agency, now }, run)

async function receive(bytes: Buffer | string, name = 'a.txt'): Promise<Received> {
  const asked = { name, limit: 10_000_000, accept: allKinds, tempFolder: join(data, 'temp') }
  const result = await receiveFile(Readable.from([Buffer.from(bytes)]), asked)
  if (!result.ok) throw new Error(result.because)
  return result.value
}

async function keep(bytes: Buffer | string, name?: string, isPublic = false): Promise<FileRow> {
  const received = await receive(bytes, name)
  const id = await work(tx => keepFile(tx, store, received, { isPublic }))
  await received.discard()
  const row = await work(tx => fileById(tx, id))
  if (!row) throw new Error('the row is not there')
  return row
}

const digest = (bytes: string) => createHash('sha256').update(bytes).digest('hex')
const pathOf = (row: FileRow) => join(data, 'files', blobKey(blobOf(row)))
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

describe('keeping', () => {
  test('bytes, row and ledger entry belong together; the ledger does not learn the name', async () => {
    const row = await keep('เนื้อหา', 'บันทึกของ นางสมมุติ.txt')
    expect(row).toMatchObject({
      agency_id: agencyId,
      media_type: 'text/plain',
      name: 'บันทึกของ นางสมมุติ.txt',
      is_public: false,
    })
    expect(row.sha256.toString('hex')).toBe(digest('เนื้อหา'))
    expect(await text(await store.get(blobOf(row)))).toBe('เนื้อหา')
    const entries = await database.asOwner('select event, subject_id, content from ledger_entry where agency_id = $1', [
      agencyId,
    ])
    expect(entries.rows).toEqual([
      {
        event: 'file.kept',
        subject_id: row.id,
        content: { sha256: digest('เนื้อหา'), size: Buffer.byteLength('เนื้อหา'), mediaType: 'text/plain' },
      },
    ])
  })

  test('a picture’s row has its size and the fingerprint of what is really kept', async () => {
    const row = await keep(await jpeg(50, 20), 'a.jpg')
    expect(row).toMatchObject({ width: 50, height: 20, media_type: 'image/jpeg' })
    expect(await store.sizeOf(blobOf(row))).toBe(row.size)
    expect(await work(tx => verifyFiles(tx, store))).toEqual({ files: 1, bytes: row.size, findings: [] })
  })

  test('the same content twice is stored once and has two rows', async () => {
    const [one, two] = [await keep('same'), await keep('same')]
    expect(one.id).not.toBe(two.id)
    expect(pathOf(one)).toBe(pathOf(two))
  })

  test('another agency has neither the row nor the bytes', async () => {
    const row = await keep('ours')
    const other = await bareAgency(database.get())
    expect(await work(tx => fileById(tx, row.id), other)).toBeUndefined()
    expect(await store.has({ ...blobOf(row), agencyId: other })).toBe(false)
  })

  test('a store that fails leaves no row and no entry', async () => {
    const received = await receive('lost')
    const full: FileStore = {
      ...store,
      put: async () => {
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      },
    }
    await expect(work(tx => keepFile(tx, full, received, { isPublic: false }))).rejects.toThrow('no space')
    const rows = await database.asOwner(
      'select id from file where agency_id = $1 union all select id from ledger_entry where agency_id = $1',
      [agencyId],
    )
    expect(rows.rowCount).toBe(0)
  })
})

describe('the folder', () => {
  const name = (bytes: string): BlobName => ({ agencyId, sha256: digest(bytes) })
  const put = (of: BlobName, bytes: string) =>
    store.put(of, { stream: Readable.from([Buffer.from(bytes)]), size: bytes.length })

  test('is written whole or not at all', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('the line broke')
      })(),
    )
    await expect(store.put(name('half and half'), { stream: broken, size: 13 })).rejects.toThrow('the line broke')
    expect(await store.has(name('half and half'))).toBe(false)
    expect(filesIn(join(data, 'files', '.incoming'))).toEqual([])
  })

  test('refuses bytes under the name of others', async () => {
    await expect(put(name('one'), 'two')).rejects.toThrow('fingerprint')
    expect(await store.has(name('one'))).toBe(false)
  })

  test('never overwrites, and forgets only what it is told to', async () => {
    await put(name('one'), 'one')
    await put(name('one'), 'two')
    expect(await text(await store.get(name('one')))).toBe('one')
    await store.remove(name('one'))
    expect(await store.sizeOf(name('one'))).toBeUndefined()
  })

  test('takes the same content from many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => put(name('together'), 'together')))
    expect(await text(await store.get(name('together')))).toBe('together')
    expect(filesIn(join(data, 'files', '.incoming'))).toEqual([])
  })

  test('has no way out', async () => {
    await expect(store.has({ agencyId: '../../etc', sha256: digest('a') })).rejects.toThrow('not the name')
    await expect(store.has({ agencyId, sha256: '../passwd' })).rejects.toThrow('not the name')
  })
})

describe('handing out', () => {
  const ask = (row: FileRow, headers: Record<string, string> = {}, method = 'GET') =>
    openFile(store, row, { method, headers: new Headers(headers) })

  test('a PDF opens in the browser under its Thai name', async () => {
    const row = await keep('%PDF-1.7\n%%EOF', 'ประกาศ.pdf', true)
    const answer = await ask(row)
    expect(answer?.status).toBe(200)
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="______.pdf"; filename*=UTF-8''${encodeURIComponent('ประกาศ.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-length': '14',
      'cache-control': 'public, no-cache',
      etag: `"${digest('%PDF-1.7\n%%EOF')}"`,
    })
    expect(await answer?.text()).toBe('%PDF-1.7\n%%EOF')
  })

  test('everything but pictures and PDF is saved', async () => {
    const answer = await ask(await keep('a,b', 'a.csv'))
    expect(answer?.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(answer?.headers.get('cache-control')).toBe('private, no-cache')
    expect(answer?.headers.get('content-security-policy')).toContain('sandbox')
    await answer?.body?.cancel()
  })

  test('who has it already gets it not again', async () => {
    const row = await keep('known')
    const answer = await ask(row, { 'if-none-match': `W/"x", "${digest('known')}"` })
    expect(answer?.status).toBe(304)
    expect(await answer?.text()).toBe('')
    expect((await ask(row, { 'if-none-match': '"other"' }))?.status).toBe(200)
  })

  test('HEAD says all and sends nothing', async () => {
    const answer = await ask(await keep('12345'), {}, 'HEAD')
    expect(answer?.headers.get('content-length')).toBe('5')
    expect(await answer?.text()).toBe('')
  })

  test('bytes that are gone are noticed before the answer begins', async () => {
    const row = await keep('gone')
    await store.remove(blobOf(row))
    expect(await ask(row)).toBeUndefined()
  })
})

test('verify names the file that was changed and the one that is missing', async () => {
  const [whole, changed, missing] = [await keep('whole'), await keep('changed'), await keep('missing')]
  chmodSync(pathOf(changed), 0o600)
  writeFileSync(pathOf(changed), 'chanGed')
  rmSync(pathOf(missing))
  const found = await work(tx => verifyFiles(tx, store))
  expect(found).toEqual({
    files: 3,
    bytes: whole.size + changed.size + missing.size,
    findings: [
      { kind: 'changed', fileId: changed.id, sha256: digest('changed') },
      { kind: 'missing', fileId: missing.id, sha256: digest('missing') },
    ],
  })
})

test('what a crash left is removed after a day', async () => {
  const left = await receive('left behind')
  const fresh = await receive('still arriving')
  const twoDaysAgo = new Date(now.getTime() - 2 * 86_400_000)
  utimesSync(left.path, twoDaysAgo, twoDaysAgo)
  expect(await sweepTemp({ dataFolder: data }, now)).toBe(1)
  expect(filesIn(join(data, 'temp'))).toEqual([fresh.path.split('/').at(-1)])
})
