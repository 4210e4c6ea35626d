// The one style rule that is enforced (test/harness/import-rule.ts), and proof that it would notice a breach.
import { describe, expect, test } from 'vitest'
import { breaches, type SourceFile, sourceFiles } from '#test/harness/import-rule.ts'

test('nobody imports what the rule forbids', () => {
  expect(breaches(sourceFiles())).toEqual([])
})

describe('the rule notices', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text })
  const b = file('features/people/public.ts', '')
  test.each([
    ['an import upwards', [file('kernel/a.ts', "import { x } from '../platform/b.ts'"), file('platform/b.ts', '')]],
    [
      'ui knowing the platform',
      [file('ui/a.tsx', "import { x } from '#src/platform/b.ts'"), file('platform/b.ts', '')],
    ],
    [
      'a lower feature using a higher one',
      [file('features/agencies/a.ts', "import { x } from '../people/public.ts'"), b],
    ],
    [
      'a way past public.ts',
      [
        file('features/site/a.ts', "import { x } from '#src/features/people/queries.ts'"),
        file('features/people/queries.ts', ''),
      ],
    ],
    [
      'app past public.ts',
      [file('app/a.ts', "import { x } from '#src/features/people/queries.ts'"), file('features/people/queries.ts', '')],
    ],
    ['a lazy import upwards', [file('platform/a.ts', "const x = await import('#src/app/b.ts')"), file('app/b.ts', '')]],
    [
      'rules that read the database',
      [file('features/people/rules.ts', "import { x } from './queries.ts'"), file('features/people/queries.ts', '')],
    ],
    [
      'a cycle',
      [file('platform/a.ts', "import { x } from './b.ts'"), file('platform/b.ts', "import { y } from './a.ts'")],
    ],
    ['a feature without a place', [file('features/unknown/a.ts', '')]],
  ])('%s', (_name, files) => {
    expect(breaches(files).length).toBeGreaterThan(0)
  })

  test('and lets pass what is allowed', () => {
    const files = [
      file(
        'features/site/a.tsx',
        "import { x } from '../people/public.ts'\nimport type { T } from '#src/platform/b.ts'\nimport { y } from '#src/kernel/c.ts'",
      ),
      b,
      file('platform/b.ts', "import { y } from '#src/kernel/c.ts'"),
      file('kernel/c.ts', ''),
    ]
    expect(breaches(files)).toEqual([])
  })
})
