// The verbs of the operation plan on a real database: who may, what is refused, what two officers do at once, what a round counts,
// who is reminded, and the papers that come of it.
import { beforeEach, describe, expect, test } from 'vitest'
import { plainText } from '#src/documents/write/paper.ts'
import { newId } from '#src/kernel/ids.ts'
import { period } from '#src/kernel/period.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { historyOf } from '#src/platform/ledger/history.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { addProject } from './actions/add-project.ts'
import { cancelProject, restoreProject } from './actions/cancel-project.ts'
import { createOperationPlan } from './actions/create-plan.ts'
import { editOperationPlan } from './actions/edit-plan.ts'
import { editProject } from './actions/edit-project.ts'
import { importProjects, previewImport } from './actions/import-projects.ts'
import { reportProgress } from './actions/report-progress.ts'
import { collectOperations } from './collect.ts'
import { operationsFacts } from './facts.ts'
import { operationPaper, type PaperKind } from './operation-paper.ts'
import { planById, projectById, projectsOfPlan, reportsOf } from './queries.ts'
import type { NewProgress, NewProject } from './schema.ts'
import { sheetRows } from './sheet-rows.ts'
import { operationsWork } from './work.ts'

const database = testDatabase()
let here: TestAgency
let ita: Person
let head: Person
let otherHead: Person
let officer: Person
let plan: string

beforeEach(async () => {
  here = await testAgency(database.get())
  const mail = () => `${newId()}@x.example`
  ita = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'], email: mail() })
  head = await here.person({ posts: ['finance-director'], email: mail() })
  otherHead = await here.person({ posts: ['clerk-office-head'], email: mail() })
  officer = await here.person({ posts: ['finance-officer'], email: mail() })
  plan = value(await here.as(ita, tx => createOperationPlan(tx, { fiscal_year: 2570, ...blankPlan })))
})

const blankPlan = { name: '', approved_ref: '', approved_on: null }
const answer = (result: { ok: boolean; because?: string; at?: string }) =>
  result.ok ? 'yes' : [result.because, result.at].filter(Boolean).join(' ')
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}
const aProject = (parts: Partial<NewProject> = {}): NewProject => ({
  strategy: 'ยุทธศาสตร์ที่ 1',
  name: 'ปรับปรุงแผนที่ภาษี',
  target: '1,800 แปลง',
  budget: 12_000_000,
  budget_source: '',
  place: 'ทั้งเขต',
  unit: here.unit('finance'),
  from: '2026-10-01',
  to: '2027-03-31',
  ...parts,
})
const aReport = (parts: Partial<NewProgress> = {}): NewProgress => ({
  on_day: '2026-10-20',
  status: 'doing',
  percent: 40,
  spent: 3_600_000,
  result: 'ทำแล้ว 730 แปลง',
  obstacle: '',
  ...parts,
})
const add = async (parts: Partial<NewProject> = {}) =>
  value(await here.as(ita, tx => addProject(tx, plan, aProject(parts))))
const read = <T>(work: (tx: Tx) => Promise<T>) => here.as(ita, work)

describe('the plan', () => {
  test('is one for each year, begun and changed by who answers for the whole agency', async () => {
    expect(answer(await here.as(ita, tx => createOperationPlan(tx, { fiscal_year: 2570, ...blankPlan })))).toBe(
      'year-taken fiscal_year',
    )
    expect(answer(await here.as(head, tx => createOperationPlan(tx, { fiscal_year: 2571, ...blankPlan })))).toBe(
      'whole-agency-only',
    )
    const approved = { name: 'แผน', approved_ref: 'ประกาศ', approved_on: '2026-10-20' }
    expect(answer(await here.as(head, tx => editOperationPlan(tx, plan, { ...approved, _version: 1 })))).toBe(
      'whole-agency-only',
    )
    expect(answer(await here.as(ita, tx => editOperationPlan(tx, plan, { ...approved, _version: 1 })))).toBe('yes')
    expect(answer(await here.as(ita, tx => editOperationPlan(tx, plan, { ...approved, _version: 1 })))).toBe('stale')
    expect(await read(tx => planById(tx, plan))).toMatchObject({ ...approved, version: 2 })
    const other = await testAgency(database.get())
    const stranger = await other.person({ posts: ['clerk'], email: `${newId()}@x.example` })
    expect(answer(await other.as(stranger, tx => editOperationPlan(tx, plan, { ...approved, _version: 2 })))).toBe(
      'not-found',
    )
    expect(answer(await other.as(stranger, tx => addProject(tx, plan, aProject())))).toBe('not-found')
  })
})

