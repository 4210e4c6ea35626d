// /site-map: every public page there is, from the same list as the menus.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, Grid, Link, List, PageHead, Stack, Text } from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import type { SiteParts } from '../site-parts.ts'
import { siteWords } from '../words.ts'

export const siteMap = (parts: SiteParts) =>
  page({
    path: '/site-map',
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: siteWords,
    kept: true,
    queries: 6,
    load: agencyCard,
    view: (card, { lang }) => {
      const { siteMap: w, nav } = siteWords(lang)
      return {
        title: w.title,
        description: w.description.replace('{agency}', inLang(card.name, lang)),
        crumbs: [{ href: '/', text: nav.home }, { text: w.title }],
        body: (
          <Stack gap="lg">
            <PageHead title={w.title} lead={w.lead} />
            <Grid columns={3} top>
              {parts.menu().map(({ words, entries }) => (
                <Card title={words[lang]}>
                  <List items={entries.map(entry => <Link href={href(lang, entry.href)}>{entry.words[lang]}</Link>)} />
                </Card>
              ))}
            </Grid>
            <Text tone="muted">{w.languages}</Text>
          </Stack>
        ),
      }
    },
  })
