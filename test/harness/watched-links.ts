// Watched links as rows: one that is dead, one whose content changed: for tests that walk every page.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfLinks(database: TestDatabase, agencyId: string): Promise<string[]> {
  const ids: string[] = []
  for (const state of ['changed', 'dead']) {
    const id = newId()
    ids.push(id)
    await database.asOwner(
      `insert into watched_link (agency_id, id, address, state, since, places, checked_at, found_at)
       values ($1, $2, $3, $4, now(), $5, now(), now())`,
      [
        agencyId,
        id,
        `https://example.test/${state}`,
        state,
        JSON.stringify([{ kind: 'channel', id: newId(), label: 'เว็บไซต์', href: '/office/agency/channels' }]),
      ],
    )
    await database.asOwner(
      `insert into watched_link_check (agency_id, id, link_id, slot, on_day, at, problem) values ($1, gen_random_uuid(), $2, 0, '2026-11-20', now(), 'timeout')`,
      [agencyId, id],
    )
  }
  return ids
}
