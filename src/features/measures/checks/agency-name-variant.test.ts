import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { agencyNameVariant as rule } from './agency-name-variant.ts'

test('S326 another spelling of the name of the agency is found, at its place', () => {
  const found = foundInOutput(rule, 'ลงเว็บไซต์เทศบาลตำบลทารใสแล้ว')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ wrong: 'เทศบาลตำบลทารใส', right: 'เทศบาลตำบลธารใส' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'ลงเว็บไซต์เทศบาลตำบลธารใสแล้ว')).toEqual([])
  expect(foundInOutput(rule, 'ดูงานที่เทศบาลตำบลเขางาม')).toEqual([])
  expect(foundInOutput(rule, 'เพจ ทต.ธารใส')).toEqual([])
})
