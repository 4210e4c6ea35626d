// A truck with closed days and an animal whose owner told of a change, written as rows: for tests that walk every page.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export const PET_CODE = 'EEEEE-EEEEE-00001'

export async function oneOfEachOfPlans(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = { truck: newId(), closed: newId(), pet: newId(), told: newId() }
  const write = (text: string, ...values: string[]) => database.asOwner(text, [agencyId, ...values])
  await write(
    `insert into resource (agency_id, id, kind, label_th, unit_id, per_day, litres)
     select $1, $2, 'vehicle', 'x', id, 3, 6000 from unit where agency_id = $1 order by id limit 1`,
    id.truck,
  )
  await write(
    `insert into resource_closed (agency_id, id, resource_id, from_day, to_day, reason) values ($1, $2, $3, '2098-01-01', '2098-01-02', 'x')`,
    id.closed,
    id.truck,
  )
  await write(
    `insert into pet (agency_id, id, number_year, number, code, unit_id, state_at, species, entered_at)
     select $1, $2, 2560, 1, $3, id, now(), 'dog', now() from unit where agency_id = $1 order by id limit 1`,
    id.pet,
    PET_CODE,
  )
  await write(
    `insert into pet_event (agency_id, pet_id, id, at, verb, data, is_open) values ($1, $2, $3, now(), 'told', '{"what": "moved"}', true)`,
    id.pet,
    id.told,
  )
  return Object.values(id)
}
