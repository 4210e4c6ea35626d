import { expect, test } from 'vitest'
import { withMonthsRepaired } from './repaired-months.ts'
import { timesIn } from './times.ts'

const days = (text: string) => {
  const told = timesIn(text, 2568)
  return told?.days && `${told.days.from} ${told.days.to}${told.isRepaired ? ' repaired' : ''}`
}

test('a month that a scan misread is the one that is near, and it is said', () => {
  expect(days('พุย ๖๗-เม.ย. ๖๘')).toBe('2024-11-01 2025-04-30 repaired')
  expect(days('มกราคน ๒๕๖๘ ถึง กันยายน ๒๕๖๘')).toBe('2025-01-01 2025-09-30 repaired')
  expect(days('ต.ค. ๖๗ - N.Y. ๖๘')).toBe('2024-10-01 2025-09-30 repaired')
  expect(days('1 ธ.ค. 2567 - 30 มิ 8. 2568')).toBe('2024-12-01 2025-06-30 repaired')
})

test('what was read as it stands is not touched', () => {
  expect(days('พ.ย. ๖๗ - เม.ย. ๖๘')).toBe('2024-11-01 2025-04-30')
  expect(days('มี.ค. ๖๘ - มิ.ย. ๖๘')).toBe('2025-03-01 2025-06-30')
  expect(timesIn('พุย ๖๗-เม.ย. ๖๘', 2568)?.raw).toBe('พุย ๖๗-เม.ย. ๖๘')
})

test('what could be two months, or is none, stays', () => {
  for (const text of ['ก 8. 2568', 'ประชุม ๒๕๖๘', 'มาตรา ๖๘', 'กพค ๒๕๖๘']) expect(withMonthsRepaired(text)).toBe(text)
})
