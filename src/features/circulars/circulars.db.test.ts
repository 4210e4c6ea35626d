// The verbs of circulars on a real database: who may, whom it reaches, that what was sent stays, that an acknowledgement counts once, what kills a
// link, what the clock says, and what the figures count.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainText } from '#src/documents/write/paper.ts'
import { newId } from '#src/kernel/ids.ts'
import { period } from '#src/kernel/period.ts'
import { readConfig } from '#src/platform/config.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import { type FileStore, openStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { png } from '#test/harness/pictures.ts'
import { typedLink } from '#test/harness/plan-inputs.ts'
import { agencyCard } from '../agencies/public.ts'
import { acceptEvidence, frozenOf, offerEvidence } from '../evidence/public.ts'
import { acceptProposals, addOutcome, checkPlan, createPlan, planOf, prove } from '../measures/public.ts'
import { keepPaper, newPaperCode, paperIn, paperOf } from '../papers/public.ts'
import { acknowledgeByLink, acknowledgeHere, byLink, openHere } from './actions/answer-circular.ts'
import { draftCircular, editCircular } from './actions/draft-circular.ts'
import { closeCircular, withdrawCircular } from './actions/end-circular.ts'
import { excuse } from './actions/excuse.ts'
import { digestOfSent } from './actions/parts.ts'
import { recordOnPaper, takeBack } from './actions/record-on-paper.ts'
import { remindNow } from './actions/remind-now.ts'
import { sendCircular } from './actions/send-circular.ts'
import { circularsFacts } from './facts.ts'
import { listPaper } from './list-paper.ts'
import { circularsMorning } from './morning.ts'
import { attachmentsOf, circularById, circularList } from './queries.ts'
import { recipientsOf } from './queries-recipients.ts'
import { progressOf } from './rules.ts'
import type { EditCircular, NewCircular } from './schema.ts'
import { inheritStanding } from './standing.ts'
import { circularStory } from './story.ts'
import { circularsWork } from './work.ts'

const database = testDatabase()
const ORIGIN = 'https://x.example'
let store: FileStore
const folder = mkdtempSync(join(tmpdir(), 'prongsai-circulars-'))
let here: TestAgency
let ita: Person
let clerk: Person
let mayor: Person
let head: Person
let officer: Person
let driver: Person
let worker: Person
let number = 0

beforeAll(async () => {
  store = await openStore(readConfig({ PRONGSAI_DATA: folder }))
})
beforeEach(async () => {
  here = await testAgency(database.get())
  number += 1
  const mail = (name: string) => `${name}${number}@x.example`
  ita = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'], email: mail('ita') })
  clerk = await here.person({ posts: ['clerk'], email: mail('clerk') })
  mayor = await here.person({ posts: ['mayor'], class: 'executive', email: mail('mayor') })
  head = await here.person({ posts: ['finance-director'], email: mail('head') })
  officer = await here.person({ posts: ['finance-officer'], email: mail('officer') })
  driver = await here.person({ posts: ['office-clerk'], class: 'permanent-employee', email: null, account: false })
  worker = await here.person({ posts: ['electrical-technician'], class: 'general-contract', email: mail('worker') })
})

const answer = (result: { ok: boolean; because?: string; at?: string }) =>
  result.ok ? 'yes' : [result.because, result.at].filter(Boolean).join(' ')
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}

const typed = (parts: Partial<NewCircular> = {}): NewCircular => ({
  kind: 'law',
  subject: 'ระเบียบว่าด้วยการยืมพัสดุ',
  words: 'ขอให้ทุกคนอ่านและถือปฏิบัติ',
  must: 'acknowledge',
  due: '2026-12-07',
  unit: here.unit('clerk-office'),
  whom: 'everybody',
  units: [],
  classes: [],
  people: [],
  standing: false,
  files: [],
  link: '',
  link_title: '',
  replaces: null,
  letter: null,
  paper: null,
  ...parts,
})
const edited = (version: number, parts: Partial<EditCircular> = {}): EditCircular => {
  const { letter: _letter, paper: _paper, ...rest } = typed()
  return { ...rest, keep: [], _version: version, ...parts }
}
const draft = async (parts: Partial<NewCircular> = {}, by = ita) =>
  value(await here.as(by, tx => draftCircular(tx, store, typed(parts))))
