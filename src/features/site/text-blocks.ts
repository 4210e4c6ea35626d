// The little writing that officers use for texts: "## " a heading, "- " an item, an empty line a new paragraph. Pure.
export type TextBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

export interface TextPart {
  /** Absent for what stands before the first heading. */
  readonly title?: string
  readonly blocks: readonly TextBlock[]
}

export function textParts(text: string): TextPart[] {
  const parts: { title?: string; blocks: TextBlock[] }[] = [{ blocks: [] }]
  let paragraph: string[] = []
  let items: string[] = []
  const close = () => {
    const here = parts.at(-1)
    if (paragraph.length > 0) here?.blocks.push({ kind: 'text', text: paragraph.join(' ') })
    if (items.length > 0) here?.blocks.push({ kind: 'list', items })
    paragraph = []
    items = []
  }
  for (const line of text.split('\n').map(one => one.trim())) {
    const [, heading] = /^#{1,3}\s+(.+)$/.exec(line) ?? []
    const [, item] = /^[-•*]\s+(.+)$/.exec(line) ?? []
    if (heading !== undefined) {
      close()
      parts.push({ title: heading, blocks: [] })
    } else if (item !== undefined) {
      if (paragraph.length > 0) close()
      items.push(item)
    } else if (line === '') close()
    else {
      if (items.length > 0) close()
      paragraph.push(line)
    }
  }
  close()
  return parts.filter(part => part.title !== undefined || part.blocks.length > 0)
}
