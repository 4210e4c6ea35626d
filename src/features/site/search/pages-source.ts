// Pages that every site has, found by what they are called and by what stands on them: contact channels above all.
import { inBoth, type Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard, channelKindWord, openChannels } from '../../agencies/public.ts'
import type { SearchSource } from './source.ts'
import { searchWords } from './words.ts'

export interface PageToFind {
  readonly key: string
  readonly href: string
  readonly title: Words
  readonly summary: Words
}

const CONTACT = 'contact'

/** The page of contact channels is always among them. */
export function pagesSource(pages: readonly PageToFind[]): SearchSource {
  const contact: PageToFind = {
    key: CONTACT,
    href: '/contact',
    title: inBoth(lang => searchWords(lang).pages.contact),
    summary: inBoth(lang => searchWords(lang).pages.contactWhat),
  }
  const all = [contact, ...pages]
  return {
    kind: 'page',
    kinds: { page: inBoth(lang => searchWords(lang).kinds.page) },
    all: async () => all.map(page => page.key),
    one: async (tx, key) => {
      const page = all.find(one => one.key === key)
      if (!page) return undefined
      const { row } = await agencyCard(tx)
      const body = key === CONTACT ? await channelsInWords(tx) : ''
      return {
        kind: 'page',
        href: page.href,
        title: page.title,
        summary: page.summary,
        body,
        files: [],
        at: row.created_at,
      }
    },
    on: Object.fromEntries(
      ['agency.changed', 'agency.channel-added', 'agency.channel-changed', 'agency.channel-archived'].map(event => [
        event,
        () => [CONTACT],
      ]),
    ),
  }
}

async function channelsInWords(tx: Tx): Promise<string> {
  const { row } = await agencyCard(tx)
  const channels = (await openChannels(tx)).map(channel =>
    [
      channel.label_th,
      channel.label_en,
      channelKindWord(channel.kind, 'th'),
      channelKindWord(channel.kind, 'en'),
      channel.value,
    ]
      .filter(Boolean)
      .join(' '),
  )
  return [row.address_th, row.address_en, row.office_hours_th, row.office_hours_en, ...channels]
    .filter(Boolean)
    .join('\n')
}
