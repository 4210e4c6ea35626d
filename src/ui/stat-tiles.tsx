// The few numbers that open a page: what is late, due, to sign, scored. Each leads to its list.
import type { Child } from 'hono/jsx'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icons.tsx'
import type { TextTone } from './text.tsx'

export type StatTile = {
  label: string
  value: Child
  unit?: Child
  icon: IconName
  tone?: Extract<TextTone, 'primary' | 'success' | 'warning' | 'error' | 'muted'>
  href?: string
}

const tones = {
  primary: 'text-primary',
  success: 'text-success',
  warning: 'text-warning',
  error: 'text-error',
  muted: 'text-muted',
}

export function StatTiles({ label, tiles }: { label: string; tiles: readonly StatTile[] }) {
  return (
    <nav aria-label={label}>
      <ul class={cx('card tiles', tiles.length === 3 ? 'md:grid-cols-3' : 'grid-cols-2 md:grid-cols-4')}>
        {tiles.map(tile => (
          <li>
            {tile.href === undefined ? (
              <div class="tile">{inside(tile)}</div>
            ) : (
              <a class="tile" href={tile.href}>
                {inside(tile)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function inside({ label, value, unit, icon, tone = 'primary' }: StatTile) {
  return [
    <span class={cx('ic text-sm font-semibold', tones[tone])}>
      <Icon name={icon} />
      <span>{label}</span>
    </span>,
    <span class="mt-0.5 block">
      <span class="head num text-3xl">{value}</span> {unit !== undefined && <span class="text-muted">{unit}</span>}
    </span>,
  ]
}
