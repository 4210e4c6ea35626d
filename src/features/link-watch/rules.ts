// What a check makes of a link, pure. Dead only after two failures in a row: a website may have a bad night.
export const states = ['unknown', 'open', 'changed', 'dead'] as const
export type State = (typeof states)[number]

export interface Known {
  readonly state: State
  readonly failures: number
  /** What it was first, or what the version of a file of ours says. */
  readonly right: string | undefined
}

export interface Seen {
  readonly problem: string
  readonly status: number | null
  readonly sha256?: string | undefined
}

/** Busy is no answer: the website lives, and tomorrow is another night. */
const isBusy = (seen: Seen) => seen.status === 429 || seen.status === 503

export function afterCheck(known: Known, seen: Seen): { state: State; failures: number } {
  if (seen.problem === '') {
    const isSame = known.right === undefined || seen.sha256 === undefined || known.right === seen.sha256
    return { state: isSame ? 'open' : 'changed', failures: 0 }
  }
  if (isBusy(seen)) return { state: known.state, failures: known.failures }
  const failures = known.failures + 1
  return { state: failures >= 2 ? 'dead' : known.state, failures }
}

/** Pages of ours are asked for inside the program. */
export const isOurs = (address: string): boolean => address.startsWith('/')

export const isWatched = (address: string): boolean =>
  isOurs(address) ? !address.startsWith('//') : /^https?:\/\//i.test(address) && URL.canParse(address)

const DAY_MS = 86_400_000
/** A day's place in the round of ninety. */
export const slotOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS) % 90
