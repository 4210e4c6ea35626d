// The life of a piece of evidence on a real database: four eyes, units, states, versions, the other agency.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import { folderStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'
import { png } from '#test/harness/pictures.ts'
import { acceptEvidence } from './actions/accept-evidence.ts'
import { checkPrivacy } from './actions/check-privacy.ts'
import { editEvidence } from './actions/edit-evidence.ts'
import { offerAgain } from './actions/offer-again.ts'
import { offerEvidence } from './actions/offer-evidence.ts'
import { releaseEvidence, takeBackEvidence } from './actions/release-evidence.ts'
import { replaceEvidence } from './actions/replace-evidence.ts'
import { returnEvidence } from './actions/return-evidence.ts'
import { setTopics } from './actions/set-topics.ts'
import { withdrawEvidence } from './actions/withdraw-evidence.ts'
import { evidenceFacts } from './facts.ts'
import { evidenceById } from './queries.ts'
import { chainOf, topicsOf } from './queries-piece.ts'
import type { OfferEvidence } from './schema.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'prongsai-evidence-'))
const store = folderStore(join(folder, 'files'))
const offering = { store, facts: evidenceFacts }
let here: TestAgency
let officer: Person
let head: Person
let clerk: Person
let stranger: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  officer = await here.person({ posts: ['finance-officer'] })
  head = await here.person({ posts: ['finance-director'] })
  clerk = await here.person({ posts: ['clerk'] })
  stranger = await here.person({ posts: ['clerk-office-head'] })
})

const nothing: OfferEvidence = {
  kind: 'link',
  title: 'ภาพอบรม',
  note: '',
  happened_on: null,
  expires_on: null,
  unit: null,
  file: undefined,
  url: '',
  fact: '',
  fact_from: null,
  fact_to: null,
  fact_params: '',
}
const answer = (result: { ok: boolean; because?: string }) => result.because ?? 'yes'
const offer = (who: Person, input: Partial<OfferEvidence> = { url: 'https://example.test/news/1' }) =>
  here.as(who, tx => offerEvidence(tx, offering, { ...nothing, ...input }))
const offered = async (who = officer, input?: Partial<OfferEvidence>) => {
  const done = await offer(who, input)
  if (!done.ok) throw new Error(done.because)
  return done.value
}
const row = async (id: string) => {
  const found = await here.as(officer, tx => evidenceById(tx, id))
  if (!found) throw new Error('the piece is gone')
  return found
}
const seen = async (id: string) => ({ _version: (await row(id)).version })
const accept = async (who: Person, id: string) => {
  const input = await seen(id)
  return here.as(who, tx => acceptEvidence(tx, evidenceFacts, id, input))
}
const file = async (bytes: Buffer, name: string) => {
  const received = await receiveFile(Readable.from([bytes]), {
    name,
    limit: 1e6,
    accept: evidenceKinds,
    tempFolder: folder,
  })
  if (!received.ok) throw new Error(received.because)
  return received.value
}
const events = async (id: string) =>
  (await database.asOwner('select event from ledger_entry where subject_id = $1 order by id', [id])).rows.map(
    one => one.event,
  )

