// A crawler neither fills memory nor pushes out what people read, and one agency takes nothing from the others.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeptPages } from './kept-pages.ts'

const page = (bytes: number) => ({
  plain: Buffer.alloc(bytes),
  gzip: Buffer.alloc(Math.ceil(bytes / 4)),
  headers: {},
  etag: '"x"',
})

test('a crawler that reads fifty thousand news leaves the home where it is, within the bound', () => {
  const pages = new KeptPages(2_000_000)
  pages.set('a', '/', page(20_000))
  expect(pages.get('a', '/')).toBeDefined()
  for (let n = 0; n < 50_000; n++) pages.set('a', `/news/${n}`, page(8_000))
  expect(pages.get('a', '/'), 'asked for before').toBeDefined()
  expect(pages.get('a', '/news/49999'), 'the newest').toBeDefined()
  expect(pages.get('a', '/news/0')).toBeUndefined()
  expect(pages.bytes).toBeLessThanOrEqual(2_000_000)
})

test('the agency that holds most gives way first', () => {
  const pages = new KeptPages(1_000_000)
  for (let n = 0; n < 10; n++) pages.set('small', `/${n}`, page(5_000))
  for (let n = 0; n < 2_000; n++) pages.set('large', `/${n}`, page(5_000))
  for (let n = 0; n < 10; n++) expect(pages.get('small', `/${n}`)).toBeDefined()
})

test('a page larger than a quarter of everything is not kept', () => {
  const pages = new KeptPages(100_000)
  pages.set('a', '/', page(60_000))
  expect(pages.bytes).toBe(0)
})

test('the sum is right whatever happens, and never above the bound', () => {
  const step = fc.record({
    what: fc.constantFrom('set', 'set', 'get', 'get', 'drop', 'clear'),
    agency: fc.constantFrom('a', 'b', 'c'),
    key: fc.constantFrom('/1', '/2', '/3', '/4', '/5', '/6'),
    bytes: fc.integer({ min: 0, max: 3000 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), steps => {
      const pages = new KeptPages(20_000)
      for (const { what, agency, key, bytes } of steps) {
        if (what === 'set') {
          const kept = page(bytes)
          pages.set(agency, key, kept)
          expect(pages.get(agency, key)).toBe(kept)
        } else if (what === 'get') pages.get(agency, key)
        else if (what === 'drop') {
          pages.drop(agency)
          expect(pages.get(agency, key)).toBeUndefined()
        } else pages.clear()
        expect(pages.bytes).toBeGreaterThanOrEqual(0)
        expect(pages.bytes).toBeLessThanOrEqual(20_000)
      }
      for (const agency of ['a', 'b', 'c']) pages.drop(agency)
      expect(pages.bytes).toBe(0)
    }),
  )
})
