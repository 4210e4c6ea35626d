// Letters on a real database: the chain with a return, an acting clerk and a vacant post, numbers asked for by fifty at once, what an order
// does when it is signed, what may be published, and what is refused.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { plainText } from '#src/documents/write/paper.ts'
import { newId } from '#src/kernel/ids.ts'
import { period } from '#src/kernel/period.ts'
import { asKeeper, type Tx } from '#src/platform/database/scope.ts'
import { folderStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'
import { frameworkInForce } from '../assessment/public.ts'
import { acceptProposals, createPlan } from '../measures/public.ts'
import { paperIn, paperOf, verifyPapers } from '../papers/public.ts'
import { giveStandingIn } from '../people/public.ts'
import { addNote } from './actions/add-note.ts'
import { addCaretaker, addMember, removeFromAnnex, setItems } from './actions/annex.ts'
import { decideLetter, recordByHand } from './actions/decide-letter.ts'
import { draftLetter } from './actions/draft-letter.ts'
import { editLetter } from './actions/edit-letter.ts'
import { leaveFor, publishKept } from './actions/publish-kept.ts'
import { editReceived, finishReceived, receiveLetter, voidReceived } from './actions/received.ts'
import { editRegister } from './actions/registers.ts'
import { setChain, setUsualChain } from './actions/set-chain.ts'
import { pullBack, skipVacant, voidLetter, withdrawLetter } from './actions/stop-letter.ts'
import { submitLetter } from './actions/submit-letter.ts'
import { correspondenceFacts } from './facts.ts'
import { letterForms } from './letter-form.ts'
import { letterPicture, paperOfLetter } from './letter-picture.ts'
import { issueNumber, openRegister } from './numbers.ts'
import { endorsementsOf, versionsOf } from './queries.ts'
import { numbersOf, receivedById, registersOf } from './queries-desk.ts'
import type { EditLetter, NewReceived } from './schema.ts'
import { letterStory } from './story.ts'
import { verifyLetters } from './verify-letters.ts'
import { letterWork } from './work.ts'

const database = testDatabase()
const place = { store: folderStore(mkdtempSync(join(tmpdir(), 'letters-'))), origin: 'https://thansai.example' }
const signed = { method: 'code' as const }
let here: TestAgency
let legal: Person
let section: Person
let head: Person
let clerk: Person
let mayor: Person
let deputy: Person
let finance: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  const mail = () => `${newId()}@x.example`
  legal = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'], email: mail(), first_name: 'สมมุติ' })
  section = await here.person({ posts: ['administration-section-head'], email: mail(), rank: 'จ.อ.' })
  head = await here.person({ posts: ['clerk-office-head'], email: mail() })
  clerk = await here.person({ posts: ['clerk'], email: mail(), first_name: 'ปลัด' })
  deputy = await here.person({ posts: ['deputy-clerk'], email: mail(), first_name: 'รอง' })
  mayor = await here.person({ posts: ['mayor'], email: mail() })
  finance = await here.person({ posts: ['finance-officer'], email: mail() })
})

const answer = (result: { ok: boolean; because?: string; at?: string }) =>
  result.ok ? 'yes' : [result.because, result.at].filter(Boolean).join(' ')
function value<T>(result: { ok: true; value: T } | { ok: false; because: string }): T {
  if (!result.ok) throw new Error(result.because)
  return result.value
}

const draft = async (form = 'memo-publish', by = legal, unit = 'legal') =>
  value(await here.as(by, tx => draftLetter(tx, { form, unit: here.unit(unit), paper: null }, place.origin)))
const read = async (id: string, by: Person | undefined = legal) => {
  const found = await here.as(by, tx => letterPicture(tx, id))
  if (!found) throw new Error('no letter')
  return found
}
const version = async (id: string) => (await read(id)).row.version
const edited = async (id: string, parts: Partial<EditLetter> = {}): Promise<EditLetter> => {
  const { row, content } = await read(id)
  return {
    subject: row.subject,
    subject_en: content.subjectEn,
    to: content.to,
    reference: content.reference,
    phone: content.phone,
    unit: row.unit_id,
    speed: 'normal',
    retention: 'ten-years',
    numerals: 'thai',
    signing: 'electronic',
    parts: content.parts,
    partsEn: content.partsEn,
    _version: row.version,
    ...parts,
  }
}
const withVersion = async <T>(by: Person, id: string, work: (tx: Tx, at: number) => Promise<T>) => {
  const at = await version(id)
  return here.as(by, tx => work(tx, at))
}
const edit = async (id: string, parts: Partial<EditLetter>) => {
  const input = await edited(id, parts)
  return here.as(legal, tx => editLetter(tx, id, input))
}
const chainOf = async (id: string, posts: readonly string[]) =>
  value(
    await withVersion(legal, id, (tx, at) =>
      setChain(tx, id, { links: posts.map(key => here.post(key)), _version: at }),
    ),
  )
