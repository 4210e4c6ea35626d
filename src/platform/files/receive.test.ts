// Receiving as the outside world tries it: too much, nothing, something else than it says, and half of it.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { jpeg, jpegWithPlace, png, pngBomb, webp } from '#test/harness/pictures.ts'
import { docx, zip } from '#test/harness/zip.ts'
import { allKinds, evidenceKinds, type FileKind, pictures } from './kinds.ts'
import { isReceived, type Receiving, receiveFile } from './receive.ts'

let tempFolder = ''
beforeAll(() => {
  tempFolder = mkdtempSync(join(tmpdir(), 'prongsai-receive-'))
})
afterAll(() => rmSync(tempFolder, { recursive: true }))
afterEach(() => expect(readdirSync(tempFolder), 'nothing stays in the temporary folder').toEqual([]))

const receive = (bytes: Buffer | Readable, asked: Partial<Receiving> = {}) =>
  receiveFile(bytes instanceof Readable ? bytes : Readable.from([bytes]), {
    name: 'a',
    limit: 1024 * 1024,
    accept: allKinds,
    tempFolder,
    ...asked,
  })

async function accepted(bytes: Buffer, asked: Partial<Receiving> = {}) {
  const result = await receive(bytes, asked)
  if (!result.ok) throw new Error(result.because)
  expect(isReceived(result.value)).toBe(true)
  const kept = readFileSync(result.value.path)
  await result.value.discard()
  return { ...result.value, kept }
}

async function refused(bytes: Buffer | Readable, asked: Partial<Receiving> = {}) {
  const result = await receive(bytes, asked)
  if (result.ok) {
    await result.value.discard()
    return 'accepted'
  }
  return result.because
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')
const thai = 'ลำดับ,รายการ\n1,โครงการปลูกป่า\n'
/** Thai Windows, as Excel of an old office writes it: each letter U+0E01… is one byte A1…. */
const windows874 = Buffer.from(
  Array.from(thai, letter => {
    const code = letter.codePointAt(0) ?? 0
    return code > 0x0e00 ? code - 0x0e00 + 0xa0 : code
  }),
)

describe('what a file is follows from its content', () => {
  test.each<[FileKind, string, () => Buffer | Promise<Buffer>]>([
    ['jpeg', 'a.jpg', () => jpeg()],
    ['png', 'a.png', () => png()],
    ['webp', 'a.webp', () => webp()],
    ['pdf', 'a.pdf', () => pdf],
    ['docx', 'a.docx', () => docx('สวัสดี')],
    ['zip', 'a.zip', () => zip({ 'a.txt': 'a' })],
    ['odt', 'a.odt', () => zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })],
    ['csv', 'a.csv', () => Buffer.from(thai)],
    ['csv', 'a.csv', () => windows874],
    ['txt', 'a.txt', () => Buffer.from(`\ufeff${thai}`)],
    ['txt', 'a.txt', () => Buffer.from(`\ufeff${thai}`, 'utf16le')],
    ['csv', 'bmi.csv', () => Buffer.from('BMI,ชื่อ\n22,ก\n')],
  ])('%s', async (kind, name, bytes) => {
    const received = await accepted(await bytes(), { name })
    expect(received.kind).toBe(kind)
    expect(received.name).toBe(name)
    expect(received.size).toBe(received.kept.length)
    expect(received.sha256).toBe(createHash('sha256').update(received.kept).digest('hex'))
  })

  test('a wrong extension gives way to the right one', async () => {
    const received = await accepted(await png(), { name: 'รูป ถ่าย.pdf' })
    expect(received).toMatchObject({ kind: 'png', name: 'รูป ถ่าย.png' })
  })

  test.each<[string, string, Buffer, readonly FileKind[]]>([
    [
      'a page under the name of a picture',
      'photo.jpg',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      allKinds,
    ],
    [
      'an SVG with a script',
      'logo.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      allKinds,
    ],
    ['an SVG that calls itself PNG', 'logo.png', Buffer.from('<?xml version="1.0"?><svg/>'), pictures],
    ['a program under the name of a document', 'letter.pdf', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0'), allKinds],
    ['a shell script where pictures are asked for', 'a.png', Buffer.from('#!/bin/sh\nrm -rf /\n'), pictures],
    ['a PDF where pictures are asked for', 'a.jpg', pdf, pictures],
    ['bytes that are nothing', 'a.txt', Buffer.from([1, 2, 3, 0, 255, 254]), evidenceKinds],
  ])('refuses %s', async (_what, name, bytes, accept) => {
    expect(await refused(bytes, { name, accept })).toBe('file-type')
  })
})

