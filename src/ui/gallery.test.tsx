import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { langs } from '#src/kernel/lang.ts'
import { Gallery } from './gallery.tsx'
import * as ui from './index.ts'
import { htmlFaults, parseHtml } from './testing/html-check.ts'
import { render } from './testing/render.ts'

const shells = [
  'Document',
  'SiteShell',
  'OfficeShell',
  'PlainShell',
  'SafeShell',
  'OfficeMenu',
  'DemoBanner',
  'SkipLink',
  'FormOnPage',
]
const insideOthers = ['Icon', 'Mark', 'Emblem', 'HiddenFields', 'Wrap', 'Read']

describe.each(langs)('the gallery in %s', lang => {
  test('is valid, and nothing in it leads nowhere', async () => {
    expect(htmlFaults(await render(<Gallery lang={lang} blank="/assets/blank.svg" />))).toEqual([])
  })

  test('prints the same bytes twice, so that pages can be kept', async () => {
    const once = await render(<Gallery lang={lang} blank="/b" />)
    expect((await render(<Gallery lang={lang} blank="/b" />)) === once).toBe(true)
  })

  test('links only to places it has', async () => {
    const elements = parseHtml(await render(<Gallery lang={lang} blank="/b" />))
    const ids = new Set(elements.map(element => element.attributes.get('id')))
    const targets = elements.flatMap(element => element.attributes.get('href')?.match(/^#(.+)/)?.[1] ?? [])
    expect(targets.filter(target => !ids.has(target))).toEqual([])
  })
})

test('an English gallery says nothing in Thai', async () => {
  const html = await render(<Gallery lang="en" blank="/b" />)
  expect(html.match(/[ก-๙]+/)?.[0]).toBeUndefined()
})

test('every piece is shown', () => {
  const folder = join(import.meta.dirname, 'gallery')
  const source = readdirSync(folder)
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const pieces = Object.keys(ui).filter(name => /^[A-Z]/.test(name) && ![...shells, ...insideOthers].includes(name))
  expect(
    pieces.filter(name => !['Stack', 'Section', 'PageHead'].includes(name) && !source.includes(`<ui.${name}`)),
  ).toEqual([])
})
