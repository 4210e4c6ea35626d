// The parts of a paper on the screen: sheets as wide as the screen allows, tables that scroll by themselves. How they look: styles/paper.css.
// Only the renderer of papers composes these; pages show its PaperView.
import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import paperCss from './styles/paper.css?raw'
import { uiWords } from './words.ts'

export type PaperAlign = 'start' | 'center' | 'end' | 'justify'
export type PaperSize = 'note' | 'body' | 'label' | 'title'

const aligns = {
  start: 'sheet-start',
  center: 'sheet-center',
  end: 'sheet-end',
  justify: 'sheet-justify',
}
const sizes = { note: 'sheet-note', body: undefined, label: 'sheet-label', title: 'sheet-title' }
const indents = { none: undefined, first: 'sheet-first', block: 'sheet-block' }

export function PaperArticle({ lang, label, children }: PropsWithChildren<{ lang: Lang; label: string }>) {
  return (
    <article class="sheets" lang={lang} aria-label={label}>
      {children}
    </article>
  )
}

export function PaperSheet({ wide, foot, children }: PropsWithChildren<{ wide: boolean; foot?: Child }>) {
  return (
    <div class={cx('sheet', wide && 'sheet-wide')}>
      <div class="sheet-text">{children}</div>
      {foot !== undefined && <div class="sheet-foot">{foot}</div>}
    </div>
  )
}

type HeadingProps = PropsWithChildren<{ tag: 2 | 3 | 4; look: 1 | 2 | 3; align?: PaperAlign | undefined }>

const headings = { 1: 'sheet-h1', 2: 'sheet-h2', 3: 'sheet-h3' }

export function PaperHeading({ tag, look, align, children }: HeadingProps) {
  const Tag = ({ 2: 'h2', 3: 'h3', 4: 'h4' } as const)[tag]
  return <Tag class={cx(headings[look], align && aligns[align])}>{children}</Tag>
}

type LineProps = PropsWithChildren<{
  align?: PaperAlign | undefined
  size?: PaperSize | undefined
  indent?: 'none' | 'first' | 'block' | undefined
  bold?: boolean | undefined
}>

export function PaperLine({ align, size = 'body', indent = 'none', bold, children }: LineProps) {
  return <p class={cx(sizes[size], indents[indent], align && aligns[align], bold && 'sheet-bold')}>{children}</p>
}

export type PaperMarks = 'none' | 'dash' | 'bullet' | 'number' | 'thai-number' | 'letter' | 'thai-letter'

const marked = {
  none: 'sheet-plain',
  dash: 'sheet-dash',
  bullet: 'sheet-bullet',
  number: undefined,
  'thai-number': 'sheet-thai-number',
  letter: 'sheet-letter',
  'thai-letter': 'sheet-thai-letter',
}

export function PaperList({ marks, start, items }: { marks: PaperMarks; start?: number; items: readonly Child[] }) {
  const inside = items.map(item => <li>{item}</li>)
  if (marks === 'none' || marks === 'dash' || marks === 'bullet') return <ul class={marked[marks]}>{inside}</ul>
  return (
    <ol class={marked[marks]} start={start === undefined || start === 1 ? undefined : start}>
      {inside}
    </ol>
  )
}

export function PaperTable(props: {
  caption: Child
  captionText: string
  hideCaption?: boolean | undefined
  size?: PaperSize | undefined
  /** Widths of the columns in twentieths of the table. */
  shares: readonly number[]
  head: Child
  /** Stretches of rows, each under the line that names it. */
  bodies: readonly Child[]
}) {
  const { caption, captionText, hideCaption, size = 'body', shares, head, bodies } = props
  return (
    // what scrolls must be reachable by keyboard
    <section class="sheet-scroll" aria-label={captionText} tabindex={0}>
      <table class={cx('sheet-table', sizes[size])}>
        <caption class={cx(hideCaption && 'sr-only')}>{caption}</caption>
        <colgroup>
          {shares.map(share => (
            <col class={`sheet-share-${share}`} />
          ))}
        </colgroup>
        {head !== undefined && <thead>{head}</thead>}
        {bodies.map(body => (
          <tbody>{body}</tbody>
        ))}
      </table>
    </section>
  )
}

export function PaperCell(
  props: PropsWithChildren<{
    scope?: 'col' | 'row' | 'rowgroup' | undefined
    rows: number
    columns: number
    align?: PaperAlign | undefined
    group?: boolean
  }>,
) {
  const { scope, rows, columns, align, group, children } = props
  const spans = { rowspan: rows > 1 ? rows : undefined, colspan: columns > 1 ? columns : undefined }
  const names = cx(align && aligns[align], group && 'sheet-group')
  return scope ? (
    <th class={names} scope={scope} {...spans}>
      {children}
    </th>
  ) : (
    <td class={names} {...spans}>
      {children}
    </td>
  )
}

