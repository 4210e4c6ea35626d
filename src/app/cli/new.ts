// prongsai new feature NAME: the files every feature begins with, ready to be filled. For developers, in a clone of the sources.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill } from '#src/kernel/lang.ts'
import { projectFolder } from '#src/platform/folders.ts'
import { Problem } from '#src/platform/problem.ts'
import { print, speaks } from './say.ts'

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export async function newVerb(args: readonly string[]): Promise<number> {
  const [kind, name] = args
  const words = speaks()
  if (kind !== 'feature' || !name || !NAME.test(name))
    throw new Problem('wrong-input', { what: 'prongsai new feature NAME (a-z, 0-9, -)' })
  const folder = join(projectFolder, 'src', 'features', name)
  if (!existsSync(join(projectFolder, 'src', 'features'))) throw new Problem('wrong-input', { what: 'src/features' })
  if (existsSync(folder)) throw new Problem('exists', { what: `src/features/${name}` })
  for (const [file, text] of Object.entries(skeleton(name))) {
    const path = join(folder, file)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
  print(fill(words.newFeature, { name }))
  return 0
}

function skeleton(name: string): Record<string, string> {
  const camel = name.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase())
  return {
    'public.ts': `// What other features may use of ${name}.\nexport { ${camel}Pages } from './pages/index.ts'\nexport { ${camel}Words } from './words.ts'\n`,
    'words.th.ts': `// Thai texts of ${name}.\nexport const th = {\n  errors: {},\n  notices: {},\n  events: {},\n  list: { title: '${name}', emptyTitle: '', empty: '' },\n}\n`,
    'words.en.ts': `// English texts of ${name}.\nimport type { th } from './words.th.ts'\n\nexport const en: typeof th = {\n  errors: {},\n  notices: {},\n  events: {},\n  list: { title: '${name}', emptyTitle: '', empty: '' },\n}\n`,
    'words.ts': `// The feature's texts by language.\nimport type { Lang } from '#src/kernel/lang.ts'\nimport { en } from './words.en.ts'\nimport { th } from './words.th.ts'\n\nexport const ${camel}Words = (lang: Lang) => (lang === 'en' ? en : th)\n`,
    'pages/index.ts': `// The addresses of this feature.\nimport { list } from './list.tsx'\n\nexport const ${camel}Pages = [list]\n`,
    'pages/list.tsx': [
      `// /office/${name}: what is there.`,
      "import { page } from '#src/platform/http/page.ts'",
      "import { EmptyState, PageHead, Stack } from '#src/ui/index.ts'",
      `import { ${camel}Words } from '../words.ts'`,
      '',
      'export const list = page({',
      `  path: '/office/${name}',`,
      "  shell: 'office',",
      "  may: 'signed-in',",
      "  ledger: 'none',",
      `  words: ${camel}Words,`,
      '  load: async () => true,',
      '  view: (_data, { lang }) => {',
      `    const w = ${camel}Words(lang).list`,
      '    return {',
      '      title: w.title,',
      '      body: (',
      '        <Stack gap="lg">',
      '          <PageHead title={w.title} />',
      '          <EmptyState title={w.emptyTitle}>{w.empty}</EmptyState>',
      '        </Stack>',
      '      ),',
      '    }',
      '  },',
      '})',
      '',
    ].join('\n'),
  }
}
