// What scores mean: the level, what lost how many points, what one more would bring, and two years side by side. Pure.
// How points are spread below the three tools is our reckoning, not the manual's: evenly over the indicators of a tool, and the points of an
// OIT indicator evenly over its items.
import { indicatorOfItem } from './framework.ts'
import type { Framework, Tool } from './framework-schema.ts'

export type LineKind = 'indicator' | 'question' | 'item'

export interface Scores {
  readonly total: number | null
  readonly iit: number | null
  readonly eit: number | null
  readonly oit: number | null
  /** By "indicator:duty", "question:borrowing", "item:hr-report". */
  readonly lines: Readonly<Record<string, number>>
}

export type Level = Framework['levels'][number]

const round2 = (value: number) => Math.round((value + Number.EPSILON) * 100) / 100

/** Needs the three tool scores: 91.33 may be "pass" or "good pass". */
export function levelOf(framework: Framework, scores: Scores): Level | undefined {
  const total = scores.total ?? totalOf(framework, scores)
  const { iit, eit, oit } = scores
  if (total === null || iit === null || eit === null || oit === null) return undefined
  const least = Math.min(iit, eit, oit)
  return framework.levels.find(level => total >= level.total && least >= level.each)
}

/** With a total alone, the levels it could still be. */
export function possibleLevels(framework: Framework, total: number): Level[] {
  const reached = framework.levels.filter(level => total >= level.total)
  const best = reached.find(level => level.each === 0) ?? reached.at(-1)
  return reached.slice(0, best ? reached.indexOf(best) + 1 : reached.length)
}

export function totalOf(framework: Framework, scores: Pick<Scores, 'iit' | 'eit' | 'oit'>): number | null {
  const { iit, eit, oit } = scores
  if (iit === null || eit === null || oit === null) return null
  const { IIT, EIT, OIT } = framework.weights
  return round2((iit * IIT + eit * EIT + oit * OIT) / 100)
}

export interface Loss {
  readonly kind: LineKind
  readonly key: string
  readonly tool: Tool
  readonly score: number
  /** Points of the total that this line lost. */
  readonly lost: number
  /** Part of another line's loss rather than beside it (an item inside its indicator). */
  readonly inside: string | null
}

/** Every line that is not full, the dearest first. */
export function gapOf(framework: Framework, scores: Scores): Loss[] {
  const losses: Loss[] = []
  for (const indicator of framework.indicators) {
    const share = shareOf(framework, indicator.tool)
    const score = scores.lines[`indicator:${indicator.id}`]
    if (score !== undefined)
      losses.push({
        kind: 'indicator',
        key: indicator.id,
        tool: indicator.tool,
        score,
        lost: lostOf(share, score),
        inside: null,
      })
    const questions = framework.questions.filter(one => one.indicator === indicator.id)
    for (const question of questions) {
      const own = scores.lines[`question:${question.key}`]
      if (own !== undefined)
        losses.push({
          kind: 'question',
          key: question.key,
          tool: indicator.tool,
          score: own,
          lost: lostOf(share / Math.max(3, questions.length), own),
          inside: indicator.id,
        })
    }
    const items = itemsOf(framework, indicator.id)
    for (const item of items) {
      const own = scores.lines[`item:${item.topic}`]
      if (own !== undefined)
        losses.push({
          kind: 'item',
          key: item.topic,
          tool: 'OIT',
          score: own,
          lost: lostOf(share / items.length, own),
          inside: indicator.id,
        })
    }
  }
  return losses.filter(loss => loss.score < 100).sort((a, b) => b.lost - a.lost)
}

const lostOf = (share: number, score: number) => (share * (100 - score)) / 100

const shareOf = (framework: Framework, tool: Tool) =>
  framework.weights[tool] / framework.indicators.filter(one => one.tool === tool).length

const itemsOf = (framework: Framework, indicator: string) =>
  framework.items.filter(item => indicatorOfItem(framework, item.topic)?.id === indicator)

/** The scores as they would be if some lines were different. Nothing assumed: nothing changes. */
export function whatIf(framework: Framework, scores: Scores, assumed: Readonly<Record<string, number>>): Scores {
  const gain: Record<Tool, number> = { IIT: 0, EIT: 0, OIT: 0 }
  const lines = { ...scores.lines }
  for (const [name, value] of Object.entries(assumed)) {
    const before = scores.lines[name]
    if (before === undefined) continue
    lines[name] = value
    const at = name.indexOf(':')
    const loss = gapOf(framework, { ...scores, lines: { [name]: Math.min(before, 99.999) } }).find(
      one => one.kind === name.slice(0, at) && one.key === name.slice(at + 1),
    )
    // An item of an indicator that is assumed too would count twice.
    if (!loss || (loss.inside !== null && assumed[`indicator:${loss.inside}`] !== undefined)) continue
    const share = (loss.lost * 100) / (100 - loss.score)
    gain[loss.tool] += (share * (value - before)) / framework.weights[loss.tool]
  }
  if (gain.IIT === 0 && gain.EIT === 0 && gain.OIT === 0) return { ...scores, lines }
  const moved = (value: number | null, tool: Tool) =>
    value === null ? null : round2(Math.min(100, Math.max(0, value + gain[tool])))
  const after = { iit: moved(scores.iit, 'IIT'), eit: moved(scores.eit, 'EIT'), oit: moved(scores.oit, 'OIT') }
  return { ...after, total: totalOf(framework, after) ?? scores.total, lines }
}

export interface Year {
  readonly framework: Framework
  readonly scores: Scores
}

export interface Compared {
  readonly kind: LineKind
  readonly key: string
  readonly before: number | null
  readonly after: number | null
  readonly change: number | null
  /** Why the two cannot be compared. */
  readonly why: 'not-asked-before' | 'not-asked-after' | 'no-score' | null
}

/** A change between nothing and full marks, which is worth a sentence. */
export function wholeChange({ before, after, change }: Compared): 'to-full' | 'to-nothing' | undefined {
  if (change === null) return undefined
  if (before === 0 && after === 100) return 'to-full'
  return before === 100 && after === 0 ? 'to-nothing' : undefined
}

/** Joined by what was asked, never by its number: O19 of one year is another thing the next. */
export function compareYears(before: Year, after: Year): Compared[] {
  const rows: Compared[] = []
  const add = (kind: LineKind, keys: readonly string[], asked: (framework: Framework, key: string) => boolean) => {
    for (const key of [...new Set(keys)]) {
      const name = `${kind}:${key}`
      const was = before.scores.lines[name] ?? null
      const is = after.scores.lines[name] ?? null
      const why = !asked(before.framework, key)
        ? 'not-asked-before'
        : !asked(after.framework, key)
          ? 'not-asked-after'
          : was === null || is === null
            ? 'no-score'
            : null
      rows.push({
        kind,
        key,
        before: was,
        after: is,
        change: why === null && was !== null && is !== null ? round2(is - was) : null,
        why,
      })
    }
  }
  const both = [after.framework, before.framework]
  add(
    'indicator',
    both.flatMap(one => one.indicators.map(of => of.id)),
    (framework, key) => framework.indicators.some(one => one.id === key),
  )
  add(
    'question',
    both.flatMap(one => one.questions.map(of => of.key)),
    (framework, key) => framework.questions.some(one => one.key === key),
  )
  add(
    'item',
    both.flatMap(one => one.items.map(of => of.topic)),
    (framework, key) => framework.items.some(one => one.topic === key),
  )
  return rows
}
