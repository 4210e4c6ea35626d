// Pure decisions about what goes before the public: which verb may follow which state, what is missing, how long a manual's steps take together.
import type { Box } from '#src/documents/read/file-signatures.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import {
  type BlurPart,
  type BlurPhoto,
  type Content,
  isManual,
  type Kind,
  type Manual,
  type State,
  type Step,
  type TimeUnit,
} from './schema.ts'

export type Verb = 'edit' | 'propose' | 'decide' | 'publish' | 'withdraw' | 'address'

export const mayFollow = {
  draft: ['edit', 'propose', 'publish', 'withdraw', 'address'],
  proposed: ['edit', 'decide', 'publish', 'withdraw'],
  approved: ['edit', 'publish', 'withdraw', 'address'],
  published: ['edit', 'withdraw', 'address'],
  withdrawn: ['edit'],
} as const satisfies Record<State, readonly Verb[]>

export const mayDo = (state: State, verb: Verb): boolean => (mayFollow[state] as readonly Verb[]).includes(verb)

/** Where the public finds each kind. */
export const folderOf: Readonly<Record<Kind, string>> = {
  news: '/news',
  activity: '/activities',
  announcement: '/announcements',
  document: '/documents',
  'service-manual': '/manuals',
  'staff-manual': '/staff-manuals',
  page: '/pages',
  link: '/links',
}

export const addressOf = (row: { readonly kind: string; readonly slug: string }): string =>
  `${folderOf[row.kind as Kind] ?? '/news'}/${row.slug}`

/** The subject of disclosure that a kind shows by being there. */
export const topicOfKind: Readonly<Partial<Record<Kind, string>>> = {
  news: 'news',
  activity: 'news',
  announcement: 'news',
  'service-manual': 'service-manual',
  'staff-manual': 'staff-manual',
}

export type Lack =
  | 'summary'
  | 'alt'
  | 'body'
  | 'url'
  | 'steps'
  | 'step-who'
  | 'papers'
  | 'fee'
  | 'channels'
  | 'from'
  | 'file'

/** What must be there before it can be shown. A manual is never silent: what costs nothing says so, what needs no paper says so. */
export function lacksOf(kind: Kind, content: Content): Lack[] {
  const { manual } = content
  const found: (Lack | false)[] = [
    content.photos.some(photo => photo.alt_th.trim() === '') && 'alt',
    kind === 'activity' && content.from === null && 'from',
    kind === 'link' && content.url === '' && 'url',
    kind === 'document' && content.files.length === 0 && content.body_th === '' && content.url === '' && 'file',
    !isManual(kind) &&
      kind !== 'link' &&
      kind !== 'document' &&
      content.body_th.trim() === '' &&
      content.photos.length === 0 &&
      content.files.length === 0 &&
      'body',
    isManual(kind) && (manual?.steps.length ?? 0) === 0 && 'steps',
    isManual(kind) && (manual?.steps.some(step => step.who === '') ?? false) && 'step-who',
    kind === 'service-manual' && manual?.papers.length === 0 && !manual.no_papers && 'papers',
    kind === 'service-manual' && manual?.fee === '' && !manual.no_fee && 'fee',
    kind === 'service-manual' && manual?.channels === '' && 'channels',
  ]
  return found.filter(one => one !== false)
}

/** All words of it, for search and for the look for data of persons. */
export function wordsOf(content: Content): string {
  const { manual } = content
  return [
    content.title_th,
    content.title_en,
    content.summary_th,
    content.summary_en,
    content.body_th,
    content.body_en,
    content.place,
    content.ref,
    ...content.photos.flatMap(photo => [photo.alt_th, photo.alt_en]),
    ...content.files.map(file => file.title_th),
    ...(manual
      ? [
          manual.conditions,
          ...manual.steps.flatMap(step => [step.what, step.who, step.note]),
          ...manual.papers.flatMap(paper => [paper.name, paper.from]),
          manual.fee,
          manual.law,
          manual.channels,
          manual.complaints,
        ]
      : []),
  ]
    .filter(text => text !== '')
    .join('\n')
}

export interface ManualCount {
  readonly service: number
  readonly staff: number
  readonly drafts: number
  readonly seen: Date | null
}

/** A manual of a job is one of the division it stands in, too. */
export function manualsWithBelow(
  units: readonly { readonly id: string; readonly parent_id: string | null }[],
  counted: readonly (ManualCount & { readonly unit_id: string })[],
): Map<string, ManualCount> {
  const parentOf = new Map(units.map(unit => [unit.id, unit.parent_id]))
  const sums = new Map<string, ManualCount>()
  for (const one of counted) {
    for (let at: string | null = one.unit_id; at !== null; at = parentOf.get(at) ?? null) {
      const before = sums.get(at)
      sums.set(at, {
        service: (before?.service ?? 0) + one.service,
        staff: (before?.staff ?? 0) + one.staff,
        drafts: (before?.drafts ?? 0) + one.drafts,
        seen: [before?.seen ?? null, one.seen].reduce((a, b) => (a && b ? (a > b ? a : b) : (a ?? b))),
      })
    }
  }
  return sums
}

/** How wide the picture is shown where it is pressed. */
export const PRESSED_AT = { narrow: 280, wide: 640 } as const
const PART_OF_EDGE = { small: 0.08, medium: 0.16, large: 0.3 } as const
const LEAST_EDGE = 8

