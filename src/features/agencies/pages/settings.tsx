// /office/agency: what the agency says of itself, and where each word of it is used.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, DescriptionList, Emblem, Link, LinkButton, Muted, PageHead, Stack } from '#src/ui/index.ts'
import { agencyCard, inLang } from '../card.ts'
import { agencyWords } from '../words.ts'

export const settings = page({
  path: '/office/agency',
  shell: 'office',
  may: 'agency:read',
  ledger: 'none',
  queries: 8,
  words: agencyWords,
  load: async (tx, visit) => ({ card: await agencyCard(tx), mayEdit: visit.actor?.holds('agency:edit') ?? false }),
  view: ({ card, mayEdit }, { lang }) => {
    const w = agencyWords(lang).settings
    const { row } = card
    const shown = (text: string) => text || <Muted>{w.empty}</Muted>
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              mayEdit ? (
                <LinkButton href={href(lang, '/office/agency/edit')} icon="pencil">
                  {w.edit}
                </LinkButton>
              ) : undefined
            }
          />
          <Card>
            <DescriptionList
              layout="rows"
              items={[
                {
                  term: w.emblem,
                  value: (
                    <Emblem
                      lang={lang}
                      agency={inLang(card.name, lang)}
                      size="lg"
                      {...(card.emblem ? { src: card.emblem } : {})}
                    />
                  ),
                  ...(mayEdit
                    ? { action: <Link href={href(lang, '/office/agency/emblem')}>{w.emblemChange}</Link> }
                    : {}),
                },
                { term: w.fullName, value: inLang(card.name, lang) },
                { term: w.shortName, value: inLang(card.short, lang) },
                { term: w.type, value: inLang(card.words.kindName, lang) },
                { term: w.place, value: inLang(card.place, lang) },
                { term: w.address_th, value: shown(row.address_th) },
                { term: w.address_en, value: shown(row.address_en) },
                { term: w.office_hours_th, value: shown(row.office_hours_th) },
                { term: w.office_hours_en, value: shown(row.office_hours_en) },
                { term: w.website, value: shown(row.website) },
                { term: w.numerals, value: row.numerals === 'thai' ? w.thai : w.arabic },
              ]}
            />
          </Card>
        </Stack>
      ),
    }
  },
})
