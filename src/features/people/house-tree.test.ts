// Whom a post reports to in the usual structure of a municipality and of an อบต., and the tree itself.
import { describe, expect, test } from 'vitest'
import { type AgencyType, flattenUnits, presetFor } from '../agencies/public.ts'
import { type Branch, inTreeOrder, superiorOf, superiorPost, topOf, treeOf, withBelow } from './house-tree.ts'
import type { PostRow, UnitRow } from './queries.ts'
import type { Holder, House } from './queries-house.ts'

/** The usual structure with the keys of the preset as ids. */
function house(type: AgencyType): House {
  const preset = presetFor(type)
  const common = { agency_id: 'x', version: 1, ended_on: null }
  const units: UnitRow[] = flattenUnits(preset.units).map((unit, position) => ({
    ...common,
    id: unit.key,
    parent_id: unit.parent,
    kind: unit.kind,
    name_th: unit.name.th,
    name_en: unit.name.en,
    abbr: unit.abbr ?? '',
    doc_code: '',
    position,
  }))
  const posts: PostRow[] = preset.posts.map(post => ({
    ...common,
    id: post.key,
    unit_id: post.unit,
    name_th: post.name.th,
    name_en: post.name.en,
    side: post.side,
    is_executive: post.executive,
    roles: post.roles,
    position: post.seniority,
  }))
  return { units, posts, holders: [] }
}

const find = ({ posts }: House, id: string): PostRow => {
  const post = posts.find(one => one.id === id)
  if (!post) throw new Error(id)
  return post
}
const above = (type: AgencyType, id: string) => superiorPost(house(type), find(house(type), id))?.id

describe('S312: the superior of a post', () => {
  test.each([
    ['legal-officer', 'administration-section-head'],
    ['personnel-officer', 'general-section-head'],
    ['administration-section-head', 'clerk-office-head'],
    ['clerk-office-head', 'clerk'],
    ['finance-officer', 'finance-director'],
    ['finance-director', 'clerk'],
    ['internal-auditor', 'internal-audit-head'],
    ['internal-audit-head', 'clerk'],
    ['deputy-clerk', 'clerk'],
    ['clerk', 'mayor'],
    ['deputy-mayor', 'mayor'],
    ['mayor-adviser', 'mayor'],
    ['mayor', undefined],
  ])('in a municipality %s reports to %s', (post, superior) => expect(above('tesaban-tambon', post)).toBe(superior))

  test.each([
    ['legal-officer', 'clerk-office-head'],
    ['clerk-office-head', 'clerk'],
    ['clerk', 'mayor'],
  ])('in an อบต. %s reports to %s', (post, superior) => expect(above('obt', post)).toBe(superior))

  const holder = (post_id: string, staff_id: string, kind: Holder['kind'] = 'post'): Holder => ({
    post_id,
    kind,
    staff_id,
    title: 'นาย',
    rank: '',
    first_name: staff_id,
    last_name: '',
    name_en: '',
    level: '',
  })
  const answers = (holders: Holder[]) => {
    const found = superiorOf({ ...house('tesaban-tambon'), holders }, find(house('tesaban-tambon'), 'legal-officer'))
    return found && [found.post.id, found.people.map(one => one.staff_id)]
  }

  test('a vacant superior is passed over, up to somebody who reads the report', () => {
    const all = [holder('administration-section-head', 'a'), holder('clerk-office-head', 'b'), holder('clerk', 'c')]
    expect(answers(all)).toEqual(['administration-section-head', ['a']])
    expect(answers(all.slice(1))).toEqual(['clerk-office-head', ['b']])
    expect(answers(all.slice(2))).toEqual(['clerk', ['c']])
    expect(answers([])).toBeUndefined()
  })

  test('whoever acts in the post answers for it, and somebody who comes later does not yet', () => {
    const acted = [holder('administration-section-head', 'a'), holder('administration-section-head', 'b', 'acting')]
    expect(answers(acted)).toEqual(['administration-section-head', ['b']])
    expect(answers([holder('administration-section-head', 'a', 'coming'), holder('clerk', 'c')])).toEqual([
      'clerk',
      ['c'],
    ])
  })
})

test('S312: whoever acts for her own superior reports to the next one above', () => {
  const { units, posts } = house('tesaban-tambon')
  const base = { title: '', rank: '', first_name: '', last_name: '', name_en: '', level: '' }
  const holders: Holder[] = [
    { ...base, post_id: 'finance-director', kind: 'acting', staff_id: 'officer' },
    { ...base, post_id: 'clerk', kind: 'post', staff_id: 'clerk' },
  ]
  const found = superiorOf({ units, posts, holders }, find({ units, posts, holders }, 'finance-officer'), 'officer')
  expect([found?.post.id, found?.people.map(one => one.staff_id)]).toEqual(['clerk', ['clerk']])
})

describe('the tree', () => {
  const { units, posts } = house('tesaban-tambon')
  test('holds every unit once, with its posts', () => {
    const count = (branches: readonly Branch[]): number =>
      branches.reduce((sum, branch) => sum + 1 + count(branch.children), 0)
    const tree = treeOf({ units, posts })
    expect(count(tree)).toBe(units.length)
    expect(inTreeOrder(units)).toHaveLength(units.length)
    expect(tree[0]?.posts.map(post => post.id)).toEqual(['clerk-office-head'])
  })
  test('knows what lies below a unit and what stands at its top', () => {
    expect([...withBelow(units, 'finance')].sort()).toEqual(['accounting', 'finance', 'revenue', 'supply'])
    expect(withBelow(units, 'clerk-office').has('legal')).toBe(true)
    expect(topOf(units, 'legal')?.id).toBe('clerk-office')
    expect(topOf(units, null)).toBeUndefined()
  })
})
