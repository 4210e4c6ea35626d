import { expect, test } from 'vitest'
import { clustersOf, editsBetween, likeness, nearest } from './likeness.ts'

test('a consonant and its marks are one letter', () => {
  expect(clustersOf('ที่นี่').length).toBe(2)
})

test('the same words in other clothes are the same', () => {
  expect(likeness('กระบวนการปฏิบัติงานที่โปร่งใส', 'กระบวนการ ปฏิบัติงาน (ที่โปร่งใส)')).toBe(1)
  expect(likeness('ข้อ ๑๒', 'ข้อ 12')).toBe(1)
})

test('a name that stands inside a longer one is nearly it; other words are not', () => {
  const long = 'ประเด็นที่ 2 การให้บริการและระบบ E-Service ของหน่วยงาน'
  expect(likeness(long, 'การให้บริการและระบบ E-Service')).toBeGreaterThan(0.85)
  expect(likeness('กองช่าง', 'กองคลัง')).toBeLessThan(0.75)
  expect(likeness('', 'กองคลัง')).toBe(0)
})

test('the nearest is found, and nothing where nothing is near', () => {
  const units = ['สำนักปลัดเทศบาล', 'กองคลัง', 'กองช่าง']
  expect(nearest('กองคลงั', units, one => one, 0.5)?.choice).toBe('กองคลัง')
  expect(nearest('ชมรมผู้สูงอายุ', units, one => one)).toBeUndefined()
})

test('edits are counted up to a bound', () => {
  const [a, b] = [clustersOf('กองการศึกษา'), clustersOf('กองกรศึกษา')]
  expect(editsBetween(a, b, 2)).toBe(1)
  expect(editsBetween(a, clustersOf('สำนักปลัด'), 2)).toBe(3)
})
