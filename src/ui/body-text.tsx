// Text as an officer types it, made into paragraphs, lists and headings: an empty line parts, "- " is an item, "## " a heading, an address is a
// link. Nothing else means anything, so that whatever is pasted stays what it was.
import type { Child } from 'hono/jsx'
import { H, type HeadingLevel } from './h.tsx'
import { Prose } from './text.tsx'

export type TextBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }

export function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const chunk of text.split(/\n\s*\n/)) {
    let lines: string[] = []
    let items: string[] = []
    const close = () => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', lines })
      if (items.length > 0) blocks.push({ kind: 'list', items })
      lines = []
      items = []
    }
    for (const line of chunk.split('\n').map(one => one.trim())) {
      if (line === '') continue
      const item = /^[-•–]\s+(.+)$/.exec(line)?.[1]
      const heading = /^#{1,4}\s+(.+)$/.exec(line)?.[1]
      if (heading !== undefined) {
        close()
        blocks.push({ kind: 'heading', text: heading })
      } else if (item !== undefined) {
        if (lines.length > 0) close()
        items.push(item)
      } else {
        if (items.length > 0) close()
        lines.push(line)
      }
    }
    close()
  }
  return blocks
}

const ADDRESS = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/g

function withLinks(text: string): Child[] {
  const parts: Child[] = []
  let from = 0
  for (const found of text.matchAll(ADDRESS)) {
    parts.push(text.slice(from, found.index))
    parts.push(
      <a href={found[0]} rel="noopener">
        {decodedAddress(found[0])}
      </a>,
    )
    from = found.index + found[0].length
  }
  parts.push(text.slice(from))
  return parts
}

/** Thai in an address is read, not its bytes. */
function decodedAddress(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

export function BodyText({ text, level = 2 }: { text: string; level?: HeadingLevel }) {
  return (
    <Prose>
      {blocksOf(text).map(block =>
        block.kind === 'heading' ? (
          <H level={level}>{block.text}</H>
        ) : block.kind === 'list' ? (
          <ul>
            {block.items.map(item => (
              <li>{withLinks(item)}</li>
            ))}
          </ul>
        ) : (
          <p>{block.lines.map((line, at) => (at === 0 ? withLinks(line) : [<br />, ...withLinks(line)]))}</p>
        ),
      )}
    </Prose>
  )
}
