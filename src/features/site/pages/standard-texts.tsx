// /privacy, /website-policy, /disclaimer, /accessibility: what a government website must say, in the agency's or the program's words.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { Card, Code, List, PageHead, Read, Section, Stack, Table, Text } from '#src/ui/index.ts'
import { agencyCard, inLang, openChannels } from '../../agencies/public.ts'
import { momentDay } from '../../people/public.ts'
import type { SiteParts } from '../site-parts.ts'
import { filledText, siteText } from '../texts.ts'
import { siteWords } from '../words.ts'
import { TextBody } from './text-body.tsx'

const shown = ['privacy', 'website-policy', 'disclaimer', 'accessibility'] as const

export const standardTexts = (parts: SiteParts) =>
  shown.map(id =>
    page({
      path: `/${id}`,
      shell: 'site',
      may: 'public',
      ledger: 'none',
      words: siteWords,
      kept: true,
      queries: 8,
      load: async tx => ({
        text: await siteText(tx, id),
        card: await agencyCard(tx),
        channels: await openChannels(tx),
      }),
      view: ({ text, card, channels }, { lang }) => {
        const w = siteWords(lang)
        const title = w.texts.names[id]
        const note = w.texts.ownPublic
          .replace('{number}', String(text.number))
          .replace('{day}', momentDay(text.updated, lang))
        return {
          title,
          description: w.texts.descriptions[id].replace('{agency}', inLang(card.name, lang)),
          updated: text.updated,
          crumbs: [{ href: '/', text: w.nav.home }, { text: title }],
          body: (
            <Read>
              <Stack gap="lg">
                <PageHead title={title} note={text.number > 0 ? note : undefined} />
                <TextBody text={filledText(text, card, channels, lang)} id={id} />
                {id === 'privacy' ? <Kept lang={lang} parts={parts} /> : null}
              </Stack>
            </Read>
          ),
        }
      },
    }),
  )

/** Not editable: what the program itself does must be said as it is. */
function Kept({ lang, parts }: { lang: Lang; parts: SiteParts }) {
  const { cookies, retention } = siteWords(lang).texts
  const rows = [
    { name: 'display', ...cookies.rows.display },
    { name: 'prongsai.session_token', ...cookies.rows.session },
  ]
  return (
    <>
      <Section id="cookies" title={cookies.title}>
        <Card padding="none">
          <Table
            lang={lang}
            caption={cookies.title}
            rows={rows}
            columns={[
              { key: 'name', label: cookies.name, head: true, cell: row => <Code>{row.name}</Code> },
              { key: 'what', label: cookies.what, cell: row => row.what },
              { key: 'when', label: cookies.when, cell: row => row.when },
              { key: 'keep', label: cookies.keep, cell: row => row.keep },
            ]}
          />
        </Card>
        <Text>{cookies.none}</Text>
      </Section>
      {parts.forgotten.length > 0 ? (
        <Section id="retention" title={retention.title} intro={retention.lead}>
          <List marker="disc" items={parts.forgotten.map(words => words[lang])} />
        </Section>
      ) : null}
    </>
  )
}
