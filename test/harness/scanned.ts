// A paper of ours as somebody printed it and scanned it: drawn page by page, as pictures in a PDF that has no letters.
import sharp from 'sharp'
import { drawnPage } from '#src/documents/read/draw-page.ts'
import type { Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { handMadePdf, streamOf } from './pdf.ts'

/** As wide as a page that lies down is at 200 dots per inch. */
const WIDTH = 2400

export async function scanned(paper: Paper, pages = 1): Promise<Buffer> {
  const printed = await renderPdf(paper)
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
  const pictures: Record<string, string> = {}
  for (const page of numbers) pictures[`picture${page}`] = await pictureOf(printed, page)
  return handMadePdf({
    pages: numbers.map(page => ({
      keys: `/MediaBox[0 0 842 595]/Resources<</XObject<</I {picture${page}}>>>>`,
      draws: '842 0 0 595 0 0 cm /I Do',
    })),
    things: pictures,
  })
}

async function pictureOf(printed: Uint8Array, page: number): Promise<string> {
  const drawn = await drawnPage({ bytes: printed, page, width: WIDTH })
  if (typeof drawn === 'string') throw new Error(`page ${page} could not be drawn: ${drawn}`)
  const { width, height, rgba } = drawn
  const jpeg = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .jpeg({ quality: 80 })
    .toBuffer()
  const keys = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`
  return streamOf(jpeg.toString('latin1'), keys)
}
