// What the Typst source says, without drawing it: words only as literals, papers as they should be laid out.
import { expect, test } from 'vitest'
import { legible, legibleLetters } from './letters.ts'
import { type Block, cell, type Paper, type Section } from './paper.ts'
import { typstOf } from './typst.ts'

const paper = (blocks: readonly Block[], parts: Partial<Paper> = {}, section: Partial<Section> = {}): Paper => ({
  title: 'รายงาน',
  lang: 'th',
  author: 'เทศบาลตำบลตัวอย่าง',
  subject: 'รายงานประจำปี',
  at: '2025-10-01T03:04:05Z',
  numerals: 'thai',
  pictures: {},
  sections: [{ page: { orientation: 'portrait', margins: 'letter' }, pageNumbers: 'none', blocks, ...section }],
  ...parts,
})
const words = (text: string): Block => ({ kind: 'paragraph', text: [text] })

test('the same paper gives the same source, and the numerals of the paper', () => {
  const one = paper([words('ปี 2568')])
  expect(typstOf(one)).toEqual(typstOf(structuredClone(one)))
  expect(typstOf(one).source).toContain('ปี ๒๕๖๘')
  expect(typstOf({ ...one, numerals: 'arabic' }).source).toContain('ปี 2568')
})

test('quotes, backslashes and everything invisible are escaped', () => {
  const { source } = typstOf(paper([words('"; panic("\\" ')], { title: '\u0000"#\ud800\u200b' }))
  expect(source).toContain('"\\"; panic(\\"\\\\\\" "')
  expect(source).toContain('title: " \\"#\ufffd\\u{200b}"')
})

test('title, author, language and the day come from the paper', () => {
  const { source } = typstOf(paper([]))
  expect(source).toContain('title: "รายงาน", author: "เทศบาลตำบลตัวอย่าง"')
  expect(source).toContain('datetime(year: 2025, month: 10, day: 1, hour: 3, minute: 4, second: 5)')
  expect(source).toContain('lang: "th", region: "TH"')
  expect(typstOf(paper([], { title: '', subject: '' })).source).toContain('title: "-"')
})

test('margins and orientation go by section', () => {
  const { source } = typstOf(paper([], {}, { page: { orientation: 'landscape', margins: 'letter' } }))
  expect(source).toContain('width: 297mm, height: 210mm, margin: (top: 25mm, right: 20mm, bottom: 20mm, left: 30mm)')
})

test('lists count in Thai letters, or in those of English', () => {
  expect(typstOf(paper([])).source).toContain('"กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"')
  expect(typstOf(paper([], { lang: 'en' })).source).toContain('"abcdefghijklmnopqrstuvwxyz"')
})

test('heading levels are not skipped', () => {
  const heading = (level: 1 | 2 | 3): Block => ({ kind: 'heading', level, text: ['หัวข้อ'] })
  const { source } = typstOf(paper([heading(2), heading(3), heading(3), heading(1), heading(3)]))
  expect([...source.matchAll(/heading\(level: (\d)/g)].map(match => match[1])).toEqual(['1', '2', '3', '1', '2'])
})

test('only addresses one can open become links', () => {
  const link = (href: string): Block => ({ kind: 'paragraph', text: [{ text: 'ที่นี่', href }] })
  expect(typstOf(paper([link('https://example.go.th/')])).source).toContain('link("https://example.go.th/"')
  expect(typstOf(paper([link('javascript:alert(1)'), link('')])).source).not.toContain('link(')
})

test('spans end at the edge, gaps are filled, and a cell without room is refused', () => {
  const table = (rows: Parameters<typeof cell>[]): Block => ({
    kind: 'table',
    caption: 'ตาราง',
    columns: [{ share: 1 }, { share: 1 }],
    head: [],
    rows: [{ cells: rows.map(row => cell(...row)) }],
  })
  expect(typstOf(paper([table([['ก', { columns: 9, rows: 9 }]])])).source).toMatch(/table\.cell\(colspan: 2, breakable/)
  expect(typstOf(paper([table([['ก']])])).source).toContain('breakable: false, [])')
  expect(() => typstOf(paper([table([['ก'], ['ข'], ['ค']])]))).toThrow('more cells')
})

test('a word that is wider than its column may break, others are left alone', () => {
  const narrow = (text: string): Block => ({
    kind: 'table',
    caption: 'ตาราง',
    columns: [{ share: 1 }, { share: 9 }],
    head: [],
    rows: [{ cells: [cell(text)] }],
  })
  expect(typstOf(paper([narrow('accountability')])).source).toContain('"a"; gap; "c"; gap; "c"')
  expect(typstOf(paper([words('accountability')])).source).toContain('"accountability"')
  expect(typstOf(paper([words('การมีส่วนร่วมของประชาชนในท้องถิ่น'.repeat(9))])).source).not.toContain('; gap')
})

test('what no font draws is written as its number, what only steers is left out', () => {
  expect(legible('ยิ้ม 😀\u200d❤\ufe0f \u202eก\u0007\tข \ud800 \uf70a')).toBe('ยิ้ม [U+1F600]❤ ก ข [U+D800] [U+F70A]')
  expect(legible('น้ำ \u200b “ก” – ½ € ≥ → ☑ ✓ ●')).toBe('น้ำ \u200b “ก” – ½ € ≥ → ☑ ✓ ●')
  expect([...legibleLetters()].length).toBeGreaterThan(1000)
})

test('a picture that is not there is refused by name', () => {
  const picture: Block = { kind: 'picture', name: 'ตรา', alt: '', widthMm: 10 }
  expect(() => typstOf(paper([picture]))).toThrow('no picture called ตรา')
})
