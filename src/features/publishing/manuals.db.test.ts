// Manuals from the starter set, and how a manual reaches those who work by it, on a real database: begun once, marked until somebody compared it,
// circulated, carried out, explained in a meeting, and counted when all of it was done in the year.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { readConfig } from '#src/platform/config.ts'
import { pictures } from '#src/platform/files/kinds.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import { type FileStore, openStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { NOW, type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { png } from '#test/harness/pictures.ts'
import { circularsAbout, draftCircular, sendCircular } from '../circulars/public.ts'
import { addOutlet, markPosted, postsAbout } from '../outlets/public.ts'
import { carryPublication } from './actions/carry-publication.ts'
import { compareStart } from './actions/compare-start.ts'
import { linkCirculars } from './actions/link-circulars.ts'
import { recordMeeting, withdrawMeeting } from './actions/manual-meetings.ts'
import { publishPublication, withdrawPublication } from './actions/publish-publication.ts'
import { startManuals } from './actions/start-manuals.ts'
import { publishingFacts } from './facts.ts'
import { rolloutOf } from './pages/rollout.tsx'
import { publicationById } from './queries.ts'
import { isFileOfPublication, isPublicFile } from './queries-public.ts'
import { meetingsAbout } from './queries-rollout.ts'
import { startOf, startsHere } from './queries-starters.ts'
import { stages } from './rollout-rules.ts'
import { NewManualMeeting, Publish } from './schema.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'prongsai-manuals-'))
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
  finance = await here.person({ posts: ['finance-officer'], roles: ['officer'], rolesIn: 'finance' })
})

const answer = (result: { ok: boolean; because?: string; at?: string }) =>
  result.ok ? 'yes' : [result.because, result.at].filter(Boolean).join(' ')
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}
const begin = (person: Person, ...picks: (readonly [string, string])[]) =>
  here.as(person, tx =>
    startManuals(
      tx,
      store,
      picks.map(([starter, unit]) => ({ starter, unit })),
    ),
  )
const row = async (id: string) => {
  const found = await here.as(undefined, tx => publicationById(tx, id))
  if (!found) throw new Error('no publication')
  return found
}
const publish = (id: string, at = NOW) =>
  here.as(head, tx => publishPublication(tx, id, Publish.parse({ when: 'now' }), 'https://x.example'), at)

describe('the starter set', () => {
  it('S179 S180 S181: several begin at once, each a draft of the unit that was chosen, in the words of the agency', async () => {
    const office = here.unit('clerk-office')
    const made = value(
      await begin(
        officer,
        ['staff-complaints', here.unit('legal')],
        ['service-water-truck', office],
        ['staff-organisation', office],
      ),
    )
    const rows = await Promise.all(made.map(row))
    expect(rows.map(one => [one.kind, one.state, one.unit_id])).toEqual([
      ['service-manual', 'draft', office],
      ['staff-manual', 'draft', here.unit('legal')],
      ['staff-manual', 'draft', office],
    ])
    expect(rows[1]?.draft.manual?.steps[0]).toMatchObject({ who: 'เจ้าหน้าที่งานนิติการ', amount: 30, per: 'minutes' })
    expect(rows[2]?.draft.title_th).toBe('คู่มือการปฏิบัติงานของเทศบาลตำบลทดสอบ')
    expect(rows[0]?.draft.manual).toMatchObject({ no_fee: true, no_papers: true })
  })

  it('S179: a draft is not begun twice; one that was thrown away is, and nobody begins one for another unit', async () => {
    const office = here.unit('clerk-office')
    const [first = ''] = value(await begin(officer, ['staff-complaints', office]))
    expect(answer(await begin(officer, ['staff-property-loan', office], ['staff-complaints', office]))).toBe(
      'started-already pick',
    )
    // Of those asked for together none was begun.
    expect((await here.as(officer, startsHere)).map(one => one.starter)).toEqual(['staff-complaints'])
    value(await here.as(head, tx => withdrawPublication(tx, first, 'ไม่ใช้')))
    const [second = ''] = value(await begin(officer, ['staff-complaints', office]))
    expect((await here.as(officer, startsHere)).map(one => one.publication_id)).toEqual([second])
    expect(answer(await begin(officer, ['staff-property-loan', here.unit('finance')]))).toBe(
      'not-your-unit unit-staff-property-loan',
    )
    expect(answer(await begin(officer, ['staff-property-loan', '']))).toBe('choose-unit unit-staff-property-loan')
    expect(answer(await begin(officer, ['nothing', office]))).toBe('no-starter pick')
    const there = await testAgency(database.get(), 'obj')
    const stranger = await there.person({ posts: ['clerk'] })
    const foreign = [{ starter: 'staff-sign-tax', unit: there.unit('finance') }]
    expect(answer(await there.as(stranger, tx => startManuals(tx, store, foreign)))).toBe('no-starter pick')
    const borrowed = [{ starter: 'staff-complaints', unit: office }]
    expect(answer(await there.as(stranger, tx => startManuals(tx, store, borrowed)))).toBe(
      'choose-unit unit-staff-complaints',
    )
  })

  it('two who begin the same at the same moment make one', async () => {
    const office = here.unit('clerk-office')
    const both = await Promise.all([
      begin(officer, ['staff-complaints', office]),
      begin(head, ['staff-complaints', office]),
    ])
    expect(both.map(answer).sort()).toEqual(['started-already pick', 'yes'])
    expect(await here.as(officer, startsHere)).toHaveLength(1)
  })

  it('S179 S180: it is marked as not compared with the law until a person says with what she compared it', async () => {
    const [id = ''] = value(await begin(officer, ['service-water-truck', here.unit('clerk-office')]))
    const mark = () => here.as(undefined, tx => startOf(tx, id))
    expect((await mark())?.compared_at).toBe(null)
    // Publishing asks for what it always asks, and takes the mark from nobody.
    value(await publish(id))
    expect((await mark())?.compared_at).toBe(null)
    expect((await row(id)).shown).toBe(true)
    expect(answer(await here.as(finance, tx => compareStart(tx, id, 'x')))).toBe('not-your-unit')
    value(await here.as(officer, tx => compareStart(tx, id, 'info.go.th วันที่ 21 พ.ย. 2569')))
    expect(await mark()).toMatchObject({ compared_at: NOW, compared_with: 'info.go.th วันที่ 21 พ.ย. 2569' })
    expect((await mark())?.compared_by).toContain('สมมุติ')
    expect(answer(await here.as(officer, tx => compareStart(tx, id, 'อีก')))).toBe('compared-already')
    const there = await testAgency(database.get())
    const stranger = await there.person({ posts: ['clerk'] })
    expect(answer(await there.as(stranger, tx => compareStart(tx, id, 'x')))).toBe('not-found')
  })
})

