// Forms with files over a real connection: what arrives, what is refused with everything else kept, and that nothing
// stays in the temporary folder, however the request ended.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { no, ok } from '#src/kernel/result.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { eventually } from '#test/harness/house.ts'
import { jpegWithPlace, png, pngBomb } from '#test/harness/pictures.ts'
import { inAgency } from '../database/scope.ts'
import { blobOf, fileById, keepFile } from '../files/keep-file.ts'
import { pictures } from '../files/kinds.ts'
import { type FileStore, folderStore } from '../files/store.ts'
import { makeLog } from '../log.ts'
import { line } from './fields.ts'
import { optionalFile, receivedFile, receivedFiles } from './file-fields.ts'
import type { Hooks } from './handle.ts'
import { makeMetrics } from './metrics.ts'
import { page } from './page.ts'
import { PublicCache } from './public-cache.ts'
import { makeRouter } from './router.ts'
import { type Listening, listen } from './server.ts'
import type { Session } from './visit.ts'

const database = testDatabase()
const now = new Date('2026-11-21T03:00:00Z')
const LIMIT = 200_000
let agencyId = ''
let data = ''
let store: FileStore
let isStoreFull = false
let server: Listening
let base = ''
let ran = 0

const words = () => ({ errors: { 'no-luck': 'วันนี้ไม่ได้' }, notices: {} })
const report = page({
  path: '/report',
  shell: 'site',
  may: 'public',
  ledger: 'file.kept',
  words,
  files: [
    { field: 'paper', accept: ['pdf', 'png'] },
    { field: 'photos', accept: pictures, most: 2 },
  ],
  input: z.object({ title: line(), paper: receivedFile(), photos: receivedFiles() }),
  load: async () => ({}),
  view: () => ({ title: 'report', body: '' }),
  run: async (tx, input, visit) => {
    ran += 1
    const kept: string[] = []
    for (const file of [input.paper, ...input.photos])
      kept.push(await keepFile(tx, visit.store, file, { isPublic: true }))
    if (input.title === 'refuse') return no('no-luck', { at: 'title' })
    if (input.title === 'throw') throw new Error('a bug')
    return ok({ to: `/done?ids=${kept.join(',')}` })
  },
})
const forStaff = page({
  path: '/office/photo',
  shell: 'office',
  may: 'signed-in',
  ledger: 'none',
  words,
  files: [{ field: 'photo', accept: pictures }],
  input: z.object({ photo: optionalFile() }),
  load: async () => ({}),
  view: () => ({ title: 'photo', body: '' }),
  run: async (_tx, input) => {
    ran += 1
    return ok({ to: `/photo?has=${input.photo ? 'yes' : 'no'}` })
  },
})

/** The page as JSON: what a person would see at which field. */
const hooks: Hooks<null> = {
  session: async visit =>
    visit.headers.get('cookie') === 'staff' ? ({ userId: 'u', sessionId: 's', twoFactor: true } as Session) : undefined,
  actor: async () => ({ id: agencyId, name: 'n', post: 'p', holds: () => true }),
  frame: async () => null,
  render: async (_frame, _visit, _shell, _view, form) => JSON.stringify({ errors: form.errors, values: form.values }),
  failure: async kind => new Response(kind, { status: kind === 'too-large' ? 413 : kind === 'broken' ? 500 : 400 }),
}

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'prongsai-upload-'))
  const folder = folderStore(join(data, 'files'))
  store = {
    ...folder,
    put: (name, source) =>
      isStoreFull ? Promise.reject(new Error('no space left on device')) : folder.put(name, source),
  }
  const cache = new PublicCache()
  const app = makeRouter({
    machine: {
      database: database.get(),
      hooks,
      allow: async () => true,
      files: { store, tempFolder: join(data, 'temp'), limit: LIMIT },
    },
    pages: [report, forStaff],
    log: makeLog('silent'),
    metrics: makeMetrics(),
    cache,
    security: {},
    clock: () => now,
    origin: request => new URL(request.url).origin,
    agencyOf: async () => agencyId,
  })
  const parts = { app, cache, security: {}, host: '127.0.0.1', port: 0, trustProxy: false, onKept: () => undefined }
  server = await listen({ ...parts, serveAsset: () => false })
  base = `http://127.0.0.1:${server.port}`
})
afterAll(async () => {
  await server.stop()
  rmSync(data, { recursive: true, force: true })
})
beforeEach(async () => {
  agencyId = await bareAgency(database.get())
  isStoreFull = false
  ran = 0
})

const temp = () => (existsSync(join(data, 'temp')) ? readdirSync(join(data, 'temp')) : [])
afterEach(async () => {
  await eventually(temp, found => found.length === 0)
})

const pdf = '%PDF-1.7\n1 0 obj\n%%EOF\n'
type Parts = readonly (readonly [string, string | Blob, string?])[]
const file = (bytes: string | Buffer, type = 'application/octet-stream') =>
  new Blob([new Uint8Array(Buffer.from(bytes))], { type })

