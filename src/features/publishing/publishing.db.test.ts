// The verbs of publishing on a real database: who may, by whose leave, that a version never changes, addresses that last, times that are kept,
// and what the figures and the subjects of disclosure make of it.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { readConfig } from '#src/platform/config.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import { type FileStore, openStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { NOW, type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { png } from '#test/harness/pictures.ts'
import { decidePublication, proposePublication } from './actions/decide-publication.ts'
import { draftPublication, editPublication } from './actions/draft-publication.ts'
import { movePublication } from './actions/move-publication.ts'
import { expire, publishPublication, showScheduled, withdrawPublication } from './actions/publish-publication.ts'
import { publishingFacts } from './facts.ts'
import { formerlyAt, publicationById, versionOf, versionsOf } from './queries.ts'
import { countsByKind, isPublicFile, shownOf } from './queries-public.ts'
import type { EditPublication, NewPublication, Publish } from './schema.ts'
import { publishingTopics } from './topics.ts'
import { publishingWork } from './work.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'prongsai-publishing-'))
let store: FileStore
let here: TestAgency
let officer: Person
let head: Person
let clerk: Person
let finance: Person

beforeAll(async () => {
  store = await openStore(readConfig({ PRONGSAI_DATA: folder }))
})
beforeEach(async () => {
  here = await testAgency(database.get())
  officer = await here.person({ posts: ['office-clerk'], roles: ['officer'], rolesIn: 'clerk-office' })
  head = await here.person({ posts: ['clerk-office-head'] })
  clerk = await here.person({ posts: ['clerk'] })
  finance = await here.person({ posts: ['finance-officer'] })
})

const answer = (result: { ok: boolean; because?: string; at?: string }) =>
  result.ok ? 'yes' : [result.because, result.at].filter(Boolean).join(' ')
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}

const typed = (parts: Partial<NewPublication> = {}): NewPublication => ({
  kind: 'news',
  title_th: 'ฉีดวัคซีนสุนัขและแมวฟรีทุกหมู่บ้าน',
  title_en: '',
  summary_th: 'พามาที่ศาลา ไม่ต้องจอง',
  summary_en: '',
  body_th: 'วันที่ 25 ถึง 26 เมษายน',
  body_en: '',
  from: null,
  to: null,
  place: '',
  ref: '',
  url: '',
  unit: here.unit('clerk-office'),
  slug: '',
  fiscal_year: null,
  topics: [],
  headings: [],
  new_photos: [],
  new_files: [],
  new_photo_alt: '',
  conditions: '',
  step_what: [],
  step_who: [],
  step_amount: [],
  step_per: [],
  step_note: [],
  paper_name: [],
  paper_copies: [],
  paper_from: [],
  no_papers: false,
  fee: '',
  no_fee: false,
  law: '',
  channels: '',
  online: '',
  complaints: '',
  ...parts,
})
const manual: Partial<NewPublication> = {
  kind: 'service-manual',
  step_what: ['ยื่นคำขอ', 'รับใบอนุญาต'],
  step_who: ['งานธุรการ', 'งานธุรการ'],
  step_amount: ['10', '3'],
  step_per: ['minutes', 'working-days'],
  no_papers: true,
  no_fee: true,
  channels: 'สำนักงานเทศบาล',
}
const edited = (version: number, parts: Partial<EditPublication> = {}): EditPublication => {
  const { kind: _kind, ...rest } = typed()
  return {
    ...rest,
    photo: [],
    photo_alt_th: [],
    photo_alt_en: [],
    photo_keep: [],
    file: [],
    file_title: [],
    file_keep: [],
    _version: version,
    ...parts,
  }
}
const now: Publish = {
  when: 'now',
  on: null,
  hour: '',
  expires_on: null,
  letter: null,
  note: '',
  privacy_reason: '',
  hide_before: false,
}
const draft = async (parts: Partial<NewPublication> = {}, by = officer) =>
  value(await here.as(by, tx => draftPublication(tx, store, typed(parts))))
const publish = (id: string, parts: Partial<Publish> = {}, by = head, at?: Date) =>
  here.as(by, tx => publishPublication(tx, id, { ...now, ...parts }), at)
