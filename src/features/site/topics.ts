// What the public house proves by itself: structure, duties, executives, contact, social pages, privacy. Counted from the registers.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalQuarter, type Quarter, quarterOf } from '#src/kernel/fiscal.ts'
import { fill, inBoth } from '#src/kernel/lang.ts'
import type { Proof, TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyFacts, openChannels } from '../agencies/public.ts'
import { houseOf } from '../people/public.ts'
import { contactChangedAt, houseChangedAt, publicCards } from './queries-cards.ts'
import { siteText } from './texts.ts'
import { leadingPeople } from './who.ts'
import { siteWords } from './words.ts'

type ProofWords = ReturnType<typeof siteWords>['who']['proofs']
const said = (key: keyof ProofWords, values: Readonly<Record<string, number>> = {}) =>
  inBoth(lang => fill(siteWords(lang).who.proofs[key], values))
const titled = (key: 'structure' | 'executives' | 'contact' | 'privacy') => inBoth(lang => siteWords(lang).menu[key])

export const socialKinds = ['facebook', 'line', 'youtube', 'tiktok']

/** What several subjects are made of, read once for all of them. */
function registers(tx: Tx) {
  const once = <T>(read: (tx: Tx) => Promise<T>) => {
    let reading: Promise<T> | undefined
    return () => {
      reading ??= read(tx)
      return reading
    }
  }
  return {
    house: once(houseOf),
    houseChanged: once(houseChangedAt),
    channels: once(openChannels),
    contactChanged: once(contactChangedAt),
  }
}
type Registers = ReturnType<typeof registers>

const prove: Readonly<Record<string, (tx: Tx, read: Registers) => Promise<Proof | undefined>>> = {
  structure: async (tx, read) => {
    const house = await read.house()
    if (house.units.length === 0) return undefined
    return {
      title: titled('structure'),
      sentence: said('structure', { units: house.units.length, posts: house.posts.length }),
      href: '/structure',
      kind: 'rows',
      updatedAt: (await read.houseChanged()) ?? tx.scope.now,
    }
  },
  powers: async tx => {
    const text = await siteText(tx, 'powers')
    return { title: said('powers'), href: '/structure#powers', kind: 'statement', updatedAt: text.updated }
  },
  executives: async (tx, read) => {
    const people = leadingPeople(await read.house(), await publicCards(tx))
    if (people.length === 0) return undefined
    return {
      title: titled('executives'),
      sentence: said('executives', { count: people.length }),
      href: '/executives',
      kind: 'rows',
      updatedAt: (await read.houseChanged()) ?? tx.scope.now,
    }
  },
  contact: async (tx, read) => {
    const channels = await read.channels()
    if (channels.length === 0) return undefined
    return {
      title: titled('contact'),
      sentence: said('contact', { count: channels.length }),
      href: '/contact',
      kind: 'rows',
      updatedAt: (await read.contactChanged()) ?? channels[0]?.created_at ?? tx.scope.now,
    }
  },
  'social-network': async (tx, read) => {
    const channels = (await read.channels()).filter(channel => socialKinds.includes(channel.kind))
    if (channels.length === 0) return undefined
    return {
      title: titled('contact'),
      sentence: said('social', { count: channels.length }),
      href: '/contact',
      kind: 'rows',
      updatedAt: (await read.contactChanged()) ?? channels[0]?.created_at ?? tx.scope.now,
    }
  },
  'privacy-policy': async tx => {
    const text = await siteText(tx, 'privacy')
    return { title: said('privacy'), href: '/privacy', kind: 'statement', updatedAt: text.updated }
  },
}

export const siteTopics: TopicSource<Tx> = {
  topics: Object.keys(prove),
  proofs: async (tx, topics) => {
    const found = new Map<string, readonly Proof[]>()
    const read = registers(tx)
    for (const topic of topics) {
      const proof = await prove[topic]?.(tx, read)
      if (proof) found.set(topic, [proof])
    }
    return found
  },
}

export interface ChannelsOverQuarters {
  readonly year: number
  readonly quarter: Quarter
  readonly yearBefore: number
  readonly quarterBefore: Quarter
  /** On its last day. */
  readonly before: number
}

/** How many ways there were to reach the agency when the last quarter ended (S231, S237). */
export async function channelsLastQuarter(tx: Tx): Promise<ChannelsOverQuarters | undefined> {
  const fact = agencyFacts.find(one => one.id === 'agencies.channels-at-end')
  if (!fact) return undefined
  const now = quarterOf(todayIn(bangkok, tx.scope.now))
  const last = quarterOf(fiscalQuarter(now.year, now.quarter).from.subtract({ days: 1 }))
  const rows = await fact.rows(tx, fiscalQuarter(last.year, last.quarter)).execute()
  return { ...now, yearBefore: last.year, quarterBefore: last.quarter, before: rows.length }
}
