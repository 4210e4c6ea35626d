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

test('while a lot is under way a small one waits for it, and one half as large does not', async () => {
  const lots: number[] = []
  let free = () => {}
  const held = new Promise<void>(resolve => (free = resolve))
  const gather = gatherer<number, number>(async items => {
    lots.push(items.length)
    if (lots.length === 1) await held
    return items
  })
  const come = (count: number) => Array.from({ length: count }, (_, item) => gather('a', item))
  const first = come(8)
  await soon()
  await soon()
  const few = come(3)
  await soon()
  await soon()
  expect(lots).toEqual([8])
  const enough = come(1)
  await Promise.all([...few, ...enough])
  expect(lots).toEqual([8, 4])
  const late = come(2)
  free()
  await Promise.all([...first, ...late])
  expect(lots).toEqual([8, 4, 2])
})
