// Buttons act (POST), link buttons go. Neither is ever greyed out: pressing explains what is missing.
import type { PropsWithChildren } from 'hono/jsx'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icons.tsx'

export type ButtonVariant = 'primary' | 'quiet' | 'accent' | 'ghost' | 'danger'

export type ButtonLook = {
  variant?: ButtonVariant
  size?: 'sm' | 'md' | 'lg'
  icon?: IconName
  iconEnd?: IconName
  /** Full width of its column. On the phone large buttons are so anyway. */
  wide?: boolean
  /** Spoken instead of the words inside; needed when there is only an icon. */
  label?: string
}

const variants: Record<ButtonVariant, string> = {
  primary: 'btn-primary',
  quiet: 'btn-quiet',
  accent: 'btn-accent',
  ghost: 'btn-ghost text-primary',
  danger: 'btn-outline btn-error',
}
const sizes = { sm: 'btn-sm', md: '', lg: 'btn-lg max-sm:w-full' }

export function buttonClass({ variant = 'primary', size = 'md', wide }: ButtonLook, iconOnly: boolean) {
  return cx('btn', variants[variant], sizes[size], wide && 'w-full', iconOnly && 'btn-square')
}

export type ButtonProps = PropsWithChildren<
  ButtonLook & {
    type?: 'submit' | 'button'
    name?: string
    value?: string
    /** Id of a form elsewhere on the page. */
    form?: string
    formaction?: string
    id?: string
  }
>

export function Button(props: ButtonProps) {
  const { type = 'submit', name, value, form, formaction, id, icon, iconEnd, label, children } = props
  return (
    <button
      class={buttonClass(props, children === undefined)}
      type={type}
      name={name}
      value={value}
      form={form}
      formaction={formaction}
      id={id}
      aria-label={label}
    >
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  )
}

export type LinkButtonProps = PropsWithChildren<
  ButtonLook & {
    href: string
    download?: boolean | string
    external?: boolean
    current?: boolean
    /** Only where this page must stay open meanwhile; the words say that it does. */
    newTab?: boolean
  }
>

export function LinkButton(props: LinkButtonProps) {
  const { href, download, external, current, newTab, icon, iconEnd, label, children } = props
  return (
    <a
      class={buttonClass(props, children === undefined)}
      href={href}
      download={download}
      target={newTab ? '_blank' : undefined}
      rel={external ? 'external noreferrer' : undefined}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </a>
  )
}

/** Buttons in one line, the main one first; one under the other on the phone when they are large. */
export function ButtonRow({ end, children }: PropsWithChildren<{ end?: boolean }>) {
  return <div class={cx('flex flex-wrap items-center gap-3', end && 'justify-end')}>{children}</div>
}

export type PostButtonProps = ButtonProps & { action: string; fields?: Record<string, string> }

/** One button that posts by itself, for a row of a list or a menu. */
export function PostButton({ action, fields = {}, ...button }: PostButtonProps) {
  return (
    <form class="contents" method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button {...button} />
    </form>
  )
}
