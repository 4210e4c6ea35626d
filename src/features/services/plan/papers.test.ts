import { expect, test } from 'vitest'
import { plainText } from '#src/documents/write/paper.ts'
import type { AgencyCard } from '../../agencies/public.ts'
import { daySheet, monthPlan, type Stop } from './papers.ts'
import type { ResourceRow } from './queries.ts'

const card = { name: { th: 'เทศบาลตำบลสมมุติ', en: '' }, numerals: 'arabic' } as AgencyCard
const truck = { kind: 'vehicle', label_th: 'รถน้ำ 1', label_en: '', mark: '80-1234', litres: 6000 } as ResourceRow
const at = new Date('2026-11-21T03:00:00Z')
const stop = (parts: Partial<Stop>): Stop => ({
  number: 'น 1/2569',
  title: 'ขอน้ำ',
  day: '2026-11-24',
  part: 'morning',
  partText: 'ช่วงเช้า',
  place: '12 หมู่ 3 บ้านสมมุติ',
  village: 3,
  phone: '0812345678',
  litres: 6000,
  trips: 1,
  ...parts,
})

test('S159: the sheet of a day says where, how to call and how much, with room for who took it and when', () => {
  const sheet = daySheet({
    card,
    resource: truck,
    at,
    day: '2026-11-24',
    stops: [stop({}), stop({ number: 'น 2/2569', litres: 9000, trips: 2 })],
  })
  const text = plainText(sheet)
  for (const part of [
    'รถน้ำ 1',
    '80-1234',
    'อังคารที่ 24 พฤศจิกายน 2569',
    '12 หมู่ 3',
    '0812345678',
    'ชื่อผู้รับ',
    'เวลา',
    '15,000',
  ])
    expect(text).toContain(part)
})

test('the plan of a month has a total of trips and litres, and says when nothing is planned', () => {
  const some = plainText(
    monthPlan({ card, resource: truck, at, month: '2026-11', stops: [stop({}), stop({ trips: 3 })] }),
  )
  expect(some).toContain('ประจำเดือนพฤศจิกายน 2569')
  expect(some).toContain('12,000')
  expect(plainText(monthPlan({ card, resource: truck, at, month: '2026-11', stops: [] }))).toContain('ไม่มีเรื่องที่นัดไว้')
  const hall = { ...truck, kind: 'room', label_th: 'ห้องประชุม', litres: null } as ResourceRow
  expect(plainText(daySheet({ card, resource: hall, at, day: '2026-11-24', stops: [stop({})] }))).not.toContain('ลิตร')
})
