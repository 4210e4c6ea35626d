import { expect, test } from 'vitest'
import { gatherer } from './gather.ts'

const soon = () => new Promise(resolve => setImmediate(resolve))

test('those of one moment go together, those that come meanwhile after them, each gets its own answer', async () => {
  const lots: (readonly number[])[] = []
  const gather = gatherer<number, number>(async items => {
    lots.push(items)
    await soon()
    return items.map(item => item * 10)
  })
  const answers = await Promise.all([1, 2, 3, 4].map(item => gather('a', item)))
  expect(answers).toEqual([10, 20, 30, 40])
  expect(lots).toEqual([[1, 2, 3, 4]])
  const first = gather('a', 5)
  await soon()
  expect(await Promise.all([first, gather('a', 6), gather('a', 7)])).toEqual([50, 60, 70])
  expect(lots.slice(1)).toEqual([[5], [6, 7]])
})

test('lanes do not wait for each other', async () => {
  const order: string[] = []
  let free = () => {}
  const held = new Promise<void>(resolve => (free = resolve))
  const gather = gatherer<string, string>(async items => {
    if (items.includes('slow')) await held
    order.push(...items)
    return items
  })
  const slow = gather('a', 'slow')
  await gather('b', 'quick')
  free()
  await slow
  expect(order).toEqual(['quick', 'slow'])
})

test('one that cannot be done fails alone', async () => {
  const gather = gatherer<number, number>(async items => {
    await soon()
    if (items.includes(3)) throw new Error('three')
    return items
  })
  const settled = await Promise.allSettled([1, 2, 3, 4].map(item => gather('a', item)))
  expect(settled.map(one => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(await gather('a', 9)).toBe(9)
})

test('a lot is bounded', async () => {
  const sizes: number[] = []
  const gather = gatherer<number, number>(async items => {
    sizes.push(items.length)
    await soon()
    return items
  })
  await Promise.all(Array.from({ length: 200 }, (_, item) => gather('a', item)))
  expect(sizes).toEqual([64, 64, 64, 8])
})

/** Lots end when they are told to. */
function heldLots() {
  const lots: number[] = []
  const ends: (() => void)[] = []
  const gather = gatherer<number, number>(async items => {
    lots.push(items.length)
    await new Promise<void>(resolve => ends.push(resolve))
    return items
  })
  const come = async (count: number) => {
    const answers = Array.from({ length: count }, (_, item) => gather('a', item))
    for (let turn = 0; turn < 3; turn++) await soon()
    return answers
  }
  const end = async (at: number) => {
    ends[at]?.()
    for (let turn = 0; turn < 3; turn++) await soon()
  }
  return { lots, come, end }
}

test('while a lot is under way fewer wait for it, and as many do not', async () => {
  const { lots, come, end } = heldLots()
  const first = await come(8)
  const few = await come(7)
  expect(lots).toEqual([8])
  const enough = await come(1)
  expect(lots).toEqual([8, 8])
  await end(1)
  await Promise.all([...few, ...enough])
  const late = await come(2)
  expect(lots).toEqual([8, 8])
  await end(0)
  await Promise.all(first)
  expect(lots).toEqual([8, 8, 2])
  await end(2)
  await Promise.all(late)
})

test('the one of two that ends first leaves few to the other, which takes all', async () => {
  const { lots, come, end } = heldLots()
  const first = await come(3)
  const second = await come(3)
  const between = await come(2)
  await end(0)
  await Promise.all(first)
  const after = await come(1)
  expect(lots).toEqual([3, 3, 3])
  await end(1)
  await end(2)
  await Promise.all([...second, ...between, ...after])
  const last = await come(1)
  expect(lots).toEqual([3, 3, 3, 1])
  await end(3)
  await Promise.all(last)
})
