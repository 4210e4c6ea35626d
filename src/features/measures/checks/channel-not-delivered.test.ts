import { expect, test } from 'vitest'
import { anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { channelNotDelivered as rule } from './channel-not-delivered.ts'

test('S332 channels promised and not used are found, at their place', () => {
  const found = foundInStep(rule, { channels: ['website', 'line', 'facebook'] })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ promised: 3, used: 1, missingChannels: 'line,facebook' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { channels: ['website'] })).toEqual([])
  expect(
    foundInStep(rule, {
      channels: ['line'],
      state: 'open',
      doneOn: null,
      periods: [{ from: '2026-10-01', to: '2027-01-31', note: '' }],
    }),
  ).toEqual([])
})