const send = (id: string, by = ita, now?: Date) => here.as(by, tx => sendCircular(tx, id, { _version: 1 }, ORIGIN), now)
const sent = async (parts: Partial<NewCircular> = {}, by = ita) => {
  const id = await draft(parts, by)
  value(await send(id, by))
  return id
}
const read = async (id: string) => {
  const circular = await here.as(ita, tx => circularById(tx, id))
  if (!circular) throw new Error('no circular')
  return circular
}
const rowsOf = (id: string) => here.as(ita, tx => recipientsOf(tx, id))
const rowOf = async (id: string, person: Person) => {
  const row = (await rowsOf(id)).find(one => one.staff_id === person.id)
  if (!row) throw new Error('not a recipient')
  return row
}
const mails = async () =>
  (await database.asOwner('select recipient, subject, body from outbox where agency_id = $1 order by id', [here.id]))
    .rows as { recipient: string; subject: string; body: string }[]
/** The newest link that somebody got. */
const tokenOf = async (who: string) => {
  const mail = (await mails()).findLast(one => one.recipient.startsWith(who))
  const token = /\/acknowledge\/([\w-]+)/.exec(mail?.body ?? '')?.[1]
  if (!token) throw new Error(`no link for ${who}`)
  return token
}
const events = async (id: string) =>
  (await database.asOwner('select event, content, actor_id from ledger_entry where subject_id = $1 order by id', [id]))
    .rows as { event: string; content: Record<string, unknown>; actor_id: string | null }[]
const aScan = async () => {
  const received = await receiveFile(Readable.from([await png()]), {
    name: 'สแกน.png',
    limit: 1e6,
    accept: evidenceKinds,
    tempFolder: folder,
  })
  return value(received)
}

describe('a draft', () => {
  test('is written for a unit by who may send for it, and changed with both versions in sight', async () => {
    expect(answer(await here.as(officer, tx => draftCircular(tx, store, typed())))).toBe('not-your-unit unit')
    expect(answer(await here.as(head, tx => draftCircular(tx, store, typed())))).toBe('not-your-unit unit')
    const id = await draft({ unit: here.unit('accounting'), whom: 'chosen', units: [here.unit('finance')] }, head)
    const change = (version: number, by = head) =>
      here.as(by, tx => editCircular(tx, store, id, edited(version, { unit: here.unit('finance'), subject: 'แก้แล้ว' })))
    expect(answer(await change(1))).toBe('yes')
    expect(answer(await change(1, clerk))).toBe('stale')
    expect(await read(id)).toMatchObject({ subject: 'แก้แล้ว', version: 2, state: 'draft' })
    expect((await events(id)).map(one => one.event)).toEqual(['circular.drafted', 'circular.changed'])
  })

  test('names only what is here, and no day that is over', async () => {
    const other = await testAgency(database.get())
    const refused = async (parts: Partial<NewCircular>) =>
      answer(await here.as(ita, tx => draftCircular(tx, store, typed(parts))))
    expect(await refused({ unit: other.unit('finance') })).toBe('choose-one unit')
    expect(await refused({ whom: 'chosen', units: [other.unit('finance')] })).toBe('choose-one units')
    expect(await refused({ whom: 'chosen', people: [newId()] })).toBe('choose-one people')
    expect(await refused({ due: '2026-11-20' })).toBe('due-passed due')
    expect(await refused({ replaces: newId() })).toBe('choose-one replaces')
    expect(await refused({ replaces: await draft() })).toBe('choose-one replaces')
    expect(await refused({ letter: newId() })).toBe('choose-one')
    expect(await refused({ paper: newId() })).toBe('choose-one')
  })

  test('S289 carries a kept declaration, files and a link, and keeps those that stay', async () => {
    const paper = await here.as(ita, async tx => {
      const card = await agencyCard(tx)
      const code = newPaperCode()
      const kept = await keepPaper(tx, {
        source: { kind: 'letter', id: newId() },
        code,
        paper: {
          title: 'ประกาศเจตนารมณ์ No Gift Policy',
          lang: 'th',
          author: card.name.th,
          subject: 'x',
          at: '2026-11-01T00:00:00Z',
          numerals: 'thai',
          pictures: {},
          sections: [],
        },
      })
      return kept.id
    })
    const id = await draft({ kind: 'declaration', paper, files: [await aScan()], link: 'https://a.example/x' })
    const present = await here.as(ita, tx => attachmentsOf(tx, id))
    expect(present.map(one => one.title)).toEqual(['ประกาศเจตนารมณ์ No Gift Policy', 'สแกน.png', 'a.example'])
    expect(present[0]?.paper_is_public).toBe(false)
    const keep = present.slice(0, 2).map(one => one.id)
    value(await here.as(ita, tx => editCircular(tx, store, id, edited(1, { keep, link: 'https://b.example' }))))
    expect((await here.as(ita, tx => attachmentsOf(tx, id))).map(one => one.title)).toEqual([
      'ประกาศเจตนารมณ์ No Gift Policy',
      'สแกน.png',
      'b.example',
    ])
  })

  test('of a unit head goes to her own people only; the mayor writes to everybody', async () => {
    const mine = { unit: here.unit('finance'), whom: 'chosen' as const }
    const wide = await draft({ ...mine, units: [here.unit('finance')], people: [clerk.id] }, head)
    expect(await send(wide, head)).toMatchObject({ because: 'not-your-people', detail: { count: 1 } })
    const own = await draft({ ...mine, units: [here.unit('finance')] }, head)
    expect(value(await send(own, head)).people).toBe(2)
    const all = await draft({ unit: here.unit('finance') }, head)
    expect(answer(await send(all, head))).toBe('not-your-people')
    expect(answer(await send(await draft({}, mayor), mayor))).toBe('yes')
  })
})

