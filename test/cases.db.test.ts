// The case engine on a real database: numbers without a gap, a state that is what its history says, a promise that waits for papers.
import { beforeAll, describe, expect, test } from 'vitest'
import { answerPapers } from '#src/features/cases/actions/answer-papers.ts'
import { askPapers } from '#src/features/cases/actions/ask-papers.ts'
import { confirm } from '#src/features/cases/actions/confirm.ts'
import { finish } from '#src/features/cases/actions/finish.ts'
import { join } from '#src/features/cases/actions/join.ts'
import { note } from '#src/features/cases/actions/note.ts'
import { rate } from '#src/features/cases/actions/rate.ts'
import { receive } from '#src/features/cases/actions/receive.ts'
import { reject } from '#src/features/cases/actions/reject.ts'
import { reopen } from '#src/features/cases/actions/reopen.ts'
import { split } from '#src/features/cases/actions/split.ts'
import { tellDelay } from '#src/features/cases/actions/tell-delay.ts'
import { transfer } from '#src/features/cases/actions/transfer.ts'
import { unjoin } from '#src/features/cases/actions/unjoin.ts'
import { withdraw } from '#src/features/cases/actions/withdraw.ts'
import { moveCases } from '#src/features/cases/clockwork.ts'
import { caseById, eventsOf } from '#src/features/cases/queries.ts'
import { casesRetention } from '#src/features/cases/retention.ts'
import { numberText, stateAfter } from '#src/features/cases/rules.ts'
import { startDraft } from '#src/features/forms/public.ts'
import type { StaffActor } from '#src/features/people/public.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { draftsOfServices, offeredById, openFrom, sendApplications } from '#src/features/services/public.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { applyRetention } from '#src/platform/jobs/retention.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { openFromCatalogue, someGround, topUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let service = ''
let clerk: StaffActor
let other: StaffActor

beforeAll(async () => {
  await app.tx(world.here(), async tx => {
    const unit = await topUnit(tx)
    await someGround(tx)
    service = await openFromCatalogue(tx, 'street-light', unit.id)
    clerk = (await actorOfStaff(tx, world.staff('clerk'))) as StaffActor
    other = (await actorOfStaff(tx, world.staff('mayor'))) as StaffActor
  })
}, 60_000)

const as = <T>(work: (tx: Tx) => Promise<T>, actor: StaffActor | undefined = clerk): Promise<T> =>
  inAgency(app.house().database, { agencyId: world.here(), now: app.now, ...(actor ? { actor } : {}) }, work)
const guest = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.tx(world.here(), work)

async function opened(phone = '0812345678') {
  const made = await guest(async tx => {
    const offered = await offeredById(tx, service)
    if (!offered) throw new Error('the service is there')
    const answers = { symptom: 'out', count: 1, 'contact-phone': phone }
    const one = {
      lang: 'th',
      today: '2026-11-21',
      villages: [],
      area: { south: 0, west: 0, north: 1, east: 1 },
      assets: new Map(),
    } as const
    return openFrom(tx, {
      service: offered,
      form: offered.form,
      versionId: offered.versionId,
      answers,
      world: one,
      lang: 'th',
      channel: 'web',
    })
  })
  if (!made) throw new Error('a case without a draft is always opened')
  return made
}

const versionOf = async (id: string) => (await guest(tx => caseById(tx, id)))?.version ?? 0
const act = async <T>(
  id: string,
  work: (tx: Tx, drawn: { _version: number }) => Promise<T>,
  actor = clerk,
): Promise<T> => {
  const _version = await versionOf(id)
  return as(tx => work(tx, { _version }), actor)
}
const received = async () => {
  const made = await opened()
  expect((await act(made.id, (tx, drawn) => receive(tx, made.id, { words: '', ...drawn }))).ok).toBe(true)
  return made
}