async function post(parts: Parts, path = '/report', cookie = '') {
  const form = new FormData()
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, value, fileName ?? 'a')
  }
  const headers = { origin: base, ...(cookie ? { cookie } : {}) }
  const answer = await fetch(`${base}${path}`, { method: 'POST', body: form, headers, redirect: 'manual' })
  const body = await answer.text()
  return { status: answer.status, location: answer.headers.get('location') ?? '', body }
}

async function refusals(parts: Parts) {
  const answer = await post(parts)
  expect(answer.status).toBe(422)
  const { errors, values } = JSON.parse(answer.body) as {
    errors: { field: string; message: string }[]
    values: Record<string, unknown>
  }
  expect(ran, 'a refused form does nothing').toBe(0)
  return { errors: Object.fromEntries(errors.map(one => [one.field, one.message])), values }
}

const rows = async () =>
  (await database.asOwner('select id from file where agency_id = $1 order by id', [agencyId])).rows.map(row => row.id)

describe('what arrives', () => {
  test('fields and files together; they are kept and the temporary folder is empty', async () => {
    const photo = await jpegWithPlace()
    const answer = await post([
      ['title', 'รายงาน'],
      ['paper', file(pdf), 'รายงาน ๑.pdf'],
      ['photos', file(photo), 'IMG_1.jpg'],
      ['photos', file(await png()), 'IMG_2.png'],
    ])
    expect(answer).toMatchObject({ status: 303 })
    const ids = answer.location.split('ids=')[1]?.split('%2C') ?? []
    expect(ids).toEqual(await rows())
    const [paper, first] = await inAgency(database.get(), { agencyId, now }, tx =>
      Promise.all(ids.map(id => fileById(tx, id))),
    )
    expect(paper).toMatchObject({ name: 'รายงาน ๑.pdf', media_type: 'application/pdf', size: pdf.length })
    if (!first) throw new Error('the picture is not there')
    const kept = Buffer.concat(await (await store.get(blobOf(first))).toArray())
    expect(photo.includes('Telefon')).toBe(true)
    expect(kept.includes('Telefon')).toBe(false)
  })

  test('a form pressed twice counts once', async () => {
    const parts: Parts = [
      ['_once', '01990000-0000-7000-8000-00000000000a'],
      ['title', 'a'],
      ['paper', file(pdf), 'a.pdf'],
    ]
    const [one, two] = [await post(parts), await post(parts)]
    expect(two).toMatchObject({ status: 303, location: one.location })
    expect(await rows()).toHaveLength(1)
  })

  test('a box that was left empty is no file', async () => {
    const empty = await post([['photo', file(''), '']], '/office/photo', 'staff')
    expect(empty.location).toBe('/photo?has=no')
    const chosen = await post([['photo', file(await png()), 'a.png']], '/office/photo', 'staff')
    expect(chosen.location).toBe('/photo?has=yes')
  })

  test('files in boxes that the page does not have are passed over', async () => {
    const answer = await post([
      ['other', file('#!/bin/sh'), 'a.sh'],
      ['title', 'a'],
      ['paper', file(pdf), 'a.pdf'],
    ])
    expect(answer.status).toBe(303)
    expect(await rows()).toHaveLength(1)
  })
})

describe('what is refused stands at its field, and what was typed is kept', () => {
  test('over the limit, with a field after it', async () => {
    const { errors, values } = await refusals([
      ['paper', file(Buffer.alloc(LIMIT + 1, 'a')), 'big.pdf'],
      ['title', 'พิมพ์ไว้แล้ว'],
    ])
    expect(errors).toEqual({ paper: 'ไฟล์ใหญ่เกิน 0.19 MB ลองย่อหรือแบ่งไฟล์' })
    expect(values).toEqual({ title: 'พิมพ์ไว้แล้ว' })
  })

  test('empty, of a wrong kind, missing, too many, a bomb: each where it belongs', async () => {
    const paper = async (blob: Blob, name: string) =>
      (
        await refusals([
          ['title', 'a'],
          ['paper', blob, name],
        ])
      ).errors
    expect(await paper(file(''), 'a.pdf')).toEqual({ paper: 'ไฟล์นี้ว่างเปล่า เลือกไฟล์ใหม่' })
    expect(await paper(file('<svg/>', 'image/png'), 'a.png')).toEqual({ paper: 'รับเฉพาะไฟล์ชนิด PDF, PNG' })
    expect(await paper(file(''), '')).toEqual({ paper: 'ยังไม่ได้เลือกไฟล์' })
    expect((await paper(file(pngBomb()), 'a.png')).paper).toContain('เปิดไฟล์นี้ไม่ได้')
    const three = await Promise.all([1, 2, 3].map(async n => ['photos', file(await png(n * 10)), `${n}.png`] as const))
    const many = await refusals([['title', 'a'], ['paper', file(pdf), 'a.pdf'], ...three])
    expect(many.errors).toEqual({ photos: 'เลือกได้ไม่เกิน 2 ไฟล์' })
  })

  test('a file and a field at once', async () => {
    const { errors } = await refusals([
      ['title', ''],
      ['paper', file('text'), 'a.pdf'],
    ])
    expect(errors).toEqual({ title: 'ยังไม่ได้กรอกช่องนี้', paper: 'รับเฉพาะไฟล์ชนิด PDF, PNG' })
  })

  test('text under the name of a box is not a file', async () => {
    const { errors } = await refusals([
      ['title', 'a'],
      ['paper', '/etc/passwd'],
    ])
    expect(errors).toEqual({ paper: 'ยังไม่ได้เลือกไฟล์' })
  })

  test('by the verb itself: the files it kept are rolled back', async () => {
    const answer = await post([
      ['title', 'refuse'],
      ['paper', file(pdf), 'a.pdf'],
    ])
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('วันนี้ไม่ได้')
    expect(await rows()).toEqual([])
  })
})

