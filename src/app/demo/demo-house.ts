// The rest of the public house of the invented municipality, with the program's own verbs: channels and what went out, answers to the items of
// 2569, public cards of those who lead, visitors since the fiscal year before, and what stands on the desk of publishing.
import {
  approveAnswer,
  checkAnswer,
  type DisclosureItem,
  editAnswer,
  gatherYear,
} from '#src/features/disclosure/public.ts'
import { addOutlet, markPosted, postsAbout } from '#src/features/outlets/public.ts'
import { actorOfStaff, houseUnits } from '#src/features/people/public.ts'
import {
  carryPublication,
  draftPublication,
  proposePublication,
  publishPublication,
  reviewManual,
  shownOf,
  withdrawPublication,
} from '#src/features/publishing/public.ts'
import { addVisits, editCard } from '#src/features/site/public.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { type Actor, inAgency, type Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { allTopicSources } from '../topics.ts'
import {
  answers2569,
  demoOutlets,
  executivesWithCards,
  preparing2569,
  proposed,
  scheduled,
  withdrawn,
} from './demo-house-data.ts'
import { demoManuals } from './demo-manuals.ts'
import { inputOf, shownNow } from './demo-publications.ts'
import { demoTelling } from './demo-telling.ts'

export interface DemoHouseParts {
  readonly database: Database
  readonly store: FileStore
  readonly now: Date
  readonly agencyId: string
  /** Staff ids by the part of their address before the @. */
  readonly people: ReadonlyMap<string, string>
  readonly origin: string
}

type Who = 'clerk' | 'ita' | 'plan' | 'finance'
export type As = <T>(who: Who, work: (tx: Tx) => Promise<T>, daysAgo?: number) => Promise<T>

const DAY = 86_400_000

function must<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`the demo was refused: ${what}: ${result.because} ${result.at ?? ''}`)
  return result.value
}

export async function demoHouse(parts: DemoHouseParts): Promise<void> {
  const { database, agencyId, now, people } = parts
  const actors = await inAgency(database, { agencyId, now }, async tx => {
    const found = new Map<Who, Actor>()
    for (const who of ['clerk', 'ita', 'plan', 'finance'] as const) {
      const actor = await actorOfStaff(tx, people.get(who) ?? '')
      if (actor) found.set(who, actor)
    }
    return found
  })
  const as: As = (who, work, daysAgo = 0) => {
    const actor = actors.get(who)
    if (!actor) throw new Error(`somebody of the demo is not there: ${who}`)
    return inAgency(database, { agencyId, now: new Date(now.getTime() - daysAgo * DAY), actor }, work)
  }
  await cards(as, parts)
  await onTheDesk(as, parts)
  await channels(as, parts)
  await demoManuals(as, parts)
  await demoTelling(as, parts)
  await answers(as)
  await addVisits(database, visits(agencyId, now))
}

async function cards(as: As, { store, people }: DemoHouseParts) {
  const empty = { office_mail: '', photo_alt_th: '', photo_alt_en: '', without: false, _version: 0 }
  for (const name of executivesWithCards) {
    const staff = people.get(name)
    if (staff === undefined) continue
    await as('clerk', async tx =>
      must(await editCard(tx, store, staff, { ...empty, office_phone: '0 0000 0000' }), `card of ${name}`),
    )
  }
}

async function onTheDesk(as: As, { store, now }: DemoHouseParts) {
  const units = await as('clerk', async tx => new Map((await houseUnits(tx)).map(unit => [unit.name_th, unit.id])))
  const write = (one: typeof scheduled, daysAgo: number) =>
    as(
      'clerk',
      async tx => {
        const input = inputOf(
          { ...one, on: '', by: 'clerk' },
          { unit: units.get(one.unit) ?? '', photos: [], files: [] },
        )
        return must(await draftPublication(tx, store, input), one.slug)
      },
      daysAgo,
    )
  const later = await write(scheduled, 1)
  const on = todayIn(bangkok, now).add({ days: 5 }).toString()
  await as('clerk', async tx =>
    must(await publishPublication(tx, later, { ...shownNow, when: 'later', on, hour: '8' }), scheduled.slug),
  )
  const asked = await write(proposed, 1)
  await as('clerk', async tx => must(await proposePublication(tx, asked), proposed.slug))
  const gone = await write(withdrawn, 30)
  await as('clerk', async tx => must(await publishPublication(tx, gone, shownNow), withdrawn.slug), 30)
  await as('clerk', async tx => must(await withdrawPublication(tx, gone, 'วันที่ในข่าวผิด ลงข่าวใหม่แล้ว'), 'gone'), 29)
  const [manual] = await as('clerk', tx => shownOf(tx, { kinds: ['service-manual'], most: 1 }))
  if (manual) await as('clerk', async tx => must(await reviewManual(tx, manual.id), 'review'), 3)
}

