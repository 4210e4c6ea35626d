// What comes while the last lot is under way goes together as the next one: a busy hour costs one transaction for many instead of one for
// each, and a quiet one waits for nobody.

import { setImmediate } from 'node:timers/promises'

const MOST = 64

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** `work` answers all or throws; after a throw each is tried alone, so that one that cannot be done harms nobody else. */
export function gatherer<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
): (lane: string, item: Item) => Promise<Answer> {
  const lanes = new Map<string, Waiting<Item, Answer>[]>()

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

  async function run(lane: string, waiting: Waiting<Item, Answer>[]): Promise<void> {
    // What came over other connections in the same moment is read first.
    await setImmediate()
    while (waiting.length > 0) await carryOut(waiting.splice(0, MOST))
    lanes.delete(lane)
  }

  return (lane, item) =>
    new Promise((resolve, reject) => {
      const one = { item, resolve, reject }
      const waiting = lanes.get(lane)
      if (waiting) {
        waiting.push(one)
        return
      }
      const begun = [one]
      lanes.set(lane, begun)
      void run(lane, begun)
    })
}
