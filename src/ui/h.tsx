// A heading whose level is decided by where it stands.
import { jsx, type PropsWithChildren } from 'hono/jsx'

export type HeadingLevel = 1 | 2 | 3 | 4

type HProps = PropsWithChildren<{ level: HeadingLevel; class?: string | undefined; id?: string | undefined }>

export function H({ level, children, ...attributes }: HProps) {
  return jsx(`h${level}`, attributes, children)
}
