// (e) The integrity year at full size: a plan of 60 measures with 6 steps each and 1,000 pieces of evidence. Its page and the comparison of
// years against their bare queries, the checker as a pure function, and the start of the next year in one transaction.

import { frameworkInForce, scoreSheets } from '#src/features/assessment/public.ts'
import { rollOver } from '#src/features/measures/actions/roll-over.ts'
import { runChecks } from '#src/features/measures/checks/index.ts'
import { planPicture } from '#src/features/measures/public.ts'
import { newId } from '#src/kernel/ids.ts'
import { connect, countingStatements, type Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { aLargeInput } from '#test/harness/plan-picture.ts'
import { alternating, type Line, median, spread, timed } from './measure.ts'
import { ask, type Program, signIn } from './program.ts'

const MEASURES = 60
const STEPS = 6
const PROOFS = 1000
const YEAR = 2580
const REQUESTS = 15
const ROUNDS = 7

export async function theYear(program: Program, password: string): Promise<Line[]> {
  const database = await connect(program.databaseUrl(), 8)
  try {
    const found = await database.pool.query(`select agency_id from agency_host where host = ''`)
    const agencyId = String(found.rows[0]?.agency_id)
    const planId = await aLargePlan(database, agencyId)
    const cookie = await signIn(program.url, 'ita@thansai.example', password)
    const scope = { agencyId, now: new Date() }
    const line = async (what: string, path: string, queries: () => Promise<unknown>): Promise<Line> => {
      const bare = async () => {
        for (let n = 0; n < REQUESTS; n++) await queries()
      }
      const times = await alternating(ROUNDS, () => ask(program.port, path, REQUESTS, cookie, 1), bare)
      const ratios = times.ours.map((ours, at) => (times.bare[at] ?? 0) / ours)
      const ms = (values: readonly number[]) => (median(values) / REQUESTS).toFixed(1)
      return {
        what,
        measured: `${median(ratios).toFixed(2)} of its rate (${spread(ratios)}; ${ms(times.ours)} ms to ${ms(times.bare)} ms)`,
        promise: '≥ 0.5',
        ok: median(ratios) >= 0.5,
      }
    }
    const picture = () => inAgency(database, scope, tx => planPicture(tx, planId), { readOnly: true })
    const counted = await countingStatements(picture)
    return [
      await line(
        `plan of ${MEASURES} measures × ${STEPS} steps, ${PROOFS} pieces of evidence, to its queries`,
        `/office/measures?year=${YEAR}`,
        picture,
      ),
      await line('comparison of two years, to its queries', '/office/scores/compare?from=2568&to=2569', () =>
        inAgency(
          database,
          scope,
          async tx => [await scoreSheets(tx), await frameworkInForce(tx, 2568), await frameworkInForce(tx, 2569)],
          { readOnly: true },
        ),
      ),
      {
        what: 'statements that read that plan',
        measured: `${counted.statements}`,
        promise: '≤ 14, whatever its size',
        ok: counted.statements <= 14,
      },
      checker(),
      await nextYear(database, agencyId, planId),
    ]
  } finally {
    await database.close()
  }
}

function checker(): Line {
  const times: number[] = []
  for (let round = 0; round < 25; round++) {
    // A new input each time: what is remembered of the last one must not help.
    const input = aLargeInput({ measures: MEASURES, steps: STEPS, proofs: PROOFS })
    const started = performance.now()
    const { findings } = runChecks(input)
    if (round >= 5) times.push(performance.now() - started)
    if (findings.length > 0) throw new Error('the plan of the bench has findings')
  }
  return {
    what: 'the checker on that plan, as a pure function',
    measured: `${median(times).toFixed(1)} ms (${spread(times)})`,
    promise: '≤ 50 ms',
    ok: median(times) <= 50,
  }
}

async function nextYear(database: Database, agencyId: string, planId: string): Promise<Line> {
  const staff = await database.pool.query(`select id from staff where agency_id = $1 limit 1`, [agencyId])
  const actor = { id: String(staff.rows[0]?.id), name: 'bench', post: 'bench', holds: () => true }
  let made = 0
  const took = await timed(async () => {
    await inAgency(database, { agencyId, now: new Date(), actor }, async tx => {
      const plan = await planPicture(tx, planId)
      const done = await rollOver(tx, planId, { measures: plan?.measures.map(one => one.id) ?? [], evidence: true })
      if (!done.ok) throw new Error(done.because)
    })
  })
  const counted = await database.pool.query(
    `select count(*)::int as n from step s join measure m on m.agency_id = s.agency_id and m.id = s.measure_id join plan p on p.agency_id = m.agency_id and p.id = m.plan_id
     where p.agency_id = $1 and p.fiscal_year = $2`,
    [agencyId, YEAR + 1],
  )
  made = counted.rows[0]?.n ?? 0
  return {
    what: 'the next year from that plan, one transaction',
    measured: `${made} steps in ${took.toFixed(0)} ms`,
    promise: `${MEASURES * STEPS} steps, ≤ 2 s`,
    ok: made === MEASURES * STEPS && took <= 2000,
  }
}

async function aLargePlan(database: Database, agencyId: string): Promise<string> {
  const plan = newId()
  const write = (text: string, ...values: unknown[]) => database.pool.query(text, [agencyId, ...values])
  await write(
    `insert into plan (agency_id, id, fiscal_year, state, created_at) values ($1, $2, ${YEAR}, 'approved', now())`,
    plan,
  )
  await write(
    `insert into plan_heading (agency_id, id, plan_id, position, issue, name_th) select $1, gen_random_uuid(), $2, n, 'process', 'ประเด็น ' || n from generate_series(1, 7) n`,
    plan,
  )
  await write(
    `insert into measure (agency_id, id, plan_id, heading_id, position, name, created_at)
     select $1, gen_random_uuid(), $2, (select id from plan_heading h where h.plan_id = $2 and h.position = n % 7 + 1), n, 'มาตรการที่ ' || n, now() from generate_series(1, ${MEASURES}) n`,
    plan,
  )
  await write(
    `insert into responsible (agency_id, id, measure_id, kind, unit_id) select $1, gen_random_uuid(), m.id, 'unit', (select id from unit where agency_id = $1 limit 1) from measure m where m.plan_id = $2`,
    plan,
  )
  await write(
    `insert into step (agency_id, id, measure_id, position, name, output, state, done_on, created_at)
     select $1, gen_random_uuid(), m.id, n, 'จัดทำส่วนที่ ' || n, 'จัดทำแล้ว', 'done', '2037-01-10', now() from measure m, generate_series(1, ${STEPS}) n where m.plan_id = $2`,
    plan,
  )
  await write(
    `insert into step_period (agency_id, id, step_id, from_day, to_day) select $1, gen_random_uuid(), s.id, '2036-10-01', '2037-03-31' from step s join measure m on m.id = s.measure_id where m.plan_id = $2`,
    plan,
  )
  await write(
    `insert into action (agency_id, id, step_id, on_day, what, recorded_by, recorded_at)
     select $1, gen_random_uuid(), s.id, '2037-01-10', 'จัดทำแล้ว', (select id from staff where agency_id = $1 limit 1), now() from step s join measure m on m.id = s.measure_id where m.plan_id = $2`,
    plan,
  )
  await write(
    `with made as (insert into evidence (agency_id, id, kind, title, url, offered_by, offered_at, state)
       select $1, gen_random_uuid(), 'link', 'หลักฐาน ' || n, 'https://example.test/' || n, (select id from staff where agency_id = $1 limit 1), now(), 'accepted' from generate_series(1, ${PROOFS}) n returning id),
     e as (select id, row_number() over () as n from made),
     s as (select s.id, s.measure_id, row_number() over () as n from step s join measure m on m.id = s.measure_id where m.plan_id = $2)
     insert into proof (agency_id, id, evidence_id, measure_id, step_id, proves)
     select $1, gen_random_uuid(), e.id, s.measure_id, s.id, 'output' from e join s on s.n = (e.n - 1) % ${MEASURES * STEPS} + 1`,
    plan,
  )
  await database.pool.query('analyze')
  return plan
}
