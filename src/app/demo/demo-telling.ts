// What the invented municipality told its people and its units: how to reach it, through the page and community leaders, and by circular what each unit
// has to publish. Made with the program's own verbs.
import { acknowledgeHere, sendCircular } from '#src/features/circulars/public.ts'
import { type EditEntry, editEntry, shippedEntries, tellUnits } from '#src/features/disclosure/public.ts'
import { contactPosts, markPosted, openOutlets, shareContact } from '#src/features/outlets/public.ts'
import { dayAfter, houseUnits, todayOf } from '#src/features/people/public.ts'
import type { Result } from '#src/kernel/result.ts'
import { allTopicSources } from '../topics.ts'
import type { As, DemoHouseParts } from './demo-house.ts'

const DAYS_AGO = 37

/** Entries of the publication calendar by the unit that answers for them. */
const answering: readonly (readonly [unit: string, entries: readonly string[]])[] = [
  [
    'กองคลัง',
    [
      'budget-law',
      'budget-plan',
      'procurement-plan',
      'procurement-monthly',
      'procurement-investment',
      'spending-meeting',
    ],
  ],
  ['สำนักปลัดเทศบาล', ['operation-plan', 'measures-plan', 'budget-law-meeting', 'annual-report']],
  ['กองช่าง', ['service-statistics']],
]

const monthOf = (month: number) => String(month) as NonNullable<EditEntry['month']>

function must<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`the demo was refused: ${what}: ${result.because} ${result.at ?? ''}`)
  return result.value
}

export async function demoTelling(as: As, { store, origin }: DemoHouseParts): Promise<void> {
  await as(
    'clerk',
    async tx => {
      const outlets = (await openOutlets(tx)).filter(one => one.kind === 'facebook' || one.kind === 'leader')
      const input = { text: 'โทร ส่งอีเมล ทักเพจ หรือมาที่สำนักงานได้ ทุกทางมีคนตอบ', outlets: outlets.map(one => one.id) }
      must(await shareContact(tx, input, { lang: 'th', link: `${origin}/contact` }), 'contact')
      for (const post of await contactPosts(tx)) {
        const address =
          post.kind === 'facebook' ? 'https://facebook.example/thansai/900' : 'ประชุมผู้ใหญ่บ้านและประธานชุมชน 9 หมู่บ้าน'
        must(
          await markPosted(tx, store, post.id, { posted_on: todayOf(tx), address, proof: undefined }),
          'contact post',
        )
      }
    },
    DAYS_AGO,
  )
  for (const [unit, entries] of answering)
    await as('ita', async tx => {
      const found = (await houseUnits(tx)).find(one => one.name_th === unit)
      for (const one of shippedEntries.filter(entry => entries.includes(entry.key))) {
        const month = one.month === undefined ? {} : { month: monthOf(one.month) }
        const input = { every: one.every, day: one.day, ...month, unit: found?.id ?? null, _version: 0 }
        must(await editEntry(tx, allTopicSources, one.key, input), one.key)
      }
    })
  const circular = await as('ita', async tx => {
    const unit = (await houseUnits(tx)).find(one => one.name_th === 'สำนักปลัดเทศบาล')?.id ?? ''
    const about = { about: 'publish' as const, lang: 'th' as const, link: `${origin}/calendar` }
    const input = { unit, due: dayAfter(todayOf(tx), 7) }
    const id = must(await tellUnits(tx, { sources: allTopicSources, store }, input, about), 'circular')
    must(await sendCircular(tx, id, { _version: 1 }, origin), 'sending')
    return id
  })
  for (const who of ['plan', 'finance'] as const)
    await as(who, async tx => must(await acknowledgeHere(tx, circular), who))
}