describe('sending', () => {
  test('S204 S287 freezes who it goes to and what was sent, mails each her own link, and nothing changes it afterwards', async () => {
    const id = await draft()
    const outcome = value(await send(id))
    expect(outcome).toEqual({ people: 7, mails: 6 })
    const [circular, rows] = [await read(id), await rowsOf(id)]
    const attachments = await here.as(ita, tx => attachmentsOf(tx, id))
    const again = digestOfSent(
      circular,
      attachments,
      rows.map(row => row.staff_id),
    )
    expect(circular.digest?.toString('hex')).toBe(again)
    expect((await events(id)).at(-1)).toMatchObject({ event: 'circular.sent', content: { sha256: again, people: 7 } })
    expect(new Set((await mails()).map(one => /acknowledge\/([\w-]{43})/.exec(one.body)?.[1])).size).toBe(6)
    expect(answer(await here.as(ita, tx => editCircular(tx, store, id, edited(2))))).toBe('already-sent')
    expect(answer(await here.as(ita, tx => sendCircular(tx, id, { _version: 2 }, ORIGIN)))).toBe('already-sent')
    const links = await database.asOwner('select digest from circular_link where agency_id = $1', [here.id])
    expect(links.rows.every(row => row.digest.length === 32)).toBe(true)
    // Frozen: what changes in the register later does not change the list.
    await database.asOwner(`update staff set first_name = 'เปลี่ยนชื่อ' where id = $1`, [officer.id])
    expect((await rowOf(id, officer)).name).not.toContain('เปลี่ยนชื่อ')
  })

  test('S210 S291 reaches classes of staff, counted as the law counts them', async () => {
    const id = await sent({ whom: 'chosen', classes: ['permanent-employee', 'contract-employee'] })
    expect((await rowsOf(id)).map(row => [row.staff_id, row.class]).sort()).toEqual(
      [
        [driver.id, 'permanent-employee'],
        [worker.id, 'general-contract'],
      ].sort(),
    )
  })

  test('S290 a reminder to one division reaches everybody below it', async () => {
    const id = await sent({ kind: 'reminder', whom: 'chosen', units: [here.unit('finance')] })
    expect((await rowsOf(id)).map(row => row.staff_id).sort()).toEqual([head.id, officer.id].sort())
  })

  test('is refused when nobody fits, when its day is over, and when somebody else sent it first', async () => {
    const nobody = await draft({ whom: 'chosen', units: [here.unit('finance')], classes: ['permanent-employee'] })
    expect(answer(await send(nobody))).toBe('nobody-meant')
    const late = await draft({ due: '2026-11-21' })
    expect(answer(await send(late, ita, new Date('2026-11-22T03:00:00Z')))).toBe('due-passed')
    const id = await draft()
    const both = (await Promise.all([send(id), send(id, clerk)])).map(answer)
    expect(both.filter(one => one === 'yes')).toHaveLength(1)
    expect(await rowsOf(id)).toHaveLength(7)
    expect(answer(await send(await draft(), head))).toBe('not-your-unit')
  })

  test('a correction names the one it corrects, and that one says so', async () => {
    const first = await sent()
    const second = await sent({ replaces: first })
    expect(await read(second)).toMatchObject({ replaces_id: first })
    expect(await read(first)).toMatchObject({ replaced_by: second, state: 'sent' })
  })
})

