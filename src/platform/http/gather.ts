// What comes while two lots are under way goes together as the next one: a busy hour costs one transaction for many instead of one for
// each, and a quiet one waits for nobody. While the database works on one lot, the next is made ready.

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
}

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

  async function run(lane: string, { waiting }: Lane<Item, Answer>): Promise<void> {
    // What came over other connections in the same moment is read first.
    await setImmediate()
    while (waiting.length > 0) await carryOut(waiting.splice(0, MOST))
    const left = lanes.get(lane)
    if (left && --left.running === 0) lanes.delete(lane)
  }

  return (lane, item) =>
    new Promise((resolve, reject) => {
      const own = lanes.get(lane) ?? { waiting: [], running: 0 }
      lanes.set(lane, own)
      own.waiting.push({ item, resolve, reject })
      if (own.running >= AT_ONCE) return
      own.running++
      void run(lane, own)
    })
}