describe('how much', () => {
  test('refuses nothing at all', async () => {
    expect(await refused(Buffer.alloc(0), { name: 'a.pdf' })).toBe('file-empty')
  })

  test('accepts exactly the limit and refuses one byte more', async () => {
    expect((await accepted(pdf, { limit: pdf.length })).size).toBe(pdf.length)
    expect(await refused(pdf, { limit: pdf.length - 1 })).toBe('file-too-large')
  })

  test('stops reading where the limit is passed', async () => {
    let sent = 0
    const endless = new Readable({
      read() {
        sent += 65_536
        this.push(Buffer.alloc(65_536, 'a'))
      },
    })
    const result = await receive(endless, { limit: 1024 * 1024 })
    expect(result).toMatchObject({ ok: false, because: 'file-too-large', detail: { limit: 1 } })
    expect(sent).toBeLessThan(3 * 1024 * 1024)
    endless.destroy()
  })
})

describe('broken', () => {
  test('a stream that ends in an error half-way', async () => {
    const broken = Readable.from(
      (async function* () {
        yield pdf.subarray(0, 10)
        throw new Error('the line broke')
      })(),
    )
    expect(await refused(broken)).toBe('file-cut')
  })

  test('a document with macros in it is refused, wherever they stand', async () => {
    const whole = zip({ 'a.txt': 'a'.repeat(200_000), 'word/vbaProject.bin': 'x' })
    expect(await refused(whole, { name: 'แบบ.zip' })).toBe('file-macros')
  })

  test('a document that lost its end', async () => {
    const whole = docx('ก'.repeat(3000))
    expect(await refused(whole.subarray(0, whole.length - 200))).toBe('file-broken')
  })

  test('a picture that lost its end', async () => {
    const whole = await png(600, 400)
    expect(await refused(whole.subarray(0, whole.length / 2))).toBe('file-broken')
  })

  test('a folder that cannot be written is an outage, not the sender’s fault', async () => {
    const asked = { name: 'a', limit: 100, accept: allKinds, tempFolder: '/dev/null/temp' }
    await expect(receiveFile(Readable.from([pdf]), asked)).rejects.toThrow()
  })
})

describe('pictures', () => {
  test('lose place, time and camera, and stand upright', async () => {
    const sent = await jpegWithPlace(40, 30)
    const before = await sharp(sent).metadata()
    expect(before.exif?.includes('Telefon')).toBe(true)
    expect(before.orientation).toBe(6)
    const { kept, picture } = await accepted(sent, { name: 'site.jpg' })
    const after = await sharp(kept).metadata()
    expect(after.exif).toBeUndefined()
    expect(after.xmp).toBeUndefined()
    expect(after.orientation ?? 1).toBe(1)
    expect(kept.includes('Telefon')).toBe(false)
    expect(picture).toEqual({ width: 30, height: 40 })
  })

  test('are no larger than a screen needs', async () => {
    const { picture, kept } = await accepted(await jpeg(4000, 1000), { limit: 10_000_000 })
    expect(picture).toEqual({ width: 2400, height: 600 })
    expect(await sharp(kept).metadata()).toMatchObject({ width: 2400, height: 600, format: 'jpeg' })
  })

  test('that would unpack to a gigabyte are refused at once', async () => {
    const bomb = pngBomb()
    expect(bomb.length).toBeLessThan(200_000)
    const before = process.memoryUsage().rss
    expect(await refused(bomb, { name: 'bomb.png' })).toBe('file-broken')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })
})