describe('acknowledging', () => {
  test('S104 S287 counts once by the personal link, and a second press changes nothing', async () => {
    const id = await sent()
    const token = await tokenOf('officer')
    const press = (now?: Date) => here.as(undefined, tx => acknowledgeByLink(tx, token), now)
    expect(value(await press())).toBe(true)
    const first = await rowOf(id, officer)
    expect(first).toMatchObject({ state: 'acknowledged', method: 'link', acknowledged_on: '2026-11-21' })
    expect(value(await press(new Date('2026-11-25T03:00:00Z')))).toBe(false)
    expect(await rowOf(id, officer)).toEqual(first)
    expect(value(await here.as(officer, tx => acknowledgeHere(tx, id)))).toBe(false)
    const told = (await events(id)).filter(one => one.event === 'circular.acknowledged')
    expect(told).toMatchObject([{ actor_id: null, content: { staff: officer.id, method: 'link' } }])
  })

  test('counts once when it is pressed twice at the same moment', async () => {
    const id = await sent()
    const token = await tokenOf('worker')
    const answers = await Promise.all([1, 2, 3].map(() => here.as(undefined, tx => acknowledgeByLink(tx, token))))
    expect(answers.map(one => value(one)).filter(Boolean)).toHaveLength(1)
    expect((await events(id)).filter(one => one.event === 'circular.acknowledged')).toHaveLength(1)
  })

  test('looking at a link, as programs that scan mail do, acknowledges nothing', async () => {
    const id = await sent()
    const token = await tokenOf('worker')
    expect((await here.as(undefined, tx => byLink(tx, token)))?.recipient.staff_id).toBe(worker.id)
    expect((await rowOf(id, worker)).state).toBe('sent')
  })

  test('a link dies when its circular is closed or withdrawn, and when its person left or was shut out', async () => {
    const closed = await sent()
    const tokens = [await tokenOf('officer')]
    value(await here.as(ita, tx => closeCircular(tx, closed, { _version: 2 }, ORIGIN)))
    const withdrawn = await sent()
    tokens.push(await tokenOf('officer'))
    value(await here.as(ita, tx => withdrawCircular(tx, withdrawn, { reason: 'ผิดเรื่อง', _version: 2 })))
    const open = await sent()
    tokens.push(await tokenOf('worker'), await tokenOf('head'))
    await database.asOwner(`update staff set left_on = '2026-11-01' where id = $1`, [worker.id])
    await database.asOwner(`update staff set disabled_at = now() where id = $1`, [head.id])
    tokens.push('x', `${await tokenOf('officer')}x`, '')
    for (const token of tokens)
      expect(answer(await here.as(undefined, tx => acknowledgeByLink(tx, token))), token).toBe('link-dead')
    expect(
      (await rowsOf(open))
        .filter(row => row.isGone)
        .map(row => row.staff_id)
        .sort(),
    ).toEqual([worker.id, head.id].sort())
    expect(progressOf('acknowledge', await rowsOf(open))).toMatchObject({ expected: 5, gone: 2 })
  })

  test('a link of another agency is no link here', async () => {
    await sent()
    const token = await tokenOf('officer')
    const other = await testAgency(database.get())
    expect(answer(await other.as(undefined, tx => acknowledgeByLink(tx, token)))).toBe('link-dead')
    expect(value(await here.as(undefined, tx => acknowledgeByLink(tx, token)))).toBe(true)
  })

  test('opening is kept, and is enough where it only has to be read', async () => {
    const id = await sent({ must: 'read' })
    expect(answer(await here.as(officer, tx => openHere(tx, id)))).toBe('yes')
    expect(answer(await here.as(officer, tx => openHere(tx, id)))).toBe('yes')
    expect((await rowOf(id, officer)).state).toBe('opened')
    expect(progressOf('read', await rowsOf(id))).toMatchObject({ done: 1, missing: 6 })
    expect((await events(id)).filter(one => one.event === 'circular.opened')).toHaveLength(1)
  })

  test('only by whom it went to, and only while it waits', async () => {
    const id = await sent({ whom: 'chosen', people: [officer.id] })
    expect(answer(await here.as(clerk, tx => acknowledgeHere(tx, id)))).toBe('not-found')
    expect(answer(await here.as(clerk, tx => openHere(tx, id)))).toBe('not-found')
    value(await here.as(ita, tx => closeCircular(tx, id, { _version: 2 }, ORIGIN)))
    expect(answer(await here.as(officer, tx => acknowledgeHere(tx, id)))).toBe('circular-closed')
    const draftId = await draft()
    expect(answer(await here.as(officer, tx => acknowledgeHere(tx, draftId)))).toBe('not-found')
  })
})