describe('a project', () => {
  test('is written by its unit, and by nobody for another', async () => {
    expect(answer(await here.as(head, tx => addProject(tx, plan, aProject())))).toBe('yes')
    expect(answer(await here.as(otherHead, tx => addProject(tx, plan, aProject())))).toBe('not-your-unit unit')
    expect(answer(await here.as(officer, tx => addProject(tx, plan, aProject())))).toBe('not-your-unit unit')
    expect(answer(await here.as(ita, tx => addProject(tx, plan, aProject({ unit: newId() }))))).toBe('choose-one unit')
    const past = { from: '2025-01-01', to: '2025-02-01' }
    expect(answer(await here.as(ita, tx => addProject(tx, plan, aProject(past))))).toBe('outside-year from')
  })

  test('changed by two at once: the second is told; taken over by another unit only with a right there', async () => {
    const id = await add()
    const change = { ...aProject({ name: 'ใหม่' }), _version: 1 }
    expect(answer(await here.as(head, tx => editProject(tx, id, change)))).toBe('yes')
    expect(answer(await here.as(ita, tx => editProject(tx, id, change)))).toBe('stale')
    expect(answer(await here.as(otherHead, tx => editProject(tx, id, { ...change, _version: 2 })))).toBe(
      'not-your-unit',
    )
    const away = { ...change, unit: here.unit('clerk-office'), _version: 2 }
    expect(answer(await here.as(head, tx => editProject(tx, id, away)))).toBe('not-your-unit unit')
    expect(answer(await here.as(ita, tx => editProject(tx, id, away)))).toBe('yes')
    expect(await read(tx => projectById(tx, id))).toMatchObject({ name: 'ใหม่', version: 3 })
  })

  test('is cancelled with a reason and put back with one; meanwhile nobody changes or reports', async () => {
    const id = await add()
    const why = { reason: 'ไม่มีผู้รับจ้าง', _version: 1 }
    expect(answer(await here.as(otherHead, tx => cancelProject(tx, id, why)))).toBe('not-your-unit')
    expect(answer(await here.as(head, tx => cancelProject(tx, id, why)))).toBe('yes')
    expect(answer(await here.as(head, tx => cancelProject(tx, id, why)))).toBe('already-so')
    expect(answer(await here.as(head, tx => editProject(tx, id, { ...aProject(), _version: 2 })))).toBe(
      'project-cancelled',
    )
    expect(answer(await here.as(officer, tx => reportProgress(tx, id, aReport())))).toBe('project-cancelled')
    expect(answer(await here.as(head, tx => restoreProject(tx, id, { reason: 'มีแล้ว', _version: 1 })))).toBe('stale')
    expect(answer(await here.as(head, tx => restoreProject(tx, id, { reason: 'มีแล้ว', _version: 2 })))).toBe('yes')
    expect(await read(tx => projectById(tx, id))).toMatchObject({ isCancelled: false, cancelled_why: '' })
    const events = (await read(tx => historyOf(tx, id, { most: 8 }))).map(one => one.event)
    expect(events).toContain('operation-project.cancelled')
    expect(events).toContain('operation-project.restored')
  })
})