describe('offering', () => {
  test('keeps a picture, not public, under the unit of the main post, with a title when none was typed', async () => {
    const id = await offered(officer, {
      kind: 'file',
      title: '',
      happened_on: '2026-11-20',
      file: await file(await png(), 'IMG_2031.png'),
    })
    const piece = await row(id)
    expect(piece).toMatchObject({
      state: 'offered',
      kind: 'file',
      title: 'ภาพวันที่ 20 พ.ย. 2569',
      media_type: 'image/png',
      unit_id: here.unit('accounting'),
    })
    expect(piece.sha256?.length).toBe(32)
    const kept = await database.asOwner('select is_public from file where id = $1', [piece.file_id])
    expect(kept.rows).toEqual([{ is_public: false }])
    const named = await offered(officer, {
      kind: 'file',
      title: '',
      file: await file(Buffer.from('ประกาศ'), 'ประกาศ No Gift Policy.txt'),
    })
    expect((await row(named)).title).toBe('ประกาศ No Gift Policy')
  })

  test('says at the field what is missing or wrong', async () => {
    const refused = async (input: Partial<OfferEvidence>) => {
      const done = await offer(officer, input)
      return done.ok ? 'yes' : `${done.because} ${done.at ?? ''}`.trim()
    }
    expect(await refused({ kind: 'file' })).toBe('file-missing file')
    expect(await refused({ kind: 'link', url: '' })).toBe('required url')
    expect(await refused({ kind: 'link', url: 'javascript:alert(1)' })).toBe('not-an-address url')
    expect(await refused({ kind: 'link', url: 'https://user:secret@example.test/' })).toBe('not-an-address url')
    expect(await refused({ kind: 'fact', fact: 'evidence.nothing', fact_from: TODAY, fact_to: TODAY })).toBe(
      'choose-one fact',
    )
    expect(await refused({ kind: 'fact', fact: 'evidence.offered', fact_to: TODAY })).toBe('required fact_from')
    expect(await refused({ kind: 'fact', fact: 'evidence.offered', fact_from: TODAY, fact_to: '2026-01-01' })).toBe(
      'until-before-from fact_to',
    )
    expect(await refused({ url: 'https://example.test/', happened_on: '2027-01-01' })).toBe('in-the-future happened_on')
    expect(await refused({ url: 'https://example.test/', unit: here.unit('legal') })).toBe('not-your-unit unit')
    const there = await testAgency(database.get())
    expect(await refused({ url: 'https://example.test/', unit: there.unit('legal') })).toBe('choose-one unit')
  })

  test('keeps a link without its scheme as https', async () => {
    expect((await row(await offered(officer, { url: 'example.test/ข่าว' }))).url).toMatch(
      /^https:\/\/example\.test\/%E0/,
    )
  })
})

describe('reviewing', () => {
  test('is for another than who offered, over her own units', async () => {
    const id = await offered(head)
    expect(answer(await accept(head, id))).toBe('own-evidence')
    expect(answer(await accept(officer, id))).toBe('not-your-unit')
    expect(answer(await accept(stranger, id))).toBe('not-your-unit')
    expect(answer(await accept(clerk, id))).toBe('yes')
    expect(await row(id)).toMatchObject({ state: 'accepted', reviewed_by: clerk.id })
    expect(answer(await accept(clerk, id))).toBe('not-in-this-state')
  })

  test('of one below the head is for the head', async () => {
    const id = await offered()
    expect(answer(await accept(head, id))).toBe('yes')
    expect(await events(id)).toEqual(['evidence.offered', 'evidence.accepted'])
  })

  test('gives back with a reason; it is mended and offered again', async () => {
    const id = await offered()
    const input = await seen(id)
    expect(answer(await here.as(head, tx => returnEvidence(tx, id, { ...input, reason: 'ไม่เห็นวันที่' })))).toBe('yes')
    expect(await row(id)).toMatchObject({ state: 'returned', state_reason: 'ไม่เห็นวันที่' })
    const { version } = await row(id)
    const edit = {
      title: 'ภาพอบรม มีวันที่',
      note: '',
      happened_on: '2026-11-01',
      expires_on: null,
      unit: null,
      _version: version,
    }
    expect(answer(await here.as(officer, tx => editEvidence(tx, id, edit)))).toBe('yes')
    expect(answer(await here.as(officer, tx => editEvidence(tx, id, edit)))).toBe('stale')
    const again = await seen(id)
    expect(answer(await here.as(officer, tx => offerAgain(tx, id, { ...again, note: 'ถ่ายใหม่' })))).toBe('yes')
    expect(answer(await accept(head, id))).toBe('yes')
    expect(await events(id)).toEqual([
      'evidence.offered',
      'evidence.returned',
      'evidence.edited',
      'evidence.offered-again',
      'evidence.accepted',
    ])
  })

  test('two reviewers at the same moment: one of them is told', async () => {
    const id = await offered()
    const input = await seen(id)
    const both = await Promise.all(
      [head, clerk].map(who => here.as(who, tx => acceptEvidence(tx, evidenceFacts, id, input))),
    )
    expect(both.map(answer).sort()).toEqual(['stale', 'yes'])
  })

  test('what was accepted is not edited any more, but replaced; the chain is kept', async () => {
    const id = await offered()
    await accept(head, id)
    const input = { title: 'x', note: '', happened_on: null, expires_on: null, unit: null, ...(await seen(id)) }
    expect(answer(await here.as(officer, tx => editEvidence(tx, id, input)))).toBe('not-in-this-state')
    const newer = await here.as(officer, tx =>
      replaceEvidence(tx, offering, id, { ...nothing, url: 'https://example.test/2' }),
    )
    if (!newer.ok) throw new Error(newer.because)
    expect(await row(id)).toMatchObject({ state: 'accepted', replaced_by: newer.value })
    expect((await here.as(officer, tx => chainOf(tx, id))).map(one => one.id)).toEqual([id, newer.value])
    expect(
      answer(
        await here.as(officer, tx => replaceEvidence(tx, offering, id, { ...nothing, url: 'https://example.test/3' })),
      ),
    ).toBe('replaced-already')
  })
})

