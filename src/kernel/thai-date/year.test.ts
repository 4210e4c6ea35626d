import { expect, test } from 'vitest'
import { yearAsked } from './year.ts'

test('a year in an address is four digits that could be one; everything else asks for none', () => {
  expect(['2540', '2569', '2599'].map(yearAsked)).toEqual([2540, 2569, 2599])
  for (const odd of ['', '2539', '2600', '2026', '25690', '-2569', '2569.5', '2569 ', '๒๕๖๙', '0x9f9', null, undefined])
    expect(yearAsked(odd), String(odd)).toBeUndefined()
})