const submit = async (id: string, by = legal) => {
  const at = await version(id)
  return here.as(by, tx => submitLetter(tx, id, at, signed, place.origin))
}
const decide = async (
  id: string,
  by: Person,
  phrase: string,
  more: { remark?: string; next?: string | null; version?: number } = {},
) => {
  const at = more.version ?? (await version(id))
  return here.as(by, tx =>
    decideLetter(tx, place, id, { phrase, remark: more.remark ?? '', next: more.next ?? null, _version: at }, signed),
  )
}
const textOf = async (id: string) =>
  plainText(paperOfLetter(await read(id), { garuda: undefined, origin: place.origin }))
const CHAIN = ['administration-section-head', 'clerk-office-head', 'clerk', 'mayor']

describe('a memo and its chain', () => {
  test('S117 S118 S119 S120 S121 the usual chain goes from post to superior post up to the mayor', async () => {
    const id = await draft()
    const { links } = await read(id)
    expect(links.at(-1)?.post_th).toBe('นายกเทศมนตรี')
    expect(links.at(-1)?.role).toBe('decider')
    expect(links.slice(0, -1).every(link => link.role === 'endorser')).toBe(true)
    expect(links.map(link => link.post_id)).toContain(here.post('clerk'))
    expect(links.map(link => link.post_id)).toContain(here.post('clerk-office-head'))
    expect(links.map(link => link.post_id)).not.toContain(here.post('legal-officer'))
  })

  test('a unit may set its own, and a letter may differ', async () => {
    const posts = ['clerk', 'mayor'].map(key => here.post(key))
    value(await here.as(legal, tx => setUsualChain(tx, here.unit('legal'), { links: posts, _version: undefined })))
    const id = await draft()
    expect((await read(id)).links.map(link => link.post_id)).toEqual(posts)
    await chainOf(id, CHAIN)
    expect((await read(id)).links).toHaveLength(4)
    expect(
      answer(
        await here.as(finance, tx => setUsualChain(tx, here.unit('legal'), { links: posts, _version: undefined })),
      ),
    ).toBe('not-your-unit')
  })

  test('S108 S109 S110 S111 S112 S113 S114 S115 S116 S122 S123 S124 S125 endorsed, returned once, endorsed again by an acting clerk, approved by the mayor', async () => {
    const id = await draft()
    await chainOf(id, CHAIN)
    value(await edit(id, { phone: '044 000 000' }))
    expect((await read(id)).row.number, 'drafts have no number').toBeNull()
    value(await submit(id))
    const { row } = await read(id)
    expect(row).toMatchObject({ state: 'circulating', number: 1, number_year: 2569, dated_on: TODAY })
    expect(row.ref).toMatch(/1$/)

    expect(answer(await decide(id, clerk, 'for-information')), 'not her turn').toBe('not-allowed')
    expect(value(await decide(id, section, 'for-information'))).toBe('passed-on')
    expect(answer(await decide(id, head, 'no-such-phrase'))).toBe('choose-one phrase')
    expect(value(await decide(id, head, 'return', { remark: 'เพิ่มจำนวนมาตรการ' }))).toBe('returned')
    expect((await read(id)).row.state).toBe('returned')
    const parts = {
      ...(await read(id)).content.parts,
      purpose: 'งานนิติการขอรายงานผล 9 มาตรการ รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้',
    }
    value(await edit(id, { parts }))
    value(await submit(id))
    expect((await read(id)).row, 'the number stays').toMatchObject({ number: 1, round: 2 })
    expect((await read(id)).now?.post_id, 'everybody sees the new words').toBe(here.post('administration-section-head'))

    value(await decide(id, section, 'for-consideration'))
    value(await decide(id, head, 'should-approve', { remark: 'ตรวจแล้ว' }))
    await asKeeper(database.get(), db =>
      giveStandingIn(db, here.id, {
        kind: 'acting',
        post_id: here.post('clerk'),
        staff_id: deputy.id,
        rights: [],
        order_ref: 'คำสั่งทดสอบ',
        reason: '',
        from_day: '2026-11-01',
        until_day: '2026-11-30',
      }),
    )
    expect(answer(await decide(id, clerk, 'should-approve')), 'somebody acts for her').toBe('not-allowed')
    value(await decide(id, deputy, 'should-approve'))
    expect(value(await decide(id, mayor, 'approved-publish'))).toBe('decided')
    expect((await read(id)).row).toMatchObject({ state: 'decided', outcome: 'approved' })

    const text = await textOf(id)
    for (const words of [
      'บันทึกข้อความ',
      'ส่วนราชการ',
      'โทร.',
      'เรื่อง',
      'เรียน',
      'ด้วยเทศบาลตำบลทดสอบ',
      'งานนิติการขอรายงานผล ๙ มาตรการ',
      'จึงเรียนมาเพื่อโปรดทราบ',
      'รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้',
      'นิติกร',
      'เพื่อโปรดพิจารณา',
      'จ.อ.',
      'รักษาราชการแทนปลัดเทศบาลตำบลทดสอบ',
      'ทราบ อนุญาตให้เผยแพร่',
      'นายกเทศมนตรีตำบลทดสอบ',
      'เรียน ปลัดเทศบาลตำบลทดสอบ',
      'ตรวจแล้ว',
    ])
      expect(text).toContain(words)
    expect(text, 'what was returned is history, not paper').not.toContain('เพิ่มจำนวนมาตรการ')

    const done = await here.as(legal, tx => endorsementsOf(tx, [id]))
    expect(done.map(one => one.verdict)).toEqual([
      'submitted',
      'endorsed',
      'returned',
      'submitted',
      'endorsed',
      'endorsed',
      'endorsed',
      'approved',
    ])
    const versions = await here.as(legal, tx => versionsOf(tx, id))
    expect(versions).toHaveLength(2)
    const last = versions.at(-1)?.digest.toString('hex')
    expect(done.filter(one => one.round === 2).every(one => one.digest.toString('hex') === last)).toBe(true)

    const kept = await here.as(legal, tx => paperOf(tx, 'letter', id))
    expect(kept?.code).toBe((await read(id)).row.code)
    expect(plainText(paperIn(kept ?? { paper: {} }))).toBe(text)
    const story = await here.as(undefined, tx => letterStory(tx, kept?.code ?? '', 'th'))
    expect(story?.state).toBe('kept')
    expect(story?.signers).toHaveLength(5)
    expect(story?.signers[3]?.post).toContain('รักษาราชการแทน')
  })

  test('twice the same press counts once; a stale form is refused; nobody signs without a second factor', async () => {
    const id = await draft()
    await chainOf(id, ['clerk', 'mayor'])
    const at = await version(id)
    expect(answer(await here.as(legal, tx => submitLetter(tx, id, at, { method: 'by-hand' }, place.origin)))).toBe(
      'needs-second-factor code',
    )
    value(await submit(id))
    const now = await version(id)
    const both = await Promise.all([
      decide(id, clerk, 'should-approve', { version: now }),
      decide(id, clerk, 'should-approve', { version: now }),
    ])
    expect(both.map(answer).sort()).toEqual(['stale', 'yes'])
  })

  test('a holder of a delegated right signs beside the holder', async () => {
    const id = await draft()
    await chainOf(id, ['clerk', 'mayor'])
    await asKeeper(database.get(), db =>
      giveStandingIn(db, here.id, {
        kind: 'delegated',
        post_id: here.post('clerk'),
        staff_id: deputy.id,
        rights: ['letter:sign'],
        order_ref: 'คำสั่งทดสอบ',
        reason: '',
        from_day: '2026-11-01',
        until_day: '2026-11-30',
      }),
    )
    value(await submit(id))
    value(await decide(id, deputy, 'should-approve'))
    expect(await textOf(id)).toContain('ปฏิบัติราชการแทนปลัดเทศบาลตำบลทดสอบ')
  })

  test('it may be addressed to somebody else: asked in between, or the ones between left out', async () => {
    const id = await draft()
    await chainOf(id, CHAIN)
    value(await submit(id))
    value(await decide(id, section, 'for-information', { next: here.post('deputy-clerk') }))
    expect((await read(id)).now?.post_id).toBe(here.post('deputy-clerk'))
    value(await decide(id, deputy, 'for-information', { next: here.post('mayor') }))
    expect((await read(id)).now?.post_id).toBe(here.post('mayor'))
    expect(await textOf(id)).toContain('เรียน นายกเทศมนตรีตำบลทดสอบ')
    value(await decide(id, mayor, 'rejected'))
    expect((await read(id)).row).toMatchObject({ state: 'decided', outcome: 'rejected' })
  })

  test('a vacant post stops it before it goes up, and is passed over with a reason when it falls vacant on the way', async () => {
    const id = await draft()
    await chainOf(id, ['public-works-director', 'mayor'])
    expect(answer(await submit(id))).toBe('chain-vacant')
    const works = await here.person({ posts: ['public-works-director'] })
    value(await submit(id))
    await database.asOwner(`update staff set left_on = '2026-11-20' where id = $1`, [works.id])
    const at = await version(id)
    expect(answer(await here.as(finance, tx => skipVacant(tx, id, { reason: 'x', _version: at }, place.origin)))).toBe(
      'not-allowed',
    )
    value(await here.as(legal, tx => skipVacant(tx, id, { reason: 'ตำแหน่งว่าง', _version: at }, place.origin)))
    expect((await read(id)).now?.post_id).toBe(here.post('mayor'))
  })

  test('what is missing is named, and nothing goes up', async () => {
    const id = await draft('memo')
    expect(answer(await submit(id))).toBe('not-whole')
    value(await edit(id, { subject: 'ขออนุมัติ', parts: { cause: 'ตามหนังสือที่ ........', close: 'จึงเรียนมา' } }))
    expect(answer(await submit(id)), 'dots are no number').toBe('not-whole')
  })

  test('pulled back before anybody endorsed it, dropped while it has no number, voided afterwards', async () => {
    const id = await draft()
    await chainOf(id, ['clerk', 'mayor'])
    value(await submit(id))
    value(await withVersion(legal, id, (tx, _version) => pullBack(tx, id, { reason: 'เหตุผล', _version })))
    expect(
      answer(await withVersion(legal, id, (tx, _version) => withdrawLetter(tx, id, { reason: 'เหตุผล', _version }))),
      'it has a number',
    ).toBe('not-allowed')
    value(await submit(id))
    value(await decide(id, clerk, 'for-information'))
    expect(
      answer(await withVersion(legal, id, (tx, _version) => pullBack(tx, id, { reason: 'เหตุผล', _version }))),
    ).toBe('not-allowed')
    value(await decide(id, mayor, 'acknowledged'))
    value(await withVersion(legal, id, (tx, _version) => voidLetter(tx, id, { reason: 'เหตุผล', _version })))
    expect((await read(id)).row).toMatchObject({ state: 'voided', number: 1 })
    const { code } = (await read(id)).row
    const story = await here.as(undefined, tx => letterStory(tx, code, 'th'))
    expect(story?.state).toBe('voided')
    const other = await draft()
    value(await withVersion(legal, other, (tx, at) => withdrawLetter(tx, other, { reason: 'x', _version: at })))
    const { code: otherCode } = (await read(other)).row
    expect(await here.as(undefined, tx => letterStory(tx, otherCode, 'th'))).toBeUndefined()
  })

  test('signed by hand: one link after the other is written down, the last one with the scan', async () => {
    const id = await draft()
    await chainOf(id, ['clerk', 'mayor'])
    value(await edit(id, { signing: 'by-hand' }))
    const at = await version(id)
    value(await here.as(legal, tx => submitLetter(tx, id, at, { method: 'by-hand' }, place.origin)))
    expect(answer(await decide(id, clerk, 'for-information'))).toBe('not-allowed')
    const hand = async (staff: Person, phrase: string, day = TODAY) => ({
      staff: staff.id,
      phrase,
      remark: '',
      on_day: day,
      scan: undefined,
      _version: await version(id),
    })
    const write = async (staff: Person, phrase: string, day?: string) => {
      const input = await hand(staff, phrase, day)
      return here.as(legal, tx => recordByHand(tx, place, id, input))
    }
    expect(answer(await write(finance, 'for-information'))).toBe('not-signatory staff')
    expect(answer(await write(clerk, 'for-information', '2026-12-01'))).toBe('in-the-future on_day')
    expect(answer(await write(clerk, 'for-information', '2026-11-20'))).toBe('before-submitted on_day')
    value(await write(clerk, 'for-information'))
    expect(answer(await write(mayor, 'approved'))).toBe('scan-missing scan')
    const paper = paperOfLetter(await read(id), { garuda: undefined, origin: place.origin })
    const struck = JSON.stringify(paper.sections)
    expect(struck, 'S122: what was printed and not chosen is struck out').toContain(
      '"text":"- เพื่อโปรดพิจารณา","strike":true',
    )
    expect(struck).toContain('"text":"- เพื่อโปรดทราบ","strike":false')
  })

  test('an opinion beside the chain is kept and decides nothing', async () => {
    const id = await draft()
    value(await here.as(finance, tx => addNote(tx, id, { text: 'ขอให้ตรวจงบ' })))
    expect((await read(id)).row.state).toBe('draft')
  })

  test('another unit writes no letter of this one, another agency sees none', async () => {
    expect(
      answer(
        await here.as(finance, tx =>
          draftLetter(tx, { form: 'memo', unit: here.unit('legal'), paper: null }, place.origin),
        ),
      ),
    ).toBe('not-your-unit unit')
    const id = await draft()
    const there = await testAgency(database.get())
    const stranger = await there.person({ posts: ['clerk'], email: `${newId()}@x.example` })
    expect(await there.as(stranger, tx => letterPicture(tx, id))).toBeUndefined()
    expect(answer(await there.as(stranger, tx => addNote(tx, id, { text: 'x' })))).toBe('not-found')
  })

  test('what waits stands on the home of whoever is asked, and of nobody else', async () => {
    const id = await draft()
    await chainOf(id, ['clerk', 'mayor'])
    value(await submit(id))
    const work = async (person: Person) => {
      const actor = await here.actor(person)
      if (!actor) throw new Error('nobody')
      return (await here.as(person, tx => letterWork(tx, actor))).map(one => one.id)
    }
    expect(await work(clerk)).toEqual([`letter ${id}`])
    expect(await work(mayor)).toEqual([])
    value(await decide(id, clerk, 'return', { remark: 'แก้' }))
    expect(await work(legal)).toEqual([`letter ${id}`])
  })
})

