// What manuals say together to somebody who comes for the first time.
import { expect, test } from 'vitest'
import { type ServiceRead, together } from './first-visit-rules.ts'

const service = (title: string, parts: Partial<ServiceRead> = {}): ServiceRead => ({
  title,
  steps: [{ amount: 10, per: 'minutes' }],
  papers: [],
  noFee: true,
  complaints: '',
  ...parts,
})

test('S184: papers that several services need come first, by their short name', () => {
  const id = { name: 'บัตรประจำตัวประชาชน (ตัวจริง)' }
  const said = together([
    service('a', { papers: [id, { name: 'โฉนด' }] }),
    service('b', { papers: [{ name: 'บัตรประจำตัวประชาชน' }, { name: 'รูปถ่าย' }] }),
    service('c', { papers: [{ name: 'รูปถ่าย' }, { name: 'รูปถ่าย' }] }),
    service('d', { papers: [id] }),
    service('e'),
  ])
  expect(said.papers).toEqual([
    { name: 'บัตรประจำตัวประชาชน', count: 3 },
    { name: 'รูปถ่าย', count: 2 },
  ])
  expect(said.noPapers).toBe(1)
})

test('S184: what is done the same day, what takes longest, what is free', () => {
  const long = service('ใบอนุญาต', { steps: [{ amount: 5, per: 'working-days' }], noFee: false })
  const longer = service('แผนผัง', { steps: [{ amount: 8, per: 'days' }] })
  const now = service('ขึ้นทะเบียน', {
    steps: [
      { amount: 0, per: 'working-days' },
      { amount: 2, per: 'hours' },
    ],
  })
  const said = together([long, longer, now, service('แจ้งเรื่อง')])
  expect([said.sameDay, said.longest?.title, said.free]).toEqual([2, 'แผนผัง', 3])
  expect(together([now]).longest).toBe(undefined)
})

test('what most manuals say about complaints, each line once', () => {
  const said = together([
    service('a', { complaints: 'ศูนย์รับเรื่อง\nสายด่วน 1567' }),
    service('b', { complaints: 'สายด่วน 1567\n\n' }),
    service('c'),
  ])
  expect(said.complaints).toEqual(['สายด่วน 1567', 'ศูนย์รับเรื่อง'])
  expect(together([])).toEqual({ noPapers: 0, papers: [], sameDay: 0, longest: undefined, free: 0, complaints: [] })
})
