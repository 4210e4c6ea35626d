// prongsai migrate: brings the database to this version, and says how far it went.

import { parseArgs } from 'node:util'
import { fill } from '#src/kernel/lang.ts'
import { print, printJson, speaks } from './say.ts'
import { withHouse } from './with-house.ts'

export async function migrateVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } })
  const words = speaks()
  return withHouse(
    async house => {
      if (values.json) printJson({ applied: house.migrated })
      else print(house.migrated.length > 0 ? fill(words.migrated, { count: house.migrated.length }) : words.upToDate)
      return 0
    },
    { migrate: true },
  )
}