describe('on paper', () => {
  test('S291 several who signed the printed list are recorded at once, with the scan as proof', async () => {
    const id = await sent()
    const recipients = [(await rowOf(id, driver)).id, (await rowOf(id, worker)).id]
    const record = async (parts: object = {}, by = ita) => {
      const scan = await aScan()
      return here.as(by, tx => recordOnPaper(tx, store, id, { recipients, on_day: '2026-11-21', scan, ...parts }))
    }
    expect(answer(await record({ on_day: '2026-11-22' }))).toBe('day-in-future on_day')
    expect(answer(await record({ on_day: '2026-11-20' }))).toBe('before-sent on_day')
    expect(answer(await record({}, head))).toBe('not-your-unit')
    expect(answer(await record({ recipients: [newId()] }))).toBe('choose-people recipients')
    expect(value(await record())).toBe(2)
    const row = await rowOf(id, driver)
    expect(row).toMatchObject({ state: 'acknowledged', method: 'paper', acknowledged_on: '2026-11-21' })
    expect(row.scan_file_id).not.toBeNull()
    expect(answer(await record())).toBe('choose-people recipients')
  })

  test('who pressed herself meanwhile keeps her own answer; a wrong tick is taken back, an own press is not', async () => {
    const id = await sent()
    const [driverRow, workerRow] = [await rowOf(id, driver), await rowOf(id, worker)]
    value(await here.as(worker, tx => acknowledgeHere(tx, id)))
    const scan = await aScan()
    const input = { recipients: [driverRow.id, workerRow.id], on_day: '2026-11-21', scan }
    expect(value(await here.as(clerk, tx => recordOnPaper(tx, store, id, input)))).toBe(1)
    expect((await rowOf(id, worker)).method).toBe('page')
    const back = (recipient: string) => here.as(clerk, tx => takeBack(tx, id, { recipient, reason: 'ติ๊กผิดคน' }))
    expect(answer(await back(workerRow.id))).toBe('not-on-paper recipient')
    expect(answer(await back(newId()))).toBe('not-found')
    expect(answer(await back(driverRow.id))).toBe('yes')
    expect(await rowOf(id, driver)).toMatchObject({ state: 'sent', method: null, acknowledged_on: null })
  })
})

test('somebody may be excused with a reason, is not counted then, and may acknowledge all the same', async () => {
  const id = await sent()
  const recipient = (await rowOf(id, officer)).id
  const ask = (one = recipient) => here.as(ita, tx => excuse(tx, id, { recipient: one, reason: 'ลาศึกษาต่อ' }))
  expect(answer(await ask(newId()))).toBe('choose-one recipient')
  expect(answer(await ask())).toBe('yes')
  expect(answer(await ask())).toBe('answered-already recipient')
  expect(progressOf('acknowledge', await rowsOf(id))).toMatchObject({ expected: 6, excused: 1 })
  expect(value(await here.as(undefined, async tx => acknowledgeByLink(tx, await tokenOf('officer'))))).toBe(true)
  expect((await rowOf(id, officer)).state).toBe('acknowledged')
  expect(answer(await ask())).toBe('answered-already recipient')
})

