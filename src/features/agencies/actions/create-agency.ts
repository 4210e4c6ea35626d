// A new, empty agency. A command of the person who runs the installation (init, demo), so it runs as keeper and outside any agency.
import type { Kysely } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import type { DB } from '#src/platform/database/types.ts'
import { Problem } from '#src/platform/problem.ts'
import type { NewAgency } from '../schema.ts'

export async function createAgency(db: Kysely<DB>, input: NewAgency & { is_demo?: boolean }): Promise<string> {
  const { host, is_demo, ...values } = input
  const taken = await db.selectFrom('agency_host').select('agency_id').where('host', '=', host).executeTakeFirst()
  if (taken) throw new Problem('exists', { what: host === '' ? 'agency' : host })
  const id = newId()
  await db
    .insertInto('agency')
    .values({ agency_id: id, ...values, name_en: values.name_en || values.name_th, is_demo: is_demo ?? false })
    .execute()
  await db.insertInto('agency_host').values({ host, agency_id: id }).execute()
  return id
}
