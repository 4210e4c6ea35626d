import { expect, test } from 'vitest'
import { contentDisposition, keptName } from './file-name.ts'

test.each([
  ['รายงาน ๑.PDF', 'รายงาน ๑.pdf'],
  ['..\\..\\secret/แผน.pdf', 'แผน.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['', 'file.pdf'],
  ['.pdf', 'file.pdf'],
  ['แผน\u202efdp.exe', 'แผนfdp.pdf'],
  ['a\r\nb".pdf', 'a b.pdf'],
  [`${'ก'.repeat(300)}.pdf`, `${'ก'.repeat(120)}.pdf`],
])('%j is kept as %j', (given, kept) => {
  expect(keptName(given, 'pdf')).toBe(kept)
})

test('jpeg stays jpeg', () => {
  expect(keptName('a.jpeg', 'jpeg')).toBe('a.jpeg')
  expect(keptName('a.png', 'jpeg')).toBe('a.jpg')
})

test('a Thai name survives the header, and nothing breaks out of it', () => {
  const header = contentDisposition(true, 'รายงาน (1)\'s "x".pdf')
  expect(header).toMatch(/^inline; filename="_+ \(1\)'s _x_\.pdf"; filename\*=UTF-8''/)
  expect(header).toMatch(/^[\x20-\x7e]+$/)
  const encoded = header.split("UTF-8''")[1] ?? ''
  expect(encoded).not.toMatch(/['()*"]/)
  expect(decodeURIComponent(encoded)).toBe('รายงาน (1)\'s "x".pdf')
  expect(contentDisposition(false, 'a.csv')).toBe(`attachment; filename="a.csv"; filename*=UTF-8''a.csv`)
})