describe('register numbers', () => {
  test('are issued at receipt, one after the other, also when twenty receive at once and some are refused', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => opened()))
    expect((await guest(tx => caseById(tx, made[0]?.id ?? '')))?.number).toBeNull()
    const stale = await as(tx => receive(tx, made[0]?.id ?? '', { words: '', _version: 99 }))
    expect(stale).toMatchObject({ ok: false, because: 'stale' })
    await Promise.all(made.map(async ({ id }) => act(id, (tx, drawn) => receive(tx, id, { words: '', ...drawn }))))
    const rows = await Promise.all(made.map(({ id }) => guest(tx => caseById(tx, id))))
    const numbers = rows.map(row => row?.number ?? 0).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => (numbers[0] ?? 0) + at))
    expect(numberText(rows[0] ?? { series: '', number: null, number_year: null })).toMatch(/^ฟ \d+\/2569$/)
  })

  test('sent by two programs at the same moment is one case', async () => {
    const code = await guest(async tx => {
      const offered = await offeredById(tx, service)
      if (!offered) throw new Error('the service is there')
      const at = { lat: 16.43, lng: 102.83, village: '', asset: '', words: 'x' }
      const answers = { symptom: 'out', count: 1, where: at, 'contact-phone': '0812345678' }
      const of = { kind: 'service', id: service }
      return startDraft(tx, { of, versionId: offered.versionId, lang: 'th', channel: 'web', answers })
    })
    const send = () =>
      guest(async tx => {
        const [found] = await draftsOfServices(tx, [code])
        if (!found) throw new Error('the draft is there')
        // Both have read the draft before either of them claims it.
        await new Promise(resolve => setTimeout(resolve, 300))
        return (await sendApplications(tx, [{ ...found, lang: 'th' }]))[0]
      })
    const [one, two] = await Promise.all([send(), send()])
    if (!one?.ok || !two?.ok) throw new Error(JSON.stringify([one, two]))
    expect(one.value.code).toBe(two.value.code)
    const { rows } = await database.asOwner('select count(*)::int as n from case_event where case_id = $1', [
      one.value.id,
    ])
    expect(rows[0].n).toBe(1)
  })

  test('received twice counts once', async () => {
    const { id } = await received()
    expect(await act(id, (tx, drawn) => receive(tx, id, { words: '', ...drawn }))).toMatchObject({
      ok: false,
      because: 'not-now',
    })
  })
})

