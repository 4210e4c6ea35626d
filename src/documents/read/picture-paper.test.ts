// Scans and photos made from our own papers: drawn as pictures, turned, darkened and folded into a PDF again, then read by their letters.

import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { handMadePdf, helvetica, streamOf, words } from '#test/harness/pdf.ts'
import { tablePaper } from '#test/harness/table-paper.ts'
import { renderPdf } from '../write/pdf.ts'
import { type DarkDots, rulesIn } from './dark-dots.ts'
import { paragraphsOf, type ReadBlock, type ReadTable } from './document.ts'
import { drawnPage } from './draw-page.ts'
import { linesOfInk } from './ink-lines.ts'
import { type PaperProgress, type ReadPaper, readPaper } from './read-paper.ts'

const WAIT = { timeout: 180_000 }

/** A page of our report as somebody scanned it. */
async function scan(page = 1): Promise<Sharp> {
  const drawn = await drawnPage({ bytes: await renderPdf(tablePaper(2)), page, width: 2400 })
  if (typeof drawn === 'string') throw new Error(drawn)
  const { width, height, rgba } = drawn
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
}
async function paper(bytes: Uint8Array, onProgress?: (step: PaperProgress) => void): Promise<ReadPaper> {
  // The machine may be busy with other tests.
  const answer = await readPaper(bytes, { name: 'scan', mostMsAPicture: 100_000, ...(onProgress && { onProgress }) })
  if (!answer.ok) throw new Error(answer.because)
  return answer.value
}
const linesIn = (blocks: readonly ReadBlock[]) => [...paragraphsOf(blocks)].map(one => one.text)
const tableIn = ({ blocks }: ReadPaper): ReadTable => {
  const table = blocks.find(block => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}

/** How many letters must change to make one of the other, by the length of the first. */
function mistakes(wanted: string, found: string): number {
  let before = Array.from({ length: found.length + 1 }, (_, n) => n)
  for (let y = 1; y <= wanted.length; y++) {
    const row = [y]
    for (let x = 1; x <= found.length; x++)
      row.push(
        Math.min(
          (before[x] ?? 0) + 1,
          (row[x - 1] ?? 0) + 1,
          (before[x - 1] ?? 0) + (wanted[y - 1] === found[x - 1] ? 0 : 1),
        ),
      )
    before = row
  }
  return (before[found.length] ?? 0) / wanted.length
}

const measure = 'ปรับปรุงกระบวนการปฏิบัติงานหรือการให้บริการให้โปร่งใสและมีประสิทธิภาพตามมาตรฐานที่กำหนด'
const steps = ['ดำเนินการดังนี้', 'ระหว่างปีงบประมาณ']

function expectReport(read: ReadPaper, most: number): void {
  const table = tableIn(read)
  const row = table.rows.find(one => one.cells.length === 4)
  const [, named, done, state] = row?.cells.map(cell => linesIn(cell.blocks)) ?? []
  expect(mistakes(measure, named?.join('') ?? '')).toBeLessThan(most)
  expect(mistakes(steps.join(''), done?.slice(0, 2).join('') ?? '')).toBeLessThan(most)
  expect(state?.map(line => line.slice(0, 1))).toEqual(['☑', '☐'])
  expect(mistakes('ดำเนินการแล้ว', state?.[0]?.slice(2) ?? '')).toBeLessThan(most)
  // The head of two rows, with cells over both and over two columns.
  expect(table.rows[0]?.cells.map(cell => [cell.column, cell.columns, cell.rows])).toEqual([
    [0, 1, 2],
    [1, 1, 2],
    [2, 2, 1],
  ])
  for (const cell of row?.cells ?? []) {
    expect(cell.confidence).toBeGreaterThan(0.7)
    expect(cell.confidence).toBeLessThanOrEqual(1)
  }
  expect(table.place?.box?.left).toBeLessThan(0.2)
}

describe('a scan', () => {
  test('in a PDF: cells by their lines, boxes, Thai with its marks, and how sure it is', WAIT, async () => {
    const jpeg = await (await scan()).jpeg({ quality: 80 }).toBuffer()
    const { width = 0, height = 0 } = await sharp(jpeg).metadata()
    const keys = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`
    const bytes = handMadePdf({
      pages: [
        { keys: '/MediaBox[0 0 842 595]/Resources<</XObject<</I {picture}>>>>', draws: '842 0 0 595 0 0 cm /I Do' },
      ],
      things: { picture: streamOf(jpeg.toString('latin1'), keys) },
    })
    const progress: PaperProgress[] = []
    const read = await paper(bytes, step => progress.push(step))
    expect(read).toMatchObject({ kind: 'scan', pages: 1, notes: [] })
    expect(progress.at(-1)).toEqual({ page: 1, pages: 1 })
    expectReport(read, 0.08)
  })
})

describe('a PDF of both', () => {
  test('pages with words and pages that are pictures come in their order, and it is told', WAIT, async () => {
    const { width = 0 } = (await (await scan()).png().toBuffer({ resolveWithObject: true })).info
    const top = await (await scan()).extract({ left: 0, top: 150, width, height: 130 }).jpeg().toBuffer()
    const keys = `/Type/XObject/Subtype/Image/Width ${width}/Height 130/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`
    const box = '/MediaBox[0 0 842 595]'
    const text = { keys: `${box}/Resources<</Font<</F {font}>>>>` }
    const bytes = handMadePdf({
      pages: [
        { ...text, draws: words('Before the picture', 40, 500) },
        {
          keys: `${box}/Resources<</XObject<</I {picture}>>>>`,
          // The rest of the sheet is white in the picture too.
          draws: `1 g 0 0 842 595 re f q 842 0 0 46 0 500 cm /I Do Q q 842 0 0 420 0 40 cm /I Do Q`,
        },
        { ...text, draws: words('After the picture', 40, 500) },
      ],
      things: { picture: streamOf(top.toString('latin1'), keys), font: helvetica },
    })
    const read = await paper(bytes)
    expect(read).toMatchObject({ kind: 'pdf', pages: 3, notes: ['some-pages-scanned'] })
    const pages = read.blocks.map(block => block.place?.page)
    expect(pages[0]).toBe(1)
    expect(pages.at(-1)).toBe(3)
    const pictured = read.blocks.filter(block => block.place?.page === 2)
    expect(pictured.length).toBeGreaterThan(0)
    expect(pictured.every(block => block.kind !== 'table' && (block.confidence ?? 0) > 0)).toBe(true)
  })
})

describe('a photo', () => {
  test('that lies a little askew, in shadow, and is turned by what the camera says', WAIT, async () => {
    const flat = await (await scan()).toBuffer({ resolveWithObject: true })
    const { width, height } = flat.info
    const shade = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="s"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#888"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/></svg>`,
    )
    const shaded = await sharp(flat.data, { raw: { width, height, channels: 1 } })
      .toColourspace('srgb')
      .composite([{ input: shade, blend: 'multiply' }])
      .png()
      .toBuffer()
    const askew = await sharp(shaded).rotate(1.2, { background: '#ccc' }).png().toBuffer()
    // On its side, with the mark that says so.
    const photo = await sharp(askew)
      .rotate(-90)
      .withExif({})
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 85 })
      .toBuffer()
    const read = await paper(photo)
    expect(read).toMatchObject({ kind: 'photo', pages: 1 })
    expectReport(read, 0.12)
  })

  test('that was cut off is refused', WAIT, async () => {
    const jpeg = await (await scan()).jpeg().toBuffer()
    const answer = await readPaper(jpeg.subarray(0, jpeg.length / 2), { name: 'photo.jpg' })
    expect(answer).toMatchObject({ ok: false, because: 'paper-cut-off' })
  })

  test('of nothing is empty', WAIT, async () => {
    const white = await sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await readPaper(white, { name: 'photo.png' })).toMatchObject({ ok: false, because: 'paper-empty' })
  })
})