describe('reminding', () => {
  test('S290 mails those who have not answered, once a day', async () => {
    const id = await sent()
    value(await here.as(officer, tx => acknowledgeHere(tx, id)))
    const before = (await mails()).length
    const remind = (day = '2026-11-21') => here.as(ita, tx => remindNow(tx, id, ORIGIN), new Date(`${day}T04:00:00Z`))
    expect(value(await remind())).toBe(5)
    expect(answer(await remind())).toBe('reminded-today')
    const told = (await mails()).slice(before)
    expect(told.every(one => one.subject.startsWith('ยังไม่ได้รับทราบ'))).toBe(true)
    expect(told.some(one => one.recipient.startsWith('officer'))).toBe(false)
    expect(answer(await remind('2026-11-22'))).toBe('yes')
    // An older link goes on working beside the newer one.
    const [first] = (await mails()).filter(one => one.recipient.startsWith('worker'))
    const token = /acknowledge\/([\w-]+)/.exec(first?.body ?? '')?.[1] ?? ''
    expect(value(await here.as(undefined, tx => acknowledgeByLink(tx, token)))).toBe(true)
  })

  test('says so when nobody who is missing has an address', async () => {
    const id = await sent({ whom: 'chosen', people: [driver.id] })
    expect(answer(await here.as(ita, tx => remindNow(tx, id, ORIGIN)))).toBe('nobody-to-remind')
  })

  test('of the clock: once three working days before, once after, and one mail to each head', async () => {
    const id = await sent({ due: '2026-12-02' })
    const run = (day: string) => here.as(undefined, tx => circularsMorning(tx, ORIGIN), new Date(`${day}T00:40:00Z`))
    expect(await run('2026-11-26')).toBe(0)
    expect(await run('2026-11-27')).toBe(6)
    expect(await run('2026-11-30')).toBe(0)
    // A Saturday says nothing.
    expect(await run('2026-12-05')).toBe(0)
    expect(await run('2026-12-03')).toBe(7)
    expect(await run('2026-12-04')).toBe(0)
    const late = (await mails()).slice(-7)
    const toHead = late.filter(one => one.subject.startsWith('คนของคุณ'))
    expect(toHead.map(one => one.recipient.replace(/\d+@.*/, ''))).toEqual(['head'])
    expect(toHead[0]?.body).toContain((await rowOf(id, officer)).name)
    expect(toHead[0]?.body).not.toContain((await rowOf(id, worker)).name)
    expect(toHead[0]?.body).not.toContain('/acknowledge/')
  })

  test('nobody is reminded of what she answered, nor of what was closed', async () => {
    const id = await sent({ due: '2026-12-02', whom: 'chosen', people: [officer.id, worker.id] })
    value(await here.as(officer, tx => acknowledgeHere(tx, id)))
    const run = (day: string) => here.as(undefined, tx => circularsMorning(tx, ORIGIN), new Date(`${day}T00:40:00Z`))
    expect(await run('2026-11-30')).toBe(1)
    value(await here.as(ita, tx => closeCircular(tx, id, { _version: 2 }, ORIGIN)))
    expect(await run('2026-12-03')).toBe(0)
  })
})

describe('a standing circular', () => {
  test('S292 reaches who comes later, once, with a week at least, and the mail follows in the morning', async () => {
    const standing = await sent({ kind: 'personnel', standing: true, whom: 'chosen', classes: ['officer'] })
    const other = await sent({ whom: 'chosen', classes: ['officer'] })
    const fresh = await here.person({ posts: ['supply-officer'], email: `fresh${number}@x.example` })
    const contract = await here.person({ class: 'general-contract', email: null })
    const now = new Date('2026-12-14T00:40:00Z')
    expect(await here.as(undefined, tx => inheritStanding(tx, fresh.id), now)).toBe(1)
    expect(await here.as(undefined, tx => inheritStanding(tx), now)).toBe(0)
    expect(await rowOf(standing, fresh)).toMatchObject({ inherited: true, due_on: '2026-12-21', mailed_at: null })
    expect((await rowsOf(standing)).some(row => row.staff_id === contract.id)).toBe(false)
    expect((await rowsOf(other)).some(row => row.staff_id === fresh.id)).toBe(false)
    await here.as(undefined, tx => circularsMorning(tx, ORIGIN), now)
    const first = (await mails()).filter(one => one.recipient.startsWith('fresh'))
    expect(first.map(one => one.subject.slice(0, 11))).toEqual(['ขอให้รับทรา'])
    expect((await rowOf(standing, fresh)).mailed_at).not.toBeNull()
    value(await here.as(undefined, async tx => acknowledgeByLink(tx, await tokenOf('fresh')), now))
  })

  test('S292 personnel law and ethics reach people by mail, in the office and on paper, and each answers where she can', async () => {
    const id = await sent({ kind: 'personnel', subject: 'ประมวลจริยธรรม' })
    value(await here.as(undefined, async tx => acknowledgeByLink(tx, await tokenOf('worker'))))
    value(await here.as(officer, tx => acknowledgeHere(tx, id)))
    const recipients = [(await rowOf(id, driver)).id]
    const scan = await aScan()
    value(await here.as(ita, tx => recordOnPaper(tx, store, id, { recipients, on_day: '2026-11-21', scan })))
    const methods = (await rowsOf(id)).flatMap(row => row.method ?? [])
    expect(methods.sort()).toEqual(['link', 'page', 'paper'])
  })

  test('that was closed reaches nobody any more', async () => {
    const id = await sent({ standing: true })
    value(await here.as(ita, tx => closeCircular(tx, id, { _version: 2 }, ORIGIN)))
    await here.person({ email: null })
    expect(await here.as(undefined, tx => inheritStanding(tx))).toBe(0)
  })
})

