import { describe, expect, it } from 'vitest'
import { isWatched, slotOf } from './rules.ts'

describe('the watch', () => {
  it('watches pages of ours and of the web, and nothing else', () => {
    expect(['/news/a', 'https://a.example/', 'HTTP://a.example/'].every(isWatched)).toBe(true)
    expect(['//a.example', 'mailto:a@b.example', '0 2123 4567', 'javascript:x', 'http://'].some(isWatched)).toBe(false)
  })
  it('comes to the same place of the round after ninety days', () => {
    expect(slotOf('2026-11-21')).toBe(slotOf('2027-02-19'))
    expect(slotOf('2026-11-22')).not.toBe(slotOf('2026-11-21'))
  })
})
