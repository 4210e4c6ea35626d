// Tesseract for Thai and English, offline: its program and what it learned come with the packages. It runs in a thread of its own beside the one
// that reads the paper, and ends with it.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM } from 'tesseract.js'

export interface Letters {
  readonly text: string
  readonly confidence: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface LetterLine {
  /** With the blanks that were seen. */
  readonly text: string
  readonly letters: readonly Letters[]
}

export interface Reader {
  /** A picture (PNG) of one line: where it looks for lines by itself it cuts the upper marks of long lines of Thai away. A short one is found
   * better than it is read blindly. */
  readonly read: (png: Buffer, isShort: boolean) => Promise<LetterLine>
  readonly end: () => Promise<unknown>
}

const languages = ['tha', 'eng'] as const
/** The better of the two forms that are there. */
const FORM = '4.0.0_best_int'

export async function openReader(): Promise<Reader> {
  // It looks for both in one folder.
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-letters-'))
  const { resolve } = createRequire(import.meta.url)
  try {
    for (const language of languages) {
      const from = dirname(resolve(`@tesseract.js-data/${language}/package.json`))
      const file = `${language}.traineddata.gz`
      copyFileSync(join(from, FORM, file), join(folder, file))
    }
    const worker = await createWorker([...languages], OEM.LSTM_ONLY, {
      langPath: folder,
      gzip: true,
      cacheMethod: 'none',
      // It would throw where nobody can catch.
      errorHandler: () => undefined,
    })
    await worker.setParameters({
      preserve_interword_spaces: '1',
      user_defined_dpi: '280',
    })
    return {
      read: async (png, isShort) => {
        await worker.setParameters({ tessedit_pageseg_mode: isShort ? PSM.SINGLE_LINE : PSM.RAW_LINE })
        const { data } = await worker.recognize(png, {}, { blocks: true, text: false })
        const lines = (data.blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
        const letters = lines
          .flatMap(line => line.words)
          .map(
            ({ text, confidence, bbox }): Letters => ({
              text,
              confidence: confidence / 100,
              left: bbox.x0,
              top: bbox.y0,
              right: bbox.x1,
              bottom: bbox.y1,
            }),
          )
        return { text: lines.map(line => line.text).join(' '), letters: withoutEdges(letters) }
      },
      end: () => worker.terminate(),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The white around a line is taken for a stop now and then. */
function withoutEdges(letters: readonly Letters[]): Letters[] {
  const isEdge = (one: Letters | undefined) =>
    one !== undefined && one.confidence < 0.7 && /^[\p{P}\p{S}]$/u.test(one.text)
  const from = isEdge(letters[0]) ? 1 : 0
  return letters.slice(from, isEdge(letters.at(-1)) ? -1 : undefined)
}
