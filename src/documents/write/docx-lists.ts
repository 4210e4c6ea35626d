// Real lists: what stands before the items, and where each list begins to count.
import { AlignmentType, type IParagraphOptions, LevelFormat, type NumberingDefinition } from 'docx'
import type { Block, Paper } from './paper.ts'

type List = Extract<Block, { kind: 'list' }>

/** Word knows nine depths. */
const deepest = 8

export class ListMarks {
  readonly #paper: Paper
  readonly #prefix: string
  readonly #kinds = new Map<string, NumberingDefinition>()
  #count = 0

  /** `prefix` must not stand in any text: the library looks for the names of lists in all that is written. */
  constructor(paper: Paper, prefix: string) {
    this.#paper = paper
    this.#prefix = prefix
  }

  begin(list: List, depth: number): IParagraphOptions['numbering'] {
    if (list.marks === 'none') return undefined
    const start = Math.max(0, Math.trunc(list.start ?? 1))
    const reference = `${this.#prefix}-${list.marks}-${start}`
    if (!this.#kinds.has(reference)) this.#kinds.set(reference, { reference, levels: this.#levels(list.marks, start) })
    this.#count += 1
    return { reference, instance: this.#count, level: Math.min(depth, deepest), custom: true }
  }

  get definitions(): NumberingDefinition[] {
    return [...this.#kinds.values()]
  }

  #levels(marks: Exclude<List['marks'], 'none'>, start: number): NumberingDefinition['levels'] {
    const { format, text } = this.#look(marks)
    return Array.from({ length: deepest + 1 }, (_, level) => ({
      level,
      format,
      text: text(level),
      start,
      alignment: AlignmentType.START,
    }))
  }

  #look(marks: Exclude<List['marks'], 'none'>) {
    const { lang, numerals } = this.#paper
    const counted = (level: number) => `%${level + 1}.`
    switch (marks) {
      case 'dash':
        return { format: LevelFormat.BULLET, text: () => '-' }
      case 'bullet':
        return { format: LevelFormat.BULLET, text: () => '•' }
      case 'number':
        return { format: numerals === 'thai' ? LevelFormat.THAI_NUMBERS : LevelFormat.DECIMAL, text: counted }
      case 'letter':
        return { format: lang === 'th' ? LevelFormat.THAI_LETTERS : LevelFormat.LOWER_LETTER, text: counted }
    }
  }
}
