// What somebody changed in the Word file of a report, found by comparing it with the same report as it is written today. Marks in the file say
// which text it is and whether it was touched; where they were lost, row and column say it. Nothing that was typed may be missing here. Pure.
import {
  paragraphsOf,
  type ReadBlock,
  type ReadDocument,
  type ReadParagraph,
  type ReadTable,
} from '#src/documents/read/document.ts'
import { type Paper, plainText } from '#src/documents/write/paper.ts'
import { withNumerals } from '#src/kernel/numerals.ts'
import { bareWords, boxIn } from './bare-words.ts'
import { type ExpectedRow, mainTableOf, placesOf } from './expected-report.ts'
import { type Field, isTextField, keyOf, plainWords, type ReadMark, readMark, type Slot, wholeOf } from './marks.ts'
import { matchRows, type RowToMatch } from './match-rows.ts'

export interface Change {
  readonly kind: 'text' | 'computed' | 'outside' | 'gone'
  readonly field: Field | ''
  readonly subjectId: string | null
  readonly measureId: string | null
  readonly measureNumber: string
  readonly stepNumber: number | null
  readonly here: string
  readonly word: string
  readonly matchedBy: 'mark' | 'place' | 'none'
  /** It was changed in the program after the file had been printed. */
  readonly movedOn: boolean
}

export interface Comparison {
  readonly changes: readonly Change[]
  readonly byMark: number
  readonly byPlace: number
}

export function compareWithWord(read: ReadDocument, paper: Paper, slots: readonly Slot[]): Comparison {
  const comparer = new Comparer(read, paper, slots)
  comparer.walk(read.blocks)
  return { changes: [...comparer.changes, ...comparer.gone()], byMark: comparer.byMark, byPlace: comparer.byPlace }
}

interface Chunk {
  readonly marks: readonly ReadMark[]
  /** Found by its place. */
  readonly slot?: Slot
  readonly lines: string[]
}

const marksIn = (paragraph: ReadParagraph) => paragraph.ids.flatMap(id => readMark(id) ?? [])
const keysIn = (paragraphs: Iterable<ReadParagraph>) =>
  new Set([...paragraphs].flatMap(marksIn).flatMap(mark => (mark.of ? [keyOf(mark.of)] : [])))

class Comparer {
  readonly changes: Change[] = []
  byMark = 0
  byPlace = 0
  readonly #paper: Paper
  readonly #slots: ReadonlyMap<string, Slot>
  readonly #inFile: ReadonlySet<string>
  readonly #lines: ReadonlySet<string>
  readonly #expected: ReadonlySet<string>
  readonly #places: ReadonlyMap<string, string>
  readonly #mainRows: readonly ExpectedRow[]
  readonly #main: ReadTable | undefined
  readonly #seen = new Set<string>()

  constructor(read: ReadDocument, paper: Paper, slots: readonly Slot[]) {
    this.#paper = paper
    this.#slots = new Map(slots.map(slot => [keyOf(slot), slot]))
    const paragraphs = [...paragraphsOf(read.blocks)]
    this.#inFile = keysIn(paragraphs)
    this.#lines = new Set(paragraphs.flatMap(one => plainWords(one.text).split('\n')))
    this.#expected = new Set(plainWords(plainText(paper)).split('\n'))
    this.#places = placesOf(paper)
    this.#mainRows = mainTableOf(paper)
    this.#main = likeliest(read.blocks, this.#mainRows)
  }

  walk(blocks: readonly ReadBlock[]): void {
    let open: ReadParagraph[] = []
    const flush = () => {
      this.#region(open, this.#lost([...this.#slots.values()].filter(slot => slot.field === 'plan.preamble')), false)
      open = []
    }
    for (const block of blocks) {
      if (block.kind !== 'table') open.push(block)
      else {
        flush()
        this.#table(block)
      }
    }
    flush()
  }

