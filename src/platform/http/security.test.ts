// Who may post, and where a way back may lead.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFromHere, safeReturn, securityHeaders } from './security.ts'

const here = 'https://thansai.example'

describe('a post', () => {
  test.each<[Record<string, string>, boolean]>([
    [{ origin: here }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'http://thansai.example' }, false],
    [{ origin: 'https://thansai.example.evil.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ referer: `${here}/office/people` }, true],
    [{ referer: 'https://evil.example/thansai.example' }, false],
    [{ referer: 'not an address' }, false],
    [{}, false],
  ])('that says %o is let in: %s', (headers, expected) => {
    expect(isFromHere(new Headers(headers), here)).toBe(expected)
  })
})

describe('a way back', () => {
  test('stays on this site whatever it says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map(text => `/${text}`),
          fc.string().map(text => `//${text}`),
        ),
        text => {
          const way = safeReturn(text, '/office')
          expect(way).toMatch(/^\/(?![/\\])/)
          expect(new URL(way, here).origin).toBe(here)
        },
      ),
    )
  })
  test('keeps path and query, and drops the fragment', () => {
    expect(safeReturn('/office/people?unit=1#x', '/office')).toBe('/office/people?unit=1')
  })
})

test('the policy allows nothing inline and nothing from elsewhere but map tiles', () => {
  const policy =
    securityHeaders({ https: true, tiles: 'https://{s}.tiles.example/{z}/{x}/{y}.png' })['content-security-policy'] ??
    ''
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("img-src 'self' data: https://a.tiles.example")
})
