// What a corrected framework changes, item by item, before anybody adopts it. Pure.
import type { Framework } from './framework-schema.ts'

export interface Difference {
  readonly kind: 'added' | 'changed' | 'removed'
  /** Where: "O26", "indicator 4", "level pass". */
  readonly at: string
  readonly was: string
  readonly is: string
}

export interface Differences {
  readonly list: readonly Difference[]
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly same: number
}

export function differences(before: Framework | undefined, after: Framework): Differences {
  const was = partsOf(before)
  const is = partsOf(after)
  const list: Difference[] = []
  let same = 0
  for (const [at, text] of is) {
    const old = was.get(at)
    if (old === undefined) list.push({ kind: 'added', at, was: '', is: text })
    else if (old !== text) list.push({ kind: 'changed', at, was: old, is: text })
    else same += 1
  }
  for (const [at, text] of was) if (!is.has(at)) list.push({ kind: 'removed', at, was: text, is: '' })
  const count = (kind: Difference['kind']) => list.filter(one => one.kind === kind).length
  return { list, added: count('added'), changed: count('changed'), removed: count('removed'), same }
}

/** Everything that a person would want to see, as one line each. */
function partsOf(framework: Framework | undefined): Map<string, string> {
  if (!framework) return new Map()
  const { IIT, EIT, OIT } = framework.weights
  return new Map([
    ...framework.items.map(
      item =>
        [
          `O${item.number}`,
          [
            item.th,
            item.topic,
            item.mark,
            item.data ? `${item.data.offset} ${item.data.round}` : '',
            ...item.components.map(part => `• ${part.th}`),
          ]
            .filter(Boolean)
            .join('\n'),
        ] as const,
    ),
    ...framework.indicators.map(one => [`${one.tool} ${one.number}`, `${one.th} · ${one.issue}`] as const),
    ...framework.questions.map(one => [one.code, `${one.th} · ${one.indicator}`] as const),
    ...framework.levels.map(one => [`level ${one.id}`, `${one.th} ≥ ${one.total} / ${one.each}`] as const),
    ...framework.issues.map((one, at) => [`issue ${at + 1}`, one.th] as const),
    ['weights', `IIT ${IIT} EIT ${EIT} OIT ${OIT}`] as const,
  ])
}