describe('the end', () => {
  test('S291 closing keeps the list as a paper with a code, with each class and who has not', async () => {
    const id = await sent()
    value(await here.as(officer, tx => acknowledgeHere(tx, id)))
    const close = (version: number, by = ita) => here.as(by, tx => closeCircular(tx, id, { _version: version }, ORIGIN))
    expect(answer(await close(2, head))).toBe('not-your-unit')
    expect(answer(await close(1))).toBe('stale')
    const { code } = value(await close(2))
    expect(answer(await close(3))).toBe('circular-closed')
    const kept = await here.as(ita, tx => paperOf(tx, 'circular', id))
    const text = kept ? plainText(paperIn(kept)) : ''
    expect(text).toContain('บัญชีลงนามรับทราบ')
    expect(text).toContain('รับทราบแล้ว 1 จาก 7 คน คิดเป็นร้อยละ 14')
    expect(text).toContain('ลูกจ้างประจำ 0 จาก 1 คน')
    expect(text).toContain('ไม่ได้รับทราบ')
    expect(text).toContain(code)
    expect(await here.as(ita, tx => circularStory(tx, code, 'th'))).toMatchObject({
      state: 'kept',
      dated: '2026-11-21',
    })
    expect(await here.as(ita, tx => circularStory(tx, 'AAAAAAAAAA', 'th'))).toBeUndefined()
    expect(answer(await here.as(ita, tx => remindNow(tx, id, ORIGIN)))).toBe('circular-closed')
    expect(answer(await here.as(ita, tx => withdrawCircular(tx, id, { reason: 'x', _version: 3 })))).toBe(
      'circular-closed',
    )
  })

  test('while it waits the list has a line for each to sign, in the order of the house', async () => {
    const id = await sent({ whom: 'chosen', people: [worker.id, mayor.id, officer.id] })
    value(await here.as(officer, tx => acknowledgeHere(tx, id)))
    const circular = await read(id)
    const rows = await rowsOf(id)
    expect(rows.map(row => row.staff_id)).toEqual([mayor.id, officer.id, worker.id])
    const card = await here.as(ita, agencyCard)
    const text = plainText(listPaper({ card, circular, attachments: [], rows, at: new Date('2026-11-21T03:00:00Z') }))
    expect(text.match(/\.{30,}/g)).toHaveLength(2)
    expect(text).toContain('รับทราบในระบบ')
    expect(text.indexOf('กองคลัง')).toBeLessThan(text.indexOf('กองช่าง'))
  })

  test('withdrawing takes a reason, also of a draft, and happens once', async () => {
    const id = await sent()
    const withdraw = (one: string, version: number, by = ita) =>
      here.as(by, tx => withdrawCircular(tx, one, { reason: 'ส่งผิดเรื่อง', _version: version }))
    expect(answer(await withdraw(id, 1))).toBe('stale')
    expect(answer(await withdraw(id, 2))).toBe('yes')
    expect(answer(await withdraw(id, 3))).toBe('circular-withdrawn')
    expect(await read(id)).toMatchObject({ state: 'withdrawn', state_reason: 'ส่งผิดเรื่อง' })
    const discarded = await draft()
    expect(answer(await withdraw(discarded, 1))).toBe('yes')
    expect(answer(await send(discarded))).toBe('already-sent')
  })
})

test('what waits: for me until I answer, late after its day, and for its sender who is missing', async () => {
  const id = await sent({ due: '2026-11-25', whom: 'chosen', people: [officer.id, worker.id] })
  const waiting = async (person: Person, day = '2026-11-21') => {
    const now = new Date(`${day}T03:00:00Z`)
    const actor = await here.actor(person, now)
    return here.as(person, async tx => (actor ? circularsWork(tx, actor) : []), now)
  }
  expect(await waiting(officer)).toMatchObject([{ kind: 'to-sign', due: '2026-11-25', href: '/office/circulars' }])
  expect(await waiting(officer, '2026-11-26')).toMatchObject([{ kind: 'late' }])
  expect(await waiting(ita)).toEqual([])
  expect(await waiting(ita, '2026-11-26')).toMatchObject([
    { href: `/office/circulars/${id}`, title: { en: 'A circular waits for 2 people' } },
  ])
  expect(await waiting(head, '2026-11-26')).toEqual([])
  value(await here.as(officer, tx => acknowledgeHere(tx, id)))
  expect(await waiting(officer)).toEqual([])
})

