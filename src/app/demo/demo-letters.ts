// Letters of the invented municipality: the order of the ITA committee with its annexes, caretakers of the website, the No Gift declaration that
// is published, memos on their way and sent back, a letter to another agency, letters received. Everything here is made up.

import { frameworkInForce } from '#src/features/assessment/public.ts'
import {
  addCaretaker,
  addMember,
  decideLetter,
  draftLetter,
  editLetter,
  letterPicture,
  newRegister,
  publishKept,
  receiveLetter,
  setItems,
  submitLetter,
} from '#src/features/correspondence/public.ts'
import { paperOf } from '#src/features/papers/public.ts'
import { actorOfStaff, dayAfter, houseUnits } from '#src/features/people/public.ts'
import { freezeReport } from '#src/features/reports/public.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'

export interface DemoLettersParts {
  readonly database: Database
  readonly store: FileStore
  readonly now: Date
  readonly agencyId: string
  readonly origin: string
  /** Staff ids by the part of their address before the @. */
  readonly people: ReadonlyMap<string, string>
}

function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`the demo was refused: ${result.because} ${result.at ?? ''} ${JSON.stringify(result.detail ?? {})}`)
  return result.value
}

/** Who the demo lets press the button; the code of the second factor is asked by the pages, not here. */
const signed = { method: 'code' as const }

