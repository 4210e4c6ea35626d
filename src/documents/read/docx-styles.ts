// What the styles of a Word file say of their paragraphs: the level of a heading, the list they stand in, and whether they are hidden. A style
// takes from the one it is based on.
import { spaces } from './docx-spaces.ts'
import { walkXml } from './xml-events.ts'

export interface DocxStyle {
  level: number | undefined
  list: string | undefined
  depth: number | undefined
  isHidden: boolean | undefined
  basedOn: string | undefined
}

export type DocxStyles = ReadonlyMap<string, DocxStyle>

/** Longer chains are circles. */
const LONGEST_CHAIN = 12

export const isOn = (value: string | undefined): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '')

export function docxStyles(xml: string): DocxStyles {
  const found = new Map<string, DocxStyle>()
  let style: DocxStyle | undefined
  walkXml(xml, spaces, {
    open: (name, attribute) => {
      const value = attribute('val')
      if (name === 'w:style') {
        style = { level: undefined, list: undefined, depth: undefined, isHidden: undefined, basedOn: undefined }
        found.set(attribute('styleId') ?? '', style)
      } else if (!style) return
      else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:numId') style.list = value
      else if (name === 'w:ilvl') style.depth = Number(value) || 0
      else if (name === 'w:vanish') style.isHidden = isOn(value)
      // Programs in other languages name the style, and never its outline, in their own way.
      else if (name === 'w:outlineLvl') style.level = levelOf(Number(value) + 1) ?? style.level
      else if (name === 'w:name') style.level = levelOf(Number(/^heading (\d)$/i.exec(value ?? '')?.[1])) ?? style.level
    },
    close: name => {
      if (name === 'w:style') style = undefined
    },
    text: () => undefined,
  })
  for (const one of found.values()) inherit(one, found)
  return found
}

const levelOf = (level: number) => (level >= 1 && level <= 9 ? level : undefined)

function inherit(style: DocxStyle, all: DocxStyles): void {
  let above = all.get(style.basedOn ?? '')
  for (let left = LONGEST_CHAIN; above && left > 0; left--) {
    style.level ??= above.level
    style.list ??= above.list
    style.depth ??= above.depth
    style.isHidden ??= above.isHidden
    above = all.get(above.basedOn ?? '')
  }
}
