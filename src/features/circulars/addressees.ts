// Everybody a circular could go to today, and what is frozen of those it goes to.
import type { Tx } from '#src/platform/database/scope.ts'
import { holdsOver, houseUnits, type Member, membersOf, nameOf, postOf, type UnitRow } from '../people/public.ts'
import { type Addressee, meantBy } from './rules.ts'
import type { Audience } from './schema.ts'

export interface Person extends Addressee {
  readonly member: Member
  readonly unit: UnitRow | undefined
  /** The office or division directly below the whole agency. */
  readonly top: UnitRow | undefined
}

export interface Addressees {
  readonly people: readonly Person[]
  readonly units: readonly UnitRow[]
}

/** Those above all units first, then unit by unit in the order of the house, each in Thai order. */
export async function addresseesHere(tx: Tx): Promise<Addressees> {
  const units = await houseUnits(tx)
  const place = new Map(units.filter(unit => unit.parent_id === null).map((unit, at) => [unit.id, at + 1]))
  const people = (await membersOf(tx, 'everybody')).map((member): Person => {
    const unit = units.find(one => one.id === member.posts[0]?.unit_id)
    return {
      id: member.id,
      class: member.class,
      unitIds: member.posts.flatMap(post => (post.unit_id === null ? [] : [post.unit_id])),
      member,
      unit,
      top: topOf(unit, units),
    }
  })
  const at = ({ top, member }: Person) =>
    top ? (place.get(top.id) ?? place.size + 1) : member.posts.length > 0 ? 0 : place.size + 2
  return { units, people: people.sort((a, b) => at(a) - at(b)) }
}

function topOf(unit: UnitRow | undefined, units: readonly UnitRow[]): UnitRow | undefined {
  const above = units.find(one => one.id === unit?.parent_id)
  return above ? topOf(above, units) : unit
}

export const meantIn = ({ people, units }: Addressees, audience: Audience): Person[] => meantBy(audience, people, units)

/** A head of a unit writes to her own people; who may for the whole agency writes to everybody. */
export function isReachable(tx: Pick<Tx, 'scope'>, person: Person): boolean {
  if (holdsOver(tx, 'circular:send', null)) return true
  return person.unitIds.some(unit => holdsOver(tx, 'circular:send', unit))
}

export function frozen({ member, unit, top }: Person) {
  const post = member.posts.find(one => one.kind === 'post') ?? member.posts[0]
  return {
    staff_id: member.id,
    name: nameOf(member, 'th'),
    post: post ? postOf({ th: post.name_th, en: post.name_en, level: post.level }, 'th') : '',
    class: member.class,
    unit_id: unit?.id ?? null,
    unit_name: unit?.name_th ?? '',
    top_id: top?.id ?? null,
    top_name: top?.name_th ?? '',
  }
}
