// A process of its own that draws papers with Typst: takes one paper after the other from the program (pdf.ts) and answers with bytes
// or with what went wrong. It ends with the program.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from './paper.ts'
import { identified } from './pdf-identity.ts'
import { typstOf } from './typst.ts'

/** What a worker answers. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly problem: string }

const fonts = dirname(fileURLToPath(import.meta.resolve('font-th-sarabun-new/package.json')))
const styles = ['', '_bold', '_italic', '_bolditalic']
// Typst looks through the fonts of the machine too. Ours come first and win, and no other is asked for.
const compiler = NodeCompiler.create({
  workspace: fonts,
  fontArgs: [
    { fontBlobs: styles.map(style => readFileSync(join(fonts, 'fonts', `THSarabunNew${style}-webfont.ttf`))) },
  ],
})

/** Papers are often drawn again with one row changed; what none of the last few papers used is forgotten. */
const KEPT_PAPERS = 4

function draw(paper: Paper): Uint8Array {
  const { source, files } = typstOf(paper)
  const paths = [...files].map(([path, bytes]) => {
    const full = join(fonts, path)
    compiler.mapShadow(full, Buffer.from(bytes))
    return full
  })
  try {
    const done = compiler.compile({ mainFileContent: source })
    if (!done.result) {
      const error = done.takeError()
      throw new Error(error ? complaints(JSON.stringify(compiler.fetchDiagnostics(error))) : 'Typst gave no reason')
    }
    const timestamp = Math.floor(Date.parse(paper.at) / 1000)
    // Typst claims one standard only. It checks those of PDF/UA here; the file itself is PDF/A, and then says that it is both.
    compiler.pdf(done.result, { pdfStandard: 'ua-1', creationTimestamp: timestamp })
    return identified(compiler.pdf(done.result, { pdfStandard: 'a-2a', creationTimestamp: timestamp }))
  } finally {
    for (const path of paths) compiler.unmapShadow(path)
    compiler.evictCache(KEPT_PAPERS)
  }
}

/** The first of Typst's sentences, without the places in a source nobody sees. */
function complaints(text: string): string {
  const sentences = [...text.matchAll(/"?message"?: ?"((?:[^"\\]|\\.)*)"/g)].map(match => match[1])
  return sentences.length === 0 ? text : [...new Set(sentences)].slice(0, 3).join('; ')
}

const answer = (drawn: Drawn) => process.send?.(drawn)

process.on('message', (paper: Paper) => {
  try {
    answer({ bytes: draw(paper) })
  } catch (error) {
    answer({ problem: complaints(error instanceof Error ? error.message : String(error)) })
  }
})
