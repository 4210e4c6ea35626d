import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetUrls } from './assets.ts'

function manifestOf(entries: Record<string, { file: string }>) {
  const path = join(mkdtempSync(join(tmpdir(), 'assets-')), 'manifest.json')
  writeFileSync(path, JSON.stringify(entries))
  return path
}

const entries = {
  'src/ui/browser/main.ts': { file: 'assets/main-1.js' },
  'src/ui/styles/style.css': { file: 'assets/style-2.css' },
  'src/ui/pictures/icon.svg': { file: 'assets/icon-3.svg' },
  'src/ui/pictures/blank.svg': { file: 'assets/blank-4.svg' },
  'node_modules/x/files/noto-sans-thai-looped-thai-400-normal.woff2': { file: 'assets/thai-5.woff2' },
  'node_modules/x/files/noto-sans-thai-looped-latin-400-normal.woff2': { file: 'assets/latin-6.woff2' },
  'node_modules/x/files/noto-sans-thai-thai-600-normal.woff2': { file: 'assets/head-7.woff2' },
}

test('built names come from the manifest', () => {
  expect(assetUrls(manifestOf(entries))).toEqual({
    style: '/assets/style-2.css',
    scripts: ['/assets/main-1.js'],
    preloadFonts: ['/assets/thai-5.woff2', '/assets/latin-6.woff2', '/assets/head-7.woff2'],
    icon: '/assets/icon-3.svg',
    blank: '/assets/blank-4.svg',
  })
})

test('a manifest that lacks something says what', () => {
  const { 'src/ui/styles/style.css': _, ...rest } = entries
  expect(() => assetUrls(manifestOf(rest))).toThrow('knows no src/ui/styles/style.css')
})

test('without a build the names are stable', () => {
  expect(assetUrls().style).toBe('/assets/style.css')
})
