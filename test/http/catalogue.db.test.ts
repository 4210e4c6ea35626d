// Every service of the catalogue as a citizen meets it, on an old phone without script, with answers made from its questions alone.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { questionsOf, valuesOf, worldFor } from '#src/features/forms/public.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { publishPublication, startManuals } from '#src/features/publishing/public.ts'
import {
  addFromCatalogue,
  catalogue,
  offeredByCode,
  openService,
  publishVersion,
} from '#src/features/services/public.ts'
import { answersTo } from '#test/harness/answers.ts'
import { type Fields, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { applyFor, codeIn, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const byClerk = <T>(work: Parameters<typeof app.tx<T>>[1]) =>
  app.tx(world.here(), async tx => {
    const actor = await actorOfStaff(tx, world.staff('clerk'))
    return work({ ...tx, scope: { ...tx.scope, ...(actor ? { actor } : {}) } })
  })
const oneService = async (code: string) =>
  (await database.asOwner('select id, manual_id from service where agency_id = $1 and code = $2', [world.here(), code]))
    .rows[0]

let unit = ''

beforeAll(async () => {
  await app.tx(world.here(), async tx => {
    const row = await someUnit(tx)
    unit = row.id
    await someGround(tx)
  })
}, 60_000)

describe('its manual', () => {
  test('S164 S178: a service taken from the catalogue finds the manual that was begun from its starter, and is bound by it from the day it is shown', async () => {
    const [manual = ''] = await byClerk(async tx => {
      const begun = await startManuals(tx, app.house().store, [{ starter: 'service-tree', unit }])
      return begun.ok ? begun.value : []
    })
    expect(manual).not.toBe('')
    await byClerk(tx => openFromCatalogue(tx, 'tree', unit))
    expect((await oneService('tree')).manual_id).toBe(manual)
    const guest = app.browser()
    expect((await guest.get('/services/tree')).text).toContain('ยังไม่มีคู่มือที่ประกาศใช้')
    const shown = {
      when: 'now' as const,
      on: null,
      hour: '',
      expires_on: null,
      letter: null,
      note: '',
      privacy_reason: 'ข้อมูลติดต่อของสำนักงาน',
      hide_before: false,
    }
    expect(await byClerk(tx => publishPublication(tx, manual, shown))).toMatchObject({ ok: true })
    const about = await guest.get('/services/tree')
    expect(about.text).toContain('ตามคู่มือสำหรับประชาชนที่ใช้อยู่')
    expect(about.text).toContain('7 วันทำการ')
  })

  test('where none was begun the service stands without, and one chosen by hand is not replaced', async () => {
    await byClerk(tx => openFromCatalogue(tx, 'road', unit))
    expect((await oneService('road')).manual_id).toBe(null)
    const { manual_id } = await oneService('tree')
    await byClerk(tx => addFromCatalogue(tx, { entry: 'nuisance', unit, manual: manual_id }))
    expect((await oneService('nuisance')).manual_id).toBe(manual_id)
  })
})

describe('a citizen asks for it', () => {
  beforeAll(async () => {
    const there = new Set(['tree', 'road', 'nuisance'])
    await byClerk(async tx => {
      for (const { id } of catalogue) if (!there.has(id)) await openFromCatalogue(tx, id, unit)
      const { id } = await oneService('nuisance')
      await publishVersion(tx, id, { note: '' })
      await openService(tx, id)
    })
  }, 60_000)

  /** What the fields of a form hold when somebody answered it in some way; photos are left out. */
  const typed = (code: string, seed: number): Promise<Fields> =>
    app.tx(world.here(), async tx => {
      const service = await offeredByCode(tx, code)
      if (!service) throw new Error(`${code} is not offered`)
      const questions = questionsOf(service.form)
      const around = await worldFor(tx, 'th', questions)
      const [answers = {}] = fc.sample(
        fc.gen().map(pick => answersTo(service.form, around, pick)),
        { numRuns: 1, seed },
      )
      const isFile = (name: string) => /\.keep$/.test(name)
      const values = Object.entries(valuesOf(questions, answers, around) as Fields)
      return Object.fromEntries(values.filter(([name]) => !isFile(name)).map(([name, value]) => [name.slice(2), value]))
    })

  test.each(catalogue.map(one => one.id))('S158 S159 S160 S161 S167: %s, from the first page to a code', async code => {
    for (const seed of [1, 2]) {
      const sent = await applyFor(app.browser(), code, await typed(code, seed))
      expect(sent.text, `${code} ${seed}`).toContain('ส่งเรื่องแล้ว')
      const tracked = await app.browser().get(`/track/${codeIn(sent.text)}`)
      expect(tracked.status).toBe(200)
    }
  })

  test('S168: what is sent keeps the words of the form it was asked with, when the form changes afterwards', async () => {
    const sent = await applyFor(app.browser(), 'drain', await typed('drain', 3))
    const code = codeIn(sent.text)
    const before = (await app.browser().get(`/track/${code}`)).text
    const { id } = await oneService('drain')
    await byClerk(async tx => {
      const { draft } = await tx.db
        .selectFrom('service')
        .select('draft')
        .where('agency_id', '=', tx.agencyId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const changed = JSON.stringify(draft).replaceAll('"symptom"', '"trouble"').replaceAll('อาการ', 'ปัญหาที่พบ')
      await tx.db
        .updateTable('service')
        .set({ draft: changed.replaceAll('{symptom}', '{trouble}') })
        .where('agency_id', '=', tx.agencyId)
        .where('id', '=', id)
        .execute()
      expect(await publishVersion(tx, id, { note: '' })).toMatchObject({ ok: true })
    })
    const after = (await app.browser().get(`/track/${code}`)).text
    expect(after).toBe(before)
    expect(after).toContain('อาการ')
    const start = await app
      .browser()
      .post('/services/drain', (await app.browser().get('/services/drain')).form().fields)
    expect((await app.browser().get(start.location)).text).toContain('ปัญหาที่พบ')
  })
})
