// What belongs into the archive of a year: every item with what can be opened of it. The bytes are fetched through the front door by whoever
// packs it, so that nothing gets in that is not open to everybody.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { momentDay } from '../people/public.ts'
import { addressOf, gatherYear, type Sources } from './gather.ts'
import { sentenceText, standingText, text } from './show.ts'
import { disclosureWords } from './words.ts'

export interface ToFetch {
  /** An address of ours; a kept paper is fetched as its PDF. */
  readonly href: string
  /** Without its ending, which the answer's type decides. */
  readonly name: string
}

export interface Fetched {
  readonly path: string | undefined
  readonly note: 'in' | 'only' | 'too-large' | 'broken'
}

export interface ToArchive {
  readonly year: number
  readonly files: readonly ToFetch[]
  /** The page that is read without a network, once it is known what got in. */
  readonly index: (fetched: ReadonlyMap<string, Fetched>) => string
}

const isPaper = (href: string) => href.startsWith('/papers/')

export async function archiveOf(
  tx: Tx,
  sources: Sources,
  year: number,
  asked: { readonly lang: Lang; readonly origin: string },
): Promise<ToArchive | undefined> {
  const of = await gatherYear(tx, sources, year)
  if (!of) return undefined
  const { lang, origin } = asked
  const files = new Map<string, ToFetch>()
  for (const one of of.items) {
    const folder = `o${String(one.item.number).padStart(2, '0')}`
    files.set(addressOf(one), { href: addressOf(one), name: `${folder}/page` })
    for (const [at, proof] of one.proofs.entries())
      if (proof.href.startsWith('/') && !files.has(proof.href))
        files.set(proof.href, {
          href: isPaper(proof.href) ? `${proof.href}?format=pdf` : proof.href,
          name: `${folder}/${String(at + 1).padStart(2, '0')}`,
        })
  }
  const w = disclosureWords(lang)
  return {
    year,
    files: [...files.values()],
    index: fetched => {
      const where = (href: string) => {
        const wanted = files.get(href)
        const got = wanted && fetched.get(wanted.href)
        const url = href.startsWith('/') ? `${origin}${href}` : href
        const link = `<a href="${escaped(url)}">${escaped(url)}</a>`
        if (got?.path !== undefined) return `<a href="${escaped(got.path)}">${escaped(w.archive.file)}</a>`
        const note =
          got?.note === 'too-large' ? w.archive.tooLarge : got?.note === 'broken' ? w.archive.broken : w.archive.only
        return fill(escaped(note), { url: link })
      }
      const items = of.items
        .map(one => {
          const proofs = one.proofs
            .map(proof => `<li>${escaped(text(proof.title, lang))}: ${where(proof.href)}</li>`)
            .join('\n')
          return `<h2>O${one.item.number} ${escaped(one.item[lang])}</h2>
<p>${escaped(sentenceText(one, lang))}</p>
<p>${escaped(standingText(one, lang))} · ${where(addressOf(one))}</p>
<ul>
${proofs}
</ul>`
        })
        .join('\n')
      const title = escaped(fill(w.archive.title, { year }))
      return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<h1>${title}</h1>
<p>${escaped(fill(w.archive.made, { day: momentDay(tx.scope.now, lang) }))}</p>
${items}
</body>
</html>
`
    },
  }
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