test('another agency sees nothing of it', async () => {
  const id = await sent()
  const other = await testAgency(database.get())
  const stranger = await other.person({ posts: ['clerk'] })
  expect(await other.as(stranger, tx => circularById(tx, id))).toBeUndefined()
  expect(answer(await other.as(stranger, tx => closeCircular(tx, id, { _version: 2 }, ORIGIN)))).toBe('not-found')
  expect(await other.as(stranger, tx => circularList(tx, { kind: '', state: '', after: undefined, most: 9 }))).toEqual(
    [],
  )
})

test('S104 S288 S292 the figures count circulars, acknowledgements, people and the share of each kind, without names', async () => {
  const law = await sent({ whom: 'chosen', people: [officer.id, worker.id, head.id] })
  const manual = await sent({ kind: 'guideline', must: 'read', whom: 'chosen', people: [officer.id, worker.id] })
  const gone = await sent({ kind: 'guideline' })
  value(await here.as(officer, tx => acknowledgeHere(tx, law)))
  value(await here.as(officer, tx => openHere(tx, manual)))
  value(await here.as(worker, tx => acknowledgeHere(tx, manual)))
  value(await here.as(worker, tx => acknowledgeHere(tx, gone)))
  value(
    await here.as(ita, async tx =>
      excuse(tx, law, {
        recipient: (await recipientsOf(tx, law)).find(row => row.staff_id === head.id)?.id ?? '',
        reason: 'x',
      }),
    ),
  )
  value(await here.as(ita, tx => withdrawCircular(tx, gone, { reason: 'x', _version: 2 })))
  const count = (id: string, from = '2026-10-01', to = '2027-09-30') =>
    here.as(ita, async tx => {
      const fact = circularsFacts.find(one => one.id === id)
      const rows = (await fact?.rows(tx, period(from, to)).execute()) ?? []
      expect(JSON.stringify(rows)).not.toContain('ทดสอบ')
      return fact?.value?.(rows) ?? rows.length
    })
  expect(await count('circulars.sent')).toBe(2)
  expect(await count('circulars.acknowledged')).toBe(2)
  expect(await count('circulars.duty-acknowledged')).toBe(2)
  expect(await count('circulars.share')).toBe(75)
  expect(await count('circulars.share-law')).toBe(50)
  expect(await count('circulars.share-guideline')).toBe(100)
  expect(await count('circulars.share-declaration')).toBe(0)
  expect(await count('circulars.sent', '2025-10-01', '2026-09-30')).toBe(0)
})

test('S104 that those named know their duty is an outcome, proven by the figure of who acknowledged', async () => {
  const measureId = await here.as(ita, async tx => {
    const plan = { fiscal_year: 2570, based_on_year: 2569, headings: 'issues', numbering: 'per-heading' } as const
    const made = value(await createPlan(tx, { ...plan, supervision: 'quarterly', preamble: '' }))
    const [measure] = value(
      await acceptProposals(tx, { findingId: null, planId: made, picks: ['library:explain-budget'] }),
    )
    return measure ?? ''
  })
  const unproven = () =>
    here.as(ita, async tx => {
      const plan = await planOf(tx, 2570)
      return plan ? (await checkPlan(tx, plan)).findings.filter(one => one.rule.id === 'outcome-unproven').length : -1
    })
  const outcomeId = await here.as(ita, async tx =>
    value(await addOutcome(tx, measureId, { kind: 'duty-known', text: 'คนที่มีชื่อรู้หน้าที่ของตน', score: '' })),
  )
  expect(await unproven()).toBe(1)
  const circularId = await sent({ whom: 'chosen', people: [officer.id, worker.id, head.id] })
  value(await here.as(officer, tx => acknowledgeHere(tx, circularId)))
  value(await here.as(worker, tx => acknowledgeHere(tx, circularId)))
  const evidence = await here.as(ita, async tx => {
    const figure = { ...typedLink, kind: 'fact', url: '', title: '', fact: 'circulars.duty-acknowledged' } as const
    const period = { fact_from: '2026-10-01', fact_to: '2026-11-21' }
    const id = value(await offerEvidence(tx, { store, facts: circularsFacts }, { ...figure, ...period }))
    value(await prove(tx, id, { measureId, outcomeId, proves: 'outcome' }))
    return id
  })
  value(await here.as(clerk, tx => acceptEvidence(tx, circularsFacts, evidence, { _version: 1 })))
  expect((await here.as(ita, tx => frozenOf(tx, evidence)))?.value).toBe(2)
  expect(await unproven()).toBe(0)
})