describe('when things break', () => {
  test('a bug in the verb leaves no row and no file', async () => {
    const answer = await post([
      ['title', 'throw'],
      ['paper', file(pdf), 'a.pdf'],
    ])
    expect(answer.status).toBe(500)
    expect(await rows()).toEqual([])
  })

  test('a store that is full leaves no row', async () => {
    isStoreFull = true
    const answer = await post([
      ['title', 'a'],
      ['paper', file(`${pdf}full`), 'a.pdf'],
    ])
    expect(answer.status).toBe(500)
    expect(await rows()).toEqual([])
  })

  test('a form far beyond everything is not read', async () => {
    const answer = await post([['paper', file(Buffer.alloc(20_000_000)), 'a.pdf']])
    expect(answer).toMatchObject({ status: 413, body: 'too-large' })
  })

  test('a stranger’s file is not even taken in', async () => {
    const answer = await post([['photo', file(await png()), 'a.png']], '/office/photo')
    expect(answer).toMatchObject({ status: 303, location: '/sign-in?next=%2Foffice%2Fphoto' })
    const typed = await post(
      [
        ['title', 'a'],
        ['photo', file(await png()), 'a.png'],
      ],
      '/office/photo',
    )
    expect(typed).toMatchObject({ body: 'signed-out' })
    const large = await post(
      [
        ['title', 'a'],
        ['photo', file(Buffer.alloc(20_000_000)), 'a.png'],
      ],
      '/office/photo',
    )
    expect(large.location).toBe('/sign-in?next=%2Foffice%2Fphoto')
    expect(ran).toBe(0)
  })

  test('from elsewhere', async () => {
    const answer = await fetch(`${base}/report`, {
      method: 'POST',
      body: new FormData(),
      headers: { origin: 'https://elsewhere.invalid' },
    })
    expect(await answer.text()).toBe('not-from-here')
  })

  const head = (length: number) =>
    [
      'POST /report HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      `Origin: ${base}`,
      'Content-Type: multipart/form-data; boundary=XX',
      `Content-Length: ${length}`,
      'Connection: close',
      '',
      '',
    ].join('\r\n')
  const opening = [
    '--XX',
    'Content-Disposition: form-data; name="title"',
    '',
    'title',
    '--XX',
    'Content-Disposition: form-data; name="paper"; filename="a.pdf"',
    'Content-Type: application/pdf',
    '',
    pdf,
  ].join('\r\n')

  test('the sender goes away half-way: no row, nothing done, nothing left', async () => {
    const socket = connectSocket(server.port, '127.0.0.1')
    socket.write(head(100_000) + opening)
    await eventually(temp, found => found.length === 1)
    socket.destroy()
    await eventually(temp, found => found.length === 0)
    expect(ran).toBe(0)
    expect(await rows()).toEqual([])
  })

  test('a body without its end is half a file, and is refused as that', async () => {
    const socket = connectSocket(server.port, '127.0.0.1')
    socket.write(head(Buffer.byteLength(opening)) + opening)
    let answer = ''
    for await (const chunk of socket) answer += chunk
    expect(answer).toMatch(/^HTTP\/1\.1 422/)
    expect(answer).toMatch(/"errors":\[\{"field":"paper","message":"ไฟล์มาถึงไม่ครบ[^"]*","isGeneral":true\}\]/)
    expect(answer).toContain('"title":"title"')
    expect(ran).toBe(0)
  })

  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['no multipart inside', 'multipart/form-data; boundary=XX', 'nothing of the kind'],
  ])('%s', async (_what, contentType, body) => {
    const answer = await fetch(`${base}/report`, {
      method: 'POST',
      body,
      headers: { origin: base, 'content-type': contentType },
    })
    expect([400, 422]).toContain(answer.status)
    expect(ran).toBe(0)
  })

  test('many at once, all whole', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, n) =>
        post([
          ['title', `t${n}`],
          ['paper', file(`${pdf}${'x'.repeat(50_000)}${n}`), 'a.pdf'],
          ['photos', file(await png(100 + n, 100)), 'a.png'],
        ]),
      ),
    )
    expect(answers.map(one => one.status)).toEqual(Array(12).fill(303))
    expect(await rows()).toHaveLength(24)
  })
})
