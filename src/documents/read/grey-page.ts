// A picture of a page made ready for reading: grey, upright, level and of a size that letters are read best in; what is dark told from what lies
// in shadow by comparing each dot with what is around it.
import sharp, { type Sharp } from 'sharp'
import type { DarkDots } from './dark-dots.ts'
import type { PaperRefusal } from './paper-types.ts'
import type { GreyDots } from './pdf-page.ts'

/** Larger pictures are maps or traps. */
const MOST_DOTS = 120_000_000
/** Dots along the longer edge: a sheet of A4 at 280 dots to the inch, and the fewest that are worth reading. */
const LONG_EDGE = 3280
const FEWEST = 400
/** Points along the longer edge of A4. */
const SHEET = 842

export interface GreyPage extends DarkDots {
  readonly grey: Uint8Array
}

export interface PicturePages {
  readonly pages: number
  readonly page: (n: number) => Promise<GreyPage | undefined>
}

/** A photo has one page; a fax or a scan as TIFF may have several. */
export async function pagesOfPicture(bytes: Uint8Array, mostPages: number): Promise<PicturePages | PaperRefusal> {
  const about = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!about?.width || !about.height) return 'paper-broken'
  if (about.width * about.height > MOST_DOTS) return 'paper-too-large'
  if (Math.max(about.width, about.height) < FEWEST) return 'paper-empty'
  const pages = about.format === 'tiff' ? (about.pages ?? 1) : 1
  if (pages > mostPages) return 'paper-too-many-pages'
  return {
    pages,
    page: n =>
      greyPage(
        sharp(bytes, { limitInputPixels: MOST_DOTS, failOn: 'truncated', ...(pages > 1 && { page: n }) })
          .autoOrient()
          .flatten({ background: '#fff' }),
      ).catch(() => undefined),
  }
}

export const pageOfDots = ({ width, height, grey }: GreyDots): Promise<GreyPage | undefined> =>
  greyPage(sharp(grey, { raw: { width, height, channels: 1 } }))

async function greyPage(picture: Sharp): Promise<GreyPage | undefined> {
  const first = await picture
    .resize({ width: LONG_EDGE, height: LONG_EDGE, fit: 'inside' })
    .greyscale()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { data, info } = first
  stretch(data)
  const angle = slantOf(await darkOf(data, info.width, info.height))
  if (Math.abs(angle) < LEAST_SLANT) return finished(data, info.width, info.height)
  const level = await sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .rotate(-angle, { background: '#fff' })
    .greyscale()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return finished(level.data, level.info.width, level.info.height)
}

/** Of all dots: so many are the darkest and the lightest. */
const DARKEST = 0.002
const LIGHTEST = 0.99
/** Of the paper: ink is at least so dark. A page with little on it would else have its specks made black. */
const INK = 0.55

/** Faint print darker, grey paper lighter; in place. */
function stretch(grey: Buffer): void {
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1
  const at = (part: number) => {
    let sum = 0
    for (let value = 0; value < 256; value++) {
      sum += counts[value] ?? 0
      if (sum >= part * grey.length) return value
    }
    return 255
  }
  const light = Math.max(1, at(LIGHTEST))
  const dark = Math.min(at(DARKEST), INK * light)
  const by = 255 / Math.max(1, light - dark)
  const as = Uint8Array.from(counts, (_, value) => Math.max(0, Math.min(255, Math.round((value - dark) * by))))
  for (let n = 0; n < grey.length; n++) grey[n] = as[grey[n] ?? 255] ?? 255
}

async function finished(grey: Buffer, width: number, height: number): Promise<GreyPage> {
  const { dots } = await darkOf(grey, width, height)
  return { grey, dots, width, height, scale: Math.max(width, height) / SHEET }
}

const PATCH = 24
/** Of what is around it. */
const DARKER = 0.72

/** A dot is dark against its surroundings, so that shadows are paper and grey print is print. */
export async function darkOf(grey: Buffer, width: number, height: number): Promise<DarkDots> {
  const [wide, tall] = [Math.max(1, Math.ceil(width / PATCH)), Math.max(1, Math.ceil(height / PATCH))]
  const { data: around, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .resize({ width: wide, height: tall, fit: 'fill', kernel: 'cubic' })
    .blur(2)
    .greyscale()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const dots = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.min(info.height - 1, Math.floor(y / PATCH)) * info.width
    for (let x = 0; x < width; x++) {
      const light = around[row + Math.min(info.width - 1, Math.floor(x / PATCH))] ?? 255
      const at = y * width + x
      if ((grey[at] ?? 255) < Math.min(200, light * DARKER)) dots[at] = 1
    }
  }
  return { dots, width, height, scale: 1 }
}

const LEAST_SLANT = 0.35
const MOST_SLANT = 4
const STEP = 0.25
const COARSE = 4

/** In degrees: at which the rows of a page are told apart best, as letters then stand in lines. */
function slantOf({ dots, width, height }: DarkDots): number {
  const [wide, tall] = [Math.floor(width / COARSE), Math.floor(height / COARSE)]
  const points: { x: number; y: number }[] = []
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x += 2) if (dots[y * COARSE * width + x * COARSE] === 1) points.push({ x, y })
  let best = { angle: 0, sharpness: -1 }
  for (let angle = -MOST_SLANT; angle <= MOST_SLANT; angle += STEP) {
    const rise = Math.tan((angle * Math.PI) / 180)
    const rows = new Uint32Array(tall * 2)
    for (const { x, y } of points) {
      const row = Math.round(y - x * rise + tall / 2)
      if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1
    }
    let sharpness = 0
    for (let n = 1; n < rows.length; n++) sharpness += ((rows[n] ?? 0) - (rows[n - 1] ?? 0)) ** 2
    if (sharpness > best.sharpness * (angle === 0 ? 0.98 : 1)) best = { angle, sharpness }
  }
  return best.angle
}
