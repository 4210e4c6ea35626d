// The trees are data: every subject is known, and in the tree of citizens nothing has two doors.
import { expect, it } from 'vitest'
import { topics } from '../assessment/public.ts'
import { actTree, menuTree, treeHeadings } from './trees.ts'

const headingsOf = (tree: typeof menuTree) => tree.groups.flatMap(group => group.headings)
const known = new Set(topics.map(topic => topic.id))

it.each([actTree, menuTree])('headings of $id have ids of their own and subjects that are known', tree => {
  const headings = headingsOf(tree)
  expect(new Set(headings.map(heading => heading.id)).size).toBe(headings.length)
  expect(headings.flatMap(heading => heading.topics).filter(topic => !known.has(topic))).toEqual([])
})

it('in citizens’ words every subject has exactly one door', () => {
  const shown = headingsOf(menuTree).flatMap(heading => heading.topics)
  expect(new Set(shown).size).toBe(shown.length)
  expect([...known].filter(topic => !shown.includes(topic))).toEqual([])
  expect(headingsOf(menuTree).length).toBeGreaterThanOrEqual(60)
})

it('the act is there from section 7 to 9(8), and says that nobody checked it', () => {
  expect(headingsOf(actTree).map(heading => heading.id)).toContain('s9-8')
  expect(headingsOf(actTree)).toHaveLength(12)
  expect(actTree.checked).toBe(false)
})

it('publications can be put under every heading of both', () => {
  expect(new Set(treeHeadings.map(one => `${one.tree}:${one.heading}`)).size).toBe(treeHeadings.length)
})
