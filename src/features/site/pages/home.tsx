// /: the agency's public home. Answers first how to be helped, then who we are and how to check on us.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Card,
  Columns,
  DescriptionList,
  EmptyState,
  Hero,
  Link,
  LinkTiles,
  Muted,
  Section,
  Stack,
  Text,
  Wrap,
} from '#src/ui/index.ts'
import { agencyCard, channelTarget, inLang, openChannels } from '../../agencies/public.ts'
import { channelTiles } from '../channel-tiles.ts'
import { siteWords } from '../words.ts'

export const home = page({
  path: '/',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: siteWords,
  kept: true,
  queries: 6,
  load: async tx => ({ card: await agencyCard(tx), channels: await openChannels(tx) }),
  view: ({ card, channels }, { lang }) => {
    const w = siteWords(lang).home
    const agency = inLang(card.name, lang)
    const { row } = card
    const phone = channels.find(channel => channel.kind === 'phone')
    const address = lang === 'en' ? row.address_en || row.address_th : row.address_th
    const hours = lang === 'en' ? row.office_hours_en || row.office_hours_th : row.office_hours_th
    return {
      title: agency,
      bare: true,
      description: w.description.replace('{agency}', agency).replace('{place}', inLang(card.place, lang)),
      body: (
        <>
          <Hero
            lang={lang}
            title={w.title.replace('{kind}', inLang(card.words.agency, lang))}
            links={
              <>
                {phone ? (
                  <Link href={channelTarget(phone) ?? '#'}>{w.call.replace('{phone}', phone.value)}</Link>
                ) : null}
                <Link href={href(lang, '/contact')}>{w.allChannels}</Link>
              </>
            }
          />
          {channels.length > 0 ? (
            <LinkTiles overHero label={w.channels} tiles={channelTiles(channels.slice(0, 6), lang)} />
          ) : null}
          <Wrap>
            <Columns
              kind="site"
              aside={
                <Card title={w.trust} icon="shield-check">
                  <Stack gap="sm">
                    <Text>{w.trustWhat.replace('{agency}', inLang(card.words.agency, lang))}</Text>
                    <Link href="/ledger/head">{w.head}</Link>
                  </Stack>
                </Card>
              }
            >
              <Section id="about" title={w.about.replace('{agency}', inLang(card.words.agency, lang))}>
                <Card>
                  <DescriptionList
                    layout="rows"
                    items={[
                      {
                        term: w.address,
                        value: address ? `${address} ${inLang(card.place, lang)}` : inLang(card.place, lang),
                      },
                      { term: w.hours, value: hours || <Muted>{w.notGiven}</Muted> },
                      ...(row.website
                        ? [{ term: w.website, value: <Link href={row.website}>{row.website}</Link> }]
                        : []),
                    ]}
                  />
                </Card>
              </Section>
              {channels.length === 0 ? (
                <EmptyState icon="phone" title={w.noChannels}>
                  {w.noChannelsWhat}
                </EmptyState>
              ) : null}
            </Columns>
          </Wrap>
        </>
      ),
    }
  },
})
