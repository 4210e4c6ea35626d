// Lucide icons drawn inline. An icon never stands alone: a word beside it, or a label here.
// New drawings are added with scripts/icons.mjs.
import { raw } from 'hono/html'
import { iconDrawings } from './icons.data.ts'

export type IconName = keyof typeof iconDrawings

export type IconProps = { name: IconName; label?: string; size?: 'md' | 'lg' | 'xl' }

const sizes = { md: 'i', lg: 'i i-lg', xl: 'i i-xl' }

export function Icon({ name, label, size = 'md' }: IconProps) {
  return (
    <svg
      class={sizes[size]}
      viewBox="0 0 24 24"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? 'true' : undefined}
    >
      {raw(iconDrawings[name])}
    </svg>
  )
}

/** For names that come from data: an unknown one is a plain circle. */
export function iconOf(name: string): IconName {
  return Object.hasOwn(iconDrawings, name) ? (name as IconName) : 'circle-dashed'
}