describe('dark dots', () => {
  const page = (width: number, height: number, fill: (x: number, y: number) => boolean): DarkDots => ({
    width,
    height,
    scale: 1,
    dots: Uint8Array.from({ length: width * height }, (_, at) => (fill(at % width, Math.floor(at / width)) ? 1 : 0)),
  })

  test('a long thin run is a line; short runs and thick bars are not', () => {
    const { level, upright } = rulesIn(
      page(
        100,
        60,
        (x, y) =>
          (y === 10 && x >= 5 && x < 90) ||
          (y >= 30 && y < 40 && x >= 5 && x < 90) ||
          (x === 95 && y < 50) ||
          (y === 50 && x < 10),
      ),
    )
    expect(level.filter(one => one.to - one.from > 50)).toEqual([{ at: 10.5, from: 5, to: 90 }])
    expect(upright.filter(one => one.to - one.from > 40)).toEqual([{ at: 95.5, from: 0, to: 50 }])
  })

  test('lines that are close are told apart, each with the marks above and below its letters', () => {
    const row = (y: number, top: number) => y >= top && y < top + 7
    const dots = page(120, 50, (x, y) => {
      if (row(y, 10) || row(y, 32)) return x % 4 < 2
      // marks above the first and the second, and below the first
      return (y === 6 || y === 28 || y === 20) && x % 24 === 0
    })
    const lines = linesOfInk({ ...dots, scale: 1 }, { left: 0, top: 0, right: 120, bottom: 50 })
    expect(lines.map(line => line.baseline)).toEqual([17, 39])
    expect(lines[0]?.box.bottom).toBeLessThan(28)
  })
})