export interface Square {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Pressed = Pick<BlurPhoto, 'size' | 'part' | 'narrow.x' | 'narrow.y' | 'wide.x' | 'wide.y'>

/** The part of a picture that was pressed or named, inside its edges. A press by keyboard says 0, 0 and means nothing. */
export function spotOf(typed: Pressed, { width, height }: { width: number; height: number }): Square | undefined {
  const inside = (left: number, top: number, wide: number, high: number): Square => {
    const [w, h] = [Math.min(width, Math.max(LEAST_EDGE, wide)), Math.min(height, Math.max(LEAST_EDGE, high))]
    const at = (from: number, most: number) => Math.round(Math.min(Math.max(0, from), most))
    return {
      left: at(left, width - Math.round(w)),
      top: at(top, height - Math.round(h)),
      width: Math.round(w),
      height: Math.round(h),
    }
  }
  if (width < 1 || height < 1) return undefined
  for (const name of ['wide', 'narrow'] as const) {
    const [x, y] = [typed[`${name}.x`] ?? 0, typed[`${name}.y`] ?? 0]
    if (x === 0 && y === 0) continue
    const scale = width / PRESSED_AT[name]
    const edge = Math.max(width, height) * PART_OF_EDGE[typed.size]
    return inside(x * scale - edge / 2, y * scale - edge / 2, edge, edge)
  }
  const [column, row] = (typed.part ?? '').split('-').map(Number)
  if (!column || !row) return undefined
  const [wide, high] = [Math.ceil(width / 3), Math.ceil(height / 3)]
  return inside((column - 1) * wide, (row - 1) * high, wide, high)
}

/** What a manual promises, in working days: what takes hours is promised for the next day. */
export function promisedDays(steps: readonly Pick<Step, 'amount' | 'per'>[]): number {
  const days = steps.reduce(
    (sum, { amount, per }) => (per === 'working-days' || per === 'days' ? sum + amount : sum),
    0,
  )
  return days > 0 ? days : steps.length > 0 ? 1 : 0
}

/** In which of the nine parts of a page something lies, as they are named to those who cannot press on it. */
export function partOfPage({ left, top, right, bottom }: Box): BlurPart {
  const third = (from: number, to: number) => Math.min(3, Math.max(1, Math.floor(((from + to) / 2) * 3) + 1))
  return `${third(left, right)}-${third(top, bottom)}` as BlurPart
}

/** In parts of the whole, from 0 to 1. */
export const boxOfSpot = (spot: Square, { width, height }: { width: number; height: number }): Box => ({
  left: spot.left / width,
  top: spot.top / height,
  right: (spot.left + spot.width) / width,
  bottom: (spot.top + spot.height) / height,
})

/** Pages one after the other as a stretch: 2–4, 7. */
export function pageRanges(pages: readonly number[]): string {
  const stretches: [number, number][] = []
  for (const page of pages) {
    const last = stretches.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else stretches.push([page, page])
  }
  return stretches.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

/** How long all steps take together, each unit by itself: days of work and hours at a counter are not the same time. */
export function totalOf(steps: readonly Pick<Step, 'amount' | 'per'>[]): { amount: number; per: TimeUnit }[] {
  const order: readonly TimeUnit[] = ['working-days', 'days', 'hours', 'minutes']
  const sums = new Map<TimeUnit, number>()
  for (const step of steps) sums.set(step.per, (sums.get(step.per) ?? 0) + step.amount)
  const minutes = sums.get('minutes') ?? 0
  if (minutes >= 60) {
    sums.set('hours', (sums.get('hours') ?? 0) + Math.floor(minutes / 60))
    sums.set('minutes', minutes % 60)
  }
  return order.flatMap(per => {
    const amount = sums.get(per) ?? 0
    return amount === 0 ? [] : [{ amount, per }]
  })
}

type Rows = {
  readonly step_what: readonly string[]
  readonly step_who: readonly string[]
  readonly step_amount: readonly string[]
  readonly step_per: readonly string[]
  readonly step_note: readonly string[]
  readonly paper_name: readonly string[]
  readonly paper_copies: readonly string[]
  readonly paper_from: readonly string[]
}

const isTimeUnit = (text: string | undefined): text is TimeUnit =>
  text === 'minutes' || text === 'hours' || text === 'days' || text === 'working-days'

/** Rows of the form as they stand side by side; a row without its first box is an empty one. */
export function manualRows(typed: Rows): Pick<Manual, 'steps' | 'papers'> {
  const at = (list: readonly string[], index: number) => (list[index] ?? '').trim().slice(0, 1000)
  const steps = typed.step_what.flatMap((text, index): Step[] => {
    const what = text.trim().slice(0, 1000)
    const per = typed.step_per[index]
    return what === ''
      ? []
      : [
          {
            what,
            who: at(typed.step_who, index),
            amount: Number(toArabicDigits(at(typed.step_amount, index))) || 0,
            per: isTimeUnit(per) ? per : 'minutes',
            note: at(typed.step_note, index),
          },
        ]
  })
  const papers = typed.paper_name.flatMap((text, index) => {
    const name = text.trim().slice(0, 1000)
    return name === '' ? [] : [{ name, copies: at(typed.paper_copies, index), from: at(typed.paper_from, index) }]
  })
  return { steps, papers }
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** From the English title where there is one; else the month and four letters, which survive being copied by hand. */
export function proposeSlug(asked: { title: string; day: string; random: (most: number) => number }): string {
  const named = asked.title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  if (named.length >= 3) return named
  const [year = '', month = ''] = asked.day.split('-')
  const tail = Array.from({ length: 4 }, () => LETTERS[asked.random(LETTERS.length)] ?? 'a').join('')
  return `${Number(year) + 543}-${month}-${tail}`
}

/** In the reader's language where it was given, else in Thai. */
export const inLangOf = (content: Content, field: 'title' | 'summary' | 'body', lang: Lang): string =>
  (lang === 'en' ? content[`${field}_en`] : '') || content[`${field}_th`]
