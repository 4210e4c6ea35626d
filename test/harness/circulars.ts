// Circulars as rows, one in each state that has pages of its own: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfCirculars(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = { draft: newId(), sent: newId(), link: newId() }
  const found = await database.asOwner(
    `select (select id from staff where agency_id = $1 order by id limit 1) as staff, (select id from unit where agency_id = $1 order by id limit 1) as unit`,
    [agencyId],
  )
  const { staff, unit } = found.rows[0]
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  const circular = (which: string, state: 'draft' | 'sent') =>
    write(
      `insert into circular (agency_id, id, kind, subject, words, must, due_on, unit_id, audience, state, created_by, created_at, sent_by, sent_at, digest)
       values ($1, $2, 'law', 'หนังสือเวียน', 'x', 'acknowledge', '2027-06-30', $3, '{"everybody":true,"units":[],"classes":[],"people":[]}', $4, $5, now(),
         case when $4 = 'sent' then $5::uuid end, case when $4 = 'sent' then now() end, case when $4 = 'sent' then sha256('x') end)`,
      which,
      unit,
      state,
      staff,
    )
  await circular(id.draft, 'draft')
  await circular(id.sent, 'sent')
  await write(
    `insert into circular_recipient (agency_id, id, circular_id, staff_id, position, name, class, due_on, added_at)
     select $1, gen_random_uuid(), $2, s.id, row_number() over (order by s.id), concat(s.first_name, ' ', s.last_name), s.class, '2027-06-30', now()
     from staff s where s.agency_id = $1`,
    id.sent,
  )
  await write(
    `insert into circular_attachment (agency_id, id, circular_id, title, url, position) values ($1, $2, $3, 'ลิงก์', 'https://example.test/', 0)`,
    id.link,
    id.sent,
  )
  return [id.draft, id.sent, id.link]
}