describe('withdrawing', () => {
  test('needs nobody else before acceptance, and stays possible after; the piece remains', async () => {
    const id = await offered()
    expect(answer(await here.as(stranger, tx => withdrawEvidence(tx, id, { reason: 'x' })))).toBe('not-your-unit')
    await accept(head, id)
    expect(answer(await here.as(officer, tx => withdrawEvidence(tx, id, { reason: 'ภาพผิดงาน' })))).toBe('yes')
    expect(await row(id)).toMatchObject({ state: 'withdrawn', state_reason: 'ภาพผิดงาน' })
    expect(answer(await here.as(officer, tx => withdrawEvidence(tx, id, { reason: 'อีกครั้ง' })))).toBe(
      'not-in-this-state',
    )
  })
})

describe('letting the public see', () => {
  const look = (who: Person, id: string, input: { verdict?: 'clean' | 'found'; looked?: boolean; note?: string }) =>
    here.as(who, async tx => {
      const piece = await evidenceById(tx, id)
      return checkPrivacy(tx, offering, id, {
        verdict: 'clean',
        looked: false,
        note: '',
        _version: piece?.version ?? 0,
        ...input,
      })
    })
  const release = async (who: Person, id: string) => {
    const input = await seen(id)
    return here.as(who, tx => releaseEvidence(tx, id, input))
  }

  test('needs acceptance, a look for personal data and the right', async () => {
    const id = await offered(officer, { kind: 'file', file: await file(await png(), 'a.png') })
    expect(answer(await release(clerk, id))).toBe('not-in-this-state')
    await accept(head, id)
    expect(answer(await release(clerk, id))).toBe('privacy-first')
    expect(answer(await look(officer, id, {}))).toBe('not-looked')
    expect(answer(await look(officer, id, { looked: true }))).toBe('yes')
    expect(answer(await release(head, id))).toBe('not-your-unit')
    expect(answer(await release(clerk, id))).toBe('yes')
    expect(await row(id)).toMatchObject({ is_public: true, privacy: 'clean' })
    expect(answer(await release(clerk, id))).toBe('public-already')
    expect(answer(await look(officer, id, { verdict: 'found' }))).toBe('take-back-first')
    const input = { reason: 'เห็นหน้าเด็ก', ...(await seen(id)) }
    expect(answer(await here.as(clerk, tx => takeBackEvidence(tx, id, input)))).toBe('yes')
    expect(await row(id)).toMatchObject({ is_public: false })
  })

  test('finds what a program can read, keeps it masked, and asks for a reason', async () => {
    const text = 'รายชื่อ\nนางสาวสมหญิง ใจดี 081-234-5678 เลขบัตร 1-1017-00203-45-0'
    const id = await offered(officer, { kind: 'file', title: 'รายชื่อ', file: await file(Buffer.from(text), 'a.txt') })
    await accept(head, id)
    expect(answer(await look(officer, id, {}))).toBe('reason-needed')
    expect(answer(await look(officer, id, { verdict: 'found' }))).toBe('yes')
    expect(answer(await release(clerk, id))).toBe('privacy-first')
    expect(answer(await look(officer, id, { note: 'ปิดชื่อแล้วในฉบับที่ติดประกาศ' }))).toBe('yes')
    const { privacy_found } = await row(id)
    expect(privacy_found).toMatchObject([{ kind: 'citizen-id' }, { kind: 'phone' }, { kind: 'name' }])
    expect(JSON.stringify(privacy_found)).not.toContain('081-234-5678')
    const ledger = await database.asOwner(`select content::text from ledger_entry where subject_id = $1`, [id])
    expect(JSON.stringify(ledger.rows)).not.toMatch(/234-5678|ใจดี/)
  })

  test('new words undo the look', async () => {
    const id = await offered(officer, { kind: 'link', url: 'https://example.test/' })
    await look(officer, id, { looked: true })
    expect((await row(id)).privacy).toBe('clean')
    const input = {
      title: 'โทร 0812345678',
      note: '',
      happened_on: null,
      expires_on: null,
      unit: null,
      ...(await seen(id)),
    }
    await here.as(officer, tx => editEvidence(tx, id, input))
    expect((await row(id)).privacy).toBe('unchecked')
  })

  test('withdrawing takes it from the public at once', async () => {
    const id = await offered()
    await accept(head, id)
    await look(officer, id, { looked: true })
    await release(clerk, id)
    await here.as(officer, tx => withdrawEvidence(tx, id, { reason: 'ลิงก์ผิด' }))
    expect(await row(id)).toMatchObject({ state: 'withdrawn', is_public: false })
  })
})

