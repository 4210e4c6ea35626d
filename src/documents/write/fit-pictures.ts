// Pictures of a paper made as small as paper needs them, before any form is drawn: a photograph of a telephone has 20 MB, and each form would
// carry it whole. The same picture gives the same bytes. What is too large to be opened safely is refused with its name.
import sharp from 'sharp'
import type { Paper, Picture } from './paper.ts'

/** The long side of a sheet of A4 at some 170 dots to the inch. */
const MOST_DOTS = 2000
/** A picture below this is left as it is. */
const SMALL_BYTES = 400_000
const MOST_BYTES = 40_000_000
/** Opened, each dot takes four bytes. */
const MOST_DOTS_OPENED = 120_000_000

export class PictureTooLarge extends Error {
  constructor(name: string) {
    super(
      `the picture ${name} is too large for a paper: at most ${MOST_BYTES / 1e6} MB and ${MOST_DOTS_OPENED / 1e6} million dots`,
    )
    this.name = 'PictureTooLarge'
  }
}

export async function fitPictures(paper: Paper): Promise<Paper> {
  const names = Object.keys(paper.pictures)
  if (names.length === 0) return paper
  const pictures: Record<string, Picture> = {}
  // One after the other: each may take half a gigabyte while it is open.
  for (const [name, picture] of Object.entries(paper.pictures)) pictures[name] = await fitted(name, picture)
  return { ...paper, pictures }
}

async function fitted(name: string, picture: Picture): Promise<Picture> {
  const isDrawing = picture.type === 'image/svg+xml'
  if (picture.base64.length * 0.75 > (isDrawing ? SMALL_BYTES * 5 : MOST_BYTES)) throw new PictureTooLarge(name)
  if (isDrawing) return picture
  const bytes = Buffer.from(picture.base64, 'base64')
  const size = await sizeOf(bytes)
  // What cannot be read is the renderer's affair, which says so in its own way.
  if (!size) return picture
  const { width, height } = size
  if (width * height > MOST_DOTS_OPENED) throw new PictureTooLarge(name)
  if (bytes.length <= SMALL_BYTES && Math.max(width, height) <= MOST_DOTS) return picture
  const small = await sharp(bytes)
    .autoOrient()
    .resize({ width: MOST_DOTS, height: MOST_DOTS, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82 })
    .toBuffer()
  return { type: 'image/jpeg', base64: small.toString('base64') }
}

async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number } | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return undefined
  }
}
