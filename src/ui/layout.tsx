// Where things stand: the few arrangements a page is made of. Pages never write a class name themselves.
import type { Child, PropsWithChildren } from 'hono/jsx'
import { cx } from './cx.ts'

export type Gap = 'none' | 'xs' | 'sm' | 'md' | 'lg' | 'xl'

const gaps: Record<Gap, string> = {
  none: '',
  xs: 'gap-1',
  sm: 'gap-2',
  md: 'gap-4',
  lg: 'gap-6',
  xl: 'gap-10 md:gap-14',
}

/** One under the other. */
export function Stack({ gap = 'md', children }: PropsWithChildren<{ gap?: Gap }>) {
  return <div class={cx('flex min-w-0 flex-col', gaps[gap])}>{children}</div>
}

const justifies = { start: '', between: 'justify-between', end: 'justify-end', center: 'justify-center' }
const aligns = { start: 'items-start', center: 'items-center', baseline: 'items-baseline', end: 'items-end' }

export type RowProps = PropsWithChildren<{
  gap?: Gap
  justify?: keyof typeof justifies
  align?: keyof typeof aligns
}>

/** Side by side; wraps when there is no room. */
export function Row({ gap = 'sm', justify = 'start', align = 'center', children }: RowProps) {
  return <div class={cx('flex flex-wrap', gaps[gap], justifies[justify], aligns[align])}>{children}</div>
}

const grids = {
  2: 'sm:grid-cols-2',
  3: 'sm:grid-cols-2 lg:grid-cols-3',
  4: 'grid-cols-2 md:grid-cols-4',
}

export type GridProps = PropsWithChildren<{
  columns?: 2 | 3 | 4
  gap?: Gap
  /** Each as tall as it is, rather than all as the tallest. */
  top?: boolean
}>

/** Equal columns; one column on the phone (two for `columns={4}`). */
export function Grid({ columns = 2, gap = 'md', top, children }: GridProps) {
  return <div class={cx('grid', gaps[gap], grids[columns], top && 'items-start')}>{children}</div>
}

const columnKinds = {
  office: 'lg:grid-cols-[minmax(0,1fr)_21rem] gap-x-8',
  site: 'lg:grid-cols-[minmax(0,1fr)_20rem] gap-x-12',
  form: 'lg:grid-cols-[minmax(0,41rem)_1fr] gap-x-14',
  halves: 'lg:grid-cols-[1.45fr_1fr] gap-x-8',
}

export type ColumnsProps = PropsWithChildren<{
  aside: Child
  kind?: keyof typeof columnKinds
  /** On the phone the aside comes first: findings before steps. */
  asideFirst?: boolean
}>

/** The main column with an aside of 20 to 21 rem; one under the other on the phone. */
export function Columns({ aside, kind = 'office', asideFirst, children }: ColumnsProps) {
  const main = <div class="flex min-w-0 flex-col gap-8 lg:col-start-1 lg:row-start-1">{children}</div>
  const side = <aside class="flex min-w-0 flex-col gap-5 lg:col-start-2 lg:row-start-1">{aside}</aside>
  return <div class={cx('grid items-start gap-y-8', columnKinds[kind])}>{asideFirst ? [side, main] : [main, side]}</div>
}

/** A reading column of 41 rem, for text and forms that stand alone. */
export function Read({ children }: PropsWithChildren) {
  return <div class="max-w-read min-w-0">{children}</div>
}

/** Bullets or numbers where order or belonging matters, plain otherwise. */
export function List({
  marker = 'none',
  gap = 'xs',
  items,
}: {
  marker?: 'none' | 'disc' | 'number'
  gap?: Gap
  items: Child[]
}) {
  const entries = items.map(item => <li>{item}</li>)
  if (marker === 'number') return <ol class={cx('flex list-decimal flex-col pl-7', gaps[gap])}>{entries}</ol>
  return <ul class={cx('flex flex-col', gaps[gap], marker === 'disc' && 'list-disc pl-6')}>{entries}</ul>
}

export function Divider() {
  return <hr class="border-base-300" />
}

/** Shown on paper only, or on screen only. */
export function PrintOnly({ children }: PropsWithChildren) {
  return <div class="print-only">{children}</div>
}

export function ScreenOnly({ children }: PropsWithChildren) {
  return <div class="no-print">{children}</div>
}

/** The width of the site, on a bare page whose parts reach the edges themselves. */
export function Wrap({ children }: PropsWithChildren) {
  return <div class="wrap mt-10 flex flex-col gap-10 md:mt-14 md:gap-14">{children}</div>
}