export function PaperFields({ lines }: { lines: readonly (readonly { label: string; value: Child }[])[] }) {
  return (
    <dl class="sheet-fields">
      {lines.flat().map((field, index) => (
        <div class={cx(startsLine(lines, index) && 'sheet-new-line')}>
          <dt>{field.label}</dt> <dd>{field.value}</dd>
        </div>
      ))}
    </dl>
  )
}

function startsLine(lines: readonly (readonly unknown[])[], index: number): boolean {
  let first = 0
  for (const line of lines) {
    if (first === index) return true
    first += line.length
  }
  return false
}

export function PaperFigure(
  props: PropsWithChildren<{ src?: string | undefined; alt: string; width: number; align?: PaperAlign | undefined }>,
) {
  const { src, alt, width, align, children } = props
  return (
    <figure class={cx('sheet-figure', align && aligns[align])}>
      {src === undefined ? (
        <p>{alt}</p>
      ) : (
        <img src={src} alt={alt} width={width} loading={src.startsWith('data:') ? undefined : 'lazy'} />
      )}
      {children !== undefined && <figcaption class="sheet-note">{children}</figcaption>}
    </figure>
  )
}

/** `path` draws the dark squares of a code `size` squares wide, quiet zone included. */
export function PaperQr(props: PropsWithChildren<{ path: string; size: number; width: number; label: string }>) {
  const { path, size, width, label, children } = props
  return (
    <figure class="sheet-figure">
      <svg class="sheet-qr" viewBox={`0 0 ${size} ${size}`} width={width} height={width} role="img" aria-label={label}>
        <path d={path} />
      </svg>
      {children !== undefined && <figcaption class="sheet-note">{children}</figcaption>}
    </figure>
  )
}

export function PaperMasthead({ src, alt, children }: PropsWithChildren<{ src?: string | undefined; alt: string }>) {
  return (
    <div class="sheet-masthead">
      {src !== undefined && <img src={src} alt={alt} />}
      <h2 class="sheet-title">{children}</h2>
    </div>
  )
}

export function PaperSignature({ end, signed, lines }: { end: boolean; signed: string; lines: readonly string[] }) {
  return (
    <div class={cx('sheet-sign', end && 'sheet-sign-end')}>
      {signed === '' ? <p class="sheet-sign-line" /> : <p>{signed}</p>}
      {lines.map(line => (
        <p>{line}</p>
      ))}
    </div>
  )
}

export function PaperTick({ lang, ticked, children }: PropsWithChildren<{ lang: Lang; ticked: boolean }>) {
  const words = uiWords(lang)
  return (
    <p class="sheet-tick">
      <span role="img" aria-label={ticked ? words.ticked : words.notTicked}>
        {ticked ? '☑' : '☐'}
      </span>{' '}
      <span>{children}</span>
    </p>
  )
}

export function PaperColumns({ columns, mine }: { columns: readonly Child[]; mine?: number | undefined }) {
  return (
    <div class="sheet-columns">
      {columns.map((column, at) => (
        <div class={at === mine ? 'paper-mine' : undefined}>{column}</div>
      ))}
    </div>
  )
}

export function PaperSpace({ mm }: { mm: number }) {
  return <div class={mm > 25 ? 'sheet-space-3' : mm > 8 ? 'sheet-space-2' : 'sheet-space-1'} />
}

export function PaperBreak() {
  return <hr class="sheet-break" />
}

/** Words with a look; a link when they have an address, which the caller has looked at. */
export function PaperWords(
  props: PropsWithChildren<{
    bold?: boolean | undefined
    italic?: boolean | undefined
    underline?: boolean | undefined
    strike?: boolean | undefined
    href?: string | undefined
  }>,
) {
  const { bold, italic, underline, strike, href, children } = props
  let words: Child = children
  if (underline) words = <u>{words}</u>
  if (strike) words = <s>{words}</s>
  if (italic) words = <em>{words}</em>
  if (bold) words = <strong>{words}</strong>
  if (href !== undefined) words = <a href={href}>{words}</a>
  return <>{words}</>
}

/** A paper by itself. Without the address of our styles it is plain but whole. */
export function PaperFile(props: PropsWithChildren<{ lang: Lang; title: string }>) {
  const { lang, title, children } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          {/* It is opened from a disk, far from our style sheets. */}
          <style>{raw(paperCss)}</style>
        </head>
        <body>
          <main>{children}</main>
        </body>
      </html>
    </>
  )
}
