// Circulars of the invented municipality: a declaration that most have acknowledged, a manual that half have, and a reminder that is due soon.
// Everything here is made up.
import { acknowledgeHere, draftCircular, openHere, sendCircular } from '#src/features/circulars/public.ts'
import { actorOfStaff, dayAfter, houseUnits } from '#src/features/people/public.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { type Actor, inAgency, type Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'

export interface DemoCircularsParts {
  readonly database: Database
  readonly store: FileStore
  readonly now: Date
  readonly agencyId: string
  readonly origin: string
  /** Staff ids by the part of their address before the @. */
  readonly people: ReadonlyMap<string, string>
}

interface DemoCircular {
  readonly by: string
  readonly kind: 'declaration' | 'guideline' | 'reminder'
  readonly subject: string
  readonly words: string
  readonly unit: string
  readonly dueInDays: number
  readonly standing: boolean
  readonly classes: readonly ('officer' | 'permanent-employee' | 'contract-employee')[]
  readonly link?: readonly [string, string]
  /** Of how many people one has not answered yet. */
  readonly oneInMissing: number
}

const circulars: readonly DemoCircular[] = [
  {
    by: 'ita',
    kind: 'declaration',
    subject: 'ประกาศเจตนารมณ์ No Gift Policy',
    words:
      'นายกเทศมนตรีประกาศเจตนารมณ์ว่าเจ้าหน้าที่ทุกคนของเทศบาลตำบลธารใสจะไม่รับของขวัญหรือของกำนัลทุกชนิดจากการปฏิบัติหน้าที่\nถ้ามีคนนำของมาให้ ขอบคุณแล้วปฏิเสธ ถ้าปฏิเสธไม่ได้ แจ้งนิติกรภายในวันเดียวกัน\nสงสัยเรื่องไหนถามงานนิติการได้ทุกวัน',
    unit: 'สำนักปลัดเทศบาล',
    dueInDays: 14,
    standing: true,
    classes: [],
    link: ['คำถามที่ถามบ่อยเรื่อง No Gift Policy', 'https://thansai.example/no-gift'],
    oneInMissing: 5,
  },
  {
    by: 'clerk',
    kind: 'guideline',
    subject: 'คู่มือการยืมและคืนทรัพย์สินของราชการ',
    words:
      'คู่มือฉบับใหม่บอกว่าใครยืมอะไรได้ ขออนุมัติที่ไหน และคืนเมื่อไหร่ เริ่มใช้ตั้งแต่วันนี้\nก่อนยืมทุกครั้งเขียนใบยืมให้ครบ คืนแล้วให้เจ้าหน้าที่พัสดุลงชื่อรับคืน',
    unit: 'กองคลัง',
    dueInDays: 10,
    standing: false,
    classes: ['officer', 'permanent-employee', 'contract-employee'],
    link: ['คู่มือการยืมทรัพย์สิน', 'https://thansai.example/manual/borrowing'],
    oneInMissing: 2,
  },
  {
    by: 'clerk',
    kind: 'reminder',
    subject: 'แจ้งกำชับเรื่องการใช้รถส่วนกลาง',
    words: 'รถส่วนกลางใช้ในราชการเท่านั้น เขียนใบขอใช้รถก่อนออกทุกครั้ง และลงเลขไมล์เมื่อกลับ',
    unit: 'สำนักปลัดเทศบาล',
    dueInDays: 3,
    standing: false,
    classes: ['officer'],
    oneInMissing: 1,
  },
]

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo was refused: ${result.because} ${result.at ?? ''}`)
  return result.value
}

export async function demoCirculars(parts: DemoCircularsParts): Promise<void> {
  const { database, agencyId, now, people } = parts
  const plain = <T>(work: (tx: Tx) => Promise<T>) => inAgency(database, { agencyId, now }, work)
  const actors = new Map<string, Actor>()
  for (const [name, id] of people) {
    const actor = await plain(tx => actorOfStaff(tx, id))
    if (actor) actors.set(name, actor)
  }
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => inAgency(database, { agencyId, now, actor }, work)
  for (const circular of circulars) {
    const sender = actors.get(circular.by)
    if (!sender) continue
    const id = await as(sender, tx => send(tx, parts, circular))
    for (const [at, actor] of [...actors.values()].entries()) {
      const isMissing = at % circular.oneInMissing === 0
      // Whoever it did not go to is refused, and nothing is kept of that.
      await as(actor, tx => openHere(tx, id))
      if (!isMissing) await as(actor, tx => acknowledgeHere(tx, id))
    }
  }
}

async function send(tx: Tx, { store, now, origin }: DemoCircularsParts, one: DemoCircular): Promise<string> {
  const unit = (await houseUnits(tx)).find(row => row.name_th === one.unit)?.id ?? ''
  const [link_title = '', link = ''] = one.link ?? []
  const id = must(
    await draftCircular(tx, store, {
      kind: one.kind,
      subject: one.subject,
      words: one.words,
      must: 'acknowledge',
      due: dayAfter(todayIn(bangkok, now).toString(), one.dueInDays),
      unit,
      whom: one.classes.length === 0 ? 'everybody' : 'chosen',
      units: [],
      classes: [...one.classes],
      people: [],
      standing: one.standing,
      files: [],
      link,
      link_title,
      replaces: null,
      letter: null,
      paper: null,
    }),
  )
  must(await sendCircular(tx, id, { _version: 1 }, origin))
  return id
}
