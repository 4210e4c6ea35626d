// The family of reports as scans: printed, drawn as grey pictures a little askew and speckled, folded into a PDF, read by their letters and understood.
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { handMadePdf, streamOf } from '#test/harness/pdf.ts'
import { asPaper, family, nearness, overall, type Written } from '#test/harness/report-family.ts'
import { drawnPage } from '../read/draw-page.ts'
import { readPaper } from '../read/read-paper.ts'
import { renderPdf } from '../write/pdf.ts'
import { understand } from './understand.ts'

const short =
  (isThai: boolean) =>
  ({ known, manner }: Written) =>
    manner.isThai === isThai && known.measures.length === 2 && manner.tick === 'box' && manner.cutAt === undefined

interface Look {
  /** A4 on its side, at so many dots to the inch. */
  readonly dpi: number
  readonly slant: number
  readonly speckles: number
}

async function asScan(bytes: Uint8Array, { dpi, slant, speckles }: Look): Promise<Uint8Array> {
  const things: Record<string, string> = {}
  const pages: { keys: string; draws: string }[] = []
  for (let page = 1; ; page++) {
    const drawn = await drawnPage({ bytes, page, width: Math.round(11.69 * dpi) })
    if (typeof drawn === 'string') break
    const { data: dots, info } = await sharp(drawn.rgba, {
      raw: { width: drawn.width, height: drawn.height, channels: 4 },
    })
      .flatten({ background: '#fff' })
      .rotate(slant, { background: '#fff' })
      .greyscale()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const data = dots.filter((_, at) => at % info.channels === 0)
    // The same specks each time.
    let seed = page
    for (let at = 0; at < data.length; at++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      data[at] = Math.max(20, Math.min(240, (data[at] ?? 255) + (seed / 2_147_483_648 - 0.5) * speckles))
    }
    const { width, height } = info
    const jpeg = await sharp(data, { raw: { width, height, channels: 1 } })
      .toColourspace('b-w')
      .jpeg({ quality: 70 })
      .toBuffer()
    const keys = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`
    things[`picture${page}`] = streamOf(jpeg.toString('latin1'), keys)
    const [wide, tall] = [(width / dpi) * 72, (height / dpi) * 72]
    pages.push({
      keys: `/MediaBox[0 0 ${wide} ${tall}]/Resources<</XObject<</I {picture${page}}>>>>`,
      draws: `${wide} 0 0 ${tall} 0 0 cm /I Do`,
    })
  }
  return handMadePdf({ pages, things })
}

test.each([
  ['clean, Thai figures', true, { dpi: 200, slant: 0, speckles: 0 }, 0.91],
  ['grey, speckled and askew, European figures', false, { dpi: 200, slant: 0.7, speckles: 60 }, 0.88],
] as const)(
  '%s',
  async (_name, isThai, look, least) => {
    const [one] = fc.sample(family, { seed: 2569, numRuns: 400 }).filter(short(isThai))
    if (!one) throw new Error('no such report in the family')
    const bytes = await asScan(await renderPdf(asPaper(one)), look)
    const read = await readPaper(bytes, { name: 'scan', mostMsAPicture: 100_000 })
    if (!read.ok) throw new Error(read.because)
    expect(read.value.kind).toBe('scan')
    const near = nearness(understand(read.value), one)
    expect(overall(near), JSON.stringify(near)).toBeGreaterThan(least)
  },
  180_000,
)
