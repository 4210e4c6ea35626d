// Publishing joined with the rest, on a real database: carried out through channels, photos made partly unreadable, manuals looked through, and
// units that have none.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { readConfig } from '#src/platform/config.ts'
import { bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { pictures } from '#src/platform/files/kinds.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import { type FileStore, openStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { png } from '#test/harness/pictures.ts'
import { typedManual } from '#test/harness/publications.ts'
import { addOutlet, lastSharedTo, postsAbout } from '../outlets/public.ts'
import { blurPhoto } from './actions/blur-photo.ts'
import { carryPublication } from './actions/carry-publication.ts'
import { draftPublication, editPublication } from './actions/draft-publication.ts'
import { fileBefore, goBack } from './actions/instead-of.ts'
import { publishPublication, showScheduled } from './actions/publish-publication.ts'
import { reviewManual } from './actions/review-manual.ts'
import { publishingFacts } from './facts.ts'
import { manualsByUnit, publicationById } from './queries.ts'
import { isPublicFile, shownOf } from './queries-public.ts'
import { EditPublication, NewPublication, Publish } from './schema.ts'
import { publishingTopics } from './topics.ts'
import { verifyPublications } from './verify-publications.ts'
import { publishingWork } from './work.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'prongsai-joined-'))
const SITE = 'https://house.example'
let store: FileStore
let here: TestAgency
let officer: Person
let head: Person
let finance: Person

beforeAll(async () => {
  store = await openStore(readConfig({ PRONGSAI_DATA: folder }))
})
beforeEach(async () => {
  here = await testAgency(database.get())
  officer = await here.person({ posts: ['office-clerk'], roles: ['officer'], rolesIn: 'clerk-office' })
  head = await here.person({ posts: ['clerk-office-head'] })
  finance = await here.person({ posts: ['finance-officer'] })
})

const answer = (result: { ok: boolean; because?: string; at?: string }) =>
  result.ok ? 'yes' : [result.because, result.at].filter(Boolean).join(' ')
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}
const news = { title_th: 'ฉีดวัคซีนฟรี', summary_th: 'ไม่ต้องจอง', body_th: 'ที่ศาลา', slug: 'free-vaccine' }
const manual = { kind: 'service-manual', ...typedManual }
const draft = async (typed: Record<string, unknown> = {}) =>
  value(
    await here.as(officer, tx =>
      draftPublication(
        tx,
        store,
        NewPublication.parse({ kind: 'news', ...news, unit: here.unit('clerk-office'), ...typed }),
      ),
    ),
  )
const publish = (id: string, typed: Record<string, unknown> = {}, at?: Date) =>
  here.as(head, tx => publishPublication(tx, id, Publish.parse({ when: 'now', ...typed }), SITE), at)
const row = async (id: string) => {
  const found = await here.as(officer, tx => publicationById(tx, id))
  if (!found) throw new Error('no publication')
  return found
}
const posts = (id: string) => here.as(officer, tx => postsAbout(tx, 'publication', id))
const outlet = async (name: string) =>
  value(await here.as(officer, tx => addOutlet(tx, { kind: 'board', name, address: '' })))

describe('through the channels', () => {
  it('S132: what is published goes out through the channels that were chosen, with title, summary and the address here', async () => {
    const [board, other] = [await outlet('บอร์ดหน้าสำนักงาน'), await outlet('บอร์ดตลาด')]
    const id = await draft()
    value(await publish(id, { outlets: [board] }))
    expect(await posts(id)).toMatchObject([
      {
        outlet_id: board,
        subject: 'ฉีดวัคซีนฟรี',
        text: 'ฉีดวัคซีนฟรี\n\nไม่ต้องจอง',
        link: `${SITE}/news/free-vaccine`,
        state: 'waiting',
      },
    ])
    expect(await here.as(officer, tx => lastSharedTo(tx, 'publication'))).toEqual([board])
    const again = (outlets: string[]) => here.as(officer, tx => carryPublication(tx, id, { outlets, origin: SITE }))
    expect(answer(await again([board]))).toBe('carried-already outlets')
    expect(answer(await again([board, other]))).toBe('yes')
    expect(await posts(id)).toHaveLength(2)
  })

  it('what waits for its time goes out when it is shown, and not when it was changed before', async () => {
    const board = await outlet('บอร์ด')
    const later = { when: 'later', on: '2026-11-25', hour: '8', outlets: [board] }
    const [id, changed] = [await draft(), await draft({ slug: 'changed' })]
    for (const one of [id, changed]) value(await publish(one, later))
    const edit = EditPublication.parse({ ...news, title_th: 'อื่น', unit: here.unit('clerk-office'), _version: 1 })
    value(await here.as(officer, tx => editPublication(tx, store, changed, edit)))
    expect(await posts(id)).toEqual([])
    for (const one of [id, changed])
      await here.as(undefined, tx => showScheduled(tx, one), new Date('2026-11-25T01:00:00Z'))
    expect(await posts(id)).toMatchObject([{ outlet_id: board, link: `${SITE}/news/free-vaccine` }])
    expect(await posts(changed)).toEqual([])
    expect((await row(id)).carry_to).toEqual([])
  })

  it('a channel of another agency is none, and nobody else posts what is not hers', async () => {
    const there = await testAgency(database.get())
    const stranger = await there.person({ posts: ['clerk'] })
    const foreign = value(await there.as(stranger, tx => addOutlet(tx, { kind: 'board', name: 'x', address: '' })))
    const id = await draft()
    expect(answer(await publish(id, { outlets: [foreign] }))).toBe('choose-one outlets')
    value(await publish(id))
    const to = { outlets: [foreign], origin: SITE }
    expect(answer(await here.as(officer, tx => carryPublication(tx, id, to)))).toBe('choose-one outlets')
    expect(answer(await here.as(finance, tx => carryPublication(tx, id, to)))).toBe('not-your-unit')
    expect(answer(await there.as(stranger, tx => carryPublication(tx, id, to)))).toBe('not-found')
  })
})

