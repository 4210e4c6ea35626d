// What a check makes of a link, pure, for evidence and for the watch of everything published alike. Dead only after two failures in a row: a website
// may have a bad night.

/** A feature has its own word for a link that was never opened. */
export interface Known<Unopened extends string> {
  readonly state: Unopened | Opened
  readonly failures: number
  /** The fingerprint it had first, or that it must have. */
  readonly right: string | undefined
}
type Opened = 'open' | 'changed' | 'dead'

export interface Seen {
  readonly problem: string
  readonly status: number | null
  readonly sha256?: string | undefined
}

const FAILURES_OF_DEAD = 2

/** Busy is no answer: the website lives, and tomorrow is another night. */
export const busyStatuses = [429, 503] as const
const isBusy = (seen: Seen) => busyStatuses.some(status => status === seen.status)

export function afterCheck<Unopened extends string>(
  known: Known<Unopened>,
  seen: Seen,
): { state: Unopened | Opened; failures: number } {
  if (seen.problem === '') {
    const isSame = known.right === undefined || seen.sha256 === undefined || known.right === seen.sha256
    return { state: isSame ? 'open' : 'changed', failures: 0 }
  }
  if (isBusy(seen)) return { state: known.state, failures: known.failures }
  const failures = known.failures + 1
  return { state: failures >= FAILURES_OF_DEAD ? 'dead' : known.state, failures }
}