export async function demoLetters(parts: DemoLettersParts): Promise<void> {
  const { database, agencyId, now, people, store, origin } = parts
  const staff = (name: string) => people.get(name) ?? ''
  const as = async <T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const actor = await inAgency(database, { agencyId, now }, tx => actorOfStaff(tx, staff(name)))
    if (!actor) throw new Error(`${name} of the demo is not there`)
    return inAgency(database, { agencyId, now, actor }, work)
  }
  const unitNamed = async (tx: Tx, name: string) => {
    const unit = (await houseUnits(tx)).find(one => one.name_th === name)
    if (!unit) throw new Error(`the demo has no ${name}`)
    return unit.id
  }
  const today = todayIn(bangkok, now).toString()
  const read = async (tx: Tx, id: string) => {
    const picture = await letterPicture(tx, id)
    if (!picture) throw new Error('a letter of the demo is gone')
    return picture
  }
  const draft = (form: string, by = 'ita', unit = 'งานนิติการ', paper: string | null = null) =>
    as(by, async tx => must(await draftLetter(tx, { form, unit: await unitNamed(tx, unit), paper }, origin)))
  const write = (id: string, words: { subject?: string; to?: string; parts?: Record<string, string> }, by = 'ita') =>
    as(by, async tx => {
      const { row, content } = await read(tx, id)
      must(
        await editLetter(tx, id, {
          subject: words.subject ?? row.subject,
          subject_en: content.subjectEn,
          to: words.to ?? content.to,
          reference: content.reference,
          phone: content.phone,
          unit: row.unit_id,
          speed: 'normal',
          retention: 'ten-years',
          numerals: 'thai',
          signing: 'electronic',
          parts: { ...content.parts, ...words.parts },
          partsEn: content.partsEn,
          _version: row.version,
        }),
      )
    })
  const submit = (id: string, by = 'ita') =>
    as(by, async tx => must(await submitLetter(tx, id, (await read(tx, id)).row.version, signed, origin)))
  const decide = (id: string, by: string, phrase: string, remark = '') =>
    as(by, async tx => {
      const { version } = (await read(tx, id)).row
      must(await decideLetter(tx, { store, origin }, id, { phrase, remark, next: null, _version: version }, signed))
    })
  /** Through everybody of the chain to the mayor. */
  const signAll = async (id: string, by = 'ita', word: 'sign' | 'approve' = 'sign') => {
    await submit(id, by)
    for (const name of ['administration', 'head', 'clerk'].filter(one => one !== by))
      if (await as(name, async tx => (await read(tx, id)).may.has('decide'))) await decide(id, name, `should-${word}`)
    await decide(id, 'mayor', word === 'sign' ? 'signed' : 'approved')
  }
  const version = async (tx: Tx, id: string) => (await read(tx, id)).row.version

  await as('ita', async tx => {
    const unit = await unitNamed(tx, 'สำนักปลัดเทศบาล')
    for (const kind of ['memo', 'outgoing'] as const)
      must(await newRegister(tx, { kind, unit, prefix: 'ตย 00001', resets: 'calendar' }))
  })
  const order = await draft('order-ita-committee')
  await as('ita', async tx => {
    const members: readonly (readonly [string, string, string])[] = [
      ['คณะกรรมการอำนวยการ', 'mayor', 'ประธานกรรมการ'],
      ['คณะกรรมการอำนวยการ', 'clerk', 'กรรมการ'],
      ['คณะกรรมการอำนวยการ', 'head', 'กรรมการและเลขานุการ'],
      ['คณะกรรมการฝ่ายอำนวยความสะดวก', 'clerk', 'ประธานกรรมการ'],
      ['คณะกรรมการฝ่ายอำนวยความสะดวก', 'finance', 'กรรมการ'],
      ['คณะกรรมการฝ่ายอำนวยความสะดวก', 'works', 'กรรมการ'],
      ['คณะกรรมการฝ่ายอำนวยความสะดวก', 'ita', 'กรรมการและเลขานุการ'],
    ]
    for (const [committee, name, role] of members)
      must(await addMember(tx, order, { committee, staff: staff(name), role, _version: await version(tx, order) }))
    const { annex } = (await read(tx, order)).content
    const framework = annex.year === null ? undefined : await frameworkInForce(tx, annex.year)
    const doers = ['ita', 'plan', 'finance', 'disaster'] as const
    for (const [at, name] of doers.entries())
      must(
        await setItems(tx, order, {
          items: (framework?.items ?? []).filter((_, index) => index % doers.length === at).map(one => one.topic),
          unit: null,
          staff: staff(name),
          due: dayAfter(today, 60 + at * 20),
          _version: await version(tx, order),
        }),
      )
  })
  await signAll(order)

  const caretakers = await draft('order-caretakers')
  await as('ita', async tx => {
    for (const [channel, name, duty, may_publish] of [
      ['website', 'plan', 'ข่าวและเอกสารบนเว็บไซต์', true],
      ['facebook', 'disaster', 'ข่าวและภาพกิจกรรม', false],
    ] as const)
      must(
        await addCaretaker(tx, caretakers, {
          channel,
          staff: staff(name),
          duty,
          may_publish,
          _version: await version(tx, caretakers),
        }),
      )
  })
  await signAll(caretakers)

  const declaration = await draft('announcement-no-gift')
  await signAll(declaration)
  await as('ita', async tx => {
    const paper = await paperOf(tx, 'letter', declaration)
    if (paper) must(await publishKept(tx, paper.id))
  })

  // The plan of the year that is over, as a report: frozen, put up with a memo, approved and published.
  const plan = await as('ita', async tx => {
    const asked = { kind: 'plan' as const, year: 2568, round: undefined, layout: 'plan', lang: 'th' as const }
    const id = must(await freezeReport(tx, store, { ...asked, numerals: undefined, origin }, true))
    return paperOf(tx, 'report', id)
  })
  if (plan) {
    const memo = await draft('memo-publish', 'ita', 'งานนิติการ', plan.id)
    await write(memo, { subject: 'แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส และขออนุญาตเผยแพร่' })
    await signAll(memo, 'ita', 'approve')
    await as('ita', async tx => must(await publishKept(tx, plan.id)))
  }

  const meeting = await draft('memo-monthly-meeting')
  await submit(meeting)
  await decide(meeting, 'administration', 'for-information')
  await decide(meeting, 'head', 'for-information', 'ขอให้เร่งรัดขั้นตอนที่เลยกำหนด')

  const returned = await draft('memo')
  await write(returned, {
    subject: 'ขออนุมัติจัดอบรมความรู้เรื่องผลประโยชน์ทับซ้อน',
    parts: {
      cause: 'ด้วยงานนิติการจะจัดอบรมความรู้เรื่องผลประโยชน์ทับซ้อนให้บุคลากรทุกกอง จำนวน 40 คน ระยะเวลาครึ่งวัน',
      purpose: 'ค่าใช้จ่ายเป็นค่าอาหารว่างและเอกสาร รวม 2,000 บาท เบิกจากงบประมาณของสำนักปลัดเทศบาล',
      close: 'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ',
    },
  })
  await submit(returned)
  await decide(returned, 'administration', 'for-consideration')
  await decide(returned, 'head', 'return', 'แนบกำหนดการและรายชื่อวิทยากร')

  const outgoing = await draft('letter-external', 'ita')
  await write(outgoing, {
    subject: 'ขอเชิญเป็นวิทยากร',
    to: 'นายอำเภอสมมุติ',
    parts: {
      cause: 'ด้วยเทศบาลตำบลธารใสจะจัดอบรมความรู้เรื่องการป้องกันการทุจริตให้บุคลากร ณ ห้องประชุมเทศบาล',
      purpose: 'ในการนี้ เห็นว่าหน่วยงานของท่านมีบุคลากรที่มีความรู้ความสามารถ จึงขอเชิญเป็นวิทยากรในวันและเวลาดังกล่าว',
      close: 'จึงเรียนมาเพื่อโปรดพิจารณา',
    },
  })
  await signAll(outgoing)

  await draft('announcement-hr', 'ita')
  await as('ita', async tx => {
    for (const [from_whom, subject, unit] of [
      ['ที่ว่าการอำเภอสมมุติ', 'ขอเชิญประชุมหัวหน้าส่วนราชการประจำเดือน', 'งานธุรการ'],
      ['สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดตัวอย่าง', 'การประเมินคุณธรรมและความโปร่งใสประจำปี', 'งานนิติการ'],
      ['นายสมมุติ ตัวอย่าง', 'ขอให้ซ่อมไฟทางเข้าหมู่บ้านสมมุติ', 'กองช่าง'],
    ] as const) {
      const units = await houseUnits(tx)
      must(
        await receiveLetter(tx, store, {
          received_on: today,
          from_whom,
          their_ref: '',
          dated_on: null,
          subject,
          addressee: '',
          speed: 'normal',
          retention: 'one-year',
          channel: 'paper',
          unit: units.find(one => one.name_th === unit)?.id ?? null,
          note: '',
          file: undefined,
        }),
      )
    }
  })
}