  #table(table: ReadTable): void {
    const rows = table.rows.map((row): RowToMatch => {
      const paragraphs = row.cells.flatMap(cell => [...paragraphsOf(cell.blocks)])
      return { keys: keysIn(paragraphs), words: paragraphs.map(one => one.text).join(' ') }
    })
    const matched = table === this.#main ? matchRows(rows, this.#mainRows) : []
    for (const [at, row] of table.rows.entries()) {
      const expected = this.#mainRows[matched[at] ?? -1]
      for (const cell of row.cells) {
        const keys = expected?.cells.get(cell.column) ?? []
        const slots = this.#lost(keys.flatMap(key => this.#slots.get(key) ?? []))
        this.#region([...paragraphsOf(cell.blocks)], slots, true)
      }
    }
  }

  /** Texts that should be here and have no mark anywhere in the file. */
  #lost(slots: readonly Slot[]): Slot[] {
    return slots.filter(slot => !this.#inFile.has(keyOf(slot)) && !this.#seen.has(keyOf(slot)))
  }

  #region(paragraphs: readonly ReadParagraph[], lost: Slot[], isCell: boolean): void {
    const chunks: Chunk[] = []
    const take = (slot: Slot, text: string) => {
      lost.splice(lost.indexOf(slot), 1)
      chunks.push({ marks: [], slot, lines: [text] })
    }
    for (const paragraph of paragraphs) {
      const marks = marksIn(paragraph)
      const { text } = paragraph
      const last = chunks.at(-1)
      const begun = lost.find(slot => begins(slot, text))
      const only = lost.length === 1 ? lost[0] : undefined
      if (marks.length > 0) chunks.push({ marks, lines: [text] })
      else if (plainWords(text) === '') continue
      else if (begun) take(begun, text)
      else if (last && goesOn(last, isCell) && (isCell || !this.#isElsewhere(last, text))) last.lines.push(text)
      else if (only && (isCell || last?.marks[0]?.place === 'b00')) take(only, text)
      else chunks.push({ marks: [], lines: [text] })
    }
    for (const chunk of chunks) this.#chunk(chunk)
  }

  /** A paragraph that the report has, and not in this text: the text ends before it. */
  #isElsewhere({ marks, slot }: Chunk, text: string): boolean {
    const own = slot ? wholeOf(slot) : marks.map(mark => this.#hereOf(mark)).join('\n')
    return this.#expected.has(plainWords(text)) && !plainWords(own).split('\n').includes(plainWords(text))
  }

  #chunk({ marks, slot, lines }: Chunk): void {
    const whole = lines.join('\n')
    const [mark, ...others] = marks
    if (mark) this.byMark += marks.length
    for (const one of marks) this.#seen.add(one.of ? keyOf(one.of) : `${one.place}`)
    if (slot) {
      this.byPlace += 1
      this.#seen.add(keyOf(slot))
      this.#slot(slot, whole, undefined)
    } else if (!mark) {
      const isKnown = plainWords(whole)
        .split('\n')
        .every(line => this.#expected.has(line))
      if (!isKnown) this.#outside('', whole)
    } else if (others.length > 0) {
      // Two texts became one paragraph: no program can say where one ends.
      this.#outside(marks.map(one => this.#hereOf(one)).join('\n'), whole)
    } else if (!mark.isUntouched(whole)) {
      const known = mark.of && this.#slots.get(keyOf(mark.of))
      if (known) this.#slot(known, whole, mark)
      else if (plainWords(this.#hereOf(mark)) !== plainWords(whole)) this.#outside(this.#hereOf(mark), whole)
    }
  }

  #hereOf(mark: ReadMark): string {
    if (!mark.of) return this.#places.get(mark.place ?? '') ?? ''
    const slot = this.#slots.get(keyOf(mark.of))
    return slot ? wholeOf(slot) : ''
  }

  #slot(slot: Slot, whole: string, mark: ReadMark | undefined): void {
    const current = wholeOf(slot)
    if (plainWords(whole) === plainWords(current)) return
    const matchedBy = mark ? 'mark' : 'place'
    const workedOut = (field: Field, here: string, word: string) =>
      this.changes.push({
        ...placeOf(slot),
        kind: 'computed',
        field,
        here,
        word: this.#arabic(word),
        matchedBy,
        movedOn: false,
      })
    const bare = isTextField(slot.field) ? bareWords(whole, slot) : undefined
    if (bare === undefined) {
      workedOut(slot.field, current, whole)
      return
    }
    const [here, there] = [boxIn(slot.before), boxIn(whole)]
    if (here !== undefined && here !== there) workedOut('tick', here, there ?? '')
    const isEmpty = plainWords(bare) === '-' || (slot.text === '' && plainWords(bare) === plainWords(slot.printed))
    const word = isEmpty ? '' : this.#arabic(bare)
    if (plainWords(word) === plainWords(slot.text)) return
    const movedOn = mark !== undefined && !mark.isUntouched(current)
    this.changes.push({ ...placeOf(slot), kind: 'text', field: slot.field, here: slot.text, word, matchedBy, movedOn })
  }

  /** What is stored has Arabic digits, whatever the paper was printed with. */
  readonly #arabic = (text: string) => (this.#paper.numerals === 'thai' ? withNumerals(text, 'arabic') : text)

  #outside(here: string, text: string): void {
    const word = this.#arabic(text)
    this.changes.push({ ...nowhere, kind: 'outside', field: '', here, word, matchedBy: 'none', movedOn: false })
  }

  /** What the report has and the file has not: a whole measure is said once. */
  gone(): readonly Change[] {
    const all = [...this.#slots.values()]
    const isUnseen = (slot: Slot) => !this.#seen.has(keyOf(slot))
    const isHere = (words: string) =>
      plainWords(words)
        .split('\n')
        .every(line => this.#lines.has(line))
    const gone = all.filter(slot => isUnseen(slot) && !isHere(wholeOf(slot)))
    const whole = new Set(
      gone.map(slot => slot.measureId).filter(id => all.every(slot => slot.measureId !== id || isUnseen(slot))),
    )
    const said = gone.filter(slot =>
      slot.measureId !== null && whole.has(slot.measureId)
        ? slot.field === 'measure.name' || slot.field === 'heading'
        : isTextField(slot.field) && slot.text !== '',
    )
    const texts = said.map(
      (slot): Change => ({
        ...placeOf(slot),
        kind: 'gone',
        field: slot.field,
        here: wholeOf(slot),
        word: '',
        matchedBy: 'none',
        movedOn: false,
      }),
    )
    const places = [...this.#places].filter(
      ([place, words]) => !place.startsWith('e') && !this.#seen.has(place) && !isHere(words),
    )
    return [
      ...texts,
      ...places.map(
        ([, words]): Change => ({
          ...nowhere,
          kind: 'gone',
          field: '',
          here: words,
          word: '',
          matchedBy: 'none',
          movedOn: false,
        }),
      ),
    ]
  }
}

const nowhere = { subjectId: null, measureId: null, measureNumber: '', stepNumber: null }
const placeOf = ({ id, measureId, measureNumber, stepNumber }: Slot) => ({
  subjectId: id,
  measureId,
  measureNumber,
  stepNumber,
})

/** A paragraph without a mark belongs to the text before it, where that may have several. */
function goesOn({ marks, slot }: Chunk, isCell: boolean): boolean {
  const field = slot?.field ?? marks[0]?.of?.field
  return field !== undefined && (isCell || field === 'plan.preamble')
}

function begins(slot: Slot, text: string): boolean {
  const words = plainWords(text).replace(/^[☑☐☒] ?/, '')
  const whole = plainWords(wholeOf(slot)).replace(/^[☑☐☒] ?/, '')
  const before = plainWords(slot.before).replace(/^[☑☐☒] ?/, '')
  return words === whole.split('\n')[0] || (before !== '' && words.startsWith(`${before} `))
}

/** The table with the most marks of ours, else the longest. */
function likeliest(blocks: readonly ReadBlock[], expected: readonly ExpectedRow[]): ReadTable | undefined {
  const known = new Set(expected.flatMap(row => [...row.keys]))
  const worth = (table: ReadTable) => {
    const keys = keysIn(paragraphsOf([table]))
    return [...keys].filter(key => known.has(key)).length * 1000 + table.rows.length
  }
  const tables = blocks.filter((block): block is ReadTable => block.kind === 'table')
  return tables.toSorted((a, b) => worth(b) - worth(a))[0]
}
