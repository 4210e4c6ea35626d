// A service with its form, a draft, and a case in every state that has a verb of its own, written as rows: for tests that walk every page.
import { newId } from '#src/kernel/ids.ts'
import lightFile from '../../content/services/street-light/service.json' with { type: 'json' }
import type { TestDatabase } from './database.ts'

export const SERVICE_CODE = 'every-light'
export const DRAFT_CODE = 'DDDDD-DDDDD-00001'
const states = ['submitted', 'received', 'waiting', 'done', 'joined'] as const
const codeOf = (state: string) => `CCCCC-CCCCC-0000${states.indexOf(state as 'done') + 1}`
/** Questions asked several times, so that their pages are walked too. */
const several = {
  id: 'several',
  type: 'group',
  optional: true,
  label: { th: 'ดวงอื่น' },
  one: { th: 'ดวงที่ {number}' },
  questions: [{ id: 'near', type: 'text', label: { th: 'ใกล้อะไร' } }],
}
export const CASE_CODES = states.map(codeOf)

export async function oneOfEachOfCases(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = { service: newId(), version: newId(), draft: newId(), text: newId() }
  const found = await database.asOwner(
    `select (select id from staff where agency_id = $1 order by id limit 1) as staff, (select id from unit where agency_id = $1 order by id limit 1) as unit`,
    [agencyId],
  )
  const { staff, unit } = found.rows[0]
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  const [asks, ...sections] = lightFile.service.sections
  const questions = [...(asks?.questions ?? []), several]
  const definition = JSON.stringify({
    ...lightFile.service,
    series: 'ท',
    sections: [{ ...asks, questions }, ...sections],
  })
  await write(
    `insert into form_version (agency_id, id, of_kind, of_id, number, definition, digest, published_at) values ($1, $2, 'service', $3, 1, $4, sha256('x'), now())`,
    id.version,
    id.service,
    definition,
  )
  await write(
    `insert into service (agency_id, id, code, unit_id, draft, state, current_version_id, opened_at, created_at) values ($1, $2, $3, $4, $5, 'open', $6, now(), now())`,
    id.service,
    SERVICE_CODE,
    unit,
    definition,
    id.version,
  )
  await write(
    `insert into form_draft (agency_id, id, code, of_kind, of_id, version_id, started_at, changed_at) values ($1, $2, $3, 'service', $4, $5, now(), now())`,
    id.draft,
    DRAFT_CODE,
    id.service,
    id.version,
  )
  await write(`insert into case_template (agency_id, id, name, words) values ($1, $2, 'x', 'x')`, id.text)
  const cases: string[] = []
  for (const [at, state] of states.entries()) {
    const caseId = newId()
    const isIn = state !== 'submitted'
    const isEnded = state === 'done' || state === 'joined'
    await write(
      `insert into case_file (agency_id, id, of_kind, of_id, version_id, process, code, series, number_year, number, state, state_at, channel, title, answers,
         unit_id, submitted_at, received_at, ended_at, promised_days, due_on, first_due_on, paused_on, recheck, main_id)
       values ($1, $2, 'service', $3, $4, 'repair', $5, 'ท', $6, $7, $8, now(), 'web', 'x', '{}', $9, now(), $10, $11, 3, '2099-01-01', '2099-01-01', $12, $13, $14)`,
      caseId,
      id.service,
      id.version,
      codeOf(state),
      isIn ? 2569 : null,
      isIn ? at : null,
      state,
      unit,
      isIn ? new Date() : null,
      isEnded ? new Date() : null,
      state === 'waiting' ? '2026-11-20' : null,
      state === 'done' ? 'due' : 'no',
      state === 'joined' ? cases[0] : null,
    )
    await write(
      `insert into case_event (agency_id, case_id, id, at, verb, state, by_whom, staff_id) values ($1, $2, $3, now(), 'submit', $4, 'citizen', $5)`,
      caseId,
      newId(),
      state,
      staff,
    )
    cases.push(caseId)
  }
  return [...cases, id.service, id.text]
}