const shown = async (parts: Partial<NewPublication> = {}) => {
  const id = await draft(parts)
  value(await publish(id))
  return id
}
const row = async (id: string) => {
  const found = await here.as(officer, tx => publicationById(tx, id))
  if (!found) throw new Error('no publication')
  return found
}
const photo = async () =>
  value(
    await receiveFile(Readable.from([await png()]), {
      name: 'กิจกรรม.png',
      limit: 1e6,
      accept: evidenceKinds,
      tempFolder: folder,
    }),
  )

describe('by whose leave', () => {
  test('E8: an officer alone shows nothing; her head approves, and that is what is printed for ever', async () => {
    const id = await draft()
    expect(answer(await publish(id, {}, officer))).toBe('no-leave letter')
    value(await here.as(officer, tx => proposePublication(tx, id)))
    expect(answer(await here.as(officer, tx => decidePublication(tx, id, { decision: 'approve', note: '' })))).toBe(
      'not-your-unit',
    )
    value(await here.as(head, tx => decidePublication(tx, id, { decision: 'approve', note: '' })))
    value(await publish(id, {}, officer))
    const version = await here.as(officer, tx => versionOf(tx, id, 1))
    expect(version).toMatchObject({ leave_kind: 'approval', number: 1 })
    expect(version?.leave_ref).toContain('อนุมัติในระบบโดย')
    expect(version?.leave_ref).toContain('21 พ.ย. 2569')
  })

  test('what was approved and then changed needs leave again', async () => {
    const id = await draft()
    value(await here.as(officer, tx => proposePublication(tx, id)))
    value(await here.as(head, tx => decidePublication(tx, id, { decision: 'approve', note: '' })))
    value(await here.as(officer, tx => editPublication(tx, store, id, edited(1, { title_th: 'อย่างอื่น' }))))
    expect(answer(await publish(id, {}, officer))).toBe('no-leave letter')
  })

  test('sent back says why, and waits for its owner', async () => {
    const id = await draft()
    value(await here.as(officer, tx => proposePublication(tx, id)))
    const back = (note: string) => here.as(head, tx => decidePublication(tx, id, { decision: 'return', note }))
    expect(answer(await back(''))).toBe('required note')
    value(await back('ขอวันที่ให้ชัด'))
    const actor = await here.actor(officer)
    const work = actor ? await here.as(officer, tx => publishingWork(tx, actor)) : []
    expect(work.map(one => one.title.th)).toEqual(['ส่งกลับมาแก้: ฉีดวัคซีนสุนัขและแมวฟรีทุกหมู่บ้าน'])
  })

  test('another unit changes, shows and withdraws nothing of it', async () => {
    const id = await shown()
    for (const act of [
      () => here.as(finance, tx => editPublication(tx, store, id, edited(1))),
      () => here.as(finance, tx => withdrawPublication(tx, id, 'x')),
      () => here.as(finance, tx => movePublication(tx, id, 'mine-now')),
    ])
      expect(answer(await act())).toBe('not-your-unit')
  })

  test('of another agency it is not there', async () => {
    const id = await shown()
    const there = await testAgency(database.get())
    const stranger = await there.person({ posts: ['clerk'] })
    expect(answer(await there.as(stranger, tx => withdrawPublication(tx, id, 'x')))).toBe('not-found')
    expect(await there.as(stranger, tx => shownOf(tx, { kinds: ['news'], most: 5 }))).toEqual([])
  })
})

describe('versions', () => {
  test('I5 E9: the public sees the last version published, whatever is being written, and every version stays', async () => {
    const id = await shown()
    value(await here.as(officer, tx => editPublication(tx, store, id, edited(1, { title_th: 'ชื่อใหม่' }))))
    const titles = async () =>
      (await here.as(undefined, tx => shownOf(tx, { kinds: ['news'], most: 5 }))).map(one => one.content.title_th)
    expect(await titles()).toEqual(['ฉีดวัคซีนสุนัขและแมวฟรีทุกหมู่บ้าน'])
    value(await publish(id, { note: 'แก้ชื่อ' }))
    expect(await titles()).toEqual(['ชื่อใหม่'])
    const lines = await here.as(officer, tx => versionsOf(tx, id))
    expect(lines.map(one => [one.number, one.note])).toEqual([
      [2, 'แก้ชื่อ'],
      [1, ''],
    ])
    expect(lines[0]?.digest.equals(lines[1]?.digest ?? Buffer.of())).toBe(false)
  })

  test('the database refuses to change or lose a version', async () => {
    const id = await shown()
    await expect(
      database.asOwner(`update publication_version set note = 'x' where publication_id = $1`, [id]),
    ).rejects.toThrow()
    await expect(database.asOwner(`delete from publication_version where publication_id = $1`, [id])).rejects.toThrow()
  })

  test('the same words are not shown twice', async () => {
    const id = await shown()
    value(await here.as(officer, tx => editPublication(tx, store, id, edited(1))))
    expect(answer(await publish(id))).toBe('nothing-changed')
  })

  test('two who change at once: the second is told, and nothing is lost', async () => {
    const id = await draft()
    value(await here.as(officer, tx => editPublication(tx, store, id, edited(1, { title_th: 'ก' }))))
    expect(answer(await here.as(head, tx => editPublication(tx, store, id, edited(1, { title_th: 'ข' }))))).toBe(
      'stale',
    )
    expect((await row(id)).draft.title_th).toBe('ก')
  })
})

