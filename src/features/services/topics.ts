// Which subjects of disclosure services show by themselves: that they exist, and the figures of their use in a year.
import { dayHere } from '#src/kernel/clock.ts'
import { fill, inBoth } from '#src/kernel/lang.ts'
import type { Proof, TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { figuresOf } from './figures.ts'
import { figureWords, servicesWords } from './words.ts'

export const figuresAt = (year: number) => `/services/statistics/${year}`

export const servicesTopics: TopicSource<Tx> = {
  topics: ['e-service', 'service-statistics'],
  proofs: async (tx, topics, { fiscalYear }) => {
    const figures = await figuresOf(tx, fiscalYear)
    const open = figures.services.filter(({ service }) => service.state === 'open')
    if (open.length === 0) return new Map()
    const counted: Proof = {
      title: inBoth(lang => fill(figureWords(lang).titleYear, { year: fiscalYear })),
      sentence: inBoth(lang =>
        figures.total.received === 0
          ? fill(figureWords(lang).none, { year: fiscalYear })
          : fill(figureWords(lang).proof, { received: figures.total.received, year: fiscalYear, count: open.length }),
      ),
      href: figuresAt(fiscalYear),
      kind: 'rows',
      updatedAt: tx.scope.now,
    }
    const list: Proof = {
      title: inBoth(lang => servicesWords(lang).list.title),
      sentence: inBoth(lang =>
        fill(figureWords(lang).sentenceServices, { count: open.length, added: addedIn(open, figures) }),
      ),
      href: '/services',
      kind: 'rows',
      updatedAt: open.reduce(
        (latest, { service }) => (service.openedAt && service.openedAt > latest ? service.openedAt : latest),
        new Date(0),
      ),
    }
    const all = new Map<string, readonly Proof[]>([
      ['e-service', [counted, list]],
      ['service-statistics', [counted]],
    ])
    return new Map([...all].filter(([topic]) => topics.includes(topic)))
  },
}

export const addedIn = (
  open: readonly { service: { openedAt: Date | null } }[],
  { from, to }: { from: string; to: string },
): number =>
  open.filter(({ service }) => {
    const day = service.openedAt ? dayHere(service.openedAt) : ''
    return day >= from && day <= to
  }).length
