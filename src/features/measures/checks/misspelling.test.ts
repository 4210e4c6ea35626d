import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { misspelling as rule } from './misspelling.ts'

test('S331 a known misspelling is found, at its place', () => {
  const found = foundInOutput(rule, 'ประกาศเจตนาธรรมไม่รับของขวัญ')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ wrong: 'เจตนาธรรม', right: 'เจตนารมณ์' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'ประกาศเจตนารมณ์ ไม่รับของกำนัล แจ้งเวียนทางอิเล็กทรอนิกส์ บนเว็บไซต์ โปสเตอร์ สรุปและวิเคราะห์')).toEqual(
    [],
  )
})

test.each(['ของกำนันทุกชนิด', 'แจกเวียนทุกกอง', 'เว็ปไซต์', 'อนุญาติ', 'ปฎิบัติ', 'เฟสบุ๊ค'])('S331 %s', word => {
  expect(foundInOutput(rule, word)).toHaveLength(1)
})
