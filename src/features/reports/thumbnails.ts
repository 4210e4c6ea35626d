// Small pictures of evidence for a report. Their bytes are fetched when the transaction is over, one after the other, and made small at once:
// a report with sixty photographs stays a file that can be sent.
import type { Paper, Picture } from '#src/documents/write/paper.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { evidenceOfPicture } from './report-annex.ts'

const EDGE = 300
/** Kept pictures are no larger; what somebody put there by hand is not unpacked. */
const MOST_PIXELS = 50_000_000
const MOST_BYTES = 20 * 1024 * 1024

/** Where a picture cannot be had any more: a grey field, so that the paper still comes out. */
const blank: Picture = {
  type: 'image/svg+xml',
  base64: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="#e3e7ea" d="M0 0h4v3H0z"/></svg>',
  ).toString('base64'),
}

/** The paper with the pictures it names. `sources` are the digests of their files by the id of the evidence. */
export async function withThumbnails(
  paper: Paper,
  sources: ReadonlyMap<string, string>,
  at: { readonly store: FileStore; readonly agencyId: string },
): Promise<Paper> {
  const pictures: Record<string, Picture> = { ...paper.pictures }
  for (const name of picturesNamed(paper)) {
    const sha256 = sources.get(evidenceOfPicture(name) ?? '')
    if (!Object.hasOwn(pictures, name))
      pictures[name] = (sha256 && (await thumbnail(at.store, { agencyId: at.agencyId, sha256 }))) || blank
  }
  return { ...paper, pictures }
}

function picturesNamed(paper: Paper): readonly string[] {
  const names = new Set<string>()
  for (const section of paper.sections)
    for (const block of section.blocks)
      if (block.kind === 'table')
        for (const row of block.rows)
          for (const cell of row.cells) for (const one of cell.blocks) if (one.kind === 'picture') names.add(one.name)
  return [...names]
}

async function thumbnail(store: FileStore, blob: { agencyId: string; sha256: string }): Promise<Picture | undefined> {
  const size = await store.sizeOf(blob)
  if (size === undefined || size > MOST_BYTES) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of await store.get(blob)) chunks.push(Buffer.from(chunk))
  const { default: sharp } = await import('sharp')
  try {
    const small = await sharp(Buffer.concat(chunks), { limitInputPixels: MOST_PIXELS })
      .resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 72 })
      .toBuffer()
    return { type: 'image/jpeg', base64: small.toString('base64') }
  } catch {
    return undefined
  }
}