describe('years later', () => {
  test('whoever changes a kept paper, a signed version or a signature behind our back is found out', async () => {
    const id = await draft()
    await chainOf(id, ['clerk', 'mayor'])
    value(await submit(id))
    value(await decide(id, clerk, 'for-information'))
    value(await decide(id, mayor, 'acknowledged'))
    const check = async () => {
      const papers = await here.as(undefined, verifyPapers)
      const letters = await here.as(undefined, verifyLetters)
      return [...papers.findings, ...letters.findings].map(one => one.kind)
    }
    expect(await check()).toEqual([])
    // As somebody could who owns the database.
    const change = async (table: string, text: string) => {
      await database.asOwner(`alter table ${table} disable trigger user`, [])
      await database.asOwner(text, [id])
      await database.asOwner(`alter table ${table} enable trigger user`, [])
    }
    await change('kept_paper', `update kept_paper set paper = jsonb_set(paper, '{title}', '"x"') where source_id = $1`)
    expect(await check()).toEqual(['changed-words'])
    await change(
      'endorsement',
      `update endorsement set digest = sha256('x') where letter_id = $1 and verdict = 'endorsed'`,
    )
    expect(await check()).toEqual(['changed-words', 'other-signature'])
    await change(
      'letter_version',
      `update letter_version set content = jsonb_set(content, '{subject}', '"x"') where letter_id = $1`,
    )
    expect(await check()).toEqual(['changed-words', 'changed-letter'])
    await change('kept_paper', `delete from kept_paper where source_id = $1`)
    expect(await check()).toEqual(['missing-paper', 'changed-letter'])
  })
})