/** A picture in which every pixel is another one. */
async function noise(width: number, height: number): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3)
  for (let at = 0; at < raw.length; at++) raw[at] = (at * 97 + (at >> 5) * 31) % 251
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

describe('a part of a photo', () => {
  const withPhoto = async (bytes: Buffer) => {
    const asked = { name: 'x.png', limit: 1e6, accept: pictures, tempFolder: folder }
    const received = value(await receiveFile(Readable.from([bytes]), asked))
    return draft({ kind: 'activity', from: '2026-11-20', new_photos: [received], new_photo_alt: 'งานวัด' })
  }
  const photo = async (id: string) => (await row(id)).draft.photos[0]?.file ?? ''
  const pixels = async (file: string) => {
    const kept = await here.as(officer, tx => fileById(tx, file))
    return kept
      ? sharp(await bytesOf(store, kept))
          .raw()
          .toBuffer()
      : Buffer.of()
  }
  const square = { left: 10, top: 5, width: 20, height: 10 }
  const isOpen = (file: string) => here.as(undefined, tx => isPublicFile(tx, file))

  it('is unreadable after, and nothing else changed', async () => {
    const [width, height] = [60, 40]
    const id = await withPhoto(await noise(width, height))
    const before = await photo(id)
    const after = value(await here.as(officer, tx => blurPhoto(tx, store, id, before, square)))
    expect(await photo(id)).toBe(after)
    const [was, now] = [await pixels(before), await pixels(after)]
    expect(now.length).toBe(was.length)
    const changed = new Set<string>()
    for (let at = 0; at < was.length; at += 3) {
      const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)]
      const isInside = x >= 10 && x < 30 && y >= 5 && y < 15
      const isSame = was.subarray(at, at + 3).equals(now.subarray(at, at + 3))
      if (!isInside) expect(isSame, `${x},${y}`).toBe(true)
      else if (!isSame) changed.add(`${x},${y}`)
    }
    expect(changed.size).toBeGreaterThan(180)
    // Five squares across: what is left of it has that many colours and no more.
    const colours = new Set<string>()
    for (let y = 5; y < 15; y++)
      for (let x = 10; x < 30; x++)
        colours.add(now.subarray((y * width + x) * 3, (y * width + x) * 3 + 3).toString('hex'))
    expect(colours.size).toBeLessThanOrEqual(25)
  })

  it('the photo before is never public again, and comes back only until it was published', async () => {
    const id = await withPhoto(await png())
    value(await publish(id))
    const before = await photo(id)
    expect(await isOpen(before)).toBe(true)
    const blur = async () => {
      const file = await photo(id)
      return value(await here.as(officer, tx => blurPhoto(tx, store, id, file, square)))
    }
    const first = await blur()
    expect(await here.as(officer, tx => fileBefore(tx, id, first))).toBe(before)
    value(await here.as(officer, tx => goBack(tx, id, first)))
    expect(await photo(id)).toBe(before)
    const second = await blur()
    expect(answer(await here.as(officer, tx => blurPhoto(tx, store, id, before, square)))).toBe('not-found')
    expect([await isOpen(before), await isOpen(second)]).toEqual([true, false])
    value(await publish(id, { hide_before: 'yes' }))
    expect([await isOpen(before), await isOpen(second), await isOpen(first)]).toEqual([false, true, false])
    expect(answer(await here.as(officer, tx => goBack(tx, id, second)))).toBe('not-now')
    expect(answer(await here.as(finance, tx => blurPhoto(tx, store, id, second, square)))).toBe('not-your-unit')
  })

  it('what was approved with the photo as it was needs leave again', async () => {
    const id = await withPhoto(await png())
    value(await publish(id, { when: 'later', on: '2026-11-25' }))
    const file = await photo(id)
    value(await here.as(officer, tx => blurPhoto(tx, store, id, file, square)))
    expect(await row(id)).toMatchObject({ state: 'draft', publish_at: null, leave_kind: null })
  })
})

