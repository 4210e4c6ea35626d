// What the manuals of an agency say together to somebody who comes for the first time. Pure: everything is counted, nothing is typed.

export interface ServiceRead {
  readonly title: string
  readonly steps: readonly { readonly amount: number; readonly per: 'minutes' | 'hours' | 'days' | 'working-days' }[]
  readonly papers: readonly { readonly name: string }[]
  readonly noFee: boolean
  readonly complaints: string
}

export interface Together<T> {
  readonly noPapers: number
  /** Most often needed first; those that only one service needs are left out. */
  readonly papers: readonly { readonly name: string; readonly count: number }[]
  readonly sameDay: number
  /** Of those that take more than a day. */
  readonly longest: T | undefined
  readonly free: number
  /** Lines that manuals say about complaints, the most usual first. */
  readonly complaints: readonly string[]
}

const MINUTES = { minutes: 1, hours: 60, days: 24 * 60, 'working-days': 34 * 60 }
const MOST_PAPERS = 6
const MOST_LINES = 4

export function together<T extends ServiceRead>(services: readonly T[]): Together<T> {
  const isSameDay = (one: T) =>
    one.steps.every(step => step.amount === 0 || step.per === 'minutes' || step.per === 'hours')
  const length = (one: T) => one.steps.reduce((sum, step) => sum + step.amount * MINUTES[step.per], 0)
  const long = services.filter(one => !isSameDay(one))
  return {
    noPapers: services.filter(one => one.papers.length === 0).length,
    papers: oftenIn(services.map(one => one.papers.map(paper => shortName(paper.name))))
      .filter(one => one.count > 1)
      .slice(0, MOST_PAPERS),
    sameDay: services.length - long.length,
    longest: long.toSorted((a, b) => length(b) - length(a))[0],
    free: services.filter(one => one.noFee).length,
    complaints: oftenIn(services.map(one => one.complaints.split('\n').map(line => line.trim())))
      .map(one => one.name)
      .slice(0, MOST_LINES),
  }
}

/** Without what stands in brackets: when it is needed, or how. */
const shortName = (name: string): string => name.replace(/\s*\([^)]*\)\s*/g, ' ').trim()

/** In how many lists each name stands, those in most first; equals in the order in which they came. */
function oftenIn(lists: readonly (readonly string[])[]): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const list of lists)
    for (const name of new Set(list)) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count)
}