describe('numbers', () => {
  test('S110 fifty at once: no gap, no double; what is rolled back gives its number back', async () => {
    const one = () =>
      here.as(legal, async tx => {
        const issued = await issueNumber(tx, 'incoming', null, TODAY)
        await tx.db
          .insertInto('received_letter')
          .values({
            agency_id: tx.agencyId,
            id: newId(),
            register_id: issued.registerId,
            number_year: issued.year,
            number: issued.number,
            received_on: TODAY,
            from_whom: 'อำเภอ',
            subject: 'x',
            received_by: legal.id,
            created_at: tx.scope.now,
          })
          .execute()
        return issued.number
      })
    await expect(
      here.as(legal, async tx => {
        await issueNumber(tx, 'incoming', null, TODAY)
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    const numbers = await Promise.all(Array.from({ length: 50 }, one))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
    expect(await here.as(legal, registersOf)).toHaveLength(1)
  })

  test('S126 orders begin again each calendar year, a register of a fiscal year in October', async () => {
    const order = (day: string) => here.as(legal, tx => issueNumber(tx, 'order', null, day))
    expect((await order('2026-12-31')).ref).toBe('1/2569')
    expect((await order('2027-01-01')).ref).toBe('1/2570')
    const [register] = await here.as(legal, registersOf)
    value(
      await here.as(legal, tx =>
        editRegister(tx, register?.id ?? '', { prefix: '', resets: 'fiscal', next: null, _version: 1 }),
      ),
    )
    expect((await order('2026-10-01')).year).toBe(2570)
    expect(
      answer(
        await here.as(legal, tx =>
          editRegister(tx, register?.id ?? '', { prefix: '', resets: 'fiscal', next: null, _version: 1 }),
        ),
      ),
    ).toBe('stale')
  })

  test('S110 goes on from a register on paper, and never issues a number again', async () => {
    await here.as(legal, tx => openRegister(tx, { kind: 'order', unit: null, prefix: '', resets: 'calendar' }))
    const [register] = await here.as(legal, registersOf)
    const set = (next: number, at: number) =>
      here.as(legal, tx => editRegister(tx, register?.id ?? '', { prefix: '', resets: 'calendar', next, _version: at }))
    value(await set(156, 1))
    const id = await draft('announcement-no-gift')
    expect((await here.as(legal, tx => issueNumber(tx, 'order', null, TODAY))).ref).toBe('156/2569')
    expect((await here.as(legal, tx => issueNumber(tx, 'order', null, '2027-01-01'))).ref).toBe('1/2570')
    await database.asOwner(
      `update letter set kind = 'order', register_id = $2, number = 156, number_year = 2569, round = 1 where id = $1`,
      [id, register?.id],
    )
    expect(answer(await set(156, 2))).toBe('number-issued next')
    expect((await here.as(legal, tx => issueNumber(tx, 'order', null, TODAY))).ref).toBe('157/2569')
  })

  test('memos are numbered by the top unit of whoever writes', async () => {
    for (const [by, unit] of [
      [legal, 'legal'],
      [legal, 'legal'],
      [finance, 'accounting'],
    ] as const) {
      const id = await draft('memo-publish', by, unit)
      await chainOf(id, ['clerk', 'mayor'])
      value(await submit(id, by))
    }
    const registers = await here.as(legal, registersOf)
    expect(registers).toHaveLength(2)
    const counts = await Promise.all(
      registers.map(async one => (await here.as(legal, tx => numbersOf(tx, one, 2569))).map(row => row.number)),
    )
    expect(counts.sort((a, b) => b.length - a.length)).toEqual([[2, 1], [1]])
  })
})

describe('orders and announcements', () => {
  const sign = async (id: string) => {
    await chainOf(id, ['clerk', 'mayor'])
    value(await submit(id))
    value(await decide(id, clerk, 'should-sign'))
    value(await decide(id, mayor, 'signed'))
  }

  test('S58 S59 S60 S61 the order of the ITA committee assigns the items with person and day, under its own number', async () => {
    const id = await draft('order-ita-committee')
    expect(answer(await submit(id)), 'an empty annex').toBe('not-whole')
    const framework = await here.as(legal, tx => frameworkInForce(tx, 2570))
    const topics = framework?.items.slice(0, 3).map(one => one.topic) ?? []
    value(
      await withVersion(legal, id, (tx, at) =>
        setItems(tx, id, { items: topics, unit: null, staff: finance.id, due: '2027-03-31', _version: at }),
      ),
    )
    value(
      await withVersion(legal, id, (tx, at) =>
        addMember(tx, id, {
          committee: 'คณะกรรมการฝ่ายอำนวยความสะดวก',
          staff: clerk.id,
          role: 'ประธานกรรมการ',
          _version: at,
        }),
      ),
    )
    expect(
      answer(
        await withVersion(legal, id, (tx, at) =>
          addMember(tx, id, {
            committee: 'คณะกรรมการฝ่ายอำนวยความสะดวก',
            staff: clerk.id,
            role: 'กรรมการ',
            _version: at,
          }),
        ),
      ),
    ).toBe('member-twice staff')
    expect(
      answer(
        await withVersion(legal, id, (tx, at) =>
          setItems(tx, id, { items: ['nothing'], unit: null, staff: finance.id, due: null, _version: at }),
        ),
      ),
    ).toBe('choose-one items')
    expect(
      answer(
        await withVersion(legal, id, (tx, at) =>
          setItems(tx, id, { items: topics, unit: null, staff: null, due: null, _version: at }),
        ),
      ),
    ).toBe('choose-who staff')
    value(
      await withVersion(legal, id, (tx, at) =>
        removeFromAnnex(tx, id, { remove: `item ${topics[2] ?? ''}`, _version: at }),
      ),
    )
    expect((await read(id)).row.number).toBeNull()
    await sign(id)
    expect((await read(id)).row.ref).toBe('1/2569')
    const rows = await database.asOwner(
      `select topic, staff_id, due_on::text, order_ref from item_assignment where agency_id = $1 and removed_at is null order by topic`,
      [here.id],
    )
    expect(rows.rows).toHaveLength(2)
    expect(rows.rows[0]).toMatchObject({
      staff_id: finance.id,
      due_on: '2027-03-31',
      order_ref: 'คำสั่งที่ 1/2569 ลงวันที่ 21 พฤศจิกายน พ.ศ. 2569',
    })
    const text = await textOf(id)
    for (const words of [
      'คำสั่งเทศบาลตำบลทดสอบ',
      'ที่ 1/2569',
      'สั่ง ณ วันที่',
      'บัญชีแนบท้าย 1',
      'คณะกรรมการฝ่ายอำนวยความสะดวก',
      'ประธานกรรมการ',
      'บัญชีแนบท้าย 2',
      '31 มี.ค. 2570',
    ])
      expect(text).toContain(words)
  })

  test('S62 S63 a memo assigns them just as well', async () => {
    const id = await draft('memo-assign-indicators')
    const framework = await here.as(legal, tx => frameworkInForce(tx, 2570))
    value(
      await withVersion(legal, id, (tx, at) =>
        setItems(tx, id, {
          items: [framework?.items[0]?.topic ?? ''],
          unit: here.unit('finance'),
          staff: null,
          due: null,
          _version: at,
        }),
      ),
    )
    await chainOf(id, ['clerk', 'mayor'])
    value(await submit(id))
    value(await decide(id, clerk, 'should-approve'))
    value(await decide(id, mayor, 'approved'))
    const rows = await database.asOwner(`select order_ref from item_assignment where agency_id = $1`, [here.id])
    expect(rows.rows[0].order_ref).toMatch(/^บันทึกที่ .*1 ลงวันที่/)
  })

  test('S127 S116 caretakers are named by order, and one who may publish needs no memo', async () => {
    const id = await draft('order-caretakers')
    value(
      await withVersion(legal, id, (tx, at) =>
        addCaretaker(tx, id, { channel: 'website', staff: finance.id, duty: 'ข่าว', may_publish: true, _version: at }),
      ),
    )
    await sign(id)
    const memo = await draft()
    await chainOf(memo, ['clerk', 'mayor'])
    value(await submit(memo))
    value(await decide(memo, clerk, 'for-information'))
    value(await decide(memo, mayor, 'acknowledged'))
    const paper = await here.as(legal, tx => paperOf(tx, 'letter', memo))
    if (!paper) throw new Error('no paper')
    expect(answer(await here.as(legal, tx => publishKept(tx, paper.id))), 'no memo asked for this one').toBe('no-leave')
    const leave = await here.as(finance, tx => leaveFor(tx, paper))
    expect(leave).toMatchObject({ kind: 'order', letterId: id, ref: 'คำสั่งที่ 1/2569 ลงวันที่ 21 พฤศจิกายน พ.ศ. 2569' })
    value(await here.as(finance, tx => publishKept(tx, paper.id)))
    expect(answer(await here.as(finance, tx => publishKept(tx, paper.id)))).toBe('already-published')
  })

  test('S116 a memo that asked leave for a paper, and was approved, is the leave to publish it', async () => {
    const order = await draft('order')
    value(
      await edit(order, { subject: 'ทดสอบ', parts: { preamble: 'อาศัยอำนาจ', clauses: 'ข้อแรก\nข้อสอง', close: 'ทั้งนี้' } }),
    )
    await sign(order)
    const signedOrder = await here.as(legal, tx => paperOf(tx, 'letter', order))
    expect(
      await here.as(legal, async tx => signedOrder && leaveFor(tx, signedOrder)),
      'a signed order is its own leave',
    ).toMatchObject({ letterId: order })
    const other = await draft('letter-external')
    value(
      await edit(other, {
        subject: 'ขอเชิญ',
        to: 'นายอำเภอ',
        parts: { cause: 'ด้วย', purpose: '', close: 'จึงเรียนมาเพื่อโปรดทราบ' },
      }),
    )
    await sign(other)
    const letter = await here.as(legal, tx => paperOf(tx, 'letter', other))
    if (!letter) throw new Error('no paper')
    expect(plainText(paperIn(letter))).toContain('ขอแสดงความนับถือ')
    expect(await here.as(legal, tx => leaveFor(tx, letter))).toBeUndefined()
    for (const word of ['acknowledged', 'rejected']) {
      const asked = { form: 'memo-publish', unit: here.unit('legal'), paper: letter.id }
      const other = value(await here.as(legal, tx => draftLetter(tx, asked, place.origin)))
      await chainOf(other, ['clerk', 'mayor'])
      value(await submit(other))
      value(await decide(other, clerk, 'for-information'))
      value(await decide(other, mayor, word))
      expect(await here.as(legal, tx => leaveFor(tx, letter)), word).toBeUndefined()
    }
    const memo = value(
      await here.as(legal, tx =>
        draftLetter(tx, { form: 'memo-publish', unit: here.unit('legal'), paper: letter.id }, place.origin),
      ),
    )
    await chainOf(memo, ['clerk', 'mayor'])
    value(await submit(memo))
    value(await decide(memo, clerk, 'should-approve'))
    expect(await here.as(legal, tx => leaveFor(tx, letter)), 'not approved yet').toBeUndefined()
    value(await decide(memo, mayor, 'approved-publish'))
    expect(await here.as(legal, tx => leaveFor(tx, letter))).toMatchObject({ kind: 'memo', letterId: memo })
    expect(await textOf(memo)).toContain('สิ่งที่ส่งมาด้วย')
  })

  test('S128 S129 S130 S203 every definition can be drafted; the declaration is printed in Thai and in English', async () => {
    for (const form of letterForms) {
      const id = await draft(form.id)
      expect((await read(id)).form.id).toBe(form.id)
      expect(await textOf(id), form.id).not.toContain('undefined')
    }
    const id = await draft('announcement-no-gift')
    await sign(id)
    const text = await textOf(id)
    expect(text).toContain('ประกาศเทศบาลตำบลทดสอบ')
    expect(text).toContain('หลักเกณฑ์')
    expect(text).toContain('Announcement of Test Subdistrict Municipality')
    expect(text).toContain('accept no gift of any kind')
    expect(text, 'S318: the year of the common era in English').toContain('fiscal year 2027')
    expect(await here.as(legal, async tx => (await registersOf(tx)).map(one => one.kind))).toEqual(['announcement'])
  })

  test('S48 the memo for the monthly meeting takes its figures from the plan, and asks for them while there is none', async () => {
    const id = await draft('memo-monthly-meeting')
    expect((await read(id)).content.parts.cause).toContain('{measures}')
    expect(answer(await submit(id))).toBe('not-whole')
    await here.as(legal, async tx => {
      const planId = value(
        await createPlan(tx, {
          fiscal_year: 2570,
          based_on_year: null,
          headings: 'issues',
          numbering: 'per-heading',
          supervision: 'quarterly',
          preamble: '',
        }),
      )
      value(await acceptProposals(tx, { findingId: null, planId, picks: ['library:explain-budget'] }))
    })
    const again = await draft('memo-monthly-meeting')
    const { parts } = (await read(again)).content
    expect(parts.cause).toContain('พ.ศ. 2570 จำนวน 1 มาตรการ')
    expect(parts.purpose).toMatch(/ดำเนินการแล้ว 0 ขั้นตอน/)
    await chainOf(again, ['clerk', 'mayor'])
    value(await submit(again))
  })

  test('S107 the place of ITA in the national strategy is among the usual words', async () => {
    const id = await draft('memo-publish')
    expect((await read(id)).content.parts.cause).toContain('ยุทธศาสตร์ชาติด้านการต่อต้านการทุจริต')
  })

  test('what was decided is counted', async () => {
    const id = await draft('announcement-no-gift')
    await sign(id)
    const fact = correspondenceFacts.find(one => one.id === 'letters.announcements-signed')
    const span = period('2026-10-01', '2027-09-30')
    const rows = await here.as(legal, async tx => (fact ? await fact.rows(tx, span).execute() : []))
    expect(rows).toHaveLength(1)
  })
})

describe('letters received', () => {
  const incoming = (parts: Partial<NewReceived> = {}): NewReceived => ({
    received_on: TODAY,
    from_whom: 'ที่ว่าการอำเภอสมมุติ',
    their_ref: 'สม 0018/1',
    dated_on: '2026-11-19',
    subject: 'ขอเชิญประชุม',
    addressee: '',
    speed: 'urgent',
    retention: 'one-year',
    channel: 'paper',
    unit: here.unit('finance'),
    note: '',
    file: undefined,
    ...parts,
  })

  test('numbered at once, handed on, done; a mistake is voided and keeps its number', async () => {
    const id = value(await here.as(legal, tx => receiveLetter(tx, place.store, incoming())))
    expect(
      answer(await here.as(legal, tx => receiveLetter(tx, place.store, incoming({ received_on: '2026-11-22' })))),
    ).toBe('in-the-future received_on')
    expect(answer(await here.as(legal, tx => receiveLetter(tx, place.store, incoming({ unit: newId() }))))).toBe(
      'choose-one unit',
    )
    const actor = await here.actor(finance)
    const work = await here.as(finance, tx =>
      letterWork(tx, actor ?? { id: '', name: '', post: '', holds: () => false }),
    )
    expect(work.map(one => one.id)).toEqual([`received ${id}`])
    const { file: _file, ...rest } = incoming({ subject: 'ขอเชิญประชุมด่วน' })
    value(await here.as(legal, tx => editReceived(tx, id, { ...rest, _version: 1 })))
    value(await here.as(finance, tx => finishReceived(tx, id, { done_note: 'ไปแล้ว', _version: 2 })))
    expect(await here.as(legal, tx => receivedById(tx, id))).toMatchObject({ number: 1, done_on: TODAY })
    expect(answer(await here.as(finance, tx => voidReceived(tx, id, { reason: 'ซ้ำ', _version: 3 })))).toBe(
      'not-allowed',
    )
    value(await here.as(legal, tx => voidReceived(tx, id, { reason: 'ซ้ำ', _version: 3 })))
    const second = value(await here.as(legal, tx => receiveLetter(tx, place.store, incoming())))
    expect((await here.as(legal, tx => receivedById(tx, second)))?.number).toBe(2)
    expect(answer(await here.as(legal, tx => finishReceived(tx, id, { done_note: 'x', _version: 4 })))).toBe('is-void')
  })
})