describe('what must not be shown', () => {
  test('B8: a citizen number is never let through; a telephone needs a reason', async () => {
    const withNumber = await draft({ body_th: 'นายก เลขบัตร 1101700230708' })
    expect(answer(await publish(withNumber, { privacy_reason: 'เขายินยอม' }))).toBe('has-citizen-id')
    const withPhone = await draft({ body_th: 'โทร 08 1234 5678' })
    expect(answer(await publish(withPhone))).toBe('say-why-personal privacy_reason')
    expect(answer(await publish(withPhone, { privacy_reason: 'เบอร์เวรของสำนักงาน' }))).toBe('yes')
  })

  test('a photo without words for it waits, and with them it can be opened by all while it is shown', async () => {
    const id = await draft({ kind: 'activity', from: '2026-11-20', new_photos: [await photo()] })
    expect(answer(await publish(id))).toBe('lacks')
    const [kept] = (await row(id)).draft.photos
    const file = kept?.file ?? ''
    const isOpen = () => here.as(undefined, tx => isPublicFile(tx, file))
    expect(await isOpen()).toBe(false)
    const words = { photo: [file], photo_keep: [file], photo_alt_th: ['เจ้าหน้าที่ฉีดวัคซีน'], from: '2026-11-20' }
    value(await here.as(officer, tx => editPublication(tx, store, id, edited(1, words))))
    value(await publish(id))
    expect(await isOpen()).toBe(true)
    value(await here.as(head, tx => withdrawPublication(tx, id, 'มีผู้ขอให้ถอนรูป')))
    expect(await isOpen()).toBe(false)
  })

  test('S174: a manual that is silent about a fee is not shown', async () => {
    const id = await draft({ ...manual, no_fee: false })
    expect(answer(await publish(id))).toBe('lacks')
    expect(answer(await publish(await draft(manual)))).toBe('yes')
  })
})

describe('addresses', () => {
  test('E2: one that is taken is refused, and an old one leads on for ever', async () => {
    const id = await shown({ slug: 'dog-vaccine' })
    const again = await here.as(officer, tx => draftPublication(tx, store, typed({ slug: 'dog-vaccine' })))
    expect(answer(again)).toBe('address-taken slug')
    value(await here.as(officer, tx => movePublication(tx, id, 'rabies-vaccine')))
    expect(await here.as(undefined, tx => formerlyAt(tx, 'dog-vaccine'))).toEqual({
      kind: 'news',
      slug: 'rabies-vaccine',
    })
    const taken = await here.as(officer, tx => draftPublication(tx, store, typed({ slug: 'dog-vaccine' })))
    expect(answer(taken)).toBe('address-taken slug')
    value(await here.as(officer, tx => movePublication(tx, id, 'dog-vaccine')))
    expect((await row(id)).slug).toBe('dog-vaccine')
  })

  test('an address is made where none was typed, never the same one twice', async () => {
    const slugs = new Set<string>()
    for (let n = 0; n < 8; n++) slugs.add((await row(await draft({ title_en: 'Free vaccine' }))).slug)
    expect(slugs.size).toBe(8)
    expect(slugs.has('free-vaccine')).toBe(true)
  })
})

