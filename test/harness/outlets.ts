// One of each thing about channels that carry news out, written as rows: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfOutlets(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = { page: newId(), board: newId(), waiting: newId(), posted: newId() }
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  await write(
    `insert into outlet (agency_id, id, kind, name, page_key, secret, connected_at, made_at)
     values ($1, $2, 'facebook', 'เพจทดสอบ', '77', '\\x00', now(), now())`,
    id.page,
  )
  await write(
    `insert into outlet (agency_id, id, kind, name, made_at) values ($1, $2, 'board', 'บอร์ดทดสอบ', now())`,
    id.board,
  )
  await write(
    `insert into outlet_post (agency_id, id, outlet_id, subject, text, made_at) values ($1, $2, $3, 'ข่าวทดสอบ', 'ข้อความ', now())`,
    id.waiting,
    id.page,
  )
  await write(
    `insert into outlet_post (agency_id, id, outlet_id, subject, text, state, posted_on, posted_at_address, made_at)
     values ($1, $2, $3, 'ข่าวที่ลงแล้ว', 'ข้อความ', 'posted', '2026-11-01', 'หน้าสำนักงาน', now())`,
    id.posted,
    id.board,
  )
  return Object.values(id)
}