describe('progress', () => {
  test('is said by who works in the unit, agrees with itself, and is never written over', async () => {
    const id = await add()
    expect(answer(await here.as(officer, tx => reportProgress(tx, id, aReport())))).toBe('yes')
    expect(answer(await here.as(otherHead, tx => reportProgress(tx, id, aReport())))).toBe('not-yours-to-report')
    expect(answer(await here.as(officer, tx => reportProgress(tx, id, aReport({ status: 'done' }))))).toBe(
      'done-is-100 percent',
    )
    expect(answer(await here.as(officer, tx => reportProgress(tx, id, aReport({ on_day: '2199-01-01' }))))).toBe(
      'day-in-future on_day',
    )
    expect(answer(await here.as(officer, tx => reportProgress(tx, newId(), aReport())))).toBe('not-found')
    // Of two reports for one day the later counts; one of an earlier day does not.
    value(await here.as(officer, tx => reportProgress(tx, id, aReport({ percent: 50 }))))
    value(await here.as(officer, tx => reportProgress(tx, id, aReport({ on_day: '2026-10-02', percent: 5 }))))
    expect((await read(tx => projectById(tx, id)))?.last).toMatchObject({ percent: 50, onDay: '2026-10-20' })
    expect(await read(tx => reportsOf(tx, id))).toHaveLength(3)
    expect((await read(tx => projectsOfPlan(tx, plan, '2026-10-10')))[0]?.last?.percent).toBe(5)
    await expect(
      database.asOwner(`update operation_progress set percent = 1 where agency_id = $1`, [here.id]),
    ).rejects.toThrow()
  })

  test('is counted as facts: projects, done, spent', async () => {
    const id = await add()
    await add({ name: 'อื่น' })
    const gone = await add({ name: 'ยกเลิก' })
    value(await here.as(ita, tx => cancelProject(tx, gone, { reason: 'x', _version: 1 })))
    value(await here.as(officer, tx => reportProgress(tx, id, aReport({ on_day: '2026-10-02', spent: 100 }))))
    value(
      await here.as(officer, tx => reportProgress(tx, id, aReport({ status: 'done', percent: 100, spent: 3_600_050 }))),
    )
    const count = async (fact: string, from: string, to: string) => {
      const known = operationsFacts.find(one => one.id === fact)
      const rows = await read(async tx => (await known?.rows(tx, period(from, to), {})?.execute()) ?? [])
      return known?.value ? known.value(rows) : rows.length
    }
    expect(await count('operations.projects', '2026-10-01', '2027-09-30')).toBe(2)
    expect(await count('operations.projects', '2027-04-01', '2027-09-30')).toBe(0)
    expect(await count('operations.done', '2026-10-01', '2026-10-31')).toBe(1)
    expect(await count('operations.done', '2026-10-01', '2026-10-10')).toBe(0)
    expect(await count('operations.spent', '2026-10-01', '2026-10-31')).toBe(36_000.5)
    // A later report that takes it back counts.
    value(await here.as(officer, tx => reportProgress(tx, id, aReport({ percent: 90 }))))
    expect(await count('operations.done', '2026-10-01', '2026-10-31')).toBe(0)
  })

  test('waits on the home of who works in the unit when nothing was heard for 60 days', async () => {
    const id = await add({ from: '2026-07-01' })
    await add({ name: 'ต่อไป', from: '2027-02-01' })
    const waiting = async (who: Person) =>
      (await here.as(who, async tx => tx.scope.actor && operationsWork(tx, tx.scope.actor))) ?? []
    expect((await waiting(officer)).map(one => [one.href, one.kind])).toEqual([
      [`/office/operations/${id}/progress`, 'late'],
    ])
    expect(await waiting(otherHead)).toEqual([])
    value(await here.as(officer, tx => reportProgress(tx, id, aReport())))
    expect(await waiting(officer)).toEqual([])
  })
})

