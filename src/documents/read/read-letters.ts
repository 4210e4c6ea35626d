// Tesseract for Thai and English, offline: its program and what it learned come with the packages. It runs in a thread of its own beside the one
// that reads the paper, and ends with it.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'

export interface Letters {
  readonly text: string
  readonly confidence: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** A blank was seen before it. */
  readonly isApart: boolean
}

export interface Reader {
  /** A picture (PNG) of one line. */
  readonly read: (png: Buffer) => Promise<Letters[]>
  readonly end: () => Promise<unknown>
}

type Language = 'tha' | 'eng'
/** The better of the two forms that are there. */
const FORM = '4.0.0_best_int'

export async function openReader(): Promise<Reader> {
  const both = await openWorker(['tha', 'eng'])
  /** Opened when it is needed: papers with Arabic figures and no Latin letters are read without it. */
  let thai: ReturnType<typeof openWorker> | undefined
  return {
    read: async png => {
      const letters = await lettersIn(both, png)
      if (!letters.some(isCrumb)) return withoutEdges(letters)
      thai ??= openWorker(['tha'])
      return withoutEdges(withoutCrumbs(letters, await lettersIn(await thai, png)))
    },
    end: async () => {
      await both.terminate()
      await (await thai)?.terminate()
    },
  }
}

async function openWorker(languages: readonly Language[]): Promise<Worker> {
  // It looks for all in one folder.
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
      tessedit_pageseg_mode: PSM.SINGLE_LINE,
    })
    return worker
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function lettersIn(worker: Worker, png: Buffer): Promise<Letters[]> {
  const { data } = await worker.recognize(png, {}, { blocks: true, text: false })
  const lines = (data.blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  const text = lines.map(line => line.text).join(' ')
  let at = 0
  return lines
    .flatMap(line => line.words)
    .filter(word => word.text.trim() !== '')
    .map(({ text: own, confidence, bbox }): Letters => {
      const found = text.indexOf(own, at)
      const isApart = found < 0 || /\s/.test(text.slice(at, found))
      if (found >= 0) at = found + own.length
      return {
        text: own,
        confidence: confidence / 100,
        left: bbox.x0,
        top: bbox.y0,
        right: bbox.x1,
        bottom: bbox.y1,
        isApart,
      }
    })
}

/** A few Latin letters may be Thai ones that were read as such: UA. for \u0e21.\u0e04. */
const isCrumb = ({ text }: Letters) => /^[^\p{L}]{0,3}[a-zA-Z]{1,3}[^a-zA-Z]*(?:[a-zA-Z]{1,2}[^a-zA-Z]*)?$/u.test(text)

/** Latin letters that are so sure stay; with points between them they are likelier to be Thai. */
const SURE_LATIN = 0.88
const SURE_THAI = 0.72
const SURE_WORD = 0.74
const SURER = 0.04

function withoutCrumbs(letters: readonly Letters[], thai: readonly Letters[]): Letters[] {
  return letters.flatMap(one => {
    if (!isCrumb(one) || one.confidence >= SURE_LATIN) return [one]
    const isWithin = (other: Letters) => {
      const middle = (other.left + other.right) / 2
      return middle >= one.left - 2 && middle <= one.right + 2
    }
    const instead = thai.filter(isWithin)
    const sure = instead.reduce((sum, other) => sum + other.confidence, 0) / Math.max(1, instead.length)
    const isThai =
      instead.some(other => /[\u0e01-\u0e4e]/.test(other.text)) && !instead.some(other => /[|*!#]/.test(other.text))
    if (!isThai) return [one]
    return sure > (/[a-z]\./i.test(one.text) ? SURE_THAI : Math.max(SURE_WORD, one.confidence + SURER))
      ? instead
      : [one]
  })
}

/** The white around a line is taken for a stop now and then. */
function withoutEdges(letters: readonly Letters[]): Letters[] {
  const isEdge = (one: Letters | undefined) =>
    one !== undefined && one.confidence < 0.7 && /^[\p{P}\p{S}]$/u.test(one.text)
  const from = isEdge(letters[0]) ? 1 : 0
  return letters.slice(from, isEdge(letters.at(-1)) ? -1 : undefined)
}
