// What an officer takes out of a working copy is only marked, pure: putting it back gives its place, its settings and whatever hung on it.
// Citizens are asked what is in force (inForce), and nobody is asked what is marked.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Group } from '../forms/public.ts'
import type { Draft, Part, Service } from './definition.ts'
import { tidy } from './tidy.ts'

const same = (one: Part, other: Part): boolean =>
  one.part === other.part && one.what === other.what && one.group === other.group

export const isOut = (draft: Draft, part: Part): boolean => draft.out.some(one => same(one, part))

const page = (what: string): Part => ({ part: 'section', what, group: '' })
const question = (what: string, group = ''): Part => ({ part: 'question', what, group })

/** It, or the section or group it stands in, was taken out. */
export const isAway = (draft: Draft, id: string, group?: string): boolean =>
  group === undefined
    ? isOut(draft, question(id)) || draft.sections.some(section => isOut(draft, page(section.id)) && has(section, id))
    : isOut(draft, question(id, group)) || isAway(draft, group)

const leftIn = (draft: Draft, group: Group) =>
  group.questions.filter(inner => !isOut(draft, question(inner.id, group.id)))

const left = (draft: Draft): Service['sections'] =>
  draft.sections
    .filter(section => !isOut(draft, page(section.id)))
    .map(section => ({
      ...section,
      questions: section.questions
        .filter(one => !isOut(draft, question(one.id)))
        .map(one => (one.type === 'group' ? { ...one, questions: leftIn(draft, one) } : one)),
    }))
    .filter(section => section.questions.length > 0)

const isThere = (draft: Draft, { part, what, group }: Part): boolean =>
  part === 'section'
    ? draft.sections.some(one => one.id === what)
    : group === ''
      ? draft.sections.some(section => has(section, what))
      : draft.sections.some(section =>
          section.questions.some(one => one.id === group && one.type === 'group' && has(one, what)),
        )

const has = (home: { readonly questions: readonly { readonly id: string }[] }, id: string): boolean =>
  home.questions.some(one => one.id === id)

/** A form asks something, and so does each of its groups: the last question stays. */
export function takeOut(draft: Draft, part: Part): Result<Draft, 'not-found' | 'last-stays'> {
  if (!isThere(draft, part)) return no('not-found')
  if (isOut(draft, part)) return ok(draft)
  const next = { ...draft, out: [...draft.out, part] }
  const asksNothing = next.sections.some(section =>
    section.questions.some(one => one.type === 'group' && leftIn(next, one).length === 0),
  )
  return left(next).length === 0 || asksNothing ? no('last-stays') : ok(next)
}

export const putBack = (draft: Draft, part: Part): Draft => ({
  ...draft,
  out: draft.out.filter(one => !same(one, part)),
})

/** What citizens would be asked. */
export function inForce(draft: Draft): Service {
  const { out: _out, ...service } = tidy({ ...draft, sections: left(draft) })
  return service
}
