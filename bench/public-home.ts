// (a) The public home, kept as bytes, against a bare node:http server that sends the same bytes from another process.
import { bareNode, pagesOf } from './bare-servers.ts'
import { alternating, type Line, median, spread } from './measure.ts'
import { ask, type Program } from './program.ts'

const REQUESTS = 4000
const ROUNDS = 7

export async function publicHome(program: Program): Promise<Line> {
  const bare = await bareNode(program, await pagesOf(program, ['/']))
  try {
    const times = await alternating(
      ROUNDS,
      () => ask(program.port, '/', REQUESTS),
      () => ask(bare.port, bare.path(0), REQUESTS),
    )
    const rates = times.ours.map((ours, at) => (times.bare[at] ?? 0) / ours)
    const rate = (ms: number) => Math.round((REQUESTS / ms) * 1000)
    return {
      what: 'public home, kept as bytes, to bare node:http with the same bytes',
      measured: `${median(rates).toFixed(2)} of its rate (${spread(rates)}; ${rate(median(times.ours))} to ${rate(median(times.bare))} per second)`,
      promise: '≥ 0.5',
      ok: median(rates) >= 0.5,
    }
  } finally {
    bare.stop()
  }
}
