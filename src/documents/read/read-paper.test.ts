// Every kind of paper by its bytes, and what is broken, sealed, too large or hostile: each a real file, refused with its own word or read without
// what it meant to do.
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { handMadePdf, helvetica, words } from '#test/harness/pdf.ts'
import { tablePaper } from '#test/harness/table-paper.ts'
import { docx, zip } from '#test/harness/zip.ts'
import { toXlsx } from '../sheets/to-xlsx.ts'
import { renderDocx } from '../write/docx.ts'
import { renderPdf } from '../write/pdf.ts'
import { paragraphsOf, type ReadBlock } from './document.ts'
import { type PaperProgress, type ReadPaper, readPaper, type ToReadPaper } from './read-paper.ts'

async function read(bytes: Uint8Array, more: Partial<ToReadPaper> = {}): Promise<ReadPaper | string> {
  const answer = await readPaper(bytes, { name: 'report.docx', ...more })
  return answer.ok ? answer.value : answer.because
}
async function paper(bytes: Uint8Array, more: Partial<ToReadPaper> = {}): Promise<ReadPaper> {
  const value = await read(bytes, more)
  if (typeof value === 'string') throw new Error(value)
  return value
}
const textOf = (blocks: readonly ReadBlock[]) => [...paragraphsOf(blocks)].map(one => one.text).join('\n')
const textPage = (text: string, catalog = '') =>
  handMadePdf({
    catalog,
    pages: [{ draws: words(text, 40, 500), keys: '/Resources<</Font<</F {font}>>>>' }],
    things: { font: helvetica },
  })
const pages = (count: number) =>
  handMadePdf({
    pages: Array.from({ length: count }, (_, n) => ({
      draws: words(`Page of words ${n}`, 40, 300),
      keys: '/Resources<</Font<</F {font}>>>>',
    })),
    things: { font: helvetica },
  })
/** The beginning of an old office file, with the names of what is in it. */
const oldOffice = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    ...names.map(name => Buffer.from(name, 'utf16le')),
    Buffer.alloc(1000),
  ])

describe('the kind is told by the bytes', () => {
  test.each([
    ['Word', () => docx('สวัสดี'), 'docx', 'สวัสดี'],
    ['PDF', () => textPage('Hello there'), 'pdf', 'Hello there'],
    ['PDF after some rubbish', () => Buffer.concat([Buffer.from('\r\n\r\n'), textPage('Hello there')]), 'pdf', 'Hello'],
    ['a web page', () => Buffer.from('<!DOCTYPE html><title>x</title><p>สวัสดี'), 'html', 'สวัสดี'],
    ['a workbook', () => toXlsx('a', [['ที่', 'มาตรการ']]), 'sheet', 'มาตรการ'],
    ['lines with commas', () => Buffer.from('ที่,มาตรการ\n1,อบรม\n2,ประชุม\n'), 'sheet', 'อบรม'],
    ['plain text', () => Buffer.from('รายงานผล\n\nข้อ 1, 2 และ 3\n'), 'text', 'รายงานผล\nข้อ 1, 2 และ 3'],
  ] as const)('%s, whatever it is called', async (_what, bytes, kind, text) => {
    for (const name of ['report.docx', 'report.jpg', '']) {
      const value = await paper(await bytes(), { name })
      expect(value.kind).toBe(kind)
      expect(textOf(value.blocks)).toContain(text)
    }
  })

  test('text in the old Thai encoding, and in UTF-16', async () => {
    const old = Buffer.from([...'รายงานผล\n'].map(one => (one > '\u0e00' ? one.charCodeAt(0) - 0x0e00 + 0xa0 : 10)))
    expect(textOf((await paper(old)).blocks)).toBe('รายงานผล')
    expect(textOf((await paper(Buffer.from('\ufeffรายงานผล', 'utf16le'))).blocks)).toBe('รายงานผล')
  })

  test('progress is told page by page', async () => {
    const steps: PaperProgress[] = []
    const value = await paper(pages(3), { onProgress: step => steps.push(step) })
    expect(value.pages).toBe(3)
    expect(steps).toEqual([1, 2, 3].map(page => ({ page, pages: 3 })))
  })
})