describe('verify', () => {
  it('finds a version whose words were changed, one the ledger knows otherwise, and one that is gone', async () => {
    const id = await draft()
    value(await publish(id))
    const check = async () => {
      const { versions, findings } = await here.as(undefined, verifyPublications)
      return [versions, ...findings.map(one => `${one.kind} ${one.publicationId === id} ${one.number}`)]
    }
    expect(await check()).toEqual([1])
    // As somebody could who owns the database.
    const change = async (text: string) => {
      await database.asOwner('alter table publication_version disable trigger user', [])
      await database.asOwner(text, [id])
      await database.asOwner('alter table publication_version enable trigger user', [])
    }
    const where = 'where publication_id = $1'
    await change(`update publication_version set content = jsonb_set(content, '{title_th}', '"x"') ${where}`)
    expect(await check()).toEqual([1, 'changed-words true 1'])
    const edit = EditPublication.parse({ ...news, title_th: 'อื่น', unit: here.unit('clerk-office'), _version: 1 })
    value(await here.as(officer, tx => editPublication(tx, store, id, edit)))
    value(await publish(id))
    await change(`update publication_version v set content = o.content, digest = o.digest
      from publication_version o where o.publication_id = v.publication_id and o.number = 2 and v.number = 1 and v.publication_id = $1`)
    expect(await check()).toEqual([2, 'unrecorded-version true 1'])
    await change(`delete from publication_version ${where} and number = 1`)
    expect(await check()).toEqual([1, 'missing-version true 1'])
  })
})

describe('manuals', () => {
  const count = async (id: string, year = 2570) => {
    const fact = publishingFacts.find(one => one.id === id)
    const rows = (await here.as(officer, async tx => fact?.rows(tx, fiscalYear(year)).execute())) ?? []
    return { rows, value: fact?.value?.(rows) ?? rows.length }
  }
  const later = new Date('2027-12-15T03:00:00Z')

  it('S177: one that was looked through without a change says so, counts for its year and asks nobody until the next', async () => {
    const id = await draft(manual)
    value(await publish(id))
    const actor = await here.actor(officer, later)
    const asked = async () => (actor ? await here.as(officer, tx => publishingWork(tx, actor), later) : [])
    expect((await asked()).map(one => one.href)).toEqual([`/office/publications/${id}/review`])
    expect((await count('publishing.service-manuals', 2571)).value).toBe(0)
    value(await here.as(officer, tx => reviewManual(tx, id), later))
    expect(await asked()).toEqual([])
    expect(await count('publishing.service-manuals', 2571)).toMatchObject({
      value: 1,
      rows: [{ publication: id, version: 1, day: '2027-12-15' }],
    })
    expect(answer(await here.as(officer, tx => reviewManual(tx, id), later))).toBe('reviewed-today')
    const edit = EditPublication.parse({ ...manual, law: 'พ.ร.บ.', unit: here.unit('clerk-office'), _version: 1 })
    value(await here.as(officer, tx => editPublication(tx, store, id, edit)))
    const after = new Date('2027-12-16T03:00:00Z')
    expect(answer(await here.as(officer, tx => reviewManual(tx, id), after))).toBe('changed-since')
    expect(answer(await here.as(finance, tx => reviewManual(tx, id), after))).toBe('not-your-unit')
  })

  it('is for manuals that are shown', async () => {
    const id = await draft()
    value(await publish(id))
    expect(answer(await here.as(officer, tx => reviewManual(tx, id)))).toBe('not-now')
    const hidden = await draft({ ...manual, slug: 'hidden' })
    expect(answer(await here.as(officer, tx => reviewManual(tx, hidden)))).toBe('not-now')
  })

  it('S176: every unit without a manual is counted, and no more when it has one', async () => {
    const before = await count('publishing.units-without-manual')
    expect(before.rows.map(one => one.id)).toContain(here.unit('clerk-office'))
    value(await publish(await draft({ ...manual, kind: 'staff-manual' })))
    const after = await count('publishing.units-without-manual')
    expect(after.rows.map(one => one.id)).not.toContain(here.unit('clerk-office'))
    expect(after.value).toBe(before.value - 1)
    const counted = await here.as(officer, tx => manualsByUnit(tx))
    expect(counted).toMatchObject([{ unit_id: here.unit('clerk-office'), service: 0, staff: 1, drafts: 0 }])
  })
})

it('S147 S238 S240 S245 S251 S252 S255: a plan or report put up as a document is open to all and proves its subject for its year', async () => {
  const subjects = [
    'annual-plan',
    'six-month-progress',
    'annual-report',
    'procurement-plan',
    'procurement-monthly',
    'procurement-report',
  ]
  for (const topic of subjects) {
    const document = { kind: 'document', title_th: topic, slug: topic, fiscal_year: '2569', topics: topic }
    value(await publish(await draft(document)))
  }
  const proofs = await here.as(undefined, tx => publishingTopics.proofs(tx, subjects, { year: 2569, fiscalYear: 2569 }))
  expect(subjects.map(topic => proofs.get(topic)?.map(one => one.href))).toEqual(
    subjects.map(topic => [`/documents/${topic}`]),
  )
  const shown = await here.as(undefined, tx => shownOf(tx, { kinds: ['document'], fiscalYear: 2569, most: 9 }))
  expect(shown.map(one => one.slug).sort()).toEqual([...subjects].sort())
})
