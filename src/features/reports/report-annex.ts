// The evidence of a report, pure: each accepted piece once with its fingerprint, then small pictures of those that are pictures and a code
// to scan for those that everybody may open, numbered as in the list. The pictures themselves are put in when it is drawn.
import { type Block, type Cell, cell, type Row } from '#src/documents/write/paper.ts'
import { fill } from '#src/kernel/lang.ts'
import { type PlanPicture, shortDay } from '../measures/public.ts'
import { placeMark } from './marks.ts'
import { activeOf, countedOf, type ReportInput } from './report-input.ts'
import { reportsWords } from './words.ts'

/** More would make a file nobody can send; the list has them all. */
export const MOST_CARDS = 60
const IN_A_ROW = 3
/** Three stand beside each other on a page of a report. */
const PICTURE_MM = 42
const CODE_MM = 20

export interface Piece {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly fingerprint: string
  readonly happenedOn: string | null
  readonly measures: ReadonlySet<string>
}

/** Each accepted piece once, in the order of the measures it proves. */
export function piecesOf(plan: PlanPicture): readonly Piece[] {
  const found = new Map<string, Piece & { readonly measures: Set<string> }>()
  for (const measure of activeOf(plan))
    for (const proof of [
      ...countedOf(measure).flatMap(step => step.proofs),
      ...measure.outcomes.flatMap(one => one.proofs),
    ]) {
      if (proof.state !== 'accepted') continue
      const { evidenceId: id, title, kind, fingerprint, happenedOn } = proof
      const before = found.get(id)
      if (before) before.measures.add(measure.number)
      else found.set(id, { id, title, kind, fingerprint, happenedOn, measures: new Set([measure.number]) })
    }
  return [...found.values()]
}

export const pictureName = (evidenceId: string) => `evidence ${evidenceId}`
export const evidenceOfPicture = (name: string) => (name.startsWith('evidence ') ? name.slice(9) : undefined)

export function annex(input: ReportInput): Block[] {
  const { lang, plan } = input
  const w = reportsWords(lang).paper
  const pieces = piecesOf(plan)
  return [
    { kind: 'heading', level: 2, text: [w.annex], align: 'center' },
    { kind: 'paragraph', text: [w.annexLead], size: 'note' },
    list(input, pieces),
    ...cards(input, pieces),
  ]
}

function list({ lang }: ReportInput, pieces: readonly Piece[]): Block {
  const w = reportsWords(lang).paper
  const kinds: Readonly<Record<string, string>> = w.evidenceKinds
  const head = [w.number, w.evidenceName, w.kind, w.ofMeasure, w.fingerprint]
  return {
    kind: 'table',
    caption: w.annex,
    hideCaption: true,
    columns: [{ share: 7, align: 'center' }, { share: 41 }, { share: 14 }, { share: 13 }, { share: 25 }],
    head: [{ cells: head.map(text => cell(text, { isHead: true, align: 'center' })) }],
    rows: pieces.map((piece, at) => ({
      cells: [
        String(at + 1),
        piece.title,
        kinds[piece.kind] ?? piece.kind,
        [...piece.measures].join(', '),
        fingerprintOf(piece),
      ].map((text, column) => ({ blocks: [note(text, at, column)] })),
    })),
    size: 'note',
  }
}

/** How many marked lines a piece may have. */
const LINES = 8

/** Pieces may be others when the file comes back: each line has a mark that says whether it was touched. */
function note(text: string, at: number, line: number, look: { readonly bold?: boolean } = {}): Block {
  const words = text.replaceAll('\n', ' ')
  return {
    kind: 'paragraph',
    text: [/^[0-9a-f]{16}$/.test(words) ? { text: words, verbatim: true } : words],
    size: 'note',
    ...look,
    id: placeMark('e', at * LINES + line, words),
  }
}

const fingerprintOf = (piece: Piece) => (piece.fingerprint === '' ? '–' : piece.fingerprint.slice(0, 16))

function cards(input: ReportInput, pieces: readonly Piece[]): Block[] {
  const w = reportsWords(input.lang).paper
  const shown = pieces.flatMap((piece, at) => {
    const { hasPicture = false, address = '' } = input.shown.get(piece.id) ?? {}
    return hasPicture || address !== '' ? [{ piece, number: at + 1, hasPicture, address }] : []
  })
  if (shown.length === 0) return []
  const first = shown.slice(0, MOST_CARDS)
  const rows = Array.from({ length: Math.ceil(first.length / IN_A_ROW) }, (_, at): Row => {
    const some = first.slice(at * IN_A_ROW, at * IN_A_ROW + IN_A_ROW)
    return { cells: Array.from({ length: IN_A_ROW }, (_, place) => card(input, some[place])) }
  })
  return [
    { kind: 'heading', level: 2, text: [w.pictures], align: 'center' },
    { kind: 'paragraph', text: [w.picturesLead], size: 'note', keepWithNext: true },
    {
      kind: 'table',
      caption: w.pictures,
      hideCaption: true,
      columns: Array.from({ length: IN_A_ROW }, () => ({ share: 1, align: 'center' as const })),
      head: [],
      rows,
      size: 'note',
    },
    ...(shown.length > MOST_CARDS
      ? [
          {
            kind: 'paragraph' as const,
            text: [fill(w.morePictures, { shown: MOST_CARDS, more: shown.length - MOST_CARDS })],
            size: 'note' as const,
          },
        ]
      : []),
  ]
}

interface Card {
  readonly piece: Piece
  readonly number: number
  readonly hasPicture: boolean
  readonly address: string
}

function card({ lang }: ReportInput, shown: Card | undefined): Cell {
  if (!shown) return { blocks: [] }
  const { piece, number, hasPicture, address } = shown
  const w = reportsWords(lang).paper
  const title = fill(w.pictureOf, { number, title: piece.title })
  const where = fill(w.ofMeasures, { measures: [...piece.measures].join(', ') })
  return {
    blocks: [
      ...(hasPicture
        ? [
            {
              kind: 'picture' as const,
              name: pictureName(piece.id),
              alt: title,
              widthMm: PICTURE_MM,
              align: 'center' as const,
            },
          ]
        : []),
      note(title, number - 1, 5, { bold: true }),
      note(piece.happenedOn === null ? where : `${shortDay(piece.happenedOn, lang)} · ${where}`, number - 1, 6),
      note(fingerprintOf(piece), number - 1, 7),
      ...(address === '' ? [] : [{ kind: 'qr' as const, text: address, caption: [w.scan], widthMm: CODE_MM }]),
    ],
  }
}