test('topics: only those there are, added and removed without forgetting', async () => {
  const topics = [
    { id: 'no-gift', words: { th: 'ก', en: 'a' }, components: [{ id: 'announcement', words: { th: 'ข', en: 'b' } }] },
  ]
  const id = await offered()
  const set = async (wanted: string[]) => {
    const input = { topics: wanted, ...(await seen(id)) }
    return here.as(officer, tx => setTopics(tx, topics, id, input))
  }
  expect(answer(await set(['no-gift:nothing']))).toBe('choose-one')
  expect(answer(await set(['no-gift:', 'no-gift:announcement']))).toBe('yes')
  expect(answer(await set(['no-gift:announcement']))).toBe('yes')
  expect(await here.as(officer, tx => topicsOf(tx, id))).toMatchObject([
    { topic: 'no-gift', component: 'announcement' },
  ])
  expect((await database.asOwner('select 1 from evidence_topic where evidence_id = $1', [id])).rowCount).toBe(2)
})

test('the other agency meets nothing', async () => {
  const id = await offered()
  const there = await testAgency(database.get())
  const mayor = await there.person({ posts: ['clerk'] })
  expect(await there.as(mayor, tx => evidenceById(tx, id))).toBeUndefined()
  for (const verb of [
    () => there.as(mayor, tx => acceptEvidence(tx, evidenceFacts, id, { _version: 1 })),
    () => there.as(mayor, tx => withdrawEvidence(tx, id, { reason: 'x' })),
    () => there.as(mayor, tx => replaceEvidence(tx, offering, id, { ...nothing, url: 'https://example.test/' })),
    () => there.as(mayor, tx => setTopics(tx, [], id, { topics: [], _version: 1 })),
  ])
    expect(answer(await verb())).toBe('not-found')
})

test('a file whose bytes are not what they were is found by verifyFiles', async () => {
  const id = await offered(officer, { kind: 'file', file: await file(Buffer.from('หลักฐาน'), 'a.txt') })
  const sha = (await row(id)).sha256?.toString('hex') ?? ''
  writeFileSync(join(folder, 'files', here.id, sha.slice(0, 2), sha.slice(2, 4), sha), 'ปลอม')
  const { verifyFiles } = await import('#src/platform/files/verify-files.ts')
  const found = await here.as(officer, tx => verifyFiles(tx, store))
  expect(found.findings).toMatchObject([{ kind: 'changed' }])
})