describe('time', () => {
  test('E7: at a set time it is shown as it was approved, once, and after its last day it is gone from the lists', async () => {
    const id = await draft()
    const when = { when: 'later' as const, on: '2026-11-25', hour: '8', expires_on: '2026-11-30' }
    expect(answer(await publish(id, { ...when, on: '2026-11-20' }))).toBe('in-the-past on')
    expect(answer(await publish(id, { ...when, expires_on: '2026-11-24' }))).toBe('ends-before-start expires_on')
    value(await publish(id, when))
    expect((await row(id)).shown).toBe(false)
    const at = (time: string) => here.as(undefined, tx => showScheduled(tx, id), new Date(time))
    await at('2026-11-25T00:59:00Z')
    expect((await row(id)).shown).toBe(false)
    await at('2026-11-25T01:00:00Z')
    await at('2026-11-25T01:01:00Z')
    expect(await row(id)).toMatchObject({ shown: true, current_version: 1, state: 'published' })
    await here.as(undefined, tx => expire(tx, id), new Date('2026-11-30T16:00:00Z'))
    expect((await row(id)).shown).toBe(true)
    await here.as(undefined, tx => expire(tx, id), new Date('2026-11-30T17:00:00Z'))
    expect((await row(id)).shown).toBe(false)
  })
})

describe('what is counted', () => {
  const count = async (id: string) => {
    const fact = publishingFacts.find(one => one.id === id)
    if (!fact) throw new Error(`no fact ${id}`)
    const rows = await here.as(officer, async tx => fact.rows(tx, fiscalYear(2570)).execute())
    return { rows, value: fact.value?.(rows) ?? rows.length }
  }

  test('S141 S143: news by month with the last day, and the newest of each kind', async () => {
    await shown()
    await shown({ kind: 'activity', from: '2026-11-20' })
    const withdrawn = await shown()
    value(await here.as(head, tx => withdrawPublication(tx, withdrawn, 'ซ้ำ')))
    expect((await count('publishing.news')).value).toBe(3)
    const months = await count('publishing.months-with-news')
    expect(months.value).toBe(1)
    expect(months.rows).toContainEqual({
      id: '2026-11 activity',
      month: '2026-11',
      kind: 'กิจกรรม',
      count: 1,
      latest: '2026-11-21',
    })
    const counts = await here.as(officer, tx => countsByKind(tx, '2026-10-01', '2027-09-30'))
    expect(counts.find(one => one.kind === 'activity')).toMatchObject({ count: 1, latest: NOW })
  })

  test('S172 S173 S177: a manual that was looked through again counts once', async () => {
    const id = await shown(manual)
    value(await here.as(officer, tx => editPublication(tx, store, id, edited(1, { ...manual, law: 'พ.ร.บ.' }))))
    value(await publish(id))
    await shown({ ...manual, kind: 'staff-manual' })
    expect(await count('publishing.service-manuals')).toMatchObject({ value: 1, rows: { length: 2 } })
    expect((await count('publishing.staff-manuals')).value).toBe(1)
  })

  test('S73 S157: what is shown proves its subjects by itself, a document only for its year', async () => {
    await shown()
    await shown({ kind: 'document', fiscal_year: 2568, topics: ['annual-report'], url: 'https://example.test/' })
    const proofs = await here.as(officer, tx =>
      publishingTopics.proofs(tx, ['news', 'annual-report'], { year: 2570, fiscalYear: 2569 }),
    )
    expect(proofs.get('annual-report')).toBeUndefined()
    expect(proofs.get('news')?.[0]).toMatchObject({ kind: 'rows', href: '/news' })
    const before = await here.as(officer, tx =>
      publishingTopics.proofs(tx, ['annual-report'], { year: 2569, fiscalYear: 2568 }),
    )
    expect(before.get('annual-report')).toHaveLength(1)
  })

  test('a subject that does not exist is refused', async () => {
    const wrong = await here.as(officer, tx => draftPublication(tx, store, typed({ topics: ['nothing'] })))
    expect(answer(wrong)).toBe('choose-one topics')
  })

  test('news that stopped is said to whoever looks after the website', async () => {
    await shown()
    const later = new Date('2027-01-15T03:00:00Z')
    const actor = await here.actor(clerk, later)
    const work = actor ? await here.as(clerk, tx => publishingWork(tx, actor), later) : []
    expect(work.map(one => one.title.th)).toContain('ไม่มีข่าวใหม่มา 55 วันแล้ว')
  })
})

test('an id of nothing is nothing', async () => {
  expect(answer(await here.as(head, tx => withdrawPublication(tx, newId(), 'x')))).toBe('not-found')
})
