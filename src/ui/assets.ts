// Where the built styles, scripts and fonts lie: read once at start from Vite's manifest.
// Without a build (unit tests) the names are stable, so that pages still render the same.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type AssetUrls = {
  readonly style: string
  readonly scripts: readonly string[]
  readonly preloadFonts: readonly string[]
  readonly icon: string
  /** A transparent picture: what a map's press lands on. */
  readonly blank: string
}

type Manifest = Record<string, { file: string; name?: string; css?: string[] }>

const withoutBuild: AssetUrls = {
  style: '/assets/style.css',
  scripts: ['/assets/main.js'],
  preloadFonts: [],
  icon: '/assets/icon.svg',
  blank: '/assets/blank.svg',
}

/** The faces every page needs at once: its words, and its heading, which would otherwise move what is below it when it arrives. */
const firstFonts = [
  'noto-sans-thai-looped-thai-400-normal.woff2',
  'noto-sans-thai-looped-latin-400-normal.woff2',
  'noto-sans-thai-thai-600-normal.woff2',
]

export function assetUrls(manifestPath: string | undefined = findManifest(import.meta.dirname)): AssetUrls {
  if (manifestPath === undefined) return withoutBuild
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest
  const url = (source: string) => {
    const key = Object.keys(manifest).find(name => name.endsWith(source))
    const file = key === undefined ? undefined : manifest[key]?.file
    if (file === undefined) throw new Error(`${manifestPath} knows no ${source}: run npm run build`)
    return `/${file}`
  }
  return {
    style: url('src/ui/styles/style.css'),
    scripts: [url('src/ui/browser/main.ts')],
    preloadFonts: firstFonts.map(url),
    icon: url('src/ui/pictures/icon.svg'),
    blank: url('src/ui/pictures/blank.svg'),
  }
}

/** The server bundle lies in dist/server, the manifest in dist/client/.vite. */
function findManifest(from: string): string | undefined {
  const candidate = join(from, 'client/.vite/manifest.json')
  if (existsSync(candidate)) return candidate
  const parent = dirname(from)
  return parent === from ? undefined : findManifest(parent)
}
