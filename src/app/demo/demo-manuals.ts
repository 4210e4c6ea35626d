// Manuals that the invented municipality began from the starter set: one went all the way to the meeting, one was circulated, one is public, two are
// still drafts that nobody compared with the law.
import { acknowledgeHere, draftCircular, openHere, sendCircular, sentSubjects } from '#src/features/circulars/public.ts'
import { markPosted, openOutlets, postsAbout } from '#src/features/outlets/public.ts'
import { dayAfter, houseUnits } from '#src/features/people/public.ts'
import {
  carryPublication,
  compareStart,
  linkCirculars,
  publishPublication,
  recordMeeting,
  startManuals,
} from '#src/features/publishing/public.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Result } from '#src/kernel/result.ts'
import type { As, DemoHouseParts } from './demo-house.ts'
import { shownNow } from './demo-publications.ts'

/** Draft, unit, and how many days ago it was compared and shown; absent: still a draft. */
const begun = [
  ['staff-complaints', 'งานนิติการ', 17],
  ['staff-property-loan', 'งานพัสดุและทรัพย์สิน', 12],
  ['service-house-number', 'งานทะเบียนราษฎร', 9],
  ['service-pet-registration', 'งานป้องกันและควบคุมโรค', undefined],
  ['staff-organisation', 'งานบริหารงานทั่วไป', undefined],
] as const
const BEGUN_DAYS_AGO = 20

function must<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`the demo was refused: ${what}: ${result.because} ${result.at ?? ''}`)
  return result.value
}

export async function demoManuals(as: As, { store, now, origin }: DemoHouseParts): Promise<void> {
  const units = await as('clerk', async tx => new Map((await houseUnits(tx)).map(unit => [unit.name_th, unit.id])))
  const ids = new Map<string, string>()
  for (const [starter, unit, shown] of begun) {
    const picks = [{ starter, unit: units.get(unit) ?? '' }]
    const [id = ''] = await as('clerk', async tx => must(await startManuals(tx, store, picks), starter), BEGUN_DAYS_AGO)
    ids.set(starter, id)
    if (shown === undefined) continue
    const text = 'ตัวบทกฎหมายที่อ้างไว้ และคู่มือเรื่องเดียวกันที่ info.go.th'
    await as('clerk', async tx => must(await compareStart(tx, id, text), starter), shown)
    await as('clerk', async tx => must(await publishPublication(tx, id, shownNow), starter), shown)
  }
  const complaints = ids.get('staff-complaints') ?? ''
  await rollOut(as, { id: complaints, unit: units.get('งานนิติการ') ?? '', store, now, origin })
  const loan = ids.get('staff-property-loan') ?? ''
  const told = (await as('clerk', sentSubjects)).filter(one => one.subject.includes('ยืม')).map(one => one.id)
  await as('clerk', async tx => must(await linkCirculars(tx, loan, told), 'circular of the loan'))
}

type RollOut = Pick<DemoHouseParts, 'store' | 'now' | 'origin'> & { readonly id: string; readonly unit: string }

async function rollOut(as: As, { id, unit, store, now, origin }: RollOut) {
  const today = todayIn(bangkok, now).toString()
  const outlets = (await as('clerk', openOutlets)).filter(one => one.kind === 'facebook').map(one => one.id)
  await as('clerk', async tx => must(await carryPublication(tx, id, { outlets, origin }), 'carried'), 16)
  await as(
    'clerk',
    async tx => {
      for (const post of await postsAbout(tx, 'publication', id)) {
        const done = {
          posted_on: dayAfter(today, -16),
          address: 'https://facebook.example/thansai/2001',
          proof: undefined,
        }
        must(await markPosted(tx, store, post.id, done), 'posted')
      }
    },
    16,
  )
  const circular = await as(
    'clerk',
    async tx => {
      const drafted = must(
        await draftCircular(tx, store, {
          kind: 'guideline',
          subject: 'คู่มือรับและจัดการเรื่องร้องเรียน ฉบับใหม่',
          words: 'ทุกคนที่รับเรื่องจากประชาชนอ่านคู่มือนี้ก่อน ทุกเรื่องต้องมีเลขและแจ้งผู้ร้องภายใน 15 วัน',
          must: 'acknowledge',
          due: dayAfter(today, 5),
          unit,
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
          about: [`publication:${id}`],
        }),
        'circular',
      )
      must(await sendCircular(tx, drafted, { _version: 1 }, origin), 'circular')
      return drafted
    },
    14,
  )
  for (const who of ['ita', 'plan', 'finance'] as const) {
    await as(who, tx => openHere(tx, circular), 13)
    await as(who, tx => acknowledgeHere(tx, circular), 13)
  }
  const note = 'อธิบายทุกขั้นตอน ซ้อมรับเรื่องจากโทรศัพท์ และตอบคำถาม 4 ข้อ'
  const meeting = { on_day: dayAfter(today, -10), kind: 'monthly' as const, people: 38, note, file: undefined }
  await as('clerk', async tx => must(await recordMeeting(tx, store, id, meeting), 'meeting'), 10)
}