describe('a case', () => {
  test('is in the state that its history says, whatever way it went', async () => {
    const { id, code } = await received()
    await act(id, (tx, drawn) => finish(tx, app.house().store, id, { words: 'เปลี่ยนหลอด', photos: [], ...drawn }))
    await as(tx => note(tx, id, { words: 'ภายใน' }))
    await act(id, (tx, drawn) => reopen(tx, id, { words: 'ยังไม่ติด', ...drawn }))
    await act(id, (tx, drawn) => reject(tx, id, { words: 'เป็นเสาของผู้อื่น', ...drawn }))
    await guest(tx => rate(tx, code, { rating: 2, words: '' }))
    const row = await guest(tx => caseById(tx, id))
    const events = await guest(tx => eventsOf(tx, id))
    expect(row?.state).toBe(stateAfter(events.map(event => event.verb)))
    expect(row?.state).toBe('rejected')
    expect(events.map(event => event.state).at(-1)).toBe(row?.state)
  })

  test('S160 G6: of a repair is done only with a photo, and nobody else’s officer may act', async () => {
    const { id } = await received()
    const without = await act(id, (tx, drawn) =>
      finish(tx, app.house().store, id, { words: 'เสร็จ', photos: [], ...drawn }),
    )
    expect(without).toMatchObject({ ok: false, because: 'photo-after', at: 'photos' })
    const mayor = await act(
      id,
      (tx, drawn) => finish(tx, app.house().store, id, { words: 'เสร็จ', photos: [], ...drawn }),
      other,
    )
    expect(mayor).toMatchObject({ ok: false, because: 'not-found' })
  })

  test('waits with the citizen: the promise moves on by the working days that were waited for, and papers are asked for once', async () => {
    const { id, code } = await received()
    const before = await guest(tx => caseById(tx, id))
    await act(id, (tx, drawn) => askPapers(tx, id, { words: 'ขอรูปเสา', ...drawn }))
    const started = app.now
    app.now = new Date(started.getTime() + 7 * 86_400_000)
    expect((await guest(tx => answerPapers(tx, app.house().store, code, { words: 'เสาหน้าวัด', papers: [] }))).ok).toBe(
      true,
    )
    const after = await guest(tx => caseById(tx, id))
    expect(after?.paused_days).toBe(5)
    expect((after?.due_on ?? '') > (before?.due_on ?? '')).toBe(true)
    expect(await act(id, (tx, drawn) => askPapers(tx, id, { words: 'อีก', ...drawn }))).toMatchObject({
      because: 'not-now',
    })
    app.now = started
  })

  test('is handed over only with proof, and joined only to an open one of the same service', async () => {
    const first = await received()
    const second = await received()
    const hand = { to: 'การไฟฟ้า', how: 'letter' as const, ref: '', words: '' }
    expect(
      await act(first.id, (tx, drawn) => transfer(tx, app.house().store, first.id, { ...hand, ...drawn })),
    ).toMatchObject({ because: 'needs-proof' })
    expect(
      await act(second.id, (tx, drawn) => join(tx, second.id, { number: 'ฟ 99999/2569', ...drawn })),
    ).toMatchObject({ because: 'no-such-case' })
    expect((await act(second.id, (tx, drawn) => join(tx, second.id, { number: first.code, ...drawn }))).ok).toBe(true)
    expect((await guest(tx => caseById(tx, second.id)))?.main_id).toBe(first.id)
    // Whoever reported the same sees how the work goes, and nothing of the other.
    const followed = async () => (await app.browser().get(`/track/${second.code}`)).text
    expect(await followed()).toContain('เรื่องที่ทำรวมกัน: รับเรื่องแล้ว จะเสร็จภายในวัน')
    await database.asOwner("update case_file set person_mail = 'same@example.com' where id = $1", [second.id])
    expect(
      (
        await act(first.id, (tx, drawn) =>
          transfer(tx, app.house().store, first.id, { ...hand, ref: 'นม 1/2569', ...drawn }),
        )
      ).ok,
    ).toBe(true)
    expect(await followed()).toContain('เรื่องที่ทำรวมกัน: ส่งต่อหน่วยงานอื่นแล้ว')
    expect(await followed()).not.toContain(first.code)
    const told = await database.asOwner("select data ->> 'verb' as verb from pgboss.job where data ->> 'caseId' = $1", [
      second.id,
    ])
    expect(told.rows).toEqual([{ verb: 'transfer' }])
  })

  test('joined by mistake is a case of its own again, also when it had no number yet', async () => {
    const main = await received()
    const { id, code } = await opened()
    expect((await act(id, (tx, drawn) => join(tx, id, { number: main.code, ...drawn }))).ok).toBe(true)
    await database.asOwner("update case_file set person_mail = 'own@example.com' where id = $1", [id])
    const due = (await guest(tx => caseById(tx, id)))?.due_on
    const apart = (tx: Tx, drawn: { _version: number }) => unjoin(tx, id, { words: 'คนละดวง', ...drawn })
    expect((await act(id, apart)).ok).toBe(true)
    const row = await guest(tx => caseById(tx, id))
    expect(row).toMatchObject({ state: 'received', main_id: null, ended_at: null, due_on: due })
    expect(row?.number).toBeGreaterThan(0)
    const shown = (await app.browser().get(`/track/${code}`)).text
    expect(shown).toContain(`แยกกลับมาเป็นเรื่องของคุณเอง เลขที่ ${row ? numberText(row) : ''}`)
    expect(shown).not.toContain('เรื่องที่ทำรวมกัน')
    const told = await database.asOwner("select data ->> 'verb' as verb from pgboss.job where data ->> 'caseId' = $1", [
      id,
    ])
    expect(told.rows).toEqual([{ verb: 'unjoin' }])
    expect(await act(id, apart)).toMatchObject({ because: 'not-now' })
    // What was numbered keeps its number.
    const second = await received()
    const before = (await guest(tx => caseById(tx, second.id)))?.number
    await act(second.id, (tx, drawn) => join(tx, second.id, { number: main.code, ...drawn }))
    await act(second.id, (tx, drawn) => unjoin(tx, second.id, { words: 'คนละที่', ...drawn }))
    expect((await guest(tx => caseById(tx, second.id)))?.number).toBe(before)
  })

  test('that is really two is split, and the citizen has a code for each', async () => {
    const { id, code } = await received()
    const unit = (await guest(tx => caseById(tx, id)))?.unit_id ?? ''
    const done = await act(id, (tx, drawn) => split(tx, id, { title: 'กิ่งไม้บังไฟ', unit, ...drawn }))
    const second = done.ok ? await guest(tx => caseById(tx, done.value)) : undefined
    expect(second?.split_from).toBe(id)
    expect(second?.code).not.toBe(code)
    expect(second?.person_phone).toBe('0812345678')
  })

  test('taken back by the citizen is over, and its code can do nothing more', async () => {
    const { code } = await opened()
    expect((await guest(tx => withdraw(tx, code, { words: '' }))).ok).toBe(true)
    expect(await guest(tx => confirm(tx, code, { words: '' }))).toMatchObject({ because: 'not-now' })
  })
})

