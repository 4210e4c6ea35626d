// Which addresses are watched and how they stand, pure. What a check makes of one is the rule of evidence/links.
export const states = ['unknown', 'open', 'changed', 'dead'] as const
export type State = (typeof states)[number]

/** Pages of ours are asked for inside the program. */
export const isOurs = (address: string): boolean => address.startsWith('/')

export const isWatched = (address: string): boolean =>
  isOurs(address) ? !address.startsWith('//') : /^https?:\/\//i.test(address) && URL.canParse(address)

const DAY_MS = 86_400_000
/** A day's place in the round of ninety. */
export const slotOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS) % 90
