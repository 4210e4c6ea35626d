// Small promises of the house that a reader of one file cannot see: where class names live, where Thai text lives,
// that every ledger event has words, and that the settings the guide names are the settings there are.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { allEventWords } from '#src/app/web/pages.ts'
import { isSecretField } from '#src/platform/http/left.ts'
import { sourceFiles } from '#test/harness/import-rule.ts'

const root = resolve(import.meta.dirname, '..')
const files = sourceFiles().filter(file => !/\.test\.tsx?$/.test(file.path))

test('class names and styles are written only in ui', () => {
  const wrong = files.filter(file => !file.path.startsWith('ui/') && /\s(class|className|style)=[{"]/.test(file.text))
  expect(wrong.map(file => file.path)).toEqual([])
})

test('what is typed into a field for secrets is known to be one, and given back to nobody', () => {
  const names = files.flatMap(({ text }) =>
    [...text.matchAll(/<(?:PasswordField|OtpField)\b([\s\S]*?)\/>/g)].map(
      ([, props = '']) => /name="(\w+)"/.exec(props)?.[1] ?? `unnamed:${props}`,
    ),
  )
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter(name => !isSecretField(name))).toEqual([])
})

test('Thai text that people read stands in words files', () => {
  const isData = (path: string) => /words\.\w+\.ts$|^kernel\/|demo|^ui\/(gallery|words)/.test(path)
  const wrong = files
    .filter(file => !isData(file.path))
    .filter(file => /[ก-๛]/.test(withoutComments(file.text)))
    .map(file => file.path)
  // Names of things that are data themselves, each with its English beside it.
  const allowed = [
    'features/agencies/card.ts',
    'features/people/actor.ts',
    'platform/jobs/platform-retention.ts',
    'platform/files/kinds.ts',
    'features/people/retention.ts',
    'features/agencies/preset-schema.ts',
    'app/cli/init.ts',
    // What the checker looks for in Thai texts, and what sheets of scores call things.
    ...files.map(file => file.path).filter(path => path.startsWith('features/measures/checks/')),
    'features/assessment/score-reading.ts',
    // What reports of other offices call things.
    ...files.map(file => file.path).filter(path => path.startsWith('documents/understand/')),
    'documents/read/close-gaps.ts',
    // Words of their own that stand before a stem: data for telling a misreading from a word.
    'features/bring/repair.ts',
    'features/bring/paper-words.ts',
  ]
  expect(wrong.filter(path => !allowed.includes(path))).toEqual([])
})

test('every event that is written to the ledger has words in both languages', () => {
  const events = new Set(
    files.flatMap(file => [...file.text.matchAll(/event: '([a-z.-]+)'/g)].map(([, event]) => event ?? '')),
  )
  const known = (['th', 'en'] as const).map(
    lang => new Set(allEventWords.flatMap(words => Object.keys(words(lang).events))),
  )
  expect(events.size).toBeGreaterThan(10)
  for (const words of known) expect([...events].filter(event => !words.has(event))).toEqual([])
})

test('every setting is described in the guide for production', () => {
  const config = readFileSync(join(root, 'src/platform/config.ts'), 'utf8')
  const settings = [
    ...config
      .slice(config.indexOf('z\n  .object({'), config.indexOf('.superRefine'))
      .matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm),
  ].map(([, name]) => name ?? '')
  const guide = readFileSync(join(root, 'docs/howto/run-in-production.md'), 'utf8')
  expect(settings.length).toBeGreaterThan(20)
  expect(settings.filter(name => !guide.includes(name))).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{])\/\/[^\n]*/g, '$1')
}