describe('the clock', () => {
  test('S56: what is late goes to the superior once a week, a delay is told with a new day, and silence closes what is done', async () => {
    const { id } = await received()
    const started = app.now
    app.now = new Date('2026-12-01T00:00:00Z')
    await moveCases.run({ ...app.house(), mailer: undefined }, {})
    await moveCases.run({ ...app.house(), mailer: undefined }, {})
    const events = await guest(tx => eventsOf(tx, id))
    expect(events.filter(event => event.verb === 'escalate')).toHaveLength(1)
    const sooner = await act(id, (tx, drawn) => tellDelay(tx, id, { day: '2026-12-01', words: 'รออะไหล่', ...drawn }))
    expect(sooner.ok).toBe(true)
    expect((await guest(tx => caseById(tx, id)))?.due_on).toBe('2026-12-01')
    expect((await guest(tx => caseById(tx, id)))?.first_due_on).not.toBe('2026-12-01')
    app.now = started
  })
})

test('the ledger keeps every step and not a word of anybody', async () => {
  const { id } = await received()
  await as(tx => note(tx, id, { words: 'โทรหาคุณสมหญิง 0812345678' }))
  const { rows } = await database.asOwner('select event, content from ledger_entry where subject_id = $1 order by id', [
    id,
  ])
  expect(rows.map((row: { event: string }) => row.event)).toEqual(['case.submitted', 'case.receive', 'case.note'])
  expect(JSON.stringify(rows)).not.toContain('0812345678')
  expect(JSON.stringify(rows)).not.toContain('สมหญิง')
})

test('S158: what ended long ago is forgotten, but for what figures need, and its code still says so', async () => {
  const { id } = await received()
  await act(id, (tx, drawn) => reject(tx, id, { words: 'คุณสมหญิงแจ้งผิดหน่วย', ...drawn }))
  const started = app.now
  app.now = new Date('2032-12-01T00:00:00Z')
  await applyRetention({ ...app.house(), mailer: undefined }, casesRetention)
  const row = await guest(tx => caseById(tx, id))
  expect(row).toMatchObject({ person_phone: '', answers: {}, state: 'rejected' })
  expect(row?.erased_at).not.toBeNull()
  const { rows } = await database.asOwner('select words, data from case_event where case_id = $1', [id])
  expect(JSON.stringify(rows)).not.toContain('สมหญิง')
  expect(row?.submitted_at.getFullYear()).toBe(2026)
  app.now = started
})
