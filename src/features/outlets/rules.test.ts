import { describe, expect, it } from 'vitest'
import { inTwoHands, isSilent, mayCountAsPosted, needsText, proofWanted } from './rules.ts'
import { outletKinds } from './schema.ts'

const nothing = { address: '', hasPicture: false }

describe('what counts as posted', () => {
  it('S135: a social page has the address of the post', () => {
    for (const kind of ['facebook', 'x', 'youtube', 'instagram', 'tiktok'] as const) {
      expect(mayCountAsPosted(kind, nothing)).toMatchObject({ because: 'address-needed' })
      expect(mayCountAsPosted(kind, { address: 'javascript:alert(1)', hasPicture: true }).ok).toBe(false)
      expect(mayCountAsPosted(kind, { address: 'https://example.com/p/1', hasPicture: false }).ok).toBe(true)
    }
  })

  it('S139, S140: the board, leaflets and signs have a picture, and their words', () => {
    for (const kind of ['board', 'leaflet', 'poster'] as const) {
      expect(mayCountAsPosted(kind, { address: 'หน้าสำนักงาน', hasPicture: false })).toMatchObject({
        because: 'picture-needed',
      })
      expect(mayCountAsPosted(kind, { address: '', hasPicture: true }).ok).toBe(true)
      expect(needsText(kind)).toBe(true)
    }
  })

  it('S137, S138: a group or a leader has a place or a picture', () => {
    for (const kind of ['group', 'leader', 'loudspeaker'] as const) {
      expect(mayCountAsPosted(kind, nothing)).toMatchObject({ because: 'proof-needed' })
      expect(mayCountAsPosted(kind, { address: 'หมู่ 3', hasPicture: false }).ok).toBe(true)
      expect(needsText(kind)).toBe(false)
    }
  })

  it('is said for every kind', () => {
    for (const kind of outletKinds) expect(proofWanted(kind)).toBeTruthy()
  })
})

it('S143: a channel is silent when nothing went out for over a month', () => {
  expect(isSilent(null, '2026-11-21')).toBe(true)
  expect(isSilent('2026-10-21', '2026-11-21')).toBe(false)
  expect(isSilent('2026-10-20', '2026-11-21')).toBe(true)
})

it('S134: who looks after the website and a social page at once is named', () => {
  const of = (channel: string, staffId: string) => ({ channel, staffId })
  expect(inTwoHands([of('website', 'a'), of('facebook', 'b')])).toEqual([])
  expect(inTwoHands([of('website', 'a'), of('facebook', 'a'), of('line', 'a'), of('line', 'b')])).toEqual(['a'])
})
