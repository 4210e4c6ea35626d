// What features prove by themselves: published papers of reports, the operation plan and letters, and released evidence of the right year.
import { beforeAll, describe, expect, it } from 'vitest'
import { allTopicSources } from '#src/app/topics.ts'
import { proofsOf } from '#src/features/disclosure/gather.ts'
import { newId } from '#src/kernel/ids.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const write = (text: string, ...values: unknown[]) => database.asOwner(text, [world.here(), ...values])
let code = 0

/** A kept paper of a source; published unless told otherwise. */
async function paper(source: string, sourceId: string, more: { hidden?: boolean; withdrawn?: boolean } = {}) {
  const id = newId()
  const shown = `AAAAAAAA${'ABCDEFGHJK'[Math.floor(code / 10)]}${'ABCDEFGHJK'[code++ % 10]}`
  await write(
    `insert into kept_paper (agency_id, id, code, source_kind, source_id, title, paper, digest, kept_at, published_at, published_ref, withdrawn_at)
     values ($1, $2, $3, $4, $5, 'เอกสาร', '{}', sha256('x'), now(), $6, 'x', $7)`,
    id,
    shown,
    source,
    sourceId,
    more.hidden ? null : '2026-04-01',
    more.withdrawn ? '2026-05-01' : null,
  )
  return { id, href: `/papers/${shown}` }
}

const found = async (topic: string, year: number, fiscalYear = year, agency = world.here()) =>
  app.tx(agency, async tx => (await proofsOf(tx, allTopicSources, [topic], { year, fiscalYear })).get(topic) ?? [])

beforeAll(async () => {
  await world.openAccount('ita')
})

describe('proofs', () => {
  it('S280: of a report stand under the year it tells of, of an analysis under the assessment that follows', async () => {
    const plan = newId()
    await write(`insert into plan (agency_id, id, fiscal_year, created_at) values ($1, $2, 2568, now())`, plan)
    const report = async (kind: string, year: number, state = 'frozen') => {
      const id = newId()
      const kept = await paper('report', id)
      await write(
        `insert into report (agency_id, id, kind, fiscal_year, numerals, lang, paper_id, digest, frozen_by, frozen_at, state, withdrawn_at)
         values ($1, $2, $3, $4, 'thai', 'th', $5, sha256('x'), $6, now(), $7, $8)`,
        id,
        kind,
        year,
        kept.id,
        world.staff('ita'),
        state,
        state === 'withdrawn' ? '2026-05-01' : null,
      )
      return kept.href
    }
    const analysis = await report('analysis', 2568)
    const measures = await report('plan', 2569)
    await report('analysis', 2567)
    await report('plan', 2569, 'withdrawn')
    const hrefs = (await found('ita-analysis', 2569)).map(one => one.href)
    expect(hrefs.sort()).toEqual([analysis, measures].sort())
    expect(await found('ita-analysis', 2569, 2569, world.there())).toEqual([])
  })

  it('S248: of the operation plan are told apart by what was kept, and what is not public proves nothing', async () => {
    const plan = newId()
    await write(
      `insert into operation_plan (agency_id, id, fiscal_year, created_at) values ($1, $2, 2569, now())`,
      plan,
    )
    const kept = async (kind: string, round: string | null, more = {}) => {
      const one = await paper('operations', plan, more)
      await write(
        `insert into ledger_entry (agency_id, id, at, event, subject_kind, subject_id, content, digest)
         values ($1, $2, now(), 'operations.kept', 'operation-plan', $3, $4, sha256('x'))`,
        newId(),
        plan,
        JSON.stringify({ paper: one.id, kind, round }),
      )
      return one.href
    }
    const whole = await kept('plan', null)
    const half = await kept('follow-up', 'R6')
    const year = await kept('follow-up', 'R12')
    await kept('plan', null, { hidden: true })
    await kept('plan', null, { withdrawn: true })
    expect((await found('annual-plan', 2569)).map(one => one.href).sort()).toEqual([whole, half].sort())
    expect((await found('six-month-progress', 2569)).map(one => one.href)).toEqual([half])
    expect((await found('annual-report', 2570, 2569)).map(one => one.href)).toEqual([year])
    expect((await found('project-results', 2570, 2569)).map(one => one.href)).toEqual([year])
    expect(await found('annual-plan', 2570)).toEqual([])
  })

  it('of letters follow their form', async () => {
    const letter = newId()
    const unit = await write(`select id from unit where agency_id = $1 order by id limit 1`)
    const columns = await database.asOwner(
      `select column_name, data_type, column_default, is_nullable from information_schema.columns where table_name = 'letter' and table_schema = 'public'`,
    )
    // Whatever else a letter must have is not looked at here.
    const given: Record<string, unknown> = {
      agency_id: world.here(),
      id: letter,
      form: 'announcement-no-gift',
      kind: 'announcement',
      unit_id: unit.rows[0].id,
      dated_on: '2026-01-05',
      subject: 'x',
      state: 'decided',
      outcome: 'approved',
      code: 'ABCDEFGHJK',
    }
    const samples: Record<string, unknown> = {
      'timestamp with time zone': '2026-01-05',
      jsonb: '{}',
      integer: 1,
      text: 'x',
      boolean: false,
      uuid: world.staff('ita'),
      date: '2026-01-05',
    }
    for (const column of columns.rows)
      if (!(column.column_name in given) && column.is_nullable === 'NO' && column.column_default === null)
        given[column.column_name] = samples[column.data_type]
    const names = Object.keys(given)
    await database.asOwner(
      `insert into letter (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(given),
    )
    const kept = await paper('letter', letter)
    const [proof] = await found('no-gift-policy', 2569)
    expect(proof).toMatchObject({ href: kept.href, kind: 'file', unitId: unit.rows[0].id })
    expect(await found('hr-plan', 2569)).toEqual([])
    expect(await found('no-gift-policy', 2571)).toEqual([])
  })

  it('of evidence are released, open, and of the year that is shown', async () => {
    const piece = async (change: Record<string, string | boolean>) => {
      const id = newId()
      const row = {
        happened_on: '2026-01-10',
        state: 'accepted',
        privacy: 'clean',
        is_public: true,
        link_state: 'open',
        ...change,
      }
      await write(
        `insert into evidence (agency_id, id, kind, title, url, happened_on, offered_by, offered_at, state, reviewed_at, privacy, is_public, link_state)
         values ($1, $2, 'link', 'x', $3, $4, $5, now(), $6, '2026-03-01', $7, $8, $9)`,
        id,
        `https://example.test/${id}`,
        row.happened_on,
        world.staff('ita'),
        row.state,
        row.privacy,
        row.is_public,
        row.link_state,
      )
      await write(
        `insert into evidence_topic (agency_id, id, evidence_id, topic, component) values ($1, gen_random_uuid(), $2, 'participation', 'part-1')`,
        id,
      )
      return `https://example.test/${id}`
    }
    const right = await piece({})
    await piece({ is_public: false })
    await piece({ link_state: 'dead' })
    await piece({ happened_on: '2024-01-10' })
    expect(await found('participation', 2569)).toMatchObject([{ href: right, component: 'part-1', kind: 'file' }])
  })
})
