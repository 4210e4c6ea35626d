// What comes while a lot is under way goes together as the next one: a busy hour costs one transaction for many instead of one for each, and a
// quiet one waits for nobody. One that is as large goes at once: it is made ready while the database works on the one before.

import { setImmediate } from 'node:timers/promises'

const MOST = 64
const AT_ONCE = 2

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

interface Lane<Item, Answer> {
  readonly waiting: Waiting<Item, Answer>[]
  running: number
  /** How many are under way. */
  inWork: number
}

/** A lot costs nearly as much with one as with many: few wait for the one under way, whose end takes them along. */
const isWorthGoing = ({ waiting, inWork }: Lane<unknown, never>) => waiting.length > 0 && waiting.length >= inWork

/** `work` answers all or throws; after a throw each is tried alone, so that one that cannot be done harms nobody else. */
export function gatherer<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
): (lane: string, item: Item) => Promise<Answer> {
  const lanes = new Map<string, Lane<Item, Answer>>()

  async function carryOut(lot: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await work(lot.map(one => one.item))
      if (answers.length !== lot.length) throw new Error('each that was asked is answered')
      answers.forEach((answer, at) => {
        lot[at]?.resolve(answer)
      })
    } catch (error) {
      if (lot.length === 1) lot[0]?.reject(error)
      else for (const one of lot) await carryOut([one])
    }
  }

  async function run(name: string, lane: Lane<Item, Answer>): Promise<void> {
    // What came over other connections in the same moment is read first.
    await setImmediate()
    while (isWorthGoing(lane)) {
      const lot = lane.waiting.splice(0, MOST)
      lane.inWork += lot.length
      await carryOut(lot)
      lane.inWork -= lot.length
    }
    if (--lane.running === 0) lanes.delete(name)
  }

  return (name, item) =>
    new Promise((resolve, reject) => {
      const lane = lanes.get(name) ?? { waiting: [], running: 0, inWork: 0 }
      lanes.set(name, lane)
      lane.waiting.push({ item, resolve, reject })
      const isLarge = lane.inWork > 0 && isWorthGoing(lane)
      if (lane.running > 0 && (lane.running === AT_ONCE || !isLarge)) return
      lane.running++
      void run(name, lane)
    })
}
