import { expect, test } from 'vitest'
import { numberIn } from './orders-named.ts'

test.each([
  ['156/2568', '156/2568'],
  ['คำสั่งเทศบาลตำบลสมมุติ ที่ ๑๕๖/๒๕๖๘ ลงวันที่ 1 ต.ค. 2568', '156/2568'],
  ['ที่ 0156 / 2568', '156/2568'],
  ['คำสั่งเดิม', undefined],
  ['1/2/2568', '2/2568'],
  ['', undefined],
])('S18 the number of an order in %j', (text, number) => {
  expect(numberIn(text)).toBe(number)
})
