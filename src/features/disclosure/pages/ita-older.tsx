// /ita/:year/:item of a year that is only known number by number: what the number meant then and where its subject is now. The year has no page
// of its own, because nobody knows all of it.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { PageView } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, LinkButton, PageHead, Stack, Text } from '#src/ui/index.ts'
import { type OlderNumber, olderNumber, olderSource, topicById } from '../../assessment/public.ts'
import { newestShowing } from '../other-years.ts'
import { disclosureWords } from '../words.ts'
import { Unverified } from './parts.tsx'

export interface Older {
  readonly was: OlderNumber
  readonly now: { readonly year: number; readonly number: number } | undefined
}

export async function olderItem(tx: Tx, year: number, number: number): Promise<Older | undefined> {
  const was = olderNumber(year, number)
  return was && { was, now: await newestShowing(tx, was.topic) }
}

export function olderView({ was, now }: Older, lang: Lang): PageView {
  const { ita, older: w } = disclosureWords(lang)
  const title = fill(w.title, { number: was.number, year: was.year, name: was[lang] })
  return {
    title,
    description: fill(w.what, { year: was.year }),
    within: '/ita',
    crumbs: [{ href: '/', text: ita.home }, { href: '/ita', text: ita.listTitle }, { text: title }],
    body: (
      <Stack gap="lg">
        <PageHead above={<Unverified lang={lang} />} title={title} lead={fill(w.what, { year: was.year })} />
        {now ? (
          <Alert
            tone="info"
            title={fill(w.now, { ...now, name: topicById(was.topic)?.[lang] ?? was[lang] })}
            actions={<LinkButton href={href(lang, `/ita/${now.year}/o${now.number}`)}>{w.go}</LinkButton>}
          />
        ) : null}
        <Text size="sm" tone="muted">
          {olderSource[lang]}
        </Text>
      </Stack>
    ),
  }
}
