// /contact: every way to reach the agency, with the office itself (S229, S230).
import { quarterLabel } from '#src/kernel/fiscal-labels.ts'
import { fill } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Card,
  DescriptionList,
  EmptyState,
  Link,
  LinkButton,
  Muted,
  PageHead,
  Proof,
  Row,
  Stack,
  Table,
  TableFoot,
  Text,
} from '#src/ui/index.ts'
import {
  agencyCard,
  channelKindWord,
  channelLabel,
  channelTarget,
  inLang,
  openChannels,
} from '../../agencies/public.ts'
import { contactChangedAt } from '../queries-cards.ts'
import { channelsLastQuarter } from '../topics.ts'
import { siteWords } from '../words.ts'

export const contact = page({
  path: '/contact',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: siteWords,
  kept: true,
  queries: 8,
  load: async tx => ({
    card: await agencyCard(tx),
    channels: await openChannels(tx),
    changed: await contactChangedAt(tx),
    last: await channelsLastQuarter(tx),
  }),
  view: ({ card, channels, changed, last }, { lang }) => {
    const w = siteWords(lang)
    const { row } = card
    const address = lang === 'en' ? row.address_en || row.address_th : row.address_th
    const hours = lang === 'en' ? row.office_hours_en || row.office_hours_th : row.office_hours_th
    return {
      title: w.contact.title,
      description: w.contact.description.replace('{agency}', inLang(card.name, lang)),
      ...(changed ? { updated: changed } : {}),
      crumbs: [{ href: '/', text: w.nav.home }, { text: w.contact.title }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.contact.title}
            lead={w.contact.lead}
            actions={
              <LinkButton href={href(lang, '/first-visit')} variant="quiet" icon="door-open">
                {w.first.title}
              </LinkButton>
            }
          />
          <Card title={w.contact.office}>
            <DescriptionList
              layout="rows"
              items={[
                {
                  term: w.home.address,
                  value: [inLang(card.name, lang), address, inLang(card.place, lang)].filter(Boolean).join(' '),
                },
                { term: w.home.hours, value: hours || <Muted>{w.home.notGiven}</Muted> },
              ]}
            />
          </Card>
          <Card title={w.leaflet.open} icon="printer">
            <Text>{w.leaflet.openWhat}</Text>
            <Row gap="md">
              <Link href={href(lang, '/contact/print/pdf')} icon="file-text">
                {w.leaflet.pdf}
              </Link>
              <Link href={href(lang, '/contact/print/docx')} icon="file-text">
                {w.leaflet.docx}
              </Link>
            </Row>
          </Card>
          <Card padding="none">
            {channels.length === 0 ? (
              <EmptyState icon="phone" title={w.home.noChannels}>
                {w.home.noChannelsWhat}
              </EmptyState>
            ) : (
              <>
                <Table
                  lang={lang}
                  caption={w.contact.channels}
                  rows={channels}
                  rowId={row => row.id}
                  columns={[
                    { key: 'label', label: w.contact.label, head: true, cell: row => channelLabel(row, lang) },
                    { key: 'kind', label: w.contact.kind, cell: row => channelKindWord(row.kind, lang) },
                    {
                      key: 'value',
                      label: w.contact.value,
                      cell: row => {
                        const target = channelTarget(row)
                        return target ? <Link href={target}>{row.value}</Link> : row.value
                      },
                    },
                  ]}
                />
                <TableFoot lang={lang}>
                  <Proof lang={lang} kind="rows">
                    {w.contact.count.replace('{count}', String(channels.length))}
                  </Proof>
                  {last ? (
                    <span>
                      {fill(w.contact.quarters, {
                        quarter: quarterLabel(last.quarter, last.year, { lang }),
                        count: channels.length,
                        quarterBefore: quarterLabel(last.quarterBefore, last.yearBefore, { lang }),
                        before: last.before,
                      })}
                    </span>
                  ) : null}
                </TableFoot>
              </>
            )}
          </Card>
        </Stack>
      ),
    }
  },
})
