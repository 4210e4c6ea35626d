// One frozen report and one that came back from Word, written as rows: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfReports(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = { file: newId(), back: newId(), cell: newId(), paper: newId(), report: newId() }
  const found = await database.asOwner(
    `select (select id from staff where agency_id = $1 order by id limit 1) as staff,
       (select id from plan where agency_id = $1 order by fiscal_year desc limit 1) as plan`,
    [agencyId],
  )
  const { staff, plan } = found.rows[0]
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  await write(
    `insert into file (agency_id, id, sha256, size, media_type, name, is_public, created_at) values ($1, $2, sha256('x'), 1, 'application/pdf', 'x.docx', false, now())`,
    id.file,
  )
  await write(
    `insert into report_return (agency_id, id, file_id, plan_id, kind, layout, lang, numerals, by_mark, by_place, by_staff, at)
     values ($1, $2, $3, $4, 'plan', 'plan', 'th', 'thai', 1, 0, $5, now())`,
    id.back,
    id.file,
    plan,
    staff,
  )
  await write(
    `insert into report_return_cell (agency_id, id, return_id, position, kind, field, subject_id, here_text, word_text, matched_by, moved_on)
     values ($1, $2, $3, 0, 'text', 'plan.preamble', $4, '', 'ข้อความ', 'mark', false)`,
    id.cell,
    id.back,
    plan,
  )
  const paper = {
    title: 'รายงาน',
    lang: 'th',
    author: 'x',
    subject: 'x',
    at: '2026-11-01T00:00:00.000Z',
    numerals: 'thai',
    pictures: {},
    sections: [],
  }
  await write(
    `insert into kept_paper (agency_id, id, code, source_kind, source_id, title, paper, digest, kept_at)
     values ($1, $2, 'ABCDEFGHJK', 'report', $3, 'รายงาน', $4, sha256('x'), now())`,
    id.paper,
    id.report,
    JSON.stringify(paper),
  )
  await write(
    `insert into report (agency_id, id, kind, fiscal_year, numerals, lang, paper_id, digest, frozen_by, frozen_at)
     values ($1, $2, 'plan', 2570, 'thai', 'th', $3, sha256('x'), $4, now())`,
    id.report,
    id.paper,
    staff,
  )
  return [id.back, id.report]
}
