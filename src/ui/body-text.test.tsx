import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BodyText, blocksOf } from './body-text.tsx'
import { toHtml } from './to-html.ts'

describe('text as it was typed', () => {
  test('paragraphs, lists and headings', () => {
    expect(blocksOf('หนึ่ง\nสอง\n\n## หัวข้อ\n- ก\n- ข\nท้าย')).toEqual([
      { kind: 'paragraph', lines: ['หนึ่ง', 'สอง'] },
      { kind: 'heading', text: 'หัวข้อ' },
      { kind: 'list', items: ['ก', 'ข'] },
      { kind: 'paragraph', lines: ['ท้าย'] },
    ])
  })

  test('an address is a link, without the full stop behind it', async () => {
    const html = await toHtml(<BodyText text="ดูที่ https://example.test/a?b=1&c=2. จบ" />)
    expect(html).toContain('href="https://example.test/a?b=1&amp;c=2"')
    expect(html).toContain('</a>. จบ')
  })

  test('whatever is typed, no tag and no script comes out of it', async () => {
    const nasty = fc.stringMatching(/^[<>&"'a-z=/:()\s#-]{0,80}$/)
    await fc.assert(
      fc.asyncProperty(nasty, async text => {
        const html = await toHtml(<BodyText text={text} />)
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(found => found[1])
        expect(tags.filter(tag => !['div', 'p', 'ul', 'li', 'br', 'h2', 'a'].includes(tag ?? ''))).toEqual([])
        expect(html).not.toMatch(/href="(?!https?:)/)
      }),
    )
  })

  test('no word is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ก', '- ข', '## ค', '', 'ง จ')), lines => {
        const words = (text: string) => text.match(/[ก-ฮ]/g) ?? []
        expect(words(JSON.stringify(blocksOf(lines.join('\n'))))).toEqual(words(lines.join('\n')))
      }),
    )
  })
})
