// A few lesser actions behind one button. <details>, so it opens without script; script closes it on a click elsewhere.
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { HiddenFields } from './fields/hidden-field.tsx'
import { Icon, type IconName } from './icons.tsx'
import { uiWords } from './words.ts'

export type MenuEntry = { label: string; icon?: IconName; danger?: boolean } & (
  | { href: string }
  | { action: string; fields?: Record<string, string> }
)

export type MenuProps = {
  lang: Lang
  label?: string
  icon?: IconName
  items: readonly MenuEntry[]
  align?: 'start' | 'end'
}

export function Menu({ lang, label, icon = 'ellipsis-vertical', items, align = 'end' }: MenuProps) {
  return (
    <details class={cx('dropdown no-print', align === 'end' && 'dropdown-end')} data-menu>
      <summary
        class={cx('btn btn-quiet', label === undefined && 'btn-square')}
        aria-label={label === undefined ? uiWords(lang).menu : undefined}
      >
        <Icon name={icon} />
        {label}
      </summary>
      <ul class="menu-panel dropdown-content z-10 mt-1">
        {items.map(item => (
          <li>
            <Entry item={item} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Entry({ item }: { item: MenuEntry }) {
  const inside = [item.icon && <Icon name={item.icon} />, <span>{item.label}</span>]
  const look = cx(item.danger && 'danger')
  if ('href' in item)
    return (
      <a class={look} href={item.href}>
        {inside}
      </a>
    )
  return (
    <form method="post" action={item.action}>
      <HiddenFields values={item.fields} />
      <button class={look} type="submit">
        {inside}
      </button>
    </form>
  )
}