describe('the papers', () => {
  const paperOf = async (kind: PaperKind, round?: 'R6' | 'R12') => {
    const found = await read(tx => collectOperations(tx, { kind, year: 2570, round, numerals: 'arabic', lang: 'th' }))
    if (!found) throw new Error('no plan')
    return plainText(operationPaper(found.input))
  }

  test('S57: the follow-up of six months says what was reported until its end, and what nobody reported', async () => {
    const id = await add()
    await add({ name: 'ไม่มีใครรายงาน', strategy: 'ยุทธศาสตร์ที่ 2', budget: 0 })
    const gone = await add({ name: 'เลิกแล้ว' })
    value(await here.as(ita, tx => cancelProject(tx, gone, { reason: 'ไม่มีผู้รับจ้าง', _version: 1 })))
    value(await here.as(officer, tx => reportProgress(tx, id, aReport({ obstacle: 'ฝนตก' }))))
    const six = await paperOf('follow-up', 'R6')
    expect(six).toContain('รายงานการกำกับติดตามการดำเนินงานประจำปี\nรอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. 2570')
    expect(six).toContain('แผนมีโครงการ 2 โครงการ ดำเนินการแล้วเสร็จ 0 กำลังดำเนินการ 1 ยังไม่เริ่ม 0 ยังไม่มีรายงาน 1')
    expect(six).toContain('เบิกจ่ายแล้ว 36,000 บาท จากงบประมาณ 120,000 บาท')
    for (const words of ['ทำแล้ว 730 แปลง', 'ฝนตก', '30.00', 'ยกเลิก: ไม่มีผู้รับจ้าง', 'ยังไม่มีรายงาน'])
      expect(six).toContain(words)
    // A report of the second half is not in it.
    await database.asOwner(
      `insert into operation_progress (agency_id, id, project_id, on_day, status, percent, spent_satang, result, by_staff, recorded_at)
       values ($1, $2, $3, '2027-05-01', 'done', 100, 12000000, 'ครบทุกแปลง', $4, now())`,
      [here.id, newId(), id, officer.id],
    )
    expect(await paperOf('follow-up', 'R6')).toBe(six)
    const year = await paperOf('follow-up', 'R12')
    expect(year).toContain('ครบทุกแปลง')
    expect(year).toContain('100.00')
  })

  test('the plan lists every project with the months in which it runs', async () => {
    expect(await paperOf('plan')).toContain('แผนนี้ยังไม่มีโครงการ')
    await add()
    const text = await paperOf('plan')
    expect(text).toContain('แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2570')
    expect(text.split('\n').filter(line => line === '●')).toHaveLength(6)
    expect(text).toContain('120,000')
    expect(
      await read(tx =>
        collectOperations(tx, { kind: 'plan', year: 2560, round: undefined, numerals: undefined, lang: 'th' }),
      ),
    ).toBeUndefined()
  })
})

test('a sheet comes in whole, says what is wrong, and what goes out comes in again as it was', async () => {
  await add()
  await add({ name: 'อบรม', budget: 50, place: '', strategy: 'ยุทธศาสตร์ที่ 2', unit: here.unit('clerk-office') })
  const before = await read(tx => projectsOfPlan(tx, plan))
  const rows = sheetRows(before, 'th').map(row => row.map(String))
  const next = value(await here.as(ita, tx => createOperationPlan(tx, { fiscal_year: 2571, ...blankPlan })))
  // The days are those of the year before: refused, and said so.
  const late = value(await here.as(ita, tx => previewImport(tx, next, rows)))
  expect(late.map(one => one.wrong.map(wrong => wrong.why))).toEqual([['outside-year'], ['outside-year']])
  expect(answer(await here.as(ita, tx => importProjects(tx, next, rows)))).toBe('nothing-to-take')
  const moved = rows.map(row => row.map(cell => cell.replace('2570', '2571').replace('2569', '2570')))
  expect(answer(await here.as(ita, tx => importProjects(tx, next, moved)))).toBe('yes')
  const after = await read(tx => projectsOfPlan(tx, next))
  const same = (all: typeof before) =>
    all.map(({ strategy, name, target, budget, place, unit_id }) => ({
      strategy,
      name,
      target,
      budget,
      place,
      unit_id,
    }))
  expect(same(after)).toEqual(same(before))
  // Once more: each name is there already. The head of a unit takes only her own.
  expect(answer(await here.as(ita, tx => importProjects(tx, next, moved)))).toBe('nothing-to-take')
  const mine = value(
    await here.as(head, tx =>
      previewImport(
        tx,
        plan,
        moved.map(row => row.map(cell => cell.replace('2571', '2570'))),
      ),
    ),
  )
  expect(mine.at(-1)?.wrong.map(wrong => wrong.why)).toContain('unit-not-yours')
})
