// prongsai search: makes the index of the public search anew, of one agency or of all. Files whose words are not there yet are read by the server.
import { parseArgs } from 'node:util'
import { inAgency } from '#src/platform/database/scope.ts'
import { searchIndex } from '../search.ts'
import { agencyOf, knownAgencies } from './agency-of.ts'
import { speaks } from './say.ts'
import { withHouse } from './with-house.ts'

export async function searchVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { agency: { type: 'string' } } })
  const words = speaks()
  await withHouse(async house => {
    const agencies = values.agency === undefined ? await knownAgencies(house) : [await agencyOf(house, values.agency)]
    for (const agency of agencies) {
      const scope = { agencyId: agency.id, now: house.clock() }
      const count = await inAgency(house.database, scope, tx => searchIndex.rebuild(tx))
      process.stdout.write(`${words.searchMade.replace('{agency}', agency.name).replace('{count}', String(count))}\n`)
    }
  })
  return 0
}
