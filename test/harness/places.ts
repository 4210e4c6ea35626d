// One of each thing of the ground, written as rows: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfPlaces(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = { village: newId(), asset: newId() }
  await database.asOwner(
    `insert into village (agency_id, id, number, name_th, lat, lng) values ($1, $2, 9, 'บ้านทดสอบ', 16.42, 102.82)`,
    [agencyId, id.village],
  )
  await database.asOwner(
    `insert into asset (agency_id, id, kind, code, lat, lng, village_id) values ($1, $2, 'lamp-post', '9-001', 16.42, 102.82, $3)`,
    [agencyId, id.asset, id.village],
  )
  return Object.values(id)
}
