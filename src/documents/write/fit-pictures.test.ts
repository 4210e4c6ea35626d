// Pictures that people bring are photographs of telephones: every form carries what paper needs of them, and no more.
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { unzip } from '#test/harness/zip.ts'
import { renderDocx } from './docx.ts'
import { fitPictures, PictureTooLarge } from './fit-pictures.ts'
import { renderHtml } from './html.tsx'
import type { Paper, Picture } from './paper.ts'
import { renderPdf } from './pdf.ts'

const paper = (picture: Picture): Paper => ({
  title: 'ภาพ',
  lang: 'th',
  author: 'เทศบาลตำบลน้ำแพร่',
  subject: 'ภาพ',
  at: '2025-10-01T03:04:05Z',
  numerals: 'thai',
  pictures: { ภาพ: picture },
  sections: [
    {
      page: { orientation: 'portrait', margins: 'letter' },
      pageNumbers: 'none',
      blocks: [{ kind: 'picture', name: 'ภาพ', alt: 'งาน', widthMm: 120 }],
    },
  ],
})
const asPicture = (bytes: Buffer, type: Picture['type']): Picture => ({ type, base64: bytes.toString('base64') })
const sizeOf = async (picture: Picture | undefined) => {
  const { width, height } = await sharp(Buffer.from(picture?.base64 ?? '', 'base64')).metadata()
  return [width, height]
}

/** Noise cannot be packed, and so is as large as it gets. */
function noise(width: number, height: number) {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
}

test.each([
  ['image/jpeg', () => noise(4600, 3450).jpeg({ quality: 98 }).toBuffer()],
  ['image/png', () => noise(3200, 2400).png({ compressionLevel: 0 }).toBuffer()],
] as const)(
  '20 MB of %s become small in every form, soon and in bounded memory',
  { timeout: 30_000 },
  async (type, make) => {
    const bytes = await make()
    expect(bytes.length).toBeGreaterThan(15_000_000)
    const one = paper(asPicture(bytes, type))
    const before = process.memoryUsage().rss
    const started = performance.now()
    const pdf = await renderPdf(one)
    const docx = await renderDocx(one)
    const html = await renderHtml(one)
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000)
    for (const size of [pdf.length, docx.length, html.length * 0.75]) expect(size).toBeLessThan(4_500_000)
    expect([...unzip(docx).keys()].some(name => name.startsWith('word/media/'))).toBe(true)
  },
)

test('a small picture stays as it is, a wide one keeps its shape, the same one gives the same bytes', async () => {
  const small = asPicture(await noise(200, 100).png().toBuffer(), 'image/png')
  expect((await fitPictures(paper(small))).pictures.ภาพ).toEqual(small)
  const blank = sharp({ create: { width: 6000, height: 3000, channels: 3, background: '#fff' } })
  const wide = paper(asPicture(await blank.png().toBuffer(), 'image/png'))
  const fitted = await fitPictures(wide)
  expect(await sizeOf(fitted.pictures.ภาพ)).toEqual([2000, 1000])
  expect(await fitPictures(wide)).toEqual(fitted)
})

test('a picture that was taken lying on its side stands upright', async () => {
  const lying = await noise(3000, 1500).jpeg({ quality: 60 }).withMetadata({ orientation: 6 }).toBuffer()
  expect(await sizeOf((await fitPictures(paper(asPicture(lying, 'image/jpeg')))).pictures.ภาพ)).toEqual([1000, 2000])
})

test('what would fill the memory when it is opened is refused by name, before it is opened', {
  timeout: 30_000,
}, async () => {
  const bomb = sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
  const packed = await bomb.png().toBuffer()
  expect(packed.length).toBeLessThan(2_000_000)
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(600_000)}</svg>`)
  const pictures = [
    asPicture(packed, 'image/png'),
    asPicture(svg, 'image/svg+xml'),
    asPicture(Buffer.alloc(41_000_000), 'image/jpeg'),
  ]
  for (const picture of pictures)
    for (const draw of [renderPdf, renderDocx, renderHtml]) {
      await expect(draw(paper(picture))).rejects.toThrow(PictureTooLarge)
      await expect(draw(paper(picture))).rejects.toThrow('ภาพ')
    }
})
