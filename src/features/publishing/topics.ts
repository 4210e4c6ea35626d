// Which subjects of disclosure publications show by themselves, and where: the lists of news and manuals as counted wholes, everything else
// one by one.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { fill, type Words } from '#src/kernel/lang.ts'
import type { AskedYear, Proof, TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { momentDay } from '../people/public.ts'
import { type OfTopic, shownOfTopics } from './queries-public.ts'
import { addressOf, folderOf, inLangOf, topicOfKind } from './rules.ts'
import type { Kind } from './schema.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const publishingTopics: TopicSource<Tx> = {
  topics: [],
  proofs: async (tx, topics, asked) => {
    const rows = await shownOfTopics(tx, topics, asked.fiscalYear)
    return new Map([...Map.groupBy(rows, row => row.topic)].map(([topic, of]) => [topic, proofsOf(topic, of, asked)]))
  },
}

type Whole = 'news' | 'service-manual' | 'staff-manual'
const wholeOf: Readonly<Partial<Record<Kind, Whole>>> = {
  news: 'news',
  activity: 'news',
  announcement: 'news',
  'service-manual': 'service-manual',
  'staff-manual': 'staff-manual',
}

const titles = { news: 'newsTitle', 'service-manual': 'serviceTitle', 'staff-manual': 'staffTitle' } as const

/** An announcement of the budget law shows the budget law; only under news is it one of all the news. */
function proofsOf(topic: string, rows: readonly OfTopic[], asked: AskedYear): Proof[] {
  const found: Proof[] = []
  const wholeFor = (row: OfTopic) =>
    row.component === '' && topicOfKind[row.kind] === topic ? wholeOf[row.kind] : undefined
  for (const [whole, of] of Map.groupBy(rows, wholeFor)) {
    if (whole === undefined) found.push(...of.map(single))
    else {
      const inYear = whole === 'news' ? of.filter(row => isIn(row.first_published_at, asked.year)) : of
      if (inYear.length > 0) found.push(counted(whole, inYear), ...inYear.slice(0, 12).map(single))
    }
  }
  return found
}

function counted(whole: Whole, rows: readonly OfTopic[]): Proof {
  const latest = new Date(Math.max(...rows.map(row => row.published_at.getTime())))
  const say = (lang: 'th' | 'en'): string =>
    fill((lang === 'th' ? th : en).proofs[whole], { count: rows.length, day: momentDay(latest, lang) })
  return {
    title: { th: th.proofs[titles[whole]], en: en.proofs[titles[whole]] },
    sentence: { th: say('th'), en: say('en') },
    href: folderOf[whole],
    kind: 'rows',
    updatedAt: latest,
  }
}

const single = (row: OfTopic): Proof => {
  const title: Words = { th: row.content.title_th, en: inLangOf(row.content, 'title', 'en') }
  return {
    ...(row.component === '' ? {} : { component: row.component }),
    title,
    ...(row.content.summary_th === ''
      ? {}
      : { sentence: { th: row.content.summary_th, en: inLangOf(row.content, 'summary', 'en') } }),
    href: addressOf(row),
    kind: row.content.files.length > 0 || row.content.photos.length > 0 || row.content.manual ? 'file' : 'statement',
    updatedAt: row.published_at,
    unitId: row.unit_id,
    sha256: row.digest.toString('hex'),
  }
}

/** News of a year of the assessment is that of its fiscal year. */
function isIn(moment: Date, year: number): boolean {
  const { from, to } = fiscalYear(year)
  const day = todayIn(bangkok, moment).toString()
  return day >= from.toString() && day <= to.toString()
}
