// Copies Lucide drawings into src/ui/icons.data.ts so that the server carries only those in use.
// Add one:  node scripts/icons.mjs bell truck      Refresh all after an update of lucide-static:  node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const target = new URL('../src/ui/icons.data.ts', import.meta.url)
const source = name => new URL(`../node_modules/lucide-static/icons/${name}.svg`, import.meta.url)

const kept = [...readIfThere(target).matchAll(/^ {2}'?([a-z0-9-]+)'?:/gm)].map(match => match[1])
const names = [...new Set([...kept, ...process.argv.slice(2)])].sort()
const lines = names.map(name => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}:\n    '${drawing(name)}',`)

writeFileSync(
  target,
  `// The Lucide drawings in use, written by scripts/icons.mjs: do not edit by hand.\nexport const iconDrawings = {\n${lines.join('\n')}\n} as const\n`,
)

function drawing(name) {
  const svg = readFileSync(source(name), 'utf8')
  return svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim()
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