async function channels(as: As, { store, now, origin }: DemoHouseParts) {
  const ids = new Map<string, string>()
  for (const [kind, name, address] of demoOutlets)
    ids.set(kind, await as('clerk', async tx => must(await addOutlet(tx, { kind, name, address }), name), 400))
  const news = await as('clerk', tx => shownOf(tx, { kinds: ['news', 'activity'], most: 4 }))
  const outlets = ['facebook', 'loudspeaker'].flatMap(kind => ids.get(kind) ?? [])
  for (const [at, one] of news.entries()) {
    const daysAgo = Math.max(0, Math.floor((now.getTime() - one.first_published_at.getTime()) / DAY))
    // Of the newest, one post still waits for somebody.
    await as('clerk', async tx => must(await carryPublication(tx, one.id, { outlets, origin }), one.slug), daysAgo)
    await as(
      'clerk',
      async tx => {
        const posted_on = todayIn(bangkok, tx.scope.now).toString()
        for (const post of await postsAbout(tx, 'publication', one.id)) {
          if (at === 0 && post.kind !== 'facebook') continue
          const address = post.kind === 'facebook' ? `https://facebook.example/thansai/${1000 + at}` : 'ทุกหมู่บ้าน'
          must(await markPosted(tx, store, post.id, { posted_on, address, proof: undefined }), one.slug)
        }
      },
      daysAgo,
    )
  }
}

async function answers(as: As) {
  const year = await as('clerk', tx => gatherYear(tx, allTopicSources, 2569, { isOffice: true }))
  for (const one of year?.items ?? []) {
    const { topic, number } = one.item
    const at = { year: 2569, number }
    const sentence = answers2569[topic] ?? preparing2569[topic]
    if (sentence === undefined || one.proofs.length === 0) continue
    const written = { ...typedOf(one, sentence), _version: one.answer?.version ?? 0 }
    await as('clerk', async tx => must(await editAnswer(tx, allTopicSources, at, written), topic))
    if (preparing2569[topic] !== undefined) continue
    const version = await versionNow(as, number)
    await as('clerk', async tx =>
      must(await checkAnswer(tx, allTopicSources, at, { despite: false, _version: version }), topic),
    )
    await as('clerk', async tx =>
      must(
        await approveAnswer(tx, allTopicSources, at, { letter: null, despite: false, _version: version + 1 }),
        topic,
      ),
    )
  }
}

const typedOf = (one: DisclosureItem, sentence: string) => ({
  sentence_th: sentence,
  sentence_en: '',
  nothing: false,
  nothing_from: null,
  nothing_to: null,
  self_score: 100,
  parts: one.parts
    .filter(part => part.state === 'missing')
    .map(part => ({ component: part.id, verdict: 'met' as const, reason: '' })),
})

const versionNow = (as: As, number: number): Promise<number> =>
  as('clerk', async tx => {
    const year = await gatherYear(tx, allTopicSources, 2569, { number, isOffice: true })
    return year?.items[0]?.answer?.version ?? 0
  })

const shares = [
  ['', 0.34],
  ['news', 0.22],
  ['manuals', 0.16],
  ['ita', 0.14],
  ['documents', 0.14],
] as const

/** Invented: more on working days, a little more each month. The page says that the agency is an invented one. */
function visits(agencyId: string, now: Date) {
  const today = todayIn(bangkok, now)
  const first = fiscalYear(fiscalYearOf(today) - 1).from
  const counts = []
  for (let day = first; day.toString() < today.toString(); day = day.add({ days: 1 })) {
    const at = first.until(day).days
    const isWorkingDay = day.dayOfWeek <= 5
    const all = (isWorkingDay ? 62 : 24) + Math.round(at / 16) + ((at * 37) % 19)
    for (const [section, share] of shares) {
      const views = Math.max(1, Math.round(all * share))
      const visitors = section === '' ? Math.round(all * 0.3) : Math.round(views * 0.15)
      counts.push({ agencyId, day: day.toString(), section, lang: 'th' as const, views, visits: visitors })
    }
  }
  return counts
}
