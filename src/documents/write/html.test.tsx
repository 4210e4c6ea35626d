import { expect, test } from 'vitest'
import { htmlFaults, parseHtml } from '#src/ui/testing/html-check.ts'
import { render } from '#src/ui/testing/render.ts'
import { crooked, filledWith, hostile, letters, memo, report } from '#test/harness/papers.ts'
import { PaperView, renderHtml } from './html.tsx'
import { type Paper, plainText } from './paper.ts'

const view = (paper: Paper) => render(<PaperView paper={paper} />)
const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

const elements = async (paper: Paper, tag: string) => parseHtml(await view(paper)).filter(one => one.tag === tag)

async function textOf(paper: Paper): Promise<string> {
  const bodies = parseHtml(await view(paper)).filter(one => one.attributes.get('class') === 'sheet-text')
  return letters(unescaped(bodies.map(one => one.text).join('')))
}

test('all text is there, in order, with the numerals of the paper', async () => {
  for (const paper of [memo, report(), crooked(), { ...memo, lang: 'en', numerals: 'arabic' } as const])
    expect(await textOf(paper)).toBe(letters(plainText(paper)))
})

test('nothing is wrong with the page, and nothing is inline but the style sheet of a file that stands by itself', async () => {
  for (const paper of [memo, report(), crooked(), filledWith(hostile), filledWith('ก'.repeat(5000))]) {
    expect(htmlFaults(await view(paper))).toEqual([])
    const page = await renderHtml(paper)
    expect(htmlFaults(page)).toEqual([expect.stringContaining('inline style sheet')])
    expect(page).toMatch(/^<!doctype html><html lang="th">/)
  }
  expect(await renderHtml(memo)).toContain('.sheet-table')
})

test('headings begin at the second level and leave out none', async () => {
  const headings = parseHtml(await view(memo)).filter(one => /^h\d$/.test(one.tag))
  expect(headings.map(one => [one.tag, one.text])).toEqual([
    ['h2', 'บันทึกข้อความ'],
    ['h2', 'เรื่องเดิม ๑'],
    ['h3', 'ข้ามชั้น'],
  ])
})

test('a table says what it is, what its heads head, and which rows belong together', async () => {
  const paper = report(4)
  expect((await elements(paper, 'caption')).map(one => one.text)).toEqual(['ตารางที่ ๑'])
  const region = (await elements(paper, 'section')).map(one => [
    one.attributes.get('aria-label'),
    one.attributes.get('tabindex'),
  ])
  expect(region).toEqual([['ตารางที่ ๑', '0']])
  const heads = (await elements(paper, 'th')).map(one =>
    ['scope', 'rowspan', 'colspan'].map(name => one.attributes.get(name)).concat(one.text),
  )
  expect(heads.slice(0, 6)).toEqual([
    ['col', '2', undefined, 'ลำดับ'],
    ['col', '2', undefined, 'มาตรการ'],
    ['col', undefined, '2', 'ผล'],
    ['col', undefined, undefined, 'ผลที่ได้'],
    ['col', undefined, undefined, 'บาท'],
    ['rowgroup', undefined, '4', 'มิติที่ ๑'],
  ])
  expect(heads[6]).toEqual(['row', '2', undefined, 'มาตรการ ๑'])
  expect(await elements(paper, 'tbody')).toHaveLength(2)
})

test('pictures, codes and ticks have words; addresses are links only where they lead to something harmless', async () => {
  expect((await elements(memo, 'img')).map(one => one.attributes.get('alt'))).toEqual(['ตรา', 'ภาพ &quot;ตรา&quot;'])
  expect((await elements(memo, 'svg')).map(one => one.attributes.get('aria-label'))).toEqual([
    'https://example.go.th/verify/1',
  ])
  const ticks = (await elements(memo, 'span')).filter(one => one.attributes.get('role') === 'img')
  expect(ticks.map(one => [one.text, one.attributes.get('aria-label')])).toEqual([
    ['☑', 'เลือกแล้ว'],
    ['☐', 'ยังไม่เลือก'],
  ])
  const links = await elements(filledWith('x'), 'a')
  expect(links.map(one => unescaped(one.attributes.get('href') ?? ''))).toEqual([
    'https://example.go.th/%E0%B8%81%22%3C%26?q=%3C&%22%3E',
  ])
})

test('words that mean harm come out as words', async () => {
  const paper = filledWith(hostile)
  const html = await view(paper)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('javascript:')
  expect(await textOf(paper)).toBe(letters(plainText(paper)))
})

test('300 rows', async () => {
  expect((await elements(report(150), 'tr')).length).toBeGreaterThan(300)
})
