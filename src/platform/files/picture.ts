// Makes every picture anew before it is kept: turned upright, no larger than a screen needs, and without any metadata,
// because a phone writes into it where and when its owner stood. A picture that cannot be drawn safely is refused.
import { availableParallelism } from 'node:os'
import type { Readable } from 'node:stream'
import type { ResizeOptions, Sharp } from 'sharp'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { PictureKind } from './kinds.ts'

/** Pixels a sender may ask us to unpack: the largest phone cameras, and no bomb that unpacks to gigabytes. */
const MOST_PIXELS = 50_000_000
export const LONGEST_EDGE = 2400
const MOST_SECONDS = 30

// The pages of everybody else come first.
const takeTurn = turns(Math.max(1, availableParallelism() - 1))

export interface Picture {
  readonly width: number
  readonly height: number
}

export function remakePicture(from: string, to: string, kind: PictureKind): Promise<Result<Picture, 'file-broken'>> {
  return takeTurn(async () => {
    const { default: sharp } = await loadSharp()
    try {
      const input = sharp(from, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
      const upright = input
        .autoOrient()
        .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
        .timeout({ seconds: MOST_SECONDS })
      const written = await encodedAs(upright, kind).toFile(to)
      return ok({ width: written.width, height: written.height })
    } catch {
      return no('file-broken')
    }
  })
}

/** Cut to fill a small frame, for lists. Undefined when the bytes are no picture any more. */
export const smallPicture = (source: Readable, frame: Picture): Promise<Buffer | undefined> =>
  drawnAs(source, { ...frame, fit: 'cover', position: 'attention' })

/** All of it, no wider than that. */
export const narrowPicture = (source: Readable, width: number): Promise<Buffer | undefined> =>
  drawnAs(source, { width, withoutEnlargement: true })

function drawnAs(source: Readable, as: ResizeOptions): Promise<Buffer | undefined> {
  return takeTurn(async () => {
    const { default: sharp } = await loadSharp()
    const chunks: Buffer[] = []
    for await (const chunk of source) chunks.push(Buffer.from(chunk))
    try {
      return await sharp(Buffer.concat(chunks), { limitInputPixels: MOST_PIXELS })
        .resize(as)
        .webp({ quality: 74 })
        .toBuffer()
    } catch {
      return undefined
    }
  })
}

interface Dots extends Picture {
  /** Red, green, blue and how solid, one byte each. */
  readonly rgba: Uint8Array
}

/** What was drawn dot by dot. */
export function dotsAsPicture({ rgba, width, height }: Dots): Promise<Buffer> {
  return takeTurn(async () => {
    const { default: sharp } = await loadSharp()
    return sharp(rgba, { raw: { width, height, channels: 4 } })
      .webp({ quality: 74 })
      .toBuffer()
  })
}

export interface Spot extends Picture {
  readonly left: number
  readonly top: number
}

/** So few that nobody can tell a face or a number from them, however they are sharpened. */
const SQUARES_ACROSS = 5

/** The same picture with a part of it as coarse squares. Undefined when the bytes are no picture any more. */
export function pixelated(bytes: Uint8Array, kind: PictureKind, spot: Spot): Promise<Buffer | undefined> {
  return takeTurn(async () => {
    const { default: sharp } = await loadSharp()
    const opened = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    try {
      const few = { width: SQUARES_ACROSS, height: SQUARES_ACROSS, fit: 'fill' as const }
      const coarse = await opened().extract(spot).resize(few).png().toBuffer()
      const over = await sharp(coarse)
        .resize({ width: spot.width, height: spot.height, fit: 'fill', kernel: 'nearest' })
        .png()
        .toBuffer()
      const { left, top } = spot
      const made = opened()
        .composite([{ input: over, left, top }])
        .timeout({ seconds: MOST_SECONDS })
      const { hasAlpha } = await opened().metadata()
      return await encodedAs(hasAlpha ? made : made.removeAlpha(), kind).toBuffer()
    } catch {
      return undefined
    }
  })
}

/** Twenty megabytes of memory that an installation without pictures never spends. One thread for each picture, no cache. */
async function loadSharp() {
  const loaded = await import('sharp')
  loaded.default.concurrency(1)
  loaded.default.cache(false)
  return loaded
}

function encodedAs(picture: Sharp, kind: PictureKind): Sharp {
  if (kind === 'png') return picture.png({ compressionLevel: 8 })
  if (kind === 'webp') return picture.webp({ quality: 84 })
  return picture.jpeg({ quality: 84, progressive: true })
}

/** At most so many at once; the others wait in line. */
function turns(most: number) {
  let busy = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy >= most) await new Promise<void>(resolve => waiting.push(resolve))
    else busy += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy -= 1
    }
  }
}
