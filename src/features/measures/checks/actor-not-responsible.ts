// The unit that acted is none of those responsible.
import type { CheckInput, Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

/** The same unit, or one inside the other. */
function isRelated(units: CheckInput['units'], a: string, b: string): boolean {
  const parents = new Map(units.map(unit => [unit.id, unit.parentId]))
  const above = (id: string): string[] => {
    const parent = parents.get(id)
    return parent ? [id, ...above(parent)] : [id]
  }
  return above(a).includes(b) || above(b).includes(a)
}

export const actorNotResponsible: Rule = {
  id: 'actor-not-responsible',
  severity: 'error',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      const who = step.responsible.length > 0 ? step.responsible : measure.responsible
      if (who.length === 0 || who.some(one => one.kind !== 'unit' && one.kind !== 'person')) return []
      const units = who.flatMap(one => (one.unitId === null ? [] : [one.unitId]))
      const people = who.flatMap(one => (one.staffId === null ? [] : [one.staffId]))
      return step.actions
        .filter(action => action.unitId !== null && !(action.staffId !== null && people.includes(action.staffId)))
        .filter(action => units.length > 0 && !units.some(unit => isRelated(input.units, unit, action.unitId ?? '')))
        .map(action => ({
          place: { ...stepPlace(measure, step), part: 'action' as const, actionId: action.id, field: 'unit' },
          values: { number: step.number, unit: action.unit, who: who.map(one => one.name).join(' ') },
        }))
    }),
}
