import { expect, test } from 'vitest'
import { anAction, anInput, foundInStep, responsibleUnit } from '#test/harness/plan-picture.ts'
import { actorNotResponsible as rule } from './actor-not-responsible.ts'

test('S324 a unit that acted without being responsible is found, at its place', () => {
  const found = foundInStep(rule, { actions: [anAction({ unitId: 'u2', unit: 'สำนักปลัดเทศบาล' })] })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ unit: 'สำนักปลัดเทศบาล', who: 'กองคลัง' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { actions: [anAction({ unitId: 'u3', unit: 'งานพัสดุ' })] })).toEqual([])
  expect(
    foundInStep(rule, {
      responsible: [{ ...responsibleUnit, kind: 'group', unitId: null, group: 'all-units' }],
      actions: [anAction({ unitId: 'u2' })],
    }),
  ).toEqual([])
})