describe('what cannot be read has its own word', () => {
  const whole = () => renderPdf(tablePaper(1))
  const half = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2))
  const bomb = () => {
    const packed = deflateRawSync(Buffer.alloc(80_000_000, 'a'), { level: 9 })
    const name = Buffer.from('word/document.xml')
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    const local = Buffer.alloc(30)
    local.write('PK\x03\x04', 0, 'latin1')
    local.writeUInt16LE(name.length, 26)
    const end = Buffer.alloc(22)
    end.write('PK\x05\x06', 0, 'latin1')
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(30 + name.length + packed.length, 16)
    return Buffer.concat([local, name, packed, entry, name, end])
  }
  const sealedZip = () => {
    const bytes = Buffer.from(docx('ลับ'))
    const at = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
    return bytes
  }
  const xml = (inside: string) => zip({ 'word/document.xml': inside })
  test.each([
    ['no bytes', () => Buffer.alloc(0), 'paper-empty'],
    ['only blanks', () => Buffer.from(' \r\n\t '), 'paper-empty'],
    ['a web page without words', () => Buffer.from('<html><body><script>1</script></body></html>'), 'paper-empty'],
    ['a new office file with a password', () => oldOffice('EncryptedPackage'), 'paper-locked'],
    ['an archive with a password', sealedZip, 'paper-locked'],
    ['an old Word file', () => oldOffice('WordDocument'), 'paper-old-word'],
    ['rich text', () => Buffer.from('{\\rtf1\\ansi report}'), 'paper-old-word'],
    [
      'OpenDocument text',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'paper-old-word',
    ],
    ['an old workbook', () => oldOffice('Workbook'), 'paper-old-sheet'],
    ['a program', () => Buffer.from('7f454c460201010000000000', 'hex'), 'paper-unknown-kind'],
    ['an archive of something else', () => zip({ 'a.txt': 'x' }), 'paper-unknown-kind'],
    [
      'slides',
      () => zip({ '[Content_Types].xml': '<Types>presentationml</Types>', 'ppt/a.xml': '<a/>' }),
      'paper-unknown-kind',
    ],
    ['rubbish that begins like a PDF', () => Buffer.from('%PDF-1.7\nnothing\n%%EOF'), 'paper-broken'],
    ['Word with broken XML', () => xml('<w:document><w:body>'), 'paper-broken'],
    ['Word nested without end', () => xml('<a>'.repeat(50_000)), 'paper-broken'],
    ['Word with entities of its own', () => xml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'paper-broken'],
    ['Word cut in half', async () => half(await renderDocx(tablePaper(2))), 'paper-cut-off'],
    ['a PDF cut in half', async () => half(await whole()), 'paper-cut-off'],
    ['501 pages', () => pages(501), 'paper-too-many-pages'],
    ['a small file that unpacks to eighty million bytes', bomb, 'paper-too-large'],
    [
      'a web page of 50 MB of nested elements',
      () => Buffer.from('<html>'.padEnd(50_000_000, '<div>')),
      'paper-too-large',
    ],
    [
      'a picture that is smaller than a stamp',
      () =>
        sharp({ create: { width: 60, height: 60, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      'paper-empty',
    ],
  ] as const)('%s', { timeout: 60_000 }, async (_what, bytes, because) => {
    expect(await read(await bytes())).toBe(because)
  })

  test('a PDF with a password', async () => {
    const encrypt = `/Filter/Standard/V 1/R 2/Length 40/P -44/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>`
    const bytes = Buffer.from(
      textPage('secret').toString('latin1').replace('trailer<<', `trailer<</Encrypt<<${encrypt}>>/ID[<00><00>]`),
      'latin1',
    )
    expect(await read(bytes)).toBe('paper-locked')
  })

  test('a picture of 20,000 by 20,000 dots is refused before it is unpacked', { timeout: 60_000 }, async () => {
    const head = Buffer.alloc(13)
    head.writeUInt32BE(20_000, 0)
    head.writeUInt32BE(20_000, 4)
    head.set([1, 0, 0, 0, 0], 8)
    const chunk = (type: string, data: Buffer) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(data.length)
      const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
      const sum = Buffer.alloc(4)
      sum.writeUInt32BE(crc32(body))
      return Buffer.concat([length, body, sum])
    }
    const png = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc(2501 * 20_000))),
      chunk('IEND', Buffer.alloc(0)),
    ])
    expect(await read(png)).toBe('paper-too-large')
  })

  test('what takes too long', async () => {
    expect(await read(await whole(), { mostMs: 1 })).toBe('paper-too-slow')
  })

  test('five hundred pages are read', { timeout: 60_000 }, async () => {
    expect((await paper(pages(500))).pages).toBe(500)
  })
})

describe('what a file means to do is not done', () => {
  test('scripts and programs in a PDF are told, and its words are read', async () => {
    const value = await paper(
      textPage('Hello there', '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/Launch/F(cmd.exe)>>>>'),
    )
    expect(value.notes).toEqual(['scripts-ignored'])
    expect(textOf(value.blocks)).toBe('Hello there')
  })

  test('a web page: no script is run, nothing is fetched, what is hidden is left out', async () => {
    const value = await paper(
      Buffer.from(
        '<html><body onload="x()"><script>document.write("ร้าย")</script><img src="https://203.0.113.9/a.png"><p>เนื้อหา</p><p style="display:none">ซ่อน</p></body></html>',
      ),
    )
    expect(textOf(value.blocks)).toBe('เนื้อหา')
    expect([...value.notes].sort()).toEqual(['hidden-text-left-out', 'links-outside', 'scripts-ignored'])
  })
})

test('others are served while a long paper is read', { timeout: 60_000 }, async () => {
  const bytes = await renderPdf(tablePaper(140))
  const gaps: number[] = []
  let last = performance.now()
  const ticking = setInterval(() => {
    const now = performance.now()
    gaps.push(now - last)
    last = now
  }, 5)
  try {
    expect((await paper(bytes)).pages).toBeGreaterThan(60)
  } finally {
    clearInterval(ticking)
  }
  gaps.sort((a, b) => a - b)
  expect(gaps.length).toBeGreaterThan(50)
  expect(gaps[Math.floor(gaps.length * 0.97)]).toBeLessThan(50)
})
