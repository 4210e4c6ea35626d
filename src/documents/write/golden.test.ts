// Thai marks as they look on the page, against pictures that a person has looked at (golden/): where marks stand cannot be read from a
// PDF's text. After an intended change of the look: GOLDEN=write npx vitest run --project rules src/documents/write/golden.test.ts, then look.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Block, Paper } from './paper.ts'
import { renderPdf } from './pdf.ts'

const lines = ['น้ำ ที่ ญู ป่า ปั้น เตี๊ยม กี่', 'ฐู ฎุ ฟื้น ฝ้า ปี่ ญุ ฏู ก็ ก๋ง', 'กฎ “ข้อ 5” ใช้ Open Data (ITA 2569) ‘ดี’']
const weights = ['regular', 'bold'] as const
type Weight = (typeof weights)[number]

/** The most by which a stretch of a ninth of a letter may differ, of 255: another Poppler draws edges otherwise. What is wrong differs more. */
const TOLERANCE = 40
const WRONG = 80

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined

interface Grey {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

async function drawn(text: readonly string[], weight: Weight, tool = 'pdftoppm'): Promise<Grey> {
  const blocks = text.map(
    (line): Block => ({
      kind: 'paragraph',
      text: [line],
      size: 'title',
      bold: weight === 'bold',
    }),
  )
  const paper: Paper = {
    title: 'อักขระ',
    lang: 'th',
    author: 'เทศบาลตำบลน้ำแพร่',
    subject: 'อักขระ',
    at: '2025-10-01T03:04:05Z',
    numerals: 'arabic',
    pictures: {},
    sections: [{ page: { orientation: 'portrait', margins: 'letter' }, pageNumbers: 'none', blocks }],
  }
  // The text's own part of the page: the same for every text, so that nothing is hidden by trimming.
  const page = ['-r', '200', '-gray', '-x', '220', '-y', '180', '-W', '1100', '-H', '345', '-f', '1', '-l', '1']
  const to = tool === 'pdftoppm' ? ['-'] : ['-singlefile', '-', '-']
  return grey(spawnSync(tool, [...page, '-png', ...to], { input: await renderPdf(paper), maxBuffer: 1e7 }).stdout)
}

async function grey(bytes: Buffer): Promise<Grey> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const raw = ({ data, width, height }: Grey) => sharp(data, { raw: { width, height, channels: 1 } })

/** The greatest mean difference of any stretch of six by six dots, where a dot may stand one beside its place: edges are drawn otherwise by others. */
function difference(one: Grey, other: Grey): number {
  expect([one.width, one.height]).toEqual([other.width, other.height])
  const off = one.data.map((_, n) => Math.max(strangeness(one, n, other), strangeness(other, n, one)))
  const side = 6
  let most = 0
  for (let top = 0; top + side <= one.height; top += 2)
    for (let left = 0; left + side <= one.width; left += 2) {
      let sum = 0
      for (let y = top; y < top + side; y++) for (let x = left; x < left + side; x++) sum += off[y * one.width + x] ?? 0
      most = Math.max(most, sum / side ** 2)
    }
  return most
}

/** How far a dot is outside what the other picture has there and one dot around. */
function strangeness(one: Grey, n: number, other: Grey): number {
  const dot = one.data[n] ?? 255
  if (dot === other.data[n]) return 0
  const around = [-1, 0, 1].flatMap(down => [-1, 0, 1].map(right => other.data[n + down * one.width + right] ?? 255))
  return Math.max(0, dot - Math.max(...around), Math.min(...around) - dot)
}

const fileOf = (weight: Weight) => join(import.meta.dirname, 'golden', `marks-${weight}.png`)
const golden = (weight: Weight) => grey(readFileSync(fileOf(weight)))

/** The text with one letter left out or two neighbours exchanged. */
const changed = (from: string, to: string) => lines.map(line => line.replace(from, to))

describe.skipIf(!hasPoppler)('marks on the page', () => {
  test.each(weights)('%s: as in the picture', async weight => {
    const now = await drawn(lines, weight)
    if (process.env.GOLDEN === 'write') writeFileSync(fileOf(weight), await raw(now).png({ palette: true }).toBuffer())
    expect(difference(now, await golden(weight))).toBeLessThan(TOLERANCE)
  })

  test('another program that draws PDF makes a picture that is like enough', async () => {
    for (const weight of weights)
      expect(difference(await drawn(lines, weight, 'pdftocairo'), await golden(weight))).toBeLessThan(TOLERANCE)
  })

  // That the picture notices what goes wrong elsewhere.
  test.each([
    ['น้ำ', 'นำ'],
    ['ที่', 'ที'],
    ['ญู', 'ญ'],
    ['ป่า', 'ปา'],
    ['ปั้น', 'ปัน'],
    ['ปั้น', 'ป้น'],
    ['เตี๊ยม', 'เตียม'],
    ['กี่', 'กิ่'],
    ['ฐู', 'ฐ'],
    ['ฎุ', 'ฎ'],
    ['ฟื้น', 'ฟืน'],
    ['ฟื้น', 'ฟื่น'],
    ['ก็', 'ก'],
    ['“', '"'],
    ['’', "'"],
  ])('%s drawn as %s is noticed', async (right, wrong) => {
    for (const weight of weights) {
      const other = difference(await drawn(changed(right, wrong), weight), await golden(weight))
      expect(other).toBeGreaterThan(WRONG)
    }
  })

  test('a tone mark that stands an eleventh of a letter beside its place, or too high, is noticed', async () => {
    for (const weight of weights) {
      const right = await golden(weight)
      const mark = box(right, await drawn(changed('ป่า', 'ปา'), weight))
      for (const [x, y] of [
        [5, 0],
        [-5, 0],
        [0, -5],
      ] as const)
        expect(difference(moved(right, mark, x, y), right)).toBeGreaterThan(WRONG)
    }
  })
})

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where two pictures differ. */
function box(one: Grey, other: Grey): Box {
  const at = [...one.data.keys()].filter(n => Math.abs((one.data[n] ?? 0) - (other.data[n] ?? 0)) > 40)
  const xs = at.map(n => n % one.width)
  const ys = at.map(n => Math.floor(n / one.width))
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** The picture with what is in the box taken out and set down beside. */
function moved(picture: Grey, { left, right, top, bottom }: Box, dx: number, dy: number): Grey {
  const data = new Uint8Array(picture.data)
  const at = (x: number, y: number) => y * picture.width + x
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) data[at(x, y)] = 255
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++)
      data[at(x + dx, y + dy)] = Math.min(data[at(x + dx, y + dy)] ?? 255, picture.data[at(x, y)] ?? 255)
  return { ...picture, data }
}
