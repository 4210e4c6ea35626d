// The import rule, for the test that enforces it: who may import whom. app → features → documents → ui, platform → kernel;
// a feature sees only features before it in ORDER, and only through their public.ts; no cycles; rules are pure.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const SRC = resolve(import.meta.dirname, '../../src')

/** Ring → rings it may import besides itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  app: ['features', 'documents', 'platform', 'ui', 'kernel'],
  features: ['documents', 'platform', 'ui', 'kernel'],
  documents: ['platform', 'ui', 'kernel'],
  platform: ['kernel'],
  ui: ['kernel'],
  kernel: [],
}

/** Lowest first: a feature may use those before it. */
const ORDER = [
  'agencies',
  'people',
  'places',
  'forms',
  'evidence',
  'assessment',
  'measures',
  'risks',
  'bring',
  'papers',
  'operations',
  'correspondence',
  'circulars',
  'reports',
  'outlets',
  'link-watch',
  'publishing',
  'cases',
  'services',
  'disclosure',
  'site',
  'open-data',
  'office',
]

export interface SourceFile {
  readonly path: string
  readonly text: string
}

interface Import {
  readonly to: string
  readonly typeOnly: boolean
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?from\s*)?['"](#src\/|\.{1,2}\/)([^'"]+)['"]|\bimport\(\s*['"](#src\/|\.{1,2}\/)([^'"]+)['"]\s*\)/g

function importsOf(file: SourceFile, known: ReadonlySet<string>): Import[] {
  const found: Import[] = []
  for (const [, typeOnly, lead, rest, lazyLead, lazyRest] of file.text.matchAll(IMPORT)) {
    const start = lead ?? lazyLead ?? ''
    const path = rest ?? lazyRest ?? ''
    const to = start === '#src/' ? path : relative('.', join(dirname(file.path), start + path))
    if (known.has(to)) found.push({ to, typeOnly: typeOnly !== undefined })
  }
  return found
}

export function breaches(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(file => file.path))
  const bad: string[] = []
  const graph = new Map<string, string[]>()
  for (const file of files) {
    const [ring = '', feature = ''] = file.path.split('/')
    const imports = importsOf(file, known)
    graph.set(
      file.path,
      imports.filter(one => !one.typeOnly).map(one => one.to),
    )
    if (ring === 'features' && !ORDER.includes(feature))
      bad.push(`${file.path}: the feature ${feature} has no place in ORDER`)
    const isTest = /\.test\.tsx?$/.test(file.path)
    for (const { to, typeOnly } of imports) {
      const breach = (why: string) => bad.push(`${file.path} -> ${to} (${why})`)
      const [toRing = '', toFeature = '', ...deep] = to.split('/')
      const entry = deep.join('/')
      if (isPure(file.path) && !typeOnly && toRing !== 'kernel' && !isAllowedInRules(to))
        breach('rules import only kernel, schema, rights and words')
      if (ring === 'features' && toRing === 'features' && feature !== toFeature) {
        if (entry !== 'public.ts') breach('another feature only through its public.ts')
        else if (ORDER.indexOf(toFeature) > ORDER.indexOf(feature)) breach(`${feature} stands before ${toFeature}`)
      } else if (ring !== toRing && !MAY[ring]?.includes(toRing)) breach(`${ring} may not import ${toRing}`)
      else if (ring === 'app' && toRing === 'features' && entry !== 'public.ts' && !isTest)
        breach('app sees a feature only through its public.ts')
    }
  }
  return [...bad, ...cycles(graph)]
}

const isPure = (path: string) => /(^|\/)([a-z-]+-)?rules\.ts$/.test(path)
const isAllowedInRules = (path: string) => isPure(path) || /\/(schema|rights|words(\.\w+)?)\.ts$/.test(path)

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  const bad: string[] = []
  const visit = (node: string) => {
    state.set(node, 'open')
    path.push(node)
    for (const next of graph.get(node) ?? []) {
      if (state.get(next) === 'open') bad.push(`cycle: ${[...path.slice(path.indexOf(next)), next].join(' -> ')}`)
      else if (!state.has(next)) visit(next)
    }
    path.pop()
    state.set(node, 'done')
  }
  for (const node of graph.keys()) if (!state.has(node)) visit(node)
  return bad
}

export function sourceFiles(folder = SRC): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path: relative(SRC, path), text: readFileSync(path, 'utf8') }))
}
