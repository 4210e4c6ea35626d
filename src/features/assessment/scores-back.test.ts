import { expect, test } from 'vitest'
import { backOf } from './scores-back.ts'

const now = {
  total: 91.25,
  iit: null,
  eit: null,
  oit: null,
  levelStated: 'ผ่านดี',
  lines: { 'indicator:quality': 88.5, 'indicator:duty': 80 },
}
const entered = {
  scores: [
    { key: 'total:total', was: null, is: 91.25 },
    { key: 'indicator:quality', was: 86.4, is: 88.5 },
  ],
  level: { was: '', is: 'ผ่านดี' },
}

test('what was entered becomes what it was, and what was there beside it stays', () => {
  expect(backOf(now, entered)).toEqual({
    total: null,
    levelStated: '',
    lines: { 'indicator:quality': 86.4, 'indicator:duty': 80 },
    back: 2,
    stayed: 0,
  })
})

test('what somebody changed or took out meanwhile stays as she left it', () => {
  const since = { ...now, levelStated: 'ผ่าน', lines: { 'indicator:quality': 90 } }
  expect(backOf(since, entered)).toMatchObject({
    total: null,
    levelStated: 'ผ่าน',
    lines: { 'indicator:quality': 90 },
    back: 1,
    stayed: 1,
  })
  expect(backOf({ ...now, total: null, lines: {} }, entered)).toMatchObject({
    total: null,
    lines: {},
    back: 0,
    stayed: 2,
  })
})

test('where nothing stood before, nothing stands again', () => {
  const fresh = { scores: [{ key: 'indicator:quality', was: null, is: 88.5 }], level: null }
  expect(backOf(now, fresh).lines).toEqual({ 'indicator:duty': 80 })
})
