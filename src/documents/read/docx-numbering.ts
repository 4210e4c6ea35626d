// The automatic numbers of a Word file: which list a paragraph belongs to, through its own settings or those of its style, and what stands
// before it when the lists are counted from the top. Word goes on counting where two lists share one definition.
import { spaces } from './docx-spaces.ts'
import { numberAs } from './list-marker.ts'
import { inSymbolFont } from './symbol-letters.ts'
import { walkXml, type XmlEvents } from './xml-events.ts'

interface Level {
  format: string
  text: string
  start: number
  /** Begins anew after a level of this number or above, from 1; 0 never. */
  restart: number | undefined
  isLegal: boolean
  font: string
  style: string | undefined
}

interface List {
  readonly levels: Map<number, Level>
  link: string | undefined
  isOf: string | undefined
}

interface Use {
  list: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** Word knows nine. */
const DEEPEST = 8
const newLevel = (): Level => ({
  format: 'decimal',
  text: '',
  start: 1,
  restart: undefined,
  isLegal: false,
  font: '',
  style: undefined,
})

const isOff = (value: string | undefined) => value === '0' || value === 'false' || value === 'off'

class NumberingReader implements XmlEvents {
  readonly lists = new Map<string, List>()
  readonly uses = new Map<string, Use>()
  #list: List | undefined
  #use: Use | undefined
  #level: Level | undefined
  #overridden = 0

  open(name: string, attribute: (local: string) => string | undefined): void {
    const value = () => attribute('val') ?? ''
    const level = this.#level
    switch (name) {
      case 'w:abstractNum':
        this.#list = { levels: new Map(), link: undefined, isOf: undefined }
        this.lists.set(attribute('abstractNumId') ?? '', this.#list)
        break
      case 'w:num':
        this.#use = { list: '', starts: new Map(), levels: new Map() }
        this.uses.set(attribute('numId') ?? '', this.#use)
        break
      case 'w:abstractNumId':
        if (this.#use) this.#use.list = value()
        break
      case 'w:numStyleLink':
        if (this.#list) this.#list.link = value()
        break
      case 'w:styleLink':
        if (this.#list) this.#list.isOf = value()
        break
      case 'w:lvlOverride':
        this.#overridden = Number(attribute('ilvl')) || 0
        break
      case 'w:startOverride':
        this.#use?.starts.set(this.#overridden, Number(value()) || 0)
        break
      case 'w:lvl':
        this.#level = newLevel()
        ;(this.#use ?? this.#list)?.levels.set(Number(attribute('ilvl')) || 0, this.#level)
        break
    }
    if (!level) return
    if (name === 'w:start') level.start = Number(value()) || 0
    else if (name === 'w:numFmt') level.format = value()
    else if (name === 'w:lvlText') level.text = value()
    else if (name === 'w:lvlRestart') level.restart = Number(value())
    else if (name === 'w:isLgl') level.isLegal = !isOff(attribute('val'))
    else if (name === 'w:rFonts') level.font = attribute('ascii') ?? attribute('hAnsi') ?? ''
    else if (name === 'w:pStyle') level.style = value()
  }

  close(name: string): void {
    if (name === 'w:abstractNum') this.#list = undefined
    else if (name === 'w:num') this.#use = undefined
    else if (name === 'w:lvl') this.#level = undefined
  }

  text(): void {}
}

/** Where a paragraph stands: `numId` of its list and the depth in it, from 0. */
export interface InList {
  readonly list: string
  readonly depth: number
}

export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #uses: ReadonlyMap<string, Use>
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(xml: string | undefined) {
    const reader = new NumberingReader()
    if (xml !== undefined) walkXml(xml, spaces, reader)
    this.#lists = reader.lists
    this.#uses = reader.uses
  }

  /** The depth that a list keeps for paragraphs of a style. */
  depthOfStyle(list: string, style: string): number | undefined {
    const use = this.#uses.get(list)
    for (const levels of [use?.levels, use && this.#definition(use)?.levels])
      for (const [depth, level] of levels ?? []) if (level.style === style) return depth
    return undefined
  }

  /** Counts the paragraph, so each is asked once and in order. */
  markerOf({ list, depth }: InList): string | undefined {
    const use = this.#uses.get(list)
    if (!use || depth < 0 || depth > DEEPEST) return undefined
    const definition = this.#definition(use)
    const levelAt = (at: number) => use.levels.get(at) ?? definition?.levels.get(at)
    const level = levelAt(depth)
    if (!level) return undefined
    const counts = this.#countsOf(use)
    const key = `${list} ${depth}`
    const start = use.starts.get(depth)
    if (start !== undefined && !this.#begun.has(key)) counts[depth] = undefined
    this.#begun.add(key)
    const before = counts[depth]
    const first = start ?? level.start
    counts[depth] = before === undefined ? first : before + 1
    for (let deeper = depth + 1; deeper <= DEEPEST; deeper++) {
      const restart = levelAt(deeper)?.restart
      if (restart === undefined || (restart > 0 && depth < restart)) counts[deeper] = undefined
    }
    return this.#drawn(level, depth, counts, levelAt)
  }

  #definition(use: Use): List | undefined {
    const list = this.#lists.get(use.list)
    if (list?.link === undefined) return list
    return [...this.#lists.values()].find(one => one.isOf === list.link) ?? list
  }

  #countsOf(use: Use): (number | undefined)[] {
    const known = this.#counts.get(use.list)
    if (known) return known
    const counts: (number | undefined)[] = []
    this.#counts.set(use.list, counts)
    return counts
  }

  #drawn(
    level: Level,
    depth: number,
    counts: (number | undefined)[],
    levelAt: (at: number) => Level | undefined,
  ): string | undefined {
    if (level.format === 'bullet') return (inSymbolFont(level.font, level.text) ?? bulletOf(level.text)) || undefined
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      if (at > depth) return ''
      const other = levelAt(at)
      // A level above that has not begun counts as if it had.
      const count = counts[at] ?? other?.start ?? 1
      counts[at] ??= count
      const format = other?.format ?? 'decimal'
      return numberAs(level.isLegal && at !== depth ? 'decimal' : format, count)
    })
    return text.trim() || undefined
  }
}

/** A letter of a symbol font without its font is a bullet of some kind. */
const bulletOf = (text: string) => text.replace(/[\ue000-\uf8ff]/g, '\u2022').trim()
