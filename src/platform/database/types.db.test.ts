// The types of the tables are written by kysely-codegen from the migrated schema; `npm run db:types` renews them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/platform/folders.ts'
import { testDatabase } from '#test/harness/database.ts'

const database = testDatabase()

test('types.ts is what the schema says', async () => {
  database.get()
  const file = join(mkdtempSync(join(tmpdir(), 'prongsai-types-')), 'types.ts')
  const flags = [
    '--dialect',
    'postgres',
    '--url',
    database.url,
    '--out-file',
    file,
    '--date-parser',
    'string',
    '--numeric-parser',
    'number',
  ]
  const names = ['--include-pattern', 'public.*', '--exclude-pattern', '*schema_migration*']
  const cli = join(projectFolder, 'node_modules/kysely-codegen/dist/cli/bin.js')
  execFileSync(process.execPath, [cli, ...flags, ...names], { stdio: 'pipe' })
  // The pool reads int8 as a number (connect.ts): sizes and sequence numbers stay far below 2^53.
  const types = readFileSync(file, 'utf8').replace(/^export type Int8 = .*$/m, 'export type Int8 = number;')
  await expect(types).toMatchFileSnapshot('types.ts')
})
