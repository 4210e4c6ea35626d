// One of each thing about letters and kept papers, written as rows: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

/** The code of a kept paper that every agency of such a test has. */
export const PAPER_CODE = 'PAPERCHECK'
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const code = () => Array.from({ length: 10 }, () => LETTERS[Math.floor(Math.random() * 32)]).join('')

interface Written {
  readonly form: string
  readonly kind: string
  readonly state: string
  readonly signing?: string
  readonly outcome?: string
  readonly round?: number
  /** The post that is asked: one that somebody holds, or an empty one. */
  readonly asks?: 'held' | 'vacant'
}

const letters: readonly Written[] = [
  { form: 'order-ita-committee', kind: 'order', state: 'draft' },
  { form: 'order-caretakers', kind: 'order', state: 'draft' },
  { form: 'memo', kind: 'memo', state: 'circulating', round: 1, signing: 'by-hand', asks: 'held' },
  { form: 'memo', kind: 'memo', state: 'circulating', round: 1, asks: 'vacant' },
  { form: 'announcement', kind: 'announcement', state: 'decided', round: 1, outcome: 'approved', asks: 'held' },
]

export async function oneOfEachOfLetters(database: TestDatabase, agencyId: string): Promise<string[]> {
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  const found = await write(
    `select (select id from staff where agency_id = $1 order by email like 'plan@%' desc nulls last, id limit 1) as staff,
       (select id from unit where agency_id = $1 order by id limit 1) as unit,
       (select p.id from post p join holding h on h.agency_id = p.agency_id and h.post_id = p.id and h.until_day is null
          where p.agency_id = $1 and 'clerk' = any (p.roles) limit 1) as held,
       (select p.id from post p where p.agency_id = $1 and not exists (
          select from holding h where h.agency_id = p.agency_id and h.post_id = p.id)
          and not exists (select from standing_in s where s.agency_id = p.agency_id and s.post_id = p.id) limit 1) as vacant`,
  )
  const { staff, unit, held, vacant } = found.rows[0]
  const ids: string[] = []
  for (const one of letters) {
    const id = newId()
    ids.push(id)
    await write(
      `insert into letter (agency_id, id, form, kind, unit_id, subject, content, signing, state, outcome, code, round, drafted_by, created_at, submitted_at)
       values ($1, $2, $3, $4, $5, 'เรื่องสมมุติ', '{"parts": {}, "annex": {"year": 2569}}', $6, $7, $8, $9, $10, $11, now(), now())`,
      id,
      one.form,
      one.kind,
      unit,
      one.signing ?? 'electronic',
      one.state,
      one.outcome ?? null,
      code(),
      one.round ?? 0,
      staff,
    )
    if (one.asks)
      await write(
        `insert into letter_link (agency_id, id, letter_id, position, post_id, role) values ($1, $2, $3, 10, $4, 'endorser'), ($1, $6, $3, 20, $5, 'decider')`,
        newId(),
        id,
        one.asks === 'held' ? held : vacant,
        held,
        newId(),
      )
  }
  const papers = [newId(), newId()]
  for (const [at, paper] of papers.entries())
    await write(
      `insert into kept_paper (agency_id, id, code, source_kind, source_id, title, paper, digest, kept_at, published_at)
       values ($1, $2, $3, 'letter', $4, 'เอกสารสมมุติ', $5, sha256('x'), now(), $6)`,
      paper,
      at === 0 ? PAPER_CODE : code(),
      ids.at(-1),
      JSON.stringify({
        title: 'เอกสารสมมุติ',
        lang: 'th',
        author: 'x',
        subject: 'x',
        at: '2026-11-21T00:00:00.000Z',
        numerals: 'thai',
        pictures: {},
        sections: [],
      }),
      at === 0 ? new Date('2026-11-21T00:00:00Z') : null,
    )
  const register = newId()
  const incoming = newId()
  const received = newId()
  await write(
    `insert into number_register (agency_id, id, kind, unit_id, prefix) values ($1, $2, 'memo', $4, 'ตย 1'), ($1, $3, 'incoming', null, '')`,
    register,
    incoming,
    unit,
  )
  await write(
    `insert into received_letter (agency_id, id, register_id, number_year, number, received_on, from_whom, subject, unit_id, received_by, created_at)
     values ($1, $2, $3, 2569, 1, '2026-11-20', 'ที่ว่าการอำเภอสมมุติ', 'ขอเชิญประชุม', $4, $5, now())`,
    received,
    incoming,
    unit,
    staff,
  )
  return [...ids, ...papers, register, incoming, received]
}
