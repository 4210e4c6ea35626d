// Words in their voices: ink and muted are the only two, colour of meaning comes from the tone.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { H } from './h.tsx'
import { Icon, type IconName } from './icons.tsx'

const sizes = { xs: 'text-xs', sm: 'text-sm', md: '', lg: 'text-lg', xl: 'text-xl' }
const tones = {
  ink: '',
  muted: 'text-muted',
  primary: 'text-primary',
  success: 'text-success',
  warning: 'text-warning',
  error: 'text-error',
  info: 'text-info',
}

export type TextTone = keyof typeof tones

export type TextProps = PropsWithChildren<{
  size?: keyof typeof sizes
  tone?: TextTone
  strong?: boolean
  inline?: boolean
  id?: string
}>

export function Text({ size = 'md', tone = 'ink', strong, inline, id, children }: TextProps) {
  const names = cx(sizes[size], tones[tone], strong && 'font-semibold')
  return inline ? (
    <span class={names} id={id}>
      {children}
    </span>
  ) : (
    <p class={names} id={id}>
      {children}
    </p>
  )
}

/** The second voice, inside a line. */
export function Muted({ children }: PropsWithChildren) {
  return <span class="text-muted">{children}</span>
}

/** Words of a person as she wrote them: her language is told to screen readers, and to the eye where it is not the reader's. */
export function Quote({
  lang,
  written,
  note,
  children,
}: PropsWithChildren<{ lang: Lang; written: Lang; note: string }>) {
  if (written === lang) return <p>“{children}”</p>
  return (
    <p>
      <span lang={written}>“{children}”</span> <span class="text-sm text-muted">{note}</span>
    </p>
  )
}

export function Small({ children }: PropsWithChildren) {
  return <p class="text-sm font-normal text-muted">{children}</p>
}

export function Lead({ children }: PropsWithChildren) {
  return <p class="text-lg text-balance">{children}</p>
}

/** A name with its title, a number with its unit, a date with its year: never broken over two lines. */
export function Nowrap({ children }: PropsWithChildren) {
  return <span class="nowrap">{children}</span>
}

/** A person's name: it may break between its parts and nowhere inside them, which Thai dictionaries would do. */
export function PersonName({ name }: { name: string }) {
  return (
    <>
      {name.split(' ').map((part, at) => (
        <>
          {at > 0 ? ' ' : ''}
          <span class="nowrap">{part}</span>
        </>
      ))}
    </>
  )
}
/** A number in tabular figures, kept with what stands inside. */
export function Num({ children }: PropsWithChildren) {
  return <span class="num nowrap">{children}</span>
}

/** A number such as 2-004 or 16/2569 stays in one line; browsers part it at its hyphen. */
export function wholeNumbers(text: Child): Child {
  if (typeof text !== 'string') return text
  return text.split(/(\d+(?:[-/]\d+)+)/).map((part, at) => (at % 2 === 1 ? <Nowrap>{part}</Nowrap> : part))
}

export function Strong({ children }: PropsWithChildren) {
  return <strong>{children}</strong>
}

/** For screen readers only. */
export function SrOnly({ children }: PropsWithChildren) {
  return <span class="sr-only">{children}</span>
}

export function Code({ children }: PropsWithChildren) {
  return <code class="font-mono text-[0.9em] break-all">{children}</code>
}

/** Text to be read or copied as it stands, line by line. */
export function Preformatted({ id, children }: PropsWithChildren<{ id?: string }>) {
  return (
    <pre
      class="rounded-field border border-base-300 bg-base-200 p-4 font-sans text-sm break-words whitespace-pre-wrap"
      id={id}
    >
      {children}
    </pre>
  )
}

export function Time({ value, children }: PropsWithChildren<{ value: string }>) {
  return (
    <time class="nowrap" datetime={value}>
      {children}
    </time>
  )
}

export type LinkProps = PropsWithChildren<{
  href: string
  id?: string | undefined
  icon?: IconName
  label?: string
  strong?: boolean
  small?: boolean
  nowrap?: boolean
  /** Leaves this site: opens in place, tells nobody where the reader came from. */
  external?: boolean
  download?: boolean | string
  lang?: string
  current?: boolean
}>

export function Link(props: LinkProps) {
  const { href, id, icon, label, strong, small, nowrap, external, download, lang, current, children } = props
  return (
    <a
      class={cx('link', icon && 'ic', strong && 'font-semibold', small && 'text-sm', nowrap && 'nowrap')}
      id={id}
      href={href}
      aria-label={label}
      rel={external ? 'external noreferrer' : undefined}
      download={download}
      hreflang={lang}
      lang={lang}
      aria-current={current ? 'page' : undefined}
    >
      {icon ? [<Icon name={icon} />, <span>{children}</span>] : children}
    </a>
  )
}

/** An icon in front of a line of words; the words wrap beside it, not under it. */
export function IconText({
  icon,
  tone = 'ink',
  strong,
  small,
  children,
}: PropsWithChildren<{ icon: IconName; tone?: TextTone; strong?: boolean; small?: boolean }>) {
  return (
    <p class={cx('ic', tones[tone], strong && 'font-semibold', small && 'text-sm')}>
      <Icon name={icon} />
      <span class="min-w-0">{children}</span>
    </p>
  )
}

const headings = {
  page: 'font-head! text-2xl! md:text-3xl!',
  section: 'font-head! text-xl! md:text-2xl!',
  minor: 'font-head! text-xl!',
  card: 'h-card',
  quiet: 'h-card text-base! text-muted',
}

export type HeadingProps = PropsWithChildren<{
  level?: 1 | 2 | 3 | 4
  look?: keyof typeof headings
  id?: string
  icon?: IconName
}>

/** The level is for the outline of the page, the look for the eye. */
export function Heading({ level = 2, look = 'section', id, icon, children }: HeadingProps) {
  return (
    <H level={level} class={cx(headings[look], icon && 'ic')} id={id}>
      {icon ? [<Icon name={icon} />, <span>{children}</span>] : children}
    </H>
  )
}

/** Running text from a document or an editor: headings, lists, links and tables get their look by themselves. */
export function Prose({ children }: { children?: Child }) {
  return <div class="prose-th max-w-read">{children}</div>
}
