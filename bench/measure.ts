// How the bench measures: two ways of doing a thing in alternating rounds of one run, their medians, and the ratio between them.
// Absolute times are not stable from machine to machine; ratios nearly are.
export interface Line {
  readonly what: string
  readonly measured: string
  readonly promise: string
  readonly ok: boolean
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export const spread = (values: readonly number[]) =>
  `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Milliseconds of each, round by round, the order swapped every time. */
export async function alternating(rounds: number, ours: () => Promise<unknown>, bare: () => Promise<unknown>) {
  const times = { ours: [] as number[], bare: [] as number[] }
  await ours()
  await bare()
  for (let round = 0; round < rounds; round++) {
    const both = [async () => times.ours.push(await timed(ours)), async () => times.bare.push(await timed(bare))]
    for (const one of round % 2 === 0 ? both : both.reverse()) await one()
  }
  return times
}
