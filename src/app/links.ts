// Every address that stands on something public, for the link watch: pages, links and files of publications, open papers, links of answers to
// items, websites of the agency. Links of evidence are opened by evidence itself, public or not.
import { openChannels } from '#src/features/agencies/public.ts'
import { itemLinks } from '#src/features/disclosure/public.ts'
import type { LinkSource, LinkToWatch } from '#src/features/link-watch/public.ts'
import { papersOpen } from '#src/features/papers/public.ts'
import { addressOfPublication, type PublicRow, publicationKinds, shownAfter } from '#src/features/publishing/public.ts'
import type { Tx } from '#src/platform/database/scope.ts'

const PER_TURN = 500

async function publications(tx: Tx): Promise<PublicRow[]> {
  const all: PublicRow[] = []
  for (;;) {
    const rows = await shownAfter(tx, { kinds: publicationKinds, after: all.at(-1)?.id, most: PER_TURN })
    all.push(...rows)
    if (rows.length < PER_TURN) return all
  }
}

function ofPublication(row: PublicRow): LinkToWatch[] {
  const { content } = row
  const address = addressOfPublication(row)
  const place = { kind: 'publication', id: row.id, label: content.title_th, href: `/office/publications/${row.id}` }
  const shared = { place, unitId: row.unit_id }
  return [
    { ...shared, address },
    ...(content.url === '' ? [] : [{ ...shared, address: content.url }]),
    ...(content.manual?.online ? [{ ...shared, address: content.manual.online }] : []),
    ...content.files.map(file => ({
      ...shared,
      address: `/media/${file.file}/${encodeURIComponent(file.name)}`,
      sha256: file.sha256,
    })),
  ]
}

export const allLinkSources: readonly LinkSource[] = [
  { all: async tx => (await publications(tx)).flatMap(ofPublication) },
  {
    all: async tx =>
      (await papersOpen(tx)).map(paper => ({
        address: `/papers/${paper.code}`,
        place: { kind: 'paper', id: paper.id, label: paper.title, href: `/papers/${paper.code}` },
      })),
  },
  {
    all: async tx =>
      (await itemLinks(tx)).map(link => ({
        address: link.url,
        place: { kind: 'item', id: link.id, label: link.title, href: `/office/oit/${link.year}` },
        ...(link.unit_id === null ? {} : { unitId: link.unit_id }),
      })),
  },
  {
    all: async tx =>
      (await openChannels(tx)).map(channel => ({
        address: channel.value,
        place: {
          kind: 'channel',
          id: channel.id,
          label: channel.label_th || channel.value,
          href: '/office/agency/channels',
        },
      })),
  },
]