describe('S183: a manual goes through every stage', () => {
  const meeting = (parts: Record<string, unknown> = {}) =>
    NewManualMeeting.parse({ on_day: '2026-11-20', kind: 'monthly', people: '๑๒', note: 'ชี้แจงทุกขั้น', ...parts })
  const shownManual = async () => {
    const [id = ''] = value(await begin(officer, ['staff-complaints', here.unit('clerk-office')]))
    value(await publish(id))
    return id
  }
  const circular = async (about: string[], at = NOW, due = '2026-12-20') => {
    const id = value(
      await here.as(
        head,
        tx =>
          draftCircular(tx, store, {
            kind: 'guideline',
            subject: 'คู่มือรับเรื่องร้องเรียน',
            words: 'เปิดอ่านได้',
            must: 'acknowledge',
            due,
            unit: here.unit('clerk-office'),
            whom: 'chosen',
            units: [here.unit('clerk-office')],
            classes: [],
            people: [],
            standing: false,
            files: [],
            link: '',
            link_title: '',
            replaces: null,
            letter: null,
            paper: null,
            about,
          }),
        at,
      ),
    )
    return id
  }
  const send = (id: string, at = NOW) =>
    here.as(head, tx => sendCircular(tx, id, { _version: 1 }, 'https://x.example'), at)
  const carryOut = async (id: string) => {
    const outlet = value(
      await here.as(head, tx => addOutlet(tx, { kind: 'instagram', name: 'IG', address: 'https://ig.example/a' })),
    )
    value(await here.as(head, tx => carryPublication(tx, id, { outlets: [outlet], origin: 'https://x.example' })))
    const [post] = await here.as(head, tx => postsAbout(tx, 'publication', id))
    const done = { posted_on: '2026-11-21', address: 'https://ig.example/a/1', proof: undefined }
    return () => here.as(head, tx => markPosted(tx, store, post?.id ?? '', done))
  }
  const done = async (id: string, at = NOW) => {
    const manual = await row(id)
    const found = await here.as(officer, async tx => rolloutOf(tx, manual, await postsAbout(tx, 'publication', id)), at)
    return stages.filter(stage => found.done[stage])
  }
  const counted = async (year = 2570) => {
    const fact = publishingFacts.find(one => one.id === 'publishing.manuals-rolled-out')
    return (await here.as(undefined, async tx => fact?.rows(tx, fiscalYear(year)).execute())) ?? []
  }

  it('S183: made, circulated, carried out, explained: the panel and the figure say the same at each step', async () => {
    const [draft = ''] = value(await begin(officer, ['staff-property-loan', here.unit('clerk-office')]))
    expect(await done(draft)).toEqual([])
    const id = await shownManual()
    expect(await done(id)).toEqual(['made'])
    const letter = await circular([`publication:${id}`])
    expect(await done(id), 'a circular that was not sent tells nobody').toEqual(['made'])
    value(await send(letter))
    expect(await done(id)).toEqual(['made', 'circulated'])
    const posted = await carryOut(id)
    expect(await done(id), 'a post that waits was not made').toEqual(['made', 'circulated'])
    value(await posted())
    expect(await done(id)).toEqual(['made', 'circulated', 'carried'])
    expect(await counted()).toEqual([])
    value(await here.as(officer, tx => recordMeeting(tx, store, id, meeting())))
    expect(await done(id)).toEqual([...stages])
    expect(await counted()).toMatchObject([
      { id, title: 'การรับและจัดการเรื่องร้องเรียนร้องทุกข์', circulated: '2026-11-21', explained: '2026-11-20' },
    ])
    // Every year anew, but for the post, which stays where it was made.
    const later = new Date('2027-11-10T03:00:00Z')
    expect(await done(id, later)).toEqual(['carried'])
    expect(await counted(2571)).toEqual([])
    expect(await counted(2569)).toEqual([])
    value(await here.as(head, tx => withdrawPublication(tx, id, 'มีเล่มใหม่'), new Date('2026-11-25T03:00:00Z')))
    expect(await counted()).toEqual([])
  })

  it('S183: a meeting explains several manuals, keeps its file inside the office, and is taken back with a reason', async () => {
    const [id, other] = [
      await shownManual(),
      value(await begin(officer, ['staff-organisation', here.unit('clerk-office')]))[0] ?? '',
    ]
    value(await publish(other))
    const asked = { name: 'minutes.png', limit: 1e6, accept: pictures, tempFolder: folder }
    const file = value(await receiveFile(Readable.from([await png()]), asked))
    const said = meeting({ note: '', file, also: [other] })
    const made = value(await here.as(officer, tx => recordMeeting(tx, store, id, said)))
    for (const one of [id, other])
      expect(await here.as(officer, tx => meetingsAbout(tx, one))).toMatchObject([
        { id: made, on_day: '2026-11-20', kind: 'monthly', people: 12, note: '', file_name: 'minutes.png' },
      ])
    const [kept] = await here.as(officer, tx => meetingsAbout(tx, id))
    const fileId = kept?.file_id ?? ''
    expect(await here.as(officer, tx => isFileOfPublication(tx, fileId))).toBe(true)
    expect(await here.as(undefined, tx => isPublicFile(tx, fileId))).toBe(false)
    expect(answer(await here.as(finance, tx => withdrawMeeting(tx, made, 'x')))).toBe('not-your-unit')
    value(await here.as(officer, tx => withdrawMeeting(tx, made, 'ลงวันผิด')))
    expect(await here.as(officer, tx => meetingsAbout(tx, other))).toEqual([])
    expect(answer(await here.as(officer, tx => withdrawMeeting(tx, made, 'อีก')))).toBe('not-now')
  })

  it('a meeting that has not been, one of somebody else, or of another agency is refused', async () => {
    const id = await shownManual()
    const record = (parts: Record<string, unknown>, by = officer) =>
      here.as(by, tx => recordMeeting(tx, store, id, meeting(parts)))
    expect(answer(await record({ on_day: '2026-11-22' }))).toBe('day-ahead on_day')
    expect(answer(await record({ also: [here.unit('finance')] }))).toBe('choose-one also')
    expect(answer(await record({}, finance))).toBe('not-your-unit')
    const there = await testAgency(database.get())
    const stranger = await there.person({ posts: ['clerk'] })
    expect(answer(await there.as(stranger, tx => recordMeeting(tx, store, id, meeting())))).toBe('not-found')
    for (const [typed, at] of [
      [{ people: '0' }, 'people'],
      [{ people: 'หลายคน' }, 'people'],
      [{ note: '' }, 'note'],
      [{ kind: 'x' }, 'kind'],
    ] as const)
      expect(
        NewManualMeeting.safeParse({ on_day: '2026-11-20', kind: 'unit', people: '3', note: 'x', ...typed }).error
          ?.issues[0]?.path,
      ).toEqual([at])
  })

  it('S183: a circular that was sent before is named afterwards, and may be taken off; a draft cannot', async () => {
    const id = await shownManual()
    const [sent, draft] = [await circular([]), await circular([])]
    value(await send(sent))
    const link = (circulars: string[], by = officer) => here.as(by, tx => linkCirculars(tx, id, circulars))
    const about = async () =>
      (await here.as(officer, tx => circularsAbout(tx, { kind: 'publication', id }))).map(one => one.id)
    expect(answer(await link([draft]))).toBe('choose-one circulars')
    expect(answer(await link([sent], finance))).toBe('not-your-unit')
    value(await link([sent]))
    value(await link([sent]))
    expect(await about()).toEqual([sent])
    expect(await done(id)).toEqual(['made', 'circulated'])
    value(await link([]))
    expect(await about()).toEqual([])
    value(await link([sent]))
    expect(await about()).toEqual([sent])
  })
})
