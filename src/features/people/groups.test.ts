// Who belongs to the moving groups: over people as the query gives them.
import { describe, expect, test } from 'vitest'
import { type Group, type GroupPost, inGroup, isGroup, type Member } from './groups.ts'

const post = (parts: Partial<GroupPost> = {}): GroupPost => ({
  kind: 'post',
  name_th: 'ตำแหน่ง',
  name_en: '',
  level: '',
  side: 'permanent',
  is_executive: false,
  roles: ['officer'],
  unit_id: 'unit',
  unit_kind: 'job',
  unit_is_top: false,
  ...parts,
})
const member = (id: string, staffClass: string, posts: GroupPost[]): Member => ({
  id,
  class: staffClass,
  posts,
  title: 'นาย',
  rank: '',
  first_name: id,
  last_name: '',
  name_en: '',
})
const above = { unit_id: null, unit_kind: null }
const head = post({ unit_kind: 'division', unit_is_top: true, roles: ['unit-head', 'endorser'] })

const everybody = [
  member('mayor', 'executive', [post({ ...above, side: 'political', is_executive: true, roles: ['mayor'] })]),
  member('clerk', 'officer', [post({ ...above, is_executive: true, roles: ['clerk'] })]),
  member('director', 'officer', [head]),
  member('section', 'officer', [post({ unit_kind: 'section', roles: ['unit-head'] })]),
  member('acting', 'officer', [post(), { ...head, kind: 'acting' }]),
  member('driver', 'permanent-employee', [post()]),
  member('mission', 'mission-contract', [post()]),
  member('general', 'general-contract', []),
]
const ids = (group: Group) => inGroup(group, everybody).map(one => one.id)

describe('who belongs to a group', () => {
  test('S309: all units and all missions follow the posts of the day', () => {
    expect(ids('all-units')).toEqual(['director', 'section', 'acting', 'driver', 'mission'])
    expect(ids('all-missions')).toEqual(['acting', 'driver', 'mission'])
    expect(ids('everybody')).toHaveLength(everybody.length)
  })
  test('S310: executives and staff are two populations that together are everybody', () => {
    expect(ids('executives')).toEqual(['mayor', 'clerk'])
    expect([...ids('executives'), ...ids('staff')].sort()).toEqual(everybody.map(one => one.id).sort())
  })
  test('S310: whoever acts for an executive stays in her own population', () => {
    const acts = member('acts', 'officer', [
      post(),
      post({ ...above, kind: 'acting', is_executive: true, roles: ['clerk'] }),
    ])
    expect(inGroup('executives', [acts])).toEqual([])
  })
  test('S311: the executive team is the political side', () => {
    expect(ids('executive-team')).toEqual(['mayor'])
  })
  test('S313: heads of offices and divisions, and those who act for them; not the head of a section', () => {
    expect(ids('heads')).toEqual(['director', 'acting'])
  })
  test('S314: three classes of staff, contract employees in two kinds', () => {
    expect(ids('officer')).toEqual(['clerk', 'director', 'section', 'acting'])
    expect(ids('permanent-employee')).toEqual(['driver'])
    expect(ids('contract-employee')).toEqual(['mission', 'general'])
  })
})

test('a word that names no group is none', () => {
  expect(isGroup('heads')).toBe(true)
  expect(isGroup('heads; drop')).toBe(false)
})
