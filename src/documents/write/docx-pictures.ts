// Pictures and QR codes of a paper made ready for Word: their proportions, and beside each SVG a PNG for programs that draw none.
import { toBuffer as drawQr } from 'qrcode'
import sharp from 'sharp'
import type { Block, Paper, Picture } from './paper.ts'

export interface ReadyPicture {
  readonly type: 'png' | 'jpg' | 'svg'
  readonly data: Buffer
  readonly fallback?: Buffer
  /** Height of a picture one wide. */
  readonly ratio: number
}

export interface ReadyPictures {
  readonly byName: ReadonlyMap<string, ReadyPicture>
  readonly qrByText: ReadonlyMap<string, ReadyPicture>
}

export async function readyPictures(paper: Paper): Promise<ReadyPictures> {
  const blocks = paper.sections.flatMap(section => [...blocksIn(section.blocks)])
  const qrTexts = new Set(blocks.flatMap(block => (block.kind === 'qr' ? [block.text] : [])))
  const [byName, qrByText] = await Promise.all([
    Promise.all(Object.entries(paper.pictures).map(async ([name, picture]) => [name, await ready(picture)] as const)),
    Promise.all([...qrTexts].map(async text => [text, await qrPicture(text)] as const)),
  ])
  return {
    byName: new Map(byName.flatMap(([name, one]) => (one ? [[name, one] as const] : []))),
    qrByText: new Map(qrByText),
  }
}

function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.kind === 'list') for (const item of block.items) yield* blocksIn(item)
    if (block.kind === 'columns') for (const column of block.columns) yield* blocksIn(column)
    if (block.kind === 'table')
      for (const row of [...block.head, ...block.rows]) for (const cell of row.cells) yield* blocksIn(cell.blocks)
  }
}

async function qrPicture(text: string): Promise<ReadyPicture> {
  return { type: 'png', data: await drawQr(text, { type: 'png', margin: 4, scale: 8 }), ratio: 1 }
}

/** Nothing where the picture cannot be read: its words are printed instead, and the paper still comes out on the day. */
async function ready(picture: Picture): Promise<ReadyPicture | undefined> {
  const data = Buffer.from(picture.base64, 'base64')
  try {
    const { width, height } = await sharp(data).metadata()
    const ratio = height / width
    if (picture.type === 'image/png') return { type: 'png', data, ratio }
    if (picture.type === 'image/jpeg') return { type: 'jpg', data, ratio }
    return { type: 'svg', data, ratio, fallback: await sharp(data, { density: 288 }).png().toBuffer() }
  } catch {
    return undefined
  }
}
