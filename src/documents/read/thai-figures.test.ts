// Thai figures on a scan, told by their shape: Tesseract knows five of the ten.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pageOfDots } from './grey-page.ts'
import { linesOfPieces } from './lines-of-pieces.ts'
import { paintFigures, withThaiFigures } from './painted-figures.ts'
import type { Letters } from './read-letters.ts'
import { type FigureRun, figuresIn } from './thai-figures.ts'

const WAIT = { timeout: 60_000 }
const fonts = join(dirname(fileURLToPath(import.meta.resolve('font-th-sarabun-new/package.json'))), 'fonts')

/** A text as a scan of A4 at so many dots to the inch shows it. */
async function scanned(text: string, { dpi = 200, isBold = false, blur = 0 } = {}) {
  const file = isBold ? 'THSarabunNew_bold-webfont.ttf' : 'THSarabunNew-webfont.ttf'
  const written = await sharp({
    text: { text, font: 'TH Sarabun New 16', fontfile: join(fonts, file), dpi },
  })
    .negate()
    .png()
    .toBuffer()
  const [width, height] = [Math.round(8.27 * dpi), Math.round(11.69 * dpi)]
  const picture = sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: written, left: dpi, top: dpi },
  ])
  const sheet = sharp(await picture.jpeg({ quality: 75 }).toBuffer())
  const { data, info } = await (blur > 0 ? sheet.blur(blur) : sheet)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const page = await pageOfDots({ width: info.width, height: info.height, grey: data })
  if (!page) throw new Error('no page')
  const lines = linesOfPieces(page, { left: 0, top: 0, right: page.width, bottom: page.height }, 5.2)
  return { page, lines }
}
async function figures(text: string, how?: Parameters<typeof scanned>[1]): Promise<string[]> {
  const { page, lines } = await scanned(text, how)
  return lines.flatMap(line => figuresIn(page, line)).map(textOf)
}
const textOf = (run: FigureRun) => `${run.figures.map(one => one.value).join('')}${run.sign}`

test.each([
  ['a clean scan', {}],
  ['bold, fine', { isBold: true, dpi: 300 }],
  ['coarse', { dpi: 150 }],
  ['a little blurred', { blur: 0.6 }],
])('%s: all ten, in days, years, codes and lists', WAIT, async (_name, how) => {
  const text = 'วันที่ ๑๓ กันยายน ๒๕๖๘\nต.ค. ๖๗ ถึง ก.ย. ๖๘ ที่ ๗๐๙๔๑\n๔. จัดทำคู่มือการปฏิบัติงาน'
  expect(await figures(text, how)).toEqual(['13', '2568', '67', '68', '70941', '4.'])
})

test('letters and European figures are none', WAIT, async () => {
  const text = 'ตรวจสอบแผนการจัดซื้อจัดจ้างของหน่วยงานด้านอาคารสถานที่ณขณะนั้น\nลงวันที่ 15 เมษายน 2568 ด้วย Google Form'
  expect(await figures(text)).toEqual([])
})

test('figures are painted over, and what is read there becomes Thai figures again', WAIT, async () => {
  const { page, lines } = await scanned('ปี ๒๕๖๗ และ ๖๘')
  const [line] = lines
  if (!line) throw new Error('no line')
  const before = Buffer.from(page.grey)
  const runs = figuresIn(page, line)
  paintFigures(page, line, runs)
  expect(before.equals(page.grey)).toBe(false)
  const [first, second] = runs
  if (!first || !second) throw new Error('not found')
  const read = (text: string, left: number, right: number): Letters => ({
    text,
    confidence: 0.9,
    left,
    right,
    top: 0,
    bottom: 1,
    isApart: true,
  })
  const over = (run: FigureRun, text: string) => read(text, run.box.left, run.box.right)
  const word = read('ปี', 0, first.box.left - 20)
  const at = { runs, left: 0, letters: line.letters * page.scale }
  const texts = (letters: readonly Letters[]) => withThaiFigures(letters, at).map(one => one.text)
  expect(texts([word, over(first, '2567'), over(second, '68')])).toEqual(['ปี', '๒๕๖๗', '๖๘'])
  // Misread, read in two parts, not read at all.
  expect(texts([word, over(first, '25/6')])).toEqual(['ปี', '๒๕๖๗', '๖๘'])
  const half = (first.box.left + first.box.right) / 2
  expect(texts([word, read('25', first.box.left, half), read('67', half, first.box.right)])).toEqual([
    'ปี',
    '๒๕๖๗',
    '๖๘',
  ])
  // One word over both.
  expect(texts([word, read('2567-68', first.box.left, second.box.right)])).toEqual(['ปี', '๒๕๖๗', '-๖๘'])
})
