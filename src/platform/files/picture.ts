// Makes every picture anew before it is kept: turned upright, no larger than a screen needs, and without any metadata,
// because a phone writes into it where and when its owner stood. A picture that cannot be drawn safely is refused.
import { availableParallelism } from 'node:os'
import type { Readable } from 'node:stream'
import type { Sharp } from 'sharp'
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
export function smallPicture(source: Readable, frame: Picture): Promise<Buffer | undefined> {
  return takeTurn(async () => {
    const { default: sharp } = await loadSharp()
    const chunks: Buffer[] = []
    for await (const chunk of source) chunks.push(Buffer.from(chunk))
    try {
      return await sharp(Buffer.concat(chunks), { limitInputPixels: MOST_PIXELS })
        .resize({ ...frame, fit: 'cover', position: 'attention' })
        .webp({ quality: 74 })
        .toBuffer()
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
