import { describe, expect, it } from 'vitest'
import { afterCheck } from './link-rules.ts'

const right = 'aa'
const fine = { problem: '', status: 200, sha256: right }
const bad = { problem: 'status', status: 404 }

describe('what a check makes of a link', () => {
  it('S77: is dead after two failures in a row, and alive again after one opening', () => {
    const once = afterCheck({ state: 'open', failures: 0, right }, bad)
    expect(once).toEqual({ state: 'open', failures: 1 })
    expect(afterCheck({ ...once, right }, bad)).toEqual({ state: 'dead', failures: 2 })
    expect(afterCheck({ state: 'dead', failures: 5, right }, fine)).toEqual({ state: 'open', failures: 0 })
    expect(afterCheck({ ...once, right }, fine)).toEqual({ state: 'open', failures: 0 })
    expect(afterCheck({ state: 'unchecked', failures: 0, right: undefined }, bad).state).toBe('unchecked')
  })
  it('says that the content changed, and that it is again what it was', () => {
    expect(afterCheck({ state: 'open', failures: 0, right }, { ...fine, sha256: 'bb' }).state).toBe('changed')
    expect(afterCheck({ state: 'changed', failures: 0, right }, fine).state).toBe('open')
    expect(afterCheck({ state: 'open', failures: 0, right: undefined }, fine).state).toBe('open')
  })
  it('does not call a busy website dead', () => {
    const known = { state: 'open', failures: 1, right } as const
    expect(afterCheck(known, { problem: 'status', status: 429 })).toEqual({ state: 'open', failures: 1 })
    expect(afterCheck(known, { problem: 'status', status: 503 }).state).toBe('open')
  })
})
